// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <tpm/tpmauth.h>

#include <QObject>
#include <QUrl>

#include <optional>

namespace endorse::attestation {

/// Which TPM is used.
struct TpmChoice final
{
    enum class Kind { Embedded, Address };

    Kind kind = Kind::Embedded;
    QString address; ///< A TCTI address ("swtpm:host=127.0.0.1,port=2321"); empty when embedded.

    friend bool operator==(const TpmChoice &, const TpmChoice &) = default;
};

/// Which provisioning service is used.
struct ServiceChoice final
{
    enum class Kind { Emulator, Endpoint };

    Kind kind = Kind::Emulator;
    QUrl endpoint;          ///< https://…; empty with the emulator.
    QString idScope;        ///< Empty with the emulator.
    QString caFile;         ///< PEM; empty: the system's store.
    QString registrationId; ///< Empty: derived from the EK as the SDKs do.
    QUrl hubEndpoint;       ///< Empty: the endpoint when that is loopback, else the assigned hub.

    friend bool operator==(const ServiceChoice &, const ServiceChoice &) = default;
};

/// What is chosen, by name, and how it stands: the status bar shows it, the connection dialog
/// changes it, the workbench reports into it. Thread: that of its owner.
class Connections final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connections)

public:
    enum class Status { NotConnected, Connecting, Connected, Failed };
    Q_ENUM(Status)

    explicit Connections(QObject *parent = nullptr);

    TpmChoice tpm() const { return m_tpm; }
    /// A change resets the status to NotConnected; running attestations keep what they have.
    void setTpm(const TpmChoice &choice);
    /// Auth values of the chosen TPM, for as long as the program runs: never stored, and wiped when
    /// another TPM is chosen.
    void setTpmAuth(tpm::TpmAuth auth) { m_tpmAuth = std::move(auth); }
    const tpm::TpmAuth &tpmAuth() const { return m_tpmAuth; }
    ServiceChoice service() const { return m_service; }
    void setService(const ServiceChoice &choice);

    Status tpmStatus() const { return m_tpmStatus; }
    Status serviceStatus() const { return m_serviceStatus; }
    /// Why the last attempt failed; none unless the status is Failed.
    std::optional<core::Error> tpmError() const { return m_tpmError; }
    std::optional<core::Error> serviceError() const { return m_serviceError; }
    /// For people, in the program's language: "Embedded software TPM", or the TPM's own name.
    QString tpmName() const;
    /// The endpoint as text; empty when the emulator has not started.
    QString serviceAddress() const;
    /// The scope in use; empty when the emulator has not started.
    QString idScope() const;
    /// True for the embedded TPM, and for another one once it said so.
    bool tpmIsSoftware() const;
    bool serviceIsEmulator() const { return m_service.kind == ServiceChoice::Kind::Emulator; }

    /// Reports of the workbench.
    void reportTpm(Status status, std::optional<core::Error> error = std::nullopt);
    void reportTpmIdentity(const QString &name, bool isSoftware);
    void reportService(Status status, std::optional<core::Error> error = std::nullopt);
    void reportServiceAddress(const QUrl &endpoint, const QString &idScope);

Q_SIGNALS:
    void changed();

private:
    TpmChoice m_tpm;
    tpm::TpmAuth m_tpmAuth;
    ServiceChoice m_service;
    Status m_tpmStatus = Status::NotConnected;
    Status m_serviceStatus = Status::NotConnected;
    std::optional<core::Error> m_tpmError;
    std::optional<core::Error> m_serviceError;
    QString m_tpmName;
    bool m_tpmSoftware = false;
    QUrl m_emulatorEndpoint;
    QString m_emulatorScope;
};

} // namespace endorse::attestation
