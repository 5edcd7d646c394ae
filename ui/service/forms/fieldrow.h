// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <ui/common/icons.h>

#include <QLabel>
#include <QStringList>
#include <QWidget>

#include <optional>

class QBoxLayout;

namespace endorse::ui {

class MutedLabel;

/// The line below a field: a note in muted text, or a problem or a fact with the icon of its
/// status. Plain text that wraps anywhere it must and can be selected.
class FieldLine final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldLine)

public:
    enum class Tone : quint8 { Note, Good, Warn, Problem };

    explicit FieldLine(QWidget *parent = nullptr);
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    /// An empty text hides the line.
    void setWords(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    Tone m_tone = Tone::Note;
};

/// One field of a form: title, editor, and below it one line with a note or with what is wrong. The
/// title stands before the editor, or above it where there is no room.
///
/// A problem is shown only once the field was touched. The editor's accessible description is what
/// the line says.
class FieldRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldRow)

public:
    /// @p members are the JSON paths that the field answers for, with all below them. @p editor is
    /// what takes the focus; @p content what stands in the form, when the editor is a part of it.
    FieldRow(const QStringList &members, QWidget *editor, QWidget *parent,
             QWidget *content = nullptr);

    /// With a mnemonic. Also the editor's accessible name unless it has one of its own.
    void setTitle(const QString &title);
    /// The title as it is read: without the mnemonic.
    QString plainTitle() const;
    void setNote(const QString &note);
    /// Shown before a problem, for as long as it is set: an answer of the service.
    void setAnswer(const std::optional<core::Error> &answer);
    void setProblem(const std::optional<core::Error> &problem);
    bool hasProblem() const { return m_problem.has_value(); }
    /// Renders the line again in the program's language.
    void refreshWords() { refresh(); }
    /// What the line says now, empty when it is hidden.
    QString shownText() const;
    void setTouched(bool touched);
    bool isTouched() const { return m_touched; }

    QWidget *editor() const { return m_editor; }
    /// How well the field answers for @p member: the length of the path that both share whole; -1:
    /// not at all.
    qsizetype match(const QString &member) const;
    const QStringList &members() const { return m_members; }
    void setMembers(const QStringList &members) { m_members = members; }

    /// Who gets the focus by the mnemonic, when it is not the editor.
    void setBuddy(QWidget *buddy);
    /// Puts @p widget below the line, in the column of the field.
    void addBelow(QWidget *widget);

    int titleWidth() const;
    /// @p titleWidth 0: the title stands above.
    void setTitleWidth(int titleWidth);

private:
    void refresh();

    QStringList m_members;
    QWidget *m_editor;
    QBoxLayout *m_layout;
    QBoxLayout *m_column;
    MutedLabel *m_title;
    FieldLine *m_line;
    QString m_name;
    QString m_note;
    std::optional<core::Error> m_problem;
    std::optional<core::Error> m_answer;
    bool m_touched = false;
};

} // namespace endorse::ui
