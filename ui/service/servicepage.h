// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationsession.h>
#include <attestation/connections.h>
#include <core/clock.h>
#include <emulator/emulatorhost.h>
#include <ui/common/commandset.h>

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <enrollment/servicedesk.h>
#include <memory>
#include <secrets/secretstore.h>

class QStackedWidget;

namespace endorse::tpm {
class TpmLender;
}

namespace endorse::ui {

class EmulatorView;
class LendDialog;
class RealService;
class RealServiceView;
class RecordCommands;
class RecordsPane;
class ResetDialog;
class ServiceToolbar;

/// What the Service page drives. All of it outlives the page.
struct ServicePageParts final
{
    attestation::AttestationSession *session = nullptr;
    attestation::Connections *connections = nullptr;
    emulator::EmulatorHost *host = nullptr;
    tpm::TpmLender *lender = nullptr; ///< Null: the TPM cannot be lent.
    secrets::SecretStore *secrets = nullptr;
    enrollment::ServiceDesk *emulatorDesk = nullptr;
    enrollment::ServiceDesk *realDesk = nullptr;
    std::shared_ptr<const core::Clock> clock = std::make_shared<core::SystemClock>();
};

/// The Service page: the emulated service with its requests, lists and certificates, or a real one
/// by its connection string.
class ServicePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServicePage)

public:
    ServicePage(const ServicePageParts &parts, CommandSet &commands, QWidget *parent = nullptr);
    ~ServicePage() override;

    /// One line for the right end of the status bar: "10 requests · 1 connection open".
    QString statusMessage() const;
    EmulatorView *emulatorView() const { return m_emulator; }
    RealServiceView *realServiceView() const { return m_real; }
    RealService *realService() const { return m_realService; }
    ServiceToolbar *toolbar() const { return m_toolbar; }

public Q_SLOTS:
    void start();
    void stop();
    /// Asks first: it cannot be undone.
    void askReset();
    void openLend();
    void askSave();
    /// Writes the requests that the log holds; what came of it stands in statusMessage().
    void saveTo(const QString &file);

Q_SIGNALS:
    void statusMessageChanged();
    void demoWanted();
    /// The user chose a fault for the next run; nullopt: none.
    void faultChosen(std::optional<attestation::Fault> fault);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(CommandSet &commands);
    void add(RecordsPane *pane, RecordCommands &commands);
    void connectParts();
    void find();
    void refreshToolbar();
    void refreshState();
    void refreshLent();
    void reset();
    void notify(const QString &notice);
    void retranslate();

    ServicePageParts m_parts;
    RealService *m_realService;
    ServiceToolbar *m_toolbar;
    QStackedWidget *m_stack;
    EmulatorView *m_emulator;
    RealServiceView *m_real;
    QList<RecordsPane *> m_panes; ///< All lists of both services.
    QPointer<LendDialog> m_lendDialog;
    QPointer<ResetDialog> m_resetDialog;
    QString m_notice; ///< What an action led to; covers the status for a while.
    QTimer m_noticeTimer;
};

} // namespace endorse::ui
