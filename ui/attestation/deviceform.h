// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace endorse::ui {

class MessageLabel;
class PushButton;

/// One line of a form: title, field, perhaps a button that looks for a file, and below it what is
/// wrong with the field.
class FormLine final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormLine)

public:
    /// @p objectName of the field. @p looks: with a button.
    FormLine(QWidget *form, QGridLayout *grid, const QString &objectName, bool looks);

    QLineEdit *edit() const { return m_edit; }
    PushButton *button() const { return m_look; }
    void setTexts(const QString &title, const QString &placeholder);
    void setVisible(bool visible);
    /// Empty: nothing is wrong.
    void setProblem(const QString &words, bool isWarning);
    QString problem() const;

private:
    void look();

    QLabel *m_title;
    QLineEdit *m_edit;
    PushButton *m_look = nullptr;
    MessageLabel *m_problem;
    bool m_isVisible = true;
};

} // namespace endorse::ui
