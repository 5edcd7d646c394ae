// SPDX-License-Identifier: GPL-3.0-or-later
// PUT …/register: the keys, the challenge, the signed second request.
#include "devicecall.h"

#include <dps/challengeblob.h>
#include <emulator/challenge.h>
#include <emulator/context.h>

namespace endorse::emulator {

namespace {

constexpr char challengeKeyName[] = "registration";

using Subject = Decision::Subject;

/// The keys that a register request bears.
struct SentKeys final
{
    tpmtypes::EndorsementKey ek;
    tpmtypes::StorageRootKey srk;
};

core::Text ekLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "EK equals the enrolled one")};
}

core::Text srkLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "SRK equals that of the challenge")};
}

core::Text otherEkLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "EK differs from the enrolled one")};
}

core::Text otherSrkLabel()
{
    return {context,
            QT_TRANSLATE_NOOP("endorse::emulator", "SRK differs from that of the challenge")};
}

QString hexName(const tpmtypes::EndorsementKey &key)
{
    return core::toHex(key.name());
}

QString hexName(const tpmtypes::StorageRootKey &key)
{
    return core::toHex(key.name());
}

/// The algorithm and both ends of a Name: two Names on one line are only told apart.
QString shortName(const QString &hex)
{
    constexpr qsizetype algorithmDigits = 4;
    constexpr qsizetype keptDigits = 8;
    if (hex.size() <= algorithmDigits + 2 * keptDigits)
        return hex;
    return hex.left(algorithmDigits) + QLatin1Char(' ') + hex.mid(algorithmDigits, keptDigits) +
           QChar(0x2026) + hex.right(keptDigits);
}

/// What the real service says of a wrong and of an unreadable EK alike.
QString badEkMessage()
{
    return QStringLiteral("Endorsement key is invalid, or does not match the Enrollment.");
}

Answer refuseOtherEk(const DeviceCall &call, const tpmtypes::EndorsementKey &sent)
{
    //: Two keys that should be one: %1 and %2 are their TPM Names in hex.
    call.exchange.trail.refused(
        otherEkLabel(),
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "sent %1, enrolled %2"))
            .arg(shortName(hexName(sent)))
            .arg(shortName(hexName(*call.enrolled.ek()))),
        Subject::Ek);
    return refuseBody(
        call.exchange, otherEkLabel(), badEkMessage(),
        {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                    "The EK differs from the one on the enrollment list.")});
}

/// Reads the keys of a register request. With a token they may be left out.
tl::expected<std::optional<SentKeys>, Answer> readKeys(const DeviceCall &call,
                                                       const dps::RegisterRequest &request)
{
    const Exchange &exchange = call.exchange;
    if (!request.tpm)
        return std::nullopt;
    const auto ek = tpmtypes::EndorsementKey::fromBase64(request.tpm->endorsementKey);
    if (!ek) {
        return tl::unexpected(refuseBody(
            exchange, {context, QT_TRANSLATE_NOOP("endorse::emulator", "EK not readable")},
            badEkMessage(),
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "The EK cannot be used: %1"))
                .arg(ek.error().message)));
    }
    if (*ek != *call.enrolled.ek())
        return tl::unexpected(refuseOtherEk(call, *ek));
    exchange.trail.passed(ekLabel(), hexName(*ek), Subject::Ek);
    const auto srk = tpmtypes::StorageRootKey::fromBase64(request.tpm->storageRootKey);
    if (!srk) {
        return tl::unexpected(refuseBody(
            exchange, {context, QT_TRANSLATE_NOOP("endorse::emulator", "SRK not readable")},
            QStringLiteral("Storage root key is invalid."),
            core::Text(context,
                       QT_TRANSLATE_NOOP("endorse::emulator", "The SRK cannot be used: %1"))
                .arg(srk.error().message)));
    }
    return SentKeys{*ek, *srk};
}

/// What the challenge was made of, as its bytes say.
void noteChallengeMade(const DeviceCall &call, const SentKeys &keys, const core::Secret &nonce,
                       const core::Bytes &blob)
{
    DecisionTrail &trail = call.exchange.trail;
    const auto bytes = [](qsizetype size) { return static_cast<qint64>(size); };
    trail.passed({context, QT_TRANSLATE_NOOP("endorse::emulator", "Nonce made")},
                 core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "%1 random bytes"))
                     .arg(static_cast<qint64>(nonce.size())),
                 Subject::Nonce);
    const auto made = dps::ChallengeBlob::parse(blob);
    if (!made)
        return;
    const dps::ChallengeBlob::Parts &parts = made->parts();
    //: %1, %2: sizes of the two parts of the envelope.
    trail.passed({context, QT_TRANSLATE_NOOP("endorse::emulator", "EK envelope, holds inner key")},
                 core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "credential %1 bytes, secret %2 bytes"))
                     .arg(bytes(parts.idObject.size()))
                     .arg(bytes(parts.credentialSecret.size())),
                 Subject::InnerKey);
    trail.passed({context, QT_TRANSLATE_NOOP("endorse::emulator", "EK envelope bound to SRK")},
                 hexName(keys.srk), Subject::Srk);
    //: %1 to %3: sizes of the three parts of the envelope.
    trail.passed({context, QT_TRANSLATE_NOOP("endorse::emulator", "SRK envelope, holds nonce")},
                 core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "duplicate %1 bytes, seed %2 bytes, public "
                                                       "area %3 bytes"))
                     .arg(bytes(parts.duplicate.size()))
                     .arg(bytes(parts.importSeed.size()))
                     .arg(bytes(parts.publicArea.size())),
                 Subject::Nonce);
    //: The last line of a check list: %1 is a number.
    trail.setAnswer(
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "401 challenge, %1 bytes"))
            .arg(bytes(blob.size())));
    trail.setChallenge();
}

Answer sendChallenge(ServiceState &state, const DeviceCall &call, const SentKeys &keys)
{
    DecisionTrail &trail = call.exchange.trail;
    trail.noted({context, QT_TRANSLATE_NOOP("endorse::emulator", "SRK taken as sent")},
                hexName(keys.srk), Subject::Srk);
    auto nonce = randomKey(state.random);
    if (!nonce)
        return internalFailure(call.exchange, nonce.error());
    const auto blob =
        wrapForTpm(keys.ek, keys.srk, *nonce, state.serviceHosts.first().toUtf8(), state.random);
    if (!blob) {
        return refuseBody(call.exchange,
                          {context, QT_TRANSLATE_NOOP("endorse::emulator", "Challenge not made")},
                          QStringLiteral("No challenge can be made for these keys."),
                          blob.error().message, blob.error().technical);
    }
    noteChallengeMade(call, keys, *nonce, *blob);
    const auto made = std::make_shared<const NonceChallenge>(
        NonceChallenge{.ek = keys.ek, .srk = keys.srk, .key = std::move(*nonce)});
    trail.setNonce(std::shared_ptr<const core::Secret>(made, &made->key));
    state.memory->registrations.addChallenge(call.id.key(), made);

    dps::TpmChallengeMessage challenge;
    challenge.message = QStringLiteral("Authorization required, resend request using supplied key");
    challenge.authenticationKey = blob->toBase64();
    challenge.keyName = QString::fromLatin1(challengeKeyName);
    return jsonAnswer(401, challenge.toJson(),
                      {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                  "The EK is on the enrollment list: a challenge "
                                                  "for this SRK was made.")});
}

core::Text provedByTpm()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                       "The token is signed with the nonce of the challenge: the "
                                       "device has proved that its TPM holds this EK and SRK.")};
}

Answer beginRegistration(ServiceState &state, const DeviceCall &call, const Proof &proof,
                         const core::Text &outcome)
{
    Operation operation{.id = newOperationId(),
                        .challenge = proof.challenge,
                        .certificate = proof.certificate,
                        .begunAt = std::chrono::steady_clock::now(),
                        .result = {}};
    const QString id = operation.id;
    call.exchange.trail.noted({context, QT_TRANSLATE_NOOP("endorse::emulator", "Operation begun")},
                              id);
    state.memory->registrations.addOperation(call.id.key(), std::move(operation));
    return assigning(state, call, id, outcome);
}

Answer registerSigned(ServiceState &state, const DeviceCall &call,
                      const std::optional<SentKeys> &keys)
{
    const auto proof = prove(state, call);
    if (!proof)
        return refuseProof(call.exchange, proof.error());
    const NonceChallengePtr &challenge = proof->challenge;
    DecisionTrail &trail = call.exchange.trail;
    // The enrollment may have got another EK since the challenge was made.
    if (challenge->ek != *call.enrolled.ek())
        return refuseOtherEk(call, challenge->ek);
    if (!keys) {
        trail.noted({context, QT_TRANSLATE_NOOP("endorse::emulator", "Keys in the request")},
                    {context,
                     QT_TRANSLATE_NOOP("endorse::emulator", "none: those of the challenge count")});
        return beginRegistration(state, call, *proof, provedByTpm());
    }
    if (keys->srk != challenge->srk) {
        trail.refused(
            otherSrkLabel(),
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "sent %1, challenge for %2"))
                .arg(shortName(hexName(keys->srk)))
                .arg(shortName(hexName(challenge->srk))),
            Subject::Srk);
        return refuseToken(call.exchange,
                           {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "The SRK differs from the one for which "
                                                       "the challenge was made.")});
    }
    trail.passed(srkLabel(), hexName(keys->srk), Subject::Srk);
    return beginRegistration(state, call, *proof, provedByTpm());
}

Answer registerTpm(ServiceState &state, const DeviceCall &call, const dps::RegisterRequest &request)
{
    const auto keys = readKeys(call, request);
    if (!keys)
        return keys.error();
    if (call.exchange.isAuthorized())
        return registerSigned(state, call, *keys);
    if (!*keys) {
        return refuseToken(call.exchange,
                           {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "The request bears neither a token nor "
                                                       "the keys of a TPM.")});
    }
    return sendChallenge(state, call, **keys);
}

core::Text provedByKey()
{
    return {context,
            QT_TRANSLATE_NOOP("endorse::emulator", "The token is signed with the symmetric "
                                                   "key of the device.")};
}

core::Text provedByCertificate(const DeviceCall &call)
{
    if (!call.enrolled.isGroup()) {
        return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                           "The device has proved that it holds the key of a "
                                           "certificate that its enrollment lets in.")};
    }
    return core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                 "The device has proved that it holds the key of a "
                                                 "certificate that leads to the enrollment group "
                                                 "%1."))
        .arg(call.enrolled.groupId());
}

/// One request is enough: the proof is in its token or in the handshake.
Answer registerAtOnce(ServiceState &state, const DeviceCall &call)
{
    const auto proof = prove(state, call);
    if (!proof)
        return refuseProof(call.exchange, proof.error());
    const bool isX509 = call.enrolled.attestation() == dps::AttestationType::X509;
    return beginRegistration(state, call, *proof,
                             isX509 ? provedByCertificate(call) : provedByKey());
}

} // namespace

Answer answerRegister(ServiceState &state, const DeviceCall &call)
{
    const auto request = readRegisterRequest(call);
    if (!request)
        return request.error();
    return call.enrolled.attestation() == dps::AttestationType::Tpm
               ? registerTpm(state, call, *request)
               : registerAtOnce(state, call);
}

} // namespace endorse::emulator
