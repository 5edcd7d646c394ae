// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <ui/common/tokens.h>

#include <QApplication>
#include <QToolTip>

namespace endorse::ui {

const char *nameOf(Theme theme)
{
    switch (theme) {
    case Theme::System:
        return "system";
    case Theme::Light:
        return "light";
    case Theme::Dark:
        return "dark";
    }
    return "";
}

ThemeController::ThemeController(QObject *parent)
    : QObject(parent)
    , m_systemIsDark(Tokens::of(QApplication::palette()).isDark())
{
}

bool ThemeController::isDark() const
{
    return m_theme == Theme::System ? m_systemIsDark : m_theme == Theme::Dark;
}

void ThemeController::setTheme(Theme theme)
{
    m_theme = theme;
    const QPalette palette = (isDark() ? Tokens::dark() : Tokens::light()).palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace endorse::ui
