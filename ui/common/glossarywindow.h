// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace endorse::ui {

class GlossaryLabel;

/// All terms with a search: the list at the left, the explanation of the chosen one at the right.
/// It stays open beside the main window.
class GlossaryWindow final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GlossaryWindow)

public:
    explicit GlossaryWindow(QWidget *parent = nullptr);

    /// Shows the one glossary of the program, made on top of the main window of @p widget, with
    /// this term chosen; empty: the one that was chosen last.
    static GlossaryWindow *open(QWidget *widget, const QString &termId = {});

    void showTerm(const QString &termId);
    QString termId() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void filter();
    void render();
    void retranslate();

    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_none;
    QLabel *m_title;
    GlossaryLabel *m_definition;
};

} // namespace endorse::ui
