// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>

#include <QDateTime>

#include <memory>

namespace endorse::pki {

/// When a certificate is valid.
struct Validity final
{
    QDateTime notBefore;
    QDateTime notAfter;
};

/// A certificate authority for devices (P-256), for trials: a root, or one below another. Its key
/// lives and dies with the object. Thread: not shared between threads.
class DeviceAuthority final
{
public:
    /// A self-signed one. Fails with category Internal, code "openssl".
    static core::Result<DeviceAuthority> createRoot(const QString &commonName,
                                                    const Validity &validity);
    DeviceAuthority(DeviceAuthority &&) noexcept;
    DeviceAuthority &operator=(DeviceAuthority &&) noexcept;
    ~DeviceAuthority();

    /// The authority's certificate, DER.
    core::Bytes certificate() const;
    /// An intermediate authority below this one.
    core::Result<DeviceAuthority> issueAuthority(const QString &commonName,
                                                 const Validity &validity) const;
    /// A device's certificate (CA:FALSE, digitalSignature, clientAuth) as DER.
    /// @param publicKeyInfo SubjectPublicKeyInfo, DER.
    core::Result<core::Bytes> issueDevice(const core::Bytes &publicKeyInfo,
                                          const QString &commonName,
                                          const Validity &validity) const;

private:
    struct Private;
    explicit DeviceAuthority(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace endorse::pki
