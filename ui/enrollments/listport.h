// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowsurvey.h"

#include <core/cancel.h>
#include <core/result.h>

#include <QCoroTask>

#include <enrollmentlist/listexport.h>
#include <enrollmentlist/listimport.h>
#include <functional>
#include <optional>

namespace endorse::enrollmentlist {
class LocalList;
}

namespace endorse::ui {

/// What the dialogs ask of the open list. Thread: the GUI's; nothing blocks, and Progress may be
/// called in any thread. The tasks may be dropped.
class ListPort
{
public:
    using Progress = enrollmentlist::Progress;
    using Change = std::function<bool(dps::IndividualEnrollment &)>;

    virtual ~ListPort() = default;

    virtual QCoro::Task<core::Result<enrollmentlist::ImportPreview>>
    preview(QString file, std::optional<enrollmentlist::ColumnMapping> mapping) = 0;
    virtual QCoro::Task<core::Result<enrollmentlist::ImportReport>>
    check(enrollmentlist::ImportRequest request, Progress progress, core::CancelToken cancel) = 0;
    virtual QCoro::Task<core::Result<enrollmentlist::ImportReport>>
    import(enrollmentlist::ImportRequest request, Progress progress, core::CancelToken cancel) = 0;
    virtual QCoro::Task<core::Result<enrollmentlist::ExportReport>>
    exportRows(enrollmentlist::ExportRequest request, Progress progress,
               core::CancelToken cancel) = 0;
    /// What the rows with these keys have in common.
    virtual QCoro::Task<core::Result<RowSurvey>> survey(QStringList keys, Progress progress,
                                                        core::CancelToken cancel) = 0;
    virtual QCoro::Task<core::Result<enrollmentlist::ChangeReport>>
    edit(QStringList keys, Change change, Progress progress, core::CancelToken cancel) = 0;
};

/// The list of the window. @p list outlives it.
class LocalListPort final : public ListPort
{
public:
    /// @p afterImport is called when an import has ended, however; also when its task was dropped
    /// and this object is gone.
    explicit LocalListPort(enrollmentlist::LocalList &list, std::function<void()> afterImport = {})
        : m_list(list)
        , m_afterImport(std::move(afterImport))
    {
    }

    QCoro::Task<core::Result<enrollmentlist::ImportPreview>>
    preview(QString file, std::optional<enrollmentlist::ColumnMapping> mapping) override;
    QCoro::Task<core::Result<enrollmentlist::ImportReport>>
    check(enrollmentlist::ImportRequest request, Progress progress,
          core::CancelToken cancel) override;
    QCoro::Task<core::Result<enrollmentlist::ImportReport>>
    import(enrollmentlist::ImportRequest request, Progress progress,
           core::CancelToken cancel) override;
    QCoro::Task<core::Result<enrollmentlist::ExportReport>>
    exportRows(enrollmentlist::ExportRequest request, Progress progress,
               core::CancelToken cancel) override;
    QCoro::Task<core::Result<RowSurvey>> survey(QStringList keys, Progress progress,
                                                core::CancelToken cancel) override;
    QCoro::Task<core::Result<enrollmentlist::ChangeReport>>
    edit(QStringList keys, Change change, Progress progress, core::CancelToken cancel) override;

private:
    enrollmentlist::LocalList &m_list;
    std::function<void()> m_afterImport;
};

} // namespace endorse::ui
