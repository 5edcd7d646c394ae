// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own clients against the emulator: both sides speak through the same wire types, so
// this shows that they fit together, not that they are right; the other tests of this folder do
// that.
#include "runningemulator.h"

#include <dps/deviceclient.h>
#include <dps/hubclient.h>
#include <dps/sastoken.h>
#include <dps/serviceclient.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QTest>

namespace endorse::testing {

using core::Bytes;
using core::CancelToken;

class DpsClientsTest : public QObject
{
    Q_OBJECT

private:
    struct Clients final
    {
        explicit Clients(const emulator::EmulatorEndpoint &endpoint)
            : http(dps::HttpClient::Options{.caFile = endpoint.caFile, .trustedCaPem = {}})
            , device(http, endpoint.endpoint, *dps::IdScope::parse(endpoint.idScope), clock)
            , service(
                  http,
                  *dps::ServiceConnectionString::parse(endpoint.serviceConnectionString.toUtf8()),
                  clock)
            , hub(http, clock)
        {
        }

        core::SystemClock clock;
        dps::HttpClient http;
        dps::DeviceClient device;
        dps::ServiceClient service;
        dps::HubClient hub;
    };

    static dps::RegistrationId idOf(const char *text)
    {
        return *dps::RegistrationId::parse(QString::fromLatin1(text));
    }
    static tpmtypes::EndorsementKey ekOf(const SoftTpm &tpm)
    {
        return *tpmtypes::EndorsementKey::fromTpm2b(tpm.ek());
    }
    static tpmtypes::StorageRootKey srkOf(const SoftTpm &tpm)
    {
        return *tpmtypes::StorageRootKey::fromTpm2b(tpm.srk());
    }

private Q_SLOTS:
    void provisionsAndSends()
    {
        emulator::EmulatorOptions options;
        options.retryAfterSeconds = 1;
        RunningEmulator running(options);
        Clients clients(running.endpoint());
        const SoftTpm &tpm = SoftTpm::first();
        const auto ek = ekOf(tpm);
        const auto id = dps::RegistrationId::fromEndorsementKey(ek);

        const auto stored = QCoro::waitFor(clients.service.putEnrollment(
            dps::IndividualEnrollment::forTpm(id, ek.base64()), {}, CancelToken()));
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().toLogLine()));
        QCOMPARE(stored->registrationId, id.toString());
        QVERIFY(!stored->etag.isEmpty());

        const auto challenge =
            QCoro::waitFor(clients.device.registerForChallenge(id, ek, srkOf(tpm), CancelToken()));
        QVERIFY2(challenge, challenge ? "" : qPrintable(challenge.error().toLogLine()));
        const auto nonce = tpm.open(challenge->blob.bytes());
        QVERIFY(nonce);

        const auto unsignedToken = dps::SasToken::forRegistration(
            clients.device.idScope(), id, clients.clock.nowEpochSeconds() + 3600);
        const QByteArray token =
            unsignedToken.withSignature(hmacSha256(nonce->key, unsignedToken.stringToSign()));
        const auto accepted =
            QCoro::waitFor(clients.device.registerSigned(id, ek, srkOf(tpm), token, CancelToken()));
        QVERIFY2(accepted, accepted ? "" : qPrintable(accepted.error().toLogLine()));
        QVERIFY(accepted->status == dps::RegistrationStatus::Assigning);
        QVERIFY(accepted->retryAfter == std::chrono::seconds(1));

        const auto done =
            QCoro::waitFor(clients.device.waitForAssignment(id, *accepted, token, CancelToken()));
        QVERIFY2(done, done ? "" : qPrintable(done.error().toLogLine()));
        const auto assignment = done->assignment();
        QVERIFY(assignment);
        QCOMPARE(assignment->hub.toString(), running.endpoint().hub);
        QVERIFY(std::abs(clients.device.clockOffset()->count()) <= 2);
        // The first poll after the wait that was asked for finds it decided.
        QVERIFY(clients.device.waitNs() < 1'500'000'000);

        const auto hubKey = tpm.open(Bytes::fromBase64(assignment->authenticationKey));
        QVERIFY(hubKey);
        const auto hubToken = dps::SasToken::forHub(assignment->hub, assignment->deviceId,
                                                    clients.clock.nowEpochSeconds() + 3600);
        const auto sent = QCoro::waitFor(clients.hub.sendMessage(
            running.endpoint().endpoint, assignment->hub, assignment->deviceId,
            hubToken.withSignature(hmacSha256(hubKey->key, hubToken.stringToSign())), "hello",
            CancelToken()));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().toLogLine()));
        QCOMPARE(running.hubDevices().first().lastMessage, Bytes("hello"));
    }

    void tellsRefusalsApart_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("otherTpm");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown") << QByteArray("dev2") << false << QStringLiteral("404201");
        QTest::newRow("wrong EK") << QByteArray("dev1") << true << QStringLiteral("400004");
    }
    void tellsRefusalsApart()
    {
        QFETCH(QByteArray, id);
        QFETCH(bool, otherTpm);
        RunningEmulator running;
        QCOMPARE(running.enroll("dev1", SoftTpm::first()).status, 200);
        Clients clients(running.endpoint());
        const SoftTpm &tpm = otherTpm ? SoftTpm::second() : SoftTpm::first();
        const auto challenge = QCoro::waitFor(clients.device.registerForChallenge(
            idOf(id.constData()), ekOf(tpm), srkOf(tpm), CancelToken()));
        QVERIFY(!challenge);
        QVERIFY(challenge.error().category == core::ErrorCategory::Dps);
        QTEST(challenge.error().code, "code");
    }

    void keepsEnrollments()
    {
        RunningEmulator running;
        Clients clients(running.endpoint());
        const auto id = idOf("dev1");
        auto record = dps::IndividualEnrollment::forTpm(id, SoftTpm::first().ekBase64());
        record.deviceId = QStringLiteral("pump");
        record.unknown.append({QStringLiteral("later"), "[1, 2.50]"});

        QVERIFY(!QCoro::waitFor(clients.service.getEnrollment(id, CancelToken())));
        const auto created =
            QCoro::waitFor(clients.service.putEnrollment(record, {}, CancelToken()));
        QVERIFY2(created, created ? "" : qPrintable(created.error().toLogLine()));
        QVERIFY(created->unknown.contains(dps::RawMember{QStringLiteral("later"), "[1, 2.50]"}));
        const auto again = QCoro::waitFor(clients.service.putEnrollment(record, {}, CancelToken()));
        QVERIFY(!again);
        QCOMPARE(again.error().httpStatus, 409);
        const auto changed =
            QCoro::waitFor(clients.service.putEnrollment(*created, created->etag, CancelToken()));
        QVERIFY(changed);
        const auto stale =
            QCoro::waitFor(clients.service.putEnrollment(*created, created->etag, CancelToken()));
        QVERIFY(!stale);
        QCOMPARE(stale.error().httpStatus, 412);
        QVERIFY(QCoro::waitFor(clients.service.deleteEnrollment(id, "*", CancelToken())));
        const auto gone = QCoro::waitFor(clients.service.deleteEnrollment(id, {}, CancelToken()));
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, QStringLiteral("404201"));
    }

    void losesTheEmulatorInTheMiddle()
    {
        RunningEmulator running;
        QCOMPARE(running.enroll("dev1", SoftTpm::first()).status, 200);
        Clients clients(running.endpoint());
        const SoftTpm &tpm = SoftTpm::first();
        QVERIFY(QCoro::waitFor(clients.device.registerForChallenge(idOf("dev1"), ekOf(tpm),
                                                                   srkOf(tpm), CancelToken())));
        running.emulator().stop();
        const auto after = QCoro::waitFor(clients.device.registerForChallenge(
            idOf("dev1"), ekOf(tpm), srkOf(tpm), CancelToken()));
        QVERIFY(!after);
        QVERIFY(after.error().category == core::ErrorCategory::Network);
    }
};

ENDORSE_TEST(DpsClientsTest)

} // namespace endorse::testing

#include "dpsclientstest.moc"
