// SPDX-License-Identifier: GPL-3.0-or-later
// Attestation with certificates in the whole program: real keys, the real service, the real window.
// With ENDORSE_SHOTS=FOLDER the pictures are kept.
#include "devicefiles.h"
#include "program.h"

#include <attestation/runhistory.h>
#include <support/testregistry.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/certificatedialog.h>
#include <ui/attestation/devicebutton.h>
#include <ui/attestation/devicechooser.h>
#include <ui/attestation/runexport.h>
#include <ui/attestation/runtoolbar.h>
#include <ui/attestation/tpmkeydialog.h>
#include <ui/common/messagelabel.h>
#include <ui/common/pushbutton.h>
#include <ui/uifixture.h>

#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using attestation::AttestationKind;
using attestation::Fault;
using ui::CommandId;
using State = Program::State;

class CertificateRunsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void unknownIsRefusedAndEnrolledByTheButton();
    void keyInTheTpmInOneGo();
    void writesARequestForAKeyInTheTpm();
    void faultsAreThoseOfCertificates_data();
    void faultsAreThoseOfCertificates();
    void dialogTellsBesideTheField();
    void choiceIsRemembered();

private:
    ui::AttestationPage &page() { return *m_program->window().attestationPage(); }
    void take(const char *name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

void CertificateRunsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<Program>(m_folder->filePath(QStringLiteral("data")));
    m_program->shell().settings().setReducedMotion(true);
    m_program->window().resize(1366, 768);
}

void CertificateRunsTest::cleanup()
{
    m_program.reset();
    m_folder.reset();
}

void CertificateRunsTest::take(const char *name)
{
    lookAt(*m_program, QStringLiteral("x509-") + QLatin1String(name));
}

void CertificateRunsTest::unknownIsRefusedAndEnrolledByTheButton()
{
    const DeviceFiles files = makeDevice(m_folder->path(), QStringLiteral("dev"),
                                         QDateTime::currentDateTimeUtc().addYears(1));
    page().devices()->choose(choiceOf(files), nullptr);
    m_program->window().showPage(ui::PageId::Attestation);
    take("empty");
    QVERIFY(m_program->runToEnd());
    QVERIFY(m_program->session().state() == State::Failed);
    take("not-enrolled");
    auto *remedy = page().findChild<ui::PushButton *>(QStringLiteral("remedy"));
    QVERIFY(remedy->isVisible());
    QCOMPARE(remedy->text(), QStringLiteral("Enroll and Restart"));
    remedy->click();
    QVERIFY(m_program->hasEnded());
    QVERIFY(m_program->session().state() == State::Finished);
    QCOMPARE(m_program->session().registrationId(), deviceName);
    QVERIFY(page().presenter().chain().note.contains(QStringLiteral("thumbprint")));
    take("finished");
    for (const ui::ExportKind kind : {ui::ExportKind::Html, ui::ExportKind::Json})
        QVERIFY(ui::exportedBytes(kind, m_program->session().record(), {})
                    .contains(deviceName.toUtf8()));
    QVERIFY(!m_program->window().commands().action(CommandId::ExportTraffic)->isEnabled());
    page().setPresenting(true);
    take("presenting");
    page().setPresenting(false);
}

void CertificateRunsTest::keyInTheTpmInOneGo()
{
    page().toolbar().device()->openMenu();
    page().devices()->openTpmKeyDialog();
    auto *dialog = qobject_cast<ui::TpmKeyDialog *>(page().devices()->dialog());
    QVERIFY(dialog);
    // A fault is of the device that was chosen when it was.
    m_program->session().setFault(Fault::NotEnrolled);
    QVERIFY(m_program->session().fault());
    dialog->accept(); // No name yet.
    QVERIFY(m_program->session().fault());
    QVERIFY(dialog->isVisible());
    dialog->findChild<QLineEdit *>(QStringLiteral("tpmKeyName"))->setText(deviceName);
    const QString folder = qEnvironmentVariable("ENDORSE_SHOTS");
    if (!folder.isEmpty())
        dialog->grab().save(folder + QStringLiteral("/x509-tpm-key-dialog.png"));
    dialog->accept();
    QVERIFY(m_program->hasEnded());
    QVERIFY2(m_program->session().state() == State::Finished,
             qPrintable(page().presenter().failureReport()));
    QVERIFY(!m_program->session().fault());
    QCOMPARE(page().presenter().snapshot().keyHome, QStringLiteral("tpm"));
    take("tpm-key");
    // The next name replaces this one.
    page().devices()->openTpmKeyDialog();
    QCOMPARE(page()
                 .devices()
                 ->dialog()
                 ->findChild<QLineEdit *>(QStringLiteral("tpmKeyName"))
                 ->selectedText(),
             deviceName);
}

void CertificateRunsTest::writesARequestForAKeyInTheTpm()
{
    page().devices()->openTpmKeyDialog();
    auto *dialog = qobject_cast<ui::TpmKeyDialog *>(page().devices()->dialog());
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("tpmKeyName"))->setText(deviceName);
    dialog->findChild<QRadioButton *>(QStringLiteral("request"))->setChecked(true);
    dialog->accept(); // No file yet.
    QVERIFY(!dialog->findChild<ui::MessageLabel *>(QStringLiteral("requestFileProblem"))
                 ->text()
                 .isEmpty());
    const QString file = m_folder->filePath(QStringLiteral("request.pem"));
    dialog->findChild<QLineEdit *>(QStringLiteral("requestFile"))->setText(file);
    dialog->accept();
    const auto *state = dialog->findChild<ui::MessageLabel *>(QStringLiteral("tpmKeyState"));
    QTRY_VERIFY(state->text().contains(QStringLiteral(".key.pem")));
    QFile request(file);
    QVERIFY(request.open(QIODevice::ReadOnly));
    QVERIFY(request.readAll().startsWith("-----BEGIN CERTIFICATE REQUEST-----"));
    QCOMPARE(layoutProblems(dialog).join(u'\n'), QString());
    // What is there is never written over.
    dialog->accept();
    const auto *problem =
        dialog->findChild<ui::MessageLabel *>(QStringLiteral("requestFileProblem"));
    QTRY_VERIFY(problem->text().contains(QStringLiteral("is not replaced")));
    // Nothing is chosen before the certificate is there.
    QVERIFY(m_program->session().state() == State::Idle);
}

void CertificateRunsTest::faultsAreThoseOfCertificates_data()
{
    QTest::addColumn<int>("fault");
    for (const Fault fault : {Fault::WrongCertificate, Fault::ExpiredCertificate,
                              Fault::WrongCommonName, Fault::UnknownCa, Fault::KeyMissing})
        QTest::addRow("%s", qPrintable(attestation::toString(fault))) << int(fault);
}

void CertificateRunsTest::faultsAreThoseOfCertificates()
{
    QFETCH(int, fault);
    const DeviceFiles files = makeDevice(m_folder->path(), QStringLiteral("dev"),
                                         QDateTime::currentDateTimeUtc().addYears(1));
    page().devices()->choose(choiceOf(files), nullptr);
    m_program->window().showPage(ui::PageId::Attestation);
    m_program->session().setFault(Fault(fault));
    QVERIFY(m_program->session().fault() == Fault(fault));
    QVERIFY(m_program->runToEnd());
    QVERIFY(m_program->session().state() == State::Failed);
    // A device that was made for the fault is nothing that the user could choose better.
    QVERIFY(page().presenter().failure()->remedy == ui::Remedy::None);
    if (Fault(fault) == Fault::WrongCertificate)
        QCOMPARE(page().presenter().failure()->compared.constLast().label,
                 QStringLiteral("Thumbprint that is enrolled"));
    take(qPrintable(QStringLiteral("fault-") + attestation::toString(Fault(fault))));
}

void CertificateRunsTest::dialogTellsBesideTheField()
{
    const DeviceFiles one = makeDevice(m_folder->path(), QStringLiteral("one"),
                                       QDateTime::currentDateTimeUtc().addYears(1));
    const DeviceFiles expired = makeDevice(m_folder->path(), QStringLiteral("old"),
                                           QDateTime::currentDateTimeUtc().addDays(-1));
    page().devices()->openCertificateDialog();
    auto *dialog = qobject_cast<ui::CertificateDialog *>(page().devices()->dialog());
    QVERIFY(dialog);
    const auto enter = [dialog](const char *field, const QString &text) {
        dialog->findChild<QLineEdit *>(QLatin1String(field))->setText(text);
    };
    const auto said = [dialog](const char *field) {
        return dialog
            ->findChild<ui::MessageLabel *>(QLatin1String(field) + QLatin1String("Problem"))
            ->text();
    };
    enter("certificateFile", one.certificate);
    enter("keyFile", expired.key);
    QTRY_VERIFY(said("keyFile").contains(QStringLiteral("does not belong")));
    enter("keyFile", m_folder->filePath(QStringLiteral("nothing")));
    QTRY_VERIFY(!said("keyFile").isEmpty() && !said("keyFile").contains(QStringLiteral("belong")));
    enter("certificateFile", expired.certificate);
    enter("keyFile", expired.key);
    QTRY_VERIFY(said("certificateFile").contains(QStringLiteral("expired")));
    const QString folder = qEnvironmentVariable("ENDORSE_SHOTS");
    if (!folder.isEmpty())
        dialog->grab().save(folder + QStringLiteral("/x509-dialog.png"));
    QCOMPARE(layoutProblems(dialog).join(u'\n'), QString());
    QCOMPARE(namelessWidgets(dialog), QStringList());
    dialog->accept(); // Warns.
    QTRY_VERIFY(!dialog->isChecking());
    QVERIFY(dialog->isVisible());
    dialog->accept(); // All the same.
    QTRY_VERIFY(m_program->session().kind() == AttestationKind::X509);
    QCOMPARE(page().devices()->choice().certificateFile, expired.certificate);
}

void CertificateRunsTest::choiceIsRemembered()
{
    const DeviceFiles files = makeDevice(m_folder->path(), QStringLiteral("dev"),
                                         QDateTime::currentDateTimeUtc().addYears(1));
    page().devices()->choose(choiceOf(files), nullptr);
    m_program = std::make_unique<Program>(m_folder->filePath(QStringLiteral("data")));
    QVERIFY(m_program->session().kind() == AttestationKind::X509);
    QCOMPARE(page().devices()->choice().keyFile, files.key);
    QVERIFY(!m_program->window().isFirstRun());
    page().devices()->chooseTpm();
    QVERIFY(m_program->session().kind() == AttestationKind::Tpm);
    QCOMPARE(m_program->session().steps().size(), 11);
}

ENDORSE_TEST(CertificateRunsTest)
#include "certificaterunstest.moc"
