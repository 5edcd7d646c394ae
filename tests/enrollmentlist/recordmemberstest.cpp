// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of tables: what they are called, what they hold, and what cannot be in them.
#include "filesamples.h"

#include <dps/enrollmentrules.h>
#include <support/ekinputs.h>
#include <support/testregistry.h>
#include <tpmtypes/ekreader.h>

#include <QTest>

#include <enrollmentlist/canonicalek.h>
#include <enrollmentlist/listrow.h>
#include <enrollmentlist/recordmembers.h>
#include <enrollmentlist/rowjudge.h>

namespace endorse::testing {

using dps::IndividualEnrollment;
using enrollmentlist::isCanonicalEk;
using enrollmentlist::memberOfHeader;
using enrollmentlist::recordMember;
using enrollmentlist::recordMembers;
using enrollmentlist::RowJudge;

namespace {

IndividualEnrollment recordOf(const QByteArray &json)
{
    auto record = IndividualEnrollment::fromJson(json);
    if (!record)
        qFatal("%s", qPrintable(record.error().toLogLine()));
    return std::move(*record);
}

/// Through the cells of a table and back.
IndividualEnrollment throughCells(const IndividualEnrollment &record)
{
    IndividualEnrollment again;
    for (const auto &member : recordMembers()) {
        const QByteArray cell = member.get(record);
        if (!cell.isEmpty() && !member.set(again, cell))
            qFatal("%s is not taken back.", member.name);
    }
    return again;
}

} // namespace

class RecordMembersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsHeaders_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("member");
        QTest::newRow("REST") << "registrationId"
                              << "registrationId";
        QTest::newRow("words") << " Registration ID "
                               << "registrationId";
        QTest::newRow("az") << "--enrollment-id"
                            << "registrationId";
        QTest::newRow("short") << "EK"
                               << "endorsementKey";
        QTest::newRow("path") << "attestation.tpm.endorsementKey"
                              << "endorsementKey";
        QTest::newRow("hub") << "IoT Hub"
                             << "iotHubHostName";
        QTest::newRow("hubs") << "iot-hubs"
                              << "iotHubs";
        QTest::newRow("status") << "Status"
                                << "provisioningStatus";
        QTest::newRow("twin") << "initial_twin_tags"
                              << "initialTwin.tags";
        QTest::newRow("edge") << "Edge Enabled"
                              << "capabilities.iotEdge";
        QTest::newRow("ours") << "reason"
                              << "";
        QTest::newRow("line") << "line"
                              << "";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("foreign") << "serial"
                                 << "";
        // U+0435 looks like the last letter of "device".
        QTest::newRow("homoglyph") << QStringLiteral("devic\u0435Id") << "";
    }
    void knowsHeaders()
    {
        QFETCH(const QString, header);
        QFETCH(const QString, member);
        const auto *const found = memberOfHeader(header);
        QCOMPARE(found == nullptr ? QString() : QString::fromLatin1(found->name), member);
    }
    void hasNoHeaderTwice()
    {
        QSet<QString> seen;
        for (const auto &member : recordMembers()) {
            QCOMPARE(memberOfHeader(QString::fromLatin1(member.name)), &member);
            QCOMPARE(recordMember(QString::fromLatin1(member.name)), &member);
            for (const char *alias : member.aliases) {
                QVERIFY2(!seen.contains(QLatin1String(alias)), alias);
                seen.insert(QLatin1String(alias));
                QVERIFY2(memberOfHeader(QString::fromLatin1(alias)) == &member, alias);
            }
        }
    }
    void guessesEachMemberOnce()
    {
        const auto mapping =
            RowJudge::guess(QStringLiteral("ID|ek|EK|Device ID|status|x").split(u'|'));
        QCOMPARE(mapping.members,
                 QStringLiteral("|endorsementKey||deviceId|provisioningStatus|").split(u'|'));
    }

    void keepsRecordsThroughCells_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("TPM") << "{\"registrationId\":\"a:b.c-1\",\"deviceId\":\"=x;y,z'\","
                                "\"provisioningStatus\":\"disabled\",\"iotHubHostName\":\"h.n\","
                                "\"attestation\":{\"type\":\"tpm\",\"tpm\":{\"endorsementKey\":\"" +
                                    sampleEk(1) + "\"}}}";
        QTest::newRow("all members") << QByteArray(
            "{\"registrationId\":\"a\",\"attestation\":{\"type\":\"symmetricKey\"},"
            "\"allocationPolicy\":\"custom\",\"iotHubs\":[\"h1.n\",\"h2.n\"],"
            "\"customAllocationDefinition\":{\"webhookUrl\":\"https://f/"
            "x?a=1,2\",\"apiVersion\":\"2021-10-01\"},"
            "\"initialTwin\":{\"tags\":{\"a\":\"\\u4e2d,\\\"\"},\"properties\":{\"desired\":{\"b\":"
            "[1,2]}}},"
            "\"reprovisionPolicy\":{\"updateHubAssignment\":false,\"migrateDeviceData\":true},"
            "\"capabilities\":{\"iotEdge\":true},\"optionalDeviceInformation\":{\"n\":1}}");
        QTest::newRow("no hubs") << QByteArray("{\"registrationId\":\"a\",\"iotHubs\":[],"
                                               "\"attestation\":{\"type\":\"symmetricKey\"}}");
        QTest::newRow("CA references")
            << QByteArray("{\"registrationId\":\"a\",\"attestation\":{\"type\":\"x509\",\"x509\":{"
                          "\"caReferences\":"
                          "{\"primary\":\"one\",\"secondary\":\"two\"}}}}");
        QTest::newRow("certificates")
            << "{\"registrationId\":\"a\",\"attestation\":{\"type\":\"x509\",\"x509\":{"
               "\"clientCertificates\":{\"primary\":{\"certificate\":\"" +
                   QByteArray(ekFile("ca.pem")).replace("\n", "\\n") +
                   "\"},\"secondary\":{\"certificate\":\"" + ekFile("ca.pem").toBase64() +
                   "\"}}}}}";
    }
    void keepsRecordsThroughCells()
    {
        QFETCH(const QByteArray, json);
        const IndividualEnrollment record = recordOf(json);
        const IndividualEnrollment again = throughCells(record);
        QCOMPARE(enrollmentlist::recordDigest(again), enrollmentlist::recordDigest(record));
        QCOMPARE(again.toJson(), record.toJson());
    }

    void refusesCells_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("truth") << "capabilities.iotEdge" << QByteArray("maybe");
        QTest::newRow("hubs") << "iotHubs" << QByteArray("[1]");
        QTest::newRow("hubs cut") << "iotHubs" << QByteArray("[\"a\"");
        QTest::newRow("EK") << "endorsementKey" << QByteArray("AAEC");
        QTest::newRow("EK that is a secret") << "endorsementKey" << QByteArray(32, 'k').toBase64();
    }
    void refusesCells()
    {
        QFETCH(const QString, member);
        QFETCH(const QByteArray, cell);
        IndividualEnrollment record;
        const auto set = recordMember(member)->set(record, cell);
        QVERIFY(!set.has_value());
        QCOMPARE(toString(set.error().category), QStringLiteral("input"));
        QVERIFY(!set.error().hint.isEmpty());
        QVERIFY(record == IndividualEnrollment());
    }
    void takesEksInEveryForm()
    {
        for (const EkInput &input : ekInputs()) {
            const auto ek = enrollmentlist::ekOfCell(input.bytes);
            QVERIFY2(ek.has_value() == (*input.key != '\0'), input.name);
            if (ek)
                QVERIFY2(*ek == ekFile(input.key).toBase64(), input.name);
        }
    }

    /// Fast, and never more generous than the reader that looks at everything.
    void knowsCanonicalEks()
    {
        const QByteArray good = sampleEk(3);
        QVERIFY(isCanonicalEk(good));
        for (qsizetype i = 0; i < good.size(); ++i) {
            for (const char c : {'A', 'B', 'f', '/', '=', ' ', '\0', '\x80'}) {
                QByteArray other = good;
                other[i] = c;
                if (!isCanonicalEk(other))
                    continue;
                const auto slow = tpmtypes::recogniseEk(other);
                QVERIFY2(slow && slow->ek.base64() == other &&
                             slow->profile == QLatin1String("L-1"),
                         other.constData());
            }
        }
        for (const QByteArray &other :
             {QByteArray(), good.chopped(1), good + '=', good + ' ', ' ' + good,
              ekFile("ecc.pub").toBase64(), ekFile("ek.der").toBase64()})
            QVERIFY2(!isCanonicalEk(other), other.constData());
        QByteArray even = QByteArray::fromBase64(good);
        even[even.size() - 1] = '\x02';
        QVERIFY(!isCanonicalEk(even.toBase64()));
        QByteArray small = QByteArray::fromBase64(good);
        small[60] = '\x41';
        QVERIFY(!isCanonicalEk(small.toBase64()));
        QByteArray unused = good;
        unused[good.size() - 3] = static_cast<char>(good.at(good.size() - 3) + 1);
        QVERIFY(!isCanonicalEk(unused));
    }

    void namesTheForeignCharacter_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("technical");
        QTest::newRow("Cyrillic") << QStringLiteral("device-\u0430")
                                  << "U+0430 at character 8, looks like \"a\"";
        QTest::newRow("Greek") << QStringLiteral("\u039fne")
                               << "U+039F at character 1, looks like \"O\"";
        QTest::newRow("full width")
            << QStringLiteral("a\uff11") << "U+FF11 at character 2, looks like \"1\"";
        QTest::newRow("dash") << QStringLiteral("a\u2011b")
                              << "U+2011 at character 2, looks like \"-\"";
        QTest::newRow("zero width") << QStringLiteral("a\u200bb") << "U+200B at character 2";
        QTest::newRow("outside the BMP")
            << QStringLiteral("ab\U0001d41a") << "U+1D41A at character 3";
        QTest::newRow("ASCII") << QStringLiteral("a b") << "U+0020 at character 2";
    }
    void namesTheForeignCharacter()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, technical);
        const core::Error error = enrollmentlist::registrationIdError(id);
        QCOMPARE(error.technical, technical);
        QVERIFY(error.message.english().contains(technical.section(QLatin1Char(' '), 0, 0)));
        QCOMPARE(error.code, QStringLiteral("registration-id"));
        IndividualEnrollment record =
            recordOf("{\"registrationId\":\"x\",\"attestation\":{\"type\":"
                     "\"tpm\",\"tpm\":{\"endorsementKey\":\"" +
                     sampleEk(1) + "\"}}}");
        QVERIFY(!enrollmentlist::firstProblem(record));
        record.registrationId = id;
        QCOMPARE(enrollmentlist::firstProblem(record)->technical, technical);
    }
};

ENDORSE_TEST(RecordMembersTest)

} // namespace endorse::testing

#include "recordmemberstest.moc"
