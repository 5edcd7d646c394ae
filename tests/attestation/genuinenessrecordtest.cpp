// SPDX-License-Identifier: GPL-3.0-or-later
#include "../pki/certificatemaker.h"

#include <attestation/genuineness.h>
#include <support/testregistry.h>

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using attestation::EkVerdict;
using attestation::Genuineness;
using attestation::RecordedGenuineness;
using core::Bytes;

namespace {

const QDateTime now(QDate(2030, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);

tpmtypes::EndorsementKey testEk()
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/tpm/ek-rsa.pub"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("ek-rsa.pub cannot be read.");
    return *tpmtypes::EndorsementKey::fromTpm2b(file.readAll());
}

} // namespace

/// What an enrollment keeps of a verdict.
class GenuinenessRecordTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAndReads_data();
    void recordsAndReads();
    void leavesOtherMembersAlone();
    void refusesWhatIsNoObject();
    void readsNoOtherRecord_data();
    void readsNoOtherRecord();
    void recordsInAnEnrollment();
    void takesTheRecordAway_data();
    void takesTheRecordAway();

private:
    Genuineness judge(const Bytes &certificate)
    {
        return attestation::judgeEk(m_ek, certificate, {m_root.certificate}, now);
    }

    TestCa m_root = TestCa::root("Test Issuer");
    tpmtypes::EndorsementKey m_ek = testEk();
    Bytes m_certificate = m_root.issueEk();
};

void GenuinenessRecordTest::recordsAndReads_data()
{
    QTest::addColumn<QByteArray>("information");
    QTest::newRow("none before") << QByteArray();
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("others") << QByteArray(R"({"a":1,"b":{"c":[1.50,"ü"]}})");
    QTest::newRow("an older record") << QByteArray(
        R"({"endorsementKey":{"verdict":"expired","checkedAt":"2020-01-01T00:00:00Z"},"a":1})");
    QTest::newRow("something else there") << QByteArray(R"({"endorsementKey":"x"})");
}

void GenuinenessRecordTest::recordsAndReads()
{
    QFETCH(QByteArray, information);
    const Genuineness genuineness = judge(m_certificate);
    const RecordedGenuineness record = RecordedGenuineness::of(genuineness, now);
    const auto merged = attestation::withGenuineness(information, record);
    QVERIFY(merged);
    QCOMPARE(attestation::genuinenessIn(*merged), record);
    const QJsonObject member =
        QJsonDocument::fromJson(*merged).object().value(QLatin1String("endorsementKey")).toObject();
    QCOMPARE(member,
             QJsonObject({{QStringLiteral("verdict"), QStringLiteral("genuine")},
                          {QStringLiteral("checkedAt"), QStringLiteral("2030-01-02T03:04:05Z")},
                          {QStringLiteral("certificateSha256"), genuineness.certificateSha256()},
                          {QStringLiteral("issuer"), QStringLiteral("CN=Test Issuer")}}));
    // Once more changes nothing.
    QCOMPARE(*attestation::withGenuineness(*merged, record), *merged);
}

void GenuinenessRecordTest::leavesOtherMembersAlone()
{
    const RecordedGenuineness record{EkVerdict::NoCertificate, now, {}, {}};
    const auto merged = attestation::withGenuineness(
        R"({"n":1.00,"endorsementKey":1,"s":"\u00e4","o":{ "x" : null }})", record);
    QVERIFY(merged);
    QCOMPARE(*merged, Bytes(R"({"n":1.00,"endorsementKey":)"
                            R"({"checkedAt":"2030-01-02T03:04:05Z","verdict":"noCertificate"})"
                            R"(,"s":"\u00e4","o":{ "x" : null }})"));
}

void GenuinenessRecordTest::refusesWhatIsNoObject()
{
    const RecordedGenuineness record{EkVerdict::Genuine, now, {}, {}};
    for (const char *text : {"[]", "1", "{", "null", "{\"a\":1,\"a\":2}"}) {
        const auto merged = attestation::withGenuineness(text, record);
        QVERIFY2(!merged, text);
        QCOMPARE(merged.error().code, QStringLiteral("json"));
    }
}

void GenuinenessRecordTest::readsNoOtherRecord_data()
{
    QTest::addColumn<QByteArray>("information");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("text") << QByteArray(R"({"endorsementKey":"genuine"})");
    QTest::newRow("unknown verdict") << QByteArray(
        R"({"endorsementKey":{"verdict":"fine","checkedAt":"2020-01-01T00:00:00Z"}})");
    QTest::newRow("no time") << QByteArray(R"({"endorsementKey":{"verdict":"genuine"}})");
    QTest::newRow("bad time") << QByteArray(
        R"({"endorsementKey":{"verdict":"genuine","checkedAt":"yesterday"}})");
}

void GenuinenessRecordTest::readsNoOtherRecord()
{
    QFETCH(QByteArray, information);
    QVERIFY(!attestation::genuinenessIn(information));
}

void GenuinenessRecordTest::recordsInAnEnrollment()
{
    const auto id = dps::RegistrationId::parse(QStringLiteral("device-1"));
    QVERIFY(id);
    auto enrollment = dps::IndividualEnrollment::forTpm(*id, m_ek.base64());
    enrollment.optionalDeviceInformation = R"({"serial":"0815"})";
    attestation::recordGenuineness(&enrollment, judge(m_certificate), now);
    const auto again = dps::IndividualEnrollment::fromJson(enrollment.toJson());
    QVERIFY(again);
    QVERIFY(again->optionalDeviceInformation.contains(R"("serial":"0815")"));
    const auto record = attestation::genuinenessIn(again->optionalDeviceInformation);
    QVERIFY(record);
    QCOMPARE(toString(record->verdict), QStringLiteral("genuine"));
    // What is no object is somebody else's and stays.
    enrollment.optionalDeviceInformation = "[1]";
    attestation::recordGenuineness(&enrollment, judge({}), now);
    QCOMPARE(enrollment.optionalDeviceInformation, Bytes("[1]"));
}

void GenuinenessRecordTest::takesTheRecordAway_data()
{
    QTest::addColumn<QByteArray>("information");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray record =
        R"("endorsementKey":{"verdict":"genuine","checkedAt":"2020-01-01T00:00:00Z"})";
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("alone") << '{' + record + '}' << QByteArray();
    QTest::newRow("among others") << R"({"n":1.00,)" + record + R"(,"s":"\u00e4"})"
                                  << QByteArray(R"({"n":1.00,"s":"\u00e4"})");
    QTest::newRow("none") << QByteArray(R"({ "n" : 1 })") << QByteArray(R"({ "n" : 1 })");
    QTest::newRow("another's") << QByteArray(R"({"endorsementKey":"x"})")
                               << QByteArray(R"({"endorsementKey":"x"})");
    QTest::newRow("no object") << QByteArray("[1]") << QByteArray("[1]");
}

void GenuinenessRecordTest::takesTheRecordAway()
{
    QFETCH(QByteArray, information);
    QFETCH(QByteArray, expected);
    QCOMPARE(attestation::withoutGenuineness(information), expected);
}

ENDORSE_TEST(GenuinenessRecordTest)
#include "genuinenessrecordtest.moc"
