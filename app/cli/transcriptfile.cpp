// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcriptfile.h"

#include <app/cli/console.h>
#include <app/cli/outputfile.h>
#include <app/cli/pdfmodule.h>
#include <attestation/transcripthtml.h>

#include <QFileInfo>
#include <QJsonDocument>

namespace endorse::app::cli {

namespace {

enum class Format { Json, Html, Pdf };

std::optional<Format> formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("json"))
        return Format::Json;
    if (suffix == QLatin1String("html") || suffix == QLatin1String("htm"))
        return Format::Html;
    if (suffix == QLatin1String("pdf"))
        return Format::Pdf;
    return std::nullopt;
}

core::Result<core::Bytes> contentOf(Format format, const attestation::AttestationResult &result)
{
    switch (format) {
    case Format::Json:
        return QJsonDocument(transcriptJson(result)).toJson();
    case Format::Html:
        return transcriptHtml(result);
    case Format::Pdf:
        return pdfOf(transcriptPrintHtml(result), transcriptTitle(result));
    }
    return core::Bytes();
}

} // namespace

core::Result<void> checkTranscriptFile(const QString &path)
{
    if (path.isEmpty())
        return {};
    const QFileInfo info(path);
    const std::optional<Format> format = formatOf(path);
    if (!format) {
        return core::fail(
            usageError(text(QT_TRANSLATE_NOOP(
                                "endorse::app",
                                "\"%1\" says nothing of the form that the transcript is to have."))
                           .arg(info.fileName()),
                       text(QT_TRANSLATE_NOOP("endorse::app",
                                              "Name a file that ends in .json, .html or .pdf."))));
    }
    if (*format == Format::Pdf) {
        if (auto usable = checkPdf(); !usable)
            return usable;
    }
    return checkOutputFile(path);
}

core::Result<QString> writeTranscript(const QString &path,
                                      const attestation::AttestationResult &result)
{
    if (const auto writable = checkTranscriptFile(path); !writable)
        return core::fail(writable.error());
    const auto content = contentOf(*formatOf(path), result);
    if (!content)
        return core::fail(content.error());
    return writeOutputFile(path, *content);
}

} // namespace endorse::app::cli
