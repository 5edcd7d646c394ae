// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"

#include <QCoreApplication>

namespace endorse::tpmtypes {

core::Error randomError()
{
    return {.category = core::ErrorCategory::Internal,
            .code = QStringLiteral("random"),
            .place = QStringLiteral("random"),
            .message = {"endorse::tpmtypes",
                        QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                          "No random bytes are available, so no key can be made.")},
            .hint = {"endorse::tpmtypes",
                     QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                       "Check the installation of OpenSSL, then start the program "
                                       "again.")},
            .technical = QStringLiteral("the random source gave too few bytes")};
}

core::Error secretSizeError(const QString &place, const core::Text &message, std::size_t size)
{
    return {.category = core::ErrorCategory::Input,
            .code = QStringLiteral("size"),
            .place = place,
            .message = message.arg(static_cast<qint64>(size)),
            .hint = {"endorse::tpmtypes",
                     QT_TRANSLATE_NOOP("endorse::tpmtypes", "Use a key of 32 bytes, or 16 bytes "
                                                            "for an inner key.")},
            .technical = QStringLiteral("%1: %2 bytes").arg(place).arg(size)};
}

} // namespace endorse::tpmtypes
