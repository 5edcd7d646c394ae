// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationpage.h"

#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/evidencepane.h>
#include <ui/attestation/lockspanel.h>
#include <ui/attestation/stepspane.h>
#include <ui/attestation/walkview.h>
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
constexpr int wideFrom = 1500;
/// Below this three columns do not fit: steps, caption and 16 bytes of hex.
constexpr int columnsFrom = 1030;

constexpr char columnsKey[] = "attestation/columns";
constexpr char middleKey[] = "attestation/middle";

/// The columns of the design at 1366 and at 1920 pixels.
struct ColumnWidths
{
    int left;
    int right;
};
constexpr ColumnWidths narrow{268, 434};
constexpr ColumnWidths wide{316, 760};

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
    m_toolRow = new ToolRow(this);
    markPane(m_toolRow);
    for (const CommandId id :
         {CommandId::AttestationStep, CommandId::AttestationRun, CommandId::AttestationPause,
          CommandId::AttestationRestart, CommandId::AttestationCancel}) {
        auto *button = new PushButton(m_commands.action(id), m_toolRow);
        button->installEventFilter(this);
        m_toolRow->addWidget(button);
        m_buttons.append(button);
    }
    m_toolRow->addStretch();

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
    layout->addWidget(m_toolRow);
    layout->addWidget(m_columns, 1);

    const QList<QAbstractButton *> others = m_evidence->findChildren<QAbstractButton *>() +
                                            m_stepsPane->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : others)
        button->installEventFilter(this);
}

QWidget *AttestationPage::buildMiddle()
{
    m_caption = new CaptionBand(this);
    m_caption->setObjectName(QStringLiteral("caption"));
    m_walk = new WalkView(*m_presenter, this);
    m_locks = new LocksPanel(this);
    m_middle = new QSplitter(Qt::Vertical, this);
    m_middle->setObjectName(QStringLiteral("middle"));
    m_middle->setChildrenCollapsible(false);
    m_middle->addWidget(m_walk);
    m_middle->addWidget(m_locks);
    m_middle->setStretchFactor(0, 1);
    m_middle->setStretchFactor(1, 0);
    m_middleTabs = new TabStrip(this);
    m_middleTabs->setObjectName(QStringLiteral("middleTabs"));
    m_middleTabs->addTab({});
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
    on(CommandId::AttestationStep, &AttestationSession::step);
    on(CommandId::AttestationRun, &AttestationSession::run);
    on(CommandId::AttestationPause, &AttestationSession::pause);
    on(CommandId::AttestationRestart, &AttestationSession::restart);
    on(CommandId::AttestationCancel, &AttestationSession::cancel);

    // Space steps, wherever on the page the focus is, save where Space presses a button.
    auto *space = new QShortcut(QKeySequence(Qt::Key_Space), this);
    space->setContext(Qt::WidgetWithChildrenShortcut);
    connect(space, &QShortcut::activated, m_commands.action(CommandId::AttestationStep),
            &QAction::trigger);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, m_presenter, &AttestationPresenter::followRun);
}

bool AttestationPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
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
    refreshCaption();
    refreshCommands();
    m_stepsPane->refresh();
    m_walk->refresh();
    m_locks->setLocks(m_presenter->locks());
    m_evidence->refresh();
    if (m_tabbed && m_presenter->failure() && !m_failureShown)
        m_middleTabs->setCurrentIndex(1);
    m_failureShown = m_presenter->failure().has_value();
    Q_EMIT statusMessageChanged(statusMessage());
}

void AttestationPage::refreshCaption()
{
    const CaptionContent caption = m_presenter->caption();
    m_caption->setTone(caption.tone);
    m_caption->setContent(caption.icon, caption.ink, caption.title, caption.text);
}

void AttestationPage::refreshCommands()
{
    const QList<CommandView> views = m_presenter->commands();
    for (qsizetype i = 0; i < views.size(); ++i) {
        const CommandView &view = views.at(i);
        m_commands.setEnabled(view.id, view.enabled, view.whyNot);
        m_buttons.at(i)->setKind(view.primary ? PushButton::Kind::Primary
                                              : PushButton::Kind::Normal);
    }
}

QString AttestationPage::statusMessage() const
{
    return m_presenter->statusMessage();
}

void AttestationPage::retranslate()
{
    m_toolRow->setAccessibleName(tr("Controls of the run"));
    //: Tab beside "Evidence": the messages and the two locks.
    m_middleTabs->setTabText(0, tr("Walk"));
    //: Tab beside "Walk": what the step sent and received.
    m_middleTabs->setTabText(1, tr("Evidence"));
    m_middleTabs->setAccessibleName(tr("Walk or evidence"));
    m_stepsPane->retranslate();
    m_walk->retranslate();
    m_locks->retranslate();
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

void AttestationPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    restoreSplitters();
}

void AttestationPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    saveSplitters();
}

void AttestationPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateTabbed();
    if (!m_userMovedSplitter)
        applyDefaultSizes();
}

void AttestationPage::updateTabbed()
{
    setTabbed(width() < scaled(columnsFrom));
}

void AttestationPage::setTabbed(bool tabbed)
{
    if (tabbed == m_tabbed)
        return;
    m_tabbed = tabbed;
    if (tabbed) {
        m_middleStack->addWidget(m_evidenceScroll);
        m_middleTabs->setCurrentIndex(m_presenter->failure() ? 1 : 0);
        m_middleStack->setCurrentIndex(m_middleTabs->currentIndex());
    } else {
        m_columns->addWidget(m_evidenceScroll);
        m_evidenceScroll->show();
        m_middleStack->setCurrentIndex(0);
    }
    m_middleTabs->setVisible(tabbed);
    m_evidence->setFailureFirst(tabbed);
    applyDefaultSizes();
}

void AttestationPage::applyDefaultSizes()
{
    const ColumnWidths widths = width() >= scaled(wideFrom) ? wide : narrow;
    const int left = std::min(scaled(widths.left), width() * 21 / 50);
    if (m_tabbed) {
        m_columns->setSizes({left, width() - left - 1});
    } else {
        const int right = std::min(scaled(widths.right), (width() - left) * 4 / 7);
        m_columns->setSizes({left, width() - left - right - 2, right});
    }
    const int locks = m_locks->sizeHint().height();
    m_middle->setSizes({std::max(0, m_middle->height() - locks), locks});
}

void AttestationPage::restoreSplitters()
{
    if (m_splittersRestored || !m_windowState || m_tabbed)
        return;
    m_splittersRestored = true;
    const bool columns = m_columns->restoreState(m_windowState->value(QLatin1String(columnsKey)));
    const bool middle = m_middle->restoreState(m_windowState->value(QLatin1String(middleKey)));
    m_userMovedSplitter = columns && middle;
}

void AttestationPage::saveSplitters()
{
    // The places of two columns say nothing about three.
    if (!m_windowState || !m_userMovedSplitter || m_tabbed)
        return;
    m_windowState->setValue(QLatin1String(columnsKey), m_columns->saveState());
    m_windowState->setValue(QLatin1String(middleKey), m_middle->saveState());
}

} // namespace endorse::ui
