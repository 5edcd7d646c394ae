// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowrow.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int usualGap = 6;

} // namespace

FlowRow::FlowRow(Qt::Alignment alignment)
    : m_alignment(alignment)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(usualGap);
}

FlowRow::~FlowRow() = default;

void FlowRow::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin() + std::clamp(index, 0, count()),
                   std::make_unique<QWidgetItem>(widget));
    invalidate();
}

void FlowRow::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

int FlowRow::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem *FlowRow::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

QList<FlowRow::Line> FlowRow::linesFor(int width) const
{
    QList<Line> lines;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (lines.isEmpty() || lines.last().width + spacing() + size.width() > width)
            lines.append(Line{});
        Line &line = lines.last();
        line.width += size.width() + (line.items.isEmpty() ? 0 : spacing());
        line.height = std::max(line.height, size.height());
        line.items.append(item.get());
    }
    return lines;
}

int FlowRow::heightOf(const QList<Line> &lines) const
{
    int height = 0;
    for (const Line &line : lines)
        height += line.height + (height > 0 ? spacing() : 0);
    return height;
}

int FlowRow::heightForWidth(int width) const
{
    return heightOf(linesFor(width));
}

QSize FlowRow::sizeHint() const
{
    const QList<Line> lines = linesFor(QLAYOUTSIZE_MAX);
    return lines.isEmpty() ? QSize(0, 0) : QSize(lines.first().width, lines.first().height);
}

QSize FlowRow::minimumSize() const
{
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QWidget *parent = parentWidget();
    const auto direction = parent ? parent->layoutDirection() : Qt::LeftToRight;
    int y = rect.y();
    const QList<Line> lines = linesFor(rect.width());
    for (const Line &line : lines) {
        int x = rect.x() + (m_alignment & Qt::AlignRight ? rect.width() - line.width : 0);
        for (QLayoutItem *item : line.items) {
            const int width = std::min(item->sizeHint().width(), rect.width());
            item->setGeometry(QStyle::visualRect(direction, rect, QRect(x, y, width, line.height)));
            x += width + spacing();
        }
        y += line.height + spacing();
    }
}

} // namespace endorse::ui
