// SPDX-License-Identifier: GPL-3.0-or-later
// Devices with a certificate and an enrollment of their own, and what becomes of them at the hub.
#include "certifieddevice.h"
#include "keyeddevice.h"

#include <support/testregistry.h>

#include <QTest>

namespace endorse::testing {

using core::Bytes;

class CertificateTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RunningEmulator> m_running;
    TestIdentity m_authority;
    TestIdentity m_first;
    TestIdentity m_second;

    TestResponse enroll(const QByteArray &id, const TestIdentity &primary,
                        const TestIdentity &secondary = {}, const QByteArray &more = {})
    {
        return m_running->service(
            "PUT", "/enrollments/" + id,
            certifiedEnrollment(id, primary.certificatePem, secondary.certificatePem, more));
    }
    CertifiedDevice device(const QByteArray &id, const TestIdentity &own,
                           const QList<TestIdentity> &rest = {})
    {
        return CertifiedDevice(*m_running, id, own, rest);
    }
    static QString messageOf(const TestResponse &response)
    {
        return textOf(response.json(), "message");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_running = std::make_unique<RunningEmulator>();
        m_authority = madeAuthority("Factory");
        m_first = madeIdentity({.commonNames = {"dev1"}});
        m_second = madeDevice("dev1", m_authority);
    }
    void cleanupTestCase() { m_running.reset(); }

    void provisionsByEitherCertificate_data()
    {
        QTest::addColumn<bool>("isSecond");
        QTest::newRow("primary, signed by itself") << false;
        QTest::newRow("secondary, signed by a CA that nobody knows") << true;
    }
    void provisionsByEitherCertificate()
    {
        QFETCH(bool, isSecond);
        const QByteArray id = isSecond ? "either2" : "either1";
        const TestIdentity first = madeIdentity({.commonNames = {id}});
        const TestIdentity second = madeDevice(id, m_authority);
        QCOMPARE(enroll(id, first, second, asJson("'deviceId':'pump'")).status, 200);
        auto one = device(id, isSecond ? second : first);
        const QJsonObject state = one.provision();
        QCOMPARE(textOf(state, "status"), QStringLiteral("assigned"));
        QCOMPARE(textOf(state, "deviceId"), QStringLiteral("pump"));
        QCOMPARE(textOf(state, "assignedHub"), m_running->endpoint().hub);
        // The object is there and, as the service does it now, empty.
        QVERIFY(state[QLatin1String("x509")].isObject());
        QVERIFY(state[QLatin1String("x509")].toObject().isEmpty());
        QVERIFY(!state.contains(QLatin1String("tpm")));
        QVERIFY(!state.contains(QLatin1String("symmetricKey")));
        const TestResponse found = one.lookup();
        QCOMPARE(found.status, 200);
        QCOMPARE(textOf(found.json(), "deviceId"), QStringLiteral("pump"));
        // The service API shows where it is and nothing that only the device is told.
        const QJsonObject record = m_running->service("GET", "/enrollments/" + id)
                                       .json()[QLatin1String("registrationState")]
                                       .toObject();
        QCOMPARE(textOf(record, "status"), QStringLiteral("assigned"));
        QVERIFY(!record.contains(QLatin1String("x509")));
    }

    void spellsTheRegistrationIdInAnyCase()
    {
        const TestIdentity own = madeIdentity({.commonNames = {"Mixed-Case"}});
        QCOMPARE(enroll("mixed-CASE", own).status, 200);
        QCOMPARE(textOf(device("MIXED-case", own).provision(), "status"),
                 QStringLiteral("assigned"));
    }

    void refuses_data()
    {
        QTest::addColumn<TestIdentity>("enrolled");
        QTest::addColumn<TestIdentity>("shown");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const TestIdentity &enrolled,
                            const TestIdentity &shown, const char *message) {
            QTest::newRow(name) << enrolled << shown << 401 << 401002
                                << QString::fromLatin1(message);
        };
        const TestIdentity good = madeIdentity({.commonNames = {"dev1"}});
        row("another certificate", good, madeIdentity({.commonNames = {"dev1"}}),
            "Invalid certificate.");
        row("the same name and key in another certificate", good,
            remade(good, {.commonNames = {"dev1"}, .toDays = 31}, m_authority),
            "Invalid certificate.");
        const TestIdentity expired =
            madeIdentity({.commonNames = {"dev1"}, .fromDays = -30, .toDays = -1});
        row("expired", expired, expired, "Invalid certificate.");
        const TestIdentity early =
            madeIdentity({.commonNames = {"dev1"}, .fromDays = 1, .toDays = 30});
        row("not yet valid", early, early, "Invalid certificate.");
        const TestIdentity other = madeIdentity({.commonNames = {"dev2"}});
        row("another common name", other, other, "Unauthorized");
        const TestIdentity nameless = madeIdentity({.commonNames = {}});
        row("no common name", nameless, nameless, "Unauthorized");
        const TestIdentity twice = madeIdentity({.commonNames = {"dev1", "dev1"}});
        row("two common names", twice, twice, "Unauthorized");
        row("no certificate", good, {}, "Invalid certificate.");
    }
    void refuses()
    {
        QFETCH(TestIdentity, enrolled);
        QFETCH(TestIdentity, shown);
        m_running->service("DELETE", "/enrollments/dev1");
        QCOMPARE(enroll("dev1", enrolled).status, 200);
        const TestResponse refused = device("dev1", shown).registerNow();
        QTEST(refused.status, "status");
        QTEST(refused.errorCode(), "code");
        QTEST(messageOf(refused), "message");
        QVERIFY(!textOf(refused.json()[QLatin1String("info")].toObject(), "reason").isEmpty());
        QCOMPARE(device("dev1", shown).lookup().status, 401);
    }

    void countsDatesAndNothingElse()
    {
        // A leaf that could sign others is a leaf all the same.
        const TestIdentity own = madeIdentity({.commonNames = {"leafca"}, .isCa = true});
        QCOMPARE(enroll("leafca", own).status, 200);
        QCOMPARE(textOf(device("leafca", own).provision(), "status"), QStringLiteral("assigned"));
    }

    void knowsNobodyByACertificateOfItsOwn()
    {
        const TestResponse unknown =
            device("nobody", madeIdentity({.commonNames = {"nobody"}})).registerNow();
        QCOMPARE(unknown.status, 404);
        QCOMPARE(unknown.errorCode(), 404201);
        QCOMPARE(messageOf(unknown), QStringLiteral("Registration ID not found."));
    }

    void endsInDisabled()
    {
        const TestIdentity own = madeIdentity({.commonNames = {"off"}});
        QCOMPARE(enroll("off", own, {}, asJson("'provisioningStatus':'disabled'")).status, 200);
        const QJsonObject state = device("off", own).provision();
        QCOMPARE(textOf(state, "status"), QStringLiteral("disabled"));
        QCOMPARE(state[QLatin1String("errorCode")].toInt(), 403000);
    }

    void pollsWithTheCertificateOfTheRegistration()
    {
        const TestIdentity first = madeIdentity({.commonNames = {"poller"}});
        const TestIdentity second = madeIdentity({.commonNames = {"poller"}});
        QCOMPARE(enroll("poller", first, second).status, 200);
        const TestResponse accepted = device("poller", first).registerNow();
        QCOMPARE(accepted.status, 202);
        const QByteArray operation = textOf(accepted.json(), "operationId").toLatin1();
        // The second one would be as good, but the registration is not its own.
        const TestResponse other = device("poller", second).poll(operation);
        QCOMPARE(other.status, 401);
        QCOMPARE(other.errorCode(), 401002);
        const TestResponse none = device("poller", {}).poll(operation);
        QCOMPARE(none.status, 401);
        QCOMPARE(none.errorCode(), 401002);
        QCOMPARE(device("poller", first).poll(operation).status, 200);
    }

    void keepsKindsApart()
    {
        // The enrollment was another one when the registration began.
        const TestIdentity own = madeIdentity({.commonNames = {"turned"}});
        QCOMPARE(enroll("turned", own).status, 200);
        const QByteArray operation =
            textOf(device("turned", own).registerNow().json(), "operationId").toLatin1();
        const Bytes key(64, 'k');
        QCOMPARE(m_running
                     ->service("PUT", "/enrollments/turned",
                               keyedEnrollment("turned", key.toBase64()), {{"If-Match", "*"}})
                     .status,
                 200);
        KeyedDevice keyed(*m_running, "turned", key);
        QCOMPARE(keyed.poll(operation).errorCode(), 404202);
        // A certificate does not stand in for a key.
        QCOMPARE(device("turned", own).registerNow().errorCode(), 401002);
    }

    void opensTheHubWithTheSameCertificate()
    {
        const TestIdentity first = madeIdentity({.commonNames = {"hubber"}});
        const TestIdentity second = madeIdentity({.commonNames = {"hubber"}});
        QCOMPARE(enroll("hubber", first, second, asJson("'deviceId':'hub-dev'")).status, 200);
        const QByteArray hub = m_running->hub();
        // Before it is assigned, the hub knows nothing of it.
        QCOMPARE(device("hubber", first).send("hub-dev").status, 401);
        QCOMPARE(textOf(device("hubber", first).provision(), "status"), QStringLiteral("assigned"));
        QCOMPARE(device("hubber", first).send("hub-dev").status, 204);
        QCOMPARE(device("hubber", first).send("hub-dev", hub).status, 204);
        QCOMPARE(device("hubber", second).send("hub-dev", hub).status, 204);
        const TestResponse wrong =
            device("hubber", madeIdentity({.commonNames = {"hubber"}})).send("hub-dev", hub);
        QCOMPARE(wrong.status, 401);
        QVERIFY(textOf(wrong.json(), "Message")
                    .startsWith(QLatin1String("ErrorCode:IotHubUnauthorizedAccess;")));
        QCOMPARE(device("hubber", {}).send("hub-dev", hub).status, 401);
        // It has no key, and none is not a key.
        for (const Bytes &key : {Bytes(), Bytes(64, '\0')}) {
            QCOMPARE(KeyedDevice(*m_running, "hubber", key).send("hub-dev", hub).status, 401);
        }
    }

    void forgetsTheCertificateWhenAKeyTakesItsPlace()
    {
        const TestIdentity own = madeIdentity({.commonNames = {"swap"}});
        QCOMPARE(enroll("swap", own).status, 200);
        QCOMPARE(textOf(device("swap", own).provision(), "status"), QStringLiteral("assigned"));
        QCOMPARE(device("swap", own).send("swap").status, 204);
        const Bytes key(64, 's');
        QCOMPARE(m_running
                     ->service("PUT", "/enrollments/swap", keyedEnrollment("swap", key.toBase64()),
                               {{"If-Match", "*"}})
                     .status,
                 200);
        KeyedDevice keyed(*m_running, "swap", key);
        QCOMPARE(textOf(keyed.provision(), "status"), QStringLiteral("assigned"));
        QCOMPARE(keyed.send("swap", m_running->hub()).status, 204);
        QCOMPARE(device("swap", own).send("swap").status, 401);
    }

    void staysTheSameAfterARestart()
    {
        const TestIdentity own = madeIdentity({.commonNames = {"lasting"}});
        QCOMPARE(enroll("lasting", own).status, 200);
        QCOMPARE(textOf(device("lasting", own).provision(), "status"), QStringLiteral("assigned"));
        m_running->restart();
        QCOMPARE(device("lasting", own).send("lasting").status, 204);
        QCOMPARE(device("lasting", m_first).send("lasting").status, 401);
    }
};

ENDORSE_TEST(CertificateTest)

} // namespace endorse::testing

#include "certificatetest.moc"
