// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockstate.h"

#include <core/bytes.h>
#include <models/format.h>
#include <models/keyattributes.h>
#include <models/keytreemodel.h>

#include <QCoreApplication>

#include <algorithm>

namespace endorse::ui {

using attestation::KeyKind;
using attestation::KeyState;
using attestation::KeyView;
using attestation::NonceState;
using attestation::StepId;
using attestation::StepRecord;

namespace {

class LockTexts
{
    Q_DECLARE_TR_FUNCTIONS(endorse::ui::Locks)
};

constexpr quint32 identityKeyHandle = 0x81000100;
/// Where a TPM puts the first object that is loaded.
constexpr quint32 transientHandle = 0x80000000;

/// The facts about the locks that the words are chosen by.
struct Facts
{
    bool received = false;   ///< The envelopes are there.
    bool ekOpen = false;     ///< The EK lock is open.
    bool inside = false;     ///< The SRK lock and the inner lock are open: the key is in the TPM.
    bool persistent = false; ///< It has its handle.
    bool hub = false;        ///< The envelopes held the hub key.
    bool srkDiffers = false; ///< The SRK is not the one that the envelope is bound to.
    LockRefusal refusal = LockRefusal::None;
    LockPhase phase = LockPhase::Waiting;
};

const KeyView *find(const StepRecord &step, KeyKind kind)
{
    const auto found = std::find_if(step.keys.cbegin(), step.keys.cend(),
                                    [kind](const KeyView &key) { return key.kind == kind; });
    return found == step.keys.cend() ? nullptr : &*found;
}

/// The command that the TPM refused; empty when no command was.
QString refusedCommand(const StepRecord &step)
{
    for (const tpm::TpmExchange &exchange : step.tpmCommands) {
        const bool looksForAKey = exchange.commandName == QLatin1String("ReadPublic");
        if (exchange.responseCode != 0 && !looksForAKey)
            return exchange.commandName;
    }
    return {};
}

LockRefusal refusalOf(const StepRecord &step)
{
    const QString command = refusedCommand(step);
    if (command == QLatin1String("Load") || command == QLatin1String("EvictControl"))
        return LockRefusal::Slot;
    // A TPM that refuses to import has opened the EK lock before.
    if (step.id == StepId::Import || command == QLatin1String("Import"))
        return LockRefusal::SrkEnvelope;
    return LockRefusal::EkEnvelope;
}

const attestation::ComparedName *comparedSrk(const StepRecord &step)
{
    const auto found = std::find_if(step.compared.cbegin(), step.compared.cend(),
                                    [](const auto &name) { return name.kind == KeyKind::Srk; });
    return found == step.compared.cend() ? nullptr : &*found;
}

Facts factsOf(const StepRecord &step)
{
    Facts facts;
    switch (step.nonce) {
    case NonceState::Waiting:
        break;
    case NonceState::Received:
        facts.phase = LockPhase::Received;
        break;
    case NonceState::EkOpened:
        facts.phase = LockPhase::EkOpened;
        break;
    case NonceState::Imported:
        facts.phase = LockPhase::Imported;
        break;
    case NonceState::Persistent:
        facts.phase = LockPhase::Persistent;
        break;
    case NonceState::Used:
        facts.phase = LockPhase::Used;
        break;
    case NonceState::HubKeyPersistent:
        facts.hub = true;
        facts.phase = step.id == StepId::HubConnect ? LockPhase::Used : LockPhase::Persistent;
        break;
    case NonceState::Refused:
        facts.hub = step.id == StepId::ImportHubKey;
        facts.refusal = refusalOf(step);
        facts.phase = facts.refusal == LockRefusal::EkEnvelope    ? LockPhase::Received
                      : facts.refusal == LockRefusal::SrkEnvelope ? LockPhase::EkOpened
                                                                  : LockPhase::Imported;
        break;
    }
    facts.received = facts.phase >= LockPhase::Received;
    facts.ekOpen = facts.phase >= LockPhase::EkOpened;
    facts.inside = facts.phase >= LockPhase::Imported;
    facts.persistent = facts.phase >= LockPhase::Persistent;
    if (facts.refusal != LockRefusal::None) {
        // An SRK that is not the one of the last registration may well be the one of this envelope:
        // only the Names tell.
        const attestation::ComparedName *compared = comparedSrk(step);
        facts.srkDiffers = compared && !compared->isEqual();
    }
    return facts;
}

/// The hub key of the run before, which keeps the place until the nonce takes it.
const KeyView *earlierHubKey(const StepRecord &step, const Facts &facts)
{
    if (facts.hub || facts.inside)
        return nullptr;
    const KeyView *key = find(step, KeyKind::HubKey);
    return key && key->state == KeyState::Present ? key : nullptr;
}

LockLine keyLine(const StepRecord &step, KeyKind kind, quint32 usualHandle)
{
    LockLine line;
    const KeyView *key = find(step, kind);
    line.icon = kind == KeyKind::Ek ? IconId::Ek : IconId::Srk;
    line.ink = kind == KeyKind::Ek ? Token::Ek : Token::Srk;
    line.label = models::keyText(kind);
    if (!key || key->state == KeyState::Absent) {
        line.state = LockTexts::tr("not read yet");
        return line;
    }
    if (key->state == KeyState::Changed) {
        line.state = models::keyStateText(kind, key->state);
        line.stateInk = Token::Fail;
        return line;
    }
    line.state = models::handleText(key->handle != 0 ? key->handle : usualHandle);
    line.mono = true;
    return line;
}

LockPlace tpmPlace(const StepRecord &step, const Facts &facts)
{
    LockPlace place;
    place.icon = IconId::Tpm;
    place.ink = Token::Tpm;
    place.title = LockTexts::tr("Inside the TPM");
    place.lines = {keyLine(step, KeyKind::Ek, 0x81010001), keyLine(step, KeyKind::Srk, 0x81000001)};

    LockLine slot;
    slot.icon = facts.hub ? IconId::Hub : IconId::Nonce;
    slot.label = models::keyText(facts.hub ? KeyKind::HubKey : KeyKind::Nonce);
    slot.ink = facts.hub ? Token::Hub : Token::Nonce;
    if (facts.persistent) {
        slot.state = models::handleText(identityKeyHandle);
        slot.mono = true;
        place.lines.append(slot);
        LockLine kept;
        kept.icon = IconId::Pin;
        kept.ink = slot.ink;
        kept.label = LockTexts::tr("persistent");
        kept.state = LockTexts::tr("never leaves");
        place.lines.append(kept);
        if (facts.hub) {
            LockLine old;
            old.icon = IconId::Nonce;
            old.ink = Token::Idle;
            old.label = models::keyText(KeyKind::Nonce);
            old.state = LockTexts::tr("evicted");
            place.lines.append(old);
        }
        return place;
    }
    if (const KeyView *earlier = earlierHubKey(step, facts)) {
        slot.icon = IconId::Hub;
        slot.ink = Token::Hub;
        slot.label = models::keyText(KeyKind::HubKey);
        slot.state = models::keyStateText(KeyKind::HubKey, earlier->state);
        place.lines.append(slot);
        return place;
    }
    if (!facts.inside)
        slot.ink = Token::Idle;
    slot.state = facts.refusal == LockRefusal::Slot ? LockTexts::tr("not kept")
                 : facts.inside                     ? LockTexts::tr("wrapped by the SRK")
                                                    : LockTexts::tr("empty until Import");
    if (facts.refusal == LockRefusal::Slot)
        slot.stateInk = Token::Fail;
    place.lines.append(slot);
    return place;
}

LockSlot slotOf(const StepRecord &step, const Facts &facts)
{
    LockSlot slot;
    slot.title = models::keyText(facts.hub ? KeyKind::HubKey : KeyKind::Nonce);
    slot.handle = models::handleText(identityKeyHandle);
    if (facts.refusal == LockRefusal::Slot) {
        slot.state = LockTexts::tr("not kept");
        slot.note = LockTexts::tr("the TPM refused");
        return slot;
    }
    switch (facts.phase) {
    case LockPhase::Waiting:
    case LockPhase::Received:
    case LockPhase::EkOpened:
        if (const KeyView *earlier = earlierHubKey(step, facts)) {
            slot.title = models::keyText(KeyKind::HubKey);
            slot.state = models::keyStateText(KeyKind::HubKey, earlier->state);
            return slot;
        }
        // While the hub key comes in, the nonce is still at the handle.
        slot.state = facts.hub ? LockTexts::tr("not yet") : LockTexts::tr("empty until Import");
        return slot;
    case LockPhase::Imported:
        slot.state = LockTexts::tr("wrapped by the SRK");
        return slot;
    case LockPhase::Loaded:
        slot.handle = models::handleText(transientHandle);
        slot.state = LockTexts::tr("loaded, transient");
        break;
    case LockPhase::Persistent:
    case LockPhase::Used:
        slot.state = LockTexts::tr("persistent");
        break;
    }
    slot.note = LockTexts::tr("never leaves");
    if (facts.hub && facts.phase == LockPhase::Persistent)
        //: Beside the hub key, which has taken the place of the nonce.
        slot.note = LockTexts::tr("old nonce evicted");
    return slot;
}

LockLine lockLine(Token ink, const QString &label, bool open, const QString &openWords)
{
    LockLine line;
    line.icon = open ? IconId::Unlock : IconId::Lock;
    line.ink = open ? Token::Ok : ink;
    line.label = label;
    line.state = open ? openWords : LockTexts::tr("closed");
    line.stateInk = open ? Token::Ok : Token::Muted;
    return line;
}

LockLine plainLine(const QString &label, Token ink = Token::Text)
{
    LockLine line;
    line.label = label;
    line.ink = ink;
    return line;
}

/// The Name of the SRK that the EK envelope is bound to.
core::Bytes boundName(const StepRecord &step)
{
    if (const attestation::ComparedName *compared = comparedSrk(step))
        return compared->expected;
    const KeyView *srk = find(step, KeyKind::Srk);
    return srk ? srk->name : core::Bytes();
}

LockPlace ekPlace(const StepRecord &step, const Facts &facts)
{
    LockPlace place;
    place.ink = Token::Ek;
    place.title = LockTexts::tr("EK envelope");
    if (!facts.received) {
        place.outlineOnly = true;
        place.lines = {plainLine(LockTexts::tr("not yet"), Token::Muted)};
        return place;
    }
    place.lines.append(plainLine(LockTexts::tr("bound to the SRK's Name")));
    if (const core::Bytes bound = boundName(step); !bound.isEmpty()) {
        LockLine name = plainLine(models::shortName(core::toHex(bound)), Token::Srk);
        name.mono = true;
        place.lines.append(name);
    }
    LockLine lock = lockLine(Token::Ek, models::keyText(KeyKind::Ek), facts.ekOpen,
                             LockTexts::tr("opened with the EK"));
    if (facts.refusal == LockRefusal::EkEnvelope) {
        place.refused = true;
        lock.stateInk = Token::Fail;
        lock.state = facts.srkDiffers ? LockTexts::tr("shut: the Names differ")
                                      : LockTexts::tr("shut: the TPM refused");
    }
    place.lines.append(lock);
    if (facts.ekOpen) {
        place.lines.append(plainLine(LockTexts::tr("empty"), Token::Muted));
    } else {
        LockLine content = plainLine(LockTexts::tr("holds the inner key"), Token::Inner);
        content.icon = IconId::Inner;
        place.lines.append(content);
    }
    return place;
}

LockPlace srkPlace(const Facts &facts)
{
    LockPlace place;
    place.ink = Token::Srk;
    place.title = LockTexts::tr("SRK envelope");
    if (!facts.received) {
        place.outlineOnly = true;
        place.lines = {plainLine(LockTexts::tr("not yet"), Token::Muted)};
        return place;
    }
    const bool refusedHere = facts.refusal == LockRefusal::SrkEnvelope;
    place.refused = refusedHere;
    LockLine srk =
        lockLine(Token::Srk, models::keyText(KeyKind::Srk), facts.inside, LockTexts::tr("open"));
    LockLine inner = lockLine(Token::Inner, models::keyText(KeyKind::InnerKey), facts.inside,
                              LockTexts::tr("open"));
    if (facts.inside)
        srk.stateInk = inner.stateInk = Token::Muted;
    if (refusedHere) {
        srk.state = LockTexts::tr("refused");
        srk.stateInk = Token::Fail;
    }
    if (facts.ekOpen && !facts.inside) {
        inner.state = LockTexts::tr("at hand");
        inner.stateInk = Token::Inner;
    } else if (!facts.inside) {
        // The second lock has no colour before its key lies outside: the EK's lock comes first.
        inner.ink = Token::Idle;
    }
    place.lines = {srk, inner};
    if (facts.inside) {
        place.lines.append(plainLine(LockTexts::tr("emptied inside the TPM"), Token::Muted));
    } else {
        LockLine content = facts.hub ? plainLine(LockTexts::tr("holds the hub key"), Token::Hub)
                                     : plainLine(LockTexts::tr("holds the nonce"), Token::Nonce);
        content.icon = facts.hub ? IconId::Hub : IconId::Nonce;
        place.lines.append(content);
    }
    return place;
}

/// What the step gave the TPM to sign. The label is ours and in English here.
QString signedText(const StepRecord &step)
{
    for (const attestation::Field &field : step.sent) {
        if (field.label.english() == QLatin1String("Text to sign"))
            return field.value;
    }
    return {};
}

LockSignature signatureOf(const StepRecord &step, const Facts &facts)
{
    LockSignature signature;
    signature.toSign = signedText(step);
    for (const attestation::Field &field : step.received) {
        if (field.label.english() == QLatin1String("Signature"))
            signature.sizeBytes = field.bytes.size();
    }
    signature.note = facts.hub ? LockTexts::tr("goes into the SAS token; the hub checks it")
                               : LockTexts::tr("goes into the SAS token; the service checks it");
    return signature;
}

QString spoken(const LockPlace &place)
{
    QStringList parts;
    for (const LockLine &line : place.lines)
        parts.append(line.state.isEmpty() ? line.label
                                          //: Read aloud: %1 a lock or key, %2 how it stands.
                                          : LockTexts::tr("%1: %2").arg(line.label, line.state));
    //: Read aloud: %1 an envelope or the TPM, %2 what is said about it.
    return LockTexts::tr("%1. %2.").arg(place.title, parts.join(QStringLiteral(", ")));
}

} // namespace

QString LocksView::accessibleText() const
{
    return QStringList{summary, spoken(tpm), spoken(ekEnvelope), spoken(srkEnvelope)}.join(
        QLatin1Char('\n'));
}

LocksView locksAfter(const StepRecord &step)
{
    const Facts facts = factsOf(step);
    LocksView view;
    view.phase = facts.phase;
    view.hub = facts.hub;
    view.refusal = facts.refusal;
    if (facts.refusal != LockRefusal::None && step.error)
        view.refusalCode = step.error->code;
    view.slot = slotOf(step, facts);
    if (facts.srkDiffers) {
        const attestation::ComparedName *compared = comparedSrk(step);
        view.otherSrk = compared && !compared->found.isEmpty()
                            ? core::toHex(compared->found).mid(4, 8) + QChar(0x2026)
                            : models::keyStateText(KeyKind::Srk, KeyState::Changed);
    }
    if (facts.phase == LockPhase::Used)
        view.signature = signatureOf(step, facts);
    view.openLocks = (facts.ekOpen ? 1 : 0) + (facts.inside ? 1 : 0);
    view.summary = facts.received ? LockTexts::tr("%1 of 2 open").arg(view.openLocks)
                                  : LockTexts::tr("no challenge yet");
    view.tpm = tpmPlace(step, facts);
    view.ekEnvelope = ekPlace(step, facts);
    view.srkEnvelope = srkPlace(facts);
    return view;
}

LocksView locksAfter(const QList<StepRecord> &steps, int index)
{
    LocksView view = locksAfter(steps.at(index));
    if (view.phase != LockPhase::Used || !view.signature.toSign.isEmpty())
        return view;
    for (int i = index - 1; i >= 0 && view.signature.toSign.isEmpty(); --i)
        view.signature.toSign = signedText(steps.at(i));
    return view;
}

} // namespace endorse::ui
