// SPDX-License-Identifier: GPL-3.0-or-later
#include "walkpicture.h"

#include <ui/common/fonts.h>

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace endorse::ui {

namespace {

// The picture is drawn in a box of this size and scaled into the widget.
constexpr qreal boxWidth = 640;
constexpr qreal boxHeight = 196;
constexpr qreal zoom = 0.84; ///< At the design size.
constexpr int padding = 16;
constexpr int sidePadding = 8;
constexpr std::array<qreal, 3> lanes{90, 320, 550};
constexpr qreal headWidth = 132;
constexpr qreal headHeight = 36;
constexpr qreal firstRow = 70;
constexpr qreal rowPitch = 38;
constexpr qreal textPixels = 13;
constexpr qreal glyphSize = 19;
constexpr qreal glyphStep = 22;
constexpr std::array<Token, 3> laneInk{Token::Tpm, Token::Device, Token::Service};
constexpr std::array<IconId, 3> laneIcon{IconId::Tpm, IconId::Device, IconId::Service};

QPen laneLine(const Tokens &tokens, std::size_t lane)
{
    QPen pen(tokens[laneInk[lane]], 1.5);
    pen.setCapStyle(Qt::FlatCap);
    if (lane == 1)
        pen.setDashPattern({7 / 1.5, 3 / 1.5});
    else if (lane == 2)
        pen.setDashPattern({2 / 1.5, 3 / 1.5});
    return pen;
}

} // namespace

WalkPicture::WalkPicture(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    retranslate();
}

QSize WalkPicture::sizeHint() const
{
    return {scaled(static_cast<int>(boxWidth * zoom)) + 2 * sidePadding,
            scaled(static_cast<int>(boxHeight * zoom)) + 2 * padding};
}

QSize WalkPicture::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 420), sizeHint().height()};
}

void WalkPicture::paintHead(QPainter &painter, int lane, const QString &name) const
{
    const Tokens &tokens = Tokens::of(this);
    const auto index = static_cast<std::size_t>(lane);
    const qreal x = lanes[index];
    const QColor ink = tokens[laneInk[index]];
    painter.setPen(laneLine(tokens, index));
    painter.drawLine(QPointF(x, headHeight + 3), QPointF(x, boxHeight - 2));
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(tokens[Token::Base]);
    painter.drawRoundedRect(QRectF(x - headWidth / 2, 2, headWidth, headHeight), 3, 3);
    painter.setBrush(Qt::NoBrush);
    paintIcon(painter, QRectF(x - 54, 9, 22, 22), laneIcon[index], ink);
    QFont font = fontOf(FontRole::Strong);
    font.setPixelSize(static_cast<int>(textPixels));
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRectF(x - 22, 2, headWidth / 2 + 20, headHeight),
                     Qt::AlignVCenter | Qt::AlignLeft, name);
}

void WalkPicture::paintArrow(QPainter &painter, int from, int to, qreal y, const QString &text,
                             const QList<Glyph> &glyphs) const
{
    const Tokens &tokens = Tokens::of(this);
    const QColor ink = tokens[Token::Text];
    const qreal direction = to > from ? 1 : -1;
    const qreal start = lanes[static_cast<std::size_t>(from)];
    const qreal end = lanes[static_cast<std::size_t>(to)];
    painter.setPen(QPen(ink, 1.25));
    painter.drawLine(QPointF(start + 6 * direction, y), QPointF(end - 12 * direction, y));
    const QPointF tip(end - 5 * direction, y);
    const QPointF head[] = {tip, tip + QPointF(-9 * direction, -4.5),
                            tip + QPointF(-9 * direction, 4.5)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(head, 3);

    QFont font = fontOf(FontRole::Body);
    font.setPixelSize(static_cast<int>(textPixels));
    painter.setFont(font);
    const qreal textWidth = QFontMetricsF(font).horizontalAdvance(text);
    const qreal glyphsWidth = glyphStep * static_cast<qreal>(glyphs.size());
    qreal x = (start + end) / 2 - (textWidth + glyphsWidth) / 2;
    for (const Glyph &glyph : glyphs) {
        paintIcon(painter, QRectF(x, y - 23, glyphSize, glyphSize), glyph.icon, tokens[glyph.ink]);
        x += glyphStep;
    }
    painter.setPen(ink);
    painter.drawText(QPointF(x, y - 7), text);
}

void WalkPicture::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens[Token::Hairline]);
    painter.setBrush(tokens[Token::Base]);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setBrush(Qt::NoBrush);

    const qreal factor =
        std::min((width() - 2.0 * sidePadding) / boxWidth, (height() - 2.0 * padding) / boxHeight);
    painter.translate((width() - boxWidth * factor) / 2, (height() - boxHeight * factor) / 2);
    painter.scale(factor, factor);
    paintHead(painter, 0, tr("TPM"));
    paintHead(painter, 1, tr("Device"));
    paintHead(painter, 2, tr("Service"));
    qreal y = firstRow;
    paintArrow(painter, 0, 1, y, tr("who I am"),
               {{IconId::Ek, Token::Ek}, {IconId::Srk, Token::Srk}});
    paintArrow(painter, 1, 2, y, tr("let me in"), {});
    y += rowPitch;
    paintArrow(painter, 2, 1, y, tr("prove it"),
               {{IconId::Envelope, Token::Ek}, {IconId::Envelope, Token::Srk}});
    paintArrow(painter, 1, 0, y, tr("open these"), {});
    y += rowPitch;
    paintArrow(painter, 0, 1, y, tr("signature"), {{IconId::Nonce, Token::Nonce}});
    paintArrow(painter, 1, 2, y, tr("proof"), {});
    y += rowPitch;
    paintArrow(painter, 2, 1, y, tr("assigned"), {{IconId::Hub, Token::Hub}});
}

void WalkPicture::retranslate()
{
    setAccessibleName(tr("How a device proves itself"));
    setAccessibleDescription(tr(
        "The TPM tells the device who it is, with its EK and SRK. The device asks the service to "
        "be let in. The service answers with two envelopes, which only this TPM can open. The "
        "TPM gives back a signature, the device sends it as proof, and the service assigns the "
        "device to a hub."));
}

void WalkPicture::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace endorse::ui
