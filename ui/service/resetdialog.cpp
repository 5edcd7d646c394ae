// SPDX-License-Identifier: GPL-3.0-or-later
#include "resetdialog.h"

#include <ui/common/pushbutton.h>

namespace endorse::ui {

namespace {

constexpr int dialogWidth = 440;

} // namespace

ResetDialog::ResetDialog(QWidget *parent)
    : WarningDialog(parent)
{
    setObjectName(QStringLiteral("resetDialog"));
    setWindowTitle(tr("Reset the Emulator"));
    addText(tr("The emulated service forgets all devices."), FontRole::CaptionTitle);
    addText(tr("Lost for good: enrollments, enrollment groups, registrations, open challenges, and "
               "the devices of the hubs with their keys. A device that is provisioned now must be "
               "enrolled and registered again."),
            FontRole::Body);
    addText(tr("Stays: the ID scope, the connection string, the certificates, the address and the "
               "list of requests. The TPM is not touched."),
            FontRole::Body);
    auto *reset = new PushButton(this);
    reset->setObjectName(QStringLiteral("confirmReset"));
    reset->setText(tr("Reset"));
    auto *cancel = new PushButton(this);
    cancel->setText(tr("Cancel"));
    setButtons(reset, cancel, dialogWidth);
}

} // namespace endorse::ui
