// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/enrollmentlistmodel.h>
#include <models/selectedrows.h>
#include <ui/common/rowtable.h>

#include <QSet>

namespace endorse::ui {

/// The rows of the list, of which as many as one likes are selected.
class EnrollmentTable final : public RowTable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentTable)

public:
    using Column = enrollmentlist::ListColumn;

    explicit EnrollmentTable(QWidget *parent = nullptr);

    models::EnrollmentListModel *list() const { return m_model; }
    /// Where the view goes with new rows.
    enum class Keep : quint8 {
        View,   ///< The rows changed by themselves: what is seen stays where it is.
        Current ///< The user asked for other rows: to the current one if it was seen, else the top.
    };
    /// Shows these rows; selection, current row and place are found again by registration ID, of
    /// many rows in another thread: until then the old rows stay. Ends with shown().
    void setAnswer(std::shared_ptr<const enrollmentlist::ListAnswer> answer, const QString &text,
                   Keep keep);
    models::SelectedRows selection() const;
    /// Counts without walking over rows.
    qsizetype selectedCount() const;
    /// Selects this row alone and shows it; false when the list does not show it.
    bool selectId(const QString &registrationId);
    /// The selection had been too scattered to be kept when the rows came.
    bool hasLostSelection() const { return m_lost; }

    bool isColumnShown(Column column) const;
    /// One column always stays.
    void setColumnShown(Column column, bool shown);
    Column sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Which columns, how wide, in what order, and sorted by what; as JSON under a version.
    QByteArray saveColumns() const;
    /// What is no such state, or one of another version, changes nothing.
    void restoreColumns(const QByteArray &state);
    void resetColumns();
    void retranslate();

Q_SIGNALS:
    void shown();
    void selectionMoved();
    void editWanted();
    void menuWanted(const QPoint &globalPosition);
    void columnsChanged();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void fitColumns() override;

private:
    void apply(const models::MovedRows &moved);
    int usualWidth(int section) const;
    int leastIdWidth() const;

    struct Pending final
    {
        std::shared_ptr<const enrollmentlist::ListAnswer> answer;
        QString text;
        Keep keep = Keep::View;
        int current = -1;
        int top = 0;
        bool currentSeen = false;
    };

    models::EnrollmentListModel *m_model;
    Pending m_pending;
    quint64 m_serial = 0;
    Column m_sortColumn = Column::RegistrationId;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QSet<int> m_ownWidths; ///< Sections whose width the user has set.
    bool m_fitting = false;
    bool m_restoring = false;
    bool m_lost = false;
};

} // namespace endorse::ui
