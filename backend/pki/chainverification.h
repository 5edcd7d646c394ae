// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>
#include <pki/certificate.h>
#include <pki/certificatedeviations.h>

namespace endorse::pki {

/// Where a certificate of a chain came from.
enum class ChainSource {
    Leaf,    ///< The one that was asked about.
    Given,   ///< An intermediate that came with it (the chain indices of a TPM): not trusted.
    Kept,    ///< An intermediate among the trusted ones.
    Trusted, ///< A self-signed one among the trusted ones: the end of the chain.
};
QString toString(ChainSource source); ///< "leaf", "given", "kept", "trusted".

struct ChainLink final
{
    CertificateInfo info;
    ChainSource source = ChainSource::Leaf;

    friend bool operator==(const ChainLink &, const ChainLink &) = default;
};

enum class ChainVerdict {
    Trusted,       ///< It leads to a trusted root, and everything on the way is in order.
    IssuerMissing, ///< The chain ends at a certificate whose issuer is not at hand or not trusted.
    Expired,       ///< A certificate of the chain is past its end.
    NotYetValid,   ///< A certificate of the chain is before its beginning.
    BadSignature,  ///< A signature does not verify with the key of the issuer.
    NotAnIssuer,   ///< A certificate signed another one without the right to.
    Refused,       ///< A critical extension asks for what is not known here.
};
/// "trusted", "issuerMissing", "expired", "notYetValid", "badSignature", "notAnIssuer", "refused".
QString toString(ChainVerdict verdict);

/// What can be said of one certificate and its way to a root.
struct ChainReport final
{
    ChainVerdict verdict = ChainVerdict::IssuerMissing;
    /// From the certificate to the last one that was found, at most 8.
    QList<ChainLink> chain;
    /// RFC 4514 name of the issuer that is not at hand or not trusted; empty otherwise.
    QString missingIssuer;
    /// Where the certificate says that its issuer can be had (authority information access,
    /// caIssuers). For people: it is foreign text, and nothing here ever fetches it.
    QString missingIssuerUrl;
    /// Of the certificate itself; the issuers have to follow RFC 5280.
    QList<CertificateDeviation> deviations;
    core::Text reason; ///< Why it is not trusted, one or two sentences; empty when it is.
    QString technical; ///< The same in short, English.

    friend bool operator==(const ChainReport &, const ChainReport &) = default;
};

/// What verifyChain() goes by. All certificates are DER or PEM; bytes after them are tolerated.
struct ChainInput final
{
    core::Bytes certificate;
    /// Possible intermediates, trusted by nobody. What is no certificate is passed over.
    QList<core::Bytes> given;
    /// What the user keeps: self-signed ones end a chain, others are intermediates.
    QList<core::Bytes> trusted;
    QDateTime when;
};

/// Looks for a way from an EK certificate to a trusted root, trying every issuer that fits (cross-
/// signed ones included), and verifies it after RFC 5280 section 6.1 without policies and
/// revocation: names, signatures, dates, basic constraints, key usage, name constraints, critical
/// extensions. The deviations of genuine EK certificates are tolerated and named. When several ways
/// fail, the one that comes nearest is reported.
///
/// Fails only when @p input.certificate is no certificate (as parseCertificate()). Takes about a
/// millisecond. Thread-safe.
core::Result<ChainReport> verifyChain(const ChainInput &input);

} // namespace endorse::pki
