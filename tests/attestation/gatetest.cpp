// SPDX-License-Identifier: GPL-3.0-or-later
#include <attestation/gate.h>
#include <support/testregistry.h>

#include <QTest>

#include <thread>

using namespace endorse;
using attestation::Gate;

namespace {

/// Passes the gate as a flow does: each passing is counted, the last outcome is kept.
struct Walker final
{
    std::shared_ptr<Gate> gate = std::make_shared<Gate>();
    core::CancelSource cancel;
    int passed = 0;
    bool ended = false;
    std::optional<core::Error> error;
};

QCoro::Task<void> walk(std::shared_ptr<Walker> walker, int steps)
{
    for (int i = 0; i < steps; ++i) {
        const auto outcome = co_await Gate::pass(
            walker->gate, attestation::allSteps().at(static_cast<std::size_t>(i)),
            walker->cancel.token());
        if (!outcome) {
            walker->error = outcome.error();
            break;
        }
        ++walker->passed;
    }
    walker->ended = true;
}

} // namespace

class GateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShutAtFirst()
    {
        const auto walker = std::make_shared<Walker>();
        walk(walker, 3);
        QVERIFY(walker->gate->isWaiting());
        QVERIFY(!walker->gate->isOpen());
        QCOMPARE(walker->passed, 0);
        walker->gate->run();
        QTRY_VERIFY(walker->ended);
        QCOMPARE(walker->passed, 3);
    }

    void letsOneStepPass()
    {
        const auto walker = std::make_shared<Walker>();
        walk(walker, 3);
        for (int expected = 1; expected <= 3; ++expected) {
            QVERIFY(walker->gate->isWaiting());
            walker->gate->step();
            QVERIFY(!walker->gate->isWaiting());
            QTRY_COMPARE(walker->passed, expected);
        }
        QTRY_VERIFY(walker->ended);
        QVERIFY(!walker->error);
    }

    void remembersOneStepForALaterComer()
    {
        const auto walker = std::make_shared<Walker>();
        walker->gate->step();
        walker->gate->step(); // Counts once.
        walk(walker, 3);
        QCOMPARE(walker->passed, 1);
        QVERIFY(walker->gate->isWaiting());
        walker->cancel.cancel();
        QTRY_VERIFY(walker->ended);
    }

    void countsTwoQuickStepsOnce()
    {
        const auto walker = std::make_shared<Walker>();
        walk(walker, 3);
        walker->gate->step();
        walker->gate->pause(); // The step that was let go, goes.
        QTRY_COMPARE(walker->passed, 1);
        QVERIFY(walker->gate->isWaiting());
        walker->cancel.cancel();
        QTRY_VERIFY(walker->ended);
    }

    void stopsWhenPaused()
    {
        const auto walker = std::make_shared<Walker>();
        walker->gate->run();
        QVERIFY(walker->gate->isOpen());
        walker->gate->pause();
        walk(walker, 2);
        QCOMPARE(walker->passed, 0);
        walker->gate->run();
        QTRY_COMPARE(walker->passed, 2);
    }

    void failsWhenCancelled_data()
    {
        QTest::addColumn<bool>("before");
        QTest::addColumn<bool>("open");
        QTest::newRow("while it waits") << false << false;
        QTest::newRow("before it came") << true << false;
        QTest::newRow("before it came, open") << true << true;
    }

    void failsWhenCancelled()
    {
        QFETCH(bool, before);
        QFETCH(bool, open);
        const auto walker = std::make_shared<Walker>();
        if (open)
            walker->gate->run();
        if (before)
            walker->cancel.cancel();
        walk(walker, 2);
        walker->cancel.cancel();
        QTRY_VERIFY(walker->ended);
        QCOMPARE(walker->passed, 0);
        QVERIFY(walker->error);
        QCOMPARE(toString(walker->error->category), QStringLiteral("cancelled"));
        QCOMPARE(walker->error->place, QStringLiteral("connect"));
        QVERIFY(!walker->gate->isWaiting());
    }

    void isCancelledFromAnotherThread()
    {
        const auto walker = std::make_shared<Walker>();
        walk(walker, 1);
        std::thread other([walker] { walker->cancel.cancel(); });
        other.join();
        QTRY_VERIFY(walker->ended);
        QVERIFY(walker->error);
    }

    void tellsWhenSomeoneWaits()
    {
        const auto walker = std::make_shared<Walker>();
        QList<bool> told;
        walker->gate->setWaitingChanged([&] { told.append(walker->gate->isWaiting()); });
        walk(walker, 2);
        walker->gate->step();
        QTRY_COMPARE(walker->passed, 1);
        walker->gate->run();
        QTRY_VERIFY(walker->ended);
        QCOMPARE(told, (QList<bool>{true, false, true, false}));
        QVERIFY(walker->gate->waited() > std::chrono::nanoseconds(0));
        walker->gate->setWaitingChanged({});
    }
};

ENDORSE_TEST(GateTest)
#include "gatetest.moc"
