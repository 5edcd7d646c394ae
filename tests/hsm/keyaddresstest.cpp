// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/testregistry.h>

#include <QTest>

#include <hsm/keyaddress.h>

using namespace endorse;

class KeyAddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("home");
        QTest::addColumn<QString>("file");
        QTest::addColumn<quint32>("handle");
        const auto row = [](const char *text, const char *home, const char *file, quint32 handle) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(home)
                                << QString::fromUtf8(file) << handle;
        };
        row("key.pem", "file", "key.pem", 0);
        row("/etc/gerät/key.pem", "file", "/etc/gerät/key.pem", 0);
        row("file:key.pem", "file", "key.pem", 0);
        row("file:///etc/key.pem", "file", "/etc/key.pem", 0);
        row("pkcs11:token=lab;object=device", "pkcs11", "", 0);
        row("pkcs11:object=d%20e;id=%01?module-path=/usr/lib/x.so", "pkcs11", "", 0);
        row("pkcs11:", "pkcs11", "", 0);
        row("tpm:0x81000010", "tpm", "", 0x81000010);
        row("tpm:0x81FFFFFF", "tpm", "", 0x81ffffff);
        row("tpm:key.pem", "tpm", "key.pem", 0);
        row("tpm:0xfile/key.pem", "tpm", "", 0);
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, home);
        QFETCH(quint32, handle);
        const auto address = hsm::KeyAddress::parse(text);
        if (text.startsWith(QLatin1String("tpm:0xfile"))) {
            QVERIFY(!address); // What begins like a handle has to be one.
            return;
        }
        QVERIFY(address);
        QCOMPARE(toString(address->home()), home);
        QTEST(address->file(), "file");
        QCOMPARE(address->handle(), handle);
        QCOMPARE(address->text(), text);
        QVERIFY(*hsm::KeyAddress::parse(address->text()) == *address);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *text, const char *code) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(code);
        };
        row("", "address");
        row("tpm:", "address");
        row("file:", "address");
        row("tpm:0x80000001", "handle");
        row("tpm:0x81000000000", "handle");
        row("tpm:0x82000000", "handle");
        row("tpm:0x", "handle");
        row("pkcs11:token", "address");
        row("pkcs11:nonsense=1", "address");
        row("pkcs11:id=%zz", "address");
        row("pkcs11:object=device?pin-value=8051", "pin-in-address");
    }
    void refuses()
    {
        QFETCH(QString, text);
        const auto address = hsm::KeyAddress::parse(text);
        QVERIFY(!address);
        QCOMPARE(toString(address.error().category), QStringLiteral("input"));
        QTEST(address.error().code, "code");
        QVERIFY(!address.error().message.isEmpty());
        QVERIFY(!address.error().hint.isEmpty());
        QVERIFY(!address.error().toLogLine().contains(QLatin1String("8051")));
    }
};

ENDORSE_TEST(KeyAddressTest)
#include "keyaddresstest.moc"
