// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <manifest/base64.h>
#include <manifest/es256.h>
#include <manifest/strictjson.h>
#include <manifest/trustsets.h>
#include <manifest/verdict.h>
#include <string>
#include <vector>

namespace endorse::manifest {

/// The manifest signers that are trusted, found by the protected headers of entries. Thread: one
/// owner at a time.
class SignerBook final
{
public:
    struct Signer final
    {
        std::string thumbprint; ///< base64url of SHA-256 over the certificate.
        std::string keyId;      ///< base64url of the subject key identifier.
        Es256Key key;
        qint64 notBefore = 0;
        qint64 notAfter = 0;

        bool isValidAt(qint64 seconds) const { return notBefore <= seconds && seconds <= notAfter; }
    };

    /// Who signed, or why that cannot be used: B64, Header, Alg, Signer.
    struct Answer final
    {
        EntryCode code = EntryCode::Header;
        Signer *signer = nullptr; ///< Owned by the book; null with a code.
    };

    explicit SignerBook(const QList<TrustedCertificate> &signers);

    /// @p header: the member "protected" as it stands. The entries of a lot have the same one, so
    /// the last answer is kept.
    Answer find(std::string_view header);

private:
    Answer read(std::string_view header);

    std::vector<Signer> m_signers;
    StrictJson m_json;
    Scratch m_scratch;
    std::string m_lastHeader;
    Answer m_lastAnswer;
};

/// The key identifier that a header names for this certificate, base64url: its subject key
/// identifier, or SHA-1 over the point when it has none. Empty when it has no P-256 key.
QByteArray keyIdOf(QByteArrayView certificate);

} // namespace endorse::manifest
