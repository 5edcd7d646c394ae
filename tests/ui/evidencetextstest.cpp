// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/attestationsamples.h>
#include <support/testregistry.h>
#include <ui/attestation/httptext.h>

#include <QTest>

using namespace endorse;
using namespace endorse::ui;

class EvidenceTextsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indentsBodies_data();
    void indentsBodies();
    void writesAnExchange();
};

void EvidenceTextsTest::indentsBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("order kept") << QByteArray(R"({"z":1,"a":[true,null]})")
                                << QStringLiteral("{\n  \"z\": 1,\n  \"a\": [\n    true,\n"
                                                  "    null\n  ]\n}");
    QTest::newRow("empty containers")
        << QByteArray(R"({"a":{},"b":[ ]})") << QStringLiteral("{\n  \"a\": {},\n  \"b\": []\n}");
    QTest::newRow("punctuation in strings")
        << QByteArray(R"({"a":"x,{\"y\":[1]}"})")
        << QStringLiteral("{\n  \"a\": \"x,{\\\"y\\\":[1]}\"\n}");
    QTest::newRow("text") << QByteArray("no JSON, {really") << QStringLiteral("no JSON, {really");
    QTest::newRow("cut") << QByteArray(R"({"a":)") << QStringLiteral("{\"a\":");
    QTest::newRow("nothing") << QByteArray() << QString();
}

void EvidenceTextsTest::indentsBodies()
{
    QFETCH(QByteArray, body);
    QTEST(prettyBody(body), "text");
}

void EvidenceTextsTest::writesAnExchange()
{
    const dps::HttpExchange exchange = testing::sampleExchange(401);
    const QString request = requestText(exchange);
    QVERIFY(request.startsWith(QLatin1String("PUT /0ne00A1B2C3/registrations/")));
    QVERIFY(request.contains(QLatin1String("register?api-version=2021-06-01 HTTP/1.1\nHost: ")));
    QVERIFY(request.contains(QLatin1String("&sig=**********&se=")));
    QVERIFY(request.contains(QLatin1String("\n\n{\n  \"registrationId\"")));
    const QString answer = responseText(exchange);
    QVERIFY(answer.startsWith(QLatin1String("HTTP/1.1 401 Unauthorized\nContent-Type: ")));
    QVERIFY(answer.contains(QLatin1String("required <b>now</b>")));
    QVERIFY(responseText(testing::sampleExchange(0)).isEmpty());
}

ENDORSE_TEST(EvidenceTextsTest)
#include "evidencetextstest.moc"
