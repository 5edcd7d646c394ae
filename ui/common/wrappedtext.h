// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace endorse::ui {

/// Lays plain text out in lines of @p width pixels, broken between words or, where a word is
/// longer, anywhere. Draws it with its top left corner at @p at when there is a painter, in the
/// painter's pen. Gives its height.
qreal wrapText(const QString &text, const QFont &font, int width, QPainter *painter = nullptr,
               QPointF at = {});

/// The width in which no word of the text has to be broken.
int widestWord(const QString &text, const QFont &font);

} // namespace endorse::ui
