// SPDX-License-Identifier: GPL-3.0-or-later
#include "hexview.h"

#include <ui/common/fonts.h>

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int margin = 10;
constexpr int topMargin = 6;
constexpr int groupGap = 6;
constexpr int half = HexView::bytesPerRow / 2;
constexpr int offsetGap = 8;
constexpr int thin = 1;
constexpr int thick = 2;

QString hexOf(char byte)
{
    return QStringLiteral("%1").arg(static_cast<uchar>(byte), 2, 16, QLatin1Char('0'));
}

} // namespace

HexView::HexView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setBackgroundRole(QPalette::Base);
    setFontRole(this, FontRole::Mono);
    updateMeasures();
    updateAccessibleText();
}

void HexView::setContent(const core::Bytes &bytes, const QList<HexRange> &ranges)
{
    m_bytes = bytes;
    m_ranges = ranges;
    for (HexRange &range : m_ranges) {
        range.offset = std::clamp<qsizetype>(range.offset, 0, bytes.size());
        range.length = std::clamp<qsizetype>(range.length, 0, bytes.size() - range.offset);
    }
    m_current = 0;
    const bool selected = m_selected >= 0;
    m_selected = -1;
    updateMeasures();
    verticalScrollBar()->setValue(0);
    updateAccessibleText();
    viewport()->update();
    if (selected)
        Q_EMIT rangeSelected(-1);
}

int HexView::rangeAt(qsizetype offset) const
{
    for (qsizetype i = m_ranges.size() - 1; i >= 0; --i) {
        const HexRange &range = m_ranges.at(i);
        if (offset >= range.offset && offset < range.offset + range.length)
            return static_cast<int>(i);
    }
    return -1;
}

void HexView::selectRange(int index)
{
    if (index < 0 || index >= m_ranges.size())
        index = -1;
    if (index == m_selected)
        return;
    m_selected = index;
    if (index >= 0) {
        const HexRange &range = m_ranges.at(index);
        const bool inside = m_current >= range.offset && m_current < range.offset + range.length;
        if (!inside && range.length > 0)
            m_current = range.offset;
        ensureVisible(range.offset + std::max<qsizetype>(0, range.length - 1));
        ensureVisible(m_current);
    }
    updateAccessibleText();
    viewport()->update();
    Q_EMIT rangeSelected(index);
}

QString HexView::textToCopy() const
{
    qsizetype from = 0;
    qsizetype to = m_bytes.size();
    if (m_selected >= 0) {
        from = m_ranges.at(m_selected).offset;
        to = from + m_ranges.at(m_selected).length;
    }
    QString text;
    text.reserve((to - from) * 2);
    for (qsizetype i = from; i < to; ++i) {
        const bool masked =
            std::any_of(m_ranges.cbegin(), m_ranges.cend(), [i](const HexRange &range) {
                return range.masked && i >= range.offset && i < range.offset + range.length;
            });
        text += masked ? QStringLiteral("**") : hexOf(m_bytes.at(i));
    }
    return text;
}

void HexView::copy() const
{
    QApplication::clipboard()->setText(textToCopy());
}

qsizetype HexView::rowCount() const
{
    return (m_bytes.size() + bytesPerRow - 1) / bytesPerRow;
}

QRect HexView::cellRect(int column, int y) const
{
    const int x = margin + m_offsetWidth + offsetGap + column * m_cellWidth +
                  (column >= half ? groupGap : 0) - horizontalScrollBar()->value();
    return {x, y, m_cellWidth, m_rowHeight};
}

qsizetype HexView::byteAt(QPoint position) const
{
    const int y = position.y() - topMargin + verticalScrollBar()->value();
    if (y < 0)
        return -1;
    const qsizetype row = y / m_rowHeight;
    for (int column = 0; column < bytesPerRow; ++column) {
        const QRect cell = cellRect(column, position.y());
        const qsizetype offset = row * bytesPerRow + column;
        if (position.x() >= cell.left() && position.x() <= cell.right() && offset < m_bytes.size())
            return offset;
    }
    return -1;
}

int HexView::heightForRows(int rows) const
{
    return rows * m_rowHeight + 2 * topMargin;
}

QSize HexView::sizeHint() const
{
    return {cellRect(bytesPerRow - 1, 0).right() + 1 + margin +
                verticalScrollBar()->sizeHint().width(),
            heightForRows(static_cast<int>(std::clamp<qsizetype>(rowCount(), 1, 12)))};
}

QSize HexView::minimumSizeHint() const
{
    return {cellRect(half, 0).right(), heightForRows(3)};
}

void HexView::updateMeasures()
{
    const QFontMetrics metrics(fontOf(FontRole::Mono));
    const int digits = m_bytes.size() > 0x10000 ? 8 : 4;
    m_cellWidth = metrics.horizontalAdvance(QStringLiteral("00")) + scaled(7);
    m_rowHeight = std::max(scaled(19), metrics.height() + 3);
    m_offsetWidth = metrics.horizontalAdvance(QString(digits, QLatin1Char('0')));
    const int contentHeight = static_cast<int>(rowCount()) * m_rowHeight + 2 * topMargin;
    const int contentWidth =
        margin + m_offsetWidth + offsetGap + bytesPerRow * m_cellWidth + groupGap + margin;
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, contentHeight - viewport()->height()));
    horizontalScrollBar()->setSingleStep(m_cellWidth);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, contentWidth - viewport()->width()));
    updateGeometry();
}

void HexView::ensureVisible(qsizetype offset)
{
    const int top = static_cast<int>(offset / bytesPerRow) * m_rowHeight + topMargin;
    QScrollBar *bar = verticalScrollBar();
    if (top - topMargin < bar->value())
        bar->setValue(top - topMargin);
    else if (top + m_rowHeight + topMargin > bar->value() + viewport()->height())
        bar->setValue(top + m_rowHeight + topMargin - viewport()->height());
}

void HexView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Tokens::of(this)[Token::Base]);
    const int first = verticalScrollBar()->value() / m_rowHeight;
    const int last = (verticalScrollBar()->value() + viewport()->height()) / m_rowHeight + 1;
    for (qsizetype row = std::max(0, first - 1); row < std::min<qsizetype>(last, rowCount()); ++row)
        paintRow(painter, row,
                 topMargin + static_cast<int>(row) * m_rowHeight - verticalScrollBar()->value());
}

void HexView::paintRow(QPainter &painter, qsizetype row, int y) const
{
    painter.setFont(fontOf(FontRole::Mono));
    painter.setPen(Tokens::of(this)[Token::Muted]);
    const int digits = m_bytes.size() > 0x10000 ? 8 : 4;
    painter.drawText(QRect(margin - horizontalScrollBar()->value(), y, m_offsetWidth, m_rowHeight),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     QStringLiteral("%1").arg(row * bytesPerRow, digits, 16, QLatin1Char('0')));
    for (int column = 0; column < bytesPerRow; ++column) {
        const qsizetype offset = row * bytesPerRow + column;
        if (offset < m_bytes.size())
            paintCell(painter, offset, cellRect(column, y));
    }
}

void HexView::paintCell(QPainter &painter, qsizetype offset, const QRect &cell) const
{
    const Tokens &tokens = Tokens::of(this);
    const int index = rangeAt(offset);
    bool selected = false;
    bool masked = false;
    if (m_selected >= 0) {
        const HexRange &range = m_ranges.at(m_selected);
        selected = offset >= range.offset && offset < range.offset + range.length;
    }
    QColor ink = tokens[Token::Text];
    // The selected range may hold others: then its own ink shows, or one could not see its extent.
    const int shown = selected ? m_selected : index;
    if (shown >= 0) {
        const HexRange &range = m_ranges.at(shown);
        ink = tokens[range.ink];
        const QRect ground = cell.adjusted(0, 1, 0, -1);
        painter.fillRect(ground, tokens.tint(range.ink));
        const int line = selected ? thick : thin;
        painter.fillRect(QRect(ground.x(), ground.bottom() - line + 1, ground.width(), line), ink);
    }
    masked = std::any_of(m_ranges.cbegin(), m_ranges.cend(), [offset](const HexRange &range) {
        return range.masked && offset >= range.offset && offset < range.offset + range.length;
    });
    painter.setFont(fontOf(selected ? FontRole::MonoStrong : FontRole::Mono));
    painter.setPen(ink);
    painter.drawText(cell, Qt::AlignCenter,
                     masked ? QStringLiteral("••") : hexOf(m_bytes.at(offset)));
    if (offset == m_current && hasFocus()) {
        painter.setPen(tokens[Token::Link]);
        painter.drawRect(cell.adjusted(1, 0, -2, -1));
    }
}

void HexView::setCurrentByte(qsizetype offset)
{
    if (m_bytes.isEmpty())
        return;
    m_current = std::clamp<qsizetype>(offset, 0, m_bytes.size() - 1);
    ensureVisible(m_current);
    viewport()->update();
    selectRange(rangeAt(m_current));
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    const qsizetype page = std::max(1, viewport()->height() / m_rowHeight - 1) * bytesPerRow;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentByte(m_current - 1);
        break;
    case Qt::Key_Right:
        setCurrentByte(m_current + 1);
        break;
    case Qt::Key_Up:
        setCurrentByte(m_current >= bytesPerRow ? m_current - bytesPerRow : m_current);
        break;
    case Qt::Key_Down:
        setCurrentByte(m_current + bytesPerRow < m_bytes.size() ? m_current + bytesPerRow
                                                                : m_current);
        break;
    case Qt::Key_PageUp:
        setCurrentByte(m_current - page);
        break;
    case Qt::Key_PageDown:
        setCurrentByte(m_current + page);
        break;
    case Qt::Key_Home:
        setCurrentByte(
            event->modifiers() & Qt::ControlModifier ? 0 : m_current - m_current % bytesPerRow);
        break;
    case Qt::Key_End:
        setCurrentByte(event->modifiers() & Qt::ControlModifier
                           ? m_bytes.size() - 1
                           : m_current - m_current % bytesPerRow + bytesPerRow - 1);
        break;
    default:
        // Not the scroll area's own handling: it would swallow the page's Space.
        event->ignore();
        break;
    }
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    const qsizetype offset = byteAt(event->pos());
    if (event->button() == Qt::LeftButton && offset >= 0)
        setCurrentByte(offset);
    else if (event->button() == Qt::LeftButton)
        selectRange(-1);
}

bool HexView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype offset = byteAt(help->pos());
        const int index = offset < 0 ? -1 : rangeAt(offset);
        if (index < 0) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(
                help->globalPos(),
                QStringLiteral("%1: %2").arg(QString::number(offset, 16).rightJustified(4, u'0'),
                                             m_ranges.at(index).name),
                viewport());
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *action =
        menu->addAction(m_selected >= 0 ? tr("Copy the Selected Range") : tr("Copy All"));
    action->setShortcut(QKeySequence::Copy);
    connect(action, &QAction::triggered, this, &HexView::copy);
    menu->popup(event->globalPos());
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateMeasures();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateMeasures();
    else if (event->type() == QEvent::LanguageChange)
        updateAccessibleText();
}

void HexView::focusInEvent(QFocusEvent *)
{
    viewport()->update();
}

void HexView::focusOutEvent(QFocusEvent *)
{
    viewport()->update();
}

void HexView::updateAccessibleText()
{
    setAccessibleName(tr("Bytes in hexadecimal"));
    const QString size = tr("%n byte(s)", nullptr, static_cast<int>(m_bytes.size()));
    setAccessibleDescription(m_selected < 0 ? size
                                            : tr("%1. Selected: %2, offset %3, length %4.")
                                                  .arg(size, m_ranges.at(m_selected).name)
                                                  .arg(m_ranges.at(m_selected).offset)
                                                  .arg(m_ranges.at(m_selected).length));
}

} // namespace endorse::ui
