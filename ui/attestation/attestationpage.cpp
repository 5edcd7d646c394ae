// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationpage.h"

#include <attestation/connections.h>
#include <emulator/emulatorhost.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/chainpanel.h>
#include <ui/attestation/devicebutton.h>
#include <ui/attestation/devicechooser.h>
#include <ui/attestation/diagramview.h>
#include <ui/attestation/evidencepane.h>
#include <ui/attestation/lockspanel.h>
#include <ui/attestation/locksscene.h>
#include <ui/attestation/runtoolbar.h>
#include <ui/attestation/speedcontrol.h>
#include <ui/attestation/stepspane.h>
#include <ui/attestation/whatifbutton.h>
#include <ui/attestation/whatifnotice.h>
#include <ui/common/captionband.h>
#include <ui/common/commandset.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QAbstractButton>
#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

namespace endorse::ui {

using attestation::AttestationSession;
using attestation::StepStatus;

namespace {

constexpr int tickMs = 100;
/// A run at full speed is shown in steps of this.
constexpr int framesMs = 40;
/// Walk, evidence, locks.
constexpr int middleTabCount = 3;
constexpr char speedKey[] = "attestation/speed";
constexpr char deviceKey[] = "attestation/device";

} // namespace

AttestationPage::AttestationPage(AttestationSession &session, CommandSet &commands,
                                 const QString &windowStateFile, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_commands(commands)
    , m_presenter(new AttestationPresenter(this))
{
    if (!windowStateFile.isEmpty())
        m_windowState.emplace(windowStateFile);
    m_ticker.setInterval(tickMs);
    build();
    connectCommands();
    connect(m_presenter, &AttestationPresenter::changed, this, &AttestationPage::refresh);
    connect(&m_session, &AttestationSession::stateChanged, this, &AttestationPage::takeSnapshot);
    connect(&m_session, &AttestationSession::stepChanged, this, &AttestationPage::stepChanged);
    connect(&m_session, &AttestationSession::reset, this, &AttestationPage::takeSnapshot);
    m_later.setSingleShot(true);
    m_later.setInterval(framesMs);
    connect(&m_later, &QTimer::timeout, this, &AttestationPage::takeSnapshot);
    connect(&m_ticker, &QTimer::timeout, this, &AttestationPage::tick);
    takeSnapshot();
    retranslate();
}

AttestationPage::~AttestationPage()
{
    saveSplitters();
}

void AttestationPage::build()
{
    m_toolbar = new RunToolbar(m_commands, this);
    m_notice = new WhatIfNotice(this);
    m_stepsPane = new StepsPane(*m_presenter, this);
    m_evidence = new EvidencePane(*m_presenter, m_commands, this);
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_stepsPane);
    m_columns->addWidget(buildMiddle());
    // A short window scrolls the evidence rather than growing off the screen.
    m_evidenceScroll = new QScrollArea(this);
    m_evidenceScroll->setFrameShape(QFrame::NoFrame);
    m_evidenceScroll->setWidgetResizable(true);
    m_evidenceScroll->setFocusPolicy(Qt::NoFocus);
    m_evidenceScroll->setWidget(m_evidence);
    m_columns->addWidget(m_evidenceScroll);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    for (QSplitter *splitter : {m_columns, m_middle})
        connect(splitter, &QSplitter::splitterMoved, this, [this] { m_userMovedSplitter = true; });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolbar);
    layout->addWidget(m_notice);
    layout->addWidget(m_columns, 1);

    for (QWidget *part : std::initializer_list<QWidget *>{m_toolbar, m_stepsPane, m_evidence}) {
        const QList<QAbstractButton *> buttons = part->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons)
            keepSpace(button);
    }
}

QWidget *AttestationPage::buildMiddle()
{
    m_caption = new CaptionBand(this);
    m_caption->setObjectName(QStringLiteral("caption"));
    m_diagram = new DiagramView(*m_presenter, this);
    m_locks = new LocksPanel(this);
    m_chain = new ChainPanel(this);
    m_proof = new QStackedWidget(this);
    m_proof->addWidget(m_locks);
    m_proof->addWidget(m_chain);
    m_middle = new QSplitter(Qt::Vertical, this);
    m_middle->setObjectName(QStringLiteral("middle"));
    m_middle->setChildrenCollapsible(false);
    m_middle->addWidget(m_diagram);
    m_middle->addWidget(m_proof);
    m_middle->setStretchFactor(0, 1);
    m_middle->setStretchFactor(1, 0);
    m_middle->installEventFilter(this);
    m_middleTabs = new TabStrip(this);
    m_middleTabs->setObjectName(QStringLiteral("middleTabs"));
    for (int i = 0; i < middleTabCount; ++i)
        m_middleTabs->addTab({});
    m_middleTabs->hide();
    m_middleStack = new QStackedWidget(this);
    m_middleStack->addWidget(m_middle);
    // Its panes scroll; what they would like must not make the window higher than the screen.
    m_middleStack->setMinimumHeight(scaled(70));
    connect(m_middleTabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (m_tabbed)
            m_middleStack->setCurrentIndex(tab);
    });
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_caption);
    layout->addWidget(m_middleTabs);
    layout->addWidget(m_middleStack, 1);
    return middle;
}

void AttestationPage::connectCommands()
{
    const auto on = [this](CommandId id, void (AttestationSession::*slot)()) {
        connect(m_commands.action(id), &QAction::triggered, &m_session, slot);
    };
    // Their keys work in the whole window. Whoever is on another page sees this one first: a run
    // writes to the TPM, and nobody wants that unseen.
    const auto onceSeen = [this](CommandId id, auto begin) {
        connect(m_commands.action(id), &QAction::triggered, this, [this, begin] {
            const QWidget *place = parentWidget();
            if (place && place->isHidden())
                m_commands.action(CommandId::ShowAttestation)->trigger();
            else
                begin(m_session);
        });
    };
    onceSeen(CommandId::AttestationStep, [](AttestationSession &session) { session.step(); });
    onceSeen(CommandId::AttestationRun, [](AttestationSession &session) { session.run(); });
    onceSeen(CommandId::AttestationRestart, [](AttestationSession &session) { session.restart(); });
    on(CommandId::AttestationPause, &AttestationSession::pause);
    on(CommandId::AttestationCancel, &AttestationSession::cancel);

    // Space steps, wherever on the page the focus is, save where Space presses a button.
    auto *space = new QShortcut(QKeySequence(Qt::Key_Space), this);
    space->setContext(Qt::WidgetWithChildrenShortcut);
    connect(space, &QShortcut::activated, m_commands.action(CommandId::AttestationStep),
            &QAction::trigger);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (m_presenting)
            Q_EMIT leavePresenting();
        else
            m_presenter->followRun();
    });
    connect(m_toolbar->speed(), &SpeedControl::speedChanged, this, &AttestationPage::setSpeed);
    connect(m_toolbar->whatIf(), &WhatIfButton::chosen, this, &AttestationPage::chooseFault);
    connect(&m_session, &AttestationSession::faultChanged, this, &AttestationPage::refreshFault);
    connect(m_evidence, &EvidencePane::remedyWanted, this, &AttestationPage::remedy);
    if (m_windowState) {
        const double speed = m_windowState->value(QLatin1String(speedKey)).toDouble();
        m_toolbar->speed()->setSpeed(speed > 0 ? speed : 1);
    }
}

void AttestationPage::setSpeed(double speed)
{
    m_locks->scene()->setSpeed(speed);
    m_diagram->setSpeed(speed);
    if (m_windowState)
        m_windowState->setValue(QLatin1String(speedKey), QByteArray::number(speed));
}

void AttestationPage::chooseFault(std::optional<attestation::Fault> fault)
{
    // A fault belongs to a whole run: the one that is shown is given up.
    if (fault != m_session.fault()) {
        if (m_session.canRestart())
            m_session.restart();
        m_session.setFault(fault);
    }
    refreshFault();
}

void AttestationPage::refreshFault()
{
    m_toolbar->whatIf()->setFault(m_session.fault());
    takeSnapshot();
    nameEnds();
}

void AttestationPage::setDevices(DeviceParts parts)
{
    m_devices = new DeviceChooser(m_session, std::move(parts), this);
    DeviceButton *button = m_toolbar->device();
    connect(button, &DeviceButton::tpmChosen, m_devices, &DeviceChooser::chooseTpm);
    connect(button, &DeviceButton::certificateChosen, m_devices, &DeviceChooser::chooseCertificate);
    connect(button, &DeviceButton::certificateWanted, m_devices,
            &DeviceChooser::openCertificateDialog);
    connect(button, &DeviceButton::tpmKeyWanted, m_devices, &DeviceChooser::openTpmKeyDialog);
    if (m_windowState)
        m_devices->restore(m_windowState->value(QLatin1String(deviceKey)));
    connect(m_devices, &DeviceChooser::changed, this, [this] {
        if (m_windowState)
            m_windowState->setValue(QLatin1String(deviceKey), m_devices->choice().toJson());
        showDevice();
    });
    button->show();
    showDevice();
}

void AttestationPage::showDevice()
{
    m_toolbar->device()->setChoice(m_devices->choice());
    takeSnapshot();
}

void AttestationPage::remedy(Remedy remedy)
{
    if (!m_devices)
        return;
    if (remedy == Remedy::Enroll)
        m_devices->enrollAndRun();
    else if (m_devices->choice().way == DeviceChoice::Way::TpmKey)
        m_devices->openTpmKeyDialog();
    else
        m_devices->openCertificateDialog();
}

void AttestationPage::setEmulatorHost(emulator::EmulatorHost *host)
{
    const QPointer<emulator::EmulatorHost> service(host);
    m_presenter->setDecisions([service](const dps::HttpExchange &exchange) {
        if (service) {
            for (const auto &[name, value] : exchange.responseHeaders) {
                if (name.compare("x-ms-request-id", Qt::CaseInsensitive) != 0)
                    continue;
                if (const auto *request = service->log().byRequestId(value))
                    return request->decisions;
            }
        }
        return QList<emulator::Decision>();
    });
    // What the service says of a request may come after the answer.
    if (host)
        connect(&host->log(), &emulator::RequestLog::appended, this, [this] {
            if (!m_presenter->isOfTpm())
                refresh();
        });
    m_evidence->setEmulatorHost(host);
    m_diagram->setRequestLog(host ? &host->log() : nullptr);
}

void AttestationPage::keepSpace(QAbstractButton *button)
{
    button->installEventFilter(this);
}

bool AttestationPage::eventFilter(QObject *watched, QEvent *event)
{
    // Only now the middle has the size that diagram and locks share.
    if (watched == m_middle && event->type() == QEvent::Resize &&
        (m_presenting || !m_userMovedSplitter))
        shareMiddle();
    if (watched != m_middle && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AttestationPage::stepChanged()
{
    const bool running = m_session.state() == AttestationSession::State::Running;
    if (running && m_sinceShown.isValid() && m_sinceShown.elapsed() < framesMs) {
        if (!m_later.isActive())
            m_later.start();
        return;
    }
    takeSnapshot();
}

void AttestationPage::takeSnapshot()
{
    m_later.stop();
    RunSnapshot snapshot = RunSnapshot::of(m_session);
    const bool running = snapshot.currentStep >= 0 &&
                         snapshot.steps.at(snapshot.currentStep).status == StepStatus::Running;
    if (!running) {
        m_timedStep = -1;
        m_ticker.stop();
    } else if (m_timedStep != snapshot.currentStep) {
        m_timedStep = snapshot.currentStep;
        m_sinceStep.start();
        m_ticker.start();
    }
    if (m_timedStep >= 0)
        snapshot.runningMs = m_sinceStep.elapsed();
    // What is chosen is known before it is opened; a run with a fault makes its own.
    if (m_devices && snapshot.keyHome.isEmpty() && !snapshot.hasFault)
        snapshot.keyHome = m_devices->choice().keyHome();
    m_presenter->setSnapshot(snapshot);
    m_sinceShown.start();
}

void AttestationPage::tick()
{
    const bool wasWaiting = m_presenter->isWaiting();
    m_presenter->setRunningTime(m_sinceStep.elapsed());
    if (!m_presenter->isBusy())
        return;
    m_stepsPane->setRunningTime(m_presenter->snapshot().runningMs);
    if (wasWaiting || m_presenter->isWaiting())
        refreshCaption();
}

void AttestationPage::refresh()
{
    m_notice->setRun(m_presenter->snapshot());
    refreshCaption();
    refreshCommands();
    m_stepsPane->refresh();
    m_diagram->refresh();
    // Only what the run has just brought about is seen happening, not what somebody looks up.
    const bool follows = !m_presenter->isPinned();
    const int current = m_presenter->snapshot().currentStep;
    m_locks->setLocks(m_presenter->locks(), m_presenter->caption().title,
                      follows && (m_followed || current != m_shownCurrent));
    m_chain->setChain(m_presenter->chain());
    QWidget *proof = m_presenter->isOfTpm() ? static_cast<QWidget *>(m_locks) : m_chain;
    if (m_proof->currentWidget() != proof) {
        m_proof->setCurrentWidget(proof);
        nameMiddleTabs();
        m_toolbar->whatIf()->setMechanism(m_presenter->snapshot().kind);
    }
    const bool shares = m_presenting || (!m_userMovedSplitter && !m_tabbed);
    if (shares && m_shownProof != proofHeight())
        shareMiddle();
    m_followed = follows;
    m_shownCurrent = current;
    m_evidence->refresh();
    if (m_tabbed && m_presenter->failure() && !m_failureShown)
        m_middleTabs->setCurrentIndex(1);
    m_failureShown = m_presenter->failure().has_value();
    Q_EMIT statusMessageChanged(statusMessage());
}

void AttestationPage::setConnections(const attestation::Connections &connections)
{
    m_connections = &connections;
    connect(&connections, &attestation::Connections::changed, this, &AttestationPage::nameEnds);
    nameEnds();
}

void AttestationPage::nameEnds()
{
    if (!m_connections)
        return;
    DiagramEnds ends;
    ends.tpmName = m_connections->tpmName();
    // The name of the embedded one says by itself what it is.
    if (m_connections->tpmIsSoftware() &&
        m_connections->tpm().kind != attestation::TpmChoice::Kind::Embedded)
        //: Under the head "TPM" of the diagram: %1 the name of the TPM.
        ends.tpmName = tr("%1, software").arg(ends.tpmName);
    ends.service = QUrl(m_connections->serviceAddress());
    ends.serviceIsEmulator = m_connections->serviceIsEmulator();
    if (m_session.fault()) {
        // What is connected has no part in it.
        //: Under the head "TPM" of the diagram of a what-if run.
        ends.tpmName = tr("software TPM");
        ends.service.clear();
        ends.serviceIsEmulator = true;
    }
    m_diagram->setEnds(ends);
}

void AttestationPage::refreshCaption()
{
    const CaptionContent caption = m_presenter->caption();
    m_caption->setTone(caption.tone);
    m_caption->setContent(caption.icon, caption.ink, caption.title, caption.text);
}

void AttestationPage::refreshCommands()
{
    const bool running = m_session.state() == AttestationSession::State::Running;
    m_commands.setEnabled(CommandId::AttestationWhatIf, !running,
                          {"endorse::ui::AttestationPresenter",
                           QT_TRANSLATE_NOOP("endorse::ui::AttestationPresenter",
                                             "A step is running: wait for it or cancel.")});
    m_commands.setEnabled(CommandId::AttestationDevice, m_devices != nullptr && !running,
                          {"endorse::ui::AttestationPresenter",
                           QT_TRANSLATE_NOOP("endorse::ui::AttestationPresenter",
                                             "A step is running: wait for it or cancel.")});
    const QList<CommandView> views = m_presenter->commands();
    for (qsizetype i = 0; i < views.size(); ++i) {
        const CommandView &view = views.at(i);
        m_commands.setEnabled(view.id, view.enabled, view.whyNot);
        m_toolbar->button(view.id)->setKind(view.primary ? PushButton::Kind::Primary
                                                         : PushButton::Kind::Normal);
    }
}

QString AttestationPage::statusMessage() const
{
    return m_presenter->statusMessage();
}

void AttestationPage::nameMiddleTabs()
{
    //: Tab beside "Evidence": the messages and the two locks.
    m_middleTabs->setTabText(0, tr("Walk"));
    //: Tab beside "Walk": what the step sent and received.
    m_middleTabs->setTabText(1, tr("Evidence"));
    if (m_presenter->isOfTpm()) {
        //: Tab beside "Walk": the drawing of the two locks.
        m_middleTabs->setTabText(2, tr("Locks"));
        m_middleTabs->setAccessibleName(tr("Walk, evidence or locks"));
    } else {
        //: Tab beside "Walk": the chain of certificates.
        m_middleTabs->setTabText(2, tr("Chain"));
        m_middleTabs->setAccessibleName(tr("Walk, evidence or chain"));
    }
}

void AttestationPage::retranslate()
{
    m_toolbar->retranslate();
    nameMiddleTabs();
    m_stepsPane->retranslate();
    m_diagram->retranslate();
    nameEnds();
    m_locks->retranslate();
    m_chain->retranslate();
    m_evidence->retranslate();
    refresh();
}

void AttestationPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange) {
        updateTabbed();
        if (!m_userMovedSplitter)
            applyDefaultSizes();
    }
}

} // namespace endorse::ui
