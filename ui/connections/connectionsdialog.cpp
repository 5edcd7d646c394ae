// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionsdialog.h"

#include "ui_connectionsdialog.h"

#include <ui/common/fonts.h>

#include <QFileDialog>

#include <algorithm>

namespace endorse::ui {

namespace {

using attestation::ServiceChoice;
using attestation::TpmChoice;

/// The text of a field that was typed into, else what is known. An auth value is the UTF-8 text, as
/// tpm2-tools takes it.
core::Secret secretOf(QLineEdit *field, const core::Secret &known)
{
    if (!field->isModified())
        return known.clone();
    core::Secret secret = core::Secret::take(field->text().toUtf8());
    field->clear();
    return secret;
}

} // namespace

ConnectionsDialog::ConnectionsDialog(attestation::Connections &connections, Part first,
                                     QWidget *parent)
    : FittedDialog(parent)
    , m_connections(connections)
    , m_ui(std::make_unique<Ui::ConnectionsDialog>())
{
    m_ui->setupUi(this);
    for (QLabel *title : {m_ui->tpmTitle, m_ui->serviceTitle})
        setFontRole(title, FontRole::Strong);
    for (QWidget *field :
         {static_cast<QWidget *>(m_ui->tpmAddress), static_cast<QWidget *>(m_ui->endpoint),
          static_cast<QWidget *>(m_ui->idScope), static_cast<QWidget *>(m_ui->caFile),
          static_cast<QWidget *>(m_ui->registrationId)})
        setFontRole(field, FontRole::Mono);
    applyWidths();
    for (MessageLabel *label : {m_ui->tpmError, m_ui->serviceError})
        label->setTone(MessageLabel::Tone::Fail);
    m_ui->connectButton->setKind(PushButton::Kind::Primary);
    m_ui->connectButton->setDefault(true);
    m_ui->tpmIcon->setIcon(IconId::Tpm, Token::Tpm);
    m_ui->serviceIcon->setIcon(IconId::Service, Token::Service);

    for (QRadioButton *button :
         {m_ui->embeddedTpm, m_ui->addressTpm, m_ui->emulatorService, m_ui->endpointService})
        connect(button, &QRadioButton::toggled, this, &ConnectionsDialog::updateState);
    for (QLineEdit *edit :
         {m_ui->tpmAddress, m_ui->endpoint, m_ui->idScope, m_ui->caFile, m_ui->registrationId})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionsDialog::updateState);
    connect(m_ui->preset, &QComboBox::activated, this, [this](int index) {
        m_ui->tpmAddress->setText(m_ui->preset->itemData(index).toString());
        m_ui->tpmAddress->setFocus();
    });
    connect(m_ui->browseButton, &QPushButton::clicked, this, &ConnectionsDialog::chooseCaFile);
    connect(m_ui->connectButton, &QPushButton::clicked, this, &ConnectionsDialog::accept);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ConnectionsDialog::reject);

    fillPresets();
    setForm(ConnectionForm::of(connections.tpm(), connections.service()));
    if (first == Part::Tpm)
        (m_ui->addressTpm->isChecked() ? m_ui->addressTpm : m_ui->embeddedTpm)->setFocus();
    else
        (m_ui->endpointService->isChecked() ? m_ui->endpointService : m_ui->emulatorService)
            ->setFocus();
}

ConnectionsDialog::~ConnectionsDialog() = default;

ConnectionForm ConnectionsDialog::form() const
{
    ConnectionForm form;
    form.tpmKind =
        m_ui->embeddedTpm->isChecked() ? TpmChoice::Kind::Embedded : TpmChoice::Kind::Address;
    form.tpmAddress = m_ui->tpmAddress->text();
    form.serviceKind = m_ui->emulatorService->isChecked() ? ServiceChoice::Kind::Emulator
                                                          : ServiceChoice::Kind::Endpoint;
    form.endpoint = m_ui->endpoint->text();
    form.idScope = m_ui->idScope->text();
    form.caFile = m_ui->caFile->text();
    form.registrationId = m_ui->registrationId->text();
    return form;
}

void ConnectionsDialog::setForm(const ConnectionForm &form)
{
    m_ui->embeddedTpm->setChecked(form.tpmKind == TpmChoice::Kind::Embedded);
    m_ui->addressTpm->setChecked(form.tpmKind == TpmChoice::Kind::Address);
    m_ui->tpmAddress->setText(form.tpmAddress);
    m_ui->emulatorService->setChecked(form.serviceKind == ServiceChoice::Kind::Emulator);
    m_ui->endpointService->setChecked(form.serviceKind == ServiceChoice::Kind::Endpoint);
    m_ui->endpoint->setText(form.endpoint);
    m_ui->idScope->setText(form.idScope);
    m_ui->caFile->setText(form.caFile);
    m_ui->registrationId->setText(form.registrationId);
    updateState();
}

void ConnectionsDialog::accept()
{
    const ConnectionForm chosen = form();
    const auto tpm = chosen.tpm();
    const auto service = chosen.service();
    if (!tpm || !service)
        return;
    m_connections.setTpm(*tpm);
    const tpm::TpmAuth &known = m_connections.tpmAuth();
    m_connections.setTpmAuth({secretOf(m_ui->ownerAuth, known.owner),
                              secretOf(m_ui->endorsementAuth, known.endorsement)});
    m_connections.setService(*service);
    FittedDialog::accept();
}

void ConnectionsDialog::fillPresets()
{
    m_ui->preset->clear();
    for (const ConnectionForm::Preset &preset : ConnectionForm::presets())
        m_ui->preset->addItem(preset.label.render(), preset.address);
}

void ConnectionsDialog::chooseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("CA Certificate"), m_ui->caFile->text(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_ui->caFile, &QLineEdit::setText);
    dialog->open();
}

void ConnectionsDialog::showError(QLabel *label, const core::Error *error)
{
    label->setVisible(error != nullptr);
    label->setText(error ? error->message.render() + QLatin1Char('\n') + error->hint.render()
                         : QString());
}

void ConnectionsDialog::updateState()
{
    const bool address = m_ui->addressTpm->isChecked();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_ui->preset), static_cast<QWidget *>(m_ui->tpmAddress),
          static_cast<QWidget *>(m_ui->ownerAuth), static_cast<QWidget *>(m_ui->endorsementAuth)})
        widget->setEnabled(address);
    const bool endpoint = m_ui->endpointService->isChecked();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_ui->endpoint), static_cast<QWidget *>(m_ui->idScope),
          static_cast<QWidget *>(m_ui->caFile), static_cast<QWidget *>(m_ui->browseButton),
          static_cast<QWidget *>(m_ui->registrationId)})
        widget->setEnabled(endpoint);

    const tpm::TpmAuth &auth = m_connections.tpmAuth();
    const auto hint = [](const core::Secret &known) {
        return known.isEmpty() ? tr("Empty: none is set") : tr("Known for this run of the program");
    };
    m_ui->ownerAuth->setPlaceholderText(hint(auth.owner));
    m_ui->endorsementAuth->setPlaceholderText(hint(auth.endorsement));

    const ConnectionForm now = form();
    const auto tpm = now.tpm();
    const auto service = now.service();
    showError(m_ui->tpmError, tpm ? nullptr : &tpm.error());
    showError(m_ui->serviceError, service ? nullptr : &service.error());
    const bool good = tpm && service;
    m_ui->connectButton->setEnabled(good);
    m_ui->connectButton->setToolTip(good ? QString() : tr("Correct the marked field first."));
    m_ui->summary->setText(good ? now.summary().render()
                                : tr("Nothing changes until every field in use is right."));
    // The preset that stands in the field, if any.
    m_ui->preset->setCurrentIndex(m_ui->preset->findData(m_ui->tpmAddress->text().trimmed()));
}

void ConnectionsDialog::retranslate()
{
    m_ui->retranslateUi(this);
    fillPresets();
    updateState();
    applyWidths();
}

void ConnectionsDialog::applyWidths()
{
    // A derived registration ID and the address of the public service are to be read in one piece.
    const int characters =
        QFontMetrics(fontOf(FontRole::Mono)).horizontalAdvance(QLatin1Char('0')) * 52;
    m_ui->endpoint->setMinimumWidth(characters + 2 * scaled(10));
    m_ui->tpmAddress->setMinimumWidth(m_ui->endpoint->minimumWidth());
    // Both forms begin their fields in one line.
    const QLabel *const labels[]{m_ui->presetLabel,    m_ui->tpmAddressLabel,
                                 m_ui->ownerAuthLabel, m_ui->endorsementAuthLabel,
                                 m_ui->endpointLabel,  m_ui->idScopeLabel,
                                 m_ui->caFileLabel,    m_ui->registrationIdLabel};
    int widest = 0;
    for (const QLabel *label : labels)
        widest = std::max(widest, label->sizeHint().width());
    m_ui->tpmFields->setColumnMinimumWidth(0, widest);
    m_ui->serviceFields->setColumnMinimumWidth(0, widest);
}

void ConnectionsDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyWidths();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
