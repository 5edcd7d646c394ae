// SPDX-License-Identifier: GPL-3.0-or-later
#include "runexport.h"

#include <attestation/oneshot.h>
#include <attestation/traffic.h>
#include <attestation/transcripthtml.h>
#include <core/preciousfile.h>
#include <tpm/pcapfile.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QThreadPool>

namespace endorse::ui {

namespace {

/// A registration ID has up to 128 characters; a file dialog shows the end of a long name alone.
constexpr qsizetype longestId = 24;
constexpr qsizetype partOfLongId = 8;

bool isPlain(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
           (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) ||
           (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('.') ||
           c == QLatin1Char('_') || c == QLatin1Char('-');
}

/// The ID as a part of a name; "attestation" when nothing of it is left.
QString plainName(const QString &id)
{
    QString name;
    for (const QChar c : id) {
        if (isPlain(c) && !(name.isEmpty() && c == QLatin1Char('.')))
            name += c;
    }
    if (name.size() > longestId)
        name.truncate(partOfLongId);
    while (!name.isEmpty() && !name.back().isLetterOrNumber())
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("attestation") : name;
}

core::Result<QString> writeFile(const core::Bytes &content, const QString &path)
{
    if (core::isPrecious(path))
        return core::fail(core::preciousFile(path));
    if (const auto there = core::checkFolderOf(path); !there)
        return core::fail(there.error());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) &&
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(content) == content.size() && file.commit())
        return path;
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QStringLiteral("write");
    error.place = path;
    error.message =
        core::Text("endorse::ui",
                   QT_TRANSLATE_NOOP("endorse::ui", "The file \"%1\" cannot be written."))
            .arg(path);
    error.hint = core::Text("endorse::ui",
                            QT_TRANSLATE_NOOP("endorse::ui",
                                              "Choose another folder, or check the permissions of "
                                              "this one and the free space of the disk."));
    error.technical = file.errorString();
    return core::fail(error);
}

} // namespace

QString suffixOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Html:
        return QStringLiteral("html");
    case ExportKind::Pdf:
        return QStringLiteral("pdf");
    case ExportKind::Json:
        return QStringLiteral("json");
    case ExportKind::Traffic:
        return QStringLiteral("pcap");
    case ExportKind::Svg:
        return QStringLiteral("svg");
    case ExportKind::Png:
        return QStringLiteral("png");
    }
    return {};
}

QString suggestedFileName(const attestation::AttestationResult &run, ExportKind kind)
{
    const QString time = run.startedAt.toLocalTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString name = plainName(run.registrationId);
    return QStringLiteral("%1%2.%3").arg(name, time.isEmpty() ? QString() : QLatin1Char('-') + time,
                                         suffixOf(kind));
}

core::Bytes exportedBytes(ExportKind kind, const attestation::AttestationResult &run,
                          const PdfWriter &pdf)
{
    switch (kind) {
    case ExportKind::Html:
        return transcriptHtml(run);
    case ExportKind::Pdf:
        return pdf ? pdf(transcriptPrintHtml(run), transcriptTitle(run)) : core::Bytes();
    case ExportKind::Json:
        return QJsonDocument(transcriptJson(run)).toJson();
    case ExportKind::Traffic:
        return tpm::pcapOf(attestation::trafficOf(run));
    case ExportKind::Svg:
    case ExportKind::Png:
        break;
    }
    return {};
}

QCoro::Task<core::Result<QString>> exportInBackground(std::function<core::Bytes()> content,
                                                      QString path)
{
    const auto written = std::make_shared<std::optional<core::Result<QString>>>();
    const attestation::OneShot done;
    QThreadPool::globalInstance()->start([content = std::move(content), path, written, done] {
        written->emplace(writeFile(content(), path));
        done.fire();
    });
    co_await done;
    co_return std::move(**written);
}

} // namespace endorse::ui
