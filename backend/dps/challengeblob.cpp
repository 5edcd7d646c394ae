// SPDX-License-Identifier: GPL-3.0-or-later
#include "challengeblob.h"

#include "texts.h"

#include <tpmtypes/publicarea.h>

#include <array>

namespace endorse::dps {

using core::ByteReader;
using core::Bytes;
using core::Error;
using core::ErrorCategory;
using core::Result;
using tpmtypes::ByteRange;
using tpmtypes::StructureNode;

namespace {

struct PartDescription final
{
    const char *name;
    const char *type;
    /// Of the two that begin with a digest: its name and that of the rest.
    const char *digestName;
    const char *restName;
    bool mayBeEmpty;
};

constexpr std::array<PartDescription, 6> Descriptions{
    {{"credentialBlob", "TPM2B_ID_OBJECT", "integrityHMAC", "encIdentity", false},
     {"credentialSecret", "TPM2B_ENCRYPTED_SECRET", nullptr, nullptr, false},
     {"duplicate", "TPM2B_PRIVATE", "integrityOuter", "encryptedSensitive", false},
     {"importSeed", "TPM2B_ENCRYPTED_SECRET", nullptr, nullptr, false},
     {"publicArea", "TPM2B_PUBLIC", nullptr, nullptr, false},
     {"encryptedData", "TPM2B_DATA", nullptr, nullptr, true}}};

StructureNode leaf(const char *name, const char *type, qsizetype offset, QByteArrayView bytes)
{
    return {.name = QString::fromLatin1(name),
            .type = QString::fromLatin1(type),
            .range = {offset, bytes.size()},
            .value = core::toHex(bytes),
            .children = {}};
}

StructureNode sizeLeaf(qsizetype offset, qsizetype size)
{
    return {.name = QStringLiteral("size"),
            .type = QStringLiteral("UINT16"),
            .range = {offset, 2},
            .value = QString::number(size),
            .children = {}};
}

Error partError(const char *code, qsizetype offset, const PartDescription &part, core::Text message,
                const QString &technical)
{
    return {.category = ErrorCategory::Protocol,
            .code = QString::fromLatin1(code),
            .place = QString::fromLatin1(part.type),
            .message = std::move(message),
            .hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                           "Register again. When it happens again, the service "
                                           "or something between it and this computer alters "
                                           "the answer.")),
            .technical = QStringLiteral("%1 at offset %2: %3")
                             .arg(QString::fromLatin1(part.name))
                             .arg(offset)
                             .arg(technical)};
}

Error emptyPart(qsizetype offset, const PartDescription &part)
{
    return partError(
        "empty-part", offset, part,
        text(QT_TRANSLATE_NOOP("endorse::dps",
                               "The challenge of the service is incomplete: its part %1 at byte "
                               "%2 is empty."))
            .arg(QString::fromLatin1(part.type))
            .arg(offset),
        QStringLiteral("the size is 0"));
}

/// The parts that begin with a digest: TPM2B_DIGEST, then the rest.
Result<QList<StructureNode>> digestAndRest(const PartDescription &part, QByteArrayView bytes,
                                           qsizetype offset)
{
    ByteReader reader(bytes, offset);
    const QByteArray digestField = QByteArray(part.type) + '.' + part.digestName;
    const Result<Bytes> digest = reader.read2B(digestField.constData());
    if (!digest)
        return core::fail(digest.error());
    StructureNode digestNode{.name = QString::fromLatin1(part.digestName),
                             .type = QStringLiteral("TPM2B_DIGEST"),
                             .range = {offset, 2 + digest->size()},
                             .value = {},
                             .children = {sizeLeaf(offset, digest->size()),
                                          leaf("buffer", "BYTE[]", offset + 2, *digest)}};
    const qsizetype restOffset = reader.offset();
    return QList<StructureNode>{std::move(digestNode), leaf(part.restName, "BYTE[]", restOffset,
                                                            bytes.sliced(restOffset - offset))};
}

Result<QList<StructureNode>> publicAreaNodes(const PartDescription &part, const Bytes &bytes,
                                             qsizetype offset)
{
    const Result<tpmtypes::PublicArea> area = tpmtypes::PublicArea::fromTpmt(bytes);
    if (!area) {
        return core::fail(partError(
            "public-area", offset, part,
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "The challenge of the service holds no readable public area of "
                                   "a key at byte %1."))
                .arg(offset),
            area.error().technical));
    }
    return QList<StructureNode>{area->tree(offset)};
}

/// What a part holds behind its size; @p offset is where @p bytes begin in the blob.
Result<QList<StructureNode>> contents(const PartDescription &part, const Bytes &bytes,
                                      qsizetype offset)
{
    if (part.digestName)
        return digestAndRest(part, bytes, offset);
    if (qstrcmp(part.type, "TPM2B_PUBLIC") == 0)
        return publicAreaNodes(part, bytes, offset);
    if (bytes.isEmpty())
        return QList<StructureNode>{};
    return QList<StructureNode>{leaf("buffer", "BYTE[]", offset, bytes)};
}

std::array<Bytes *, 6> partSlots(ChallengeBlob::Parts &parts)
{
    return {&parts.idObject,   &parts.credentialSecret, &parts.duplicate,
            &parts.importSeed, &parts.publicArea,       &parts.encryptedData};
}

} // namespace

Result<ChallengeBlob> ChallengeBlob::parse(const Bytes &bytes)
{
    ChallengeBlob out;
    out.m_bytes = bytes;
    out.m_tree = {.name = QStringLiteral("authenticationKey"),
                  .type = QStringLiteral("ChallengeBlob"),
                  .range = {0, bytes.size()},
                  .value = {},
                  .children = {}};
    ByteReader reader(bytes);
    const std::array<Bytes *, 6> targets = partSlots(out.m_parts);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const PartDescription &part = Descriptions.at(i);
        const qsizetype offset = reader.offset();
        Result<Bytes> value = reader.read2B(part.type);
        if (!value)
            return core::fail(value.error());
        if (value->isEmpty() && !part.mayBeEmpty)
            return core::fail(emptyPart(offset, part));
        Result<QList<StructureNode>> children = contents(part, *value, offset + 2);
        if (!children)
            return core::fail(children.error());
        const ByteRange range{offset, 2 + value->size()};
        out.m_ranges.append(range);
        out.m_tree.children.append(
            {.name = QString::fromLatin1(part.name),
             .type = QString::fromLatin1(part.type),
             .range = range,
             .value = {},
             .children = QList<StructureNode>{sizeLeaf(offset, value->size())} + *children});
        *targets.at(i) = std::move(*value);
    }
    if (const std::optional<ByteRange> tail = out.tail()) {
        out.m_tree.children.append(
            leaf("tail", "BYTE[]", tail->offset, QByteArrayView(bytes).sliced(tail->offset)));
    }
    return out;
}

Result<ChallengeBlob> ChallengeBlob::fromBase64(QByteArrayView text)
{
    Result<Bytes> bytes = core::fromBase64(text);
    if (!bytes) {
        Error error = bytes.error();
        error.category = ErrorCategory::Protocol;
        error.place = QStringLiteral("authenticationKey");
        return core::fail(std::move(error));
    }
    return parse(*bytes);
}

Bytes ChallengeBlob::compose(const Parts &parts)
{
    return core::ByteWriter()
        .sized(parts.idObject)
        .sized(parts.credentialSecret)
        .sized(parts.duplicate)
        .sized(parts.importSeed)
        .sized(parts.publicArea)
        .sized(parts.encryptedData)
        .bytes();
}

std::optional<ByteRange> ChallengeBlob::tail() const
{
    const ByteRange last = m_ranges.last();
    const qsizetype end = last.offset + last.length;
    if (end == m_bytes.size())
        return std::nullopt;
    return ByteRange{end, m_bytes.size() - end};
}

QList<core::Text> ChallengeBlob::warnings() const
{
    const std::optional<ByteRange> rest = tail();
    if (!rest)
        return {};
    return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "%1 bytes follow the last part of the challenge, from byte %2 "
                                   "on. They are not used."))
                .arg(rest->length)
                .arg(rest->offset)};
}

} // namespace endorse::dps
