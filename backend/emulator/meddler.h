// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/httpmessage.h>

#include <optional>

namespace endorse::emulator {

/// Somebody between the device and the service who changes what they say to each other, to see
/// what becomes of it. What the emulator reports of a request (EmulatorRequest) is what the service
/// got and gave: before the meddler changed the answer, after it changed the request.
///
/// Thread: called in the emulator's thread, one request at a time; must not wait.
class Meddler
{
public:
    virtual ~Meddler() = default;
    /// May change a request before the service reads it.
    virtual void request(HttpMessage *message);
    /// May answer in the place of the service, which then knows nothing of the request.
    virtual std::optional<HttpReply> insteadOf(const HttpMessage &message);
    /// May change an answer before it is sent.
    virtual void reply(const HttpMessage &message, HttpReply *reply);
};

} // namespace endorse::emulator
