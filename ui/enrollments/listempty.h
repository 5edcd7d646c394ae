// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QList>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QProgressBar;

namespace endorse::ui {

class IconLabel;
class MutedLabel;
class PushButton;

/// What stands where the table has no rows: why, what to do first, and the buttons that do it; or
/// how far the reading has come.
class ListEmpty final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListEmpty)

public:
    explicit ListEmpty(QWidget *parent = nullptr);

    /// What stands over the texts.
    void setPicture(IconId icon, Token ink);
    void setTexts(const QString &title, const QString &text);
    /// The first one is what to press.
    void setActions(const QStringList &words);
    /// @p total 0: not known. Negative @p done: nothing is being read.
    void setProgress(qint64 done, qint64 total);
    QString title() const;
    QString text() const;
    QStringList actions() const;

Q_SIGNALS:
    void triggered(int action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    IconLabel *m_picture;
    QLabel *m_title;
    MutedLabel *m_text;
    QProgressBar *m_progress;
    QBoxLayout *m_row;
    QList<PushButton *> m_buttons;
};

} // namespace endorse::ui
