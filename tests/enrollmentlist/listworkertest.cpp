// SPDX-License-Identifier: GPL-3.0-or-later
// The thread through which a window uses a list.
#include "listbench.h"

#include <support/postgresserver.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <enrollmentlist/listworker.h>

namespace endorse::testing {

using core::Result;
using enrollmentlist::ListPlace;
using enrollmentlist::ListStore;
using enrollmentlist::ListWorker;
using enrollmentlist::Station;

namespace {

Station station(const QString &name)
{
    return {QStringLiteral("id of ") + name, name};
}

template<class T>
Result<T> runIn(ListWorker *worker, std::function<Result<T>(ListStore &)> work)
{
    return QCoro::waitFor(worker->run<T>(std::move(work)));
}

Result<qsizetype> countIn(ListWorker *worker)
{
    return runIn<qsizetype>(worker, [](ListStore &store) { return store.count(); });
}

void end(ListWorker *worker)
{
    QCoro::waitFor(ListWorker::shutdown(worker));
}

} // namespace

class ListWorkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInItsThread_data() { ListBench::addEngines(); }
    void runsInItsThread()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        auto *worker = new ListWorker(bench.place(), station(ListBench::stationA()), nullptr);
        QThread *const here = QThread::currentThread();
        QThread *there = nullptr;
        std::vector<int> order;
        std::vector<QCoro::Task<Result<int>>> tasks;
        for (int i = 0; i < 5; ++i) {
            tasks.push_back(worker->run<int>([&order, &there, i](ListStore &store) -> Result<int> {
                there = QThread::currentThread();
                order.push_back(i);
                const auto report = store.add({listRecord(i)});
                return report ? i : -1;
            }));
        }
        for (int i = 0; i < 5; ++i)
            QCOMPARE(*QCoro::waitFor(std::move(tasks.at(static_cast<std::size_t>(i)))), i);
        QVERIFY(order == (std::vector<int>{0, 1, 2, 3, 4}));
        QVERIFY(there != nullptr && there != here);
        QCOMPARE(QThread::currentThread(), here);
        QCOMPARE(*countIn(worker), 5);
        end(worker);
    }

    void passesErrorsOn()
    {
        const ListBench bench(QStringLiteral("sqlite"));
        QVERIFY(QDir().mkpath(bench.place().path())); // A folder is there.
        auto *worker = new ListWorker(bench.place(), station(ListBench::stationA()), nullptr);
        QCOMPARE(countIn(worker).error().code, QStringLiteral("open"));
        QVERIFY(QDir().rmdir(bench.place().path()));
        QCOMPARE(*countIn(worker), 0);
        end(worker);
    }

    void failsWhatWaitsWhenItEnds()
    {
        const ListBench bench(QStringLiteral("sqlite"));
        auto *worker = new ListWorker(bench.place(), station(ListBench::stationA()), nullptr);
        QSemaphore isRunning;
        QSemaphore mayEnd;
        auto first = worker->run<int>([&isRunning, &mayEnd](ListStore &) -> Result<int> {
            isRunning.release();
            mayEnd.acquire();
            return 1;
        });
        isRunning.acquire();
        auto second = worker->run<int>([](ListStore &) -> Result<int> { return 2; });
        auto ending = ListWorker::shutdown(worker);
        const auto left = QCoro::waitFor(std::move(second));
        QVERIFY(!left);
        QCOMPARE(core::toString(left.error().category), QStringLiteral("cancelled"));
        mayEnd.release();
        QCOMPARE(*QCoro::waitFor(std::move(first)), 1);
        QCoro::waitFor(std::move(ending));
    }

    void endsWithoutBeingAsked()
    {
        const ListBench bench(QStringLiteral("sqlite"));
        ListWorker worker(bench.place(), station(ListBench::stationA()), nullptr);
        QCOMPARE(*countIn(&worker), 0);
    }

    void tellsThatOthersChangedTheList_data() { ListBench::addEngines(); }
    void tellsThatOthersChangedTheList()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        auto *worker = new ListWorker(bench.place(), station(ListBench::stationA()), nullptr);
        QSignalSpy spy(worker, &ListWorker::changedByOthers);
        QCOMPARE(*countIn(worker), 0);
        const auto own = runIn<enrollmentlist::ChangeReport>(
            worker, [](ListStore &store) { return store.add({listRecord(0)}); });
        QVERIFY(own.has_value());
        const auto other = bench.open(ListBench::stationB());
        QVERIFY(other->add({listRecord(1)})->allDone());
        QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, 60'000);
        QVERIFY(other->add({listRecord(2)})->allDone());
        QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 2, 60'000);
        end(worker);
    }

    void opensAnewWhenTheServerIsBack()
    {
        PostgresServer server;
        const auto place = ListPlace::parse(server.address(server.newSchema()));
        auto *worker = new ListWorker(*place, station(ListBench::stationA()), nullptr);
        QSignalSpy spy(worker, &ListWorker::changedByOthers);
        QCOMPARE(*countIn(worker), 0);
        server.stop();
        QCOMPARE(countIn(worker).error().code, QStringLiteral("connection"));
        QCOMPARE(countIn(worker).error().code, QStringLiteral("connection"));
        server.start();
        QCOMPARE(*countIn(worker), 0);
        // Nobody knows what happened in between.
        QTRY_VERIFY_WITH_TIMEOUT(spy.count() > 0, 60'000);
        end(worker);
    }
};

ENDORSE_TEST(ListWorkerTest)

} // namespace endorse::testing

#include "listworkertest.moc"
