// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/tokens.h>

#include <QRect>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionMenuItem;
class QStyleOptionSlider;

/// How EndorseStyle draws its parts, one function each. They paint and measure, and keep nothing.
namespace endorse::ui::stylepainting {

/// A field's ground and border; with the focus one pixel more, both in the ink of links.
void drawField(QPainter *painter, const QRect &rect, const Tokens &tokens, bool enabled,
               bool focus);
void drawButton(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);
void drawButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);
QSize buttonSize(const QStyleOptionButton &option, const QWidget *widget);
/// @p arrow is where the chevron stands.
void drawComboBox(const QStyleOption &option, QPainter *painter, const QRect &arrow);
/// The mark of a check box, or of a radio button when @p round.
void drawIndicator(const QStyleOption &option, QPainter *painter, bool round);
/// A horizontal slider; @p handleX is the middle of its handle.
void drawSlider(const QStyleOptionSlider &option, QPainter *painter, int handleX);
void drawHeaderSection(const QStyleOption &option, QPainter *painter);
void drawMenuBarGround(const QStyleOption &option, QPainter *painter);
void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter);
void drawSplitter(const QStyleOption &option, QPainter *painter);
/// The chevron of a tree's row that has children.
void drawBranch(const QStyleOption &option, QPainter *painter);
/// Where the handle of a scroll bar without buttons stands.
QRect scrollBarSlider(const QStyleOptionSlider &option);
void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter);

} // namespace endorse::ui::stylepainting
