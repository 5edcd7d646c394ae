// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagelabel.h"

#include <ui/common/fonts.h>
#include <ui/common/icons.h>

#include <QEvent>
#include <QPainter>

namespace endorse::ui {

namespace {

constexpr int padding = 8;

} // namespace

MessageLabel::MessageLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus);
    updateLook();
}

void MessageLabel::setTone(Tone tone)
{
    m_tone = tone;
    updateLook();
}

void MessageLabel::updateLook()
{
    const bool boxed = m_tone == Tone::Fail;
    setContentsMargins(boxed ? padding + scaled(16) + 6 : 0, 6, boxed ? padding : 0, 6);
    const Tokens &tokens = Tokens::of(this);
    const QColor ink = tokens[m_tone == Tone::Fail ? Token::Fail : Token::Muted];
    if (palette().color(QPalette::WindowText) != ink) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, ink);
        setPalette(colors);
    }
    update();
}

void MessageLabel::paintEvent(QPaintEvent *event)
{
    const Tokens &tokens = Tokens::of(this);
    if (m_tone == Tone::Fail) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.tint(Token::Fail));
        painter.drawRoundedRect(rect(), 3, 3);
        const int size = scaled(16);
        painter.drawPixmap(
            padding, 6 + (fontMetrics().height() - size) / 2,
            iconPixmap(IconId::Fail, tokens[Token::Fail], size, devicePixelRatioF()));
    }
    QLabel::paintEvent(event);
}

void MessageLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

} // namespace endorse::ui
