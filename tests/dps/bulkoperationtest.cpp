// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkservice.h"
#include "servicefixture.h"
#include "waiting.h"

#include <dps/enrollmentrules.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QJsonDocument>
#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;
using Act = BulkService::Act;

class BulkOperationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTens();
    void nothingIsNothing();
    void namesModes_data();
    void namesModes();
    void deletesById();
    void noIdTwiceInOneRequest();
    void noRequestIsTooLarge();
    void itemsAreRefusedOneByOne();
    void groupsToo();
    void throttlingLosesAndRepeatsNothing();
    void throttlingForADayStops();
    void settlesWhatGotNoAnswer_data();
    void settlesWhatGotNoAnswer();
    void updatesAreSentAgain();
    void takenUpdateIsNotRefused();
    void changedMeanwhileIsRefused();
    void keysAreReadBack();
    void lateDeliveryIsNotRefused();
    void unreadableIsUnknown();
    void readingBackIsPatient();
    void endlessCutsStop();
    void refusedForAllStops();
    void nobodyThereStops();
    void nobodyThereForAWhile();
    void badItemIsFound();
    void cancelledBefore();
    void cancelledUnderWay();
    void cancelledInAWait();
    void cancelledWithoutAnAnswer_data();
    void cancelledWithoutAnAnswer();
    void cancelledWhileSettling();
    void tellsProgressAndWaits();
    void storm();

private:
    TestCa m_ca;
    TestCertificate m_certificate = m_ca.issue({QStringLiteral("DNS:localhost")});
};

namespace {

QString nameOf(int number)
{
    return QStringLiteral("dev-%1").arg(number);
}

QList<IndividualEnrollment> devices(int count)
{
    QList<IndividualEnrollment> out;
    for (int i = 1; i <= count; ++i) {
        out.append(IndividualEnrollment::forTpm(*RegistrationId::parse(nameOf(i)), "AToA"));
    }
    return out;
}

QStringList names(int from, int to)
{
    QStringList out;
    for (int i = from; i <= to; ++i)
        out.append(nameOf(i));
    return out;
}

/// "done done refused 409000 …", runs of equal outcomes as "12 done".
QString summary(const BulkReport &report)
{
    QStringList words;
    QStringList out;
    for (const BulkItem &item : report.items) {
        words.append(toString(item.outcome) + (item.error ? u' ' + item.error->code : QString()));
    }
    for (qsizetype i = 0; i < words.size();) {
        qsizetype end = i;
        while (end < words.size() && words.at(end) == words.at(i))
            ++end;
        out.append(QStringLiteral("%1 %2").arg(end - i).arg(words.at(i)));
        i = end;
    }
    return out.join(QStringLiteral(", "));
}

QString stopCode(const BulkReport &report)
{
    return report.stopped ? toString(report.stopped->category) + u' ' + report.stopped->code
                          : QString();
}

BulkReport run(ServiceFixture &service, BulkMode mode, const QList<IndividualEnrollment> &records,
               const CancelToken &cancel = {}, const BulkProgress &progress = {})
{
    return QCoro::waitFor(service.client.bulkEnrollments(mode, records, progress, cancel));
}

/// The records as the service holds them now.
void enroll(BulkService &fake, const QList<IndividualEnrollment> &records)
{
    for (IndividualEnrollment record : records) {
        record.etag = "e" + QByteArray::number(++fake.etag);
        fake.records.insert(record.registrationId.toLower(),
                            QJsonDocument::fromJson(record.toJson()).object());
    }
}

RetryPolicy graceOf(std::chrono::milliseconds grace)
{
    RetryPolicy policy;
    policy.cancelGrace = grace;
    return policy;
}

constexpr std::chrono::hours LongGrace{1};

} // namespace

void BulkOperationTest::sendsTens()
{
    BulkService fake;
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report = run(service, BulkMode::Create, devices(23));
    QCOMPARE(summary(report), QStringLiteral("23 done"));
    QCOMPARE(report.done, 23);
    QVERIFY(!report.stopped);
    QCOMPARE(report.items.at(22).id, QStringLiteral("dev-23"));
    QCOMPARE(fake.bulks, (QList<QStringList>{names(1, 10), names(11, 20), names(21, 23)}));
    QCOMPARE(fake.records.size(), 23);
    QVERIFY(fake.reads.isEmpty());
    const SeenRequest seen = server.requests().first();
    QCOMPARE(seen.requestLine(), QByteArray("POST /enrollments?api-version=2021-10-01 HTTP/1.1"));
    QVERIFY(seen.body.startsWith(R"({"mode":"create","enrollments":[{"registrationId":"dev-1",)"));
    QCOMPARE(server.connections(), 1);
}

void BulkOperationTest::nothingIsNothing()
{
    BulkService fake;
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report = run(service, BulkMode::Create, {});
    QVERIFY(report.items.isEmpty());
    QVERIFY(!report.stopped);
    QVERIFY(fake.bulks.isEmpty());
}

void BulkOperationTest::namesModes_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("name");
    const auto row = [](BulkMode mode, const char *name) {
        QTest::newRow(name) << int(mode) << QString::fromLatin1(name);
    };
    row(BulkMode::Create, "create");
    row(BulkMode::Update, "update");
    row(BulkMode::UpdateIfMatchETag, "updateIfMatchETag");
    row(BulkMode::Delete, "delete");
}

void BulkOperationTest::namesModes()
{
    QFETCH(int, mode);
    QFETCH(QString, name);
    QCOMPARE(toString(BulkMode(mode)), name);
    QCOMPARE(int(bulkMode(name.toUpper()).value()), mode);
    QVERIFY(!bulkMode(name + u'x'));
    BulkService fake;
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    run(service, BulkMode(mode), devices(1));
    QVERIFY(server.requests().first().body.startsWith("{\"mode\":\"" + name.toLatin1() + "\","));
}

void BulkOperationTest::deletesById()
{
    BulkService fake;
    auto records = devices(2);
    enroll(fake, records);
    records[0].attestation.type = QStringLiteral("symmetricKey");
    records[0].attestation.tpm.reset();
    records[0].attestation.symmetricKey = SymmetricKeyAttestation();
    records[0].attestation.symmetricKey->primaryKey = Secret::take("QUFB");
    records[0].etag = "e9";
    records[0].iotHubHostName = QStringLiteral("hub");
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    QCOMPARE(summary(run(service, BulkMode::Delete, records)), QStringLiteral("2 done"));
    QVERIFY(fake.records.isEmpty());
    const QByteArray body = server.requests().first().body;
    QVERIFY(body.contains(R"({"registrationId":"dev-1","attestation":{"type":"symmetricKey"}})"));
}

void BulkOperationTest::noIdTwiceInOneRequest()
{
    BulkService fake;
    auto records = devices(4);
    records[2].registrationId = QStringLiteral("DEV-2");
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report = run(service, BulkMode::Create, records);
    QCOMPARE(summary(report), QStringLiteral("2 done, 1 refused 409000, 1 done"));
    QCOMPARE(fake.bulks.size(), 2);
    QCOMPARE(fake.bulks.first(), names(1, 2));
}

void BulkOperationTest::noRequestIsTooLarge()
{
    BulkService fake;
    auto records = devices(5);
    for (IndividualEnrollment &record : records)
        record.optionalDeviceInformation = "{\"n\":\"" + QByteArray(30 * 1024, 'x') + "\"}";
    records[4].optionalDeviceInformation = "{\"n\":\"" + QByteArray(120 * 1024, 'x') + "\"}";
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    QCOMPARE(summary(run(service, BulkMode::Create, records)), QStringLiteral("5 done"));
    QCOMPARE(fake.bulks, (QList<QStringList>{names(1, 3), names(4, 4), names(5, 5)}));
    QVERIFY(server.requests().first().body.size() <= MaxMessageBytes);
}

void BulkOperationTest::itemsAreRefusedOneByOne()
{
    BulkService fake;
    enroll(fake, devices(1));
    fake.refusals = {{QStringLiteral("dev-7"), 400004}, {QStringLiteral("dev-12"), 429001}};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report = run(service, BulkMode::Create, devices(13));
    QCOMPARE(summary(report), QStringLiteral("1 refused 409000, 5 done, 1 refused 400004, 4 done, "
                                             "1 refused 429001, 1 done"));
    QCOMPARE(report.done, 10);
    QCOMPARE(report.refused, 3);
    QVERIFY(!report.stopped);
    const Error error = *report.items.first().error;
    QCOMPARE(error.httpStatus, 409);
    QVERIFY(error.message.english().contains(QStringLiteral("dev-1")));
    QVERIFY(error.technical.contains(QStringLiteral("No.")));
    QVERIFY(!error.hint.isEmpty());
}

void BulkOperationTest::groupsToo()
{
    BulkService fake;
    fake.bulkActs = {Act::CutAfter};
    QList<EnrollmentGroup> groups;
    for (int i = 1; i <= 11; ++i) {
        EnrollmentGroup group;
        group.enrollmentGroupId = QStringLiteral("line-%1").arg(i);
        group.attestation.type = QStringLiteral("symmetricKey");
        groups.append(group);
    }
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report =
        QCoro::waitFor(service.client.bulkEnrollmentGroups(BulkMode::Create, groups, {}, {}));
    QCOMPARE(summary(report), QStringLiteral("11 done"));
    QCOMPARE(server.requests().first().requestLine(),
             QByteArray("POST /enrollmentGroups?api-version=2021-10-01 HTTP/1.1"));
    QVERIFY(server.requests().first().body.startsWith(
        R"({"mode":"create","enrollmentGroups":[{"enrollmentGroupId":"line-1",)"));
    QCOMPARE(fake.reads.size(), 10);
    QCOMPARE(fake.bulks.size(), 2);
}

void BulkOperationTest::throttlingLosesAndRepeatsNothing()
{
    BulkService fake;
    // More often than a single request would be repeated.
    fake.bulkActs = QList<Act>(9, Act::Throttle) + QList<Act>{Act::Answer, Act::Throttle};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report = run(service, BulkMode::Create, devices(20));
    QCOMPARE(summary(report), QStringLiteral("20 done"));
    QCOMPARE(service.waiter->waits, QList<qint64>(10, 7000));
    QCOMPARE(fake.bulks.size(), 12);
    QVERIFY(fake.reads.isEmpty());
}

void BulkOperationTest::throttlingForADayStops()
{
    BulkService fake;
    fake.bulkActs = {Act::Answer, Act::ThrottleLong};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report = run(service, BulkMode::Create, devices(30));
    QCOMPARE(summary(report), QStringLiteral("10 done, 20 notSent"));
    QCOMPARE(stopCode(report), QStringLiteral("dps 429001"));
    QVERIFY(service.waiter->waits.isEmpty());
}

void BulkOperationTest::settlesWhatGotNoAnswer_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("act");
    QTest::addColumn<int>("bulks");
    QTest::addColumn<QString>("outcome");
    const auto row = [](BulkMode mode, const char *what, Act act, int bulks, const char *outcome) {
        QTest::addRow("%s, %s", qPrintable(toString(mode)), what)
            << int(mode) << int(act) << bulks << QString::fromLatin1(outcome);
    };
    for (const BulkMode mode : {BulkMode::Create, BulkMode::UpdateIfMatchETag, BulkMode::Delete}) {
        row(mode, "cut before", Act::CutBefore, 3, "12 done");
        row(mode, "cut after", Act::CutAfter, 2, "12 done");
        row(mode, "cut within the answer", Act::CutWithin, 2, "12 done");
        row(mode, "500 before", Act::Trouble, 3, "12 done");
        row(mode, "500 after", Act::TroubleAfter, 2, "12 done");
        row(mode, "no bulk result", Act::Gibberish, 2, "12 done");
        row(mode, "failure without errors", Act::VagueFailure, 2, "12 done");
    }
}

void BulkOperationTest::settlesWhatGotNoAnswer()
{
    QFETCH(int, mode);
    QFETCH(int, act);
    QFETCH(int, bulks);
    QFETCH(QString, outcome);
    BulkService fake;
    auto records = devices(12);
    if (BulkMode(mode) != BulkMode::Create) {
        enroll(fake, records);
        for (int i = 0; i < 12; ++i) {
            records[i].etag = "e" + QByteArray::number(i + 1);
            records[i].provisioningStatus = QStringLiteral("disabled");
        }
    }
    // The second request, on a kept connection, and the first one, on a new one.
    for (const bool onKept : {false, true}) {
        BulkService one = fake;
        one.bulkActs = {Act(act)};
        TlsTestServer server(m_certificate, one.handler());
        ServiceFixture service(server, m_ca);
        if (onKept)
            QVERIFY(!QCoro::waitFor(service.client.getEnrollment(registrationIdOf("none"), {})));
        const BulkReport report = run(service, BulkMode(mode), records);
        QCOMPARE(summary(report), outcome);
        QVERIFY(!report.stopped);
        QCOMPARE(one.bulks.size(), bulks);
        QCOMPARE(one.reads.size(), onKept ? 11 : 10);
        QCOMPARE(one.records.size(), BulkMode(mode) == BulkMode::Delete ? 0 : 12);
    }
}

void BulkOperationTest::updatesAreSentAgain()
{
    // What an update removes is not seen in the record, so it goes out once more.
    BulkService fake;
    auto records = devices(3);
    for (IndividualEnrollment &record : records)
        record.iotHubHostName = QStringLiteral("hub.example.test");
    enroll(fake, records);
    for (IndividualEnrollment &record : records)
        record.iotHubHostName.clear();
    fake.bulkActs = {Act::CutBefore};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    QCOMPARE(summary(run(service, BulkMode::Update, records)), QStringLiteral("3 done"));
    QCOMPARE(fake.bulks.size(), 2);
    QVERIFY(!fake.records.value(QStringLiteral("dev-1")).contains(QLatin1String("iotHubHostName")));
}

void BulkOperationTest::takenUpdateIsNotRefused()
{
    // Three are read back as they were sent: no 412 for what was our own doing.
    BulkService fake;
    auto records = devices(3);
    enroll(fake, records);
    for (int i = 0; i < 3; ++i) {
        records[i].etag = "\"e" + QByteArray::number(i + 1) + '"';
        records[i].deviceId = QStringLiteral("other-%1").arg(i);
    }
    for (auto it = fake.records.begin(); it != fake.records.end(); ++it)
        it->insert(QLatin1String("etag"),
                   u'"' + it->value(QLatin1String("etag")).toString() + u'"');
    fake.bulkActs = {Act::CutWithin};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    QCOMPARE(summary(run(service, BulkMode::UpdateIfMatchETag, records)), QStringLiteral("3 done"));
    QCOMPARE(fake.bulks.size(), 1);
}

void BulkOperationTest::changedMeanwhileIsRefused()
{
    BulkService fake;
    auto records = devices(3);
    enroll(fake, records);
    records[0].etag = "e1";
    records[1].etag = "old";
    records[1].deviceId = QStringLiteral("mine");
    records[2].etag = "e3";
    fake.bulkActs = {Act::CutBefore};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report = run(service, BulkMode::UpdateIfMatchETag, records);
    QCOMPARE(summary(report), QStringLiteral("1 done, 1 refused 412, 1 done"));
    QCOMPARE(fake.bulks.last(), (QStringList{nameOf(1), nameOf(3)}));

    // The same for a creation: another record has the name.
    BulkService other;
    auto theirs = devices(1);
    theirs[0].attestation.tpm->endorsementKey = "BBBB";
    enroll(other, theirs);
    other.bulkActs = {Act::CutAfter};
    TlsTestServer second(m_certificate, other.handler());
    ServiceFixture client(second, m_ca);
    QCOMPARE(summary(run(client, BulkMode::Create, devices(2))),
             QStringLiteral("1 refused 409, 1 done"));
}

void BulkOperationTest::keysAreReadBack()
{
    BulkService fake;
    QList<IndividualEnrollment> records = devices(2);
    for (IndividualEnrollment &record : records) {
        record.attestation = {};
        record.attestation.type = QStringLiteral("symmetricKey");
        record.attestation.symmetricKey = SymmetricKeyAttestation();
        record.attestation.symmetricKey->primaryKey = Secret::take("QUFB");
        record.attestation.symmetricKey->secondaryKey = Secret::take("QkJC");
    }
    enroll(fake, {records.first()});
    records[0].attestation.symmetricKey->primaryKey = Secret::take("WlpA");
    fake.bulkActs = {Act::CutAfter};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    // The first one is there with another key, the second one is ours.
    QCOMPARE(summary(run(service, BulkMode::Create, records)),
             QStringLiteral("1 refused 409, 1 done"));
    QCOMPARE(fake.reads, (QStringList{QStringLiteral("dev-1"), QStringLiteral("dev-1 keys"),
                                      QStringLiteral("dev-2"), QStringLiteral("dev-2 keys")}));
}

void BulkOperationTest::lateDeliveryIsNotRefused()
{
    for (const BulkMode mode : {BulkMode::Create, BulkMode::UpdateIfMatchETag, BulkMode::Delete}) {
        BulkService fake;
        auto records = devices(3);
        if (mode != BulkMode::Create) {
            enroll(fake, records);
            for (int i = 0; i < 3; ++i)
                records[i].etag = "e" + QByteArray::number(i + 1);
        }
        fake.bulkActs = {Act::LateAfterCut};
        TlsTestServer server(m_certificate, fake.handler());
        ServiceFixture service(server, m_ca);
        QCOMPARE(summary(run(service, mode, records)), QStringLiteral("3 done"));
        QCOMPARE(fake.bulks.size(), 2);
    }
}

void BulkOperationTest::unreadableIsUnknown()
{
    BulkService fake;
    fake.bulkActs = {Act::Answer, Act::CutAfter};
    fake.readActs = {Act::Answer, Act::Answer, Act::Refuse};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report = run(service, BulkMode::Create, devices(30));
    QCOMPARE(summary(report), QStringLiteral("12 done, 8 unknown 401002, 10 notSent"));
    QCOMPARE(report.unknown, 8);
    QCOMPARE(stopCode(report), QStringLiteral("dps 401002"));
}

void BulkOperationTest::readingBackIsPatient()
{
    BulkService fake;
    fake.bulkActs = {Act::CutAfter};
    fake.readActs = QList<Act>(5, Act::CutBefore);
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    QCOMPARE(summary(run(service, BulkMode::Create, devices(3))), QStringLiteral("3 done"));
    QCOMPARE(fake.bulks.size(), 1);
    QVERIFY(!service.waiter->waits.isEmpty());
}

void BulkOperationTest::endlessCutsStop()
{
    BulkService fake;
    fake.bulkActs = QList<Act>(100, Act::CutBefore);
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report = run(service, BulkMode::Create, devices(12));
    QCOMPARE(summary(report), QStringLiteral("12 notSent"));
    QCOMPARE(report.notSent, 12);
    QCOMPARE(toString(report.stopped->category), QStringLiteral("network"));
    QCOMPARE(fake.bulks.size(), RetryPolicy().attempts);
}

void BulkOperationTest::refusedForAllStops()
{
    BulkService fake;
    fake.bulkActs = {Act::Answer, Act::Refuse};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report = run(service, BulkMode::Create, devices(30));
    QCOMPARE(summary(report), QStringLiteral("10 done, 10 refused 403000, 10 notSent"));
    QCOMPARE(stopCode(report), QStringLiteral("dps 403000"));
}

void BulkOperationTest::nobodyThereStops()
{
    std::optional<TlsTestServer> server;
    BulkService fake;
    server.emplace(m_certificate, fake.handler());
    ServiceFixture service(*server, m_ca);
    server.reset();
    const BulkReport report = run(service, BulkMode::Create, devices(12));
    QCOMPARE(summary(report), QStringLiteral("12 notSent"));
    QCOMPARE(stopCode(report), QStringLiteral("network ConnectionRefusedError"));
    // It was tried more than once, with longer and longer waits.
    QCOMPARE(service.waiter->waits, (QList<qint64>{500, 1000, 2000, 4000, 8000}));
}

void BulkOperationTest::nobodyThereForAWhile()
{
    // The name of the certificate is wrong at first: nothing can have been done.
    BulkService fake;
    const TestCertificate wrong = m_ca.issue({QStringLiteral("DNS:elsewhere.example.test")});
    std::optional<TlsTestServer> server;
    server.emplace(wrong, fake.handler());
    ServiceFixture service(*server, m_ca);
    const BulkReport report = run(service, BulkMode::Create, devices(2));
    QCOMPARE(summary(report), QStringLiteral("2 notSent"));
    QCOMPARE(stopCode(report), QStringLiteral("tls host-name-mismatch"));
    QVERIFY(fake.bulks.isEmpty());
}

void BulkOperationTest::badItemIsFound()
{
    BulkService fake;
    fake.bulkActs = {Act::BadRequest};
    fake.refusals = {{QStringLiteral("dev-4"), 400004}};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report = run(service, BulkMode::Create, devices(12));
    QCOMPARE(summary(report), QStringLiteral("3 done, 1 refused 400004, 8 done"));
    QCOMPARE(fake.bulks.size(), 12);
    QCOMPARE(fake.bulks.at(1), names(1, 1));
    QCOMPARE(fake.bulks.last(), names(11, 12));
}

void BulkOperationTest::cancelledBefore()
{
    BulkService fake;
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    CancelSource cancel;
    cancel.cancel();
    const BulkReport report = run(service, BulkMode::Create, devices(12), cancel.token());
    QCOMPARE(summary(report), QStringLiteral("12 notSent"));
    QCOMPARE(toString(report.stopped->category), QStringLiteral("cancelled"));
    QVERIFY(fake.bulks.isEmpty());
}

void BulkOperationTest::cancelledUnderWay()
{
    // The request is out when it is cancelled: its answer still counts.
    BulkService fake;
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca, graceOf(LongGrace));
    CancelSource cancel;
    fake.onBulk = [&fake, &cancel] {
        if (fake.bulks.size() == 2)
            cancel.cancel();
    };
    const BulkReport report = run(service, BulkMode::Create, devices(30), cancel.token());
    QCOMPARE(summary(report), QStringLiteral("20 done, 10 notSent"));
    QCOMPARE(toString(report.stopped->category), QStringLiteral("cancelled"));
    QCOMPARE(fake.bulks.size(), 2);
}

void BulkOperationTest::cancelledInAWait()
{
    BulkService fake;
    fake.bulkActs = {Act::Answer, Act::Throttle};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca, graceOf(LongGrace));
    CancelSource cancel;
    service.waiter->onWait = [&cancel] { cancel.cancel(); };
    const BulkReport report = run(service, BulkMode::Create, devices(30), cancel.token());
    QCOMPARE(summary(report), QStringLiteral("10 done, 20 notSent"));
    QCOMPARE(toString(report.stopped->category), QStringLiteral("cancelled"));
    QCOMPARE(fake.bulks.size(), 2);
}

void BulkOperationTest::cancelledWithoutAnAnswer_data()
{
    QTest::addColumn<int>("act");
    QTest::newRow("taken") << int(Act::Mute);
    QTest::newRow("not taken") << int(Act::MuteBefore);
}

void BulkOperationTest::cancelledWithoutAnAnswer()
{
    // The other end is dead: the run ends when the grace is over, and nobody can say more.
    QFETCH(int, act);
    BulkService fake;
    fake.bulkActs = {Act::Answer, Act(act)};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca, graceOf(std::chrono::milliseconds(0)));
    CancelSource cancel;
    fake.onBulk = [&fake, &cancel] {
        if (fake.bulks.size() == 2)
            cancel.cancel();
    };
    const BulkReport report = run(service, BulkMode::Create, devices(30), cancel.token());
    QCOMPARE(report.done, 10);
    QCOMPARE(report.unknown, 10);
    QCOMPARE(report.notSent, 10);
    QCOMPARE(toString(report.stopped->category), QStringLiteral("cancelled"));
}

void BulkOperationTest::cancelledWhileSettling()
{
    BulkService fake;
    fake.bulkActs = {Act::CutAfter};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca, graceOf(LongGrace));
    CancelSource cancel;
    fake.onBulk = [&cancel] { cancel.cancel(); };
    const BulkReport report = run(service, BulkMode::Create, devices(12), cancel.token());
    QCOMPARE(summary(report), QStringLiteral("10 done, 2 notSent"));
    QCOMPARE(toString(report.stopped->category), QStringLiteral("cancelled"));
}

void BulkOperationTest::tellsProgressAndWaits()
{
    BulkService fake;
    fake.bulkActs = {Act::Answer, Act::Throttle};
    fake.refusals = {{QStringLiteral("dev-3"), 409000}};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    QStringList told;
    service.client.setWaitCallback([&told](std::chrono::milliseconds wait) {
        told.append(QStringLiteral("wait %1").arg(wait.count()));
    });
    run(service, BulkMode::Create, devices(25), {}, [&told](qsizetype known, qsizetype total) {
        told.append(QStringLiteral("%1/%2").arg(known).arg(total));
    });
    QCOMPARE(told.join(u' '), QStringLiteral("10/25 wait 7000 20/25 25/25"));
}

void BulkOperationTest::storm()
{
    // Everything that can happen, one after the other; every record ends where it belongs.
    BulkService fake;
    const QList<Act> trouble{Act::Throttle,  Act::CutAfter,     Act::Answer,    Act::CutBefore,
                             Act::CutWithin, Act::Throttle,     Act::Throttle,  Act::Trouble,
                             Act::Answer,    Act::TroubleAfter, Act::Gibberish, Act::BadRequest};
    fake.bulkActs = trouble + trouble + trouble;
    fake.readActs = {Act::Answer, Act::CutBefore, Act::Answer, Act::Answer, Act::CutBefore};
    fake.refusals = {{QStringLiteral("dev-33"), 400004}, {QStringLiteral("dev-88"), 409000}};
    TlsTestServer server(m_certificate, fake.handler());
    ServiceFixture service(server, m_ca);
    const BulkReport report = run(service, BulkMode::Create, devices(200));
    QVERIFY2(!report.stopped, qPrintable(stopCode(report)));
    QCOMPARE(report.done, 198);
    QCOMPARE(report.refused, 2);
    QCOMPARE(fake.records.size(), 198);
    QCOMPARE(toString(report.items.at(32).outcome), QStringLiteral("refused"));
    QCOMPARE(toString(report.items.at(87).outcome), QStringLiteral("refused"));
}

ENDORSE_TEST(BulkOperationTest)
#include "bulkoperationtest.moc"
