// SPDX-License-Identifier: GPL-3.0-or-later
#include "returncodes.h"

#include "commandnames.h"
#include "returncodetable.h"

#include <tss2/tss2_rc.h>
#include <tss2/tss2_tpm2_types.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <vector>

namespace endorse::tpm {

namespace {

/// Part 2 section 6.6.2: bit 7 tells the format with argument numbers; of it, bit 6 is set for a
/// parameter (number in bits 8 to 11), else bit 11 for a session (number in bits 8 to 10).
constexpr quint32 formatOneBit = 0x080;
constexpr quint32 parameterBit = 0x040;
constexpr quint32 sessionBit = 0x800;
constexpr quint32 formatOneCode = 0x0bf;

bool isFromTpm(quint32 rc)
{
    return (rc & TSS2_RC_LAYER_MASK) == TSS2_TPM_RC_LAYER;
}

bool isFormatOne(quint32 rc)
{
    return isFromTpm(rc) && (rc & formatOneBit) != 0;
}

struct ArgumentNames final
{
    quint32 command;
    std::array<const char *, 2> handles;
    std::array<const char *, 5> parameters;
};

/// Names as in Part 3, for the commands of this program.
constexpr ArgumentNames argumentNames[] = {
    {TPM2_CC_Startup, {}, {"startupType"}},
    {TPM2_CC_GetCapability, {}, {"capability", "property", "propertyCount"}},
    {TPM2_CC_ReadPublic, {"objectHandle"}, {}},
    {TPM2_CC_CreatePrimary,
     {"primaryHandle"},
     {"inSensitive", "inPublic", "outsideInfo", "creationPCR"}},
    {TPM2_CC_EvictControl, {"auth", "objectHandle"}, {"persistentHandle"}},
    {TPM2_CC_FlushContext, {}, {"flushHandle"}},
    {TPM2_CC_StartAuthSession,
     {"tpmKey", "bind"},
     {"nonceCaller", "encryptedSalt", "sessionType", "symmetric", "authHash"}},
    {TPM2_CC_PolicySecret,
     {"authHandle", "policySession"},
     {"nonceTPM", "cpHashA", "policyRef", "expiration"}},
    {TPM2_CC_ActivateCredential, {"activateHandle", "keyHandle"}, {"credentialBlob", "secret"}},
    {TPM2_CC_Import,
     {"parentHandle"},
     {"encryptionKey", "objectPublic", "duplicate", "inSymSeed", "symmetricAlg"}},
    {TPM2_CC_Load, {"parentHandle"}, {"inPrivate", "inPublic"}},
    {TPM2_CC_HMAC, {"handle"}, {"buffer", "hashAlg"}},
    {TPM2_CC_HMAC_Start, {"handle"}, {"auth", "hashAlg"}},
    {TPM2_CC_SequenceUpdate, {"sequenceHandle"}, {"buffer"}},
    {TPM2_CC_SequenceComplete, {"sequenceHandle"}, {"buffer", "hierarchy"}},
    {TPM2_CC_NV_ReadPublic, {"nvIndex"}, {}},
    {TPM2_CC_NV_Read, {"authHandle", "nvIndex"}, {"size", "offset"}},
    {TPM2_CC_Clear, {"authHandle"}, {}},
    {TPM2_CC_ClearControl, {"auth"}, {"disable"}},
    {TPM2_CC_HierarchyChangeAuth, {"authHandle"}, {"newAuth"}},
};

QString argumentName(quint32 command, BlamedArgument::Kind kind, int number)
{
    const auto *names =
        std::find_if(std::begin(argumentNames), std::end(argumentNames),
                     [command](const ArgumentNames &row) { return row.command == command; });
    if (names == std::end(argumentNames) || number < 1)
        return {};
    const auto index = static_cast<std::size_t>(number - 1);
    const char *name = nullptr;
    if (kind == BlamedArgument::Kind::Parameter && index < names->parameters.size())
        name = names->parameters.at(index);
    else if (kind == BlamedArgument::Kind::Handle && index < names->handles.size())
        name = names->handles.at(index);
    return name ? QString::fromLatin1(name) : QString();
}

/// "parameter 1 (credentialBlob)"
core::Text inWords(const BlamedArgument &argument)
{
    core::Text text;
    switch (argument.kind) {
    case BlamedArgument::Kind::Parameter:
        text = argument.argumentName.isEmpty()
                   ? core::Text("endorse::tpm", QT_TRANSLATE_NOOP("endorse::tpm", "parameter %1"))
                   : core::Text("endorse::tpm",
                                QT_TRANSLATE_NOOP("endorse::tpm", "parameter %1 (%2)"));
        break;
    case BlamedArgument::Kind::Handle:
        text =
            argument.argumentName.isEmpty()
                ? core::Text("endorse::tpm", QT_TRANSLATE_NOOP("endorse::tpm", "handle %1"))
                : core::Text("endorse::tpm", QT_TRANSLATE_NOOP("endorse::tpm", "handle %1 (%2)"));
        break;
    case BlamedArgument::Kind::Session:
        text = core::Text("endorse::tpm", QT_TRANSLATE_NOOP("endorse::tpm", "session %1"));
        break;
    }
    return text.arg(static_cast<qint64>(argument.number)).arg(argument.argumentName);
}

const ReturnCodeRow *findRow(quint32 command, quint32 code, int argument)
{
    const ReturnCodeRow *best = nullptr;
    int bestScore = -1;
    for (const ReturnCodeRow &row : returnCodeTable()) {
        if (row.code != code || (row.command != 0 && row.command != command) ||
            (row.argument != 0 && row.argument != argument))
            continue;
        const int score = (row.command != 0 ? 2 : 0) + (row.argument != 0 ? 1 : 0);
        if (score > bestScore) {
            best = &row;
            bestScore = score;
        }
    }
    return best;
}

struct Words final
{
    const char *message;
    const char *hint;
};

Words unknownCode(quint32 rc)
{
    switch (rc & TSS2_RC_LAYER_MASK) {
    case TSS2_TPM_RC_LAYER:
        return {
            QT_TRANSLATE_NOOP("endorse::tpm",
                              "The TPM refuses the command %1 with a code that Endorse has no "
                              "explanation for."),
            QT_TRANSLATE_NOOP("endorse::tpm",
                              "The technical text names the code as the TPM specification does. "
                              "Search for it together with the name of the command and the "
                              "maker of the TPM.")};
    case TSS2_TCTI_RC_LAYER:
        return {QT_TRANSLATE_NOOP("endorse::tpm",
                                  "The connection to the TPM fails during the command %1."),
                QT_TRANSLATE_NOOP("endorse::tpm",
                                  "Check that the TPM or its simulator still runs and that its "
                                  "address is right, then try again.")};
    case TSS2_RESMGR_RC_LAYER:
    case TSS2_RESMGR_TPM_RC_LAYER:
        return {QT_TRANSLATE_NOOP("endorse::tpm",
                                  "The resource manager in front of the TPM refuses the command "
                                  "%1."),
                QT_TRANSLATE_NOOP("endorse::tpm",
                                  "Close other programs that use the TPM and try again. If that "
                                  "does not help, restart the resource manager.")};
    default:
        return {QT_TRANSLATE_NOOP("endorse::tpm",
                                  "The TPM software stack of this computer cannot carry out the "
                                  "command %1."),
                QT_TRANSLATE_NOOP("endorse::tpm",
                                  "Try again. If it happens every time, report it with the "
                                  "technical text: it is a fault of this program or of the TPM "
                                  "software stack.")};
    }
}

QString technicalText(quint32 command, quint32 rc, const std::optional<BlamedArgument> &blamed,
                      const TpmErrorFacts &facts)
{
    QString text = QString::fromLatin1(Tss2_RC_Decode(rc));
    if (command != 0)
        text.prepend(QStringLiteral("TPM2_%1: ").arg(commandName(command)));
    text += QStringLiteral(" (%1)").arg(returnCodeString(rc));
    if (blamed && !blamed->argumentName.isEmpty())
        text += QStringLiteral(", ") + blamed->argumentName;
    if (facts.handle != 0)
        text += QStringLiteral(", handle ") + returnCodeString(facts.handle);
    if (!facts.technical.isEmpty())
        text += QStringLiteral("; ") + facts.technical;
    return text;
}

} // namespace

std::span<const ReturnCodeRow> returnCodeTable()
{
    static const std::vector<ReturnCodeRow> table = [] {
        std::vector<ReturnCodeRow> rows;
        for (const auto part :
             {returnCodesOfAttestation(), returnCodesOfKeys(), returnCodesOfAnyCommand()})
            rows.insert(rows.end(), part.begin(), part.end());
        return rows;
    }();
    return table;
}

bool isAuthRefusal(const core::Error &error)
{
    if (error.category != core::ErrorCategory::Tpm)
        return false;
    bool isNumber = false;
    const quint32 code = maskReturnCode(error.code.toUInt(&isNumber, 0));
    return isNumber && (code == TPM2_RC_BAD_AUTH || code == TPM2_RC_AUTH_FAIL);
}

QString returnCodeString(quint32 rc)
{
    return QStringLiteral("0x%1").arg(rc, 0, 16);
}

quint32 maskReturnCode(quint32 rc)
{
    return isFormatOne(rc) ? rc & formatOneCode : rc;
}

std::optional<BlamedArgument> blamedArgument(quint32 commandCode, quint32 rc)
{
    if (!isFormatOne(rc))
        return std::nullopt;
    BlamedArgument blamed;
    blamed.number = static_cast<int>((rc >> 8) & 0xf);
    if ((rc & parameterBit) == 0) {
        blamed.kind =
            (rc & sessionBit) != 0 ? BlamedArgument::Kind::Session : BlamedArgument::Kind::Handle;
        blamed.number &= 7;
    }
    blamed.argumentName = argumentName(commandCode, blamed.kind, blamed.number);
    return blamed;
}

core::Error tpmError(quint32 commandCode, quint32 rc, const QString &place,
                     const TpmErrorFacts &facts)
{
    const auto blamed = blamedArgument(commandCode, rc);
    const ReturnCodeRow *row =
        findRow(commandCode, maskReturnCode(rc), blamed ? blamed->number : 0);
    const Words words = row ? Words{row->message, row->hint} : unknownCode(rc);
    const QString name = commandCode != 0 ? commandName(commandCode) : QStringLiteral("connect");
    const core::Text handle =
        facts.handle != 0
            ? core::Text("endorse::tpm", "%1").arg(returnCodeString(facts.handle))
            : core::Text("endorse::tpm", QT_TRANSLATE_NOOP("endorse::tpm", "that handle"));
    const core::Text what =
        blamed && blamed->number != 0
            ? inWords(*blamed)
            : core::Text("endorse::tpm", QT_TRANSLATE_NOOP("endorse::tpm", "one of the arguments"));
    core::Error error;
    error.category = core::ErrorCategory::Tpm;
    error.code = returnCodeString(rc);
    error.place = place.isEmpty() ? name : place;
    error.message = core::Text("endorse::tpm", words.message).arg(name).arg(what).arg(handle);
    error.hint = core::Text("endorse::tpm", words.hint).arg(name).arg(what).arg(handle);
    error.technical = technicalText(commandCode, rc, blamed, facts);
    return error;
}

} // namespace endorse::tpm
