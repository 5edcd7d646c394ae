// SPDX-License-Identifier: GPL-3.0-or-later
// Infineon's bundles: archives in an archive, some of them made to do harm.
#include "vendorbench.h"

#include <app/unpack/unpacker.h>
#include <pki/certificate.h>
#include <support/testregistry.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <manifest/infineonreader.h>
#include <manifest/manifestexport.h>
#include <manifest/manifestsession.h>
#include <manifest/verdictdocument.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace endorse;
using namespace endorse::manifest;
using testing::PackedFile;
using testing::sampleFile;
using testing::sevenZipOf;
using testing::VendorBench;
using testing::vendorPem;

namespace {

/// The archive of an object.
QByteArray certificates(const QList<const char *> &names)
{
    QList<PackedFile> files;
    for (const char *name : names)
        files.append({QByteArray(name) + "_E0E0.pem", vendorPem(name)});
    return sevenZipOf(files);
}

/// A bundle as the vendor makes it.
QByteArray bundle(const QByteArray &first, const QByteArray &keys = "no archive")
{
    return sevenZipOf({{"README.txt", "Handle the keys with care."},
                       {"lot_1-2_keys.7z", keys},
                       {"lot_1-2_E0E0_Certs.7z", first},
                       {"lot_1-2_E0E1_Certs.7z", certificates({"chip-3", "chip-4", "chip-5"})},
                       {"lot_1-2_E0E2_Certs.7z", certificates({"ended"})}},
                      "store");
}

QByteArray oneObject(const QByteArray &archive)
{
    return sevenZipOf({{"lot_E0E0_Certs.7z", archive}}, "store");
}

QByteArray spoiledAt(QByteArray bytes, const QByteArray &text)
{
    const qsizetype at = bytes.indexOf(text);
    if (at < 0)
        qFatal("There is no such text.");
    bytes[at] = char(bytes.at(at) ^ 1);
    return bytes;
}

/// What endorse-unpack says about @p file, and what its code says in this process, which checks
/// itself.
QList<QByteArray> bothSay(const QString &path, std::optional<quint32> object)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The file cannot be read.");
    const QStringList arguments =
        object ? QStringList{QStringLiteral("object"), QString::number(*object)}
               : QStringList{QStringLiteral("list")};
    UnpackProcess process(file, unpackProgram(), arguments, {});
    QByteArray said;
    QByteArray some;
    while (process.read(some) == UnpackStream::Got::Bytes)
        said += some;
    const int memory = ::memfd_create("said", MFD_CLOEXEC);
    unpack::FrameWriter writer(memory);
    unpack::unpack(file.handle(), object, {}, &writer);
    QFile here;
    if (!here.open(memory, QIODevice::ReadOnly, QFile::AutoCloseHandle) || !here.seek(0))
        qFatal("There is no memory.");
    return {said, here.readAll()};
}

} // namespace

class InfineonReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheObjectThatIsChosen()
    {
        const VendorBench bench;
        // Whatever it is called.
        const QString file = bench.write(bundle(certificates({"chip-0", "chip-1"})), "lot.json");
        VerifyRequest request = bench.request(file, true);
        const VerifyReport first = bench.verify(request);
        const QString good = QStringLiteral("enroll W_UNSIGNED");
        QCOMPARE(VendorBench::said(first), QStringList({good, good}).join(QLatin1String("; ")));
        QVERIFY(first.origin == Origin::InfineonE0E0);
        QCOMPARE(first.objects.size(), 3);
        request.object = Origin::InfineonE0E1;
        const VerifyReport second = bench.verify(request);
        QCOMPARE(VendorBench::said(second),
                 QStringList({good, good, good}).join(QLatin1String("; ")));
        QVERIFY(second.verdicts.at(0).registrationId != first.verdicts.at(0).registrationId);
        QCOMPARE(second.verdicts.at(2).registrationId.size(), 64);
        request.object = Origin::InfineonE0E2;
        QCOMPARE(VendorBench::said(bench.verify(request)), QStringLiteral("reject E_TIME"));
        // An entry knows of which object it is.
        const auto bytes = entryBytes(file, second.verdicts.at(1));
        QVERIFY(bytes.has_value());
        const auto record = enrollmentOf(*bytes, second.verdicts.at(1));
        QCOMPARE(record->attestation.x509->clientCertificates->primary->der().value(),
                 pki::certificatesInPem(vendorPem("chip-4"))->first());
        const QJsonObject document = verdictDocument(second, second.verdicts);
        QCOMPARE(document.value(QStringLiteral("object")).toString(), QStringLiteral("E0E1"));
        QCOMPARE(document.value(QStringLiteral("objects")).toArray().size(), 3);
    }

    void takesTheFirstObjectThereIs()
    {
        const VendorBench bench;
        const QByteArray content =
            sevenZipOf({{"lot_E0E2_Certs.7z", certificates({"chip-1"})}}, "store");
        const VerifyReport report = bench.verify(content, true);
        QVERIFY(report.origin == Origin::InfineonE0E2);
        QCOMPARE(report.entries, 1U);
        VerifyRequest request = bench.request(report.file);
        request.object = Origin::InfineonE0E0;
        const VerifyReport none = bench.verify(request);
        QCOMPARE(VendorBench::said(none), QStringLiteral("F_SHAPE"));
        QVERIFY(none.problem->message.render().contains(QLatin1String("E0E0")));
    }

    void neverReadsKeys()
    {
        const VendorBench bench;
        const QByteArray secret = "-----BEGIN PRIVATE KEY-----";
        const QByteArray keys = sevenZipOf({{"k.pem", secret}}, "store");
        // Who reads it finds that its checksum is wrong, and who opens it that it is damaged.
        for (const QByteArray &content :
             {spoiledAt(bundle(certificates({"chip-0"}), keys), secret),
              bundle(certificates({"chip-0"}), keys.first(20)),
              sevenZipOf({{"lot_keys_E0E0_Certs.7z", keys},
                          {"LOT_E0E1_CERTS_KEYS.7z", keys},
                          {"lot_E0E0_Certs.7z", certificates({"chip-0"})}})}) {
            const VerifyReport report = bench.verify(content, true);
            QCOMPARE(VendorBench::said(report), QStringLiteral("enroll W_UNSIGNED"));
        }
        // The proof that the first one would be noticed.
        const QByteArray read =
            spoiledAt(oneObject(sevenZipOf({{"a.pem", "certificate"}}, "store")), "certificate");
        QCOMPARE(VendorBench::said(bench.verify(read)), QStringLiteral("F_ARCHIVE"));
        // Nothing but keys is no bundle of certificates.
        QCOMPARE(VendorBench::said(bench.verify(sevenZipOf({{"lot_keys.7z", keys}}))),
                 QStringLiteral("F_SHAPE"));
    }

    void takesNoNameForAPath()
    {
        const VendorBench bench;
        const QByteArray inner =
            sevenZipOf({{"../../../../tmp/endorse-was-here.pem", vendorPem("chip-0")},
                        {"/etc/passwd", vendorPem("chip-1")},
                        {"C:\\x\\y", vendorPem("chip-2")},
                        {"\x01\x1b[2J", vendorPem("chip-3")},
                        {"README.txt", "no certificate"}});
        const QByteArray content =
            sevenZipOf({{"../../lot_E0E0_Certs.7z", inner}, {"/x", "y"}}, "store");
        const VerifyReport report = bench.verify(content, true);
        const QString good = QStringLiteral("enroll W_UNSIGNED; ");
        QCOMPARE(VendorBench::said(report),
                 good + good + good + good + QLatin1String("reject E_CERT"));
        const auto out = exportCertificates(
            {report.file, report.verdicts, CertificateFormat::Der, bench.path("out")}, {}, {});
        QVERIFY(out.has_value());
        const QStringList names = QDir(out->target).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 4);
        for (qsizetype i = 0; i < names.size(); ++i) {
            const auto &id = report.verdicts.at(std::size_t(i)).registrationId;
            QCOMPARE(names.at(i), QStringLiteral("0000000%1-%2.der")
                                      .arg(QString::number(i), QString::fromLatin1(id)));
        }
    }

    void judgesWhatIsInThere()
    {
        const VendorBench bench;
        const QByteArray inner = sevenZipOf({{"a", vendorPem("chip-0")},
                                             {"b", vendorPem("chip-0")},
                                             {"c", vendorPem("same-name")},
                                             {"d", QByteArray(70 * 1024, 'x')},
                                             {"e", vendorPem("chip-1").replace("MII", "M!I")},
                                             {"f", vendorPem("forged")}});
        QCOMPARE(VendorBench::said(bench.verify(oneObject(inner), true)),
                 QStringLiteral("enroll W_UNSIGNED; enroll W_DUP W_UNSIGNED; reject E_DUP; "
                                "reject E_CERT; reject E_CERT; reject E_CHAIN"));
    }

    void refusesHarm_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("technical");
        const QByteArray good = certificates({"chip-0", "chip-1"});
        const auto add = [](const char *name, const QByteArray &content, const char *code,
                            const char *technical) {
            QTest::newRow(name) << content << QString::fromLatin1(code)
                                << QString::fromLatin1(technical);
        };
        const QByteArray zeros(32 << 20, '\0');
        add("ratio, in the object", oneObject(sevenZipOf({{"a.pem", zeros}})), "F_LIMIT",
            "unpacked from");
        add("ratio, in the bundle", sevenZipOf({{"x", zeros}, {"lot_E0E0_Certs.7z", good}}),
            "F_LIMIT", "unpacked from");
        add("nested", oneObject(sevenZipOf({{"a_E0E0_Certs.7z", good}}, "store")), "F_LIMIT",
            "within");
        QList<PackedFile> many;
        for (int i = 0; i < 65; ++i)
            many.append({QByteArray::number(i), "x"});
        many.append({"lot_E0E0_Certs.7z", good});
        add("many members", sevenZipOf(many), "F_LIMIT", "more than 64");
        QByteArray list = oneObject(good);
        list[24] = '\x7f';
        add("list of members", list, "F_LIMIT", "list of members");
        add("cut short", oneObject(good).chopped(40), "F_ARCHIVE", "");
        add("object cut short", oneObject(good.chopped(40)), "F_ARCHIVE", "");
        add("header only", oneObject(good).first(32), "F_ARCHIVE", "");
        add("magic only", oneObject(good).first(6), "F_ARCHIVE", "");
        add("object is no archive", oneObject("PK\x03\x04"), "F_ARCHIVE", "no 7z");
        add("encrypted", sampleFile(QStringLiteral("vendor/encrypted.7z")), "F_ARCHIVE",
            "encrypted");
        add("object encrypted", oneObject(sampleFile(QStringLiteral("vendor/encrypted.7z"))),
            "F_ARCHIVE", "encrypted");
        add("no object", sevenZipOf({{"a.pem", vendorPem("chip-0")}}), "F_SHAPE", "no member");
        add("object twice",
            sevenZipOf({{"a_E0E0_Certs.7z", good}, {"b_E0E0_Certs.7z", good}}, "store"), "F_SHAPE",
            "E0E0");
        add("empty object", oneObject(sevenZipOf({})), "F_EMPTY", "");
        const QByteArray members = sampleFile(QStringLiteral("vendor/members.7z"));
        add("fifty million members", members, "F_LIMIT", "memory");
        add("fifty million members within", oneObject(members), "F_LIMIT", "memory");
        // The list is packed with a dictionary of 4 GiB, as it says.
        const QByteArray dictionary =
            QByteArray::fromHex("377abcaf271c00047fedd67e1b000000000000001a000000000000004340"
                                "b80f0000817c0c067e03564adeb6447295583c3887dc93ffffcff6000017"
                                "060001091b00070b01000123030101055d00f0ffff0c340000");
        add("dictionary", dictionary, "F_LIMIT", "memory");
        add("dictionary within", oneObject(dictionary), "F_LIMIT", "memory");
        add("long name", sevenZipOf({{QByteArray(5000, 'x'), "x"}}), "F_LIMIT", "5000 octets");
    }
    void refusesHarm()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QFETCH(QString, technical);
        const VendorBench bench;
        const VerifyReport report = bench.verify(content, true);
        QCOMPARE(VendorBench::said(report), code);
        QVERIFY2(report.problem->technical.contains(technical),
                 qPrintable(report.problem->technical));
        QVERIFY(!report.problem->message.isEmpty() && !report.problem->hint.isEmpty());
        QVERIFY(report.sha256.isEmpty());
        // Without its confinement it would take gigabytes.
        if (technical == QLatin1String("memory"))
            return;
        for (const std::optional<quint32> object : {std::optional<quint32>(), {0U}, {1U}}) {
            const QList<QByteArray> said = bothSay(report.file, object);
            QCOMPARE(said.first(), said.last());
        }
    }

    void keepsToItsLimits_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("members") << 0;
        QTest::newRow("bytes of all") << 1;
        QTest::newRow("bytes of the object") << 2;
        QTest::newRow("none") << 3;
    }
    void keepsToItsLimits()
    {
        QFETCH(int, what);
        const VendorBench bench;
        const QByteArray inner = certificates({"chip-0", "chip-0", "chip-0"});
        QFile file(bench.write(oneObject(inner)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        ArchiveLimits limits;
        if (what == 0)
            limits.members = 2;
        else if (what == 2)
            limits.archiveBytes = inner.size() - 1;
        else if (what == 1)
            limits.unpackedBytes = std::max<qint64>(inner.size(), vendorPem("chip-0").size() * 2);
        InfineonReader reader(file, Origin::InfineonE0E0, limits);
        VendorEntry entry;
        int read = 0;
        auto next = VendorReader::Next::Entry;
        while ((next = reader.next(entry)) == VendorReader::Next::Entry)
            ++read;
        QCOMPARE(read, what == 3 ? 3 : what == 2 ? 0 : 2);
        QVERIFY(next == (what == 3 ? VendorReader::Next::End : VendorReader::Next::Refused));
        QVERIFY(what == 3 || reader.refusal().code == FileCode::Limit);
    }

    void standsInTheWindowsSession()
    {
        const VendorBench bench;
        const VerifyRequest request =
            bench.request(bench.write(bundle(certificates({"chip-0"}))), true);
        ManifestSession session;
        session.open(request.file, request.trust, request.now, Origin::InfineonE0E1);
        QTRY_VERIFY(session.phase() == ManifestSession::Phase::Done);
        QCOMPARE(session.verdicts().size(), 3U);
        QCOMPARE(session.report()->objects.size(), 3);
        QVERIFY(session.report()->origin == Origin::InfineonE0E1);
    }
};

ENDORSE_TEST(InfineonReaderTest)

#include "infineonreadertest.moc"
