// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditlog.h"

#include <audit/auditfile.h>
#include <audit/auditline.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMutex>

#include <algorithm>

namespace endorse::audit {

namespace {

constexpr qint64 clockSetBackMs = 60 * 60 * 1000;

} // namespace

struct AuditLog::Private final
{
    QString file;
    QString station;
    std::shared_ptr<const core::Clock> clock;
    std::shared_ptr<HeadSigner> signer;
    qint64 recovered = 0;
    QMutex mutex; ///< Threads of this process; the lock on the file orders processes.

    core::Result<void> write(AuditFile *lockedFile, const AuditEvent &event) const;
    core::Result<qint64> recover(AuditFile *lockedFile) const;
};

AuditLog::AuditLog(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

AuditLog::AuditLog(AuditLog &&) noexcept = default;
AuditLog &AuditLog::operator=(AuditLog &&) noexcept = default;
AuditLog::~AuditLog() = default;

core::Result<AuditLog> AuditLog::open(const QString &file, std::shared_ptr<const core::Clock> clock,
                                      std::shared_ptr<HeadSigner> signer)
{
    auto d = std::make_unique<Private>();
    d->file = QFileInfo(file).absoluteFilePath();
    d->clock = clock ? std::move(clock) : std::make_shared<core::SystemClock>();
    d->signer = std::move(signer);

    auto locked = AuditFile::openLocked(d->file);
    if (!locked)
        return core::fail(locked.error());
    const auto station = locked->station();
    if (!station)
        return core::fail(station.error());
    d->station = *station;
    const auto recovered = d->recover(&*locked);
    if (!recovered)
        return core::fail(recovered.error());
    d->recovered = *recovered;
    return AuditLog(std::move(d));
}

core::Result<void> AuditLog::append(const AuditEvent &event)
{
    const QMutexLocker threads(&m_d->mutex);
    auto locked = AuditFile::openLocked(m_d->file);
    if (!locked)
        return core::fail(locked.error());
    if (const auto recovered = m_d->recover(&*locked); !recovered)
        return core::fail(recovered.error());
    return m_d->write(&*locked, event);
}

core::Result<bool> AuditLog::holds(const QString &changeId, qint64 notBeforeMs) const
{
    const auto file = AuditFile::openForReading(m_d->file);
    if (!file)
        return core::fail(file.error());
    const qint64 oldest = notBeforeMs - clockSetBackMs;
    bool found = false;
    const auto walked = file->walkBackwards([&](const core::Bytes &text) {
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        const QJsonObject details = line.value(QLatin1String("details")).toObject();
        found = details.value(QLatin1String("changeId")).toString() == changeId;
        if (found)
            return false;
        const QDateTime time =
            QDateTime::fromString(line.value(QLatin1String("time")).toString(), Qt::ISODateWithMs);
        return !time.isValid() || time.toMSecsSinceEpoch() >= oldest;
    });
    if (!walked)
        return core::fail(walked.error());
    return found;
}

core::Result<QList<QJsonObject>> AuditLog::lastLines(qsizetype limit) const
{
    const auto file = AuditFile::openForReading(m_d->file);
    if (!file)
        return core::fail(file.error());
    QList<QJsonObject> lines;
    const auto walked = file->walkBackwards([&](const core::Bytes &text) {
        const QJsonDocument line = QJsonDocument::fromJson(text);
        if (lines.size() < limit && line.isObject())
            lines.append(line.object());
        return lines.size() < limit;
    });
    if (!walked)
        return core::fail(walked.error());
    std::reverse(lines.begin(), lines.end());
    return lines;
}

core::Result<ChainHead> AuditLog::head() const
{
    auto locked = AuditFile::openForReading(m_d->file);
    if (!locked)
        return core::fail(locked.error());
    return locked->lastLine();
}

qint64 AuditLog::recoveredBytes() const
{
    return m_d->recovered;
}

QString AuditLog::station() const
{
    return m_d->station;
}

QString AuditLog::file() const
{
    return m_d->file;
}

/// Cuts a torn last line off and says so in the log. Gives the number of bytes dropped.
core::Result<qint64> AuditLog::Private::recover(AuditFile *lockedFile) const
{
    const auto torn = lockedFile->cutTornLine();
    if (!torn)
        return core::fail(torn.error());
    if (torn->isEmpty())
        return 0;
    AuditEvent event;
    event.kind = QStringLiteral("recovery");
    event.subject = QFileInfo(file).fileName();
    event.outcome = QStringLiteral("ok");
    event.details = {
        {QStringLiteral("droppedBytes"), torn->size()},
        {QStringLiteral("droppedSha256"), core::toHex(hashOfBody(*torn))},
    };
    if (const auto written = write(lockedFile, event); !written)
        return core::fail(written.error());
    return torn->size();
}

core::Result<void> AuditLog::Private::write(AuditFile *lockedFile, const AuditEvent &event) const
{
    const auto head = lockedFile->lastLine();
    if (!head)
        return core::fail(head.error());
    const ChainHead &previous = *head;
    const core::Bytes body = bodyOf(QJsonObject{
        {QStringLiteral("seq"), previous.seq + 1},
        {QStringLiteral("time"), clock->now().toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("station"), station},
        {QStringLiteral("kind"), event.kind},
        {QStringLiteral("subject"), event.subject},
        {QStringLiteral("outcome"), event.outcome},
        {QStringLiteral("details"), event.details},
        {QStringLiteral("prevHash"), core::toHex(previous.hash)},
    });
    const core::Bytes hash = hashOfBody(body);
    core::Bytes signature;
    if (signer) {
        auto made = signer->sign(hash);
        if (!made)
            return core::fail(made.error());
        signature = std::move(*made);
    }
    const core::Bytes line =
        finishLine(body, hash, signer ? signer->keyName() : QString(), signature);
    return lockedFile->append(line, ChainHead{previous.seq + 1, hash});
}

} // namespace endorse::audit
