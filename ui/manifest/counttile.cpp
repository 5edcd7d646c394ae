// SPDX-License-Identifier: GPL-3.0-or-later
#include "counttile.h"

#include <ui/common/fonts.h>
#include <ui/common/wrappedtext.h>

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int tileIcon = 18;
constexpr int tilePadding = 10;
constexpr int tileGap = 8;
constexpr int tileTop = 7;
constexpr qreal tileRadius = 3;

} // namespace

CountTile::CountTile(IconId icon, Token ink, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_ink(ink)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CountTile::setContent(qint64 count, const QString &words, bool isAbout)
{
    if (m_count == count && m_words == words && m_isAbout == isAbout)
        return;
    const bool sameWords = m_words == words;
    m_count = count;
    m_isAbout = isAbout;
    m_words = words;
    //: Read aloud: %1 how many, %2 of what.
    setAccessibleName(tr("%1 %2").arg(number(), words));
    if (!sameWords)
        updateGeometry();
    update();
}

QString CountTile::number() const
{
    if (m_count < 0)
        return QStringLiteral("–");
    const QString count = QLocale().toString(m_count);
    //: A number that is estimated.
    return m_isAbout ? tr("about %1").arg(count) : count;
}

int CountTile::textWidth(int width) const
{
    return width - 2 * scaled(tilePadding);
}

QFont CountTile::numberFont(int width) const
{
    QFont font = fontOf(FontRole::Count);
    const int room = textWidth(width) - scaled(tileIcon) - scaled(tileGap);
    if (QFontMetrics(font).horizontalAdvance(number()) > room)
        font = fontOf(FontRole::Strong);
    return font;
}

int CountTile::heightForWidth(int width) const
{
    const int number = QFontMetrics(fontOf(FontRole::Count)).height();
    const qreal words = wrapText(m_words, fontOf(FontRole::Body), textWidth(width));
    return 2 * scaled(tileTop) + number + 2 + qCeil(words);
}

QSize CountTile::sizeHint() const
{
    const int least = minimumSizeHint().width();
    return {least, heightForWidth(std::max(width(), least))};
}

QSize CountTile::minimumSizeHint() const
{
    const QFontMetrics metrics(fontOf(FontRole::Strong));
    const int digits =
        scaled(tileIcon) + scaled(tileGap) + metrics.horizontalAdvance(QStringLiteral("9,999"));
    const int least =
        std::max(digits, widestWord(m_words, fontOf(FontRole::Body))) + 2 * scaled(tilePadding) + 2;
    return {least, heightForWidth(std::max(width(), least))};
}

void CountTile::paintEvent(QPaintEvent *)
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
    painter.drawRoundedRect(frame, tileRadius, tileRadius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), tileRadius, tileRadius);
    }
    const int left = scaled(tilePadding);
    const int size = scaled(tileIcon);
    const int line = QFontMetrics(fontOf(FontRole::Count)).height();
    painter.drawPixmap(left, scaled(tileTop) + (line - size) / 2,
                       iconPixmap(m_icon, tokens[m_ink], size, devicePixelRatioF()));
    const int textLeft = left + size + scaled(tileGap);
    painter.setPen(tokens[Token::Text]);
    painter.setFont(numberFont(width()));
    painter.drawText(QRect(textLeft, scaled(tileTop), width() - textLeft, line),
                     Qt::AlignLeft | Qt::AlignVCenter, number());
    painter.setPen(tokens[Token::Muted]);
    wrapText(m_words, fontOf(FontRole::Body), textWidth(width()), &painter,
             {qreal(left), qreal(scaled(tileTop) + line + 2)});
}

void CountTile::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace endorse::ui
