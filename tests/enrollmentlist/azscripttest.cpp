// SPDX-License-Identifier: GPL-3.0-or-later
// The exported script, run by bash with a stand-in for `az` that writes its arguments down.
#include "filesamples.h"

#include <support/ekinputs.h>
#include <support/testregistry.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <enrollmentlist/azscript.h>

namespace endorse::testing {

using dps::IndividualEnrollment;
using enrollmentlist::AzScript;

class AzScriptTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int patienceMs = 120'000;

    /// The arguments of each call of az, as az would read them: of "--option=@FILE" the file.
    QList<QByteArrayList> run(const QByteArray &commands)
    {
        QTemporaryDir folder;
        const auto write = [&folder](const char *name, const QByteArray &content) {
            QFile file(folder.filePath(QLatin1String(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                qFatal("%s cannot be written.", name);
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                QFileDevice::ExeOwner);
        };
        write("az", "#!/usr/bin/env bash\n"
                    "for word in \"$@\"; do\n"
                    "  case $word in --*=@*) word=\"${word%%=*}=FILE:$(cat \"${word#*=@}\")\";;\n"
                    "    --*-path=*) word=\"${word%%=*}=$(cat \"${word#*=}\")\";; esac\n"
                    "  printf '%s\\0' \"$word\" >> \"$AZ_CALLS\"\n"
                    "done\n"
                    "printf '\\1\\0' >> \"$AZ_CALLS\"\n");
        write("script.sh", AzScript::beginning() + commands);
        QProcess bash;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"),
                           folder.path() + u':' + environment.value(QStringLiteral("PATH")));
        environment.insert(QStringLiteral("AZ_CALLS"), folder.filePath(QStringLiteral("calls")));
        environment.insert(QStringLiteral("DPS_NAME"), QStringLiteral("my dps"));
        bash.setProcessEnvironment(environment);
        bash.setWorkingDirectory(folder.path());
        bash.start(QStringLiteral("bash"), {folder.filePath(QStringLiteral("script.sh"))});
        if (!bash.waitForFinished(patienceMs) || bash.exitCode() != 0)
            qWarning("%s", bash.readAllStandardError().constData());
        m_files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QFile calls(folder.filePath(QStringLiteral("calls")));
        QList<QByteArrayList> out;
        if (!calls.open(QIODevice::ReadOnly))
            return out;
        QByteArrayList words;
        for (const QByteArray &word : calls.readAll().split('\0')) {
            if (word == "\1")
                out.append(std::exchange(words, {}));
            else if (!word.isEmpty())
                words.append(word);
        }
        return out;
    }

    static IndividualEnrollment tpmRecord(const QString &id)
    {
        IndividualEnrollment record;
        record.registrationId = id;
        record.attestation.type = QStringLiteral("tpm");
        record.attestation.tpm.emplace();
        record.attestation.tpm->endorsementKey = sampleEk(1);
        return record;
    }
    static QByteArray command(const IndividualEnrollment &record, bool *incomplete,
                              bool withKeys = false)
    {
        return AzScript(withKeys).command(record, incomplete);
    }

    QStringList m_files;

private Q_SLOTS:
    void quotes_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"plain",
                                 "two words",
                                 "'",
                                 "''",
                                 "a'b",
                                 "$(touch pwned)",
                                 "`touch pwned`",
                                 "\"; touch pwned #",
                                 "\\",
                                 "\\'",
                                 "\n touch pwned\n",
                                 "a\rb",
                                 "\t",
                                 "*",
                                 "~",
                                 "!!",
                                 "#",
                                 "&& x",
                                 "\x7f",
                                 "\x1b[2J",
                                 "\xe4\xb8\xad\xf0\x9f\x98\x80",
                                 "\xe2\x80\xae"
                                 "abc",
                                 "\xe2\x80\xa8",
                                 "-x",
                                 "{a,b}"})
            QTest::newRow(text) << QByteArray(text);
    }
    void quotes()
    {
        QFETCH(const QByteArray, text);
        const QByteArray word = AzScript::quoted(text);
        QVERIFY(!word.contains('\n') && !word.contains('\r'));
        for (const char c : word)
            QVERIFY(c >= ' ' && c < 0x7f);
        const auto calls = run("az --a=" + word + " --b\n");
        QCOMPARE(calls, (QList<QByteArrayList>{{"--a=" + text, "--b"}}));
        QCOMPARE(m_files.join(u' '), QStringLiteral("az calls script.sh"));
    }

    void saysAllOfARecord()
    {
        IndividualEnrollment record = tpmRecord(QStringLiteral("dev-1"));
        record.deviceId = QStringLiteral("$(x)';*");
        record.provisioningStatus = QStringLiteral("disabled");
        record.allocationPolicy = QStringLiteral("geoLatency");
        record.iotHubs = QStringLiteral("h1.azure-devices.net h2.azure-devices.net").split(u' ');
        record.initialTwin.emplace();
        record.initialTwin->tags = "{\"a\":\"it's $HOME\\n\"}";
        record.initialTwin->desiredProperties = "{\"b\":1}";
        record.reprovisionPolicy.emplace();
        record.reprovisionPolicy->migrateDeviceData = false;
        record.capabilities.emplace();
        record.capabilities->iotEdge = true;
        record.optionalDeviceInformation = "{\"c\":2}";
        bool incomplete = true;
        const auto calls = run(command(record, &incomplete));
        QVERIFY(!incomplete);
        QCOMPARE(calls.size(), 1);
        QCOMPARE(calls.first(), (QByteArrayList{"iot",
                                                "dps",
                                                "enrollment",
                                                "create",
                                                "--dps-name=my dps",
                                                "--output=none",
                                                "--enrollment-id=dev-1",
                                                "--endorsement-key=" + sampleEk(1),
                                                "--attestation-type=tpm",
                                                "--device-id=$(x)';*",
                                                "--provisioning-status=disabled",
                                                "--allocation-policy=geolatency",
                                                "--iot-hubs",
                                                "h1.azure-devices.net",
                                                "h2.azure-devices.net",
                                                "--initial-twin-tags={\"a\":\"it's $HOME\\n\"}",
                                                "--initial-twin-properties={\"b\":1}",
                                                "--reprovision-policy=reprovisionandresetdata",
                                                "--edge-enabled=true",
                                                "--device-information={\"c\":2}"}));
    }

    void leavesOutWhatAzWouldReadFromAFile()
    {
        IndividualEnrollment record = tpmRecord(QStringLiteral("dev-1"));
        record.deviceId = QStringLiteral("@script.sh");
        bool incomplete = false;
        QCOMPARE(run(command(record, &incomplete)), QList<QByteArrayList>());
        QVERIFY(incomplete);
        record = tpmRecord(QStringLiteral("x\naz pwned"));
        record.attestation = {};
        incomplete = false;
        QCOMPARE(run(command(record, &incomplete)), QList<QByteArrayList>());
        QVERIFY(incomplete);
    }

    void keepsKeysOutOfArguments()
    {
        const QByteArray key = QByteArray(64, 'k').toBase64();
        IndividualEnrollment record;
        record.registrationId = QStringLiteral("dev-1");
        record.attestation.type = QStringLiteral("symmetricKey");
        record.attestation.symmetricKey.emplace();
        record.attestation.symmetricKey->primaryKey = core::Secret::take(QByteArray(key));
        record.attestation.symmetricKey->secondaryKey = core::Secret::take(QByteArray(key));
        bool incomplete = false;
        QVERIFY(!command(record, &incomplete).contains(key));
        QVERIFY(incomplete);
        const QByteArray text = command(record, &incomplete, true);
        QVERIFY(!incomplete);
        const auto calls = run(text);
        QCOMPARE(calls.size(), 1);
        QVERIFY(calls.first().contains("--primary-key=FILE:" + key));
        QVERIFY(calls.first().contains("--secondary-key=FILE:" + key));
    }

    void givesCertificatesAsFiles()
    {
        IndividualEnrollment record;
        record.registrationId = QStringLiteral("dev-1");
        record.attestation.type = QStringLiteral("x509");
        record.attestation.x509.emplace();
        record.attestation.x509->clientCertificates.emplace();
        record.attestation.x509->clientCertificates->primary.emplace();
        record.attestation.x509->clientCertificates->primary->certificate =
            ekFile("ca.pem").toBase64();
        bool incomplete = true;
        const auto calls = run(command(record, &incomplete));
        QVERIFY(!incomplete);
        QCOMPARE(calls.size(), 1);
        const QByteArray path = "--certificate-path=" + ekFile("ca.pem").trimmed();
        QVERIFY2(calls.first().contains(path), calls.first().join('\n').constData());
    }
};

ENDORSE_TEST(AzScriptTest)

} // namespace endorse::testing

#include "azscripttest.moc"
