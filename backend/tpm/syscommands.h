// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>
#include <core/secret.h>
#include <tpm/digestkey.h>
#include <tpm/tpmchannel.h>
#include <tpmtypes/publicarea.h>

#include <QList>

#include <utility>

/// Single TPM commands on the system API, with empty passwords where an authorisation is needed:
/// no cryptography on this side of the wire. Worker thread only. What a command makes in the TPM
/// is entered as owned (TpmChannel::own) before the function returns. Source: TPM 2.0 Part 3, each
/// under its name.
namespace endorse::tpm::commands {

/// A public area as the TPM holds it.
struct ReadObject final
{
    core::Bytes publicArea; ///< TPM2B_PUBLIC.
    core::Bytes name;
};

struct CreatedObject final
{
    quint32 handle = 0;
    core::Bytes publicArea; ///< TPM2B_PUBLIC.
    core::Bytes name;
};

struct NvPublic final
{
    quint32 attributes = 0;
    int dataSize = 0; ///< Octets.
};

core::Result<void> startup(TpmChannel &channel);
core::Result<TpmLimits> readLimits(TpmChannel &channel);
core::Result<BootCounters> readBootCounters(TpmChannel &channel);
/// TPM2_GetCapability(TPM_PROPERTIES) from @p first on: (property, value).
core::Result<QList<std::pair<quint32, quint32>>> properties(TpmChannel &channel, quint32 first,
                                                            quint32 count);
/// TPM2_GetCapability(HANDLES) of the type of @p first, all of them.
core::Result<QList<quint32>> handles(TpmChannel &channel, quint32 first);

core::Result<ReadObject> readPublic(TpmChannel &channel, quint32 handle);
core::Result<CreatedObject> createPrimary(TpmChannel &channel, quint32 hierarchy,
                                          const tpmtypes::PublicArea &keyTemplate);
/// With a transient @p object: stores it at @p persistent. With @p object == @p persistent:
/// removes it.
core::Result<void> evictControl(TpmChannel &channel, quint32 object, quint32 persistent);
core::Result<void> flushContext(TpmChannel &channel, quint32 handle);

core::Result<quint32> startPolicySession(TpmChannel &channel);
core::Result<void> policySecret(TpmChannel &channel, quint32 hierarchy, quint32 session);
/// @param session the policy session for the EK, which ends with the command; 0: empty password.
core::Result<core::Secret> activateCredential(TpmChannel &channel, quint32 activateHandle,
                                              quint32 keyHandle, quint32 session,
                                              const core::Bytes &idObject,
                                              const core::Bytes &encryptedSecret);

/// The structures of TPM2_Import as the TSS wants them.
struct ImportInput final
{
    TPM2B_DATA encryptionKey{};
    TPM2B_PUBLIC objectPublic{};
    TPM2B_PRIVATE duplicate{};
    TPM2B_ENCRYPTED_SECRET symSeed{};

    ImportInput() = default;
    ~ImportInput() { core::wipe(&encryptionKey, sizeof encryptionKey); }
    ImportInput(const ImportInput &) = delete;
    ImportInput &operator=(const ImportInput &) = delete;
};
core::Result<TPM2B_PRIVATE> import(TpmChannel &channel, quint32 parent, const ImportInput &input);
/// @param expectedName of the object, to find it again when the answer is lost.
core::Result<CreatedObject> load(TpmChannel &channel, quint32 parent,
                                 const TPM2B_PRIVATE &privateArea, const TPM2B_PUBLIC &publicArea,
                                 const core::Bytes &expectedName);

/// What TPM2_Create gives: a key that is not loaded, wrapped by its parent.
struct WrappedObject final
{
    core::Bytes publicArea;  ///< TPM2B_PUBLIC.
    core::Bytes privateArea; ///< TPM2B_PRIVATE.
};
core::Result<WrappedObject> create(TpmChannel &channel, quint32 parent,
                                   const tpmtypes::PublicArea &keyTemplate);
/// TPM2_Sign with ECDSA of a digest that was computed outside the TPM.
/// @param keyHasScheme false: the key leaves the scheme to its user, and SHA-256 is named as the
/// hash, so that the digest has to have 32 bytes.
core::Result<EcdsaNumbers> signNumbers(TpmChannel &channel, quint32 key, const core::Bytes &digest,
                                       bool keyHasScheme);
/// The same by the key's own scheme, as DER (ECDSA-Sig-Value).
core::Result<core::Bytes> sign(TpmChannel &channel, quint32 key, const core::Bytes &digest);

core::Result<core::Bytes> hmac(TpmChannel &channel, quint32 key, QByteArrayView data);
core::Result<quint32> hmacStart(TpmChannel &channel, quint32 key);
core::Result<void> sequenceUpdate(TpmChannel &channel, quint32 sequence, QByteArrayView data);
core::Result<core::Bytes> sequenceComplete(TpmChannel &channel, quint32 sequence,
                                           QByteArrayView data);

core::Result<NvPublic> nvReadPublic(TpmChannel &channel, quint32 index);
core::Result<core::Bytes> nvRead(TpmChannel &channel, quint32 authHandle, quint32 index, int offset,
                                 int size);
core::Result<void> clear(TpmChannel &channel, quint32 authHandle);

/// Copies @p from into the sized buffer @p to of the TSS; fails with category Input, code "size",
/// and @p place when it does not fit.
template<class Sized, class Buffer>
core::Result<void> fill(Sized &to, Buffer &buffer, QByteArrayView from, const char *place);
core::Error tooLargeError(const char *place, qsizetype size, qsizetype limit);
/// TPM2B_PUBLIC bytes of the TSS structure.
core::Result<core::Bytes> marshalPublic(const TPM2B_PUBLIC &publicArea);
/// Only a structure that fills @p tpmt is taken: category Protocol, code "public-area".
core::Result<TPM2B_PUBLIC> unmarshalPublic(const core::Bytes &tpmt);

template<class Sized, class Buffer>
core::Result<void> fill(Sized &to, Buffer &buffer, QByteArrayView from, const char *place)
{
    if (from.size() > static_cast<qsizetype>(sizeof buffer))
        return core::fail(tooLargeError(place, from.size(), sizeof buffer));
    to.size = static_cast<UINT16>(from.size());
    std::copy(from.begin(), from.end(), reinterpret_cast<char *>(&buffer));
    return {};
}

} // namespace endorse::tpm::commands
