// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationresult.h>
#include <core/result.h>

#include <QCoroTask>

#include <functional>

namespace endorse::ui {

/// What can be made of a run.
enum class ExportKind { Html, Pdf, Json, Traffic, Svg, Png };

/// ".html", ".pdf", ".json", ".pcap", ".svg", ".png" without the dot.
QString suffixOf(ExportKind kind);
/// "vurgghvz-20260301-093000.html": begin of the registration ID and time of the run, of
/// [A-Za-z0-9._-] alone, not beginning with a dot.
QString suggestedFileName(const attestation::AttestationResult &run, ExportKind kind);

/// HTML and a title as PDF.
using PdfWriter = std::function<QByteArray(const QString &html, const QString &title)>;
/// The content of a kind that needs no picture of the screen. For a worker thread: PDF takes a
/// second.
core::Bytes exportedBytes(ExportKind kind, const attestation::AttestationResult &run,
                          const PdfWriter &pdf);

/// Makes the content and writes it, 0600, in one piece, in a thread of the pool.
/// @return the path. Fails with category Store, code "write"; as core::preciousFile() when an
/// enrollment list or a private key stands there, and as core::checkFolderOf().
QCoro::Task<core::Result<QString>> exportInBackground(std::function<core::Bytes()> content,
                                                      QString path);

} // namespace endorse::ui
