// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmkeydialog.h"

#include <ui/attestation/deviceform.h>
#include <ui/common/fonts.h>
#include <ui/common/messagelabel.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QCheckBox>
#include <QCoroTask>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

namespace endorse::ui {

namespace {

constexpr int leastKeyDialogWidth = 560;

} // namespace

TpmKeyDialog::TpmKeyDialog(const DeviceChoice &choice, const DeviceParts &parts, QWidget *parent)
    : FittedDialog(parent)
    , m_before(choice)
    , m_parts(parts)
{
    setObjectName(QStringLiteral("tpmKeyDialog"));
    build();
    m_name->edit()->setText(choice.tpmKeyName);
    m_name->edit()->selectAll(); // What is typed replaces the last one's.
    m_selfSigned->setChecked(true);
    m_enroll->setChecked(true);
    m_run->setChecked(true);
    retranslate();
    showWay();
    setMinimumWidth(scaled(leastKeyDialogWidth));
}

TpmKeyDialog::~TpmKeyDialog()
{
    m_stop.cancel();
}

void TpmKeyDialog::build()
{
    m_lead = new QLabel(this);
    m_lead->setTextFormat(Qt::PlainText);
    m_lead->setWordWrap(true);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    m_name = new FormLine(this, grid, QStringLiteral("tpmKeyName"), false);
    setFontRole(m_name->edit(), FontRole::Mono);
    m_selfSigned = new QRadioButton(this);
    m_selfSigned->setObjectName(QStringLiteral("selfSigned"));
    m_request = new QRadioButton(this);
    m_request->setObjectName(QStringLiteral("request"));
    m_enroll = new QCheckBox(this);
    m_enroll->setObjectName(QStringLiteral("enrollTpmKey"));
    m_run = new QCheckBox(this);
    m_run->setObjectName(QStringLiteral("runAtOnce"));
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_selfSigned, m_enroll, m_run, m_request})
        grid->addWidget(widget, grid->rowCount(), 1, 1, 2);
    m_requestFile = new FormLine(this, grid, QStringLiteral("requestFile"), false);
    m_state = new MessageLabel(this);
    m_state->setObjectName(QStringLiteral("tpmKeyState"));
    m_state->hide();
    m_create = new PushButton(this, PushButton::Kind::Primary);
    m_create->setObjectName(QStringLiteral("createTpmKey"));
    m_create->setDefault(true);
    m_close = new PushButton(this);
    m_close->setObjectName(QStringLiteral("closeTpmKey"));
    m_close->setAutoDefault(false);
    connect(m_create, &QPushButton::clicked, this, &TpmKeyDialog::accept);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_request, &QRadioButton::toggled, this, &TpmKeyDialog::showWay);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_create);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(10);
    layout->addWidget(m_lead);
    layout->addLayout(grid);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addLayout(buttons);
    for (const FormLine *line : {m_name, m_requestFile})
        connect(line->edit(), &QLineEdit::textChanged, this, [this] {
            m_name->setProblem({}, false);
            m_requestFile->setProblem({}, false);
        });
}

void TpmKeyDialog::showWay()
{
    const bool request = m_request->isChecked();
    m_requestFile->setVisible(request);
    m_enroll->setEnabled(!request);
    m_run->setEnabled(!request);
    m_create->setText(request ? tr("Write the Request") : tr("Create and Use"));
}

DeviceChoice TpmKeyDialog::choice() const
{
    DeviceChoice choice = m_before;
    choice.way = DeviceChoice::Way::TpmKey;
    choice.tpmKeyName = m_name->edit()->text().trimmed();
    choice.enrollFirst = m_enroll->isChecked();
    return choice;
}

bool TpmKeyDialog::runsAtOnce() const
{
    return m_run->isChecked();
}

void TpmKeyDialog::accept()
{
    if (m_busy)
        return;
    if (const auto problem = problemOf(choice())) {
        m_name->setProblem(problem->words.render(), false);
        m_name->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_request->isChecked())
        writeRequest();
    else
        QDialog::accept();
}

void TpmKeyDialog::writeRequest()
{
    const QString file = m_requestFile->edit()->text().trimmed();
    if (file.isEmpty()) {
        m_requestFile->setProblem(tr("The file for the request is missing."), false);
        m_requestFile->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    setBusy(true);
    const QString name = choice().tpmKeyName;
    QCoro::Task<core::Result<QString>> writing = m_parts.request(name, file, m_stop.token());
    QCoro::connect(std::move(writing), this,
                   [this](const core::Result<QString> &keyFile) { onWritten(keyFile); });
}

void TpmKeyDialog::onWritten(const core::Result<QString> &keyFile)
{
    setBusy(false);
    if (!keyFile) {
        m_requestFile->setProblem(keyFile.error().message.render(), false);
        return;
    }
    m_state->setTone(MessageLabel::Tone::Info);
    //: %1 is the name of a file.
    m_state->setText(tr("The request is written. When it is signed, choose the certificate and "
                        "the key \"tpm:%1\".")
                         .arg(*keyFile));
    m_state->show();
    m_close->setText(tr("Close"));
}

void TpmKeyDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_create->setEnabled(!busy);
    m_state->setTone(MessageLabel::Tone::Info);
    m_state->setText(busy ? tr("The TPM makes the key and signs.") : QString());
    m_state->setVisible(busy);
}

void TpmKeyDialog::retranslate()
{
    setWindowTitle(tr("Create a Key in the TPM"));
    m_lead->setText(tr("The connected TPM makes a P-256 key that never leaves it. A key of this "
                       "name that is there already is used again."));
    m_name->setTexts(tr("Registration ID"), QStringLiteral("line-4-board-17"));
    m_selfSigned->setText(tr("With a certificate that the key signs itself"));
    m_enroll->setText(tr("Enroll this certificate first"));
    m_run->setText(tr("Attest at once"));
    m_request->setText(tr("With a request for a certificate that somebody else signs"));
    m_requestFile->setTexts(tr("Request"), tr("file to write, PEM"));
    m_close->setText(tr("Cancel"));
    showWay();
}

void TpmKeyDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
