// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/testregistry.h>

#include <QDir>
#include <QTest>

#include <enrollmentlist/listplace.h>

namespace endorse::testing {

using enrollmentlist::ListPlace;

class ListPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesFiles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        const QString here = QDir::currentPath();
        QTest::newRow("absolute") << "/srv/lists/factory-2026.db"
                                  << "/srv/lists/factory-2026.db"
                                  << "factory-2026";
        QTest::newRow("relative") << "lists/a.b.db" << here + QStringLiteral("/lists/a.b.db")
                                  << "a.b";
        QTest::newRow("spaces around") << " /tmp/one \n"
                                       << "/tmp/one"
                                       << "one";
        QTest::newRow("not clean") << "/tmp/../srv//x.db"
                                   << "/srv/x.db"
                                   << "x";
    }

    void takesFiles()
    {
        QFETCH(const QString, text);
        const auto place = ListPlace::parse(text);
        QVERIFY(place.has_value());
        QVERIFY(place->isFile());
        QTEST(place->path(), "path");
        QTEST(place->text(), "path");
        QTEST(place->name(), "name");
        QCOMPARE(place->engine(), QStringLiteral("SQLite"));
        QVERIFY(place->parameters().isEmpty());
    }

    void takesAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("name");
        QTest::newRow("whole") << "postgresql://anna@db.example.net:5433/lab?sslmode=verify-full"
                               << "host=db.example.net port=5433 user=anna dbname=lab "
                                  "sslmode=verify-full"
                               << QString() << "lab";
        QTest::newRow("short") << "postgres://db/lab"
                               << "host=db dbname=lab" << QString() << "lab";
        QTest::newRow("schema") << "postgresql://db/lab?schema=factory_2026"
                                << "host=db dbname=lab"
                                << "factory_2026"
                                << "factory_2026";
        QTest::newRow("socket") << "postgresql:///lab?host=/run/postgresql"
                                << "dbname=lab host=/run/postgresql" << QString() << "lab";
        QTest::newRow("service") << "postgresql://?service=lab"
                                 << "service=lab" << QString() << "lab";
        QTest::newRow("escaped") << "postgresql://a%40b@db/l%20b"
                                 << "host=db user=a@b dbname=l b" << QString() << "l b";
        QTest::newRow("six") << "postgresql://[::1]:5432/lab"
                             << "host=::1 port=5432 dbname=lab" << QString() << "lab";
    }

    void takesAddresses()
    {
        QFETCH(const QString, text);
        const auto place = ListPlace::parse(text);
        QVERIFY2(place.has_value(), place ? "" : qPrintable(place.error().toLogLine()));
        QVERIFY(!place->isFile());
        QCOMPARE(place->text(), text);
        QStringList found;
        for (const auto &[name, value] : place->parameters())
            found.append(name + QLatin1Char('=') + value);
        QTEST(found.join(QLatin1Char(' ')), "parameters");
        QTEST(place->schema(), "schema");
        QTEST(place->name(), "name");
        QCOMPARE(place->engine(), QStringLiteral("PostgreSQL"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QString() << "list-place";
        QTest::newRow("blank") << " \t"
                               << "list-place";
        QTest::newRow("another scheme") << "mysql://db/lab"
                                        << "list-place";
        QTest::newRow("no database") << "postgresql://db"
                                     << "list-place";
        QTest::newRow("no port") << "postgresql://db:port/lab"
                                 << "list-place";
        QTest::newRow("fragment") << "postgresql://db/lab#x"
                                  << "list-place";
        QTest::newRow("password") << "postgresql://anna:sesame@db/lab"
                                  << "list-password";
        QTest::newRow("password later") << "postgresql://db/lab?password=sesame"
                                        << "list-password";
        QTest::newRow("key's password") << "postgresql://db/lab?sslpassword=sesame"
                                        << "list-password";
        QTest::newRow("unknown") << "postgresql://db/lab?colour=red"
                                 << "list-parameter";
        QTest::newRow("options") << "postgresql://db/lab?options=-cfsync%3Doff"
                                 << "list-parameter";
        QTest::newRow("semicolon") << "postgresql://db/lab%3Bhost%3Dx"
                                   << "list-parameter";
        QTest::newRow("line end") << "postgresql://db/lab%0A"
                                  << "list-parameter";
        QTest::newRow("schema") << "postgresql://db/lab?schema=a%22b"
                                << "list-parameter";
        QTest::newRow("schema of the server") << "postgresql://db/lab?schema=pg_catalog"
                                              << "list-parameter";
    }

    void refuses()
    {
        QFETCH(const QString, text);
        const auto place = ListPlace::parse(text);
        QVERIFY(!place.has_value());
        QCOMPARE(core::toString(place.error().category), QStringLiteral("input"));
        QTEST(place.error().code, "code");
        QVERIFY(!place.error().hint.isEmpty());
        // What was given may have been a secret.
        QVERIFY(!place.error().toLogLine().contains(QLatin1String("sesame")));
    }
};

ENDORSE_TEST(ListPlaceTest)

} // namespace endorse::testing

#include "listplacetest.moc"
