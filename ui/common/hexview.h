// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <ui/common/tokens.h>

#include <QAbstractScrollArea>
#include <QList>

namespace endorse::ui {

/// A marked part of the bytes: tinted and underlined in its ink.
struct HexRange final
{
    qsizetype offset = 0;
    qsizetype length = 0;
    Token ink = Token::Idle;
    QString name;        ///< What it is: tooltip, accessible text.
    bool masked = false; ///< Shown as "••"; the bytes are not given to the clipboard either.
};

/// Bytes in hex, 16 a row with a gap after 8 and the offset before, with marked ranges of which one
/// is selected. Keyboard: arrows, Home, End, Page Up and Page Down move the byte that has the focus
/// and select the range it lies in; Ctrl+C copies the selected range, or all bytes when none is.
/// It only shows; what the ranges mean is decided by whoever sets them.
class HexView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int bytesPerRow = 16;

    explicit HexView(QWidget *parent = nullptr);

    /// Later ranges lie over earlier ones. Ranges that reach beyond the bytes are cut.
    void setContent(const core::Bytes &bytes, const QList<HexRange> &ranges);
    const core::Bytes &bytes() const { return m_bytes; }
    const QList<HexRange> &ranges() const { return m_ranges; }
    /// Index into ranges(), -1 when none is selected.
    int selectedRange() const { return m_selected; }
    qsizetype currentByte() const { return m_current; }
    /// The innermost (last given) range that holds the byte, -1 when none does.
    int rangeAt(qsizetype offset) const;
    /// What Ctrl+C puts into the clipboard: lower-case hex, masked bytes as "**".
    QString textToCopy() const;
    /// Index of the byte at @p position of the viewport, -1 beside the bytes.
    qsizetype byteAt(QPoint position) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// The height that shows @p rows whole rows.
    int heightForRows(int rows) const;

public Q_SLOTS:
    /// Selects and scrolls to it; out of range clears the selection.
    void selectRange(int index);
    void copy() const;

Q_SIGNALS:
    /// The selection changed, by the user or by selectRange().
    void rangeSelected(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void updateMeasures();
    void setCurrentByte(qsizetype offset);
    void paintRow(QPainter &painter, qsizetype row, int y) const;
    void paintCell(QPainter &painter, qsizetype offset, const QRect &cell) const;
    qsizetype rowCount() const;
    void ensureVisible(qsizetype offset);
    QRect cellRect(int column, int y) const;
    void updateAccessibleText();

    core::Bytes m_bytes;
    QList<HexRange> m_ranges;
    int m_selected = -1;
    qsizetype m_current = 0;
    int m_rowHeight = 19;
    int m_cellWidth = 21;
    int m_offsetWidth = 36;
};

} // namespace endorse::ui
