// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QMenu;

namespace endorse::ui {

class EnrollmentTable;

/// The menu that chooses the columns of a table and what it is sorted by.
class ColumnsMenu final
{
    Q_DECLARE_TR_FUNCTIONS(endorse::ui::ColumnsMenu)

public:
    /// Goes with @p table, and by itself when it was closed.
    static QMenu *make(EnrollmentTable *table);
};

} // namespace endorse::ui
