// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/runsummary.h>

namespace endorse::models {

/// What a difference between two runs means, in the order in which they are shown.
enum class FactVerdict : quint8 {
    Cause,     ///< The first step that ended otherwise, and what was said of that.
    Different, ///< A choice that somebody made, or another answer.
    Follows,   ///< The run that ended early did not come that far.
    Equal,
    Fresh ///< Differs whenever two runs, or two devices, are compared: times, ports, keys.
};

/// Judges the facts of two runs, so that what made one of them fail stands out from what differs
/// every time. Thread: a value.
class RunFactJudge final
{
public:
    RunFactJudge(const attestation::RunSummary &first, const attestation::RunSummary &second);

    /// Index of the first step whose status differs, or in which both runs failed for different
    /// reasons; -1: there is none, or the runs are of different kinds.
    int causeStep() const { return m_causeStep; }
    /// Both runs failed in causeStep().
    bool bothFailedThere() const { return m_bothFailed; }
    /// The verdict on the fact @p id of RunComparisonModel, shown as @p first and @p second.
    FactVerdict judge(const QString &id, const QString &first, const QString &second) const;
    /// The verdict on step @p index, which both runs have.
    FactVerdict judgeStep(int index) const;
    /// The keys are those of two devices, as in a what-if run with a certificate.
    bool isOfTwoDevices() const { return m_twoDevices; }

private:
    void findCause();
    void findDevices();
    bool isFresh(const QString &id) const;
    bool endedBefore(const QString &first, const QString &second) const;

    attestation::RunSummary m_first;
    attestation::RunSummary m_second;
    int m_causeStep = -1;
    bool m_bothFailed = false;
    bool m_whatIf = false;
    bool m_twoDevices = false;
};

} // namespace endorse::models
