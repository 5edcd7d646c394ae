// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestexport.h"

#include "texts.h"

#include <core/preciousfile.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <manifest/entrysource.h>
#include <manifest/verdictdocument.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::manifest {

using core::CancelToken;
using core::Error;
using core::ErrorCategory;
using core::Result;
using enrollmentlist::Progress;

namespace {

constexpr qsizetype pemLine = 64;
constexpr int indexDigits = 8;
/// Certificates from one report of progress to the next.
constexpr qint64 exportStep = 200;

Error unwritableTarget(const QString &path, const QString &technical)
{
    return {.category = ErrorCategory::Store,
            .code = QStringLiteral("write"),
            .place = path,
            .message =
                text(QT_TRANSLATE_NOOP("endorse::manifest", "“%1” cannot be written.")).arg(path),
            .hint = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                           "Check the permissions of the folder and the free space "
                                           "of the disk.")),
            .technical = technical};
}

Error occupiedTarget(const QString &path)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("occupied"),
            .place = path,
            .message = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                              "“%1” exists, and it is not an empty folder."))
                           .arg(path),
            .hint = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                           "Name a folder that does not exist yet. Certificates "
                                           "are never written among other files.")),
            .technical = QStringLiteral("the target exists")};
}

Error isTheManifest(const QString &path)
{
    return {
        .category = ErrorCategory::Input,
        .code = QStringLiteral("occupied"),
        .place = path,
        .message =
            text(QT_TRANSLATE_NOOP("endorse::manifest", "“%1” is the manifest itself.")).arg(path),
        .hint = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                       "Name another file. What is exported never replaces "
                                       "what it comes from.")),
        .technical = QStringLiteral("the target is the input")};
}

/// Whatever names they have.
bool isSameFile(const QString &one, const QString &other)
{
    struct stat first = {};
    struct stat second = {};
    return ::stat(QFile::encodeName(one).constData(), &first) == 0 &&
           ::stat(QFile::encodeName(other).constData(), &second) == 0 &&
           first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

Error nothingToExport(const QString &file)
{
    return {
        .category = ErrorCategory::Input,
        .code = QStringLiteral("nothing"),
        .place = file,
        .message =
            text(QT_TRANSLATE_NOOP("endorse::manifest", "No accepted entry of the manifest has a "
                                                        "certificate.")),
        .hint = text(QT_TRANSLATE_NOOP("endorse::manifest", "Look at the verdicts to see why.")),
        .technical = QStringLiteral("no entry to export")};
}

QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

QByteArray pemOf(const core::Bytes &der)
{
    const QByteArray base64 = der.toBase64();
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype at = 0; at < base64.size(); at += pemLine)
        pem += base64.mid(at, pemLine) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

/// Of a name that somebody signed, and that must lead nowhere all the same.
QByteArray safeName(QByteArray name)
{
    for (char &c : name) {
        const bool isSafe = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                            (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_';
        if (!isSafe)
            c = '_';
    }
    return name.left(100);
}

QString fileNameOf(const Verdict &verdict, CertificateFormat format)
{
    return QStringLiteral("%1-%2.%3")
        .arg(verdict.index, indexDigits, 10, QLatin1Char('0'))
        .arg(QString::fromLatin1(safeName(verdict.registrationId)),
             format == CertificateFormat::Der ? QStringLiteral("der") : QStringLiteral("pem"));
}

bool isExportable(const Verdict &verdict)
{
    return verdict.outcome == Outcome::Enroll && !verdict.has(EntryCode::SameAgain);
}

/// Where certificates go.
class CertificateTarget
{
public:
    CertificateTarget() = default;
    virtual ~CertificateTarget() = default;
    Q_DISABLE_COPY_MOVE(CertificateTarget)

    virtual Result<void> begin() = 0;
    virtual Result<void> add(const Verdict &verdict, const core::Bytes &der) = 0;
    /// Until then, nothing is to be seen of it.
    virtual Result<void> finish() = 0;
};

/// A folder that gets its name when all is in it.
class FolderTarget final : public CertificateTarget
{
public:
    FolderTarget(QString path, CertificateFormat format)
        : m_path(std::move(path))
        , m_format(format)
    {
    }
    ~FolderTarget() override
    {
        if (!m_made.isEmpty())
            QDir(m_made).removeRecursively();
    }

    Result<void> begin() override
    {
        struct stat facts = {};
        const bool exists = ::lstat(QFile::encodeName(m_path).constData(), &facts) == 0;
        if (exists && (!S_ISDIR(facts.st_mode) || !QDir(m_path).isEmpty(everything)))
            return core::fail(occupiedTarget(m_path));
        if (auto there = core::checkFolderOf(m_path); !there)
            return there;
        QByteArray name = QFile::encodeName(m_path) + ".part-XXXXXX";
        if (::mkdtemp(name.data()) == nullptr)
            return core::fail(unwritableTarget(m_path, systemReason()));
        m_made = QFile::decodeName(name);
        return {};
    }
    Result<void> add(const Verdict &verdict, const core::Bytes &der) override
    {
        const QString path = QDir(m_made).filePath(fileNameOf(verdict, m_format));
        const QByteArray content = m_format == CertificateFormat::Der ? der : pemOf(der);
        const int descriptor = ::open(QFile::encodeName(path).constData(),
                                      O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        QFile file;
        if (descriptor < 0 ||
            !file.open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle))
            return core::fail(unwritableTarget(path, systemReason()));
        if (file.write(content) != content.size() || !file.flush())
            return core::fail(unwritableTarget(path, file.errorString()));
        return {};
    }
    Result<void> finish() override
    {
        // An empty folder is replaced; one that got something in it meanwhile is not.
        if (std::rename(QFile::encodeName(m_made).constData(),
                        QFile::encodeName(m_path).constData()) != 0) {
            const bool isOccupied = errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR;
            return core::fail(isOccupied ? occupiedTarget(m_path)
                                         : unwritableTarget(m_path, systemReason()));
        }
        m_made.clear();
        return {};
    }

private:
    static constexpr QDir::Filters everything =
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

    const QString m_path;
    const CertificateFormat m_format;
    QString m_made; ///< Under its first name; empty: there is none.
};

Result<void> openWhole(QSaveFile &file)
{
    const QFileInfo info(file.fileName());
    if ((info.exists() || info.isSymLink()) && (!info.isFile() || info.isSymLink()))
        return core::fail(unwritableTarget(info.absoluteFilePath(),
                                           QStringLiteral("it exists and is no regular file")));
    if (core::isPrecious(info.absoluteFilePath()))
        return core::fail(core::preciousFile(info.absoluteFilePath()));
    if (auto there = core::checkFolderOf(info.absoluteFilePath()); !there)
        return there;
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return core::fail(unwritableTarget(info.absoluteFilePath(), file.errorString()));
    return {};
}

class BundleTarget final : public CertificateTarget
{
public:
    explicit BundleTarget(const QString &path)
        : m_file(path)
    {
    }

    Result<void> begin() override { return openWhole(m_file); }
    Result<void> add(const Verdict &, const core::Bytes &der) override
    {
        const QByteArray pem = pemOf(der);
        if (m_file.write(pem) != pem.size())
            return core::fail(unwritableTarget(m_file.fileName(), m_file.errorString()));
        return {};
    }
    Result<void> finish() override
    {
        if (!m_file.commit())
            return core::fail(unwritableTarget(m_file.fileName(), m_file.errorString()));
        return {};
    }

private:
    QSaveFile m_file;
};

QString absolutePath(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

Result<qint64> writeCertificates(const CertificateExport &request, CertificateTarget &target,
                                 const Progress &progress, const CancelToken &cancel)
{
    EntrySource source(cancel);
    if (auto opened = source.open(request.file); !opened)
        return core::fail(opened.error());
    if (auto begun = target.begin(); !begun)
        return core::fail(begun.error());
    const auto total = static_cast<qint64>(
        std::count_if(request.verdicts.begin(), request.verdicts.end(), isExportable));
    qint64 done = 0;
    for (const Verdict &verdict : request.verdicts) {
        if (!isExportable(verdict))
            continue;
        if (cancel.isCancelled())
            return core::fail(core::cancelledError(QStringLiteral("export")));
        const auto entry = source.entry(verdict);
        if (!entry)
            return core::fail(entry.error());
        const auto certificate = deviceCertificateOf(*entry, verdict.origin);
        if (!certificate)
            return core::fail(certificate.error());
        if (auto added = target.add(verdict, *certificate); !added)
            return core::fail(added.error());
        if (++done % exportStep == 0 && progress)
            progress(done, total);
    }
    if (done == 0)
        return core::fail(nothingToExport(request.file));
    if (auto finished = target.finish(); !finished)
        return core::fail(finished.error());
    return done;
}

core::Bytes verdictsAs(VerdictFormat format, const VerifyReport &report,
                       const std::vector<Verdict> &verdicts)
{
    switch (format) {
    case VerdictFormat::Csv:
        return verdictCsv(report, verdicts);
    case VerdictFormat::Json:
        return QJsonDocument(verdictDocument(report, verdicts)).toJson();
    case VerdictFormat::Html:
        break;
    }
    return verdictHtml(report, verdicts);
}

} // namespace

Result<CertificateExportReport> exportCertificates(const CertificateExport &request,
                                                   const Progress &progress,
                                                   const CancelToken &cancel)
{
    QElapsedTimer timer;
    timer.start();
    CertificateExportReport report;
    report.target = absolutePath(request.target);
    if (isSameFile(report.target, request.file))
        return core::fail(isTheManifest(report.target));
    std::unique_ptr<CertificateTarget> target;
    if (request.format == CertificateFormat::Bundle)
        target = std::make_unique<BundleTarget>(report.target);
    else
        target = std::make_unique<FolderTarget>(report.target, request.format);
    const auto written = writeCertificates(request, *target, progress, cancel);
    if (!written)
        return core::fail(written.error());
    report.certificates = *written;
    report.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return report;
}

QString toString(VerdictFormat format)
{
    switch (format) {
    case VerdictFormat::Csv:
        return QStringLiteral("csv");
    case VerdictFormat::Json:
        return QStringLiteral("json");
    case VerdictFormat::Html:
        break;
    }
    return QStringLiteral("html");
}

std::optional<VerdictFormat> verdictFormat(const QString &word)
{
    for (const VerdictFormat format :
         {VerdictFormat::Csv, VerdictFormat::Json, VerdictFormat::Html}) {
        if (word == toString(format))
            return format;
    }
    return std::nullopt;
}

Result<QString> exportVerdicts(const VerifyReport &report, const std::vector<Verdict> &verdicts,
                               VerdictFormat format, const QString &target,
                               const CancelToken &cancel)
{
    const QString path = absolutePath(target);
    if (isSameFile(path, report.file))
        return core::fail(isTheManifest(path));
    const core::Bytes content = verdictsAs(format, report, verdicts);
    if (cancel.isCancelled())
        return core::fail(core::cancelledError(QStringLiteral("export")));
    QSaveFile file(path);
    if (auto opened = openWhole(file); !opened)
        return core::fail(opened.error());
    if (file.write(content) != content.size() || !file.commit())
        return core::fail(unwritableTarget(path, file.errorString()));
    return path;
}

} // namespace endorse::manifest
