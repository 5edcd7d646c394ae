// SPDX-License-Identifier: GPL-3.0-or-later
#include "softwaretpmsetup.h"

#include <tpm/childprocess.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace endorse::tpm {

using core::Bytes;
using core::Error;
using core::ErrorCategory;
using core::Result;
using core::Text;

namespace {

constexpr std::chrono::milliseconds setupDeadline{120000};

/// The only text files of the manufacture. All paths are relative to the folder in which
/// swtpm_setup runs, so that it does not matter who may enter the folders above it.
struct ConfigurationFile final
{
    const char *name;
    const char *content;
};
constexpr const char *toolLine = "create_certs_tool=";
constexpr ConfigurationFile configurationFiles[] = {
    {"localca.conf", "statedir=ca\n"
                     "signingkey=ca/signkey.pem\n"
                     "issuercert=ca/issuercert.pem\n"
                     "certserial=ca/certserial\n"},
    {"localca.options", ""},
};
constexpr const char *setupConfiguration = "create_certs_tool_config=localca.conf\n"
                                           "create_certs_tool_options=localca.options\n"
                                           "active_pcr_banks=sha256\n";
constexpr const char *rootCertificate = "ca/swtpm-localca-rootca-cert.pem";
constexpr const char *issuerCertificate = "ca/issuercert.pem";

Error missingProgram(const QString &name, const char *code, const char *package)
{
    return {.category = ErrorCategory::Process,
            .code = QString::fromLatin1(code),
            .place = name,
            .message = Text("endorse::tpm",
                            QT_TRANSLATE_NOOP("endorse::tpm",
                                              "The software TPM needs the program %1, which is not "
                                              "installed."))
                           .arg(name),
            .hint =
                Text("endorse::tpm",
                     QT_TRANSLATE_NOOP("endorse::tpm",
                                       "Install it (on Debian and Ubuntu: sudo apt install %1), "
                                       "or use another TPM."))
                    .arg(QString::fromLatin1(package)),
            .technical = QStringLiteral("not in PATH")};
}

Error setupFailed(const QString &path, const QString &technical)
{
    return {.category = ErrorCategory::Process,
            .code = QStringLiteral("swtpm-setup-failed"),
            .place = path,
            .message = {"endorse::tpm",
                        QT_TRANSLATE_NOOP("endorse::tpm", "A new software TPM cannot be made: "
                                                          "swtpm_setup has failed.")},
            .hint = {"endorse::tpm",
                     QT_TRANSLATE_NOOP("endorse::tpm",
                                       "Read the technical text: it is what swtpm_setup wrote. "
                                       "Check that the disk is not full.")},
            .technical = technical};
}

Result<void> writeNew(const QString &path, QByteArrayView content)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(),
                                     O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isValid() ||
        ::write(file.get(), content.data(), size_t(content.size())) != content.size() ||
        ::fsync(file.get()) != 0)
        return core::fail(SoftwareTpmFolder::storeError(path, QStringLiteral("write")));
    return {};
}

Result<Bytes> readAll(const QString &path)
{
    QFile file(path);
    constexpr qint64 limit = 64 * 1024;
    if (!file.open(QIODevice::ReadOnly) || file.size() > limit)
        return core::fail(setupFailed(path, QStringLiteral("read: %1").arg(file.errorString())));
    return file.readAll();
}

Result<void> writeConfiguration(const QString &folder, const QString &localCa)
{
    if (::mkdir(QFile::encodeName(folder + QStringLiteral("/ca")).constData(), 0700) != 0)
        return core::fail(SoftwareTpmFolder::storeError(folder, QStringLiteral("mkdir ca")));
    const Bytes setup = Bytes(toolLine) + QFile::encodeName(localCa) + '\n' + setupConfiguration;
    if (const auto written = writeNew(folder + QStringLiteral("/setup.conf"), setup); !written)
        return written;
    for (const auto &[name, content] : configurationFiles) {
        const QString path = folder + QLatin1Char('/') + QLatin1String(name);
        if (const auto written = writeNew(path, content); !written)
            return written;
    }
    return {};
}

/// The swtpm that swtpm_setup starts holds both ends of its own sockets and has been handed to
/// init: it would outlive a program that is killed in the middle. So a guard in the same process
/// group waits for the end of this program, which is the end of descriptor 3, and kills the group
/// then.
constexpr int lifelineNumber = 3;
constexpr const char *guardedStart = R"((read -r _ <&3; kill -KILL 0) & exec "$0" "$@" 3<&-)";

Result<void> runSetup(const QString &program, const QString &folder,
                      const std::optional<UserIds> &user, const core::CancelToken &cancel)
{
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0)
        return core::fail(setupFailed(folder, QStringLiteral("pipe")));
    FileDescriptor guardEnd(pipe[0]);
    const FileDescriptor lifeline(pipe[1]);
    auto child = ChildProcess::start(
        {.program = QStringLiteral("/bin/sh"),
         .arguments = {QStringLiteral("-c"), QLatin1String(guardedStart), program,
                       QStringLiteral("--tpm2"), QStringLiteral("--tpmstate"), QStringLiteral("."),
                       QStringLiteral("--create-ek-cert"), QStringLiteral("--lock-nvram"),
                       QStringLiteral("--vmid"), QStringLiteral("endorse-software-tpm"),
                       QStringLiteral("--config"), QStringLiteral("setup.conf")},
         .workingDirectory = folder,
         .user = user,
         .environment = softwareTpmEnvironment(),
         .descriptors = {{guardEnd.get(), lifelineNumber}}});
    guardEnd.reset();
    if (!child)
        return core::fail(child.error());
    const bool ended = (*child)->waitForExit(setupDeadline, cancel);
    if (!ended && cancel.isCancelled())
        return core::fail(core::cancelledError(folder));
    if (!ended)
        return core::fail(core::deadlineError(folder, setupDeadline.count()));
    const int status = (*child)->waitStatus().value_or(-1);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return core::fail(setupFailed(folder, (*child)->endText()));
    return {};
}

/// Joins the certificates of the CA in one file and removes what only the manufacture needed: the
/// CA's private keys before all.
Result<void> tidy(const QString &folder)
{
    const QString prefix = folder + QLatin1Char('/');
    const auto root = readAll(prefix + QLatin1String(rootCertificate));
    const auto issuer = readAll(prefix + QLatin1String(issuerCertificate));
    if (!root || !issuer)
        return core::fail(root ? issuer.error() : root.error());
    if (const auto written = writeNew(prefix + QStringLiteral("ca/ek-ca.pem"), *root + *issuer);
        !written)
        return written;
    for (const char *name :
         {"setup.conf", "localca.conf", "localca.options", ".lock", "ca/signkey.pem",
          "ca/swtpm-localca-rootca-privkey.pem", "ca/certserial", "ca/.lock.swtpm-localca"})
        QFile::remove(prefix + QLatin1String(name));
    const QStringList left = QDir(folder).entryList({QStringLiteral("swtpm_setup.certs.*")},
                                                    QDir::Dirs | QDir::NoSymLinks);
    for (const QString &name : left)
        QDir(prefix + name).removeRecursively();

    const QString state = prefix + QStringLiteral("tpm2-00.permall");
    const FileDescriptor file(
        ::open(QFile::encodeName(state).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isValid() || ::fsync(file.get()) != 0)
        return core::fail(setupFailed(folder, QStringLiteral("no state was written")));
    return {};
}

} // namespace

Result<QString> findProgram(const QString &nameOrPath, const char *code, const char *package)
{
    QString found = QStandardPaths::findExecutable(nameOrPath);
    if (found.isEmpty())
        return core::fail(missingProgram(nameOrPath, code, package));
    return QFileInfo(found).absoluteFilePath();
}

QStringList softwareTpmEnvironment()
{
    return {QStringLiteral("PATH=") + qEnvironmentVariable("PATH", QStringLiteral("/usr/bin:/bin")),
            QStringLiteral("LC_ALL=C"), QStringLiteral("TMPDIR=."), QStringLiteral("HOME=.")};
}

Result<void> manufactureTpm(SoftwareTpmFolder &folder, const SoftwareTpm::Options &options,
                            const core::CancelToken &cancel)
{
    const auto swtpm = findProgram(options.swtpmProgram, "swtpm-missing", "swtpm");
    const auto setup = findProgram(options.swtpmSetupProgram, "swtpm-setup-missing", "swtpm-tools");
    const auto localCa =
        findProgram(QStringLiteral("swtpm_localca"), "swtpm-setup-missing", "swtpm-tools");
    const auto certtool = findProgram(QStringLiteral("certtool"), "certtool-missing", "gnutls-bin");
    for (const auto *program : {&swtpm, &setup, &localCa, &certtool}) {
        if (!*program)
            return core::fail(program->error());
    }

    const auto work = folder.makeWorkFolder();
    if (!work)
        return core::fail(work.error());
    const auto made =
        writeConfiguration(*work, *localCa)
            .and_then([&] { return folder.giveToChild(*work); })
            .and_then([&] { return runSetup(*setup, *work, folder.childUser(), cancel); })
            .and_then([&] { return folder.takeFromChild(*work); })
            .and_then([&] { return tidy(*work); })
            .and_then([&] { return folder.giveToChild(*work); })
            .and_then([&] { return folder.adoptStateFolder(*work); });
    if (!made)
        QDir(*work).removeRecursively();
    return made;
}

} // namespace endorse::tpm
