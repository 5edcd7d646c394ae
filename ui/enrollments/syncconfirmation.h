// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/differencemodel.h>

#include <QWidget>

class QLabel;

namespace endorse::ui {

class IconLabel;
class MutedLabel;
class PushButton;

/// What a push or a pull will send, counted, before anything is sent.
class SyncConfirmation final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SyncConfirmation)

public:
    explicit SyncConfirmation(QWidget *parent);

    struct Content
    {
        enrollmentlist::Direction direction = enrollmentlist::Direction::Push;
        models::SyncTally tally;
        qsizetype openConflicts = 0;
        QString service;
    };
    void setContent(const Content &content);
    void retranslate();
    /// Puts the focus on what is safe: going back when something is deleted.
    void takeFocus();
    PushButton *firstStop() const { return m_confirm; }
    PushButton *lastStop() const { return m_back; }

Q_SIGNALS:
    void confirmed();
    void left();

private:
    void refresh();
    QString updatesText() const;
    QString createsText() const;
    QString removalsText() const;

    Content m_content;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_creates;
    QLabel *m_updates;
    QLabel *m_removals;
    MutedLabel *m_note;
    PushButton *m_confirm;
    PushButton *m_back;
};

} // namespace endorse::ui
