// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditanchoring.h"

#include <app/background.h>
#include <app/signingkeys.h>
#include <pki/trustedroots.h>

#include <QFileInfo>

namespace endorse::app {

using audit::Anchor;
using audit::AuditLog;
using core::Result;

namespace {

core::Error emptyLogError(const QString &file)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("empty-log");
    error.place = file;
    error.message =
        core::Text("endorse::app",
                   QT_TRANSLATE_NOOP("endorse::app",
                                     "The audit log \"%1\" has no line yet, so there is "
                                     "nothing to sign."))
            .arg(file);
    return error;
}

/// What is known before the TPM is asked.
struct Ground final
{
    Anchor anchor;
    QList<tpm::SigningKey> keys;
};

/// Those of the keys that this log introduces: one that was begun anew beside old keys does not
/// know them.
QList<tpm::SigningKey> introducedOf(const QString &auditFile, QList<tpm::SigningKey> keys)
{
    keys.removeIf([&auditFile](const tpm::SigningKey &key) {
        return !audit::introducesKey(auditFile, key.publicArea).value_or(false);
    });
    return keys;
}

Result<Ground> readGround(const QString &auditFile, const core::Clock &clock)
{
    const auto log = AuditLog::open(auditFile);
    if (!log)
        return core::fail(log.error());
    const auto head = log->head();
    if (!head)
        return core::fail(head.error());
    if (head->seq == 0)
        return core::fail(emptyLogError(auditFile));
    Ground ground;
    ground.anchor.station = log->station();
    ground.anchor.seq = head->seq;
    ground.anchor.hash = head->hash;
    ground.anchor.time = clock.now().toUTC().toString(Qt::ISODateWithMs);
    ground.keys = introducedOf(auditFile, SigningKeys(auditFile).list());
    return ground;
}

Result<void> append(const QString &auditFile, const audit::AuditEvent &event,
                    std::shared_ptr<const core::Clock> clock)
{
    auto log = AuditLog::open(auditFile, std::move(clock));
    if (!log)
        return core::fail(log.error());
    return log->append(event);
}

/// Keeps a new key and introduces it in the log.
Result<void> introduce(const QString &auditFile, const tpm::SigningKey &key,
                       const tpm::TpmDescription &tpm, std::shared_ptr<const core::Clock> clock)
{
    const SigningKeys keys(auditFile);
    const QList<tpm::SigningKey> earlier = keys.list();
    if (const auto kept = keys.keep(key); !kept)
        return kept;
    QJsonObject details{{QStringLiteral("tpm"), tpm.address},
                        {QStringLiteral("softwareTpm"), tpm.isSoftware},
                        {QStringLiteral("srkName"), core::toHex(key.parentName)}};
    if (!earlier.isEmpty())
        details.insert(QStringLiteral("follows"), core::toHex(earlier.first().name));
    return append(auditFile, audit::signingKeyEvent(core::toHex(key.name), key.publicArea, details),
                  std::move(clock));
}

/// The public part of the key that signed.
core::Bytes publicAreaOf(const QList<tpm::SigningKey> &keys, const core::Bytes &name)
{
    for (const tpm::SigningKey &key : keys) {
        if (key.name == name)
            return key.publicArea;
    }
    return {};
}

Result<void> keep(const QString &auditFile, const Anchor &anchor,
                  std::shared_ptr<const core::Clock> clock)
{
    if (auto kept = audit::AnchorFile::append(audit::AnchorFile::pathOf(auditFile), anchor); !kept)
        return kept;
    return append(auditFile, audit::anchorEvent(anchor), std::move(clock));
}

} // namespace

bool hasNewLines(const QString &auditFile)
{
    if (!QFileInfo::exists(auditFile))
        return false;
    const auto log = AuditLog::open(auditFile);
    const auto last = log ? log->lastLines(1) : Result<QList<QJsonObject>>(QList<QJsonObject>());
    return last && !last->isEmpty() &&
           last->first().value(QLatin1String("kind")).toString() !=
               QLatin1String(audit::anchorKind);
}

QCoro::Task<Result<MadeAnchor>> makeAnchor(std::shared_ptr<tpm::TpmConnection> connection,
                                           QString auditFile,
                                           std::shared_ptr<const core::Clock> clock,
                                           core::CancelToken cancel)
{
    const std::function<Result<Ground>()> look = [auditFile, clock] {
        auto found = readGround(auditFile, *clock);
        pki::releaseThread();
        return found;
    };
    auto ground = co_await inBackground<Result<Ground>>(look);
    if (!ground)
        co_return core::fail(ground.error());
    MadeAnchor made;
    auto signature = co_await connection->signDigest(ground->keys, ground->anchor.digest(), cancel);
    if (!signature && signature.error().code == QLatin1String("no-signing-key")) {
        const auto key = co_await connection->createSigningKey(cancel);
        if (!key)
            co_return core::fail(key.error());
        const tpm::TpmDescription description = connection->description();
        const std::function<Result<void>()> tell = [auditFile, key = *key, description, clock] {
            auto introduced = introduce(auditFile, key, description, clock);
            pki::releaseThread();
            return introduced;
        };
        const Result<void> told = co_await inBackground<Result<void>>(tell);
        if (!told)
            co_return core::fail(told.error());
        made.isNewKey = true;
        ground = co_await inBackground<Result<Ground>>(look);
        if (!ground)
            co_return core::fail(ground.error());
        signature = co_await connection->signDigest(ground->keys, ground->anchor.digest(), cancel);
    }
    if (!signature)
        co_return core::fail(signature.error());
    made.anchor = ground->anchor;
    made.anchor.keyName = core::toHex(signature->keyName);
    made.anchor.publicKey = publicAreaOf(ground->keys, signature->keyName);
    made.anchor.signature = signature->signature;
    const std::function<Result<void>()> write = [auditFile, anchor = made.anchor, clock] {
        return keep(auditFile, anchor, clock);
    };
    const Result<void> kept = co_await inBackground<Result<void>>(write);
    if (!kept)
        co_return core::fail(kept.error());
    co_return made;
}

} // namespace endorse::app
