// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <variant>

namespace endorse::app::gui {

/// What the window is started with.
struct Arguments final
{
    /// When to end by itself, for measurements.
    enum class ExitAfter { Never, FirstPaint, Ready };

    QString language; ///< "en", "ja", "ko", or empty: as in the settings.
    QString theme;    ///< "light", "dark", "system", or empty: as in the settings.
    QString dataDir;  ///< Empty: the usual one.
    QString file;     ///< A manifest to open, absolute; empty: none.
    ExitAfter exitAfter = ExitAfter::Never;
};

/// The arguments, or the exit code when there is nothing to start: help and version were printed to
/// standard output (0), or what is wrong to standard error (2). Makes no application object unless
/// it prints. Arguments of Qt itself ("-platform", "-style"…) are left alone.
std::variant<Arguments, int> parseArguments(int &argc, char **argv);

/// Why no window can be shown here; nullopt when one can. Qt itself would abort.
std::optional<QString> missingDisplay(int &argc, char **argv, const Arguments &arguments);

} // namespace endorse::app::gui
