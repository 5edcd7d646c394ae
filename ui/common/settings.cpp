// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <ui/common/fonts.h>

#include <QFileInfo>
#include <QStandardPaths>

#include <array>
#include <optional>

namespace endorse::ui {

namespace {

constexpr char schemaKey[] = "schema";

struct Description
{
    SettingId id;
    const char *key;
    const char *defaultValue;
};

constexpr std::array table{
    Description{SettingId::Language, "appearance/language", "system"},
    Description{SettingId::Theme, "appearance/theme", "system"},
    Description{SettingId::TextPercent, "appearance/textPercent", "100"},
    Description{SettingId::ReducedMotion, "appearance/reducedMotion", "false"},
    Description{SettingId::TpmKind, "tpm/kind", "embedded"},
    Description{SettingId::TpmAddress, "tpm/address", ""},
    Description{SettingId::ServiceKind, "service/kind", "emulator"},
    Description{SettingId::ServiceEndpoint, "service/endpoint", ""},
    Description{SettingId::ServiceIdScope, "service/idScope", ""},
    Description{SettingId::ServiceCaFile, "service/caFile", ""},
    Description{SettingId::ServiceRegistrationId, "service/registrationId", ""},
    Description{SettingId::ListPlace, "list/place", ""},
    Description{SettingId::RecentLists, "list/recent", ""},
};

const Description &describe(SettingId id)
{
    return table[static_cast<std::size_t>(id)];
}

} // namespace

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/endorse/endorse.ini");
}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_store(file, QSettings::IniFormat)
{
    migrate();
}

void Settings::migrate()
{
    // Schema 1 is the first. A file of a newer program is read as far as it is understood and keeps
    // its number, so that the newer program does not migrate it a second time.
    if (!m_store.allKeys().isEmpty() && !m_store.contains(QLatin1String(schemaKey)))
        m_store.clear();
    if (m_store.value(QLatin1String(schemaKey)).toInt() < schema)
        m_store.setValue(QLatin1String(schemaKey), schema);
}

Language Settings::language() const
{
    return languageFromName(text(SettingId::Language));
}

Theme Settings::theme() const
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        if (text(SettingId::Theme) == QLatin1String(nameOf(theme)))
            return theme;
    }
    return Theme::System;
}

int Settings::textPercent() const
{
    bool ok = false;
    const int percent = text(SettingId::TextPercent).toInt(&ok);
    return ok && percent >= TextScale::minimumPercent && percent <= TextScale::maximumPercent
               ? percent
               : 100;
}

bool Settings::reducedMotion() const
{
    return text(SettingId::ReducedMotion) == QLatin1String("true");
}

void Settings::setLanguage(Language language)
{
    setText(SettingId::Language, QString::fromLatin1(nameOf(language)));
}

void Settings::setTheme(Theme theme)
{
    setText(SettingId::Theme, QString::fromLatin1(nameOf(theme)));
}

void Settings::setTextPercent(int percent)
{
    setText(SettingId::TextPercent, QString::number(std::clamp(percent, TextScale::minimumPercent,
                                                               TextScale::maximumPercent)));
}

void Settings::setReducedMotion(bool reduced)
{
    setText(SettingId::ReducedMotion, reduced ? QStringLiteral("true") : QStringLiteral("false"));
}

QString Settings::text(SettingId id) const
{
    const Description &description = describe(id);
    if (const auto found = m_overrides.constFind(id); found != m_overrides.cend())
        return *found;
    return m_store
        .value(QLatin1String(description.key), QString::fromLatin1(description.defaultValue))
        .toString();
}

void Settings::setText(SettingId id, const QString &value)
{
    if (text(id) == value)
        return;
    m_overrides.remove(id);
    m_store.setValue(QLatin1String(describe(id).key), value);
    Q_EMIT changed(id);
}

void Settings::override(SettingId id, const QString &value)
{
    m_overrides.insert(id, value);
    Q_EMIT changed(id);
}

QString Settings::windowStateFile() const
{
    return QFileInfo(m_store.fileName()).absolutePath() + QStringLiteral("/window.ini");
}

WindowState::WindowState(const QString &file)
    : m_store(file, QSettings::IniFormat)
{
    if (m_store.value(QLatin1String(schemaKey)).toInt() != version) {
        m_store.clear();
        m_store.setValue(QLatin1String(schemaKey), version);
    }
}

QByteArray WindowState::value(const QString &key) const
{
    return m_store.value(key).toByteArray();
}

void WindowState::setValue(const QString &key, const QByteArray &state)
{
    if (value(key) != state)
        m_store.setValue(key, state);
}

} // namespace endorse::ui
