// SPDX-License-Identifier: GPL-3.0-or-later
// Accepted entries become enrollments of a list, in one piece; what is there already is told.
#include "manifestbench.h"

#include <audit/auditlog.h>
#include <support/testregistry.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <enrollmentlist/liststore.h>
#include <manifest/entrysource.h>
#include <manifest/manifestimport.h>

using namespace endorse;
using namespace endorse::manifest;
using enrollmentlist::ListPlace;
using enrollmentlist::ListStore;
using testing::ManifestBench;
using testing::ManifestMaker;

namespace {

/// A list on SQLite with an audit log.
class ImportBench final
{
public:
    ImportBench()
    {
        auto log = audit::AuditLog::open(auditFile());
        if (!log)
            qFatal("No audit log.");
        m_log = std::make_shared<audit::AuditLog>(std::move(*log));
        auto store = ListStore::open(ListPlace::file(bench.path("list.db")),
                                     {m_log->station(), QStringLiteral("here")}, m_log);
        if (!store)
            qFatal("No list.");
        m_store = std::move(*store);
    }

    ListStore &store() { return *m_store; }
    ManifestImportRequest request(const QString &file)
    {
        VerifyReport report = bench.verify(file);
        return {report.file, report.sha256, std::move(report.verdicts)};
    }
    core::Result<ManifestImportReport> import(const QString &file)
    {
        return importManifest(*m_store, request(file), {}, {});
    }
    /// The last line of the audit log.
    QJsonObject lastLine() const
    {
        QFile file(auditFile());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QJsonDocument::fromJson(file.readAll().trimmed().split('\n').last()).object();
    }

    ManifestBench bench;

private:
    QString auditFile() const { return bench.path("audit.jsonl"); }

    std::shared_ptr<audit::AuditLog> m_log;
    std::unique_ptr<ListStore> m_store;
};

/// "2 alreadyThere, 5 taken".
QString itemStory(const ManifestImportReport &report)
{
    QStringList parts;
    for (const ManifestImportItem &item : report.items)
        parts.append(QString::number(item.index) + QLatin1Char(' ') + toString(item.outcome));
    return parts.join(QStringLiteral(", "));
}

} // namespace

class ManifestImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsWhatIsGenuine()
    {
        ImportBench on;
        ManifestMaker &maker = on.bench.maker();
        const QByteArray again = maker.entry(1);
        const QString file = on.bench.writeEntries(
            {maker.entry(0), again, again, maker.liteEntry(3), testing::spoiled(maker.entry(4)),
             maker.namedEntry(5, ManifestMaker::uniqueId(5).toUpper() + " ATECC"), "{}"});
        const auto report = on.import(file);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().toLogLine()));
        QCOMPARE(report->asked, 2);
        QCOMPARE(report->imported, 2);
        QVERIFY(report->isComplete() && report->items.isEmpty() && !report->auditProblem);
        QVERIFY(!report->changeId.isEmpty());
        QCOMPARE(*on.store().count(), 2);

        const QString id = QString::fromLatin1(ManifestMaker::registrationId(1));
        QVERIFY(report->importedKeys.contains(id.toLower()));
        const auto entry = on.store().entry(id.toLower());
        QVERIFY(entry && *entry);
        const dps::IndividualEnrollment &record = (*entry)->record;
        QCOMPARE(record.registrationId, id);
        QCOMPARE(record.attestation.type, QStringLiteral("x509"));
        QCOMPARE(record.provisioningStatus, QStringLiteral("enabled"));
        QVERIFY(record.attestation.x509 && record.attestation.x509->clientCertificates);
        const dps::X509Certificates &certificates = *record.attestation.x509->clientCertificates;
        QVERIFY(certificates.primary && !certificates.secondary);
        // The device's alone, as it stands in the payload.
        const VerifyReport verified = on.bench.verify(file);
        const auto bytes = entryBytes(file, verified.verdicts.at(1));
        QVERIFY(bytes);
        QCOMPARE(*certificates.primary->der(), *deviceCertificateOf(*bytes));

        const QJsonObject line = on.lastLine();
        const QJsonObject details = line.value(QLatin1String("details")).toObject();
        const QByteArray all = QJsonDocument(line).toJson();
        QVERIFY2(all.contains("import") && all.contains("lot.json") &&
                     all.contains(verified.sha256.toHex()),
                 all.constData());
        QCOMPARE(details.value(QLatin1String("read")).toInt(), 7);
        QCOMPARE(details.value(QLatin1String("rejected")).toInt(), 2); // E_SIG, E_SHAPE.
    }

    void writesDownWhatNobodySigned_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("object");
        QTest::newRow("list") << QStringLiteral("espressif.csv") << QStringLiteral("espressif")
                              << QString();
        QTest::newRow("bundle") << QStringLiteral("bundle.7z") << QStringLiteral("infineon")
                                << QStringLiteral("E0E0");
        QTest::newRow("manifest") << QString() << QStringLiteral("manifest") << QString();
    }
    void writesDownWhatNobodySigned()
    {
        QFETCH(QString, name);
        QFETCH(QString, format);
        QFETCH(QString, object);
        ImportBench on;
        const QString file = name.isEmpty()
                                 ? on.bench.writeEntries({on.bench.maker().entry(0)})
                                 : QStringLiteral(ENDORSE_TEST_DATA "/manifests/vendor/") + name;
        const auto report = on.import(file);
        QVERIFY2(report && report->imported > 0,
                 qPrintable(report ? QString() : report.error().toLogLine()));
        const QJsonObject details = on.lastLine().value(QLatin1String("details")).toObject();
        QCOMPARE(details.value(QLatin1String("format")).toString(), format);
        QCOMPARE(details.value(QLatin1String("signed")), QJsonValue(name.isEmpty()));
        QCOMPARE(details.value(QLatin1String("object")).toString(), object);
    }

    void tellsWhatIsThereAlready()
    {
        ImportBench on;
        ManifestMaker &maker = on.bench.maker();
        const QByteArray first = maker.entry(0);
        const QByteArray second = maker.entry(1);
        QVERIFY(on.import(on.bench.writeEntries({first, second}))->isComplete());
        const auto again = on.import(on.bench.path("lot.json"));
        QVERIFY(again);
        QCOMPARE(again->imported, 0);
        QCOMPARE(again->alreadyThere, 2);
        QVERIFY(again->isComplete() && again->changeId.isEmpty());
        QCOMPARE(itemStory(*again), QStringLiteral("0 alreadyThere, 1 alreadyThere"));

        // Changed by somebody, but still the same certificate.
        const QString key = QString::fromLatin1(ManifestMaker::registrationId(0)).toLower();
        auto standing = on.store().entry(key);
        QVERIFY(standing && *standing);
        (*standing)->record.deviceId = QStringLiteral("pump");
        QVERIFY(on.store().update({{(*standing)->record, (*standing)->version}})->allDone());
        // A new certificate for the second, and a third one.
        const QString lot = on.bench.writeEntries({maker.entry(1), maker.entry(2), first});
        const auto checked = checkManifest(on.store(), on.request(lot), {}, {});
        QVERIFY(checked);
        QCOMPARE(*on.store().count(), 2);
        const auto mixed = on.import(lot);
        QVERIFY(mixed);
        QCOMPARE(itemStory(*checked), itemStory(*mixed));
        QCOMPARE(checked->imported, 1);
        QVERIFY(checked->changeId.isEmpty());
        QCOMPARE(itemStory(*mixed), QStringLiteral("0 taken, 2 alreadyThere"));
        QCOMPARE(mixed->imported, 1);
        QVERIFY(!mixed->isComplete());
        QVERIFY(mixed->items.first().error && !mixed->items.first().error->message.isEmpty());
        QCOMPARE((*on.store().entry(key))->record.deviceId, QStringLiteral("pump"));
        QCOMPARE(*on.store().count(), 3);
    }

    void knowsACertificateByItsThumbprint()
    {
        ImportBench on;
        const QString file = on.bench.writeEntries({on.bench.maker().entry(0)});
        const VerifyReport report = on.bench.verify(file);
        const auto bytes = entryBytes(file, report.verdicts.at(0));
        QVERIFY(bytes);
        const core::Bytes der = *deviceCertificateOf(*bytes);
        // As a service gives it back.
        auto record = enrollmentOf(*bytes, report.verdicts.at(0));
        QVERIFY(record);
        dps::X509CertificateWithInfo &primary =
            *record->attestation.x509->clientCertificates->primary;
        primary.certificate.clear();
        primary.info.emplace();
        primary.info->sha1Thumbprint =
            core::toHex(QCryptographicHash::hash(der, QCryptographicHash::Sha1)).toUpper();
        QVERIFY(on.store().add({*record})->allDone());
        QCOMPARE(itemStory(*on.import(file)), QStringLiteral("0 alreadyThere"));
        primary.info->sha1Thumbprint.replace(0, 2, QStringLiteral("00"));
        const QString key = record->registrationId.toLower();
        QVERIFY(on.store().remove({key})->allDone());
        QVERIFY(on.store().add({*record})->allDone());
        QCOMPARE(itemStory(*on.import(file)), QStringLiteral("0 taken"));
    }

    void isTakenBackInOnePiece()
    {
        ImportBench on;
        const QString file = on.bench.path("lot.json");
        QVERIFY(on.bench.maker().write(file, 30));
        QCOMPARE(on.import(file)->imported, 30);
        const auto step = on.store().undoable();
        QVERIFY(step && *step);
        QCOMPARE((*step)->kind, QStringLiteral("import"));
        QCOMPARE((*step)->count, 30);
        QVERIFY(on.store().undo());
        QCOMPARE(*on.store().count(), 0);
    }

    void leavesTheListAsItWas()
    {
        ImportBench on;
        ManifestMaker &maker = on.bench.maker();
        const QByteArray first = maker.entry(0);
        const QString file = on.bench.writeEntries({first, maker.entry(1)});
        const ManifestImportRequest request = on.request(file);
        core::CancelSource source;
        source.cancel();
        const auto cancelled = importManifest(on.store(), request, {}, source.token());
        QVERIFY(!cancelled && cancelled.error().category == core::ErrorCategory::Cancelled);
        on.bench.writeEntries({first, maker.entry(2)});
        const auto changed = importManifest(on.store(), request, {}, {});
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, QStringLiteral("entry-changed"));
        QCOMPARE(*on.store().count(), 0);
        QVERIFY(on.store().add({}));
    }

    void makesNoEnrollmentOfWhatIsNone()
    {
        ImportBench on;
        const QString file =
            on.bench.writeEntries({on.bench.maker().entry(0), on.bench.maker().liteEntry(1)});
        const VerifyReport report = on.bench.verify(file);
        const auto good = entryBytes(file, report.verdicts.at(0));
        const auto lite = entryBytes(file, report.verdicts.at(1));
        QVERIFY(good && lite && enrollmentOf(*good, report.verdicts.at(0)));
        QVERIFY(!enrollmentOf(*lite, report.verdicts.at(1)));
        QCOMPARE(deviceCertificateOf(*lite).error().code, QStringLiteral("no-certificate"));
        // A verdict on something else.
        Verdict other = report.verdicts.at(0);
        other.registrationId = "sn0123456789abcdef01";
        QVERIFY(!enrollmentOf(*good, other));
        other = report.verdicts.at(0);
        other.outcome = Outcome::Reject;
        QVERIFY(!enrollmentOf(*good, other));
    }

    void tellsHowFarItIs()
    {
        ImportBench on;
        const QString file = on.bench.writeEntries({on.bench.maker().entry(0)});
        qint64 done = 0;
        qint64 total = 0;
        const auto progress = [&](qint64 now, qint64 all) {
            done = now;
            total = all;
        };
        QVERIFY(importManifest(on.store(), on.request(file), progress, {}));
        QCOMPARE(done, 1);
        QCOMPARE(total, 1);
    }
};

ENDORSE_TEST(ManifestImportTest)

#include "manifestimporttest.moc"
