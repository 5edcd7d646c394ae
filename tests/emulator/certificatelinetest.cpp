// SPDX-License-Identifier: GPL-3.0-or-later
// How the service says that it decided about a certificate.
#include "certifieddevice.h"
#include "keyeddevice.h"
#include "reportingemulator.h"

#include <support/testregistry.h>

#include <QTest>

namespace endorse::testing {

using emulator::EmulatorRequest;

class CertificateLineTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ReportingEmulator> m_service;
    TestIdentity m_root;
    TestIdentity m_line;

    RunningEmulator &running() { return m_service->running(); }
    void put(const QByteArray &path, const core::Bytes &body)
    {
        running().service("PUT", path, body);
        m_service->reported();
    }
    /// What is the same each time.
    QStringList lines()
    {
        QStringList all = linesOf(m_service->reported());
        all.removeIf([](const QString &line) {
            return line.startsWith(QLatin1String(". Operation begun")) ||
                   line.startsWith(QLatin1String("+ Certificate dates"));
        });
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_root = madeAuthority("Root");
        m_line = madeAuthority("Line", &m_root);
    }
    void init() { m_service = std::make_unique<ReportingEmulator>(); }
    void cleanup() { m_service.reset(); }

    void tellsOfACertificateOfItsOwn()
    {
        const TestIdentity own = madeIdentity({.commonNames = {"dev9"}});
        put("/enrollments/dev9", certifiedEnrollment("dev9", own.certificatePem));
        CertifiedDevice(running(), "dev9", own).registerNow();
        QCOMPARE(
            lines(),
            (QStringList{QStringLiteral("+ Enrollment found: by registration ID, enabled"),
                         QStringLiteral(". Client certificate: CN=dev9"),
                         QStringLiteral("+ Certificate equals the enrolled one: SHA-256 %1, the "
                                        "primary one")
                             .arg(own.thumbprint()),
                         QStringLiteral("+ Common name equals registration ID: dev9"),
                         QStringLiteral("+ Answer: 202 assigning, Retry-After 0")}));
        const TestIdentity other = madeIdentity({.commonNames = {"dev9"}});
        CertifiedDevice(running(), "dev9", other).registerNow();
        QCOMPARE(lines(),
                 (QStringList{
                     QStringLiteral("+ Enrollment found: by registration ID, enabled"),
                     QStringLiteral(". Client certificate: CN=dev9"),
                     QStringLiteral("! Certificate is not an enrolled one: shown %1…, enrolled %2…")
                         .arg(other.thumbprint().left(16), own.thumbprint().left(16)),
                     QStringLiteral(". Answer: 401, error code 401002")}));
        CertifiedDevice(running(), "dev8", other).registerNow();
        const QStringList unknown = lines();
        QCOMPARE(unknown.size(), 3);
        QVERIFY2(unknown.at(1).startsWith(QLatin1String("! Enrollment not found: No enrollment has "
                                                        "the registration ID dev8, and its")),
                 qPrintable(unknown.at(1)));
    }

    void tellsOfAGroup()
    {
        put("/enrollmentGroups/factory", certifiedGroup("factory", m_root.certificatePem));
        const TestIdentity own = madeDevice("dev9", m_line);
        CertifiedDevice(running(), "dev9", own, {m_line}).registerNow();
        QCOMPARE(lines(),
                 (QStringList{
                     QStringLiteral(". Client certificate: CN=dev9, with 1 of its chain"),
                     QStringLiteral(". No enrollment group for the issuer: CN=Line"),
                     QStringLiteral("+ Enrollment group found: factory, by its signing certificate "
                                    "CN=Root, enabled"),
                     QStringLiteral("+ Chain verified: up to CN=Root, the primary one: signatures, "
                                    "dates and CA rights are in order"),
                     QStringLiteral("+ Common name equals registration ID: dev9"),
                     QStringLiteral("+ Answer: 202 assigning, Retry-After 0")}));
        CertifiedDevice(running(), "dev9", own).registerNow();
        const QStringList broken = lines();
        QCOMPARE(broken.at(1), QStringLiteral(". No enrollment group for the issuer: CN=Line"));
        QVERIFY2(broken.at(2).startsWith(QLatin1String("! No enrollment group found: ")) &&
                     broken.at(2).endsWith(QLatin1String("the way up ends at CN=Line.")),
                 qPrintable(broken.at(2)));
        CertifiedDevice(running(), "dev8", own, {m_line}).registerNow();
        QVERIFY(lines().contains(
            QStringLiteral("! Common name: The certificate is made out to dev9, and the device "
                           "calls itself dev8.")));
        const TestIdentity old =
            madeIdentity({.commonNames = {"dev9"}, .fromDays = -20, .toDays = -1}, &m_root);
        CertifiedDevice(running(), "dev9", old).registerNow();
        const QString expired = lines().at(2);
        QVERIFY2(expired.startsWith(QLatin1String(
                     "! Chain not verified: The certificate \"CN=dev9\" expired on ")),
                 qPrintable(expired));
    }

    void tellsOfTheHub()
    {
        put("/enrollmentGroups/factory", certifiedGroup("factory", m_root.certificatePem));
        CertifiedDevice device(running(), "dev9", madeDevice("dev9", m_root));
        QVERIFY(!device.provision().isEmpty());
        m_service->reported(2);
        device.send("dev9");
        const EmulatorRequest sent = m_service->reported();
        QCOMPARE(sent.registrationId, QStringLiteral("dev9"));
        QVERIFY(linesOf(sent).contains(QStringLiteral("+ Chain verified: up to the authority that "
                                                      "the hub knows of the device")));
        CertifiedDevice(running(), "dev9", madeDevice("dev7", m_root)).send("dev9");
        QVERIFY(lines().contains(
            QStringLiteral("! Client certificate: The certificate is made out to dev7, and the "
                           "device calls itself dev9.")));
    }

    void tellsOfTheCaOfTheService()
    {
        running().service(
            "PUT", "/certificates/lab",
            asJson("{'properties':{'certificate':'" + m_root.der().toBase64() + "'}}"));
        QVERIFY(lines().contains(QStringLiteral("+ CA certificate: new: added")));
        const auto challenged = running().service(
            "POST", "/certificates/lab/generateVerificationCode", {}, {{"If-Match", "*"}});
        const EmulatorRequest report = m_service->reported();
        QVERIFY(linesOf(report).contains(
            QStringLiteral("+ Proof of possession: a verification code was made")));
        running().service(
            "POST", "/certificates/lab/verify",
            asJson("{'certificate':'" + madeDevice("x", m_root).der().toBase64() + "'}"),
            {{"If-Match", "*"}});
        QVERIFY(lines().contains(QStringLiteral("! Proof of possession: The common name of the "
                                                "certificate is not the verification code but "
                                                "\"x\".")));
        Q_UNUSED(challenged)
    }
};

ENDORSE_TEST(CertificateLineTest)

} // namespace endorse::testing

#include "certificatelinetest.moc"
