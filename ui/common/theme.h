// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace endorse::ui {

enum class Theme : quint8 { System, Light, Dark };

/// The stable name used in the settings file and on the command line: "system", "light", "dark".
const char *nameOf(Theme theme);

/// Owns the application's palette. A switch reaches every widget as PaletteChange.
class ThemeController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThemeController)

public:
    /// Remembers what the desktop's own palette says, which is what Theme::System follows:
    /// construct it before anything sets a palette.
    explicit ThemeController(QObject *parent = nullptr);

    Theme theme() const { return m_theme; }
    bool isDark() const;
    void setTheme(Theme theme);

private:
    Theme m_theme = Theme::System;
    bool m_systemIsDark;
};

} // namespace endorse::ui
