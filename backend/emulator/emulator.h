// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/clock.h>
#include <core/result.h>
#include <core/secret.h>
#include <emulator/emulatorrequest.h>
#include <emulator/httplimits.h>
#include <emulator/servicesnapshot.h>

#include <QCoroTask>
#include <QHostAddress>
#include <QMap>
#include <QObject>
#include <QUrl>

#include <enrollment/storelocation.h>
#include <memory>
#include <optional>

namespace endorse::emulator {

class Meddler;

class ServiceMemory;

/// How to run the emulator.
struct EmulatorOptions final
{
    /// Where its keys, its certificates and what it learns (service.db) lie; made (0700) when it
    /// does not exist. Several emulators, also of several programs, may share one: they serve one
    /// list, each with challenges and operations of its own.
    QString dataDir;
    /// Nothing of what it learns is written to dataDir: it is gone when the emulator stops.
    bool inMemory = false;
    QHostAddress bind = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0 takes a free one.
    /// Further names and addresses for the server certificate.
    QStringList hostNames;
    /// Further IoT hubs to which devices may be assigned, beside the emulator's own; served at the
    /// same address under their names, which the server certificate bears.
    QStringList linkedHubs;
    /// Operations, registrations and polls a minute, each; more are answered with 429 and
    /// Retry-After. Not set: no limit.
    std::optional<int> throttle;
    /// What the answers ask a device to wait, in seconds. With 0 the first poll finds it assigned.
    int retryAfterSeconds = 3;
    HttpLimits limits;
    /// Who changes requests and answers on their way; nobody when null.
    std::shared_ptr<Meddler> meddler;
    /// The service's time of day; the computer's when empty. Must be thread-safe.
    std::shared_ptr<const core::Clock> clock;
    /// Challenges and operations of an earlier start, and the place of what it learns (then
    /// inMemory counts for nothing). Null: begins with none. One emulator at a time may have it.
    std::shared_ptr<ServiceMemory> memory;

    /// Where what it learns is kept, by dataDir and inMemory.
    enrollment::StoreLocation storeLocation() const;
};

/// Where a running emulator is reached.
struct EmulatorEndpoint final
{
    QUrl endpoint;   ///< https://127.0.0.1:PORT
    QString idScope; ///< "0ne" and 8 hex digits, the same for every start on one data folder.
    QString caFile;  ///< Absolute path of the CA's certificate, PEM.
    /// HostName=localhost;SharedAccessKeyName=…;SharedAccessKey=…;Port=N. A secret. HostName is the
    /// address that it is bound to when localhost does not lead there.
    QString serviceConnectionString;
    QString hub; ///< Host name of the IoT hub, served at the same address and port.
    /// All hubs to which devices are assigned, the one above first.
    QStringList linkedHubs;
    /// By the names of all policies, the owner's among them. Secrets.
    QMap<QString, QString> connectionStrings;
    /// Whether CA and server certificate took the place of others: clients must reload the CA.
    bool caRemade = false;
};

/// A Device Provisioning Service, its service API and the device side of an IoT hub over HTTPS, for
/// TPM and symmetric key attestation, with its own CA. Speaks as the real ones do, so that Azure's
/// SDKs provision unmodified.
///
/// The server has a thread of its own; the object belongs to the thread that made it. Enrollments,
/// groups, registrations, hub devices and their keys, id scope, hub name, service keys and CA live
/// in the data folder (0600). The tasks below are answered by the server's thread and end also when
/// it stops.
class Emulator final : public QObject
{
    Q_OBJECT

public:
    /// Starts serving; when it returns, requests are answered.
    ///
    /// Errors: category Network (the address or port cannot be taken; code is the socket error),
    /// Store (data folder, service.db), Input, code "name" (not a host name). @p options is taken
    /// by value; the calling thread needs an event loop and stays free.
    static QCoro::Task<core::Result<std::unique_ptr<Emulator>>> start(EmulatorOptions options);

    /// Stops as stop() does.
    ~Emulator() override;

    const EmulatorEndpoint &endpoint() const { return m_endpoint; }
    /// What the service knows now. Empty after stop().
    QCoro::Task<ServiceSnapshot> snapshot();
    /// The service's own copy of the nonce (or hub key, EmulatorRequest::isHubKey) that belongs to
    /// the answer with this x-ms-request-id, while the service still holds it. Never logged.
    QCoro::Task<std::optional<core::Secret>> nonceOf(QByteArray requestId);
    /// Forgets enrollments, groups, registrations, challenges and hub devices. Connections stay
    /// open. Errors: those of EnrollmentStore. Nothing happens after stop().
    QCoro::Task<core::Result<void>> reset();
    /// Clients that are connected now, those in a TLS handshake not counted. Thread-safe.
    int openConnections() const;
    /// Cuts every connection and ends the thread; returns within milliseconds. May be called twice.
    void stop();
    /// Does the same without waiting; stopped() tells when the thread has come to its end.
    void beginStop();

Q_SIGNALS:
    /// One request was answered. Emitted in the thread that owns this object; when that thread lags
    /// behind by a thousand requests, the surplus is not reported.
    void requestServed(const endorse::emulator::EmulatorRequest &request);
    /// After beginStop(): from now on stop() and the destructor do not wait.
    void stopped();

private:
    struct Private;

    Emulator();

    std::unique_ptr<Private> m_d;
    EmulatorEndpoint m_endpoint;
};

} // namespace endorse::emulator
