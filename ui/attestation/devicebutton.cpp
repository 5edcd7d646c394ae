// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicebutton.h"

#include <ui/common/commandset.h>

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QMenu>

namespace endorse::ui {

DeviceButton::DeviceButton(CommandSet &commands, QWidget *parent)
    : PushButton(parent)
    , m_command(commands.action(CommandId::AttestationDevice))
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("device"));
    auto *ways = new QActionGroup(this);
    m_tpm = m_menu->addAction(QString());
    m_certificate = m_menu->addAction(QString());
    for (QAction *way : {m_tpm, m_certificate}) {
        way->setCheckable(true);
        ways->addAction(way);
    }
    m_menu->addSeparator();
    m_choose = m_menu->addAction(QString());
    m_create = m_menu->addAction(QString());
    m_menu->setToolTipsVisible(true);
    connect(m_tpm, &QAction::triggered, this, &DeviceButton::tpmChosen);
    connect(m_certificate, &QAction::triggered, this, &DeviceButton::certificateChosen);
    connect(m_choose, &QAction::triggered, this, &DeviceButton::certificateWanted);
    connect(m_create, &QAction::triggered, this, &DeviceButton::tpmKeyWanted);
    connect(this, &QPushButton::clicked, this, &DeviceButton::openMenu);
    connect(m_command, &QAction::triggered, this, &DeviceButton::openMenu);
    connect(m_command, &QAction::changed, this, &DeviceButton::showChoice);
    retranslate();
}

void DeviceButton::setChoice(const DeviceChoice &choice)
{
    m_choice = choice;
    showChoice();
}

void DeviceButton::openMenu()
{
    if (!isEnabled() || !isVisible())
        return;
    // Who left a dialog without choosing has chosen nothing.
    showChoice();
    m_menu->popup(mapToGlobal(QPoint(0, height())));
    m_menu->setActiveAction(m_choice.way == DeviceChoice::Way::Tpm ? m_tpm : m_certificate);
}

void DeviceButton::showChoice()
{
    const bool isTpm = m_choice.way == DeviceChoice::Way::Tpm;
    (isTpm ? m_tpm : m_certificate)->setChecked(true);
    setIconId(isTpm ? IconId::Tpm : IconId::Chain);
    setText(isTpm ? QStringLiteral("TPM") : QStringLiteral("X.509"));
    const QString what = isTpm ? tr("Attests with the TPM.")
                         : m_choice.way == DeviceChoice::Way::TpmKey
                             //: %1 the name of a device.
                             ? tr("Attests with a certificate of the key \"%1\" in the TPM.")
                                   .arg(m_choice.shortName())
                             //: %1 the name of a file.
                             : tr("Attests with the certificate \"%1\".").arg(m_choice.shortName());
    //: Read aloud: what a device proves itself with, "TPM" or "X.509".
    setAccessibleName(tr("Attest with %1").arg(text()));
    setAccessibleDescription(what);
    setToolTip(m_command->isEnabled() ? what : m_command->toolTip());
    setStatusTip(what);
    setEnabled(m_command->isEnabled());
    updateGeometry();
    update();
}

void DeviceButton::retranslate()
{
    m_tpm->setText(QStringLiteral("TPM"));
    m_tpm->setToolTip(tr("The device proves itself with the EK of the connected TPM."));
    m_certificate->setText(tr("X.509 Certificate"));
    m_certificate->setToolTip(tr("The device proves itself with a certificate and its key."));
    m_choose->setText(tr("Choose Certificate and Key..."));
    m_choose->setToolTip(tr("The key lies in a file, in a PKCS#11 token or in the TPM."));
    m_create->setText(tr("Create a Key in the TPM..."));
    m_create->setToolTip(
        tr("Makes a key in the connected TPM, and a certificate or a request for it."));
    for (QAction *action : {m_tpm, m_certificate, m_choose, m_create})
        action->setStatusTip(action->toolTip());
    m_menu->setAccessibleName(tr("Ways of attestation"));
    showChoice();
}

void DeviceButton::changeEvent(QEvent *event)
{
    PushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
