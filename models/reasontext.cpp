// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasontext.h"

#include <QCoreApplication>

namespace endorse::models {

QString reasonText(const std::optional<core::Error> &error)
{
    if (!error)
        return {};
    //: %1 why something was refused, %2 what to do: two sentences.
    return QCoreApplication::translate("endorse::models", "%1 %2")
        .arg(error->message.render(), error->hint.render())
        .trimmed();
}

} // namespace endorse::models
