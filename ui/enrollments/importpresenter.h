// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listport.h"
#include "progressrelay.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace endorse::ui {

/// The import of one file, step by step: look at its first rows, say what each column is, check all
/// rows, import. Nothing is written to the list before import(). No widgets.
///
/// Checking starts by itself as soon as nothing is wrong with the columns, and anew when a column
/// is given another meaning. Thread: the GUI's; nothing blocks; may be destroyed at any moment.
class ImportPresenter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportPresenter)

public:
    enum class Phase : quint8 {
        Reading,    ///< The first rows.
        Unreadable, ///< See error(): there is nothing to show.
        Waiting,    ///< The rows are not checked: a column is wrong, it was cancelled or failed.
        Checking,
        Checked,
        Importing,
        Imported ///< See report().
    };
    Q_ENUM(Phase)

    /// @p port outlives it.
    explicit ImportPresenter(ListPort &port, QObject *parent = nullptr);
    /// Cancels what is under way.
    ~ImportPresenter() override;

    /// Begins with a file; whatever was there before is dropped.
    void open(const QString &file);
    QString file() const { return m_file; }
    Phase phase() const { return m_phase; }
    bool isBusy() const;
    /// Cancel was asked for, and the work has not ended yet.
    bool isCancelling() const { return m_cancel && m_cancel->isCancelled(); }

    /// The first rows, with the verdicts under the columns as they are meant now.
    const std::optional<enrollmentlist::ImportPreview> &preview() const { return m_preview; }
    /// What each column is: REST members, empty for a column that is left out. JSON has its own.
    const QStringList &members() const { return m_members; }
    bool hasMapping() const;
    void setMember(int column, const QString &member);
    /// Columns whose member another column has as well.
    QList<int> conflicts() const;
    /// What is wrong with the columns; empty: nothing.
    core::Text columnProblem() const;

    void check();
    void import();
    void cancel();
    /// Why import() does nothing now; empty: it imports.
    core::Text whyNot() const;

    /// Of the check or, with Imported, of the import.
    const std::optional<enrollmentlist::ImportReport> &report() const { return m_report; }
    qint64 good() const;
    qint64 known() const;
    /// Rows whose registration ID or EK another one has.
    qint64 taken() const;
    /// Rows with which something else is wrong.
    qint64 bad() const;
    /// Why reading, checking or importing failed.
    const std::optional<core::Error> &error() const { return m_error; }
    const ProgressRelay &progress() const { return m_progress; }

Q_SIGNALS:
    void changed();
    /// Another preview or other columns.
    void previewChanged();
    void reportChanged();

private:
    enrollmentlist::ImportRequest request() const;
    void dropWork();
    void readPreview();
    void onPreview(quint64 round, const core::Result<enrollmentlist::ImportPreview> &preview);
    void onChecked(quint64 round, const core::Result<enrollmentlist::ImportReport> &report);
    void onImported(quint64 round, const core::Result<enrollmentlist::ImportReport> &report);
    void setReport(std::optional<enrollmentlist::ImportReport> report);
    void setPhase(Phase phase);

    ListPort &m_port;
    QString m_file;
    Phase m_phase = Phase::Reading;
    quint64 m_round = 0; ///< Answers to earlier questions are not looked at.
    std::optional<core::CancelSource> m_cancel;
    std::optional<enrollmentlist::ImportPreview> m_preview;
    QStringList m_members;
    std::optional<enrollmentlist::ImportReport> m_report;
    std::optional<core::Error> m_error;
    ProgressRelay m_progress;
};

} // namespace endorse::ui
