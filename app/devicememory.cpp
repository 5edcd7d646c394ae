// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicememory.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace endorse::app {

QString DeviceMemory::fileOf(const core::Bytes &ekName) const
{
    return QDir(m_folder).filePath(core::toHex(ekName) + QStringLiteral(".json"));
}

std::optional<core::Bytes> DeviceMemory::lastSrkName(const core::Bytes &ekName) const
{
    QFile file(fileOf(ekName));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.read(4096)).object();
    const core::Bytes name =
        core::Bytes::fromHex(json.value(QLatin1String("srkName")).toString().toLatin1());
    if (name.isEmpty())
        return std::nullopt;
    return name;
}

core::Result<void> DeviceMemory::remember(const core::Bytes &ekName, const core::Bytes &srkName,
                                          const QString &registrationId) const
{
    QDir().mkpath(m_folder);
    const QJsonObject json{{QStringLiteral("registrationId"), registrationId},
                           {QStringLiteral("srkName"), core::toHex(srkName)}};
    QSaveFile file(fileOf(ekName));
    if (file.open(QIODevice::WriteOnly) &&
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n') > 0 && file.commit())
        return {};
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QStringLiteral("write");
    error.place = file.fileName();
    error.message =
        core::Text("endorse::app",
                   QT_TRANSLATE_NOOP("endorse::app", "The file \"%1\" cannot be written."))
            .arg(file.fileName());
    error.hint = core::Text("endorse::app",
                            QT_TRANSLATE_NOOP("endorse::app",
                                              "Check the permissions of the folder and the free "
                                              "space of the disk."));
    error.technical = file.errorString();
    return core::fail(error);
}

} // namespace endorse::app
