// SPDX-License-Identifier: GPL-3.0-or-later
#include "runfile.h"

#include <attestation/runarchive.h>

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

namespace endorse::attestation::runfile {

namespace {

constexpr QLatin1String suffix(".run");
constexpr QLatin1String removedSuffix(".removed");
/// A summary is some 3 kB; a damaged file must not be read whole in search of a line's end.
constexpr qint64 longestSummary = 256 * 1024;
/// A record is some 200 kB.
constexpr qint64 longestRecord = 64 * 1024 * 1024;
/// A half-written file older than this belongs to no program that still runs.
constexpr qint64 abandonedAfterSeconds = 3600;

core::Error storeError(const char *code, const QString &path, core::Text message, core::Text hint,
                       const QString &technical)
{
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QString::fromLatin1(code);
    error.place = path;
    error.message = std::move(message);
    error.hint = std::move(hint);
    error.technical = technical;
    return error;
}

core::Text text(const char *source)
{
    return {"endorse::attestation", source};
}

core::Error cannotWrite(const QString &path, const QString &technical)
{
    return storeError(
        "write", path,
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The run cannot be kept in the history: \"%1\" cannot be written."))
            .arg(path),
        text(QT_TRANSLATE_NOOP(
            "endorse::attestation",
            "Check the permissions of the folder and the free space of the disk.")),
        technical);
}

core::Error cannotRead(const QString &path, const QString &technical)
{
    return storeError(
        "read", path,
        text(QT_TRANSLATE_NOOP("endorse::attestation", "The file \"%1\" cannot be read."))
            .arg(path),
        text(QT_TRANSLATE_NOOP("endorse::attestation", "Check the permissions of the file.")),
        technical);
}

core::Error missing(const QString &path)
{
    return storeError(
        "missing", path,
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The record of this run is gone: the file \"%1\" does not exist."))
            .arg(path),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "Take the run out of the list. Another program has removed its "
                               "file.")),
        {});
}

core::Error damaged(const QString &path, const QString &why)
{
    return storeError(
        "damaged", path,
        text(QT_TRANSLATE_NOOP("endorse::attestation", "The file \"%1\" is damaged.")).arg(path),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "Delete the file, or bring it back from a copy.")),
        why);
}

/// The two lines of a file that says what it should.
struct Head final
{
    QJsonObject summary;
    qint64 recordAt = 0;
    qint64 recordBytes = 0;
    QByteArray recordDigest;
};

core::Result<Head> readHead(QFile *file)
{
    if (!file->exists())
        return core::fail(missing(file->fileName()));
    if (!file->open(QIODevice::ReadOnly))
        return core::fail(cannotRead(file->fileName(), file->errorString()));
    const QByteArray line = file->readLine(longestSummary);
    if (!line.endsWith('\n'))
        return core::fail(damaged(file->fileName(), QStringLiteral("The first line has no end.")));
    QJsonParseError parsing;
    const QJsonObject json = QJsonDocument::fromJson(line, &parsing).object();
    if (json.isEmpty())
        return core::fail(damaged(file->fileName(), parsing.errorString()));
    Head head;
    head.summary = json.value(QLatin1String("summary")).toObject();
    head.recordAt = line.size();
    head.recordBytes = json.value(QLatin1String("recordBytes")).toInteger();
    head.recordDigest =
        QByteArray::fromHex(json.value(QLatin1String("recordSha256")).toString().toLatin1());
    if (file->size() != head.recordAt + head.recordBytes || head.recordBytes > longestRecord)
        return core::fail(damaged(file->fileName(), QStringLiteral("The size is wrong.")));
    return head;
}

/// "20260301-093000000-1f2e.run"
bool isRunName(const QString &name)
{
    static const QRegularExpression shape(QStringLiteral("^[0-9]{8}-[0-9]{9}-[0-9a-f]{4}\\.run$"));
    return shape.match(name).hasMatch();
}

} // namespace

QString pathOf(const QString &folder, const QString &id)
{
    return QDir(folder).filePath(id + suffix);
}

QString removedPathOf(const QString &folder, const QString &id)
{
    return QDir(folder).filePath(id + removedSuffix);
}

QStringList filesIn(const QString &folder)
{
    const QDir dir(folder);
    QStringList paths;
    const QStringList names = dir.entryList(
        {QLatin1Char('*') + suffix}, QDir::Files | QDir::NoSymLinks, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        if (isRunName(name))
            paths.append(dir.filePath(name));
    }
    return paths;
}

void tidy(const QString &folder)
{
    const QDir dir(folder);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QFileInfoList leftovers = dir.entryInfoList(
        {QLatin1Char('*') + removedSuffix, QLatin1Char('*') + suffix + QLatin1String(".??????")},
        QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : leftovers) {
        const bool removed = file.fileName().endsWith(removedSuffix);
        if (removed || file.lastModified().secsTo(now) > abandonedAfterSeconds)
            QFile::remove(file.absoluteFilePath());
    }
}

core::Result<void> write(const QString &folder, const RunSummary &summary,
                         const AttestationResult &result)
{
    const QString path = pathOf(folder, summary.id);
    if (!QDir(folder).exists()) {
        if (!QDir().mkpath(folder))
            return core::fail(cannotWrite(path, {}));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QByteArray record =
        QJsonDocument(archiveJson(result)).toJson(QJsonDocument::Compact) + '\n';
    const QByteArray digest = QCryptographicHash::hash(record, QCryptographicHash::Sha256);
    const QJsonObject head{
        {QStringLiteral("summary"), toJson(summary)},
        {QStringLiteral("recordBytes"), record.size()},
        {QStringLiteral("recordSha256"), QString::fromLatin1(digest.toHex())},
    };
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) &&
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n') > 0 &&
        file.write(record) == record.size() && file.commit();
    if (!written)
        return core::fail(cannotWrite(path, file.errorString()));
    return {};
}

core::Result<RunSummary> readSummary(const QString &path)
{
    QFile file(path);
    const core::Result<Head> head = readHead(&file);
    if (!head)
        return core::fail(head.error());
    core::Result<RunSummary> summary = runSummaryFromJson(head->summary);
    if (!summary)
        return core::fail(damaged(path, summary.error().place));
    // The name of the file counts: it is what the run is found by.
    summary->id = QFileInfo(path).completeBaseName();
    return summary;
}

core::Result<AttestationResult> readRecord(const QString &path)
{
    QFile file(path);
    const core::Result<Head> head = readHead(&file);
    if (!head)
        return core::fail(head.error());
    const QByteArray record = file.read(head->recordBytes);
    if (QCryptographicHash::hash(record, QCryptographicHash::Sha256) != head->recordDigest)
        return core::fail(damaged(path, QStringLiteral("The digest of the record is wrong.")));
    core::Result<AttestationResult> result =
        resultFromArchive(QJsonDocument::fromJson(record).object());
    if (!result)
        return core::fail(damaged(path, result.error().place));
    return result;
}

core::Result<void> move(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.exists())
        return core::fail(missing(from));
    if (!file.rename(to))
        return core::fail(cannotWrite(to, file.errorString()));
    return {};
}

void erase(const QString &path)
{
    QFile::remove(path);
}

} // namespace endorse::attestation::runfile
