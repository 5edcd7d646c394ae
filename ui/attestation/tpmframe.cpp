// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmframe.h"

#include <core/bytes.h>
#include <models/format.h>

#include <QHash>

namespace endorse::ui {

using tpmtypes::StructureNode;

namespace {

constexpr quint16 tagNoSessions = 0x8001;
constexpr quint16 tagSessions = 0x8002;

/// Names of the handles of the commands that a walk sends. TPM 2.0 Part 3, by command code.
const QHash<quint32, QStringList> &handleNames()
{
    static const QHash<quint32, QStringList> names{
        {0x120, {QStringLiteral("auth"), QStringLiteral("objectHandle")}},        // EvictControl
        {0x131, {QStringLiteral("primaryHandle")}},                               // CreatePrimary
        {0x147, {QStringLiteral("activateHandle"), QStringLiteral("keyHandle")}}, // ActivateCr.
        {0x14e, {QStringLiteral("authHandle"), QStringLiteral("nvIndex")}},       // NV_Read
        {0x151, {QStringLiteral("authHandle"), QStringLiteral("policySession")}}, // PolicySecret
        {0x155, {QStringLiteral("handle")}},                                      // HMAC
        {0x156, {QStringLiteral("parentHandle")}},                                // Import
        {0x157, {QStringLiteral("parentHandle")}},                                // Load
        {0x15b, {QStringLiteral("handle")}},                                      // HMAC_Start
        {0x15c, {QStringLiteral("sequenceHandle")}},                              // SequenceUpdate
        {0x13e, {QStringLiteral("sequenceHandle")}},                              // SequenceCompl.
        {0x169, {QStringLiteral("nvIndex")}},                                     // NV_ReadPublic
        {0x173, {QStringLiteral("objectHandle")}},                                // ReadPublic
        {0x176, {QStringLiteral("tpmKey"), QStringLiteral("bind")}},              // StartAuthSes.
    };
    return names;
}

/// Names of the sized parameters (TPM2B) with which the parameters of a command begin; what follows
/// them stays one part.
const QHash<quint32, QStringList> &sizedParameters()
{
    static const QHash<quint32, QStringList> names{
        {0x147, {QStringLiteral("credentialBlob"), QStringLiteral("secret")}},
        {0x155, {QStringLiteral("buffer")}},
        {0x156,
         {QStringLiteral("encryptionKey"), QStringLiteral("objectPublic"),
          QStringLiteral("duplicate"), QStringLiteral("inSymSeed")}},
        {0x157, {QStringLiteral("inPrivate"), QStringLiteral("inPublic")}},
    };
    return names;
}

/// The same for the responses.
const QHash<quint32, QStringList> &sizedResults()
{
    static const QHash<quint32, QStringList> names{
        {0x147, {QStringLiteral("certInfo")}},
        {0x155, {QStringLiteral("outHMAC")}},
        {0x156, {QStringLiteral("outPrivate")}},
        {0x173,
         {QStringLiteral("outPublic"), QStringLiteral("name"), QStringLiteral("qualifiedName")}},
    };
    return names;
}

QString tagText(quint16 tag)
{
    const QString code = QStringLiteral("0x%1").arg(tag, 4, 16, QLatin1Char('0'));
    if (tag == tagSessions)
        return code + QStringLiteral(" TPM_ST_SESSIONS");
    return tag == tagNoSessions ? code + QStringLiteral(" TPM_ST_NO_SESSIONS") : code;
}

/// Reads a frame from front to back and keeps the parts that it found.
class FrameReader
{
public:
    FrameReader(const core::Bytes &bytes, const QList<tpmtypes::ByteRange> &masked)
        : m_bytes(bytes)
        , m_masked(masked)
        , m_reader(bytes)
    {
    }

    QList<StructureNode> parts;

    bool atEnd() const { return m_reader.atEnd(); }
    qsizetype offset() const { return m_reader.offset(); }

    std::optional<quint16> tag()
    {
        const auto value = m_reader.readU16("tag");
        if (!value)
            return std::nullopt;
        add(QStringLiteral("tag"), QStringLiteral("TPM_ST"), 2, tagText(*value));
        return *value;
    }

    std::optional<quint32> u32(const QString &name, const QString &type, bool inHex)
    {
        const auto value = m_reader.readU32("frame");
        if (!value)
            return std::nullopt;
        add(name, type, 4, inHex ? models::handleText(*value) : QString::number(*value));
        return *value;
    }

    /// Takes @p size bytes as one part, with its masked bytes as children.
    void block(const QString &name, const QString &type, qsizetype size)
    {
        if (size <= 0)
            return;
        const auto bytes = m_reader.readBytes(size, "frame");
        if (!bytes)
            return;
        add(name, type, size, {});
        StructureNode &node = parts.last();
        qsizetype from = node.range.offset;
        const qsizetype end = from + size;
        for (const tpmtypes::ByteRange &range : m_masked) {
            if (range.offset < from || range.offset + range.length > end)
                continue;
            plainPart(&node, from, range.offset);
            node.children.append({QStringLiteral("masked"), {}, range, {}, {}});
            from = range.offset + range.length;
        }
        if (!node.children.isEmpty())
            plainPart(&node, from, end);
    }

    /// A 16-bit size and as many bytes. A size that reaches behind the end is left to rest().
    void sized(const QString &name)
    {
        core::ByteReader ahead(m_bytes);
        if (!ahead.readBytes(m_reader.offset(), "frame"))
            return;
        const auto size = ahead.readU16("frame");
        if (!size || *size > ahead.remaining())
            return;
        const qsizetype start = m_reader.offset();
        block(name, QStringLiteral("TPM2B"), *size + 2);
        StructureNode &node = parts.last();
        if (name == QLatin1String("credentialBlob") && node.children.isEmpty())
            splitCredential(&node, start);
    }

    void rest(const QString &name) { block(name, {}, m_reader.remaining()); }
    qsizetype remaining() const { return m_reader.remaining(); }

private:
    void add(const QString &name, const QString &type, qsizetype size, const QString &value)
    {
        parts.append({name, type, {m_reader.offset() - size, size}, value, {}});
    }

    /// TPMS_ID_OBJECT: TPM2B_DIGEST integrityHMAC, then encIdentity. Part 2 section 12.4.2.
    void splitCredential(StructureNode *node, qsizetype start)
    {
        const qsizetype end = start + node->range.length;
        core::ByteReader reader(m_bytes);
        if (!reader.readBytes(start + 2, "frame"))
            return;
        const auto size = reader.readU16("frame");
        const qsizetype digestEnd = start + 4 + (size ? *size : 0);
        if (!size || digestEnd > end)
            return;
        node->children = {
            {QStringLiteral("size"), QStringLiteral("UINT16"), {start, 2}, {}, {}},
            {QStringLiteral("integrityHMAC"),
             QStringLiteral("TPM2B_DIGEST"),
             {start + 2, digestEnd - start - 2},
             {},
             {}},
            {QStringLiteral("encIdentity"), {}, {digestEnd, end - digestEnd}, {}, {}}};
    }

    static void plainPart(StructureNode *node, qsizetype from, qsizetype to)
    {
        if (to > from)
            node->children.append({QStringLiteral("bytes"), {}, {from, to - from}, {}, {}});
    }

    const core::Bytes &m_bytes;
    const QList<tpmtypes::ByteRange> &m_masked;
    core::ByteReader m_reader;
};

StructureNode root(const QString &name, const core::Bytes &bytes, QList<StructureNode> parts)
{
    return {name, {}, {0, bytes.size()}, {}, std::move(parts)};
}

} // namespace

StructureNode commandTree(const tpm::TpmExchange &exchange)
{
    if (exchange.command.isEmpty())
        return {};
    FrameReader frame(exchange.command, exchange.maskedInCommand);
    const auto tag = frame.tag();
    if (tag && frame.u32(QStringLiteral("commandSize"), QStringLiteral("UINT32"), false)) {
        const auto code = frame.u32(QStringLiteral("commandCode"), QStringLiteral("TPM_CC"), true);
        const QStringList handles = handleNames().value(code.value_or(0));
        for (const QString &handle : handles)
            frame.u32(handle, QStringLiteral("TPM_HANDLE"), true);
        if (*tag == tagSessions && handleNames().contains(code.value_or(0))) {
            const auto size =
                frame.u32(QStringLiteral("authorizationSize"), QStringLiteral("UINT32"), false);
            if (size && *size <= frame.remaining())
                frame.block(QStringLiteral("authorizations"), QStringLiteral("TPMS_AUTH_COMMAND"),
                            *size);
        }
        for (const QString &name : sizedParameters().value(code.value_or(0)))
            frame.sized(name);
    }
    frame.rest(QStringLiteral("rest"));
    return root(exchange.commandName, exchange.command, frame.parts);
}

StructureNode responseTree(const tpm::TpmExchange &exchange)
{
    if (exchange.response.isEmpty())
        return {};
    FrameReader frame(exchange.response, exchange.maskedInResponse);
    const auto tag = frame.tag();
    if (tag && frame.u32(QStringLiteral("responseSize"), QStringLiteral("UINT32"), false) &&
        frame.u32(QStringLiteral("responseCode"), QStringLiteral("TPM_RC"), true) == 0U) {
        const QStringList results = sizedResults().value(exchange.commandCode);
        if (*tag == tagSessions && !results.isEmpty())
            frame.u32(QStringLiteral("parameterSize"), QStringLiteral("UINT32"), false);
        for (const QString &name : results)
            frame.sized(name);
    }
    frame.rest(QStringLiteral("rest"));
    return root(exchange.commandName, exchange.response, frame.parts);
}

} // namespace endorse::ui
