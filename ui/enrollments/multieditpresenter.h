// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listport.h"
#include "progressrelay.h"

#include <dps/enrollmentrules.h>

#include <QObject>
#include <QStringList>

#include <optional>

namespace endorse::ui {

/// The same change to many rows: what they have in common, what is to be changed, what came of it.
/// No widgets. Thread: the GUI's; nothing blocks; may be destroyed at any moment, which cancels.
class MultiEditPresenter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MultiEditPresenter)

public:
    enum class Phase : quint8 {
        Surveying, ///< The rows are being looked at; a change can be entered already.
        Choosing,
        Applying,
        Applied ///< See report().
    };
    Q_ENUM(Phase)

    /// @p port outlives it. @p keys: registration IDs in lower case.
    MultiEditPresenter(ListPort &port, QStringList keys, QObject *parent = nullptr);
    ~MultiEditPresenter() override;

    /// Looks at the rows.
    void survey();
    qsizetype rows() const { return m_keys.size(); }
    Phase phase() const { return m_phase; }
    bool isCancelling() const { return m_cancel && m_cancel->isCancelled(); }
    /// What the rows have in common; nothing: it is not known (yet).
    const std::optional<RowSurvey> &found() const { return m_survey; }

    const RowChange &change() const { return m_change; }
    /// As valueOf() writes it; nothing: the member is left alone.
    void setValue(EditMember member, const std::optional<QString> &value);
    /// What can only be known by who edits, such as broken JSON; stands before the rules' own.
    void setProblem(EditMember member, const std::optional<core::Error> &problem);
    /// What the service would refuse in this member.
    std::optional<core::Error> problem(EditMember member) const;
    /// Why apply() does nothing now; empty: it changes the rows.
    core::Text whyNot() const;
    void apply();
    void cancel();

    const std::optional<enrollmentlist::ChangeReport> &report() const { return m_report; }
    const std::optional<core::Error> &error() const { return m_error; }
    const ProgressRelay &progress() const { return m_progress; }

Q_SIGNALS:
    void changed();

private:
    void onSurveyed(quint64 round, const core::Result<RowSurvey> &survey);
    void onApplied(const core::Result<enrollmentlist::ChangeReport> &report);
    void endWork();

    ListPort &m_port;
    QStringList m_keys;
    Phase m_phase = Phase::Choosing;
    quint64 m_round = 0;
    std::optional<core::CancelSource> m_cancel;
    std::optional<RowSurvey> m_survey;
    RowChange m_change;
    std::array<std::optional<core::Error>, editMemberCount> m_problems;
    std::optional<enrollmentlist::ChangeReport> m_report;
    std::optional<core::Error> m_error;
    ProgressRelay m_progress;
};

} // namespace endorse::ui
