// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in a PKCS#11 token in the whole program: a PIN is asked for, used, and never tried again
// after the token refused it.
#include "program.h"

#include <attestation/runhistory.h>
#include <pki/privatefiles.h>
#include <support/testregistry.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/certificatedialog.h>
#include <ui/attestation/devicechooser.h>
#include <ui/attestation/runexport.h>

#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <hsm/softhsm.h>

using namespace endorse;
using namespace endorse::testing;
using State = Program::State;

namespace {

const QString tokenDevice = QStringLiteral("token-board-3");

std::shared_ptr<const core::Secret> pinFor(const char *text)
{
    return std::make_shared<const core::Secret>(core::asSpan(text));
}

/// Files below @p folder that hold @p text.
QStringList filesWith(const QString &folder, const QByteArray &text)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            found << file.fileName();
    }
    return found;
}

} // namespace

class TokenRunsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pinIsUsedAndKeptNowhere();
    void wrongPinIsTriedOnce();

private:
    ui::DeviceChooser &devices() { return *m_program->window().attestationPage()->devices(); }
    QString codeOfLastRun() const
    {
        const attestation::AttestationResult *result = m_program->session().result();
        return result && result->error ? result->error->code : QString();
    }

    std::unique_ptr<SoftHsm> m_tokens;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
    ui::DeviceChoice m_choice;
};

void TokenRunsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_tokens = std::make_unique<SoftHsm>();
    const auto pem = hsm::createPemKey();
    QVERIFY(pem);
    QVERIFY(m_tokens->addToken(QStringLiteral("Plant")));
    QVERIFY(m_tokens->importKey(QStringLiteral("Plant"), QStringLiteral("board"),
                                QStringLiteral("01"), core::Bytes(pem->view().toByteArray())));
    const QString keyFile = m_folder->filePath(QStringLiteral("key.pem"));
    QVERIFY(pki::replacePrivateFile(keyFile, pem->view()));
    const auto key = hsm::openPemKey(keyFile, {});
    QVERIFY(key);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto certificate =
        hsm::selfSignedCertificate(**key, tokenDevice, now.addDays(-1), now.addYears(1));
    QVERIFY(certificate);
    m_choice = {};
    m_choice.way = ui::DeviceChoice::Way::Certificate;
    m_choice.certificateFile = m_folder->filePath(QStringLiteral("dev.pem"));
    m_choice.home = hsm::KeyHome::Pkcs11Token;
    m_choice.tokenKey = QStringLiteral("pkcs11:token=Plant;object=board");
    m_choice.modulePath = SoftHsm::meddlingModule();
    m_choice.enrollFirst = true;
    QVERIFY(pki::replacePrivateFile(m_choice.certificateFile, *certificate));
    m_program = std::make_unique<Program>(m_folder->filePath(QStringLiteral("data")));
    m_program->shell().settings().setReducedMotion(true);
    m_program->window().showPage(ui::PageId::Attestation);
}

void TokenRunsTest::cleanup()
{
    m_program.reset();
    m_tokens.reset();
    m_folder.reset();
}

void TokenRunsTest::pinIsUsedAndKeptNowhere()
{
    devices().choose(m_choice, pinFor(SoftHsm::pin));
    QVERIFY(m_program->runToEnd());
    QVERIFY2(m_program->session().state() == State::Finished,
             qPrintable(m_program->window().attestationPage()->presenter().failureReport()));
    QCOMPARE(m_program->session().registrationId(), tokenDevice);
    for (const ui::ExportKind kind : {ui::ExportKind::Html, ui::ExportKind::Json})
        QVERIFY(!ui::exportedBytes(kind, m_program->session().record(), {}).contains(SoftHsm::pin));
    // After a start it is asked for, and by no attempt without one.
    m_program.reset();
    QCOMPARE(filesWith(m_folder->path(), SoftHsm::pin), QStringList());
    m_program = std::make_unique<Program>(m_folder->filePath(QStringLiteral("data")));
    QCOMPARE(devices().choice().tokenKey, m_choice.tokenKey);
    const int before = SoftHsm::logins();
    QVERIFY(m_program->runToEnd());
    QCOMPARE(codeOfLastRun(), QStringLiteral("pin-missing"));
    QCOMPARE(SoftHsm::logins(), before);
    devices().openCertificateDialog();
    auto *dialog = qobject_cast<ui::CertificateDialog *>(devices().dialog());
    QVERIFY(dialog);
    auto *pin = dialog->findChild<QLineEdit *>(QStringLiteral("keySecret"));
    QCOMPARE(dialog->focusWidget(), pin);
    pin->setText(QString::fromLatin1(SoftHsm::pin));
    dialog->accept();
    QTRY_VERIFY(m_program->session().state() == State::Idle);
    QVERIFY(m_program->step());
    QVERIFY(m_program->session().steps().constFirst().status == attestation::StepStatus::Ok);
}

void TokenRunsTest::wrongPinIsTriedOnce()
{
    devices().choose(m_choice, pinFor("0000-wrong"));
    const int before = SoftHsm::logins();
    QVERIFY(m_program->runToEnd());
    QCOMPARE(codeOfLastRun(), QStringLiteral("pin-incorrect"));
    QCOMPARE(SoftHsm::logins(), before + 1);
    // Restarting is easily done, and some tokens lock after three.
    m_program->session().restart();
    QVERIFY(m_program->runToEnd());
    QCOMPARE(codeOfLastRun(), QStringLiteral("pin-incorrect"));
    QCOMPARE(SoftHsm::logins(), before + 1);
    devices().openCertificateDialog();
    auto *dialog = qobject_cast<ui::CertificateDialog *>(devices().dialog());
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("keySecret"))
        ->setText(QString::fromLatin1(SoftHsm::pin));
    dialog->accept();
    QTRY_VERIFY(m_program->session().state() == State::Idle);
    QVERIFY(m_program->step());
    QVERIFY(m_program->session().steps().constFirst().status == attestation::StepStatus::Ok);
}

ENDORSE_TEST(TokenRunsTest)
#include "tokenrunstest.moc"
