// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"

#include <app/asynclock.h>
#include <app/workbench.h>
#include <attestation/attestationsession.h>
#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using app::Workbench;
using app::WorkbenchOptions;
using attestation::AttestationSession;
using attestation::Connections;
using State = attestation::AttestationSession::State;

namespace {

QList<QJsonObject> auditLines(const QString &dataDir)
{
    QList<QJsonObject> lines;
    QFile file(dataDir + QStringLiteral("/audit/audit.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd())
        lines.append(QJsonDocument::fromJson(file.readLine()).object());
    return lines;
}

QString outcomeOf(const QJsonObject &line)
{
    return line.value(QLatin1String("kind")).toString() + QLatin1Char(' ') +
           line.value(QLatin1String("outcome")).toString();
}

} // namespace

class WorkbenchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        WorkbenchOptions options;
        options.dataDir = m_folder.filePath(QStringLiteral("data"));
        options.retryAfterSeconds = 0;
        m_workbench = std::make_unique<Workbench>(std::move(options));
        QFile::remove(m_folder.filePath(QStringLiteral("data/audit/audit.jsonl")));
        QFile::remove(m_folder.filePath(QStringLiteral("data/audit/audit.jsonl.head")));
    }

    void cleanup()
    {
        if (m_workbench)
            await(done(Workbench::shutdown(m_workbench.get())));
        m_workbench.reset();
        QCOMPARE(processesIn(m_folder.path()), QStringList());
    }

    void startsNothingUnasked()
    {
        QVERIFY(!m_workbench->emulator());
        QCOMPARE(m_workbench->connections().tpmStatus(), Connections::Status::NotConnected);
        QVERIFY(m_workbench->connections().tpmIsSoftware());
        QVERIFY(m_workbench->connections().serviceIsEmulator());
        QCOMPARE(processesIn(m_folder.path()), QStringList());
    }

    void lendsTheEmbeddedTpm()
    {
        tpm::TpmLender &lender = m_workbench->tpmLender();
        QCOMPARE(toString(lender.state()), QStringLiteral("off"));
        QVERIFY(await(lender.lend({})));
        // The window goes on working while it is lent, and a client sees the same TPM.
        const auto address = tpm::TctiAddress::parse(
            QStringLiteral("mssim:host=127.0.0.1,port=%1").arg(lender.port()));
        auto client = connectTo(tpm::makeTransport(*address));
        const auto lent = await(client->readEk(tpm::Persist::No, {}));
        QVERIFY(lent);
        client.reset();
        AttestationSession session(*m_workbench);
        session.run();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Finished, 60'000);
        QVERIFY(session.result()->ok);
        QCOMPARE(session.result()->ekName, lent->key.publicArea().name());
        // The shutdown in cleanup() ends the lending.
        QVERIFY(lender.port() != 0);
    }

    void attestsAndWritesItDown()
    {
        QSignalSpy started(m_workbench.get(), &Workbench::emulatorStarted);
        AttestationSession session(*m_workbench);
        for (int round = 0; round < 2; ++round) {
            session.run();
            QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Finished, 60'000);
            QCOMPARE(session.result()->srkChanged, false);
            session.restart();
        }
        QCOMPARE(started.size(), 1);
        QCOMPARE(m_workbench->connections().tpmStatus(), Connections::Status::Connected);
        QCOMPARE(m_workbench->connections().serviceStatus(), Connections::Status::Connected);
        QVERIFY(!m_workbench->connections().idScope().isEmpty());
        const QList<QJsonObject> lines = auditLines(m_workbench->dataDir());
        QCOMPARE(lines.size(), 2);
        const QJsonObject details = lines.last().value(QLatin1String("details")).toObject();
        QCOMPARE(outcomeOf(lines.last()), QStringLiteral("attestation ok"));
        for (const char *fact : {"ekName", "srkName", "hub", "endpoint", "tpm"})
            QVERIFY2(!details.value(QLatin1String(fact)).toString().isEmpty(), fact);
    }

    void countsEachRunByItselfOnAKeptConnection()
    {
        await(done(Workbench::shutdown(m_workbench.get())));
        WorkbenchOptions options;
        options.dataDir = m_folder.filePath(QStringLiteral("data"));
        options.retryAfterSeconds = 0;
        options.keepConnections = true;
        m_workbench = std::make_unique<Workbench>(std::move(options));
        AttestationSession session(*m_workbench);
        for (int round = 0; round < 4; ++round) {
            session.run();
            QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Finished, 60'000);
            const attestation::AttestationResult result = *session.result();
            QVERIFY(result.tpmMs > 0);
            QVERIFY(result.tpmMs <= result.tssMs);
            QVERIFY(result.tssMs <= result.wallMs);
            for (const attestation::StepRecord &step : result.steps) {
                double wireMs = 0;
                for (const tpm::TpmExchange &exchange : step.tpmCommands)
                    wireMs += static_cast<double>(exchange.wireNs) / 1e6;
                QVERIFY(qAbs(step.tpmMs - wireMs) < 0.001);
            }
            session.restart();
        }
    }

    void noticesAnotherSrkAfterClear()
    {
        AttestationSession session(*m_workbench);
        session.run();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Finished, 60'000);
        session.restart();
        QVERIFY(await(m_workbench->clearTpm({})));
        session.run();
        QTRY_COMPARE(session.state(), State::Finished);
        QVERIFY(session.result()->srkChanged);
        const QList<QJsonObject> lines = auditLines(m_workbench->dataDir());
        QCOMPARE(lines.size(), 3);
        QCOMPARE(outcomeOf(lines.at(1)), QStringLiteral("ownership ok"));
        QCOMPARE(lines.at(1).value(QLatin1String("subject")),
                 lines.at(2).value(QLatin1String("subject")));
    }

    void refusesToClearAnotherTpm()
    {
        SocketTpm other;
        QVERIFY(other.start());
        const QString address = other.transport()->description().address;
        m_workbench->connections().setTpm({attestation::TpmChoice::Kind::Address, address});
        const auto cleared = await(m_workbench->clearTpm({}));
        QVERIFY(!cleared);
        QCOMPARE(cleared.error().code, QStringLiteral("not-embedded"));
        QCOMPARE(outcomeOf(auditLines(m_workbench->dataDir()).last()),
                 QStringLiteral("ownership failed"));
    }

    void writesCancelledAndFailedRunsDown()
    {
        AttestationSession session(*m_workbench);
        session.step();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Paused, 60'000);
        session.cancel();
        QTRY_COMPARE(session.state(), State::Cancelled);

        attestation::ServiceChoice nowhere;
        nowhere.kind = attestation::ServiceChoice::Kind::Endpoint;
        nowhere.endpoint = QUrl(QStringLiteral("https://127.0.0.1:1"));
        nowhere.idScope = QStringLiteral("0ne1");
        m_workbench->connections().setService(nowhere);
        session.restart();
        session.run();
        QTRY_COMPARE(session.state(), State::Failed);
        QCOMPARE(m_workbench->connections().serviceStatus(), Connections::Status::Failed);
        const QList<QJsonObject> lines = auditLines(m_workbench->dataDir());
        QCOMPARE(outcomeOf(lines.at(0)), QStringLiteral("attestation cancelled"));
        QCOMPARE(outcomeOf(lines.at(1)), QStringLiteral("attestation failed"));
        QVERIFY(!m_workbench->emulator());
    }

    void tellsAboutAnAddressThatCannotBe()
    {
        m_workbench->connections().setTpm(
            {attestation::TpmChoice::Kind::Address, QStringLiteral("tabrmd:")});
        AttestationSession session(*m_workbench);
        session.run();
        QTRY_COMPARE(session.state(), State::Failed);
        QCOMPARE(session.result()->error->place, QStringLiteral("connect"));
        QCOMPARE(m_workbench->connections().tpmStatus(), Connections::Status::Failed);
        QVERIFY(m_workbench->connections().tpmError());
    }

    void tellsWhenTheLogCannotBeWritten()
    {
        QDir().mkpath(m_workbench->dataDir() + QStringLiteral("/audit/audit.jsonl"));
        QSignalSpy problem(m_workbench.get(), &Workbench::problem);
        AttestationSession session(*m_workbench);
        session.run();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Finished, 60'000);
        QCOMPARE(problem.size(), 1);
        QDir(m_workbench->dataDir()).rmdir(QStringLiteral("audit/audit.jsonl"));
    }

    void endsWhileASessionRuns()
    {
        {
            AttestationSession session(*m_workbench);
            session.run();
        }
        await(done(Workbench::shutdown(m_workbench.get())));
        QCOMPARE(m_workbench->activeRuns(), 0);
        QCOMPARE(processesIn(m_folder.path()), QStringList());
        QVERIFY(!await(m_workbench->openTpm({})));
    }

    void keepsAnOrder()
    {
        const auto lock = std::make_shared<app::AsyncLock>();
        auto first = await(app::AsyncLock::take(lock, {}));
        QVERIFY(first);
        core::CancelSource cancel;
        QList<int> order;
        const auto second = takeTurn(lock, {}, 2, &order);
        const auto third = takeTurn(lock, cancel.token(), 3, &order);
        const auto fourth = takeTurn(lock, {}, 4, &order);
        cancel.cancel();
        QTRY_COMPARE(order, (QList<int>{-3}));
        {
            const auto released = std::move(*first);
        }
        QTRY_COMPARE(order, (QList<int>{-3, 2, 4}));
    }

private:
    static QCoro::Task<bool> done(QCoro::Task<void> task)
    {
        co_await task;
        co_return true;
    }

    static QCoro::Task<void> takeTurn(std::shared_ptr<app::AsyncLock> lock,
                                      core::CancelToken cancel, int number, QList<int> *order)
    {
        const auto guard = co_await app::AsyncLock::take(lock, cancel);
        order->append(guard ? number : -number);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workbench> m_workbench;
};

ENDORSE_TEST(WorkbenchTest)
#include "workbenchtest.moc"
