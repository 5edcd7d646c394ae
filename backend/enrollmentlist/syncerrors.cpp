// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncerrors.h"

#include "texts.h"

namespace endorse::enrollmentlist {

using core::Error;

namespace {

Error changedAgain(const QString &registrationId, const char *message,
                   const std::optional<Error> &cause)
{
    Error error;
    error.category = cause ? cause->category : core::ErrorCategory::Store;
    error.code = QStringLiteral("changed-again");
    error.place = registrationId;
    error.message = text(message).arg(registrationId);
    error.hint = text(
        QT_TRANSLATE_NOOP("endorse::enrollmentlist", "Nothing was overwritten. Compare again."));
    error.technical = cause ? cause->toLogLine() : QStringLiteral("not what was compared");
    error.httpStatus = cause ? cause->httpStatus : 0;
    return error;
}

} // namespace

bool isUnsettled(const Error &error)
{
    return error.code == QLatin1String("unsettled");
}

bool wasCut(const Error &error)
{
    return error.category == core::ErrorCategory::Network ||
           (error.category == core::ErrorCategory::Protocol &&
            error.code == QLatin1String("truncated"));
}

Error changedThere(const QString &registrationId, const std::optional<Error> &cause)
{
    return changedAgain(registrationId,
                        QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                          "%1 was changed at the service after it was compared."),
                        cause);
}

Error changedHere(const QString &registrationId, const std::optional<Error> &cause)
{
    // The list knows who did it.
    Error error = changedAgain(registrationId,
                               QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                                 "%1 was changed in the list after it was "
                                                 "compared."),
                               cause);
    if (cause && !cause->message.isEmpty())
        error.message = cause->message;
    return error;
}

} // namespace endorse::enrollmentlist
