// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <app/workbench.h>
#include <models/diagrammodel.h>
#include <models/steplistmodel.h>
#include <support/testregistry.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/byteinspector.h>
#include <ui/attestation/diagramview.h>
#include <ui/attestation/evidencepane.h>
#include <ui/common/captionband.h>
#include <ui/common/hexview.h>
#include <ui/common/paneparts.h>

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace endorse;
using namespace endorse::ui;
using attestation::AttestationSession;
using attestation::NonceState;
using attestation::StepStatus;
using testing::settle;

/// The page driven through its widgets with a real software TPM and a real service behind it, wired
/// as the program wires them.
class AttestationWalkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void stepsThroughAll_data();
    void stepsThroughAll();
    void runsPausesAndRestarts();
    void cancelsAndStartsAgain();
    void showsWhoRefused();
    void keepsTicking();

private:
    static constexpr int patienceMs = 60000;

    struct Stage
    {
        explicit Stage(app::Workbench &bench)
            : session(bench)
            , page(session, commands, QString())
        {
            page.resize(1286, 690);
            page.show();
            settle();
        }

        AttestationSession session;
        CommandSet commands;
        AttestationPage page;
    };

    AttestationSession &session() { return m_stage->session; }
    void command(CommandId id) { m_stage->commands.action(id)->trigger(); }
    template<class T>
    T *find(const char *name) const
    {
        return m_stage->page.findChild<T *>(QLatin1String(name));
    }
    void checkEvidence(int step);

    QTemporaryDir m_folder;
    std::unique_ptr<testing::Desk> m_desk;
    std::unique_ptr<app::Workbench> m_bench;
    std::unique_ptr<Stage> m_stage;
};

void AttestationWalkTest::initTestCase()
{
    app::WorkbenchOptions options;
    options.dataDir = m_folder.filePath(QStringLiteral("data"));
    options.retryAfterSeconds = 0;
    options.keepConnections = true;
    m_bench = std::make_unique<app::Workbench>(std::move(options));
}

void AttestationWalkTest::cleanupTestCase()
{
    m_bench->drain();
    m_bench.reset();
}

void AttestationWalkTest::init()
{
    m_desk = std::make_unique<testing::Desk>();
    m_stage = std::make_unique<Stage>(*m_bench);
}

void AttestationWalkTest::cleanup()
{
    m_stage.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->activeRuns(), 0, patienceMs);
    m_desk.reset();
}

void AttestationWalkTest::checkEvidence(int step)
{
    const attestation::StepRecord &record = session().steps().at(step);
    QVERIFY(record.status == StepStatus::Ok);
    auto *caption = find<CaptionBand>("caption");
    QCOMPARE(caption->title(), record.explanation.render());
    QCOMPARE(caption->text(), record.detail.render());
    QVERIFY(!caption->title().isEmpty());
    auto *evidence = m_stage->page.findChild<EvidencePane *>();
    evidence->showTab(EvidencePane::Tpm);
    settle();
    QCOMPARE(find<QTableView>("tpmCommands")->model()->rowCount(), int(record.tpmCommands.size()));
    evidence->showTab(EvidencePane::Http);
    settle();
    QCOMPARE(find<QTableView>("httpExchanges")->model()->rowCount(),
             int(record.httpExchanges.size()));
    evidence->showTab(EvidencePane::Fields);
    settle();
    QCOMPARE(find<QTreeView>("fields")->isVisible(),
             !record.sent.isEmpty() || !record.received.isEmpty());
    QCOMPARE(testing::layoutProblems(&m_stage->page), QStringList());
}

void AttestationWalkTest::stepsThroughAll_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("theme");
    QTest::newRow("English, light") << int(Language::English) << int(Theme::Light);
    QTest::newRow("Japanese, dark") << int(Language::Japanese) << int(Theme::Dark);
    QTest::newRow("Korean, light") << int(Language::Korean) << int(Theme::Light);
}

void AttestationWalkTest::stepsThroughAll()
{
    QFETCH(int, language);
    QFETCH(int, theme);
    m_desk->settings.setLanguage(Language(language));
    m_desk->settings.setTheme(Theme(theme));
    settle();
    auto *steps = find<QListView>("steps");
    steps->setFocus();
    for (int step = 0; step < attestation::stepCount; ++step) {
        QTest::keyClick(steps, Qt::Key_Space);
        const auto wanted = step + 1 == attestation::stepCount ? AttestationSession::State::Finished
                                                               : AttestationSession::State::Paused;
        QTRY_VERIFY_WITH_TIMEOUT(session().state() == wanted ||
                                     session().state() == AttestationSession::State::Failed,
                                 patienceMs);
        const auto &error = session().steps().at(step).error;
        QVERIFY2(!error, error ? qPrintable(error->toLogLine()) : "");
        QCOMPARE(session().currentStep(), step);
        settle();
        checkEvidence(step);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(session().steps().last().nonce == NonceState::HubKeyPersistent);
    QCOMPARE(find<QLabel>("registrationId")->text().remove(u'\n'), session().registrationId());
    QCOMPARE(session().registrationId().size(), 52);
    QVERIFY(!m_stage->commands.action(CommandId::AttestationStep)->isEnabled());

    // What came in step 4 can be looked at again: the challenge, decoded down to its parts.
    m_stage->page.presenter().showStep(3);
    settle();
    auto *fields = find<QTreeView>("fields");
    const auto *model = fields->model();
    const QModelIndex received = model->index(model->rowCount() - 1, 0);
    bool challengeSeen = false;
    for (int row = 0; row < model->rowCount(received); ++row) {
        fields->setCurrentIndex(model->index(row, 0, received));
        const auto hexes = m_stage->page.findChildren<HexView *>();
        for (const HexView *hex : hexes) {
            for (const HexRange &range : hex->ranges())
                challengeSeen = challengeSeen ||
                                (hex->isVisible() && range.name == QLatin1String("encIdentity") &&
                                 range.ink == Token::Inner);
        }
    }
    QVERIFY(challengeSeen);
}

void AttestationWalkTest::runsPausesAndRestarts()
{
    command(CommandId::AttestationRun);
    command(CommandId::AttestationPause);
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), AttestationSession::State::Paused, patienceMs);
    const int stoppedAt = session().currentStep();
    QVERIFY(stoppedAt < attestation::stepCount - 1);
    QCOMPARE(find<QListView>("steps")->currentIndex().row(), stoppedAt);
    command(CommandId::AttestationRun);
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), AttestationSession::State::Finished, patienceMs);
    QCOMPARE(m_stage->page.presenter().shownStep(), attestation::stepCount - 1);
    command(CommandId::AttestationRestart);
    QTRY_COMPARE(session().state(), AttestationSession::State::Idle);
    QVERIFY(find<QLabel>("emptyEvidence")->isVisible());
    QCOMPARE(find<DiagramView>("diagram")->model().rowCount(), 1);
}

void AttestationWalkTest::cancelsAndStartsAgain()
{
    command(CommandId::AttestationStep);
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), AttestationSession::State::Paused, patienceMs);
    command(CommandId::AttestationCancel);
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), AttestationSession::State::Cancelled, patienceMs);
    QVERIFY(m_stage->commands.action(CommandId::AttestationRestart)->isEnabled());
    command(CommandId::AttestationRestart);
    command(CommandId::AttestationRun);
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), AttestationSession::State::Finished, patienceMs);
}

void AttestationWalkTest::showsWhoRefused()
{
    // Nothing listens on the discard port: the service cannot be reached.
    attestation::ServiceChoice nowhere;
    nowhere.kind = attestation::ServiceChoice::Kind::Endpoint;
    nowhere.endpoint = QUrl(QStringLiteral("https://127.0.0.1:9"));
    nowhere.idScope = QStringLiteral("0ne00A1B2C3");
    const attestation::ServiceChoice before = m_bench->connections().service();
    m_bench->connections().setService(nowhere);
    command(CommandId::AttestationRun);
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), AttestationSession::State::Failed, patienceMs);
    settle();
    QCOMPARE(find<CaptionBand>("caption")->tone(), CaptionBand::Tone::Fail);
    QVERIFY2(find<CaptionBand>("caption")->title().startsWith(
                 QLatin1String("The service cannot be reached (")),
             qPrintable(find<CaptionBand>("caption")->title()));
    QVERIFY(find<QWidget>("nextSteps")->isVisible());
    QVERIFY(!find<QWidget>("nextSteps")->findChildren<QLabel *>().isEmpty());
    const QModelIndex later = find<QListView>("steps")->model()->index(7, 0);
    QCOMPARE(later.data(models::StepListModel::TimeTextRole).toString(), QStringLiteral("not run"));
    m_bench->connections().setService(before);
}

void AttestationWalkTest::keepsTicking()
{
    // A run at full speed lets the event loop come round. A TPM that has answered by the time that
    // a step was shown begins the next one in the same turn, but never a third.
    QHash<int, int> beginnings;
    QTimer heartbeat;
    int beats = 0;
    connect(&heartbeat, &QTimer::timeout, this, [&beats] { ++beats; });
    heartbeat.start(0);
    connect(&session(), &AttestationSession::stepChanged, this, [&](int step) {
        if (session().steps().at(step).status == StepStatus::Running && !beginnings.contains(step))
            beginnings.insert(step, beats);
    });
    command(CommandId::AttestationRun);
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), AttestationSession::State::Finished, patienceMs);
    QCOMPARE(beginnings.size(), attestation::stepCount);
    for (int step = 2; step < attestation::stepCount; ++step)
        QVERIFY2(beginnings.value(step) > beginnings.value(step - 2),
                 qPrintable(QString::number(step)));
}

ENDORSE_TEST(AttestationWalkTest)
#include "attestationwalktest.moc"
