// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace endorse::ui {

enum class Language : quint8 { System, English, Japanese, Korean };

/// The stable name used in the settings file and on the command line: "system", "en", "ja", "ko".
const char *nameOf(Language language);
/// The reverse; Language::System for anything else.
Language languageFromName(const QString &name);
/// The language's own name, which is the same in every language of the program.
QString nativeName(Language language);
/// What Language::System means on this computer: Japanese or Korean when the user's locale says so,
/// else English.
Language resolved(Language language);

/// Owns the installed translators and the default locale. A change sends LanguageChange to every
/// window; widgets retranslate themselves in changeEvent.
class LanguageController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LanguageController)

public:
    explicit LanguageController(QObject *parent = nullptr);
    ~LanguageController() override;

    Language language() const { return m_language; }
    void setLanguage(Language language);

Q_SIGNALS:
    /// The locale and the translators are in place; LanguageChange is on its way.
    void languageChanged();

private:
    void removeTranslators();
    void addTranslator(const QString &file, const QString &folder);

    Language m_language = Language::English;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace endorse::ui
