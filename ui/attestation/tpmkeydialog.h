// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/devicechoice.h>
#include <ui/common/fitteddialog.h>

class QCheckBox;
class QGridLayout;
class QLabel;
class QRadioButton;

namespace endorse::ui {

class FormLine;
class MessageLabel;
class PushButton;

/// Makes a key in the connected TPM: with a certificate that the key signs itself, enrolled and
/// attested in one go, or with a request that somebody else is to sign.
class TpmKeyDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TpmKeyDialog)

public:
    TpmKeyDialog(const DeviceChoice &choice, const DeviceParts &parts, QWidget *parent);
    ~TpmKeyDialog() override;

    /// Of the key with its own certificate; after a request the certificate is still missing.
    DeviceChoice choice() const;
    /// The run begins when the dialog closes.
    bool runsAtOnce() const;

    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showWay();
    void writeRequest();
    void onWritten(const core::Result<QString> &keyFile);
    void setBusy(bool busy);
    void retranslate();

    const DeviceChoice m_before;
    const DeviceParts &m_parts;
    QLabel *m_lead = nullptr;
    FormLine *m_name = nullptr;
    QRadioButton *m_selfSigned = nullptr;
    QRadioButton *m_request = nullptr;
    FormLine *m_requestFile = nullptr;
    QCheckBox *m_enroll = nullptr;
    QCheckBox *m_run = nullptr;
    MessageLabel *m_state = nullptr;
    PushButton *m_create = nullptr;
    PushButton *m_close = nullptr;
    core::CancelSource m_stop;
    bool m_busy = false;
};

} // namespace endorse::ui
