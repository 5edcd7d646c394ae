// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/commandset.h>
#include <ui/common/paneparts.h>

namespace endorse::ui {

class PushButton;

/// The toolbar of the Enrollments page. Where there is no room its buttons show icons alone, those
/// at the right first.
class EnrollmentTools final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentTools)

public:
    EnrollmentTools(CommandSet &commands, QWidget *parent);

    /// Under which the menu of the columns opens.
    PushButton *columns() const { return m_columns; }
    void retranslate();
    /// Gives each button the room that it needs, or its icon alone.
    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ToolRow *m_row;
    QList<PushButton *> m_buttons;
    PushButton *m_undo = nullptr;
    PushButton *m_columns = nullptr;
};

} // namespace endorse::ui
