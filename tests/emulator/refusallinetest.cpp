// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportingemulator.h"

#include <support/testregistry.h>

#include <QTest>

namespace endorse::testing {

using core::Bytes;
using emulator::EmulatorRequest;

namespace {

/// "000b 01234567…89abcdef" of a Name in hex.
QString shortened(const QString &name)
{
    return name.left(4) + QLatin1Char(' ') + name.mid(4, 8) + QChar(0x2026) + name.right(8);
}

} // namespace

/// Each refusal shows the one line that refused, and what was answered.
class RefusalLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_service = std::make_unique<ReportingEmulator>(); }
    void cleanup() { m_service.reset(); }

    void namesTheLineThatRefuses_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char *name, const QString &line, const char *answer) {
            QTest::newRow(name) << QString::fromLatin1(name) << line << QString::fromLatin1(answer);
        };
        row("unknown",
            QStringLiteral("! Enrollment not found: No enrollment has the registration ID dev2."),
            "404, error code 404201");
        row("other EK",
            QStringLiteral("! EK differs from the enrolled one: sent %1, enrolled %2")
                .arg(shortened(ekNameOf(SoftTpm::second())), shortened(ekNameOf(SoftTpm::first()))),
            "400, error code 400004");
        row("scope", QStringLiteral("! ID scope: The ID scope 0ne is not the one of this service."),
            "404, error code 404002");
        row("version", QStringLiteral("! API version: The request names no api-version."),
            "400, error code 400000");
        row("method", QStringLiteral("! Method: The method GET is not served here."),
            "405, error code 405000");
        row("path", QStringLiteral("! Path: Nothing is served at this path."),
            "404, error code 404000");
        row("no challenge", QStringLiteral("! No challenge open: none is open"),
            "401, error code 401002");
        row("bad signature",
            QStringLiteral(
                "! Signature not valid: not an HMAC with the nonce of an open challenge"),
            "401, error code 401002");
        row("other resource",
            QStringLiteral("! Resource of the token: another one: %1/registrations/dev3"),
            "401, error code 401002");
        row("no keys",
            QStringLiteral("! Token: The request bears neither a token nor the keys of a TPM."),
            "401, error code 401002");
        row("garbage body", {}, "400, error code 400004");
        row("other SRK",
            QStringLiteral("! SRK differs from that of the challenge: sent %1, challenge for %2")
                .arg(shortened(srkNameOf(SoftTpm::second())),
                     shortened(srkNameOf(SoftTpm::first()))),
            "401, error code 401002");
        row("hub unknown",
            QStringLiteral("! Device known: The hub knows no device of this ID: it has not been "
                           "provisioned here."),
            "404");
        row("hub signature", QStringLiteral("! Signature not valid: not an HMAC with the hub key"),
            "401");
        row("service policy", QStringLiteral("! Key name of the token: another one: reader"),
            "401, error code 401002");
        row("service signature",
            QStringLiteral("! Signature not valid: not an HMAC with the key of the "
                           "policy"),
            "401, error code 401002");
        row("service twice",
            QStringLiteral("! Enrollment: An enrollment with the registration ID dev1 exists "
                           "already; without If-Match it is not replaced."),
            "409, error code 409201");
    }
    void namesTheLineThatRefuses()
    {
        QFETCH(QString, what);
        QFETCH(QString, line);
        m_service->enroll();
        const EmulatorRequest request = refusedRequest(what);
        line.replace(QStringLiteral("%1/"),
                     QString::fromLatin1(m_service->running().scope()) + QLatin1Char('/'));
        QStringList refusals;
        for (const QString &one : linesOf(request)) {
            if (one.startsWith(QLatin1Char('!')))
                refusals.append(one);
        }
        QCOMPARE(refusals.size(), 1);
        if (!line.isEmpty())
            QCOMPARE(refusals.first(), line);
        QFETCH(QString, answer);
        QCOMPARE(linesOf(request).last(), QStringLiteral(". Answer: ") + answer);
    }

private:
    EmulatorRequest refusedRequest(const QString &what)
    {
        const SoftTpm &tpm = SoftTpm::first();
        const QByteArray put = "PUT";
        const QByteArray target = m_service->running().registerTarget("dev1");
        const Bytes body = RunningEmulator::keysBody("dev1", tpm);
        if (what == QLatin1String("unknown")) {
            return m_service->send({.method = put,
                                    .target = m_service->running().registerTarget("dev2"),
                                    .body = RunningEmulator::keysBody("dev2", tpm)});
        }
        if (what == QLatin1String("other EK")) {
            return m_service->send({.method = put,
                                    .target = target,
                                    .body = RunningEmulator::keysBody("dev1", SoftTpm::second())});
        }
        if (what == QLatin1String("scope")) {
            return m_service->send(
                {.method = put,
                 .target = "/0ne/registrations/dev1/register?api-version=2021-06-01",
                 .body = body});
        }
        if (what == QLatin1String("version"))
            return m_service->send(
                {.method = put, .target = target.split('?').first(), .body = body});
        if (what == QLatin1String("method"))
            return m_service->send({.target = target});
        if (what == QLatin1String("path"))
            return m_service->send({.target = "/nowhere"});
        if (what == QLatin1String("no challenge"))
            return m_service->registerSigned("a key of no challenge");
        if (what == QLatin1String("bad signature")) {
            m_service->challenge();
            return m_service->registerSigned(Bytes(32, 'k'));
        }
        if (what == QLatin1String("other resource")) {
            const Bytes nonce = m_service->challenge();
            return m_service->send(
                {.method = put,
                 .target = target,
                 .body = body,
                 .authorization = m_service->running().deviceToken("dev3", nonce)});
        }
        if (what == QLatin1String("no keys"))
            return m_service->send({.method = put, .target = target, .body = "{}"});
        if (what == QLatin1String("garbage body"))
            return m_service->send({.method = put, .target = target, .body = "no JSON"});
        if (what == QLatin1String("other SRK")) {
            const Bytes nonce = m_service->challenge();
            const Bytes mixed = asJson("{'registrationId':'dev1','tpm':{'endorsementKey':'") +
                                tpm.ekBase64() + asJson("','storageRootKey':'") +
                                SoftTpm::second().srkBase64() + asJson("'}}");
            return m_service->send(
                {.method = put,
                 .target = target,
                 .body = mixed,
                 .authorization = m_service->running().deviceToken("dev1", nonce)});
        }
        if (what == QLatin1String("hub unknown")) {
            m_service->running().sendToHub(
                "dev9", m_service->running().hubToken("dev9", Bytes(32, 'k')), "x");
            return m_service->reported();
        }
        if (what == QLatin1String("hub signature")) {
            m_service->running().provision("dev1", tpm);
            m_service->reported(3);
            m_service->running().sendToHub(
                "dev1", m_service->running().hubToken("dev1", Bytes(32, 'k')), "x");
            return m_service->reported();
        }
        const QByteArray list = "/enrollments/dev1?api-version=2021-10-01";
        const qint64 expiry = QDateTime::currentSecsSinceEpoch() + 600;
        if (what == QLatin1String("service policy")) {
            return m_service->send(
                {.target = list,
                 .authorization = sasToken("localhost", Bytes(64, 'k'), expiry, "&skn=reader")});
        }
        if (what == QLatin1String("service signature")) {
            return m_service->send({.target = list,
                                    .authorization = sasToken("localhost", Bytes(64, 'k'), expiry,
                                                              "&skn=provisioningserviceowner")});
        }
        m_service->running().enroll("dev1", tpm);
        return m_service->reported();
    }

    std::unique_ptr<ReportingEmulator> m_service;
};

ENDORSE_TEST(RefusalLineTest)

} // namespace endorse::testing

#include "refusallinetest.moc"
