// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/language.h>
#include <ui/common/theme.h>

#include <QHash>
#include <QObject>
#include <QSettings>

namespace endorse::ui {

/// What the program remembers of the user's choices. No secret is ever kept here.
enum class SettingId : quint8 {
    Language,
    Theme,
    TextPercent,
    ReducedMotion,
    TpmKind,
    TpmAddress,
    ServiceKind,
    ServiceEndpoint,
    ServiceIdScope,
    ServiceCaFile,
    ServiceRegistrationId,
    ListPlace,   ///< File or address of the list that is open.
    RecentLists, ///< The same of lists that were open, newest first, a line each.
};

/// The user's preferences, typed, in one ini file; every key stands in one table in the source
/// file. A value that does not belong to its key reads as the default. Thread: the GUI thread.
class Settings final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settings)

public:
    /// The layout of the file; older files are brought to it when they are opened.
    static constexpr int schema = 1;

    /// $XDG_CONFIG_HOME/endorse/endorse.ini.
    static QString defaultFile();

    explicit Settings(const QString &file = defaultFile(), QObject *parent = nullptr);

    Language language() const;
    Theme theme() const;
    int textPercent() const;
    bool reducedMotion() const;
    void setLanguage(Language language);
    void setTheme(Theme theme);
    void setTextPercent(int percent);
    void setReducedMotion(bool reduced);

    /// The stored text of any setting, or its default.
    QString text(SettingId id) const;
    void setText(SettingId id, const QString &value);
    /// Uses @p value for this run without remembering it: the command line. The user's next change
    /// of the same setting ends it.
    void override(SettingId id, const QString &value);

    /// Where the state of the window lies: window.ini beside the file of the settings.
    QString windowStateFile() const;
    QString fileName() const { return m_store.fileName(); }

Q_SIGNALS:
    void changed(endorse::ui::SettingId id);

private:
    void migrate();

    QSettings m_store;
    QHash<SettingId, QString> m_overrides;
};

/// Geometry, splitters and headers: what is convenient to keep and harmless to lose. Saved under a
/// version, so that an old state never distorts a new window.
class WindowState final
{
public:
    static constexpr int version = 1;

    explicit WindowState(const QString &file);
    QByteArray value(const QString &key) const;
    void setValue(const QString &key, const QByteArray &state);

private:
    QSettings m_store;
};

} // namespace endorse::ui
