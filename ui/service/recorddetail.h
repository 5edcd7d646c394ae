// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/attestationmechanism.h>

#include <QWidget>

#include <enrollment/servicedesk.h>

class QModelIndex;

namespace endorse::ui {

/// The right side of a list: the entry that is chosen, to be read or edited.
class RecordDetail : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordDetail)

public:
    using QWidget::QWidget;

    /// Shows the row; an invalid one: nothing. Not while holdsInput().
    virtual void showRow(const QModelIndex &row) = 0;
    /// Several rows are selected.
    virtual void showSeveral(int count) = 0;
    /// The form has changes that are not saved, or is saving them.
    virtual bool holdsInput() const { return false; }
    /// Says that the changes stand in the way of another entry, and offers what can be done.
    virtual void askAboutInput() {}
    virtual void startNew(dps::AttestationType type) { Q_UNUSED(type) }
    /// Moves the focus into the form.
    virtual void beginEditing() {}
    virtual void setHubs(const QStringList &hubs) { Q_UNUSED(hubs) }
    virtual void retranslate() = 0;

Q_SIGNALS:
    /// The service has taken the entry.
    void saved(const QString &id);
    /// Nothing is held any more: the list may say what is shown.
    void released();
    void deleteWanted();
};

} // namespace endorse::ui
