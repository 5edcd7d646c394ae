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
#include <QScopeGuard>
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

QString chipFile(const char *name)
{
    return QStringLiteral(ENDORSE_TEST_DATA "/manifests/chip/") + QString::fromLatin1(name);
}

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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

        // After that the key does not belong to the TPM any more: it makes room for a new one,
        // which nobody has enrolled.
        const QByteArray oldKey = bytesIn(request().keyFile);
        const QByteArray oldCertificate = bytesIn(request().certificateFile);
        const AttestationResult third = attest();
        QVERIFY(!third.ok);
        QCOMPARE(toString(third.steps.first().status), QStringLiteral("ok"));
        QCOMPARE(third.error->code, QStringLiteral("401002"));
        QVERIFY(third.certificate->info.sha256 != first.certificate->info.sha256);
        const QString aside = request().keyFile + QStringLiteral(".old-1");
        QCOMPARE(bytesIn(aside), oldKey);
        QCOMPARE(bytesIn(request().certificateFile + QStringLiteral(".old-1")), oldCertificate);
        const QString warning = third.warnings.value(0).english();
        QVERIFY2(warning.contains(aside) && warning.contains(request().keyFile + u'"'),
                 qPrintable(warning));
        // The new one stays.
        const AttestationResult fourth = attest();
        QVERIFY(fourth.certificate == third.certificate);
        QVERIFY(fourth.warnings.isEmpty());
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

    void readsCertificatesAsTheyCome_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("size"); // 0: refused
        QByteArray both = bytesIn(chipFile("chain-0.pem"));
        both.replace("\r", "");
        const qsizetype end = both.indexOf("-----END CERTIFICATE-----\n") + 26;
        const QByteArray own = both.first(end);
        const QByteArray issuer = both.sliced(end);
        const QList<core::Bytes> ders = *attestation::chainOf(both);
        QCOMPARE(ders.size(), 2);
        const auto row = [](const char *name, const QByteArray &content, int size) {
            QTest::newRow(name) << content << size;
        };
        row("one", own, 1);
        row("both", both, 2);
        row("the issuer first", issuer + own, 2);
        row("twice", own + both, 3);
        row("lines of DOS", QByteArray(both).replace("\n", "\r\n"), 2);
        row("text around them", "of device 1\n" + own + "issued by\n" + issuer + "the end", 2);
        row("a byte order mark", "\xef\xbb\xbf" + both, 2);
        row("with the key", bytesIn(chipFile("key-0.pem")) + both, 2);
        row("DER", ders.at(0), 1);
        row("DER, both", ders.at(0) + ders.at(1), 2);
        row("DER, the issuer first", ders.at(1) + ders.at(0), 2);
        row("DER and a line feed", ders.at(0) + "\n", 1);
        row("nothing", {}, 0);
        row("only the key", bytesIn(chipFile("key-0.pem")), 0);
        row("the second one cut", both.chopped(60), 0);
        row("the second one damaged", own + QByteArray(issuer).replace(40, 4, "!!!!"), 0);
        row("DER, the second one cut", ders.at(0) + ders.at(1).chopped(1), 0);
        row("DER, the second one is something else", ders.at(0) + "0x", 0);
    }
    void readsCertificatesAsTheyCome()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, size);
        const QString path = m_folder.filePath(QStringLiteral("given.pem"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const auto source = std::make_shared<app::X509Source>(app::X509Source{
            path, {}, hsm::KeyAddress::ofFile(chipFile("key-0.pem")), {}, core::Secret()});
        const auto device = await(app::deviceFrom(m_workbench.get(), source)({}));
        if (size == 0) {
            QVERIFY(!device);
            QCOMPARE(device.error().place, path);
            QVERIFY(device.error().message.english().contains(path));
            QVERIFY(!device.error().technical.isEmpty());
            return;
        }
        QVERIFY2(device, device ? "" : qPrintable(device.error().toLogLine()));
        QCOMPARE(device->chain.size(), size);
        QVERIFY(hsm::isKeyOf(*device->key, device->chain.first()));
    }

    void leavesNoKeyWithoutACertificate()
    {
        TpmKeyRequest half = request();
        half.keyFile = m_folder.filePath(QStringLiteral("keys/half.tss2"));
        // The file of a key is no folder.
        half.certificateFile = half.keyFile + QStringLiteral("/half.pem");
        QCOMPARE(attest(half).error.value_or(core::Error()).code, QStringLiteral("write"));
        QVERIFY(!QFile::exists(half.keyFile));

        // A key that was there stays, byte by byte.
        TpmKeyRequest whole = half;
        whole.certificateFile = m_folder.filePath(QStringLiteral("keys/whole.pem"));
        attest(whole);
        const QByteArray key = bytesIn(whole.keyFile);
        QVERIFY(key.startsWith("-----BEGIN TSS2 PRIVATE KEY-----"));
        QCOMPARE(attest(half).error.value_or(core::Error()).code, QStringLiteral("write"));
        QCOMPARE(bytesIn(half.keyFile), key);
    }

    void leavesNoKeyWithoutARequest()
    {
        TpmKeyRequest wanted = request();
        wanted.keyFile = m_folder.filePath(QStringLiteral("keys/asked.tss2"));
        wanted.certificateFile = m_folder.filePath(QStringLiteral("keys/asked.pem"));
        const auto write = [this, &wanted](const QString &to) {
            return await(app::writeTpmKeyRequest(m_workbench.get(), wanted, to, {}));
        };
        const auto failed = write(m_folder.filePath(QStringLiteral("nowhere/asked.csr")));
        QCOMPARE(failed ? QString() : failed.error().code, QStringLiteral("write"));
        QVERIFY(!QFile::exists(wanted.keyFile));

        const QString file = m_folder.filePath(QStringLiteral("asked.csr"));
        const auto written = write(file);
        QVERIFY2(written, written ? "" : qPrintable(written.error().toLogLine()));
        QVERIFY(bytesIn(file).startsWith("-----BEGIN CERTIFICATE REQUEST-----"));
        const QByteArray key = bytesIn(wanted.keyFile);
        QVERIFY(!key.isEmpty());
        // Nobody has asked for a certificate of its own.
        QVERIFY(!QFile::exists(wanted.certificateFile));
        QVERIFY(!write(m_folder.filePath(QStringLiteral("nowhere/asked.csr"))));
        QCOMPARE(bytesIn(wanted.keyFile), key);
    }

    void writesNoRequestOverAFile()
    {
        TpmKeyRequest wanted = request();
        wanted.keyFile = m_folder.filePath(QStringLiteral("keys/unasked.tss2"));
        wanted.certificateFile = m_folder.filePath(QStringLiteral("keys/unasked.pem"));
        const QString precious = m_folder.filePath(QStringLiteral("precious.pem"));
        QFile file(precious);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("kept") > 0);
        file.close();
        const auto refused =
            await(app::writeTpmKeyRequest(m_workbench.get(), wanted, precious, {}));
        QCOMPARE(refused ? QString() : refused.error().code, QStringLiteral("occupied"));
        QCOMPARE(bytesIn(precious), QByteArray("kept"));
        // And no key is made for it.
        QVERIFY(!QFile::exists(wanted.keyFile));
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
        // As the attestation page does it.
        m_workbench->setEnrollsCertificates(true);
        const auto restore = qScopeGuard([this] { m_workbench->setEnrollsCertificates(false); });
        return await(attestation::AttestationFlow::runWithCertificate(
            m_workbench.get(), app::tpmKeyDevice(m_workbench.get(), wanted), std::nullopt, gate, {},
            {}));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workbench> m_workbench;
};

ENDORSE_TEST(WorkbenchX509Test)
#include "workbenchx509test.moc"
