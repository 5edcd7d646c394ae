// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/decision.h>
#include <models/roles.h>

#include <QAbstractTableModel>

namespace endorse::models {

/// "How the service decided" about one request, a line each. Thread: the GUI's.
class DecisionModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DecisionModel)

public:
    enum Column : int {
        CheckColumn, ///< What was looked at; bears the icon of the verdict
        ValueColumn, ///< What was found
        ColumnCount
    };
    enum OwnRole : int {
        VerdictRole = FirstOwnRole, ///< int: emulator::Decision::Verdict, the same in all columns
        PlainValueRole ///< bool: the value is an id, a Name or hex, drawn monospaced and elided
                       ///< in the middle
    };

    explicit DecisionModel(QObject *parent = nullptr);

    void setDecisions(const QList<emulator::Decision> &decisions);
    const QList<emulator::Decision> &decisions() const { return m_decisions; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<emulator::Decision> m_decisions;
};

/// The verdict in a word: "passed", "refused", "noted".
QString verdictText(emulator::Decision::Verdict verdict);

} // namespace endorse::models
