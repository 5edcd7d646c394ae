// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif.h"

#include <app/background.h>
#include <app/devicememory.h>
#include <app/whatiffolder.h>
#include <app/whatifmeddler.h>
#include <app/x509source.h>
#include <attestation/attestationflow.h>
#include <attestation/oneshot.h>
#include <dps/httpclient.h>
#include <dps/serviceclient.h>
#include <pki/certificateauthority.h>
#include <pki/privatefiles.h>

#include <QDir>
#include <QFileInfo>

#include <hsm/devicekey.h>

namespace endorse::app {

using attestation::AttestationFlow;
using attestation::AttestationResult;
using attestation::Fault;
using attestation::Injection;
using attestation::ServiceTarget;
using attestation::StepId;
using core::CancelToken;
using core::Result;
using tpm::TpmConnection;

namespace {

using namespace std::chrono_literals;

/// How far the clock of the device is behind.
constexpr auto clockError = 3h;
/// How far the token's expiry is behind when the signed request arrives.
constexpr auto tooLate = 60s;
constexpr char otherCaFile[] = "other-ca.pem";

/// Copies the TPM of @p from, if there is one.
Result<void> copyIfMade(const QString &from, const QString &to)
{
    if (!QFileInfo::exists(QDir(from).filePath(QStringLiteral("state/tpm2-00.permall"))))
        return {};
    return tpm::SoftwareTpm::copyState(from, to);
}

/// A CA that has issued nothing.
Result<void> makeOtherCa(const QString &file, const QDateTime &now)
{
    const auto ca = pki::CertificateAuthority::create(pki::ServerNames::loopback(), now);
    if (!ca)
        return core::fail(ca.error());
    return pki::replacePrivateFile(file, ca->certificatePem());
}

/// Ends a TPM where waiting for it disturbs nobody.
QCoro::Task<void> endInBackground(std::unique_ptr<tpm::SoftwareTpm> software)
{
    if (!software)
        co_return;
    const std::shared_ptr<tpm::SoftwareTpm> shared = std::move(software);
    std::function<bool()> stop = [shared] {
        shared->stop();
        return true;
    };
    co_await inBackground<bool>(std::move(stop));
}

bool takesOwnership(Fault fault)
{
    return fault == Fault::OwnerAuth || fault == Fault::WrongOwnerAuth;
}

/// What the device gives as auth values, when @p known are those of the TPM.
tpm::TpmAuth givenAuth(Fault fault, const tpm::TpmAuth &known)
{
    tpm::TpmAuth auth = known.clone();
    if (fault == Fault::OwnerAuth)
        auth.owner = {};
    if (fault == Fault::WrongOwnerAuth)
        auth.owner = core::Secret::take(QByteArrayLiteral("not the value that was set"));
    return auth;
}

} // namespace

/// Keys of a TPM that is not the device's.
struct WhatIfEnvironment::OtherKeys final
{
    tpmtypes::EndorsementKey ek;
    tpmtypes::StorageRootKey srk;
};

WhatIfEnvironment::WhatIfEnvironment(WhatIfOptions options)
    : m_options(std::move(options))
    , m_meddler(std::make_shared<WhatIfMeddler>(m_options.fault, m_options.kind))
{
    if (!m_options.clock)
        m_options.clock = std::make_shared<core::SystemClock>();
    m_deviceClock = std::make_shared<MovableClock>(m_options.clock);
    m_serviceClock = std::make_shared<MovableClock>(m_options.clock);
    if (m_options.fault == Fault::ClockOff)
        m_deviceClock->move(-clockError);
}

WhatIfEnvironment::~WhatIfEnvironment() = default;

std::optional<core::Bytes> WhatIfEnvironment::lastSrkName(const core::Bytes &ekName)
{
    return DeviceMemory(QDir(m_options.dataDir).filePath(QStringLiteral("devices")))
        .lastSrkName(ekName);
}

QCoro::Task<Result<std::shared_ptr<TpmConnection>>> WhatIfEnvironment::openTpm(CancelToken cancel)
{
    if (const auto copied = co_await copyTpm(this, cancel); !copied)
        co_return core::fail(copied.error());
    if (takesOwnership(m_options.fault)) {
        if (const auto stored = co_await storeEk(this, cancel); !stored)
            co_return core::fail(stored.error());
    }
    tpm::TpmAuth auth = givenAuth(m_options.fault, m_options.auth);
    auto connection = co_await connectTo(this, std::move(auth), cancel);
    if (connection)
        m_connection = *connection;
    co_return connection;
}

QCoro::Task<Result<void>> WhatIfEnvironment::makeFolder(WhatIfEnvironment *self)
{
    std::function<Result<std::unique_ptr<WhatIfFolder>>()> make =
        [dataDir = self->m_options.dataDir] { return WhatIfFolder::make(dataDir); };
    auto folder = co_await inBackground<Result<std::unique_ptr<WhatIfFolder>>>(std::move(make));
    if (!folder)
        co_return core::fail(folder.error());
    self->m_folder = std::move(*folder);
    co_return Result<void>();
}

/// The chosen device is real, so another one takes its place.
QCoro::Task<Result<attestation::X509Device>>
WhatIfEnvironment::openDevice(attestation::X509DeviceProvider, CancelToken)
{
    if (const auto made = co_await makeFolder(this); !made)
        co_return core::fail(made.error());
    std::function<Result<WhatIfDevice>()> make =
        [fault = m_options.fault, folder = m_folder->path("device"),
         now = m_options.clock->now()]() -> Result<WhatIfDevice> {
        if (auto ready = pki::makePrivateFolder(folder); !ready)
            return core::fail(ready.error());
        return makeWhatIfDevice(fault, folder, now);
    };
    auto device = co_await inBackground<Result<WhatIfDevice>>(std::move(make));
    if (!device)
        co_return core::fail(device.error());
    m_device = std::move(*device);

    using Opened = Result<std::shared_ptr<hsm::DeviceKey>>;
    std::function<Opened()> open = [file = m_device->keyFile] { return hsm::openPemKey(file, {}); };
    auto key = co_await inBackground<Opened>(std::move(open));
    if (!key)
        co_return core::fail(key.error());
    attestation::X509Device out;
    out.key = std::move(*key);
    out.chain = m_device->chain;
    const auto id = dps::RegistrationId::parse(QString::fromLatin1(whatIfRegistrationId));
    if (id)
        out.registrationId = *id;
    co_return out;
}

QCoro::Task<Result<void>> WhatIfEnvironment::copyTpm(WhatIfEnvironment *self, CancelToken cancel)
{
    if (const auto made = co_await makeFolder(self); !made)
        co_return core::fail(made.error());
    tpm::SoftwareTpm::Options options;
    options.stateDir = self->m_folder->path("tpm");
    options.createEkCertificate = false; // Of a new one; a copy has that of the original.
    std::function<Result<void>()> copy = [from = self->m_options.tpmStateDir,
                                          to = options.stateDir] { return copyIfMade(from, to); };
    if (const auto copied = co_await inBackground<Result<void>>(std::move(copy)); !copied)
        co_return core::fail(copied.error());
    auto started = co_await tpm::SoftwareTpm::start(options, cancel);
    if (!started)
        co_return core::fail(started.error());
    self->m_tpm = std::move(*started);
    co_return Result<void>();
}

QCoro::Task<Result<std::shared_ptr<TpmConnection>>>
WhatIfEnvironment::connectTo(WhatIfEnvironment *self, tpm::TpmAuth auth, CancelToken cancel)
{
    TpmConnection::Options options;
    options.timeout = self->m_options.timeout;
    options.auth = std::move(auth);
    auto opened =
        co_await TpmConnection::open(self->m_tpm->transport(), std::move(options), cancel);
    if (!opened)
        co_return core::fail(opened.error());
    co_return std::shared_ptr<TpmConnection>(std::move(*opened));
}

/// A device that was provisioned before has its EK: it is not storing that one that the missing
/// auth value is to stop.
QCoro::Task<Result<void>> WhatIfEnvironment::storeEk(WhatIfEnvironment *self, CancelToken cancel)
{
    const auto connection = co_await connectTo(self, self->m_options.auth.clone(), cancel);
    if (!connection)
        co_return core::fail(connection.error());
    const auto ek = co_await (*connection)->readEk(tpm::Persist::Yes, cancel);
    if (!ek)
        co_return core::fail(ek.error());
    co_return Result<void>();
}

QCoro::Task<Result<WhatIfEnvironment::OtherKeys>>
WhatIfEnvironment::makeOtherKeys(WhatIfEnvironment *self, CancelToken cancel)
{
    tpm::SoftwareTpm::Options options;
    options.stateDir = self->m_folder->path("other-tpm");
    options.createEkCertificate = false;
    auto other = co_await tpm::SoftwareTpm::start(options, cancel);
    if (!other)
        co_return core::fail(other.error());
    auto connection = co_await TpmConnection::open((*other)->transport(), {}, cancel);
    if (!connection)
        co_return core::fail(connection.error());
    auto ek = co_await (*connection)->readEk(tpm::Persist::No, cancel);
    if (!ek)
        co_return core::fail(ek.error());
    auto srk = co_await (*connection)->ensureSrk(tpm::Persist::No, cancel);
    if (!srk)
        co_return core::fail(srk.error());
    connection->reset();
    co_await endInBackground(std::move(*other));
    co_return OtherKeys{std::move(ek->key), std::move(srk->key)};
}

QCoro::Task<Result<ServiceTarget>> WhatIfEnvironment::openService(CancelToken)
{
    emulator::EmulatorOptions options;
    options.dataDir = m_folder->path("service");
    options.inMemory = true;
    options.retryAfterSeconds = m_options.retryAfterSeconds;
    options.clock = m_serviceClock;
    options.meddler = m_meddler;
    auto started = co_await emulator::Emulator::start(options);
    if (!started)
        co_return core::fail(started.error());
    m_emulator = std::move(*started);
    if (m_options.relay) {
        QObject::connect(m_emulator.get(), &emulator::Emulator::requestServed, m_emulator.get(),
                         m_options.relay);
    }

    const emulator::EmulatorEndpoint &endpoint = m_emulator->endpoint();
    ServiceTarget target;
    target.endpoint = endpoint.endpoint;
    target.idScope = endpoint.idScope;
    target.caFile = endpoint.caFile;
    target.isEmulator = true;
    if (m_options.fault == Fault::TlsUnknown) {
        target.caFile = m_folder->path(otherCaFile);
        std::function<Result<void>()> make = [file = target.caFile, now = m_options.clock->now()] {
            return makeOtherCa(file, now);
        };
        if (const auto made = co_await inBackground<Result<void>>(std::move(make)); !made)
            co_return core::fail(made.error());
    }
    dps::HttpClient::Options client;
    client.caFile = target.caFile;
    if (m_options.timeout.count() > 0)
        client.timeout = m_options.timeout;
    target.http = std::make_shared<dps::HttpClient>(client);
    m_http = target.http;
    co_return target;
}

QCoro::Task<Result<void>> WhatIfEnvironment::beforeRegister(tpmtypes::EndorsementKey ek,
                                                            dps::RegistrationId registrationId,
                                                            CancelToken cancel)
{
    if (m_options.fault == Fault::NotEnrolled)
        co_return Result<void>();
    QByteArray enrolled = ek.base64();
    if (m_options.fault == Fault::OtherEk) {
        const auto other = co_await makeOtherKeys(this, cancel);
        if (!other)
            co_return core::fail(other.error());
        enrolled = other->ek.base64();
    }
    auto enrollment = dps::IndividualEnrollment::forTpm(registrationId, enrolled);
    if (m_options.fault == Fault::Disabled)
        enrollment.provisioningStatus = QStringLiteral("disabled");

    co_return co_await enroll(this, std::move(enrollment), std::nullopt, cancel);
}

QCoro::Task<Result<void>>
WhatIfEnvironment::enroll(WhatIfEnvironment *self,
                          std::optional<dps::IndividualEnrollment> enrollment,
                          std::optional<dps::EnrollmentGroup> group, CancelToken cancel)
{
    const emulator::EmulatorEndpoint &endpoint = self->m_emulator->endpoint();
    auto connection =
        dps::ServiceConnectionString::parse(endpoint.serviceConnectionString.toUtf8());
    if (!connection)
        co_return core::fail(connection.error());
    dps::HttpClient::Options options;
    options.caFile = endpoint.caFile;
    dps::HttpClient http(options);
    dps::ServiceClient service(http, std::move(*connection), *self->m_serviceClock);
    if (enrollment) {
        const auto added = co_await service.putEnrollment(*enrollment, {}, cancel);
        if (!added)
            co_return core::fail(added.error());
    }
    if (group) {
        const auto added = co_await service.putEnrollmentGroup(*group, {}, cancel);
        if (!added)
            co_return core::fail(added.error());
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> WhatIfEnvironment::beforeRegisterWithCertificate(
    QList<core::Bytes> chain, dps::RegistrationId registrationId, CancelToken cancel)
{
    const QString groupId = QStringLiteral("what-if-group");
    switch (m_options.fault) {
    case Fault::NotEnrolled:
        co_return Result<void>();
    case Fault::GroupDisabled: {
        auto group = groupByCertificate(groupId, m_device->authority);
        group.provisioningStatus = QStringLiteral("disabled");
        co_return co_await enroll(this, std::nullopt, std::move(group), cancel);
    }
    case Fault::UnknownCa: {
        auto group = groupByCertificate(groupId, m_device->other);
        co_return co_await enroll(this, std::nullopt, std::move(group), cancel);
    }
    default:
        break;
    }
    const bool isOther = m_options.fault == Fault::WrongCertificate;
    auto enrollment =
        enrollmentByCertificate(registrationId, isOther ? m_device->other : chain.first());
    if (m_options.fault == Fault::Disabled)
        enrollment.provisioningStatus = QStringLiteral("disabled");
    co_return co_await enroll(this, std::move(enrollment), std::nullopt, cancel);
}

std::shared_ptr<dps::HttpClient>
WhatIfEnvironment::clientFor(const ServiceTarget &target,
                             std::shared_ptr<const dps::ClientIdentity> identity)
{
    auto client = AttestationEnvironment::clientFor(target, std::move(identity));
    m_http = client;
    return client;
}

QCoro::Task<Result<std::optional<Injection>>> WhatIfEnvironment::beforeStep(StepId next,
                                                                            CancelToken cancel)
{
    const core::Text words = injectionWords(m_options.fault, next, m_options.kind);
    if (words.isEmpty())
        co_return std::nullopt;
    if (const auto done = co_await inject(this, next, cancel); !done)
        co_return core::fail(done.error());
    Injection injection;
    injection.words = words;
    if (const auto connection = m_connection.lock())
        injection.tpmCommands = connection->takeExchanges();
    co_return injection;
}

QCoro::Task<Result<void>> WhatIfEnvironment::inject(WhatIfEnvironment *self, StepId next,
                                                    CancelToken cancel)
{
    const auto connection = self->m_connection.lock();
    switch (self->m_options.fault) {
    case Fault::Cleared:
        co_return co_await clearTpm(connection, cancel);
    case Fault::OwnerAuth:
    case Fault::WrongOwnerAuth:
        co_return co_await connection->meddle(tpm::Mischief::TakeOwnership,
                                              self->m_options.auth.owner.clone(), cancel);
    case Fault::Lockout:
        co_return co_await connection->meddle(
            next == StepId::Activate ? tpm::Mischief::LockOut : tpm::Mischief::StoreLockableSrk,
            self->m_options.auth.owner.clone(), cancel);
    case Fault::OtherSrk: {
        const auto other = co_await makeOtherKeys(self, cancel);
        if (!other)
            co_return core::fail(other.error());
        self->m_meddler->setSrk(other->srk.base64());
        break;
    }
    case Fault::ExpiredToken:
        self->m_serviceClock->move(AttestationFlow::tokenLifetime + tooLate);
        break;
    case Fault::ServiceGone:
        co_await endService(self);
        // The device notices before it sends: nothing goes into a connection that is dead already.
        if (const auto http = self->m_http.lock())
            http->closeIdleConnections();
        break;
    case Fault::TpmGone: {
        std::function<bool()> kill = [tpm = self->m_tpm.get()] {
            tpm->kill();
            return true;
        };
        co_await inBackground<bool>(std::move(kill));
        break;
    }
    default: // Done by the service, the meddler or the clock when its time comes.
        break;
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> WhatIfEnvironment::clearTpm(std::shared_ptr<TpmConnection> connection,
                                                      CancelToken cancel)
{
    if (const auto cleared = co_await connection->clear(cancel); !cleared)
        co_return core::fail(cleared.error());
    const auto ek = co_await connection->readEk(tpm::Persist::Yes, cancel);
    if (!ek)
        co_return core::fail(ek.error());
    const auto srk = co_await connection->ensureSrk(tpm::Persist::Yes, cancel);
    if (!srk)
        co_return core::fail(srk.error());
    co_return Result<void>();
}

/// Stops the service; other than by destroying it, this thread does not wait for its thread.
QCoro::Task<void> WhatIfEnvironment::endService(WhatIfEnvironment *self)
{
    if (!self->m_emulator || std::exchange(self->m_serviceEnded, true))
        co_return;
    const attestation::OneShot ended;
    QObject::connect(self->m_emulator.get(), &emulator::Emulator::stopped, self->m_emulator.get(),
                     [ended] { ended.fire(); });
    self->m_emulator->beginStop();
    co_await ended;
}

QCoro::Task<Result<void>> WhatIfEnvironment::finished(AttestationResult)
{
    if (m_emulator) {
        co_await m_emulator->snapshot(); // What it has served is reported before it goes.
        co_await endService(this);
        m_emulator.reset();
    }
    co_await endInBackground(std::move(m_tpm));
    if (m_folder) {
        const auto kept = std::make_shared<std::unique_ptr<WhatIfFolder>>(std::move(m_folder));
        std::function<bool()> remove = [kept] {
            kept->reset();
            return true;
        };
        co_await inBackground<bool>(std::move(remove));
    }
    co_return Result<void>();
}

} // namespace endorse::app
