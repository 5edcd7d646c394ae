// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicekeys.h"

#include <dps/json.h>
#include <emulator/challenge.h>

#include <QDir>
#include <QFile>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::emulator {

namespace {

constexpr char context[] = "endorse::emulator";
/// ".localhost" never leaves the computer (RFC 6761 section 6.3) and is a valid host name.
constexpr char hubName[] = "endorse-hub.localhost";
constexpr qsizetype serviceKeyBytes = 64;
constexpr qint64 maxFileBytes = 64 * 1024;

core::Error storeError(const QString &code, const QString &path, core::Text message,
                       const QString &technical)
{
    return {.category = core::ErrorCategory::Store,
            .code = code,
            .place = path,
            .message = std::move(message).arg(path),
            .hint = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                "Check who owns the data folder and whether the "
                                                "disk is full, or choose another data folder.")},
            .technical = technical};
}

core::Error writeError(const QString &path, int errorNumber)
{
    return storeError(QStringLiteral("write"), path,
                      {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                  "The keys of the emulator cannot be written to "
                                                  "%1.")},
                      QString::fromLocal8Bit(std::strerror(errorNumber)));
}

core::Error damaged(const QString &path, const QString &technical)
{
    core::Error error = storeError(
        QStringLiteral("damaged"), path,
        {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                    "The file %1 does not hold the keys of an emulator.")},
        technical);
    error.hint = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                             "Restore it from a backup, or delete it: the emulator "
                                             "then makes new keys and a new ID scope.")};
    return error;
}

core::Result<void> ensureFolder(const QString &path)
{
    if (QDir(path).exists())
        return {};
    const QByteArray name = QFile::encodeName(path);
    if (QDir().mkpath(QFileInfo(path).path()) &&
        (::mkdir(name.constData(), 0700) == 0 || errno == EEXIST))
        return {};
    return core::fail(writeError(path, errno));
}

/// A file of the user's own that appears whole or not at all, and never over another one.
core::Result<void> publish(const QString &path, const core::Bytes &content)
{
    const QString temporary =
        path + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QByteArray temporaryName = QFile::encodeName(temporary);
    const int file =
        ::open(temporaryName.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return core::fail(writeError(path, errno));
    const bool written = ::write(file, content.constData(),
                                 static_cast<std::size_t>(content.size())) == content.size() &&
                         ::fsync(file) == 0;
    int failure = written ? 0 : errno;
    ::close(file);
    // link() refuses to replace: of two processes the first one's keys stay.
    if (written && ::link(temporaryName.constData(), QFile::encodeName(path).constData()) != 0 &&
        errno != EEXIST)
        failure = errno;
    ::unlink(temporaryName.constData());
    if (!written || failure != 0)
        return core::fail(writeError(path, failure));
    return {};
}

core::Result<ServiceKeys> parseKeys(const core::Bytes &text, const QString &path)
{
    auto object = dps::JsonObject::parse(text);
    if (!object)
        return core::fail(damaged(path, object.error().technical));
    dps::JsonReader reader(std::move(*object));
    const auto scope = dps::IdScope::parse(reader.requiredString("idScope"));
    const auto hub = dps::HubName::parse(reader.requiredString("hub"));
    auto key = core::fromBase64(reader.requiredAscii("serviceKey"));
    if (reader.error())
        return core::fail(damaged(path, reader.error()->technical));
    if (!scope || !hub || !key || key->size() < 16)
        return core::fail(damaged(path, QStringLiteral("idScope, hub or serviceKey is not valid")));
    return ServiceKeys{*scope, *hub, core::Secret::take(std::move(*key))};
}

core::Result<core::Bytes> newKeys(tpmtypes::RandomSource &random)
{
    const auto scope = randomKey(random, 4);
    const auto key = randomKey(random, serviceKeyBytes);
    if (!scope || !key)
        return core::fail(scope ? key.error() : scope.error());
    return dps::JsonWriter()
        .string("idScope", QStringLiteral("0ne") + core::toHex(scope->view()).toUpper())
        .string("hub", QString::fromLatin1(hubName))
        .ascii("serviceKey", key->view().toByteArray().toBase64())
        .finish();
}

} // namespace

core::Result<ServiceKeys> ServiceKeys::ensure(const QString &dataDir,
                                              tpmtypes::RandomSource &random)
{
    if (const auto folder = ensureFolder(dataDir); !folder)
        return core::fail(folder.error());
    const QString path = QDir(dataDir).absoluteFilePath(QStringLiteral("service.json"));
    if (!QFile::exists(path)) {
        auto fresh = newKeys(random);
        if (!fresh)
            return core::fail(fresh.error());
        const auto published = publish(path, *fresh);
        core::wipe(*fresh);
        if (!published)
            return core::fail(published.error());
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::fail(
            storeError(QStringLiteral("read"), path,
                       {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                   "The keys of the emulator cannot be read from "
                                                   "%1.")},
                       file.errorString()));
    }
    // Whoever copied the folder may have widened its rights.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    core::Bytes text = file.read(maxFileBytes);
    auto keys = parseKeys(text, path);
    core::wipe(text);
    return keys;
}

} // namespace endorse::emulator
