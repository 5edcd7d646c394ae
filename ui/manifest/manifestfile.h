// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace endorse::ui {

/// Whether the beginning of a file looks like a manifest of secure elements, whatever the file is
/// called: JSON whose first entry has the members of a JWS, a 7z archive, or CSV with the columns
/// of Espressif. What looks like one may still be refused when it is opened.
bool looksLikeManifest(QByteArrayView beginning);
/// The same of a file; false when it cannot be read. Blocking: for a worker thread.
bool isManifestFile(const QString &file);

} // namespace endorse::ui
