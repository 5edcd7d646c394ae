// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparepresenter.h"

namespace endorse::ui {

using core::Result;
using core::Text;
using enrollmentlist::Comparison;
using enrollmentlist::Direction;
using enrollmentlist::Settle;
using enrollmentlist::SyncPlan;
using enrollmentlist::SyncReport;

namespace {

Text words(const char *source)
{
    return {"endorse::ui", source};
}

bool isCancelled(const core::Error &error)
{
    return error.category == core::ErrorCategory::Cancelled;
}

} // namespace

ComparePresenter::ComparePresenter(SyncPort &port, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_lines(new models::DifferenceModel(this))
    , m_progress(this)
{
}

ComparePresenter::~ComparePresenter()
{
    if (m_cancel)
        m_cancel->cancel();
    if (m_asking)
        m_asking->cancel();
}

void ComparePresenter::compare()
{
    if (isBusy())
        return;
    m_error.reset();
    m_report.reset();
    m_cancel.emplace();
    auto task = m_port.compare(m_progress.begin(), m_cancel->token());
    setPhase(Phase::Comparing);
    QCoro::connect(std::move(task), this,
                   [this](const Result<Comparison> &compared) { onCompared(compared); });
}

void ComparePresenter::onCompared(const Result<Comparison> &compared)
{
    endWork();
    if (!compared) {
        if (!isCancelled(compared.error()))
            m_error = compared.error();
        // What was known before is still shown.
        setPhase(m_comparison ? Phase::Compared : Phase::Nothing);
        return;
    }
    setComparison(std::make_shared<const Comparison>(*compared));
    setPhase(Phase::Compared);
}

void ComparePresenter::take(std::shared_ptr<const Comparison> comparison)
{
    if (isBusy() || !comparison)
        return;
    setComparison(std::move(comparison));
    setPhase(Phase::Compared);
}

void ComparePresenter::setComparison(std::shared_ptr<const Comparison> comparison)
{
    m_comparison = std::move(comparison);
    m_lines->setComparison(m_comparison);
    choose(-1);
    Q_EMIT comparisonChanged();
}

void ComparePresenter::cancel()
{
    if (!m_cancel || m_cancel->isCancelled())
        return;
    m_cancel->cancel();
    Q_EMIT changed();
}

void ComparePresenter::settle(const QList<int> &rows, Settle settle)
{
    if (m_phase != Phase::Compared)
        return;
    m_lines->settle(rows, settle);
    Q_EMIT changed();
}

void ComparePresenter::settleShown(Settle settle)
{
    if (m_phase != Phase::Compared)
        return;
    m_lines->settleShown(settle);
    Q_EMIT changed();
}

Text ComparePresenter::whyNot(Direction direction) const
{
    if (m_phase == Phase::Nothing)
        return words(
            QT_TRANSLATE_NOOP("endorse::ui", "The list and the service have not been compared."));
    if (m_phase != Phase::Compared)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "Something else is under way."));
    if (m_lines->tally(direction).all() > 0)
        return {};
    return direction == Direction::Push
               ? words(QT_TRANSLATE_NOOP("endorse::ui", "No line is to be pushed."))
               : words(QT_TRANSLATE_NOOP("endorse::ui", "No line is to be pulled."));
}

void ComparePresenter::prepare(Direction direction)
{
    if (!whyNot(direction).isEmpty())
        return;
    m_error.reset();
    m_direction = direction;
    setPhase(Phase::Confirming);
}

void ComparePresenter::leave()
{
    if (m_phase == Phase::Confirming)
        setPhase(Phase::Compared);
}

void ComparePresenter::confirm()
{
    if (m_phase == Phase::Confirming)
        start(m_lines->plan(m_direction));
}

void ComparePresenter::start(SyncPlan plan)
{
    m_plan = std::move(plan);
    m_error.reset();
    m_report.reset();
    m_cancel.emplace();
    auto task = m_port.run(m_direction, m_plan, m_progress.begin(), m_cancel->token());
    setPhase(Phase::Running);
    QCoro::connect(std::move(task), this,
                   [this](const Result<SyncReport> &report) { onRun(report); });
}

void ComparePresenter::onRun(const Result<SyncReport> &report)
{
    endWork();
    if (!report) {
        // As a whole it fails only before anything was done.
        if (!isCancelled(report.error()))
            m_error = report.error();
        setPhase(Phase::Compared);
        return;
    }
    m_report = std::make_shared<const SyncReport>(*report);
    if (m_comparison)
        setComparison(std::make_shared<const Comparison>(
            enrollmentlist::afterwards(*m_comparison, m_plan, *m_report)));
    setPhase(Phase::Finished);
}

bool ComparePresenter::canResume() const
{
    return m_phase == Phase::Finished && m_report && !m_report->isComplete();
}

void ComparePresenter::resume()
{
    if (canResume())
        start(enrollmentlist::restOf(m_plan, *m_report));
}

void ComparePresenter::showLines()
{
    if (m_phase == Phase::Finished)
        setPhase(Phase::Compared);
}

void ComparePresenter::choose(int row)
{
    if (m_asking)
        m_asking->cancel();
    m_asking.reset();
    ++m_asked;
    m_values = {};
    if (row >= 0 && row < m_lines->rowCount()) {
        m_values.registrationId = m_lines->at(row).registrationId;
        m_values.isLoading = true;
        m_asking.emplace();
        auto task = m_port.values(m_values.registrationId, m_asking->token());
        QCoro::connect(std::move(task), this,
                       [this, asked = m_asked](const Result<QList<dps::MemberDifference>> &values) {
                           if (asked != m_asked)
                               return;
                           m_values.isLoading = false;
                           if (values)
                               m_values.members = *values;
                           else
                               m_values.error = values.error();
                           Q_EMIT valuesChanged();
                       });
    }
    Q_EMIT valuesChanged();
}

void ComparePresenter::endWork()
{
    m_cancel.reset();
    m_progress.end();
}

void ComparePresenter::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

} // namespace endorse::ui
