// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>

#include <QCoreApplication>

namespace endorse::enrollmentlist {

/// A text of this folder: text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "…")).
inline core::Text text(const char *source)
{
    return core::Text("endorse::enrollmentlist", source);
}

} // namespace endorse::enrollmentlist
