// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/devicechoice.h>

#include <QDialog>
#include <QObject>
#include <QPointer>

namespace endorse::attestation {
class AttestationSession;
}

namespace endorse::ui {

/// Keeps what the user chose to attest with, and tells it to the session: the way, the files and
/// the name of the key lastingly, PIN and passphrase in memory alone. Thread: the GUI's.
class DeviceChooser final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeviceChooser)

public:
    /// @p window: above which the dialogs stand.
    DeviceChooser(attestation::AttestationSession &session, DeviceParts parts, QWidget *window);
    ~DeviceChooser() override;

    const DeviceChoice &choice() const { return m_choice; }
    const DeviceParts &parts() const { return m_parts; }
    /// Takes what was remembered. Announces it, but does not ask for it to be kept.
    void restore(const QByteArray &remembered);
    /// Takes another choice: a run that is shown is given up.
    void choose(const DeviceChoice &choice, std::shared_ptr<const core::Secret> secret);
    void chooseTpm();
    /// The certificate that was chosen last; without one, the dialog.
    void chooseCertificate();
    void openCertificateDialog();
    void openTpmKeyDialog();
    /// Enrolls the certificate with the next run, which begins, and with no run after it.
    void enrollAndRun();
    QDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    void changed();

private:
    void apply();
    void setEnrollsOnce(bool once);
    /// Why the first step of the run that is shown could not open the chosen device.
    std::optional<core::Error> refusalOfDevice() const;
    void show(QDialog *dialog);

    attestation::AttestationSession &m_session;
    const DeviceParts m_parts;
    QWidget *m_window;
    DeviceChoice m_choice;
    std::shared_ptr<const core::Secret> m_secret;
    QPointer<QDialog> m_dialog;
    bool m_enrollsOnce = false; ///< For the run that is under way.
};

} // namespace endorse::ui
