// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/secret.h>

#include <QDateTime>
#include <QStringList>

#include <memory>

namespace endorse::pki {

/// The names that a server may bear: DNS names in lower case and literal IP addresses.
struct ServerNames final
{
    QStringList dnsNames;
    QStringList ipAddresses;

    /// Checks and normalises: lower case, no duplicates, sorted; an IP address among the DNS names
    /// moves to the addresses. Fails with category Input, code "name".
    static core::Result<ServerNames> parse(const QStringList &dnsNames,
                                           const QStringList &ipAddresses);
    /// localhost, 127.0.0.1 and ::1.
    static ServerNames loopback();
    /// The names in the subject alternative name of a certificate, DER or PEM; none when there are
    /// none or it is no certificate.
    static ServerNames ofCertificate(const core::Bytes &certificate);
    /// Whether every name of @p other is among these.
    bool contains(const ServerNames &other) const;
    ServerNames united(const ServerNames &other) const;

    friend bool operator==(const ServerNames &, const ServerNames &) = default;
};

/// A certificate with its private key (PKCS#8), both PEM.
struct IssuedCertificate final
{
    core::Bytes certificatePem;
    core::Secret keyPem;
};

/// A small local certificate authority (P-256) that may sign only for given names: its certificate
/// bears critical name constraints, so that trusting it in a browser or SDK puts no other host at
/// risk. Its private key never leaves the object. Thread: not shared between threads.
class CertificateAuthority final
{
public:
    /// Makes a new CA, valid for 825 days from a day before @p now. @p permitted holds at least one
    /// name of each kind (category Input, code "name"): a kind without any would be free. Fails
    /// with category Internal, code "openssl" when OpenSSL does.
    static core::Result<CertificateAuthority> create(const ServerNames &permitted,
                                                     const QDateTime &now);
    CertificateAuthority(CertificateAuthority &&) noexcept;
    CertificateAuthority &operator=(CertificateAuthority &&) noexcept;
    ~CertificateAuthority();

    /// The CA's certificate.
    core::Bytes certificatePem() const;
    /// A TLS server's certificate with a new P-256 key for all of @p names. The names are not
    /// compared with the CA's constraints here: those who verify do that.
    core::Result<IssuedCertificate> issueServer(const ServerNames &names,
                                                const QDateTime &now) const;

private:
    struct Private;
    explicit CertificateAuthority(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace endorse::pki
