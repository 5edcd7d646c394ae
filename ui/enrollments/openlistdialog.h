// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openlistpresenter.h"

#include <ui/common/fitteddialog.h>

class QLineEdit;
class QListView;
class QRadioButton;
class QStringListModel;

namespace endorse::ui {

class FieldLine;
class MutedLabel;
class PushButton;

/// Which list is to be opened: one that was open before, a file, or a database of a PostgreSQL
/// server. What is wrong is said at the field; nothing is opened that does not answer.
class OpenListDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenListDialog)

public:
    /// @p current: the text of the place that is open; may be empty.
    OpenListDialog(const QList<enrollmentlist::ListPlace> &recent, const QString &current,
                   OpenListPresenter::Probe probe = {}, QWidget *parent = nullptr);

    OpenListPresenter *presenter() const { return m_presenter; }

Q_SIGNALS:
    void chosen(const endorse::enrollmentlist::ListPlace &place);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void browse();
    void takeRecent(const QModelIndex &index);
    void retranslate();
    void refresh();
    void refreshLine();
    QString foundText(const ListFacts &facts) const;

    OpenListPresenter *m_presenter;
    QList<enrollmentlist::ListPlace> m_recent;
    QStringListModel *m_recentModel;
    MutedLabel *m_recentTitle;
    QListView *m_recentView;
    QRadioButton *m_fileKind;
    QLineEdit *m_file;
    PushButton *m_browse;
    FieldLine *m_fileLine;
    QRadioButton *m_addressKind;
    QLineEdit *m_address;
    PushButton *m_test;
    FieldLine *m_addressLine;
    MutedLabel *m_addressNote;
    PushButton *m_open;
    PushButton *m_cancel;
};

} // namespace endorse::ui
