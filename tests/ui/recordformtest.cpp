// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of enrollments and groups: what is typed is checked at once, said below its field, and
// kept; what no field shows comes back as it was.
#include "formdesk.h"

#include <support/testregistry.h>

#include <QSignalSpy>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using dps::AttestationType;

class RecordFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreCheckedAsTyped_data();
    void fieldsAreCheckedAsTyped();
    void newFormIsQuietUntilTouched();
    void saveTellsWhyNot();
    void saveWithProblemsGoesToTheFirst();
    void unknownMembersAreKept();
    void editsTouchTheirMembersAlone();
    void groupsRoundTrip();
    void newEnrollmentIsWhole();
    void staleChoicesAreKept();
    void reprovisioningInWords_data();
    void reprovisioningInWords();
};

void RecordFormTest::fieldsAreCheckedAsTyped_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("good");
    QTest::addColumn<QString>("more"); // Makes a problem of it; Backspace takes it back.
    QTest::newRow("registration ID") << "registrationId"
                                     << "Line-3.dev:1"
                                     << "/";
    QTest::newRow("device ID") << "deviceId"
                               << "dev-1_$"
                               << " x";
    QTest::newRow("hub") << "iotHub0"
                         << "contoso.azure-devices.net"
                         << "/";
    QTest::newRow("webhook URL") << "webhookUrl"
                                 << "https://x.example/api"
                                 << "%";
    QTest::newRow("API version") << "webhookApiVersion"
                                 << "2021-10-01"
                                 << "x";
    QTest::newRow("tags") << "twinTags"
                          << "{\"line\": 3}"
                          << "}";
    QTest::newRow("desired") << "twinDesired"
                             << "{\"interval\": 30}"
                             << ",";
    QTest::newRow("information") << "deviceInformation"
                                 << "{\"a\": [1, 2]}"
                                 << "x";
    QTest::newRow("primary key") << "primaryKey"
                                 << "MDEyMzQ1Njc4OWFiY2RlZg=="
                                 << "=";
}

void RecordFormTest::fieldsAreCheckedAsTyped()
{
    QFETCH(QString, field);
    QFETCH(QString, good);
    QFETCH(QString, more);
    const QByteArray name = field.toLatin1();
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    desk.type("registrationId", QStringLiteral("x"));
    if (field == QLatin1String("registrationId"))
        QTest::keyClick(desk.widget("registrationId"), Qt::Key_Backspace);
    if (field.startsWith(QLatin1String("webhook"))) {
        desk.choose("allocationPolicy", QStringLiteral("custom"));
        desk.type("webhookUrl", QStringLiteral("https://x.example"));
        desk.type("webhookApiVersion", QStringLiteral("2020-01-01"));
        auto *edit = desk.find<QLineEdit>(name.constData());
        edit->clear();
    }
    if (field == QLatin1String("primaryKey"))
        desk.type("secondaryKey", good);
    desk.type(name.constData(), good);
    QCOMPARE(desk.line(name.constData()).contains(u'\n'), false);
    QVERIFY2(desk.form.isValid(), qPrintable(desk.form.firstProblem()));
    QVERIFY(desk.canSave());
    desk.type(name.constData(), more);
    QVERIFY(!desk.form.isValid());
    QVERIFY(!desk.canSave());
    const QString problem = desk.line(name.constData());
    QVERIFY(!problem.isEmpty());
    QCOMPARE(desk.widget(name.constData())->accessibleDescription(), problem);
    QVERIFY(desk.row(name.constData())->hasProblem());
    QVERIFY(desk.footer().contains(problem.section(u'\n', 0, 0)));
    for (qsizetype i = 0; i < more.size(); ++i)
        QTest::keyClick(desk.widget(name.constData()), Qt::Key_Backspace);
    QVERIFY(!desk.row(name.constData())->hasProblem());
    QVERIFY(desk.canSave());
}

void RecordFormTest::newFormIsQuietUntilTouched()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    QVERIFY(!desk.form.isValid());
    QVERIFY(!desk.form.isModified());
    QCOMPARE(desk.line("registrationId"), QString());
    QVERIFY(!desk.row("endorsementKey")->shownText().contains(QLatin1String("required")));
    // Save alone says what is missing.
    QVERIFY(desk.footer().startsWith(QLatin1String("Registration ID: ")));
    desk.type("registrationId", QStringLiteral("a"));
    QTest::keyClick(desk.widget("registrationId"), Qt::Key_Backspace);
    QVERIFY(!desk.line("registrationId").isEmpty());
}

void RecordFormTest::saveTellsWhyNot()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    auto *save = desk.find<PushButton>("saveForm");
    QVERIFY(!save->isEnabled());
    QCOMPARE(save->accessibleDescription(), desk.footer());
    QVERIFY(save->toolTip().contains(QLatin1String("Registration ID")));
    desk.form.setRecord(strangeEnrollment());
    QVERIFY(desk.form.isValid());
    QVERIFY(!save->isEnabled());
    QCOMPARE(desk.footer(), QStringLiteral("Nothing was changed."));
    desk.type("deviceId", QStringLiteral("x"));
    QVERIFY(save->isEnabled());
    QCOMPARE(desk.footer(), QString());
    QTest::keyClick(desk.widget("deviceId"), Qt::Key_Backspace);
    QVERIFY(!save->isEnabled());
}

void RecordFormTest::saveWithProblemsGoesToTheFirst()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    QSignalSpy saved(&desk.form, &RecordForm::saveRequested);
    desk.widget("twinTags")->setFocus();
    QTest::keyClick(desk.widget("twinTags"), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(saved.count(), 0);
    QCOMPARE(QApplication::focusWidget(), desk.widget("registrationId"));
    QVERIFY(!desk.line("registrationId").isEmpty());
    QVERIFY(desk.row("endorsementKey")->hasProblem());
    QVERIFY(desk.line("endorsementKey").contains(u'\n'));
}

void RecordFormTest::unknownMembersAreKept()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    const dps::IndividualEnrollment given = strangeEnrollment();
    desk.form.setRecord(given);
    QCOMPARE(desk.form.record().toJson(), given.toJson());
    QVERIFY(!desk.form.isModified());
    QVERIFY2(desk.form.isValid(), qPrintable(desk.form.firstProblem()));
    QVERIFY(desk.find<QLineEdit>("registrationId")->isReadOnly());
}

void RecordFormTest::editsTouchTheirMembersAlone()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    dps::IndividualEnrollment expected = strangeEnrollment();
    desk.form.setRecord(expected);
    desk.type("deviceId", QStringLiteral("2"));
    expected.deviceId += QStringLiteral("2");
    QCOMPARE(desk.form.record().toJson(), expected.toJson());
    desk.choose("reprovisionPolicy", QStringLiteral("never"));
    expected.reprovisionPolicy->updateHubAssignment = false;
    QCOMPARE(desk.form.record().toJson(), expected.toJson());
    desk.find<QAbstractButton>("iotEdge")->click();
    expected.capabilities->iotEdge = true;
    QCOMPARE(desk.form.record().toJson(), expected.toJson());
    desk.paste("twinTags", QStringLiteral("{\"line\":4}"));
    expected.initialTwin->tags = "{\"line\":4}";
    QCOMPARE(desk.form.record().toJson(), expected.toJson());
    desk.choose("provisioningStatus", QStringLiteral("disabled"));
    expected.provisioningStatus = QStringLiteral("disabled");
    QCOMPARE(desk.form.record().toJson(), expected.toJson());
    // Back to what it was: the bytes of the service, not those of the field.
    desk.form.setRecord(strangeEnrollment());
    const QString shown = desk.find<TextField>("twinDesired")->text();
    desk.paste("twinDesired", QStringLiteral("{}"));
    QVERIFY(desk.form.isModified());
    desk.paste("twinDesired", shown);
    QVERIFY(!desk.form.isModified());
    QCOMPARE(desk.form.record().toJson(), strangeEnrollment().toJson());
}

void RecordFormTest::groupsRoundTrip()
{
    GroupDesk desk(AttestationType::X509);
    const auto given = dps::EnrollmentGroup::fromJson(dataFile("ui/group.json"));
    desk.form.setRecord(*given);
    QCOMPARE(desk.form.record().toJson(), given->toJson());
    QVERIFY2(desk.form.isValid(), qPrintable(desk.form.firstProblem()));
    desk.type("secondaryCaReference", QStringLiteral("root-2"));
    dps::EnrollmentGroup expected = *given;
    expected.attestation.x509->caReferences->secondary = QStringLiteral("root-2");
    QCOMPARE(desk.form.record().toJson(), expected.toJson());
    QVERIFY(!desk.find<QWidget>("deviceInformation"));
    QVERIFY(desk.find<QComboBox>("attestationType")->findData(QStringLiteral("tpm")) < 0);
}

void RecordFormTest::newEnrollmentIsWhole()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    desk.type("registrationId", QStringLiteral("lab-1"));
    QCOMPARE(desk.form.record().toJson(),
             core::Bytes(R"({"registrationId":"lab-1","attestation":{"type":"symmetricKey",)"
                         R"("symmetricKey":{}},"provisioningStatus":"enabled",)"
                         R"("reprovisionPolicy":{"updateHubAssignment":true,)"
                         R"("migrateDeviceData":true}})"));
    QVERIFY(desk.canSave());
}

void RecordFormTest::staleChoicesAreKept()
{
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    dps::IndividualEnrollment given = strangeEnrollment();
    given.reprovisionPolicy.reset();
    given.provisioningStatus.clear();
    given.capabilities.reset();
    given.allocationPolicy = QStringLiteral("Static");
    given.attestation.type = QStringLiteral("SymmetricKey");
    desk.form.setRecord(given);
    QCOMPARE(desk.form.record().toJson(), given.toJson());
    auto *choice = desk.find<QComboBox>("reprovisionPolicy");
    QCOMPARE(choice->count(), 4);
    desk.choose("reprovisionPolicy", QStringLiteral("migrate"));
    QVERIFY(desk.form.record().reprovisionPolicy);
    desk.choose("reprovisionPolicy", QStringLiteral("unset"));
    QCOMPARE(desk.form.record().toJson(), given.toJson());
    desk.form.startNew(AttestationType::Tpm);
    QCOMPARE(choice->count(), 3);
}

void RecordFormTest::reprovisioningInWords_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<bool>("update");
    QTest::addColumn<bool>("migrate");
    QTest::newRow("migrate") << "migrate" << true << true;
    QTest::newRow("reset") << "reset" << true << false;
    QTest::newRow("never") << "never" << false << false;
}

void RecordFormTest::reprovisioningInWords()
{
    QFETCH(QString, choice);
    QFETCH(bool, update);
    QFETCH(bool, migrate);
    EnrollmentDesk desk(AttestationType::SymmetricKey);
    dps::IndividualEnrollment given = strangeEnrollment();
    given.reprovisionPolicy = dps::ReprovisionPolicy{update, migrate, {}};
    desk.form.setRecord(given);
    QCOMPARE(desk.find<QComboBox>("reprovisionPolicy")->currentData().toString(), choice);
    QVERIFY(!desk.line("reprovisionPolicy").isEmpty());
    desk.form.startNew(AttestationType::SymmetricKey);
    desk.choose("reprovisionPolicy", choice);
    QCOMPARE(desk.form.record().reprovisionPolicy->updateHubAssignment, std::optional(update));
    QCOMPARE(desk.form.record().reprovisionPolicy->migrateDeviceData, std::optional(migrate));
}

ENDORSE_TEST(RecordFormTest)
#include "recordformtest.moc"
