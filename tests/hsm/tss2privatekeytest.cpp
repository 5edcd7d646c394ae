// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/testregistry.h>

#include <openssl/pem.h>

#include <QTest>

#include <dlfcn.h>
#include <hsm/der.h>
#include <hsm/tss2privatekey.h>

using namespace endorse;
using core::Bytes;
using hsm::Tss2PrivateKey;
namespace der = hsm::der;

namespace {

bool failsToWrite = false;

} // namespace

/// Stands in front of OpenSSL's own.
extern "C" int PEM_write_bio(BIO *bio, const char *name, const char *header,
                             const unsigned char *data, long size)
{
    using Write = decltype(&PEM_write_bio);
    const auto write = reinterpret_cast<Write>(::dlsym(RTLD_NEXT, "PEM_write_bio"));
    return failsToWrite ? 0 : write(bio, name, header, data, size);
}

namespace {

const Bytes loadable = Bytes::fromHex("0606678105"
                                      "0a0103");
const Bytes importable = Bytes::fromHex("0606678105"
                                        "0a0104");
const Bytes emptyAuth = Bytes::fromHex("a0030101ff");
const Bytes srkParent = Bytes::fromHex("0205"
                                       "0081000001");

Bytes pem(const Bytes &body)
{
    return "-----BEGIN TSS2 PRIVATE KEY-----\n" + body.toBase64() +
           "\n-----END TSS2 PRIVATE KEY-----\n";
}

Bytes sequence(const Bytes &members)
{
    return pem(der::element(der::Sequence, members));
}

Bytes areas()
{
    return der::element(der::OctetString, "public") + der::element(der::OctetString, "private");
}

} // namespace

class Tss2PrivateKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItReads()
    {
        for (const qsizetype size : {1, 100, 300}) {
            const Tss2PrivateKey key{0x81000001, Bytes(size, 'u'), Bytes(size, 'p')};
            const auto read = Tss2PrivateKey::fromPem(*key.toPem());
            QVERIFY(read);
            QVERIFY(*read == key);
        }
    }

    void writesTheFormOfOthers()
    {
        // Byte by byte after "ASN.1 Specification for TPM 2.0 Key Files".
        const Tss2PrivateKey key{0x81000001, "public", "private"};
        QCOMPARE(*key.toPem(), sequence(loadable + emptyAuth + srkParent + areas()));
    }

    void writesNothingWhenOpenSslFails()
    {
        const Tss2PrivateKey key{0x81000001, "public", "private"};
        failsToWrite = true;
        const auto written = key.toPem();
        failsToWrite = false;
        QVERIFY(!written);
        QCOMPARE(toString(written.error().category), QStringLiteral("internal"));
        QCOMPARE(written.error().code, QStringLiteral("openssl"));
        QVERIFY(!written.error().message.isEmpty());
    }

    void reads_data()
    {
        QTest::addColumn<Bytes>("text");
        QTest::addColumn<quint32>("parent");
        QTest::newRow("plain") << sequence(loadable + emptyAuth + srkParent + areas())
                               << 0x81000001u;
        QTest::newRow("negative parent")
            << sequence(loadable + emptyAuth + Bytes::fromHex("020481000001") + areas())
            << 0x81000001u;
        QTest::newRow("description")
            << sequence(loadable + emptyAuth + Bytes::fromHex("a4040c026869") + srkParent + areas())
            << 0x81000001u;
        QTest::newRow("behind another block")
            << "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n" +
                   sequence(loadable + emptyAuth + Bytes::fromHex("02050081800000") + areas())
            << 0x81800000u;
    }
    void reads()
    {
        QFETCH(Bytes, text);
        const auto key = Tss2PrivateKey::fromPem(text);
        QVERIFY2(key, key ? "" : qPrintable(key.error().toLogLine()));
        QTEST(key->parent, "parent");
        QCOMPARE(key->publicArea, Bytes("public"));
        QCOMPARE(key->privateArea, Bytes("private"));
    }

    void refuses_data()
    {
        QTest::addColumn<Bytes>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const Bytes &text, const char *code) {
            QTest::newRow(name) << text << QString::fromLatin1(code);
        };
        const Bytes whole = loadable + emptyAuth + srkParent + areas();
        row("empty", {}, "tss2-key");
        row("other block", "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n",
            "tss2-key");
        row("no sequence", pem("nonsense"), "tss2-key");
        row("tail", pem(der::element(der::Sequence, whole) + "x"), "tss2-key");
        row("inner tail", sequence(whole + Bytes::fromHex("0500")), "tss2-key");
        row("cut", pem(der::element(der::Sequence, whole).chopped(1)), "tss2-key");
        row("sealed or importable", sequence(importable + emptyAuth + srkParent + areas()),
            "tss2-key");
        row("secret",
            sequence(loadable + emptyAuth + Bytes::fromHex("a2030401aa") + srkParent + areas()),
            "tss2-key");
        row("no public area",
            sequence(loadable + emptyAuth + srkParent + der::element(der::OctetString, "x")),
            "tss2-key");
        row("huge parent",
            sequence(loadable + emptyAuth + Bytes::fromHex("0206008100000100") + areas()),
            "tss2-key");
        row("owner as parent",
            sequence(loadable + emptyAuth + Bytes::fromHex("020440000001") + areas()),
            "tss2-parent");
        row("needs an auth value", sequence(loadable + srkParent + areas()), "tss2-auth");
        row("says that it needs one",
            sequence(loadable + Bytes::fromHex("a003010100") + srkParent + areas()), "tss2-auth");
        row("policy",
            sequence(loadable + emptyAuth + Bytes::fromHex("a1023000") + srkParent + areas()),
            "tss2-auth");
    }
    void refuses()
    {
        QFETCH(Bytes, text);
        const auto key = Tss2PrivateKey::fromPem(text);
        QVERIFY(!key);
        QTEST(key.error().code, "code");
        QCOMPARE(toString(key.error().category), QStringLiteral("input"));
        QVERIFY(!key.error().hint.isEmpty());
    }

    void takesNoHalfElement()
    {
        const Bytes whole = der::element(der::Sequence, Bytes(300, 'x'));
        QCOMPARE(whole.left(4), Bytes::fromHex("3082012c"));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            der::Reader reader(QByteArrayView(whole).first(size));
            QVERIFY(!reader.take(der::Sequence));
        }
        der::Reader reader(whole);
        QVERIFY(!reader.take(der::Integer));
        QCOMPARE(reader.take(der::Sequence)->size(), 300);
        QVERIFY(reader.atEnd());
        QCOMPARE(der::unsignedInteger(Bytes::fromHex("0000ff")), Bytes::fromHex("020200ff"));
        QCOMPARE(der::unsignedInteger({}), Bytes::fromHex("020100"));
    }
};

ENDORSE_TEST(Tss2PrivateKeyTest)
#include "tss2privatekeytest.moc"
