// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/httpexchange.h>
#include <models/roles.h>

#include <QAbstractTableModel>
#include <QList>

namespace endorse::models {

/// The HTTP exchanges of a step: request, status, time. Thread: the GUI's.
class HttpExchangeModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpExchangeModel)

public:
    enum Column : int { RequestColumn, StatusColumn, TimeColumn, ColumnCount };

    explicit HttpExchangeModel(QObject *parent = nullptr);

    /// More exchanges of the same step are appended; anything else starts anew.
    void setExchanges(const QList<dps::HttpExchange> &exchanges);
    void clear() { setExchanges({}); }
    /// A 401 is what the first request of the walk asks for, so it is not drawn as a failure.
    void setChallengeExpected(bool expected);
    void retranslate();
    const QList<dps::HttpExchange> &exchanges() const { return m_exchanges; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    bool isGood(const dps::HttpExchange &exchange) const;

    QList<dps::HttpExchange> m_exchanges;
    bool m_challengeExpected = false;
};

} // namespace endorse::models
