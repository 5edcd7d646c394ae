// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowrow.h"

#include <QWidget>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int gap = 6;

} // namespace

FlowRow::FlowRow(Qt::Alignment alignment)
    : m_alignment(alignment)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowRow::~FlowRow() = default;

void FlowRow::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
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
    return item;
}

QList<FlowRow::Line> FlowRow::linesFor(int width) const
{
    QList<Line> lines;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (lines.isEmpty() || lines.last().width + gap + size.width() > width)
            lines.append(Line{});
        Line &line = lines.last();
        line.width += size.width() + (line.items.isEmpty() ? 0 : gap);
        line.height = std::max(line.height, size.height());
        line.items.append(item.get());
    }
    return lines;
}

int FlowRow::heightOf(const QList<Line> &lines) const
{
    int height = 0;
    for (const Line &line : lines)
        height += line.height + (height > 0 ? gap : 0);
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
    int y = rect.y();
    const QList<Line> lines = linesFor(rect.width());
    for (const Line &line : lines) {
        int x = rect.x() + (m_alignment & Qt::AlignRight ? rect.width() - line.width : 0);
        for (QLayoutItem *item : line.items) {
            const int width = std::min(item->sizeHint().width(), rect.width());
            item->setGeometry(QRect(x, y, width, line.height));
            x += width + gap;
        }
        y += line.height + gap;
    }
}

} // namespace endorse::ui
