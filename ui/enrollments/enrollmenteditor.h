// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <enrollmentlist/locallist.h>
#include <optional>

namespace endorse::ui {

class EnrollmentForm;
class NoticeStrip;
class PaneHeader;

/// An enrollment of the list in its form: a new one, or one that is there. What another station or
/// program changed meanwhile is shown in place and written over only when the user says so; what
/// was typed is lost only then too.
class EnrollmentEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentEditor)

public:
    /// @p list outlives it.
    EnrollmentEditor(enrollmentlist::LocalList &list, QWidget *parent);

    void startNew();
    void edit(const enrollmentlist::ListEntry &entry);
    /// The form has changes that are not saved, or is saving them.
    bool holdsInput() const;
    /// Says that the changes stand in the way of another row, and offers what can be done.
    void askAboutInput();
    /// Empty: a new enrollment.
    QString key() const;
    EnrollmentForm *form() const { return m_form; }
    NoticeStrip *notice() const { return m_notice; }
    void retranslate();

Q_SIGNALS:
    void saved(const QString &registrationId);
    /// The user is done with the form, or has given it up.
    void left();

private:
    using Change = enrollmentlist::ChangeReport;

    void save(std::optional<qint64> version);
    void onSaved(const core::Result<Change> &report);
    void sayConflict(const enrollmentlist::Outcome &outcome);
    void leave();

    enrollmentlist::LocalList &m_list;
    PaneHeader *m_header;
    NoticeStrip *m_notice;
    EnrollmentForm *m_form;
    std::optional<enrollmentlist::ListEntry> m_base;   ///< Nothing: a new one.
    std::optional<enrollmentlist::ListEntry> m_theirs; ///< What stands in the way of saving.
    quint64 m_serial = 0; ///< Counts what was asked for, so that a late answer is known as such.
    bool m_leaveWhenSaved = false;
};

} // namespace endorse::ui
