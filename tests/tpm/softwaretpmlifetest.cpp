// SPDX-License-Identifier: GPL-3.0-or-later
// How a software TPM ends, is stuck, is taken over and comes back.
#include "rawtpm.h"

#include <support/testregistry.h>
#include <tpm/softwaretpm.h>
#include <tpm/streamtcti.h>

#include <tss2/tss2_tpm2_types.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <future>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;

namespace {

/// A program that runs a software TPM, and the process id of its swtpm.
struct Keeper final
{
    QProcess program;
    qint64 swtpm = 0;

    bool start(const QString &directory)
    {
        program.start(helperProgram(), {QStringLiteral("run"), directory, QStringLiteral("bare")});
        const bool spoke = program.waitForReadyRead(20000);
        swtpm = spoke ? program.readLine().trimmed().toLongLong() : 0;
        return swtpm > 0;
    }
    ~Keeper()
    {
        program.kill();
        program.waitForFinished();
    }
};

} // namespace

class SoftwareTpmLifeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedParentLeavesNoChild_data();
    void killedParentLeavesNoChild();
    void folderServesOneProgram();
    void folderIsFreeAfterTheOtherWasKilled();
    void stopIsFast_data();
    void stopIsFast();
    void stoppedTpmGivesNoStream();
    void killedTpmComesBack();
    void stuckTpmIsCancelledAndReplaced();
    void cancelledCommandGivesANewStream();
    void quietStreamKeepsTheProcess();
    void secondClientWaitsForTheFirst();
    void transportOutlivesTheTpm();
};

void SoftwareTpmLifeTest::killedParentLeavesNoChild_data()
{
    QTest::addColumn<bool>("childIsStopped");
    QTest::newRow("running") << false;
    QTest::newRow("stopped by a signal") << true;
}

void SoftwareTpmLifeTest::killedParentLeavesNoChild()
{
    QFETCH(bool, childIsStopped);
    const QTemporaryDir directory;
    Keeper keeper;
    QVERIFY(keeper.start(directory.path()));
    QVERIFY(userOf(keeper.swtpm));
    if (childIsStopped)
        QCOMPARE(::kill(pid_t(keeper.swtpm), SIGSTOP), 0);
    QCOMPARE(::kill(pid_t(keeper.program.processId()), SIGKILL), 0);
    QVERIFY(processEnds(keeper.swtpm));
}

void SoftwareTpmLifeTest::folderServesOneProgram()
{
    const QTemporaryDir directory;
    Keeper keeper;
    QVERIFY(keeper.start(directory.path()));
    const auto second = tryStartTpm({.stateDir = directory.path(), .createEkCertificate = false});
    QVERIFY(!second);
    QCOMPARE(second.error().code, QStringLiteral("state-in-use"));
    QVERIFY2(second.error().technical.contains(QString::number(keeper.program.processId())),
             qPrintable(second.error().technical));

    const QTemporaryDir other;
    const auto mine = startTpm(other.path());
    QVERIFY(mine);
    const auto third = tryStartTpm({.stateDir = other.path(), .createEkCertificate = false});
    QVERIFY(!third);
    QCOMPARE(third.error().code, QStringLiteral("state-in-use"));
    QVERIFY(exchange(*mine->transport(), getRandomCommand()));
}

void SoftwareTpmLifeTest::folderIsFreeAfterTheOtherWasKilled()
{
    const QTemporaryDir directory;
    Keeper keeper;
    QVERIFY(keeper.start(directory.path()));
    QCOMPARE(::kill(pid_t(keeper.program.processId()), SIGKILL), 0);
    QVERIFY(keeper.program.waitForFinished());
    // Its swtpm may still be on its way out.
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    QVERIFY(exchange(*software->transport(), getRandomCommand()));
}

void SoftwareTpmLifeTest::stopIsFast_data()
{
    QTest::addColumn<bool>("isStopped");
    QTest::newRow("running") << false;
    QTest::newRow("stopped by a signal") << true;
}

void SoftwareTpmLifeTest::stopIsFast()
{
    QFETCH(bool, isStopped);
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    const qint64 pid = software->processId();
    if (isStopped)
        QCOMPARE(::kill(pid_t(pid), SIGSTOP), 0);
    QElapsedTimer timer;
    timer.start();
    software->stop();
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(processEnds(pid, 0));
    QCOMPARE(software->processId(), 0);
    software->stop();
    // The folder is free at once.
    QVERIFY(startTpm(directory.path()));
}

void SoftwareTpmLifeTest::stoppedTpmGivesNoStream()
{
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    const auto transport = software->transport();
    auto stream = transport->open(std::chrono::seconds(5), {});
    QVERIFY(stream);
    // One more client waits for the stream while the TPM stops.
    auto waiting = std::async(std::launch::async, [transport] {
        return transport->open(std::chrono::seconds(60), {}).error().code;
    });
    software->stop();
    QCOMPARE(waiting.get(), QStringLiteral("swtpm-stopped"));
    tpm::StreamTcti tcti(std::move(*stream));
    QVERIFY(exchange(tcti.context(), getRandomCommand()).isEmpty());
    QCOMPARE(tcti.failure()->code, QStringLiteral("swtpm-stopped"));
}

void SoftwareTpmLifeTest::killedTpmComesBack()
{
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    const qint64 pid = software->processId();
    {
        auto stream = software->transport()->open(std::chrono::seconds(5), {});
        QVERIFY(stream);
        tpm::StreamTcti tcti(std::move(*stream));
        software->kill();
        QVERIFY(processEnds(pid));
        QVERIFY(exchange(tcti.context(), getRandomCommand()).isEmpty());
        QCOMPARE(tcti.failure()->code, QStringLiteral("swtpm-ended"));
        QVERIFY(tcti.failure()->technical.contains(QStringLiteral("signal 9")));
    }
    QVERIFY(exchange(*software->transport(), getRandomCommand()));
    QVERIFY(software->processId() != pid);

    // Killed while nobody was looking.
    const qint64 second = software->processId();
    software->kill();
    QVERIFY(processEnds(second));
    QVERIFY(exchange(*software->transport(), getRandomCommand()));
}

void SoftwareTpmLifeTest::stuckTpmIsCancelledAndReplaced()
{
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path(), true);
    QVERIFY(software);
    const Bytes ek = *exchange(*software->transport(), readPublicCommand(0x81010001));
    const qint64 pid = software->processId();
    QCOMPARE(::kill(pid_t(pid), SIGSTOP), 0);
    {
        auto stream = software->transport()->open(std::chrono::seconds(5), {});
        QVERIFY(stream);
        tpm::StreamTcti tcti(std::move(*stream));
        auto running = std::async(std::launch::async,
                                  [&tcti] { return exchange(tcti.context(), getRandomCommand()); });
        QCOMPARE(running.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
        QElapsedTimer timer;
        timer.start();
        tcti.cancel();
        QVERIFY(running.get().isEmpty());
        QVERIFY(timer.elapsed() < atOnceMs);
        QVERIFY(userOf(pid)); // Still there, still silent.
    }
    QCOMPARE(*exchange(*software->transport(), readPublicCommand(0x81010001)), ek);
    QVERIFY(processEnds(pid, 0));
}

void SoftwareTpmLifeTest::cancelledCommandGivesANewStream()
{
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    for (int round = 0; round < 5; ++round) {
        auto stream = software->transport()->open(std::chrono::seconds(5), {});
        QVERIFY(stream);
        tpm::StreamTcti tcti(std::move(*stream));
        auto running = std::async(std::launch::async, [&tcti] {
            return exchange(tcti.context(), createPrimaryCommand());
        });
        tcti.cancel();
        running.get();
    }
    // The answer is that to the question, not a late one, and no object was left behind.
    const auto random = exchange(*software->transport(), getRandomCommand(5));
    QVERIFY(random);
    QCOMPARE(random->size(), 17);
    const auto handles = exchange(
        *software->transport(),
        plainCommand(
            TPM2_CC_GetCapability,
            core::ByteWriter().u32(TPM2_CAP_HANDLES).u32(TPM2_TRANSIENT_FIRST).u32(8).bytes()));
    QCOMPARE(handles->right(4), Bytes(4, '\0'));
}

void SoftwareTpmLifeTest::quietStreamKeepsTheProcess()
{
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    const qint64 pid = software->processId();
    for (int round = 0; round < 3; ++round)
        QVERIFY(exchange(*software->transport(), getRandomCommand()));
    QCOMPARE(software->processId(), pid);
}

void SoftwareTpmLifeTest::secondClientWaitsForTheFirst()
{
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    const auto transport = software->transport();
    auto first = transport->open(std::chrono::seconds(5), {});
    QVERIFY(first);

    const auto late = transport->open(std::chrono::milliseconds(30), {});
    QVERIFY(!late);
    QVERIFY(late.error().category == core::ErrorCategory::Deadline);

    core::CancelSource source;
    auto cancelled = std::async(std::launch::async, [&] {
        return transport->open(std::chrono::seconds(60), source.token()).error().category;
    });
    source.cancel();
    QVERIFY(cancelled.get() == core::ErrorCategory::Cancelled);

    auto second = std::async(std::launch::async,
                             [&] { return exchange(*transport, getRandomCommand()).has_value(); });
    QCOMPARE(second.wait_for(std::chrono::milliseconds(30)), std::future_status::timeout);
    first->reset();
    QVERIFY(second.get());
}

void SoftwareTpmLifeTest::transportOutlivesTheTpm()
{
    const QTemporaryDir directory;
    auto software = startTpm(directory.path());
    QVERIFY(software);
    const auto transport = software->transport();
    auto stream = transport->open(std::chrono::seconds(5), {});
    QVERIFY(stream);
    software.reset();
    QCOMPARE(transport->open(std::chrono::seconds(5), {}).error().code,
             QStringLiteral("swtpm-stopped"));
    stream->reset();
}

ENDORSE_TEST(SoftwareTpmLifeTest)
#include "softwaretpmlifetest.moc"
