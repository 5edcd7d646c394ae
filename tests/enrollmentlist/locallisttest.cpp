// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a window: first rows first, changes from here and elsewhere, questions, endings.
#include <audit/auditlog.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <enrollmentlist/filesamples.h>
#include <enrollmentlist/listbench.h>
#include <enrollmentlist/listworker.h>
#include <enrollmentlist/locallist.h>

using namespace endorse;
using namespace endorse::enrollmentlist;
using namespace endorse::testing;
using dps::IndividualEnrollment;
using Phase = LocalListState::Phase;

// A loaded computer may take its time; only what comes is of interest here.
#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 120'000)

namespace {

const Station here{QStringLiteral("station-1"), QStringLiteral("bench-1")};
const Station elsewhere{QStringLiteral("station-2"), QStringLiteral("bench-2")};

QString idOf(int number)
{
    return QStringLiteral("press-%1").arg(number, 5, 10, QLatin1Char('0'));
}

IndividualEnrollment keyed(const QString &id, const QString &device = {})
{
    IndividualEnrollment record;
    record.registrationId = id;
    record.deviceId = device;
    record.attestation.type = QStringLiteral("symmetricKey");
    record.attestation.symmetricKey.emplace();
    return record;
}

IndividualEnrollment withEk(const QString &id, int ek)
{
    return IndividualEnrollment::forTpm(*dps::RegistrationId::parse(id), sampleEk(ek));
}

/// Ends, and is away, in the right order.
struct Ender final
{
    void operator()(LocalList *list) const
    {
        QCoro::waitFor(LocalList::shutdown(list));
        delete list;
    }
};
using ListPointer = std::unique_ptr<LocalList, Ender>;

/// A list of its own, in a file unless another engine is asked for.
struct Bench final
{
    explicit Bench(const QString &engine = QStringLiteral("sqlite"))
        : made(engine)
    {
        QVERIFY(folder.isValid());
    }

    const ListPlace &place() const { return made.place(); }
    /// As another station has it open.
    std::unique_ptr<ListStore> store() const
    {
        auto opened = ListStore::open(place(), elsewhere, nullptr);
        return opened ? std::move(*opened) : nullptr;
    }
    void fill(int rows) const
    {
        QList<IndividualEnrollment> records;
        for (int i = 0; i < rows; ++i)
            records.append(keyed(idOf(i)));
        const auto added = store()->add(records);
        QVERIFY(added.has_value() && added->allDone());
    }
    ListPointer open(Station station = here) const
    {
        ListPointer list(new LocalList);
        list->open(place(), std::move(station), nullptr);
        return list;
    }

    QTemporaryDir folder;
    ListBench made;
};

bool isReady(const ListPointer &list)
{
    return list->state().phase == Phase::Ready;
}

bool has(const ListPointer &list, const QString &id)
{
    return list->index()->find(id).has_value();
}

/// Notes what comes of a task without waiting for it.
template<class T>
struct Waited final
{
    explicit Waited(QCoro::Task<T> task) { note(result, std::move(task)); }
    static QCoro::Task<void> note(std::shared_ptr<std::optional<T>> into, QCoro::Task<T> task)
    {
        auto value = co_await task;
        into->emplace(std::move(value));
    }
    bool isDone() const { return result->has_value(); }
    T &operator*() const { return **result; }
    T *operator->() const { return &**result; }

    std::shared_ptr<std::optional<T>> result = std::make_shared<std::optional<T>>();
};

QString duringId(int number)
{
    return QStringLiteral("during-%1").arg(number);
}

/// Removes one row and adds others, one after the other, as long as the list is being read.
QCoro::Task<int> addUntilReady(LocalList *list)
{
    const QStringList gone{idOf(1)};
    co_await list->remove(gone);
    int added = 0;
    do {
        const QList<IndividualEnrollment> records{keyed(duringId(added))};
        co_await list->add(records);
        ++added;
    } while (list->state().phase == Phase::Reading);
    co_return added;
}

} // namespace

class LocalListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsClosed()
    {
        ListPointer list(new LocalList);
        QVERIFY(list->state().phase == Phase::Closed);
        QVERIFY(!list->place() && !list->worker() && !list->holdWorker());
        QCOMPARE(list->index()->count(), qsizetype(0));
        const auto found = QCoro::waitFor(list->ask({}));
        QVERIFY(found && found->index && found->rows.empty());
        QCOMPARE(QCoro::waitFor(list->entry(QStringLiteral("a"))).error().code,
                 QStringLiteral("not-open"));
        QCOMPARE(QCoro::waitFor(list->add({keyed(idOf(1))})).error().code,
                 QStringLiteral("not-open"));
        QCOMPARE(QCoro::waitFor(list->keyOfEk(sampleEk(1))).error().code,
                 QStringLiteral("not-open"));
        QCOMPARE(QCoro::waitFor(list->exportFile({}, {}, {})).error().code,
                 QStringLiteral("not-open"));
        list->reread();
        list->close();
        QVERIFY(list->state().phase == Phase::Closed);
    }

    void makesANewList()
    {
        const Bench bench;
        const ListPointer list = bench.open();
        QVERIFY(list->state().phase == Phase::Opening);
        QCOMPARE(list->place()->text(), bench.place().text());
        WAIT_FOR(isReady(list));
        QCOMPARE(list->index()->count(), qsizetype(0));
        QVERIFY(!list->undoable());
        QVERIFY(QFile::exists(bench.place().path()));
    }

    void tellsWhatIsNotInTheAuditLog()
    {
        const Bench bench;
        const QString file = bench.folder.filePath(QStringLiteral("audit.jsonl"));
        auto log = audit::AuditLog::open(file);
        QVERIFY(log.has_value());
        const ListPointer list(new LocalList);
        list->open(bench.place(), here, std::make_shared<audit::AuditLog>(std::move(*log)));
        QVERIFY(QCoro::waitFor(list->add({keyed(idOf(1))}))->allDone());
        const QString csv = bench.folder.filePath(QStringLiteral("rows.csv"));
        QFile rows(csv);
        QVERIFY(rows.open(QIODevice::WriteOnly));
        rows.write("registrationId,endorsementKey\nnew-1," + sampleEk(1) + '\n');
        rows.close();
        QVERIFY(QFile::remove(file) && QDir().mkpath(file)); // No file can be there.
        int problems = 0;
        connect(list.get(), &LocalList::problem, list.get(), [&problems] { ++problems; });
        QVERIFY(QCoro::waitFor(list->add({keyed(idOf(2))}))->allDone());
        QCOMPARE(problems, 1);
        const auto change = [](IndividualEnrollment &record) {
            record.deviceId = QStringLiteral("pump");
            return true;
        };
        QCOMPARE(QCoro::waitFor(list->edit({idOf(2)}, change, {}, {}))->done, qsizetype(1));
        QCOMPARE(problems, 2);
        QVERIFY(QCoro::waitFor(list->undo()).has_value());
        QCOMPARE(problems, 3);
        ImportRequest request;
        request.file = csv;
        const auto imported = QCoro::waitFor(list->importFile(request, {}, {}));
        QVERIFY(imported && imported->imported == 1 && imported->auditProblem);
        QCOMPARE(problems, 4);
    }

    void changeBeforeTheFirstRowsLosesNone()
    {
        for (const int rows : {3, 1200}) {
            const Bench bench;
            bench.fill(rows);
            const ListPointer list = bench.open();
            Waited<core::Result<ChangeReport>> added(list->add({keyed(QStringLiteral("early"))}));
            WAIT_FOR(added.isDone() && isReady(list));
            QCOMPARE(list->index()->count(), qsizetype(rows) + 1);
            QVERIFY(has(list, QStringLiteral("early")) && has(list, idOf(0)));
        }
    }

    void showsTheFirstRowsBeforeTheRest()
    {
        const Bench bench;
        bench.fill(1300);
        QStringList events;
        Phase last = Phase::Closed;
        bool isSound = true;
        const ListPointer list(new LocalList);
        connect(list.get(), &LocalList::indexChanged, list.get(),
                [&] { events.append(QStringLiteral("%1 rows").arg(list->index()->count())); });
        connect(list.get(), &LocalList::stateChanged, list.get(), [&] {
            if (std::exchange(last, list->state().phase) != list->state().phase)
                events.append(QStringLiteral("phase %1").arg(int(list->state().phase)));
            isSound = isSound && (list->state().total == 0 || list->state().total == 1300);
        });
        list->open(bench.place(), here, nullptr);
        WAIT_FOR(isReady(list));
        QVERIFY(isSound);
        QCOMPARE(events, (QStringList{QStringLiteral("phase 1"), QStringLiteral("1000 rows"),
                                      QStringLiteral("phase 2"), QStringLiteral("1300 rows"),
                                      QStringLiteral("phase 3")}));
        QVERIFY(has(list, idOf(0)) && has(list, idOf(1299)));
    }

    void changesComeIntoTheIndex_data() { ListBench::addEngines(); }
    void changesComeIntoTheIndex()
    {
        QFETCH(const QString, engine);
        const Bench bench(engine);
        const ListPointer list = bench.open();
        WAIT_FOR(isReady(list));

        const auto added = QCoro::waitFor(list->add({keyed(idOf(1)), keyed(idOf(2))}));
        QVERIFY(added && added->allDone());
        QVERIFY(has(list, idOf(1)) && has(list, idOf(2)));
        QCOMPARE(list->undoable()->kind, QStringLiteral("add"));

        auto entry = QCoro::waitFor(list->entry(idOf(1)));
        QVERIFY(entry && *entry);
        ListStore::Edit edit{(*entry)->record, (*entry)->version};
        edit.record.deviceId = QStringLiteral("mixer");
        QVERIFY(QCoro::waitFor(list->update({edit}))->allDone());
        QCOMPARE(list->index()->deviceId(list->index()->find(idOf(1)).value()),
                 QStringLiteral("mixer"));

        // Under the version of before: refused, and the row stays.
        edit.record.deviceId = QStringLiteral("oven");
        const auto refused = QCoro::waitFor(list->update({edit}));
        QVERIFY(refused && refused->items.first().what == Outcome::What::Conflict);
        QCOMPARE(list->index()->deviceId(list->index()->find(idOf(1)).value()),
                 QStringLiteral("mixer"));

        QVERIFY(QCoro::waitFor(list->remove({idOf(2)}))->allDone());
        QVERIFY(!has(list, idOf(2)));
        QCOMPARE(list->undoable()->kind, QStringLiteral("remove"));
        QVERIFY(QCoro::waitFor(list->undo()));
        QVERIFY(has(list, idOf(2)));
        QVERIFY(QCoro::waitFor(list->undo()));
        QCOMPARE(list->index()->deviceId(list->index()->find(idOf(1)).value()), QString());
    }

    void editsManyRowsAlike_data() { ListBench::addEngines(); }
    void editsManyRowsAlike()
    {
        QFETCH(const QString, engine);
        const Bench bench(engine);
        bench.fill(300);
        const ListPointer list = bench.open();
        WAIT_FOR(isReady(list));
        QStringList keys;
        for (int i = 0; i < 300; i += 2)
            keys.append(idOf(i));
        bool isHere = true;
        const auto progress = [&isHere, thread = QThread::currentThread()](qint64, qint64) {
            isHere = isHere && QThread::currentThread() == thread;
        };
        const auto disable = [](IndividualEnrollment &record) {
            record.provisioningStatus = QStringLiteral("disabled");
            return true;
        };
        const auto edited = QCoro::waitFor(list->edit(keys, disable, progress, {}));
        QVERIFY(edited);
        QCOMPARE(edited->done, qsizetype(150));
        QVERIFY(isHere);
        QCOMPARE(list->index()->facets().count(Status::Disabled), qsizetype(150));
        QCOMPARE(list->undoable()->count, qsizetype(150));
        QVERIFY(QCoro::waitFor(list->undo()));
        QCOMPARE(list->index()->facets().count(Status::Disabled), qsizetype(0));
    }

    void undoesWhatWasDoneBeforeItWasOpened_data() { ListBench::addEngines(); }
    void undoesWhatWasDoneBeforeItWasOpened()
    {
        QFETCH(const QString, engine);
        const Bench bench(engine);
        {
            const ListPointer list = bench.open();
            QVERIFY(QCoro::waitFor(list->add({keyed(idOf(1)), keyed(idOf(2))})));
        }
        const ListPointer list = bench.open();
        WAIT_FOR(isReady(list));
        QCOMPARE(list->undoable()->count, qsizetype(2));
        QVERIFY(QCoro::waitFor(list->undo()));
        QCOMPARE(list->index()->count(), qsizetype(0));
        QVERIFY(!list->undoable());
        QCOMPARE(QCoro::waitFor(list->undo()).error().code, QStringLiteral("nothing-to-undo"));
    }

    void twoSeeEachOthersChanges_data() { ListBench::addEngines(); }
    void twoSeeEachOthersChanges()
    {
        QFETCH(const QString, engine);
        const Bench bench(engine);
        bench.fill(5);
        const ListPointer one = bench.open();
        const ListPointer two = bench.open(elsewhere);
        WAIT_FOR(isReady(one) && isReady(two));
        QVERIFY(QCoro::waitFor(one->add({keyed(QStringLiteral("from-one"))})));
        QVERIFY(QCoro::waitFor(two->add({keyed(QStringLiteral("from-two"))})));
        QVERIFY(QCoro::waitFor(two->remove({idOf(3)})));
        WAIT_FOR(has(one, QStringLiteral("from-two")) && !has(one, idOf(3)));
        WAIT_FOR(has(two, QStringLiteral("from-one")));
        WAIT_FOR(isReady(one) && isReady(two));
        QCOMPARE(one->index()->count(), qsizetype(6));
        QCOMPARE(two->index()->count(), qsizetype(6));
    }

    void changesWhileItReadsAreNotLost_data() { ListBench::addEngines(); }
    void changesWhileItReadsAreNotLost()
    {
        QFETCH(const QString, engine);
        const Bench bench(engine);
        bench.fill(1300);
        std::unique_ptr<Waited<int>> added;
        const ListPointer list(new LocalList);
        connect(list.get(), &LocalList::stateChanged, list.get(), [&] {
            if (list->state().phase == Phase::Reading && !added)
                added = std::make_unique<Waited<int>>(addUntilReady(list.get()));
        });
        list->open(bench.place(), here, nullptr);
        WAIT_FOR(added && added->isDone());
        // Whether they came before, into or behind the reading: every one counts.
        QVERIFY(**added > 0);
        for (int i = 0; i < **added; ++i)
            QVERIFY2(has(list, duringId(i)), qPrintable(duringId(i)));
        QVERIFY(!has(list, idOf(1)));
        QCOMPARE(list->index()->count(), qsizetype(1299 + **added));
    }

    void rereadsWhatWasChangedThroughItsWorker_data() { ListBench::addEngines(); }
    void rereadsWhatWasChangedThroughItsWorker()
    {
        QFETCH(const QString, engine);
        const Bench bench(engine);
        bench.fill(3);
        const ListPointer list = bench.open();
        WAIT_FOR(isReady(list));
        std::function<core::Result<ChangeReport>(ListStore &)> change = [](ListStore &store) {
            return store.add({keyed(QStringLiteral("pulled"))});
        };
        QVERIFY(QCoro::waitFor(list->worker()->run<ChangeReport>(std::move(change))));
        list->reread();
        list->reread();
        WAIT_FOR(isReady(list));
        QCOMPARE(list->index()->count(), qsizetype(4));
    }

    void theLastQuestionWins()
    {
        const Bench bench;
        bench.fill(50);
        const ListPointer list = bench.open();
        WAIT_FOR(isReady(list));
        ListQuery query;
        query.text = QStringLiteral("0");
        Waited<std::optional<ListAnswer>> first(list->ask(query));
        query.text = QStringLiteral("0001");
        Waited<std::optional<ListAnswer>> second(list->ask(query));
        WAIT_FOR(first.isDone() && second.isDone());
        QVERIFY(!first->has_value());
        QVERIFY(second->has_value());
        QCOMPARE((*second)->rows.size(), std::size_t(11)); // 1, and 10 to 19.
        QVERIFY((*second)->index == list->index());
        QVERIFY(!(*second)->isByEk);
    }

    void anEkFindsItsRow_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("id");
        const QByteArray bytes = QByteArray::fromBase64(sampleEk(7));
        QTest::newRow("base64") << sampleEk(7) << QStringLiteral("oven-7");
        QTest::newRow("hex") << bytes.toHex() << QStringLiteral("oven-7");
        QTest::newRow("in lines") << sampleEk(7).insert(70, '\n') << QStringLiteral("oven-7");
        QTest::newRow("of nobody") << sampleEk(8) << QString();
        QTest::newRow("found by the ID made from it") << sampleEk(9) << QStringLiteral("derived");
    }
    void anEkFindsItsRow()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, id);
        const QString derived =
            dps::RegistrationId::fromTpm2bPublic(QByteArray::fromBase64(sampleEk(9))).toString();
        const Bench bench;
        const auto store = bench.store();
        QVERIFY(store->add({withEk(QStringLiteral("oven-6"), 6),
                            withEk(QStringLiteral("oven-7"), 7), keyed(derived)}));
        const ListPointer list = bench.open();
        WAIT_FOR(isReady(list));
        ListQuery query;
        query.text = QString::fromLatin1(text);
        const auto found = QCoro::waitFor(list->ask(query));
        QVERIFY(found && found->isByEk);
        QStringList ids;
        for (const quint32 row : found->rows)
            ids.append(found->index->registrationId(row));
        const QString wanted = id == QLatin1String("derived") ? derived : id;
        QCOMPARE(ids, wanted.isEmpty() ? QStringList() : QStringList{wanted});
        // Within a facet that the row is not part of, it is not found.
        query.only = QSet<QString>{QStringLiteral("oven-6")};
        QVERIFY(QCoro::waitFor(list->ask(query))->rows.empty());
    }

    void tellsWhoseAnEkIs_data() { ListBench::addEngines(); }
    void tellsWhoseAnEkIs()
    {
        QFETCH(const QString, engine);
        const Bench bench(engine);
        QVERIFY(bench.store()->add({withEk(QStringLiteral("oven-7"), 7)}));
        const ListPointer list = bench.open();
        QCOMPARE(QCoro::waitFor(list->keyOfEk(sampleEk(7))).value(),
                 std::optional<QString>(QStringLiteral("oven-7")));
        QCOMPARE(QCoro::waitFor(list->keyOfEk(sampleEk(8))).value(), std::optional<QString>());
        QVERIFY(QCoro::waitFor(list->keyOfEk("no EK at all")).error().category ==
                core::ErrorCategory::Input);
    }

    void aLongTextThatIsNoEkIsLookedForAsItIs()
    {
        const QString id(100, QLatin1Char('x'));
        const Bench bench;
        QVERIFY(bench.store()->add({keyed(id)}));
        const ListPointer list = bench.open();
        WAIT_FOR(isReady(list));
        ListQuery query;
        query.text = id;
        const auto found = QCoro::waitFor(list->ask(query));
        QCOMPARE(found->rows.size(), std::size_t(1));
        QVERIFY(!found->isByEk);
    }

    void opensAnotherListInItsPlace()
    {
        const Bench one;
        one.fill(20);
        const Bench two;
        two.fill(3);
        const ListPointer list = one.open();
        WAIT_FOR(isReady(list));
        // An edit that is under way until it is told to go on, and an entry that waits behind it.
        auto begun = std::make_shared<QSemaphore>();
        auto goOn = std::make_shared<QSemaphore>();
        const auto slowly = [begun, goOn](IndividualEnrollment &record) {
            begun->release();
            goOn->acquire();
            goOn->release();
            record.deviceId = QStringLiteral("changed");
            return true;
        };
        Waited<core::Result<ChangeReport>> edit(list->edit({idOf(1), idOf(2)}, slowly, {}, {}));
        Waited<core::Result<std::optional<ListEntry>>> entry(list->entry(idOf(1)));
        WAIT_FOR(begun->available() > 0);
        list->open(two.place(), here, nullptr);
        QCOMPARE(list->index()->count(), qsizetype(0));
        goOn->release();
        WAIT_FOR(edit.isDone() && entry.isDone());
        QVERIFY(edit->error().category == core::ErrorCategory::Cancelled);
        QVERIFY(entry->error().category == core::ErrorCategory::Cancelled);
        WAIT_FOR(isReady(list));
        QCOMPARE(list->index()->count(), qsizetype(3));
        QCOMPARE(one.store()->entry(idOf(1)).value()->record.deviceId, QString());
    }

    void anEditCanBeCancelled()
    {
        const Bench bench;
        bench.fill(3);
        const ListPointer list = bench.open();
        WAIT_FOR(isReady(list));
        core::CancelSource cancel;
        cancel.cancel();
        const auto nothing = [](IndividualEnrollment &) { return true; };
        const auto edited = QCoro::waitFor(list->edit({idOf(1)}, nothing, {}, cancel.token()));
        QVERIFY(edited.error().category == core::ErrorCategory::Cancelled);
        QVERIFY(isReady(list));
    }

    void endsInTheMiddleOfEverything_data()
    {
        QTest::addColumn<int>("when");
        QTest::newRow("at once") << int(Phase::Closed);
        QTest::newRow("with the first rows") << int(Phase::Reading);
        QTest::newRow("when it is ready") << int(Phase::Ready);
    }
    void endsInTheMiddleOfEverything()
    {
        QFETCH(int, when);
        const Bench bench;
        bench.fill(1200);
        auto list = std::make_unique<LocalList>();
        list->open(bench.place(), here, nullptr);
        if (Phase(when) == Phase::Reading)
            WAIT_FOR(list->index()->count() > 0);
        if (Phase(when) == Phase::Ready)
            WAIT_FOR(list->state().phase == Phase::Ready);
        QPointer<ListWorker> worker(list->worker());
        Waited<core::Result<ChangeReport>> added(list->add({keyed(QStringLiteral("late"))}));
        Waited<std::optional<ListAnswer>> asked(list->ask({}));
        Waited<core::Result<std::optional<ListEntry>>> entry(list->entry(idOf(1)));
        Waited<core::Result<ExportReport>> exported(
            list->exportFile({.file = bench.folder.filePath(QStringLiteral("out.csv")),
                              .format = ExportFormat::Csv,
                              .keys = {},
                              .withKeys = false},
                             {}, {}));
        list->reread();
        QCoro::waitFor(LocalList::shutdown(list.get()));
        QVERIFY(added.isDone() && asked.isDone() && entry.isDone() && exported.isDone());
        QVERIFY(!asked->has_value());
        QVERIFY(!worker);
        QVERIFY(list->state().phase == Phase::Closed);
        list->open(bench.place(), here, nullptr);
        QVERIFY(list->state().phase == Phase::Closed);
        // A second end is none.
        QCoro::waitFor(LocalList::shutdown(list.get()));
    }

    void tasksEndWhenTheListIsGone()
    {
        const Bench bench;
        bench.fill(1200);
        auto list = std::make_unique<LocalList>();
        list->open(bench.place(), here, nullptr);
        const QPointer<ListWorker> worker(list->worker());
        Waited<core::Result<ChangeReport>> added(list->add({keyed(QStringLiteral("late"))}));
        Waited<std::optional<ListAnswer>> asked(list->ask({}));
        list.reset();
        WAIT_FOR(added.isDone() && asked.isDone() && !worker);
        QVERIFY(!asked->has_value());
    }

    void whoUsesTheWorkerIsWaitedFor()
    {
        const Bench bench;
        bool isClosed = false;
        auto list = std::make_unique<LocalList>();
        list->open(bench.place(), here, nullptr);
        const QPointer<ListWorker> worker(list->worker());
        auto held = list->holdWorker();
        connect(list.get(), &LocalList::placeChanged, list.get(), [&] { isClosed = true; });
        Waited<bool> ended([](LocalList *which) -> QCoro::Task<bool> {
            co_await LocalList::shutdown(which);
            co_return true;
        }(list.get()));
        QVERIFY(isClosed && worker && !ended.isDone());
        std::function<core::Result<qsizetype>(ListStore &)> count = [](ListStore &store) {
            return store.count();
        };
        QVERIFY(QCoro::waitFor(worker->run<qsizetype>(std::move(count))));
        QVERIFY(worker && !ended.isDone());
        held.reset();
        WAIT_FOR(ended.isDone());
        QVERIFY(!worker);
    }

    void saysWhyItCannotBeOpened()
    {
        const Bench bench;
        QFile file(bench.place().path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        const ListPointer list = bench.open();
        WAIT_FOR(list->state().phase == Phase::Failed);
        QVERIFY(list->state().error && list->state().error->category == core::ErrorCategory::Store);
        QVERIFY(list->place() != nullptr);
        QVERIFY(QCoro::waitFor(list->ask({}))->rows.empty());
        QVERIFY(!QCoro::waitFor(list->add({keyed(idOf(1))})));
        QVERIFY(list->state().phase == Phase::Failed);

        // What was wrong has been put right.
        QVERIFY(file.remove());
        list->retry();
        WAIT_FOR(isReady(list));
        QVERIFY(!list->state().error);
        QVERIFY(QCoro::waitFor(list->add({keyed(idOf(1))})));
        QVERIFY(has(list, idOf(1)));
    }

    void importsAndExports_data() { ListBench::addEngines(); }
    void importsAndExports()
    {
        QFETCH(const QString, engine);
        const Bench bench(engine);
        const QString source = bench.folder.filePath(QStringLiteral("harvest.csv"));
        QFile file(source);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("registrationId,endorsementKey\r\n");
        for (int i = 0; i < 30; ++i)
            file.write(idOf(i).toLatin1() + ',' + sampleEk(i) + "\r\n");
        file.close();
        const ListPointer list = bench.open();
        WAIT_FOR(isReady(list));
        const ImportRequest request{.file = source, .format = FileFormat::Csv, .mapping = {}};
        const auto preview = QCoro::waitFor(list->previewFile(source, std::nullopt));
        QCOMPARE(preview.value().rows.size(), qsizetype(30));
        QCOMPARE(QCoro::waitFor(list->checkFile(request, {}, {})).value().imported, qint64(30));
        QCOMPARE(list->index()->count(), qsizetype(0));

        bool isHere = true;
        const auto progress = [&isHere, thread = QThread::currentThread()](qint64, qint64) {
            isHere = isHere && QThread::currentThread() == thread;
        };
        const auto imported = QCoro::waitFor(list->importFile(request, progress, {}));
        QCOMPARE(imported.value().imported, qint64(30));
        QVERIFY(isHere);
        WAIT_FOR(list->index()->count() == 30);
        QCOMPARE(list->undoable()->kind, QStringLiteral("import"));
        const QString out = bench.folder.filePath(QStringLiteral("out.csv"));
        const auto exported = QCoro::waitFor(list->exportFile(
            {.file = out, .format = ExportFormat::Csv, .keys = {}, .withKeys = false}, {}, {}));
        QCOMPARE(exported.value().rows, qint64(30));
        QVERIFY(QCoro::waitFor(list->undo()));
        QCOMPARE(list->index()->count(), qsizetype(0));
    }
};

ENDORSE_TEST(LocalListTest)

#include "locallisttest.moc"
