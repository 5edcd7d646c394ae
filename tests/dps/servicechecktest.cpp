// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlstestserver.h"
#include "vectors.h"

#include <dps/servicecheck.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::dps;
using namespace endorse::testing;

namespace {

const QDateTime now(QDate(2024, 1, 1), QTime(12, 0), Qt::UTC);

} // namespace

class ServiceCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void judgesTheAnswer_data();
    void judgesTheAnswer();
    void tellsWhatItLearnt();
    void tellsWhyThereIsNoAnswer_data();
    void tellsWhyThereIsNoAnswer();
    void isCancelled();

private:
    ServiceCheck check(const QByteArray &host, quint16 port, const QString &caFile,
                       core::CancelToken cancel = {});
    QString writeCa(const QByteArray &pem, const char *name);

    QTemporaryDir m_folder;
    TestCa m_ca;
    TestCertificate m_certificate = m_ca.issue({QStringLiteral("DNS:localhost")});
    QString m_caFile;
};

void ServiceCheckTest::initTestCase()
{
    m_caFile = writeCa(m_ca.certificatePem(), "ca.pem");
}

QString ServiceCheckTest::writeCa(const QByteArray &pem, const char *name)
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(pem);
    return file.fileName();
}

ServiceCheck ServiceCheckTest::check(const QByteArray &host, quint16 port, const QString &caFile,
                                     core::CancelToken cancel)
{
    auto connection = ServiceConnectionString::parse(
        "HostName=" + host + ";SharedAccessKeyName=owner;SharedAccessKey=" + keyK().toBase64() +
        ";Port=" + QByteArray::number(port));
    return QCoro::waitFor(checkService(std::move(*connection), caFile,
                                       std::make_shared<core::ManualClock>(now), cancel));
}

void ServiceCheckTest::judgesTheAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("works");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *tag, int status, const char *body, bool works,
                        const char *code) {
        QTest::newRow(tag) << status << QByteArray(body) << works << QString::fromLatin1(code);
    };
    row("no such enrollment", 404, R"({"errorCode":404201,"message":"x"})", true, "");
    row("some web server", 404, "<html>Not found</html>", false, "404");
    row("wrong key", 401, R"({"errorCode":401002})", false, "401002");
    row("policy without rights", 403, R"({"errorCode":403000})", false, "403000");
    row("busy", 429, R"({"errorCode":429001})", false, "429001");
    row("in trouble", 503, "", false, "503");
}

void ServiceCheckTest::judgesTheAnswer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, works);
    QFETCH(QString, code);
    TlsTestServer server(m_certificate, answering({httpAnswer(status, body)}));
    const ServiceCheck result = check("localhost", server.port(), m_caFile);
    QCOMPARE(result.works, works);
    QCOMPARE(result.status, status);
    QCOMPARE(result.error.has_value(), !works);
    QCOMPARE(result.error ? result.error->code : QString(), code);
    QCOMPARE(result.host, QStringLiteral("localhost"));
    QCOMPARE(result.policy, QStringLiteral("owner"));
    // Once, whatever the answer: the user sees what is so now.
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().requestLine().startsWith("GET /enrollments/endorse-check-"));
}

void ServiceCheckTest::tellsWhatItLearnt()
{
    TlsTestServer server(m_certificate,
                         answering({httpAnswer(404, R"({"errorCode":404201})",
                                               "Date: Mon, 01 Jan 2024 12:05:00 GMT\r\n")}));
    const ServiceCheck result = check("localhost", server.port(), m_caFile);
    QVERIFY(result.works);
    QVERIFY(result.clockOffset);
    QCOMPARE(qint64(result.clockOffset->count()), qint64(300));
    QVERIFY(result.roundTrip.count() > 0);
}

void ServiceCheckTest::tellsWhyThereIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("listens");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("category");
    QTest::newRow("nobody listens") << QByteArray("localhost") << false << true << "network";
    QTest::newRow("no such host") << QByteArray("nowhere.invalid") << true << true << "network";
    QTest::newRow("unknown CA") << QByteArray("localhost") << true << false << "tls";
    QTest::newRow("another name") << QByteArray("127.0.0.1") << true << true << "tls";
}

void ServiceCheckTest::tellsWhyThereIsNoAnswer()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, listens);
    QFETCH(bool, trusted);
    QFETCH(QString, category);
    TlsTestServer server(m_certificate, answering({httpAnswer(404, "{}")}));
    quint16 port = server.port();
    if (!listens) {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        port = free.serverPort();
    }
    const TestCa other("Another CA");
    const ServiceCheck result =
        check(host, port, trusted ? m_caFile : writeCa(other.certificatePem(), "other.pem"));
    QVERIFY(!result.works);
    QCOMPARE(result.status, 0);
    QCOMPARE(qint64(result.roundTrip.count()), qint64(0));
    QVERIFY(!result.clockOffset);
    QVERIFY(result.error);
    QCOMPARE(toString(result.error->category), category);
    QVERIFY(!result.error->message.isEmpty());
}

void ServiceCheckTest::isCancelled()
{
    TlsTestServer server(m_certificate, [](QSslSocket *, const SeenRequest &) {});
    core::CancelSource cancel;
    cancel.cancel();
    const ServiceCheck result = check("localhost", server.port(), m_caFile, cancel.token());
    QVERIFY(!result.works);
    QCOMPARE(toString(result.error->category), QStringLiteral("cancelled"));
}

ENDORSE_TEST(ServiceCheckTest)
#include "servicechecktest.moc"
