// SPDX-License-Identifier: GPL-3.0-or-later
// Works on a list until it is killed, or for a number of times. "edit": adds, changes, removes and
// takes back, and says before each step what it tries and after it what is done. "import": imports
// of 200 rows, one after the other. "station": changes rows that another one changes too, and says
// what it saw and what became of it.
#include "listbench.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>

using namespace endorse;
using namespace endorse::testing;
using enrollmentlist::ListStore;
using enrollmentlist::Outcome;

namespace {

template<class... Values>
void say(const char *format, Values... values)
{
    std::printf(format, values...); // NOLINT(*-vararg)
    std::printf("\n");              // NOLINT(*-vararg)
    std::fflush(stdout);
}

[[noreturn]] void giveUp(const core::Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.toLogLine())); // NOLINT(*-vararg)
    std::exit(1);
}

template<class T>
T must(core::Result<T> result)
{
    if (!result)
        giveUp(result.error());
    return std::move(*result);
}

QString keyOf(int number)
{
    return listId(number).toLower();
}

/// One row, one change; "try" says what it shall be, "done" that it is: a device ID, or "-".
void editOnce(ListStore &store, QRandomGenerator &random, int serial)
{
    const int number = static_cast<int>(random.bounded(20));
    const auto found = must(store.entry(keyOf(number)));
    const QString value = QStringLiteral("v%1").arg(serial);
    enrollmentlist::ChangeReport report;
    if (!found) {
        say("try %d %s", number, qPrintable(value));
        auto record = listRecord(number);
        record.deviceId = value;
        report = must(store.add({record}));
        say("done %d %s %s", number, qPrintable(value), qPrintable(report.changeId));
    } else if (random.bounded(4) == 0) {
        say("try %d -", number);
        report = must(store.remove({keyOf(number)}));
        say("done %d - %s", number, qPrintable(report.changeId));
        if (random.bounded(2) == 0) {
            // Taken back at once: it is as it was.
            say("try %d %s", number, qPrintable(found->record.deviceId));
            report = must(store.undo());
            say("done %d %s %s", number, qPrintable(found->record.deviceId),
                qPrintable(report.changeId));
        }
    } else {
        say("try %d %s", number, qPrintable(value));
        auto record = found->record;
        record.deviceId = value;
        report = must(store.update({{record, found->version}}));
        say("done %d %s %s", number, qPrintable(value), qPrintable(report.changeId));
    }
    if (report.auditProblem)
        giveUp(*report.auditProblem);
}

void importOnce(ListStore &store, int serial)
{
    auto import = must(store.beginImport());
    for (int block = 0; block < 4; ++block) {
        QList<enrollmentlist::PreparedRow> rows;
        for (int i = 0; i < 50; ++i)
            rows.append(listPrepared(serial * 200 + block * 50 + i));
        must(import.insert(rows));
    }
    const auto report = must(import.finish({}));
    say("done %d %s", serial + 1, qPrintable(report.changeId));
}

/// What became of one row of a change: "did KEY SAW NOW", "told KEY SAW NOW".
void tell(const Outcome &outcome, const QString &saw, const QString &now)
{
    say("%s %s %s %s", outcome.what == Outcome::What::Done ? "did" : "told",
        qPrintable(outcome.key), qPrintable(saw), qPrintable(now));
}

void updateShared(ListStore &store, const QString &key, const QString &now)
{
    const auto found = must(store.entry(key));
    auto record = found->record;
    const QString saw = record.deviceId;
    record.deviceId = now;
    // Somebody who looks around before they save.
    for (int i = 0; i < 4; ++i)
        must(store.entry(keyOf(i)));
    const auto report = must(store.update({{record, found->version}}));
    tell(report.items.first(), saw, now);
}

/// Several rows in one change, which sees them as they are then.
void editShared(ListStore &store, const QStringList &keys, const QString &now)
{
    QMap<QString, QString> saw;
    const auto report =
        must(store.edit(keys,
                        [&saw, &now](dps::IndividualEnrollment &record) {
                            saw.insert(record.registrationId.toLower(), record.deviceId);
                            record.deviceId = now;
                            return true;
                        },
                        {}, {}));
    if (!report.items.isEmpty())
        giveUp(*report.items.first().error);
    for (auto it = saw.begin(); it != saw.end(); ++it) {
        Outcome outcome;
        outcome.key = it.key();
        tell(outcome, it.value(), now);
    }
}

/// Rows that come and go: "came KEY", "went KEY", else "told KEY - -".
void comeOrGo(ListStore &store, int number)
{
    const auto found = must(store.entry(keyOf(number)));
    const QList<qint64> versions{found ? found->version : 0};
    const auto report = found ? must(store.remove({keyOf(number)}, &versions))
                              : must(store.add({listRecord(number)}));
    if (report.done == 1)
        say("%s %s", found ? "went" : "came", qPrintable(keyOf(number)));
    else
        tell(report.items.first(), QStringLiteral("-"), QStringLiteral("-"));
}

void stationOnce(ListStore &store, QRandomGenerator &random, const QString &now)
{
    const auto shared = [&random] { return keyOf(static_cast<int>(random.bounded(4))); };
    switch (random.bounded(6)) {
    case 0:
        editShared(store, {shared(), shared(), shared()}, now);
        break;
    case 1:
        comeOrGo(store, 100 + static_cast<int>(random.bounded(4)));
        break;
    default:
        updateShared(store, shared(), now);
        break;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 7)
        return 2;
    const QString mode = arguments.at(1);
    const QString station = arguments.at(4);
    auto log = audit::AuditLog::open(arguments.at(3));
    if (!log)
        giveUp(log.error());
    enrollmentlist::StoreOptions options;
    options.patience = std::chrono::seconds(60);
    options.isDurable = false; // The kernel keeps it when the program is killed.
    const auto store =
        must(ListStore::open(must(enrollmentlist::ListPlace::parse(arguments.at(2))),
                             {QStringLiteral("id of ") + station, station},
                             std::make_shared<audit::AuditLog>(std::move(*log)), options));
    QRandomGenerator random(arguments.at(5).toUInt());
    const int times = arguments.at(6).toInt(); // 0: without end.
    for (int serial = 0; times == 0 || serial < times; ++serial) {
        if (mode == QLatin1String("edit"))
            editOnce(*store, random, serial);
        else if (mode == QLatin1String("import"))
            importOnce(*store, serial);
        else
            stationOnce(*store, random, QStringLiteral("%1-%2").arg(station).arg(serial));
    }
    return 0;
}
