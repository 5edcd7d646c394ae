// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>

#include <QCoreApplication>

namespace endorse::manifest {

/// A text of this folder: text(QT_TRANSLATE_NOOP("endorse::manifest", "…")).
inline core::Text text(const char *source)
{
    return core::Text("endorse::manifest", source);
}

} // namespace endorse::manifest
