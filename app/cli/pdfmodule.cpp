// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfmodule.h"

#include <app/cli/console.h>

#include <QDir>
#include <QFileInfo>
#include <QLibrary>

#include <array>
#include <cstring>
#include <string_view>

namespace endorse::app::cli {

namespace {

using MakeApplication = QCoreApplication *(*)(int *, char **);
using MakePdf = QByteArray *(*)(const QString *, const QString *);

/// What the module gave, for as long as the program runs.
struct Module final
{
    MakePdf makePdf = nullptr;
    QString problem;
};

Module &module()
{
    static Module loaded;
    return loaded;
}

/// Beside this program, wherever that was installed.
QString modulePath()
{
    const QFileInfo self(QStringLiteral("/proc/self/exe"));
    return QDir(QFileInfo(self.symLinkTarget()).absolutePath())
        .absoluteFilePath(QStringLiteral(ENDORSE_MODULE_FOLDER "/endorse-pdf.so"));
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() &&
           qstrnicmp(text.data() + text.size() - end.size(), end.data(), end.size()) == 0;
}

std::unique_ptr<QCoreApplication> makePdfApplication(char **argv)
{
    QLibrary library(modulePath());
    const auto make = reinterpret_cast<MakeApplication>( // NOLINT(*-reinterpret-cast)
        library.resolve("endorseMakePdfApplication"));
    module().makePdf =
        reinterpret_cast<MakePdf>(library.resolve("endorsePdfOf")); // NOLINT(*-reinterpret-cast)
    if (!make || !module().makePdf) {
        module().makePdf = nullptr;
        module().problem = library.errorString();
        return nullptr;
    }
    // Qt keeps both for as long as the object lives.
    static char option[] = "-platform";
    static char platform[] = "offscreen";
    static std::array<char *, 4> arguments{argv[0], option, platform, nullptr};
    static int count = 3;
    // A server has no folder for a session; Qt would say so where messages of this program stand.
    const auto previous =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    std::unique_ptr<QCoreApplication> application(make(&count, arguments.data()));
    qInstallMessageHandler(previous);
    return application;
}

} // namespace

bool asksForPdf(int argc, char **argv)
{
    bool transcript = false;
    bool pdf = false;
    for (int i = 1; i < argc; ++i) {
        transcript = transcript || std::strncmp(argv[i], "--transcript", 12) == 0;
        pdf = pdf || endsWith(argv[i], ".pdf");
    }
    return transcript && pdf;
}

std::unique_ptr<QCoreApplication> makeApplication(int argc, char **argv)
{
    if (asksForPdf(argc, argv)) {
        if (auto application = makePdfApplication(argv))
            return application;
    }
    static int own = 1; // Options are ours alone.
    return std::make_unique<QCoreApplication>(own, argv);
}

core::Result<void> checkPdf()
{
    if (module().makePdf)
        return {};
    core::Error error;
    error.category = core::ErrorCategory::Process;
    error.code = QStringLiteral("no-pdf");
    error.place = modulePath();
    error.message = text(QT_TRANSLATE_NOOP(
        "endorse::app", "The part of this program that writes PDF cannot be loaded."));
    error.hint = text(QT_TRANSLATE_NOOP(
        "endorse::app",
        "Name a file that ends in .html: a browser prints it, also to PDF. To get the missing "
        "part, install Endorse anew."));
    error.technical = module().problem;
    return core::fail(error);
}

core::Result<core::Bytes> pdfOf(const QString &html, const QString &title)
{
    if (const auto usable = checkPdf(); !usable)
        return core::fail(usable.error());
    const std::unique_ptr<QByteArray> pdf(module().makePdf(&html, &title));
    return *pdf;
}

} // namespace endorse::app::cli
