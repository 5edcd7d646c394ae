// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>
#include <models/roles.h>

#include <QAbstractItemModel>

#include <array>

namespace endorse::models {

/// What a step sent and received: two groups ("sent", "received"; an empty one is left out) with a
/// row for each field. Thread: the GUI's.
class FieldModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldModel)

public:
    enum Column : int { LabelColumn, ValueColumn, ColumnCount };
    enum OwnRole : int {
        BytesRole = FirstOwnRole, ///< QByteArray: the bytes, secrets as '*'
        MaskedRole,               ///< bool: some bytes are masked
        DecodedRole               ///< bool: there is a decoded tree
    };

    explicit FieldModel(QObject *parent = nullptr);

    void setStep(const attestation::StepRecord &step);
    void clear();
    void retranslate();

    /// The field of a row; null for a group. Valid until the next change of the model.
    const attestation::Field *field(const QModelIndex &index) const;
    /// The first field that has bytes; invalid when there is none.
    QModelIndex firstWithBytes() const;
    QModelIndex indexOfId(const QString &id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    enum class Direction { Sent, Received };
    struct Group
    {
        Direction direction = Direction::Sent;
        QList<attestation::Field> fields;
    };

    QVariant groupData(const Group &group, int column, int role) const;
    QVariant fieldData(const Group &group, int row, int column, int role) const;

    QList<Group> m_groups;
    attestation::StepId m_step = attestation::StepId::Connect;
};

} // namespace endorse::models
