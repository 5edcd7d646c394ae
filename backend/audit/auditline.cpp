// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditline.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace endorse::audit {

namespace {

constexpr qsizetype hashSize = 32;
const core::Bytes hashMember = QByteArrayLiteral(",\"hash\":\"");

} // namespace

std::optional<core::Bytes> hashFromHex(const QString &hex)
{
    const core::Bytes bytes = core::Bytes::fromHex(hex.toLatin1());
    if (bytes.size() != hashSize || core::toHex(bytes) != hex)
        return std::nullopt;
    return bytes;
}

std::optional<AuditLine> AuditLine::parse(const core::Bytes &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    // The last one: texts inside the line may hold the same characters only with their quotes
    // escaped, so this is the member itself.
    const qsizetype bodySize = text.lastIndexOf(hashMember);
    if (!document.isObject() || bodySize < 0)
        return std::nullopt;
    const QJsonObject object = document.object();
    const auto prevHash = hashFromHex(object.value(QLatin1String("prevHash")).toString());
    const auto hash = hashFromHex(object.value(QLatin1String("hash")).toString());
    AuditLine line;
    line.seq = object.value(QLatin1String("seq")).toInteger();
    line.station = object.value(QLatin1String("station")).toString();
    line.kind = object.value(QLatin1String("kind")).toString();
    line.details = object.value(QLatin1String("details")).toObject();
    if (!prevHash || !hash || line.seq < 1 || line.station.isEmpty())
        return std::nullopt;
    line.prevHash = *prevHash;
    line.hash = *hash;
    line.intact = hashOfBody(text.first(bodySize)) == line.hash;
    return line;
}

core::Bytes hashOfBody(const core::Bytes &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256);
}

core::Bytes bodyOf(const QJsonObject &object)
{
    core::Bytes text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    text.chop(1);
    return text;
}

core::Bytes finishLine(const core::Bytes &body, const core::Bytes &hash, const QString &signer,
                       const core::Bytes &signature)
{
    core::Bytes line = body + hashMember + hash.toHex() + '"';
    if (!signature.isEmpty()) {
        QJsonObject rest{{QStringLiteral("signature"), QString::fromLatin1(signature.toBase64())},
                         {QStringLiteral("signer"), signer}};
        line += ',' + bodyOf(rest).sliced(1);
    }
    return line + "}\n";
}

} // namespace endorse::audit
