// SPDX-License-Identifier: GPL-3.0-or-later
#include "der.h"
#include "devicekey.h"
#include "foreignkey.h"
#include "keyfile.h"
#include "tss2privatekey.h"

#include <tpm/tpmconnection.h>
#include <tpmtypes/publicarea.h>

#include <QCoroFuture>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#include <chrono>

namespace endorse::hsm {

using core::Bytes;
using core::CancelToken;
using core::Result;

namespace {

/// All of a signature, waiting for other commands of the TPM included. A single command has the
/// deadline of TpmConnection::Options.
constexpr std::chrono::seconds signingDeadline{30};
constexpr int p256NumberBytes = 32; ///< Of a number of P-256.

/// prime256v1, 1.2.840.10045.3.1.7, as DER.
constexpr char p256Parameters[] = "\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07";

Bytes padded(const Bytes &number)
{
    return number.rightJustified(p256NumberBytes, '\0');
}

class TpmSigner final : public DigestSigner
{
public:
    TpmSigner(std::shared_ptr<tpm::TpmConnection> connection, tpm::DigestKey key)
        : m_connection(std::move(connection))
        , m_key(std::move(key))
    {
    }

private:
    Result<Bytes> signNow(const Bytes &input, bool, CancelToken cancel) override
    {
        // The TPM wants as many bytes as SHA-256 has; zeros before a shorter digest leave the
        // number that is signed as it is.
        const auto numbers =
            m_connection->signAndWait(m_key, padded(input), signingDeadline, cancel);
        if (!numbers)
            return core::fail(numbers.error());
        return padded(numbers->r) + padded(numbers->s);
    }

    const std::shared_ptr<tpm::TpmConnection> m_connection;
    const tpm::DigestKey m_key;
};

/// Files are read away from the thread of the caller, which may be that of the window.
QFuture<Result<Bytes>> readInBackground(const QString &path)
{
    const auto promise = std::make_shared<QPromise<Result<Bytes>>>();
    promise->start();
    QFuture<Result<Bytes>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, path] {
        Result<Bytes> content;
        if (const auto read = readKeyFile(path))
            content = read->content.view().toByteArray(); // Worth nothing without the TPM.
        else
            content = core::fail(read.error());
        promise->addResult(std::move(content));
        promise->finish();
    });
    return future;
}

Result<tpm::DigestKey> digestKeyIn(const Bytes &pem, const QString &file)
{
    const auto key = Tss2PrivateKey::fromPem(pem);
    if (!key) {
        core::Error error = key.error();
        error.place = file;
        return core::fail(std::move(error));
    }
    return tpm::DigestKey{0, key->parent, key->publicArea, key->privateArea};
}

Result<std::shared_ptr<DeviceKey>> assembled(std::shared_ptr<tpm::TpmConnection> connection,
                                             const KeyAddress &address, tpm::DigestKey key)
{
    const auto area = tpmtypes::PublicArea::fromTpm2b(key.publicArea);
    if (!area)
        return core::fail(area.error());
    const tpmtypes::EcPoint point = area->eccPoint();
    const Bytes info =
        der::ecPublicKeyInfo(QByteArrayView(p256Parameters, sizeof p256Parameters - 1),
                             Bytes(1, '\x04') + padded(point.x) + padded(point.y));
    const auto signer = std::make_shared<TpmSigner>(std::move(connection), std::move(key));
    auto foreign = makeForeignKey(info, signer);
    if (!foreign)
        return core::fail(std::move(foreign.error()));
    const QString description = address.handle() != 0
                                    ? address.text().sliced(4)
                                    : QFileInfo(address.file()).absoluteFilePath();
    return std::make_shared<DeviceKey>(address, description, std::move(*foreign), signer);
}

} // namespace

QCoro::Task<Result<std::shared_ptr<DeviceKey>>>
openTpmKey(std::shared_ptr<tpm::TpmConnection> connection, KeyAddress address, CancelToken cancel)
{
    tpm::DigestKey wanted;
    wanted.handle = address.handle();
    if (wanted.handle == 0) {
        const auto content = co_await readInBackground(address.file());
        if (!content)
            co_return core::fail(content.error());
        auto kept = digestKeyIn(*content, address.file());
        if (!kept)
            co_return core::fail(std::move(kept.error()));
        wanted = std::move(*kept);
    }
    auto opening = connection->openDigestKey(std::move(wanted), std::move(cancel));
    auto opened = co_await opening;
    if (!opened) {
        core::Error error = std::move(opened.error());
        // What is wrong with the key itself is wrong with its file.
        if (!address.file().isEmpty() && error.code.startsWith(QLatin1String("key-")))
            error.place = address.file();
        co_return core::fail(std::move(error));
    }
    co_return assembled(std::move(connection), address, std::move(*opened));
}

QCoro::Task<Result<Bytes>> createTpmKey(std::shared_ptr<tpm::TpmConnection> connection,
                                        CancelToken cancel)
{
    auto creating = connection->createDigestKey(std::move(cancel));
    const auto made = co_await creating;
    if (!made)
        co_return core::fail(made.error());
    const Tss2PrivateKey file{made->parent, made->publicArea, made->privateArea};
    co_return file.toPem();
}

} // namespace endorse::hsm
