// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockstate.h"

#include <core/bytes.h>
#include <models/format.h>
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

/// The facts about the locks that the words are chosen by.
struct Facts
{
    bool received = false;   ///< The envelopes are there.
    bool ekOpen = false;     ///< The EK lock is open.
    bool inside = false;     ///< The SRK lock and the inner lock are open: the key is in the TPM.
    bool persistent = false; ///< It has its handle.
    bool hub = false;        ///< The envelopes held the hub key.
    bool refused = false;    ///< The TPM kept a lock shut.
    bool srkChanged = false;
    StepId step = StepId::Connect;
};

const KeyView *find(const StepRecord &step, KeyKind kind)
{
    const auto found = std::find_if(step.keys.cbegin(), step.keys.cend(),
                                    [kind](const KeyView &key) { return key.kind == kind; });
    return found == step.keys.cend() ? nullptr : &*found;
}

Facts factsOf(const StepRecord &step)
{
    Facts facts;
    facts.step = step.id;
    const KeyView *srk = find(step, KeyKind::Srk);
    facts.srkChanged = srk && srk->state == KeyState::Changed;
    switch (step.nonce) {
    case NonceState::Waiting:
        break;
    case NonceState::Received:
        facts.received = true;
        break;
    case NonceState::EkOpened:
        facts.received = facts.ekOpen = true;
        break;
    case NonceState::Imported:
        facts.received = facts.ekOpen = facts.inside = true;
        break;
    case NonceState::HubKeyPersistent:
        facts.hub = true;
        [[fallthrough]];
    case NonceState::Persistent:
    case NonceState::Used:
        facts.received = facts.ekOpen = facts.inside = facts.persistent = true;
        break;
    case NonceState::Refused:
        facts.received = facts.refused = true;
        facts.hub = step.id == StepId::ImportHubKey;
        // A TPM that refuses to import has opened the EK lock before.
        facts.ekOpen = step.id == StepId::Import;
        break;
    }
    return facts;
}

QString shortName(const core::Bytes &name)
{
    const QString hex = core::toHex(name);
    constexpr qsizetype kept = 12;
    if (hex.size() <= 2 * kept)
        return hex;
    // The first four digits are the algorithm, the rest is the digest.
    return hex.left(4) + QLatin1Char(' ') + hex.mid(4, 8) + QChar(0x2026) + hex.right(10);
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
    if (!facts.inside)
        slot.ink = Token::Idle;
    slot.state =
        facts.inside ? LockTexts::tr("wrapped by the SRK") : LockTexts::tr("empty until Import");
    place.lines.append(slot);
    return place;
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
    if (const KeyView *srk = find(step, KeyKind::Srk); srk && !srk->name.isEmpty()) {
        LockLine name = plainLine(shortName(srk->name), Token::Srk);
        name.mono = true;
        place.lines.append(name);
    }
    LockLine lock = lockLine(Token::Ek, models::keyText(KeyKind::Ek), facts.ekOpen,
                             LockTexts::tr("opened with the EK"));
    if (facts.refused && !facts.ekOpen) {
        place.refused = true;
        lock.stateInk = Token::Fail;
        lock.state = facts.srkChanged ? LockTexts::tr("shut: the Names differ")
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
    const bool refusedHere = facts.refused && facts.ekOpen;
    place.refused = refusedHere;
    LockLine srk =
        lockLine(Token::Srk, models::keyText(KeyKind::Srk), facts.inside, LockTexts::tr("open"));
    LockLine inner = lockLine(Token::Inner, models::keyText(KeyKind::InnerKey), facts.inside,
                              LockTexts::tr("open"));
    if (refusedHere) {
        srk.state = LockTexts::tr("shut: the TPM refused");
        srk.stateInk = Token::Fail;
    }
    if (facts.ekOpen && !facts.inside) {
        inner.state = LockTexts::tr("key at hand");
        inner.stateInk = Token::Inner;
    } else if (!facts.inside) {
        // The second lock has no colour before its key lies outside: the EK's lock comes first.
        inner.ink = Token::Idle;
    }
    place.lines = {srk, inner};
    if (facts.inside) {
        place.lines.append(plainLine(LockTexts::tr("empty"), Token::Muted));
    } else {
        LockLine content = facts.hub ? plainLine(LockTexts::tr("holds the hub key"), Token::Hub)
                                     : plainLine(LockTexts::tr("holds the nonce"), Token::Nonce);
        content.icon = facts.hub ? IconId::Hub : IconId::Nonce;
        place.lines.append(content);
    }
    return place;
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
    view.openLocks = (facts.ekOpen ? 1 : 0) + (facts.inside ? 1 : 0);
    view.summary = facts.received ? LockTexts::tr("%1 of 2 open").arg(view.openLocks)
                                  : LockTexts::tr("no challenge yet");
    view.tpm = tpmPlace(step, facts);
    view.ekEnvelope = ekPlace(step, facts);
    view.srkEnvelope = srkPlace(facts);
    return view;
}

} // namespace endorse::ui
