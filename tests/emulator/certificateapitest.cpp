// SPDX-License-Identifier: GPL-3.0-or-later
// CA certificates of the service: added, proved, referred to; with the bodies of Azure's resource
// manager.
#include "certifieddevice.h"
#include "keyeddevice.h"

#include <support/testregistry.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

namespace endorse::testing {

using core::Bytes;

class CertificateApiTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RunningEmulator> m_running;
    TestIdentity m_root;

    static Bytes caBody(const Bytes &content)
    {
        return asJson("{'properties':{'certificate':'" + content + "'}}");
    }
    static Bytes proofBody(const TestIdentity &proof)
    {
        return asJson("{'certificate':'" + proof.der().toBase64() + "'}");
    }
    TestResponse put(const QByteArray &name, const TestIdentity &authority,
                     const QByteArray &ifMatch = {})
    {
        return m_running->service("PUT", "/certificates/" + name,
                                  caBody(authority.der().toBase64()), {{"If-Match", ifMatch}});
    }
    TestResponse challenge(const QByteArray &name, const QByteArray &ifMatch = "*")
    {
        return m_running->service("POST", "/certificates/" + name + "/generateVerificationCode", {},
                                  {{"If-Match", ifMatch}});
    }
    TestResponse verify(const QByteArray &name, const TestIdentity &proof,
                        const QByteArray &ifMatch = "*")
    {
        return m_running->service("POST", "/certificates/" + name + "/verify", proofBody(proof),
                                  {{"If-Match", ifMatch}});
    }
    static QJsonObject propertiesOf(const TestResponse &response)
    {
        return response.json()[QLatin1String("properties")].toObject();
    }
    static QByteArray etagOf(const TestResponse &response)
    {
        return textOf(response.json(), "etag").toLatin1();
    }
    QByteArray codeOf(const QByteArray &name)
    {
        return textOf(propertiesOf(challenge(name)), "verificationCode").toLatin1();
    }
    bool prove(const QByteArray &name, const TestIdentity &authority)
    {
        return put(name, authority).status == 200 &&
               verify(name, madeDevice(codeOf(name), authority)).status == 200;
    }

private Q_SLOTS:
    void initTestCase() { m_root = madeAuthority("Root of all"); }
    void init() { m_running = std::make_unique<RunningEmulator>(); }
    void cleanup() { m_running.reset(); }

    void goesTheWholeWay()
    {
        const TestResponse added = put("Lab-CA", m_root);
        QCOMPARE(added.status, 200);
        QCOMPARE(textOf(added.json(), "name"), QStringLiteral("Lab-CA"));
        QCOMPARE(textOf(added.json(), "type"),
                 QStringLiteral("Microsoft.Devices/ProvisioningServices/Certificates"));
        const QJsonObject properties = propertiesOf(added);
        QCOMPARE(textOf(properties, "subject"), QStringLiteral("CN=Root of all"));
        QCOMPARE(properties[QLatin1String("isVerified")], QJsonValue(false));
        QCOMPARE(textOf(properties, "certificate").toLatin1(), m_root.der().toBase64());
        QCOMPARE(
            textOf(properties, "thumbprint"),
            QString::fromLatin1(QCryptographicHash::hash(m_root.der(), QCryptographicHash::Sha1)
                                    .toHex()
                                    .toUpper()));
        QVERIFY(textOf(properties, "expiry").endsWith(QLatin1String(" GMT")));
        QVERIFY(!properties.contains(QLatin1String("verificationCode")));

        // Case does not tell names apart; the spelling stays.
        const TestResponse challenged = challenge("lab-ca", etagOf(added));
        QCOMPARE(challenged.status, 200);
        QVERIFY(etagOf(challenged) != etagOf(added));
        const QByteArray code = textOf(propertiesOf(challenged), "verificationCode").toLatin1();
        QCOMPARE(code.size(), 48);
        // Who only reads is not told the code.
        const TestResponse read = m_running->service("GET", "/certificates/LAB-CA");
        QCOMPARE(textOf(read.json(), "name"), QStringLiteral("Lab-CA"));
        QVERIFY(!propertiesOf(read).contains(QLatin1String("verificationCode")));

        const TestResponse verified =
            verify("Lab-CA", madeDevice(code, m_root), etagOf(challenged));
        QCOMPARE(verified.status, 200);
        QCOMPARE(propertiesOf(verified)[QLatin1String("isVerified")], QJsonValue(true));
        // A code is good once.
        QCOMPARE(verify("Lab-CA", madeDevice(code, m_root)).status, 400);

        m_running->restart();
        const QJsonArray list =
            m_running->service("GET", "/certificates").json()[QLatin1String("value")].toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().toObject(), m_running->service("GET", "/certificates/lab-ca").json());
        QCOMPARE(list.first()[QLatin1String("properties")][QLatin1String("isVerified")],
                 QJsonValue(true));
        QCOMPARE(
            m_running
                ->service("DELETE", "/certificates/lab-ca", {}, {{"If-Match", etagOf(verified)}})
                .status,
            200);
        QCOMPARE(m_running->service("GET", "/certificates/lab-ca").errorCode(), 404201);
        QCOMPARE(
            m_running->service("DELETE", "/certificates/lab-ca", {}, {{"If-Match", "*"}}).status,
            204);
    }

    void takesEveryEncoding_data()
    {
        QTest::addColumn<Bytes>("content");
        QTest::newRow("base64 of DER") << m_root.der().toBase64();
        QTest::newRow("base64 of PEM") << m_root.certificatePem.toBase64();
        QTest::newRow("PEM") << QByteArray(m_root.certificatePem).replace("\n", "\\n");
    }
    void takesEveryEncoding()
    {
        QFETCH(Bytes, content);
        const TestResponse added = m_running->service("PUT", "/certificates/ca", caBody(content));
        QCOMPARE(added.status, 200);
        QCOMPARE(textOf(propertiesOf(added), "certificate").toLatin1(), m_root.der().toBase64());
        // As the versions before 2018 had it.
        QCOMPARE(
            m_running
                ->service("PUT", "/certificates/old", asJson("{'certificate':'" + content + "'}"))
                .status,
            200);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<Bytes>("body");
        QTest::addColumn<QByteArray>("ifMatch");
        QTest::addColumn<int>("status");
        const Bytes good = caBody(m_root.der().toBase64());
        const auto row = [](const char *name, const char *method, const char *path,
                            const Bytes &body, const char *ifMatch, int status) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(path) << body
                                << QByteArray(ifMatch) << status;
        };
        row("no certificate", "PUT", "/certificates/new", caBody("bm90aGluZw=="), "", 400);
        row("no base64", "PUT", "/certificates/new", caBody("!"), "", 400);
        row("no member", "PUT", "/certificates/new", "{}", "", 400);
        row("no JSON", "PUT", "/certificates/new", "certificate", "", 400);
        row("no CA", "PUT", "/certificates/new", caBody(madeDevice("dev", m_root).der().toBase64()),
            "", 400);
        row("bad name", "PUT", "/certificates/a:b", good, "", 400);
        row("there already", "PUT", "/certificates/ca", good, "", 412);
        row("another ETag", "PUT", "/certificates/ca", good, "abc", 412);
        row("any ETag", "PUT", "/certificates/ca", good, "*", 200);
        row("removed without ETag", "DELETE", "/certificates/ca", {}, "", 412);
        row("removed with another", "DELETE", "/certificates/ca", {}, "abc", 412);
        row("code without ETag", "POST", "/certificates/ca/generateVerificationCode", {}, "", 412);
        row("code of none", "POST", "/certificates/cb/generateVerificationCode", {}, "*", 404);
        row("proof of none", "POST", "/certificates/cb/verify", proofBody(m_root), "*", 404);
        row("proof without a code", "POST", "/certificates/ca/verify", proofBody(m_root), "*", 400);
        row("another action", "POST", "/certificates/ca/other", {}, "*", 404);
        row("another method", "POST", "/certificates/ca", {}, "*", 405);
        row("another method of the list", "PUT", "/certificates", good, "", 405);
        row("another method of an action", "GET", "/certificates/ca/verify", {}, "", 405);
    }
    void refuses()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(Bytes, body);
        QFETCH(QByteArray, ifMatch);
        QCOMPARE(put("ca", m_root).status, 200);
        QTEST(m_running->service(method, path, body, {{"If-Match", ifMatch}}).status, "status");
    }

    void takesNoProofButTheRightOne()
    {
        QCOMPARE(put("ca", m_root).status, 200);
        const QByteArray code = codeOf("ca");
        const TestIdentity stranger = madeAuthority("Root of all");
        const auto refused = [this](const TestIdentity &proof) {
            const TestResponse response = verify("ca", proof);
            return response.status == 400 && response.errorCode() == 400004 &&
                   !textOf(response.json(), "message").isEmpty();
        };
        QVERIFY(refused(madeDevice("another name", m_root)));
        QVERIFY(refused(madeDevice(code.toLower(), m_root)));
        QVERIFY(refused(madeDevice(code, stranger)));
        QVERIFY(refused(madeIdentity({.commonNames = {code}})));
        QVERIFY(
            refused(madeIdentity({.commonNames = {code}, .fromDays = -9, .toDays = -1}, &m_root)));
        QVERIFY(refused(madeIdentity({.commonNames = {code, code}}, &m_root)));
        // Asked again, the old code is worth nothing.
        const QByteArray second = codeOf("ca");
        QVERIFY(refused(madeDevice(code, m_root)));
        QCOMPARE(verify("ca", madeDevice(second, m_root)).status, 200);
    }

    void wantsAProofOfEachKey()
    {
        QVERIFY(prove("ca", m_root));
        // The same certificate again changes nothing.
        QCOMPARE(propertiesOf(put("ca", m_root, "*"))[QLatin1String("isVerified")],
                 QJsonValue(true));
        QCOMPARE(propertiesOf(put("ca", madeAuthority("Other"), "*"))[QLatin1String("isVerified")],
                 QJsonValue(false));
    }

    void needsTheRight()
    {
        const auto send = [this](const QByteArray &method, const QByteArray &policy) {
            return m_running->client()
                .send({.method = method,
                       .target = "/certificates/ca?api-version=2022-12-12",
                       .body = method == "PUT" ? caBody(m_root.der().toBase64()) : Bytes(),
                       .authorization = tokenOfPolicy(*m_running, policy)})
                .status;
        };
        QCOMPARE(send("PUT", "enrollmentwrite"), 401);
        QCOMPARE(send("PUT", "provisioningserviceowner"), 200);
        QCOMPARE(send("GET", "enrollmentread"), 200);
        QCOMPARE(send("GET", "registrationstatusread"), 401);
        QCOMPARE(
            m_running->client().send({.target = "/certificates?api-version=2022-12-12"}).status,
            401);
    }

    void holdsTwentyFive()
    {
        for (int i = 0; i < 25; ++i)
            QCOMPARE(put("ca" + QByteArray::number(i), m_root).status, 200);
        QCOMPARE(put("one-more", m_root).status, 403);
        QCOMPARE(put("ca7", m_root, "*").status, 200);
    }

    void refersOnlyToVerifiedOnes()
    {
        const auto enroll = [this](const QByteArray &primary, const QByteArray &secondary = {}) {
            return m_running->service("PUT", "/enrollmentGroups/g",
                                      referringEntry("enrollmentGroupId", "g", primary, secondary));
        };
        const TestResponse unknown = enroll("ca");
        QCOMPARE(unknown.status, 400);
        QCOMPARE(unknown.errorCode(), 400004);
        QVERIFY(textOf(unknown.json()[QLatin1String("info")].toObject(), "reason")
                    .contains(QLatin1String("attestation.x509.caReferences.primary")));
        QCOMPARE(put("ca", m_root).status, 200);
        QCOMPARE(enroll("ca").status, 400);
        QCOMPARE(verify("ca", madeDevice(codeOf("ca"), m_root)).status, 200);
        QCOMPARE(enroll("ca", "other").status, 400);
        QCOMPARE(enroll("CA").status, 200);
        QCOMPARE(
            m_running
                ->service("PUT", "/enrollments/e", referringEntry("registrationId", "e", "nothing"))
                .errorCode(),
            400004);
    }

    void provisionsByReference()
    {
        const TestIdentity line = madeAuthority("Line", &m_root);
        const TestIdentity other = madeAuthority("Second");
        QVERIFY(prove("first", m_root));
        QVERIFY(prove("second", other));
        QCOMPARE(m_running
                     ->service("PUT", "/enrollmentGroups/g",
                               referringEntry("enrollmentGroupId", "g", "first", "second"))
                     .status,
                 200);
        QCOMPARE(m_running
                     ->service("PUT", "/enrollments/single",
                               referringEntry("registrationId", "single", "first"))
                     .status,
                 200);
        const auto device = [this](const QByteArray &id, const TestIdentity &issuer,
                                   const QList<TestIdentity> &rest = {}) {
            return CertifiedDevice(*m_running, id, madeDevice(id, issuer), rest);
        };
        const auto groupOf = [](const QJsonObject &state) {
            return textOf(state[QLatin1String("x509")].toObject(), "enrollmentGroupId");
        };
        QCOMPARE(groupOf(device("s1", line, {line}).provision()), QStringLiteral("g"));
        QCOMPARE(groupOf(device("s2", other).provision()), QStringLiteral("g"));
        QCOMPARE(device("s2", other).send("s2").status, 204);
        QCOMPARE(textOf(device("s3", line).registerNow().json(), "message"),
                 QStringLiteral("CA certificate not found"));
        // Of its own: the chain ends in the CA that it names, and in no other.
        auto single = device("single", line, {line, m_root});
        QCOMPARE(textOf(single.provision(), "status"), QStringLiteral("assigned"));
        QCOMPARE(device("single", m_root).send("single").status, 204);
        const TestResponse elsewhere = device("single", other, {other}).registerNow();
        QCOMPARE(elsewhere.errorCode(), 401002);
        QCOMPARE(textOf(elsewhere.json(), "message"), QStringLiteral("CA certificate not found"));

        // A CA that is gone, or has another key now, lets nobody in any more.
        QCOMPARE(put("second", madeAuthority("Third"), "*").status, 200);
        QCOMPARE(device("s2", other).registerNow().errorCode(), 401002);
        QCOMPARE(
            m_running->service("DELETE", "/certificates/first", {}, {{"If-Match", "*"}}).status,
            200);
        QCOMPARE(device("s1", m_root).registerNow().errorCode(), 401002);
        const TestResponse gone = device("single", m_root).registerNow();
        QCOMPARE(gone.errorCode(), 401002);
        QCOMPARE(textOf(gone.json(), "message"), QStringLiteral("CA certificate not found"));
    }
};

ENDORSE_TEST(CertificateApiTest)

} // namespace endorse::testing

#include "certificateapitest.moc"
