// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramitem.h"

#include <models/diagramwords.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace endorse::ui {

using models::DiagramRow;
using models::Party;

namespace {

constexpr int glyphSize = 17;
constexpr int glyphStep = 19;
constexpr int foldMark = 12;
constexpr int arrowLength = 8;
constexpr int arrowHalf = 4;
constexpr qreal lineAbove = 6.5;  ///< The line over the end of its row.
constexpr qreal labelAbove = 4.5; ///< The words over the line.
constexpr qreal thin = 1.5;
constexpr qreal thick = 2;
constexpr int notePadding = 9;
constexpr int injectionIndent = 10;
constexpr int sideMargin = 4;

qreal scaledReal(qreal length)
{
    return length * scaled(100) / 100;
}

} // namespace

Token inkOfParty(Party party)
{
    switch (party) {
    case Party::Tpm:
        return Token::Tpm;
    case Party::Device:
        return Token::Device;
    case Party::Service:
    case Party::Hub:
        break;
    }
    return Token::Service;
}

QPen lifelinePen(Party party, const Tokens &tokens)
{
    QPen pen(tokens[inkOfParty(party)], thin);
    pen.setCapStyle(Qt::FlatCap);
    if (party == Party::Device)
        pen.setDashPattern({7 / thin, 3 / thin});
    else if (party == Party::Service)
        pen.setDashPattern({2 / thin, 3 / thin});
    else if (party == Party::Hub)
        pen.setDashPattern({7 / thin, 3 / thin, 2 / thin, 3 / thin});
    return pen;
}

void drawIcon(QPainter *painter, const QRectF &target, IconId icon, const QColor &ink, bool vector)
{
    if (vector) {
        paintIcon(*painter, target, icon, ink);
        return;
    }
    painter->drawPixmap(target.topLeft(), iconPixmap(icon, ink, int(target.width()),
                                                     painter->device()->devicePixelRatio()));
}

DiagramItem::DiagramItem(const DiagramRow &row)
    : m_row(row)
{
}

void DiagramItem::setRow(const DiagramRow &row)
{
    if (m_row == row)
        return;
    m_row = row;
    update();
}

void DiagramItem::setMark(Mark mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    update();
}

void DiagramItem::setGrown(qreal grown)
{
    m_grown = grown;
    update();
}

bool DiagramItem::hasFoldMark() const
{
    return m_row.foldedStep || m_row.count > 1 || m_row.head;
}

QRectF DiagramItem::boundingRect() const
{
    return QRectF(QPointF(), m_size);
}

void DiagramItem::layOut(const DiagramGeometry &geometry)
{
    prepareGeometryChange();
    m_geometry = geometry;
    m_lines.clear();
    m_foldRect = {};
    switch (m_row.kind) {
    case DiagramRow::Kind::Message:
        layOutArrow();
        break;
    case DiagramRow::Kind::Note:
        layOutNote();
        break;
    case DiagramRow::Kind::Injection:
        layOutInjection();
        break;
    }
    update();
}

void DiagramItem::layOutArrow()
{
    m_size = QSizeF(m_geometry.width, m_geometry.pitch);
    qreal from = m_geometry.start(m_row);
    const qreal to = m_geometry.end(m_row);
    m_body = QRectF(std::min(from, to), 0, std::abs(to - from), m_geometry.pitch);
    // Where the arrow passes the lifeline in the middle, its words stand beside that line.
    const qreal middleLane = m_geometry.lanes.at(1);
    const bool passes = std::min(from, to) < middleLane && middleLane < std::max(from, to);
    if (passes && m_geometry.lane(m_row.from) != middleLane &&
        m_geometry.lane(m_row.to) != middleLane)
        from = to > from ? middleLane + scaled(sideMargin) : middleLane - scaled(sideMargin);
    const qreal extras =
        scaled(glyphStep) * qreal(m_row.glyphs.size()) + (hasFoldMark() ? scaled(foldMark) : 0);
    const qreal room = std::abs(to - from) - extras - scaled(4);
    m_label = fitLabel(m_row.labels, DiagramGeometry::labelFont(isStrong()), room);
    m_baseline = m_geometry.pitch - scaledReal(lineAbove) - scaledReal(labelAbove);
    const qreal width = m_label.width + extras;
    const QFontMetricsF metrics(m_label.font);
    const qreal left = std::round((from + to - width) / 2);
    const qreal height = std::max(metrics.ascent() + metrics.descent(),
                                  m_row.glyphs.isEmpty() ? 0.0 : qreal(scaled(glyphSize)));
    m_labelRect = QRectF(left, std::max(0.0, m_baseline + metrics.descent() - height), width,
                         std::min(height, m_baseline + metrics.descent()));
    if (hasFoldMark()) {
        const qsizetype counted =
            m_row.foldedStep ? m_label.text.size() : models::countStart(m_label.text);
        const qreal named = metrics.horizontalAdvance(m_label.text.left(counted));
        m_foldRect = m_labelRect;
        m_foldRect.setLeft(left + scaled(glyphStep) * qreal(m_row.glyphs.size()) + named);
        m_foldRect.adjust(0, 0, scaled(2), 0);
    }
}

void DiagramItem::wrap(qreal room)
{
    const QString text = m_row.labels.isEmpty() ? QString() : m_row.labels.constFirst().render();
    QTextLayout layout(text, m_label.font);
    layout.beginLayout();
    m_label.width = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        m_lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
        m_label.width = std::max(m_label.width, line.naturalTextWidth());
    }
    layout.endLayout();
    m_label.text = text;
    m_label.shortened = false;
}

void DiagramItem::layOutNote()
{
    m_label.font = DiagramGeometry::labelFont(m_row.failed);
    const qreal extras = 2 * scaled(notePadding) + scaled(glyphStep) * qreal(m_row.glyphs.size()) +
                         (hasFoldMark() ? scaled(foldMark) : 0);
    const qreal least = m_geometry.gutter + scaled(sideMargin);
    const qreal most = m_geometry.width - scaled(sideMargin);
    wrap(most - least - extras);
    const QFontMetricsF metrics(m_label.font);
    const qreal line = metrics.ascent() + metrics.descent();
    const qreal extraLines = line * qreal(m_lines.size() - 1);
    m_size = QSizeF(m_geometry.width, std::ceil(m_geometry.pitch + extraLines));
    const qreal width = std::ceil(m_label.width + extras);
    const qreal x =
        std::clamp(m_geometry.lane(m_row.from) - width / 2, least, std::max(least, most - width));
    m_body = QRectF(std::round(x) + 0.5, 3.5, width, m_size.height() - scaled(6));
    m_labelRect = m_body;
    m_baseline = m_body.center().y() - (line + extraLines) / 2 + metrics.ascent();
    if (hasFoldMark())
        m_foldRect = QRectF(m_body.right() - scaled(foldMark + 4), m_body.top(),
                            scaled(foldMark + 4), m_body.height());
}

void DiagramItem::layOutInjection()
{
    m_label.font = DiagramGeometry::labelFont(true);
    const qreal left = m_geometry.gutter + scaled(injectionIndent);
    wrap(m_geometry.width - left - 2 * scaled(sideMargin));
    const QFontMetricsF metrics(m_label.font);
    const qreal line = metrics.ascent() + metrics.descent();
    const qreal extraLines = line * qreal(m_lines.size() - 1);
    m_size = QSizeF(m_geometry.width, std::ceil(m_geometry.pitch + extraLines));
    m_body = QRectF(left - scaled(sideMargin), 2, m_label.width + 2 * scaled(sideMargin),
                    m_size.height() - 4);
    m_labelRect = m_body;
    m_baseline = m_size.height() / 2 - (line + extraLines) / 2 + metrics.ascent();
}

void DiagramItem::paintLabel(QPainter *painter, const Tokens &tokens, const QColor &ink) const
{
    const int size = scaled(glyphSize);
    const QFontMetricsF metrics(m_label.font);
    const bool note = m_row.kind == DiagramRow::Kind::Note;
    qreal x = m_labelRect.left() + (note ? scaled(notePadding) : 0);
    // A glyph stands on the middle of the words, and never on the line below them.
    const qreal middle = m_baseline - metrics.capHeight() / 2;
    const qreal lowest = note ? m_body.bottom() : m_size.height() - scaledReal(lineAbove) - thin;
    const qreal glyphTop = std::round(std::min(middle - size / 2.0, lowest - size));
    for (const models::DiagramGlyph &glyph : m_row.glyphs) {
        if (const auto icon = iconOfName(glyph.icon))
            drawIcon(painter, QRectF(std::round(x) - 1, glyphTop, size, size), *icon,
                     tokens[tokenOf(glyph.ink)], m_vector);
        x += scaled(glyphStep);
    }
    painter->setFont(m_label.font);
    painter->setPen(ink);
    const qreal line = metrics.ascent() + metrics.descent();
    const QStringList lines = m_lines.isEmpty() ? QStringList{m_label.text} : m_lines;
    for (qsizetype i = 0; i < lines.size(); ++i)
        painter->drawText(QPointF(x, m_baseline + line * qreal(i)), lines.at(i));
    if (hasFoldMark()) {
        const int mark = scaled(foldMark);
        drawIcon(
            painter,
            QRectF(std::round(x + m_label.width + 1), std::round(middle - mark / 2.0), mark, mark),
            m_row.head ? IconId::Chevron : IconId::ChevronRight, tokens[Token::Muted], m_vector);
    }
}

void DiagramItem::paintArrow(QPainter *painter, const Tokens &tokens) const
{
    const bool right = m_row.to > m_row.from;
    const qreal way = right ? 1 : -1;
    const qreal start = m_geometry.start(m_row);
    const qreal end = start + (m_geometry.end(m_row) - start) * m_grown;
    const qreal y = std::round(m_size.height() - scaledReal(lineAbove)) + 0.5;
    const QColor ink = m_row.failed                  ? tokens[Token::Fail]
                       : m_row.ahead                 ? tokens[Token::DisabledText]
                       : m_row.from == Party::Device ? tokens[Token::Text]
                                                     : tokens[inkOfParty(m_row.from)];
    QPen pen(ink, isStrong() ? thick : thin);
    pen.setCapStyle(Qt::FlatCap);
    if (m_row.ahead)
        pen.setDashPattern({3, 3});
    painter->setPen(pen);
    painter->drawLine(QPointF(start, y), QPointF(end - way * (scaled(arrowLength) - 2), y));
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    const qreal back = end - way * scaled(arrowLength);
    const QPointF head[] = {{end, y}, {back, y - scaled(arrowHalf)}, {back, y + scaled(arrowHalf)}};
    painter->drawPolygon(head, 3);
    const Token words = m_row.failed                     ? Token::Fail
                        : m_row.ahead                    ? Token::Muted
                        : m_row.ink == models::Ink::Text ? Token::Text
                                                         : tokenOf(m_row.ink);
    paintLabel(painter, tokens, tokens[words]);
}

void DiagramItem::paintNote(QPainter *painter, const Tokens &tokens) const
{
    const QColor ink = tokens[tokenOf(m_row.ink)];
    painter->setPen(QPen(ink, 1));
    painter->setBrush(tokens[Token::Base]);
    painter->drawRoundedRect(m_body, 3, 3);
    paintLabel(painter, tokens, ink);
}

void DiagramItem::paintInjection(QPainter *painter, const Tokens &tokens) const
{
    // The ground keeps the lifelines out of the words.
    painter->fillRect(m_body, tokens.tint(Token::Warn));
    painter->setFont(m_label.font);
    painter->setPen(tokens[Token::Warn]);
    const QFontMetricsF metrics(m_label.font);
    const qreal line = metrics.ascent() + metrics.descent();
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        painter->drawText(QPointF(m_body.left() + scaled(sideMargin), m_baseline + line * qreal(i)),
                          m_lines.at(i));
}

void DiagramItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_grown <= 0)
        return;
    const Tokens &tokens = Tokens::of(QApplication::palette());
    painter->setRenderHint(QPainter::Antialiasing);
    switch (m_row.kind) {
    case DiagramRow::Kind::Message:
        paintArrow(painter, tokens);
        break;
    case DiagramRow::Kind::Note:
        paintNote(painter, tokens);
        break;
    case DiagramRow::Kind::Injection:
        paintInjection(painter, tokens);
        break;
    }
    if (m_mark == Mark::None)
        return;
    const QRectF ring = m_body.united(m_labelRect).adjusted(-2, 0, 2, 0);
    painter->setPen(QPen(tokens[m_mark == Mark::Focused ? Token::Link : Token::Border], 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(std::floor(ring.left()) + 0.5, 0.5, std::ceil(ring.width()) - 1,
                                    m_size.height() - 1.5),
                             3, 3);
}

} // namespace endorse::ui
