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
        // As it is typed: none of these is a URI.
        row("/tmp/100%41 #1?.pem", "file", "/tmp/100%41 #1?.pem", 0);
        row("100%41.pem", "file", "100%41.pem", 0);
        row("file:100%41#1?.pem", "file", "100%41#1?.pem", 0);
        row("file:/tmp/100%.pem", "file", "/tmp/100%.pem", 0);
        row("file:/tmp/a%41#1.pem", "file", "/tmp/a%41#1.pem", 0);
        row("file:/tmp/a%41?.pem", "file", "/tmp/a%41?.pem", 0);
        row("file:///tmp/a%41 b.pem", "file", "/tmp/a%41 b.pem", 0);
        row("file:///tmp/gerät%41.pem", "file", "/tmp/gerät%41.pem", 0);
        row("file:///tmp/%ff.pem", "file", "/tmp/%ff.pem", 0);
        row("file:///tmp/%00.pem", "file", "/tmp/%00.pem", 0);
        row("tpm:/tmp/a%41#1?.pem", "tpm", "/tmp/a%41#1?.pem", 0);
        // URIs.
        row("file:/tmp/a%41.pem", "file", "/tmp/aA.pem", 0);
        row("file:///tmp/a%25%23%3f%20.pem", "file", "/tmp/a%#? .pem", 0);
        row("file://localhost/tmp/ger%C3%A4t.pem", "file", "/tmp/gerät.pem", 0);
        row("tpm:file:///tmp/a%41.pem", "tpm", "/tmp/aA.pem", 0);
        row("pkcs11:token=lab;object=device", "pkcs11", "", 0);
        row("pkcs11:object=d%20e;id=%01?module-path=/usr/lib/x.so", "pkcs11", "", 0);
        row("pkcs11:", "pkcs11", "", 0);
        row("pkcs11:object=device;type=private", "pkcs11", "", 0);
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

    void aFileIsFoundAgainByItsAddress()
    {
        for (const char *path : {"key.pem", "/tmp/100%41#?.pem", "file:x", "file:///x%41", "tpm:x",
                                 "PKCS11:token=x", "file:tpm:0x81000001", " tpm:x ", " pkcs11:x"}) {
            const QString name = QString::fromUtf8(path);
            const auto address = hsm::KeyAddress::ofFile(name);
            QCOMPARE(toString(address.home()), QStringLiteral("file"));
            QCOMPARE(address.file(), name);
            const auto again = hsm::KeyAddress::parse(address.text());
            QVERIFY(again && *again == address);
        }
    }

    /// A blank before or behind an address is none of it.
    void passesOverBlanks()
    {
        const auto address = hsm::KeyAddress::parse(QStringLiteral(" pkcs11:token=lab\n"));
        QVERIFY(address);
        QCOMPARE(toString(address->home()), QStringLiteral("pkcs11"));
        QCOMPARE(address->text(), QStringLiteral("pkcs11:token=lab"));
        const auto handle = hsm::KeyAddress::parse(QStringLiteral("\ttpm:0x81000010 "));
        QVERIFY(handle);
        QCOMPARE(handle->handle(), 0x81000010U);
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
        row("file://", "address");
        row("file://server/etc/key.pem", "address");
        row("file://etc", "address");
        row("tpm:0x80000001", "handle");
        row("tpm:0x81000000000", "handle");
        row("tpm:0x82000000", "handle");
        row("tpm:0x", "handle");
        row("pkcs11:token", "address");
        row("pkcs11:nonsense=1", "address");
        row("pkcs11:id=%zz", "address");
        row("pkcs11:object=device?pin-value=8051", "pin-in-address");
        row(" pkcs11:object=device?pin-value=8051", "pin-in-address");
        row("\tpkcs11:object=device?pin-value=8051\n", "pin-in-address");
        // None of these names a file that exists.
        row("pkcs11 :object=device?pin-value=8051", "pin-in-address");
        row("file:pkcs11:object=device?PIN-VALUE=8051", "pin-in-address");
        row("tpm: pkcs11:object=device;pin-value=8051", "pin-in-address");
        row("pkcs11:object=device?pin-source=/etc/pin", "pin-source");
        row("pkcs11:object=device;type=cert", "key-class");
        row("pkcs11:object=device;type=public", "key-class");
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
