// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <app/workbench.h>
#include <models/messageref.h>
#include <support/testregistry.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/evidencepane.h>
#include <ui/attestation/lockstate.h>
#include <ui/attestation/servicetab.h>
#include <ui/common/commandset.h>
#include <ui/common/hexview.h>
#include <ui/common/pushbutton.h>

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace endorse;
using namespace endorse::ui;
using attestation::AttestationSession;
using attestation::Fault;
using attestation::StepId;
using testing::settle;

namespace {

constexpr int runMs = 60'000;

/// The page over a real software TPM and the real emulator.
struct RealDesk final : testing::Desk
{
    RealDesk()
    {
        app::WorkbenchOptions options;
        options.dataDir = folder.filePath(QStringLiteral("data"));
        workbench = std::make_unique<app::Workbench>(std::move(options));
        session = std::make_unique<AttestationSession>(*workbench);
        page = std::make_unique<AttestationPage>(*session, commands, QString());
        page->setEmulatorHost(&workbench->emulatorHost());
        page->resize(1286, 690);
        page->show();
    }
    ~RealDesk()
    {
        page.reset();
        session.reset();
        workbench->drain();
    }
    void run()
    {
        session->run();
        QTRY_VERIFY_WITH_TIMEOUT(!session->canCancel() && session->canRestart(), runMs);
        settle();
    }
    void show(StepId step)
    {
        page->presenter().showStep(attestation::indexOf(step));
        page->evidence().showTab(EvidencePane::Service);
        settle();
    }
    LocksView locks(StepId step) const
    {
        return locksAfter(session->steps(), attestation::indexOf(step));
    }

    CommandSet commands;
    std::unique_ptr<app::Workbench> workbench;
    std::unique_ptr<AttestationSession> session;
    std::unique_ptr<AttestationPage> page;
};

} // namespace

class ServiceSideTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsBothEndsOfARun();
    void locksFollowTheRecords();
    void showsWhatTheTpmRefused();
    void saysThatARealServiceDoesNotTell();
};

void ServiceSideTest::showsBothEndsOfARun()
{
    RealDesk desk;
    desk.run();
    QCOMPARE(desk.session->state(), AttestationSession::State::Finished);
    desk.show(StepId::Register);
    auto *decisions = desk.page->findChild<QTableView *>(QStringLiteral("serviceDecisions"));
    QVERIFY(decisions->isVisible());
    QVERIFY(decisions->model()->rowCount() > 2);
    QVERIFY(!desk.page->findChild<QLabel *>(QStringLiteral("serviceNote"))->isVisible());
    for (const StepId id : {StepId::RegisterSigned, StepId::Poll, StepId::HubConnect}) {
        desk.show(id);
        QVERIFY2(decisions->isVisible() && decisions->model()->rowCount() > 0,
                 qPrintable(attestation::toString(id)));
    }

    // Nothing of it reaches beyond the pane, in any language.
    const auto *scroll =
        qobject_cast<QScrollArea *>(desk.page->evidence().parentWidget()->parentWidget());
    for (const Language language : {Language::Japanese, Language::Korean, Language::English}) {
        desk.settings.setLanguage(language);
        settle();
        for (const StepId id : {StepId::Register, StepId::Poll}) {
            desk.show(id);
            QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
            QCOMPARE(testing::layoutProblems(desk.page.get()), QStringList());
        }
    }

    // Its copy of the key: only on a click, and gone with the step.
    desk.show(StepId::Poll);
    auto *tab = desk.page->findChild<ServiceTab *>();
    auto *show = desk.page->findChild<PushButton *>(QStringLiteral("showNonce"));
    const auto *bytes = desk.page->findChild<HexView *>(QStringLiteral("nonceBytes"));
    const auto *requests = desk.page->findChild<QTableView *>(QStringLiteral("serviceRequests"));
    QVERIFY(requests->model()->rowCount() > 0);
    QVERIFY2(show->isVisible(), "the last answer of the poll bears the hub key");
    QCOMPARE(bytes->bytes(), QByteArray(bytes->bytes().size(), '*'));
    QTest::mouseClick(show, Qt::LeftButton);
    QTRY_VERIFY(tab->isNonceShown());
    QVERIFY(!bytes->bytes().isEmpty());
    QVERIFY(bytes->bytes() != QByteArray(bytes->bytes().size(), '*'));
    desk.show(StepId::Register);
    QVERIFY(!tab->isNonceShown());
    desk.show(StepId::Poll);
    QCOMPARE(bytes->bytes(), QByteArray(bytes->bytes().size(), '*'));
    QTest::mouseClick(show, Qt::LeftButton);
    QTRY_VERIFY(tab->isNonceShown());
    desk.page->evidence().showTab(EvidencePane::Http);
    settle();
    QVERIFY(!tab->isNonceShown());
    QCOMPARE(testing::namelessWidgets(desk.page.get()), QStringList());
}

void ServiceSideTest::locksFollowTheRecords()
{
    RealDesk desk;
    desk.run();
    QCOMPARE(desk.session->state(), AttestationSession::State::Finished);
    const QList<std::pair<StepId, LockPhase>> expected{
        {StepId::ReadSrk, LockPhase::Waiting},   {StepId::Register, LockPhase::Received},
        {StepId::Activate, LockPhase::EkOpened}, {StepId::Import, LockPhase::Persistent},
        {StepId::Sign, LockPhase::Used},         {StepId::RegisterSigned, LockPhase::Used},
        {StepId::Poll, LockPhase::Used},         {StepId::ImportHubKey, LockPhase::Persistent},
        {StepId::HubConnect, LockPhase::Used}};
    for (const auto &[step, phase] : expected) {
        const LocksView locks = desk.locks(step);
        QCOMPARE(int(locks.phase), int(phase));
        QVERIFY(locks.refusal == LockRefusal::None);
        QCOMPARE(locks.hub, step == StepId::ImportHubKey || step == StepId::HubConnect);
        QCOMPARE(locks.signature.toSign.isEmpty(), phase != LockPhase::Used);
    }
    QVERIFY(desk.locks(StepId::Poll).signature.toSign == desk.locks(StepId::Sign).signature.toSign);
    QVERIFY(desk.locks(StepId::HubConnect).signature.toSign !=
            desk.locks(StepId::Sign).signature.toSign);
    QVERIFY(!desk.session->steps().at(1).keys.constFirst().attributes.isEmpty());
}

void ServiceSideTest::showsWhatTheTpmRefused()
{
    RealDesk desk;
    desk.session->setFault(Fault::Cleared);
    desk.run();
    QCOMPARE(desk.session->state(), AttestationSession::State::Failed);
    const attestation::StepRecord &step =
        desk.session->steps().at(attestation::indexOf(StepId::Activate));
    QCOMPARE(step.compared.size(), 2);
    QVERIFY(!step.compared.at(0).isEqual());
    QVERIFY(step.compared.at(1).isEqual());
    const LocksView locks = desk.locks(StepId::Activate);
    QVERIFY(locks.refusal == LockRefusal::EkEnvelope);
    QCOMPARE(locks.refusalCode, QStringLiteral("0x1df"));
    QVERIFY(!locks.otherSrk.isEmpty());
    QVERIFY(desk.page->findChild<QWidget *>(QStringLiteral("compared"))->isVisible());
    // The service of the what-if has told the log of the shown one.
    desk.show(StepId::Register);
    QVERIFY(desk.page->findChild<QTableView *>(QStringLiteral("serviceDecisions"))->isVisible());
}

void ServiceSideTest::saysThatARealServiceDoesNotTell()
{
    RealDesk desk;
    desk.run();
    desk.page->setEmulatorHost(nullptr);
    desk.show(StepId::Register);
    const auto *note = desk.page->findChild<QLabel *>(QStringLiteral("serviceNote"));
    QVERIFY(note->isVisible());
    QVERIFY(note->text().startsWith(QLatin1String("A real service does not tell")));
    QVERIFY(!desk.page->findChild<QWidget *>(QStringLiteral("showNonce"))->isVisible());
}

ENDORSE_TEST(ServiceSideTest)
#include "servicesidetest.moc"
