// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/connections.h>

namespace endorse::ui {

class Settings;

/// Puts the remembered choices into @p connections. One that can no longer be used (a service
/// without scope, an address that does not parse) is left at its default.
void loadConnections(const Settings &settings, attestation::Connections &connections);
/// Remembers the current choices.
void saveConnections(const attestation::Connections &connections, Settings &settings);

} // namespace endorse::ui
