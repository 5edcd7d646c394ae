// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/devicechoice.h>
#include <ui/common/fitteddialog.h>

#include <QTimer>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace endorse::ui {

class FormLine;
class MessageLabel;
class PushButton;

/// Chooses certificate and key of a device. What is wrong with them is told beside the field before
/// anything is sent: files are looked at while they are typed, a token or a TPM when the choice is
/// made, for a wrong PIN counts.
class CertificateDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CertificateDialog)

public:
    CertificateDialog(const DeviceChoice &choice, std::shared_ptr<const core::Secret> secret,
                      const DeviceParts &parts, QWidget *parent);
    ~CertificateDialog() override;

    DeviceChoice choice() const;
    /// PIN or passphrase; null when there is none.
    std::shared_ptr<const core::Secret> secret() const;
    bool isChecking() const { return m_checking; }
    /// Tells at once what the last run stopped at, and leads to the field that is to blame.
    void beginWith(const DeviceProblem &problem);

    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill(const DeviceChoice &choice);
    void showHome();
    void onEdited();
    void lookAtFiles();
    void check(bool accepts);
    void onChecked(int serial, bool accepts, const core::Result<attestation::X509Device> &device);
    void tell(const std::optional<DeviceProblem> &problem);
    void clearProblems();
    void focus(DeviceField field);
    /// Whether the key is still the one that was chosen before.
    bool isSameKey() const;
    FormLine *lineOf(DeviceField field) const;
    void setChecking(bool checking);
    void retranslate();

    const DeviceChoice m_before;
    const std::shared_ptr<const core::Secret> m_secretBefore;
    const DeviceParts &m_parts;
    QLabel *m_lead = nullptr;
    FormLine *m_certificate = nullptr;
    FormLine *m_chain = nullptr;
    QLabel *m_homeTitle = nullptr;
    QComboBox *m_home = nullptr;
    FormLine *m_keyFile = nullptr;
    FormLine *m_module = nullptr;
    FormLine *m_tokenKey = nullptr;
    FormLine *m_tpmKey = nullptr;
    FormLine *m_secret = nullptr;
    FormLine *m_id = nullptr;
    QCheckBox *m_enroll = nullptr;
    MessageLabel *m_state = nullptr;
    PushButton *m_use = nullptr;
    PushButton *m_cancel = nullptr;
    QTimer m_lookLater;
    core::CancelSource m_stop;
    int m_serial = 0; ///< Of the look that counts.
    bool m_checking = false;
    bool m_isUntouched = false; ///< Since it was opened.
    bool m_warned = false;      ///< The user has seen the warning and uses the device all the same.
};

} // namespace endorse::ui
