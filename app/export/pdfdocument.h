// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace endorse::app {

/// @p html on pages of A4 as PDF, with @p title and the number of the page at the foot, in the
/// fonts and words of QLocale()'s language. Loads nothing that the HTML may name: no pictures, no
/// style sheets, no files. Needs a QGuiApplication, on any platform; any thread.
QByteArray pdfOf(const QString &html, const QString &title);

} // namespace endorse::app
