// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace endorse::emulator {

/// What one client may take of the server. The defaults are for service; tests make them small.
struct HttpLimits final
{
    /// Request line and all header fields together, in bytes.
    quint32 headerBytes = 16 * 1024;
    /// The largest body that is read at all, in bytes: a hub message.
    quint64 bodyBytes = 256 * 1024;
    /// From the connect, or from the first byte of a later request, to the whole request.
    std::chrono::milliseconds requestDeadline{10'000};
    /// How long a kept connection may wait for its next request.
    std::chrono::milliseconds idleTimeout{120'000};
    std::chrono::milliseconds handshakeTimeout{5'000};
    /// How long the rest of a refused request is read and dropped, so that the answer arrives.
    std::chrono::milliseconds lingerTime{500};
    /// Answers that a client has not taken yet, in bytes; beyond that its requests wait.
    qint64 unsentBytes = 64 * 1024;
    /// Of all requests that are not whole yet, beyond the first 16 KiB of each, in bytes; one that
    /// would take more is refused with 503.
    qint64 heldBytes = 16 * 1024 * 1024;
    /// Open connections; one more closes the one that has been quiet for longest. Together with the
    /// handshakes well below the 1024 file descriptors that a process commonly has.
    int connections = 600;
    /// Clients in a TLS handshake; one more ends the oldest of them.
    int handshakes = 256;
};

} // namespace endorse::emulator
