// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <openssl/evp.h>

#include <memory>

/// X.509 certificates as a test wants them, wrong ones included, made with OpenSSL.
namespace endorse::testing {

using TestKey = std::shared_ptr<EVP_PKEY>;

/// A new P-256 key.
TestKey newKey();
/// The key of tests/data/tpm/ek-rsa.pem, without its private part: that of the EK in ek-rsa.pub.
TestKey ekKey();

struct CertificateSpec final
{
    QByteArray subject; ///< Common name; empty: no name at all.
    TestKey key;
    QByteArray issuer;
    TestKey issuerKey;
    QByteArray serial = "0102030405"; ///< Hex, may begin with "-".
    QByteArray notBefore = "20200101000000Z";
    QByteArray notAfter = "20400101000000Z";
    const char *digest = "SHA256";
    bool isCa = false;
    int pathLength = -1; ///< -1: none.
    bool basicConstraints = true;
    QByteArray keyUsage; ///< As in openssl.cnf; empty: what its kind has; "-": none.
    QByteArray purpose = "2.23.133.8.1"; ///< Extended key usage of a leaf; empty: none.
    bool tpmAttributes = true; ///< Of a leaf: subject alternative name with the TPM's names.
    bool criticalNames = false;
    bool keyIdentifiers = true;
    QByteArray issuerUrl;     ///< Authority information access.
    QByteArray criticalOid;   ///< An extension nobody knows, critical.
    QByteArray permittedName; ///< Name constraint: only below this organisation.
    bool oaepKey = false;     ///< The algorithm of the key is RSAES-OAEP.
};
/// DER.
core::Bytes makeCertificate(const CertificateSpec &spec);

/// A root or an intermediate with its key.
struct TestCa final
{
    QByteArray name;
    TestKey key;
    core::Bytes certificate;

    static TestCa root(const QByteArray &name, const TestKey &key = newKey());
    TestCa intermediate(const QByteArray &intermediateName, const TestKey &key = newKey()) const;
    /// What a leaf or intermediate of this CA begins with: the EK's key, this issuer.
    CertificateSpec spec(const QByteArray &subject = "EK") const;
    core::Bytes issueEk() const { return makeCertificate(spec()); }
};

core::Bytes toPem(const core::Bytes &der);

} // namespace endorse::testing
