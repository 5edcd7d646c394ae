// SPDX-License-Identifier: GPL-3.0-or-later
// The field for the EK: taken in any form and by any way, with what it was, what it became, what
// was assumed, its Name and its verdict.
#include "formdesk.h"

#include <support/testregistry.h>
#include <tpmtypes/endorsementkey.h>

#include <QFileDialog>
#include <QMimeData>
#include <QSignalSpy>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using dps::AttestationType;

namespace {

constexpr const char *Ek = "endorsementKey";

QByteArray enrolled()
{
    return dataFile("ek/ek.pub").toBase64();
}

QString nameOfEk()
{
    const auto ek = tpmtypes::EndorsementKey::fromTpm2b(dataFile("ek/ek.pub"));
    return QString::fromLatin1(ek->name().toHex());
}

} // namespace

class RecordFormEkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnyForm_data();
    void takesAnyForm();
    void takesFiles_data();
    void takesFiles();
    void refusesOtherFiles();
    void typedTextIsChecked();
    void refusesWhatIsNoEk_data();
    void refusesWhatIsNoEk();
    void ownIdIsOffered();
    void verdictIsShown_data();
    void verdictIsShown();
    void staleVerdictGoes();
    void opensAFile();
};

void RecordFormEkTest::takesAnyForm_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("was");
    QTest::addColumn<bool>("assumes");
    const auto row = [](const char *name, const QByteArray &given, const char *was, bool assumes) {
        QTest::newRow(name) << QString::fromLatin1(given) << QString::fromLatin1(was) << assumes;
    };
    const QByteArray tpm2b = dataFile("ek/ek.pub");
    const QByteArray tpmt = tpm2b.mid(2);
    row("TPM2B_PUBLIC base64", tpm2b.toBase64(), "TPM2B_PUBLIC", false);
    row("base64 in lines", tpm2b.toBase64().insert(100, "\r\n").insert(200, "\n "), "TPM2B_PUBLIC",
        false);
    row("TPM2B_PUBLIC hex", tpm2b.toHex(), "TPM2B_PUBLIC", false);
    row("hex with colons", tpm2b.toHex(':').toUpper(), "TPM2B_PUBLIC", false);
    row("TPMT_PUBLIC base64", tpmt.toBase64(), "TPMT_PUBLIC", true);
    row("TPMT_PUBLIC hex", tpmt.toHex(), "TPMT_PUBLIC", true);
    row("PEM public key", dataFile("ek/ek.pem"), "PEM", true);
    row("DER public key, base64", dataFile("ek/ek.der").toBase64(), "", true);
    row("PEM certificate", dataFile("ek/ek-certificate.pem"), "certificate", true);
    row("tpm2_readpublic", dataFile("ek/ek.yaml"), "", false);
}

void RecordFormEkTest::takesAnyForm()
{
    QFETCH(QString, given);
    QFETCH(QString, was);
    QFETCH(bool, assumes);
    EnrollmentDesk desk(AttestationType::Tpm);
    desk.type("registrationId", QStringLiteral("lab-1"));
    desk.paste(Ek, given);
    QVERIFY2(desk.form.isValid(), qPrintable(desk.form.firstProblem()));
    QCOMPARE(desk.form.record().attestation.tpm->endorsementKey, enrolled());
    // The text stays as it was given; what became of it stands below.
    const QString shown = desk.find<TextField>(Ek)->text();
    QCOMPARE(shown, QString(given).replace(QLatin1String("\r\n"), QLatin1String("\n")));
    QVERIFY2(desk.text("ekFacts").contains(was), qPrintable(desk.text("ekFacts")));
    QVERIFY(desk.text("ekFacts").contains(QLatin1String("TPM2B_PUBLIC, ")));
    QCOMPARE(desk.text("ekName").remove(u' '), nameOfEk());
    QCOMPARE(desk.widget("ekAssumptions")->isVisibleTo(&desk.form), assumes);
    QCOMPARE(!desk.text("ekAssumptions").isEmpty(), assumes);
    QVERIFY(desk.text("ekVerdict").contains(QLatin1String("not checked")));
}

void RecordFormEkTest::takesFiles_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"ek.pub", "ek.tpmt", "ek.der", "ek.pem", "ek-certificate.der",
                             "ek-certificate.nv", "ek.old", "ek.xxd"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void RecordFormEkTest::takesFiles()
{
    QFETCH(QString, file);
    EnrollmentDesk desk(AttestationType::Tpm);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral(ENDORSE_TEST_DATA "/ek/") + file)});
    auto *field = desk.find<TextField>(Ek);
    const QPointF place(field->viewport()->rect().center());
    QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field->viewport(), &drop);
    QTRY_COMPARE(field->text(), QString::fromLatin1(enrolled()));
    QCOMPARE(desk.form.record().attestation.tpm->endorsementKey, enrolled());
    // What the file was, though the field now holds base64.
    QVERIFY(!desk.text("ekFacts").isEmpty());
    const bool whole = file == QLatin1String("ek.pub") || file == QLatin1String("ek.xxd");
    QCOMPARE(desk.text("ekAssumptions").isEmpty(), whole);
}

void RecordFormEkTest::refusesOtherFiles()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    desk.type("registrationId", QStringLiteral("lab-1"));
    desk.paste(Ek, QString::fromLatin1(enrolled()));
    auto *field = desk.find<TextField>(Ek);
    for (const char *file : {"/ek/srk.pub", "/ek/private.pem", "/ek/there-is-none"}) {
        Q_EMIT field->fileGiven(QStringLiteral(ENDORSE_TEST_DATA) + QLatin1String(file));
        QTRY_VERIFY(desk.row(Ek)->hasProblem());
        QVERIFY(!desk.canSave());
        QCOMPARE(field->text(), QString::fromLatin1(enrolled()));
        // Any edit goes on with what stands in the field.
        desk.type(Ek, QStringLiteral(" "));
        QTest::keyClick(field, Qt::Key_Backspace);
        QVERIFY(!desk.row(Ek)->hasProblem());
    }
}

void RecordFormEkTest::typedTextIsChecked()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    desk.type("registrationId", QStringLiteral("lab-1"));
    const QString base64 = QString::fromLatin1(enrolled());
    desk.paste(Ek, base64.left(base64.size() - 3));
    QVERIFY(!desk.form.isValid());
    const QString problem = desk.line(Ek);
    QVERIFY(!problem.isEmpty());
    QCOMPARE(desk.widget(Ek)->accessibleDescription(), problem);
    desk.find<TextField>(Ek)->moveCursor(QTextCursor::End);
    desk.type(Ek, base64.right(3));
    QVERIFY2(desk.form.isValid(), qPrintable(desk.form.firstProblem()));
    // The padding may be left out, a digit may not.
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(desk.widget(Ek), Qt::Key_Backspace);
    QVERIFY(!desk.form.isValid());
    QVERIFY(!desk.widget("ekName")->isVisibleTo(&desk.form));
}

void RecordFormEkTest::refusesWhatIsNoEk_data()
{
    QTest::addColumn<QString>("given");
    QTest::newRow("words") << "hello";
    QTest::newRow("SRK") << QString::fromLatin1(dataFile("ek/srk.pub").toBase64());
    QTest::newRow("attestation key") << QString::fromLatin1(dataFile("ek/ak.pub").toHex());
    QTest::newRow("private key") << QString::fromLatin1(dataFile("ek/private.pem"));
    QTest::newRow("CA certificate") << QString::fromLatin1(dataFile("ek/ca.pem"));
    QTest::newRow("too small") << QString::fromLatin1(dataFile("ek/rsa1024.pem"));
    QTest::newRow("truncated") << QString::fromLatin1(dataFile("ek/ek.pub").left(200).toBase64());
}

void RecordFormEkTest::refusesWhatIsNoEk()
{
    QFETCH(QString, given);
    QVERIFY(!given.isEmpty());
    EnrollmentDesk desk(AttestationType::Tpm);
    desk.type("registrationId", QStringLiteral("lab-1"));
    desk.paste(Ek, given);
    QVERIFY(!desk.form.isValid());
    QVERIFY(!desk.canSave());
    // Message and what to do.
    QVERIFY2(desk.line(Ek).count(u'\n') == 1, qPrintable(desk.line(Ek)));
    QVERIFY(desk.text("ekFacts").isEmpty());
}

void RecordFormEkTest::ownIdIsOffered()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    QVERIFY(!desk.widget("deriveId")->isVisible());
    desk.paste(Ek, QString::fromLatin1(enrolled()));
    QVERIFY(desk.widget("deriveId")->isVisible());
    desk.click("deriveId");
    const auto ek = tpmtypes::EndorsementKey::fromTpm2b(dataFile("ek/ek.pub"));
    QCOMPARE(desk.form.record().registrationId,
             dps::RegistrationId::fromEndorsementKey(*ek).toString());
    QVERIFY(!desk.widget("deriveId")->isVisible());
    QVERIFY(desk.canSave());
    desk.choose("attestationType", QStringLiteral("x509"));
    desk.type("registrationId", QStringLiteral("x"));
    QVERIFY(!desk.widget("deriveId")->isVisible());
}

void RecordFormEkTest::verdictIsShown_data()
{
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("genuine") << "genuine"
                             << "Genuine";
    QTest::newRow("unknownIssuer") << "unknownIssuer"
                                   << "Unknown issuer";
    QTest::newRow("expired") << "expired"
                             << "Expired";
    QTest::newRow("mismatch") << "mismatch"
                              << "Mismatch";
    QTest::newRow("noCertificate") << "noCertificate"
                                   << "No certificate";
}

void RecordFormEkTest::verdictIsShown()
{
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    EnrollmentDesk desk(AttestationType::Tpm);
    auto given = dps::IndividualEnrollment::forTpm(
        *dps::RegistrationId::parse(QStringLiteral("lab-1")), enrolled());
    given.optionalDeviceInformation =
        "{\"mine\":1,\"endorsementKey\":{\"verdict\":\"" + verdict.toLatin1() +
        "\",\"checkedAt\":\"2026-11-20T09:14:00Z\",\"issuer\":\"CN=Maker\"}}";
    desk.form.setRecord(given);
    QVERIFY2(desk.text("ekVerdict").startsWith(says), qPrintable(desk.text("ekVerdict")));
    QVERIFY(desk.text("ekVerdict").contains(QLatin1String("CN=Maker")));
    QVERIFY(desk.text("ekVerdict").contains(QLatin1String("2026-11-20")));
    QCOMPARE(desk.form.record().toJson(), given.toJson());
    // It is on that key and no other.
    desk.paste(Ek, QString::fromLatin1(dataFile("ek/ecc.pub").toBase64()));
    QVERIFY(desk.text("ekVerdict").contains(QLatin1String("not checked")));
}

void RecordFormEkTest::staleVerdictGoes()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    auto given = dps::IndividualEnrollment::forTpm(
        *dps::RegistrationId::parse(QStringLiteral("lab-1")), enrolled());
    given.optionalDeviceInformation =
        R"({"mine":1.50,"endorsementKey":{"verdict":"genuine","checkedAt":"2026-11-20T09:14:00Z"}})";
    desk.form.setRecord(given);
    desk.paste(Ek, QString::fromLatin1(dataFile("ek/ecc.pub").toBase64()));
    QCOMPARE(desk.form.record().optionalDeviceInformation, core::Bytes(R"({"mine":1.50})"));
    desk.paste(Ek, QString::fromLatin1(enrolled()));
    QCOMPARE(desk.form.record().toJson(), given.toJson());
}

void RecordFormEkTest::opensAFile()
{
    EnrollmentDesk desk(AttestationType::Tpm);
    desk.click("openEk");
    auto *dialog = desk.find<QFileDialog>("ekFileDialog");
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(QStringLiteral(ENDORSE_TEST_DATA "/ek/ek-certificate.pem"));
    QTRY_COMPARE(desk.form.record().attestation.tpm->endorsementKey, enrolled());
    dialog->close();
}

ENDORSE_TEST(RecordFormEkTest)
#include "recordformektest.moc"
