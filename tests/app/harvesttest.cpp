// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/console.h>
#include <app/cli/harvest.h>
#include <support/testregistry.h>
#include <tpmtypes/templates.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using app::cli::harvest;
using app::cli::Harvested;

namespace {

tpmtypes::EndorsementKey someEk()
{
    tpmtypes::PublicAreaFields fields =
        tpmtypes::templateOf(tpmtypes::KeyTemplate::TcgRsa2048Ek).fields();
    fields.unique = core::Bytes(256, '\xa5');
    return *tpmtypes::EndorsementKey::fromTpm2b(tpmtypes::PublicArea::fromFields(fields)->tpm2b());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class HarvestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appends_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("expected"); // %K is the EK.
        const QByteArray head =
            "registrationId,endorsementKey,deviceId,provisioningStatus,iotHubHostName\n";
        QTest::newRow("new file") << QByteArray() << head + "device-1,%K,,enabled,\n";
        QTest::newRow("after others") << head + "other,AAAA,,enabled,\n"
                                      << head + "other,AAAA,,enabled,\ndevice-1,%K,,enabled,\n";
        QTest::newRow("no final line feed")
            << head + "other,AAAA,,enabled,"
            << head + "other,AAAA,,enabled,\ndevice-1,%K,,enabled,\n";
        QTest::newRow("other columns")
            << QByteArray("endorsementKey,note,registrationId\n")
            << QByteArray("endorsementKey,note,registrationId\n%K,,device-1\n");
        QTest::newRow("other words and separators")
            << QByteArray("Registration ID;EK\n\"=a;\"\"b\";x\n")
            << QByteArray("Registration ID;EK\n\"=a;\"\"b\";x\ndevice-1;%K\n");
        QTest::newRow("there behind a broken line")
            << head + "\"broken,AAAA\ndevice-1,BBBB,,enabled,\n"
            << head + "\"broken,AAAA\ndevice-1,BBBB,,enabled,\n";
        QTest::newRow("already there") << head + "Device-1,BBBB,,enabled,\n"
                                       << head + "Device-1,BBBB,,enabled,\n";
        QTest::newRow("windows line ends") << QByteArray("registrationId,endorsementKey\r\n")
                                           << QByteArray("registrationId,endorsementKey\r\n"
                                                         "device-1,%K\n");
    }

    void appends()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, expected);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.csv"));
        if (!before.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(before);
        }
        const auto ek = someEk();
        const auto done = harvest(path, QStringLiteral("device-1"), ek);
        QVERIFY(done);
        QCOMPARE(contentOf(path), expected.replace("%K", ek.base64()));
        QCOMPARE(*done == Harvested::KnownAlready, before == contentOf(path));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a folder") << QStringLiteral("/");
        QTest::newRow("a device") << QStringLiteral("/dev/null");
        QTest::newRow("no such folder") << QStringLiteral("/no/such/list.csv");
        QTest::newRow("not a list") << QString();
    }

    void refuses()
    {
        QFETCH(QString, path);
        const QTemporaryDir folder;
        if (path.isEmpty()) {
            path = folder.filePath(QStringLiteral("letter.txt"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("Dear reader,\n");
        }
        const QByteArray before = contentOf(path);
        const auto done = harvest(path, QStringLiteral("device-1"), someEk());
        QVERIFY(!done);
        QCOMPARE(toString(done.error().category), QStringLiteral("store"));
        QCOMPARE(contentOf(path), before);
    }

    void wrapsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("short") << QStringLiteral("one two") << 10
                               << QStringList{QStringLiteral("one two")};
        QTest::newRow("long") << QStringLiteral("one two three") << 8
                              << QStringList{QStringLiteral("one two"), QStringLiteral("three")};
        QTest::newRow("Japanese takes two columns")
            << QString::fromUtf8("外側の封筒が開く。") << 8
            << QStringList{QString::fromUtf8("外側の封"), QString::fromUtf8("筒が開"),
                           QString::fromUtf8("く。")};
        QTest::newRow("Korean") << QString::fromUtf8("인증 키를 읽기") << 9
                                << QStringList{QString::fromUtf8("인증 키를"),
                                               QString::fromUtf8("읽기")};
        QTest::newRow("Korean words stay whole")
            << QString::fromUtf8("TPM에 무엇인지만 물었습니다") << 12
            << QStringList{QString::fromUtf8("TPM에"), QString::fromUtf8("무엇인지만"),
                           QString::fromUtf8("물었습니다")};
        QTest::newRow("a word too long")
            << QStringLiteral("a bbbbbbbbbb c") << 4
            << QStringList{QStringLiteral("a"), QStringLiteral("bbbbbbbbbb"), QStringLiteral("c")};
        QTest::newRow("empty") << QString() << 10 << QStringList{};
    }

    void wrapsText()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        QFETCH(QStringList, lines);
        QCOMPARE(app::cli::wrapped(text, width), lines);
    }
};

ENDORSE_TEST(HarvestTest)
#include "harvesttest.moc"
