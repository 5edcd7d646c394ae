// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/enrollmentlistmodel.h>

#include <QStyledItemDelegate>

namespace endorse::ui {

/// Where a range of @p whole stands in @p shown, which is @p whole or its two ends with "…" between
/// them. What lies in the part that is left out is the "…" itself.
models::TextRange shownRange(const models::TextRange &range, const QString &whole,
                             const QString &shown);

/// Draws the rows of the list: an icon in its ink, IDs in fixed pitch and shortened in the middle,
/// and what the filter found semibold on the ground of a selection; underlined where the row is
/// selected itself. Text is always plain.
class EnrollmentDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentDelegate)

public:
    explicit EnrollmentDelegate(QObject *parent);

    /// Room at both ends of a cell, in pixels at the design size.
    static constexpr int padding = 8;
    static constexpr int iconSize = 16;
    static constexpr int iconGap = 5;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The model's own tooltip, else the whole text where it does not fit.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    static QRect textRect(const QRect &cell, const QModelIndex &index);
};

} // namespace endorse::ui
