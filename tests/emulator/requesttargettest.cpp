// SPDX-License-Identifier: GPL-3.0-or-later
#include <emulator/answers.h>
#include <emulator/requesttarget.h>
#include <support/testregistry.h>

#include <QTest>

namespace endorse::testing {

using emulator::RequestTarget;

class RequestTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QStringList>("segments");
        QTest::addColumn<QString>("version");
        const QString none;
        QTest::newRow("root") << QByteArray("/") << QStringList() << none;
        QTest::newRow("plain") << QByteArray("/a/B?api-version=1")
                               << QStringList{QStringLiteral("a"), QStringLiteral("B")}
                               << QStringLiteral("1");
        QTest::newRow("trailing slash")
            << QByteArray("/enrollments/?API-Version=2")
            << QStringList{QStringLiteral("enrollments")} << QStringLiteral("2");
        QTest::newRow("upper hex")
            << QByteArray("/a%3Ab") << QStringList{QStringLiteral("a:b")} << none;
        QTest::newRow("lower hex")
            << QByteArray("/a%3ab") << QStringList{QStringLiteral("a:b")} << none;
        QTest::newRow("slash inside a segment")
            << QByteArray("/a%2Fb/c") << QStringList{QStringLiteral("a/b"), QStringLiteral("c")}
            << none;
        QTest::newRow("UTF-8") << QByteArray("/%ED%95%9C") << QStringList{QStringLiteral("한")}
                               << none;
        QTest::newRow("absolute form") << QByteArray("https://localhost:1/a?x&api-version=3")
                                       << QStringList{QStringLiteral("a")} << QStringLiteral("3");
        QTest::newRow("absolute without path")
            << QByteArray("https://localhost") << QStringList() << none;
        QTest::newRow("fragment") << QByteArray("/a#b?c") << QStringList{QStringLiteral("a")}
                                  << none;
        QTest::newRow("empty value")
            << QByteArray("/?api-version=") << QStringList() << QString::fromLatin1("");
        QTest::newRow("first of two")
            << QByteArray("/?api-version=1&api-version=2") << QStringList() << QStringLiteral("1");
    }
    void parses()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, version);
        const auto parsed = RequestTarget::parse(target);
        QVERIFY(parsed);
        QTEST(parsed->segments, "segments");
        const QString found = parsed->queryValue(QLatin1String("api-version"));
        QCOMPARE(found, version);
        QCOMPARE(found.isNull(), version.isNull());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no slash") << QByteArray("a/b");
        QTest::newRow("asterisk") << QByteArray("*");
        QTest::newRow("half an escape") << QByteArray("/a%2");
        QTest::newRow("broken escape") << QByteArray("/a%zz");
        QTest::newRow("broken escape in query") << QByteArray("/a?b=%f");
        QTest::newRow("NUL") << QByteArray("/a%00b");
        QTest::newRow("line feed") << QByteArray("/a%0Ab");
        QTest::newRow("not UTF-8") << QByteArray("/a%ff");
    }
    void refuses()
    {
        QFETCH(QByteArray, target);
        QVERIFY(!RequestTarget::parse(target));
    }

    void knowsApiVersions_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("good");
        for (const char *good : {"2017-08-31", "2019-03-31", "2021-06-01", "2021-10-01",
                                 "2025-07-01-preview", "2099-12-31"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char *bad : {"", "2017-08-30", "2021-6-1", "2021-13-01", "2021-02-30", "latest",
                                "2021-06-01-beta", "2021-06-01\n", "x2021-06-01"})
            QTest::newRow(*bad ? bad : "empty") << QString::fromLatin1(bad) << false;
    }
    void knowsApiVersions()
    {
        QFETCH(QString, version);
        QTEST(emulator::isApiVersion(version), "good");
    }

    void comparesEtags_data()
    {
        QTest::addColumn<QByteArray>("ifMatch");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("none") << QByteArray() << true;
        QTest::newRow("any") << QByteArray("*") << true;
        QTest::newRow("quoted any") << QByteArray("\"*\"") << true;
        QTest::newRow("plain") << QByteArray("abc=") << true;
        QTest::newRow("quoted") << QByteArray("\"abc=\"") << true;
        QTest::newRow("other") << QByteArray("abd=") << false;
        QTest::newRow("twice quoted") << QByteArray("\"\"abc=\"\"") << false;
        QTest::newRow("other case") << QByteArray("ABC=") << false;
        QTest::newRow("one quote") << QByteArray("\"") << false;
    }
    void comparesEtags()
    {
        QFETCH(QByteArray, ifMatch);
        QTEST(emulator::ifMatchAllows(ifMatch, "abc="), "allowed");
    }
};

ENDORSE_TEST(RequestTargetTest)

} // namespace endorse::testing

#include "requesttargettest.moc"
