// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "multieditpresenter.h"

#include <ui/common/fitteddialog.h>

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;

namespace endorse::ui {

class FieldLine;
class FormScroll;
class HubList;
class JsonField;
class MutedLabel;
class NoticeStrip;
class ProgressRow;
class PushButton;

/// Changes many rows alike: a tick for each member that is to be changed, what the rows have now
/// beside it, and what came of it. Closing cancels what is under way; nothing is changed then.
class MultiEditDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MultiEditDialog)

public:
    /// @p port outlives it. @p keys: registration IDs in lower case. @p hubs: what is suggested.
    MultiEditDialog(ListPort &port, const QStringList &keys, const QStringList &hubs,
                    QWidget *parent = nullptr);

    MultiEditPresenter *presenter() const { return m_presenter; }

Q_SIGNALS:
    /// Rows were changed.
    void applied(qint64 rows);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QCheckBox *check = nullptr;
        MutedLabel *now = nullptr;
        QWidget *editor = nullptr;
        FieldLine *line = nullptr;
    };

    void build();
    QWidget *newRow(EditMember member, const char *name, QWidget *editor);
    void connectParts();
    void orderStops();
    void onTicked(EditMember member, bool ticked);
    void take(EditMember member);
    void fill(EditMember member, const QString &value);
    QString entered(EditMember member) const;
    QComboBox *combo(EditMember member) const;
    void showResults();
    void retranslate();
    void retranslateChoices();
    void refresh();
    void refreshRow(EditMember member);
    void refreshNotice();
    QString nowText(EditMember member) const;
    QString valueWord(EditMember member, const QString &value) const;
    QString appliedText() const;

    MultiEditPresenter *m_presenter;
    QLabel *m_title;
    FormScroll *m_scroll;
    std::array<Row, editMemberCount> m_rows;
    HubList *m_hubs;
    JsonField *m_tags;
    NoticeStrip *m_notice;
    ProgressRow *m_progress;
    MutedLabel *m_whyNot;
    PushButton *m_apply;
    PushButton *m_close;
};

} // namespace endorse::ui
