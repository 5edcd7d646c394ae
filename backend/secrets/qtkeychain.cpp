// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtkeychain.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDBusConnection>
#include <QDBusError>
#include <QPromise>
#include <QThread>
#include <qt6keychain/keychain.h>

#include <chrono>
#include <functional>

namespace endorse::secrets {

using core::Result;
using core::Secret;
using core::Text;

namespace {

constexpr std::chrono::milliseconds patienceAtExit{1000};

/// The thread of QtKeychain's jobs. QtKeychain keeps a queue of its own that belongs to the thread
/// of the first job for ever, so there is one for the whole program.
class JobThread final
{
public:
    static JobThread &instance()
    {
        static auto *const thread = new JobThread;
        return *thread;
    }

    void post(std::function<void()> work)
    {
        QMetaObject::invokeMethod(m_context, std::move(work), Qt::QueuedConnection);
    }

private:
    JobThread()
        : m_thread(new QThread)
        , m_context(new QObject)
    {
        m_thread->setObjectName(QStringLiteral("keychain"));
        m_context->moveToThread(m_thread);
        m_thread->start();
        qAddPostRoutine([] { instance().end(); });
    }

    void end()
    {
        m_thread->quit();
        // A keychain that does not answer keeps nobody from leaving: the process ends anyway.
        if (!m_thread->wait(QDeadlineTimer(patienceAtExit)))
            return;
        delete m_context;
        delete m_thread;
        m_context = nullptr;
        m_thread = nullptr;
    }

    QThread *m_thread;
    QObject *m_context;
};

struct Outcome final
{
    QKeychain::Error error = QKeychain::NoBackendAvailable;
    QString technical;
    Secret data;
};

/// Crosses from the thread of the jobs to the one that waits.
using OutcomePtr = std::shared_ptr<Outcome>;

core::Error errorOf(const Outcome &outcome)
{
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.technical = outcome.technical;
    switch (outcome.error) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        error.code = QStringLiteral("no-keychain");
        error.message = Text("endorse::secrets",
                             QT_TRANSLATE_NOOP("endorse::secrets", "This desktop has no keychain "
                                                                   "that answers."));
        error.hint =
            Text("endorse::secrets",
                 QT_TRANSLATE_NOOP("endorse::secrets",
                                   "Install GNOME Keyring or KWallet and sign in again. Until "
                                   "then, secrets are kept in memory for as long as the program "
                                   "runs."));
        break;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        error.code = QStringLiteral("denied");
        error.message =
            Text("endorse::secrets",
                 QT_TRANSLATE_NOOP("endorse::secrets", "The keychain refuses the access."));
        error.hint =
            Text("endorse::secrets",
                 QT_TRANSLATE_NOOP("endorse::secrets", "Unlock the keychain and try again."));
        break;
    default:
        error.code = QStringLiteral("keychain");
        error.message =
            Text("endorse::secrets", QT_TRANSLATE_NOOP("endorse::secrets", "The keychain fails."));
        error.hint = Text("endorse::secrets",
                          QT_TRANSLATE_NOOP("endorse::secrets",
                                            "Read the technical text, or look at the keychain with "
                                            "the program of the desktop that manages it."));
        break;
    }
    return error;
}

/// Runs the job that @p make makes in the thread of the jobs and resumes in the calling one.
/// Callers keep @p make in a variable: GCC 12 destroys the captures of a temporary twice.
QCoro::Task<OutcomePtr> run(std::function<QKeychain::Job *()> make)
{
    const auto outcome = std::make_shared<Outcome>();
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const QFuture<void> future = promise->future();
    JobThread::instance().post([make = std::move(make), outcome, promise] {
        // QtKeychain would call this "other error".
        if (!QDBusConnection::sessionBus().isConnected()) {
            outcome->technical = QDBusConnection::sessionBus().lastError().message();
            promise->finish();
            return;
        }
        QKeychain::Job *job = make();
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, job,
                         [outcome, promise](QKeychain::Job *done) {
                             outcome->error = done->error();
                             outcome->technical = done->errorString();
                             if (auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done))
                                 outcome->data = Secret::take(read->binaryData());
                             promise->finish();
                         });
        job->start();
    });
    co_await future;
    co_return outcome;
}

} // namespace

QtKeychain::QtKeychain(QString service)
    : m_service(std::move(service))
{
}

QCoro::Task<Result<std::optional<Secret>>> QtKeychain::read(QString name)
{
    const QString service = m_service;
    const std::function<QKeychain::Job *()> make = [service, name]() -> QKeychain::Job * {
        auto *job = new QKeychain::ReadPasswordJob(service);
        job->setKey(name);
        return job;
    };
    const OutcomePtr outcome = co_await run(make);
    if (outcome->error == QKeychain::EntryNotFound)
        co_return std::optional<Secret>();
    if (outcome->error != QKeychain::NoError)
        co_return core::fail(errorOf(*outcome));
    co_return std::optional<Secret>(std::move(outcome->data));
}

QCoro::Task<Result<void>> QtKeychain::write(QString name, Secret secret)
{
    const QString service = m_service;
    const auto shared = std::make_shared<Secret>(std::move(secret));
    const std::function<QKeychain::Job *()> make = [service, name, shared]() -> QKeychain::Job * {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setKey(name);
        job->setBinaryData(shared->view().toByteArray());
        return job;
    };
    const OutcomePtr outcome = co_await run(make);
    if (outcome->error != QKeychain::NoError)
        co_return core::fail(errorOf(*outcome));
    co_return Result<void>();
}

QCoro::Task<Result<void>> QtKeychain::remove(QString name)
{
    const QString service = m_service;
    const std::function<QKeychain::Job *()> make = [service, name]() -> QKeychain::Job * {
        auto *job = new QKeychain::DeletePasswordJob(service);
        job->setKey(name);
        return job;
    };
    const OutcomePtr outcome = co_await run(make);
    if (outcome->error != QKeychain::NoError && outcome->error != QKeychain::EntryNotFound)
        co_return core::fail(errorOf(*outcome));
    co_return Result<void>();
}

} // namespace endorse::secrets
