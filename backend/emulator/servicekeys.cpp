// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicekeys.h"

#include <dps/json.h>
#include <emulator/challenge.h>
#include <emulator/context.h>
#include <pki/privatefiles.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::emulator {

namespace {

/// ".localhost" never leaves the computer (RFC 6761 section 6.3) and is a valid host name.
constexpr char hubName[] = "endorse-hub.localhost";
constexpr qsizetype serviceKeyBytes = 64;
constexpr qsizetype minKeyBytes = 16;
constexpr std::chrono::milliseconds lockTimeout{10'000};
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

/// What the file says.
struct Parsed final
{
    ServiceKeys keys;
    /// All members as they stand, for a file that is written anew.
    dps::RawMembers members;
    bool hasPolicies = false;
};

core::Bytes base64Of(const core::Secret &key)
{
    return key.view().toByteArray().toBase64();
}

/// One policy of the file; nothing when it is not one.
std::optional<ServicePolicy> policyOf(const QJsonObject &json)
{
    ServicePolicy policy{.name = json[QLatin1String("name")].toString(), .key = {}, .rights = {}};
    auto key = core::fromBase64(json[QLatin1String("key")].toString().toLatin1());
    if (!isPolicyName(policy.name) || !key || key->size() < minKeyBytes)
        return std::nullopt;
    policy.key = core::Secret::take(std::move(*key));
    for (const auto &item : json[QLatin1String("rights")].toArray()) {
        const auto right = serviceRight(item.toString());
        if (!right)
            return std::nullopt;
        policy.rights.append(*right);
    }
    return policy;
}

/// Adds the policies of the file; false when one of them is none, or has a name twice.
bool addPolicies(const core::Bytes &json, ServiceKeys *keys)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return false;
    const QJsonArray items = document.array();
    for (const auto &item : items) {
        auto policy = policyOf(item.toObject());
        if (!policy || keys->policy(policy->name) != nullptr)
            return false;
        keys->policies.push_back(std::move(*policy));
    }
    return true;
}

core::Result<Parsed> parseKeys(const core::Bytes &text, const QString &path)
{
    auto object = dps::JsonObject::parse(text);
    if (!object)
        return core::fail(damaged(path, object.error().technical));
    dps::JsonReader reader(*object);
    const auto scope = dps::IdScope::parse(reader.requiredString("idScope"));
    const auto hub = dps::HubName::parse(reader.requiredString("hub"));
    auto key = core::fromBase64(reader.requiredAscii("serviceKey"));
    core::Bytes policies = reader.raw("policies");
    if (reader.error())
        return core::fail(damaged(path, reader.error()->technical));
    if (!scope || !hub || !key || key->size() < minKeyBytes)
        return core::fail(damaged(path, QStringLiteral("idScope, hub or serviceKey is not valid")));
    Parsed parsed{.keys = {*scope, *hub, {}},
                  .members = object->members(),
                  .hasPolicies = !policies.isEmpty()};
    parsed.keys.policies.push_back({.name = QString::fromLatin1(ownerPolicyName),
                                    .key = core::Secret::take(std::move(*key)),
                                    .rights = allServiceRights()});
    const bool good = policies.isEmpty() || addPolicies(policies, &parsed.keys);
    core::wipe(policies);
    if (!good)
        return core::fail(damaged(path, QStringLiteral("policies is not valid")));
    return parsed;
}

core::Result<Parsed> readKeys(const QString &path)
{
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
    auto parsed = parseKeys(text, path);
    core::wipe(text);
    return parsed;
}

/// The default policies as the file holds them, with new keys.
core::Result<core::Bytes> newPolicies(tpmtypes::RandomSource &random)
{
    core::Bytes json = "[";
    for (const ServicePolicy &policy : defaultPolicies()) {
        const auto key = randomKey(random, serviceKeyBytes);
        if (!key)
            return core::fail(key.error());
        QStringList rights;
        for (const ServiceRight right : policy.rights)
            rights.append(toString(right));
        json += (json.size() > 1 ? "," : "") + dps::JsonWriter()
                                                   .string("name", policy.name)
                                                   .ascii("key", base64Of(*key))
                                                   .strings("rights", rights)
                                                   .finish();
    }
    return json + ']';
}

core::Result<core::Bytes> newKeys(tpmtypes::RandomSource &random)
{
    const auto scope = randomKey(random, 4);
    const auto key = randomKey(random, serviceKeyBytes);
    const auto policies = newPolicies(random);
    if (!scope || !key || !policies)
        return core::fail(!scope ? scope.error() : !key ? key.error() : policies.error());
    return dps::JsonWriter()
        .string("idScope", QStringLiteral("0ne") + core::toHex(scope->view()).toUpper())
        .string("hub", QString::fromLatin1(hubName))
        .ascii("serviceKey", base64Of(*key))
        .raw("policies", *policies)
        .finish();
}

/// Gives a file of an earlier version the policies that it lacks.
core::Result<Parsed> modernised(const QString &path, tpmtypes::RandomSource &random)
{
    const auto lock = pki::FileLock::acquire(path + QStringLiteral(".lock"), lockTimeout);
    if (!lock)
        return core::fail(lock.error());
    auto parsed = readKeys(path);
    // Another process may have been first.
    if (!parsed || parsed->hasPolicies)
        return parsed;
    const auto policies = newPolicies(random);
    if (!policies)
        return core::fail(policies.error());
    parsed->members.removeIf(
        [](const dps::RawMember &member) { return member.name == QLatin1String("policies"); });
    core::Bytes text = dps::JsonWriter().rest(parsed->members).raw("policies", *policies).finish();
    const auto written = pki::replacePrivateFile(path, text);
    core::wipe(text);
    if (!written)
        return core::fail(written.error());
    return readKeys(path);
}

} // namespace

const ServicePolicy *ServiceKeys::policy(const QString &name) const
{
    const auto found = std::find_if(policies.begin(), policies.end(),
                                    [&name](const ServicePolicy &one) { return one.name == name; });
    return found == policies.end() ? nullptr : &*found;
}

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
    auto parsed = readKeys(path);
    if (parsed && !parsed->hasPolicies)
        parsed = modernised(path, random);
    if (!parsed)
        return core::fail(parsed.error());
    return std::move(parsed->keys);
}

} // namespace endorse::emulator
