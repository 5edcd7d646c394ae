// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/roles.h>
#include <tpm/tpmexchange.h>

#include <QAbstractTableModel>
#include <QList>

namespace endorse::models {

/// The TPM commands of a step: name, what the TPM answered, and how long it took on the wire.
/// Thread: the GUI's.
class TpmCommandModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TpmCommandModel)

public:
    enum Column : int { CommandColumn, ResultColumn, TimeColumn, ColumnCount };

    explicit TpmCommandModel(QObject *parent = nullptr);

    /// More commands of the same step are appended; anything else starts anew.
    void setExchanges(const QList<tpm::TpmExchange> &exchanges);
    void clear() { setExchanges({}); }
    void retranslate();
    const QList<tpm::TpmExchange> &exchanges() const { return m_exchanges; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QList<tpm::TpmExchange> m_exchanges;
};

} // namespace endorse::models
