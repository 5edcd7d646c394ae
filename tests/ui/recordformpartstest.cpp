// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the forms that hold more than a line of text: certificates, symmetric keys, hubs and
// JSON.
#include "formdesk.h"

#include <dps/symmetrickey.h>
#include <pki/certificate.h>
#include <support/testregistry.h>
#include <ui/service/forms/jsontext.h>

#include <QCompleter>
#include <QCryptographicHash>
#include <QSignalSpy>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using dps::AttestationType;

namespace {

QByteArray devicePem()
{
    return dataFile("ek/device.pem");
}

QByteArray derOf(QByteArray pem)
{
    const qsizetype start = pem.indexOf('\n', pem.indexOf("-----BEGIN")) + 1;
    return QByteArray::fromBase64(pem.mid(start, pem.indexOf("-----END") - start));
}

/// Every text that a widget of the form holds in a property.
QStringList textsOf(const QWidget &form)
{
    QStringList all;
    QList<const QWidget *> widgets{&form};
    for (const QWidget *child : form.findChildren<QWidget *>())
        widgets.append(child);
    for (const QWidget *widget : widgets) {
        const QMetaObject *meta = widget->metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i) {
            const QVariant value = meta->property(i).read(widget);
            if (value.metaType() == QMetaType::fromType<QString>())
                all.append(value.toString());
        }
        QAccessibleInterface *spoken =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (spoken)
            all.append(spoken->text(QAccessible::Value));
    }
    return all;
}

core::Secret secretOf(const QByteArray &text)
{
    return core::Secret::take(QByteArray(text));
}

} // namespace

class RecordFormPartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificatesAreTaken_data();
    void certificatesAreTaken();
    void certificateFiles();
    void certificatesAreRefused_data();
    void certificatesAreRefused();
    void keptCertificates();
    void sourceOfCertificates();
    void keysAreMadeAndMasked();
    void keysAreTyped();
    void keysOfTheServiceAreAskedFor();
    void hiddenFormsShowNoKey();
    void hubsAreEdited();
    void linkedHubsAreOffered();
    void customAllocation();
    void jsonProblems_data();
    void jsonProblems();
    void jsonIsIndented_data();
    void jsonIsIndented();
    void largeTextIsNotInserted();
};

void RecordFormPartsTest::certificatesAreTaken_data()
{
    QTest::addColumn<QByteArray>("given");
    const QByteArray der = derOf(devicePem());
    QTest::newRow("PEM") << devicePem();
    QTest::newRow("PEM with text before") << QByteArray("subject=CN = x\n" + devicePem());
    QTest::newRow("base64 of DER") << der.toBase64();
    QTest::newRow("base64 of PEM") << devicePem().toBase64();
}

void RecordFormPartsTest::certificatesAreTaken()
{
    QFETCH(QByteArray, given);
    EnrollmentDesk desk(AttestationType::X509);
    desk.type("registrationId", QStringLiteral("lab-1"));
    QVERIFY(!desk.canSave());
    desk.paste("primaryCertificate", QString::fromLatin1(given));
    QVERIFY2(desk.form.isValid(), qPrintable(desk.form.firstProblem()));
    const auto record = desk.form.record();
    const auto &made = record.attestation.x509->clientCertificates->primary;
    QCOMPARE(*made->der(), derOf(devicePem()));
    QVERIFY(made->certificate.startsWith("-----BEGIN CERTIFICATE-----\n"));
    QVERIFY(!record.attestation.x509->clientCertificates->secondary);
    QVERIFY(!record.attestation.x509->caReferences);
    const auto info = pki::parseCertificate(devicePem());
    const QString facts = desk.text("primaryCertificateFacts");
    QVERIFY2(facts.contains(info->subject) && facts.contains(info->issuer), qPrintable(facts));
    QVERIFY(facts.contains(info->notAfter.toUTC().toString(QStringLiteral("yyyy-MM-dd"))));
    const QByteArray sha =
        QCryptographicHash::hash(derOf(devicePem()), QCryptographicHash::Sha256).toHex();
    QVERIFY(
        desk.text("primaryCertificateThumbprint").remove(u' ').endsWith(QString::fromLatin1(sha)));
}

void RecordFormPartsTest::certificateFiles()
{
    GroupDesk desk(AttestationType::X509);
    desk.type("enrollmentGroupId", QStringLiteral("line-3"));
    auto *field = desk.find<TextField>("secondaryCertificate");
    Q_EMIT desk.find<TextField>("primaryCertificate")
        ->fileGiven(QStringLiteral(ENDORSE_TEST_DATA "/ek/ca.pem"));
    QTRY_VERIFY(!desk.text("primaryCertificateFacts").isEmpty());
    QVERIFY2(desk.form.isValid(), qPrintable(desk.form.firstProblem()));
    Q_EMIT field->fileGiven(QStringLiteral(ENDORSE_TEST_DATA "/ek/ek-certificate.der"));
    QTRY_VERIFY(!desk.text("secondaryCertificateFacts").isEmpty());
    const auto certificates = desk.form.record().attestation.x509->signingCertificates;
    QCOMPARE(*certificates->primary->der(), derOf(dataFile("ek/ca.pem")));
    QCOMPARE(*certificates->secondary->der(), dataFile("ek/ek-certificate.der"));
    // A file that is none says so and takes nothing away.
    const QString before = field->text();
    Q_EMIT field->fileGiven(QStringLiteral(ENDORSE_TEST_DATA "/ek/ek.pub"));
    QTRY_VERIFY(desk.row("secondaryCertificate")->hasProblem());
    QCOMPARE(field->text(), before);
    QVERIFY(!desk.canSave());
    desk.click("secondaryCertificateRemove");
    QVERIFY(!desk.form.record().attestation.x509->signingCertificates->secondary);
    QVERIFY(desk.canSave());
}

void RecordFormPartsTest::certificatesAreRefused_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::newRow("words") << QByteArray("hello");
    QTest::newRow("truncated") << devicePem().left(300);
    QTest::newRow("public key") << dataFile("ek/ek.pem");
    QTest::newRow("with its private key")
        << QByteArray(devicePem() + "\n" + dataFile("ek/private.pem"));
}

void RecordFormPartsTest::certificatesAreRefused()
{
    QFETCH(QByteArray, given);
    EnrollmentDesk desk(AttestationType::X509);
    desk.type("registrationId", QStringLiteral("lab-1"));
    desk.paste("primaryCertificate", QString::fromLatin1(given));
    QVERIFY(!desk.form.isValid());
    QVERIFY(!desk.line("primaryCertificate").isEmpty());
    QVERIFY(desk.text("primaryCertificateFacts").isEmpty());
}

void RecordFormPartsTest::keptCertificates()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    const auto given = dps::IndividualEnrollment::fromJson(dataFile("ui/kept-certificate.json"));
    desk.form.setRecord(*given);
    QCOMPARE(desk.form.record().toJson(), given->toJson());
    QVERIFY(desk.text("primaryCertificateFacts").contains(QLatin1String("CN=dev")));
    QVERIFY(desk.text("primaryCertificateThumbprint").contains(QLatin1String("ab12")));
    QVERIFY(desk.line("primaryCertificate").contains(QLatin1String("keeps this certificate")));
    desk.paste("primaryCertificate", QString::fromLatin1(devicePem()));
    QVERIFY(desk.form.record().attestation.x509->clientCertificates->primary->der());
    // Back: the field is empty again, and the service's certificate counts.
    QTest::keyClick(desk.widget("primaryCertificate"), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(desk.widget("primaryCertificate"), Qt::Key_Delete);
    QCOMPARE(desk.form.record().toJson(), given->toJson());
    QVERIFY(!desk.form.isModified());
    desk.click("primaryCertificateRemove");
    QVERIFY(desk.form.isModified());
    QVERIFY(!desk.form.record().attestation.x509->clientCertificates->primary);
    QVERIFY(!desk.form.isValid());
}

void RecordFormPartsTest::sourceOfCertificates()
{
    EnrollmentDesk desk(AttestationType::X509);
    desk.type("registrationId", QStringLiteral("lab-1"));
    desk.paste("primaryCertificate", QString::fromLatin1(devicePem()));
    desk.choose("x509Source", QStringLiteral("caReferences"));
    QVERIFY(!desk.form.isValid());
    desk.type("primaryCaReference", QStringLiteral("root-1"));
    QVERIFY2(desk.form.isValid(), qPrintable(desk.form.firstProblem()));
    QVERIFY(!desk.form.record().attestation.x509->clientCertificates);
    QCOMPARE(desk.form.record().attestation.x509->caReferences->primary, QStringLiteral("root-1"));
    // What was given before is still there.
    desk.choose("x509Source", QStringLiteral("certificates"));
    QVERIFY(desk.form.isValid());
    QVERIFY(desk.form.record().attestation.x509->clientCertificates->primary);
}

void RecordFormPartsTest::keysAreMadeAndMasked()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    desk.type("registrationId", QStringLiteral("lab-1"));
    QVERIFY(desk.find<SecretField>("primaryKey")
                ->placeholder()
                .contains(QLatin1String("the service makes")));
    QVERIFY(desk.form.record().attestation.symmetricKey->isEmpty());
    QVERIFY(!desk.widget("primaryKeyShow")->isVisible());
    desk.click("primaryKeyGenerate");
    QVERIFY(!desk.form.isValid()); // Both or none.
    desk.click("secondaryKeyGenerate");
    QVERIFY2(desk.form.isValid(), qPrintable(desk.form.firstProblem()));
    const auto keys = desk.form.record().attestation.symmetricKey;
    QCOMPARE(dps::decodeSymmetricKey(keys->primaryKey.view())->size(), std::size_t(64));
    QVERIFY(!keys->primaryKey.equals(keys->secondaryKey.bytes()));
    const QString plain = QString::fromLatin1(keys->primaryKey.view());
    QVERIFY(!textsOf(desk.form).contains(plain));
    QVERIFY(!desk.widget("primaryKeyCopy")->isVisible());
    desk.click("primaryKeyShow");
    QVERIFY(textsOf(desk.form).contains(plain)); // Read aloud while it is shown.
    desk.click("primaryKeyCopy");
    QCOMPARE(QApplication::clipboard()->text(), plain);
    desk.click("primaryKeyShow");
    QVERIFY(!textsOf(desk.form).contains(plain));
    QVERIFY(!desk.widget("primaryKeyCopy")->isVisible());
    desk.form.startNew(AttestationType::SymmetricKey);
    QVERIFY(desk.find<SecretField>("primaryKey")->secret().isEmpty());
}

void RecordFormPartsTest::keysAreTyped()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    auto *field = desk.find<SecretField>("primaryKey");
    const auto value = [field] { return field->secret().view().toByteArray(); };
    desk.type("primaryKey", QStringLiteral("abd"));
    QTest::keyClick(field, Qt::Key_Left);
    QTest::keyClicks(field, QStringLiteral("c"));
    QCOMPARE(value(), QByteArray("abcd"));
    QTest::keyClick(field, Qt::Key_Home);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClick(field, Qt::Key_End);
    QTest::keyClick(field, Qt::Key_Backspace);
    QTest::keyClick(field, Qt::Key_Backspace);
    QCOMPARE(value(), QByteArray("b"));
    QVERIFY(desk.row("primaryKey")->hasProblem());
    QVERIFY(!desk.line("primaryKey").contains(QLatin1String("\"b\"")));
    desk.paste("primaryKey", QStringLiteral(" MDEyMzQ1\nNjc4OWFiY2RlZg== \n"));
    QCOMPARE(value(), QByteArray("MDEyMzQ1Njc4OWFiY2RlZg=="));
    // Over what is hidden one types anew.
    desk.widget("registrationId")->setFocus();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("x"));
    QCOMPARE(value(), QByteArray("x"));
    QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text() != QLatin1String("x"));
    // Letters are the field's, whatever the window does on them.
    QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_N, Qt::NoModifier, QStringLiteral("n"));
    key.ignore();
    QApplication::sendEvent(field, &key);
    QVERIFY(key.isAccepted());
}

void RecordFormPartsTest::keysOfTheServiceAreAskedFor()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    desk.form.setRecord(strangeEnrollment());
    QVERIFY(desk.find<SecretField>("primaryKey")->placeholder().contains(QLatin1String("keeps")));
    QVERIFY(!desk.widget("primaryKeyShow")->isVisible()); // Nobody would answer.
    QSignalSpy asked(&desk.form, &RecordForm::keysRequested);
    QVERIFY(desk.widget("primaryKeyShow")->isVisible());
    desk.click("primaryKeyShow");
    QCOMPARE(asked.count(), 1);
    const QByteArray primary = QByteArray(64, 'p').toBase64();
    desk.form.showKeys(secretOf(primary), secretOf(QByteArray(64, 's').toBase64()));
    QVERIFY(textsOf(desk.form).contains(QString::fromLatin1(primary)));
    QVERIFY(!desk.form.isModified());
    QCOMPARE(desk.form.record().toJson(), strangeEnrollment().toJson());
    // Hidden, they are gone: the service is asked again.
    desk.click("primaryKeyShow");
    QVERIFY(desk.find<SecretField>("primaryKey")->secret().isEmpty());
    desk.click("primaryKeyShow");
    QCOMPARE(asked.count(), 2);
}

void RecordFormPartsTest::hiddenFormsShowNoKey()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    desk.click("primaryKeyGenerate");
    desk.click("primaryKeyShow");
    auto *field = desk.find<SecretField>("primaryKey");
    QVERIFY(field->isShown());
    desk.form.hide();
    QVERIFY(!field->isShown());
    QVERIFY(!field->secret().isEmpty()); // It waits to be saved.
    desk.form.setRecord(strangeEnrollment());
    desk.form.showKeys(secretOf("YWJj"), secretOf("YWJj"));
    desk.form.show();
    desk.form.hide();
    QVERIFY(field->secret().isEmpty());
}

void RecordFormPartsTest::hubsAreEdited()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    desk.type("registrationId", QStringLiteral("lab-1"));
    QVERIFY(!desk.form.record().iotHubs);
    desk.type("iotHub0", QStringLiteral("a.example"));
    desk.type("iotHub1", QStringLiteral("b.example"));
    QVERIFY(desk.widget("iotHub2"));
    const QStringList both{QStringLiteral("a.example"), QStringLiteral("b.example")};
    QCOMPARE(*desk.form.record().iotHubs, both);
    desk.type("iotHub1", QStringLiteral("/"));
    QVERIFY(desk.row("iotHub1")->hasProblem());
    QVERIFY(!desk.row("iotHub0")->hasProblem());
    QTest::keyClick(desk.widget("iotHub1"), Qt::Key_Backspace);
    // An emptied line counts no more, and goes when one leaves it.
    desk.find<QLineEdit>("iotHub0")->clear();
    QCOMPARE(*desk.form.record().iotHubs, both.mid(1));
    desk.type("iotHub1", QStringLiteral("/"));
    QVERIFY(desk.row("iotHub1")->hasProblem());
    QTest::keyClick(desk.widget("iotHub1"), Qt::Key_Backspace);
    desk.widget("registrationId")->setFocus();
    settle();
    QVERIFY(!desk.widget("iotHub2"));
    QCOMPARE(desk.find<QLineEdit>("iotHub0")->text(), QStringLiteral("b.example"));
    desk.find<QLineEdit>("iotHub0")->clear();
    QVERIFY(!desk.form.record().iotHubs);
}

void RecordFormPartsTest::linkedHubsAreOffered()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    desk.form.setHubs({QStringLiteral("contoso-line-3.azure-devices.net"),
                       QStringLiteral("contoso-lab.azure-devices.net")});
    auto *edit = desk.find<QLineEdit>("iotHub0");
    desk.type("iotHub0", QStringLiteral("lab"));
    QCOMPARE(edit->completer()->completionCount(), 1);
    QCOMPARE(edit->completer()->currentCompletion(),
             QStringLiteral("contoso-lab.azure-devices.net"));
    QVERIFY(desk.line("iotHub0").contains(QLatin1String("not known to be linked")));
    QVERIFY(!desk.row("iotHub0")->hasProblem());
    edit->setText(QStringLiteral("Contoso-lab.azure-devices.net"));
    QVERIFY(desk.line("iotHub0").isEmpty());
    edit->clear();
    QTest::keyClick(edit, Qt::Key_Down);
    QCOMPARE(edit->completer()->completionCount(), 2);
}

void RecordFormPartsTest::customAllocation()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    desk.type("registrationId", QStringLiteral("lab-1"));
    QVERIFY(!desk.widget("webhookUrl")->isVisibleTo(&desk.form));
    desk.choose("allocationPolicy", QStringLiteral("custom"));
    QVERIFY(desk.row("webhookUrl")->hasProblem());
    desk.type("webhookUrl", QStringLiteral("https://f.example/api"));
    QVERIFY(desk.row("webhookApiVersion")->hasProblem());
    desk.type("webhookApiVersion", QStringLiteral("2021-10-01"));
    QVERIFY(desk.canSave());
    QCOMPARE(desk.form.record().customAllocationDefinition->apiVersion,
             QStringLiteral("2021-10-01"));
    desk.choose("allocationPolicy", QStringLiteral("hashed"));
    QVERIFY(!desk.form.record().customAllocationDefinition);
    QVERIFY(desk.canSave());
    desk.choose("allocationPolicy", QStringLiteral("custom"));
    QVERIFY(desk.form.record().customAllocationDefinition);
}

void RecordFormPartsTest::jsonProblems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("not an object") << "[1]" << 1 << 1;
    QTest::newRow("colon missing") << "{\n  \"a\" 1\n}" << 2 << 7;
    QTest::newRow("comma missing") << "{\"a\": 1\n \"b\": 2}" << 2 << 2;
    QTest::newRow("comma too many") << "{\"a\": 1,\n}" << 1 << 8;
    QTest::newRow("not closed") << "{\"a\": {\"b\": 1}" << 1 << 15;
    QTest::newRow("array not closed") << "{\"a\": [1, 2}" << 1 << 12;
    QTest::newRow("array ends") << "{\"a\": [1" << 1 << 9;
    QTest::newRow("value missing") << "{\"a\": }" << 1 << 7;
    QTest::newRow("bare word") << "{\"a\": yes}" << 1 << 7;
    QTest::newRow("word goes on") << "{\"a\": nullx}" << 1 << 7;
    QTest::newRow("name without quotes") << "{a: 1}" << 1 << 2;
    QTest::newRow("quote missing") << "{\"a\": \"b\n}" << 1 << 7;
    QTest::newRow("tab in a text") << "{\"a\": \"b\tc\"}" << 1 << 9;
    QTest::newRow("bad escape") << "{\"a\": \"\\x\"}" << 1 << 8;
    QTest::newRow("short escape") << "{\"a\": \"\\u12\"}" << 1 << 8;
    QTest::newRow("leading zero") << "{\"a\": 01}" << 1 << 7;
    QTest::newRow("bare minus") << "{\"a\": -}" << 1 << 8;
    QTest::newRow("no decimals") << "{\"a\": 1.}" << 1 << 9;
    QTest::newRow("no exponent") << "{\"a\": 1e+}" << 1 << 10;
    QTest::newRow("twice") << "{\"a\": 1,\n \"a\": 2}" << 2 << 2;
    QTest::newRow("tail") << "{}\n{}" << 2 << 1;
    QTest::newRow("too deep") << QString(80, u'{').replace(QLatin1String("{"),
                                                           QLatin1String("{\"a\":"))
                              << 1 << 62 * 5 + 1;
    QTest::newRow("half a character")
        << QStringLiteral("{\"a\": \"") + QChar(0xd800) + u'"' + u'}' << 1 << 8;
    QTest::newRow("good") << "{\"a\": [1.5e-3, \"\\u00e9\\n\", true, {}, [], null, -0]}" << 0 << 0;
    QTest::newRow("empty") << " {\n} \n" << 0 << 0;
}

void RecordFormPartsTest::jsonProblems()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto problem = problemOfJsonObject(text);
    QCOMPARE(problem.has_value(), line > 0);
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    auto *field = desk.find<TextField>("twinTags");
    field->setFocus();
    field->insertPlainText(text);
    if (line == 0) {
        QVERIFY(!desk.row("twinTags")->hasProblem());
        QCOMPARE(desk.form.record().initialTwin->tags, text.trimmed().toUtf8());
        return;
    }
    QCOMPARE(problem->line, line);
    QCOMPARE(problem->column, column);
    QVERIFY(!problem->message.render().isEmpty());
    QVERIFY2(desk.line("twinTags")
                 .startsWith(QStringLiteral("Line %1, column %2: ").arg(line).arg(column)),
             qPrintable(desk.line("twinTags")));
    QVERIFY(!desk.form.record().initialTwin);
}

void RecordFormPartsTest::jsonIsIndented_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("shown");
    QTest::newRow("empty") << QByteArray("{ }") << "{}";
    QTest::newRow("members") << QByteArray("{\"a\":1.50,\"b\":[1,2]}")
                             << "{\n  \"a\": 1.50,\n  \"b\": [\n    1,\n    2\n  ]\n}";
    QTest::newRow("strings") << QByteArray("{\"a:{,\\\"}\":\"x, y: [\"}")
                             << "{\n  \"a:{,\\\"}\": \"x, y: [\"\n}";
    QTest::newRow("already") << QByteArray("{\n  \"a\": {}\n}") << "{\n  \"a\": {}\n}";
}

void RecordFormPartsTest::jsonIsIndented()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, shown);
    QCOMPARE(indentedJson(json), shown);
    QVERIFY(!problemOfJsonObject(shown));
}

void RecordFormPartsTest::largeTextIsNotInserted()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    auto *field = desk.find<TextField>("endorsementKey");
    const QByteArray noise = dataFile("ek/ek.pub").toBase64() + QByteArray(40 * 1024, '\n');
    desk.paste("endorsementKey", QString::fromLatin1(noise));
    QTRY_COMPARE(field->text(), QString::fromLatin1(dataFile("ek/ek.pub").toBase64()));
}

ENDORSE_TEST(RecordFormPartsTest)
#include "recordformpartstest.moc"
