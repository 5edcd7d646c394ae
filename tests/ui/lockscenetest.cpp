// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <support/attestationsamples.h>
#include <support/testregistry.h>
#include <ui/attestation/lockspanel.h>
#include <ui/attestation/locksscene.h>

#include <QScrollArea>
#include <QTest>

using namespace endorse;
using namespace endorse::ui;
using attestation::NonceState;
using attestation::StepId;
using attestation::StepRecord;
using testing::settle;

Q_DECLARE_METATYPE(endorse::ui::LockMotion)

namespace {

StepRecord after(NonceState nonce, StepId id = StepId::Activate)
{
    StepRecord step;
    step.id = id;
    step.nonce = nonce;
    step.keys = testing::sampleKeys(4);
    if (nonce == NonceState::Refused) {
        step.error.emplace();
        step.error->code = QStringLiteral("0x1df");
        step.compared = {
            {attestation::KeyKind::Srk, testing::pattern(34, 2), testing::pattern(34, 9)}};
    }
    return step;
}

/// Every row of the table of the design, with the texts that take most room.
QList<StepRecord> allStates()
{
    QList<StepRecord> states;
    for (const NonceState nonce : {NonceState::Waiting, NonceState::Received, NonceState::EkOpened,
                                   NonceState::Imported, NonceState::Persistent})
        states.append(after(nonce));
    StepRecord used = after(NonceState::Used, StepId::Sign);
    attestation::Field toSign;
    toSign.label = testing::plain("Text to sign");
    toSign.value = QStringLiteral("0ne00A1B2C3%2fregistrations%2fdevice-1\n1795371065");
    used.sent = {toSign};
    states.append(used);
    states.append(after(NonceState::HubKeyPersistent, StepId::ImportHubKey));
    states.append(after(NonceState::HubKeyPersistent, StepId::HubConnect));
    for (const StepId id : {StepId::Activate, StepId::Import, StepId::ImportHubKey})
        states.append(after(NonceState::Refused, id));
    StepRecord notKept = after(NonceState::Refused, StepId::Import);
    notKept.tpmCommands = {
        testing::sampleCommand(0x120, QStringLiteral("EvictControl"), 40, 0x9a2)};
    states.append(notKept);
    return states;
}

} // namespace

class LockSceneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void restsWhereThePhaseSays_data();
    void restsWhereThePhaseSays();
    void movesOneThingAtATime_data();
    void movesOneThingAtATime();
    void neverTakesLongerThanAStepMay();
    void opensTheEkLockBeforeTheKeyComesOut();
    void goesBackAtOnce();
    void playsBehindTheRun();
    void speedDividesTheTimes();
    void standsStillWhenAsked_data();
    void standsStillWhenAsked();
    void drawsTheHubKeyFromTheBeginning();
    void shortensNothing_data();
    void shortensNothing();
    void scrollsWhereTheTextIsLarge();
    void isReadAloudWithTheCaption();

private:
    std::unique_ptr<testing::Desk> m_desk;
    std::unique_ptr<LocksPanel> m_panel;
};

void LockSceneTest::init()
{
    m_desk = std::make_unique<testing::Desk>();
    m_panel = std::make_unique<LocksPanel>();
    m_panel->resize(582, 229);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void LockSceneTest::cleanup()
{
    m_panel.reset();
    m_desk.reset();
}

void LockSceneTest::restsWhereThePhaseSays_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<LockMotion>("motion");
    QTest::newRow("waiting") << int(LockPhase::Waiting) << LockMotion{};
    QTest::newRow("received") << int(LockPhase::Received) << LockMotion{};
    QTest::newRow("EK opened") << int(LockPhase::EkOpened) << LockMotion{1, 1, 0, 0, 0, 0, 0, 0};
    QTest::newRow("imported") << int(LockPhase::Imported) << LockMotion{1, 2, 1, 1, 0, 0, 0, 0};
    QTest::newRow("loaded") << int(LockPhase::Loaded) << LockMotion{1, 2, 1, 1, 1, 0, 0, 0};
    QTest::newRow("persistent") << int(LockPhase::Persistent) << LockMotion{1, 2, 1, 1, 1, 1, 0, 0};
    QTest::newRow("used") << int(LockPhase::Used) << LockMotion{1, 2, 1, 1, 1, 1, 1, 1};
}

void LockSceneTest::restsWhereThePhaseSays()
{
    QFETCH(int, phase);
    QFETCH(LockMotion, motion);
    QVERIFY(restOf(LockPhase(phase)) == motion);
    const LockTimeline timeline(LockMotion{}, LockPhase(phase));
    QVERIFY(timeline.end() == motion);
    QVERIFY(timeline.at(timeline.totalMs()) == motion);
}

void LockSceneTest::movesOneThingAtATime_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    for (int from = 0; from <= int(LockPhase::Used); ++from) {
        for (int to = from + 1; to <= int(LockPhase::Used); ++to)
            QTest::addRow("%d to %d", from, to) << from << to;
    }
}

void LockSceneTest::movesOneThingAtATime()
{
    QFETCH(int, from);
    QFETCH(int, to);
    const LockTimeline timeline(restOf(LockPhase(from)), LockPhase(to));
    for (int ms = 0; ms <= timeline.totalMs(); ++ms) {
        const LockMotion motion = timeline.at(ms);
        int moving = 0;
        for (const qreal part : {motion.ekFlap, motion.innerKey, motion.srkFlap, motion.content,
                                 motion.fill, motion.pin, motion.toSign, motion.signature})
            moving += part > 0 && part < 2 && !qFuzzyCompare(part, 1) ? 1 : 0;
        QVERIFY2(moving <= 1, qPrintable(QStringLiteral("%1 at %2 ms").arg(moving).arg(ms)));
    }
}

void LockSceneTest::neverTakesLongerThanAStepMay()
{
    QCOMPARE(LockTimeline(LockMotion{}, LockPhase::EkOpened).totalMs(), 500);
    QCOMPARE(LockTimeline(LockMotion{}, LockPhase::Used).totalMs(), LockTimeline::longestMs);
    QCOMPARE(LockTimeline(restOf(LockPhase::Used), LockPhase::Used).totalMs(), 0);
}

void LockSceneTest::opensTheEkLockBeforeTheKeyComesOut()
{
    const LockTimeline timeline(LockMotion{}, LockPhase::Persistent);
    for (int ms = 0; ms <= timeline.totalMs(); ++ms) {
        const LockMotion motion = timeline.at(ms);
        QVERIFY(motion.innerKey <= 0 || motion.ekFlap >= 1);
        // The inner lock opens only with the inner key, and the box only then leaves.
        QVERIFY(motion.content <= 0 || motion.innerKey >= 2);
        QVERIFY(motion.fill <= 0 || motion.content >= 1);
    }
}

void LockSceneTest::goesBackAtOnce()
{
    const LockTimeline timeline(restOf(LockPhase::Used), LockPhase::EkOpened);
    QCOMPARE(timeline.totalMs(), 0);
    QVERIFY(timeline.at(0) == restOf(LockPhase::EkOpened));
}

void LockSceneTest::playsBehindTheRun()
{
    m_desk->settings.setReducedMotion(false);
    LocksScene *scene = m_panel->scene();
    m_panel->setLocks(locksAfter(after(NonceState::Received)), {}, true);
    QVERIFY(!scene->isMoving()); // Envelopes appear.
    m_panel->setLocks(locksAfter(after(NonceState::EkOpened)), {}, true);
    QVERIFY(scene->isMoving());
    // A fast run is there before the drawing: it goes on from where it is.
    m_panel->setLocks(locksAfter(after(NonceState::Persistent)), {}, true);
    QVERIFY(scene->isMoving());
    QTRY_VERIFY(!scene->isMoving());
    QVERIFY(scene->motion() == restOf(LockPhase::Persistent));
}

void LockSceneTest::speedDividesTheTimes()
{
    m_desk->settings.setReducedMotion(false);
    LocksScene *scene = m_panel->scene();
    scene->setSpeed(0.25);
    m_panel->setLocks(locksAfter(after(NonceState::EkOpened)), {}, true);
    QCOMPARE(scene->motionMs(), 2000);
    m_panel->setLocks(locksAfter(after(NonceState::Waiting)), {}, true);
    scene->setSpeed(4);
    m_panel->setLocks(locksAfter(after(NonceState::EkOpened)), {}, true);
    QCOMPARE(scene->motionMs(), 125);
}

void LockSceneTest::standsStillWhenAsked_data()
{
    QTest::addColumn<QString>("why");
    for (const char *why : {"reduced motion", "speed 8", "looked up", "hidden"})
        QTest::newRow(why) << QString::fromLatin1(why);
}

void LockSceneTest::standsStillWhenAsked()
{
    QFETCH(QString, why);
    m_desk->settings.setReducedMotion(why == QLatin1String("reduced motion"));
    LocksScene *scene = m_panel->scene();
    if (why == QLatin1String("speed 8"))
        scene->setSpeed(8);
    if (why == QLatin1String("hidden"))
        m_panel->hide();
    m_panel->setLocks(locksAfter(after(NonceState::EkOpened)), {},
                      why != QLatin1String("looked up"));
    QVERIFY(!scene->isMoving());
    QVERIFY(scene->motion() == restOf(LockPhase::EkOpened));
}

void LockSceneTest::drawsTheHubKeyFromTheBeginning()
{
    m_desk->settings.setReducedMotion(false);
    LocksScene *scene = m_panel->scene();
    m_panel->setLocks(locksAfter(after(NonceState::Used, StepId::Sign)), {}, false);
    m_panel->setLocks(locksAfter(after(NonceState::HubKeyPersistent, StepId::ImportHubKey)), {},
                      true);
    QVERIFY(scene->isMoving());
    QVERIFY(scene->motion().pin <= 0);
    QCOMPARE(scene->locks().slot.title, QStringLiteral("hub key"));
    QCOMPARE(scene->locks().keyInk(), Token::Hub);
    QTRY_VERIFY(!scene->isMoving());
}

void LockSceneTest::shortensNothing_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("size");
    for (const Language language : {Language::English, Language::Japanese, Language::Korean}) {
        QTest::addRow("%s small", nameOf(language)) << int(language) << 100 << QSize(582, 229);
        QTest::addRow("%s wide", nameOf(language)) << int(language) << 100 << QSize(762, 257);
        QTest::addRow("%s 80", nameOf(language)) << int(language) << 80 << QSize(582, 200);
        QTest::addRow("%s 200", nameOf(language)) << int(language) << 200 << QSize(740, 300);
    }
}

void LockSceneTest::shortensNothing()
{
    QFETCH(int, language);
    QFETCH(int, percent);
    QFETCH(QSize, size);
    m_desk->settings.setLanguage(Language(language));
    m_desk->settings.setTextPercent(percent);
    settle();
    m_panel->resize(size);
    const QList<StepRecord> states = allStates();
    for (const StepRecord &state : states) {
        m_panel->setLocks(locksAfter(state), {}, false);
        settle();
        m_panel->scene()->grab();
        QStringList shortened;
        for (const LocksPainter::Shortened &part : m_panel->scene()->shortened())
            shortened.append(part.text);
        QCOMPARE(shortened.join(u'|'), QString());
    }
}

void LockSceneTest::scrollsWhereTheTextIsLarge()
{
    auto *scroll = m_panel->findChild<QScrollArea *>(QStringLiteral("locks"));
    QVERIFY(m_panel->scene()->height() <= scroll->viewport()->height());
    m_desk->settings.setTextPercent(200);
    settle();
    QVERIFY(m_panel->scene()->height() > scroll->viewport()->height());
    // The scroll bars are reached with the keyboard.
    QCOMPARE(scroll->focusPolicy(), Qt::StrongFocus);
}

void LockSceneTest::isReadAloudWithTheCaption()
{
    m_panel->setLocks(locksAfter(after(NonceState::EkOpened)),
                      QStringLiteral("The EK lock is open."), false);
    const auto *scroll = m_panel->findChild<QScrollArea *>(QStringLiteral("locks"));
    QVERIFY(scroll->accessibleDescription().startsWith(QLatin1String("The EK lock is open.\n")));
    QVERIFY(scroll->accessibleDescription().contains(QLatin1String("inner key: at hand")));
}

ENDORSE_TEST(LockSceneTest)
#include "lockscenetest.moc"
