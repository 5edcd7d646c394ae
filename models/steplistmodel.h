// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/mechanism.h>
#include <attestation/steprecord.h>
#include <models/roles.h>

#include <QAbstractListModel>

namespace endorse::models {

/// The steps of an attestation, one row each, in the order of the walk.
///
/// Thread: the GUI's. Texts are rendered when they are asked for; retranslate() tells views that
/// they have changed.
class StepListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepListModel)

public:
    enum OwnRole : int {
        NumberRole = FirstOwnRole, ///< int, from 1
        TitleRole,                 ///< QString
        StatusRole,                ///< int: attestation::StepStatus; ValueRole answers the same
        StatusTextRole,            ///< QString: the status in one or two words
        TimeRole,                  ///< double: milliseconds, -1 while there is no time
        TimeTextRole,              ///< QString: the time, or "not run" after a failure
        CurrentRole,               ///< bool: the step that the run has reached
        ShownRole                  ///< bool: the step whose evidence is on the screen
    };

    explicit StepListModel(QObject *parent = nullptr);

    /// Takes the steps of a run. Rows that stay the same are not announced.
    /// @p current is the row that the run has reached, -1 for none; @p shown the row whose evidence
    /// is on the screen, -1 for none; @p ended says that the run is over, so that what is still
    /// pending will not run.
    void setSteps(const QList<attestation::StepRecord> &steps, int current, int shown, bool ended,
                  attestation::AttestationKind mechanism = attestation::AttestationKind::Tpm);
    /// The time that the running step has taken so far: it counts while a step is busy.
    void setRunningTime(double milliseconds);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        attestation::StepId id = attestation::StepId::Connect;
        attestation::StepStatus status = attestation::StepStatus::Pending;
        double ms = -1;
        bool current = false;
        bool shown = false;
        bool notRun = false;

        friend bool operator==(const Row &, const Row &) = default;
    };

    double timeOf(const Row &row) const;
    QString timeText(const Row &row) const;

    QList<Row> m_rows;
    attestation::AttestationKind m_mechanism = attestation::AttestationKind::Tpm;
    double m_runningMs = -1;
};

/// The status of a step in words: "done", "running", "not run"…
QString statusText(attestation::StepStatus status);

} // namespace endorse::models
