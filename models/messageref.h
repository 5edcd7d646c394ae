// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace endorse::models {

/// Points at one message of a run: a TPM command with its response, a request, an answer, or a note
/// of what an end did by itself. Thread: a value.
struct MessageRef final
{
    enum class Kind {
        TpmCommand,
        HttpRequest,
        HttpResponse,
        Note,
        Handshake ///< Of the TLS connection that an exchange opened; index: that exchange.
    };

    int step = -1; ///< Index of the step.
    Kind kind = Kind::TpmCommand;
    /// Into StepRecord::tpmCommands, or into Injection::tpmCommands when injected; into
    /// StepRecord::httpExchanges; of a note the exchange that it belongs to, -1 for none. -1 also
    /// for the message that a step would begin with.
    int index = 0;
    bool injected = false; ///< A command of StepRecord::injection; a note: its words.
    /// Of a TPM command: the response is meant rather than the command. Of a handshake: what the
    /// other end showed.
    bool response = false;

    friend bool operator==(const MessageRef &, const MessageRef &) = default;
};

} // namespace endorse::models

Q_DECLARE_METATYPE(endorse::models::MessageRef)
