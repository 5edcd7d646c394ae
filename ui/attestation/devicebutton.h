// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/devicechoice.h>
#include <ui/common/pushbutton.h>

class QAction;
class QMenu;

namespace endorse::ui {

class CommandSet;

/// What the next run proves itself with: "TPM" or "X.509". Its menu chooses.
class DeviceButton final : public PushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeviceButton)

public:
    explicit DeviceButton(CommandSet &commands, QWidget *parent = nullptr);

    void setChoice(const DeviceChoice &choice);
    QMenu *deviceMenu() const { return m_menu; }
    void retranslate();
    /// Opens the menu below the button; the command in the menu bar does this too.
    void openMenu();

Q_SIGNALS:
    void tpmChosen();
    /// The certificate that was chosen last, or another one when there is none.
    void certificateChosen();
    /// The certificate is to be chosen.
    void certificateWanted();
    /// A key in the TPM is to be made.
    void tpmKeyWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showChoice();

    QAction *m_command;
    QMenu *m_menu;
    QAction *m_tpm = nullptr;
    QAction *m_certificate = nullptr;
    QAction *m_choose = nullptr;
    QAction *m_create = nullptr;
    DeviceChoice m_choice;
};

} // namespace endorse::ui
