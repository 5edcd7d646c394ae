// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of LocksPainter: from units to pixels.
#include "lockspainter.h"

#include <ui/common/fonts.h>

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace endorse::ui {

namespace {

constexpr qreal outline = 1.75;
constexpr qreal closedFlap = 26;
constexpr qreal openFlap = -24;
constexpr qreal headLength = 8;
constexpr qreal headWidth = 4;

} // namespace

QPointF LocksPainter::at(qreal x, qreal y) const
{
    return m_origin + QPointF(x, y) * m_scale;
}

QRectF LocksPainter::at(const QRectF &units) const
{
    return {at(units.x(), units.y()), units.size() * m_scale};
}

QPen LocksPainter::pen(Token ink, qreal width, Qt::PenStyle style) const
{
    // Lines keep their width up to twice the scale: a projector shows them thicker, not fat.
    QPen result(m_tokens[ink], width * std::clamp(m_scale, 1.0, 2.0));
    result.setStyle(style);
    if (style == Qt::DashLine)
        result.setDashPattern({3, 2});
    result.setJoinStyle(Qt::RoundJoin);
    return result;
}

void LocksPainter::envelope(const QRectF &body, qreal flap, Token ink)
{
    m_painter.setPen(pen(ink, outline));
    m_painter.setBrush(m_tokens.tint(ink));
    QPainterPath lid;
    lid.moveTo(at(body.left(), body.top()));
    lid.lineTo(at(body.center().x(), body.top() + closedFlap + (openFlap - closedFlap) * flap));
    lid.lineTo(at(body.right(), body.top()));
    const bool lifted = flap > closedFlap / (closedFlap - openFlap);
    // An open flap stands behind the body, a shut one lies before it.
    if (lifted)
        m_painter.drawPath(lid);
    m_painter.drawRoundedRect(at(body), 2 * m_scale, 2 * m_scale);
    if (!lifted)
        m_painter.drawPath(lid);
}

void LocksPainter::seal(QPointF centre, qreal radius, Token ink)
{
    m_painter.setPen(pen(ink, 1.5));
    m_painter.setBrush(m_tokens[Token::Base]);
    m_painter.drawEllipse(at(centre.x(), centre.y()), radius * m_scale, radius * m_scale);
    icon(IconId::Lock, centre - QPointF(8.8, 9.4), 17.6, ink);
}

void LocksPainter::arrow(const QList<QPointF> &points, qreal progress, Token ink,
                         Qt::PenStyle style)
{
    if (progress <= 0)
        return;
    qreal whole = 0;
    for (qsizetype i = 1; i < points.size(); ++i)
        whole += QLineF(points.at(i - 1), points.at(i)).length();
    qreal left = whole * progress;
    QPainterPath path(at(points.constFirst().x(), points.constFirst().y()));
    QLineF last;
    for (qsizetype i = 1; i < points.size() && left > 0; ++i) {
        last = QLineF(points.at(i - 1), points.at(i));
        const qreal length = last.length();
        last.setLength(std::min(length, left));
        left -= length;
        const bool ends = left <= 0 || i + 1 == points.size();
        QLineF drawn = last;
        if (ends)
            drawn.setLength(std::max(0.1, drawn.length() - headLength + 1));
        path.lineTo(at(drawn.p2().x(), drawn.p2().y()));
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(pen(ink, 1.6, style));
    m_painter.drawPath(path);
    const QPointF tip = last.p2();
    const QPointF along = (last.p2() - last.p1()) / std::max(0.001, last.length());
    const QPointF across(-along.y(), along.x());
    const QPointF base = tip - along * headLength;
    const QPointF one = base + across * headWidth;
    const QPointF other = base - across * headWidth;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_tokens[ink]);
    m_painter.drawPolygon(
        QPolygonF({at(tip.x(), tip.y()), at(one.x(), one.y()), at(other.x(), other.y())}));
}

void LocksPainter::icon(IconId id, QPointF corner, qreal size, Token ink, qreal stroke)
{
    paintIcon(m_painter, at(QRectF(corner, QSizeF(size, size))), id, m_tokens[ink], stroke);
}

void LocksPainter::dashedHexagon(const QRectF &area, Token ink)
{
    // The hexagon of the nonce's icon, on a grid of 24.
    const qreal unit = area.width() / 24;
    const QList<QPointF> corners{{12, 3.5},  {19.3, 7.7}, {19.3, 16.3},
                                 {12, 20.5}, {4.7, 16.3}, {4.7, 7.7}};
    QPolygonF shape;
    for (const QPointF &corner : corners)
        shape.append(at(area.x() + corner.x() * unit, area.y() + corner.y() * unit));
    m_painter.setPen(pen(ink, 1.8, Qt::DashLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolygon(shape);
}

QFont LocksPainter::fontFor(const TextStyle &style) const
{
    QFont font = fontOf(style.family == Family::Mono ? FontRole::Mono : FontRole::Body);
    font.setPixelSize(std::max(smallestText, int(std::lround(style.size * m_scale))));
    font.setWeight(style.weight == Weight::Strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

qreal LocksPainter::textWidth(const QString &words, const TextStyle &style) const
{
    return QFontMetricsF(fontFor(style)).horizontalAdvance(words) / m_scale;
}

void LocksPainter::text(const QRectF &area, const QString &words, const TextStyle &style)
{
    if (words.isEmpty())
        return;
    QFont font = fontFor(style);
    const QRectF place = at(area);
    // Smaller first, down to what can still be read; only then shorter.
    while (!style.wraps && QFontMetricsF(font).horizontalAdvance(words) > place.width() + 0.5 &&
           font.pixelSize() > smallestText)
        font.setPixelSize(font.pixelSize() - 1);
    if (style.wraps) {
        const QRectF needed =
            QFontMetricsF(font).boundingRect(place, int(style.alignment | Qt::TextWordWrap), words);
        if (needed.height() <= place.height() + 1 && needed.width() <= place.width() + 1) {
            m_painter.setFont(font);
            m_painter.setPen(m_tokens[style.ink]);
            m_painter.drawText(place, int(style.alignment | Qt::TextWordWrap), words);
            return;
        }
    }
    QString shown = words;
    if (QFontMetricsF(font).horizontalAdvance(words) > place.width() + 0.5) {
        shown = QFontMetricsF(font).elidedText(words, Qt::ElideRight, place.width() + 0.5);
        m_shortened.append({place, words});
    }
    m_painter.setFont(font);
    m_painter.setPen(m_tokens[style.ink]);
    m_painter.drawText(place, int(style.alignment | Qt::AlignVCenter | Qt::TextDontClip), shown);
}

} // namespace endorse::ui
