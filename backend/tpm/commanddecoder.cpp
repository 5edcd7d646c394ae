// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of commands and responses: header, handles, sessions. TPM 2.0 Part 1 section 18. What
// stands inside is in commandshapes.cpp and tpmstructures.cpp.
#include "commanddecoder.h"

#include <tpm/commandnames.h>
#include <tpm/commandshapes.h>
#include <tpm/returncodes.h>
#include <tpm/tpmwords.h>

#include <tss2/tss2_tpm2_types.h>

#include <QtEndian>

namespace endorse::tpm {

using tpmtypes::StructureNode;

namespace {

QString latin1(const char *text)
{
    return QString::fromLatin1(text);
}

QString rootName(const TpmExchange &exchange)
{
    if (!exchange.commandName.isEmpty())
        return exchange.commandName;
    const quint32 code =
        exchange.commandCode != 0 ? exchange.commandCode : commandCodeOf(exchange.command);
    return commandName(code);
}

/// Tag and size. @return the tag when the frame is one.
std::optional<quint32> readFrame(StructureReader &reader, const char *sizeName)
{
    const auto tag =
        reader.number(QStringLiteral("tag"), QStringLiteral("TPM_ST"), 2, words::structureTag);
    reader.number(latin1(sizeName), QStringLiteral("UINT32"), 4);
    return reader.isGood() ? tag : std::nullopt;
}

void readSizedLeaf(StructureReader &reader, const char *name, const TpmType &type)
{
    type.read(reader, latin1(name), type);
}

/// One session of a command (TPMS_AUTH_COMMAND) or response (TPMS_AUTH_RESPONSE).
/// @return its attributes.
quint32 readSession(StructureReader &reader, int number, bool inCommand)
{
    reader.open(QStringLiteral("session %1").arg(number),
                inCommand ? QStringLiteral("TPMS_AUTH_COMMAND")
                          : QStringLiteral("TPMS_AUTH_RESPONSE"));
    if (inCommand) {
        const auto handle = reader.number(QStringLiteral("sessionHandle"),
                                          QStringLiteral("TPM_HANDLE"), 4, words::handle);
        if (handle)
            reader.describe(words::handle(*handle));
    }
    readSizedLeaf(reader, inCommand ? "nonceCaller" : "nonceTPM", types::nonce);
    const auto attributes =
        reader.number(QStringLiteral("sessionAttributes"), QStringLiteral("TPMA_SESSION"), 1,
                      words::sessionAttributes);
    readSizedLeaf(reader, "hmac", types::auth);
    reader.close();
    return attributes.value_or(0);
}

/// All sessions up to the end of the innermost structure. @return the attributes of all of them.
quint32 readSessions(StructureReader &reader, bool inCommand)
{
    quint32 attributes = 0;
    for (int number = 1; reader.isGood() && reader.remaining() > 0; ++number)
        attributes |= readSession(reader, number, inCommand);
    return attributes;
}

void readParameters(StructureReader &reader, std::span<const CommandShape::Parameter> parameters,
                    bool firstIsEncrypted)
{
    for (const CommandShape::Parameter &parameter : parameters) {
        if (!parameter.name)
            break;
        const QString name = latin1(parameter.name);
        if (firstIsEncrypted)
            readEncrypted(reader, name, *parameter.type);
        else
            parameter.type->read(reader, name, *parameter.type);
        firstIsEncrypted = false;
    }
}

void readCommandHandles(StructureReader &reader, quint32 code, const CommandShape *shape)
{
    const auto handles = commandHandles(code);
    for (int i = 0; handles && i < handles->inCommand; ++i) {
        const char *name = shape ? shape->handles[size_t(i)] : nullptr;
        reader.number(name ? latin1(name) : QStringLiteral("handle %1").arg(i + 1),
                      QStringLiteral("TPM_HANDLE"), 4, words::handle);
    }
}

/// The 32-bit size, then the sessions. @return the attributes of all of them.
quint32 readAuthorizations(StructureReader &reader)
{
    const auto size =
        reader.number(QStringLiteral("authorizationSize"), QStringLiteral("UINT32"), 4);
    if (!size || !reader.openSized(QStringLiteral("authorizations"),
                                   QStringLiteral("TPMS_AUTH_COMMAND[]"), qsizetype(*size)))
        return 0;
    const quint32 attributes = readSessions(reader, true);
    reader.close();
    return attributes;
}

/// The sessions of a response stand at its end, but tell how to read its beginning.
quint32 attributesAhead(const TpmExchange &exchange, qsizetype parametersEnd)
{
    StructureReader ahead(exchange.response, exchange.maskedInResponse);
    const qsizetype size = exchange.response.size();
    if (!ahead.openSized({}, {}, size))
        return 0;
    ahead.bytes({}, {}, parametersEnd);
    return readSessions(ahead, false);
}

/// The four bytes of a TPM_RC: layer, what the number in it counts and that number, the error.
/// Part 2 section 6.6.2.
StructureNode returnCodeNode(quint32 commandCode, quint32 rc, qsizetype offset)
{
    const QString name = words::returnCodeName(rc);
    StructureNode node{QStringLiteral("responseCode"),
                       QStringLiteral("TPM_RC"),
                       {offset, 4},
                       words::hex32(rc),
                       {}};
    if (!name.isEmpty())
        node.value += QLatin1Char(' ') + name;
    constexpr quint32 layerMask = 0xffff0000;
    if (rc == 0)
        return node;
    const auto blamed = blamedArgument(commandCode, rc);
    QString numberName = QStringLiteral("class");
    QString number;
    if (blamed) {
        using Kind = BlamedArgument::Kind;
        numberName = blamed->kind == Kind::Parameter ? QStringLiteral("parameter")
                     : blamed->kind == Kind::Handle  ? QStringLiteral("handle")
                                                     : QStringLiteral("session");
        number = QString::number(blamed->number);
        if (!blamed->argumentName.isEmpty())
            number += QLatin1Char(' ') + blamed->argumentName;
        node.value += QStringLiteral(", %1 %2").arg(numberName, number);
    } else {
        constexpr quint32 warningBit = 0x800;
        number = (rc & warningBit) != 0 ? QStringLiteral("warning") : QStringLiteral("error");
    }
    constexpr quint32 formatBit = 0x80;
    node.children = {
        {QStringLiteral("layer"),
         {},
         {offset, 2},
         (rc & layerMask) == 0 ? QStringLiteral("0 TPM") : words::hex16(rc >> 16),
         {}},
        {numberName, {}, {offset + 2, 1}, number, {}},
        {QStringLiteral("error"),
         (rc & formatBit) != 0 ? QStringLiteral("format 1") : QStringLiteral("format 0"),
         {offset + 3, 1},
         name.isEmpty() ? QStringLiteral("0x%1").arg(rc & 0xffU, 2, 16, QLatin1Char('0')) : name,
         {}}};
    return node;
}

/// @return the code; nullopt when it cannot be read.
std::optional<quint32> readReturnCode(StructureReader &reader, quint32 commandCode)
{
    const core::Bytes bytes = reader.peek(4);
    if (bytes.isEmpty()) {
        reader.fail();
        return std::nullopt;
    }
    const auto rc = qFromBigEndian<quint32>(bytes.constData());
    reader.adopt(returnCodeNode(commandCode, rc, reader.position()));
    return rc;
}

void readResults(StructureReader &reader, const TpmExchange &exchange, quint32 tag)
{
    const quint32 code = exchange.commandCode;
    const CommandShape *shape = commandShape(code);
    const auto handles = commandHandles(code);
    if (handles && handles->inResponse > 0)
        reader.number(shape && shape->handleInResponse ? latin1(shape->handleInResponse)
                                                       : QStringLiteral("handle"),
                      QStringLiteral("TPM_HANDLE"), 4, words::handle);
    if (tag != TPM2_ST_SESSIONS) {
        if (shape)
            readParameters(reader, shape->results, false);
        return;
    }
    const auto size = reader.number(QStringLiteral("parameterSize"), QStringLiteral("UINT32"), 4);
    if (!size || qsizetype(*size) > reader.remaining())
        return reader.fail();
    const quint32 attributes = attributesAhead(exchange, reader.position() + *size);
    if (*size > 0 && reader.openSized(QStringLiteral("parameters"), {}, qsizetype(*size))) {
        if (shape)
            readParameters(reader, shape->results, (attributes & TPMA_SESSION_ENCRYPT) != 0);
        reader.close();
    }
    if (reader.remaining() > 0 &&
        reader.openSized(QStringLiteral("authorizations"), QStringLiteral("TPMS_AUTH_RESPONSE[]"),
                         reader.remaining())) {
        readSessions(reader, false);
        reader.close();
    }
}

} // namespace

StructureNode decodeCommand(const TpmExchange &exchange)
{
    StructureReader reader(exchange.command, exchange.maskedInCommand);
    if (exchange.command.isEmpty() ||
        !reader.openSized(rootName(exchange), {}, exchange.command.size()))
        return {};
    const auto tag = readFrame(reader, "commandSize");
    const auto code = reader.number(QStringLiteral("commandCode"), QStringLiteral("TPM_CC"), 4,
                                    words::commandCode);
    if (tag && code) {
        const CommandShape *shape = commandShape(*code);
        readCommandHandles(reader, *code, shape);
        const quint32 attributes = tag == TPM2_ST_SESSIONS ? readAuthorizations(reader) : 0;
        if (shape)
            readParameters(reader, shape->parameters, (attributes & TPMA_SESSION_DECRYPT) != 0);
    }
    reader.close();
    return reader.take();
}

StructureNode decodeResponse(const TpmExchange &exchange)
{
    StructureReader reader(exchange.response, exchange.maskedInResponse);
    if (exchange.response.isEmpty() ||
        !reader.openSized(rootName(exchange), {}, exchange.response.size()))
        return {};
    const auto tag = readFrame(reader, "responseSize");
    const auto code = readReturnCode(reader, exchange.commandCode);
    if (tag && code == quint32(TPM2_RC_SUCCESS))
        readResults(reader, exchange, *tag);
    reader.close();
    return reader.take();
}

} // namespace endorse::tpm
