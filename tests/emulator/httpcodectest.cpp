// SPDX-License-Identifier: GPL-3.0-or-later
#include "runningemulator.h"

#include <emulator/httpcodec.h>
#include <support/testregistry.h>

#include <QRandomGenerator>
#include <QTest>

namespace endorse::testing {

using emulator::HttpLimits;
using emulator::HttpMessage;
using emulator::HttpRequestReader;
using Progress = HttpRequestReader::Progress;

class HttpCodecTest : public QObject
{
    Q_OBJECT

private:
    static HttpLimits smallLimits()
    {
        HttpLimits limits;
        limits.headerBytes = 512;
        limits.bodyBytes = 64;
        return limits;
    }

    /// Feeds @p bytes in pieces; the messages, and the status of the problem (0: none).
    static std::pair<QList<HttpMessage>, int> readAll(const QByteArray &bytes, qsizetype piece)
    {
        HttpRequestReader reader(smallLimits());
        QList<HttpMessage> messages;
        QByteArray buffer;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            buffer += bytes.mid(at, piece);
            Progress progress = Progress::Complete;
            while (progress == Progress::Complete) {
                progress = reader.read(buffer);
                if (progress == Progress::Complete)
                    messages.append(reader.take());
            }
            if (progress == Progress::Failed)
                return {messages, reader.problem().status};
        }
        return {messages, 0};
    }

private Q_SLOTS:
    void readsRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("keepAlive");
        QTest::newRow("plain GET")
            << QByteArray("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray("GET")
            << QByteArray("/a?b=c") << QByteArray() << true;
        QTest::newRow("GET with a body, as Node polls")
            << QByteArray("GET /a HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}") << QByteArray("GET")
            << QByteArray("/a") << QByteArray("{}") << true;
        QTest::newRow("lower-case header, as C sends")
            << QByteArray("PUT /a HTTP/1.1\r\ncontent-length: 3\r\n\r\nabc") << QByteArray("PUT")
            << QByteArray("/a") << QByteArray("abc") << true;
        QTest::newRow("chunked, as Node's hub client")
            << QByteArray("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                          "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n")
            << QByteArray("POST") << QByteArray("/a") << QByteArray("abcde") << true;
        QTest::newRow("chunked and empty")
            << QByteArray("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
            << QByteArray("POST") << QByteArray("/a") << QByteArray() << true;
        QTest::newRow("chunked with a trailer")
            << QByteArray("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                          "1\r\na\r\n0\r\nX: y\r\n\r\n")
            << QByteArray("POST") << QByteArray("/a") << QByteArray("a") << true;
        QTest::newRow("close") << QByteArray("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
                               << QByteArray("GET") << QByteArray("/") << QByteArray() << false;
        QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << QByteArray("GET")
                                  << QByteArray("/") << QByteArray() << false;
        QTest::newRow("HTTP/1.0 kept")
            << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n"
                          "\r\n")
            << QByteArray("GET") << QByteArray("/") << QByteArray() << true;
        QTest::newRow("empty lines before")
            << QByteArray("\r\n\r\nGET / HTTP/1.1\r\n\r\n") << QByteArray("GET") << QByteArray("/")
            << QByteArray() << true;
        QTest::newRow("length zero")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n") << QByteArray("POST")
            << QByteArray("/") << QByteArray() << true;
        QTest::newRow("body at its limit")
            << "PUT / HTTP/1.1\r\nContent-Length: 64\r\n\r\n" + QByteArray(64, 'x')
            << QByteArray("PUT") << QByteArray("/") << QByteArray(64, 'x') << true;
    }
    void readsRequests()
    {
        QFETCH(QByteArray, bytes);
        // Whole, byte by byte, and twice in a row.
        for (const qsizetype piece : {bytes.size() * 2, qsizetype(1), qsizetype(7)}) {
            const auto [messages, status] = readAll(bytes + bytes, piece);
            QCOMPARE(status, 0);
            QCOMPARE(messages.size(), 2);
            for (const HttpMessage &message : messages) {
                QTEST(message.method, "method");
                QTEST(message.target, "target");
                QTEST(message.body, "body");
                QTEST(message.keepAlive, "keepAlive");
            }
        }
    }

    void keepsHeadersRaw()
    {
        const QByteArray token = "SharedAccessSignature sr=0ne1%2Fregistrations%2fx&sig=a%2B%3d";
        const auto [messages, status] =
            readAll("GET / HTTP/1.1\r\naUTHorization: " + token + "\r\nX: 1\r\n\r\n", 1000);
        QCOMPARE(status, 0);
        QCOMPARE(messages.first().header("Authorization"), token);
        QCOMPARE(messages.first().headers.first().first, QByteArray("aUTHorization"));
        QCOMPARE(messages.first().header("missing"), QByteArray());
    }

    void refusesBadRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n") << 400;
        QTest::newRow("words") << QByteArray("hello there\r\n\r\n") << 400;
        QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400;
        QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
        QTest::newRow("control in target") << QByteArray("GET /\x01 HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("NUL in header")
            << QByteArray("GET / HTTP/1.1\r\nA: b\0c\r\n\r\n", 27) << 400;
        QTest::newRow("no colon") << QByteArray("GET / HTTP/1.1\r\nAbc\r\n\r\n") << 400;
        QTest::newRow("negative length")
            << QByteArray("PUT / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
        QTest::newRow("length in words")
            << QByteArray("PUT / HTTP/1.1\r\nContent-Length: two\r\n\r\n") << 400;
        QTest::newRow("two lengths")
            << QByteArray("PUT / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")
            << 400;
        QTest::newRow("length and chunked")
            << QByteArray("PUT / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n"
                          "\r\n0\r\n\r\n")
            << 400;
        QTest::newRow("chunk size in words")
            << QByteArray("PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n")
            << 400;
        QTest::newRow("chunk longer than it says")
            << QByteArray(
                   "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n")
            << 400;
        QTest::newRow("huge chunk size")
            << QByteArray("PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                          "fffffffffffffffff\r\n")
            << 400;
        QTest::newRow("long line") << "GET /" + QByteArray(600, 'a') + " HTTP/1.1\r\n\r\n" << 431;
        QTest::newRow("long line without end") << "GET /" + QByteArray(600, 'a') << 431;
        QTest::newRow("long header") << "GET / HTTP/1.1\r\nA: " + QByteArray(600, 'a') + "\r\n\r\n"
                                     << 431;
        QTest::newRow("many headers")
            << "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(200) + "\r\n"
            << 431;
        QTest::newRow("long body")
            << "PUT / HTTP/1.1\r\nContent-Length: 65\r\n\r\n" + QByteArray(65, 'x') << 413;
        QTest::newRow("long body that never comes")
            << QByteArray("PUT / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n") << 413;
        QTest::newRow("long chunked body")
            << "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" +
                   ("20\r\n" + QByteArray(32, 'x') + "\r\n").repeated(3) + "0\r\n\r\n"
            << 413;
        QTest::newRow("endless chunk extension")
            << "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;" + QByteArray(2000, 'x')
            << 431;
    }
    void refusesBadRequests()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(11)}) {
            const auto [messages, status] = readAll(bytes, piece);
            QVERIFY(messages.isEmpty());
            QTEST(status, "status");
        }
    }

    void asksForMoreUntilWhole()
    {
        const QByteArray bytes = "PUT /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            HttpRequestReader reader(smallLimits());
            QByteArray part = bytes.left(size);
            QCOMPARE(reader.read(part), Progress::NeedMore);
            QCOMPARE(reader.inMiddle(), size > 0);
        }
    }

    void tellsOnceThatTheClientWaits()
    {
        HttpRequestReader reader(smallLimits());
        QByteArray bytes = "PUT / HTTP/1.1\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n";
        QCOMPARE(reader.read(bytes), Progress::NeedMore);
        QVERIFY(reader.takeContinueWish());
        QVERIFY(!reader.takeContinueWish());
        bytes += "ab";
        QCOMPARE(reader.read(bytes), Progress::Complete);
        QCOMPARE(reader.take().body, QByteArray("ab"));
        QVERIFY(!reader.takeContinueWish());
    }

    void writesAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("keepAlive");
        QTest::addColumn<bool>("headOnly");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("with a body")
            << 200 << true << false
            << QByteArray("HTTP/1.1 200 OK\r\nX-A: b\r\nContent-Length: 2\r\n\r\n{}");
        QTest::newRow("closing") << 401 << false << false
                                 << QByteArray("HTTP/1.1 401 Unauthorized\r\nX-A: b\r\n"
                                               "Content-Length: 2\r\nConnection: close\r\n\r\n{}");
        QTest::newRow("head") << 200 << true << true
                              << QByteArray(
                                     "HTTP/1.1 200 OK\r\nX-A: b\r\nContent-Length: 2\r\n\r\n");
        QTest::newRow("no content")
            << 204 << true << false << QByteArray("HTTP/1.1 204 No Content\r\nX-A: b\r\n\r\n");
    }
    void writesAnswers()
    {
        QFETCH(int, status);
        QFETCH(bool, keepAlive);
        QFETCH(bool, headOnly);
        const emulator::HttpReply reply{status, {{"X-A", "b"}}, status == 204 ? "" : "{}"};
        QTEST(emulator::serializeReply(reply, keepAlive, headOnly), "expected");
    }

    void survivesDamage()
    {
        const QByteArray good = "PUT /a%2Fb?api-version=1 HTTP/1.1\r\nHost: x\r\nExpect: "
                                "100-continue\r\nTransfer-Encoding: chunked\r\n\r\n"
                                "3\r\nabc\r\n0\r\nA: b\r\n\r\n"
                                "GET / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}";
        QRandomGenerator random(20240501);
        for (int round = 0; round < fuzzRounds(); ++round) {
            QByteArray bytes = good;
            for (int change = random.bounded(1, 5); change > 0; --change) {
                const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
                switch (random.bounded(3)) {
                case 0:
                    bytes[at] = static_cast<char>(random.bounded(256));
                    break;
                case 1:
                    bytes.remove(at, random.bounded(1, 9));
                    break;
                default:
                    bytes.insert(at, bytes.mid(random.bounded(static_cast<int>(bytes.size())), 9));
                }
                if (bytes.isEmpty())
                    bytes = "\n";
            }
            const auto [messages, status] = readAll(bytes, random.bounded(1, 40));
            QVERIFY(messages.size() <= 4);
            QVERIFY(status == 0 || status == 400 || status == 413 || status == 431);
        }
    }
};

ENDORSE_TEST(HttpCodecTest)

} // namespace endorse::testing

#include "httpcodectest.moc"
