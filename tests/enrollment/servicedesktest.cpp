// SPDX-License-Identifier: GPL-3.0-or-later
// A desk at a real emulator: lists page by page, refresh, cancel, a cut connection, saving under
// ETags, bulk changes with a result for each item, keys only when asked for.
#include <dps/symmetrickey.h>
#include <emulator/keyeddevice.h>
#include <emulator/runningemulator.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

#include <enrollment/deskdifferences.h>
#include <enrollment/deskuseragent.h>
#include <enrollment/servicedesk.h>

using namespace endorse;
using namespace endorse::testing;
using dps::EnrollmentGroup;
using dps::IndividualEnrollment;
using enrollment::DeskList;
using enrollment::DeskState;
using enrollment::SaveMode;
using enrollment::ServiceDesk;
using Phase = DeskState::Phase;

namespace {

QString numbered(int number)
{
    return QStringLiteral("dev-%1").arg(number, 4, 10, QLatin1Char('0'));
}

IndividualEnrollment keyed(const QString &id)
{
    IndividualEnrollment record;
    record.registrationId = id;
    record.attestation.type = QStringLiteral("symmetricKey");
    record.attestation.symmetricKey.emplace();
    return record;
}

EnrollmentGroup keyedGroupRecord(const QString &id)
{
    EnrollmentGroup record;
    record.enrollmentGroupId = id;
    record.attestation.type = QStringLiteral("symmetricKey");
    record.attestation.symmetricKey.emplace();
    return record;
}

dps::RegistrationId idOf(const QString &id)
{
    return *dps::RegistrationId::parse(id);
}

/// A desk at an emulator of its own.
struct Bench final
{
    Bench() { open(); }
    ~Bench() { QCoro::waitFor(ServiceDesk::shutdown(&desk)); }

    void open()
    {
        auto connection = dps::ServiceConnectionString::parse(
            running.endpoint().serviceConnectionString.toUtf8());
        desk.open({std::move(*connection), running.endpoint().caFile});
    }
    /// Enrolls so many devices with symmetric keys, ten a request.
    void seed(int count)
    {
        for (int first = 0; first < count; first += 10) {
            QByteArrayList items;
            for (int i = first; i < std::min(first + 10, count); ++i)
                items.append(keyedEnrollment(numbered(i).toUtf8()));
            const TestResponse answer =
                running.service("POST", "/enrollments",
                                "{\"mode\":\"create\",\"enrollments\":[" + items.join(',') + "]}");
            QCOMPARE(answer.status, 200);
        }
    }
    /// Somebody else writes.
    void put(const QString &id, const QByteArray &more = {})
    {
        const QByteArray path = "/enrollments/" + id.toUtf8();
        dps::HttpHeaders headers;
        if (running.service("GET", path).status == 200)
            headers.emplaceBack("If-Match", "*");
        const TestResponse answer =
            running.service("PUT", path, keyedEnrollment(id.toUtf8(), {}, {}, more), headers);
        QCOMPARE(answer.status, 200);
    }
    void load(DeskList list)
    {
        desk.refresh(list);
        QTRY_VERIFY(desk.state(list).phase != Phase::Loading);
    }

    RunningEmulator running;
    ServiceDesk desk;
};

QStringList idsOf(const enrollment::DeskRows<IndividualEnrollment> &rows)
{
    QStringList ids;
    for (const auto &row : rows)
        ids.append(row->registrationId);
    return ids;
}

} // namespace

class ServiceDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesComeOneByOne()
    {
        Bench bench;
        bench.seed(380);
        bench.desk.setRowsAtOnce(300);
        QList<qsizetype> sizes;
        connect(&bench.desk, &ServiceDesk::rowsChanged, &bench.desk,
                [&] { sizes.append(bench.desk.enrollments().size()); });
        bench.load(DeskList::Enrollments);
        QCOMPARE(sizes, (QList<qsizetype>{100, 350}));
        QVERIFY(bench.desk.state(DeskList::Enrollments).hasMore);
        QVERIFY(bench.desk.state(DeskList::Enrollments).asOf.isValid());
        bench.desk.loadMore(DeskList::Enrollments);
        QTRY_VERIFY(bench.desk.state(DeskList::Enrollments).phase == Phase::Idle);
        QCOMPARE(bench.desk.enrollments().size(), qsizetype(380));
        QVERIFY(!bench.desk.state(DeskList::Enrollments).hasMore);
        QStringList expected;
        for (int i = 0; i < 380; ++i)
            expected.append(numbered(i));
        QCOMPARE(idsOf(bench.desk.enrollments()), expected);
        // Nothing more comes of it.
        bench.desk.loadMore(DeskList::Enrollments);
        QVERIFY(bench.desk.state(DeskList::Enrollments).phase == Phase::Idle);
    }

    void refreshReplacesWhenItIsWhole()
    {
        Bench bench;
        bench.seed(120);
        bench.load(DeskList::Enrollments);
        bench.put(QStringLiteral("aaa"));
        bench.desk.markStale();
        QVERIFY(bench.desk.state(DeskList::Enrollments).isStale);
        QList<qsizetype> sizes;
        connect(&bench.desk, &ServiceDesk::rowsChanged, &bench.desk,
                [&] { sizes.append(bench.desk.enrollments().size()); });
        bench.load(DeskList::Enrollments);
        QCOMPARE(sizes, QList<qsizetype>{121});
        QCOMPARE(bench.desk.enrollments().first()->registrationId, QStringLiteral("aaa"));
        QVERIFY(!bench.desk.state(DeskList::Enrollments).isStale);
    }

    void refreshWhileReadingReadsOnceMore()
    {
        Bench bench;
        bench.seed(10);
        bench.desk.refresh(DeskList::Enrollments);
        bench.desk.refresh(DeskList::Enrollments);
        bench.desk.refresh(DeskList::Enrollments);
        QSignalSpy rows(&bench.desk, &ServiceDesk::rowsChanged);
        QTRY_COMPARE(rows.size(), 2);
        QTRY_VERIFY(bench.desk.state(DeskList::Enrollments).phase == Phase::Idle);
        QCOMPARE(rows.size(), 2);
    }

    void cancelKeepsWhatHasCome()
    {
        Bench bench;
        bench.seed(130);
        connect(&bench.desk, &ServiceDesk::rowsChanged, &bench.desk,
                [&] { bench.desk.cancelLoad(DeskList::Enrollments); });
        bench.desk.refresh(DeskList::Enrollments);
        QTRY_COMPARE(bench.desk.enrollments().size(), qsizetype(100));
        QVERIFY(bench.desk.state(DeskList::Enrollments).phase == Phase::Idle);
        QVERIFY(bench.desk.state(DeskList::Enrollments).hasMore);
        bench.desk.disconnect(&bench.desk);
        bench.desk.loadMore(DeskList::Enrollments);
        QTRY_COMPARE(bench.desk.enrollments().size(), qsizetype(130));
    }

    void cutConnectionKeepsTheRows()
    {
        Bench bench;
        bench.seed(10);
        bench.load(DeskList::Enrollments);
        bench.running.emulator().stop();
        bench.load(DeskList::Enrollments);
        const DeskState state = bench.desk.state(DeskList::Enrollments);
        QVERIFY(state.phase == Phase::Failed);
        QVERIFY(state.isStale);
        QVERIFY(state.error && !state.error->hint.isEmpty());
        QCOMPARE(bench.desk.enrollments().size(), qsizetype(10));
        // The service comes back, at another port.
        bench.running.restart();
        bench.open();
        QCOMPARE(bench.desk.enrollments().size(), qsizetype(10));
        bench.load(DeskList::Enrollments);
        QVERIFY(bench.desk.state(DeskList::Enrollments).phase == Phase::Idle);
        QVERIFY(!bench.desk.state(DeskList::Enrollments).isStale);
        QVERIFY(!bench.desk.state(DeskList::Enrollments).error);
    }

    void closedDeskRefuses()
    {
        Bench bench;
        bench.seed(1);
        bench.load(DeskList::Enrollments);
        bench.desk.close();
        QVERIFY(!bench.desk.isOpen());
        QCOMPARE(bench.desk.enrollments().size(), qsizetype(1));
        QVERIFY(bench.desk.state(DeskList::Enrollments).isStale);
        bench.desk.refresh(DeskList::Enrollments);
        QVERIFY(bench.desk.state(DeskList::Enrollments).phase == Phase::Idle);
        const auto read = QCoro::waitFor(bench.desk.enrollment(idOf(numbered(0))));
        QCOMPARE(read.error().code, QStringLiteral("not-open"));
        const auto saved = QCoro::waitFor(bench.desk.save(keyed(numbered(0)), SaveMode::Overwrite));
        QCOMPARE(saved.error->code, QStringLiteral("not-open"));
        const auto report =
            QCoro::waitFor(bench.desk.remove(DeskList::Enrollments, {numbered(0)}, {}, {}));
        QVERIFY(report.stopped);
        QCOMPARE(report.notSent, qsizetype(1));
    }

    /// Stale rows of the one must never be deleted at the other.
    void twoServicesOnThisComputerAreTwo()
    {
        Bench bench;
        bench.seed(1);
        bench.load(DeskList::Enrollments);
        RunningEmulator other;
        const auto target = [](const RunningEmulator &running) {
            auto connection = dps::ServiceConnectionString::parse(
                running.endpoint().serviceConnectionString.toUtf8());
            return enrollment::DeskTarget{std::move(*connection), running.endpoint().caFile};
        };
        bench.desk.open(target(other));
        QVERIFY(bench.desk.enrollments().isEmpty());
        QVERIFY(!bench.desk.state(DeskList::Enrollments).asOf.isValid());
    }

    void anotherPolicyOrPortBeginsAnew_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isSame");
        const QByteArray host = "HostName=a.example.net;";
        QTest::newRow("the same")
            << QByteArray("hostname=A.example.net;SharedAccessKey=a2V5;SharedAccessKeyName=a")
            << true;
        QTest::newRow("port") << host + "SharedAccessKeyName=a;SharedAccessKey=a2V5;Port=8443"
                              << false;
        QTest::newRow("policy") << host + "SharedAccessKeyName=b;SharedAccessKey=a2V5" << false;
        QTest::newRow("key") << host + "SharedAccessKeyName=a;SharedAccessKey=b3Ro" << false;
    }
    void anotherPolicyOrPortBeginsAnew()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isSame);
        ServiceDesk desk;
        const auto open = [&desk](const QByteArray &connection) {
            desk.open({std::move(*dps::ServiceConnectionString::parse(connection)), {}});
        };
        open("HostName=a.example.net;SharedAccessKeyName=a;SharedAccessKey=a2V5");
        QSignalSpy rows(&desk, &ServiceDesk::rowsChanged);
        open(text);
        QCOMPARE(rows.isEmpty(), isSame);
        QCoro::waitFor(ServiceDesk::shutdown(&desk));
    }

    void anotherServiceBeginsAnew()
    {
        Bench bench;
        bench.seed(1);
        bench.load(DeskList::Enrollments);
        auto other = dps::ServiceConnectionString::parse(
            "HostName=other.example.net;SharedAccessKeyName=a;SharedAccessKey=a2V5");
        bench.desk.open({std::move(*other), {}});
        QVERIFY(bench.desk.enrollments().isEmpty());
        QVERIFY(!bench.desk.state(DeskList::Enrollments).asOf.isValid());
    }

    void savesUnderTheEtag()
    {
        Bench bench;
        auto made =
            QCoro::waitFor(bench.desk.save(keyed(QStringLiteral("Pump")), SaveMode::Create));
        QVERIFY2(made.saved, made.error ? qPrintable(made.error->toLogLine()) : "");
        QCOMPARE(bench.desk.enrollments().size(), qsizetype(1));
        QVERIFY(!made.saved->etag.isEmpty());
        const auto twice =
            QCoro::waitFor(bench.desk.save(keyed(QStringLiteral("pump")), SaveMode::Create));
        QVERIFY(twice.error && !twice.theirs);
        QCOMPARE(twice.error->httpStatus, 409);
        IndividualEnrollment record = *made.saved;
        record.deviceId = QStringLiteral("pump-7");
        const auto changed = QCoro::waitFor(bench.desk.save(record, SaveMode::IfUnchanged));
        QVERIFY(changed.saved);
        QCOMPARE(bench.desk.enrollments().size(), qsizetype(1));
        QCOMPARE(bench.desk.enrollments().first()->deviceId, QStringLiteral("pump-7"));
    }

    void conflictBringsTheirVersion()
    {
        Bench bench;
        bench.put(QStringLiteral("pump"));
        auto mine = *QCoro::waitFor(bench.desk.enrollment(idOf(QStringLiteral("pump"))));
        bench.put(QStringLiteral("pump"), "\"deviceId\":\"theirs\"");
        mine.deviceId = QStringLiteral("mine");
        auto outcome = QCoro::waitFor(bench.desk.save(mine, SaveMode::IfUnchanged));
        QVERIFY(!outcome.saved && !outcome.error && !outcome.isGone);
        QVERIFY(outcome.theirs);
        QCOMPARE(outcome.theirs->deviceId, QStringLiteral("theirs"));
        QCOMPARE(QCoro::waitFor(bench.desk.enrollment(idOf(QStringLiteral("pump"))))->deviceId,
                 QStringLiteral("theirs"));
        // Over what was seen it may be written.
        mine.etag = outcome.theirs->etag;
        outcome = QCoro::waitFor(bench.desk.save(mine, SaveMode::IfUnchanged));
        QVERIFY(outcome.saved);
        QCOMPARE(outcome.saved->deviceId, QStringLiteral("mine"));
    }

    void withoutAnEtagNothingIsWrittenOver()
    {
        Bench bench;
        bench.put(QStringLiteral("pump"), "\"deviceId\":\"theirs\"");
        auto mine = *QCoro::waitFor(bench.desk.enrollment(idOf(QStringLiteral("pump"))));
        mine.deviceId = QStringLiteral("mine");
        mine.etag.clear();
        auto outcome = QCoro::waitFor(bench.desk.save(mine, SaveMode::IfUnchanged));
        QVERIFY(!outcome.saved && outcome.theirs);
        QCOMPARE(outcome.theirs->deviceId, QStringLiteral("theirs"));
        QCOMPARE(QCoro::waitFor(bench.desk.enrollment(idOf(QStringLiteral("pump"))))->deviceId,
                 QStringLiteral("theirs"));
    }

    void whatIsThereAlreadyIsSaved()
    {
        Bench bench;
        bench.put(QStringLiteral("pump"));
        auto mine = *QCoro::waitFor(bench.desk.enrollment(idOf(QStringLiteral("pump"))));
        // The answer to an earlier try was lost: it is written, under another ETag.
        mine.deviceId = QStringLiteral("mine");
        const auto first = QCoro::waitFor(bench.desk.save(mine, SaveMode::IfUnchanged));
        QVERIFY(first.saved);
        const auto second = QCoro::waitFor(bench.desk.save(mine, SaveMode::IfUnchanged));
        QVERIFY(second.saved);
        QCOMPARE(second.saved->etag, first.saved->etag);
        // Whoever sets a key cannot see whether it is that one.
        mine.attestation.symmetricKey.emplace();
        mine.attestation.symmetricKey->primaryKey = dps::generateSymmetricKey();
        mine.attestation.symmetricKey->secondaryKey = dps::generateSymmetricKey();
        const auto third = QCoro::waitFor(bench.desk.save(mine, SaveMode::IfUnchanged));
        QVERIFY(!third.saved && third.theirs);
    }

    void deletedMeanwhileIsTold()
    {
        Bench bench;
        bench.put(QStringLiteral("pump"));
        auto mine = *QCoro::waitFor(bench.desk.enrollment(idOf(QStringLiteral("pump"))));
        QCOMPARE(bench.running.service("DELETE", "/enrollments/pump").status, 204);
        mine.deviceId = QStringLiteral("mine");
        const auto outcome = QCoro::waitFor(bench.desk.save(mine, SaveMode::IfUnchanged));
        QVERIFY(outcome.isGone);
        QVERIFY(!outcome.error && !outcome.saved);
    }

    void groupsAreSavedAlike()
    {
        Bench bench;
        const auto made = QCoro::waitFor(
            bench.desk.saveGroup(keyedGroupRecord(QStringLiteral("Line-3")), SaveMode::Create));
        QVERIFY2(made.saved, made.error ? qPrintable(made.error->toLogLine()) : "");
        EnrollmentGroup other = *made.saved;
        other.provisioningStatus = QStringLiteral("disabled");
        QVERIFY(QCoro::waitFor(bench.desk.saveGroup(other, SaveMode::IfUnchanged)).saved);
        EnrollmentGroup mine = *made.saved;
        mine.iotHubs = QStringList{QString::fromLatin1(bench.running.hub())};
        const auto conflict = QCoro::waitFor(bench.desk.saveGroup(mine, SaveMode::IfUnchanged));
        QVERIFY(conflict.theirs);
        QVERIFY(!conflict.theirs->isEnabled());
        QVERIFY(QCoro::waitFor(bench.desk.saveGroup(mine, SaveMode::Overwrite)).saved);
    }

    void disablesWithAResultForEach()
    {
        Bench bench;
        bench.seed(25);
        bench.load(DeskList::Enrollments);
        bench.put(numbered(7), "\"deviceId\":\"theirs\"");
        QStringList ids;
        for (int i = 0; i < 25; ++i)
            ids.prepend(numbered(i));
        ids.append(QStringLiteral("nobody"));
        qsizetype known = 0;
        const auto report = QCoro::waitFor(bench.desk.setEnabled(
            DeskList::Enrollments, ids, false, [&](qsizetype now, qsizetype) { known = now; }, {}));
        QCOMPARE(report.items.size(), ids.size());
        QCOMPARE(known, qsizetype(25));
        QCOMPARE(report.done, qsizetype(24));
        QCOMPARE(report.refused, qsizetype(2));
        for (qsizetype i = 0; i < ids.size(); ++i) {
            QCOMPARE(report.items.at(i).id, ids.at(i));
            const bool isRefused = ids.at(i) == numbered(7) || ids.at(i) == QLatin1String("nobody");
            QCOMPARE(dps::toString(report.items.at(i).outcome),
                     isRefused ? QStringLiteral("refused") : QStringLiteral("done"));
            QCOMPARE(report.items.at(i).error.has_value(), isRefused);
        }
        QCOMPARE(report.items.last().error->code, QStringLiteral("not-loaded"));
        // The rows are read again, with their new ETags.
        QTRY_VERIFY(!bench.desk.enrollments().first()->isEnabled() &&
                    bench.desk.state(DeskList::Enrollments).phase == Phase::Idle);
        QVERIFY(bench.desk.enrollments().at(7)->isEnabled());
        const auto again = QCoro::waitFor(
            bench.desk.setEnabled(DeskList::Enrollments, ids.mid(0, 25), false, {}, {}));
        QCOMPARE(again.done, qsizetype(25));
    }

    void enablingWhatIsEnabledSendsNothing()
    {
        Bench bench;
        bench.seed(3);
        bench.load(DeskList::Enrollments);
        QSignalSpy served(&bench.running.emulator(), &emulator::Emulator::requestServed);
        const auto report = QCoro::waitFor(
            bench.desk.setEnabled(DeskList::Enrollments, {numbered(0), numbered(2)}, true, {}, {}));
        QCOMPARE(report.done, qsizetype(2));
        for (const QList<QVariant> &call : served) {
            const auto request = call.first().value<emulator::EmulatorRequest>();
            QVERIFY2(request.path.contains(QLatin1String("query")), qPrintable(request.path));
        }
    }

    void cancelledBulkNamesWhatWasNotSent()
    {
        Bench bench;
        bench.seed(40);
        bench.load(DeskList::Enrollments);
        QStringList ids;
        for (int i = 0; i < 40; ++i)
            ids.append(numbered(i));
        core::CancelSource cancel;
        const auto report = QCoro::waitFor(bench.desk.remove(
            DeskList::Enrollments, ids, [&](qsizetype, qsizetype) { cancel.cancel(); },
            cancel.token()));
        QCOMPARE(report.items.size(), qsizetype(40));
        QCOMPARE(report.done + report.notSent + report.unknown, qsizetype(40));
        QVERIFY(report.done > 0 && report.notSent > 0);
        // What is gone at the service is gone here, and nothing else.
        QCOMPARE(bench.desk.enrollments().size(), qsizetype(40) - report.done);
        bench.load(DeskList::Enrollments);
        QVERIFY(bench.desk.enrollments().size() <= qsizetype(40) - report.done);
    }

    void deletesGroups()
    {
        Bench bench;
        for (const char *id : {"a", "b", "c"})
            QCOMPARE(
                bench.running.service("PUT", QByteArray("/enrollmentGroups/") + id, keyedGroup(id))
                    .status,
                200);
        bench.load(DeskList::Groups);
        QCOMPARE(bench.desk.groups().size(), qsizetype(3));
        const auto report = QCoro::waitFor(bench.desk.remove(
            DeskList::Groups, {QStringLiteral("a"), QStringLiteral("C")}, {}, {}));
        QCOMPARE(report.done, qsizetype(2));
        QCOMPARE(bench.desk.groups().size(), qsizetype(1));
        QCOMPARE(bench.desk.groups().first()->enrollmentGroupId, QStringLiteral("b"));
    }

    void registrationsComeFromGroupsAndIndividuals()
    {
        Bench bench;
        const core::Bytes key(32, 'k');
        const QByteArray text = key.toBase64();
        QCOMPARE(
            bench.running.service("PUT", "/enrollmentGroups/line", keyedGroup("line", text, text))
                .status,
            200);
        QCOMPARE(bench.running
                     .service("PUT", "/enrollments/single", keyedEnrollment("single", text, text))
                     .status,
                 200);
        QCOMPARE(
            bench.running.service("PUT", "/enrollments/silent", keyedEnrollment("silent")).status,
            200);
        KeyedDevice single(bench.running, "single", key);
        KeyedDevice grouped(bench.running, "grouped", KeyedDevice::derivedKey(key, "grouped"));
        QVERIFY(!single.provision().isEmpty());
        QVERIFY(!grouped.provision().isEmpty());
        bench.load(DeskList::Registrations);
        const auto rows = bench.desk.registrations();
        QCOMPARE(rows.size(), qsizetype(2));
        QCOMPARE(rows.at(0)->state.registrationId, QStringLiteral("grouped"));
        QCOMPARE(rows.at(0)->enrollmentGroupId, QStringLiteral("line"));
        QCOMPARE(rows.at(1)->state.registrationId, QStringLiteral("single"));
        QVERIFY(rows.at(1)->enrollmentGroupId.isEmpty());
        QVERIFY(rows.at(1)->state.status == dps::RegistrationStatus::Assigned);
        const auto report = QCoro::waitFor(
            bench.desk.remove(DeskList::Registrations,
                              {QStringLiteral("single"), QStringLiteral("grouped")}, {}, {}));
        QCOMPARE(report.done, qsizetype(2));
        QVERIFY(bench.desk.registrations().isEmpty());
        bench.load(DeskList::Registrations);
        QVERIFY(bench.desk.registrations().isEmpty());
        bench.load(DeskList::Enrollments);
        QCOMPARE(bench.desk.enrollments().size(), qsizetype(2));
    }

    /// Each costs a request, and a real service has a quota.
    void registrationsAreAskedForInSteps()
    {
        Bench bench;
        bench.seed(130);
        bench.desk.setAskedAtOnce(100);
        QSignalSpy served(&bench.running.emulator(), &emulator::Emulator::requestServed);
        const auto asked = [&served] {
            return std::count_if(served.cbegin(), served.cend(), [](const QList<QVariant> &call) {
                return call.first().value<emulator::EmulatorRequest>().path.startsWith(
                    QLatin1String("/registrations/dev-"));
            });
        };
        bench.load(DeskList::Registrations);
        QVERIFY(bench.desk.state(DeskList::Registrations).hasMore);
        QTRY_COMPARE(asked(), 100);
        bench.desk.loadMore(DeskList::Registrations);
        QTRY_VERIFY(bench.desk.state(DeskList::Registrations).phase == Phase::Idle);
        QVERIFY(!bench.desk.state(DeskList::Registrations).hasMore);
        QTRY_COMPARE(asked(), 130);
    }

    void keysComeOnlyWhenAskedFor()
    {
        Bench bench;
        const QByteArray key = QByteArray(32, 'k').toBase64();
        QCOMPARE(
            bench.running.service("PUT", "/enrollments/pump", keyedEnrollment("pump", key, key))
                .status,
            200);
        QCOMPARE(
            bench.running.service("PUT", "/enrollmentGroups/line", keyedGroup("line", key, key))
                .status,
            200);
        bench.load(DeskList::Enrollments);
        bench.load(DeskList::Groups);
        const auto &row = *bench.desk.enrollments().first();
        QVERIFY(!row.attestation.symmetricKey || row.attestation.symmetricKey->isEmpty());
        const auto one =
            QCoro::waitFor(bench.desk.attestationOfEnrollment(idOf(QStringLiteral("pump"))));
        QVERIFY(one && one->symmetricKey);
        QCOMPARE(one->symmetricKey->primaryKey.view(), QByteArrayView(key));
        const auto two = QCoro::waitFor(
            bench.desk.attestationOfGroup(*dps::EnrollmentGroupId::parse(QStringLiteral("line"))));
        QVERIFY(two && two->symmetricKey);
        QCOMPARE(two->symmetricKey->secondaryKey.view(), QByteArrayView(key));
    }

    void namesItselfInEveryRequest()
    {
        Bench bench;
        QSignalSpy served(&bench.running.emulator(), &emulator::Emulator::requestServed);
        bench.load(DeskList::Enrollments);
        bench.load(DeskList::Registrations);
        QCoro::waitFor(bench.desk.save(keyed(QStringLiteral("pump")), SaveMode::Create));
        QTRY_VERIFY(served.size() >= 4);
        for (const QList<QVariant> &call : served) {
            const auto request = call.first().value<emulator::EmulatorRequest>();
            int agents = 0;
            for (const auto &[name, value] : request.requestHeaders) {
                if (name.compare("User-Agent", Qt::CaseInsensitive) != 0)
                    continue;
                ++agents;
                QCOMPARE(value, enrollment::deskUserAgent());
            }
            QCOMPARE(agents, 1);
        }
    }

    void mayEndInTheMiddle()
    {
        RunningEmulator running;
        for (const bool shutsDown : {true, false}) {
            auto desk = std::make_unique<ServiceDesk>();
            auto connection = dps::ServiceConnectionString::parse(
                running.endpoint().serviceConnectionString.toUtf8());
            desk->open({std::move(*connection), running.endpoint().caFile});
            for (const DeskList list :
                 {DeskList::Enrollments, DeskList::Groups, DeskList::Registrations})
                desk->refresh(list);
            auto saving = desk->save(keyed(QStringLiteral("pump")), SaveMode::Create);
            auto removing = desk->remove(DeskList::Registrations, {QStringLiteral("x")}, {}, {});
            if (shutsDown) {
                QCoro::waitFor(ServiceDesk::shutdown(desk.get()));
                QVERIFY(saving.isReady());
            }
            desk.reset();
            const auto outcome = QCoro::waitFor(std::move(saving));
            QVERIFY(outcome.error);
            QVERIFY(outcome.error->category == core::ErrorCategory::Cancelled);
            QCoro::waitFor(std::move(removing));
        }
    }

    void endedDeskStaysClosed()
    {
        Bench bench;
        QCoro::waitFor(ServiceDesk::shutdown(&bench.desk));
        bench.open();
        QVERIFY(!bench.desk.isOpen());
    }

    void differencesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QStringList>("members");
        QTest::newRow("equal") << QByteArray(R"({"a":1,"etag":"x"})")
                               << QByteArray(R"({"etag":"y","a":1})") << QStringList();
        QTest::newRow("changed") << QByteArray(R"({"b":{"c":1},"a":1})")
                                 << QByteArray(R"({"b":{"c":2},"a":1})")
                                 << QStringList{QStringLiteral("b")};
        QTest::newRow("more and less") << QByteArray(R"({"a":1})") << QByteArray(R"({"b":1})")
                                       << QStringList{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("written by the service")
            << QByteArray(R"({"lastUpdatedDateTimeUtc":"1"})")
            << QByteArray(R"({"registrationState":{},"createdDateTimeUtc":"2"})") << QStringList();
        QTest::newRow("no JSON") << QByteArray("x") << QByteArray("{") << QStringList();
    }
    void differencesAreNamed()
    {
        QFETCH(QByteArray, mine);
        QFETCH(QByteArray, theirs);
        QFETCH(QStringList, members);
        QCOMPARE(enrollment::differingMembers(mine, theirs), members);
    }
};

ENDORSE_TEST(ServiceDeskTest)
#include "servicedesktest.moc"
