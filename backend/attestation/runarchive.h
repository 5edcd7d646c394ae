// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationresult.h>
#include <core/result.h>

namespace endorse::attestation {

/// The whole record of a run as the history keeps it: transcriptJson() and, in "texts", what is
/// needed to show its sentences in another language later. Holds no secret.
QJsonObject archiveJson(const AttestationResult &result);

/// The record of archiveJson(), or of a transcript alone: its sentences then stay in the language
/// in which it was written. Fails with category Store, code "damaged", the member in place.
core::Result<AttestationResult> resultFromArchive(const QJsonObject &json);

/// An error with its texts as Text::toJson().
QJsonObject keptErrorJson(const core::Error &error);
core::Error keptErrorOf(const QJsonObject &json);

/// That a kept run cannot be read: @p member is missing or is not what it should be.
core::Error damagedRecord(const QString &member);

/// The step of toString(StepId); none for any other name.
std::optional<StepId> stepIdOf(const QString &name);
std::optional<StepStatus> stepStatusOf(const QString &name);

} // namespace endorse::attestation
