// SPDX-License-Identifier: GPL-3.0-or-later
#include <dps/httperrors.h>
#include <support/testregistry.h>

#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;

class HttpErrorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void technicalHoldsTheFacts();
    void technicalHoldsNoSignature();
    void clockIsNamed_data();
    void clockIsNamed();
    void expiredTokenIsNamed_data();
    void expiredTokenIsNamed();
    void hubRefusesACertificate();
    void recordsAreNamed_data();
    void recordsAreNamed();
    void outcomes_data();
    void outcomes();
    void readsDates_data();
    void readsDates();
    void readsRetryAfter_data();
    void readsRetryAfter();
};

namespace {

ErrorContext contextOf(const QString &surface, bool signedRequest)
{
    ErrorContext context;
    context.surface = surface == QLatin1String("device")    ? HttpSurface::Device
                      : surface == QLatin1String("service") ? HttpSurface::Service
                                                            : HttpSurface::Hub;
    context.host = QStringLiteral("host.example.test");
    context.subject = QStringLiteral("dev-1");
    context.idScope = QStringLiteral("0ne00000001");
    context.signedRequest = signedRequest;
    return context;
}

QByteArray dpsBody(int code)
{
    return "{\"errorCode\":" + QByteArray::number(code) +
           ",\"trackingId\":\"b1e02da8-1111\",\"message\":\"As the service says.\","
           "\"timestampUtc\":\"2024-01-01T00:00:00Z\"}";
}

QByteArray hubBody(const char *code)
{
    return QByteArray("{\"Message\":\"ErrorCode:") + code +
           ";Some words\",\"ExceptionMessage\":\"Tracking ID:abc-G:1-TimeStamp:01/01/2024\"}";
}

} // namespace

void HttpErrorsTest::decodes_data()
{
    QTest::addColumn<QString>("surface");
    QTest::addColumn<bool>("signedRequest");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says"); // in message or hint
    const auto row = [](const char *surface, bool isSigned, int status, const QByteArray &body,
                        const char *category, const char *code, const char *says) {
        QTest::newRow(qPrintable(
            QStringLiteral("%1 %2 %3%4")
                .arg(QLatin1String(surface))
                .arg(status)
                .arg(QLatin1String(code), isSigned ? QStringLiteral(" signed") : QString())))
            << QString::fromLatin1(surface) << isSigned << status << body
            << QString::fromLatin1(category) << QString::fromLatin1(code)
            << QString::fromLatin1(says);
    };
    row("device", false, 400, dpsBody(400004), "dps", "400004", "endorsement key");
    row("device", false, 400, dpsBody(400000), "dps", "400000", "does not accept");
    row("device", true, 400, dpsBody(400207), "dps", "400207", "custom allocation");
    row("device", true, 400, dpsBody(400208), "dps", "400208", "no IoT hub");
    row("device", true, 400, dpsBody(400209), "dps", "400209", "refuses the provisioning service");
    row("device", true, 401, dpsBody(401000), "dps", "401000", "token");
    row("device", true, 401, dpsBody(401002), "dps", "401002", "token");
    row("device", false, 401, dpsBody(401002), "dps", "401002", "no challenge");
    row("device", true, 401,
        "{\"message\":\"Authorization required\",\"authenticationKey\":\"AAAA\"}", "http", "401",
        "token");
    row("device", false, 403, dpsBody(403000), "dps", "403000", "disabled");
    row("device", false, 404, dpsBody(404002), "dps", "404002", "0ne00000001");
    row("device", false, 404, dpsBody(404201), "dps", "404201", "no enrollment");
    row("device", true, 404, dpsBody(404202), "dps", "404202", "no registration");
    row("device", false, 404, "", "http", "404", "0ne00000001");
    row("device", false, 405, dpsBody(405000), "dps", "405000", "operation");
    row("device", false, 409, dpsBody(409203), "dps", "409203", "same time");
    row("device", false, 413, "", "http", "413", "too large");
    row("device", false, 415, dpsBody(415002), "dps", "415002", "content type");
    row("device", false, 429, dpsBody(429001), "dps", "429001", "busy");
    row("device", false, 500, dpsBody(500000), "dps", "500000", "trouble of its own");
    row("device", false, 503, "<html>busy</html>", "http", "503", "trouble of its own");
    row("device", false, 302, "", "http", "302", "elsewhere");
    row("device", false, 204, "", "http", "204", "unexpected");
    row("device", false, 418, "", "http", "418", "unexpected");
    row("service", true, 400, dpsBody(400004), "dps", "400004", "enrollment");
    row("service", true, 401, dpsBody(401002), "dps", "401002", "connection string");
    row("service", true, 403, "", "http", "403", "connection string");
    row("service", true, 404, dpsBody(404201), "dps", "404201", "no enrollment called dev-1");
    row("service", true, 404, dpsBody(404202), "dps", "404202", "no registration");
    row("service", true, 409, dpsBody(409000), "dps", "409000", "already");
    row("service", true, 412, dpsBody(412000), "dps", "412000", "changed meanwhile");
    row("service", true, 400, dpsBody(400000), "dps", "400000", "does not accept");
    row("service", true, 401, dpsBody(401000), "dps", "401000", "connection string");
    row("service", true, 403, dpsBody(403000), "dps", "403000", "RegistrationStatusRead");
    row("service", true, 405, dpsBody(405000), "dps", "405000", "operation");
    row("service", true, 409, dpsBody(409203), "dps", "409203", "already");
    row("service", true, 413, "", "http", "413", "too large");
    row("service", true, 415, dpsBody(415000), "dps", "415000", "content type");
    row("service", true, 429, dpsBody(429000), "dps", "429000", "busy");
    row("service", true, 429, "", "http", "429", "Other programs");
    row("service", true, 500, dpsBody(500000), "dps", "500000", "trouble of its own");
    row("service", true, 502, "<html>", "http", "502", "trouble of its own");
    row("service", true, 504, "", "http", "504", "trouble of its own");
    row("service", true, 301, "", "http", "301", "elsewhere");
    row("hub", true, 401, hubBody("IotHubUnauthorizedAccess"), "hub", "IotHubUnauthorizedAccess",
        "refuses the token");
    row("hub", true, 404, hubBody("DeviceNotFound"), "hub", "DeviceNotFound", "does not know");
    row("hub", true, 403, hubBody("IotHubQuotaExceeded"), "hub", "IotHubQuotaExceeded", "quota");
    row("hub", true, 429, hubBody("ThrottlingException"), "hub", "ThrottlingException", "busy");
    row("hub", true, 401, "not JSON", "hub", "401", "refuses the token");
    row("hub", true, 500, "", "hub", "500", "trouble of its own");
    row("hub", true, 200, "", "hub", "200", "unexpected");
}

void HttpErrorsTest::decodes()
{
    QFETCH(QString, surface);
    QFETCH(bool, signedRequest);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, category);
    QFETCH(QString, code);
    QFETCH(QString, says);
    HttpResponse response;
    response.status = status;
    response.body = body;
    const Error error = decodeHttpError(response, contextOf(surface, signedRequest));
    QCOMPARE(toString(error.category), category);
    QCOMPARE(error.code, code);
    QCOMPARE(error.httpStatus, status);
    const QString words = error.message.english() + u' ' + error.hint.english();
    QVERIFY2(words.contains(says), qPrintable(words));
    QVERIFY(!words.contains(u'%'));
    QVERIFY(error.message.english().endsWith(u'.'));
    QVERIFY(error.hint.english().endsWith(u'.'));
}

void HttpErrorsTest::technicalHoldsTheFacts()
{
    HttpResponse response{400, "Bad Request", {}, dpsBody(400004)};
    const Error error = decodeHttpError(response, contextOf(QStringLiteral("device"), false));
    QCOMPARE(error.technical,
             QStringLiteral("HTTP 400 Bad Request, errorCode 400004, trackingId b1e02da8-1111: As "
                            "the service says."));
    const Error hub =
        decodeHttpError({401, {}, {}, hubBody("X")}, contextOf(QStringLiteral("hub"), true));
    QVERIFY(hub.technical.contains(QLatin1String("trackingId abc-G:1-TimeStamp")));
}

void HttpErrorsTest::technicalHoldsNoSignature()
{
    const QByteArray token = "SharedAccessSignature sr=a&sig=TOPSECRET&se=1";
    for (const QByteArray &body : {QByteArray("echo " + token),
                                   QByteArray("{\"errorCode\":1,\"message\":\"" + token + "\"}"),
                                   QByteArray(1000, 'x') + token}) {
        const Error error =
            decodeHttpError({500, {}, {}, body}, contextOf(QStringLiteral("device"), true));
        QVERIFY(!error.technical.contains(QLatin1String("TOPSECRET")));
        QVERIFY(error.technical.size() < 700);
    }
}

void HttpErrorsTest::clockIsNamed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("signedRequest");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("says");
    QTest::newRow("behind") << 401 << true << 7200 << QStringLiteral("off by 2 h: it is behind");
    QTest::newRow("ahead") << 401 << true << -90 << QStringLiteral("off by 90 s: it is ahead");
    QTest::newRow("minutes") << 401 << true << -2700
                             << QStringLiteral("off by 45 min: it is ahead");
    QTest::newRow("small") << 401 << true << 3 << QString();
    QTest::newRow("unsigned") << 401 << false << 7200 << QString();
    QTest::newRow("other status") << 404 << true << 7200 << QString();
}

void HttpErrorsTest::clockIsNamed()
{
    QFETCH(int, status);
    QFETCH(bool, signedRequest);
    QFETCH(int, offset);
    QFETCH(QString, says);
    ErrorContext context = contextOf(QStringLiteral("device"), signedRequest);
    context.clockOffset = std::chrono::seconds(offset);
    const Error error = decodeHttpError({status, {}, {}, dpsBody(status * 1000)}, context);
    if (says.isEmpty())
        QVERIFY(!error.hint.english().contains(QLatin1String("off by")));
    else
        QVERIFY2(error.hint.english().contains(says), qPrintable(error.hint.english()));
}

void HttpErrorsTest::expiredTokenIsNamed_data()
{
    QTest::addColumn<qint64>("expiry");
    QTest::addColumn<int>("firstOffset");
    QTest::addColumn<bool>("saysExpired");
    QTest::addColumn<QString>("hint");
    // The service's Date is 2026-11-22T12:00:00Z.
    constexpr qint64 then = 1'795'348'800;
    QTest::newRow("waited too long")
        << then - 60 << 0 << true << QStringLiteral("too much time passed since");
    QTest::newRow("clock was off") << then - 60 << 7200 << true << QStringLiteral("off by 2 h");
    QTest::newRow("not expired") << then + 60 << 7200 << false << QStringLiteral("off by 2 h");
}

void HttpErrorsTest::expiredTokenIsNamed()
{
    QFETCH(qint64, expiry);
    QFETCH(int, firstOffset);
    QFETCH(bool, saysExpired);
    QFETCH(QString, hint);
    ErrorContext context = contextOf(QStringLiteral("device"), true);
    context.clockOffset = std::chrono::seconds(7200);
    context.firstClockOffset = std::chrono::seconds(firstOffset);
    context.tokenExpiry = expiry;
    const HttpHeaders headers{{"Date", "Sun, 22 Nov 2026 12:00:00 GMT"}};
    const Error error = decodeHttpError({401, {}, headers, dpsBody(401002)}, context);
    const QString message = error.message.english();
    QCOMPARE(message.contains(QLatin1String("had expired when it arrived")), saysExpired);
    if (saysExpired)
        QVERIFY2(message.contains(QLatin1String("2026-11-22 11:59:00 UTC")), qPrintable(message));
    QVERIFY2(error.hint.english().contains(hint), qPrintable(error.hint.english()));
    // Without a Date nobody knows.
    const Error silent = decodeHttpError({401, {}, {}, dpsBody(401002)}, context);
    QVERIFY(!silent.message.english().contains(QLatin1String("had expired")));
}

void HttpErrorsTest::hubRefusesACertificate()
{
    ErrorContext context = contextOf(QStringLiteral("hub"), false);
    context.byCertificate = true;
    HttpResponse response;
    response.status = 401;
    response.body = hubBody("IotHubUnauthorizedAccess");
    const Error error = decodeHttpError(response, context);
    QVERIFY(error.message.english().contains(QLatin1String("refuses the certificate of")));
    QVERIFY(error.hint.english().contains(QLatin1String("thumbprint")));
}

void HttpErrorsTest::recordsAreNamed_data()
{
    QTest::addColumn<int>("record");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](ServiceRecord record, int code, const char *says) {
        QTest::addRow("%d of %d", code, int(record))
            << int(record) << code / 1000 << code << QString::fromLatin1(says);
    };
    row(ServiceRecord::Enrollment, 400004, "the enrollment of dev-1");
    row(ServiceRecord::Enrollment, 404201, "no enrollment called dev-1");
    row(ServiceRecord::Enrollment, 404202, "no registration of dev-1");
    row(ServiceRecord::Enrollment, 409000, "an enrollment called dev-1 already");
    row(ServiceRecord::EnrollmentGroup, 400004, "the enrollment group dev-1");
    row(ServiceRecord::EnrollmentGroup, 404201, "no enrollment group called dev-1");
    row(ServiceRecord::EnrollmentGroup, 409000, "an enrollment group called dev-1 already");
    row(ServiceRecord::Registration, 404201, "no registration of dev-1");
    row(ServiceRecord::Registration, 404202, "no registration of dev-1");
    row(ServiceRecord::Registration, 412000, "changed meanwhile");
}

void HttpErrorsTest::recordsAreNamed()
{
    QFETCH(int, record);
    QFETCH(int, status);
    QFETCH(int, code);
    QFETCH(QString, says);
    ErrorContext context = contextOf(QStringLiteral("service"), true);
    context.record = ServiceRecord(record);
    HttpResponse response;
    response.status = status;
    response.body = dpsBody(code);
    const Error error = decodeHttpError(response, context);
    QCOMPARE(error.code, QString::number(code));
    QVERIFY2(error.message.english().contains(says), qPrintable(error.message.english()));
    QVERIFY(!error.hint.isEmpty());
}

void HttpErrorsTest::outcomes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *tag, const char *json, const char *code, const char *says) {
        QTest::newRow(tag) << QByteArray(json) << QString::fromLatin1(code)
                           << QString::fromLatin1(says);
    };
    row("disabled", R"({"status":"disabled","registrationState":{"registrationId":"dev-1"}})",
        "disabled", "dev-1 is disabled");
    row("failed", R"({"status":"failed"})", "failed", "without an IoT hub");
    row("unassigned", R"({"status":"unassigned"})", "unassigned", "without an IoT hub");
    row("custom",
        R"({"status":"failed","registrationState":{"errorCode":400207,"errorMessage":"m"}})",
        "400207", "custom allocation");
    row("no hub", R"({"status":"failed","registrationState":{"errorCode":400208}})", "400208",
        "no IoT hub");
    row("hub refuses", R"({"status":"failed","registrationState":{"errorCode":400209}})", "400209",
        "refuses the provisioning service");
}

void HttpErrorsTest::outcomes()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    QFETCH(QString, says);
    const auto status = RegistrationOperationStatus::fromJson(json);
    QVERIFY(status);
    const auto assignment = status->assignment();
    QVERIFY(!assignment);
    QCOMPARE(toString(assignment.error().category), toString(ErrorCategory::Dps));
    QCOMPARE(assignment.error().code, code);
    QVERIFY2(assignment.error().message.english().contains(says),
             qPrintable(assignment.error().message.english()));
}

void HttpErrorsTest::readsDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("iso");
    QTest::newRow("good") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT")
                          << QStringLiteral("1994-11-06T08:49:37Z");
    QTest::newRow("leap") << QByteArray(" Thu, 29 Feb 2024 23:59:59 GMT ")
                          << QStringLiteral("2024-02-29T23:59:59Z");
    QTest::newRow("no leap") << QByteArray("Wed, 29 Feb 2023 00:00:00 GMT") << QString();
    QTest::newRow("month") << QByteArray("Sun, 06 ovD 1994 08:49:37 GMT") << QString();
    QTest::newRow("zone") << QByteArray("Sun, 06 Nov 1994 08:49:37 CET") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("number") << QByteArray("12") << QString();
}

void HttpErrorsTest::readsDates()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, iso);
    const QDateTime date = parseHttpDate(text);
    QCOMPARE(date.isValid() ? date.toString(Qt::ISODate) : QString(), iso);
}

void HttpErrorsTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::newRow("3") << QByteArray("3") << 3;
    QTest::newRow("0") << QByteArray("0") << 0;
    QTest::newRow("spaces") << QByteArray(" 12 ") << 12;
    QTest::newRow("date") << QByteArray("Mon, 01 Jan 2024 00:00:30 GMT") << 30;
    QTest::newRow("past") << QByteArray("Sun, 31 Dec 2023 00:00:00 GMT") << 0;
    QTest::newRow("negative") << QByteArray("-1") << -1;
    QTest::newRow("fraction") << QByteArray("1.5") << -1;
    QTest::newRow("huge") << QByteArray("99999999999") << -1;
    QTest::newRow("empty") << QByteArray() << -1;
    QTest::newRow("word") << QByteArray("soon") << -1;
}

void HttpErrorsTest::readsRetryAfter()
{
    QFETCH(QByteArray, text);
    QFETCH(int, seconds);
    const QDateTime now(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC);
    const auto value = parseRetryAfter(text, now);
    QCOMPARE(value ? static_cast<int>(value->count()) : -1, seconds);
}

ENDORSE_TEST(HttpErrorsTest)
#include "httperrorstest.moc"
