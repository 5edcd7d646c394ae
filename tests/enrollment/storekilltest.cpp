// SPDX-License-Identifier: GPL-3.0-or-later
// A process that is killed while it writes: whole transactions, or nothing of them.
#include "storesamples.h"

#include <support/testregistry.h>

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace endorse::testing {

using enrollment::EnrollmentStore;
using enrollment::StoreLocation;

class StoreKillTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int patienceMs = 120'000;

    QString path() const { return m_folder->filePath(QStringLiteral("list.db")); }

    std::unique_ptr<QProcess> started(const char *mode) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QStringLiteral(ENDORSE_BINARY_DIR "/enrollment_writer"),
                       {QString::fromLatin1(mode), path()});
        return process;
    }

    /// The last line that is there when @p wanted lines are.
    static QByteArray linesOf(QProcess *process, int wanted)
    {
        QByteArray last;
        for (int i = 0; i < wanted; ++i) {
            while (!process->canReadLine()) {
                if (!process->waitForReadyRead(patienceMs))
                    return {};
            }
            last = process->readLine().trimmed();
        }
        return last;
    }

    static void kill(QProcess *process)
    {
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        QVERIFY(process->waitForFinished(patienceMs));
        QCOMPARE(process->exitStatus(), QProcess::CrashExit);
    }

    /// Batches of ten, each with its registration and its tally.
    void checkBatches(int atLeast)
    {
        const auto store = EnrollmentStore::open(StoreLocation::file(path()));
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().toLogLine()));
        QVERIFY((*store)->check().has_value());
        const qsizetype count = *(*store)->enrollmentCount();
        QCOMPARE(count % 10, 0);
        const qsizetype batches = count / 10;
        QVERIFY2(batches >= atLeast,
                 qPrintable(QStringLiteral("%1 of %2").arg(batches).arg(atLeast)));
        QCOMPARE(*(*store)->registrationCount(), batches);
        const auto tally = (*store)->group(QStringLiteral("tally"));
        QVERIFY(tally.has_value());
        QCOMPARE(*tally ? (*tally)->etag.toInt() : 0, batches);
        const auto all = (*store)->enrollments({}, count + 1);
        QVERIFY(all.has_value());
        QCOMPARE(all->size(), count);
        for (qsizetype i = 0; i < count; ++i)
            QVERIFY(all->at(i) == sampleEnrollment(static_cast<int>(i)));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void losesNoTransactionThatWasCommitted()
    {
        const int kills = qEnvironmentVariableIntValue("ENDORSE_SOAK") == 1 ? 100 : 5;
        QRandomGenerator random(4);
        for (int i = 0; i < kills; ++i) {
            m_folder = std::make_unique<QTemporaryDir>();
            const auto process = started("bulk");
            const QByteArray last = linesOf(process.get(), 1 + random.bounded(40));
            QVERIFY(!last.isEmpty());
            kill(process.get());
            checkBatches(last.toInt());
        }
    }

    void keepsNothingOfHalfATransaction()
    {
        const auto process = started("half");
        QCOMPARE(linesOf(process.get(), 1), QByteArray("half"));
        {
            // It is open, and nobody sees it.
            const auto store = EnrollmentStore::open(StoreLocation::file(path()));
            QVERIFY(store.has_value());
            QCOMPARE(*(*store)->enrollmentCount(), 0);
        }
        kill(process.get());
        checkBatches(0);
        const auto store = EnrollmentStore::open(StoreLocation::file(path()));
        QCOMPARE(*(*store)->enrollmentCount(), 0);
        QVERIFY((*store)->putEnrollment(sampleEnrollment(1)).has_value());
    }

    void goesOnBesideOneThatWasKilled()
    {
        const auto store = EnrollmentStore::open(
            StoreLocation::file(path()).waitingFor(std::chrono::milliseconds(patienceMs)));
        QVERIFY(store.has_value());
        const auto process = started("half");
        QCOMPARE(linesOf(process.get(), 1), QByteArray("half"));
        kill(process.get());
        QVERIFY((*store)->putEnrollment(sampleEnrollment(1)).has_value());
        QCOMPARE(*(*store)->enrollmentCount(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

ENDORSE_TEST(StoreKillTest)

} // namespace endorse::testing

#include "storekilltest.moc"
