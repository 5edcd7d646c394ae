// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyeddevice.h"

#include <support/testregistry.h>

#include <QJsonArray>
#include <QTest>

namespace endorse::testing {

using core::Bytes;

namespace {

Bytes bulkBody(const QByteArray &mode, const QByteArrayList &records,
               const QByteArray &member = "enrollments")
{
    return asJson("{'mode':'" + mode + "','" + member + "':[") + records.join(',') + "]}";
}

/// id → errorCode, of those that were not taken.
QMap<QString, int> errorsIn(const TestResponse &response, const char *idMember = "registrationId")
{
    QMap<QString, int> errors;
    for (const auto &item : response.json()[QLatin1String("errors")].toArray()) {
        const QJsonObject error = item.toObject();
        errors.insert(error[QLatin1String(idMember)].toString(),
                      error[QLatin1String("errorCode")].toInt());
    }
    return errors;
}

QByteArray withEtag(const QByteArray &etag)
{
    return asJson("'etag':'") + etag + '"';
}

} // namespace

class BulkApiTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RunningEmulator> m_running;

    TestResponse bulk(const QByteArray &mode, const QByteArrayList &records)
    {
        return m_running->service("POST", "/enrollments/", bulkBody(mode, records));
    }
    QByteArray etagOf(const QByteArray &path)
    {
        return textOf(m_running->service("GET", path).json(), "etag").toLatin1();
    }
    int statusOf(const QByteArray &path) { return m_running->service("GET", path).status; }

private Q_SLOTS:
    void init()
    {
        m_running = std::make_unique<RunningEmulator>();
        m_running->service("PUT", "/enrollments/old", keyedEnrollment("old"));
    }
    void cleanup() { m_running.reset(); }

    void creates()
    {
        const TestResponse response = bulk(
            "create", {keyedEnrollment("a"), RunningEmulator::enrollment("t", SoftTpm::first()),
                       keyedEnrollment("b")});
        QCOMPARE(response.status, 200);
        QVERIFY(response.json()[QLatin1String("isSuccessful")].toBool());
        QCOMPARE(response.json()[QLatin1String("errors")].toArray(), QJsonArray());
        for (const QByteArray path : {"/enrollments/a", "/enrollments/b", "/enrollments/t"})
            QCOMPARE(statusOf(path), 200);
        // As a PUT would have done it.
        const auto keys = m_running->service("POST", "/enrollments/a/attestationmechanism").json();
        QVERIFY(
            keys[QLatin1String("symmetricKey")].toObject().contains(QLatin1String("primaryKey")));
        QCOMPARE(m_running->provision("t", SoftTpm::first()).hubKey.size(), 32);
    }

    void takesWhatIsGoodAndTellsWhatIsNot()
    {
        const TestResponse response = bulk(
            "create", {keyedEnrollment("a"), keyedEnrollment("old"), keyedEnrollment("b."),
                       keyedEnrollment("c", "c2hvcnQ="), keyedEnrollment("d"), keyedEnrollment("A"),
                       asJson("{'registrationId':'e'}"),
                       asJson("{'registrationId':'f','attestation':7}"), keyedEnrollment("g")});
        QCOMPARE(response.status, 200);
        QVERIFY(!response.json()[QLatin1String("isSuccessful")].toBool());
        const QMap<QString, int> expected{
            {QStringLiteral("old"), 409201}, {QStringLiteral("b."), 400004},
            {QStringLiteral("c"), 400004},   {QStringLiteral("A"), 409201},
            {QStringLiteral("e"), 400004},   {QStringLiteral("f"), 400004}};
        QCOMPARE(errorsIn(response), expected);
        for (const auto &item : response.json()[QLatin1String("errors")].toArray()) {
            const QString words = textOf(item.toObject(), "errorStatus");
            QVERIFY(!words.isEmpty());
            QVERIFY(!words.contains(QLatin1String("c2hvcnQ")));
        }
        for (const QByteArray path : {"/enrollments/a", "/enrollments/d", "/enrollments/g"})
            QCOMPARE(statusOf(path), 200);
        for (const QByteArray path : {"/enrollments/c", "/enrollments/e", "/enrollments/f"})
            QCOMPARE(statusOf(path), 404);
    }

    void updates_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("etag"); // %1: the current one.
        QTest::addColumn<int>("code");
        const QByteArray old = "old";
        QTest::newRow("update") << QByteArray("update") << old << QByteArray() << 0;
        QTest::newRow("update in other case") << QByteArray("UPDATE") << old << QByteArray() << 0;
        QTest::newRow("update with another ETag")
            << QByteArray("update") << old << QByteArray("x") << 0;
        QTest::newRow("update nothing")
            << QByteArray("update") << QByteArray("new") << QByteArray() << 404201;
        QTest::newRow("matching") << QByteArray("updateIfMatchETag") << old << QByteArray("%1")
                                  << 0;
        QTest::newRow("matching, as Node spells it")
            << QByteArray("updateIfMatchEtag") << old << QByteArray("%1") << 0;
        QTest::newRow("matching with another")
            << QByteArray("updateIfMatchETag") << old << QByteArray("x") << 412002;
        QTest::newRow("matching without")
            << QByteArray("updateIfMatchETag") << old << QByteArray() << 412002;
        QTest::newRow("matching nothing")
            << QByteArray("updateIfMatchETag") << QByteArray("new") << QByteArray("x") << 404201;
    }
    void updates()
    {
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, etag);
        QFETCH(int, code);
        const QByteArray before = etagOf("/enrollments/old");
        QByteArray more = asJson("'deviceId':'renamed'");
        if (!etag.isEmpty())
            more += ',' + withEtag(etag.replace("%1", before));
        const TestResponse response = bulk(mode, {keyedEnrollment(id, {}, {}, more)});
        QCOMPARE(response.status, 200);
        QCOMPARE(errorsIn(response).value(QString::fromLatin1(id)), code);
        const bool changed = etagOf("/enrollments/old") != before;
        QCOMPARE(changed, code == 0);
        QCOMPARE(statusOf("/enrollments/new"), 404);
    }

    void removes()
    {
        for (const QByteArray id : {"a", "b"})
            m_running->service("PUT", "/enrollments/" + id, keyedEnrollment(id));
        KeyedDevice one(*m_running, "k", Bytes(64, 'k'));
        m_running->service("PUT", "/enrollments/k",
                           keyedEnrollment("k", Bytes(64, 'k').toBase64()));
        one.provision();
        // Whole records, as Node sends them, and ids alone.
        const TestResponse response =
            bulk("delete", {m_running->service("GET", "/enrollments/a").body,
                            asJson("{'registrationId':'B'}"), asJson("{'registrationId':'k'}"),
                            asJson("{'registrationId':'nobody'}"), asJson("{}")});
        QCOMPARE(response.status, 200);
        QCOMPARE(errorsIn(response),
                 (QMap<QString, int>{{QString(), 400004}, {QStringLiteral("nobody"), 404201}}));
        for (const QByteArray path : {"/enrollments/a", "/enrollments/b", "/registrations/k"})
            QCOMPARE(statusOf(path), 404);
        QCOMPARE(statusOf("/enrollments/old"), 200);
    }

    void refusesWhatIsNoBulkRequest_data()
    {
        QTest::addColumn<Bytes>("body");
        const QByteArray one = keyedEnrollment("a");
        QTest::newRow("no mode") << asJson("{'enrollments':[") + one + "]}";
        QTest::newRow("unknown mode") << bulkBody("upsert", {one});
        QTest::newRow("mode not text") << asJson("{'mode':1,'enrollments':[") + one + "]}";
        QTest::newRow("no records") << bulkBody("create", {});
        QTest::newRow("no member") << asJson("{'mode':'create'}");
        QTest::newRow("not an array") << asJson("{'mode':'create','enrollments':{}}");
        QTest::newRow("member of groups") << bulkBody("create", {one}, "enrollmentGroups");
        QByteArrayList eleven;
        for (int i = 0; i < 11; ++i)
            eleven.append(keyedEnrollment("n" + QByteArray::number(i)));
        QTest::newRow("eleven") << bulkBody("create", eleven);
        QTest::newRow("no JSON") << Bytes("{");
        QTest::newRow("nothing") << Bytes();
    }
    void refusesWhatIsNoBulkRequest()
    {
        QFETCH(Bytes, body);
        const TestResponse response = m_running->service("POST", "/enrollments", body);
        QCOMPARE(response.status, 400);
        QCOMPARE(response.errorCode(), 400004);
        QCOMPARE(statusOf("/enrollments/a"), 404);
        QCOMPARE(statusOf("/enrollments/n0"), 404);
    }

    void takesTen()
    {
        QByteArrayList ten;
        for (int i = 0; i < 10; ++i)
            ten.append(keyedEnrollment("n" + QByteArray::number(i)));
        QVERIFY(bulk("create", ten).json()[QLatin1String("isSuccessful")].toBool());
        QCOMPARE(statusOf("/enrollments/n9"), 200);
    }

    void keepsStringsWithBracketsApart()
    {
        const QByteArray odd =
            asJson("'optionalDeviceInformation':{'x':'a],{\\\\','y':[[1,{}],'}]']}");
        const TestResponse response =
            bulk("create", {keyedEnrollment("a", {}, {}, odd), keyedEnrollment("b", {}, {}, odd)});
        QVERIFY(response.json()[QLatin1String("isSuccessful")].toBool());
        for (const QByteArray path : {"/enrollments/a", "/enrollments/b"})
            QVERIFY(m_running->service("GET", path).body.contains(odd));
    }

    void servesGroups()
    {
        const auto groups = [this](const QByteArray &mode, const QByteArrayList &records) {
            return m_running->service("POST", "/enrollmentGroups",
                                      bulkBody(mode, records, "enrollmentGroups"));
        };
        QVERIFY(groups("create", {keyedGroup("g1"), keyedGroup("g2")})
                    .json()[QLatin1String("isSuccessful")]
                    .toBool());
        const TestResponse mixed =
            groups("create", {keyedGroup("G1"), keyedGroup("g3"),
                              RunningEmulator::enrollment("dev1", SoftTpm::first())});
        QCOMPARE(errorsIn(mixed, "enrollmentGroupId"),
                 (QMap<QString, int>{{QString(), 400004}, {QStringLiteral("G1"), 409201}}));
        QCOMPARE(statusOf("/enrollmentGroups/g3"), 200);
        QVERIFY(groups("delete", {asJson("{'enrollmentGroupId':'g1'}")})
                    .json()[QLatin1String("isSuccessful")]
                    .toBool());
        QCOMPARE(statusOf("/enrollmentGroups/g1"), 404);
        // Versions before 2021-06-01 know no bulk operations of groups.
        QCOMPARE(m_running->client()
                     .send({.method = "POST",
                            .target = "/enrollmentGroups?api-version=2019-03-31",
                            .body = bulkBody("create", {keyedGroup("g4")}, "enrollmentGroups"),
                            .authorization = m_running->serviceToken()})
                     .status,
                 404);
    }
};

ENDORSE_TEST(BulkApiTest)

} // namespace endorse::testing

#include "bulkapitest.moc"
