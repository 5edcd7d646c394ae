// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/sastoken.h>
#include <emulator/answers.h>

namespace endorse::emulator {

/// A duration for a check list, to the second: "42 s", "59 min 58 s", "3 h 5 min", "2 d 4 h".
core::Text spanText(qint64 seconds);

/// What a check list calls the signature of a SAS token, here because three APIs check one.
core::Text signatureLabel();

/// Writes down how the check of a SAS token came out, up to the line that refused it.
/// @p signedWith: what the line of a good signature says ("HMAC with the nonce"), @p notSigned:
/// what that of a bad one says.
void noteToken(const Exchange &exchange, const dps::SasToken &token, dps::SasVerdict verdict,
               const core::Text &signedWith, const core::Text &notSigned,
               Decision::Subject subject);

} // namespace endorse::emulator
