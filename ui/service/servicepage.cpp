// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicepage.h"

#include <ui/attestation/whatifbutton.h>
#include <ui/service/emulatorview.h>
#include <ui/service/lenddialog.h>
#include <ui/service/realservice.h>
#include <ui/service/realserviceview.h>
#include <ui/service/recordspane.h>
#include <ui/service/requestlogfile.h>
#include <ui/service/requestspane.h>
#include <ui/service/resetdialog.h>
#include <ui/service/servicerecords.h>
#include <ui/service/servicetoolbar.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QCoroTask>
#include <QEvent>
#include <QFileDialog>
#include <QShortcut>
#include <QStackedWidget>

namespace endorse::ui {

using emulator::EmulatorHost;

namespace {

constexpr int noticeMs = 10'000;

} // namespace

ServicePage::ServicePage(const ServicePageParts &parts, CommandSet &commands, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_realService(new RealService(*parts.secrets, parts.clock, this))
    , m_toolbar(new ServiceToolbar(commands, this))
    , m_stack(new QStackedWidget(this))
    , m_emulator(new EmulatorView(*parts.host, *parts.emulatorDesk, commands, m_stack))
    , m_real(new RealServiceView(*m_realService, *parts.realDesk, *parts.connections, commands,
                                 m_stack))
{
    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(noticeMs);
    build(commands);
    connectParts();
    retranslate();
}

ServicePage::~ServicePage() = default;

void ServicePage::build(CommandSet &commands)
{
    m_stack->addWidget(m_emulator);
    m_stack->addWidget(m_real);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolbar);
    layout->addWidget(m_stack, 1);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &ServicePage::find);
    for (ServiceRecords *records : {m_emulator->records(), m_real->records()}) {
        for (RecordsPane *pane : records->panes())
            add(pane, RecordCommands::of(commands));
    }
}

void ServicePage::add(RecordsPane *pane, RecordCommands &commands)
{
    m_panes.append(pane);
    connect(pane, &RecordsPane::visibilityChanged, &commands,
            [pane, &commands](bool isShown) { commands.setShown(pane, pane, isShown); });
    connect(pane, &RecordsPane::commandsChanged, &commands,
            [pane, &commands] { commands.changed(pane); });
}

void ServicePage::find()
{
    for (RecordsPane *pane : std::as_const(m_panes)) {
        if (pane->isVisible()) {
            pane->focusFilter();
            return;
        }
    }
    m_toolbar->setKind(ServiceToolbar::Kind::Emulator);
    m_emulator->showTab(EmulatorView::Requests);
    m_toolbar->focusFilter();
}

void ServicePage::refreshToolbar()
{
    m_toolbar->setRequestsShown(m_emulator->tab() == EmulatorView::Requests);
}

void ServicePage::connectParts()
{
    connect(m_toolbar, &ServiceToolbar::kindChanged, this, [this] {
        m_stack->setCurrentIndex(m_toolbar->kind() == ServiceToolbar::Kind::Emulator ? 0 : 1);
        Q_EMIT statusMessageChanged();
    });
    connect(m_toolbar, &ServiceToolbar::filterChanged, m_emulator->requests(),
            &RequestsPane::setFilterText);
    connect(m_toolbar, &ServiceToolbar::holdChanged, m_emulator->requests(),
            &RequestsPane::setHold);
    connect(m_emulator, &EmulatorView::filterClearWanted, m_toolbar, &ServiceToolbar::clearFilter);
    connect(m_emulator, &EmulatorView::startWanted, this, &ServicePage::start);
    connect(m_emulator, &EmulatorView::demoWanted, this, &ServicePage::demoWanted);
    connect(m_emulator, &EmulatorView::tabChanged, this, &ServicePage::refreshToolbar);
    connect(m_emulator, &EmulatorView::activityChanged, this, &ServicePage::statusMessageChanged);
    connect(m_realService, &RealService::changed, this, &ServicePage::statusMessageChanged);
    connect(m_parts.host, &EmulatorHost::stateChanged, this, &ServicePage::refreshState);
    connect(&m_noticeTimer, &QTimer::timeout, this, [this] { notify({}); });
    if (m_parts.lender) {
        connect(m_parts.lender, &tpm::TpmLender::changed, this, &ServicePage::refreshLent);
        refreshLent();
    }
    WhatIfButton *whatIf = m_toolbar->whatIf();
    connect(whatIf, &WhatIfButton::chosen, this, &ServicePage::faultChosen);
    const auto *session = m_parts.session;
    connect(session, &attestation::AttestationSession::faultChanged, whatIf,
            [whatIf, session] { whatIf->setFault(session->fault()); });
    connect(session, &attestation::AttestationSession::deviceChanged, whatIf,
            [whatIf, session] { whatIf->setMechanism(session->kind()); });
    whatIf->setMechanism(session->kind());
    whatIf->setFault(session->fault());
}

void ServicePage::refreshState()
{
    const EmulatorHost::State state = m_parts.host->state();
    const bool runs =
        state == EmulatorHost::State::Running || state == EmulatorHost::State::Starting;
    m_toolbar->setRunning(runs, state == EmulatorHost::State::Stopped ||
                                    state == EmulatorHost::State::Failed);
}

void ServicePage::refreshLent()
{
    const tpm::TpmLender &lender = *m_parts.lender;
    m_toolbar->setLentAt(lender.state() == tpm::TpmLender::State::Lending
                             ? QStringLiteral("127.0.0.1:%1").arg(lender.port())
                             : QString());
}

QString ServicePage::statusMessage() const
{
    if (!m_notice.isEmpty())
        return m_notice;
    return m_toolbar->kind() == ServiceToolbar::Kind::Emulator ? m_emulator->activity()
                                                               : m_real->statusMessage();
}

void ServicePage::notify(const QString &notice)
{
    m_notice = notice;
    if (!notice.isEmpty())
        m_noticeTimer.start();
    Q_EMIT statusMessageChanged();
}

void ServicePage::start()
{
    // What comes of it, the host's state tells.
    QCoro::connect(m_parts.host->start({}), this, [](const core::Result<void> &) {});
}

void ServicePage::stop()
{
    m_parts.host->stop();
}

void ServicePage::askReset()
{
    if (m_resetDialog)
        return;
    m_resetDialog = new ResetDialog(this);
    m_resetDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_resetDialog, &QDialog::accepted, this, &ServicePage::reset);
    m_resetDialog->open();
}

void ServicePage::reset()
{
    QCoro::connect(m_parts.host->reset({}), this, [this](const core::Result<void> &done) {
        notify(done ? tr("The emulated service has forgotten all devices.")
                    : done.error().message.render());
    });
}

void ServicePage::openLend()
{
    if (!m_parts.lender)
        return;
    if (!m_lendDialog) {
        m_lendDialog = new LendDialog(*m_parts.lender, this);
        m_lendDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    // Not modal: who lends a TPM wants to watch what becomes of it.
    m_lendDialog->show();
    m_lendDialog->raise();
    m_lendDialog->activateWindow();
}

void ServicePage::askSave()
{
    auto *dialog = new QFileDialog(this, tr("Save Requests"), QString(),
                                   tr("JSON lines (*.jsonl);;All files (*)"));
    dialog->setObjectName(QStringLiteral("saveRequestsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    connect(dialog, &QFileDialog::fileSelected, this, &ServicePage::saveTo);
    dialog->open();
}

void ServicePage::saveTo(const QString &file)
{
    const QList<emulator::EmulatorRequest> requests = m_parts.host->log().list();
    QCoro::connect(saveRequestLog(file, requests), this,
                   [this, file, count = int(requests.size())](const core::Result<void> &saved) {
                       //: %1 is a file; the number is that of the requests.
                       notify(saved ? tr("%Ln requests are saved in %1.", nullptr, count).arg(file)
                                    : saved.error().message.render());
                   });
}

void ServicePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ServicePage::retranslate()
{
    m_notice.clear();
    m_toolbar->retranslate();
    m_emulator->retranslate();
    m_real->retranslate();
    refreshState();
    Q_EMIT statusMessageChanged();
}

} // namespace endorse::ui
