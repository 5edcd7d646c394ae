// SPDX-License-Identifier: GPL-3.0-or-later
#include <dps/httpcodec.h>
#include <support/testregistry.h>

#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;
using State = ResponseReader::State;

class HttpCodecTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesARequest();
    void refusesToWrite_data();
    void refusesToWrite();
    void reads_data();
    void reads();
    void readsByteByByte_data();
    void readsByteByByte();
    void refuses_data();
    void refuses();
    void limits_data();
    void limits();
    void everyTruncationIsTold();
    void keepsHeaderValuesRaw();
    void headHasNoBody();
};

namespace {

constexpr ResponseReader::Limits Limits{4096, 10000};

State feedAll(ResponseReader &reader, const QByteArray &bytes, bool close)
{
    State state = reader.feed(bytes);
    return close && state == State::NeedsMore ? reader.finish() : state;
}

void addGoodRows()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("close");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody")
                            << false << 200 << QByteArray("body") << true;
    QTest::newRow("chunked") << QByteArray(
                                    "HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    "3;x=y\r\nabc\r\n1\r\nd\r\n0\r\nTrailer: t\r\n\r\n")
                             << false << 202 << QByteArray("abcd") << true;
    QTest::newRow("close-delimited") << QByteArray("HTTP/1.1 200 OK\r\n\r\nuntil the end") << true
                                     << 200 << QByteArray("until the end") << false;
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx")
                              << false << 200 << QByteArray("x") << false;
    QTest::newRow("connection close")
        << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx") << false
        << 200 << QByteArray("x") << false;
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << false << 204
                         << QByteArray() << true;
    QTest::newRow("304") << QByteArray("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n")
                         << false << 304 << QByteArray() << true;
    QTest::newRow("no reason") << QByteArray("HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n") << false
                               << 200 << QByteArray() << true;
    QTest::newRow("after 100")
        << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        << false << 200 << QByteArray("ok") << true;
    QTest::newRow("more behind it")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200") << false << 200
        << QByteArray("ok") << false;
}

} // namespace

void HttpCodecTest::writesARequest()
{
    const auto bytes =
        serializeRequest("PUT", "/a%2Fb?api-version=1",
                         {{"Host", "h:1"}, {"X-a", "1"}, {"Content-Length", "4"}}, "body");
    QVERIFY(bytes);
    QCOMPARE(*bytes, Bytes("PUT /a%2Fb?api-version=1 HTTP/1.1\r\nHost: h:1\r\nX-a: 1\r\n"
                           "Content-Length: 4\r\n\r\nbody"));
}

void HttpCodecTest::refusesToWrite_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *tag, const char *method, const char *target, const char *name,
                        const char *value) {
        QTest::newRow(tag) << QByteArray(method) << QByteArray(target) << QByteArray(name)
                           << QByteArray(value);
    };
    row("method", "GE T", "/", "A", "b");
    row("empty method", "", "/", "A", "b");
    row("target with space", "GET", "/a b", "A", "b");
    row("target with line", "GET", "/a\r\nX: y", "A", "b");
    row("target without slash", "GET", "a", "A", "b");
    row("name", "GET", "/", "A b", "b");
    row("name with colon", "GET", "/", "A:", "b");
    row("value with line", "GET", "/", "A", "b\r\nC: d");
    row("value with CR", "GET", "/", "A", "b\rc");
}

void HttpCodecTest::refusesToWrite()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const auto bytes = serializeRequest(method, target, {{name, value}}, {});
    QVERIFY(!bytes);
    QCOMPARE(toString(bytes.error().category), toString(ErrorCategory::Input));
}

void HttpCodecTest::reads_data()
{
    addGoodRows();
}

void HttpCodecTest::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, close);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, keeps);
    ResponseReader reader(Limits, false);
    QVERIFY(!reader.anyByte());
    QCOMPARE(feedAll(reader, bytes, close), State::Done);
    QVERIFY(reader.anyByte());
    const HttpResponse response = reader.take();
    QCOMPARE(response.status, status);
    QCOMPARE(response.body, body);
    QCOMPARE(reader.keepsAlive(), keeps);
}

void HttpCodecTest::readsByteByByte_data()
{
    addGoodRows();
}

void HttpCodecTest::readsByteByByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, close);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    ResponseReader reader(Limits, false);
    State state = State::NeedsMore;
    for (const char byte : bytes) {
        if (state != State::NeedsMore)
            break;
        state = reader.feed(QByteArrayView(&byte, 1));
    }
    if (close && state == State::NeedsMore)
        state = reader.finish();
    QCOMPARE(state, State::Done);
    const HttpResponse response = reader.take();
    QCOMPARE(response.status, status);
    QCOMPARE(response.body, body);
}

void HttpCodecTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *tag, const QByteArray &bytes, const char *code) {
        QTest::newRow(tag) << bytes << QString::fromLatin1(code);
    };
    row("nothing", "", "truncated");
    row("garbage", "SSH-2.0-OpenSSH_9.2\r\n", "http");
    row("binary", QByteArray("\x15\x03\x01\x00\x02\x02\x46\r\n\r\n", 11), "http");
    row("binary, cut", QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7), "truncated");
    row("html", "<html><body>Sign in</body></html>\r\n\r\n", "http");
    row("version", "HTTP/2.0 200 OK\r\n\r\n", "http");
    row("status", "HTTP/1.1 20x OK\r\n\r\n", "http");
    row("header", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "http");
    row("length", "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n", "http");
    row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "http");
    row("chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n", "http");
    row("switching", "HTTP/1.1 101 Switching Protocols\r\n\r\n", "http");
    row("only interim", "HTTP/1.1 100 Continue\r\n\r\n", "truncated");
    row("endless interim", QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(50), "http");
    row("body cut", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", "truncated");
    row("chunk cut", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "truncated");
    row("no last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n",
        "truncated");
    row("header cut", "HTTP/1.1 200 OK\r\nContent-Le", "truncated");
}

void HttpCodecTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    ResponseReader reader(Limits, false);
    QCOMPARE(feedAll(reader, bytes, true), State::Failed);
    QCOMPARE(toString(reader.error().category), toString(ErrorCategory::Protocol));
    QCOMPARE(reader.error().code, code);
    QVERIFY(!reader.error().message.isEmpty());
    QVERIFY(!reader.keepsAlive());
}

void HttpCodecTest::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10001\r\n\r\n");
    QTest::newRow("huge length") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999\r\n\r\n");
    QTest::newRow("chunked")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n") +
               QByteArray("1000\r\n" + QByteArray(4096, 'x') + "\r\n").repeated(3);
    QTest::newRow("close-delimited")
        << QByteArray("HTTP/1.1 200 OK\r\n\r\n") + QByteArray(10001, 'x');
    QTest::newRow("header") << QByteArray("HTTP/1.1 200 OK\r\nX: ") + QByteArray(5000, 'x');
    QTest::newRow("headers") << QByteArray("HTTP/1.1 200 OK\r\n") +
                                    QByteArray("X: yyyyyyyy\r\n").repeated(500);
}

void HttpCodecTest::limits()
{
    QFETCH(QByteArray, bytes);
    ResponseReader reader(Limits, false);
    QCOMPARE(reader.feed(bytes), State::Failed);
    QCOMPARE(reader.error().code, QStringLiteral("too-large"));
}

void HttpCodecTest::everyTruncationIsTold()
{
    const QByteArray whole = "HTTP/1.1 200 OK\r\nDate: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                             "3\r\nabc\r\n0\r\n\r\n";
    for (qsizetype size = 0; size < whole.size(); ++size) {
        ResponseReader reader(Limits, false);
        QCOMPARE(feedAll(reader, whole.left(size), true), State::Failed);
        QCOMPARE(reader.error().code, QStringLiteral("truncated"));
    }
}

void HttpCodecTest::keepsHeaderValuesRaw()
{
    ResponseReader reader(Limits, false);
    QCOMPARE(reader.feed("HTTP/1.1 200 Fine\r\nX-RAW: a%2Fb +c\r\nretry-after:3\r\n"
                         "Content-Length: 0\r\n\r\n"),
             State::Done);
    const HttpResponse response = reader.take();
    QCOMPARE(response.reason, QByteArray("Fine"));
    QCOMPARE(response.headers.first(), (std::pair<QByteArray, QByteArray>("X-RAW", "a%2Fb +c")));
    QCOMPARE(response.header("Retry-After"), QByteArray("3"));
}

void HttpCodecTest::headHasNoBody()
{
    ResponseReader reader(Limits, true);
    QCOMPARE(reader.feed("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"), State::Done);
    QVERIFY(reader.take().body.isEmpty());
    QVERIFY(reader.keepsAlive());
}

ENDORSE_TEST(HttpCodecTest)
#include "httpcodectest.moc"
