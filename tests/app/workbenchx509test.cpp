// SPDX-License-Identifier: GPL-3.0-or-later
// A device whose key is in the TPM, from nothing to the hub in one go.
#include "cliprocess.h"
#include "whatiflab.h"

#include <app/workbench.h>
#include <attestation/attestationflow.h>
#include <attestation/attestationsession.h>
#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <hsm/devicekey.h>

using namespace endorse;
using namespace endorse::testing;
using app::TpmKeyRequest;
using app::Workbench;
using attestation::AttestationResult;
using attestation::AttestationSession;

namespace {

QString whyItFailed(const AttestationResult &result)
{
    return result.error ? result.error->toLogLine() : QString();
}

} // namespace

class WorkbenchX509Test final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        app::WorkbenchOptions options;
        options.dataDir = m_folder.filePath(QStringLiteral("data"));
        options.retryAfterSeconds = 0;
        m_workbench = std::make_unique<Workbench>(std::move(options));
    }

    void cleanup()
    {
        WhatIfLab::shutDown(m_workbench.get());
        m_workbench.reset();
        QCOMPARE(processesIn(m_folder.path()), QStringList());
    }

    void makesEnrollsAndAttests()
    {
        const AttestationResult first = attest();
        QVERIFY2(first.ok, qPrintable(whyItFailed(first)));
        QCOMPARE(first.registrationId, QStringLiteral("tpm-x509-1"));
        QVERIFY(first.certificate);
        QCOMPARE(first.certificate->keyHome, QStringLiteral("tpm"));
        QVERIFY(first.certificate->info.isSelfSigned);
        QVERIFY(first.tpmIsSoftware);
        QVERIFY(!m_workbench->enrollsCertificates());
        // The TPM signs in each handshake, in the thread of the connection.
        QStringList commands;
        for (const tpm::TpmExchange &exchange : first.steps.at(1).tpmCommands)
            commands.append(exchange.commandName);
        QVERIFY2(commands.contains(QStringLiteral("Sign")), qPrintable(commands.join(u' ')));
        QCOMPARE(int(QFile::permissions(request().keyFile)) & 0x77, 0);

        // The TPM is free at once, and key and certificate are the same ones again.
        const AttestationResult second = attest();
        QVERIFY2(second.ok, qPrintable(whyItFailed(second)));
        QVERIFY(second.certificate == first.certificate);
        const auto cleared = await(m_workbench->clearTpm({}));
        QVERIFY2(cleared, cleared ? "" : qPrintable(cleared.error().toLogLine()));

        // After that the key does not belong to the TPM any more.
        const AttestationResult third = attest();
        QVERIFY(!third.ok);
        QCOMPARE(toString(third.steps.first().status), QStringLiteral("failed"));
        QVERIFY(!third.error->hint.isEmpty());
    }

    void writesItDown()
    {
        QFile file(m_workbench->auditFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QJsonObject details = line.value(QLatin1String("details")).toObject();
        QCOMPARE(line.value(QLatin1String("subject")).toString(), QStringLiteral("tpm-x509-1"));
        QCOMPARE(details.value(QLatin1String("attestation")).toString(), QStringLiteral("x509"));
        QCOMPARE(details.value(QLatin1String("keyHome")).toString(), QStringLiteral("tpm"));
        QCOMPARE(details.value(QLatin1String("certificate")).toString().size(), 64);
        QVERIFY(!details.contains(QLatin1String("srkName")));
    }

    void aSessionDoesIt()
    {
        TpmKeyRequest fresh = request();
        fresh.commonName = QStringLiteral("tpm-x509-2");
        fresh.keyFile = m_folder.filePath(QStringLiteral("keys/second.tss2"));
        fresh.certificateFile = m_folder.filePath(QStringLiteral("keys/second.pem"));
        m_workbench->setEnrollsCertificates(true);
        AttestationSession session(*m_workbench);
        session.setCertificate(
            AttestationSession::CertificateChoice{app::tpmKeyDevice(m_workbench.get(), fresh), {}});
        for (int round = 0; round < 2; ++round) {
            session.run();
            QTRY_COMPARE(session.state(), AttestationSession::State::Finished);
            session.restart();
        }
    }

    void enrollsNobodyUnasked()
    {
        TpmKeyRequest fresh = request();
        fresh.commonName = QStringLiteral("tpm-x509-3");
        fresh.keyFile = m_folder.filePath(QStringLiteral("keys/third.tss2"));
        fresh.certificateFile = m_folder.filePath(QStringLiteral("keys/third.pem"));
        const auto gate = std::make_shared<attestation::Gate>();
        gate->run();
        const AttestationResult result = await(attestation::AttestationFlow::runWithCertificate(
            m_workbench.get(), app::tpmKeyDevice(m_workbench.get(), fresh), std::nullopt, gate, {},
            {}));
        QCOMPARE(result.error.value_or(core::Error()).code, QStringLiteral("404201"));
    }

    void aRealServiceNeedsAConnection()
    {
        attestation::ServiceChoice choice;
        choice.kind = attestation::ServiceChoice::Kind::Endpoint;
        choice.endpoint = QUrl(QStringLiteral("https://localhost:1"));
        choice.idScope = QStringLiteral("0ne00000001");
        m_workbench->connections().setService(choice);
        TpmKeyRequest fresh = request();
        fresh.keyFile = m_folder.filePath(QStringLiteral("keys/fourth.tss2"));
        fresh.certificateFile = m_folder.filePath(QStringLiteral("keys/fourth.pem"));
        const AttestationResult result = attest(fresh);
        QCOMPARE(result.error.value_or(core::Error()).code,
                 QStringLiteral("no-enrollment-service"));
    }

private:
    TpmKeyRequest request() const
    {
        TpmKeyRequest out;
        out.commonName = QStringLiteral("tpm-x509-1");
        out.keyFile = m_folder.filePath(QStringLiteral("keys/first.tss2"));
        out.certificateFile = m_folder.filePath(QStringLiteral("keys/first.pem"));
        return out;
    }

    AttestationResult attest() const { return attest(request()); }
    AttestationResult attest(const TpmKeyRequest &wanted) const
    {
        const auto gate = std::make_shared<attestation::Gate>();
        gate->run();
        return await(Workbench::attestWithTpmKey(m_workbench.get(), wanted, gate, {}, {}));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workbench> m_workbench;
};

ENDORSE_TEST(WorkbenchX509Test)
#include "workbenchx509test.moc"
