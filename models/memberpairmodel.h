// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/recorddigest.h>
#include <models/roles.h>

#include <QAbstractTableModel>

namespace endorse::models {

/// The members on which two copies of a record differ, with both values side by side. Keys are not
/// among them. Thread: the GUI's.
class MemberPairModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MemberPairModel)

public:
    enum Column : int { MemberColumn, HereColumn, ThereColumn, ColumnCount };

    explicit MemberPairModel(QObject *parent = nullptr);
    void setMembers(const QList<dps::MemberDifference> &members);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    static QString valueText(const QString &value);

    QList<dps::MemberDifference> m_members;
};

} // namespace endorse::models
