// SPDX-License-Identifier: GPL-3.0-or-later
// Who is trusted is remembered: each certificate that comes or goes has a line in the audit log.
#include <audit/auditlog.h>
#include <support/manifestsamples.h>
#include <support/testregistry.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <manifest/trustsets.h>

using namespace endorse;
using manifest::TrustFolder;
using manifest::TrustSets;
using manifest::TrustUse;

namespace {

/// A folder of trusted certificates with its log.
class TrustBench final
{
public:
    TrustBench()
    {
        auto opened = audit::AuditLog::open(path("audit/audit.jsonl"));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLogLine()));
        log = std::make_shared<audit::AuditLog>(std::move(*opened));
    }

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    TrustFolder folder() const { return TrustFolder(m_folder.path(), log); }
    /// "trust ok remove deviceRoot 12ab… CN=…", one a line of the log.
    QStringList story() const
    {
        QStringList told;
        const auto lines = log->lastLines(100);
        for (const QJsonObject &line : lines.value_or(QList<QJsonObject>())) {
            const QJsonObject details = line.value(QLatin1String("details")).toObject();
            QStringList words;
            for (const char *name : {"kind", "outcome"})
                words.append(line.value(QLatin1String(name)).toString());
            for (const char *name : {"action", "set", "sha256"})
                words.append(details.value(QLatin1String(name)).toString());
            words.append(line.value(QLatin1String("subject")).toString());
            told.append(words.join(QLatin1Char(' ')));
        }
        return told;
    }

    std::shared_ptr<audit::AuditLog> log;

private:
    QTemporaryDir m_folder;
};

core::Bytes sampleRoot()
{
    return testing::sampleFile(QStringLiteral("synthetic/root.pem"));
}

} // namespace

class TrustAuditTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCertificateHasItsLine()
    {
        const TrustBench bench;
        const core::Bytes signer =
            testing::sampleFile(QStringLiteral("synthetic/manifest-signer.pem"));
        const auto roots = bench.folder().add(
            TrustUse::DeviceRoot,
            sampleRoot() + testing::sampleFile(QStringLiteral("synthetic/untrusted-root.pem")));
        QVERIFY(roots && roots->certificates.size() == 2 && !roots->auditProblem);
        const auto signers = bench.folder().add(TrustUse::ManifestSigner, signer);
        QVERIFY(signers && signers->certificates.size() == 1);
        const auto &first = roots->certificates.first();
        const auto removed = bench.folder().remove(TrustUse::DeviceRoot, first.sha256.toUpper());
        QVERIFY(removed && !removed->auditProblem);
        QCOMPARE(removed->certificates, QList{first});
        const auto line = [](const char *what, const manifest::TrustedCertificate &one) {
            return QStringLiteral("trust ok %1 %2 %3")
                .arg(QLatin1String(what), one.sha256, one.subject);
        };
        QVERIFY(!first.subject.isEmpty());
        QCOMPARE(bench.story(),
                 QStringList({line("add deviceRoot", first),
                              line("add deviceRoot", roots->certificates.last()),
                              line("add manifestSigner", signers->certificates.first()),
                              line("remove deviceRoot", first)}));
        QVERIFY(bench.log->verify()->ok());
    }

    void whatChangesNothingHasNone()
    {
        const TrustBench bench;
        QVERIFY(bench.folder().add(TrustUse::DeviceRoot, sampleRoot()));
        QCOMPARE(bench.story().size(), 1);
        QVERIFY(bench.folder().add(TrustUse::DeviceRoot, sampleRoot())->certificates.isEmpty());
        QVERIFY(!bench.folder().add(TrustUse::DeviceRoot, "no certificate"));
        QVERIFY(!bench.folder().remove(TrustUse::DeviceRoot, QString(64, QLatin1Char('a'))));
        QVERIFY(bench.folder().load());
        QCOMPARE(bench.story().size(), 1);
        // And without a log nothing is missed.
        QVERIFY(!TrustFolder(bench.path("other"))
                     .add(TrustUse::DeviceRoot, sampleRoot())
                     ->auditProblem);
    }

    /// A file that somebody has overwritten can be removed, and says so by its name alone.
    void aDamagedFileIsNamedByItsFingerprint()
    {
        const TrustBench bench;
        const auto added = bench.folder().add(TrustUse::DeviceRoot, sampleRoot());
        QVERIFY(added);
        const QString sha256 = added->certificates.first().sha256;
        QFile file(bench.path("device-roots/") + sha256 + QStringLiteral(".pem"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("nothing");
        file.close();
        const auto removed = bench.folder().remove(TrustUse::DeviceRoot, sha256);
        QVERIFY(removed);
        QCOMPARE(removed->certificates.first().sha256, sha256);
        QVERIFY(removed->certificates.first().der.isEmpty());
        QCOMPARE(bench.story().last(),
                 QStringLiteral("trust ok remove deviceRoot %1 ").arg(sha256));
    }

    void theChangeStandsWithoutItsLine()
    {
        const TrustBench bench;
        QVERIFY(QFile::rename(bench.path("audit/audit.jsonl"), bench.path("aside")));
        QVERIFY(QDir().mkpath(bench.path("audit/audit.jsonl"))); // No file can be there.
        const auto added = bench.folder().add(TrustUse::DeviceRoot, sampleRoot());
        QVERIFY(added && added->auditProblem);
        QCOMPARE(added->certificates.size(), 1);
        const auto removed =
            bench.folder().remove(TrustUse::DeviceRoot, added->certificates.first().sha256);
        QVERIFY(removed && removed->auditProblem);
        QVERIFY(bench.folder().load()->sets == TrustSets::builtIn());
    }
};

ENDORSE_TEST(TrustAuditTest)

#include "trustaudittest.moc"
