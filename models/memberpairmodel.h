// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/recorddigest.h>
#include <models/framedtable.h>

namespace endorse::models {

/// The members on which two copies of a record differ, with both values side by side. Keys are not
/// among them. Thread: the GUI's.
class MemberPairModel final : public FramedTable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MemberPairModel)

public:
    enum Column : int { MemberColumn, HereColumn, ThereColumn, ColumnCount };
    enum OwnRole : int {
        MonoRole = FirstOwnRole ///< bool: a value, drawn in fixed pitch; not a word for none.
    };

    explicit MemberPairModel(QObject *parent = nullptr);
    void setMembers(const QList<dps::MemberDifference> &members);

private:
    int rows() const override { return int(m_members.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    static QString valueText(const QString &value);

    QList<dps::MemberDifference> m_members;
};

} // namespace endorse::models
