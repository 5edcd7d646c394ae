// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifestpresenter.h"

#include <ui/enrollments/progressrelay.h>

#include <optional>

namespace endorse::ui {

/// The import of a manifest's entries: into what, how far, what came of it. No widgets. Thread: the
/// GUI's; may be destroyed at any moment, which cancels.
class ManifestImportPresenter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestImportPresenter)

public:
    enum class Target : quint8 { List, Service };
    enum class Phase : quint8 { Choosing, Importing, Imported };
    Q_ENUM(Target)
    Q_ENUM(Phase)

    /// @p manifest outlives it. Opens the list that is remembered, unless one is open.
    explicit ManifestImportPresenter(ManifestPresenter &manifest, QObject *parent = nullptr);
    ~ManifestImportPresenter() override;

    Target target() const { return m_target; }
    void setTarget(Target target);
    bool isOffered(Target target) const;
    /// The list's; empty when none is open.
    QString listName() const;
    /// The address of the service; empty when it is the emulator and has not started.
    QString serviceAddress() const;
    bool isServiceEmulator() const;
    qint64 count() const { return m_manifest.importable(); }

    Phase phase() const { return m_phase; }
    bool isCancelling() const { return m_cancel && m_cancel->isCancelled(); }
    /// Why start() does nothing now; empty: it imports.
    core::Text whyNot() const;
    void start();
    void cancel();
    const std::optional<manifest::ManifestImportReport> &report() const { return m_report; }
    const std::optional<core::Error> &error() const { return m_error; }
    const ProgressRelay &progress() const { return m_progress; }

Q_SIGNALS:
    void changed();

private:
    using Report = core::Result<manifest::ManifestImportReport>;

    using Log = std::shared_ptr<audit::AuditLog>;

    void openLog(std::shared_ptr<dps::ServiceClient> client);
    void importInto(std::shared_ptr<dps::ServiceClient> client, Log log);
    void take(quint64 round, const Report &report);

    ManifestPresenter &m_manifest;
    Target m_target = Target::List;
    Phase m_phase = Phase::Choosing;
    quint64 m_round = 0;
    std::optional<core::CancelSource> m_cancel;
    std::optional<manifest::ManifestImportReport> m_report;
    std::optional<core::Error> m_error;
    ProgressRelay m_progress;
};

} // namespace endorse::ui
