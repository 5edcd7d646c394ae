// SPDX-License-Identifier: GPL-3.0-or-later
#include "cafile.h"

#include <app/cli/console.h>
#include <core/regularfile.h>

#include <QFileInfo>
#include <QSslCertificate>

namespace endorse::app::cli {

namespace {

constexpr qint64 largestFile = 16 * 1024 * 1024;

core::Error refusal(core::Text message, const QString &technical)
{
    core::Error error = usageError(
        message, text(QT_TRANSLATE_NOOP("endorse::app", "Name a file with CA certificates in PEM "
                                                        "form that you may read.")));
    error.technical = technical;
    return error;
}

} // namespace

core::Result<QString> checkedCaFile(const QString &path)
{
    if (path.isEmpty())
        return QString();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const auto content = core::readRegularFile(absolute, largestFile);
    if (!content)
        return core::fail(asUsageError(content.error()));
    if (QSslCertificate::fromData(*content, QSsl::Pem).isEmpty()) {
        return core::fail(refusal(
            text(QT_TRANSLATE_NOOP("endorse::app", "The CA file \"%1\" holds no certificate."))
                .arg(absolute),
            QStringLiteral("no PEM certificate")));
    }
    return absolute;
}

} // namespace endorse::app::cli
