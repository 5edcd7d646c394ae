// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

#include <memory>
#include <vector>

namespace endorse::ui {

/// Widgets side by side, in a further line where one line is too short for them: the buttons of a
/// field or a pane, at any text size. Takes no more width than its widest widget; a hidden one
/// takes no room. Six pixels between them, unless setSpacing() says otherwise. Thread: the GUI's.
class FlowRow final : public QLayout
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlowRow)

public:
    /// @p alignment: where a line stands that is shorter than the row, Qt::AlignLeft or AlignRight.
    explicit FlowRow(Qt::Alignment alignment = Qt::AlignLeft);
    ~FlowRow() override;

    /// Before the item at @p index.
    void insertWidget(int index, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Line
    {
        QList<QLayoutItem *> items;
        int width = 0;
        int height = 0;
    };
    QList<Line> linesFor(int width) const;
    int heightOf(const QList<Line> &lines) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    Qt::Alignment m_alignment;
};

} // namespace endorse::ui
