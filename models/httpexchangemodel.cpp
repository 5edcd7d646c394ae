// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpexchangemodel.h"

#include <models/format.h>

#include <algorithm>

namespace endorse::models {

using dps::HttpExchange;

namespace {

constexpr double nanosecondsPerMillisecond = 1e6;
constexpr int unauthorized = 401;

bool sameExchange(const HttpExchange &a, const HttpExchange &b)
{
    return a.startedAt == b.startedAt && a.durationNs == b.durationNs && a.method == b.method &&
           a.url == b.url && a.status == b.status && a.responseBody == b.responseBody &&
           a.error == b.error;
}

QString pathOf(const HttpExchange &exchange)
{
    const QString path = exchange.url.path(QUrl::FullyEncoded);
    const QString query = exchange.url.query(QUrl::FullyEncoded);
    return query.isEmpty() ? path : path + QLatin1Char('?') + query;
}

} // namespace

HttpExchangeModel::HttpExchangeModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void HttpExchangeModel::setExchanges(const QList<HttpExchange> &exchanges)
{
    const bool grown =
        !m_exchanges.isEmpty() && exchanges.size() >= m_exchanges.size() &&
        std::equal(m_exchanges.cbegin(), m_exchanges.cend(), exchanges.cbegin(), sameExchange);
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

void HttpExchangeModel::setChallengeExpected(bool expected)
{
    if (m_challengeExpected == expected)
        return;
    m_challengeExpected = expected;
    if (!m_exchanges.isEmpty())
        Q_EMIT dataChanged(index(0, StatusColumn), index(rowCount() - 1, StatusColumn));
}

void HttpExchangeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_exchanges.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool HttpExchangeModel::isGood(const HttpExchange &exchange) const
{
    if (exchange.error)
        return false;
    return (exchange.status >= 200 && exchange.status < 300) ||
           (m_challengeExpected && exchange.status == unauthorized);
}

int HttpExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_exchanges.size());
}

int HttpExchangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HttpExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == TimeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RequestColumn:
        return tr("Request");
    case StatusColumn:
        return tr("Status");
    case TimeColumn:
        return tr("Time");
    default:
        return {};
    }
}

QVariant HttpExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HttpExchange &exchange = m_exchanges.at(index.row());
    const auto request = [&exchange] {
        return exchange.method + QLatin1Char(' ') + pathOf(exchange);
    };
    const auto status = [&exchange] {
        return exchange.status == 0 ? tr("no answer") : QString::number(exchange.status);
    };
    const double milliseconds = double(exchange.durationNs) / nanosecondsPerMillisecond;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == RequestColumn)
            return request();
        return index.column() == StatusColumn ? status() : durationText(milliseconds);
    case Qt::TextAlignmentRole:
        if (index.column() == TimeColumn)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 an HTTP request, %2 the status of its answer, %3 a duration.
        return tr("%1, %2, %3").arg(request(), status(), durationText(milliseconds));
    case IdRole:
        return QStringLiteral("%1:%2").arg(index.row()).arg(exchange.method);
    case ValueRole:
        if (index.column() == RequestColumn)
            return exchange.url;
        return index.column() == StatusColumn ? QVariant(exchange.status) : QVariant(milliseconds);
    case IconNameRole:
        if (index.column() != StatusColumn)
            return QString();
        return isGood(exchange) ? QStringLiteral("ok") : QStringLiteral("fail");
    case InkRole:
        if (index.column() != StatusColumn)
            return int(Ink::Text);
        return int(isGood(exchange) ? Ink::Ok : Ink::Fail);
    case StrongRole:
        return index.column() == StatusColumn && !isGood(exchange);
    default:
        return {};
    }
}

} // namespace endorse::models
