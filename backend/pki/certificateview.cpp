// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificateview.h"

#include "dersteps.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>

namespace endorse::pki {

namespace {

/// More have not been seen, and each is compared with those before it.
constexpr std::size_t MaxExtensions = 32;

constexpr char EcdsaSha256Oid[] = "\x2a\x86\x48\xce\x3d\x04\x03\x02";
/// id-ecPublicKey with prime256v1: AlgorithmIdentifier without its header.
constexpr char P256Algorithm[] =
    "\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07";
constexpr char CommonNameOid[] = "\x55\x04\x03";
constexpr qsizetype PointSize = 65;

template<std::size_t Size>
QByteArrayView octetsOf(const char (&literal)[Size])
{
    return {literal, static_cast<qsizetype>(Size - 1)};
}

/// What stands behind the OID of an algorithm: nothing, NULL, a curve, or a structure of its own.
bool isAlgorithmParameters(const DerElement &parameters)
{
    switch (parameters.tag) {
    case DerNull:
        return parameters.contents.isEmpty();
    case DerOid:
        return isOid(parameters.contents);
    case DerSequence:
        return true;
    default:
        return false;
    }
}

bool isAlgorithm(const DerElement &element)
{
    DerSteps steps(element.contents);
    DerElement oid;
    DerElement parameters;
    return steps.next(DerOid, oid) && isOid(oid.contents) &&
           (steps.atEnd() || (steps.next(parameters) && isAlgorithmParameters(parameters))) &&
           steps.atEnd();
}

bool isEcdsaWithSha256(const DerElement &algorithm)
{
    DerSteps steps(algorithm.contents);
    DerElement oid;
    // RFC 5758 section 3.2: no parameters, not even NULL.
    return steps.next(DerOid, oid) && steps.atEnd() && oid.contents == octetsOf(EcdsaSha256Oid);
}

/// Whole characters of UCS-2, so no surrogates.
bool isBmpText(QByteArrayView contents)
{
    if (contents.size() % 2 != 0)
        return false;
    for (qsizetype i = 0; i < contents.size(); i += 2) {
        if ((static_cast<quint8>(contents[i]) & 0xf8) == 0xd8)
            return false;
    }
    return true;
}

/// The string types of X.520 that names have, and that their contents are whole characters.
bool isNameText(const DerElement &value)
{
    switch (value.tag) {
    case DerUtf8String:
        return value.contents.isValidUtf8();
    case DerBmpString:
        return isBmpText(value.contents);
    case 0x12: // NumericString
    case 0x13: // PrintableString
    case 0x14: // TeletexString
    case 0x16: // IA5String
        return true;
    default:
        return false;
    }
}

bool isAscii(QByteArrayView contents)
{
    return std::all_of(contents.begin(), contents.end(),
                       [](char c) { return static_cast<quint8>(c) < 0x80; });
}

/// Of a value that isNameText().
bool isUtf8Text(const DerElement &value)
{
    switch (value.tag) {
    case DerUtf8String:
        return true;
    case 0x13: // PrintableString
    case 0x14: // TeletexString
    case 0x16: // IA5String
        return isAscii(value.contents);
    default:
        return false;
    }
}

/// Walks through a Name; @p view gets the common names when it is given.
bool walkName(const DerElement &name, CertificateView *view)
{
    DerSteps relativeNames(name.contents);
    while (!relativeNames.atEnd()) {
        DerElement set;
        if (!relativeNames.next(DerSet, set) || set.contents.isEmpty())
            return false;
        DerSteps attributes(set.contents);
        while (!attributes.atEnd()) {
            DerElement attribute;
            DerElement type;
            DerElement value;
            if (!attributes.next(DerSequence, attribute))
                return false;
            DerSteps parts(attribute.contents);
            if (!parts.next(DerOid, type) || !isOid(type.contents) || !parts.next(value) ||
                !isNameText(value) || !parts.atEnd())
                return false;
            if (view == nullptr || type.contents != octetsOf(CommonNameOid))
                continue;
            if (view->commonNameCount == 0) {
                view->commonName = value.contents;
                view->isCommonNameUtf8 = isUtf8Text(value);
            }
            ++view->commonNameCount;
        }
    }
    return true;
}

/// @p count digits at @p position, which goes on behind them; -1 when there are others.
int takeDigits(QByteArrayView text, qsizetype &position, int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i, ++position) {
        const char c = text[position];
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ (RFC 5280 section 4.1.2.5).
bool walkTime(const DerElement &time, qint64 &seconds)
{
    const bool isUtcTime = time.tag == DerUtcTime;
    if ((!isUtcTime && time.tag != DerGeneralizedTime) ||
        time.contents.size() != (isUtcTime ? 13 : 15) || time.contents.back() != 'Z')
        return false;
    qsizetype position = 0;
    int year = takeDigits(time.contents, position, isUtcTime ? 2 : 4);
    if (year < 0)
        return false;
    if (isUtcTime)
        year += year < 50 ? 2000 : 1900;
    std::array<int, 5> rest{}; // month, day, hour, minute, second
    for (int &part : rest) {
        part = takeDigits(time.contents, position, 2);
        if (part < 0)
            return false;
    }
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(rest[0])),
                                           std::chrono::day(static_cast<unsigned>(rest[1]))};
    if (!date.ok() || rest[2] > 23 || rest[3] > 59 || rest[4] > 59)
        return false;
    const auto days = std::chrono::sys_days(date).time_since_epoch().count();
    seconds = ((static_cast<qint64>(days) * 24 + rest[2]) * 60 + rest[3]) * 60 + rest[4];
    return true;
}

bool walkValidity(const DerElement &validity, CertificateView &view)
{
    DerSteps steps(validity.contents);
    DerElement from;
    DerElement to;
    return steps.next(from) && walkTime(from, view.notBefore) && steps.next(to) &&
           walkTime(to, view.notAfter) && steps.atEnd();
}

bool walkKey(const DerElement &info, CertificateView &view)
{
    DerSteps steps(info.contents);
    DerElement algorithm;
    DerElement bits;
    QByteArrayView key;
    if (!steps.next(DerSequence, algorithm) || !isAlgorithm(algorithm) ||
        !steps.next(DerBitString, bits) || !wholeBits(bits, key) || !steps.atEnd())
        return false;
    view.spki = info.whole;
    if (algorithm.contents == octetsOf(P256Algorithm) && key.size() == PointSize && key[0] == 0x04)
        view.point = key;
    return true;
}

bool walkBasicConstraints(QByteArrayView value, CertificateView &view)
{
    DerSteps outer(value);
    DerElement sequence;
    if (!outer.next(DerSequence, sequence) || !outer.atEnd())
        return false;
    DerSteps steps(sequence.contents);
    DerElement part;
    view.hasBasicConstraints = true;
    if (steps.isAt(DerBoolean)) {
        if (!steps.next(part) || part.contents.size() != 1)
            return false;
        const auto octet = static_cast<quint8>(part.contents[0]);
        if (octet != 0x00 && octet != 0xff)
            return false;
        view.isCa = octet == 0xff;
    }
    if (steps.isAt(DerInteger)) {
        // A length of path means something for a CA alone, and no chain is longer than this.
        if (!steps.next(part) || !view.isCa || part.contents.size() != 1 || part.contents[0] < 0)
            return false;
        view.pathLength = static_cast<unsigned char>(part.contents[0]);
    }
    return steps.atEnd();
}

bool walkKeyUsage(QByteArrayView value, CertificateView &view)
{
    DerSteps steps(value);
    DerElement bits;
    if (!steps.next(DerBitString, bits) || !steps.atEnd() || bits.contents.isEmpty() ||
        bits.contents.size() > 3)
        return false;
    const auto unused = static_cast<quint8>(bits.contents[0]);
    const QByteArrayView octets = bits.contents.sliced(1);
    if (unused > 7 || (octets.isEmpty() && unused != 0))
        return false;
    if (!octets.isEmpty() && (static_cast<quint8>(octets.back()) & ((1U << unused) - 1U)) != 0)
        return false;
    unsigned usage =
        octets.isEmpty() ? 0U : static_cast<unsigned>(static_cast<quint8>(octets[0])) << 8U;
    if (octets.size() == 2)
        usage |= static_cast<quint8>(octets[1]);
    view.keyUsage = static_cast<quint16>(usage);
    return true;
}

bool walkSubjectKeyId(QByteArrayView value, CertificateView &view)
{
    DerSteps steps(value);
    DerElement id;
    if (!steps.next(DerOctetString, id) || !steps.atEnd())
        return false;
    view.subjectKeyId = id.contents;
    return true;
}

/// GeneralNames, of which directory names alone have been seen here.
bool isDirectoryNames(QByteArrayView names)
{
    DerSteps steps(names);
    while (!steps.atEnd()) {
        DerElement tagged;
        DerElement name;
        if (!steps.next(DerDirectoryNameTag, tagged))
            return false;
        DerSteps inner(tagged.contents);
        if (!inner.next(DerSequence, name) || !inner.atEnd() || !walkName(name, nullptr))
            return false;
    }
    return !names.isEmpty();
}

/// keyIdentifier [0], authorityCertIssuer [1], authorityCertSerialNumber [2], each optional.
bool walkAuthorityKeyId(QByteArrayView value, CertificateView &view)
{
    DerSteps outer(value);
    DerElement sequence;
    if (!outer.next(DerSequence, sequence) || !outer.atEnd())
        return false;
    DerSteps steps(sequence.contents);
    DerElement part;
    if (steps.isAt(0x80)) {
        if (!steps.next(part))
            return false;
        view.authorityKeyId = part.contents;
    }
    if (steps.isAt(0xa1) && (!steps.next(part) || !isDirectoryNames(part.contents)))
        return false;
    if (steps.isAt(0x82) && (!steps.next(part) || !isMinimalInteger(part.contents)))
        return false;
    return steps.atEnd();
}

bool walkExtensionValue(QByteArrayView oid, bool isCritical, QByteArrayView value,
                        CertificateView &view)
{
    // All that are read here are id-ce, 2.5.29.
    const bool isIdCe = oid.size() == 3 && oid[0] == 0x55 && oid[1] == 0x1d;
    switch (isIdCe ? oid[2] : 0) {
    case 14:
        return walkSubjectKeyId(value, view);
    case 15:
        return walkKeyUsage(value, view);
    case 17:
        return true; // subject alternative name: nothing goes by it
    case 19:
        return walkBasicConstraints(value, view);
    case 35:
        return walkAuthorityKeyId(value, view);
    default:
        view.hasUnknownCritical = view.hasUnknownCritical || isCritical;
        return true;
    }
}

bool walkExtensions(const DerElement &tagged, CertificateView &view)
{
    DerSteps outer(tagged.contents);
    DerElement sequence;
    if (!outer.next(DerSequence, sequence) || !outer.atEnd() || sequence.contents.isEmpty())
        return false;
    std::array<QByteArrayView, MaxExtensions> seen;
    std::size_t count = 0;
    DerSteps extensions(sequence.contents);
    while (!extensions.atEnd()) {
        DerElement extension;
        DerElement oid;
        DerElement part;
        if (count == seen.size() || !extensions.next(DerSequence, extension))
            return false;
        DerSteps parts(extension.contents);
        if (!parts.next(DerOid, oid) || !isOid(oid.contents))
            return false;
        const auto end = seen.begin() + static_cast<std::ptrdiff_t>(count);
        if (std::find(seen.begin(), end, oid.contents) != end)
            return false;
        seen[count++] = oid.contents;
        bool isCritical = false;
        if (parts.isAt(DerBoolean)) {
            if (!parts.next(part) || part.contents.size() != 1)
                return false;
            const auto octet = static_cast<quint8>(part.contents[0]);
            if (octet != 0x00 && octet != 0xff)
                return false;
            isCritical = octet == 0xff;
        }
        if (!parts.next(DerOctetString, part) || !parts.atEnd() ||
            !walkExtensionValue(oid.contents, isCritical, part.contents, view))
            return false;
    }
    return true;
}

/// [0] EXPLICIT INTEGER; version 1 is the default and not written.
bool walkVersion(DerSteps &steps, CertificateView &view)
{
    view.version = 1;
    if (!steps.isAt(DerVersionTag))
        return true;
    DerElement tagged;
    DerElement number;
    if (!steps.next(tagged))
        return false;
    DerSteps inner(tagged.contents);
    if (!inner.next(DerInteger, number) || !inner.atEnd() || number.contents.size() != 1 ||
        (number.contents[0] != 1 && number.contents[0] != 2))
        return false;
    view.version = number.contents[0] + 1;
    return true;
}

/// Everything of the TBSCertificate. Unique identifiers of issuer and subject, which no CA has
/// written for decades, are refused.
bool walkTbs(DerSteps &steps, DerElement &algorithm, CertificateView &view)
{
    DerElement part;
    if (!walkVersion(steps, view) || !steps.next(DerInteger, part) ||
        !isMinimalInteger(part.contents))
        return false;
    view.serialNumber = part.contents;
    if (!steps.next(DerSequence, algorithm) || !isAlgorithm(algorithm))
        return false;
    if (!steps.next(DerSequence, part) || !walkName(part, nullptr))
        return false;
    view.issuer = part.whole;
    if (!steps.next(DerSequence, part) || !walkValidity(part, view))
        return false;
    if (!steps.next(DerSequence, part) || !walkName(part, &view))
        return false;
    view.subject = part.whole;
    if (!steps.next(DerSequence, part) || !walkKey(part, view))
        return false;
    if (!steps.atEnd() &&
        (view.version != 3 || !steps.next(DerExtensionsTag, part) || !walkExtensions(part, view)))
        return false;
    return steps.atEnd();
}

core::Result<CertificateView> refuse(QByteArrayView der, const char *at)
{
    const qsizetype offset = at - der.data();
    return core::fail(
        {.category = core::ErrorCategory::Input,
         .code = QStringLiteral("certificate"),
         .place = QStringLiteral("offset %1").arg(offset),
         .message = core::Text(
             "endorse::pki", QT_TRANSLATE_NOOP("endorse::pki", "The bytes are not a certificate.")),
         .hint =
             core::Text("endorse::pki",
                        QT_TRANSLATE_NOOP("endorse::pki", "Ask whoever gave the certificate for a "
                                                          "whole one.")),
         .technical = QStringLiteral("no X.509 certificate in DER: stopped at offset %1 of %2")
                          .arg(offset)
                          .arg(der.size())});
}

} // namespace

core::Result<CertificateView> walkCertificate(QByteArrayView der)
{
    CertificateView view;
    DerSteps steps(der);
    DerElement certificate;
    if (!steps.next(DerSequence, certificate) || !steps.atEnd())
        return refuse(der, steps.position());
    DerSteps outer(certificate.contents);
    DerElement tbs;
    DerElement inner;
    DerElement algorithm;
    DerElement bits;
    if (!outer.next(DerSequence, tbs))
        return refuse(der, outer.position());
    DerSteps fields(tbs.contents);
    if (!walkTbs(fields, inner, view))
        return refuse(der, fields.position());
    // RFC 5280 section 4.1.1.2: what is signed says the same algorithm.
    if (!outer.next(DerSequence, algorithm) || algorithm.whole != inner.whole ||
        !outer.next(DerBitString, bits) || !wholeBits(bits, view.signature) || !outer.atEnd())
        return refuse(der, outer.position());
    view.der = certificate.whole;
    view.tbs = tbs.whole;
    view.signatureAlgorithm = algorithm.whole;
    view.isEcdsaSha256 = isEcdsaWithSha256(algorithm);
    return view;
}

} // namespace endorse::pki
