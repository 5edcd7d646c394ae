// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpm/tpmstructures.h>

#include <array>
#include <span>

namespace endorse::tpm {

/// What a command and its response consist of beside header and sessions: TPM 2.0 Part 3.
struct CommandShape final
{
    struct Parameter final
    {
        const char *name = nullptr;
        const TpmType *type = nullptr;
    };

    quint32 code = 0;
    std::array<const char *, 3> handles{};  ///< Names; as many as commandHandles() says.
    std::array<Parameter, 7> parameters{};  ///< Those with a name.
    const char *handleInResponse = nullptr; ///< Name of the handle in the response, if it has one.
    std::array<Parameter, 5> results{};
};

/// The commands that are known parameter by parameter.
std::span<const CommandShape> commandShapes();
/// nullptr for others.
const CommandShape *commandShape(quint32 code);

} // namespace endorse::tpm
