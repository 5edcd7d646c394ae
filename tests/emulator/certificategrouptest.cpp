// SPDX-License-Identifier: GPL-3.0-or-later
// Devices with a certificate that leads to the signing certificate of an enrollment group.
#include "certifieddevice.h"
#include "keyeddevice.h"

#include <support/testregistry.h>

#include <QTest>

namespace endorse::testing {

class CertificateGroupTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RunningEmulator> m_running;
    TestIdentity m_root;
    TestIdentity m_line;  ///< Below m_root.
    TestIdentity m_other; ///< A root that nobody enrolled.

    TestResponse putGroup(const QByteArray &id, const TestIdentity &primary,
                          const TestIdentity &secondary = {}, const QByteArray &more = {})
    {
        return m_running->service(
            "PUT", "/enrollmentGroups/" + id,
            certifiedGroup(id, primary.certificatePem, secondary.certificatePem, more),
            {{"If-Match", m_running->service("GET", "/enrollmentGroups/" + id).status == 200
                              ? QByteArray("*")
                              : QByteArray()}});
    }
    CertifiedDevice device(const QByteArray &id, const TestIdentity &own,
                           const QList<TestIdentity> &rest = {})
    {
        return CertifiedDevice(*m_running, id, own, rest);
    }
    QString groupOf(const QJsonObject &state)
    {
        return textOf(state[QLatin1String("x509")].toObject(), "enrollmentGroupId");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_root = madeAuthority("Root");
        m_line = madeAuthority("Line", &m_root);
        m_other = madeAuthority("Stranger");
    }
    void init() { m_running = std::make_unique<RunningEmulator>(); }
    void cleanup() { m_running.reset(); }

    void findsTheGroup_data()
    {
        QTest::addColumn<bool>("ofRoot");
        QTest::addColumn<bool>("isSecondary");
        QTest::addColumn<bool>("sendsLine");
        QTest::addColumn<bool>("sendsRoot");
        QTest::addColumn<bool>("isFound");
        const auto row = [](const char *name, bool ofRoot, bool isSecondary, bool sendsLine,
                            bool sendsRoot, bool isFound) {
            QTest::newRow(name) << ofRoot << isSecondary << sendsLine << sendsRoot << isFound;
        };
        row("root, through the intermediate", true, false, true, false, true);
        row("root, the whole chain", true, false, true, true, true);
        row("root, secondary", true, true, true, false, true);
        row("root, the intermediate not sent", true, false, false, false, false);
        row("root, only the root sent", true, false, false, true, false);
        row("intermediate, leaf alone", false, false, false, false, true);
        row("intermediate, sent", false, false, true, false, true);
        row("intermediate, secondary, the whole chain", false, true, true, true, true);
    }
    void findsTheGroup()
    {
        QFETCH(bool, ofRoot);
        QFETCH(bool, isSecondary);
        QFETCH(bool, sendsLine);
        QFETCH(bool, sendsRoot);
        QFETCH(bool, isFound);
        const TestIdentity &signer = ofRoot ? m_root : m_line;
        QCOMPARE(putGroup("factory", isSecondary ? m_other : signer,
                          isSecondary ? signer : TestIdentity())
                     .status,
                 200);
        QList<TestIdentity> rest;
        // The order of the rest does not matter.
        if (sendsRoot)
            rest.append(m_root);
        if (sendsLine)
            rest.append(m_line);
        auto one = device("sensor-1", madeDevice("sensor-1", m_line), rest);
        if (!isFound) {
            const TestResponse refused = one.registerNow();
            QCOMPARE(refused.status, 401);
            QCOMPARE(refused.errorCode(), 401002);
            QCOMPARE(textOf(refused.json(), "message"), QStringLiteral("CA certificate not found"));
            return;
        }
        const QJsonObject state = one.provision();
        QCOMPARE(textOf(state, "status"), QStringLiteral("assigned"));
        QCOMPARE(textOf(state, "deviceId"), QStringLiteral("sensor-1"));
        QCOMPARE(groupOf(state), QStringLiteral("factory"));
        QCOMPARE(one.lookup().status, 200);
        // The hub knows the authority, as type certificateAuthority.
        QCOMPARE(one.send("sensor-1").status, 204);
        QCOMPARE(device("sensor-1", madeDevice("sensor-1", m_line), rest).send("sensor-1").status,
                 204);
        QCOMPARE(device("sensor-1", madeDevice("sensor-2", m_line), rest).send("sensor-1").status,
                 401);
        QCOMPARE(
            device("sensor-1", madeDevice("sensor-1", m_other), {m_other}).send("sensor-1").status,
            401);
    }

    void refuses_data()
    {
        QTest::addColumn<TestIdentity>("own");
        QTest::addColumn<QList<TestIdentity>>("rest");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const TestIdentity &own,
                            const QList<TestIdentity> &rest, const char *message) {
            QTest::newRow(name) << own << rest << QString::fromLatin1(message);
        };
        row("another authority", madeDevice("sensor-1", m_other), {m_other},
            "CA certificate not found");
        // Named like the root, with another key.
        const TestIdentity impostor = madeAuthority("Root");
        row("an authority of the same name", madeDevice("sensor-1", impostor), {impostor},
            "CA certificate not found");
        row("for another device", madeDevice("sensor-2", m_root), {}, "Unauthorized");
        row("expired",
            madeIdentity({.commonNames = {"sensor-1"}, .fromDays = -20, .toDays = -1}, &m_root), {},
            "Invalid certificate.");
        row("not yet valid",
            madeIdentity({.commonNames = {"sensor-1"}, .fromDays = 2, .toDays = 9}, &m_root), {},
            "Invalid certificate.");
        const TestIdentity old = madeIdentity(
            {.commonNames = {"Old line"}, .fromDays = -20, .toDays = -1, .isCa = true}, &m_root);
        row("through an expired intermediate", madeDevice("sensor-1", old), {old},
            "Invalid certificate.");
        const TestIdentity soon = madeIdentity(
            {.commonNames = {"New line"}, .fromDays = 2, .toDays = 20, .isCa = true}, &m_root);
        row("through one that is not yet valid", madeDevice("sensor-1", soon), {soon},
            "Invalid certificate.");
        const TestIdentity noCa = madeDevice("device that signs", m_root);
        row("through one that is no CA", madeDevice("sensor-1", noCa), {noCa},
            "Invalid certificate.");
        const TestIdentity sha1 =
            madeIdentity({.commonNames = {"SHA-1 line"}, .isCa = true, .digest = "SHA1"}, &m_root);
        row("through one that is signed with SHA-1", madeDevice("sensor-1", sha1), {sha1},
            "Invalid certificate.");
        const TestIdentity narrow =
            madeIdentity({.commonNames = {"Narrow"}, .isCa = true, .pathLength = 0}, &m_root);
        const TestIdentity below = madeAuthority("Below", &narrow);
        row("a longer way than allowed", madeDevice("sensor-1", below), {below, narrow},
            "Invalid certificate.");
    }
    void refuses()
    {
        QFETCH(TestIdentity, own);
        QFETCH(QList<TestIdentity>, rest);
        QCOMPARE(putGroup("factory", m_root).status, 200);
        const TestResponse refused = device("sensor-1", own, rest).registerNow();
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.errorCode(), 401002);
        QTEST(textOf(refused.json(), "message"), "message");
        QVERIFY(m_running->hubDevices().isEmpty());
    }

    void refusesAnExpiredSigningCertificate()
    {
        const TestIdentity old =
            madeIdentity({.commonNames = {"Old"}, .fromDays = -20, .toDays = -1, .isCa = true});
        QCOMPARE(putGroup("factory", old).status, 200);
        const TestResponse refused =
            device("sensor-1", madeDevice("sensor-1", old), {old}).registerNow();
        QCOMPARE(refused.errorCode(), 401002);
        QCOMPARE(textOf(refused.json(), "message"), QStringLiteral("Invalid certificate."));
    }

    /// One CA, whose certificate was renewed with the same key: the old one in the primary place
    /// does not keep the devices from the new one in the secondary place.
    void takesARenewedSigningCertificate()
    {
        const TestIdentity old =
            madeIdentity({.commonNames = {"Old"}, .fromDays = -20, .toDays = -1, .isCa = true});
        const TestIdentity renewed = remade(old, {.commonNames = {"Old"}, .isCa = true}, old);
        QCOMPARE(putGroup("factory", old, renewed).status, 200);
        for (const auto &rest : {QList<TestIdentity>(), QList<TestIdentity>{renewed}}) {
            auto one = device("sensor-1", madeDevice("sensor-1", old), rest);
            QCOMPARE(textOf(one.provision(), "status"), QStringLiteral("assigned"));
            QCOMPARE(one.send("sensor-1").status, 204);
        }
    }

    void takesNoSigningCertificateForADevice()
    {
        // Who holds the key of the CA itself is no device of the group.
        const TestIdentity root = madeAuthority("sensor-1");
        QCOMPARE(putGroup("factory", root).status, 200);
        QCOMPARE(device("sensor-1", root).registerNow().errorCode(), 404201);
    }

    void asksTheNearestFirst()
    {
        QCOMPARE(putGroup("a-root", m_root).status, 200);
        QCOMPARE(putGroup("z-line", m_line).status, 200);
        auto one = device("sensor-1", madeDevice("sensor-1", m_line), {m_line, m_root});
        QCOMPARE(groupOf(one.provision()), QStringLiteral("z-line"));
        // The first match decides, for the worse too.
        QCOMPARE(putGroup("z-line", m_line, {}, asJson("'provisioningStatus':'disabled'")).status,
                 200);
        const QJsonObject state = one.provision();
        QCOMPARE(textOf(state, "status"), QStringLiteral("disabled"));
        QCOMPARE(m_running->service("DELETE", "/enrollmentGroups/z-line").status, 204);
        QCOMPARE(groupOf(one.provision()), QStringLiteral("a-root"));
    }

    void anEnrollmentOfItsOwnComesFirst()
    {
        QCOMPARE(putGroup("factory", m_root).status, 200);
        const TestIdentity own = madeDevice("sensor-1", m_root);
        QCOMPARE(m_running
                     ->service("PUT", "/enrollments/sensor-1",
                               certifiedEnrollment("sensor-1", own.certificatePem, {},
                                                   asJson("'provisioningStatus':'disabled'")))
                     .status,
                 200);
        QCOMPARE(textOf(device("sensor-1", own).provision(), "status"), QStringLiteral("disabled"));
        // Another certificate of the group is none of the enrollment.
        QCOMPARE(device("sensor-1", madeDevice("sensor-1", m_root)).registerNow().errorCode(),
                 401002);
        QCOMPARE(groupOf(device("sensor-2", madeDevice("sensor-2", m_root)).provision()),
                 QStringLiteral("factory"));
    }

    void followsTheGroupsCertificates()
    {
        QCOMPARE(putGroup("factory", m_root).status, 200);
        QCOMPARE(groupOf(device("s1", madeDevice("s1", m_root)).provision()),
                 QStringLiteral("factory"));
        // Rolled over to another one: the old ones are out at once.
        QCOMPARE(putGroup("factory", m_other).status, 200);
        QCOMPARE(device("s1", madeDevice("s1", m_root)).registerNow().errorCode(), 401002);
        QCOMPARE(groupOf(device("s1", madeDevice("s1", m_other)).provision()),
                 QStringLiteral("factory"));
        m_running->restart();
        QCOMPARE(groupOf(device("s2", madeDevice("s2", m_other)).provision()),
                 QStringLiteral("factory"));
        QCOMPARE(m_running->service("DELETE", "/enrollmentGroups/factory").status, 204);
        QCOMPARE(device("s2", madeDevice("s2", m_other)).registerNow().errorCode(), 401002);
    }

    void looksAtNoMoreThanAChainCanHave()
    {
        QCOMPARE(putGroup("factory", m_root).status, 200);
        // All of one name, so that each might have issued the device's: only the last one has.
        QList<TestIdentity> rest;
        for (int i = 0; i < 40; ++i)
            rest.append(madeAuthority("Line", &m_root));
        QCOMPARE(device("s1", madeDevice("s1", rest.first()), rest).registerNow().status, 202);
        const TestResponse refused =
            device("s1", madeDevice("s1", rest.last()), rest).registerNow();
        QCOMPARE(refused.errorCode(), 401002);
        QCOMPARE(textOf(refused.json(), "message"), QStringLiteral("CA certificate not found"));
    }

    void livesBesideGroupsWithKeys()
    {
        const core::Bytes key(64, 'g');
        QCOMPARE(
            m_running
                ->service("PUT", "/enrollmentGroups/keyed", keyedGroup("keyed", key.toBase64()))
                .status,
            200);
        QCOMPARE(putGroup("factory", m_root).status, 200);
        QCOMPARE(groupOf(device("s1", madeDevice("s1", m_root)).provision()),
                 QStringLiteral("factory"));
        const QJsonObject state =
            KeyedDevice(*m_running, "s2", KeyedDevice::derivedKey(key, "s2")).provision();
        QCOMPARE(textOf(state, "status"), QStringLiteral("assigned"));
    }
};

ENDORSE_TEST(CertificateGroupTest)

} // namespace endorse::testing

#include "certificategrouptest.moc"
