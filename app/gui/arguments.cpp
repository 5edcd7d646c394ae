// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <ui/common/language.h>

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace endorse::app::gui {

namespace {

constexpr int wrongUsage = 2;

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(endorse::app::gui::Arguments)
};

struct Raw final
{
    std::string language;
    std::string theme;
    std::string dataDir;
    std::string exitAfter;
    std::string file;
    bool version = false;
};

void describe(CLI::App &app, Raw &raw)
{
    app.description(
        Texts::tr("The window of Endorse: how a device with a TPM proves itself.").toStdString());
    app.set_help_flag("-h,--help", Texts::tr("Prints this and exits.").toStdString());
    app.add_flag("--version", raw.version,
                 Texts::tr("Prints the version and exits.").toStdString());
    app.add_option("--language", raw.language, Texts::tr("Language of this run.").toStdString())
        ->check(CLI::IsMember({"en", "ja", "ko"}))
        ->type_name("LANGUAGE");
    app.add_option("--theme", raw.theme, Texts::tr("Theme of this run.").toStdString())
        ->check(CLI::IsMember({"light", "dark", "system"}))
        ->type_name("THEME");
    app.add_option(
           "--data", raw.dataDir,
           Texts::tr("Folder of the software TPM, the emulator and the audit log.").toStdString())
        ->type_name("FOLDER");
    app.add_option("--exit-after", raw.exitAfter,
                   Texts::tr("Ends by itself at this moment, to measure the start.").toStdString())
        ->check(CLI::IsMember({"first-paint", "ready"}))
        ->type_name("MOMENT");
    app.add_option("file", raw.file,
                   Texts::tr("A manifest of secure elements to open and verify.").toStdString())
        ->type_name("FILE");
}

/// Qt's own arguments have one dash and a long name; with a value they are two arguments.
std::vector<std::string> ownArguments(int argc, char **argv)
{
    const std::vector<std::string> withValue{"-platform",        "-platformpluginpath",
                                             "-platformtheme",   "-plugin",
                                             "-qwindowgeometry", "-qwindowicon",
                                             "-qwindowtitle",    "-style",
                                             "-stylesheet",      "-display",
                                             "-geometry",        "-session"};
    std::vector<std::string> own;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (std::find(withValue.begin(), withValue.end(), argument) != withValue.end())
            ++i;
        else if (argument.size() > 2 && argument[0] == '-' && argument[1] != '-')
            continue;
        else
            own.push_back(argument);
    }
    // CLI11 takes them last first.
    return {own.rbegin(), own.rend()};
}

/// What is printed is in the user's language, which needs an application object; the window's own
/// cannot be made where there is no display.
template<class Print>
void printTranslated(int &argc, char **argv, const QString &language, Print print)
{
    QCoreApplication application(argc, argv);
    ui::LanguageController controller;
    controller.setLanguage(ui::languageFromName(language));
    print();
}

} // namespace

std::variant<Arguments, int> parseArguments(int &argc, char **argv)
{
    Raw raw;
    CLI::App app;
    describe(app, raw);
    int code = 0;
    try {
        app.parse(ownArguments(argc, argv));
    } catch (const CLI::ParseError &error) {
        const bool help = error.get_exit_code() == 0;
        printTranslated(argc, argv, QString::fromStdString(raw.language), [&] {
            Raw unused;
            CLI::App translated;
            translated.name("endorse");
            describe(translated, unused);
            if (help)
                std::fputs(translated.help().c_str(), stdout);
            else
                std::fprintf(stderr, "%s\n%s\n", error.what(),
                             qPrintable(Texts::tr("endorse --help lists the options.")));
        });
        code = help ? 0 : wrongUsage;
        return code;
    }
    if (raw.version) {
        std::printf("endorse %s\n", ENDORSE_VERSION);
        return 0;
    }
    Arguments arguments;
    arguments.language = QString::fromStdString(raw.language);
    arguments.theme = QString::fromStdString(raw.theme);
    if (!raw.exitAfter.empty())
        arguments.exitAfter = raw.exitAfter == "ready" ? Arguments::ExitAfter::Ready
                                                       : Arguments::ExitAfter::FirstPaint;
    if (!raw.file.empty())
        arguments.file = QFileInfo(QString::fromLocal8Bit(raw.file.c_str())).absoluteFilePath();
    if (!raw.dataDir.empty())
        arguments.dataDir =
            QFileInfo(QString::fromLocal8Bit(raw.dataDir.c_str())).absoluteFilePath();
    return arguments;
}

std::optional<QString> missingDisplay(int &argc, char **argv, const Arguments &arguments)
{
    const auto isSet = [](const char *variable) { return !qEnvironmentVariableIsEmpty(variable); };
    bool platformGiven = isSet("QT_QPA_PLATFORM");
    for (int i = 1; i < argc; ++i)
        platformGiven = platformGiven || qstrcmp(argv[i], "-platform") == 0;
    if (platformGiven || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY"))
        return std::nullopt;
    QString text;
    printTranslated(argc, argv, arguments.language, [&text] {
        text = Texts::tr("There is no display here, so the window cannot be shown. The command "
                         "\"endorsectl demo\" runs the same walk in a terminal.");
    });
    return text;
}

} // namespace endorse::app::gui
