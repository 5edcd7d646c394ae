// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/httperrors.h>

namespace endorse::dps {

struct ErrorWords final
{
    core::Text message;
    core::Text hint;
};

/// The words for a refusal: by its errorCode (0: none) where one is known, else by its status.
/// @p hubCode: the code of a hub's body. Source: how-to-troubleshoot-dps, SDK sources and logs.
ErrorWords refusalWords(int status, qint64 errorCode, const QString &hubCode,
                        const ErrorContext &context);
/// The words for a registration that ended without a hub.
ErrorWords outcomeWords(RegistrationStatus status, qint64 errorCode, const QString &subject);

} // namespace endorse::dps
