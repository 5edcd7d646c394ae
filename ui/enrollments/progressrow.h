// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;

namespace endorse::ui {

class MutedLabel;
class ProgressRelay;
class PushButton;

/// Long work in a dialog: what is done, a bar, how far, how fast and how long still, and Cancel.
class ProgressRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressRow)

public:
    /// What is counted.
    enum class Unit : quint8 { Rows, Bytes };

    /// @p relay outlives it.
    ProgressRow(const ProgressRelay &relay, QWidget *parent);

    /// What is being done: a sentence in the program's language.
    void setWords(const QString &words);
    void setUnit(Unit unit);
    /// Cancel was pressed: the work ends as soon as it can.
    void setCancelling(bool cancelling);
    PushButton *cancelButton() const { return m_cancel; }
    void retranslate();

    /// "63,143 of 100,000 · 11,400 a second · 3 s left"; @p total 0: not known.
    static QString figures(qint64 done, qint64 total, qint64 elapsedMs, Unit unit = Unit::Rows);

Q_SIGNALS:
    void cancelled();

private:
    void refresh();

    const ProgressRelay &m_relay;
    MutedLabel *m_words;
    QProgressBar *m_bar;
    MutedLabel *m_figures;
    PushButton *m_cancel;
    Unit m_unit = Unit::Rows;
    bool m_cancelling = false;
};

} // namespace endorse::ui
