// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progressrelay.h"
#include "syncport.h"

#include <models/differencemodel.h>

#include <QObject>

#include <memory>
#include <optional>

namespace endorse::ui {

/// The list against the service: compare, settle, then push or pull what was shown. Nothing is sent
/// before confirm(), and then what the confirmation counted and nothing else. No widgets.
///
/// Thread: the GUI's; nothing blocks; may be destroyed at any moment, which cancels.
class ComparePresenter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparePresenter)

public:
    enum class Phase : quint8 {
        Nothing, ///< Not compared yet, or that failed or was cancelled: see error().
        Comparing,
        Compared,   ///< Lines can be settled.
        Confirming, ///< Of direction(): tally() says what will be sent.
        Running,
        Finished ///< See report().
    };
    Q_ENUM(Phase)

    /// @p port outlives it.
    explicit ComparePresenter(SyncPort &port, QObject *parent = nullptr);
    ~ComparePresenter() override;

    Phase phase() const { return m_phase; }
    bool isBusy() const { return m_phase == Phase::Comparing || m_phase == Phase::Running; }
    bool isCancelling() const { return m_cancel && m_cancel->isCancelled(); }
    models::DifferenceModel *lines() const { return m_lines; }
    /// Null: not known.
    std::shared_ptr<const enrollmentlist::Comparison> comparison() const { return m_comparison; }
    enrollmentlist::Direction direction() const { return m_direction; }
    /// Of the push or pull that ended last; null: none.
    std::shared_ptr<const enrollmentlist::SyncReport> report() const { return m_report; }
    const std::optional<core::Error> &error() const { return m_error; }
    const ProgressRelay &progress() const { return m_progress; }

    void compare();
    void cancel();
    /// Shows what compare() of somebody else found.
    void take(std::shared_ptr<const enrollmentlist::Comparison> comparison);

    void settle(const QList<int> &rows, enrollmentlist::Settle settle);
    void settleShown(enrollmentlist::Settle settle);
    /// Why a push or pull is not possible now; empty: it is.
    core::Text whyNot(enrollmentlist::Direction direction) const;
    /// Shows what would be sent.
    void prepare(enrollmentlist::Direction direction);
    /// Back from the confirmation; nothing was sent.
    void leave();
    /// Sends it.
    void confirm();
    /// Some lines of the last push or pull were not sent, or nobody knows whether they were.
    bool canResume() const;
    /// Goes on with those.
    void resume();
    /// Back to the lines that are left.
    void showLines();

    /// Asks for the values of both sides of a line; valuesChanged() follows. -1: of none.
    void choose(int row);
    struct Values
    {
        QString registrationId; ///< Empty: no line is chosen.
        bool isLoading = false;
        QList<dps::MemberDifference> members;
        std::optional<core::Error> error;
    };
    const Values &values() const { return m_values; }

Q_SIGNALS:
    void changed();
    void comparisonChanged();
    void valuesChanged();

private:
    void start(enrollmentlist::SyncPlan plan);
    void onCompared(const core::Result<enrollmentlist::Comparison> &compared);
    void onRun(const core::Result<enrollmentlist::SyncReport> &report);
    void setComparison(std::shared_ptr<const enrollmentlist::Comparison> comparison);
    void endWork();
    void setPhase(Phase phase);

    SyncPort &m_port;
    models::DifferenceModel *m_lines;
    Phase m_phase = Phase::Nothing;
    std::shared_ptr<const enrollmentlist::Comparison> m_comparison;
    std::shared_ptr<const enrollmentlist::SyncReport> m_report;
    enrollmentlist::SyncPlan m_plan; ///< Of the last run.
    enrollmentlist::Direction m_direction = enrollmentlist::Direction::Push;
    std::optional<core::Error> m_error;
    std::optional<core::CancelSource> m_cancel;
    ProgressRelay m_progress;
    Values m_values;
    std::optional<core::CancelSource> m_asking; ///< Of the values.
    quint64 m_asked = 0;
};

} // namespace endorse::ui
