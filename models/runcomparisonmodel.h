// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/runsummary.h>
#include <models/roles.h>

#include <QAbstractTableModel>

#include <optional>

namespace endorse::models {

/// Two runs side by side: one row a fact, with what both say and whether they agree. Rows that
/// differ come first, in the order of the walk; the others follow or are left out.
///
/// Times and counts differ in every run: they stand last, are not compared and never count as
/// differences. Thread: the GUI's.
class RunComparisonModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunComparisonModel)

public:
    enum Column { FactColumn, FirstColumn, SecondColumn, VerdictColumn };
    static constexpr int ColumnCount = VerdictColumn + 1;
    enum OwnRole : int {
        DifferentRole = FirstOwnRole, ///< bool
        MonoRole                      ///< bool: an id, a Name, an address; drawn at a fixed pitch
    };

    explicit RunComparisonModel(QObject *parent = nullptr);

    void setRuns(const attestation::RunSummary &first, const attestation::RunSummary &second);
    void clear();
    void setOnlyDifferences(bool only);
    bool onlyDifferences() const { return m_onlyDifferences; }
    int differences() const { return m_differences; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    /// In the order of the rows.
    enum class Verdict { Different, Equal, NotCompared };
    struct Row
    {
        QString id;
        QString fact;
        QString first;
        QString second;
        Verdict verdict = Verdict::Equal;
        bool mono = false;

        bool isDifferent() const { return verdict == Verdict::Different; }
    };

    void rebuild();
    static QString verdictText(Verdict verdict);
    static QString verdictIcon(Verdict verdict);
    static Ink verdictInk(Verdict verdict);
    static QList<Row> rowsOf(const attestation::RunSummary &a, const attestation::RunSummary &b);
    static void addStepRows(QList<Row> *rows, const attestation::RunSummary &a,
                            const attestation::RunSummary &b);

    std::optional<attestation::RunSummary> m_first;
    std::optional<attestation::RunSummary> m_second;
    QList<Row> m_rows;
    int m_differences = 0;
    bool m_onlyDifferences = false;
};

} // namespace endorse::models
