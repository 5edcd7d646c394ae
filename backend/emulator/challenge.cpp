// SPDX-License-Identifier: GPL-3.0-or-later
#include "challenge.h"

#include <dps/challengeblob.h>
#include <tpmtypes/credential.h>
#include <tpmtypes/duplication.h>

namespace endorse::emulator {

namespace {

/// AES-128, as the service does; the SDK for C takes no other size.
constexpr qsizetype innerKeyBytes = 16;

} // namespace

core::Result<core::Secret> randomKey(tpmtypes::RandomSource &random, qsizetype size)
{
    core::Bytes bytes = random.bytes(size);
    if (bytes.size() != size) {
        return core::fail(
            {.category = core::ErrorCategory::Internal,
             .code = QStringLiteral("random"),
             .place = QStringLiteral("emulator"),
             .message = {"endorse::emulator",
                         QT_TRANSLATE_NOOP("endorse::emulator",
                                           "The system gave no random bytes.")},
             .hint = {"endorse::emulator",
                      QT_TRANSLATE_NOOP("endorse::emulator",
                                        "Restart the program; if this stays, the OpenSSL "
                                        "installation of this computer is broken.")},
             .technical = QStringLiteral("random source failed")});
    }
    return core::Secret::take(std::move(bytes));
}

core::Result<core::Bytes> wrapForTpm(const tpmtypes::EndorsementKey &ek,
                                     const tpmtypes::StorageRootKey &srk, const core::Secret &key,
                                     QByteArrayView uri, tpmtypes::RandomSource &random)
{
    const auto innerKey = randomKey(random, innerKeyBytes);
    if (!innerKey)
        return core::fail(innerKey.error());
    const auto credential =
        tpmtypes::makeCredential(ek.publicArea(), srk.name(), *innerKey, random);
    if (!credential)
        return core::fail(credential.error());
    const auto duplicated = tpmtypes::duplicateHmacKey(srk.publicArea(), key, *innerKey, random);
    if (!duplicated)
        return core::fail(duplicated.error());
    return dps::ChallengeBlob::compose(
        {.idObject = credential->idObject,
         .credentialSecret = credential->encryptedSecret,
         .duplicate = duplicated->duplicate,
         .importSeed = duplicated->encryptedSeed,
         .publicArea = duplicated->publicArea,
         .encryptedData = tpmtypes::aesCfbEncrypt(innerKey->view(), uri)});
}

} // namespace endorse::emulator
