// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/preciousfile.h>
#include <support/testregistry.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace endorse;

namespace {

// Made for this test alone; base64 of DER.
constexpr const char *pkcs8 =
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgFP8Kx0GxZilEb8uoXzAtYbqNSgRa"
    "aprnFe/uBaWSBBShRANCAAQSIVn+P07cl7lB17fWS8BESYDbafXJ9/hlr4iISBVVxIpzv8RSSrx2"
    "iRJ4G8wDy1gKSM60j6rMyu6ravLzeXk6";
constexpr const char *pkcs8Edwards =
    "MC4CAQAwBQYDK2VwBCIEIJSPTLdGXJpJFcCawIPV2ogFq/u7sG0+jOFYWtg2IqJJ";
constexpr const char *sec1 =
    "MHcCAQEEIBT/CsdBsWYpRG/LqF8wLWG6jUoEWmqa5xXv7gWlkgQUoAoGCCqGSM49AwEHoUQDQgAE"
    "EiFZ/j9O3Je5Qde31kvAREmA22n1yff4Za+IiEgVVcSKc7/EUkq8dokSeBvMA8tYCkjOtI+qzMru"
    "q2ry83l5Og==";
constexpr const char *pkcs1 =
    "MIIBOgIBAAJBAMcdrsCIZ6k43cikJ0QhI/fsI0XlkYMyfqF4WvEQapYLY8End6GE6krbSonDE5HG"
    "BwZoNinh9G8ky/ZZv3HL55UCAwEAAQJBAKiXR1mZpTuw/IhgBSc4cD4A4LTT9esCHBoXz9iAr96t"
    "869UDJpRj5VlaJpYJCpTDjj5PgTdEECKHx3t1HB+I5kCIQDnIhv1oB9yNUAeqFdoXxifgPK846Cu"
    "ihm2MDw74pxc1wIhANyJwCI6iahKXGREZzgSah6Qbp9vtNWrflSZev/AcgVzAiBCnCLgo7fMSypi"
    "a3NdQeKvvRK3ewZIpsYIKliBjaowWwIgQOmizfBg+FH64+BmaVCyP5DPnsoodgPmSUxrsb+ZUBUC"
    "IAok4ffB2aVPSGDy41XVoOX+yAy2a5hrrqyDUr+/dY8J";
constexpr const char *encrypted =
    "MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjHpb6V6ca1ZQICCAAwDAYIKoZIhvcN"
    "AgkFADAdBglghkgBZQMEASoEEJ9xQoGft7NNiRPnQatrw0IEgZDWJ2sRTA9RvnnS+Sxtj/1v9Ogh"
    "ly5AG8WD5eaL4/bcrJ1KvaaSCzpOvzo4LQRyXEPpNMsGgjaeQnUvT6d4dWWe+tAH4UCvYp6sZloV"
    "2LGab8uY0EgO7EQsL4QTlhMyhIB3zA6uf2OeEIN4b+tDIGwUsFSeZkmfNbKHnYPOK3NS+N2QK6Rh"
    "ncauFFP68grGy8M=";
constexpr const char *encryptedOldStyle =
    "MIGxMBwGCiqGSIb3DQEMAQMwDgQI4fJyguYshsECAggABIGQ7LK3EaUhYTEBJA5TAfjhVZdBtdQ2"
    "4Mv66WxY+BZCMsHHlElNeS6J1mrNy462IHoSWlmP6zLLXsJ/eyCBpTZhlWM+lgUh1Dyx03kHlW92"
    "FLP/KS5BZ7VnQB5wWCFwXiCIo+SAygZ7rJwX20Dio9+lBfobeD5c11Bj4viH47HFknLGt7ouDT2E"
    "MdLWSQ0vRyLY";
constexpr const char *pkcs12 =
    "MIIBeQIBAzCCATMGCSqGSIb3DQEHAaCCASQEggEgMIIBHDCCARgGCSqGSIb3DQEHAaCCAQkEggEF"
    "MIIBATCB/gYLKoZIhvcNAQwKAQKgge4wgeswVgYJKoZIhvcNAQUNMEkwKAYJKoZIhvcNAQUMMBsE"
    "CK0bYSsuVI5TAgEBMAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBAecTs+ZPWP0wvJNaafjl0t"
    "BIGQT8xnAlm0WENtiSFJbzivBIzoNmVDOXZmmb+UUqUkuBs+lJTDORy9TWFsb5rlfBCdYa3qcaQB"
    "+7Y34OcJ83oxyHx2Q/X/HLt8g+1BSHH0PlcA+syUu/YcxlDiVoab08D2jAUjSKu9a7JqyqcLzHYy"
    "FUjl/Vb8x9JN78K3btrFLU5MAijjXRis9/ZilmX55zn6MD0wMTANBglghkgBZQMEAgEFAAQggnxE"
    "Q+j4Hrmh8t6Y+lPshXCpiiqwjhxSe2L58IvwjnIECJkirbk8Sw75";
constexpr const char *certificatesInPkcs7 =
    "MIIBmwYJKoZIhvcNAQcCoIIBjDCCAYgCAQExADALBgkqhkiG9w0BBwGgggFwMIIBbDCCAROgAwIB"
    "AgIUFNyPWm4O6Sj1qPgN+Z7eorFJ+BMwCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBYTAeFw0yNjEx"
    "MjMyMDU5NTVaFw0yNjEyMjMyMDU5NTVaMAwxCjAIBgNVBAMMAWEwWTATBgcqhkjOPQIBBggqhkjO"
    "PQMBBwNCAATS7Rp2ukBTh+NeS645bCG5kxDzr56xAh+xEAVDUleD+1B7ez5BOOliToyKP1Kl15Ql"
    "F3nKfERNic8cTG/nAATdo1MwUTAdBgNVHQ4EFgQURI2mFuA5leszjJmXW8F4iOJcGDAwHwYDVR0j"
    "BBgwFoAURI2mFuA5leszjJmXW8F4iOJcGDAwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNH"
    "ADBEAiBMk0UlKaA3ZBE/zMXxAzen1yGPbXZfkpG4MyrxrPf68AIgEaZYmQG8sBdUYIXYC6EDeONl"
    "jAe9EcuZt7yxMsR5hesxAA==";
constexpr const char *certificate =
    "MIIBbTCCAROgAwIBAgIUZt/jFnb4TfEJBqpnw+e9uEymAVwwCgYIKoZIzj0EAwIwDDEKMAgGA1UE"
    "AwwBYTAeFw0yNjExMjMxOTM0MTlaFw0yNjEyMjMxOTM0MTlaMAwxCjAIBgNVBAMMAWEwWTATBgcq"
    "hkjOPQIBBggqhkjOPQMBBwNCAAQSIVn+P07cl7lB17fWS8BESYDbafXJ9/hlr4iISBVVxIpzv8RS"
    "Srx2iRJ4G8wDy1gKSM60j6rMyu6ravLzeXk6o1MwUTAdBgNVHQ4EFgQUz95EqzfricyhGQWlkGiX"
    "8WufcY4wHwYDVR0jBBgwFoAUz95EqzfricyhGQWlkGiX8WufcY4wDwYDVR0TAQH/BAUwAwEB/zAK"
    "BggqhkjOPQQDAgNIADBFAiEAgesXY8UqAIGr+OIS5v95qTk3D+zYiRyY0C2x8EFibVECIHp0AetM"
    "d72KH98CXIYIPgOH9UXnu1o67kMFkCZCdB8M";
constexpr const char *request =
    "MIHGMG4CAQAwDDEKMAgGA1UEAwwBYTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABBIhWf4/TtyX"
    "uUHXt9ZLwERJgNtp9cn3+GWviIhIFVXEinO/xFJKvHaJEngbzAPLWApIzrSPqszK7qtq8vN5eTqg"
    "ADAKBggqhkjOPQQDAgNIADBFAiEAsgUywwknSdepInjMPD1SD82hi9zJPz5199F8LyOv2dUCIEM9"
    "2L9i9o9ji4+kOS1woShV6dEVb5JGkG5/lx6p1C2X";
constexpr const char *publicKey =
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEiFZ/j9O3Je5Qde31kvAREmA22n1yff4Za+IiEgV"
    "VcSKc7/EUkq8dokSeBvMA8tYCkjOtI+qzMruq2ry83l5Og==";
constexpr const char *publicRsaKey =
    "MEgCQQDHHa7AiGepON3IpCdEISP37CNF5ZGDMn6heFrxEGqWC2PBJ3ehhOpK20qJwxORxgcGaDYp"
    "4fRvJMv2Wb9xy+eVAgMBAAE=";

QByteArray derOf(const char *base64)
{
    return QByteArray::fromBase64(base64);
}

} // namespace

class PreciousFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsListsAndKeys_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isPrecious");
        const QByteArray magic("SQLite format 3\0", 16);
        const QByteArray key("-----BEGIN EC PRIVATE KEY-----\n");
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("table") << QByteArray("registrationId,status\n") << false;
        QTest::newRow("certificate") << QByteArray("-----BEGIN CERTIFICATE-----\n") << false;
        QTest::newRow("list") << magic + QByteArray(84, '\x01') << true;
        QTest::newRow("header of a list alone") << magic << true;
        QTest::newRow("header without its last byte") << magic.chopped(1) << false;
        QTest::newRow("header further on") << 'x' + magic << false;
        QTest::newRow("key") << key << true;
        QTest::newRow("encrypted key")
            << QByteArray("-----BEGIN ENCRYPTED PRIVATE KEY-----\n") << true;
        QTest::newRow("key after a certificate") << QByteArray(4000, 'x') + key << true;
        QTest::newRow("last place where it counts")
            << QByteArray((64 * 1024) - 11, 'x') + "PRIVATE KEY" << true;
        QTest::newRow("beyond that") << QByteArray((64 * 1024) - 10, 'x') + "PRIVATE KEY" << false;
    }
    void knowsListsAndKeys()
    {
        QFETCH(QByteArray, content);
        QFile file(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        QTEST(core::isPrecious(file.fileName()), "isPrecious");
        const QString link = m_folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::exists(link) || QFile::link(file.fileName(), link));
        QTEST(core::isPrecious(link), "isPrecious");
    }

    void knowsKeysInDer_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isPrecious");
        QTest::newRow("PKCS#8") << derOf(pkcs8) << true;
        QTest::newRow("PKCS#8, Ed25519") << derOf(pkcs8Edwards) << true;
        QTest::newRow("SEC1") << derOf(sec1) << true;
        QTest::newRow("PKCS#1") << derOf(pkcs1) << true;
        QTest::newRow("PKCS#8, encrypted") << derOf(encrypted) << true;
        QTest::newRow("PKCS#8, encrypted as in PKCS#12") << derOf(encryptedOldStyle) << true;
        QTest::newRow("something behind it") << derOf(sec1) + '\n' << true;
        QTest::newRow("PKCS#12") << derOf(pkcs12) << true;
        // As browsers write it: BER, lengths without end.
        QTest::newRow("PKCS#12 in BER")
            << QByteArray::fromHex("3080020103308006092a864886f70d010701a0802480") + derOf(pkcs12)
            << true;
        QTest::newRow("certificates in PKCS#7") << derOf(certificatesInPkcs7) << false;
        // SEQUENCE { INTEGER 3, SEQUENCE { OBJECT id-ecPublicKey } }.
        QTest::newRow("version 3 of something else")
            << QByteArray::fromHex("300e020103300906072a8648ce3d0201") << false;
        QTest::newRow("certificate") << derOf(certificate) << false;
        QTest::newRow("certificate request") << derOf(request) << false;
        QTest::newRow("public key") << derOf(publicKey) << false;
        QTest::newRow("RSA public key") << derOf(publicRsaKey) << false;
        // SEQUENCE { SEQUENCE { OBJECT sha256, NULL }, OCTET STRING }: what RSA signs.
        QTest::newRow("digest") << QByteArray::fromHex("3031300d060960864801650304020105000420") +
                                       QByteArray(32, 'x')
                                << false;
        // A signature of ECDSA, even of such numbers as nobody has.
        QTest::newRow("signature") << QByteArray::fromHex("3006020101020101") << false;
        QTest::newRow("cut off") << derOf(pkcs8).left(60) << false;
        QTest::newRow("nothing but a length") << QByteArray::fromHex("3084") << false;
        QTest::newRow("length beyond everything")
            << QByteArray::fromHex("3088ffffffffffffffff020100") << false;
        QTest::newRow("length without end")
            << QByteArray::fromHex("3080") + derOf(pkcs8).sliced(3) << false;
        QTest::newRow("further on") << 'x' + derOf(pkcs8) << false;
    }
    void knowsKeysInDer()
    {
        QFETCH(QByteArray, content);
        const QString path = m_folder.filePath(QStringLiteral("der"));
        write(path, content);
        QTEST(core::isPrecious(path), "isPrecious");
    }

    /// Of a file of any size its beginning is read: this one has holes, and would take hours.
    void readsLittleOfALargeFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("large"));
        constexpr qint64 size = qint64(1) << 40;
        for (const char *begin : {"30860100000000000000", "020100300506032b65700486"}) {
            write(path, QByteArray::fromHex(begin));
            if (!QFile::resize(path, size))
                QSKIP("The file system has no files with holes of that size.");
            QVERIFY(!core::isPrecious(path));
        }
        // A key is as long as its numbers: the last one here ends far behind what is read.
        write(path, QByteArray::fromHex("3086008000000000020100300506032b6570048500700000"
                                        "00"));
        QVERIFY(QFile::resize(path, size));
        QVERIFY(core::isPrecious(path));
    }

    void whatIsNoFileIsNot()
    {
        QVERIFY(!core::isPrecious(QString()));
        QVERIFY(!core::isPrecious(m_folder.path()));
        QVERIFY(!core::isPrecious(m_folder.filePath(QStringLiteral("not there"))));
        const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(!core::isPrecious(pipe)); // And does not wait for somebody to write to it.
    }

private:
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    QTemporaryDir m_folder;
};

ENDORSE_TEST(PreciousFileTest)

#include "preciousfiletest.moc"
