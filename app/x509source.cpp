// SPDX-License-Identifier: GPL-3.0-or-later
#include "x509source.h"

#include <app/background.h>
#include <app/freshfile.h>
#include <app/workbench.h>
#include <core/regularfile.h>
#include <pki/privatefiles.h>
#include <tpm/tpmconnection.h>

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <hsm/devicekey.h>

namespace endorse::app {

using attestation::X509Device;
using core::Bytes;
using core::CancelToken;
using core::Result;

using DeviceKeyResult = Result<std::shared_ptr<hsm::DeviceKey>>;
using ConnectionPointer = std::shared_ptr<tpm::TpmConnection>;

namespace {

constexpr qint64 longestCertificateFile = 1024 * 1024;
/// Services whose clock is behind must not refuse a certificate made just now.
constexpr qint64 backdatedSeconds = 24 * 3600;

core::Error unreadableCertificate(const QString &path, const QString &technical)
{
    return {.category = core::ErrorCategory::Store,
            .code = QStringLiteral("read"),
            .place = path,
            .message = core::Text("endorse::app",
                                  QT_TRANSLATE_NOOP("endorse::app",
                                                    "The certificate cannot be read from \"%1\"."))
                           .arg(path),
            .hint = {"endorse::app",
                     QT_TRANSLATE_NOOP("endorse::app",
                                       "Name a file that this user may read and that holds the "
                                       "certificate of the device as PEM or DER.")},
            .technical = technical};
}

Result<QList<Bytes>> certificatesIn(const QString &path)
{
    const auto content = core::readRegularFile(path, longestCertificateFile);
    if (!content)
        return core::fail(content.error());
    auto chain = attestation::chainOf(*content);
    if (!chain) {
        core::Error error = unreadableCertificate(path, chain.error().technical);
        error.category = core::ErrorCategory::Input;
        error.code = chain.error().code;
        return core::fail(error);
    }
    return chain;
}

/// The certificate of the device, then those above it.
Result<QList<Bytes>> readChain(const QString &certificateFile, const QString &chainFile)
{
    auto chain = certificatesIn(certificateFile);
    if (!chain || chainFile.isEmpty())
        return chain;
    const auto above = certificatesIn(chainFile);
    if (!above)
        return core::fail(above.error());
    for (const Bytes &each : *above) {
        // A bundle often begins with the device's own certificate again.
        if (!chain->contains(each))
            chain->append(each);
    }
    return chain;
}

/// TLS wants the certificate of the key first, and files have it anywhere.
QList<Bytes> withOwnFirst(QList<Bytes> chain, const hsm::DeviceKey &key)
{
    const auto own = std::find_if(chain.begin(), chain.end(), [&key](const Bytes &certificate) {
        return hsm::isKeyOf(key, certificate);
    });
    if (own != chain.end())
        chain.move(own - chain.begin(), 0);
    return chain;
}

DeviceKeyResult openWhatBlocks(const X509Source &source)
{
    if (source.key.home() == hsm::KeyHome::Pkcs11Token)
        return hsm::openPkcs11Key(source.key, source.modulePath, source.secret.clone());
    return hsm::openPemKey(source.key.file(), source.secret.clone());
}

QCoro::Task<Result<X509Device>>
openDevice(Workbench *workbench, std::shared_ptr<const X509Source> source, CancelToken cancel)
{
    std::function<Result<QList<Bytes>>()> read = [source] {
        return readChain(source->certificateFile, source->chainFile);
    };
    auto chain = co_await inBackground<Result<QList<Bytes>>>(std::move(read));
    if (!chain)
        co_return core::fail(chain.error());
    X509Device device;
    if (source->key.home() == hsm::KeyHome::Tpm) {
        auto connection = co_await workbench->openTpm(cancel);
        if (!connection)
            co_return core::fail(connection.error());
        device.tpm = *connection;
        auto key = co_await hsm::openTpmKey(device.tpm, source->key, cancel);
        if (!key)
            co_return core::fail(key.error());
        device.key = std::move(*key);
        device.chain = withOwnFirst(std::move(*chain), *device.key);
        co_return device;
    }
    std::function<DeviceKeyResult()> open = [source] { return openWhatBlocks(*source); };
    auto key = co_await inBackground<DeviceKeyResult>(std::move(open));
    if (!key)
        co_return core::fail(key.error());
    device.key = std::move(*key);
    device.chain = withOwnFirst(std::move(*chain), *device.key);
    co_return device;
}

/// A key in the TPM, open.
struct TpmKey final
{
    ConnectionPointer connection;
    std::shared_ptr<hsm::DeviceKey> key;
    /// The file with the key when it was made for this; null when it was there.
    std::shared_ptr<FreshFile> fresh;
};

Result<std::shared_ptr<FreshFile>> writeKeyFile(const QString &file, const Bytes &pem)
{
    if (auto folder = pki::makePrivateFolder(QFileInfo(file).absolutePath()); !folder)
        return core::fail(folder.error());
    if (auto written = pki::replacePrivateFile(file, pem); !written)
        return core::fail(written.error());
    return std::make_shared<FreshFile>(file);
}

/// The file with the key is made when there is none. The result is null when it was there.
QCoro::Task<Result<std::shared_ptr<FreshFile>>> ensureTpmKey(ConnectionPointer connection,
                                                             QString file, CancelToken cancel)
{
    if (QFileInfo::exists(file))
        co_return std::shared_ptr<FreshFile>();
    const auto made = co_await hsm::createTpmKey(connection, cancel);
    if (!made)
        co_return core::fail(made.error());
    std::function<Result<std::shared_ptr<FreshFile>>()> write = [file, pem = *made] {
        return writeKeyFile(file, pem);
    };
    co_return co_await inBackground<Result<std::shared_ptr<FreshFile>>>(std::move(write));
}

/// A key file that this run made is worth nothing without what was to come after it.
QCoro::Task<void> discard(std::shared_ptr<FreshFile> fresh)
{
    if (!fresh)
        co_return;
    std::function<bool()> remove = [fresh] {
        fresh->discard();
        return true;
    };
    co_await inBackground<bool>(std::move(remove));
}

QCoro::Task<Result<TpmKey>> openOrMakeKeyIn(ConnectionPointer connection, QString file,
                                            CancelToken cancel)
{
    TpmKey out;
    out.connection = connection;
    auto fresh = co_await ensureTpmKey(out.connection, file, cancel);
    if (!fresh)
        co_return core::fail(fresh.error());
    out.fresh = std::move(*fresh);
    auto address = hsm::KeyAddress::parse(QStringLiteral("tpm:") + file);
    if (!address)
        co_return core::fail(address.error());
    auto key = co_await hsm::openTpmKey(out.connection, *address, cancel);
    if (!key) {
        co_await discard(out.fresh);
        co_return core::fail(key.error());
    }
    out.key = std::move(*key);
    co_return out;
}

/// A request is written beside what is there: the file may hold a key.
Result<void> checkRequestFile(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists() && !info.isSymLink())
        return {};
    return core::fail(core::Error{
        .category = core::ErrorCategory::Input,
        .code = QStringLiteral("occupied"),
        .place = info.absoluteFilePath(),
        .message = core::Text("endorse::app",
                              QT_TRANSLATE_NOOP("endorse::app",
                                                "\"%1\" exists already, and is not replaced."))
                       .arg(info.absoluteFilePath()),
        .hint = {"endorse::app", QT_TRANSLATE_NOOP("endorse::app", "Name another file.")},
        .technical = QStringLiteral("the target exists")});
}

/// @return the new name.
Result<QString> renamedAside(const QString &file)
{
    constexpr int mostKept = 1000;
    for (int number = 1; number <= mostKept; ++number) {
        const QString name = QStringLiteral("%1.old-%2").arg(file).arg(number);
        if (!QFileInfo::exists(name) && QFile::rename(file, name))
            return name;
    }
    return core::fail(core::Error{
        .category = core::ErrorCategory::Store,
        .code = QStringLiteral("write"),
        .place = file,
        .message =
            core::Text("endorse::app",
                       QT_TRANSLATE_NOOP("endorse::app",
                                         "The key in \"%1\" does not belong to this TPM, and "
                                         "its file cannot be renamed to make room for a new "
                                         "key."))
                .arg(file),
        .hint = {"endorse::app",
                 QT_TRANSLATE_NOOP("endorse::app", "Check the permissions of the folder.")},
        .technical = {}});
}

/// The key of another TPM, and the certificate that was made for it, stay under other names: its
/// TPM may come back. @return that of the key.
Result<QString> setAside(const TpmKeyRequest &request)
{
    auto name = renamedAside(request.keyFile);
    if (!name || !QFileInfo::exists(request.certificateFile))
        return name;
    if (const auto certificate = renamedAside(request.certificateFile); !certificate)
        return certificate;
    return name;
}

core::Text newKeyWarning(const QString &file, const QString &aside)
{
    return core::Text("endorse::app",
                      QT_TRANSLATE_NOOP("endorse::app",
                                        "The key in \"%1\" belongs to another TPM, or to this one "
                                        "before it was cleared. Its file is now \"%2\", and a new "
                                        "key was made, to which an enrollment of the old one does "
                                        "not fit."))
        .arg(file)
        .arg(aside);
}

QCoro::Task<Result<TpmKey>> openOrMakeTpmKey(Workbench *workbench, TpmKeyRequest request,
                                             CancelToken cancel)
{
    auto connection = co_await workbench->openTpm(cancel);
    if (!connection)
        co_return core::fail(connection.error());
    auto own = co_await openOrMakeKeyIn(*connection, request.keyFile, cancel);
    if (own || own.error().code != QLatin1String("key-of-another-tpm"))
        co_return own;
    std::function<Result<QString>()> rename = [request] { return setAside(request); };
    const auto aside = co_await inBackground<Result<QString>>(std::move(rename));
    if (!aside)
        co_return core::fail(aside.error());
    own = co_await openOrMakeKeyIn(*connection, request.keyFile, cancel);
    if (own)
        own->key->setWarning(newKeyWarning(request.keyFile, *aside));
    co_return own;
}

/// The certificate that was made for the key before, or a new one. Blocks while the TPM signs.
Result<QList<Bytes>> ensureCertificate(const hsm::DeviceKey &key, const TpmKeyRequest &request,
                                       const QDateTime &now)
{
    if (QFileInfo::exists(request.certificateFile)) {
        const auto chain = certificatesIn(request.certificateFile);
        if (!chain)
            return core::fail(chain.error());
        const auto known = attestation::DeviceCertificate::of(*chain);
        const bool isUsable = known && known->commonName == request.commonName &&
                              known->info.notAfter > now && hsm::isKeyOf(key, known->info.der);
        if (isUsable)
            return chain;
    }
    const QDateTime from = now.addSecs(-backdatedSeconds);
    const QDateTime until =
        from.addSecs(std::chrono::duration_cast<std::chrono::seconds>(request.validity).count());
    const auto pem = hsm::selfSignedCertificate(key, request.commonName, from, until);
    if (!pem)
        return core::fail(pem.error());
    auto chain = attestation::chainOf(*pem);
    if (!chain)
        return chain;
    const QString folder = QFileInfo(request.certificateFile).absolutePath();
    if (auto made = pki::makePrivateFolder(folder); !made)
        return core::fail(made.error());
    if (auto written = pki::replacePrivateFile(request.certificateFile, *pem); !written)
        return core::fail(written.error());
    return chain;
}

QCoro::Task<Result<X509Device>> openTpmDevice(Workbench *workbench, TpmKeyRequest request,
                                              CancelToken cancel)
{
    auto own = co_await openOrMakeTpmKey(workbench, request, cancel);
    if (!own)
        co_return core::fail(own.error());
    // The thread of the connection is this one: it must not wait for the TPM.
    std::function<Result<QList<Bytes>>()> certify = [key = own->key, request,
                                                     now = workbench->clock().now()] {
        return ensureCertificate(*key, request, now);
    };
    auto chain = co_await inBackground<Result<QList<Bytes>>>(std::move(certify));
    if (!chain) {
        co_await discard(own->fresh);
        co_return core::fail(chain.error());
    }
    if (own->fresh)
        own->fresh->keep();
    X509Device device;
    device.tpm = std::move(own->connection);
    device.key = std::move(own->key);
    device.chain = std::move(*chain);
    co_return device;
}

dps::X509Certificates certificatesOf(const Bytes &der)
{
    dps::X509CertificateWithInfo certificate;
    certificate.certificate = der.toBase64();
    dps::X509Certificates out;
    out.primary = std::move(certificate);
    return out;
}

} // namespace

attestation::X509DeviceProvider deviceFrom(Workbench *workbench,
                                           std::shared_ptr<const X509Source> source)
{
    return [workbench, source = std::move(source)](CancelToken cancel) {
        return openDevice(workbench, source, std::move(cancel));
    };
}

attestation::X509DeviceProvider tpmKeyDevice(Workbench *workbench, TpmKeyRequest request)
{
    return [workbench, request = std::move(request)](CancelToken cancel) {
        return openTpmDevice(workbench, request, std::move(cancel));
    };
}

QCoro::Task<Result<void>> writeTpmKeyRequest(Workbench *workbench, TpmKeyRequest wanted,
                                             QString requestFile, CancelToken cancel)
{
    std::function<Result<void>()> check = [requestFile] { return checkRequestFile(requestFile); };
    const auto isFree = co_await inBackground<Result<void>>(std::move(check));
    if (!isFree)
        co_return core::fail(isFree.error());
    auto own = co_await openOrMakeTpmKey(workbench, wanted, cancel);
    if (!own)
        co_return core::fail(own.error());
    std::function<Result<void>()> write = [key = own->key, name = wanted.commonName,
                                           requestFile]() -> Result<void> {
        const auto request = hsm::certificateRequest(*key, name);
        if (!request)
            return core::fail(request.error());
        if (auto isStillFree = checkRequestFile(requestFile); !isStillFree)
            return isStillFree;
        return pki::replacePrivateFile(requestFile, *request);
    };
    auto written = co_await inBackground<Result<void>>(std::move(write));
    if (!written)
        co_await discard(own->fresh);
    else if (own->fresh)
        own->fresh->keep();
    co_return written;
}

dps::IndividualEnrollment enrollmentByCertificate(const dps::RegistrationId &id, const Bytes &der)
{
    dps::IndividualEnrollment out;
    out.registrationId = id.toString();
    out.attestation.type = dps::toString(dps::AttestationType::X509);
    dps::X509Attestation x509;
    x509.clientCertificates = certificatesOf(der);
    out.attestation.x509 = std::move(x509);
    out.provisioningStatus = QStringLiteral("enabled");
    return out;
}

dps::EnrollmentGroup groupByCertificate(const QString &id, const Bytes &der)
{
    dps::EnrollmentGroup out;
    out.enrollmentGroupId = id;
    out.attestation.type = dps::toString(dps::AttestationType::X509);
    dps::X509Attestation x509;
    x509.signingCertificates = certificatesOf(der);
    out.attestation.x509 = std::move(x509);
    out.provisioningStatus = QStringLiteral("enabled");
    return out;
}

} // namespace endorse::app
