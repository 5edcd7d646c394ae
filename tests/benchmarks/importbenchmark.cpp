// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the import of a CSV of a million rows against the `.import` of the sqlite3 shell: the
// same file, one after the other, into a table with the same unique keys. "endorse_import
// [ROWS]".
#include "process.h"
#include "report.h"

#include <audit/auditlog.h>
#include <dps/identifiers.h>
#include <tpmtypes/ekprofile.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>
#include <enrollmentlist/listexport.h>
#include <enrollmentlist/listimport.h>
#include <sys/resource.h>

using namespace endorse;
using namespace endorse::benchmarks;
using namespace endorse::enrollmentlist;

namespace {

constexpr int usualRows = 1'000'000;
constexpr int rounds = 3;

/// Rows as a factory has them: RSA 2048 EKs of template L-1, the registration ID of the SDKs.
bool writeCsv(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    tpmtypes::PublicAreaFields fields = tpmtypes::fieldsOf(tpmtypes::EkProfile::L1);
    fields.unique = core::Bytes(256, '\xff');
    core::Bytes tpm2b = tpmtypes::PublicArea::fromFields(fields)->tpm2b();
    const qsizetype modulus = tpm2b.size() - 256;
    QRandomGenerator random(20'260'101);
    QByteArray out = "registrationId,endorsementKey,deviceId,provisioningStatus,iotHubHostName\n";
    for (int i = 0; i < rows; ++i) {
        for (qsizetype at = modulus; at < tpm2b.size(); at += 4) {
            const quint32 word = random.generate();
            std::memcpy(tpm2b.data() + at, &word, 4);
        }
        tpm2b[modulus] = static_cast<char>(tpm2b.at(modulus) | '\x80');
        tpm2b[tpm2b.size() - 1] = static_cast<char>(tpm2b.at(tpm2b.size() - 1) | '\x01');
        out += dps::RegistrationId::fromTpm2bPublic(tpm2b).toString().toLatin1() + ',' +
               tpm2b.toBase64() + ",device-" + QByteArray::number(i) + ",enabled,hub-" +
               QByteArray::number(i % 40) + ".azure-devices.net\n";
        if (out.size() > 1024 * 1024 || i + 1 == rows) {
            if (file.write(out) != out.size())
                return false;
            out.clear();
        }
    }
    return true;
}

/// Seconds that processors spent on this process (RUSAGE_SELF) or on those that have ended.
double processorSeconds(int whose)
{
    rusage usage{};
    getrusage(whose, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Seconds; nothing when the shell failed.
std::optional<double> importOfSqlite(const QString &database, const QString &csv, int rows)
{
    const QByteArray script =
        "CREATE TABLE list(registrationId TEXT NOT NULL UNIQUE, endorsementKey TEXT UNIQUE, "
        "deviceId TEXT, provisioningStatus TEXT, iotHubHostName TEXT);\n.mode csv\n.import --skip "
        "1 " +
        csv.toUtf8() + " list\nSELECT count(*) FROM list;\n";
    const Measured shell = run(QStringLiteral("/usr/bin/sqlite3"), {database}, script);
    if (shell.exitCode != 0 || shell.output.trimmed().toInt() != rows)
        return std::nullopt;
    return shell.wallMs / 1000;
}

/// Seconds from opening the list to closing it, its audit log included.
std::optional<double> importOfOurs(const QString &list, const QString &csv, int rows)
{
    QElapsedTimer timer;
    timer.start();
    auto log = audit::AuditLog::open(list + QStringLiteral(".audit"));
    if (!log)
        return std::nullopt;
    const auto audit = std::make_shared<audit::AuditLog>(std::move(*log));
    auto store =
        ListStore::open(ListPlace::file(list), {audit->station(), QStringLiteral("here")}, audit);
    if (!store)
        return std::nullopt;
    ImportRequest request;
    request.file = csv;
    const auto report = importFile(**store, request, {}, {});
    if (!report || report->imported != rows) {
        std::fprintf(stderr, "%s\n",
                     report ? "rows are missing" : qPrintable(report.error().toLogLine()));
        return std::nullopt;
    }
    store->reset();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// Seconds, of one format.
std::optional<double> exportOf(const QString &list, const QString &file, ExportFormat format)
{
    auto store = ListStore::open(ListPlace::file(list),
                                 {QStringLiteral("s"), QStringLiteral("here")}, nullptr);
    if (!store)
        return std::nullopt;
    ExportRequest request;
    request.file = file;
    request.format = format;
    const auto report = exportFile(**store, request, {}, {});
    if (!report)
        return std::nullopt;
    return report->seconds;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rows = argc > 1 ? QByteArray(argv[1]).toInt() : usualRows;
    QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("list.csv"));
    if (rows < 1 || !writeCsv(csv, rows)) {
        std::fprintf(stderr, "The CSV file cannot be written.\n");
        return 1;
    }
    std::vector<double> ratios;
    std::vector<double> shells;
    std::vector<double> ours;
    std::vector<double> processor;
    const int times = rows >= usualRows ? 1 : rounds;
    for (int i = 0; i < times; ++i) {
        const QString database = folder.filePath(QStringLiteral("shell%1.db").arg(i));
        const QString list = folder.filePath(QStringLiteral("list%1.db").arg(i));
        const double shellBefore = processorSeconds(RUSAGE_CHILDREN);
        const auto shell = importOfSqlite(database, csv, rows);
        const double ownBefore = processorSeconds(RUSAGE_SELF);
        QFile::remove(database);
        const auto own = importOfOurs(list, csv, rows);
        processor.push_back((processorSeconds(RUSAGE_SELF) - ownBefore) /
                            (processorSeconds(RUSAGE_CHILDREN) - shellBefore));
        if (!shell || !own) {
            std::fprintf(stderr, "An import failed.\n");
            return 1;
        }
        shells.push_back(*shell);
        ours.push_back(*own);
        ratios.push_back(*own / *shell);
        if (i + 1 < times)
            QFile::remove(list);
    }
    std::printf("%d rows of CSV\n", rows);
    row("import / .import of the sqlite3 shell", median(ratios), "", "asked 3, goal 1.5");
    row("import / .import: processor time of all threads", median(processor), "", "");
    row("import: rows a second", rows / median(ours), "/s", "");
    row("import", median(ours), "s", "");
    row(".import of the sqlite3 shell", median(shells), "s", "");
    const QString list = folder.filePath(QStringLiteral("list%1.db").arg(times - 1));
    for (const ExportFormat format :
         {ExportFormat::Csv, ExportFormat::Json, ExportFormat::AzScript}) {
        const auto seconds = exportOf(list, folder.filePath(QStringLiteral("out")), format);
        if (seconds)
            row(qPrintable(QStringLiteral("export as ") + toString(format)), *seconds, "s", "");
    }
    return 0;
}
