// SPDX-License-Identifier: GPL-3.0-or-later
#include "returncodes.h"
#include "syscommands.h"

#include <tpmtypes/signature.h>

#include <tss2/tss2_mu.h>

/// TPM2_Create and TPM2_Sign.
namespace endorse::tpm::commands {

using core::Bytes;
using core::Result;

namespace {

TSS2L_SYS_AUTH_COMMAND emptyPassword()
{
    TSS2L_SYS_AUTH_COMMAND auths{};
    auths.count = 1;
    auths.auths[0].sessionHandle = TPM2_RH_PW;
    return auths;
}

Bytes octetsOf(const TPM2B_ECC_PARAMETER &number)
{
    return {reinterpret_cast<const char *>(number.buffer), number.size};
}

Result<Bytes> marshalPrivate(const TPM2B_PRIVATE &privateArea)
{
    std::uint8_t buffer[sizeof(TPM2B_PRIVATE)];
    size_t used = 0;
    const TSS2_RC rc = Tss2_MU_TPM2B_PRIVATE_Marshal(&privateArea, buffer, sizeof buffer, &used);
    if (rc != TSS2_RC_SUCCESS)
        return core::fail(tpmError(TPM2_CC_Create, rc));
    return core::toBytes(std::span(buffer, used));
}

core::Error notEcdsa(quint32 algorithm)
{
    core::Error error;
    error.category = core::ErrorCategory::Protocol;
    error.code = QStringLiteral("signature");
    error.place = QStringLiteral("Sign");
    error.message =
        core::Text("endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm",
                                     "The TPM signed by another scheme than that of the key."));
    error.technical = QStringLiteral("sigAlg 0x%1").arg(algorithm, 0, 16);
    return error;
}

} // namespace

Result<WrappedObject> create(TpmChannel &channel, quint32 parent,
                             const tpmtypes::PublicArea &keyTemplate)
{
    const auto inPublic = unmarshalPublic(keyTemplate.tpmt());
    if (!inPublic)
        return core::fail(inPublic.error());
    const TSS2L_SYS_AUTH_COMMAND auths = emptyPassword();
    const TPM2B_SENSITIVE_CREATE sensitive{};
    const TPM2B_DATA outsideInfo{};
    const TPML_PCR_SELECTION creationPcr{};
    TPM2B_PRIVATE outPrivate{};
    TPM2B_PUBLIC outPublic{};
    TPM2B_CREATION_DATA creationData{};
    TPM2B_DIGEST creationHash{};
    TPMT_TK_CREATION ticket{};
    const auto created =
        channel.run({TPM2_CC_Create, parent}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
            outPrivate.size = sizeof outPrivate.buffer;
            outPublic.size = 0; // Unmarshalling refuses structures that look filled in.
            creationData.size = 0;
            creationHash.size = sizeof creationHash.buffer;
            return Tss2_Sys_Create(sys, parent, &auths, &sensitive, &*inPublic, &outsideInfo,
                                   &creationPcr, &outPrivate, &outPublic, &creationData,
                                   &creationHash, &ticket, nullptr);
        });
    if (!created)
        return core::fail(created.error());
    auto publicArea = marshalPublic(outPublic);
    if (!publicArea)
        return core::fail(std::move(publicArea.error()));
    auto privateArea = marshalPrivate(outPrivate);
    if (!privateArea)
        return core::fail(std::move(privateArea.error()));
    return WrappedObject{std::move(*publicArea), std::move(*privateArea)};
}

Result<EcdsaNumbers> signNumbers(TpmChannel &channel, quint32 key, const Bytes &digest,
                                 bool keyHasScheme)
{
    const TSS2L_SYS_AUTH_COMMAND auths = emptyPassword();
    TPM2B_DIGEST toSign{};
    if (const auto filled = fill(toSign, toSign.buffer, digest, "TPM2B_DIGEST"); !filled)
        return core::fail(filled.error());
    TPMT_SIG_SCHEME scheme{};
    scheme.scheme = keyHasScheme ? TPM2_ALG_NULL : TPM2_ALG_ECDSA;
    scheme.details.ecdsa.hashAlg = keyHasScheme ? TPM2_ALG_NULL : TPM2_ALG_SHA256;
    // No ticket: only a restricted key asks for the proof that the TPM computed the digest itself.
    TPMT_TK_HASHCHECK validation{};
    validation.tag = TPM2_ST_HASHCHECK;
    validation.hierarchy = TPM2_RH_NULL;
    TPMT_SIGNATURE signature{};
    const auto done = channel.run({TPM2_CC_Sign, key}, [&](TSS2_SYS_CONTEXT *sys) {
        return Tss2_Sys_Sign(sys, key, &auths, &toSign, &scheme, &validation, &signature, nullptr);
    });
    if (!done)
        return core::fail(done.error());
    if (signature.sigAlg != TPM2_ALG_ECDSA)
        return core::fail(notEcdsa(signature.sigAlg));
    return EcdsaNumbers{octetsOf(signature.signature.ecdsa.signatureR),
                        octetsOf(signature.signature.ecdsa.signatureS)};
}

Result<Bytes> sign(TpmChannel &channel, quint32 key, const Bytes &digest)
{
    const auto numbers = signNumbers(channel, key, digest, true);
    if (!numbers)
        return core::fail(numbers.error());
    return tpmtypes::ecdsaToDer(numbers->r, numbers->s);
}

} // namespace endorse::tpm::commands
