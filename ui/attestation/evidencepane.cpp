// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencepane.h"

#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/evidencetabs.h>
#include <ui/attestation/failurepane.h>
#include <ui/attestation/servicetab.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>

#include <QBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace endorse::ui {

using attestation::StepRecord;

namespace {

constexpr int emptyPage = 4;

} // namespace

namespace {

/// Where the refusal itself is seen; nullopt when nobody answered.
std::optional<EvidencePane::Tab> tabOfRefusal(const StepRecord &step)
{
    if (!step.error)
        return std::nullopt;
    switch (step.error->category) {
    case core::ErrorCategory::Tpm:
        return step.tpmCommands.isEmpty() ? std::nullopt : std::optional(EvidencePane::Tpm);
    case core::ErrorCategory::Dps:
    case core::ErrorCategory::Http:
    case core::ErrorCategory::Hub:
        return step.httpExchanges.isEmpty() ? std::nullopt : std::optional(EvidencePane::Http);
    default:
        return std::nullopt;
    }
}

} // namespace

EvidencePane::EvidencePane(AttestationPresenter &presenter, CommandSet &commands, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_tabs(new TabStrip(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_stack(new QStackedWidget(this))
    , m_fields(new FieldsTab(this))
    , m_http(new HttpTab(this))
    , m_tpm(new TpmTab(this))
    , m_service(new ServiceTab(this))
    , m_empty(new QWidget(this))
    , m_failure(new FailurePane(presenter, commands, this))
{
    m_tabs->setObjectName(QStringLiteral("evidenceTabs"));
    for (int i = 0; i < emptyPage; ++i)
        m_tabs->addTab({});
    // All four are seen also in the narrowest of three columns.
    m_tabs->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    markPane(m_tabs);
    m_stack->addWidget(m_fields);
    m_stack->addWidget(m_http);
    m_stack->addWidget(m_tpm);
    m_stack->addWidget(m_service);
    m_stack->addWidget(m_empty);
    auto *note = new MutedLabel(m_empty);
    note->setObjectName(QStringLiteral("emptyEvidence"));
    note->setForegroundRole(QPalette::WindowText);
    note->setWordWrap(true);
    note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *emptyLayout = new QVBoxLayout(m_empty);
    emptyLayout->setContentsMargins(12, 10, 12, 10);
    emptyLayout->addWidget(note, 1);
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);

    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_failure);
    m_splitter->setStretchFactor(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_splitter, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &EvidencePane::refresh);
    connect(&m_presenter, &AttestationPresenter::shownMessageChanged, this,
            &EvidencePane::followMessage);
    connect(m_http, &HttpTab::messageChosen, this, &EvidencePane::choose);
    connect(m_tpm, &TpmTab::messageChosen, this, &EvidencePane::choose);
    connect(m_service, &ServiceTab::messageChosen, this, &EvidencePane::choose);
    connect(m_failure, &FailurePane::remedyWanted, this, &EvidencePane::remedyWanted);
    retranslate();
}

void EvidencePane::setEmulatorHost(emulator::EmulatorHost *host)
{
    m_service->setEmulatorHost(host);
}

void EvidencePane::choose(models::MessageRef message)
{
    message.step = m_presenter.shownStep();
    // Where an answer is pointed at, its exchange is chosen already.
    const auto &shown = m_presenter.shownMessage();
    const bool sameExchange = shown && shown->step == message.step &&
                              shown->index == message.index &&
                              message.kind == models::MessageRef::Kind::HttpRequest &&
                              shown->kind == models::MessageRef::Kind::HttpResponse;
    if (!sameExchange)
        m_presenter.showMessage(message);
}

void EvidencePane::followMessage()
{
    const std::optional<models::MessageRef> message = m_presenter.shownMessage();
    if (!message)
        return;
    using Kind = models::MessageRef::Kind;
    switch (message->kind) {
    case Kind::TpmCommand:
        showTab(Tpm);
        m_tpm->showMessage(*message);
        break;
    case Kind::HttpRequest:
    case Kind::HttpResponse:
        // Who looks at the service's side of a request stays there.
        if (currentTab() != Service)
            showTab(Http);
        m_http->showMessage(*message);
        m_service->showMessage(*message);
        break;
    case Kind::Handshake:
        showTab(Fields);
        break;
    case Kind::Note:
        if (message->injected)
            break;
        if (message->index < 0 && !m_presenter.isOfTpm()) {
            showTab(Fields);
            break;
        }
        showTab(Service);
        m_service->showMessage(*message);
        break;
    }
}

void EvidencePane::showTpmTab()
{
    // A run with a certificate talks to a TPM only when the key lives there.
    const bool wanted =
        m_presenter.isOfTpm() || m_presenter.snapshot().keyHome == QLatin1String("tpm");
    if (m_tabs->isTabVisible(Tpm) == wanted)
        return;
    if (!wanted && currentTab() == Tpm)
        showTab(Fields);
    m_tabs->setTabVisible(Tpm, wanted);
}

EvidencePane::Tab EvidencePane::currentTab() const
{
    return Tab(m_tabs->currentIndex());
}

void EvidencePane::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void EvidencePane::setFailureFirst(bool first)
{
    m_splitter->insertWidget(first ? 0 : 1, m_failure);
    m_failureShown = false;
    refresh();
}

void EvidencePane::refresh()
{
    showTpmTab();
    const StepRecord &step = m_presenter.shownRecord();
    bool empty = true;
    switch (currentTab()) {
    case Fields:
        m_fields->setStep(step);
        empty = step.sent.isEmpty() && step.received.isEmpty();
        break;
    case Http:
        m_http->setStep(step, m_presenter.isOfTpm());
        empty = step.httpExchanges.isEmpty();
        break;
    case Tpm:
        m_tpm->setStep(step);
        empty = step.tpmCommands.isEmpty() &&
                (!step.injection || step.injection->tpmCommands.isEmpty());
        break;
    case Service:
        m_service->setStep(step, m_presenter.isOfTpm());
        empty = step.httpExchanges.isEmpty();
        break;
    }
    m_stack->setCurrentIndex(empty ? emptyPage : m_tabs->currentIndex());
    updateEmptyText();
    updateTabTexts();

    m_failure->refresh();
    const bool failed = m_presenter.failure().has_value();
    if (failed == m_failureShown)
        return;
    m_failureShown = failed; // Before the tab changes, which refreshes again.
    if (failed) {
        const int wanted = std::max(scaled(200), height() * 2 / 5);
        if (m_splitter->indexOf(m_failure) == 0)
            m_splitter->setSizes({wanted, height() - wanted});
        else
            m_splitter->setSizes({height() - wanted, wanted});
    }
    lookAtRefusal(failed);
}

void EvidencePane::lookAtRefusal(bool failed)
{
    if (!failed) {
        if (m_tabBefore && currentTab() == m_refusalTab)
            showTab(*m_tabBefore);
        m_tabBefore.reset();
        return;
    }
    if (m_tabBefore)
        return;
    m_tabBefore = currentTab();
    m_refusalTab = tabOfRefusal(m_presenter.shownRecord()).value_or(currentTab());
    showTab(m_refusalTab);
}

void EvidencePane::updateTabTexts()
{
    const StepRecord &step = m_presenter.shownRecord();
    const auto counted = [](const QString &title, qsizetype count) {
        //: Tab title with a count.
        return count > 0 ? tr("%1 (%2)").arg(title).arg(count) : title;
    };
    const std::array<QString, emptyPage> texts{
        tr("Sent and Received"), counted(tr("HTTP"), step.httpExchanges.size()),
        counted(tr("TPM Commands"), step.tpmCommands.size() +
                                        (step.injection ? step.injection->tpmCommands.size() : 0)),
        tr("Service Side")};
    for (int i = 0; i < emptyPage; ++i) {
        if (m_tabs->tabText(i) != texts.at(size_t(i)))
            m_tabs->setTabText(i, texts.at(size_t(i)));
    }
}

void EvidencePane::updateEmptyText()
{
    using attestation::StepStatus;
    const StepRecord &step = m_presenter.shownRecord();
    auto *note = m_empty->findChild<QLabel *>(QStringLiteral("emptyEvidence"));
    if (step.status == StepStatus::Pending || step.status == StepStatus::Skipped) {
        note->setText(tr("This step has not run. What it sends and receives appears here."));
        return;
    }
    if (step.status == StepStatus::Running) {
        note->setText(tr("The step is running. What it sends and receives appears here."));
        return;
    }
    switch (currentTab()) {
    case Fields:
        note->setText(tr("This step sent and received nothing of its own."));
        break;
    case Service:
    case Http:
        note->setText(tr("This step does not talk to the service."));
        break;
    case Tpm:
        note->setText(tr("This step does not talk to the TPM."));
        break;
    }
}

void EvidencePane::retranslate()
{
    m_tabs->setAccessibleName(tr("Evidence of the step"));
    m_fields->retranslate();
    m_http->retranslate();
    m_tpm->retranslate();
    m_service->retranslate();
    m_failure->retranslate();
    refresh();
}

} // namespace endorse::ui
