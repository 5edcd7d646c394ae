// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/console.h>
#include <app/cli/interrupts.h>
#include <app/workbench.h>
#include <core/cancel.h>

#include <CLI/App.hpp>

#include <QCoroTask>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace endorse::app::cli {

/// Options that every verb knows.
struct CommonOptions final
{
    bool json = false;
    double timeoutSeconds = 0; ///< 0: the defaults.
    std::string dataDir;       ///< Empty: Workbench::defaultDataDir().
    std::string language;

    std::chrono::milliseconds timeout() const
    {
        return std::chrono::milliseconds(static_cast<qint64>(timeoutSeconds * 1000));
    }
    QString dataFolder() const;
};

/// What a verb runs with. Lives until the verb has ended.
struct VerbContext final
{
    CommonOptions common;
    Console console;
    core::CancelToken cancel;
    int interrupt = -1; ///< Readable once the program is to stop.
};

/// A parsed verb, ready to run.
using Verb = std::function<QCoro::Task<ExitCode>(VerbContext *)>;

/// The TPM of a verb, as options.
struct TpmOptions final
{
    std::string tcti;
    std::string ownerAuth;
    std::string endorsementAuth;

    void addTo(CLI::App *verb);
    /// The files that workbenchOptions() reads.
    QStringList files() const;
    /// Reads the auth values; a wrong --tcti is wrong usage.
    core::Result<WorkbenchOptions> workbenchOptions(const VerbContext &context) const;
    attestation::TpmChoice choice() const;
};

// Each adds its verbs to the parser; parsing one of them sets *verb.
void addDemoVerb(CLI::App *parser, Verb *verb);
void addServeVerb(CLI::App *parser, Verb *verb);
void addTpmVerbs(CLI::App *parser, Verb *verb);
void addAttestVerbs(CLI::App *parser, Verb *verb);
void addEnrollmentVerbs(CLI::App *parser, Verb *verb);
void addGroupVerbs(CLI::App *parser, Verb *verb);
void addCaVerbs(CLI::App *parser, Verb *verb);
void addAuditVerbs(CLI::App *parser, Verb *verb);
void addKeyVerbs(CLI::App *parser, Verb *verb);
void addCertificateVerbs(CLI::App *parser, Verb *verb);
void addManifestVerbs(CLI::App *parser, Verb *verb);

/// Help text for CLI11.
std::string help(const char *source);
inline QString toQString(const std::string &value)
{
    return QString::fromLocal8Bit(value.c_str());
}

/// The path in "@FILE"; empty for any other source of a secret.
QString fileOfSource(const std::string &source);

/// "0x81010001".
QString handleText(quint32 handle);

} // namespace endorse::app::cli
