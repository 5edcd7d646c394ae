// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/fitteddialog.h>
#include <ui/service/noticestrip.h>

#include <array>

class QLineEdit;
class QRadioButton;

namespace endorse::core {
class Text;
}

namespace endorse::ui {

class FieldLine;
class MutedLabel;
class ProgressRelay;
class ProgressRow;
class PushButton;

/// What dialogs for exports have in common: six choices in two columns, a note on them, whereto,
/// how it goes, Export and Close. It knows no texts and no rules: these are its heirs'.
class ExportFrame : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportFrame)

Q_SIGNALS:
    /// The folder of this file is to be shown.
    void folderWanted(const QString &file);

protected:
    static constexpr std::size_t choices = 6;
    /// Of the choices as objects: stable, in English; the first column, then the second.
    using Names = std::array<const char *, choices>;
    enum class Groups : quint8 {
        One, ///< One of the six choices.
        Two  ///< One of each column.
    };

    ExportFrame(const Names &names, Groups groups, const ProgressRelay &progress, QWidget *parent);

    /// Begins with the choice that is made.
    void focusChoice();
    /// A choice below the note, with a line of words below it.
    void addChoice(QWidget *choice, QWidget *line);
    /// Asks for a file, or for a folder that is not there yet. @p suffix: of a name without one;
    /// may be empty.
    void browse(const QString &suffix);
    void showTarget(const QString &target, const core::Text &whyNot, bool isBusy);
    void showProgress(const QString &words, bool isBusy, bool isCancelling);
    /// @p isThere: there is a result to tell of. Its button asks for the folder of what @p written
    /// says then.
    void showResult(bool isThere, const NoticeStrip::Words &words,
                    const std::function<QString()> &written);

    std::array<MutedLabel *, 2> m_titles;
    std::array<QRadioButton *, choices> m_choices{};
    MutedLabel *m_note;
    MutedLabel *m_targetTitle;
    QLineEdit *m_target;
    PushButton *m_browse;
    ProgressRow *m_progress;
    PushButton *m_export;
    PushButton *m_close;

private:
    void build(const Names &names, Groups groups);
    void order();

    FieldLine *m_targetLine;
    NoticeStrip *m_notice;
    QList<QWidget *> m_more; ///< Choices below the note.
};

} // namespace endorse::ui
