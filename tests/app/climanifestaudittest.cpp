// SPDX-License-Identifier: GPL-3.0-or-later
// What verbs on manifests leave in the audit log: whom the user trusts, what a service was given.
#include "cliprocess.h"

#include <audit/anchors.h>
#include <support/testregistry.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;

namespace {

QString samplePath(const char *name)
{
    return QStringLiteral(ENDORSE_TEST_DATA "/manifests/real/") + QLatin1String(name);
}

} // namespace

class CliManifestAuditTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<Cli>(path("data"));
    }

    void trustIsWrittenDown()
    {
        const QString signer = samplePath("manifest-signer-selfmade.pem");
        const CliOutcome added = trust({QStringLiteral("add"), QStringLiteral("signer"), signer});
        QVERIFY2(added.exitCode == 0, added.err.constData());
        const QJsonObject certificate =
            added.json().value(QLatin1String("certificates")).toArray().at(0).toObject();
        const QJsonValue sha256 = certificate.value(QLatin1String("sha256"));
        // Nothing changes, or nothing is meant.
        QCOMPARE(trust({QStringLiteral("add"), QStringLiteral("signer"), signer}).exitCode, 0);
        QCOMPARE(
            trust({QStringLiteral("remove"), QStringLiteral("root"), sha256.toString()}).exitCode,
            1);
        QCOMPARE(trust({QStringLiteral("list")}).exitCode, 0);
        QCOMPARE(
            trust({QStringLiteral("remove"), QStringLiteral("signer"), sha256.toString()}).exitCode,
            0);
        const QJsonArray lines = entries();
        QCOMPARE(lines.size(), 2);
        for (int i = 0; i < 2; ++i) {
            const QJsonObject line = lines.at(i).toObject();
            QCOMPARE(line.value(QLatin1String("kind")).toString(), QStringLiteral("trust"));
            QCOMPARE(line.value(QLatin1String("subject")),
                     certificate.value(QLatin1String("subject")));
            QCOMPARE(line.value(QLatin1String("details")).toObject(),
                     (QJsonObject{{QStringLiteral("action"),
                                   i == 0 ? QStringLiteral("add") : QStringLiteral("remove")},
                                  {QStringLiteral("set"), QStringLiteral("manifestSigner")},
                                  {QStringLiteral("sha256"), sha256}}));
        }
        QCOMPARE(m_cli->run({QStringLiteral("audit"), QStringLiteral("verify")}).exitCode, 0);
    }

    /// Whom the user trusts is not changed where nothing can be written down.
    void withoutALogNobodyIsTrusted()
    {
        QVERIFY(QDir().mkpath(path("data/audit/audit.jsonl")));
        const CliOutcome added = trust({QStringLiteral("add"), QStringLiteral("signer"),
                                        samplePath("manifest-signer-selfmade.pem")});
        QVERIFY(added.exitCode != 0);
        QVERIFY(!QDir(path("data/manifest-signers")).exists());
    }

    void aServiceIsNamedWithWhatItWasGiven()
    {
        const ServeProcess service(*m_cli);
        QVERIFY(!service.value("endpoint").isEmpty());
        const QStringList import = importInto(service);
        QCOMPARE(m_cli->run(import).exitCode, 0);
        QCOMPARE(m_cli->run(import).exitCode, 0);
        const QJsonArray lines = entries();
        QCOMPARE(lines.size(), 2);
        for (int i = 0; i < 2; ++i) {
            const QJsonObject line = lines.at(i).toObject();
            QCOMPARE(line.value(QLatin1String("kind")).toString(), QStringLiteral("import"));
            QCOMPARE(line.value(QLatin1String("outcome")).toString(), QStringLiteral("ok"));
            const QJsonObject details = line.value(QLatin1String("details")).toObject();
            QCOMPARE(details.value(QLatin1String("file")).toString(),
                     QStringLiteral("ECC608C-TNGTLSU-B.json"));
            QCOMPARE(details.value(QLatin1String("service")), line.value(QLatin1String("subject")));
            QVERIFY(!line.value(QLatin1String("subject")).toString().isEmpty());
            QCOMPARE(details.value(QLatin1String("count")).toInt(), i == 0 ? 10 : 0);
            QCOMPARE(details.value(QLatin1String("alreadyThere")).toInt(), i == 0 ? 0 : 10);
            QCOMPARE(details.value(QLatin1String("failed")).toInt(-1), 0);
        }
    }

    /// Where the station has a TPM; an import counts also when the service had it all.
    void everyLineIsSigned()
    {
        QCOMPARE(m_cli->run({QStringLiteral("tpm"), QStringLiteral("srk")}).exitCode, 0);
        const QStringList add{QStringLiteral("add"), QStringLiteral("signer"),
                              samplePath("manifest-signer-selfmade.pem")};
        const CliOutcome added = trust(add);
        QCOMPARE(anchors(), 1);
        QCOMPARE(trust(add).exitCode, 0);
        QCOMPARE(anchors(), 1);
        const QJsonObject certificate =
            added.json().value(QLatin1String("certificates")).toArray().at(0).toObject();
        QCOMPARE(trust({QStringLiteral("remove"), QStringLiteral("signer"),
                        certificate.value(QLatin1String("sha256")).toString()})
                     .exitCode,
                 0);
        QCOMPARE(anchors(), 2);
        const ServeProcess service(*m_cli);
        const QStringList import = importInto(service);
        QCOMPARE(m_cli->run(import).exitCode, 0);
        QCOMPARE(anchors(), 3);
        QCOMPARE(m_cli->run(import).exitCode, 0);
        QCOMPARE(anchors(), 4);
    }

private:
    qsizetype anchors() const
    {
        const auto read =
            audit::AnchorFile::read(audit::AnchorFile::pathOf(path("data/audit/audit.jsonl")));
        return read ? read->anchors.size() : -1;
    }
    QStringList importInto(const ServeProcess &service) const
    {
        QFile file(path("service.txt"));
        if (!file.open(QIODevice::WriteOnly) || file.write(service.connectionString()) <= 0)
            qFatal("The file of the test cannot be written.");
        file.close();
        return {QStringLiteral("manifest"),
                QStringLiteral("import"),
                samplePath("ECC608C-TNGTLSU-B.json"),
                QStringLiteral("--service"),
                QLatin1Char('@') + path("service.txt"),
                QStringLiteral("--ca"),
                service.value("ca"),
                QStringLiteral("--json")};
    }
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    CliOutcome trust(const QStringList &words) const
    {
        return m_cli->run(QStringList{QStringLiteral("manifest"), QStringLiteral("trust")} + words +
                          QStringList{QStringLiteral("--json")});
    }
    QJsonArray entries() const
    {
        return m_cli
            ->run({QStringLiteral("audit"), QStringLiteral("show"), QStringLiteral("--json")})
            .json()
            .value(QLatin1String("entries"))
            .toArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cli> m_cli;
};

ENDORSE_TEST(CliManifestAuditTest)
#include "climanifestaudittest.moc"
