// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatedialog.h"

#include <ui/attestation/deviceform.h>
#include <ui/common/fonts.h>
#include <ui/common/messagelabel.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCoroTask>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace endorse::ui {

namespace {

constexpr int lookAfterMs = 300;
constexpr int leastDialogWidth = 620;

} // namespace

CertificateDialog::CertificateDialog(const DeviceChoice &choice,
                                     std::shared_ptr<const core::Secret> secret,
                                     const DeviceParts &parts, QWidget *parent)
    : FittedDialog(parent)
    , m_before(choice)
    , m_secretBefore(std::move(secret))
    , m_parts(parts)
{
    setObjectName(QStringLiteral("certificateDialog"));
    m_lookLater.setSingleShot(true);
    m_lookLater.setInterval(lookAfterMs);
    connect(&m_lookLater, &QTimer::timeout, this, &CertificateDialog::lookAtFiles);
    build();
    retranslate();
    fill(choice);
    setMinimumWidth(scaled(leastDialogWidth));
}

CertificateDialog::~CertificateDialog()
{
    m_stop.cancel();
}

void CertificateDialog::build()
{
    m_lead = new QLabel(this);
    m_lead->setTextFormat(Qt::PlainText);
    m_lead->setWordWrap(true);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    m_certificate = new FormLine(this, grid, QStringLiteral("certificateFile"), true);
    m_chain = new FormLine(this, grid, QStringLiteral("chainFile"), true);
    m_homeTitle = new QLabel(this);
    m_home = new QComboBox(this);
    m_home->setObjectName(QStringLiteral("keyHome"));
    m_homeTitle->setBuddy(m_home);
    for (int i = 0; i < 3; ++i)
        m_home->addItem(QString());
    const int row = grid->rowCount();
    grid->addWidget(m_homeTitle, row, 0);
    grid->addWidget(m_home, row, 1, 1, 2);
    m_keyFile = new FormLine(this, grid, QStringLiteral("keyFile"), true);
    m_module = new FormLine(this, grid, QStringLiteral("module"), true);
    m_tokenKey = new FormLine(this, grid, QStringLiteral("tokenKey"), false);
    m_tpmKey = new FormLine(this, grid, QStringLiteral("tpmKey"), true);
    m_secret = new FormLine(this, grid, QStringLiteral("keySecret"), false);
    m_secret->edit()->setEchoMode(QLineEdit::Password);
    m_id = new FormLine(this, grid, QStringLiteral("deviceRegistrationId"), false);
    setFontRole(m_id->edit(), FontRole::Mono);
    m_enroll = new QCheckBox(this);
    m_enroll->setObjectName(QStringLiteral("enrollFirst"));
    grid->addWidget(m_enroll, grid->rowCount(), 1, 1, 2);
    m_state = new MessageLabel(this);
    m_state->setObjectName(QStringLiteral("deviceState"));
    m_state->hide();
    m_use = new PushButton(this, PushButton::Kind::Primary);
    m_use->setObjectName(QStringLiteral("useDevice"));
    m_use->setDefault(true);
    m_cancel = new PushButton(this);
    m_cancel->setObjectName(QStringLiteral("cancelDevice"));
    m_cancel->setAutoDefault(false);
    connect(m_use, &QPushButton::clicked, this, &CertificateDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_use);
    buttons->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(10);
    layout->addWidget(m_lead);
    layout->addLayout(grid);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addLayout(buttons);
    for (const FormLine *line :
         {m_certificate, m_chain, m_keyFile, m_module, m_tokenKey, m_tpmKey, m_secret, m_id})
        connect(line->edit(), &QLineEdit::textChanged, this, &CertificateDialog::onEdited);
    connect(m_home, &QComboBox::currentIndexChanged, this, &CertificateDialog::onEdited);
}

void CertificateDialog::fill(const DeviceChoice &choice)
{
    m_certificate->edit()->setText(choice.certificateFile);
    m_chain->edit()->setText(choice.chainFile);
    m_home->setCurrentIndex(int(choice.home));
    m_keyFile->edit()->setText(choice.keyFile);
    m_module->edit()->setText(choice.modulePath);
    m_tokenKey->edit()->setText(choice.tokenKey);
    m_tpmKey->edit()->setText(choice.tpmKey);
    m_id->edit()->setText(choice.registrationId);
    m_enroll->setChecked(choice.enrollFirst);
    showHome();
    clearProblems();
    // After a start of the program the PIN is all that is missing.
    const bool wantsPin = choice.way == DeviceChoice::Way::Certificate &&
                          choice.home == hsm::KeyHome::Pkcs11Token && choice.isComplete() &&
                          !m_secretBefore;
    if (wantsPin)
        focus(DeviceField::Secret);
    m_isUntouched = true;
}

void CertificateDialog::beginWith(const DeviceProblem &problem)
{
    m_lookLater.stop();
    tell(problem);
    focus(problem.field);
}

void CertificateDialog::focus(DeviceField field)
{
    QLineEdit *edit = lineOf(field)->edit();
    edit->setFocus(Qt::OtherFocusReason);
    // What is not shown cannot be mended: it is typed anew.
    if (edit == m_secret->edit())
        edit->selectAll();
}

bool CertificateDialog::isSameKey() const
{
    const DeviceChoice now = choice();
    return now.home == m_before.home && now.keyFile == m_before.keyFile &&
           now.tokenKey == m_before.tokenKey && now.modulePath == m_before.modulePath;
}

void CertificateDialog::showHome()
{
    const auto home = hsm::KeyHome(m_home->currentIndex());
    m_keyFile->setVisible(home == hsm::KeyHome::PemFile);
    m_module->setVisible(home == hsm::KeyHome::Pkcs11Token);
    m_tokenKey->setVisible(home == hsm::KeyHome::Pkcs11Token);
    m_tpmKey->setVisible(home == hsm::KeyHome::Tpm);
    m_secret->setVisible(home != hsm::KeyHome::Tpm);
    // What is kept in memory is used again for the same key, and not shown.
    const bool isKept = m_secretBefore && !m_secretBefore->isEmpty() && isSameKey();
    const QString placeholder = isKept ? tr("as before") : QString();
    if (home == hsm::KeyHome::Pkcs11Token)
        m_secret->setTexts(tr("PIN"), placeholder);
    else
        m_secret->setTexts(tr("Passphrase"), placeholder);
    updateGeometry();
}

DeviceChoice CertificateDialog::choice() const
{
    DeviceChoice choice = m_before;
    choice.way = DeviceChoice::Way::Certificate;
    choice.certificateFile = m_certificate->edit()->text().trimmed();
    choice.chainFile = m_chain->edit()->text().trimmed();
    choice.home = hsm::KeyHome(m_home->currentIndex());
    choice.keyFile = m_keyFile->edit()->text().trimmed();
    choice.modulePath = m_module->edit()->text().trimmed();
    choice.tokenKey = m_tokenKey->edit()->text().trimmed();
    choice.tpmKey = m_tpmKey->edit()->text().trimmed();
    choice.registrationId = m_id->edit()->text().trimmed();
    choice.enrollFirst = m_enroll->isChecked();
    return choice;
}

std::shared_ptr<const core::Secret> CertificateDialog::secret() const
{
    if (choice().home == hsm::KeyHome::Tpm)
        return nullptr;
    // That of another key is not tried on this one.
    if (m_secret->edit()->text().isEmpty())
        return isSameKey() ? m_secretBefore : nullptr;
    return std::make_shared<const core::Secret>(
        core::Secret::take(m_secret->edit()->text().toUtf8()));
}

FormLine *CertificateDialog::lineOf(DeviceField field) const
{
    const auto home = hsm::KeyHome(m_home->currentIndex());
    FormLine *key = home == hsm::KeyHome::PemFile       ? m_keyFile
                    : home == hsm::KeyHome::Pkcs11Token ? m_tokenKey
                                                        : m_tpmKey;
    switch (field) {
    case DeviceField::Certificate:
        return m_certificate;
    case DeviceField::Chain:
        return m_chain;
    case DeviceField::Module:
        return home == hsm::KeyHome::Pkcs11Token ? m_module : key;
    case DeviceField::Secret:
        return home == hsm::KeyHome::Tpm ? key : m_secret;
    case DeviceField::RegistrationId:
        return m_id;
    case DeviceField::Key:
        break;
    }
    return key;
}

void CertificateDialog::clearProblems()
{
    for (FormLine *line :
         {m_certificate, m_chain, m_keyFile, m_module, m_tokenKey, m_tpmKey, m_secret, m_id})
        line->setProblem({}, false);
}

void CertificateDialog::tell(const std::optional<DeviceProblem> &problem)
{
    clearProblems();
    if (problem)
        lineOf(problem->field)->setProblem(problem->words.render(), problem->isWarning);
}

void CertificateDialog::onEdited()
{
    ++m_serial; // What is still being looked at counts no more.
    m_isUntouched = false;
    m_warned = false;
    setChecking(false);
    clearProblems();
    showHome();
    m_lookLater.start();
}

void CertificateDialog::lookAtFiles()
{
    const DeviceChoice now = choice();
    if (now.home == hsm::KeyHome::PemFile && !problemOf(now))
        check(false);
}

void CertificateDialog::accept()
{
    if (m_checking && m_use->isEnabled() == false)
        return;
    const std::optional<DeviceProblem> problem = problemOf(choice());
    tell(problem);
    if (problem) {
        focus(problem->field);
        return;
    }
    if (m_warned) {
        QDialog::accept();
        return;
    }
    m_lookLater.stop();
    check(true);
}

void CertificateDialog::check(bool accepts)
{
    const int serial = ++m_serial;
    if (accepts)
        setChecking(true);
    attestation::X509DeviceProvider provider = m_parts.certificate(choice(), secret());
    QCoro::Task<core::Result<attestation::X509Device>> opening = provider(m_stop.token());
    QCoro::connect(std::move(opening), this,
                   [this, serial, accepts](const core::Result<attestation::X509Device> &device) {
                       onChecked(serial, accepts, device);
                   });
}

void CertificateDialog::onChecked(int serial, bool accepts,
                                  const core::Result<attestation::X509Device> &device)
{
    if (serial != m_serial)
        return;
    setChecking(false);
    const DeviceChoice now = choice();
    const std::optional<DeviceProblem> problem =
        device ? problemOf(now, *device, QDateTime::currentDateTimeUtc())
               : std::optional(problemOf(now, device.error()));
    tell(problem);
    if (!accepts) {
        // What is typed first must not stand in a field that shows it.
        if (problem && problem->field == DeviceField::Secret && m_isUntouched)
            focus(DeviceField::Secret);
        return;
    }
    if (!problem) {
        QDialog::accept();
        return;
    }
    m_warned = problem->isWarning;
    setChecking(false); // The button says what it does now.
    focus(problem->field);
}

void CertificateDialog::setChecking(bool checking)
{
    m_checking = checking;
    m_use->setEnabled(!checking);
    m_state->setText(checking ? tr("Certificate and key are being opened.") : QString());
    m_state->setVisible(checking);
    m_use->setText(m_warned ? tr("Use It All the Same") : tr("Use This Device"));
}

void CertificateDialog::retranslate()
{
    setWindowTitle(tr("Certificate and Key"));
    m_lead->setText(tr("The device proves itself with a certificate and signs with its private "
                       "key, which stays where it lives. PIN and passphrase are not stored."));
    m_certificate->setTexts(tr("Certificate"), tr("PEM or DER"));
    m_chain->setTexts(tr("Chain"), tr("optional: the certificates above it"));
    m_homeTitle->setText(tr("The key lives"));
    m_home->setAccessibleName(tr("Where the key lives"));
    m_home->setItemText(0, tr("in a file"));
    m_home->setItemText(1, tr("in a PKCS#11 token"));
    m_home->setItemText(2, tr("in the TPM"));
    m_keyFile->setTexts(tr("Key file"), tr("PEM"));
    m_module->setTexts(tr("Module"), tr("library of the token's vendor"));
    m_tokenKey->setTexts(tr("Key"), QStringLiteral("pkcs11:token=Devices;object=dev-1"));
    m_tpmKey->setTexts(tr("Key"), tr("0x81000010, or the file of a TSS2 PRIVATE KEY"));
    m_id->setTexts(tr("Registration ID"), tr("the common name of the certificate"));
    m_enroll->setText(tr("Enroll this certificate first"));
    m_cancel->setText(tr("Cancel"));
    showHome();
    setChecking(m_checking);
}

void CertificateDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
