// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision.h"

namespace endorse::emulator {

QString toString(Decision::Verdict verdict)
{
    switch (verdict) {
    case Decision::Verdict::Passed:
        return QStringLiteral("passed");
    case Decision::Verdict::Refused:
        return QStringLiteral("refused");
    case Decision::Verdict::Noted:
        break;
    }
    return QStringLiteral("noted");
}

} // namespace endorse::emulator
