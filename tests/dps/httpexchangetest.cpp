// SPDX-License-Identifier: GPL-3.0-or-later
#include <dps/httpexchange.h>
#include <support/testregistry.h>

#include <QTest>

using namespace endorse::dps;

class HttpExchangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksAuthorization_data();
    void masksAuthorization();
    void masksText_data();
    void masksText();
    void masksHeaders();
};

void HttpExchangeTest::masksAuthorization_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("masked");
    QTest::newRow("token") << QByteArray("SharedAccessSignature sr=a%2Fb&sig=abc%2Bd%3D&se=1")
                           << QByteArray("SharedAccessSignature sr=a%2Fb&sig=**********&se=1");
    QTest::newRow("last") << QByteArray("SharedAccessSignature se=1&sr=a&sig=abcd")
                          << QByteArray("SharedAccessSignature se=1&sr=a&sig=****");
    QTest::newRow("first") << QByteArray("sharedaccesssignature sig=abcd&sr=a")
                           << QByteArray("sharedaccesssignature sig=****&sr=a");
    QTest::newRow("upper name") << QByteArray("SharedAccessSignature sr=a&SIG=abcd")
                                << QByteArray("SharedAccessSignature sr=a&SIG=****");
    QTest::newRow("bearer") << QByteArray("Bearer abc.def") << QByteArray("Bearer *******");
    QTest::newRow("no scheme") << QByteArray("abcdef") << QByteArray("******");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void HttpExchangeTest::masksAuthorization()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, masked);
    QCOMPARE(maskedAuthorization(value), masked);
}

void HttpExchangeTest::masksText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("masked");
    QTest::newRow("nothing") << QByteArray("{\"authenticationKey\":\"AAAA\"}")
                             << QByteArray("{\"authenticationKey\":\"AAAA\"}");
    QTest::newRow("echoed token")
        << QByteArray("{\"m\":\"SharedAccessSignature sr=a&sig=abc&se=1\"}")
        << QByteArray("{\"m\":\"SharedAccessSignature sr=a&sig=***&se=1\"}");
    QTest::newRow("sig at the end") << QByteArray("x&sig=abc\"y") << QByteArray("x&sig=***\"y");
    QTest::newRow("not a field") << QByteArray("design=abc") << QByteArray("design=abc");
    QTest::newRow("keys") << QByteArray("{\"primaryKey\" : \"ab\\\"c\",\"secondaryKey\":\"d\"}")
                          << QByteArray("{\"primaryKey\" : \"*****\",\"secondaryKey\":\"*\"}");
    QTest::newRow("key cut") << QByteArray("{\"primaryKey\":\"ab\\")
                             << QByteArray("{\"primaryKey\":\"***");
    QTest::newRow("key null") << QByteArray("{\"primaryKey\":null}")
                              << QByteArray("{\"primaryKey\":null}");
    QTest::newRow("escaped name") << QByteArray("{\"primary\\u004bey\":\"abc\"}")
                                  << QByteArray("{\"primary\\u004bey\":\"***\"}");
    QTest::newRow("name all escaped") << QByteArray("{\"\\u0050\\u0072imary\\u004Bey\":\"abc\"}")
                                      << QByteArray("{\"\\u0050\\u0072imary\\u004Bey\":\"***\"}");
    QTest::newRow("other case") << QByteArray("{\"PrimaryKey\":\"abc\",\"SECONDARYKEY\":\"d\"}")
                                << QByteArray("{\"PrimaryKey\":\"***\",\"SECONDARYKEY\":\"*\"}");
    QTest::newRow("longer names") << QByteArray("{\"primaryKeys\":\"a\",\"aprimaryKey\":\"b\"}")
                                  << QByteArray("{\"primaryKeys\":\"a\",\"aprimaryKey\":\"b\"}");
    QTest::newRow("escape cut") << QByteArray("{\"primary\\u004") << QByteArray("{\"primary\\u004");
    QTest::newRow("other escape") << QByteArray("{\"primary\\n\\u00zzey\":\"a\"}")
                                  << QByteArray("{\"primary\\n\\u00zzey\":\"a\"}");
    QTest::newRow("name alone") << QByteArray("\"primaryKey\"") << QByteArray("\"primaryKey\"");
    QTest::newRow("connection string") << QByteArray("HostName=h;SharedAccessKey=abc=;x")
                                       << QByteArray("HostName=h;SharedAccessKey=****;x");
    QTest::newRow("NUL") << QByteArray("&sig=ab\0cd", 10) << QByteArray("&sig=**\0cd", 10);
}

void HttpExchangeTest::masksText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, masked);
    QCOMPARE(maskedText(text), masked);
    QCOMPARE(masked.size(), text.size());
}

void HttpExchangeTest::masksHeaders()
{
    const HttpHeaders headers = {
        {"Host", "h"}, {"AUTHORIZATION", "SharedAccessSignature sr=a&sig=abc&se=1"}, {"X", "1"}};
    const HttpHeaders masked = maskedHeaders(headers);
    QCOMPARE(masked.at(0), headers.at(0));
    QCOMPARE(masked.at(1).second, QByteArray("SharedAccessSignature sr=a&sig=***&se=1"));
    QCOMPARE(masked.at(2), headers.at(2));
    QCOMPARE(headerValue(headers, "x"), QByteArray("1"));
    QVERIFY(headerValue(headers, "y").isNull());
}

ENDORSE_TEST(HttpExchangeTest)
#include "httpexchangetest.moc"
