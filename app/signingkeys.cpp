// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingkeys.h"

#include <tpmtypes/signature.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace endorse::app {

namespace {

constexpr qint64 longestFile = 64 * 1024;

core::Bytes bytesOf(const QJsonObject &json, const char *member)
{
    return core::fromBase64(json.value(QLatin1String(member)).toString().toLatin1())
        .value_or(core::Bytes());
}

QString base64(const core::Bytes &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

std::optional<tpm::SigningKey> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > longestFile)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    tpm::SigningKey key;
    key.publicArea = bytesOf(json, "publicKey");
    key.privateArea = bytesOf(json, "wrappedKey");
    key.parentName =
        core::Bytes::fromHex(json.value(QLatin1String("parent")).toString().toLatin1());
    const auto area = tpmtypes::PublicArea::fromTpm2b(key.publicArea);
    if (!area || key.privateArea.isEmpty())
        return std::nullopt;
    key.name = area->name();
    return key;
}

core::Error writeError(const QString &path, const QString &technical)
{
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QStringLiteral("write");
    error.place = path;
    error.message =
        core::Text("endorse::app",
                   QT_TRANSLATE_NOOP("endorse::app", "The signing key \"%1\" cannot be kept."))
            .arg(path);
    error.hint = core::Text("endorse::app",
                            QT_TRANSLATE_NOOP("endorse::app",
                                              "Check the permissions of the data folder and the "
                                              "free space of the disk."));
    error.technical = technical;
    return error;
}

} // namespace

SigningKeys::SigningKeys(const QString &auditFile)
    : m_folder(QFileInfo(auditFile).absoluteDir().filePath(QStringLiteral("signing-keys")))
{
}

QList<tpm::SigningKey> SigningKeys::list() const
{
    QList<tpm::SigningKey> keys;
    const auto files =
        QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        if (auto key = read(file.absoluteFilePath()))
            keys.append(std::move(*key));
    }
    return keys;
}

core::Result<void> SigningKeys::keep(const tpm::SigningKey &key) const
{
    const QString path = QDir(m_folder).filePath(core::toHex(key.name) + QStringLiteral(".json"));
    const QFile::Permissions ofOwner = QFile::ReadOwner | QFile::WriteOwner;
    if (!QFileInfo(m_folder).isDir() && !QDir().mkdir(m_folder, ofOwner | QFile::ExeOwner))
        return core::fail(writeError(path, QStringLiteral("the folder cannot be made")));
    const QJsonObject json{{QStringLiteral("publicKey"), base64(key.publicArea)},
                           {QStringLiteral("wrappedKey"), base64(key.privateArea)},
                           {QStringLiteral("parent"), core::toHex(key.parentName)}};
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(ofOwner) &&
        file.write(QJsonDocument(json).toJson()) > 0 && file.commit())
        return {};
    return core::fail(writeError(path, file.errorString()));
}

QString TpmAnchorCheck::keyName(const core::Bytes &publicKey) const
{
    const auto area = tpmtypes::PublicArea::fromTpm2b(publicKey);
    return area ? core::toHex(area->name()) : QString();
}

bool TpmAnchorCheck::verifies(const core::Bytes &publicKey, const core::Bytes &digest,
                              const core::Bytes &signature) const
{
    const auto area = tpmtypes::PublicArea::fromTpm2b(publicKey);
    return area && tpmtypes::verifiesEcdsa(*area, digest, signature);
}

} // namespace endorse::app
