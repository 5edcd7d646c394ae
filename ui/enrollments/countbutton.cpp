// SPDX-License-Identifier: GPL-3.0-or-later
#include "countbutton.h"

#include <ui/common/fonts.h>

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace endorse::ui {

namespace {

constexpr int iconPixels = 16;
constexpr int padding = 10;
constexpr int gap = 6;
constexpr int leastHeight = 28;
constexpr qreal radius = 3;

} // namespace

CountButton::CountButton(IconId icon, Token ink, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_ink(ink)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CountButton::setContent(qint64 count, const QString &word)
{
    m_count = count;
    m_word = word;
    //: Read aloud: %1 how many, %2 of what.
    setAccessibleName(tr("%1 %2").arg(number(), word));
    updateGeometry();
    update();
}

QString CountButton::number() const
{
    return m_count < 0 ? QStringLiteral("–") : QLocale().toString(m_count);
}

QSize CountButton::sizeHint() const
{
    const QFontMetrics strong(fontOf(FontRole::Strong));
    const QFontMetrics body(fontOf(FontRole::Body));
    const int width = scaled(iconPixels) + 2 * scaled(gap) + strong.horizontalAdvance(number()) +
                      body.horizontalAdvance(m_word) + 2 * scaled(padding) + 2;
    return {width, std::max(scaled(leastHeight), strong.height() + 8)};
}

void CountButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = isChecked();
    painter.setPen(tokens[hasFocus() || on ? Token::Link : Token::Hairline]);
    painter.setBrush(tokens[on                            ? Token::Selection
                            : underMouse() && isEnabled() ? Token::Button
                                                          : Token::Base]);
    painter.drawRoundedRect(frame, radius, radius);
    if (hasFocus() && on)
        painter.drawRoundedRect(frame.adjusted(2, 2, -2, -2), radius, radius);

    QRect area = rect().adjusted(scaled(padding), 0, -scaled(padding), 0);
    const int size = scaled(iconPixels);
    const QColor ink = tokens[isEnabled() ? m_ink : Token::DisabledText];
    painter.drawPixmap(area.left(), area.center().y() - size / 2 + 1,
                       iconPixmap(m_icon, ink, size, devicePixelRatioF()));
    area.setLeft(area.left() + size + scaled(gap));
    painter.setPen(tokens[isEnabled() ? Token::Text : Token::DisabledText]);
    painter.setFont(fontOf(FontRole::Strong));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, number());
    area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(number()) + scaled(gap));
    painter.setFont(fontOf(FontRole::Body));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, m_word);
}

void CountButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        updateGeometry();
}

} // namespace endorse::ui
