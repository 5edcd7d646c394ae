// SPDX-License-Identifier: GPL-3.0-or-later
// Enrollments and groups of a service, and devices with symmetric keys, as scripts use them.
#include "cliprocess.h"

#include <dps/symmetrickey.h>
#include <support/testregistry.h>

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;

namespace {

QStringList words(const QString &arguments)
{
    return arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class CliRecordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<Cli>(m_folder.filePath(QStringLiteral("data")));
        m_serve = std::make_unique<ServeProcess>(
            *m_cli, QStringList{QStringLiteral("--retry-after"), QStringLiteral("0")});
        QVERIFY(!m_serve->where().isEmpty());
        m_cli->set(QStringLiteral("ENDORSE_SERVICE"),
                   QString::fromLatin1(m_serve->connectionString()));
    }

    void cleanupTestCase() { m_serve.reset(); }

    void changesWhatIsGivenAndNothingElse()
    {
        const QJsonObject added =
            enrollment("add --registration-id edit-1 --symmetric-key --device-id dev-1 "
                       "--reprovision-policy never --initial-twin-tags {\"site\":\"lab\"} "
                       "--device-information {\"shelf\":7}");
        QCOMPARE(added.value(QLatin1String("deviceId")).toString(), QStringLiteral("dev-1"));
        const QJsonObject attestation = added.value(QLatin1String("attestation")).toObject();
        QCOMPARE(attestation.value(QLatin1String("type")).toString(),
                 QStringLiteral("symmetricKey"));
        QVERIFY(attestation.value(QLatin1String("symmetricKey")).toObject().isEmpty());
        const QByteArray before = keyOf("edit-1");

        const QJsonObject edited = enrollment(
            "edit --registration-id EDIT-1 --provisioning-status disabled --iot-edge true");
        QCOMPARE(edited.value(QLatin1String("provisioningStatus")).toString(),
                 QStringLiteral("disabled"));
        QVERIFY(edited.value(QLatin1String("capabilities"))
                    .toObject()
                    .value(QLatin1String("iotEdge"))
                    .toBool());
        for (const char *member :
             {"deviceId", "initialTwin", "optionalDeviceInformation", "reprovisionPolicy"})
            QCOMPARE(edited.value(QLatin1String(member)), added.value(QLatin1String(member)));
        QVERIFY(edited.value(QLatin1String("etag")) != added.value(QLatin1String("etag")));
        // Reading does not show the keys; writing what was read must not make new ones.
        QCOMPARE(keyOf("edit-1"), before);
    }

    void forgetsTheVerdictOnAnotherKey()
    {
        const auto verdictIn = [](const QJsonObject &enrollment) {
            return enrollment.value(QLatin1String("optionalDeviceInformation"))
                .toObject()
                .value(QLatin1String("endorsementKey"));
        };
        const QJsonObject added =
            enrollment("add --registration-id verdict-1 --device-information {\"shelf\":7} "
                       "--endorsement-key " ENDORSE_TEST_DATA "/ek/ek-certificate.pem");
        QVERIFY(verdictIn(added).isObject());
        const QJsonObject kept =
            enrollment("edit --registration-id verdict-1 --provisioning-status disabled "
                       "--endorsement-key " ENDORSE_TEST_DATA "/ek/ek.pub");
        QCOMPARE(verdictIn(kept), verdictIn(added));
        const QJsonObject other =
            enrollment("edit --registration-id verdict-1 --endorsement-key " ENDORSE_TEST_DATA
                       "/ek/rsa3072.pub");
        QVERIFY(verdictIn(other).isUndefined());
        QCOMPARE(other.value(QLatin1String("optionalDeviceInformation")).toObject(),
                 QJsonObject({{QStringLiteral("shelf"), 7}}));
    }

    void letsNoRecordSteerTheTerminal()
    {
        const QString name = QStringLiteral("lab\x1b[31m\u009b1m ca");
        // A service refuses a CA that it does not hold; a list of one's own keeps what it is given.
        const QStringList store{QStringLiteral("--store"),
                                m_folder.filePath(QStringLiteral("own"))};
        const CliOutcome added = m_cli->run(
            words(QStringLiteral("enrollment add --registration-id steer-1 --ca-reference")) +
            QStringList{name} + store);
        QVERIFY2(added.exitCode == 0, added.err.constData());
        QVERIFY2(added.out.contains("lab\uFFFD[31m\uFFFD1m ca"), added.out.constData());
        QVERIFY(!added.out.contains('\x1b'));
        // Programs get it as it is.
        const QJsonObject shown =
            m_cli
                ->run(words(QStringLiteral("enrollment show --registration-id steer-1 --json")) +
                      store)
                .json()
                .value(QLatin1String("enrollment"))
                .toObject();
        QCOMPARE(shown.value(QLatin1String("attestation"))
                     .toObject()
                     .value(QLatin1String("x509"))
                     .toObject()
                     .value(QLatin1String("caReferences"))
                     .toObject()
                     .value(QLatin1String("primary"))
                     .toString(),
                 name);
    }

    void refusesAnEtagThatIsNoLongerTheRecords()
    {
        const QJsonObject first = enrollment("add --registration-id etag-1 --symmetric-key");
        const QString etag = first.value(QLatin1String("etag")).toString();
        enrollment("edit --registration-id etag-1 --device-id other");
        const CliOutcome stale = run(
            QStringLiteral("enrollment edit --registration-id etag-1 --disabled --etag ") + etag);
        QCOMPARE(stale.exitCode, 1);
        QVERIFY(code(stale).startsWith(QLatin1String("412")));
        QCOMPARE(run(QStringLiteral("enrollment remove --registration-id etag-1 --etag ") + etag)
                     .exitCode,
                 1);
        QCOMPARE(run(QStringLiteral("enrollment remove --registration-id etag-1")).exitCode, 0);
        QVERIFY(code(run(QStringLiteral("enrollment show --registration-id etag-1")))
                    .startsWith(QLatin1String("404")));
    }

    void listsAllOrSoMany()
    {
        for (int i = 0; i < 12; ++i)
            enrollment(QStringLiteral("add --registration-id list-%1 --symmetric-key")
                           .arg(i)
                           .toLatin1()
                           .constData());
        const QJsonObject all = run(QStringLiteral("enrollment list")).json();
        QVERIFY(all.value(QLatin1String("total")).toInt() >= 12);
        QCOMPARE(all.value(QLatin1String("enrollments")).toArray().size(),
                 all.value(QLatin1String("total")).toInt());
        const QJsonObject few = run(QStringLiteral("enrollment list --limit 5")).json();
        QCOMPARE(few.value(QLatin1String("total")).toInt(), 5);
        const CliOutcome people =
            m_cli->run(words(QStringLiteral("enrollment list --ca ") + m_serve->value("ca")));
        QVERIFY(people.out.contains("list-11"));
        QVERIFY(people.out.contains("symmetricKey"));
    }

    void keepsKeysToItself()
    {
        enrollment("add --registration-id secret-1 --symmetric-key");
        const QByteArray key = keyOf("secret-1");
        QVERIFY(key.size() >= 24);
        for (const char *verb : {"enrollment show --registration-id secret-1", "enrollment list"}) {
            const CliOutcome outcome = run(QString::fromLatin1(verb));
            QVERIFY2(!outcome.out.contains(key), verb);
            QVERIFY2(!outcome.err.contains(key), verb);
        }
    }

    void takesCertificatesAndGroups()
    {
        const QString ca = m_serve->value("ca");
        const CliOutcome group =
            run(QStringLiteral("group add --enrollment-group-id box-1 --certificate ") + ca);
        QCOMPARE(group.exitCode, 0);
        const QJsonObject info = group.json()
                                     .value(QLatin1String("enrollmentGroup"))
                                     .toObject()
                                     .value(QLatin1String("attestation"))
                                     .toObject()
                                     .value(QLatin1String("x509"))
                                     .toObject()
                                     .value(QLatin1String("signingCertificates"))
                                     .toObject()
                                     .value(QLatin1String("primary"))
                                     .toObject()
                                     .value(QLatin1String("info"))
                                     .toObject();
        QCOMPARE(info.value(QLatin1String("sha256Thumbprint")).toString().size(), 64);
        // What a service gives back without the certificate's bytes can be written again.
        QCOMPARE(run(QStringLiteral("group edit --enrollment-group-id box-1 --disabled")).exitCode,
                 0);
        QCOMPARE(run(QStringLiteral("group remove --enrollment-group-id box-1")).exitCode, 0);
        QCOMPARE(run(QStringLiteral("group show --enrollment-group-id box-1")).exitCode, 1);
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no attestation") << "enrollment add --registration-id a" << 2;
        QTest::newRow("no id") << "enrollment add --symmetric-key" << 2;
        QTest::newRow("bad id") << "enrollment add --registration-id a/b --symmetric-key" << 2;
        QTest::newRow("two attestations")
            << "enrollment add --registration-id a --symmetric-key --ca-reference ca" << 2;
        QTest::newRow("EK and keys")
            << "enrollment add --registration-id a --symmetric-key --endorsement-key AToA" << 2;
        QTest::newRow("one key alone")
            << "enrollment add --registration-id a --primary-key-file /dev/null" << 2;
        QTest::newRow("empty keys") << "enrollment add --registration-id a --primary-key-file "
                                       "/etc/passwd --secondary-key-file /etc/passwd"
                                    << 2;
        QTest::newRow("custom without function")
            << "enrollment add --registration-id a --symmetric-key --allocation-policy custom" << 2;
        QTest::newRow("unknown policy")
            << "enrollment add --registration-id a --symmetric-key --allocation-policy dice" << 2;
        QTest::newRow("twin is no object")
            << "enrollment add --registration-id a --symmetric-key --initial-twin-tags [1]" << 2;
        QTest::newRow("twin is no JSON")
            << "enrollment add --registration-id a --symmetric-key --initial-twin-tags {" << 2;
        QTest::newRow("no certificate file")
            << "enrollment add --registration-id a --certificate /etc/passwd" << 2;
        QTest::newRow("group by EK")
            << "group add --enrollment-group-id g --endorsement-key AToA" << 2;
        QTest::newRow("unknown group") << "group registrations --enrollment-group-id nowhere" << 1;
        QTest::newRow("unknown enrollment") << "enrollment edit --registration-id nobody" << 1;
    }

    void refusesWhatCannotBe()
    {
        QFETCH(QString, arguments);
        QFETCH(int, exitCode);
        const CliOutcome outcome = run(arguments);
        QVERIFY2(outcome.exitCode == exitCode, (outcome.out + outcome.err).constData());
        const QJsonObject error = outcome.json().value(QLatin1String("error")).toObject();
        QVERIFY(!error.value(QLatin1String("message")).toString().isEmpty());
    }

    void attestsWithTheKeyOfAnEnrollment()
    {
        enrollment("add --registration-id sym-1 --symmetric-key --device-id sensor-1");
        const CliOutcome attested = attest("sym-1", write("key", keyOf("sym-1") + '\n'));
        QVERIFY2(attested.exitCode == 0, attested.err.constData());
        const QJsonObject json = attested.json();
        QCOMPARE(json.value(QLatin1String("deviceId")).toString(), QStringLiteral("sensor-1"));
        QCOMPARE(json.value(QLatin1String("assignedHub")).toString(), m_serve->value("hub"));
        QStringList ids;
        for (const QJsonValue &step : json.value(QLatin1String("steps")).toArray()) {
            ids.append(step.toObject().value(QLatin1String("id")).toString());
            QCOMPARE(step.toObject().value(QLatin1String("status")).toString(),
                     QStringLiteral("ok"));
        }
        QCOMPARE(ids, words(QStringLiteral("connect register poll hub-connect")));
    }

    void attestsByGroupWithADerivedKey()
    {
        QCOMPARE(
            run(QStringLiteral("group add --enrollment-group-id lab --symmetric-key")).exitCode, 0);
        const QByteArray groupKey = keyOf("lab", "group show --enrollment-group-id ");
        const QString keyFile = write("group-key", groupKey);
        const CliOutcome attested = attest("lab-device", keyFile, {QStringLiteral("--group-key")});
        QVERIFY2(attested.exitCode == 0, attested.err.constData());
        QCOMPARE(attested.json().value(QLatin1String("deviceId")).toString(),
                 QStringLiteral("lab-device"));
        // The key of the group is nobody's own.
        const CliOutcome refused = attest("lab-device", keyFile);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(code(refused).startsWith(QLatin1String("401")));
        // A derived key is what people are given, too.
        const auto derived = dps::derivedSymmetricKey(core::Secret::take(QByteArray(groupKey)),
                                                      QStringLiteral("lab-device"));
        QCOMPARE(attest("lab-device", write("derived", derived.view().toByteArray())).exitCode, 0);

        const QJsonArray devices =
            run(QStringLiteral("group registrations --enrollment-group-id LAB"))
                .json()
                .value(QLatin1String("registrations"))
                .toArray();
        QCOMPARE(devices.size(), 1);
        QCOMPARE(devices.first().toObject().value(QLatin1String("registrationId")).toString(),
                 QStringLiteral("lab-device"));
    }

    void saysWhyAKeyIsRefused()
    {
        enrollment("add --registration-id sym-2 --symmetric-key");
        const QByteArray wrong = QByteArray(64, 'x').toBase64();
        const CliOutcome refused = attest("sym-2", write("wrong", wrong));
        QCOMPARE(refused.exitCode, 1);
        const QJsonArray steps = refused.json().value(QLatin1String("steps")).toArray();
        QCOMPARE(steps.size(), 4);
        QCOMPARE(steps.at(1).toObject().value(QLatin1String("status")).toString(),
                 QStringLiteral("failed"));
        QCOMPARE(steps.at(2).toObject().value(QLatin1String("status")).toString(),
                 QStringLiteral("skipped"));
        QVERIFY(!refused.out.contains(wrong) && !refused.err.contains(wrong));

        for (const QByteArray &bad : {QByteArray("no base64!"), QByteArray("c2hvcnQ="),
                                      QByteArray(), QByteArray(65, 'x').toBase64()}) {
            const CliOutcome usage = attest("sym-2", write("bad", bad));
            QVERIFY2(usage.exitCode == 2, bad.constData());
            QCOMPARE(usage.json().value(QLatin1String("steps")).toArray().size(), 4);
        }
    }

    void repeatsWithOneConnection()
    {
        enrollment("add --registration-id sym-3 --symmetric-key");
        const CliOutcome rounds = attest("sym-3", write("again", keyOf("sym-3")),
                                         {QStringLiteral("--repeat"), QStringLiteral("3")});
        QVERIFY2(rounds.exitCode == 0, rounds.err.constData());
        QCOMPARE(rounds.json().value(QLatin1String("rounds")).toInt(), 3);
    }

private:
    /// With --json and --ca; the connection string is in the environment.
    CliOutcome run(const QString &arguments) const
    {
        return m_cli->run(words(arguments) + QStringList{QStringLiteral("--json"),
                                                         QStringLiteral("--ca"),
                                                         m_serve->value("ca")});
    }

    QJsonObject enrollment(const char *arguments) const
    {
        const CliOutcome outcome =
            run(QStringLiteral("enrollment ") + QString::fromLatin1(arguments));
        if (outcome.exitCode != 0)
            qWarning().noquote() << outcome.out << outcome.err;
        return outcome.json().value(QLatin1String("enrollment")).toObject();
    }

    QByteArray keyOf(const char *id, const char *verb = "enrollment show --registration-id ") const
    {
        const QJsonObject json =
            run(QLatin1String(verb) + QLatin1String(id) + QLatin1String(" --with-keys")).json();
        const QJsonObject record = json.contains(QLatin1String("enrollment"))
                                       ? json.value(QLatin1String("enrollment")).toObject()
                                       : json.value(QLatin1String("enrollmentGroup")).toObject();
        return record.value(QLatin1String("attestation"))
            .toObject()
            .value(QLatin1String("symmetricKey"))
            .toObject()
            .value(QLatin1String("primaryKey"))
            .toString()
            .toLatin1();
    }

    static QString code(const CliOutcome &outcome)
    {
        return outcome.json()
            .value(QLatin1String("error"))
            .toObject()
            .value(QLatin1String("code"))
            .toString();
    }

    QString write(const char *name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }

    CliOutcome attest(const char *id, const QString &keyFile, const QStringList &more = {}) const
    {
        return m_cli->run(words(QStringLiteral("attest symkey --json --registration-id")) +
                          QStringList{QLatin1String(id), QStringLiteral("--key-file"), keyFile} +
                          more + m_serve->attestArguments().mid(2));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Cli> m_cli;
    std::unique_ptr<ServeProcess> m_serve;
};

ENDORSE_TEST(CliRecordsTest)
#include "clirecordstest.moc"
