// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationenvironment.h>
#include <attestation/attestationsession.h>
#include <attestation/connections.h>
#include <attestation/runhistory.h>
#include <ui/common/appearance.h>
#include <ui/common/settings.h>
#include <ui/shell/mainwindow.h>

#include <QTemporaryDir>

#include <memory>

namespace endorse::testing {

/// An environment with no TPM: opening one fails with words, or never ends until it is cancelled.
class FakeEnvironment final : public attestation::AttestationEnvironment
{
public:
    enum class Tpm { Refuses, Hangs };

    QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
    openTpm(core::CancelToken cancel) override;
    QCoro::Task<core::Result<attestation::ServiceTarget>>
    openService(core::CancelToken cancel) override;
    QCoro::Task<core::Result<void>> beforeRegister(tpmtypes::EndorsementKey ek,
                                                   dps::RegistrationId registrationId,
                                                   core::CancelToken cancel) override;
    std::optional<core::Bytes> lastSrkName(const core::Bytes &ekName) override;
    QCoro::Task<core::Result<void>> finished(attestation::AttestationResult result) override;
    QString registrationId() const override { return {}; }
    const core::Clock &clock() const override { return m_clock; }

    Tpm tpm = Tpm::Refuses;
    int opened = 0;

private:
    core::SystemClock m_clock;
};

/// Settings in a temporary folder and the appearance that follows them.
struct Desk
{
    Desk();

    QTemporaryDir folder;
    ui::Settings settings;
    ui::Appearance appearance;
};

/// A desk with the main window on it, attached to a session that finds no TPM.
struct WindowDesk final : Desk
{
    /// @p more: what the window drives beside session and connections.
    explicit WindowDesk(FakeEnvironment::Tpm tpm = FakeEnvironment::Tpm::Refuses,
                        ui::WindowParts more = {});
    ~WindowDesk();

    FakeEnvironment environment;
    attestation::Connections connections;
    std::unique_ptr<attestation::AttestationSession> session;
    attestation::RunHistory history;
    ui::MainWindow window;
};

/// Lets posted events (LanguageChange, LayoutRequest, DeferredDelete) take effect.
void settle();
/// Visible widgets below @p root that take the focus and have no name for a screen reader.
QStringList namelessWidgets(const QWidget *root);
/// What does not fit below @p root: labels and buttons smaller than their text, children that reach
/// beyond their parent, siblings that overlap.
QStringList layoutProblems(const QWidget *root);
/// "QLabel/title" and its text, for messages.
QString describe(const QWidget *widget);

} // namespace endorse::testing
