// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramscene.h"

#include <ui/common/fonts.h>

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace endorse::ui {

using models::DiagramRow;
using models::Party;

namespace {

constexpr int barWidth = 3;
constexpr int boltSize = 16;

} // namespace

DiagramScene::DiagramScene(QObject *parent)
    : QGraphicsScene(parent)
{
    // Rows are few and found by their place.
    setItemIndexMethod(NoIndex);
}

void DiagramScene::insertRow(int row, const DiagramRow &content)
{
    auto *item = new DiagramItem(content);
    item->setVector(m_vector);
    addItem(item);
    m_items.insert(row, item);
}

void DiagramScene::removeRow(int row)
{
    DiagramItem *item = m_items.takeAt(row);
    removeItem(item);
    delete item;
}

void DiagramScene::changeRow(int row, const DiagramRow &content)
{
    m_items.at(row)->setRow(content);
}

void DiagramScene::layOut(qreal width, qreal pitch, qreal leastHeight)
{
    m_geometry = DiagramGeometry::of(width, pitch, m_mechanism);
    qreal y = DiagramGeometry::top();
    for (DiagramItem *item : std::as_const(m_items)) {
        item->layOut(m_geometry);
        item->setPos(0, y);
        y += item->height();
    }
    setSceneRect(0, 0, width, std::max(y + DiagramGeometry::bottom(), leastHeight));
    update();
}

DiagramItem *DiagramScene::itemOf(const QString &id) const
{
    const auto found =
        std::find_if(m_items.cbegin(), m_items.cend(),
                     [&id](const DiagramItem *item) { return item->row().id == id; });
    return found == m_items.cend() ? nullptr : *found;
}

int DiagramScene::rowAt(qreal y) const
{
    for (int i = 0; i < int(m_items.size()); ++i) {
        const DiagramItem *item = m_items.at(i);
        if (y >= item->y() && y < item->y() + item->height())
            return i;
    }
    return -1;
}

QList<DiagramScene::Band> DiagramScene::bands() const
{
    QList<Band> all;
    for (int i = 0; i < int(m_items.size()); ++i) {
        const DiagramItem *item = m_items.at(i);
        const QRectF place(0, item->y(), m_geometry.width, item->height());
        if (all.isEmpty() || item->row().first) {
            all.append({i, i, place});
        } else {
            all.last().last = i;
            all.last().place |= place;
        }
    }
    return all;
}

QRectF DiagramScene::bandRect(int step) const
{
    const QList<Band> all = bands();
    for (const Band &band : all) {
        const DiagramRow &row = m_items.at(band.first)->row();
        if (row.step == step && !row.injected)
            return band.place;
    }
    return {};
}

void DiagramScene::setMarkedBand(int step, DiagramItem::Mark mark)
{
    if (m_markedBand == step && m_bandMark == mark)
        return;
    m_markedBand = step;
    m_bandMark = mark;
    update();
}

void DiagramScene::drawBand(QPainter *painter, const Band &band, const Tokens &tokens)
{
    const DiagramRow &row = m_items.at(band.first)->row();
    const bool strong = row.injected || row.stepFailed || row.shown;
    const Token ink = row.stepFailed ? Token::Fail
                      : row.injected ? Token::Warn
                      : row.shown    ? Token::Link
                                     : Token::Idle;
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (strong) {
        const bool tinted = row.stepFailed || row.injected;
        painter->fillRect(band.place, tinted ? tokens.tint(ink) : tokens[Token::Selection]);
        painter->fillRect(QRectF(0, band.place.top(), barWidth, band.place.height()),
                          tokens[tinted ? ink : Token::Highlight]);
    } else {
        painter->fillRect(QRectF(0, band.place.bottom() - 1, m_geometry.width, 1),
                          tokens[Token::Hairline]);
    }
    const qreal middle = band.place.top() + m_geometry.pitch / 2;
    if (row.injected) {
        const int size = scaled(boltSize);
        drawIcon(painter,
                 QRectF(std::round((m_geometry.gutter - size) / 2 + 2),
                        std::round(middle - size / 2.0), size, size),
                 IconId::WhatIf, tokens[ink], m_vector);
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    const QFont font = DiagramGeometry::labelFont(row.stepFailed || row.shown);
    const QFontMetricsF metrics(font);
    const QString number = QString::number(row.step + 1);
    painter->setFont(font);
    painter->setPen(tokens[ink]);
    painter->drawText(
        QPointF(barWidth + (m_geometry.gutter - metrics.horizontalAdvance(number)) / 2,
                middle + metrics.capHeight() / 2),
        number);
}

void DiagramScene::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Tokens &tokens = Tokens::of(QApplication::palette());
    painter->fillRect(rect, tokens[Token::Base]);
    const QList<Band> all = bands();
    for (const Band &band : all) {
        if (band.place.intersects(rect))
            drawBand(painter, band, tokens);
    }
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Party party : m_geometry.parties) {
        painter->setPen(lifelinePen(party, tokens));
        const qreal x = m_geometry.lane(party);
        painter->drawLine(QPointF(x, 0), QPointF(x, sceneRect().bottom()));
    }
    const QRectF marked = m_markedBand < 0 ? QRectF() : bandRect(m_markedBand);
    if (m_bandMark == DiagramItem::Mark::Focused && !marked.isEmpty()) {
        painter->setPen(QPen(tokens[Token::Link], 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(marked.adjusted(0.5, 0.5, -0.5, -1));
    }
}

} // namespace endorse::ui
