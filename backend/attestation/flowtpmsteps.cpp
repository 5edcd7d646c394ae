// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the attestation that only the TPM answers.
#include "flowcontext.h"

#include <attestation/attestationflow.h>
#include <attestation/keywarnings.h>
#include <attestation/refusalwords.h>
#include <tpmtypes/templates.h>

namespace endorse::attestation {

namespace {

using tpm::ekHandle;
using tpm::identityKeyHandle;
using tpm::srkHandle;

QString handleText(quint32 handle)
{
    return handle == 0 ? QString() : QStringLiteral("0x%1").arg(handle, 8, 16, QLatin1Char('0'));
}

/// What the persistent handles say of a key before it is read.
void noteKey(FlowContext *flow, KeyKind kind, quint32 handle, const tpm::TpmProperties &properties)
{
    const bool there = properties.persistentHandles.contains(handle);
    KeyView key;
    key.kind = kind;
    key.handle = handle;
    key.state = there ? KeyState::Present : KeyState::Absent;
    flow->setKey(std::move(key));
}

void tellConnected(FlowContext *flow, const tpm::TpmProperties &properties)
{
    const core::Text next = text(QT_TRANSLATE_NOOP("endorse::attestation",
                                                   "It was only asked what it is. The next step "
                                                   "reads the EK, by which the service knows it."));
    if (flow->result.tpmIsSoftware) {
        flow->tell(
            text(QT_TRANSLATE_NOOP("endorse::attestation", "A software TPM by \"%1\" answers."))
                .arg(properties.manufacturer),
            text(
                QT_TRANSLATE_NOOP("endorse::attestation",
                                  "It computes as a chip does, but its keys lie in files, so it is "
                                  "not for production. %1"))
                .arg(next));
        return;
    }
    flow->tell(text(QT_TRANSLATE_NOOP("endorse::attestation", "A TPM %1 by \"%2\" answers."))
                   .arg(properties.family)
                   .arg(properties.manufacturer),
               next);
}

/// The hierarchies whose auth value is set, by their names in the TCG specification.
QString hierarchiesWithAuth(const tpm::TpmProperties &properties)
{
    QStringList names;
    if (properties.ownerAuthSet)
        names.append(QStringLiteral("owner"));
    if (properties.endorsementAuthSet)
        names.append(QStringLiteral("endorsement"));
    if (properties.lockoutAuthSet)
        names.append(QStringLiteral("lockout"));
    return names.isEmpty() ? QStringLiteral("-") : names.join(QLatin1String(", "));
}

/// The field of a public area, decoded as it is sent to the service.
Field publicField(core::Text label, const tpmtypes::PublicArea &area)
{
    Field field = bytesField(std::move(label), area.tpm2b(), area.tpm2bTree());
    field.value = area.kind();
    return field;
}

void tellEk(FlowContext *flow, const tpm::EkReading &reading)
{
    const core::Text safe =
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The private half never leaves the TPM. The service knows the "
                               "device by this key; its registration ID is \"%1\"."))
            .arg(flow->registrationId->toString());
    if (reading.createdNow) {
        flow->tell(text(QT_TRANSLATE_NOOP("endorse::attestation",
                                          "The TPM derived its EK and stored it at %1."))
                       .arg(handleText(reading.handle)),
                   text(QT_TRANSLATE_NOOP("endorse::attestation",
                                          "The same seed gives the same EK every time, also after "
                                          "the TPM is cleared. %1"))
                       .arg(safe));
        return;
    }
    flow->tell(
        text(QT_TRANSLATE_NOOP("endorse::attestation", "The TPM gave the public half of its EK.")),
        safe);
}

void tellSrk(FlowContext *flow, const tpm::SrkReading &reading)
{
    if (flow->result.srkChanged) {
        const core::Text what = text(
            QT_TRANSLATE_NOOP("endorse::attestation", "SRK differs from the last registration."));
        const core::Text why = text(QT_TRANSLATE_NOOP(
            "endorse::attestation", "The TPM was cleared, or its SRK was made anew. The EK is the "
                                    "same, so the service still knows the device; what was kept "
                                    "under the old SRK is gone. The service seals its challenge to "
                                    "the new one."));
        flow->tell(what, why);
        flow->result.warnings.append(
            core::Text("endorse::attestation", "%1 %2").arg(what).arg(why));
        return;
    }
    const core::Text next = text(QT_TRANSLATE_NOOP(
        "endorse::attestation",
        "The service will seal the nonce to both keys, so that only a TPM that holds the two can "
        "use it."));
    if (reading.createdNow) {
        flow->tell(
            text(QT_TRANSLATE_NOOP("endorse::attestation", "The TPM created an SRK at %1."))
                .arg(handleText(reading.handle)),
            text(QT_TRANSLATE_NOOP("endorse::attestation",
                                   "It lasts until the TPM is cleared. Its private half never "
                                   "leaves the TPM. %1"))
                .arg(next));
        return;
    }
    if (flow->registeredBefore) {
        flow->tell(text(QT_TRANSLATE_NOOP("endorse::attestation",
                                          "The SRK is the one of the last registration.")),
                   next);
        return;
    }
    flow->tell(
        text(QT_TRANSLATE_NOOP("endorse::attestation", "The TPM gave the public half of its SRK.")),
        next);
}

/// Opens the inner envelope of a blob: the way of the nonce and of the hub key.
QCoro::Task<core::Result<tpm::ImportedKey>> importBlob(FlowContext *flow, dps::ChallengeBlob blob,
                                                       core::Secret innerKey)
{
    return flow->tpm->importKey(std::move(innerKey), blob.publicArea(), blob.duplicate(),
                                blob.importSeed(), flow->cancel);
}

void sendImportParts(FlowContext *flow, const dps::ChallengeBlob &blob, qsizetype innerKeySize)
{
    flow->sent(
        secretField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Inner key")), innerKeySize));
    flow->sent(bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Sealed key")),
                          blob.duplicate()));
    flow->sent(bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Seed for the SRK")),
                          blob.importSeed()));
    const auto area = tpmtypes::PublicArea::fromTpmt(blob.publicArea());
    flow->sent(bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Public area")),
                          blob.publicArea(), area ? area->tree() : tpmtypes::StructureNode()));
}

void receiveImported(FlowContext *flow, const tpm::ImportedKey &key)
{
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Handle")),
                             handleText(key.handle)));
    flow->received(bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Name")), key.name));
}

/// What the public half of an imported key says about it.
void describeImported(KeyView *key, const dps::ChallengeBlob &blob)
{
    const auto area = tpmtypes::PublicArea::fromTpmt(blob.publicArea());
    if (!area)
        return;
    key->attributes = area->attributesInWords();
    key->sizeBytes = area->tpm2b().size();
}

/// Whether the TPM itself refused a parameter, a handle or a session: format one of Part 2, 6.6, or
/// what libtpms answers in its place for a seed that does not open. (In failure mode nothing more
/// can be read, so that nothing is compared.)
bool refusedByContent(const core::Error &error)
{
    constexpr uint formatOne = 0x80;
    constexpr uint failure = 0x101;
    constexpr uint firstLayerCode = 0x1000;
    bool ok = false;
    const uint code = error.code.toUInt(&ok, 16);
    return error.category == core::ErrorCategory::Tpm && ok && code < firstLayerCode &&
           ((code & formatOne) != 0 || code == failure);
}

/// Another key is where the one of this run was, or none.
void noteReplaced(FlowContext *flow, const ComparedName &name)
{
    for (KeyView key : std::as_const(flow->record().keys)) {
        if (key.kind != name.kind)
            continue;
        key.name = name.found;
        key.state = name.found.isEmpty() ? KeyState::Absent : KeyState::Changed;
        key.templateName.clear();
        key.attributes.clear();
        flow->setKey(std::move(key));
    }
}

/// After the TPM kept an envelope shut: which keys the envelope was made for, and which ones the
/// TPM has now. What cannot be read is left out; the refusal is what matters.
QCoro::Task<void> compareNames(FlowContext *flow, core::Error refusal)
{
    if (!refusedByContent(refusal) || flow->cancel.isCancelled())
        co_return;
    const std::array<std::pair<KeyKind, quint32>, 2> keys{
        {{KeyKind::Srk, srkHandle}, {KeyKind::Ek, ekHandle}}};
    for (const auto &[kind, handle] : keys) {
        const auto found = co_await flow->tpm->nameAt(handle, flow->cancel);
        if (!found)
            co_return;
        ComparedName name;
        name.kind = kind;
        name.expected = kind == KeyKind::Ek ? flow->result.ekName : flow->result.srkName;
        name.found = found->value_or(core::Bytes());
        if (!name.isEqual())
            noteReplaced(flow, name);
        flow->record().compared.append(std::move(name));
    }
    // With another SRK the TPM may have another owner, who has not kept the keys of the last one.
    if (flow->record().compared.constFirst().isEqual() || !flow->hasIdentityKey())
        co_return;
    const auto identityKey = co_await flow->tpm->nameAt(identityKeyHandle, flow->cancel);
    if (identityKey && !identityKey->has_value())
        flow->noteIdentityKeyGone();
}

} // namespace

QCoro::Task<core::Result<void>> connectToTpm(FlowContext *flow)
{
    auto opened = co_await flow->environment->openTpm(flow->cancel);
    if (!opened)
        co_return core::fail(opened.error());
    flow->adopt(std::move(*opened));
    const tpm::TpmDescription description = flow->tpm->description();
    flow->result.tpmName = description.displayName;
    flow->result.tpmAddress = description.address;
    flow->result.tpmIsSoftware = description.isSoftware;

    const auto properties = co_await flow->tpm->properties(flow->cancel);
    if (!properties)
        co_return core::fail(properties.error());
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Manufacturer")),
                             properties->manufacturer));
    flow->received(
        textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Model")), properties->vendor));
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Firmware")),
                             properties->firmware));
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Specification")),
                             properties->family + QLatin1Char(' ') + properties->revision));
    flow->received(
        textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Auth value is set for")),
                  hierarchiesWithAuth(*properties)));
    noteKey(flow, KeyKind::Ek, ekHandle, *properties);
    noteKey(flow, KeyKind::Srk, srkHandle, *properties);
    noteKey(flow, KeyKind::HubKey, identityKeyHandle, *properties);
    tellConnected(flow, *properties);
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> readEk(FlowContext *flow)
{
    const auto reading = co_await flow->tpm->readEk(tpm::Persist::Yes, flow->cancel);
    if (!reading)
        co_return core::fail(reading.error());
    flow->ek = reading->key;
    flow->result.ekName = reading->key.name();
    const QString wanted = flow->environment->registrationId();
    if (wanted.isEmpty()) {
        flow->registrationId = dps::RegistrationId::fromEndorsementKey(reading->key);
    } else {
        const auto parsed = dps::RegistrationId::parse(wanted);
        if (!parsed)
            co_return core::fail(parsed.error());
        flow->registrationId = *parsed;
    }
    flow->result.registrationId = flow->registrationId->toString();

    KeyView key;
    key.kind = KeyKind::Ek;
    key.handle = reading->handle;
    key.name = flow->result.ekName;
    key.sizeBytes = reading->key.tpm2b().size();
    key.attributes = reading->key.publicArea().attributesInWords();
    key.state = reading->createdNow ? KeyState::Created : KeyState::Persistent;
    if (reading->keyTemplate)
        key.templateName = tpmtypes::toString(*reading->keyTemplate);
    flow->received(publicField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Endorsement key")),
                               reading->key.publicArea()));
    flow->received(bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Name")), key.name));
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Handle")),
                             handleText(reading->handle)));
    if (!key.templateName.isEmpty()) {
        flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Template")),
                                 key.templateName));
    }
    flow->setKey(std::move(key));
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Registration ID")),
                             flow->result.registrationId));
    tellEk(flow, *reading);
    flow->warn(keyTypeWarning(reading->key));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> readSrk(FlowContext *flow)
{
    const auto reading = co_await flow->tpm->ensureSrk(tpm::Persist::Yes, flow->cancel);
    if (!reading) {
        // It is made only when there is none.
        if (reading.error().place == QLatin1String("CreatePrimary"))
            flow->setKeyState(KeyKind::Srk, KeyState::Absent);
        co_return core::fail(reading.error());
    }
    flow->srk = reading->key;
    flow->result.srkName = reading->key.name();
    const std::optional<core::Bytes> last = flow->environment->lastSrkName(flow->result.ekName);
    flow->registeredBefore = last.has_value();
    flow->result.srkChanged = last && *last != flow->result.srkName;

    KeyView key;
    key.kind = KeyKind::Srk;
    key.handle = reading->handle;
    key.name = flow->result.srkName;
    key.sizeBytes = reading->key.tpm2b().size();
    key.attributes = reading->key.publicArea().attributesInWords();
    // What this program makes itself; of a key that was there nobody says how it was made.
    if (reading->createdNow)
        key.templateName = tpmtypes::toString(tpmtypes::KeyTemplate::TcgRsa2048Srk);
    key.state = flow->result.srkChanged ? KeyState::Changed
                : reading->createdNow   ? KeyState::Created
                                        : KeyState::Persistent;
    flow->received(publicField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Storage root key")),
                               reading->key.publicArea()));
    flow->received(bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Name")), key.name));
    if (flow->result.srkChanged) {
        flow->received(bytesField(
            text(QT_TRANSLATE_NOOP("endorse::attestation", "Name at the last registration")),
            *last));
    }
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Handle")),
                             handleText(reading->handle)));
    flow->setKey(std::move(key));
    tellSrk(flow, *reading);
    flow->warn(keyTypeWarning(reading->key));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> activateNonce(FlowContext *flow)
{
    flow->sent(bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Sealed inner key")),
                          flow->challenge->idObject()));
    flow->sent(bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Seed for the EK")),
                          flow->challenge->credentialSecret()));
    auto innerKey = co_await flow->tpm->activate(flow->challenge->idObject(),
                                                 flow->challenge->credentialSecret(), flow->cancel);
    if (!innerKey) {
        co_await compareNames(flow, innerKey.error());
        co_return core::fail(withComparedNames(innerKey.error(), flow->record().compared));
    }
    flow->innerKey = std::move(*innerKey);
    const auto size = static_cast<qsizetype>(flow->innerKey.size());
    flow->received(secretField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Inner key")), size));

    KeyView key;
    key.kind = KeyKind::InnerKey;
    key.state = KeyState::Received;
    key.sizeBytes = size;
    flow->setKey(std::move(key));
    flow->setNonce(NonceState::EkOpened);
    flow->tell(
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The EK lock is open: the TPM gave back the inner key.")),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "Only this TPM holds the EK, and it checked that the same SRK is "
                               "present. The nonce is still sealed: the next step opens it inside "
                               "the TPM.")));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> importNonce(FlowContext *flow)
{
    sendImportParts(flow, *flow->challenge, static_cast<qsizetype>(flow->innerKey.size()));
    core::Secret innerKey = std::move(flow->innerKey);
    const auto imported = co_await importBlob(flow, *flow->challenge, std::move(innerKey));
    flow->setKeyState(KeyKind::InnerKey, KeyState::Spent);
    if (!imported) {
        co_await compareNames(flow, imported.error());
        co_return core::fail(withComparedNames(imported.error(), flow->record().compared));
    }
    receiveImported(flow, *imported);
    flow->setKeyState(KeyKind::HubKey,
                      imported->replacedOld ? KeyState::Evicted : KeyState::Absent);
    KeyView key;
    key.kind = KeyKind::Nonce;
    key.handle = imported->handle;
    key.name = imported->name;
    key.state = KeyState::Persistent;
    describeImported(&key, *flow->challenge);
    flow->setKey(std::move(key));
    flow->setNonce(NonceState::Persistent);
    flow->tell(
        text(QT_TRANSLATE_NOOP("endorse::attestation", "The nonce is inside the TPM, at %1."))
            .arg(handleText(imported->handle)),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The TPM opened the second envelope itself, with its SRK and the "
                               "inner key. No program has seen the nonce, this one included: from "
                               "now on it can be used, but not read.")));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> signToken(FlowContext *flow)
{
    const auto scope = dps::IdScope::parse(flow->target.idScope);
    if (!scope)
        co_return core::fail(scope.error());
    const qint64 expiry =
        flow->environment->clock().nowEpochSeconds() + AttestationFlow::tokenLifetime.count();
    flow->token = dps::SasToken::forRegistration(*scope, *flow->registrationId, expiry);
    const QByteArray toSign = flow->token->stringToSign();
    const QString until = QDateTime::fromSecsSinceEpoch(expiry, Qt::UTC).toString(Qt::ISODate);
    Field signedText =
        bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Text to sign")), toSign);
    signedText.value = QString::fromLatin1(toSign);
    flow->sent(std::move(signedText));
    flow->sent(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Valid until")), until));

    auto signature = co_await flow->tpm->sign(toSign, flow->cancel);
    if (!signature)
        co_return core::fail(signature.error());
    flow->received(secretField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Signature")),
                               signature->size()));
    flow->sasToken = flow->token->withSignature(*signature);
    core::wipe(*signature);
    flow->setNonce(NonceState::Used);
    flow->tell(
        text(QT_TRANSLATE_NOOP("endorse::attestation", "The TPM signed the token with the nonce.")),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "Only a TPM that opened both envelopes can make this "
                               "signature. The token names this registration alone and "
                               "expires at %1."))
            .arg(until));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> importHubKey(FlowContext *flow)
{
    const auto blob = dps::ChallengeBlob::fromBase64(flow->assignment->authenticationKey);
    if (!blob)
        co_return core::fail(blob.error());
    flow->sent(bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Sealed hub key")),
                          blob->bytes(), blob->tree()));
    auto innerKey =
        co_await flow->tpm->activate(blob->idObject(), blob->credentialSecret(), flow->cancel);
    if (!innerKey) {
        co_await compareNames(flow, innerKey.error());
        co_return core::fail(innerKey.error());
    }
    const auto imported = co_await importBlob(flow, *blob, std::move(*innerKey));
    if (!imported)
        co_return core::fail(imported.error());
    receiveImported(flow, *imported);
    flow->setKeyState(KeyKind::Nonce, KeyState::Evicted);
    KeyView key;
    key.kind = KeyKind::HubKey;
    key.handle = imported->handle;
    key.name = imported->name;
    key.state = KeyState::Persistent;
    describeImported(&key, *blob);
    flow->setKey(std::move(key));
    flow->setNonce(NonceState::HubKeyPersistent);
    flow->tell(
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The hub key has taken the place of the nonce, at %1."))
            .arg(handleText(imported->handle)),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "It came in two envelopes like the nonce, and only this TPM could "
                               "open them. The nonce is gone: it has done its work. The device "
                               "signs for its hub with this key until it registers again.")));
    co_return core::Result<void>();
}

} // namespace endorse::attestation
