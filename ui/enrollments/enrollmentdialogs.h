// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportpresenter.h"

#include <models/comparisonfacets.h>

#include <QObject>
#include <QPointer>

#include <enrollmentlist/comparison.h>
#include <enrollmentlist/listquery.h>
#include <functional>
#include <memory>
#include <optional>

class QDialog;

namespace endorse::ui {

class CompareDialog;
class EnrollmentsPage;
class ListPort;
class SyncPort;

/// The dialogs of the Enrollments page: opens them when the page wants them, one at a time, and
/// gives back what came of them. Thread: the GUI's.
class EnrollmentDialogs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentDialogs)

public:
    /// @p page owns it.
    explicit EnrollmentDialogs(EnrollmentsPage &page);
    ~EnrollmentDialogs() override;

    /// The dialog that is open; null: none.
    QDialog *current() const { return m_dialog; }
    /// How a folder is shown; a test sees to it that no program is started.
    void setFolderOpener(std::function<void(const QString &file)> opener);

private:
    void importFile(const QString &file);
    void chooseImport();
    void exportRows();
    void onCounted(const ExportRows &rows);
    void compare(std::optional<enrollmentlist::Direction> direction);
    void showFacet(models::ComparisonFacet facet);
    CompareDialog *newCompare();
    void editTogether();
    void openList();
    void show(QDialog *dialog);
    QString suggestedFile() const;

    EnrollmentsPage &m_page;
    std::unique_ptr<ListPort> m_list;
    std::unique_ptr<SyncPort> m_sync;
    std::function<void(const QString &)> m_openFolder;
    QPointer<QDialog> m_dialog;
    quint64 m_round = 0; ///< Dialogs that were asked for.
};

} // namespace endorse::ui
