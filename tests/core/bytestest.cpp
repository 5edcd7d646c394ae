// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/bytes.h>
#include <core/secret.h>
#include <support/testregistry.h>

#include <QTest>

using namespace endorse::core;

class BytesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBigEndian();
    void failingReadConsumesNothing();
    void refusesBadBase64_data();
    void refusesBadBase64();
};

void BytesTest::readsBigEndian()
{
    const Bytes data = ByteWriter().u8(1).u16(0x0203).u32(0x04050607).sized("ab").bytes();
    QCOMPARE(toHex(data), QStringLiteral("0102030405060700026162"));
    ByteReader reader(data);
    QCOMPARE(*reader.readU8("a"), 1);
    QCOMPARE(*reader.readU16("b"), 0x0203);
    QCOMPARE(*reader.readU32("c"), 0x04050607u);
    QCOMPARE(*reader.read2B("d"), Bytes("ab"));
    QVERIFY(reader.atEnd());
}

void BytesTest::failingReadConsumesNothing()
{
    ByteReader reader(QByteArrayView("\x00\x05zz", 4), 100);
    const auto field = reader.read2B("TPM2B_TEST");
    QVERIFY(!field);
    QCOMPARE(field.error().code, QStringLiteral("truncated"));
    QCOMPARE(field.error().place, QStringLiteral("TPM2B_TEST"));
    QCOMPARE(reader.offset(), 100);
    QCOMPARE(reader.remaining(), 4);
}

void BytesTest::refusesBadBase64_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("padded") << QByteArray("YWI=") << true;
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("padding missing") << QByteArray("YWI") << false;
    QTest::newRow("line break") << QByteArray("YW\nI=") << false;
    QTest::newRow("url alphabet") << QByteArray("_-_-") << false;
}

void BytesTest::refusesBadBase64()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QCOMPARE(fromBase64(text).has_value(), good);
}

ENDORSE_TEST(BytesTest)
#include "bytestest.moc"
