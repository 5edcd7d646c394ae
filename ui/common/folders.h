// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace endorse::ui {

/// Where a dialog suggests to write files: the folder for documents, or that of the user when there
/// is no such one. Absolute.
QString folderForFiles();

} // namespace endorse::ui
