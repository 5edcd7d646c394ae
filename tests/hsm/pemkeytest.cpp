// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientlogin.h"
#include "keysamples.h"

#include <support/testregistry.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;

namespace {

constexpr char passphrase[] = "tiger-secret";

core::Secret secret(const char *text)
{
    return core::Secret(core::asSpan(text));
}

} // namespace

/// Keys in PEM files.
class PemKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_certificate = foreignCertificatePem(); }

    void opens_data()
    {
        QTest::addColumn<Bytes>("pem");
        QTest::addColumn<QString>("algorithm");
        QTest::newRow("P-256") << newKeyPem("P-256") << QStringLiteral("ec-p256");
        QTest::newRow("P-384") << newKeyPem("P-384") << QStringLiteral("ec-p384");
        QTest::newRow("RSA") << newKeyPem("RSA2048") << QStringLiteral("rsa-2048");
        QTest::newRow("encrypted")
            << newEncryptedKeyPem("P-256", passphrase) << QStringLiteral("ec-p256");
        QTest::newRow("behind a certificate")
            << m_certificate + newKeyPem("P-256") << QStringLiteral("ec-p256");
        QTest::newRow("SEC 1")
            << Bytes("-----BEGIN EC PARAMETERS-----\n"
                     "BggqhkjOPQMBBw==\n"
                     "-----END EC PARAMETERS-----\n"
                     "-----BEGIN EC PRIVATE KEY-----\n"
                     "MHcCAQEEICHJdLgAvT/x34ymNTRpw8NqbbKp+d9yo0Un/TMRiRKRoAoGCCqGSM49\n"
                     "AwEHoUQDQgAEinUy9NvPO+i90DgF7MjuHzC5iouaqaumxb76pfM0Q7sbOVQMBQT4\n"
                     "Zm4pTKUhzIX8Muzbp7lCSjxyurBI9/qfvA==\n"
                     "-----END EC PRIVATE KEY-----\n")
            << QStringLiteral("ec-p256");
    }
    void opens()
    {
        QFETCH(Bytes, pem);
        QFETCH(QString, algorithm);
        const QString path = write(pem);
        const auto key = hsm::openPemKey(path, secret(passphrase));
        QVERIFY2(key, whyNot(key).constData());
        QCOMPARE((*key)->algorithmName(), algorithm);
        QCOMPARE(toString((*key)->home()), QStringLiteral("file"));
        QCOMPARE((*key)->describe(), path);
        QCOMPARE((*key)->address().file(), path);
        QVERIFY(!(*key)->warning());
        const auto request = hsm::certificateRequest(**key, QStringLiteral("device-1"));
        QVERIFY2(request, whyNot(request).constData());
        QVERIFY(isGoodRequest(*request, **key, QStringLiteral("device-1")));
        (*key)->interruptSigning(); // Has nothing to interrupt.
        QVERIFY(!(*key)->takeSigningError());
    }

    void makesAndOpens()
    {
        const auto made = hsm::createPemKey();
        QVERIFY(made);
        const auto key = hsm::openPemKey(write(made->view().toByteArray()), {});
        QVERIFY2(key, whyNot(key).constData());
        QCOMPARE((*key)->algorithmName(), QStringLiteral("ec-p256"));
        QVERIFY(!made->equals(hsm::createPemKey()->bytes()));
    }

    void refuses_data()
    {
        QTest::addColumn<Bytes>("pem");
        QTest::addColumn<Bytes>("given");
        QTest::addColumn<QString>("code");
        const Bytes encrypted = newEncryptedKeyPem("P-256", passphrase);
        const auto row = [](const char *name, const Bytes &pem, const char *given,
                            const char *code) {
            QTest::newRow(name) << pem << Bytes(given) << QString::fromLatin1(code);
        };
        row("wrong passphrase", encrypted, "lion-secret", "passphrase-wrong");
        row("no passphrase", encrypted, "", "passphrase-missing");
        row("empty", {}, "", "no-private-key");
        row("certificate alone", m_certificate, "", "no-private-key");
        row("damaged", newKeyPem("P-256").replace("\nM", "\n0"), "", "no-private-key");
        row("P-521", newKeyPem("P-521"), "", "key-type");
        row("RSA 1024", newKeyPem("RSA1024"), "", "key-type");
        row("Ed25519", newKeyPem("ED25519"), "", "key-type");
        row("TSS2", "-----BEGIN TSS2 PRIVATE KEY-----\nMAA=\n-----END TSS2 PRIVATE KEY-----\n", "",
            "tss2-key");
        // PBE-MD5-DES: the passphrase is right.
        row("encrypted the old way",
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
            "MIGwMBsGCSqGSIb3DQEFAzAOBAinY2P1ta7vcAICCAAEgZAwgEgM4h5b8N01e6cC\n"
            "Oyqw+XdQmAy6C/YMKb4BiLZwODxvA73t1ARkHvDaxvsyrdpGQQkkUdNLT5YnUXqP\n"
            "WY6NVHE3bTizaiCqLhe6+KyVwkE2FMxZgxGOGG4hBNZW2mUTnBEWrGO2/TLs9O0J\n"
            "m+tv1TiAwqehSet52tOhWb/8wnD32j8QcYipkPUWX5V6+RI=\n"
            "-----END ENCRYPTED PRIVATE KEY-----\n",
            passphrase, "encryption-unsupported");
    }
    void refuses()
    {
        QFETCH(Bytes, pem);
        QFETCH(Bytes, given);
        const QString path = write(pem);
        const auto key = hsm::openPemKey(path, secret(given.constData()));
        QVERIFY(!key);
        QTEST(key.error().code, "code");
        QCOMPARE(toString(key.error().category), QStringLiteral("input"));
        QCOMPARE(key.error().place, path);
        QVERIFY(!key.error().message.isEmpty());
        const QString all = everythingIn(key.error());
        QVERIFY(!all.contains(QLatin1String("secret")));
        QCOMPARE(all.contains(QLatin1String("--pin-file")),
                 key.error().code == QLatin1String("passphrase-missing"));
        for (const Bytes &line : pem.split('\n'))
            QVERIFY(line.size() < 20 || line.contains('-') ||
                    !all.contains(QString::fromLatin1(line)));
    }

    void refusesWhatIsNoFile()
    {
        // Nobody writes into it: who opened it would wait for ever.
        const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &path : {m_folder.path(), QStringLiteral("/dev/zero"), pipe}) {
            const auto key = hsm::openPemKey(path, {});
            QVERIFY(!key);
            QCOMPARE(key.error().code, QStringLiteral("not-regular"));
            QCOMPARE(key.error().place, path);
        }
        const auto absent = hsm::openPemKey(m_folder.filePath(QStringLiteral("absent")), {});
        QCOMPARE(absent ? QString() : absent.error().code, QStringLiteral("read"));
    }

    void refusesWhatIsTooLarge()
    {
        QFile huge(m_folder.filePath(QStringLiteral("huge.pem")));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize((1 << 20) + 1));
        const auto key = hsm::openPemKey(huge.fileName(), {});
        QCOMPARE(key ? QString() : key.error().code, QStringLiteral("too-large"));
    }

    void warnsOfAFileForEverybody_data()
    {
        QTest::addColumn<int>("more");
        QTest::addColumn<bool>("warns");
        QTest::newRow("owner") << 0 << false;
        QTest::newRow("group reads") << int(QFile::ReadGroup) << true;
        QTest::newRow("others read") << int(QFile::ReadOther) << true;
        QTest::newRow("group writes") << int(QFile::WriteGroup) << true;
    }
    void warnsOfAFileForEverybody()
    {
        QFETCH(int, more);
        const QString path = write(newKeyPem("P-256"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner |
                                                QFile::Permissions(more)));
        const auto key = hsm::openPemKey(path, {});
        QVERIFY(key);
        QTEST((*key)->warning().has_value(), "warns");
    }

    void logsIn_data()
    {
        QTest::addColumn<Bytes>("pem");
        QTest::addColumn<int>("protocol");
        for (const char *kind : {"P-256", "P-384", "RSA2048"}) {
            const Bytes pem = newKeyPem(kind);
            QTest::addRow("%s 1.2", kind) << pem << int(QSsl::TlsV1_2);
            QTest::addRow("%s 1.3", kind) << pem << int(QSsl::TlsV1_3);
        }
    }
    void logsIn()
    {
        QFETCH(Bytes, pem);
        QFETCH(int, protocol);
        const auto key = hsm::openPemKey(write(pem), {});
        QVERIFY(key);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto certificate = hsm::selfSignedCertificate(**key, QStringLiteral("device-1"),
                                                            now.addDays(-1), now.addDays(1));
        QVERIFY2(certificate, whyNot(certificate).constData());
        const auto login = logIn(**key, *certificate, QSsl::SslProtocol(protocol));
        QCOMPARE(login.clientError, QString());
        QCOMPARE(login.seen, QStringLiteral("device-1"));
        QCOMPARE(int(login.protocol), protocol);
    }

private:
    QString write(const Bytes &content)
    {
        const QString path = m_folder.filePath(QStringLiteral("key%1.pem").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            qFatal("cannot write");
        return path;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
    Bytes m_certificate;
};

ENDORSE_TEST(PemKeyTest)
#include "pemkeytest.moc"
