// SPDX-License-Identifier: GPL-3.0-or-later
// CA certificates of a service: bodies as Azure's specification shows them, and the requests.
#include "servicefixture.h"

#include <dps/cacertificate.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;

namespace {

/// In the form of the specification's examples.
QByteArray sampleCa()
{
    return R"({"id":"/certificates/cert","name":"cert",)"
           R"("type":"Microsoft.Devices/ProvisioningServices/Certificates","etag":"AAAAAAExpNs=",)"
           R"("properties":{"subject":"CN=testdevice1","expiry":"Sat, 31 Dec 2039 23:59:59 GMT",)"
           R"("thumbprint":"97388663832D0393C9246CAB4FBA2C8677185A25","isVerified":false,)"
           R"("certificate":"MA==","created":"Thu, 12 Oct 2017 19:23:50 GMT",)"
           R"("updated":"Thu, 12 Oct 2017 19:26:56 GMT","verificationCode":"C0DE","later":1},)"
           R"("systemData":{}})";
}

CaCertificateName nameOfCa(const char *text)
{
    return *CaCertificateName::parse(QString::fromLatin1(text));
}

} // namespace

class CaCertificateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesWhatAzureSays()
    {
        const auto ca = CaCertificate::fromJson(sampleCa());
        QVERIFY2(ca, ca ? "" : qPrintable(ca.error().toLogLine()));
        QCOMPARE(ca->name, QStringLiteral("cert"));
        QCOMPARE(ca->etag, QByteArray("AAAAAAExpNs="));
        QCOMPARE(ca->isVerified, std::optional(false));
        QCOMPARE(ca->verificationCode, QStringLiteral("C0DE"));
        QCOMPARE(ca->thumbprint, QStringLiteral("97388663832D0393C9246CAB4FBA2C8677185A25"));
        QCOMPARE(ca->unknown.size(), 1);
        QCOMPARE(ca->unknownProperties.size(), 1);
        QCOMPARE(ca->toJson(), sampleCa());
        const auto list = CaCertificateList::fromJson("{\"value\":[" + sampleCa() + "]}");
        QVERIFY(list);
        QCOMPARE(list->value, QList<CaCertificate>{*ca});
        QCOMPARE(list->toJson(), "{\"value\":[" + sampleCa() + "]}");
        QVERIFY(CaCertificateList::fromJson("{}")->value.isEmpty());
    }

    void refusesOtherBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no name") << QByteArray(R"({"properties":{}})");
        QTest::newRow("no properties") << QByteArray(R"({"name":"a"})");
        QTest::newRow("properties are a list") << QByteArray(R"({"name":"a","properties":[]})");
        QTest::newRow("a wrong type")
            << QByteArray(R"({"name":"a","properties":{"isVerified":"no"}})");
    }
    void refusesOtherBodies()
    {
        QFETCH(QByteArray, body);
        const auto ca = CaCertificate::fromJson(body);
        QVERIFY(!ca);
        QCOMPARE(toString(ca.error().category), QStringLiteral("protocol"));
        QVERIFY(!CaCertificateList::fromJson("{\"value\":[" + body + "x]}"));
        QVERIFY(!caCertificateInBody(body));
    }

    void knowsNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isName");
        QTest::newRow("plain") << QStringLiteral("Lab-CA_1.x") << true;
        QTest::newRow("longest") << QString(128, u'a') << true;
        QTest::newRow("too long") << QString(129, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("colon") << QStringLiteral("a:b") << false;
        QTest::newRow("umlaut") << QStringLiteral("Prüfung") << false;
    }
    void knowsNames()
    {
        QFETCH(QString, text);
        const auto name = CaCertificateName::parse(text);
        QTEST(name.has_value(), "isName");
        if (name)
            QCOMPARE(name->key(), text.toLower());
        else
            QCOMPARE(name.error().code, QStringLiteral("ca-certificate-name"));
    }

    void writesDatesOfHttp()
    {
        const QDateTime when(QDate(2017, 10, 12), QTime(19, 23, 50), Qt::UTC);
        QCOMPARE(toHttpDate(when), QStringLiteral("Thu, 12 Oct 2017 19:23:50 GMT"));
        QCOMPARE(parseHttpDate(toHttpDate(when).toLatin1()), when);
    }

    void asksTheService()
    {
        TlsTestServer server(m_certificate,
                             answering({httpAnswer(200, "{\"value\":[" + sampleCa() + "]}"),
                                        httpAnswer(200, sampleCa()), httpAnswer(200, sampleCa()),
                                        httpAnswer(200, sampleCa()), httpAnswer(200, sampleCa()),
                                        httpAnswer(200, {})}));
        ServiceFixture service(server, m_ca);
        ServiceClient &client = service.client;
        const auto name = nameOfCa("a_b");
        QCOMPARE(QCoro::waitFor(client.listCaCertificates({}))->value.size(), 1);
        QVERIFY(QCoro::waitFor(client.getCaCertificate(name, {})));
        QVERIFY(QCoro::waitFor(client.putCaCertificate(name, "0", {}, {})));
        QCOMPARE(QCoro::waitFor(client.generateVerificationCode(name, "e1", {}))->verificationCode,
                 QStringLiteral("C0DE"));
        QVERIFY(QCoro::waitFor(client.verifyCaCertificate(name, "0", "e2", {})));
        QVERIFY(QCoro::waitFor(client.deleteCaCertificate(name, "e3", {})));
        const auto seen = server.requests();
        const auto line = [&seen](int i) {
            return seen.at(i).requestLine() + ' ' + seen.at(i).header("If-Match") + ' ' +
                   seen.at(i).body;
        };
        const QByteArray tail = "?api-version=2021-10-01 HTTP/1.1 ";
        QCOMPARE(line(0), "GET /certificates" + tail + ' ');
        QCOMPARE(line(1), "GET /certificates/a_b" + tail + ' ');
        QCOMPARE(line(2),
                 "PUT /certificates/a_b" + tail + " {\"properties\":{\"certificate\":\"MA==\"}}");
        QCOMPARE(line(3), "POST /certificates/a_b/generateVerificationCode" + tail + "e1 ");
        QCOMPARE(line(4), "POST /certificates/a_b/verify" + tail + "e2 {\"certificate\":\"MA==\"}");
        QCOMPARE(line(5), "DELETE /certificates/a_b" + tail + "e3 ");
    }

    void saysWhatTheServiceRefuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown") << 404 << QByteArray(R"({"errorCode":404201})")
                                 << QStringLiteral("no CA certificate called lab");
        QTest::newRow("no proof") << 400
                                  << QByteArray(R"({"errorCode":400004,"message":"It is late."})")
                                  << QStringLiteral("for the CA certificate lab: It is late.");
        QTest::newRow("changed") << 412 << QByteArray(R"({"errorCode":412002})")
                                 << QStringLiteral("changed meanwhile");
    }
    void saysWhatTheServiceRefuses()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        TlsTestServer server(m_certificate, answering({httpAnswer(status, body)}));
        ServiceFixture service(server, m_ca);
        const auto refused =
            QCoro::waitFor(service.client.verifyCaCertificate(nameOfCa("lab"), "0", "*", {}));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.english().contains(words),
                 qPrintable(refused.error().message.english()));
    }

    void knowsAzure_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isAzure");
        QTest::newRow("world") << QStringLiteral("x.Azure-Devices-Provisioning.net") << true;
        QTest::newRow("China") << QStringLiteral("x.azure-devices-provisioning.cn") << true;
        QTest::newRow("emulator") << QStringLiteral("localhost") << false;
        QTest::newRow("lookalike")
            << QStringLiteral("azure-devices-provisioning.net.example") << false;
    }
    void knowsAzure()
    {
        QFETCH(QString, host);
        QTEST(isAzureService(host), "isAzure");
    }

private:
    TestCa m_ca;
    TestCertificate m_certificate = m_ca.issue({QStringLiteral("DNS:localhost")});
};

ENDORSE_TEST(CaCertificateTest)
#include "cacertificatetest.moc"
