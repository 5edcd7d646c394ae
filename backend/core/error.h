// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>

#include <QJsonObject>
#include <QString>

namespace endorse::core {

/// Who refused or what failed.
enum class ErrorCategory {
    Tpm,       ///< The TPM or the TSS answered with a return code.
    Http,      ///< An HTTP answer that is not the DPS's own error body.
    Dps,       ///< The Device Provisioning Service refused with an errorCode.
    Hub,       ///< The IoT hub refused.
    Tls,       ///< A certificate or the handshake.
    Network,   ///< A socket: refused, unreachable, cut.
    Protocol,  ///< An answer that does not follow its specification.
    Process,   ///< A child process could not be started or ended.
    Store,     ///< A file or database.
    Input,     ///< What the user gave.
    Cancelled, ///< The user cancelled.
    Deadline,  ///< A deadline passed.
    Internal   ///< A broken promise of our own code.
};

/// The stable English name used in JSON, e.g. "tpm".
QString toString(ErrorCategory category);

/// A failure as a value: what failed, where, why, and what to do next.
///
/// Made where the fact is known and passed upwards unchanged, save that place may be filled in by
/// the step in which it happened. Thread: a value, reentrant.
struct Error final
{
    ErrorCategory category = ErrorCategory::Internal;
    /// Stable code in English, compared by scripts: "0x1df" (TPM return code, lower case, no
    /// leading zeros), "400004" (DPS), "404" (HTTP), "ConnectionRefusedError" (socket),
    /// "truncated"…
    QString code;
    /// Where: step id, TPM command, file and line, JSON path. English, stable.
    QString place;
    Text message; ///< What failed and why, one or two sentences.
    Text hint;    ///< What to do next.
    /// The bare facts in English: decoded return code, response body, system error text.
    QString technical;
    int httpStatus = 0; ///< 0 when no HTTP answer was involved.

    /// {"category", "code", "place", "message", "hint", "technical"} and "httpStatus" when there is
    /// one. Message and hint are in the program's language; the rest is English and stable.
    QJsonObject toJson() const;
    /// One English line for logs.
    QString toLogLine() const;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace endorse::core
