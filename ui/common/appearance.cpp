// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"

#include <ui/common/endorsestyle.h>
#include <ui/common/settings.h>

#include <QApplication>
#include <QWidget>

namespace endorse::ui {

Appearance::Appearance(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    // QApplication owns its style and deletes the one before.
    m_style = new EndorseStyle;
    QApplication::setStyle(m_style);
    for (const SettingId id :
         {SettingId::ReducedMotion, SettingId::Theme, SettingId::Language, SettingId::TextPercent})
        apply(id);
    connect(&m_settings, &Settings::changed, this, &Appearance::apply);
}

void Appearance::apply(SettingId id)
{
    switch (id) {
    case SettingId::Language:
        m_language.setLanguage(m_settings.language());
        m_textScale.applyLanguage();
        break;
    case SettingId::Theme:
        m_theme.setTheme(m_settings.theme());
        break;
    case SettingId::TextPercent:
        m_textScale.setPercent(m_settings.textPercent());
        break;
    case SettingId::ReducedMotion:
        if (m_style)
            m_style->setReducedMotion(m_settings.reducedMotion());
        break;
    default:
        break;
    }
}

bool motionAllowed(const QWidget *widget)
{
    return widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) > 0;
}

} // namespace endorse::ui
