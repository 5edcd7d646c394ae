// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/runsummary.h>
#include <models/roles.h>
#include <models/runfactjudge.h>

#include <QAbstractTableModel>

#include <optional>

namespace endorse::models {

/// Two runs side by side: one row a fact, with what both say and what RunFactJudge thinks of it.
/// The cause stands first, then what else differs, then what follows from an early end; what is
/// equal comes after them or is left out.
///
/// What differs in every run is counted and folded away until setShowsFresh(). Thread: the GUI's.
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
    /// The steps of the two runs, whose messages tell more about the cause than a summary does;
    /// until setRuns() or clear().
    void setSteps(const QList<attestation::StepRecord> &first,
                  const QList<attestation::StepRecord> &second);
    void setOnlyDifferences(bool only);
    bool onlyDifferences() const { return m_onlyDifferences; }
    /// Shows also what differs in every run.
    void setShowsFresh(bool shows);
    /// Facts that are the cause or differ otherwise; what follows from an early end does not count.
    int differences() const { return m_differences; }
    /// Facts that differ in every run, shown or not.
    int freshFacts() const { return m_fresh; }
    /// The runs are of two devices, whose names and keys may be among what differs in every run.
    bool hasTwoDevices() const { return m_twoDevices; }
    /// What leads the comparison: where the two part, and why. Empty: they end alike.
    struct Headline
    {
        QString title;
        QString text;
    };
    Headline headline() const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    using Verdict = FactVerdict;
    struct Row
    {
        QString id;
        QString fact;
        QString first;
        QString second;
        Verdict verdict = Verdict::Equal;
        bool mono = false;

        bool isDifferent() const
        {
            return verdict == Verdict::Cause || verdict == Verdict::Different;
        }
        bool isDimmed() const { return verdict >= Verdict::Follows; }
    };

    void rebuild();
    static QString verdictText(Verdict verdict);
    static QString verdictIcon(Verdict verdict);
    static Ink verdictInk(Verdict verdict);
    static QList<Row> rowsOf(const RunFactJudge &judge, const attestation::RunSummary &a,
                             const attestation::RunSummary &b);
    static void addStepRows(QList<Row> *rows, const RunFactJudge &judge,
                            const attestation::RunSummary &a, const attestation::RunSummary &b);
    /// What the messages of the step tell in which the two part.
    QList<Row> evidenceRows(const RunFactJudge &judge) const;

    std::optional<attestation::RunSummary> m_first;
    std::optional<attestation::RunSummary> m_second;
    QList<attestation::StepRecord> m_firstSteps;
    QList<attestation::StepRecord> m_secondSteps;
    QList<Row> m_rows;
    int m_differences = 0;
    int m_fresh = 0;
    bool m_twoDevices = false;
    bool m_onlyDifferences = false;
    bool m_showsFresh = false;
};

} // namespace endorse::models
