// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that prove themselves with a certificate, against the real emulator.
#include "x509lab.h"

#include <attestation/attestationkind.h>
#include <attestation/attestationsession.h>
#include <attestation/runarchive.h>
#include <attestation/runsummary.h>
#include <attestation/transcripthtml.h>
#include <emulator/testidentity.h>
#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <hsm/devicekey.h>

using namespace endorse;
using namespace endorse::testing;
using attestation::AttestationKind;
using attestation::AttestationResult;
using attestation::AttestationSession;
using attestation::Fault;
using attestation::StepId;
using attestation::StepRecord;

namespace {

QStringList statuses(const AttestationResult &result)
{
    QStringList out;
    for (const StepRecord &step : result.steps)
        out.append(toString(step.status));
    return out;
}

/// "ok" for the steps before @p failing, then "failed", then "skipped".
QStringList statusesToFailure(StepId failing)
{
    QStringList out;
    const int at = attestation::indexOf(AttestationKind::X509, failing);
    for (int i = 0; i < 4; ++i)
        out.append(i < at ? QStringLiteral("ok")
                          : QString::fromLatin1(i == at ? "failed" : "skipped"));
    return out;
}

QString valueOf(const QList<attestation::Field> &fields, const char *label)
{
    for (const attestation::Field &field : fields) {
        if (field.label.english() == QLatin1String(label))
            return field.value;
    }
    return {};
}

QByteArray documentOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

class X509FlowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        emulator::EmulatorOptions options;
        options.dataDir = m_folder.filePath(QStringLiteral("service"));
        options.inMemory = true;
        options.retryAfterSeconds = 0;
        auto started = await(emulator::Emulator::start(options));
        QVERIFY2(started, started ? "" : qPrintable(started.error().toLogLine()));
        m_emulator = std::move(*started);
        m_lab = std::make_unique<X509Lab>();
        m_lab->service = m_emulator->endpoint();
    }

    void cleanup()
    {
        QCOMPARE(m_lab->activeRuns(), 0);
        m_lab.reset();
        m_emulator.reset();
    }

    void attestsByItsOwnEnrollment()
    {
        m_lab->enrollFirst = m_lab->enrollment(m_lab->leaf(), QStringLiteral("dev-1"));
        const AttestationResult result = m_lab->attest();
        QVERIFY2(result.ok, qPrintable(result.error ? result.error->toLogLine() : QString()));
        QCOMPARE(toString(result.kind), QStringLiteral("x509"));
        QCOMPARE(statuses(result), QStringList(4, QStringLiteral("ok")));
        QCOMPARE(result.registrationId, QStringLiteral("dev-1"));
        QCOMPARE(result.deviceId, QStringLiteral("dev-1"));
        QCOMPARE(result.assignedHub, m_lab->service.hub);
        QCOMPARE(result.warnings, QList<core::Text>());
        QCOMPARE(m_lab->ended.size(), 1);

        QVERIFY(result.certificate);
        QCOMPARE(result.certificate->chain, m_lab->chain);
        QCOMPARE(result.certificate->commonName, QStringLiteral("dev-1"));
        QCOMPARE(result.certificate->keyHome, QStringLiteral("file"));
        QCOMPARE(result.certificate->keyAlgorithm, QStringLiteral("ec-p256"));
        const QList<attestation::Field> facts = result.steps.first().received;
        QCOMPARE(valueOf(facts, "Subject"), QStringLiteral("CN=dev-1"));
        QCOMPARE(valueOf(facts, "Thumbprint (SHA-256)"), result.certificate->info.sha256);
        QCOMPARE(valueOf(facts, "Certificate 1 above it"),
                 QStringLiteral("CN=Lab signer ← CN=Lab root"));
    }

    void recordsTheHandshakeAndNoToken()
    {
        m_lab->enrollFirst = m_lab->enrollment(m_lab->leaf(), QStringLiteral("dev-1"));
        const AttestationResult result = m_lab->attest();
        QVERIFY(result.ok);
        int requests = 0;
        for (const StepRecord &step : result.steps) {
            for (const dps::HttpExchange &exchange : step.httpExchanges) {
                ++requests;
                QCOMPARE(exchange.clientCertificates.size(), 2);
                QCOMPARE(exchange.clientCertificates.first().sha256,
                         result.certificate->info.sha256);
                QVERIFY(!exchange.serverCertificates.isEmpty());
                QVERIFY(dps::headerValue(exchange.requestHeaders, "Authorization").isEmpty());
            }
            QCOMPARE(step.keys.size(), 1);
            QCOMPARE(toString(step.keys.first().kind), QStringLiteral("device-key"));
            QCOMPARE(step.keys.first().home, QStringLiteral("file"));
            QVERIFY(!step.explanation.render().isEmpty());
            QVERIFY(!step.detail.render().isEmpty());
        }
        QVERIFY(requests >= 3);
        QVERIFY(result.steps.first().httpExchanges.isEmpty());
        const StepRecord registering = result.steps.at(1);
        QVERIFY(valueOf(registering.received, "TLS handshake").startsWith(QLatin1String("TLSv1.")));
        QVERIFY(registering.httpMs > 0);
        for (const attestation::Field &field : registering.sent)
            QVERIFY(field.label.english() != QLatin1String("SAS token"));
    }

    void attestsThroughAGroup_data()
    {
        QTest::addColumn<bool>("byRoot");
        QTest::newRow("signer") << false;
        QTest::newRow("root, through the intermediate one") << true;
    }

    void attestsThroughAGroup()
    {
        QFETCH(bool, byRoot);
        m_lab->enrollGroupFirst =
            m_lab->group(byRoot ? m_lab->root.certificate() : m_lab->signer.certificate());
        const AttestationResult result = m_lab->attest();
        QVERIFY2(result.ok, qPrintable(result.error ? result.error->toLogLine() : QString()));
        QCOMPARE(result.deviceId, QStringLiteral("dev-1"));
    }

    void isRefused_data()
    {
        QTest::addColumn<QString>("why");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says"); // in message or hint
        const auto row = [](const char *why, StepId step, const char *code, const char *says) {
            QTest::newRow(why) << QString::fromLatin1(why) << int(step) << QString::fromLatin1(code)
                               << QString::fromLatin1(says);
        };
        row("other certificate", StepId::Register, "401002", "thumbprint");
        row("expired", StepId::Register, "401002", "it expired on");
        row("not yet valid", StepId::Register, "401002", "is not valid before");
        row("other name", StepId::Register, "401002", "registers as \"dev-2\"");
        row("unknown CA", StepId::Register, "401002", "does not know the authority");
        row("no intermediate", StepId::Register, "401002", "does not know the authority");
        row("not enrolled", StepId::Register, "404201", "no enrollment");
        row("disabled", StepId::Poll, "403000", "is disabled");
        row("group disabled", StepId::Poll, "403000", "enrollment group");
    }

    void isRefused()
    {
        QFETCH(QString, why);
        QFETCH(int, step);
        QFETCH(QString, code);
        QFETCH(QString, says);
        prepare(why);
        const AttestationResult result =
            m_lab->attest(why == QLatin1String("other name") ? QStringLiteral("dev-2") : QString());
        QCOMPARE(statuses(result), statusesToFailure(StepId(step)));
        const core::Error error = result.error.value_or(core::Error());
        QCOMPARE(error.code, code);
        QCOMPARE(error.place, toString(StepId(step)));
        const QString words = error.message.english() + u' ' + error.hint.english();
        QVERIFY2(words.contains(says), qPrintable(error.toLogLine()));
        QVERIFY(!error.hint.isEmpty());
        // The thumbprint that is told is that of the device, not that of the enrollment.
        if (says == QLatin1String("thumbprint"))
            QVERIFY(error.hint.english().contains(
                QStringLiteral("certificate of this device has the SHA-256 thumbprint %1.")
                    .arg(result.certificate->info.sha256)));
        const StepRecord &record =
            result.steps.at(attestation::indexOf(AttestationKind::X509, StepId(step)));
        QVERIFY(!record.explanation.isEmpty() && !record.detail.isEmpty());
        QVERIFY(!attestation::transcriptHtml(result).isEmpty());
    }

    void whatIsWrongHereIsNotSent_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("other key")
            << QStringLiteral("other key") << QStringLiteral("key-does-not-fit");
        QTest::newRow("no key") << QStringLiteral("no key") << QStringLiteral("key-missing");
        QTest::newRow("no certificate")
            << QStringLiteral("no certificate") << QStringLiteral("empty");
        QTest::newRow("damaged") << QStringLiteral("damaged") << QStringLiteral("certificate");
        QTest::newRow("no name") << QStringLiteral("no name") << QStringLiteral("common-name");
    }

    void whatIsWrongHereIsNotSent()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        if (what == QLatin1String("other key")) {
            const auto chain = m_lab->chain;
            m_lab->make({});
            m_lab->chain = chain;
        } else if (what == QLatin1String("no key")) {
            m_lab->key.reset();
        } else if (what == QLatin1String("no certificate")) {
            m_lab->chain.clear();
        } else if (what == QLatin1String("damaged")) {
            m_lab->chain = {core::Bytes("\x30\x03\x02\x01\x00", 5)};
        } else {
            X509Lab::Shown shown;
            shown.commonName = QStringLiteral("not a registration ID");
            m_lab->make(shown);
        }
        const AttestationResult result = m_lab->attest();
        QCOMPARE(statuses(result), statusesToFailure(StepId::Connect));
        QCOMPARE(result.error->code, code);
        QVERIFY(!result.error->message.isEmpty() && !result.error->hint.isEmpty());
        QCOMPARE(m_lab->opened, 0);
        QVERIFY(result.steps.first().detail.english().contains(QLatin1String("Nothing was sent")));
    }

    void oddCertificatesAreTold()
    {
        X509Lab::Shown expired;
        expired.fromDays = -10;
        expired.untilDays = -5;
        m_lab->make(expired);
        AttestationResult result = m_lab->attest();
        QVERIFY(result.warnings.value(0).english().contains(QLatin1String("expired on")));
        m_lab->make({});
        m_lab->chain.append(m_lab->leaf()); // Above its own issuer.
        result = m_lab->attest();
        QVERIFY(result.warnings.value(0).english().contains(QLatin1String("the next one")));
        // An authority above it has expired, and it has not.
        m_lab->signer = *m_lab->root.issueAuthority(QStringLiteral("Old signer"), validity(-9, -1));
        m_lab->make({});
        result = m_lab->attest();
        const QString words = result.warnings.value(0).english();
        QVERIFY2(words.contains(QLatin1String("\"CN=Old signer\"")), qPrintable(words));
        QVERIFY2(words.contains(QLatin1String("expired on")), qPrintable(words));
    }

    void twoCommonNamesAreNone()
    {
        const TestIdentity twice = madeIdentity({.commonNames = {"dev-1", "dev-1"}});
        QFile file(m_folder.filePath(QStringLiteral("twice.key")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(twice.keyPem);
        file.close();
        m_lab->key = *hsm::openPemKey(file.fileName(), {});
        m_lab->chain = {twice.der()};
        const AttestationResult result = m_lab->attest(QStringLiteral("dev-1"));
        const QString words = result.warnings.value(0).english();
        QVERIFY2(words.contains(QLatin1String("no common name (CN), or more than one")),
                 qPrintable(words));
        QVERIFY(!words.contains(QLatin1String("\"\"")));
    }

    void cancelledRunsEnd()
    {
        core::CancelSource cancel;
        cancel.cancel();
        const AttestationResult result = m_lab->attest({}, cancel.token());
        QVERIFY(result.isCancelled());
        QCOMPARE(statuses(result).first(), QStringLiteral("cancelled"));
        // There is none.
        const QString words = result.steps.first().detail.english();
        QVERIFY2(!words.isEmpty() && !words.contains(QLatin1String("TPM")), qPrintable(words));
    }

    void recordsAreKept()
    {
        m_lab->enrollFirst = m_lab->enrollment(m_lab->leaf(), QStringLiteral("dev-1"));
        const AttestationResult result = m_lab->attest();
        QVERIFY(result.ok);
        const QJsonObject archive = attestation::archiveJson(result);
        const auto read = attestation::resultFromArchive(archive);
        QVERIFY2(read, read ? "" : qPrintable(read.error().toLogLine()));
        QCOMPARE(toString(read->kind), QStringLiteral("x509"));
        QVERIFY(read->certificate == result.certificate);
        const QByteArray again = documentOf(attestation::archiveJson(*read));
        QCOMPARE(again.size(), documentOf(archive).size());

        // There is no nonce, and nothing waits for one; records of earlier versions said so.
        QJsonArray steps = archive.value(QLatin1String("steps")).toArray();
        for (qsizetype i = 0; i < steps.size(); ++i) {
            QJsonObject step = steps.at(i).toObject();
            QVERIFY(!step.contains(QLatin1String("nonce")));
            step.insert(QStringLiteral("nonce"), QStringLiteral("waiting"));
            steps.replace(i, step);
        }
        QJsonObject earlier = archive;
        earlier.insert(QStringLiteral("steps"), steps);
        const auto readEarlier = attestation::resultFromArchive(earlier);
        QVERIFY2(readEarlier, readEarlier ? "" : qPrintable(readEarlier.error().toLogLine()));
        QCOMPARE(documentOf(attestation::archiveJson(*readEarlier)).size(), again.size());

        const auto summary = attestation::RunSummary::of(result);
        QCOMPARE(summary.certificateSha256, result.certificate->info.sha256);
        const auto kept = attestation::runSummaryFromJson(attestation::toJson(summary));
        QVERIFY(kept);
        QCOMPARE(toString(kept->kind), QStringLiteral("x509"));
        QCOMPARE(kept->steps.size(), 4);
        QCOMPARE(kept->keyHome, QStringLiteral("file"));

        const QString html = QString::fromUtf8(attestation::transcriptHtml(result));
        for (const QString &wanted :
             {result.certificate->info.sha256, QStringLiteral("Load certificate and key"),
              QStringLiteral("key of the device"), QStringLiteral("EC P-256"),
              QStringLiteral("in a file")})
            QVERIFY2(html.contains(wanted), qPrintable(wanted));
        QVERIFY(!html.contains(QLatin1String("No nonce has been received")));
    }

    void damagedRecordsAreRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::newRow("kind") << QStringLiteral("attestation");
        QTest::newRow("certificate") << QStringLiteral("certificate");
        QTest::newRow("steps") << QStringLiteral("steps");
    }

    void damagedRecordsAreRefused()
    {
        QFETCH(QString, member);
        QJsonObject archive = attestation::archiveJson(m_lab->attest());
        if (member == QLatin1String("attestation"))
            archive.insert(member, QStringLiteral("magic"));
        else if (member == QLatin1String("certificate"))
            archive.insert(member, QJsonObject());
        else
            archive.insert(QStringLiteral("attestation"), QStringLiteral("tpm"));
        const auto read = attestation::resultFromArchive(archive);
        QVERIFY(!read);
        QCOMPARE(read.error().place, member);
    }

    void aSessionWalksIt()
    {
        m_lab->enrollFirst = m_lab->enrollment(m_lab->leaf(), QStringLiteral("dev-1"));
        AttestationSession session(*m_lab);
        session.setFault(Fault::Cleared);
        QSignalSpy reset(&session, &AttestationSession::reset);
        QSignalSpy faults(&session, &AttestationSession::faultChanged);
        session.setCertificate(AttestationSession::CertificateChoice{m_lab->provider(), {}});
        QCOMPARE(toString(session.kind()), QStringLiteral("x509"));
        QCOMPARE(session.steps().size(), 4);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(faults.size(), 1); // A device with a certificate has no TPM to clear.
        QVERIFY(!session.fault());
        session.setFault(Fault::Cleared);
        QVERIFY(!session.fault());

        QSignalSpy changed(&session, &AttestationSession::stepChanged);
        session.step();
        QTRY_COMPARE(session.state(), AttestationSession::State::Paused);
        QCOMPARE(session.currentStep(), 0);
        session.setCertificate(std::nullopt); // Not while a run is shown.
        QCOMPARE(session.steps().size(), 4);
        session.run();
        QTRY_COMPARE(session.state(), AttestationSession::State::Finished);
        QVERIFY(changed.size() >= 8);
        QVERIFY(session.result()->ok);
        QCOMPARE(toString(session.record().kind), QStringLiteral("x509"));
        session.restart();
        QCOMPARE(session.steps().size(), 4);
        session.setCertificate(std::nullopt);
        QCOMPARE(session.steps().size(), attestation::stepCount);
        QTRY_COMPARE(m_lab->activeRuns(), 0);
    }

    void faultsAreForTheirKind()
    {
        const auto &tpm = attestation::faultsFor(AttestationKind::Tpm);
        const auto &x509 = attestation::faultsFor(AttestationKind::X509);
        QCOMPARE(tpm.size(), 20);
        QStringList names;
        for (const Fault fault : x509) {
            names.append(toString(fault));
            QVERIFY(attestation::indexOf(AttestationKind::X509,
                                         attestation::faultStep(fault, AttestationKind::X509)) >=
                    0);
            const QString story = attestation::faultStory(fault, AttestationKind::X509).english();
            QVERIFY2(!story.isEmpty() && !story.contains(QLatin1String("signed request")),
                     qPrintable(story));
        }
        QCOMPARE(names.join(u' '),
                 QStringLiteral("not-enrolled disabled throttled service-gone tls-unknown "
                                "answer-cut wrong-certificate expired-certificate wrong-cn "
                                "group-disabled unknown-ca key-missing"));
        QVERIFY(attestation::faultsFor(AttestationKind::SymmetricKey).isEmpty());
    }

private:
    void prepare(const QString &why)
    {
        X509Lab::Shown shown;
        const QString id = QStringLiteral("dev-1");
        if (why == QLatin1String("expired")) {
            shown.fromDays = -10;
            shown.untilDays = -5;
        } else if (why == QLatin1String("not yet valid")) {
            shown.fromDays = 5;
        } else if (why == QLatin1String("no intermediate")) {
            shown.withChain = false;
        } else if (why == QLatin1String("not enrolled")) {
            shown.isSelfSigned = true;
        }
        const core::Bytes before = m_lab->leaf();
        m_lab->make(shown);
        if (why == QLatin1String("other certificate")) {
            m_lab->enrollFirst = m_lab->enrollment(before, id);
        } else if (why == QLatin1String("other name")) {
            m_lab->enrollFirst = m_lab->enrollment(m_lab->leaf(), QStringLiteral("dev-2"));
        } else if (why == QLatin1String("unknown CA")) {
            const X509Lab others;
            m_lab->enrollGroupFirst = m_lab->group(others.signer.certificate());
        } else if (why == QLatin1String("no intermediate")) {
            m_lab->enrollGroupFirst = m_lab->group(m_lab->root.certificate());
        } else if (why == QLatin1String("group disabled")) {
            m_lab->enrollGroupFirst = m_lab->group(m_lab->signer.certificate());
            m_lab->enrollGroupFirst->provisioningStatus = QStringLiteral("disabled");
        } else if (why != QLatin1String("not enrolled")) {
            m_lab->enrollFirst = m_lab->enrollment(m_lab->leaf(), id);
            if (why == QLatin1String("disabled"))
                m_lab->enrollFirst->provisioningStatus = QStringLiteral("disabled");
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<emulator::Emulator> m_emulator;
    std::unique_ptr<X509Lab> m_lab;
};

ENDORSE_TEST(X509FlowTest)
#include "x509flowtest.moc"
