// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft's client of the service API for Node, unmodified, works on "endorsectl serve":
// enrollments and groups of every type, ETags, bulk operations, queries to the last page.
#include "nodesdk.h"

#include <support/testregistry.h>

#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace endorse::testing;

namespace {

QJsonObject json(QByteArray text)
{
    return QJsonDocument::fromJson(text.replace('\'', '"')).object();
}

QJsonObject keyed(const QString &id, const char *idMember = "registrationId")
{
    QJsonObject record = json("{'attestation': {'type': 'symmetricKey'}}");
    record.insert(QLatin1String(idMember), id);
    return record;
}

QString textOf(const QJsonValue &object, const char *member)
{
    return object[QLatin1String(member)].toString();
}

int statusOf(const QJsonObject &answer)
{
    return answer.value(QLatin1String("status")).toInt();
}

QJsonObject resultOf(const QJsonObject &answer)
{
    return answer.value(QLatin1String("result")).toObject();
}

/// errorCode of the body that the SDK hands on.
int codeOf(const QJsonObject &answer)
{
    return QJsonDocument::fromJson(textOf(answer, "body").toUtf8())
        .object()
        .value(QLatin1String("errorCode"))
        .toInt();
}

QJsonArray bulk(const char *mode, const QJsonArray &records)
{
    return {QJsonObject{{QStringLiteral("mode"), QLatin1String(mode)},
                        {QStringLiteral("enrollments"), records}}};
}

/// "id code" of each item that was not taken.
QStringList errorsOf(const QJsonObject &answer)
{
    QStringList errors;
    for (const auto &error : resultOf(answer).value(QLatin1String("errors")).toArray()) {
        errors.append(QStringLiteral("%1 %2")
                          .arg(textOf(error, "registrationId"))
                          .arg(error[QLatin1String("errorCode")].toInt()));
    }
    return errors;
}

/// What the methods for one kind of records are called.
struct Kind final
{
    const char *idMember;
    const char *put;
    const char *get;
    const char *remove;
    const char *mechanism;
};

constexpr Kind enrollments{"registrationId", "createOrUpdateIndividualEnrollment",
                           "getIndividualEnrollment", "deleteIndividualEnrollment",
                           "getIndividualEnrollmentAttestationMechanism"};
constexpr Kind groups{"enrollmentGroupId", "createOrUpdateEnrollmentGroup", "getEnrollmentGroup",
                      "deleteEnrollmentGroup", "getEnrollmentGroupAttestationMechanism"};

/// An EK that a TPM made: base64 of TPM2B_PUBLIC.
QString endorsementKey()
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/ek/ek.pub"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().toBase64())
                                          : QString();
}

} // namespace

class NodeServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY2(hasNodePackages(), "The Node packages are missing: run scripts/npm-install.sh.");
        m_service = std::make_unique<ServeProcess>();
        QVERIFY(m_service->start());
        m_client = std::make_unique<NodeServiceClient>();
        QVERIFY(m_client->start(*m_service));
    }
    void cleanup()
    {
        m_client.reset();
        m_service.reset();
    }

    void keepsRecords_data()
    {
        QTest::addColumn<bool>("isGroup");
        QTest::addColumn<QString>("type");
        QTest::newRow("TPM") << false << "tpm";
        QTest::newRow("X.509") << false << "x509";
        QTest::newRow("symmetric key") << false << "symmetricKey";
        QTest::newRow("X.509 group") << true << "x509";
        QTest::newRow("symmetric key group") << true << "symmetricKey";
    }

    /// Create, read, refuse a second one, change, refuse an old ETag, change with "*", delete.
    void keepsRecords()
    {
        QFETCH(bool, isGroup);
        QFETCH(QString, type);
        const Kind &kind = isGroup ? groups : enrollments;
        const QJsonArray id{QStringLiteral("record-1")};
        QJsonObject record = json("{'provisioningStatus': 'enabled', 'allocationPolicy': 'hashed',"
                                  " 'capabilities': {'iotEdge': true},"
                                  " 'initialTwin': {'tags': {'room': 7},"
                                  " 'properties': {'desired': {'rate': 2.5}}}}");
        record.insert(QLatin1String(kind.idMember), id.first());
        record.insert(QStringLiteral("attestation"), attestation(type, isGroup));

        const QJsonObject created = m_client->call(kind.put, {record});
        QVERIFY2(statusOf(created) == 200, QJsonDocument(created).toJson().constData());
        const QJsonObject read = resultOf(m_client->call(kind.get, id));
        QCOMPARE(read, resultOf(created));
        QCOMPARE(read.value(QLatin1String("attestation"))[QLatin1String("type")].toString(), type);
        QCOMPARE(read.value(QLatin1String("initialTwin")),
                 record.value(QLatin1String("initialTwin")));
        QVERIFY(!textOf(read, "createdDateTimeUtc").isEmpty());
        QVERIFY(checksMechanism(resultOf(m_client->call(kind.mechanism, id)), type));

        const QJsonObject again = m_client->call(kind.put, {record});
        QCOMPARE(statusOf(again), 409);
        QCOMPARE(textOf(again, "name"), QStringLiteral("DeviceAlreadyExistsError"));

        QJsonObject changed = read;
        changed.insert(QStringLiteral("provisioningStatus"), QStringLiteral("disabled"));
        const QJsonObject updated = m_client->call(kind.put, {changed});
        QCOMPARE(statusOf(updated), 200);
        QCOMPARE(textOf(resultOf(updated), "provisioningStatus"), QStringLiteral("disabled"));
        QVERIFY(textOf(resultOf(updated), "etag") != textOf(read, "etag"));
        // The first ETag is an old one now.
        const QJsonObject stale = m_client->call(kind.put, {changed});
        QCOMPARE(statusOf(stale), 412);
        QCOMPARE(textOf(stale, "name"), QStringLiteral("InvalidEtagError"));
        changed.insert(QStringLiteral("etag"), QStringLiteral("*"));
        QCOMPARE(statusOf(m_client->call(kind.put, {changed})), 200);

        // With the record, of which the SDK takes the old ETag.
        QCOMPARE(statusOf(m_client->call(kind.remove, {read})), 412);
        QCOMPARE(textOf(m_client->call(kind.remove, id), "event"), QStringLiteral("result"));
        const QJsonObject gone = m_client->call(kind.get, id);
        QCOMPARE(statusOf(gone), 404);
        QCOMPARE(codeOf(gone), 404201);
        QCOMPARE(statusOf(m_client->call(kind.remove, id)), 404);
    }

    void refusesWhatTheServiceRefuses_data()
    {
        QTest::addColumn<bool>("isGroup");
        QTest::addColumn<QByteArray>("record");
        QTest::newRow("no EK") << false
                               << QByteArray("{'attestation': {'type': 'tpm', 'tpm': {}}}");
        QTest::newRow("short key")
            << false
            << QByteArray("{'attestation': {'type': 'symmetricKey', 'symmetricKey':"
                          " {'primaryKey': 'AAAA', 'secondaryKey': 'AAAA'}}}");
        QTest::newRow("custom allocation without a function")
            << false
            << QByteArray("{'attestation': {'type': 'symmetricKey'}, 'allocationPolicy':"
                          " 'custom'}");
        QTest::newRow("a group of TPMs")
            << true << QByteArray("{'attestation': {'type': 'tpm', 'tpm': {}}}");
    }

    void refusesWhatTheServiceRefuses()
    {
        QFETCH(bool, isGroup);
        QFETCH(QByteArray, record);
        const Kind &kind = isGroup ? groups : enrollments;
        QJsonObject wrong = json(record);
        wrong.insert(QLatin1String(kind.idMember), QStringLiteral("wrong"));
        const QJsonObject answer = m_client->call(kind.put, {wrong});
        QCOMPARE(statusOf(answer), 400);
        QCOMPARE(codeOf(answer), 400004);
        QCOMPARE(textOf(answer, "name"), QStringLiteral("ArgumentError"));
    }

    void runsBulkOperations()
    {
        constexpr char method[] = "runBulkEnrollmentOperation";
        const QJsonArray three{keyed(QStringLiteral("a")), keyed(QStringLiteral("b")),
                               keyed(QStringLiteral("c"))};
        const QJsonObject created = m_client->call(method, bulk("create", three));
        QVERIFY(resultOf(created).value(QLatin1String("isSuccessful")).toBool());
        const QJsonArray overlapping{keyed(QStringLiteral("c")), keyed(QStringLiteral("d"))};
        const QJsonObject partly = m_client->call(method, bulk("create", overlapping));
        QCOMPARE(statusOf(partly), 200);
        QVERIFY(!resultOf(partly).value(QLatin1String("isSuccessful")).toBool(true));
        QCOMPARE(errorsOf(partly), QStringList(QStringLiteral("c 409201")));

        QJsonObject a = resultOf(m_client->call(enrollments.get, {QStringLiteral("a")}));
        QJsonObject b = resultOf(m_client->call(enrollments.get, {QStringLiteral("b")}));
        a.insert(QStringLiteral("deviceId"), QStringLiteral("first"));
        QCOMPARE(errorsOf(m_client->call(method, bulk("update", {a}))), QStringList());
        // The update changed the ETag of one of them. The mode is spelled as the SDK's types have
        // it.
        b.insert(QStringLiteral("deviceId"), QStringLiteral("second"));
        QCOMPARE(errorsOf(m_client->call(method, bulk("updateIfMatchEtag", {a, b}))),
                 QStringList(QStringLiteral("a 412002")));
        QCOMPARE(
            textOf(resultOf(m_client->call(enrollments.get, {QStringLiteral("b")})), "deviceId"),
            QStringLiteral("second"));

        QJsonArray all = three;
        all.append(keyed(QStringLiteral("nobody")));
        QCOMPARE(errorsOf(m_client->call(method, bulk("delete", all))),
                 QStringList(QStringLiteral("nobody 404201")));
        const QJsonObject left = m_client->query("createIndividualEnrollmentQuery", everything());
        QCOMPARE(idsOf(left, "registrationId"), QStringList(QStringLiteral("d")));

        QJsonArray eleven;
        for (int i = 0; i < 11; ++i)
            eleven.append(keyed(QStringLiteral("many-%1").arg(i)));
        QCOMPARE(statusOf(m_client->call(method, bulk("create", eleven))), 400);
    }

    void pagesThroughEnrollments_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("pageSize");
        QTest::addColumn<int>("pages");
        QTest::newRow("a page that is full") << 100 << 100 << 1;
        QTest::newRow("1,001 by hundreds") << 1'001 << 100 << 11;
        QTest::newRow("10,001, the service's own pages") << 10'001 << 0 << 11;
    }

    void pagesThroughEnrollments()
    {
        QFETCH(int, count);
        QFETCH(int, pageSize);
        QFETCH(int, pages);
        QStringList expected;
        QList<QJsonArray> batches;
        QJsonArray batch;
        for (int i = 0; i < count; ++i) {
            expected.append(QStringLiteral("device-%1").arg(i, 5, 10, QLatin1Char('0')));
            batch.append(keyed(expected.last()));
            if (batch.size() == 10 || i + 1 == count) {
                batches.append(bulk("create", batch));
                batch = {};
            }
        }
        for (const QJsonObject &done : m_client->callEach("runBulkEnrollmentOperation", batches))
            QVERIFY(resultOf(done).value(QLatin1String("isSuccessful")).toBool());

        const QJsonObject answer =
            m_client->query("createIndividualEnrollmentQuery", everything(pageSize));
        // Every one of them, once.
        QCOMPARE(idsOf(answer, "registrationId"), expected);
        QCOMPARE(answer.value(QLatin1String("pages")).toArray().size(), pages);
        for (const auto &type : answer.value(QLatin1String("types")).toArray())
            QCOMPARE(type.toString(), QStringLiteral("Enrollment"));
    }

    void pagesThroughGroups()
    {
        QStringList expected;
        QList<QJsonArray> records;
        for (int i = 0; i < 25; ++i) {
            expected.append(QStringLiteral("group-%1").arg(i, 2, 10, QLatin1Char('0')));
            records.append({keyed(expected.last(), "enrollmentGroupId")});
        }
        for (const QJsonObject &done : m_client->callEach(groups.put, records))
            QCOMPARE(statusOf(done), 200);
        const QJsonObject answer = m_client->query("createEnrollmentGroupQuery", everything(10));
        QCOMPARE(idsOf(answer, "enrollmentGroupId"), expected);
        QCOMPARE(answer.value(QLatin1String("pages")).toArray().size(), 3);
        for (const auto &type : answer.value(QLatin1String("types")).toArray())
            QCOMPARE(type.toString(), QStringLiteral("EnrollmentGroup"));
    }

private:
    static QJsonArray everything(int pageSize = 0)
    {
        QJsonArray arguments{json("{'query': 'SELECT * FROM enrollments'}")};
        if (pageSize > 0)
            arguments.append(pageSize);
        return arguments;
    }

    static QStringList idsOf(const QJsonObject &answer, const char *idMember)
    {
        QStringList ids;
        for (const auto &page : answer.value(QLatin1String("pages")).toArray()) {
            for (const auto &record : page.toArray())
                ids.append(textOf(record, idMember));
        }
        return ids;
    }

    QJsonObject attestation(const QString &type, bool isGroup) const
    {
        QJsonObject out{{QStringLiteral("type"), type}};
        if (type == QLatin1String("tpm")) {
            out.insert(type, QJsonObject{{QStringLiteral("endorsementKey"), endorsementKey()}});
        } else if (type == QLatin1String("x509")) {
            // Any certificate does; the emulator's own CA is at hand.
            QFile file(m_service->value("ca"));
            const QString pem =
                file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
            const QJsonObject certificate{{QStringLiteral("certificate"), pem}};
            const QJsonObject certificates{{QStringLiteral("primary"), certificate}};
            out.insert(type, QJsonObject{{isGroup ? QStringLiteral("signingCertificates")
                                                  : QStringLiteral("clientCertificates"),
                                          certificates}});
        }
        return out;
    }

    static bool checksMechanism(const QJsonObject &mechanism, const QString &type)
    {
        if (textOf(mechanism, "type") != type)
            return false;
        const QJsonObject inside = mechanism.value(type).toObject();
        if (type == QLatin1String("tpm"))
            return textOf(inside, "endorsementKey") == endorsementKey();
        if (type == QLatin1String("symmetricKey")) {
            return QByteArray::fromBase64(textOf(inside, "primaryKey").toLatin1()).size() == 64 &&
                   textOf(inside, "primaryKey") != textOf(inside, "secondaryKey");
        }
        const QJsonObject certificates =
            inside.constBegin().value()[QLatin1String("primary")].toObject();
        return textOf(certificates.value(QLatin1String("info")), "sha256Thumbprint").size() == 64;
    }

    std::unique_ptr<ServeProcess> m_service;
    std::unique_ptr<NodeServiceClient> m_client;
};

ENDORSE_TEST(NodeServiceTest)
#include "nodeservicetest.moc"
