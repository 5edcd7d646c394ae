// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/mechanism.h>
#include <attestation/steprecord.h>

namespace endorse::models {

/// What stands on the arrows of the diagram. Each function gives wordings for the same thing, the
/// longest first; the last one is the shortest that still says it.

/// "StartAuthSession, PolicySecret", "StartAuthSession + 1"; "GetCapability × 5"; one command that
/// reads a key bears its handle.
QList<core::Text> commandLabels(const QList<tpm::TpmExchange> &commands);
/// "0x1df TPM_RC_INTEGRITY"; without an answer "no answer, 0xa000a".
QList<core::Text> refusalLabels(quint32 responseCode);
/// "EK, 316 bytes".
QList<core::Text> keyLabels(const QString &name, const attestation::Field *field);
/// "PUT …/register"; IDs are left out.
QList<core::Text> requestLabels(const dps::HttpExchange &exchange);
/// "401, challenge", "202, assigning", "404 Not Found, 404201", "no answer".
QList<core::Text>
answerLabels(const attestation::StepRecord &step, const dps::HttpExchange &exchange, bool failed,
             attestation::AttestationKind mechanism = attestation::AttestationKind::Tpm);
/// Of a step that failed before anything was sent: "no answer", or the code of the error.
QList<core::Text> unsentLabels(const attestation::StepRecord &step);
/// What a step sends first, in the protocol's words: "ReadPublic", "PUT …/register".
QString firstWords(attestation::StepId id);

/// Where the count of other commands begins in a label of commandLabels(): behind the first name.
/// The size of the label when there is none.
qsizetype countStart(const QString &label);

} // namespace endorse::models
