// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>

#include <QCoroTask>
#include <QObject>

#include <manifest/entrydetail.h>
#include <manifest/manifestexport.h>
#include <manifest/manifestimport.h>
#include <manifest/manifestverifier.h>
#include <memory>
#include <optional>
#include <vector>

namespace endorse::enrollmentlist {
class LocalList;
}

namespace endorse::manifest {

/// A manifest in a window: verified in the background, its verdicts as they come, its entries when
/// they are asked for. Opening another file ends what runs. Thread: that of its owner, with an
/// event loop; nothing blocks. Tasks may be dropped at any time, and end with Cancelled when the
/// object goes or another file is opened.
class ManifestSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestSession)

public:
    enum class Phase {
        Empty,     ///< No file.
        Verifying, ///< See bytesDone().
        Done,      ///< The file was read to its end, or refused; see report().
        Cancelled, ///< The verdicts up to there stay.
        Failed     ///< The file cannot be read; see error().
    };
    Q_ENUM(Phase)

    explicit ManifestSession(QObject *parent = nullptr);
    /// Cancels what runs and does not wait for it.
    ~ManifestSession() override;

    /// Closes what is open and verifies @p file. @p now: seconds since the epoch; 0: the computer's
    /// time. @p object: of a bundle, see VerifyRequest.
    void open(const QString &file, std::shared_ptr<const TrustSets> trust, qint64 now = 0,
              std::optional<Origin> object = std::nullopt);
    /// Verifies the same file again, with other trusted certificates.
    void reverify(std::shared_ptr<const TrustSets> trust);
    /// Stops the verification.
    void cancel();
    /// The verdicts go.
    void close();

    Phase phase() const { return m_phase; }
    /// Absolute; empty when no file is open.
    QString file() const { return m_file; }
    std::shared_ptr<const TrustSets> trust() const { return m_trust; }
    /// Those that have come, in order; verdicts()[i].index is i.
    const std::vector<Verdict> &verdicts() const { return m_verdicts; }
    const VerdictCounts &counts() const { return m_counts; }
    qint64 bytesDone() const { return m_bytesDone; }
    qint64 size() const { return m_size; } ///< 0: not known yet.
    /// With Done: what the file came to, without its verdicts. Null otherwise.
    const VerifyReport *report() const { return m_report ? &*m_report : nullptr; }
    /// With Failed.
    const std::optional<core::Error> &error() const { return m_error; }
    /// Done, and not refused: only then can entries be imported or exported.
    bool isUsable() const;

    /// Input, code "no-entry"; as entryBytes() and detailOf().
    QCoro::Task<core::Result<EntryDetail>> detail(quint32 index);

    // The entries of @p indices, or all when it is empty. Progress is called in the thread of this
    // object. Fail besides with Input, code "not-verified".
    /// @p list is read again then. Input, code "not-open".
    QCoro::Task<core::Result<ManifestImportReport>> importInto(enrollmentlist::LocalList *list,
                                                               std::vector<quint32> indices,
                                                               enrollmentlist::Progress progress,
                                                               core::CancelToken cancel);
    /// See checkManifest(): what importInto() would say. Input, code "not-open".
    QCoro::Task<core::Result<ManifestImportReport>> checkAgainst(enrollmentlist::LocalList *list,
                                                                 std::vector<quint32> indices,
                                                                 enrollmentlist::Progress progress,
                                                                 core::CancelToken cancel);
    /// @p audit: where its line goes; null: nowhere.
    QCoro::Task<core::Result<ManifestImportReport>>
    importInto(std::shared_ptr<dps::ServiceClient> client, std::shared_ptr<audit::AuditLog> audit,
               std::vector<quint32> indices, enrollmentlist::Progress progress,
               core::CancelToken cancel);
    QCoro::Task<core::Result<CertificateExportReport>>
    exportCertificates(CertificateFormat format, QString target, std::vector<quint32> indices,
                       enrollmentlist::Progress progress, core::CancelToken cancel);
    /// The absolute path. All entries; a refused file too.
    QCoro::Task<core::Result<QString>> exportVerdicts(VerdictFormat format, QString target,
                                                      core::CancelToken cancel);

Q_SIGNALS:
    void phaseChanged();
    /// verdicts()[first] … verdicts()[first + count - 1] are new; counts() has them.
    void blockArrived(int first, int count);
    /// bytesDone() or size().
    void progressChanged();

private:
    struct Run;
    struct Work;

    void begin();
    void letGo();
    void take(const std::shared_ptr<Run> &run);
    void end(core::Result<VerifyReport> result);
    std::vector<Verdict> chosen(const std::vector<quint32> &indices) const;

    Phase m_phase = Phase::Empty;
    QString m_file;
    std::shared_ptr<const TrustSets> m_trust;
    qint64 m_now = 0;
    std::optional<Origin> m_object;
    std::shared_ptr<Run> m_run; ///< The verification of m_file, also when it has ended.
    std::vector<Verdict> m_verdicts;
    VerdictCounts m_counts;
    qint64 m_bytesDone = 0;
    qint64 m_size = 0;
    std::optional<VerifyReport> m_report;
    std::optional<core::Error> m_error;
};

} // namespace endorse::manifest
