// SPDX-License-Identifier: GPL-3.0-or-later
#include "meddler.h"

namespace endorse::emulator {

void Meddler::request(HttpMessage *) {}

std::optional<HttpReply> Meddler::insteadOf(const HttpMessage &)
{
    return std::nullopt;
}

void Meddler::reply(const HttpMessage &, HttpReply *) {}

} // namespace endorse::emulator
