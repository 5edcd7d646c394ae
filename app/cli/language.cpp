// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace endorse::app::cli {

namespace {

/// LC_ALL, LC_MESSAGES and LANG decide about messages, in this order.
QString languageOfLocale()
{
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString value = qEnvironmentVariable(variable);
        if (!value.isEmpty())
            return value.left(2);
    }
    return {};
}

QLocale localeOf(const QString &language)
{
    if (language == QLatin1String("ja"))
        return QLocale(QLocale::Japanese, QLocale::Japan);
    if (language == QLatin1String("ko"))
        return QLocale(QLocale::Korean, QLocale::SouthKorea);
    return QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace

void installLanguage(const QString &wanted)
{
    const QLocale locale = localeOf(wanted.isEmpty() ? languageOfLocale() : wanted);
    QLocale::setDefault(locale);
    const QString language = locale.name().left(2);
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (translator->load(QStringLiteral(":/i18n/endorse_%1.qm").arg(language)))
        QCoreApplication::installTranslator(translator.release());
}

QString languageArgument(int argc, char **argv)
{
    const QString option = QStringLiteral("--language");
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == option && i + 1 < argc)
            return QString::fromLocal8Bit(argv[i + 1]);
        if (argument.startsWith(option + QLatin1Char('=')))
            return argument.sliced(option.size() + 1);
    }
    return {};
}

} // namespace endorse::app::cli
