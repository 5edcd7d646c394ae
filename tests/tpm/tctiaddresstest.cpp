// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/testregistry.h>
#include <tpm/tctiaddress.h>
#include <tpm/tpmtransport.h>

#include <QDir>
#include <QTest>

using namespace endorse;
using tpm::makeTransport;
using tpm::TctiAddress;
using Kind = TctiAddress::Kind;

class TctiAddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void showsAbsolutePaths();
    void refuses_data();
    void refuses();
    void refusalsTeach_data();
    void refusalsTeach();
};

void TctiAddressTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, Kind kind, const char *canonical) {
        QTest::newRow(text) << QString::fromLatin1(text) << int(kind)
                            << QString::fromLatin1(canonical);
    };
    row("embedded", Kind::Embedded, "embedded");
    row("  embedded ", Kind::Embedded, "embedded");
    row("swtpm", Kind::SwtpmTcp, "swtpm:host=localhost,port=2321");
    row("swtpm:", Kind::SwtpmTcp, "swtpm:host=localhost,port=2321");
    row("swtpm:port=4000", Kind::SwtpmTcp, "swtpm:host=localhost,port=4000");
    row("swtpm:port=65535", Kind::SwtpmTcp, "swtpm:host=localhost,port=65535");
    row("swtpm:port=1,host=127.0.0.1", Kind::SwtpmTcp, "swtpm:host=127.0.0.1,port=1");
    row("swtpm:host=::1,port=9", Kind::SwtpmTcp, "swtpm:host=::1,port=9");
    row("swtpm:host=[::1]", Kind::SwtpmTcp, "swtpm:host=::1,port=2321");
    row("swtpm:host=127.9.8.7", Kind::SwtpmTcp, "swtpm:host=127.9.8.7,port=2321");
    row("swtpm:path=/run/a=b.sock", Kind::SwtpmUnix, "swtpm:path=/run/a=b.sock");
    row("swtpm:path=relative.sock", Kind::SwtpmUnix, "swtpm:path=relative.sock");
    row("mssim", Kind::Mssim, "mssim:host=localhost,port=2321");
    row("mssim:port=65534", Kind::Mssim, "mssim:host=localhost,port=65534");
    row("device", Kind::Device, "device:/dev/tpmrm0");
    row("device:", Kind::Device, "device:/dev/tpmrm0");
    row("device:/dev/tpm0", Kind::Device, "device:/dev/tpm0");
    row("libtss2-tcti-device.so.0:/dev/tpm0", Kind::Device, "device:/dev/tpm0");
    row("libtss2-tcti-swtpm.so:port=4000", Kind::SwtpmTcp, "swtpm:host=localhost,port=4000");
    row("tcti-mssim", Kind::Mssim, "mssim:host=localhost,port=2321");
}

void TctiAddressTest::parses()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, canonical);
    const auto address = TctiAddress::parse(text);
    QVERIFY2(address, address ? "" : qPrintable(address.error().toLogLine()));
    QCOMPARE(int(address->kind()), kind);
    QCOMPARE(address->toString(), canonical);
    QCOMPARE(*TctiAddress::parse(canonical), *address);
}

void TctiAddressTest::showsAbsolutePaths()
{
    const auto relative = TctiAddress::parse(QStringLiteral("swtpm:path=run/../s.sock"));
    QVERIFY(relative);
    QCOMPARE(relative->toAbsolute(),
             QStringLiteral("swtpm:path=") + QDir::currentPath() + QStringLiteral("/s.sock"));
    QCOMPARE(makeTransport(*relative)->description().address, relative->toAbsolute());
    QCOMPARE(makeTransport(*relative)->description().displayName, relative->toAbsolute());
    // It still connects by what was given: an absolute path may be too long for a socket.
    QCOMPARE(relative->path(), QStringLiteral("run/../s.sock"));
    for (const char *same : {"embedded", "swtpm:path=/run/s", "device:/dev/tpm0", "mssim:port=9"}) {
        const auto address = TctiAddress::parse(QString::fromLatin1(same));
        QVERIFY2(address, same);
        QCOMPARE(address->toAbsolute(), address->toString());
    }
}

void TctiAddressTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *text, const char *code) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(code);
    };
    row("", "tcti-empty");
    row("   ", "tcti-empty");
    row("tabrmd", "tcti-unsupported");
    row("tabrmd:bus_type=session", "tcti-unsupported");
    row("cmd:ssh host tpm2_send", "tcti-unsupported");
    row("pcap:device:/dev/tpm0", "tcti-unsupported");
    row("libtpms", "tcti-unsupported");
    row("spi-helper", "tcti-unknown");
    row("SWTPM", "tcti-unknown");
    row(":port=1", "tcti-unknown");
    row("/dev/tpmrm0", "tcti-unknown");
    row("embedded:x", "tcti-key");
    row("swtpm:port", "tcti-key");
    row("swtpm:prot=2321", "tcti-key");
    row("swtpm:port=1,port=2", "tcti-key");
    row("swtpm:port=1,", "tcti-key");
    row("swtpm:/tmp/socket", "tcti-key");
    row("swtpm:path=/tmp/s,port=1", "tcti-key");
    row("swtpm:Port=1", "tcti-key");
    row("mssim:path=/tmp/s", "tcti-key");
    row("swtpm:host=192.0.2.1", "tcti-host");
    row("swtpm:host=tpm.example", "tcti-host");
    row("mssim:host=2001:db8::1", "tcti-host");
    row("swtpm:host=", "tcti-host");
    row("swtpm:host=127.1", "tcti-host");
    row("swtpm:host=localhost.example", "tcti-host");
    row("swtpm:host=0.0.0.0", "tcti-host");
    row("swtpm:port=0", "tcti-port");
    row("swtpm:port=", "tcti-port");
    row("swtpm:port=65536", "tcti-port");
    row("swtpm:port=-1", "tcti-port");
    row("swtpm:port=+1", "tcti-port");
    row("swtpm:port=0x10", "tcti-port");
    row("swtpm:port= 1", "tcti-port");
    row("mssim:port=65535", "tcti-port");
    row("swtpm:path=", "tcti-path");
    row("device:tpm0", "tcti-path");
    row("device:/dev/\ttpm0", "tcti-path");
    QTest::newRow("path of 108 bytes")
        << QStringLiteral("swtpm:path=/") + QString(107, QLatin1Char('x'))
        << QStringLiteral("tcti-path");
    QTest::newRow("path of 36 letters, 108 bytes")
        << QStringLiteral("swtpm:path=") + QString(36, QChar(0x3042))
        << QStringLiteral("tcti-path");
}

void TctiAddressTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto address = TctiAddress::parse(text);
    QVERIFY(!address);
    QCOMPARE(address.error().code, code);
    QCOMPARE(address.error().place, QStringLiteral("tcti"));
    QVERIFY(address.error().category == core::ErrorCategory::Input);
    QVERIFY(!address.error().message.isEmpty());
    QVERIFY(!address.error().hint.isEmpty());
}

void TctiAddressTest::refusalsTeach_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("network") << QStringLiteral("swtpm:host=192.0.2.1")
                             << QStringLiteral("until sessions are encrypted");
    QTest::newRow("tabrmd") << QStringLiteral("tabrmd") << QStringLiteral("device:/dev/tpmrm0");
    QTest::newRow("unknown") << QStringLiteral("foo") << QStringLiteral("\"foo\"");
    QTest::newRow("path") << QStringLiteral("swtpm:path=/") + QString(120, QLatin1Char('x'))
                          << QStringLiteral("121 bytes long; the system allows 107");
}

void TctiAddressTest::refusalsTeach()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    const auto address = TctiAddress::parse(text);
    QVERIFY(!address);
    const QString words =
        address.error().message.english() + QLatin1Char(' ') + address.error().hint.english();
    QVERIFY2(words.contains(word), qPrintable(words));
}

ENDORSE_TEST(TctiAddressTest)
#include "tctiaddresstest.moc"
