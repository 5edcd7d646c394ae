// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace endorse::ui {

/// Draws a step: status icon, number, title, time. The step that is shown stands on the selection
/// ground, a failed one on the fail tint; the current one is semibold.
class StepDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepDelegate)

public:
    explicit StepDelegate(QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Whether @p view has room for the whole title in the row of @p index.
    static bool showsWholeTitle(const QAbstractItemView &view, const QModelIndex &index);

    /// Between two turns of the busy clock, which goes round once a second.
    static constexpr int turnMs = 50;
    /// Turns the clock a little further.
    void turn();
    void reset() { m_angle = 0; }
    int angle() const { return m_angle; }

private:
    int m_angle = 0;
};

} // namespace endorse::ui
