// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/endorsestyle.h>
#include <ui/common/fonts.h>
#include <ui/common/language.h>
#include <ui/common/theme.h>

#include <QObject>
#include <QPointer>

namespace endorse::ui {

class Settings;
enum class SettingId : quint8;

/// Applies the settings that change how everything looks, at the start and whenever they change:
/// style, theme, language, text size, motion. One lives as long as the application.
class Appearance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Appearance)

public:
    explicit Appearance(Settings &settings, QObject *parent = nullptr);

    ThemeController &theme() { return m_theme; }
    LanguageController &language() { return m_language; }
    TextScale &textScale() { return m_textScale; }

private:
    void apply(SettingId id);

    Settings &m_settings;
    QPointer<EndorseStyle> m_style;
    ThemeController m_theme;
    LanguageController m_language;
    TextScale m_textScale;
};

/// Whether a widget may animate: neither the setting nor the desktop asks for reduced motion.
bool motionAllowed(const QWidget *widget);

} // namespace endorse::ui
