// SPDX-License-Identifier: GPL-3.0-or-later
#include "authsession.h"
#include "commandnames.h"
#include "returncodes.h"
#include "syscommands.h"
#include "verbs.h"

/// activate, importKey, sign: what a device does with a challenge.
namespace endorse::tpm::verbs {

using core::Bytes;
using core::Result;

namespace {

/// libtpms answers 0x101 where the specification has TPM_RC_VALUE, when a seed was not made for the
/// key. Only a TPM that cannot tell its family any more means it literally.
core::Error withFailureMode(TpmChannel &channel, quint32 command, core::Error error)
{
    if (error.category != core::ErrorCategory::Tpm || channel.lastReturnCode() != TPM2_RC_FAILURE)
        return error;
    const auto limits = commands::readLimits(channel);
    if (limits && limits->failureMode)
        return tpmError(0, TPM2_RC_FAILURE, error.place,
                        {0, commandName(command) + QStringLiteral(" met failure mode")});
    if (limits) {
        error.technical += QStringLiteral("; not failure mode: the TPM goes on answering. libtpms "
                                          "gives this code where others give 0x2c4 or 0x4c4");
    }
    return error;
}

Result<quint32> endorsementPolicySession(TpmChannel &channel)
{
    if (!channel.auth().endorsement.isEmpty()) {
        const auto session = AuthSession::start(channel);
        if (!session)
            return core::fail(session.error());
        return (*session)->startEndorsementPolicySession();
    }
    auto session = commands::startPolicySession(channel);
    if (!session)
        return session;
    if (auto proved = commands::policySecret(channel, TPM2_RH_ENDORSEMENT, *session); !proved) {
        channel.flushOwned(*session);
        return core::fail(std::move(proved.error()));
    }
    return session;
}

core::Error notAnIdentityKey(const QString &found)
{
    core::Error error;
    error.category = core::ErrorCategory::Tpm;
    error.code = QStringLiteral("not-an-identity-key");
    error.place = QStringLiteral("ReadPublic");
    const QString where = returnCodeString(identityKeyHandle);
    error.message =
        core::Text("endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm",
                                     "The object stored at %1 is not the HMAC key of an earlier "
                                     "registration, so it is not replaced."))
            .arg(where);
    error.hint = core::Text("endorse::tpm",
                            QT_TRANSLATE_NOOP("endorse::tpm",
                                              "Find out which program stored the object at %1, and "
                                              "remove it with that program or with "
                                              "tpm2_evictcontrol. Then attest again."))
                     .arg(where);
    error.technical = found;
    return error;
}

/// Whether a key of an earlier registration is stored; an error when something else is.
Result<bool> findOldKey(TpmChannel &channel)
{
    const auto object = commands::readPublic(channel, identityKeyHandle);
    if (!object) {
        if (nothingThere(channel, object.error()))
            return false;
        return core::fail(object.error());
    }
    const auto area = tpmtypes::PublicArea::fromTpm2b(object->publicArea);
    const bool hmacKey = area && area->type() == tpmtypes::alg::KeyedHash &&
                         area->has(tpmtypes::attribute::Sign) &&
                         !area->has(tpmtypes::attribute::Decrypt);
    if (!hmacKey)
        return core::fail(notAnIdentityKey(area ? area->kind() : area.error().toLogLine()));
    return true;
}

core::Error badInnerKey(std::size_t size)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("inner-key");
    error.place = QStringLiteral("Import");
    error.message =
        core::Text("endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm",
                                     "The inner key has %1 bytes; an AES key has 16, 24 or 32."))
            .arg(static_cast<qint64>(size));
    error.hint = core::Text("endorse::tpm",
                            QT_TRANSLATE_NOOP("endorse::tpm",
                                              "The service wrapped a key that no TPM can use. "
                                              "Register again to receive a new challenge."));
    return error;
}

core::Error notAnHmacKey(const QString &kind)
{
    core::Error error;
    error.category = core::ErrorCategory::Protocol;
    error.code = QStringLiteral("not-an-hmac-key");
    error.place = QStringLiteral("TPM2B_PUBLIC");
    error.message = core::Text(
        "endorse::tpm",
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "The key in the challenge is not an HMAC key, so no token can be signed "
                          "with it."));
    error.hint = core::Text(
        "endorse::tpm",
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "Register again to receive a new challenge. If that does not help, the "
                          "service or something between changes the bytes."));
    error.technical = kind;
    return error;
}

Result<void> fillImport(commands::ImportInput &input, const core::Secret &innerKey,
                        const Bytes &publicArea, const Bytes &duplicate, const Bytes &encryptedSeed)
{
    if (innerKey.size() != 16 && innerKey.size() != 24 && innerKey.size() != 32)
        return core::fail(badInnerKey(innerKey.size()));
    auto objectPublic = commands::unmarshalPublic(publicArea);
    if (!objectPublic)
        return core::fail(std::move(objectPublic.error()));
    if (objectPublic->publicArea.type != TPM2_ALG_KEYEDHASH)
        return core::fail(
            notAnHmacKey(QStringLiteral("type 0x%1").arg(objectPublic->publicArea.type, 0, 16)));
    input.objectPublic = *objectPublic;
    if (auto filled = commands::fill(input.encryptionKey, input.encryptionKey.buffer,
                                     innerKey.view(), "TPM2B_DATA");
        !filled)
        return filled;
    if (auto filled =
            commands::fill(input.duplicate, input.duplicate.buffer, duplicate, "TPM2B_PRIVATE");
        !filled)
        return filled;
    return commands::fill(input.symSeed, input.symSeed.secret, encryptedSeed,
                          "TPM2B_ENCRYPTED_SECRET");
}

/// TPM2_EvictControl by the owner, with a session only where the owner has an auth value. One
/// session serves both halves of an exchange.
class OwnerEvict final
{
public:
    explicit OwnerEvict(TpmChannel &channel)
        : m_channel(channel)
    {
    }

    Result<void> prepare()
    {
        if (m_channel.auth().owner.isEmpty())
            return {};
        auto started = AuthSession::start(m_channel);
        if (!started)
            return core::fail(std::move(started.error()));
        m_session = std::move(*started);
        return {};
    }

    Result<void> operator()(quint32 object, quint32 persistent)
    {
        return m_session ? m_session->evictControl(object, persistent)
                         : commands::evictControl(m_channel, object, persistent);
    }

private:
    TpmChannel &m_channel;
    std::unique_ptr<AuthSession> m_session;
};

} // namespace

Result<core::Secret> activate(TpmChannel &channel, const Bytes &idObject,
                              const Bytes &encryptedSecret)
{
    quint32 session = 0;
    if (!channel.ekTakesPassword) {
        const auto started = endorsementPolicySession(channel);
        if (!started)
            return core::fail(started.error());
        session = *started;
    }
    OwnedHandleGuard guard(channel, session);
    auto innerKey = commands::activateCredential(channel, srkHandle, ekHandle, session, idObject,
                                                 encryptedSecret);
    if (!innerKey) {
        // The return code is looked at before the guard's own command replaces it.
        core::Error error =
            withFailureMode(channel, TPM2_CC_ActivateCredential, std::move(innerKey.error()));
        return core::fail(std::move(error));
    }
    guard.ended();
    return innerKey;
}

Result<ImportedKey> importKey(TpmChannel &channel, const core::Secret &innerKey,
                              const Bytes &publicArea, const Bytes &duplicate,
                              const Bytes &encryptedSeed)
{
    commands::ImportInput input;
    if (auto filled = fillImport(input, innerKey, publicArea, duplicate, encryptedSeed); !filled)
        return core::fail(std::move(filled.error()));
    const auto replacesOld = findOldKey(channel);
    if (!replacesOld)
        return core::fail(replacesOld.error());
    auto privateArea = commands::import(channel, srkHandle, input);
    if (!privateArea)
        return core::fail(withFailureMode(channel, TPM2_CC_Import, std::move(privateArea.error())));
    const Bytes expectedName =
        tpmtypes::PublicArea::fromTpmt(publicArea)
            .map([](const tpmtypes::PublicArea &area) { return area.name(); })
            .value_or(Bytes());
    const auto loaded =
        commands::load(channel, srkHandle, *privateArea, input.objectPublic, expectedName);
    if (!loaded)
        return core::fail(loaded.error());
    const OwnedHandleGuard guard(channel, loaded->handle);
    OwnerEvict evict(channel);
    if (auto prepared = evict.prepare(); !prepared)
        return core::fail(std::move(prepared.error()));
    if (*replacesOld) {
        if (auto removed = evict(identityKeyHandle, identityKeyHandle); !removed)
            return core::fail(std::move(removed.error()));
    }
    if (auto stored = evict(loaded->handle, identityKeyHandle); !stored) {
        core::Error error = std::move(stored.error());
        if (*replacesOld)
            error.technical += QStringLiteral("; the earlier key has been removed already");
        return core::fail(std::move(error));
    }
    return ImportedKey{identityKeyHandle, loaded->name, *replacesOld, loaded->handle};
}

Result<Bytes> sign(TpmChannel &channel, const Bytes &data)
{
    // The limit is known once the TPM has been greeted.
    if (auto connected = channel.connect(); !connected)
        return core::fail(std::move(connected.error()));
    const qsizetype chunk = channel.limits().inputBuffer;
    if (data.size() <= chunk)
        return commands::hmac(channel, identityKeyHandle, data);
    const auto sequence = commands::hmacStart(channel, identityKeyHandle);
    if (!sequence)
        return core::fail(sequence.error());
    OwnedHandleGuard guard(channel, *sequence);
    qsizetype offset = 0;
    for (; data.size() - offset > chunk; offset += chunk) {
        const auto added = commands::sequenceUpdate(channel, *sequence,
                                                    QByteArrayView(data).sliced(offset, chunk));
        if (!added)
            return core::fail(added.error());
    }
    auto result =
        commands::sequenceComplete(channel, *sequence, QByteArrayView(data).sliced(offset));
    if (result)
        guard.ended();
    return result;
}

} // namespace endorse::tpm::verbs
