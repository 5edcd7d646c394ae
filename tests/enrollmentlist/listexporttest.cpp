// SPDX-License-Identifier: GPL-3.0-or-later
// The list into files and, where that is promised, back.
#include "filesamples.h"
#include "listbench.h"

#include <support/testregistry.h>

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <enrollmentlist/listexport.h>
#include <enrollmentlist/listimport.h>

namespace endorse::testing {

using namespace enrollmentlist;
using dps::IndividualEnrollment;

namespace {

const QByteArray secretKey = QByteArray(64, 's').toBase64();

IndividualEnrollment record(const QByteArray &members)
{
    auto out = IndividualEnrollment::fromJson("{\"registrationId\":" + members + '}');
    if (!out)
        qFatal("%s", qPrintable(out.error().toLogLine()));
    return std::move(*out);
}

QList<IndividualEnrollment> samples()
{
    QList<IndividualEnrollment> out;
    const QString devices = QStringLiteral("=1+1|+x|-x|@x|'=x|''+x|'|a,b;c|%_#*?!()|$'");
    int number = 0;
    for (const QString &device : devices.split(u'|')) {
        const QByteArray id = QByteArray::number(++number);
        out += record("\"dev-" + id +
                      "\",\"attestation\":{\"type\":\"tpm\",\"tpm\":{\"endorsementKey\":\"" +
                      sampleEk(number) + "\"}}");
        out.last().deviceId = device;
    }
    out += record(
        "\"all\",\"attestation\":{\"type\":\"x509\",\"x509\":{\"caReferences\":{\"primary\":\"p\"}}"
        "},"
        "\"initialTwin\":{\"tags\":{\"a\":\"\\\"\\n,\\u4e2d\"},\"properties\":{\"desired\":{}}},"
        "\"iotHubs\":[\"h1.n\",\"h2.n\"],\"allocationPolicy\":\"hashed\","
        "\"capabilities\":{\"iotEdge\":true},\"provisioningStatus\":\"disabled\","
        "\"reprovisionPolicy\":{\"updateHubAssignment\":false,\"migrateDeviceData\":false}");
    out += record(
        "\"keys\",\"attestation\":{\"type\":\"symmetricKey\",\"symmetricKey\":{\"primaryKey\":\"" +
        secretKey + "\",\"secondaryKey\":\"" + secretKey + "\"}}");
    return out;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<ListStore> openList(const ListPlace &place)
{
    auto store = ListStore::open(place, {QStringLiteral("s"), QStringLiteral("here")}, nullptr);
    if (!store)
        qFatal("%s", qPrintable(store.error().toLogLine()));
    return std::move(*store);
}

QMap<QString, QByteArray> digestsOf(ListStore &store)
{
    QMap<QString, QByteArray> out;
    const auto scanned = store.scanEntries(nullptr, [&out](ListEntry &&entry) {
        out.insert(entry.record.registrationId, entry.digest);
        return true;
    });
    return scanned ? out : QMap<QString, QByteArray>();
}

} // namespace

class ListExportTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ListBench> m_bench;
    std::unique_ptr<ListStore> m_store;

    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    ExportReport write(ExportFormat format, const QString &file, bool withKeys = false,
                       std::optional<QStringList> keys = {})
    {
        auto report = exportFile(
            *m_store,
            {.file = file, .format = format, .keys = std::move(keys), .withKeys = withKeys}, {},
            {});
        if (!report)
            qFatal("%s", qPrintable(report.error().toLogLine()));
        return std::move(*report);
    }

private Q_SLOTS:
    // All of it on both engines.
    void initTestCase_data() { ListBench::addEngines(); }
    void init()
    {
        QFETCH_GLOBAL(const QString, engine);
        m_bench = std::make_unique<ListBench>(engine);
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = openList(m_bench->place());
        const auto added = m_store->add(samples());
        QVERIFY(added && added->allDone());
    }
    void cleanup() { m_store.reset(); }

    void comesBackExactly_data()
    {
        QTest::addColumn<bool>("isCsv");
        QTest::newRow("CSV") << true;
        QTest::newRow("JSON") << false;
    }
    void comesBackExactly()
    {
        QFETCH(const bool, isCsv);
        const QString file = path("out");
        const auto report = write(isCsv ? ExportFormat::Csv : ExportFormat::Json, file);
        QCOMPARE(report.rows, samples().size());
        // The keys were left out.
        QCOMPARE(report.incomplete, 1);
        QVERIFY(!contentOf(file).contains(secretKey));
        QCOMPARE(QFileInfo(file).permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QFETCH_GLOBAL(const QString, engine);
        const ListBench another(engine);
        const auto other = openList(another.place());
        ImportRequest request;
        request.file = file;
        request.format = *detectFormat(file);
        QCOMPARE(request.format == FileFormat::Csv, isCsv);
        const auto imported = importFile(*other, request, {}, {});
        QVERIFY(imported.has_value());
        QCOMPARE(imported->imported, samples().size());
        QCOMPARE(digestsOf(*other), digestsOf(*m_store));
        // And once more it is known.
        const auto again = importFile(*other, request, {}, {});
        QCOMPARE(again->known, samples().size());
        QCOMPARE(again->rejected.first().reason, QStringLiteral("already in the list"));
        QVERIFY(again->rejectedFile.isEmpty());
    }

    void writesKeysOnRequestAlone()
    {
        QCOMPARE(write(ExportFormat::Json, path("keys.json"), true).incomplete, 0);
        QCOMPARE(contentOf(path("keys.json")).count(secretKey), 2);
        write(ExportFormat::AzScript, path("keys.sh"), true);
        QCOMPARE(contentOf(path("keys.sh")).count(secretKey), 2);
        const auto script = write(ExportFormat::AzScript, path("plain.sh"));
        QVERIFY(!contentOf(path("plain.sh")).contains(secretKey));
        QVERIFY(script.incomplete > 0);
        write(ExportFormat::Csv, path("keys.csv"), true);
        QVERIFY(!contentOf(path("keys.csv")).contains(secretKey));
    }

    void writesChosenRows()
    {
        const QStringList keys = QStringLiteral("dev-3|dev-1|nobody").split(u'|');
        const auto report = write(ExportFormat::Json, path("some.json"), false, keys);
        QCOMPARE(report.rows, 2);
        const QByteArray text = contentOf(path("some.json"));
        QVERIFY(text.indexOf("dev-3") < text.indexOf("dev-1"));
        QVERIFY(text.startsWith("[\n{") && text.endsWith("}\n]\n"));
        write(ExportFormat::Json, path("none.json"), false, QStringList());
        QCOMPARE(contentOf(path("none.json")), QByteArray("[\n]\n"));
    }

    void saysWhatCsvCannotHold()
    {
        IndividualEnrollment odd = samples().first();
        odd.registrationId = QStringLiteral("odd");
        odd.attestation.tpm->endorsementKey = sampleEk(99);
        odd.unknown.append({QStringLiteral("isNew"), "{\"a\":1}"});
        QVERIFY(m_store->add({odd})->allDone());
        QCOMPARE(write(ExportFormat::Csv, path("a.csv")).incomplete, 2);
        QCOMPARE(write(ExportFormat::Json, path("a.json")).incomplete, 1);
    }

    void leavesTheOldFileWhenCancelled()
    {
        const QString file = path("old.csv");
        write(ExportFormat::Csv, file);
        const QByteArray before = contentOf(file);
        core::CancelSource source;
        source.cancel();
        const auto report = exportFile(
            *m_store, {.file = file, .format = ExportFormat::Json, .keys = {}, .withKeys = false},
            {}, source.token());
        QCOMPARE(toString(report.error().category), QStringLiteral("cancelled"));
        QCOMPARE(contentOf(file), before);
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("old*")}, QDir::Files).size(), 1);
    }
    void neverReplacesKeysAndLists()
    {
        QFile key(path("key.pem"));
        QVERIFY(key.open(QIODevice::WriteOnly));
        QVERIFY(key.write("-----BEGIN PRIVATE KEY-----\n") > 0);
        key.close();
        QFile list(path("other.db"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        QCOMPARE(list.write("SQLite format 3\0", 16), 16);
        list.close();
        for (const QString &file : {key.fileName(), list.fileName()}) {
            const QByteArray before = contentOf(file);
            const auto report = exportFile(
                *m_store,
                {.file = file, .format = ExportFormat::Csv, .keys = {}, .withKeys = false}, {}, {});
            QCOMPARE(report ? QString() : report.error().code, QStringLiteral("occupied"));
            QCOMPARE(contentOf(file), before);
        }
    }
    void refusesWhatIsNoFile()
    {
        for (const char *file : {"/dev/null", "/", "/no/such/folder/list.csv"}) {
            const auto report = exportFile(*m_store,
                                           {.file = QLatin1String(file),
                                            .format = ExportFormat::Csv,
                                            .keys = {},
                                            .withKeys = false},
                                           {}, {});
            QVERIFY2(!report.has_value(), file);
        }
    }
};

ENDORSE_TEST(ListExportTest)

} // namespace endorse::testing

#include "listexporttest.moc"
