// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandnames.h"

#include <algorithm>
#include <iterator>

namespace endorse::tpm {

namespace {

struct CommandRow final
{
    quint32 code;
    int handlesInCommand;
    int handlesInResponse;
    const char *name;
};

// TPM 2.0 Part 2 section 6.5.2 and the C attributes of Part 3, revision 1.64; ascending.
constexpr CommandRow commandRows[] = {
    {0x011f, 2, 0, "NV_UndefineSpaceSpecial"},
    {0x0120, 2, 0, "EvictControl"},
    {0x0121, 1, 0, "HierarchyControl"},
    {0x0122, 2, 0, "NV_UndefineSpace"},
    {0x0124, 1, 0, "ChangeEPS"},
    {0x0125, 1, 0, "ChangePPS"},
    {0x0126, 1, 0, "Clear"},
    {0x0127, 1, 0, "ClearControl"},
    {0x0128, 1, 0, "ClockSet"},
    {0x0129, 1, 0, "HierarchyChangeAuth"},
    {0x012a, 1, 0, "NV_DefineSpace"},
    {0x012b, 1, 0, "PCR_Allocate"},
    {0x012c, 1, 0, "PCR_SetAuthPolicy"},
    {0x012d, 1, 0, "PP_Commands"},
    {0x012e, 1, 0, "SetPrimaryPolicy"},
    {0x012f, 2, 0, "FieldUpgradeStart"},
    {0x0130, 1, 0, "ClockRateAdjust"},
    {0x0131, 1, 1, "CreatePrimary"},
    {0x0132, 1, 0, "NV_GlobalWriteLock"},
    {0x0133, 2, 0, "GetCommandAuditDigest"},
    {0x0134, 2, 0, "NV_Increment"},
    {0x0135, 2, 0, "NV_SetBits"},
    {0x0136, 2, 0, "NV_Extend"},
    {0x0137, 2, 0, "NV_Write"},
    {0x0138, 2, 0, "NV_WriteLock"},
    {0x0139, 1, 0, "DictionaryAttackLockReset"},
    {0x013a, 1, 0, "DictionaryAttackParameters"},
    {0x013b, 1, 0, "NV_ChangeAuth"},
    {0x013c, 1, 0, "PCR_Event"},
    {0x013d, 1, 0, "PCR_Reset"},
    {0x013e, 1, 0, "SequenceComplete"},
    {0x013f, 1, 0, "SetAlgorithmSet"},
    {0x0140, 1, 0, "SetCommandCodeAuditStatus"},
    {0x0141, 0, 0, "FieldUpgradeData"},
    {0x0142, 0, 0, "IncrementalSelfTest"},
    {0x0143, 0, 0, "SelfTest"},
    {0x0144, 0, 0, "Startup"},
    {0x0145, 0, 0, "Shutdown"},
    {0x0146, 0, 0, "StirRandom"},
    {0x0147, 2, 0, "ActivateCredential"},
    {0x0148, 2, 0, "Certify"},
    {0x0149, 3, 0, "PolicyNV"},
    {0x014a, 2, 0, "CertifyCreation"},
    {0x014b, 2, 0, "Duplicate"},
    {0x014c, 2, 0, "GetTime"},
    {0x014d, 3, 0, "GetSessionAuditDigest"},
    {0x014e, 2, 0, "NV_Read"},
    {0x014f, 2, 0, "NV_ReadLock"},
    {0x0150, 2, 0, "ObjectChangeAuth"},
    {0x0151, 2, 0, "PolicySecret"},
    {0x0152, 2, 0, "Rewrap"},
    {0x0153, 1, 0, "Create"},
    {0x0154, 1, 0, "ECDH_ZGen"},
    {0x0155, 1, 0, "HMAC"},
    {0x0156, 1, 0, "Import"},
    {0x0157, 1, 1, "Load"},
    {0x0158, 1, 0, "Quote"},
    {0x0159, 1, 0, "RSA_Decrypt"},
    {0x015b, 1, 1, "HMAC_Start"},
    {0x015c, 1, 0, "SequenceUpdate"},
    {0x015d, 1, 0, "Sign"},
    {0x015e, 1, 0, "Unseal"},
    {0x0160, 2, 0, "PolicySigned"},
    {0x0161, 0, 1, "ContextLoad"},
    {0x0162, 1, 0, "ContextSave"},
    {0x0163, 1, 0, "ECDH_KeyGen"},
    {0x0164, 1, 0, "EncryptDecrypt"},
    {0x0165, 0, 0, "FlushContext"},
    {0x0167, 0, 1, "LoadExternal"},
    {0x0168, 1, 0, "MakeCredential"},
    {0x0169, 1, 0, "NV_ReadPublic"},
    {0x016a, 1, 0, "PolicyAuthorize"},
    {0x016b, 1, 0, "PolicyAuthValue"},
    {0x016c, 1, 0, "PolicyCommandCode"},
    {0x016d, 1, 0, "PolicyCounterTimer"},
    {0x016e, 1, 0, "PolicyCpHash"},
    {0x016f, 1, 0, "PolicyLocality"},
    {0x0170, 1, 0, "PolicyNameHash"},
    {0x0171, 1, 0, "PolicyOR"},
    {0x0172, 1, 0, "PolicyTicket"},
    {0x0173, 1, 0, "ReadPublic"},
    {0x0174, 1, 0, "RSA_Encrypt"},
    {0x0176, 2, 1, "StartAuthSession"},
    {0x0177, 1, 0, "VerifySignature"},
    {0x0178, 0, 0, "ECC_Parameters"},
    {0x0179, 0, 0, "FirmwareRead"},
    {0x017a, 0, 0, "GetCapability"},
    {0x017b, 0, 0, "GetRandom"},
    {0x017c, 0, 0, "GetTestResult"},
    {0x017d, 0, 0, "Hash"},
    {0x017e, 0, 0, "PCR_Read"},
    {0x017f, 1, 0, "PolicyPCR"},
    {0x0180, 1, 0, "PolicyRestart"},
    {0x0181, 0, 0, "ReadClock"},
    {0x0182, 1, 0, "PCR_Extend"},
    {0x0183, 1, 0, "PCR_SetAuthValue"},
    {0x0184, 3, 0, "NV_Certify"},
    {0x0185, 2, 0, "EventSequenceComplete"},
    {0x0186, 0, 1, "HashSequenceStart"},
    {0x0187, 1, 0, "PolicyPhysicalPresence"},
    {0x0188, 1, 0, "PolicyDuplicationSelect"},
    {0x0189, 1, 0, "PolicyGetDigest"},
    {0x018a, 0, 0, "TestParms"},
    {0x018b, 1, 0, "Commit"},
    {0x018c, 1, 0, "PolicyPassword"},
    {0x018d, 1, 0, "ZGen_2Phase"},
    {0x018e, 0, 0, "EC_Ephemeral"},
    {0x018f, 1, 0, "PolicyNvWritten"},
    {0x0190, 1, 0, "PolicyTemplate"},
    {0x0191, 1, 1, "CreateLoaded"},
    {0x0192, 3, 0, "PolicyAuthorizeNV"},
    {0x0193, 1, 0, "EncryptDecrypt2"},
    {0x0194, 1, 0, "AC_GetCapability"},
    {0x0195, 3, 0, "AC_Send"},
    {0x0196, 1, 0, "Policy_AC_SendSelect"},
    {0x0197, 2, 0, "CertifyX509"},
    {0x0198, 1, 0, "ACT_SetTimeout"},
};

const CommandRow *findCommand(quint32 code)
{
    const auto *row = std::lower_bound(
        std::begin(commandRows), std::end(commandRows), code,
        [](const CommandRow &candidate, quint32 wanted) { return candidate.code < wanted; });
    return row != std::end(commandRows) && row->code == code ? row : nullptr;
}

std::optional<quint32> thirdHeaderField(QByteArrayView bytes)
{
    constexpr qsizetype headerSize = 10;
    if (bytes.size() < headerSize)
        return std::nullopt;
    return *core::ByteReader(bytes.sliced(6)).readU32("header.code");
}

} // namespace

quint32 commandCodeOf(QByteArrayView command)
{
    return thirdHeaderField(command).value_or(0);
}

std::optional<quint32> responseCodeOf(QByteArrayView response)
{
    return thirdHeaderField(response);
}

QString commandName(quint32 commandCode)
{
    const CommandRow *row = findCommand(commandCode);
    return row ? QString::fromLatin1(row->name) : QStringLiteral("0x%1").arg(commandCode, 0, 16);
}

std::optional<CommandHandles> commandHandles(quint32 commandCode)
{
    const CommandRow *row = findCommand(commandCode);
    if (!row)
        return std::nullopt;
    return CommandHandles{row->handlesInCommand, row->handlesInResponse};
}

} // namespace endorse::tpm
