// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QString>

#include <optional>
#include <span>

namespace endorse::tpm {

/// What the caller of tpmError() knows beyond the return code.
struct TpmErrorFacts final
{
    /// The object or hierarchy that the command was about, shown as "0x81010001"; 0 when none.
    quint32 handle = 0;
    /// More bare facts in English for Error::technical. Never a secret.
    QString technical;
};

/// Turns the return code of a TPM command, or of the layer that failed to send it, into an error
/// in words.
///
/// The same code means different things in different commands, so cause and next step are looked up
/// by (command, code with parameter, handle or session number taken out), then by code alone; what
/// is not in the table is told by the text of Tss2_RC_Decode.
/// @param commandCode TPM2_CC_…, 0 when no command was built yet.
/// @param rc a TSS2_RC that is not TSS2_RC_SUCCESS.
/// @param place Error::place; empty: the name of the command ("ActivateCredential").
/// @return category Tpm, code as "0x1df". Thread-safe.
/// Source: TPM 2.0 Part 2 section 6.6; TSS 2.0 Overview and Common Structures section 4.
core::Error tpmError(quint32 commandCode, quint32 rc, const QString &place = {},
                     const TpmErrorFacts &facts = {});

/// The stable code of a TSS2_RC: lower-case hex without leading zeros, "0x1df".
QString returnCodeString(quint32 rc);

/// Whether a TPM refused because the auth value of the object or hierarchy is missing or wrong:
/// TPM_RC_BAD_AUTH or TPM_RC_AUTH_FAIL.
bool isAuthRefusal(const core::Error &error);

/// Which argument of a command a TPM return code (format one) points at.
struct BlamedArgument final
{
    enum class Kind { Parameter, Handle, Session };
    Kind kind = Kind::Parameter;
    int number = 0;       ///< From 1; 0 when the TPM does not say.
    QString argumentName; ///< As in TPM 2.0 Part 3: "credentialBlob"; empty when not known.

    friend bool operator==(const BlamedArgument &, const BlamedArgument &) = default;
};

/// The argument that @p rc blames; nullopt for codes that carry none.
std::optional<BlamedArgument> blamedArgument(quint32 commandCode, quint32 rc);

/// A row of the table behind tpmError(), in the open for tests and for the help pages.
struct ReturnCodeRow final
{
    quint32 command = 0; ///< TPM2_CC_…, 0 for any command.
    quint32 code = 0;    ///< With the argument number taken out (maskReturnCode()).
    int argument = 0;    ///< Only for this argument number; 0 for any.
    /// English sources for Text("endorse::tpm", …). Arguments: %1 command name, %2 what the code
    /// blames, in words, %3 handle.
    const char *message = nullptr;
    const char *hint = nullptr;
};

std::span<const ReturnCodeRow> returnCodeTable();
/// Takes parameter, handle and session number out of a TPM code; leaves layer codes alone.
quint32 maskReturnCode(quint32 rc);

} // namespace endorse::tpm
