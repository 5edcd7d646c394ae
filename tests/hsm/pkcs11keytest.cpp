// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientlogin.h"
#include "keysamples.h"
#include "softhsm.h"

#include <support/testregistry.h>

#include <QTest>

#include <thread>

using namespace endorse;
using namespace endorse::testing;

namespace {

hsm::KeyAddress address(const char *text)
{
    return *hsm::KeyAddress::parse(QString::fromUtf8(text));
}

core::Result<std::shared_ptr<hsm::DeviceKey>>
open(const char *text, const QString &module = SoftHsm::module(), const char *pin = SoftHsm::pin)
{
    return hsm::openPkcs11Key(address(text), module, pinOf(pin));
}

} // namespace

/// Keys on a PKCS#11 token.
class Pkcs11KeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_hsm = std::make_unique<SoftHsm>();
        const auto lab = QStringLiteral("lab");
        QVERIFY(m_hsm->addToken(lab));
        QVERIFY(m_hsm->importKey(lab, QStringLiteral("p256"), QStringLiteral("01"),
                                 newKeyPem("P-256")));
        QVERIFY(m_hsm->importKey(lab, QStringLiteral("p384"), QStringLiteral("02"),
                                 newKeyPem("P-384")));
        QVERIFY(m_hsm->importKey(lab, QStringLiteral("rsa"), QStringLiteral("03"),
                                 newKeyPem("RSA2048")));
        QVERIFY(m_hsm->importKey(lab, QStringLiteral("twin"), QStringLiteral("04"),
                                 newKeyPem("P-256")));
        QVERIFY(m_hsm->importKey(lab, QStringLiteral("twin"), QStringLiteral("05"),
                                 newKeyPem("P-256")));
        QVERIFY(m_hsm->importKey(lab, QStringLiteral("p521"), QStringLiteral("06"),
                                 newKeyPem("P-521")));
        QVERIFY(m_hsm->addToken(QStringLiteral("other")));
        QVERIFY(m_hsm->importKey(QStringLiteral("other"), QStringLiteral("sole"),
                                 QStringLiteral("01"), newKeyPem("P-256")));
    }

    void init() { SoftHsm::meddle(Meddling::Nothing); }

    void signsRequests_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("description");
        const auto row = [](const char *text, const char *algorithm, const char *description) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(algorithm)
                                << QString::fromLatin1(description);
        };
        row("pkcs11:token=lab;object=p256", "ec-p256", "lab: p256");
        row("pkcs11:token=lab;object=p384", "ec-p384", "lab: p384");
        row("pkcs11:token=lab;object=rsa", "rsa-2048", "lab: rsa");
        row("pkcs11:token=lab;id=%01", "ec-p256", "lab: p256");
        row("pkcs11:token=lab;object=twin;id=%05", "ec-p256", "lab: twin");
        row("pkcs11:token=lab;object=p256;type=private", "ec-p256", "lab: p256");
        row("pkcs11:token=other", "ec-p256", "other: sole");
        row("pkcs11:model=SoftHSM%20v2;token=other;object=sole", "ec-p256", "other: sole");
        row("pkcs11:token=other?module-path=/usr/lib/softhsm/libsofthsm2.so", "ec-p256",
            "other: sole");
    }
    void signsRequests()
    {
        QFETCH(QString, text);
        const bool hasModule = text.contains(QLatin1Char('?'));
        const auto key =
            hsm::openPkcs11Key(*hsm::KeyAddress::parse(text),
                               hasModule ? QString() : SoftHsm::module(), pinOf(SoftHsm::pin));
        QVERIFY2(key, whyNot(key).constData());
        QTEST((*key)->algorithmName(), "algorithm");
        QTEST((*key)->describe(), "description");
        QCOMPARE(toString((*key)->home()), QStringLiteral("pkcs11"));
        const auto request = hsm::certificateRequest(**key, QStringLiteral("device-1"));
        QVERIFY2(request, whyNot(request).constData());
        QVERIFY(isGoodRequest(*request, **key, QStringLiteral("device-1")));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto certificate =
            hsm::selfSignedCertificate(**key, QStringLiteral("device-1"), now, now.addDays(1));
        QVERIFY2(certificate, whyNot(certificate).constData());
        QVERIFY(isSelfSignedBy(*certificate, **key));
        QVERIFY(!(*key)->takeSigningError());
    }

    void signsWithAnyDigest()
    {
        const auto p256 = open("pkcs11:token=lab;object=p256");
        const auto p384 = open("pkcs11:token=lab;object=p384");
        const auto rsa = open("pkcs11:token=lab;object=rsa");
        QVERIFY(p256 && p384 && rsa);
        for (const char *digest : {"SHA1", "SHA256", "SHA384", "SHA512"}) {
            QVERIFY2(signsWith(**p256, digest), digest);
            QVERIFY2(signsWith(**p384, digest), digest);
            QVERIFY2(signsWith(**rsa, digest), digest);
            QVERIFY2(signsWith(**rsa, digest, true), digest);
        }
    }

    void givesThePinEachTime()
    {
        SoftHsm::meddle(Meddling::PinEachTime);
        const auto key = open("pkcs11:token=lab;object=p256", SoftHsm::meddlingModule());
        QVERIFY2(key, whyNot(key).constData());
        QVERIFY(hsm::certificateRequest(**key, QStringLiteral("device-1")));
        QVERIFY(hsm::certificateRequest(**key, QStringLiteral("device-1")));
        QCOMPARE(SoftHsm::logins(), 3); // The first one is for the user.
    }

    void logsIn_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<int>("protocol");
        for (const char *label : {"p256", "p384", "rsa"}) {
            QTest::addRow("%s 1.2", label) << QString::fromLatin1(label) << int(QSsl::TlsV1_2);
            QTest::addRow("%s 1.3", label) << QString::fromLatin1(label) << int(QSsl::TlsV1_3);
        }
    }
    void logsIn()
    {
        QFETCH(QString, label);
        QFETCH(int, protocol);
        const auto key = open(("pkcs11:token=lab;object=" + label.toLatin1()).constData(),
                              SoftHsm::meddlingModule());
        QVERIFY2(key, whyNot(key).constData());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto certificate =
            hsm::selfSignedCertificate(**key, label, now.addDays(-1), now.addDays(1));
        QVERIFY2(certificate, whyNot(certificate).constData());
        SoftHsm::meddle(Meddling::Nothing);
        const auto login = logIn(**key, *certificate, QSsl::SslProtocol(protocol));
        QCOMPARE(login.clientError, QString());
        QCOMPARE(login.seen, label);
        QCOMPARE(int(login.protocol), protocol);
        // The token itself signed.
        QCOMPARE(SoftHsm::signatures(), 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("module");
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *text, const QString &module,
                            const char *pin, const char *code) {
            QTest::newRow(name) << QString::fromLatin1(text) << module << QString::fromLatin1(pin)
                                << QString::fromLatin1(code);
        };
        const QString soft = SoftHsm::module();
        const char *good = SoftHsm::pin;
        row("no module", "pkcs11:token=lab;object=p256", {}, good, "module-missing");
        row("absent module", "pkcs11:token=lab;object=p256",
            QStringLiteral("/nowhere/libnothing.so"), good, "module-load");
        row("a folder", "pkcs11:token=lab;object=p256", QStringLiteral("/etc"), good,
            "module-load");
        row("a module that never ends", "pkcs11:token=lab;object=p256", QStringLiteral("/dev/zero"),
            good, "module-load");
        row("not a module", "pkcs11:token=lab;object=p256", QStringLiteral("/etc/hostname"), good,
            "module-load");
        row("a library that is no module", "pkcs11:token=lab;object=p256",
            QStringLiteral("/lib/x86_64-linux-gnu/libc.so.6"), good, "module-load");
        row("two modules", "pkcs11:token=lab;object=p256?module-path=/nowhere/x.so", soft, good,
            "module-twice");
        row("no such token", "pkcs11:token=Lab;object=p256", soft, good, "token-not-found");
        row("no such serial", "pkcs11:serial=1;object=p256", soft, good, "token-not-found");
        row("other library", "pkcs11:library-manufacturer=x;token=lab", soft, good,
            "token-not-found");
        row("several tokens", "pkcs11:object=p256", soft, good, "token-ambiguous");
        row("no PIN", "pkcs11:token=lab;object=p256", soft, "", "pin-missing");
        row("wrong PIN", "pkcs11:token=lab;object=p256", soft, "1234-secret", "pin-incorrect");
        row("short PIN", "pkcs11:token=lab;object=p256", soft, "1", "pin-incorrect");
        row("no such key", "pkcs11:token=lab;object=P256", soft, good, "key-not-found");
        row("label and id differ", "pkcs11:token=lab;object=p256;id=%02", soft, good,
            "key-not-found");
        row("several keys", "pkcs11:token=lab;object=twin", soft, good, "key-ambiguous");
        row("any key", "pkcs11:token=lab", soft, good, "key-ambiguous");
        row("P-521", "pkcs11:token=lab;object=p521", soft, good, "key-type");
    }
    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, module);
        QFETCH(QString, pin);
        QFETCH(QString, code);
        const auto key = hsm::openPkcs11Key(*hsm::KeyAddress::parse(text), module,
                                            pinOf(pin.toLatin1().constData()));
        QVERIFY(!key);
        QCOMPARE(key.error().code, code);
        const bool isInput =
            code == QLatin1String("key-type") || code == QLatin1String("module-twice");
        QCOMPARE(toString(key.error().category),
                 isInput ? QStringLiteral("input") : QStringLiteral("store"));
        QVERIFY(!key.error().message.isEmpty());
        QVERIFY(!key.error().hint.isEmpty());
        QVERIFY(!everythingIn(key.error()).contains(QLatin1String("secret")));
    }

    void namesWhatIsThere()
    {
        const auto several = open("pkcs11:token=lab;object=twin");
        for (const char *name : {"twin (id 04)", "twin (id 05)"})
            QVERIFY(several.error().place.contains(QLatin1String(name)));
        const auto absent = open("pkcs11:token=nothing;object=twin");
        QVERIFY(absent.error().technical.contains(QLatin1String("lab")));
        QVERIFY(absent.error().technical.contains(QLatin1String("other")));
    }

    void refusesOtherAddresses()
    {
        for (const char *text : {"key.pem", "tpm:0x81000001"}) {
            const auto key = hsm::openPkcs11Key(address(text), SoftHsm::module(), {});
            QVERIFY(!key);
            QCOMPARE(key.error().code, QStringLiteral("address"));
        }
    }

    void findsItsPublicHalfInOtherForms()
    {
        const auto usual = open("pkcs11:token=lab;object=p256");
        SoftHsm::meddle(Meddling::BarePoint);
        const auto bare = open("pkcs11:token=lab;object=p256", SoftHsm::meddlingModule());
        QVERIFY2(bare, whyNot(bare).constData());
        QCOMPARE((*bare)->publicKeyInfo(), (*usual)->publicKeyInfo());
    }

    /// OpenSSL and Qt may keep the key longer than anybody here.
    void outlivesItsOwner()
    {
        auto key = open("pkcs11:token=lab;object=p256");
        QVERIFY(key);
        const auto address = (*key)->address();
        auto evp = (*key)->evp();
        const QSslKey kept = (*key)->sslKey();
        key->reset();
        const hsm::DeviceKey again(address, QString(), std::move(evp), nullptr);
        QVERIFY(hsm::certificateRequest(again, QStringLiteral("device-1")));
        QVERIFY(!kept.isNull());
        QCOMPARE(kept.algorithm(), QSsl::Ec);
        QCOMPARE(kept.length(), 256);
    }

    void signsForSeveralThreads()
    {
        const auto key = open("pkcs11:token=lab;object=p256");
        QVERIFY(key);
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&, i] {
                const QString name = QStringLiteral("device-%1").arg(i);
                for (int round = 0; round < 8; ++round) {
                    const auto request = hsm::certificateRequest(**key, name);
                    good += request && isGoodRequest(*request, **key, name) ? 1 : 0;
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(int(good), 32);
    }

    void servesSeveralKeysOfOneToken()
    {
        auto first = open("pkcs11:token=lab;object=p256");
        const auto second = open("pkcs11:token=lab;object=rsa");
        QVERIFY(first && second);
        QVERIFY(hsm::certificateRequest(**first, QStringLiteral("first")));
        first->reset(); // Ends its session, not the login of the other one.
        QVERIFY(hsm::certificateRequest(**second, QStringLiteral("second")));
    }

    void knowsWhichCertificateFits()
    {
        const auto first = open("pkcs11:token=lab;object=twin;id=%04");
        const auto second = open("pkcs11:token=lab;object=twin;id=%05");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto certificate =
            hsm::selfSignedCertificate(**first, QStringLiteral("twin"), now, now.addDays(1));
        QVERIFY(hsm::isKeyOf(**first, derOf(*certificate)));
        QVERIFY(!hsm::isKeyOf(**second, derOf(*certificate)));
    }

private:
    std::unique_ptr<SoftHsm> m_hsm;
};

ENDORSE_TEST(Pkcs11KeyTest)
#include "pkcs11keytest.moc"
