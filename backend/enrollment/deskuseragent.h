// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace endorse::enrollment {

/// Begins the User-Agent of every request by which a window looks at a service and changes it, so
/// that a list of requests can leave them out: a list of requests that shows its own reader grows
/// for ever.
inline constexpr char deskUserAgentPrefix[] = "Endorse-Desk/";

/// The whole of it: "Endorse-Desk/" and the version of the program.
inline QByteArray deskUserAgent()
{
    return QByteArray(deskUserAgentPrefix) + ENDORSE_VERSION;
}

} // namespace endorse::enrollment
