// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the list as a window uses it, with a million rows: opening, reading all of it, asking
// with each keystroke and for each column, changing a row, memory, and for how long the window's
// thread is held. "endorse_list [FILE [ROWS]]": of that list, which is made when it is not there.
#include "millionrows.h"
#include "process.h"
#include "report.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <enrollmentlist/locallist.h>

using namespace endorse;
using namespace endorse::benchmarks;
using namespace endorse::enrollmentlist;
using Phase = LocalListState::Phase;

namespace {

constexpr int usualRows = 1'000'000;
/// A page of rows as a table draws them.
constexpr std::size_t shownRows = 60;

double threadCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Knows for how long one event at most has held the thread.
class Application final : public QCoreApplication
{
public:
    using QCoreApplication::QCoreApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread())
            return QCoreApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        const double cpu = threadCpuMs();
        const bool result = QCoreApplication::notify(receiver, event);
        longestMs = std::max(longestMs, double(timer.nsecsElapsed()) / 1e6);
        longestCpuMs = std::max(longestCpuMs, threadCpuMs() - cpu);
        return result;
    }

    double longestMs = 0;
    double longestCpuMs = 0;
};

double peakMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Twenty, among them what matches all rows and what matches none.
QStringList texts()
{
    return {QString(),
            QStringLiteral("a"),
            QStringLiteral("7"),
            QStringLiteral("ab"),
            QStringLiteral("q7"),
            QStringLiteral("abc"),
            QStringLiteral("abcd"),
            QStringLiteral("p"),
            QStringLiteral("press"),
            QStringLiteral("press-"),
            QStringLiteral("press-1"),
            QStringLiteral("PRESS-12"),
            QStringLiteral("press-1234"),
            QStringLiteral("123456"),
            QStringLiteral("plant"),
            QStringLiteral("plant-3"),
            QStringLiteral("azure"),
            QStringLiteral("assigned"),
            QStringLiteral("fail"),
            QStringLiteral("no such device")};
}

QStringList words()
{
    return {QStringLiteral("Unassigned"), QStringLiteral("Assigned"), QStringLiteral("Failed"),
            QStringLiteral("Disabled")};
}

/// Waits until @p condition holds, with the event loop running; milliseconds.
template<class Condition>
double waitMs(const QElapsedTimer &timer, Condition condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return double(timer.nsecsElapsed()) / 1e6;
}

template<class T>
QCoro::Task<void> note(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> into)
{
    auto value = co_await task;
    into->emplace(std::move(value));
}

/// Runs a task to its end; milliseconds.
template<class T>
double taskMs(QCoro::Task<T> task, T *result)
{
    QElapsedTimer timer;
    timer.start();
    const auto value = std::make_shared<std::optional<T>>();
    note(std::move(task), value);
    const double ms = waitMs(timer, [&value] { return value->has_value(); });
    *result = std::move(**value);
    return ms;
}

/// From the keystroke to the count and the texts of the first rows.
double askMs(LocalList &list, ListQuery query)
{
    QElapsedTimer timer;
    timer.start();
    std::optional<ListAnswer> found;
    taskMs(list.ask(std::move(query)), &found);
    qsizetype characters = 0;
    const std::size_t shown = found ? std::min(shownRows, found->rows.size()) : 0;
    for (std::size_t i = 0; i < shown; ++i) {
        const ListRow row = found->index->row(found->rows[i]);
        characters += row.registrationId.size() + row.deviceId.size() + row.iotHub.size();
    }
    if (shown > 0 && characters == 0)
        std::fprintf(stderr, "Rows without texts.\n");
    return double(timer.nsecsElapsed()) / 1e6;
}

void measureQuestions(LocalList &list)
{
    std::vector<double> all;
    std::vector<double> noMatch;
    std::vector<double> sorts;
    for (int column = 0; column < int(listColumnCount); ++column) {
        for (const QString &text : texts()) {
            ListQuery query;
            query.text = text;
            query.statusWords = words();
            query.column = ListColumn(column);
            query.order = all.size() % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            all.push_back(askMs(list, query));
            if (text.isEmpty())
                sorts.push_back(all.back());
            else if (text == texts().last())
                noMatch.push_back(all.back());
        }
    }
    row("list: keystroke to first rows and count, median", median(all), "ms", "asked 100, goal 16");
    row("list: keystroke to first rows and count, worst of 160", *std::ranges::max_element(all),
        "ms", "");
    row("list: the same, text that matches none, median", median(noMatch), "ms", "");
    row("list: sort all rows by another column, median", median(sorts), "ms", "");
}

bool measureChanges(LocalList &list)
{
    std::vector<double> edits;
    for (int i = 0; i < 5; ++i) {
        const quint32 place = list.index()->sorted(ListColumn::RegistrationId).at(std::size_t(i));
        const QString key = list.index()->key(place);
        core::Result<ChangeReport> report;
        edits.push_back(taskMs(list.remove({key}), &report));
        if (!report || !report->allDone())
            return false;
        edits.push_back(taskMs(list.undo(), &report));
        if (!report || report->done != 1)
            return false;
    }
    row("list: remove a row or take that back, until it shows", median(edits), "ms", "");
    return true;
}

int session(Application &application, const QString &path)
{
    LocalList list;
    QElapsedTimer timer;
    timer.start();
    list.open(ListPlace::file(path), {QStringLiteral("bench"), QStringLiteral("bench")}, nullptr);
    const auto phase = [&list] { return list.state().phase; };
    const double first =
        waitMs(timer, [&] { return list.index()->count() > 0 || phase() == Phase::Failed; });
    const double all =
        waitMs(timer, [&] { return phase() == Phase::Ready || phase() == Phase::Failed; });
    if (phase() == Phase::Failed) {
        std::fprintf(stderr, "%s\n", qPrintable(list.state().error->toLogLine()));
        return 1;
    }
    std::printf("A list of %lld rows\n", static_cast<long long>(list.index()->count()));
    row("list: open to first rows", first, "ms", "asked 300");
    row("list: open to all rows read and sorted by every column", all, "ms", "");
    row("list: memory of the rows", double(list.index()->memory()) / 1048576, "MiB", "asked 200");
    row("list: memory of the process, peak after opening", peakMiB(), "MiB", "asked 400");
    measureQuestions(list);
    if (!measureChanges(list)) {
        std::fprintf(stderr, "A change was not done.\n");
        return 1;
    }
    timer.start();
    list.reread();
    row("list: read all of it again", waitMs(timer, [&] { return phase() == Phase::Ready; }), "ms",
        "");
    QCoro::waitFor(LocalList::shutdown(&list));
    row("list: memory of the process, peak of all this", peakMiB(), "MiB", "asked 400");
    row("list: longest hold of the window's thread", application.longestMs, "ms", "asked 16");
    row("list: the same, as its own processor time", application.longestCpuMs, "ms", "");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    Application application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--session"))
        return session(application, arguments.value(2));
    const QTemporaryDir folder;
    const QString path = arguments.value(1, folder.filePath(QStringLiteral("list.db")));
    const int rows = arguments.size() > 2 ? arguments.at(2).toInt() : usualRows;
    if (!QFile::exists(path) && !makeList(path, rows))
        return 1;
    // A fresh process: what making the list took is no part of its memory.
    const Measured measured =
        run(QCoreApplication::applicationFilePath(), {QStringLiteral("--session"), path});
    std::fputs(measured.output.constData(), stdout);
    return measured.exitCode;
}
