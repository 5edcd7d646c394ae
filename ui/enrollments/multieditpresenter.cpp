// SPDX-License-Identifier: GPL-3.0-or-later
#include "multieditpresenter.h"

#include <algorithm>

namespace endorse::ui {

using core::Result;
using core::Text;
using enrollmentlist::ChangeReport;

namespace {

Text words(const char *source)
{
    return {"endorse::ui", source};
}

/// Where the rules of the service look for the member.
QString pathOf(EditMember member)
{
    switch (member) {
    case EditMember::ProvisioningStatus:
        return QStringLiteral("provisioningStatus");
    case EditMember::AllocationPolicy:
        return QStringLiteral("allocationPolicy");
    case EditMember::IotHubs:
        return QStringLiteral("iotHubs");
    case EditMember::Reprovisioning:
        return QStringLiteral("reprovisionPolicy");
    case EditMember::EdgeDevice:
        return QStringLiteral("capabilities");
    case EditMember::TwinTags:
        return QStringLiteral("initialTwin");
    }
    return {};
}

} // namespace

MultiEditPresenter::MultiEditPresenter(ListPort &port, QStringList keys, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_keys(std::move(keys))
    , m_progress(this)
{
}

MultiEditPresenter::~MultiEditPresenter()
{
    if (m_cancel)
        m_cancel->cancel();
}

void MultiEditPresenter::survey()
{
    if (m_phase == Phase::Applying)
        return;
    m_cancel.emplace();
    m_error.reset();
    auto task = m_port.survey(m_keys, m_progress.begin(), m_cancel->token());
    m_phase = Phase::Surveying;
    Q_EMIT changed();
    QCoro::connect(
        std::move(task), this,
        [this, round = ++m_round](const Result<RowSurvey> &survey) { onSurveyed(round, survey); });
}

void MultiEditPresenter::onSurveyed(quint64 round, const Result<RowSurvey> &survey)
{
    if (round != m_round)
        return;
    endWork();
    m_phase = Phase::Choosing;
    if (survey)
        m_survey = *survey;
    else if (survey.error().category != core::ErrorCategory::Cancelled)
        m_error = survey.error();
    Q_EMIT changed();
}

void MultiEditPresenter::setValue(EditMember member, const std::optional<QString> &value)
{
    if (m_phase == Phase::Applying || m_phase == Phase::Applied || m_change[member] == value)
        return;
    m_change[member] = value;
    Q_EMIT changed();
}

void MultiEditPresenter::setProblem(EditMember member, const std::optional<core::Error> &problem)
{
    if (m_problems[std::size_t(member)] == problem)
        return;
    m_problems[std::size_t(member)] = problem;
    Q_EMIT changed();
}

std::optional<core::Error> MultiEditPresenter::problem(EditMember member) const
{
    if (!m_change[member])
        return std::nullopt;
    if (const auto &own = m_problems[std::size_t(member)])
        return own;
    // The rules look at whole records: what is wrong with one that has this change alone.
    dps::IndividualEnrollment sample;
    m_change.apply(sample);
    const QString path = pathOf(member);
    for (const dps::FieldProblem &found : dps::problemsOf(sample)) {
        if (found.member.startsWith(path))
            return found.error;
    }
    return std::nullopt;
}

Text MultiEditPresenter::whyNot() const
{
    if (m_phase == Phase::Applying)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "The rows are being changed."));
    if (m_phase == Phase::Applied)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "The rows are changed."));
    if (m_change.isEmpty())
        return words(
            QT_TRANSLATE_NOOP("endorse::ui", "Nothing is chosen to be changed: tick what is."));
    for (std::size_t i = 0; i < editMemberCount; ++i) {
        if (problem(EditMember(i)))
            return words(
                QT_TRANSLATE_NOOP("endorse::ui", "One of the new values is refused: see above."));
    }
    return {};
}

void MultiEditPresenter::apply()
{
    if (!whyNot().isEmpty())
        return;
    if (m_cancel)
        m_cancel->cancel();
    ++m_round;
    m_cancel.emplace();
    m_error.reset();
    auto task = m_port.edit(
        m_keys,
        [change = m_change](dps::IndividualEnrollment &record) { return change.apply(record); },
        m_progress.begin(), m_cancel->token());
    m_phase = Phase::Applying;
    Q_EMIT changed();
    QCoro::connect(std::move(task), this,
                   [this](const Result<ChangeReport> &report) { onApplied(report); });
}

void MultiEditPresenter::onApplied(const Result<ChangeReport> &report)
{
    endWork();
    m_phase = report ? Phase::Applied : Phase::Choosing;
    if (report)
        m_report = *report;
    else if (report.error().category != core::ErrorCategory::Cancelled)
        m_error = report.error();
    Q_EMIT changed();
}

void MultiEditPresenter::cancel()
{
    if (!m_cancel || m_cancel->isCancelled())
        return;
    m_cancel->cancel();
    Q_EMIT changed();
}

void MultiEditPresenter::endWork()
{
    m_cancel.reset();
    m_progress.end();
}

} // namespace endorse::ui
