// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/gui/arguments.h>
#include <app/gui/workbenchwindow.h>
#include <app/process.h>
#include <tpm/tpmproxyprocess.h>

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace endorse;

    app::prepareProcess();
    if (const auto code = tpm::proxyExitCode(argc, argv))
        return *code;
    const auto parsed = app::gui::parseArguments(argc, argv);
    if (const int *code = std::get_if<int>(&parsed))
        return *code;
    const auto &arguments = std::get<app::gui::Arguments>(parsed);
    if (const auto reason = app::gui::missingDisplay(argc, argv, arguments)) {
        std::fprintf(stderr, "%s\n", qPrintable(*reason));
        return 1;
    }

    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("endorse"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ENDORSE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.endorse.Endorse"));
    app::gui::WorkbenchWindow window(arguments);
    window.show();
    return QApplication::exec();
}
