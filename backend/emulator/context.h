// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace endorse::emulator {

/// What lupdate calls the texts of this folder.
inline constexpr char context[] = "endorse::emulator";

} // namespace endorse::emulator
