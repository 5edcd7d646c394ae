// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uifixture.h"

#include <ui/enrollments/enrollmentspage.h>
#include <ui/enrollments/enrollmenttable.h>

#include <QSet>

#include <enrollmentlist/locallist.h>

namespace endorse::testing {

/// An enrollment with a symmetric key that the service makes: no two are in each other's way.
dps::IndividualEnrollment keyedEnrollment(const QString &id, const QString &deviceId = {},
                                          const QString &hub = {});
/// "dev-000"… with devices "line3-0"…, on two hubs, every fifth disabled.
QList<dps::IndividualEnrollment> sampleEnrollments(int count);

/// The main window on its Enrollments page, over a list in a folder of its own, with a TPM that is
/// what the test says.
class ListDesk final
{
public:
    explicit ListDesk(const QList<dps::IndividualEnrollment> &records = {},
                      ui::Language language = ui::Language::English);
    ~ListDesk();

    template<class T>
    T *find(const char *name) const
    {
        return page().findChild<T *>(QLatin1String(name));
    }
    ui::EnrollmentsPage &page() const { return *m_page; }
    ui::EnrollmentTable &table() const { return *m_page->table(); }
    QAction *action(ui::CommandId id) { return desk.window.commands().action(id); }
    /// Whether the list is read and the table shows @p rows rows.
    bool shows(int rows) const;
    QStringList shownIds() const;
    QSet<QString> selectedIds() const;
    QString notice() const;
    /// What stands in the table's stead; empty: the table.
    QString emptyTitle() const;
    QString line() const;
    void type(const QString &text);
    /// The list as another program sees it.
    std::optional<enrollmentlist::ListEntry> stored(const QString &key);
    /// Another station changes the device ID of a row.
    void changeElsewhere(const QString &key, const QString &deviceId);

    QTemporaryDir folder;
    enrollmentlist::LocalList list;
    ui::TpmEnrollment tpm;
    std::optional<core::Error> tpmError;
    int tpmReads = 0;
    WindowDesk desk;

private:
    ui::WindowParts parts();
    QString file() const;
    core::Result<std::unique_ptr<enrollmentlist::ListStore>> openElsewhere() const;

    ui::EnrollmentsPage *m_page;
};

} // namespace endorse::testing
