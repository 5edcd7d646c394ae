// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmconnection.h"

#include "tpmchannel.h"
#include "tpmworker.h"
#include "verbs.h"

#include <QtGlobal>

namespace endorse::tpm {

using core::Bytes;
using core::CancelToken;
using core::Result;
using core::Secret;

namespace {

/// The TSS writes its errors to the standard error stream unless it is told not to before its first
/// call. Ours go to the caller.
void silenceTss()
{
    static const bool done = [] {
        if (!qEnvironmentVariableIsSet("TSS2_LOG"))
            qputenv("TSS2_LOG", "all+NONE");
        return true;
    }();
    Q_UNUSED(done)
}

/// A TPM takes trailing zeros off an auth value (Part 1 section 19.4), so both sides have to.
Secret withoutTrailingZeros(const Secret &value)
{
    auto bytes = value.bytes();
    while (!bytes.empty() && bytes.back() == 0)
        bytes = bytes.first(bytes.size() - 1);
    return Secret(bytes);
}

Result<void> checkAuth(const Secret &value, const char *which)
{
    // Longer than the name algorithm of the hierarchy (SHA-512 at most): no TPM can have it.
    if (value.size() <= sizeof(TPM2B_AUTH::buffer))
        return {};
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("auth-size");
    error.place = QString::fromLatin1(which);
    error.message =
        core::Text("endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm",
                                     "The auth value has %1 bytes; a TPM takes at most %2."))
            .arg(static_cast<qint64>(value.size()))
            .arg(static_cast<qint64>(sizeof(TPM2B_AUTH::buffer)));
    error.hint = core::Text("endorse::tpm",
                            QT_TRANSLATE_NOOP("endorse::tpm",
                                              "Check that the auth value is given as it was set, "
                                              "not the name of a file that holds it."));
    return core::fail(std::move(error));
}

core::Error wrongThread()
{
    core::Error error;
    error.category = core::ErrorCategory::Internal;
    error.code = QStringLiteral("tpm-thread");
    error.place = QStringLiteral("Sign");
    error.message = core::Text(
        "endorse::tpm",
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "A signature by the TPM was asked for in a thread that must not wait."));
    return error;
}

} // namespace

TpmConnection::TpmConnection(std::shared_ptr<TpmWorker> worker)
    : m_worker(std::move(worker))
    , m_owner(std::this_thread::get_id())
{
}

TpmConnection::~TpmConnection()
{
    m_worker->shutdown();
}

QCoro::Task<Result<std::unique_ptr<TpmConnection>>>
TpmConnection::open(std::shared_ptr<TpmTransport> transport, Options options, CancelToken cancel)
{
    silenceTss();
    TpmAuth auth{withoutTrailingZeros(options.auth.owner),
                 withoutTrailingZeros(options.auth.endorsement)};
    if (auto checked = checkAuth(auth.owner, "owner"); !checked)
        co_return core::fail(std::move(checked.error()));
    if (auto checked = checkAuth(auth.endorsement, "endorsement"); !checked)
        co_return core::fail(std::move(checked.error()));
    auto channel =
        std::make_unique<TpmChannel>(std::move(transport), options.timeout, std::move(auth));
    auto worker = std::make_shared<TpmWorker>(std::move(channel));
    // Owned by a connection from the start: whatever happens to this coroutine, the thread ends.
    std::unique_ptr<TpmConnection> connection(new TpmConnection(worker));
    auto connected = co_await runOnWorker<void>(
        worker, QStringLiteral("connect"), [](TpmChannel &tpm) { return tpm.connect(); },
        std::move(cancel));
    if (!connected)
        co_return core::fail(std::move(connected.error()));
    co_return connection;
}

// The verbs are plain functions: what suspends is runOnWorker(), which owns all it needs, so a verb
// may outlive the connection.

QCoro::Task<Result<TpmProperties>> TpmConnection::properties(CancelToken cancel)
{
    return runOnWorker<TpmProperties>(
        m_worker, QStringLiteral("properties"),
        [](TpmChannel &tpm) { return verbs::properties(tpm); }, std::move(cancel));
}

QCoro::Task<Result<EkReading>> TpmConnection::readEk(Persist persist, CancelToken cancel)
{
    return runOnWorker<EkReading>(
        m_worker, QStringLiteral("readEk"),
        [persist](TpmChannel &tpm) { return verbs::readEk(tpm, persist); }, std::move(cancel));
}

QCoro::Task<Result<std::optional<tpmtypes::KeyTemplate>>>
TpmConnection::identifyEkTemplate(CancelToken cancel)
{
    return runOnWorker<std::optional<tpmtypes::KeyTemplate>>(
        m_worker, QStringLiteral("identifyEkTemplate"),
        [](TpmChannel &tpm) { return verbs::identifyEkTemplate(tpm); }, std::move(cancel));
}

QCoro::Task<Result<SrkReading>> TpmConnection::ensureSrk(Persist persist, CancelToken cancel)
{
    return runOnWorker<SrkReading>(
        m_worker, QStringLiteral("ensureSrk"),
        [persist](TpmChannel &tpm) { return verbs::ensureSrk(tpm, persist); }, std::move(cancel));
}

QCoro::Task<Result<Secret>> TpmConnection::activate(Bytes idObject, Bytes encryptedSecret,
                                                    CancelToken cancel)
{
    return runOnWorker<Secret>(
        m_worker, QStringLiteral("activate"),
        [idObject = std::move(idObject), encryptedSecret = std::move(encryptedSecret)](
            TpmChannel &tpm) { return verbs::activate(tpm, idObject, encryptedSecret); },
        std::move(cancel));
}

QCoro::Task<Result<ImportedKey>> TpmConnection::importKey(Secret innerKey, Bytes publicArea,
                                                          Bytes duplicate, Bytes encryptedSeed,
                                                          CancelToken cancel)
{
    return runOnWorker<ImportedKey>(
        m_worker, QStringLiteral("importKey"),
        [innerKey = std::move(innerKey), publicArea = std::move(publicArea),
         duplicate = std::move(duplicate),
         encryptedSeed = std::move(encryptedSeed)](TpmChannel &tpm) {
            return verbs::importKey(tpm, innerKey, publicArea, duplicate, encryptedSeed);
        },
        std::move(cancel));
}

QCoro::Task<Result<Bytes>> TpmConnection::sign(Bytes data, CancelToken cancel)
{
    return runOnWorker<Bytes>(
        m_worker, QStringLiteral("sign"),
        [data = std::move(data)](TpmChannel &tpm) { return verbs::sign(tpm, data); },
        std::move(cancel));
}

QCoro::Task<Result<SigningKey>> TpmConnection::createSigningKey(CancelToken cancel)
{
    return runOnWorker<SigningKey>(
        m_worker, QStringLiteral("createSigningKey"),
        [](TpmChannel &tpm) { return verbs::createSigningKey(tpm); }, std::move(cancel));
}

QCoro::Task<Result<DigestSignature>> TpmConnection::signDigest(QList<SigningKey> keys, Bytes digest,
                                                               CancelToken cancel)
{
    return runOnWorker<DigestSignature>(
        m_worker, QStringLiteral("signDigest"),
        [keys = std::move(keys), digest = std::move(digest)](TpmChannel &tpm) {
            return verbs::signDigest(tpm, keys, digest);
        },
        std::move(cancel));
}

QCoro::Task<Result<DigestKey>> TpmConnection::createDigestKey(CancelToken cancel)
{
    return runOnWorker<DigestKey>(
        m_worker, QStringLiteral("createDigestKey"),
        [](TpmChannel &tpm) { return verbs::createDigestKey(tpm); }, std::move(cancel));
}

QCoro::Task<Result<DigestKey>> TpmConnection::openDigestKey(DigestKey key, CancelToken cancel)
{
    return runOnWorker<DigestKey>(
        m_worker, QStringLiteral("openDigestKey"),
        [key = std::move(key)](TpmChannel &tpm) { return verbs::openDigestKey(tpm, key); },
        std::move(cancel));
}

Result<EcdsaNumbers> TpmConnection::signAndWait(const DigestKey &key, const Bytes &digest,
                                                std::chrono::milliseconds deadline,
                                                const CancelToken &cancel)
{
    if (std::this_thread::get_id() == m_owner || m_worker->isItsThread())
        return core::fail(wrongThread());
    return runAndWait<EcdsaNumbers>(
        m_worker, QStringLiteral("Sign"),
        [key, digest](TpmChannel &tpm) { return verbs::signWithDigestKey(tpm, key, digest); },
        deadline, cancel);
}

QCoro::Task<Result<std::optional<Bytes>>> TpmConnection::nameAt(quint32 handle, CancelToken cancel)
{
    return runOnWorker<std::optional<Bytes>>(
        m_worker, QStringLiteral("nameAt"),
        [handle](TpmChannel &tpm) { return verbs::nameAt(tpm, handle); }, std::move(cancel));
}

QCoro::Task<Result<std::optional<Bytes>>> TpmConnection::readEkCertificate(CancelToken cancel)
{
    return runOnWorker<std::optional<Bytes>>(
        m_worker, QStringLiteral("readEkCertificate"),
        [](TpmChannel &tpm) { return verbs::readEkCertificate(tpm); }, std::move(cancel));
}

QCoro::Task<Result<EkCertificates>> TpmConnection::readEkCertificates(CancelToken cancel)
{
    return runOnWorker<EkCertificates>(
        m_worker, QStringLiteral("readEkCertificates"),
        [](TpmChannel &tpm) { return verbs::readEkCertificates(tpm); }, std::move(cancel));
}

QCoro::Task<Result<void>> TpmConnection::clear(CancelToken cancel)
{
    return runOnWorker<void>(
        m_worker, QStringLiteral("clear"), [](TpmChannel &tpm) { return verbs::clear(tpm); },
        std::move(cancel));
}

QCoro::Task<Result<void>> TpmConnection::meddle(Mischief mischief, Secret ownerAuth,
                                                CancelToken cancel)
{
    return runOnWorker<void>(
        m_worker, QStringLiteral("meddle"),
        [mischief, ownerAuth = std::move(ownerAuth)](TpmChannel &tpm) {
            return verbs::meddle(tpm, mischief, ownerAuth);
        },
        std::move(cancel));
}

std::optional<Bytes> TpmConnection::ekCertificateSeen(const Bytes &ekName) const
{
    return m_worker->channel().ekCertificateSeen(ekName);
}

TpmDescription TpmConnection::description() const
{
    return m_worker->channel().description();
}

QList<TpmExchange> TpmConnection::takeExchanges()
{
    return m_worker->channel().takeExchanges();
}

qint64 TpmConnection::wireNs() const
{
    return m_worker->channel().wireNs();
}

qint64 TpmConnection::tssNs() const
{
    return m_worker->channel().tssNs();
}

} // namespace endorse::tpm
