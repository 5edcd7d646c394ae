// SPDX-License-Identifier: GPL-3.0-or-later
// What importing does in a process of its own. "csv BYTES" and "json BYTES": reads a text with one
// cell or string of so many bytes and good rows around it, and says how many records and problems
// there were, where the problem is, and the largest resident size in KiB. "import LIST FILE AUDIT":
// imports the file, says "begun" when the first rows are in, and "done" at the end. "half …": the
// same, but it stays where it is when the first rows are in.
#include "filesamples.h"

#include <audit/auditlog.h>

#include <QCoreApplication>

#include <cstdio>
#include <enrollmentlist/csv.h>
#include <enrollmentlist/jsonrecords.h>
#include <enrollmentlist/listimport.h>
#include <unistd.h>

using namespace endorse;
using namespace endorse::enrollmentlist;
using endorse::testing::LongDevice;

namespace {

void say(const QByteArray &line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

/// VmHWM of this process in KiB.
QByteArray largestSize()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return "0";
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed();
}

int readCsv(qint64 bytes)
{
    LongDevice device("registrationId,deviceId\na,", 'x', bytes, "\nb,2\n");
    TextSource source(device);
    CsvReader reader(source);
    int records = 0;
    QByteArray problems;
    while (true) {
        const CsvReader::Next next = reader.next();
        if (next == CsvReader::Next::Problem)
            problems += reader.problem().error.place.toLatin1() + ';';
        else if (next == CsvReader::Next::Record)
            ++records;
        else
            break;
    }
    say(QByteArray::number(records) + '|' + problems + '|' + largestSize());
    return 0;
}

int readJson(qint64 bytes)
{
    LongDevice device("[\n{\"registrationId\":\"", 'x', bytes, "\"},\n{\"registrationId\":\"b\"}]");
    TextSource source(device);
    JsonRecordReader reader(source);
    int records = 0;
    QByteArray problems;
    while (true) {
        const JsonRecordReader::Next next = reader.next();
        if (next == JsonRecordReader::Next::Problem)
            problems += reader.error().place.toLatin1() + ';';
        else if (next == JsonRecordReader::Next::Record)
            ++records;
        else
            break;
    }
    say(QByteArray::number(records) + '|' + problems + '|' + largestSize());
    return 0;
}

/// Rows that an import would take of @p rows rows, and the largest size in KiB.
int check(const QString &folder, int rows)
{
    QFile file(folder + QStringLiteral("/rows.csv"));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write("registrationId,attestation.type\n");
    for (int i = 0; i < rows; ++i)
        file.write("device-of-a-usual-length-" + QByteArray::number(i) + ",symmetricKey\n");
    file.close();
    auto store = ListStore::open(ListPlace::file(folder + QStringLiteral("/list.db")),
                                 {QStringLiteral("id"), QStringLiteral("here")}, nullptr);
    if (!store)
        return 1;
    ImportRequest request;
    request.file = file.fileName();
    const auto report = checkFile(**store, request, {}, {});
    if (!report)
        return 1;
    say(QByteArray::number(report->imported) + '|' + largestSize());
    return 0;
}

int import(const QString &list, const QString &file, const QString &auditFile, bool half)
{
    auto log = audit::AuditLog::open(auditFile);
    if (!log)
        return 1;
    const auto audit = std::make_shared<audit::AuditLog>(std::move(*log));
    auto store =
        ListStore::open(ListPlace::file(list), {audit->station(), QStringLiteral("here")}, audit);
    if (!store)
        return 1;
    ImportRequest request;
    request.file = file;
    bool hasBegun = false;
    const auto report = importFile(**store, request,
                                   [&hasBegun, half](qint64, qint64) {
                                       if (!std::exchange(hasBegun, true))
                                           say("begun");
                                       while (half)
                                           ::pause();
                                   },
                                   {});
    if (!report)
        std::fprintf(stderr, "%s\n", qPrintable(report.error().toLogLine()));
    say("done");
    return report ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString mode = arguments.value(1);
    if (mode == QLatin1String("csv"))
        return readCsv(arguments.value(2).toLongLong());
    if (mode == QLatin1String("json"))
        return readJson(arguments.value(2).toLongLong());
    if (mode == QLatin1String("check") && arguments.size() == 4)
        return check(arguments.at(2), arguments.at(3).toInt());
    const bool half = mode == QLatin1String("half");
    if ((half || mode == QLatin1String("import")) && arguments.size() == 5)
        return import(arguments.at(2), arguments.at(3), arguments.at(4), half);
    return 2;
}
