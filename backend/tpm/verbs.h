// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>
#include <core/secret.h>
#include <tpm/digestkey.h>
#include <tpm/ekcertificates.h>
#include <tpm/tpmchannel.h>
#include <tpm/tpmproperties.h>
#include <tpm/tpmreadings.h>

#include <optional>

/// The verbs of TpmConnection as they run on the worker thread; described there.
namespace endorse::tpm::verbs {

core::Result<TpmProperties> properties(TpmChannel &channel);
core::Result<EkReading> readEk(TpmChannel &channel, Persist persist);
core::Result<std::optional<tpmtypes::KeyTemplate>> identifyEkTemplate(TpmChannel &channel);
core::Result<SrkReading> ensureSrk(TpmChannel &channel, Persist persist);
core::Result<core::Secret> activate(TpmChannel &channel, const core::Bytes &idObject,
                                    const core::Bytes &encryptedSecret);
core::Result<ImportedKey> importKey(TpmChannel &channel, const core::Secret &innerKey,
                                    const core::Bytes &publicArea, const core::Bytes &duplicate,
                                    const core::Bytes &encryptedSeed);
core::Result<core::Bytes> sign(TpmChannel &channel, const core::Bytes &data);
core::Result<SigningKey> createSigningKey(TpmChannel &channel);
core::Result<DigestSignature> signDigest(TpmChannel &channel, const QList<SigningKey> &keys,
                                         const core::Bytes &digest);
core::Result<DigestKey> createDigestKey(TpmChannel &channel);
core::Result<DigestKey> openDigestKey(TpmChannel &channel, DigestKey key);
core::Result<EcdsaNumbers> signWithDigestKey(TpmChannel &channel, const DigestKey &key,
                                             const core::Bytes &digest);
core::Result<std::optional<core::Bytes>> nameAt(TpmChannel &channel, quint32 handle);
core::Result<std::optional<core::Bytes>> readEkCertificate(TpmChannel &channel);
core::Result<EkCertificates> readEkCertificates(TpmChannel &channel);
core::Result<void> clear(TpmChannel &channel);

/// The SRK as the parent of a key.
struct ParentKey final
{
    quint32 handle = 0;
    core::Bytes name;
    bool isOurs = false; ///< Created for this moment and owned: the caller flushes it.
};
/// Takes the SRK at its handle, else creates the TCG one without storing it.
core::Result<ParentKey> srkAsParent(TpmChannel &channel);

/// Whether the last command failed because nothing is at its (first) handle.
bool nothingThere(const TpmChannel &channel, const core::Error &error);

} // namespace endorse::tpm::verbs
