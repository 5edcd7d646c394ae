// SPDX-License-Identifier: GPL-3.0-or-later
// The columns and the digest of a record.
#include <dps/vectors.h>
#include <support/testregistry.h>
#include <tpmtypes/endorsementkey.h>

#include <QTest>

#include <enrollmentlist/listrow.h>

namespace endorse::testing {

using dps::IndividualEnrollment;
using enrollmentlist::prepareRow;
using enrollmentlist::recordDigest;

namespace {

/// JSON with double quotes for single ones, and escaped ones for tildes.
QByteArray json(QByteArray text)
{
    return text.replace("'", "\"").replace("~", "\\\"");
}

QByteArray withMembers(const QByteArray &members)
{
    return "{'registrationId':'dev1','attestation':{'type':'tpm','tpm':{'endorsementKey':'AA=='}}" +
           (members.isEmpty() ? QByteArray() : ',' + members) + '}';
}

IndividualEnrollment recordOf(const QByteArray &text)
{
    auto record = IndividualEnrollment::fromJson(json(text));
    if (!record)
        qFatal("%s", qPrintable(record.error().toLogLine()));
    return std::move(*record);
}

} // namespace

class ListRowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsTheSame_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        const QByteArray plain = withMembers({});
        QTest::newRow("defaults") << plain
                                  << withMembers("'capabilities':{'iotEdge':false},"
                                                 "'provisioningStatus':'enabled',"
                                                 "'reprovisionPolicy':{'updateHubAssignment':true,"
                                                 "'migrateDeviceData':true},'deviceId':'dev1'");
        QTest::newRow("what the service writes")
            << plain
            << withMembers("'etag':'~1~','createdDateTimeUtc':'2026-01-01T00:00:00.0000000Z',"
                           "'lastUpdatedDateTimeUtc':'2026-01-01T00:00:00.0000000Z',"
                           "'registrationState':{'status':'assigned','assignedHub':'h'}");
        QTest::newRow("members of twins in another order")
            << withMembers("'initialTwin':{'tags':{'a':1,'b':[1,2]}}")
            << withMembers("'initialTwin':{'tags':{'b':[1, 2],'a':1.0,'$version':4}}");
        QTest::newRow("an empty twin")
            << plain << withMembers("'initialTwin':{'tags':{},'properties':{'desired':{}}}");
        QTest::newRow("order and case of hubs") << withMembers("'iotHubs':['b.net','A.net']")
                                                << withMembers("'iotHubs':['a.net','B.net']");
        QTest::newRow("keys")
            << QByteArray("{'registrationId':'d','attestation':{'type':'symmetricKey',"
                          "'symmetricKey':{'primaryKey':'AAAA'}}}")
            << QByteArray("{'registrationId':'d','attestation':{'type':'symmetrickey'}}");
    }

    void countsAsTheSame()
    {
        QFETCH(const QByteArray, a);
        QFETCH(const QByteArray, b);
        QCOMPARE(recordDigest(recordOf(a)).size(), 32);
        QCOMPARE(recordDigest(recordOf(a)).toHex(), recordDigest(recordOf(b)).toHex());
    }

    void countsAsDifferent_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("disabled") << QByteArray("'provisioningStatus':'disabled'");
        QTest::newRow("device") << QByteArray("'deviceId':'Dev1'");
        QTest::newRow("edge") << QByteArray("'capabilities':{'iotEdge':true}");
        QTest::newRow("hub") << QByteArray("'iotHubHostName':'a.net'");
        QTest::newRow("hubs") << QByteArray("'iotHubs':['a.net']");
        QTest::newRow("tags") << QByteArray("'initialTwin':{'tags':{'a':1}}");
        QTest::newRow("desired") << QByteArray("'initialTwin':{'properties':{'desired':{'a':1}}}");
        QTest::newRow("policy") << QByteArray("'reprovisionPolicy':{'migrateDeviceData':false}");
        QTest::newRow("allocation") << QByteArray("'allocationPolicy':'static'");
        QTest::newRow("custom") << QByteArray(
            "'customAllocationDefinition':{'webhookUrl':'https://a'}");
        QTest::newRow("information") << QByteArray("'optionalDeviceInformation':{'a':1}");
    }

    void countsAsDifferent()
    {
        QFETCH(const QByteArray, members);
        QVERIFY(recordDigest(recordOf(withMembers(members))) !=
                recordDigest(recordOf(withMembers({}))));
        IndividualEnrollment other = recordOf(withMembers({}));
        other.attestation.tpm->endorsementKey = "AAA=";
        QVERIFY(recordDigest(other) != recordDigest(recordOf(withMembers({}))));
    }

    void preparesARow()
    {
        IndividualEnrollment record = IndividualEnrollment::forTpm(
            *dps::RegistrationId::parse(QStringLiteral("Line-7:Device.A1")), EkBase64);
        record.etag = "\"7\"";
        record.iotHubHostName = QStringLiteral("own.net");
        record.createdDateTimeUtc = QStringLiteral("2026-01-02T03:04:05.1234567Z");
        const auto fresh = prepareRow(record);
        QVERIFY(fresh.has_value());
        QCOMPARE(fresh->key, QByteArray("line-7:device.a1"));
        QCOMPARE(fresh->registrationId, QByteArray("Line-7:Device.A1"));
        QCOMPARE(fresh->iotHub, QByteArray("own.net"));
        QCOMPARE(toString(fresh->method), QStringLiteral("tpm"));
        QCOMPARE(toString(fresh->status), QStringLiteral("unassigned"));
        QCOMPARE(fresh->lastAssignedMs, 0);
        QCOMPARE(fresh->ekName.toHex(),
                 tpmtypes::EndorsementKey::fromBase64(EkBase64)->name().toHex());
        QCOMPARE(fresh->digest, recordDigest(record));
        QVERIFY(!fresh->record.contains("etag"));
        QVERIFY(!fresh->record.contains("created"));
        QCOMPARE(fresh->serviceState,
                 json("{'createdDateTimeUtc':'2026-01-02T03:04:05.1234567Z'}"));

        auto &state = record.registrationState.emplace();
        state.status = dps::RegistrationStatus::Assigned;
        state.assignedHub = QStringLiteral("hub.net");
        state.deviceId = QStringLiteral("A1");
        state.lastUpdatedDateTimeUtc = QStringLiteral("2026-01-02T03:04:05.1234567Z");
        const auto assigned = prepareRow(record);
        QCOMPARE(assigned->iotHub, QByteArray("hub.net"));
        QCOMPARE(assigned->deviceId, QByteArray("A1"));
        QCOMPARE(toString(assigned->status), QStringLiteral("assigned"));
        QCOMPARE(
            assigned->lastAssignedMs,
            QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05.123Z"), Qt::ISODateWithMs)
                .toMSecsSinceEpoch());
        QCOMPARE(assigned->record, fresh->record);
        record.provisioningStatus = QStringLiteral("disabled");
        QCOMPARE(toString(prepareRow(record)->status), QStringLiteral("disabled"));
    }

    void refusesARowWithoutARegistrationId()
    {
        IndividualEnrollment record = recordOf(withMembers({}));
        record.registrationId = QStringLiteral("d\u0435v1"); // A Cyrillic letter.
        const auto row = prepareRow(record);
        QVERIFY(!row.has_value());
        QCOMPARE(core::toString(row.error().category), QStringLiteral("input"));
    }
};

ENDORSE_TEST(ListRowTest)

} // namespace endorse::testing

#include "listrowtest.moc"
