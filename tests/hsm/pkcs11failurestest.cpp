// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientlogin.h"
#include "keysamples.h"
#include "softhsm.h"

#include <support/testregistry.h>

#include <QTest>

#include <thread>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;

namespace {

constexpr char theKey[] = "pkcs11:token=lab;object=device";

core::Result<std::shared_ptr<hsm::DeviceKey>> openMeddled()
{
    return hsm::openPkcs11Key(*hsm::KeyAddress::parse(QLatin1String(theKey)),
                              SoftHsm::meddlingModule(), pinOf(SoftHsm::pin));
}

core::Result<Bytes> request(const hsm::DeviceKey &key)
{
    return hsm::certificateRequest(key, QStringLiteral("device-1"));
}

} // namespace

/// A token that is locked, taken out, finalised, or wrong.
class Pkcs11FailuresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_hsm = std::make_unique<SoftHsm>();
        QVERIFY(m_hsm->addToken(QStringLiteral("lab")));
        QVERIFY(m_hsm->importKey(QStringLiteral("lab"), QStringLiteral("device"),
                                 QStringLiteral("01"), newKeyPem("P-256")));
    }

    void init() { SoftHsm::meddle(Meddling::Nothing); }
    void cleanup() { SoftHsm::meddle(Meddling::Nothing); }

    void refusesToOpen_data()
    {
        QTest::addColumn<int>("meddling");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("technical");
        QTest::addColumn<int>("logins");
        const auto row = [](const char *name, Meddling meddling, const char *code,
                            const char *technical, int logins) {
            QTest::newRow(name) << int(meddling) << QString::fromLatin1(code)
                                << QString::fromLatin1(technical) << logins;
        };
        row("locked", Meddling::PinLocked, "pin-locked", "CKR_PIN_LOCKED", 1);
        // A token that says so beforehand is not asked.
        row("locked beforehand", Meddling::PinLockedFlag, "pin-locked", "CKF_USER_PIN_LOCKED", 0);
        row("mechanism", Meddling::MechanismMissing, "key-unusable", "CKM_ECDSA", 1);
    }
    void refusesToOpen()
    {
        QFETCH(int, meddling);
        QFETCH(QString, technical);
        SoftHsm::meddle(Meddling(meddling));
        const auto key = openMeddled();
        QVERIFY(!key);
        QTEST(key.error().code, "code");
        QVERIFY2(key.error().technical.contains(technical), qPrintable(key.error().technical));
        QTEST(SoftHsm::logins(), "logins");
    }

    void tellsThatOneTryIsLeft()
    {
        SoftHsm::meddle(Meddling::PinFinalTry);
        const auto key = hsm::openPkcs11Key(*hsm::KeyAddress::parse(QLatin1String(theKey)),
                                            SoftHsm::meddlingModule(), pinOf("wrong-secret"));
        QCOMPARE(key.error().code, QStringLiteral("pin-incorrect"));
        QVERIFY(key.error().technical.contains(QLatin1String("CKF_USER_PIN_FINAL_TRY")));
        QCOMPARE(SoftHsm::logins(), 1);
    }

    void refusesToSign_data()
    {
        QTest::addColumn<int>("meddling");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("signatures");
        const auto row = [](const char *name, Meddling meddling, const char *code, int signatures) {
            QTest::newRow(name) << int(meddling) << QString::fromLatin1(code) << signatures;
        };
        row("removed", Meddling::Removed, "token-removed", 2); // One new session, no more.
        row("device error", Meddling::DeviceError, "token", 1);
        row("wrong signature", Meddling::WrongSignature, "signature", 1);
        row("short signature", Meddling::ShortSignature, "signature", 1);
    }
    void refusesToSign()
    {
        QFETCH(int, meddling);
        const auto key = openMeddled();
        QVERIFY2(key, whyNot(key).constData());
        SoftHsm::meddle(Meddling(meddling));
        const auto refused = request(**key);
        QVERIFY(!refused);
        QTEST(refused.error().code, "code");
        QTEST(SoftHsm::signatures(), "signatures");
        // The next one is made again.
        SoftHsm::meddle(Meddling::Nothing);
        const auto good = request(**key);
        QVERIFY2(good, whyNot(good).constData());
    }

    void comesBackAfterARemoval()
    {
        const auto key = openMeddled();
        QVERIFY(key);
        SoftHsm::meddle(Meddling::RemovedOnce);
        const auto good = request(**key);
        QVERIFY2(good, whyNot(good).constData());
        QCOMPARE(SoftHsm::signatures(), 2);
        QCOMPARE(SoftHsm::logins(), 1);
        QVERIFY(!(*key)->takeSigningError());
    }

    void comesBackAfterAFinalize()
    {
        const auto key = hsm::openPkcs11Key(*hsm::KeyAddress::parse(QLatin1String(theKey)),
                                            SoftHsm::module(), pinOf(SoftHsm::pin));
        QVERIFY(key);
        SoftHsm::finalizeSoftHsm();
        const auto good = request(**key);
        QVERIFY2(good, whyNot(good).constData());
        QVERIFY(isGoodRequest(*good, **key, QStringLiteral("device-1")));
    }

    void noticesAnotherToken()
    {
        const auto key = openMeddled();
        QVERIFY(key);
        QVERIFY(m_hsm->deleteToken(QStringLiteral("lab")));
        SoftHsm::finalizeSoftHsm();
        const auto gone = request(**key);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, QStringLiteral("token-not-found"));
        QVERIFY(m_hsm->addToken(QStringLiteral("lab")));
        QVERIFY(m_hsm->importKey(QStringLiteral("lab"), QStringLiteral("device"),
                                 QStringLiteral("01"), newKeyPem("P-256")));
        const auto other = request(**key);
        QVERIFY(!other);
        QCOMPARE(other.error().code, QStringLiteral("token-removed"));
    }

    void triesAChangedPinOnce()
    {
        const auto key = openMeddled();
        QVERIFY(key);
        SoftHsm::meddle(Meddling::PinChanged);
        QCOMPARE(request(**key).error().code, QStringLiteral("pin-incorrect"));
        QCOMPARE(request(**key).error().code, QStringLiteral("pin-missing"));
        QCOMPARE(SoftHsm::logins(), 1);
    }

    void triesAChangedPinOnceForASignatureToo()
    {
        SoftHsm::meddle(Meddling::PinEachTime);
        const auto key = openMeddled();
        QVERIFY2(key, whyNot(key).constData());
        SoftHsm::meddle(Meddling::PinChanged);
        QCOMPARE(request(**key).error().code, QStringLiteral("pin-incorrect"));
        QCOMPARE(request(**key).error().code, QStringLiteral("pin-missing"));
        QCOMPARE(SoftHsm::logins(), 1);
    }

    void needsAPublicHalf()
    {
        SoftHsm::meddle(Meddling::NoPublicKey);
        const auto key = openMeddled();
        // SoftHSM may tell the point with the private key as well.
        QVERIFY(key || key.error().code == QLatin1String("key-unusable"));
    }

    void interruptsWhoWaits()
    {
        const auto key = openMeddled();
        QVERIFY(key);
        SoftHsm::meddle(Meddling::SignWaits);
        core::Result<Bytes> first;
        core::Result<Bytes> second;
        std::thread signing([&] { first = request(**key); });
        QTRY_COMPARE(SoftHsm::signatures(), 1);
        std::thread waiting([&] { second = request(**key); });
        // Until it has its turn or is interrupted, it waits: however often it is interrupted, the
        // one that the token works on goes on.
        std::atomic<bool> ended = false;
        std::thread interrupting([&] {
            while (!ended) {
                (*key)->interruptSigning();
                std::this_thread::yield();
            }
        });
        waiting.join();
        ended = true;
        interrupting.join();
        QVERIFY(!second);
        QCOMPARE(second.error().code, QStringLiteral("cancelled"));
        QCOMPARE(SoftHsm::signatures(), 1);
        SoftHsm::meddle(Meddling::Nothing);
        signing.join();
        QVERIFY2(first, whyNot(first).constData());
        QVERIFY(request(**key));
    }

    void failsTheHandshakeWithItsReason()
    {
        const auto key = openMeddled();
        QVERIFY(key);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto certificate = hsm::selfSignedCertificate(**key, QStringLiteral("device-1"),
                                                            now.addDays(-1), now.addDays(1));
        QVERIFY(certificate);
        for (const auto protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
            SoftHsm::meddle(Meddling::Removed);
            const auto login = logIn(**key, *certificate, protocol);
            QCOMPARE(login.seen, QString());
            QVERIFY(!login.clientError.isEmpty());
            QVERIFY(!login.clientError.contains(QLatin1String("secret")));
            const auto reason = (*key)->takeSigningError();
            QVERIFY(reason);
            QCOMPARE(reason->code, QStringLiteral("token-removed"));
            QVERIFY(!(*key)->takeSigningError());
        }
    }

private:
    std::unique_ptr<SoftHsm> m_hsm;
};

ENDORSE_TEST(Pkcs11FailuresTest)
#include "pkcs11failurestest.moc"
