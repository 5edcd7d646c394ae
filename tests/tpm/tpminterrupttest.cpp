// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbharness.h"

#include <support/testregistry.h>

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <limits>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using core::CancelSource;
using core::CancelToken;
using core::ErrorCategory;
using core::Result;
using tpm::Persist;
using tpm::TpmConnection;

namespace {

const Bytes ownerAuth("owner-auth");
const Bytes endorsementAuth("endorsement-auth");
/// A frame at 60 Hz: the least of all cancellations stays below it on any machine. What they take
/// in fact is printed.
constexpr qint64 frameNs = 16'000'000;
/// The first attempt at a deadline. A computer on which the TPM does not answer within it when it
/// should is given twice as much, up to the last.
constexpr std::chrono::milliseconds shortestDeadline(200);
constexpr std::chrono::milliseconds longestDeadline(10'000);

enum class Verb {
    Properties,
    ReadEkPersist,
    ReadEkTransient,
    IdentifyTemplate,
    EnsureSrk,
    Activate,
    Import,
    ImportAgain,
    SignShort,
    SignLong,
    ReadCertificate,
};

enum class Attempt {
    Cut,
    NotCut,  ///< The verb has fewer commands.
    TooHasty ///< The deadline was too short for a command that was answered.
};

/// How a verb is cut off at a command.
enum class Cut {
    Cancel,         ///< The TPM is silent; the caller cancels.
    CancelAndClose, ///< The same, and the connection is closed while the TPM is still silent.
    Deadline,       ///< The TPM is silent until the deadline has passed.
    Kill            ///< The TPM dies and is started again.
};

} // namespace

/// Cuts every verb at every one of its commands, and looks at what is left in the TPM.
class TpmInterruptTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cutsVerbAnywhere_data();
    void cutsVerbAnywhere();
    void opensSilentTpm_data();
    void opensSilentTpm();
    void embeddedTpmComesBack();
    void cancelledBetweenCommands();
    void waitingVerbIsCancelledAtOnce();
    void closingEndsEverything();
    void cancelsWithinAFrame();

private:
    Result<void> run(TpmConnection &connection, Verb verb, CancelToken cancel);
    void prepare(Verb verb, const Bytes &owner, const Bytes &endorsement);
    void verifyHandles(const QList<quint32> &transient, const QList<quint32> &sessions);
    Attempt cutOnce(Verb verb, Cut cut, int index, const tpm::TpmAuth &auth);
    Attempt checkAfterwards(TpmConnection &connection, Verb verb);

    std::unique_ptr<SocketTpm> m_tpm;
    std::shared_ptr<WatchedTransport> m_transport;
    std::optional<TestChallenge> m_challenge;
    QList<quint32> m_foreignObjects;
    QList<quint32> m_foreignSessions;
    std::chrono::milliseconds m_deadline = shortestDeadline;
    qint64 m_longestNs = 0;
    /// Of all verbs.
    qint64 m_shortestNs = std::numeric_limits<qint64>::max();
};

void TpmInterruptTest::init()
{
    m_tpm = std::make_unique<SocketTpm>();
    QVERIFY(m_tpm->start());
    m_transport = std::make_shared<WatchedTransport>(m_tpm->transport());
    m_challenge.reset();
    m_foreignObjects.clear();
    m_foreignSessions.clear();
    m_deadline = shortestDeadline;
    m_longestNs = 0;
}

Result<void> TpmInterruptTest::run(TpmConnection &connection, Verb verb, CancelToken cancel)
{
    const auto drop = [](auto result) -> Result<void> {
        if (!result)
            return core::fail(result.error());
        return {};
    };
    const TestChallenge made = m_challenge.value_or(TestChallenge());
    switch (verb) {
    case Verb::Properties:
        return drop(await(connection.properties(cancel)));
    case Verb::ReadEkPersist:
        return drop(await(connection.readEk(Persist::Yes, cancel)));
    case Verb::ReadEkTransient:
        return drop(await(connection.readEk(Persist::No, cancel)));
    case Verb::IdentifyTemplate:
        return drop(await(connection.identifyEkTemplate(cancel)));
    case Verb::EnsureSrk:
        return drop(await(connection.ensureSrk(Persist::Yes, cancel)));
    case Verb::Activate:
        return drop(await(connection.activate(made.idObject, made.encryptedSecret, cancel)));
    case Verb::Import:
    case Verb::ImportAgain:
        return drop(await(connection.importKey(secretOf(made.innerKey), made.publicArea,
                                               made.duplicate, made.encryptedSeed, cancel)));
    case Verb::SignShort:
        return drop(await(connection.sign("short", cancel)));
    case Verb::SignLong:
        return drop(await(connection.sign(Bytes(3000, 'l'), cancel)));
    case Verb::ReadCertificate:
        return drop(await(connection.readEkCertificate(cancel)));
    }
    return {};
}

/// Brings the TPM into the state in which the verb has all of its work before it.
void TpmInterruptTest::prepare(Verb verb, const Bytes &owner, const Bytes &endorsement)
{
    const auto connect = [&] {
        return connectTo(m_transport, {secretOf(owner), secretOf(endorsement)});
    };
    if (!m_challenge) {
        const auto connection = connect();
        const auto ek = await(connection->readEk(Persist::Yes, {}));
        const auto srk = await(connection->ensureSrk(Persist::Yes, {}));
        QVERIFY(ek && srk);
        m_challenge = makeChallenge(ek->key.publicArea(), srk->key.publicArea());
    }
    if (verb == Verb::ImportAgain || verb == Verb::SignShort || verb == Verb::SignLong) {
        const auto connection = connect();
        QVERIFY(run(*connection, Verb::Import, {}));
    }
    PlainClient client(*m_transport);
    const auto remove = [&](quint32 handle) {
        if (client.persistentHandles().contains(handle))
            QCOMPARE(client.evict(handle, handle, owner), TSS2_RC_SUCCESS);
    };
    if (verb == Verb::ReadEkPersist || verb == Verb::ReadEkTransient)
        remove(tpm::ekHandle);
    if (verb == Verb::EnsureSrk)
        remove(tpm::srkHandle);
    if (verb == Verb::Import)
        remove(tpm::identityKeyHandle);
    if (m_foreignObjects.isEmpty()) {
        m_foreignObjects = {client.createPrimary(TPM2_RH_NULL, cheapTemplate())};
        m_foreignSessions = {client.startSession()};
    }
}

void TpmInterruptTest::verifyHandles(const QList<quint32> &transient,
                                     const QList<quint32> &sessions)
{
    QCOMPARE(transient, m_foreignObjects);
    QCOMPARE(sessions, m_foreignSessions);
}

void TpmInterruptTest::cutsVerbAnywhere_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<int>("cut");
    QTest::addColumn<bool>("withAuth");
    const std::pair<Verb, const char *> verbs[] = {{Verb::Properties, "properties"},
                                                   {Verb::ReadEkPersist, "readEk, persistent"},
                                                   {Verb::ReadEkTransient, "readEk, transient"},
                                                   {Verb::IdentifyTemplate, "identifyEkTemplate"},
                                                   {Verb::EnsureSrk, "ensureSrk"},
                                                   {Verb::Activate, "activate"},
                                                   {Verb::Import, "importKey"},
                                                   {Verb::ImportAgain, "importKey over an old one"},
                                                   {Verb::SignShort, "sign, short"},
                                                   {Verb::SignLong, "sign, long"},
                                                   {Verb::ReadCertificate, "readEkCertificate"}};
    const std::pair<Cut, const char *> cuts[] = {{Cut::Cancel, "cancelled"},
                                                 {Cut::CancelAndClose, "cancelled, closed"},
                                                 {Cut::Deadline, "deadline"},
                                                 {Cut::Kill, "killed"}};
    for (const auto &[verb, verbName] : verbs) {
        for (const auto &[cut, cutName] : cuts)
            QTest::addRow("%s: %s", verbName, cutName) << int(verb) << int(cut) << false;
        const bool usesAuth = verb == Verb::ReadEkPersist || verb == Verb::EnsureSrk ||
                              verb == Verb::Activate || verb == Verb::ImportAgain;
        if (usesAuth)
            QTest::addRow("%s with auth: cancelled", verbName)
                << int(verb) << int(Cut::Cancel) << true;
    }
}

void TpmInterruptTest::cutsVerbAnywhere()
{
    QFETCH(int, verb);
    QFETCH(int, cut);
    QFETCH(bool, withAuth);
    const Bytes owner = withAuth ? ownerAuth : Bytes();
    const Bytes endorsement = withAuth ? endorsementAuth : Bytes();
    if (withAuth) {
        PlainClient client(*m_transport);
        QCOMPARE(client.changeAuth(TPM2_RH_OWNER, {}, owner), TSS2_RC_SUCCESS);
        QCOMPARE(client.changeAuth(TPM2_RH_ENDORSEMENT, {}, endorsement), TSS2_RC_SUCCESS);
    }
    const tpm::TpmAuth auth{secretOf(owner), secretOf(endorsement)};
    int index = 0;
    for (;; ++index) {
        prepare(Verb(verb), owner, endorsement);
        if (QTest::currentTestFailed())
            return;
        const Attempt attempt = cutOnce(Verb(verb), Cut(cut), index, auth);
        if (QTest::currentTestFailed()) {
            qWarning("at command %d", index);
            return;
        }
        if (attempt == Attempt::NotCut)
            break;
        if (attempt == Attempt::TooHasty) {
            m_deadline *= 2;
            QVERIFY(m_deadline <= longestDeadline);
            --index;
        }
    }
    QVERIFY(index > 0);
    if (Cut(cut) == Cut::Cancel) {
        qInfo("%d commands, longest from cancel to end %.3f ms", index,
              static_cast<double>(m_longestNs) / 1e6);
    }
}

Attempt TpmInterruptTest::cutOnce(Verb verb, Cut cut, int index, const tpm::TpmAuth &auth)
{
    const auto timeout = cut == Cut::Deadline ? m_deadline : std::chrono::milliseconds(0);
    auto connection = connectTo(m_transport, auth.clone(), timeout);
    CancelSource source;
    QElapsedTimer sinceCancel;
    std::atomic<bool> wasCut = false;
    m_transport->restart([&](int at, quint32) {
        if (at != index)
            return;
        wasCut = true;
        if (cut == Cut::Kill) {
            QMetaObject::invokeMethod(
                this, [&] { m_tpm->kill(); }, Qt::BlockingQueuedConnection);
            return;
        }
        m_tpm->stopAnswering();
        if (cut == Cut::Deadline)
            return;
        // A little later, so that the command has left for the TPM.
        QMetaObject::invokeMethod(
            this,
            [&] {
                QTimer::singleShot(3, Qt::PreciseTimer, this, [&] {
                    sinceCancel.start();
                    source.cancel();
                });
            },
            Qt::QueuedConnection);
    });
    const Result<void> result = run(*connection, verb, source.token());
    const qint64 cancelNs = sinceCancel.isValid() ? sinceCancel.nsecsElapsed() : 0;
    m_transport->restart();
    if (!wasCut) {
        if (cut == Cut::Deadline && !result && result.error().category == ErrorCategory::Deadline)
            return Attempt::TooHasty;
        [&] { QVERIFY2(result, qPrintable(result ? QString() : result.error().toLogLine())); }();
        return Attempt::NotCut;
    }
    [&] {
        // A cut command of lesser importance may not keep the verb from its result.
        if (!result && cut == Cut::Cancel)
            QCOMPARE(core::toString(result.error().category),
                     core::toString(ErrorCategory::Cancelled));
        if (!result && cut == Cut::Deadline)
            QCOMPARE(core::toString(result.error().category),
                     core::toString(ErrorCategory::Deadline));
        if (!result)
            QVERIFY(!result.error().message.isEmpty() && !result.error().hint.isEmpty());
        QVERIFY2(cancelNs < atOnceMs * 1'000'000LL, qPrintable(QString::number(cancelNs)));
    }();
    if (cancelNs > 0) {
        m_longestNs = std::max(m_longestNs, cancelNs);
        m_shortestNs = std::min(m_shortestNs, cancelNs);
    }
    if (cut == Cut::CancelAndClose) {
        QElapsedTimer closing;
        closing.start();
        connection.reset();
        [&] { QVERIFY(closing.elapsed() < atOnceMs); }();
    }
    if (cut == Cut::Kill) {
        m_foreignObjects.clear();
        m_foreignSessions.clear();
        [&] { QVERIFY(m_tpm->start()); }();
    } else {
        m_tpm->goOn();
    }
    if (!connection)
        connection = connectTo(m_transport, auth.clone());
    Attempt attempt = checkAfterwards(*connection, verb);
    if (cut != Cut::Deadline)
        [&] { QVERIFY(attempt == Attempt::Cut); }();
    connection.reset();
    if (attempt == Attempt::TooHasty) // What the verb has left is found by the next connection.
        [&] { QVERIFY(await(connectTo(m_transport, auth.clone())->properties({}))); }();
    PlainClient client(*m_transport);
    verifyHandles(client.transientHandles(), client.sessions());
    return attempt;
}

/// The next verb cleans up, and the cut one works the second time.
Attempt TpmInterruptTest::checkAfterwards(TpmConnection &connection, Verb verb)
{
    const auto properties = await(connection.properties({}));
    if (!properties && properties.error().category == ErrorCategory::Deadline)
        return Attempt::TooHasty;
    [&] {
        QVERIFY2(properties, qPrintable(properties ? QString() : properties.error().toLogLine()));
        verifyHandles(properties->transientHandles, properties->loadedSessions);
    }();
    const Result<void> again = run(connection, verb, {});
    if (!again && again.error().category == ErrorCategory::Deadline)
        return Attempt::TooHasty;
    [&] { QVERIFY2(again, qPrintable(again ? QString() : again.error().toLogLine())); }();
    return Attempt::Cut;
}

void TpmInterruptTest::opensSilentTpm_data()
{
    QTest::addColumn<bool>("cancel");
    QTest::newRow("cancelled") << true;
    QTest::newRow("deadline") << false;
}

void TpmInterruptTest::opensSilentTpm()
{
    QFETCH(bool, cancel);
    m_tpm->stopAnswering();
    CancelSource source;
    QElapsedTimer timer;
    timer.start();
    QElapsedTimer sinceCancel;
    if (cancel)
        QTimer::singleShot(30, this, [&] {
            sinceCancel.start();
            source.cancel();
        });
    TpmConnection::Options options;
    options.timeout = std::chrono::milliseconds(cancel ? 10000 : 100);
    const auto opened = await(TpmConnection::open(m_transport, std::move(options), source.token()));
    QVERIFY(!opened);
    QCOMPARE(core::toString(opened.error().category),
             core::toString(cancel ? ErrorCategory::Cancelled : ErrorCategory::Deadline));
    if (cancel)
        QVERIFY(sinceCancel.elapsed() < atOnceMs);
    else
        QVERIFY(timer.elapsed() >= 100 && timer.elapsed() < atOnceMs);
    m_tpm->goOn();
    QVERIFY(await(connectTo(m_transport)->properties({})));
}

void TpmInterruptTest::embeddedTpmComesBack()
{
    QTemporaryDir folder;
    const auto embedded = startSoftwareTpm(folder.filePath(QStringLiteral("tpm")));
    const auto watched = std::make_shared<WatchedTransport>(embedded->transport());
    const auto connection = connectTo(watched);
    QVERIFY(await(connection->ensureSrk(Persist::Yes, {})));
    CancelSource source;
    watched->restart([&](int, quint32 command) {
        if (command == TPM2_CC_CreatePrimary) {
            ::kill(static_cast<pid_t>(embedded->processId()), SIGSTOP);
            QMetaObject::invokeMethod(
                this, [&] { source.cancel(); }, Qt::QueuedConnection);
        }
    });
    const auto cut = await(connection->readEk(Persist::Yes, source.token()));
    QVERIFY(!cut);
    QCOMPARE(core::toString(cut.error().category), core::toString(ErrorCategory::Cancelled));
    watched->restart();
    const auto properties = await(connection->properties({}));
    QVERIFY2(properties, qPrintable(properties ? QString() : properties.error().toLogLine()));
    QCOMPARE(properties->transientHandles, QList<quint32>());
    QVERIFY(await(connection->readEk(Persist::Yes, {})));
    embedded->kill();
    const auto afterKill = await(connection->properties({}));
    const auto afterThat = await(connection->properties({}));
    QVERIFY(afterThat);
    QCOMPARE(afterThat->persistentHandles, (QList<quint32>{tpm::srkHandle, tpm::ekHandle}));
    QVERIFY(afterKill || afterKill.error().category != ErrorCategory::Internal);
}

void TpmInterruptTest::cancelledBetweenCommands()
{
    // Cancelled with an object loaded and no command outstanding, then closed at once.
    prepare(Verb::Import, {}, {});
    auto connection = connectTo(m_transport);
    CancelSource source;
    m_transport->restart([&](int, quint32 command) {
        if (command == TPM2_CC_EvictControl)
            source.cancel();
    });
    const auto cut = run(*connection, Verb::Import, source.token());
    QVERIFY(!cut);
    QCOMPARE(core::toString(cut.error().category), core::toString(ErrorCategory::Cancelled));
    m_transport->restart();
    connection.reset();
    connection = connectTo(m_transport);
    const auto properties = await(connection->properties({}));
    QVERIFY(properties);
    verifyHandles(properties->transientHandles, properties->loadedSessions);
}

void TpmInterruptTest::waitingVerbIsCancelledAtOnce()
{
    auto connection = connectTo(m_transport);
    m_tpm->stopAnswering();
    CancelSource first;
    CancelSource second;
    bool firstDone = false;
    bool secondDone = false;
    const auto note = [](bool *done,
                         QCoro::Task<Result<tpm::TpmProperties>> task) -> QCoro::Task<> {
        const auto result = co_await task;
        *done = !result && result.error().category == ErrorCategory::Cancelled;
    };
    const auto firstTask = note(&firstDone, connection->properties(first.token()));
    const auto secondTask = note(&secondDone, connection->properties(second.token()));
    second.cancel();
    QTRY_VERIFY(secondDone);
    QVERIFY(!firstDone);
    first.cancel();
    QTRY_VERIFY(firstDone);
    m_tpm->goOn();
    // A token that has fired already.
    QCOMPARE(core::toString(await(connection->properties(first.token())).error().category),
             core::toString(ErrorCategory::Cancelled));
    QVERIFY(await(connection->properties({})));
}

void TpmInterruptTest::closingEndsEverything()
{
    auto connection = connectTo(m_transport);
    m_tpm->stopAnswering();
    int done = 0;
    const auto note = [](int *count,
                         QCoro::Task<Result<tpm::TpmProperties>> task) -> QCoro::Task<> {
        const auto result = co_await task;
        if (!result && result.error().category == ErrorCategory::Cancelled)
            ++*count;
    };
    std::vector<QCoro::Task<>> tasks;
    for (int i = 0; i < 3; ++i)
        tasks.push_back(note(&done, connection->properties({})));
    QElapsedTimer closing;
    closing.start();
    connection.reset();
    QVERIFY(closing.elapsed() < atOnceMs);
    QTRY_COMPARE(done, 3);
    m_tpm->goOn();
}

void TpmInterruptTest::cancelsWithinAFrame()
{
    if (m_shortestNs == std::numeric_limits<qint64>::max())
        QSKIP("cutsVerbAnywhere measures it.");
    QVERIFY2(m_shortestNs < frameNs, qPrintable(QString::number(m_shortestNs)));
}

ENDORSE_TEST(TpmInterruptTest)
#include "tpminterrupttest.moc"
