// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>
#include <ui/common/icons.h>

#include <QList>
#include <QString>

namespace endorse::ui {

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

/// The nonce drawn as what it is, two locks, in words. Visual design section 6.
struct LocksView final
{
    QString summary; ///< "1 of 2 open"
    int openLocks = 0;
    LockPlace tpm;
    LockPlace ekEnvelope;
    LockPlace srkEnvelope;
    /// All of it for a screen reader.
    QString accessibleText() const;
};

/// The locks as they stand after @p step.
LocksView locksAfter(const attestation::StepRecord &step);

} // namespace endorse::ui
