// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArrayView>

#include <optional>

namespace endorse::pki {

/// The parts of one X.509 certificate (RFC 5280), as views into the bytes that were walked through.
///
/// For those who look at very many certificates: nothing is allocated and no object of OpenSSL is
/// made, which costs ten times as much as everything else but the signature. Views are empty when
/// the part is not there. Thread: a value; the bytes must outlive it.
struct CertificateView final
{
    QByteArrayView der;          ///< The whole certificate.
    QByteArrayView tbs;          ///< TBSCertificate with its header: what is signed.
    QByteArrayView serialNumber; ///< The octets of the INTEGER, big-endian.
    QByteArrayView issuer;       ///< Name, with its header.
    QByteArrayView subject;      ///< Name, with its header.
    QByteArrayView spki;         ///< SubjectPublicKeyInfo, with its header.
    /// 65 octets 04 || x || y of a P-256 key; empty for another key. Whether the point lies on the
    /// curve is not looked at.
    QByteArrayView point;
    QByteArrayView signatureAlgorithm; ///< AlgorithmIdentifier, with its header.
    QByteArrayView signature;          ///< Of the BIT STRING, without the octet of unused bits.
    qint64 notBefore = 0;              ///< Seconds since 1970, UTC.
    qint64 notAfter = 0;               ///< Seconds since 1970, UTC.
    QByteArrayView commonName;         ///< The octets of the first common name of the subject.
    int commonNameCount = 0;
    /// The common name can be compared and shown: it is a UTF8String, or a PrintableString,
    /// IA5String or TeletexString in ASCII. The octets of other strings mean something else.
    bool isCommonNameUtf8 = false;
    bool isEcdsaSha256 = false; ///< The signature algorithm is ecdsa-with-SHA256 (RFC 5758).
    bool isCa = false;          ///< Basic constraints say so.
    bool hasBasicConstraints = false;
    int pathLength = -1; ///< Of the basic constraints; -1: none.
    /// Bit 0 (0x8000) is digitalSignature, bit 5 (0x0400) keyCertSign; nothing when there is no key
    /// usage.
    std::optional<quint16> keyUsage;
    QByteArrayView subjectKeyId;     ///< The octets of the identifier.
    QByteArrayView authorityKeyId;   ///< The octets of the key identifier.
    bool hasUnknownCritical = false; ///< A critical extension other than those read here.
    int version = 3;                 ///< 1 to 3.

    static constexpr quint16 KeyCertSign = 0x0400;
};

/// Walks through @p der, which must be exactly one certificate in DER: definite lengths in their
/// shortest form, nothing behind it, every extension once.
///
/// More tolerant than RFC 5280 where genuine certificates of secure elements deviate: either form
/// of time may stand for any year, and the alphabet of a PrintableString is not looked at. Of the
/// extensions, basic constraints, key usage and key identifiers are read, and a subject alternative
/// name is known; other critical ones set hasUnknownCritical.
///
/// Fails with category Input, code "certificate", place "offset N". Thread-safe.
core::Result<CertificateView> walkCertificate(QByteArrayView der);

} // namespace endorse::pki
