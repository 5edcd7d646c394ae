// SPDX-License-Identifier: GPL-3.0-or-later
// How the service says that it decided: groups, symmetric keys, lists, policies; and that no key
// is among it.
#include "keyeddevice.h"
#include "reportingemulator.h"

#include <support/testregistry.h>

#include <QTest>

namespace endorse::testing {

using core::Bytes;
using emulator::EmulatorRequest;

class KeyedDecisionTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ReportingEmulator> m_service;

    RunningEmulator &running() { return m_service->running(); }
    EmulatorRequest service(const QByteArray &method, const QByteArray &path,
                            const Bytes &body = {}, const dps::HttpHeaders &headers = {})
    {
        running().service(method, path, body, headers);
        return m_service->reported();
    }
    static QStringList withoutTimes(const EmulatorRequest &request)
    {
        QStringList lines = linesOf(request);
        lines.removeIf([](const QString &line) {
            return line.startsWith(QLatin1String("+ Token expiry")) ||
                   line.startsWith(QLatin1String(". Operation begun"));
        });
        return lines;
    }

private Q_SLOTS:
    void init() { m_service = std::make_unique<ReportingEmulator>(); }
    void cleanup() { m_service.reset(); }

    void tellsByWhichKeyADeviceCame()
    {
        const Bytes key(64, 'k');
        const Bytes other(64, 'o');
        service("PUT", "/enrollments/dev1",
                keyedEnrollment("dev1", key.toBase64(), other.toBase64()));
        service("PUT", "/enrollmentGroups/line-7", keyedGroup("line-7", key.toBase64()));
        KeyedDevice(running(), "dev1", other).registerNow();
        QCOMPARE(withoutTimes(m_service->reported()),
                 (QStringList{QStringLiteral("+ Enrollment found: by registration ID, enabled"),
                              QStringLiteral("+ Signature: HMAC with the secondary key"),
                              QStringLiteral("+ Answer: 202 assigning, Retry-After 0")}));
        KeyedDevice(running(), "dev2", KeyedDevice::derivedKey(key, "dev2")).registerNow();
        QCOMPARE(withoutTimes(m_service->reported()),
                 (QStringList{QStringLiteral("+ Enrollment group found: line-7, by its key, "
                                             "enabled"),
                              QStringLiteral("+ Signature: HMAC with the key derived from the "
                                             "primary key of the group"),
                              QStringLiteral("+ Answer: 202 assigning, Retry-After 0")}));
        QVERIFY(!m_service->last().hasNonce);
        KeyedDevice(running(), "dev3", Bytes(64, 'x')).registerNow();
        const EmulatorRequest refused = m_service->reported();
        QCOMPARE(refused.registrationId, QStringLiteral("dev3"));
        const QStringList lines = linesOf(refused);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(0).startsWith(QLatin1String("! No enrollment group found: The "
                                                      "registration ID has no enrollment")),
                 qPrintable(lines.at(0)));
        QCOMPARE(lines.at(1), QStringLiteral(". Answer: 401, error code 401002"));
    }

    void tellsWhatTheServiceApiDid()
    {
        QCOMPARE(withoutTimes(service("PUT", "/enrollmentGroups/g", keyedGroup("g"))),
                 (QStringList{QStringLiteral("+ Policy: provisioningserviceowner"),
                              QStringLiteral("+ Signature: HMAC with the key of the policy"),
                              QStringLiteral("+ Attestation mechanism: symmetricKey"),
                              QStringLiteral("+ Enrollment group: new: added"),
                              QStringLiteral("+ Answer: 200")}));
        QVERIFY(withoutTimes(service("POST", "/enrollmentGroups/query"))
                    .contains(QStringLiteral("+ Page: records: 1, the last page")));
        const QByteArray bulk = asJson("{'mode':'create','enrollments':[") + keyedEnrollment("a") +
                                ',' + keyedEnrollment("a") + "]}";
        const QStringList lines = withoutTimes(service("POST", "/enrollments", bulk));
        QVERIFY(lines.contains(QStringLiteral("+ Records: 1 of 2 taken")));
        QVERIFY(lines.contains(QStringLiteral(". Not taken: a: 409201")));
        // What a client calls an ID may be anything.
        const QByteArray odd =
            "{\"mode\":\"delete\",\"enrollments\":[{\"registrationId\":\"%2\"}]}";
        QVERIFY(withoutTimes(service("POST", "/enrollments", odd))
                    .contains(QStringLiteral(". Not taken: %2: 400004")));
        QVERIFY(withoutTimes(
                    service("PUT", "/enrollmentGroups/g", keyedGroup("g"), {{"If-Match", "abc"}}))
                    .at(2)
                    .startsWith(QLatin1String("! ETag compared: sent abc, current ")));
    }

    void tellsWhichRightWasMissing()
    {
        running().client().send({.method = "DELETE",
                                 .target = "/enrollments/a?api-version=2021-10-01",
                                 .authorization = tokenOfPolicy(running(), "enrollmentread")});
        QCOMPARE(withoutTimes(m_service->reported()),
                 (QStringList{QStringLiteral("+ Policy: enrollmentread"),
                              QStringLiteral("+ Signature: HMAC with the key of the policy"),
                              QStringLiteral("! Right: The policy enrollmentread does not grant "
                                             "the right EnrollmentWrite."),
                              QStringLiteral(". Answer: 401, error code 401002")}));
        running().client().send({.target = "/enrollments/a?api-version=2021-10-01",
                                 .authorization = tokenOfPolicy(running(), "enrollmentread")});
        QVERIFY(withoutTimes(m_service->reported())
                    .contains(QStringLiteral("+ Right: EnrollmentRead")));
    }

    void showsNoKeys()
    {
        const QByteArray key = Bytes(48, 'k').toBase64();
        QList<EmulatorRequest> requests{
            service("PUT", "/enrollments/dev1", keyedEnrollment("dev1", key, key)),
            service("POST", "/enrollments/dev1/attestationmechanism"),
            service("PUT", "/enrollmentGroups/g", keyedGroup("g", key, key)),
            service("POST", "/enrollmentGroups/g/attestationmechanism"),
            service("POST", "/enrollments",
                    asJson("{'mode':'create','enrollments':[") + keyedEnrollment("a", key, key) +
                        "]}"),
            service("PUT", "/enrollments/dev2", keyedEnrollment("dev2", key + "!"))};
        for (const EmulatorRequest &request : std::as_const(requests)) {
            QVERIFY2(request.status == 200 || request.status == 400, qPrintable(request.path));
            for (const Bytes &text :
                 {request.requestBody, request.responseBody, request.outcome.english().toUtf8(),
                  linesOf(request).join(QLatin1Char('\n')).toUtf8()})
                QVERIFY2(!text.contains(key.left(20)), text.constData());
        }
        QVERIFY(requests.at(1).responseBody.contains("***"));
        QVERIFY(requests.at(0).requestBody.size() == keyedEnrollment("dev1", key, key).size());
    }
};

ENDORSE_TEST(KeyedDecisionTest)

} // namespace endorse::testing

#include "keyeddecisiontest.moc"
