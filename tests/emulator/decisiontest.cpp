// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportingemulator.h"

#include <dps/challengeblob.h>
#include <dps/enrollment.h>
#include <emulator/servicememory.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

namespace endorse::testing {

using core::Bytes;
using emulator::EmulatorRequest;

class DecisionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_service = std::make_unique<ReportingEmulator>(); }
    void cleanup() { m_service.reset(); }

    void tellsHowAChallengeIsMade()
    {
        m_service->enroll();
        const Bytes nonce = m_service->challenge();
        QCOMPARE(nonce.size(), 32);
        const EmulatorRequest request = m_service->last();
        const QString ek = ekNameOf(SoftTpm::first());
        const QString srk = srkNameOf(SoftTpm::first());
        const QByteArray blob =
            QByteArray::fromBase64(QJsonDocument::fromJson(request.responseBody)
                                       .object()[QLatin1String("authenticationKey")]
                                       .toString()
                                       .toLatin1());
        const auto parts = dps::ChallengeBlob::parse(blob)->parts();
        QCOMPARE(
            linesOf(request),
            (QStringList{QStringLiteral("+ Enrollment found: by registration ID, enabled"),
                         QStringLiteral("+ EK equals the enrolled one: ") + ek,
                         QStringLiteral(". SRK taken as sent: ") + srk,
                         QStringLiteral("+ Nonce made: 32 random bytes"),
                         QStringLiteral("+ EK envelope, holds inner key: credential %1 bytes, "
                                        "secret %2 bytes")
                             .arg(parts.idObject.size())
                             .arg(parts.credentialSecret.size()),
                         QStringLiteral("+ EK envelope bound to SRK: ") + srk,
                         QStringLiteral("+ SRK envelope, holds nonce: duplicate %1 bytes, seed "
                                        "%2 bytes, public area %3 bytes")
                             .arg(parts.duplicate.size())
                             .arg(parts.importSeed.size())
                             .arg(parts.publicArea.size()),
                         QStringLiteral("+ Answer: 401 challenge, %1 bytes").arg(blob.size())}));
        QVERIFY(request.isChallenge);
        QVERIFY(request.hasNonce && !request.isHubKey);
        QCOMPARE(request.registrationId, QStringLiteral("dev1"));
        QCOMPARE(request.requestId, dps::headerValue(request.responseHeaders, "x-ms-request-id"));
        QVERIFY(!request.requestId.isEmpty());
    }

    void tellsHowATokenIsChecked()
    {
        m_service->enroll();
        const Bytes nonce = m_service->challenge();
        const EmulatorRequest request = m_service->registerSigned(nonce);
        QCOMPARE(request.status, 202);
        const QStringList lines = linesOf(request);
        QCOMPARE(lines.size(), 8);
        QCOMPARE(lines.at(0), QStringLiteral("+ Enrollment found: by registration ID, enabled"));
        QVERIFY(lines.at(1).startsWith(QLatin1String("+ EK equals the enrolled one: 000b")));
        static const QRegularExpression age(
            QStringLiteral("^\\+ Challenge open since: [0-9]+\\.[0-9]{2} s$"));
        QVERIFY2(age.match(lines.at(2)).hasMatch(), qPrintable(lines.at(2)));
        QCOMPARE(lines.at(3), QStringLiteral("+ Signature: HMAC with the nonce"));
        static const QRegularExpression expiry(
            QStringLiteral("^\\+ Token expiry: in (59 min 5[0-9] s|1 h 0 min)$"));
        QVERIFY2(expiry.match(lines.at(4)).hasMatch(), qPrintable(lines.at(4)));
        QCOMPARE(lines.at(5), QStringLiteral("+ SRK equals that of the challenge: ") +
                                  srkNameOf(SoftTpm::first()));
        QVERIFY(lines.at(6).startsWith(QLatin1String(". Operation begun: 5.")));
        QCOMPARE(lines.at(7), QStringLiteral("+ Answer: 202 assigning, Retry-After 0"));
        QVERIFY(!request.isChallenge);
    }

    void tellsWhichHubAndWhy_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QStringList>("expected");
        const QString first =
            QStringLiteral(". Substatus: initialAssignment: the first assignment");
        const QString idIsDevice = QStringLiteral(". Device ID: the registration ID");
        QTest::newRow("own") << QByteArray()
                             << QStringList{QStringLiteral("+ Hub chosen: %1, the emulator's own: "
                                                           "the enrollment names none"),
                                            first, idIsDevice};
        QTest::newRow("named")
            << asJson("'iotHubHostName':'a.example.net','deviceId':'Pump 7'").replace(" ", "-")
            << QStringList{QStringLiteral("+ Hub chosen: a.example.net, named by the enrollment"),
                           first, QStringLiteral(". Device ID: Pump-7, named by the enrollment")};
        QTest::newRow("hashed")
            << asJson("'iotHubs':['a.example.net','b.example.net'],'allocationPolicy':'hashed'")
            << QStringList{QStringLiteral("+ Hub chosen: b.example.net, hashed, 2 of 2"), first,
                           idIsDevice};
        QTest::newRow("static") << asJson("'iotHubs':['a.example.net'],'allocationPolicy':'static'")
                                << QStringList{QStringLiteral(
                                                   "+ Hub chosen: a.example.net, static, 1 of 1"),
                                               first, idIsDevice};
    }
    void tellsWhichHubAndWhy()
    {
        QFETCH(QByteArray, more);
        QFETCH(QStringList, expected);
        m_service->enroll(more);
        const Bytes nonce = m_service->challenge();
        const EmulatorRequest request = m_service->poll(m_service->registerSigned(nonce), nonce);
        QCOMPARE(request.status, 200);
        expected.replaceInStrings(QStringLiteral("%1"),
                                  QString::fromLatin1(m_service->running().hub()));
        const QStringList lines = linesOf(request);
        QCOMPARE(lines.mid(lines.size() - 5, 3), expected);
        QCOMPARE(lines.at(lines.size() - 2),
                 QStringLiteral("+ Hub key made: 32 random bytes, wrapped for EK and SRK"));
        QCOMPARE(lines.last(), QStringLiteral("+ Answer: 200 assigned"));
    }

    void tellsWhyADeviceMoves_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QString>("substatus");
        QTest::newRow("data moves")
            << asJson("{'updateHubAssignment':true,'migrateDeviceData':true}")
            << QStringLiteral(". Substatus: deviceDataMigrated: another hub, the device's data "
                              "moves along");
        QTest::newRow("data stays")
            << asJson("{'updateHubAssignment':true,'migrateDeviceData':false}")
            << QStringLiteral(". Substatus: deviceDataReset: another hub, the device's data "
                              "stays behind");
        QTest::newRow("forbidden")
            << asJson("{'updateHubAssignment':false}")
            << QStringLiteral(". Substatus: initialAssignment: the enrollment forbids a move to "
                              "another hub");
    }
    void tellsWhyADeviceMoves()
    {
        QFETCH(QByteArray, policy);
        m_service->enroll();
        m_service->running().provision("dev1", SoftTpm::first());
        m_service->reported(3);
        m_service->running().service(
            "PUT", "/enrollments/dev1",
            RunningEmulator::enrollment("dev1", SoftTpm::first(),
                                        asJson("'iotHubHostName':'a.example.net',"
                                               "'reprovisionPolicy':") +
                                            policy),
            {{"If-Match", "*"}});
        m_service->reported();
        const Bytes nonce = m_service->challenge();
        const EmulatorRequest request = m_service->poll(m_service->registerSigned(nonce), nonce);
        QTEST(linesOf(request).at(linesOf(request).size() - 4), "substatus");
    }

    void tellsThatItHasDecidedBefore()
    {
        m_service->enroll();
        const Bytes nonce = m_service->challenge();
        const EmulatorRequest accepted = m_service->registerSigned(nonce);
        m_service->poll(accepted, nonce);
        const QStringList lines = linesOf(m_service->poll(accepted, nonce));
        QCOMPARE(lines.at(lines.size() - 2),
                 QStringLiteral(". Decided: before; the answer is the same"));
    }

    void tellsSinceWhenATokenIsExpired()
    {
        m_service->enroll();
        const Bytes nonce = m_service->challenge();
        m_service->clock().offsetSeconds = 3600 + 125;
        const EmulatorRequest request = m_service->registerSigned(nonce);
        const QStringList lines = linesOf(request);
        QVERIFY(lines.contains(QStringLiteral("+ Signature: HMAC with the nonce")));
        static const QRegularExpression expired(
            QStringLiteral("^! Token expired: 2 min [0-9]+ s ago; the clock of the service says "
                           "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"));
        QVERIFY2(expired.match(lines.at(4)).hasMatch(), qPrintable(lines.at(4)));
    }

    void tellsThatAnEnrollmentIsDisabled()
    {
        m_service->enroll(asJson("'provisioningStatus':'disabled'"));
        const Bytes nonce = m_service->challenge();
        QVERIFY(linesOf(m_service->last())
                    .contains(QStringLiteral(". Enrollment found: by registration ID, disabled")));
        const EmulatorRequest request = m_service->poll(m_service->registerSigned(nonce), nonce);
        QVERIFY(linesOf(request).contains(
            QStringLiteral("! Enrollment disabled: provisioningStatus: disabled")));
    }

    void comparesEtags()
    {
        m_service->enroll();
        const QByteArray current = m_service->running()
                                       .service("GET", "/enrollments/dev1")
                                       .json()[QLatin1String("etag")]
                                       .toString()
                                       .toLatin1();
        m_service->reported();
        const auto put = [&](const QByteArray &etag) {
            m_service->running().service("PUT", "/enrollments/dev1",
                                         RunningEmulator::enrollment("dev1", SoftTpm::first()),
                                         {{"If-Match", etag}});
            return linesOf(m_service->reported());
        };
        QVERIFY(put("\"b2xk\"")
                    .contains(QStringLiteral("! ETag compared: sent b2xk, current ") +
                              QString::fromLatin1(current)));
        const QStringList changed = put(current);
        QVERIFY(
            changed.contains(QStringLiteral("+ ETag compared: ") + QString::fromLatin1(current)));
        QVERIFY(changed.contains(QStringLiteral("+ Enrollment: changed")));
        QVERIFY(changed.contains(QStringLiteral("+ EK read: ") + ekNameOf(SoftTpm::first())));
        QVERIFY(put("*").contains(QStringLiteral("+ ETag compared: any, as * in If-Match says")));
    }

    void tellsWhatTheHubChecked()
    {
        m_service->enroll();
        const auto provisioned = m_service->running().provision("dev1", SoftTpm::first());
        m_service->reported(3);
        m_service->running().sendToHub(
            "dev1", m_service->running().hubToken("dev1", provisioned.hubKey), "hello hub");
        const EmulatorRequest request = m_service->reported();
        const QStringList lines = linesOf(request);
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.at(0), QStringLiteral("+ Device known: at ") +
                                  QString::fromLatin1(m_service->running().hub()));
        QCOMPARE(lines.at(1), QStringLiteral("+ Signature: HMAC with the hub key"));
        QVERIFY(lines.at(2).startsWith(QLatin1String("+ Token expiry: in ")));
        QCOMPARE(lines.at(3), QStringLiteral("+ Message: 9 bytes, number 1"));
        QCOMPARE(lines.at(4), QStringLiteral("+ Answer: 204"));
        QCOMPARE(request.registrationId, QStringLiteral("dev1"));
        QVERIFY(request.hasNonce && request.isHubKey);
    }

    void givesItsCopyOfTheKeys()
    {
        m_service->enroll();
        const EmulatorRequest put = m_service->last();
        QVERIFY(!put.hasNonce);
        QVERIFY(!m_service->nonceOf(put));
        const Bytes nonce = m_service->challenge();
        const EmulatorRequest challenged = m_service->last();
        const EmulatorRequest accepted = m_service->registerSigned(nonce);
        const EmulatorRequest assigned = m_service->poll(accepted, nonce);
        for (const EmulatorRequest &request : {challenged, accepted}) {
            const auto copy = m_service->nonceOf(request);
            QVERIFY(copy);
            QCOMPARE(copy->view().toByteArray(), nonce);
        }
        QVERIFY(assigned.hasNonce && assigned.isHubKey);
        const auto hubKey = m_service->nonceOf(assigned);
        QVERIFY(hubKey);
        QCOMPARE(hubKey->size(), std::size_t(32));
        QVERIFY(hubKey->view() != QByteArrayView(nonce));
        QVERIFY(!QCoro::waitFor(m_service->emulator().nonceOf("no such request")));
        QVERIFY(!QCoro::waitFor(m_service->emulator().nonceOf({})));
        // A new registration replaces the hub key; the old one is gone.
        m_service->running().provision("dev1", SoftTpm::first());
        m_service->reported(3);
        QVERIFY(!m_service->nonceOf(assigned));
        QVERIFY(m_service->nonceOf(m_service->last())->view() != hubKey->view());
    }

    void forgetsWithTheChallenge()
    {
        m_service->enroll();
        m_service->challenge();
        const EmulatorRequest oldest = m_service->last();
        for (int i = 0; i < 8; ++i) {
            QVERIFY(m_service->nonceOf(oldest));
            m_service->challenge();
        }
        // Eight challenges a device are kept.
        QVERIFY(!m_service->nonceOf(oldest));
        const EmulatorRequest newest = m_service->last();
        QVERIFY(m_service->nonceOf(newest));
        QCoro::waitFor(m_service->emulator().reset());
        QVERIFY(!m_service->nonceOf(newest));
        m_service->emulator().stop();
        QVERIFY(!m_service->nonceOf(newest));
    }

    void keepsSecretsOutOfWhatItReports()
    {
        m_service->enroll();
        const Bytes nonce = m_service->challenge();
        const EmulatorRequest accepted = m_service->registerSigned(nonce);
        const EmulatorRequest assigned = m_service->poll(accepted, nonce);
        const Bytes hubKey = m_service->nonceOf(assigned)->view().toByteArray();
        m_service->running().sendToHub("dev1", m_service->running().hubToken("dev1", hubKey), "x");
        m_service->reported();
        for (const auto &emission : m_service->served()) {
            const auto request = emission.first().value<EmulatorRequest>();
            QByteArray all = request.requestBody + request.responseBody + request.path.toUtf8() +
                             request.outcome.english().toUtf8() +
                             linesOf(request).join(QLatin1Char('\n')).toUtf8();
            for (const auto &[name, value] : request.requestHeaders + request.responseHeaders)
                all += name + value;
            for (const Bytes &secret : {nonce, hubKey}) {
                QVERIFY(!all.contains(secret));
                QVERIFY(!all.contains(secret.toBase64()));
                QVERIFY(!all.toLower().contains(secret.toHex()));
            }
        }
    }

    void listsWhatItKnows()
    {
        m_service->running().enroll("zulu", SoftTpm::second(),
                                    asJson("'provisioningStatus':'disabled'"));
        m_service->running().enroll("Dev1", SoftTpm::first(),
                                    asJson("'iotHubHostName':'a.example.net'"));
        const auto provisioned = m_service->running().provision("dev1", SoftTpm::first());
        QCOMPARE(provisioned.response.status, 200);
        const emulator::ServiceSnapshot snapshot = QCoro::waitFor(m_service->emulator().snapshot());
        QCOMPARE(snapshot.enrollmentCount, 2);
        QCOMPARE(snapshot.registrationCount, 1);
        QCOMPARE(snapshot.deviceCount, 1);
        QCOMPARE(snapshot.hubs.size(), 2);
        QVERIFY(snapshot.hubs.at(0).isOwn);
        QCOMPARE(snapshot.hubs.at(0).devices.size(), 0);
        QCOMPARE(snapshot.hubs.at(1).host, QStringLiteral("a.example.net"));
        QCOMPARE(snapshot.hubs.at(1).devices.at(0).registrationId, QStringLiteral("Dev1"));

        QCoro::waitFor(m_service->emulator().reset());
        const auto empty = QCoro::waitFor(m_service->emulator().snapshot());
        QCOMPARE(empty.enrollmentCount + empty.registrationCount + empty.deviceCount, 0);
        QCOMPARE(empty.hubs.size(), 1);
    }

private:
    std::unique_ptr<ReportingEmulator> m_service;
};

ENDORSE_TEST(DecisionTest)

} // namespace endorse::testing

#include "decisiontest.moc"
