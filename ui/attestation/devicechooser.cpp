// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicechooser.h"

#include <attestation/attestationsession.h>
#include <ui/attestation/certificatedialog.h>
#include <ui/attestation/tpmkeydialog.h>

namespace endorse::ui {

using attestation::AttestationSession;
using Way = DeviceChoice::Way;

namespace {

bool isAboutSecret(const core::Error &error)
{
    return error.code.startsWith(QLatin1String("pin-")) ||
           error.code.startsWith(QLatin1String("passphrase-"));
}

} // namespace

DeviceChooser::DeviceChooser(AttestationSession &session, DeviceParts parts, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_parts(std::move(parts))
    , m_window(window)
{
    connect(&m_session, &AttestationSession::stateChanged, this, [this] {
        using State = AttestationSession::State;
        const bool isUnderWay =
            m_session.state() == State::Running || m_session.state() == State::Paused;
        if (m_enrollsOnce && !isUnderWay)
            setEnrollsOnce(false);
    });
}

DeviceChooser::~DeviceChooser()
{
    delete m_dialog;
}

void DeviceChooser::restore(const QByteArray &remembered)
{
    m_choice = DeviceChoice::fromJson(remembered);
    apply();
}

void DeviceChooser::choose(const DeviceChoice &choice, std::shared_ptr<const core::Secret> secret)
{
    m_choice = choice;
    m_secret = std::move(secret);
    apply();
    // A fault would run with a device of its own, and this one is to be seen.
    m_session.setFault(std::nullopt);
}

void DeviceChooser::chooseTpm()
{
    if (m_choice.way == Way::Tpm)
        return;
    // That a certificate was to be enrolled was said of that device, and may be of no other.
    m_choice.enrollFirst = false;
    m_choice.way = Way::Tpm;
    apply();
    m_session.setFault(std::nullopt);
}

void DeviceChooser::chooseCertificate()
{
    DeviceChoice wanted = m_choice;
    wanted.way = Way::Certificate;
    if (m_choice.way != Way::Tpm)
        return;
    if (wanted.isComplete()) {
        choose(wanted, m_secret);
        return;
    }
    // Nothing is chosen before the dialog says so.
    Q_EMIT changed();
    openCertificateDialog();
}

void DeviceChooser::openCertificateDialog()
{
    DeviceChoice before = m_choice;
    // A certificate that the TPM's key signed is enrolled as a rule, and one from elsewhere is not.
    before.enrollFirst = before.enrollFirst && before.way == Way::Certificate;
    const std::optional<core::Error> refusal = refusalOfDevice();
    if (refusal && isAboutSecret(*refusal))
        m_secret.reset(); // It is wrong, and is not offered once more.
    auto *dialog = new CertificateDialog(before, m_secret, m_parts, m_window);
    if (refusal)
        dialog->beginWith(problemOf(before, *refusal));
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { choose(dialog->choice(), dialog->secret()); });
    show(dialog);
}

std::optional<core::Error> DeviceChooser::refusalOfDevice() const
{
    const attestation::AttestationResult *result = m_session.result();
    const bool isOfDevice = m_choice.way == Way::Certificate && result && !result->fault &&
                            result->kind == attestation::AttestationKind::X509 &&
                            !result->steps.isEmpty() &&
                            result->steps.constFirst().status == attestation::StepStatus::Failed;
    return isOfDevice ? result->error : std::nullopt;
}

void DeviceChooser::openTpmKeyDialog()
{
    auto *dialog = new TpmKeyDialog(m_choice, m_parts, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        choose(dialog->choice(), m_secret);
        if (dialog->runsAtOnce() && m_session.canRun())
            m_session.run();
    });
    show(dialog);
}

void DeviceChooser::show(QDialog *dialog)
{
    delete m_dialog;
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DeviceChooser::enrollAndRun()
{
    apply();
    if (!m_session.canRun())
        return;
    // It was asked for this once: what is remembered of the device stays as it is.
    setEnrollsOnce(true);
    m_session.run();
}

void DeviceChooser::setEnrollsOnce(bool once)
{
    m_enrollsOnce = once;
    if (m_parts.setEnrolls)
        m_parts.setEnrolls(m_choice.way != Way::Tpm && (m_choice.enrollFirst || once));
}

void DeviceChooser::apply()
{
    if (!m_parts.isThere())
        return;
    if (m_session.canRestart())
        m_session.restart();
    std::optional<AttestationSession::CertificateChoice> device;
    if (m_choice.way == Way::Certificate) {
        device = AttestationSession::CertificateChoice{};
        device->device = m_parts.certificate(m_choice, m_secret);
        if (const auto id = dps::RegistrationId::parse(m_choice.registrationId))
            device->registrationId = *id;
    } else if (m_choice.way == Way::TpmKey) {
        device = AttestationSession::CertificateChoice{};
        device->device = m_parts.tpmKey(m_choice.tpmKeyName);
    }
    setEnrollsOnce(false);
    m_session.setCertificate(std::move(device));
    Q_EMIT changed();
}

} // namespace endorse::ui
