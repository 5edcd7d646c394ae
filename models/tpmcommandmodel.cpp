// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmcommandmodel.h"

#include <models/format.h>
#include <tpm/returncodes.h>

#include <algorithm>

namespace endorse::models {

using tpm::TpmExchange;

namespace {

constexpr double nanosecondsPerMillisecond = 1e6;

} // namespace

TpmCommandModel::TpmCommandModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TpmCommandModel::setExchanges(const QList<TpmExchange> &exchanges)
{
    const bool grown = !m_exchanges.isEmpty() && exchanges.size() >= m_exchanges.size() &&
                       std::equal(m_exchanges.cbegin(), m_exchanges.cend(), exchanges.cbegin());
    if (!grown) {
        beginResetModel();
        m_exchanges = exchanges;
        endResetModel();
        return;
    }
    if (exchanges.size() == m_exchanges.size())
        return;
    beginInsertRows({}, int(m_exchanges.size()), int(exchanges.size()) - 1);
    m_exchanges = exchanges;
    endInsertRows();
}

void TpmCommandModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_exchanges.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TpmCommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_exchanges.size());
}

int TpmCommandModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TpmCommandModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == TimeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CommandColumn:
        return tr("Command");
    case ResultColumn:
        return tr("Result");
    case TimeColumn:
        return tr("Time");
    default:
        return {};
    }
}

QVariant TpmCommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TpmExchange &exchange = m_exchanges.at(index.row());
    const bool ok = exchange.responseCode == 0 && !exchange.response.isEmpty();
    const auto result = [&exchange] {
        return exchange.response.isEmpty() ? tr("no answer")
                                           : responseCodeText(exchange.responseCode);
    };
    const double milliseconds = double(exchange.wireNs) / nanosecondsPerMillisecond;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == CommandColumn)
            return exchange.commandName;
        return index.column() == ResultColumn ? result() : fineDurationText(milliseconds);
    case Qt::TextAlignmentRole:
        if (index.column() == TimeColumn)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::ToolTipRole:
        if (ok || exchange.response.isEmpty())
            return {};
        return tpm::tpmError(exchange.commandCode, exchange.responseCode).message.render();
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 a TPM command, %2 what the TPM answered, %3 a duration.
        return tr("%1, %2, %3")
            .arg(exchange.commandName, ok ? tr("success") : result(),
                 fineDurationText(milliseconds));
    case IdRole:
        return QStringLiteral("%1:%2").arg(index.row()).arg(exchange.commandName);
    case ValueRole:
        if (index.column() == CommandColumn)
            return exchange.commandCode;
        return index.column() == ResultColumn ? QVariant(exchange.responseCode)
                                              : QVariant(milliseconds);
    case IconNameRole:
        if (index.column() != ResultColumn)
            return QString();
        return ok ? QStringLiteral("ok") : QStringLiteral("fail");
    case InkRole:
        if (index.column() != ResultColumn)
            return int(Ink::Text);
        return int(ok ? Ink::Ok : Ink::Fail);
    case StrongRole:
        return index.column() == ResultColumn && !ok;
    default:
        return {};
    }
}

} // namespace endorse::models
