// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>

#include <QCoreApplication>

#include <memory>

namespace endorse::app::cli {

/// Whether the arguments ask for a transcript as PDF. Looked at before anything is parsed: a
/// program has one application object, and drawing text needs one that knows fonts.
bool asksForPdf(int argc, char **argv);

/// The application object of this process. Only where a PDF is asked for, the libraries that draw
/// are loaded, and the object is one of theirs, with no display; when that fails it is a plain one,
/// and pdfOf() tells why.
std::unique_ptr<QCoreApplication> makeApplication(int argc, char **argv);

/// Whether pdfOf() can work. Fails with category Process, code "no-pdf".
core::Result<void> checkPdf();
/// app::pdfOf() through the module.
core::Result<core::Bytes> pdfOf(const QString &html, const QString &title);

} // namespace endorse::app::cli
