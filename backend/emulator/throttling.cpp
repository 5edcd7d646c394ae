// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicestate.h"

#include <emulator/context.h>

namespace endorse::emulator {

std::optional<Answer> checkThrottle(ServiceState &state, const Exchange &exchange,
                                    Throttle::Kind kind)
{
    const std::optional<int> seconds = state.throttle.take(kind, exchange.now);
    if (!seconds)
        return std::nullopt;
    Answer answer = refuse(
        exchange,
        {.status = 429,
         .message = QStringLiteral("Too many requests."),
         .outcome = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                          "There were more requests than the "
                                                          "service takes in a minute; the next "
                                                          "one may come in %1 seconds."))
                        .arg(static_cast<qint64>(*seconds)),
         .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Throttling")}});
    answer.reply.addHeader("Retry-After", QByteArray::number(*seconds));
    return answer;
}

} // namespace endorse::emulator
