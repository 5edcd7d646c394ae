// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/mechanism.h>
#include <attestation/steprecord.h>
#include <models/messageref.h>
#include <models/roles.h>

#include <array>
#include <functional>

namespace endorse::models {

/// The ends of the diagram, from left to right.
enum class Party { Tpm, Device, Service, Hub };
/// The three that a run of @p mechanism has. With a certificate the hub is an end of its own, and
/// the home of the key belongs to the device.
std::array<Party, 3> partiesOf(attestation::AttestationKind mechanism);

QString partyText(Party party);

/// A key or envelope that travels with a message.
struct DiagramGlyph final
{
    QString icon; ///< "ek", "envelope"…
    Ink ink = Ink::Text;

    friend bool operator==(const DiagramGlyph &, const DiagramGlyph &) = default;
};

/// One row of the sequence diagram: an arrow, a note on a lifeline, or the words of a fault. A
/// value.
struct DiagramRow final
{
    enum class Kind { Message, Note, Injection };

    QString id; ///< "activate/tpm/0": the same for as long as the row stands for the same thing.
    Kind kind = Kind::Message;
    int step = 0;
    attestation::StepId stepId = attestation::StepId::Connect;
    attestation::AttestationKind mechanism = attestation::AttestationKind::Tpm;
    Party from = Party::Device; ///< Of a note: its lifeline, as to.
    Party to = Party::Tpm;
    MessageRef ref;
    int count = 1; ///< Commands that the arrow stands for, from ref on.
    /// What stands on the arrow, the longest wording first: the first that fits is drawn.
    QList<core::Text> labels;
    QList<DiagramGlyph> glyphs;
    QStringList commands; ///< Names of the commands, protocol words.
    Ink ink = Ink::Text;  ///< Of a note, or of a label that warns.
    bool injected = false;
    bool answer = false;
    bool failed = false;     ///< A refusal, or what was refused.
    bool stepFailed = false; ///< Belongs to a step that failed.
    bool ahead = false;      ///< Has not happened yet.
    bool result = false;     ///< Stands for its step when the step is folded.
    bool member = false;     ///< One command of an arrow that was unfolded.
    bool head = false;       ///< The first of them.
    // Given by the model.
    bool first = false;      ///< The first row of its band.
    bool shown = false;      ///< Belongs to the step whose evidence is shown.
    bool foldedStep = false; ///< Stands for a whole step.

    friend bool operator==(const DiagramRow &, const DiagramRow &) = default;
};

/// What the service did with the request that an exchange made, if somebody knows more than the
/// record: the text of the note and whether it refused.
struct ServiceNote final
{
    core::Text words;
    bool refused = false;
};
using ServiceNotes = std::function<std::optional<ServiceNote>(const dps::HttpExchange &)>;

/// The rows of one step that has begun or was refused. @p isOpen says whether the arrow of that id
/// is unfolded into its commands; @p notes may be empty.
QList<DiagramRow> diagramRows(const attestation::StepRecord &step, int index,
                              const std::function<bool(const QString &)> &isOpen,
                              const ServiceNotes &notes);
/// The same of a step of a run with a certificate. A TLS handshake is drawn as what it is: the
/// certificates that are shown, and the key that signs where it lives and goes nowhere.
QList<DiagramRow> certificateRows(const attestation::StepRecord &step, int index,
                                  const ServiceNotes &notes);
/// The row of a step that comes next.
DiagramRow diagramRowAhead(attestation::StepId id, int index);
/// The same of a run with a certificate.
DiagramRow certificateRowAhead(attestation::StepId id, int index);

} // namespace endorse::models
