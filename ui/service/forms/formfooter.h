// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace endorse::ui {

class FieldLine;
class PushButton;

/// The foot of a form: Save and Cancel, and one line above them that says why Save is disabled, or
/// asks whether the changes may be given up.
class FormFooter final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormFooter)

public:
    explicit FormFooter(QWidget *parent);

    /// @p why stands in the line while Save cannot be pressed; @p isProblem: in the ink of one.
    void setSave(bool enabled, const QString &why, bool isProblem);
    void setSaveText(const QString &text);
    /// Asks whether to give the changes up. The safe answer has the focus.
    void ask();
    bool isAsking() const { return m_asking; }
    /// Takes the question back, as the answer "keep".
    void keep();
    void retranslate();

Q_SIGNALS:
    void saveClicked();
    void cancelClicked();
    void discardClicked();
    void kept();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    FieldLine *m_line;
    PushButton *m_save;
    PushButton *m_cancel;
    PushButton *m_discard;
    PushButton *m_keep;
    QString m_why;
    bool m_isProblem = false;
    bool m_asking = false;
};

} // namespace endorse::ui
