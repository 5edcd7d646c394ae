// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>
#include <ui/common/icons.h>

#include <QList>
#include <QString>

namespace endorse::ui {

/// How far the nonce has come: the rows of the table of visual design section 6, in order.
enum class LockPhase : quint8 {
    Waiting,    ///< No challenge yet.
    Received,   ///< Two sealed envelopes.
    EkOpened,   ///< The inner key lies outside.
    Imported,   ///< Wrapped by the SRK; not in the TPM's memory yet.
    Loaded,     ///< In the TPM until it is flushed.
    Persistent, ///< At its handle.
    Used        ///< It signs.
};

/// What the TPM kept shut.
enum class LockRefusal : quint8 {
    None,
    EkEnvelope,
    SrkEnvelope,
    Slot ///< Both envelopes were opened, but the key was not kept.
};

/// One line of the two locks: an icon, what it is, and how it stands.
struct LockLine final
{
    std::optional<IconId> icon;
    Token ink = Token::Text;
    QString label;
    QString state;
    Token stateInk = Token::Muted;
    bool mono = false; ///< The state is a handle or a Name.
};

/// One of the three places of the nonce: the TPM, the EK envelope, the SRK envelope.
struct LockPlace final
{
    IconId icon = IconId::Envelope;
    Token ink = Token::Text;
    QString title;
    bool outlineOnly = false; ///< Not there yet: drawn dashed.
    bool refused = false;
    QList<LockLine> lines;
};

/// The place in the TPM that the key takes.
struct LockSlot final
{
    QString title;  ///< "nonce", "hub key"
    QString handle; ///< "0x81000100"; while it is only loaded that of its transient place.
    QString state;  ///< "empty until Import", "persistent"
    QString note;   ///< "never leaves"; empty while nothing is in it.
};

/// What is signed and what comes out: the drawing that takes the place of the envelopes.
struct LockSignature final
{
    QString toSign;           ///< The text, empty when it is not known.
    qsizetype sizeBytes = 32; ///< Of the signature.
    QString note;             ///< Where the signature goes.
};

/// The nonce drawn as what it is, two locks. Visual design section 6.
struct LocksView final
{
    QString summary; ///< "1 of 2 open"
    int openLocks = 0;
    LockPhase phase = LockPhase::Waiting;
    bool hub = false; ///< The envelopes held the hub key.
    LockRefusal refusal = LockRefusal::None;
    QString refusalCode; ///< "0x1df"
    LockPlace tpm;       ///< EK, SRK and slot in words.
    LockPlace ekEnvelope;
    LockPlace srkEnvelope;
    LockSlot slot;
    LockSignature signature; ///< Of phase Used.
    /// The part of the SRK's Name that tells it from the one that the envelope is bound to; empty
    /// while the two are equal.
    QString otherSrk;

    Token keyInk() const { return hub ? Token::Hub : Token::Nonce; }
    IconId keyIcon() const { return hub ? IconId::Hub : IconId::Nonce; }
    /// All of it for a screen reader.
    QString accessibleText() const;
};

/// The locks as they stand after @p step.
LocksView locksAfter(const attestation::StepRecord &step);
/// The locks as they stand after the step @p index of a run. What later steps no longer say (the
/// text that was signed) is taken from the earlier ones.
LocksView locksAfter(const QList<attestation::StepRecord> &steps, int index);

} // namespace endorse::ui
