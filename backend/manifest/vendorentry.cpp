// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorentry.h"

#include <QCryptographicHash>
#include <QList>

#include <algorithm>

namespace endorse::manifest {

namespace {

/// A certificate of a device has two thousand; one with RSA-4096 and many extensions some more.
constexpr qsizetype mostPemBytes = 32 * 1024;

bool isBase64Line(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '+' || c == '/' || c == '=';
    });
}

PemReading badPem(int line, const char *problem)
{
    return {.der = {}, .line = line, .problem = problem};
}

} // namespace

core::Bytes VendorEntry::encoded() const
{
    // None of these holds a NUL: a record with one is no record.
    return problem + '\0' + mac + '\0' + name + '\0' + QByteArray::number(pemLine) + '\0' + pem;
}

VendorEntry VendorEntry::decoded(QByteArrayView bytes)
{
    VendorEntry entry;
    QByteArray line;
    for (QByteArray *part : {&entry.problem, &entry.mac, &entry.name, &line}) {
        const qsizetype end = bytes.indexOf('\0');
        if (end < 0)
            return entry;
        *part = bytes.first(end).toByteArray();
        bytes = bytes.sliced(end + 1);
    }
    entry.pemLine = line.toInt();
    entry.pem = bytes.toByteArray();
    return entry;
}

PemReading readCertificatePem(QByteArrayView pem)
{
    if (pem.size() > mostPemBytes)
        return badPem(1, "too large for a certificate");
    enum class Part { Before, Inside, Behind } part = Part::Before;
    QByteArray base64;
    int number = 0;
    const QList<QByteArray> lines = pem.toByteArray().split('\n');
    for (const QByteArray &raw : lines) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() && part != Part::Inside)
            continue;
        if (part == Part::Behind)
            return badPem(number, "something stands behind the certificate");
        if (part == Part::Before) {
            if (line != "-----BEGIN CERTIFICATE-----")
                return badPem(number, "no BEGIN CERTIFICATE");
            part = Part::Inside;
        } else if (line == "-----END CERTIFICATE-----") {
            const auto der = QByteArray::fromBase64Encoding(
                base64, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
            if (!der || (*der).isEmpty())
                return badPem(number, "the lines above are no base64");
            base64 = *der;
            part = Part::Behind;
        } else if (!isBase64Line(line) || line.isEmpty()) {
            return badPem(number, "no line of base64");
        } else {
            base64 += line;
        }
    }
    if (part != Part::Behind)
        return badPem(number, part == Part::Before ? "no certificate" : "no END CERTIFICATE");
    return {.der = base64, .line = 0, .problem = {}};
}

std::array<char, 16> contentDigestOf(const VendorEntry &entry)
{
    const core::Bytes der =
        entry.problem.isEmpty() ? readCertificatePem(entry.pem).der : core::Bytes();
    const QByteArray digest =
        QCryptographicHash::hash(der.isEmpty() ? entry.encoded() : der, QCryptographicHash::Sha256);
    std::array<char, 16> half{};
    std::copy_n(digest.begin(), half.size(), half.begin());
    return half;
}

} // namespace endorse::manifest
