// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainparts.h"

#include <ui/common/fonts.h>
#include <ui/common/wrappedtext.h>

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QtMath>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int chainPadding = 12;
constexpr int chainIcon = 20;
constexpr int chainStateIcon = 16;
constexpr int chainGap = 10;
constexpr int linkPadding = 6;
constexpr int leastBox = 50;
constexpr int leastLink = 28;
constexpr qreal chainRadius = 3;
constexpr qreal currentBar = 3;

/// Where icons and lines have their middle, and where the texts begin.
int iconMiddle()
{
    return scaled(chainPadding) + scaled(chainIcon) / 2;
}

int textLeft()
{
    return scaled(chainPadding) + scaled(chainIcon) + scaled(chainGap);
}

Qt::PenStyle lineOf(ChainBox::State state)
{
    return state == ChainBox::State::Bad       ? Qt::DashLine
           : state == ChainBox::State::Unknown ? Qt::DotLine
                                               : Qt::SolidLine;
}

} // namespace

ChainBoxPart::ChainBoxPart(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChainBoxPart::setContent(const ChainBox &box, bool isCurrent)
{
    if (m_box == box && m_isCurrent == isCurrent)
        return;
    m_box = box;
    m_isCurrent = isCurrent;
    updateGeometry();
    update();
}

QString ChainBoxPart::word(ChainBox::State state)
{
    switch (state) {
    case ChainBox::State::Good:
        //: How a certificate stands.
        return tr("good");
    case ChainBox::State::Warned:
        //: How a certificate stands.
        return tr("with a warning");
    case ChainBox::State::Bad:
        //: How a certificate stands.
        return tr("refused");
    case ChainBox::State::Unknown:
        //: How a certificate stands: nobody looked at it.
        return tr("not examined");
    }
    return {};
}

IconId ChainBoxPart::iconOf(ChainBox::State state)
{
    switch (state) {
    case ChainBox::State::Good:
        return IconId::Ok;
    case ChainBox::State::Warned:
        return IconId::Warn;
    case ChainBox::State::Bad:
        return IconId::Fail;
    case ChainBox::State::Unknown:
        break;
    }
    return IconId::Idle;
}

Token ChainBoxPart::inkOf(ChainBox::State state)
{
    switch (state) {
    case ChainBox::State::Good:
        return Token::Ok;
    case ChainBox::State::Warned:
        return Token::Warn;
    case ChainBox::State::Bad:
        return Token::Fail;
    case ChainBox::State::Unknown:
        break;
    }
    return Token::Idle;
}

int ChainBoxPart::textWidth(int width) const
{
    return width - textLeft() - 2 * scaled(chainPadding) - scaled(chainStateIcon);
}

int ChainBoxPart::heightForWidth(int width) const
{
    const int inner = textWidth(width);
    const qreal texts = wrapText(m_box.title, fontOf(FontRole::Strong), inner) +
                        wrapText(m_box.facts, fontOf(FontRole::Mono), inner);
    return std::max(scaled(leastBox), qCeil(texts) + 2 * scaled(8));
}

QSize ChainBoxPart::sizeHint() const
{
    const int least = minimumSizeHint().width();
    return {least, heightForWidth(std::max(width(), least))};
}

QSize ChainBoxPart::minimumSizeHint() const
{
    const QFontMetrics metrics(fontOf(FontRole::Mono));
    return {textLeft() + 2 * scaled(chainPadding) + scaled(chainStateIcon) +
                8 * metrics.horizontalAdvance(QLatin1Char('0')),
            scaled(leastBox)};
}

void ChainBoxPart::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    const QColor ink = tokens[inkOf(m_box.state)];
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const QColor ground = m_box.state == ChainBox::State::Bad ? tokens.tint(Token::Fail)
                          : underMouse()                      ? tokens[Token::Button]
                                                              : tokens[Token::Base];
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(ground);
    painter.drawRoundedRect(frame, chainRadius, chainRadius);
    if (m_isCurrent)
        painter.fillRect(QRectF(frame.left(), frame.top(), currentBar + 1, frame.height()),
                         tokens[Token::Highlight]);
    if (hasFocus()) {
        painter.setPen(tokens[Token::Link]);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(3.5, 2.5, -2.5, -2.5), chainRadius, chainRadius);
    }
    const qreal ratio = devicePixelRatioF();
    const int big = scaled(chainIcon);
    const int small = scaled(chainStateIcon);
    painter.drawPixmap(scaled(chainPadding), (height() - big) / 2,
                       iconPixmap(m_box.icon, ink, big, ratio));
    painter.drawPixmap(width() - scaled(chainPadding) - small, (height() - small) / 2,
                       iconPixmap(iconOf(m_box.state), ink, small, ratio));
    const int inner = textWidth(width());
    const QFont title = fontOf(FontRole::Strong);
    const QFont facts = fontOf(FontRole::Mono);
    qreal y =
        (height() - wrapText(m_box.title, title, inner) - wrapText(m_box.facts, facts, inner)) / 2;
    painter.setPen(tokens[Token::Text]);
    y += wrapText(m_box.title, title, inner, &painter, {qreal(textLeft()), y});
    painter.setPen(tokens[Token::Muted]);
    wrapText(m_box.facts, facts, inner, &painter, {qreal(textLeft()), y});
}

void ChainBoxPart::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    // The height that is asked for is that of this width.
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void ChainBoxPart::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

ChainLinkPart::ChainLinkPart(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChainLinkPart::setContent(const QString &words, ChainBox::State state)
{
    if (m_words == words && m_state == state)
        return;
    m_words = words;
    m_state = state;
    updateGeometry();
    update();
}

int ChainLinkPart::heightForWidth(int width) const
{
    const qreal words = wrapText(m_words, fontOf(FontRole::SmallStrong), width - textLeft() - 4);
    return std::max(scaled(leastLink), qCeil(words) + 2 * scaled(linkPadding));
}

QSize ChainLinkPart::sizeHint() const
{
    const int least = minimumSizeHint().width();
    return {least, heightForWidth(std::max(width(), least))};
}

QSize ChainLinkPart::minimumSizeHint() const
{
    const QFontMetrics metrics(fontOf(FontRole::SmallStrong));
    return {textLeft() + 8 * metrics.horizontalAdvance(QLatin1Char('0')), scaled(leastLink)};
}

void ChainLinkPart::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    const QColor ink = tokens[ChainBoxPart::inkOf(m_state)];
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = scaled(chainStateIcon);
    const int middle = height() / 2;
    const qreal x = iconMiddle() + 0.5;
    QPen pen(ink, 1.5, lineOf(m_state));
    if (m_state == ChainBox::State::Bad)
        pen.setDashPattern({2, 2});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, 0), QPointF(x, middle - size / 2.0 - 1));
    painter.drawLine(QPointF(x, middle + size / 2.0 + 1), QPointF(x, height()));
    painter.drawPixmap(iconMiddle() - size / 2, middle - size / 2,
                       iconPixmap(ChainBoxPart::iconOf(m_state), ink, size, devicePixelRatioF()));
    const QFont font = fontOf(FontRole::SmallStrong);
    const int inner = width() - textLeft() - 4;
    painter.setPen(ink);
    const qreal words = wrapText(m_words, font, inner);
    wrapText(m_words, font, inner, &painter, {qreal(textLeft()), (height() - words) / 2});
}

void ChainLinkPart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The height that is asked for is that of this width.
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void ChainLinkPart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace endorse::ui
