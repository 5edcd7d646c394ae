// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the service API: pages, headers, and what changes in between.
#include "keyeddevice.h"

#include <support/testregistry.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace endorse::testing {

using core::Bytes;

namespace {

QByteArray idOf(int number)
{
    return "dev-" + QByteArray::number(number).rightJustified(4, '0');
}

QStringList idsIn(const TestResponse &response, const char *member = "registrationId")
{
    QStringList ids;
    for (const auto &item : QJsonDocument::fromJson(response.body).array())
        ids.append(item.toObject()[QLatin1String(member)].toString());
    return ids;
}

} // namespace

class ServiceQueryTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RunningEmulator> m_running;

    TestResponse query(const QByteArray &path, const QByteArray &count = {},
                       const QByteArray &continuation = {}, const Bytes &body = {})
    {
        dps::HttpHeaders headers;
        if (!count.isEmpty())
            headers.emplaceBack("x-ms-max-item-count", count);
        if (!continuation.isEmpty())
            headers.emplaceBack("x-ms-continuation", continuation);
        return m_running->service("POST", path, body, headers);
    }
    void enroll(int number)
    {
        const QByteArray id = idOf(number);
        QCOMPARE(m_running->service("PUT", "/enrollments/" + id, keyedEnrollment(id)).status, 200);
    }
    void remove(int number)
    {
        QCOMPARE(m_running->service("DELETE", "/enrollments/" + idOf(number)).status, 204);
    }

private Q_SLOTS:
    void init() { m_running = std::make_unique<RunningEmulator>(); }
    void cleanup() { m_running.reset(); }

    void listsNothing_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("enrollments")
            << QByteArray("/enrollments/query") << QByteArray("Enrollment");
        QTest::newRow("in other case, with a slash")
            << QByteArray("/Enrollments/Query/") << QByteArray("Enrollment");
        QTest::newRow("groups") << QByteArray("/enrollmentgroups/query")
                                << QByteArray("EnrollmentGroup");
        QTest::newRow("registrations")
            << QByteArray("/registrations/group/query") << QByteArray("DeviceRegistration");
    }
    void listsNothing()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, type);
        const bool ofGroup = type == "DeviceRegistration";
        if (ofGroup) {
            QCOMPARE(query(path).errorCode(), 404201);
            m_running->service("PUT", "/enrollmentGroups/group", keyedGroup("group"));
        }
        const TestResponse response = query(path);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, Bytes("[]"));
        QCOMPARE(response.header("x-ms-item-type"), type);
        QCOMPARE(response.header("x-ms-max-item-count"), QByteArray("1000"));
        QVERIFY(response.header("x-ms-continuation").isNull());
    }

    void takesEveryQueryBody_data()
    {
        QTest::addColumn<Bytes>("body");
        QTest::addColumn<int>("code");
        QTest::newRow("as samples") << asJson("{'query':'SELECT * FROM enrollments'}") << 0;
        QTest::newRow("star") << asJson("{'query':'*'}") << 0;
        QTest::newRow("where") << asJson("{'query':'SELECT * FROM x WHERE y = 1'}") << 0;
        QTest::newRow("empty query") << asJson("{'query':''}") << 0;
        QTest::newRow("null") << asJson("{'query':null}") << 0;
        QTest::newRow("nothing in it") << Bytes("{}") << 0;
        QTest::newRow("no body") << Bytes() << 0;
        QTest::newRow("not JSON") << Bytes("SELECT *") << 400004;
        QTest::newRow("an array") << Bytes("[]") << 400004;
        QTest::newRow("a number for a query") << asJson("{'query':7}") << 400004;
    }
    void takesEveryQueryBody()
    {
        QFETCH(Bytes, body);
        QFETCH(int, code);
        enroll(1);
        const TestResponse response = query("/enrollments/query", {}, {}, body);
        QCOMPARE(response.errorCode(), code);
        if (code == 0)
            QCOMPARE(idsIn(response).size(), 1);
    }

    void readsToTheEnd()
    {
        for (int i = 9; i > 0; --i)
            enroll(i);
        QStringList all;
        QByteArray continuation;
        int pages = 0;
        do {
            const TestResponse page = query("/enrollments/query", "4", continuation);
            QCOMPARE(page.status, 200);
            QCOMPARE(page.header("x-ms-max-item-count"), QByteArray("4"));
            QCOMPARE(page.header("x-ms-item-type"), QByteArray("Enrollment"));
            all += idsIn(page);
            continuation = page.header("x-ms-continuation");
            QVERIFY(++pages <= 3);
            QCOMPARE(continuation.isNull(), pages == 3);
        } while (!continuation.isEmpty());
        QStringList expected;
        for (int i = 1; i <= 9; ++i)
            expected.append(QString::fromLatin1(idOf(i)));
        QCOMPARE(all, expected);
        // A page that takes all of them is the last one.
        QVERIFY(query("/enrollments/query", "9").header("x-ms-continuation").isNull());
        QVERIFY(!query("/enrollments/query", "8").header("x-ms-continuation").isNull());
    }

    void keepsItsPlaceWhileTheListChanges()
    {
        for (int i = 1; i <= 12; ++i)
            enroll(i);
        QStringList seen = idsIn(query("/enrollments/query", "4"));
        QByteArray continuation = query("/enrollments/query", "4").header("x-ms-continuation");
        // What was read goes, the record at which the page ended too; others come before and after.
        remove(2);
        remove(4);
        remove(6);
        enroll(0);
        enroll(13);
        while (!continuation.isEmpty()) {
            const TestResponse page = query("/enrollments/query", "4", continuation);
            QCOMPARE(page.status, 200);
            seen += idsIn(page);
            continuation = page.header("x-ms-continuation");
        }
        QStringList expected;
        for (const int i : {1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13})
            expected.append(QString::fromLatin1(idOf(i)));
        QCOMPARE(seen, expected);
    }

    void ordersWithoutCase()
    {
        for (const QByteArray id : {"b", "A", "C"})
            m_running->service("PUT", "/enrollments/" + id, keyedEnrollment(id));
        QCOMPARE(idsIn(query("/enrollments/query")),
                 (QStringList{QStringLiteral("A"), QStringLiteral("b"), QStringLiteral("C")}));
    }

    void refusesBadPaging_data()
    {
        QTest::addColumn<QByteArray>("count");
        QTest::addColumn<QByteArray>("continuation");
        QTest::addColumn<int>("code");
        QTest::newRow("one") << QByteArray("1") << QByteArray() << 0;
        QTest::newRow("more than there may be") << QByteArray("100000") << QByteArray() << 0;
        QTest::newRow("none") << QByteArray("0") << QByteArray() << 400004;
        QTest::newRow("negative") << QByteArray("-1") << QByteArray() << 400004;
        QTest::newRow("words") << QByteArray("ten") << QByteArray() << 400004;
        QTest::newRow("too large a number")
            << QByteArray("99999999999999999999") << QByteArray() << 400004;
        QTest::newRow("invented") << QByteArray() << QByteArray("abcd") << 400004;
        QTest::newRow("no base64") << QByteArray() << QByteArray("a b c%") << 400004;
        QTest::newRow("an id") << QByteArray() << QByteArray("dev-0001").toBase64() << 400004;
        QTest::newRow("of another list") << QByteArray() << QByteArray("groups") << 400004;
        QTest::newRow("changed") << QByteArray() << QByteArray("changed") << 400004;
        QTest::newRow("good") << QByteArray() << QByteArray("good") << 0;
    }
    void refusesBadPaging()
    {
        QFETCH(QByteArray, count);
        QFETCH(QByteArray, continuation);
        QFETCH(int, code);
        enroll(1);
        enroll(2);
        for (const QByteArray id : {"g1", "g2"})
            m_running->service("PUT", "/enrollmentGroups/" + id, keyedGroup(id));
        const auto token = [this](const QByteArray &list) {
            return query(list, "1").header("x-ms-continuation");
        };
        if (continuation == "groups") {
            continuation = token("/enrollmentGroups/query");
        } else if (continuation == "changed") {
            continuation = token("/enrollments/query");
            continuation[continuation.size() / 2] =
                continuation.at(continuation.size() / 2) == 'x' ? 'y' : 'x';
        } else if (continuation == "good") {
            continuation = token("/enrollments/query");
        }
        const TestResponse response = query("/enrollments/query", count, continuation);
        QCOMPARE(response.errorCode(), code);
        QCOMPARE(response.status, code == 0 ? 200 : 400);
        if (code == 0)
            QVERIFY(response.header("x-ms-max-item-count").toInt() <= 1000);
    }

    void hidesWhatListsDoNotShow()
    {
        m_running->enroll("dev1", SoftTpm::first());
        m_running->provision("dev1", SoftTpm::first());
        const TestResponse single = m_running->service("GET", "/enrollments/dev1");
        QVERIFY(single.json().contains(QLatin1String("registrationState")));
        const TestResponse list = query("/enrollments/query");
        QVERIFY(!list.body.contains("registrationState"));
        QVERIFY(list.body.contains(SoftTpm::first().ekBase64()));
    }

    void listsTheRegistrationsOfAGroup()
    {
        const Bytes groupKey(64, 'g');
        m_running->service("PUT", "/enrollmentGroups/Group",
                           keyedGroup("Group", groupKey.toBase64()));
        for (int i = 1; i <= 5; ++i) {
            KeyedDevice one(*m_running, idOf(i), KeyedDevice::derivedKey(groupKey, idOf(i)));
            QCOMPARE(textOf(one.provision(), "status"), QStringLiteral("assigned"));
        }
        m_running->enroll("aaa", SoftTpm::first());
        m_running->provision("aaa", SoftTpm::first());
        const TestResponse first = query("/registrations/group/query", "3");
        QCOMPARE(first.header("x-ms-item-type"), QByteArray("DeviceRegistration"));
        QCOMPARE(idsIn(first).size(), 3);
        QVERIFY(!first.body.contains("symmetricKey"));
        const QByteArray next = first.header("x-ms-continuation");
        const TestResponse second = query("/registrations/GROUP/query", "3", next);
        QCOMPARE(idsIn(first) + idsIn(second),
                 (QStringList{QStringLiteral("dev-0001"), QStringLiteral("dev-0002"),
                              QStringLiteral("dev-0003"), QStringLiteral("dev-0004"),
                              QStringLiteral("dev-0005")}));
        QVERIFY(second.header("x-ms-continuation").isNull());
        // The token of one group is not good for another.
        m_running->service("PUT", "/enrollmentGroups/other", keyedGroup("other"));
        QCOMPARE(query("/registrations/other/query", "3", next).errorCode(), 400004);
    }

    void cutsPagesThatAreTooLarge()
    {
        // 60 KB each: a thousand of them are more than a client should have to hold.
        const QByteArray large =
            asJson("'optionalDeviceInformation':{'x':'") + QByteArray(60'000, 'x') + asJson("'}");
        QSet<QString> seen;
        for (int i = 0; i < 80; ++i) {
            const QByteArray id = idOf(i);
            QCOMPARE(
                m_running->service("PUT", "/enrollments/" + id, keyedEnrollment(id, {}, {}, large))
                    .status,
                200);
        }
        QByteArray continuation;
        do {
            const TestResponse page = query("/enrollments/query", {}, continuation);
            QVERIFY(page.body.size() < 5 * 1024 * 1024);
            const QStringList ids = idsIn(page);
            seen += QSet<QString>(ids.begin(), ids.end());
            continuation = page.header("x-ms-continuation");
        } while (!continuation.isEmpty());
        QCOMPARE(seen.size(), 80);
    }
};

ENDORSE_TEST(ServiceQueryTest)

} // namespace endorse::testing

#include "servicequerytest.moc"
