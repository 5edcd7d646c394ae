// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/x509device.h>
#include <core/secret.h>

#include <QByteArray>

#include <functional>
#include <hsm/keyaddress.h>
#include <memory>
#include <optional>

namespace endorse::ui {

/// What the next run proves itself with, as the user chose it. Holds no secret. Thread: a value.
struct DeviceChoice final
{
    enum class Way {
        Tpm,         ///< The TPM of the connections, by its EK.
        Certificate, ///< A certificate, and the key to it wherever that lives.
        TpmKey       ///< A key that the TPM made, with a certificate that this key signed.
    };

    Way way = Way::Tpm;
    QString certificateFile;
    QString chainFile; ///< May be empty.
    hsm::KeyHome home = hsm::KeyHome::PemFile;
    QString keyFile;    ///< PemFile: its path.
    QString tokenKey;   ///< Pkcs11Token: the URI of the key.
    QString modulePath; ///< Pkcs11Token: the library of the module; may stand in the URI instead.
    QString tpmKey;     ///< Tpm: "0x81000010", or the file of a TSS2 PRIVATE KEY.
    QString registrationId;   ///< Empty: the common name of the certificate.
    bool enrollFirst = false; ///< Enrolls the certificate before it registers.
    QString tpmKeyName;       ///< TpmKey: the common name, which is the registration ID.

    /// The key of a chosen certificate. Fails as hsm::KeyAddress::parse() does.
    core::Result<hsm::KeyAddress> keyAddress() const;
    /// Whether everything that the way needs is there.
    bool isComplete() const;
    /// As in attestation::DeviceCertificate; empty for the TPM itself.
    QString keyHome() const;
    /// The certificate's file without its folder, or the name of the key in the TPM.
    QString shortName() const;

    QByteArray toJson() const;
    /// What cannot be read is left at its default.
    static DeviceChoice fromJson(const QByteArray &json);

    friend bool operator==(const DeviceChoice &, const DeviceChoice &) = default;
};

/// What the attestation page needs from the program for devices with a certificate.
struct DeviceParts final
{
    /// Opens the device of a chosen certificate, when a run asks for it. @p secret: PIN or
    /// passphrase; may be null.
    std::function<attestation::X509DeviceProvider(DeviceChoice choice,
                                                  std::shared_ptr<const core::Secret> secret)>
        certificate;
    /// Opens or makes the key of that name in the connected TPM, with its certificate.
    std::function<attestation::X509DeviceProvider(QString name)> tpmKey;
    /// Opens or makes the same key and writes a certificate request for it. @return the file of the
    /// key, for DeviceChoice::tpmKey.
    std::function<QCoro::Task<core::Result<QString>>(QString name, QString requestFile,
                                                     core::CancelToken cancel)>
        request;
    /// Whether the certificate of the next run is enrolled before it registers.
    std::function<void(bool on)> setEnrolls;

    bool isThere() const { return bool(certificate); }
};

/// A field of the form to which something is to be told.
enum class DeviceField { Certificate, Chain, Key, Module, Secret, RegistrationId };

/// What is to be told beside a field.
struct DeviceProblem final
{
    DeviceField field = DeviceField::Certificate;
    core::Text words;
    bool isWarning = false; ///< The device can be used all the same.
};

/// What can be said without opening anything: a field that is empty, an ID that is none.
std::optional<DeviceProblem> problemOf(const DeviceChoice &choice);
/// What became of opening the device: which field is to blame.
DeviceProblem problemOf(const DeviceChoice &choice, const core::Error &error);
/// What is wrong with a device that could be opened: the key does not fit, the certificate has
/// expired, it bears another name.
std::optional<DeviceProblem> problemOf(const DeviceChoice &choice,
                                       const attestation::X509Device &device, const QDateTime &now);

} // namespace endorse::ui
