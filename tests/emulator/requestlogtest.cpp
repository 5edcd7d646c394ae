// SPDX-License-Identifier: GPL-3.0-or-later
#include <emulator/requestlog.h>
#include <support/testregistry.h>

#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using emulator::EmulatorRequest;
using emulator::RequestLog;

namespace {

EmulatorRequest numbered(int number, qsizetype bodyBytes = 0)
{
    EmulatorRequest request;
    request.requestId = QByteArray::number(number);
    request.requestBody = core::Bytes(bodyBytes, 'x');
    return request;
}

QList<EmulatorRequest> many(int first, int count)
{
    QList<EmulatorRequest> requests;
    for (int i = 0; i < count; ++i)
        requests.append(numbered(first + i));
    return requests;
}

} // namespace

class RequestLogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastTwoThousand()
    {
        RequestLog log;
        QSignalSpy appended(&log, &RequestLog::appended);
        QSignalSpy trimmed(&log, &RequestLog::trimmed);
        log.append(many(0, 1999));
        log.append(numbered(1999));
        QCOMPARE(trimmed.size(), 0);
        QCOMPARE(log.list().size(), 2000);
        log.append(many(2000, 3));
        QCOMPARE(log.list().size(), 2000);
        QCOMPARE(trimmed.takeFirst().first().toInt(), 3);
        QCOMPARE(appended.last().first().toInt(), 3);
        QCOMPARE(log.list().first().requestId, QByteArray("3"));
        QCOMPARE(log.list().first().serial, quint64(4));
        QCOMPARE(log.total(), quint64(2003));
        QVERIFY(!log.byRequestId("2"));
        QCOMPARE(log.byRequestId("3"), &log.list().first());
        QCOMPARE(log.byRequestId("2002")->serial, quint64(2003));
        QVERIFY(!log.byRequestId("2003"));
        QVERIFY(!log.byRequestId({}));
        QVERIFY(!log.bySerial(0));
        QVERIFY(!log.bySerial(3));
        QVERIFY(!log.bySerial(2004));
    }

    void takesMoreAtOnceThanItHolds()
    {
        RequestLog log;
        log.append(many(0, 5));
        QSignalSpy appended(&log, &RequestLog::appended);
        QSignalSpy trimmed(&log, &RequestLog::trimmed);
        log.append(many(5, 2100));
        QCOMPARE(trimmed.first().first().toInt(), 5);
        QCOMPARE(appended.first().first().toInt(), 2000);
        QCOMPARE(log.list().first().serial, quint64(106));
        QCOMPARE(log.list().last().serial, quint64(2105));
        QCOMPARE(log.byRequestId("2104"), &log.list().last());
    }

    void isBoundedInBytes()
    {
        RequestLog log;
        for (int i = 0; i < 40; ++i)
            log.append(numbered(i, 1024 * 1024));
        qint64 bytes = 0;
        for (const EmulatorRequest &request : log.list())
            bytes += request.requestBody.size();
        QVERIFY2(bytes <= RequestLog::maxBytes, qPrintable(QString::number(bytes)));
        QVERIFY(log.list().size() >= 14);
        QCOMPARE(log.list().last().requestId, QByteArray("39"));
        // One that is larger than all is kept alone: the last request is always there.
        log.append(numbered(40, 20 * 1024 * 1024));
        QCOMPARE(log.list().size(), 1);
        log.append(numbered(41));
        QCOMPARE(log.list().size(), 1);
        QCOMPARE(log.list().first().requestId, QByteArray("41"));
        log.append(numbered(42));
        QCOMPARE(log.list().size(), 2);
    }

    void countsAllThatClientsCanMakeLong_data()
    {
        QTest::addColumn<EmulatorRequest>("request");
        constexpr int length = 1024 * 1024;
        const QString text(length / 2, QLatin1Char('x'));
        const QByteArray bytes(length, 'x');
        EmulatorRequest request;
        request.method = text;
        QTest::newRow("method") << std::exchange(request, {});
        request.path = text;
        QTest::newRow("path") << std::exchange(request, {});
        request.registrationId = text;
        QTest::newRow("registration ID") << std::exchange(request, {});
        request.requestHeaders = {{"name", bytes}};
        QTest::newRow("request header") << std::exchange(request, {});
        request.responseHeaders = {{"name", bytes}};
        QTest::newRow("response header") << std::exchange(request, {});
        request.decisions.append({.what = {}, .value = text, .valueText = {}});
        QTest::newRow("decision") << std::exchange(request, {});
    }

    void countsAllThatClientsCanMakeLong()
    {
        QFETCH(EmulatorRequest, request);
        RequestLog log;
        for (int i = 0; i < 40; ++i)
            log.append(request);
        QCOMPARE(log.list().size(), 15);
    }

    void startsAnewWhenCleared()
    {
        RequestLog log;
        QSignalSpy cleared(&log, &RequestLog::cleared);
        log.clear();
        QCOMPARE(cleared.size(), 0);
        log.append(many(0, 3));
        log.clear();
        QCOMPARE(cleared.size(), 1);
        QVERIFY(log.isEmpty());
        QVERIFY(!log.byRequestId("1"));
        QVERIFY(!log.bySerial(2));
        log.append(numbered(7));
        // Serials go on, so that a row is never taken for another one.
        QCOMPARE(log.list().first().serial, quint64(4));
        QCOMPARE(log.byRequestId("7"), &log.list().first());
        QVERIFY(!log.bySerial(3));
    }
};

ENDORSE_TEST(RequestLogTest)
#include "requestlogtest.moc"
