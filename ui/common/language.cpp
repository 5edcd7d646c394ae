// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLoggingCategory>

namespace endorse::ui {

namespace {

Q_LOGGING_CATEGORY(languageLog, "endorse.ui.language", QtWarningMsg)

QLocale localeOf(Language language)
{
    const QLocale system = QLocale::system();
    const auto own = [&system](QLocale::Language wanted, QLocale::Territory territory) {
        // Somebody whose desktop is set to British English keeps its dates and numbers.
        return system.language() == wanted ? system : QLocale(wanted, territory);
    };
    switch (resolved(language)) {
    case Language::Japanese:
        return own(QLocale::Japanese, QLocale::Japan);
    case Language::Korean:
        return own(QLocale::Korean, QLocale::SouthKorea);
    default:
        return own(QLocale::English, QLocale::UnitedStates);
    }
}

} // namespace

const char *nameOf(Language language)
{
    switch (language) {
    case Language::System:
        return "system";
    case Language::English:
        return "en";
    case Language::Japanese:
        return "ja";
    case Language::Korean:
        return "ko";
    }
    return "";
}

Language languageFromName(const QString &name)
{
    for (const Language language : {Language::English, Language::Japanese, Language::Korean}) {
        if (name == QLatin1String(nameOf(language)))
            return language;
    }
    return Language::System;
}

QString nativeName(Language language)
{
    switch (language) {
    case Language::System:
        return QCoreApplication::translate("endorse::ui", "System Language");
    case Language::English:
        return QStringLiteral("English");
    case Language::Japanese:
        return QStringLiteral("日本語");
    case Language::Korean:
        return QStringLiteral("한국어");
    }
    return {};
}

Language resolved(Language language)
{
    if (language != Language::System)
        return language;
    switch (QLocale::system().language()) {
    case QLocale::Japanese:
        return Language::Japanese;
    case QLocale::Korean:
        return Language::Korean;
    default:
        return Language::English;
    }
}

LanguageController::LanguageController(QObject *parent)
    : QObject(parent)
{
}

LanguageController::~LanguageController()
{
    removeTranslators();
}

void LanguageController::setLanguage(Language language)
{
    m_language = language;
    const QString code = QString::fromLatin1(nameOf(resolved(language)));
    QLocale::setDefault(localeOf(language));
    // The old ones go first: what a new catalogue lacks must not appear in the language before it.
    removeTranslators();
    if (resolved(language) != Language::English)
        addTranslator(QStringLiteral("qtbase_") + code,
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    addTranslator(QStringLiteral("endorse_") + code, QStringLiteral(":/i18n"));
    Q_EMIT languageChanged();
    // Several events become one on the way to the windows; this one is for the case of no
    // translator.
    QCoreApplication::postEvent(QCoreApplication::instance(), new QEvent(QEvent::LanguageChange));
}

void LanguageController::removeTranslators()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

void LanguageController::addTranslator(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder)) {
        qCDebug(languageLog) << "No catalogue" << file << "in" << folder;
        return;
    }
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace endorse::ui
