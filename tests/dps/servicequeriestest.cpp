// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicefixture.h"

#include <support/testregistry.h>

#include <QCoroTask>
#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;

class ServiceQueriesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForAPage();
    void choiceIsLeftToTheService();
    void readsGroupsAndRegistrations();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void walksToTheLastPage();
    void sinkEndsTheWalk();
    void cancelEndsTheWalk();
    void repeatedContinuationEndsTheWalk();
    void endlessEmptyPagesEndTheWalk();
    void throttledPageIsNeitherLostNorRepeated();
    void cutPageIsFetchedAgain();

private:
    TestCa m_ca;
    TestCertificate m_certificate = m_ca.issue({QStringLiteral("DNS:localhost")});
};

namespace {

QByteArray enrollment(int number)
{
    return R"({"registrationId":"dev-)" + QByteArray::number(number) +
           R"(","attestation":{"type":"tpm","tpm":{"endorsementKey":"AToA"}},"etag":"IjEi"})";
}

/// A page with one enrollment for each number.
QByteArray page(const QList<int> &numbers, const QByteArray &continuation = {})
{
    QByteArrayList items;
    for (const int number : numbers)
        items.append(enrollment(number));
    QByteArray headers = "x-ms-item-type: Enrollment\r\n";
    if (!continuation.isEmpty())
        headers += "x-ms-continuation: " + continuation + "\r\n";
    return httpAnswer(200, '[' + items.join(',') + ']', headers);
}

QStringList idsOf(const QList<IndividualEnrollment> &enrollments)
{
    QStringList out;
    for (const IndividualEnrollment &item : enrollments)
        out.append(item.registrationId);
    return out;
}

/// A sink that gathers IDs.
PageSink<IndividualEnrollment> into(QStringList *ids)
{
    return [ids](QList<IndividualEnrollment> items) {
        *ids += idsOf(items);
        return true;
    };
}

QStringList devices(int from, int to)
{
    QStringList out;
    for (int i = from; i <= to; ++i)
        out.append(QStringLiteral("dev-%1").arg(i));
    return out;
}

} // namespace

void ServiceQueriesTest::asksForAPage()
{
    TlsTestServer server(m_certificate, answering({page({1, 2}, "next==")}));
    ServiceFixture service(server, m_ca);
    const auto answer = QCoro::waitFor(service.client.queryEnrollments(2, "before", {}));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toLogLine()));
    QCOMPARE(idsOf(answer->items), devices(1, 2));
    QCOMPARE(answer->continuation, QByteArray("next=="));
    const SeenRequest seen = server.requests().first();
    QCOMPARE(seen.requestLine(),
             QByteArray("POST /enrollments/query?api-version=2021-10-01 HTTP/1.1"));
    QCOMPARE(seen.header("x-ms-max-item-count"), QByteArray("2"));
    QCOMPARE(seen.header("x-ms-continuation"), QByteArray("before"));
    QCOMPARE(seen.body, QByteArray(R"({"query":"SELECT * FROM enrollments"})"));
}

void ServiceQueriesTest::choiceIsLeftToTheService()
{
    TlsTestServer server(m_certificate, answering({page({})}));
    ServiceFixture service(server, m_ca);
    const auto answer = QCoro::waitFor(service.client.queryEnrollments(0, {}, {}));
    QVERIFY(answer);
    QVERIFY(answer->items.isEmpty());
    QVERIFY(answer->continuation.isEmpty());
    QVERIFY(server.requests().first().header("x-ms-max-item-count").isNull());
    QVERIFY(server.requests().first().header("x-ms-continuation").isNull());
}

void ServiceQueriesTest::readsGroupsAndRegistrations()
{
    TlsTestServer server(
        m_certificate,
        answering({httpAnswer(200, R"([{"enrollmentGroupId":"g","attestation":{"type":"x509"}}])"),
                   httpAnswer(200, R"([ {"registrationId":"a","status":"assigned"} ,)"
                                   R"({"registrationId":"b","status":"failed"}])")}));
    ServiceFixture service(server, m_ca);
    const auto groups = QCoro::waitFor(service.client.queryEnrollmentGroups(0, {}, {}));
    QVERIFY(groups);
    QCOMPARE(groups->items.size(), 1);
    QCOMPARE(groups->items.first().enrollmentGroupId, QStringLiteral("g"));
    const auto states =
        QCoro::waitFor(service.client.queryRegistrations(groupIdOf("line:1"), 5, {}, {}));
    QVERIFY(states);
    QCOMPARE(states->items.size(), 2);
    QCOMPARE(states->items.last().registrationId, QStringLiteral("b"));
    QCOMPARE(server.requests().at(0).requestLine(),
             QByteArray("POST /enrollmentGroups/query?api-version=2021-10-01 HTTP/1.1"));
    QCOMPARE(server.requests().at(1).requestLine(),
             QByteArray("POST /registrations/line%3A1/query?api-version=2021-10-01 HTTP/1.1"));
}

void ServiceQueriesTest::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("place");
    QTest::newRow("object") << QByteArray("{}") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("open") << QByteArray("[") << QString();
    QTest::newRow("tail") << QByteArray("[] x") << QString();
    QTest::newRow("number in it") << QByteArray("[1]") << QStringLiteral("[0]");
    QTest::newRow("second record without ID")
        << QByteArray('[' + enrollment(1) + R"(,{"attestation":{"type":"tpm"}}])")
        << QStringLiteral("[1].registrationId");
}

void ServiceQueriesTest::refusesWhatIsNoList()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, place);
    TlsTestServer server(m_certificate, answering({httpAnswer(200, body)}));
    ServiceFixture service(server, m_ca);
    const auto answer = QCoro::waitFor(service.client.queryEnrollments(0, {}, {}));
    QVERIFY(!answer);
    QCOMPARE(toString(answer.error().category), QStringLiteral("protocol"));
    QCOMPARE(answer.error().code, QStringLiteral("json"));
    QCOMPARE(answer.error().place, place);
}

void ServiceQueriesTest::walksToTheLastPage()
{
    TlsTestServer server(
        m_certificate, answering({page({1, 2}, "p2"), page({}, "p3"), page({3}, "p4"), page({4})}));
    ServiceFixture service(server, m_ca);
    QStringList ids;
    const auto walked = QCoro::waitFor(service.client.walkEnrollments(2, into(&ids), {}));
    QVERIFY2(walked, walked ? "" : qPrintable(walked.error().toLogLine()));
    QCOMPARE(ids, devices(1, 4));
    QCOMPARE(server.requests().size(), 4);
    QVERIFY(server.requests().at(0).header("x-ms-continuation").isNull());
    QCOMPARE(server.requests().at(3).header("x-ms-continuation"), QByteArray("p4"));
    QCOMPARE(server.requests().at(3).header("x-ms-max-item-count"), QByteArray("2"));
}

void ServiceQueriesTest::sinkEndsTheWalk()
{
    TlsTestServer server(m_certificate, answering({page({1}, "p2"), page({2}, "p3")}));
    ServiceFixture service(server, m_ca);
    int pages = 0;
    const auto walked = QCoro::waitFor(service.client.walkEnrollments(
        0, [&pages](const QList<IndividualEnrollment> &) { return ++pages < 2; }, {}));
    QVERIFY(walked);
    QCOMPARE(pages, 2);
    QCOMPARE(server.requests().size(), 2);
}

void ServiceQueriesTest::cancelEndsTheWalk()
{
    TlsTestServer server(m_certificate, answering({page({1}, "p2"), page({2}, "p3")}));
    ServiceFixture service(server, m_ca);
    CancelSource cancel;
    int pages = 0;
    const auto walked = QCoro::waitFor(service.client.walkEnrollments(
        0,
        [&pages, &cancel](const QList<IndividualEnrollment> &) {
            ++pages;
            cancel.cancel();
            return true;
        },
        cancel.token()));
    QVERIFY(!walked);
    QCOMPARE(toString(walked.error().category), QStringLiteral("cancelled"));
    QCOMPARE(pages, 1);
    QCOMPARE(server.requests().size(), 1);
}

void ServiceQueriesTest::repeatedContinuationEndsTheWalk()
{
    // It goes round: p2, p3, p2, p3…
    int count = 0;
    TlsTestServer server(m_certificate, [&count](QSslSocket *socket, const SeenRequest &) {
        ++count;
        socket->write(page({count}, count % 2 == 1 ? "p2" : "p3"));
    });
    ServiceFixture service(server, m_ca);
    QStringList ids;
    const auto walked = QCoro::waitFor(service.client.walkEnrollments(0, into(&ids), {}));
    QVERIFY(!walked);
    QCOMPARE(toString(walked.error().category), QStringLiteral("protocol"));
    QCOMPARE(walked.error().code, QStringLiteral("continuation"));
    QVERIFY(!walked.error().hint.isEmpty());
    QCOMPARE(count, 3);
}

void ServiceQueriesTest::endlessEmptyPagesEndTheWalk()
{
    int count = 0;
    TlsTestServer server(m_certificate, [&count](QSslSocket *socket, const SeenRequest &) {
        socket->write(page({}, "p" + QByteArray::number(++count)));
    });
    ServiceFixture service(server, m_ca);
    QStringList ids;
    const auto walked = QCoro::waitFor(service.client.walkEnrollments(0, into(&ids), {}));
    QVERIFY(!walked);
    QCOMPARE(walked.error().code, QStringLiteral("continuation"));
    QCOMPARE(count, 1000);
}

void ServiceQueriesTest::throttledPageIsNeitherLostNorRepeated()
{
    const QByteArray busy = httpAnswer(429, R"({"errorCode":429001})", "Retry-After: 3\r\n");
    TlsTestServer server(m_certificate, answering({page({1}, "p2"), busy, busy, page({2})}));
    ServiceFixture service(server, m_ca);
    QStringList ids;
    QVERIFY(QCoro::waitFor(service.client.walkEnrollments(0, into(&ids), {})));
    QCOMPARE(ids, devices(1, 2));
    QCOMPARE(service.waiter->waits, (QList<qint64>{3000, 3000}));
    QCOMPARE(server.requests().at(3).header("x-ms-continuation"), QByteArray("p2"));
}

void ServiceQueriesTest::cutPageIsFetchedAgain()
{
    int count = 0;
    TlsTestServer server(m_certificate, [&count](QSslSocket *socket, const SeenRequest &) {
        ++count;
        if (count == 2)
            socket->disconnectFromHost();
        else
            socket->write(count == 1 ? page({1}, "p2") : page({2}));
    });
    ServiceFixture service(server, m_ca);
    QStringList ids;
    QVERIFY(QCoro::waitFor(service.client.walkEnrollments(0, into(&ids), {})));
    QCOMPARE(ids, devices(1, 2));
    QCOMPARE(count, 3);
}

ENDORSE_TEST(ServiceQueriesTest)
#include "servicequeriestest.moc"
