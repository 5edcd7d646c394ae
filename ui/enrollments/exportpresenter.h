// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listport.h"
#include "progressrelay.h"

#include <QObject>

#include <optional>

namespace endorse::ui {

/// Which rows can be exported.
struct ExportRows final
{
    qint64 all = 0;
    qint64 matching = 0; ///< That the filter lets through.
    bool isFiltered = false;
    qint64 selected = 0;
    /// Their keys; called when the export starts, in the GUI's thread.
    std::function<QStringList()> matchingKeys;
    std::function<QStringList()> selectedKeys;
};

/// An export: which rows, as what, into which file. No widgets. Thread: the GUI's; nothing blocks;
/// may be destroyed at any moment, which cancels.
class ExportPresenter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportPresenter)

public:
    enum class Scope : quint8 { All, Matching, Selected };
    enum class Phase : quint8 { Choosing, Exporting, Exported };
    Q_ENUM(Scope)
    Q_ENUM(Phase)

    /// @p port outlives it. The scope begins with what is the narrowest choice of the user.
    ExportPresenter(ListPort &port, ExportRows rows, QObject *parent = nullptr);
    ~ExportPresenter() override;

    const ExportRows &rows() const { return m_rows; }
    enrollmentlist::ExportFormat format() const { return m_format; }
    /// Another format than JSON takes keys back. The ending of the file follows.
    void setFormat(enrollmentlist::ExportFormat format);
    Scope scope() const { return m_scope; }
    void setScope(Scope scope);
    bool isPossible(Scope scope) const;
    qint64 count(Scope scope) const;
    bool withKeys() const { return m_withKeys; }
    bool canHaveKeys() const { return m_format == enrollmentlist::ExportFormat::Json; }
    void setWithKeys(bool with);
    QString file() const { return m_file; }
    void setFile(const QString &file);
    /// ".csv", ".json", ".sh".
    static QString ending(enrollmentlist::ExportFormat format);

    Phase phase() const { return m_phase; }
    bool isCancelling() const { return m_cancel && m_cancel->isCancelled(); }
    /// Why start() does nothing now; empty: it exports.
    core::Text whyNot() const;
    void start();
    void cancel();
    const std::optional<enrollmentlist::ExportReport> &report() const { return m_report; }
    const std::optional<core::Error> &error() const { return m_error; }
    const ProgressRelay &progress() const { return m_progress; }

Q_SIGNALS:
    void changed();

private:
    void touched();
    void onExported(const core::Result<enrollmentlist::ExportReport> &report);

    ListPort &m_port;
    ExportRows m_rows;
    enrollmentlist::ExportFormat m_format = enrollmentlist::ExportFormat::Csv;
    Scope m_scope = Scope::All;
    bool m_withKeys = false;
    QString m_file;
    Phase m_phase = Phase::Choosing;
    std::optional<core::CancelSource> m_cancel;
    std::optional<enrollmentlist::ExportReport> m_report;
    std::optional<core::Error> m_error;
    ProgressRelay m_progress;
};

} // namespace endorse::ui
