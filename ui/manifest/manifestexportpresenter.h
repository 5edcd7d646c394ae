// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifestpresenter.h"

#include <ui/enrollments/progressrelay.h>

#include <optional>

namespace endorse::ui {

/// The export of a manifest's certificates, or of the verdicts on it. No widgets. Thread: the
/// GUI's; may be destroyed at any moment, which cancels.
class ManifestExportPresenter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestExportPresenter)

public:
    enum class What : quint8 { Pem, Der, Bundle, Csv, Json, Html };
    static constexpr int kinds = 6;
    enum class Phase : quint8 { Choosing, Exporting, Exported };
    Q_ENUM(What)
    Q_ENUM(Phase)

    /// @p manifest outlives it. @p folder: where the suggested target lies.
    ManifestExportPresenter(ManifestPresenter &manifest, const QString &folder,
                            QObject *parent = nullptr);
    ~ManifestExportPresenter() override;

    What what() const { return m_what; }
    /// The suggested target follows, unless the user named one.
    void setWhat(What what);
    /// Of a refused file there are verdicts alone.
    bool isOffered(What what) const;
    static bool isCertificates(What what) { return what <= What::Bundle; }
    static bool isFolder(What what) { return what <= What::Der; }
    QString target() const { return m_target; }
    void setTarget(const QString &target);

    Phase phase() const { return m_phase; }
    bool isCancelling() const { return m_cancel && m_cancel->isCancelled(); }
    core::Text whyNot() const;
    void start();
    void cancel();
    /// Absolute, of what was written.
    QString written() const { return m_written; }
    /// Certificates that were written; 0 when these were verdicts.
    qint64 certificates() const { return m_certificates; }
    const std::optional<core::Error> &error() const { return m_error; }
    const ProgressRelay &progress() const { return m_progress; }

Q_SIGNALS:
    void changed();

private:
    QString suggested() const;
    void end(const std::optional<core::Error> &error);

    ManifestPresenter &m_manifest;
    QString m_folder;
    What m_what = What::Pem;
    QString m_target;
    bool m_isOwnTarget = false;
    Phase m_phase = Phase::Choosing;
    std::optional<core::CancelSource> m_cancel;
    QString m_written;
    qint64 m_certificates = 0;
    std::optional<core::Error> m_error;
    ProgressRelay m_progress;
};

} // namespace endorse::ui
