// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a TPM is genuine, on the command line and in the enrollments of the embedded service.
#include "cliprocess.h"

#include <app/ekexamination.h>
#include <app/workbench.h>
#include <attestation/attestationsession.h>
#include <dps/httpclient.h>
#include <dps/serviceclient.h>
#include <support/listening.h>
#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using State = attestation::AttestationSession::State;

namespace {

QStringList words(const char *arguments)
{
    return QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString text(const QJsonObject &json, const char *member)
{
    return json.value(QLatin1String(member)).toString();
}

QString codeOf(const CliOutcome &outcome)
{
    return text(outcome.json().value(QLatin1String("error")).toObject(), "code");
}

QStringList column(const QJsonArray &array, const char *member)
{
    QStringList values;
    for (const QJsonValue &each : array)
        values.append(text(each.toObject(), member));
    return values;
}

/// A swtpm on a copy of the embedded TPM's state, as somebody else would run it.
class ForeignTpm final
{
public:
    explicit ForeignTpm(const QString &softwareTpmFolder)
    {
        const QString copy = m_folder.filePath(QStringLiteral("copy"));
        const auto copied = tpm::SoftwareTpm::copyState(softwareTpmFolder, copy);
        if (!copied)
            qFatal("%s", qPrintable(copied.error().toLogLine()));
        m_socket = m_folder.filePath(QStringLiteral("s"));
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QStringLiteral("swtpm"),
                        words("socket --tpm2 --flags not-need-init,startup-clear") +
                            QStringList{QStringLiteral("--tpmstate"),
                                        QStringLiteral("dir=%1/state").arg(copy),
                                        QStringLiteral("--server"),
                                        QStringLiteral("type=unixio,path=") + m_socket,
                                        QStringLiteral("--ctrl"),
                                        QStringLiteral("type=unixio,path=%1.ctrl").arg(m_socket)});
    }
    ~ForeignTpm()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(ForeignTpm)

    bool isReady()
    {
        return m_process.waitForStarted() &&
               QTest::qWaitFor([this] { return isListening(m_socket); }, qtryPatienceMs);
    }
    QString address() const { return QStringLiteral("swtpm:path=") + m_socket; }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_socket;
};

} // namespace

class EkExaminationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<Cli>(m_folder.filePath(QStringLiteral("data")));
        // Makes the TPM once for all tests.
        QCOMPARE(m_cli->run(words("tpm info")).exitCode, 0);
        m_caFile = m_cli->dataDir() + QStringLiteral("/software-tpm/state/ca/ek-ca.pem");
        QVERIFY(QFileInfo::exists(m_caFile));
    }

    void cleanup()
    {
        QDir(m_cli->dataDir() + QStringLiteral("/ek-roots")).removeRecursively();
        QCOMPARE(processesIn(m_folder.path()), QStringList());
    }

    void showsEveryCertificate()
    {
        const CliOutcome outcome = m_cli->run(words("tpm ek-cert --json"));
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject json = outcome.json();
        QCOMPARE(text(json, "verdict"), QStringLiteral("genuine"));
        QCOMPARE(text(json, "summary"),
                 QStringLiteral("Genuine: certificate of this software TPM's own CA."));
        QVERIFY(json.value(QLatin1String("isSoftware")).toBool());
        // What scripts knew before.
        for (const char *member :
             {"ok", "subject", "issuer", "serial", "notBefore", "notAfter", "tpmManufacturer",
              "tpmModel", "tpmVersion", "matchesKey", "chain", "pem"})
            QVERIFY2(json.contains(QLatin1String(member)), member);
        QCOMPARE(text(json, "chain"), QStringLiteral("verified"));
        QCOMPARE(text(json, "index"), QStringLiteral("0x01c00002"));
        const QJsonArray certificates = json.value(QLatin1String("certificates")).toArray();
        QCOMPARE(column(certificates, "index"),
                 QStringList({QStringLiteral("0x01c00002"), QStringLiteral("0x01c00016")}));
        QCOMPARE(column(certificates, "verdict"),
                 QStringList({QStringLiteral("genuine"), QStringLiteral("mismatch")}));
        const QJsonObject first = certificates.first().toObject();
        const QJsonArray chain = first.value(QLatin1String("chainCertificates")).toArray();
        QCOMPARE(chain.size(), 3);
        QCOMPARE(column(chain, "source"), words("leaf kept trusted"));
        QCOMPARE(column(first.value(QLatin1String("deviations")).toArray(), "id"),
                 words("criticalSubjectAlternativeName noExpiry"));
        const QJsonObject ek = m_cli->run(words("tpm ek --json")).json();
        QCOMPARE(text(ek.value(QLatin1String("certificate")).toObject(), "verdict"),
                 QStringLiteral("genuine"));
        QCOMPARE(text(ek, "verdict"), QStringLiteral("genuine"));
    }

    void showsThemToPeople()
    {
        const CliOutcome outcome = m_cli->run(words("tpm ek-cert"));
        QCOMPARE(outcome.exitCode, 0);
        const QString out = QString::fromUtf8(outcome.out);
        QVERIFY(out.startsWith(QLatin1String("-----BEGIN CERTIFICATE-----")));
        QCOMPARE(out.count(QLatin1String("-----END CERTIFICATE-----")), 2);
        for (const char *part :
             {"NV index: 0x01c00002", "NV index: 0x01c00016", "Issued by: CN=swtpm-localca",
              "(noExpiry)", "Genuine: certificate of this software TPM's own CA.",
              "It is a software TPM"})
            QVERIFY2(out.contains(QLatin1String(part)), part);
        QVERIFY(!out.contains(QLatin1String("hardware"), Qt::CaseInsensitive));
        QVERIFY(!out.contains(QLatin1String("%1")));
    }

    void keepsRoots()
    {
        const CliOutcome added =
            m_cli->run(words("tpm ek-root add --json") + QStringList{m_caFile});
        QCOMPARE(added.exitCode, 0);
        const QJsonArray certificates = added.json().value(QLatin1String("certificates")).toArray();
        QCOMPARE(column(certificates, "outcome"), words("added added"));
        QCOMPARE(column(m_cli->run(words("tpm ek-root add --json") + QStringList{m_caFile})
                            .json()
                            .value(QLatin1String("certificates"))
                            .toArray(),
                        "outcome"),
                 words("alreadyKept alreadyKept"));
        const QJsonObject listed = m_cli->run(words("tpm ek-root list --json")).json();
        QCOMPARE(text(listed, "folder"), m_cli->dataDir() + QStringLiteral("/ek-roots"));
        QCOMPARE(column(listed.value(QLatin1String("certificates")).toArray(), "subject"),
                 QStringList({QStringLiteral("CN=swtpm-localca"),
                              QStringLiteral("CN=swtpm-localca-rootca")}));
        const QByteArray plain = m_cli->run(words("tpm ek-root list")).out;
        QVERIFY(plain.contains("CN=swtpm-localca (intermediate)"));
        QVERIFY(plain.contains("CN=swtpm-localca-rootca (root)"));
        for (const QString &fingerprint : column(certificates, "fingerprint")) {
            const CliOutcome removed =
                m_cli->run(words("tpm ek-root remove --json") + QStringList{fingerprint.left(20)});
            QCOMPARE(removed.exitCode, 0);
            QCOMPARE(text(removed.json().value(QLatin1String("removed")).toObject(), "fingerprint"),
                     fingerprint);
        }
        QVERIFY(m_cli->run(words("tpm ek-root list")).out.contains("No root is trusted yet"));
    }

    void refusesWhatIsNoRoot()
    {
        const auto add = [this](const QString &file) {
            return m_cli->run(words("tpm ek-root add --json") + QStringList{file});
        };
        const CliOutcome leaf = add(QStringLiteral(ENDORSE_TEST_DATA "/tpm/ek-certificate.der"));
        QCOMPARE(leaf.exitCode, 1);
        QCOMPARE(leaf.json().value(QLatin1String("ok")).toBool(true), false);
        QCOMPARE(column(leaf.json().value(QLatin1String("certificates")).toArray(), "outcome"),
                 words("refused"));
        QCOMPARE(codeOf(add(QStringLiteral(ENDORSE_TEST_DATA "/tpm/ek-rsa.pem"))),
                 QStringLiteral("public-key"));
        QCOMPARE(add(m_folder.filePath(QStringLiteral("absent"))).exitCode, 2);
        QCOMPARE(add(m_folder.path()).exitCode, 2);
        QCOMPARE(m_cli->run(words("tpm ek-root remove abcdef01")).exitCode, 1);
        QCOMPARE(codeOf(m_cli->run(words("tpm ek-root remove x --json"))),
                 QStringLiteral("fingerprint"));
        QCOMPARE(m_cli->run(words("tpm ek-root")).exitCode, 2);
        QCOMPARE(m_cli->run(words("tpm ek-root add")).exitCode, 2);
        const QJsonObject listed = m_cli->run(words("tpm ek-root list --json")).json();
        QVERIFY(listed.value(QLatin1String("certificates")).toArray().isEmpty());
    }

    /// The CA of the embedded TPM vouches for that TPM alone: for another one with the same
    /// certificate it must be added like any other.
    void trustsOwnCaForTheEmbeddedTpmAlone()
    {
        ForeignTpm foreign(m_cli->dataDir() + QStringLiteral("/software-tpm"));
        QVERIFY(foreign.isReady());
        const QStringList arguments =
            words("tpm ek-cert --json --tcti") + QStringList{foreign.address()};
        QJsonObject json = m_cli->run(arguments).json();
        QCOMPARE(text(json, "verdict"), QStringLiteral("unknownIssuer"));
        QCOMPARE(text(json, "chain"), QStringLiteral("unchecked"));
        QCOMPARE(text(json, "missingIssuer"), QStringLiteral("CN=swtpm-localca"));
        const QJsonObject added =
            m_cli->run(words("tpm ek-root add --json") + QStringList{m_caFile}).json();
        json = m_cli->run(arguments).json();
        QCOMPARE(text(json, "verdict"), QStringLiteral("genuine"));
        QVERIFY(text(json, "summary").contains(QLatin1String("software TPM")));
        QVERIFY(!text(json, "summary").contains(QLatin1String("own CA")));
        for (const QJsonValue &each : added.value(QLatin1String("certificates")).toArray()) {
            if (each.toObject().value(QLatin1String("selfSigned")).toBool())
                QCOMPARE(m_cli
                             ->run(words("tpm ek-root remove") +
                                   QStringList{text(each.toObject(), "fingerprint")})
                             .exitCode,
                         0);
        }
        json = m_cli->run(arguments).json();
        QCOMPARE(text(json, "verdict"), QStringLiteral("unknownIssuer"));
        QCOMPARE(text(json, "chain"), QStringLiteral("failed"));
        QCOMPARE(text(json, "missingIssuer"), QStringLiteral("CN=swtpm-localca-rootca"));
    }

    void tellsAboutATpmWithoutCertificate()
    {
        SocketTpm bare;
        QVERIFY(bare.start());
        const QString address = bare.transport()->description().address;
        const CliOutcome outcome =
            m_cli->run(words("tpm ek-cert --json --tcti") + QStringList{address});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(codeOf(outcome), QStringLiteral("no-certificate"));
        const QJsonObject ek =
            m_cli->run(words("tpm ek --json --tcti") + QStringList{address}).json();
        QVERIFY(ek.value(QLatin1String("certificate")).isNull());
        QCOMPARE(text(ek, "verdict"), QStringLiteral("noCertificate"));
    }

    /// The walk reads the certificate on its way to the EK; the verdict costs no TPM command more.
    void enrollsWithTheVerdict()
    {
        app::WorkbenchOptions options;
        options.dataDir = m_cli->dataDir();
        options.retryAfterSeconds = 0;
        app::Workbench workbench(std::move(options));
        {
            attestation::AttestationSession session(workbench);
            session.run();
            QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Finished, 60'000);
            QVERIFY(session.result()->ok);
            const auto stored = enrollmentOf(&workbench, session.result()->registrationId);
            QVERIFY2(stored, stored ? "" : qPrintable(stored.error().toLogLine()));
            const auto record = attestation::genuinenessIn(stored->optionalDeviceInformation);
            QVERIFY(record);
            QCOMPARE(toString(record->verdict), QStringLiteral("genuine"));
            QCOMPARE(record->issuer, QStringLiteral("CN=swtpm-localca"));
            QCOMPARE(record->certificateSha256.size(), 64);
            QVERIFY(qAbs(record->checkedAt.secsTo(QDateTime::currentDateTimeUtc())) < 600);
        }
        await(done(app::Workbench::shutdown(&workbench)));
    }

private:
    static QCoro::Task<bool> done(QCoro::Task<void> task)
    {
        co_await std::move(task);
        co_return true;
    }

    static core::Result<dps::IndividualEnrollment> enrollmentOf(app::Workbench *workbench,
                                                                const QString &id)
    {
        const emulator::EmulatorEndpoint endpoint = *workbench->emulatorHost().endpoint();
        auto connection =
            dps::ServiceConnectionString::parse(endpoint.serviceConnectionString.toUtf8());
        if (!connection)
            return core::fail(connection.error());
        dps::HttpClient::Options options;
        options.caFile = endpoint.caFile;
        dps::HttpClient http(options);
        dps::ServiceClient service(http, std::move(*connection), workbench->clock());
        return await(service.getEnrollment(*dps::RegistrationId::parse(id), {}));
    }

    QTemporaryDir m_folder;
    QString m_caFile;
    std::unique_ptr<Cli> m_cli;
};

ENDORSE_TEST(EkExaminationTest)
#include "ekexaminationtest.moc"
