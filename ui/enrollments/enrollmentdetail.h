// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/comparisonfacets.h>
#include <ui/common/commandset.h>

#include <QTimer>
#include <QWidget>

#include <enrollmentlist/locallist.h>
#include <memory>
#include <optional>

class QStackedWidget;

namespace endorse::ui {

class ElidedLabel;
class EmptyState;
class EnrollmentEditor;
class EnrollmentFacts;
class NoticeStrip;
class PushButton;
class StatusChip;
class WrapLabel;

/// The right side of the Enrollments page: the enrollment that is chosen, to be read; its form
/// while it is edited.
class EnrollmentDetail final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentDetail)

public:
    /// @p list outlives it.
    EnrollmentDetail(enrollmentlist::LocalList &list, CommandSet &commands, QWidget *parent);

    /// Reads this row from the list, after a moment: who walks through the list with the keyboard
    /// asks for no row but the one where he stays. Empty: nothing is chosen.
    void showKey(const QString &key);
    void showSeveral(qsizetype count);
    void setComparison(std::shared_ptr<const models::ComparisonFacets> compared);
    /// The row may say something else now.
    void reload();
    void startNew();
    /// Opens the form of the row that is shown.
    void edit();
    bool isEditing() const;
    bool holdsInput() const;
    void askAboutInput();
    QString key() const { return m_key; }
    /// Nothing while it is being read.
    const std::optional<enrollmentlist::ListEntry> &entry() const { return m_entry; }
    EnrollmentEditor *editor() const { return m_editor; }
    void retranslate();

Q_SIGNALS:
    void saved(const QString &registrationId);
    /// The form was closed.
    void editorLeft();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    QWidget *buildFacts(CommandSet &commands);
    void read();
    void onRead(const core::Result<std::optional<enrollmentlist::ListEntry>> &entry);
    void refresh();
    void refreshHead();

    enrollmentlist::LocalList &m_list;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ElidedLabel *m_title = nullptr;
    StatusChip *m_status = nullptr;
    WrapLabel *m_id = nullptr;
    EnrollmentFacts *m_facts = nullptr;
    QList<PushButton *> m_buttons;
    EnrollmentEditor *m_editor;
    std::shared_ptr<const models::ComparisonFacets> m_compared;
    QString m_key;
    std::optional<enrollmentlist::ListEntry> m_entry;
    std::optional<core::Error> m_error;
    qsizetype m_several = 0;
    bool m_editWhenRead = false;
    quint64 m_serial = 0;
    QTimer m_timer;
};

} // namespace endorse::ui
