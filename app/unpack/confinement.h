// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace endorse::unpack {

/// Gives up what this process does not need, before it reads a byte: see
/// manifest::UnpackConfinement. It writes no files and no core dump, gains no rights, has no
/// descriptors but the standard ones, and dies with the thread that started it. False: not all of
/// it was possible, and nothing foreign must be read.
bool confineProcess();

} // namespace endorse::unpack
