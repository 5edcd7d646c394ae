// SPDX-License-Identifier: GPL-3.0-or-later
#include "runfactjudge.h"

#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <cstdlib>

namespace endorse::models {

using attestation::AttestationKind;
using attestation::RunOutcome;
using attestation::RunSummary;
using attestation::StepStatus;

namespace {

template<std::size_t N>
bool isOneOf(const QString &id, const std::array<const char *, N> &ids)
{
    return std::any_of(ids.begin(), ids.end(),
                       [&id](const char *each) { return id == QLatin1String(each); });
}

constexpr std::array measuredIds{"wall",      "tpm-time",     "http-time",
                                 "wait-time", "tpm-commands", "http-exchanges"};
/// What a run was told or said when it failed.
constexpr std::array reasonIds{"fault", "error", "error-code"};
constexpr std::array deviceIds{"ek", "srk", "certificate", "registration-id", "device-id"};
/// Which of two devices it was; what else differs between them comes of that.
constexpr std::array whoseIds{"ek", "certificate", "registration-id"};
/// What a what-if run brings itself.
constexpr std::array whatIfIds{"tpm", "tpm-address", "service", "id-scope", "hub", "substatus"};

/// Lifetimes count from the request, which takes its time.
bool lifetimesDiffer(const RunSummary &first, const RunSummary &second)
{
    return std::abs(first.tokenLifetime - second.tokenLifetime) >= 60;
}

/// Two known values that are not the same.
template<class T>
bool areOther(const T &first, const T &second)
{
    return !first.isEmpty() && !second.isEmpty() && first != second;
}

/// The emulator takes a free port each time it starts.
bool differInPortAlone(const RunSummary &first, const RunSummary &second)
{
    return first.serviceIsEmulator && second.serviceIsEmulator &&
           QUrl(first.endpoint).host() == QUrl(second.endpoint).host();
}

/// The sentence without its arguments, which are other times and numbers in every run.
QJsonValue wordsOf(const core::Error &error)
{
    return error.message.toJson().value(QLatin1String("source"));
}

/// A service refuses for many reasons with one code.
bool haveOneReason(const RunSummary &first, const RunSummary &second)
{
    if (!first.error || !second.error)
        return !first.error && !second.error;
    return first.error->code == second.error->code &&
           wordsOf(*first.error) == wordsOf(*second.error);
}

int failedStep(const RunSummary &run)
{
    const auto failed =
        std::find_if(run.steps.cbegin(), run.steps.cend(), [](const attestation::StepTime &step) {
            return step.status == StepStatus::Failed;
        });
    return failed == run.steps.cend() ? -1 : int(failed - run.steps.cbegin());
}

} // namespace

RunFactJudge::RunFactJudge(const RunSummary &first, const RunSummary &second)
    : m_first(first)
    , m_second(second)
    , m_whatIf(!first.fault.isEmpty() || !second.fault.isEmpty())
{
    findCause();
    findDevices();
}

void RunFactJudge::findCause()
{
    if (m_first.kind != m_second.kind)
        return;
    const qsizetype steps = std::min(m_first.steps.size(), m_second.steps.size());
    for (qsizetype i = 0; i < steps; ++i) {
        if (m_first.steps.at(i).status != m_second.steps.at(i).status) {
            m_causeStep = int(i);
            return;
        }
    }
    m_bothFailed = failedStep(m_first) >= 0 && !haveOneReason(m_first, m_second);
    if (m_bothFailed)
        m_causeStep = failedStep(m_first);
}

void RunFactJudge::findDevices()
{
    // One of the two alone tells: a TPM was exchanged, or a device was given another name.
    const bool otherName = areOther(m_first.registrationId, m_second.registrationId);
    if (m_first.kind != m_second.kind)
        return;
    if (m_first.kind == AttestationKind::X509)
        m_twoDevices = m_whatIf || (otherName && areOther(m_first.certificateSha256,
                                                          m_second.certificateSha256));
    else
        m_twoDevices = otherName && areOther(m_first.ekName, m_second.ekName);
}

bool RunFactJudge::isFresh(const QString &id) const
{
    if (isOneOf(id, measuredIds))
        return true;
    if (id == QLatin1String("token-expiry"))
        return !lifetimesDiffer(m_first, m_second);
    if (id == QLatin1String("error"))
        return haveOneReason(m_first, m_second);
    if (id == QLatin1String("service") && differInPortAlone(m_first, m_second))
        return true;
    if (m_whatIf && isOneOf(id, whatIfIds))
        return true;
    if (id == QLatin1String("key-home"))
        return m_whatIf && m_first.kind == AttestationKind::X509;
    // A what-if has a device of its own by design.
    if (!m_whatIf && isOneOf(id, whoseIds))
        return false;
    return m_twoDevices && isOneOf(id, deviceIds);
}

/// One run lacks the fact, and ended before it came that far.
bool RunFactJudge::endedBefore(const QString &first, const QString &second) const
{
    // Without a step where they part, as between two kinds, the fact lacks for another reason.
    if (m_causeStep < 0)
        return false;
    return (first.isEmpty() && m_first.outcome != RunOutcome::Ok) ||
           (second.isEmpty() && m_second.outcome != RunOutcome::Ok);
}

FactVerdict RunFactJudge::judge(const QString &id, const QString &first,
                                const QString &second) const
{
    if (first == second)
        return FactVerdict::Equal;
    if (id == QLatin1String("token-lifetime") && !lifetimesDiffer(m_first, m_second))
        return FactVerdict::Equal;
    if (isOneOf(id, reasonIds) && !isFresh(id))
        return m_causeStep >= 0 ? FactVerdict::Cause : FactVerdict::Different;
    if (id == QLatin1String("outcome"))
        return m_causeStep >= 0 ? FactVerdict::Follows : FactVerdict::Different;
    if (isOneOf(id, measuredIds))
        return FactVerdict::Fresh;
    if (endedBefore(first, second))
        return FactVerdict::Follows;
    return isFresh(id) ? FactVerdict::Fresh : FactVerdict::Different;
}

FactVerdict RunFactJudge::judgeStep(int index) const
{
    const StepStatus first = m_first.steps.at(index).status;
    const StepStatus second = m_second.steps.at(index).status;
    if (index == m_causeStep)
        return FactVerdict::Cause;
    if (first != second)
        return FactVerdict::Follows;
    // What is left of two equal ones is their time.
    const bool hasTime = first == StepStatus::Ok || first == StepStatus::Failed;
    return hasTime ? FactVerdict::Fresh : FactVerdict::Equal;
}

} // namespace endorse::models
