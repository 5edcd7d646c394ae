// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/enrollmentrules.h>
#include <ui/service/forms/fieldrow.h>

#include <QList>
#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace endorse::ui {

class PaneHeader;

/// A part of a form: a header and rows of fields. Knows what its fields hold and what they were
/// filled with; the form knows what to do with problems.
class FormSection : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormSection)

public:
    explicit FormSection(QWidget *parent);

    const QList<FieldRow *> &rows() const { return m_rows; }
    /// What can only be known here: text that no record can hold. It stands before the problems
    /// that the rules find at the same member or below it.
    virtual QList<dps::FieldProblem> problems() const { return {}; }
    /// A field differs from what it was filled with.
    virtual bool isModified() const = 0;
    /// Sets every text of the section anew in the program's language.
    virtual void retranslate() = 0;
    /// The form lost the screen: what was shown of a secret is hidden.
    virtual void concealSecrets() {}

Q_SIGNALS:
    /// The user changed a field; @p row is the one that counts as touched (null: none).
    void edited(endorse::ui::FieldRow *row);
    /// Rows came, went, or changed their height in ways other than by their problem.
    void rowsChanged();

protected:
    PaneHeader *header() const { return m_header; }
    /// Below the header, for anything but rows too.
    QVBoxLayout *body() const { return m_body; }
    FieldRow *addRow(const QStringList &members, QWidget *editor, QWidget *content = nullptr);
    /// A row that stands elsewhere in the section.
    void registerRow(FieldRow *row);
    void unregisterRow(FieldRow *row);

private:
    PaneHeader *m_header;
    QVBoxLayout *m_body;
    QList<FieldRow *> m_rows;
};

/// A combo box for a column: as narrow as the column, and deaf to the wheel unless it has the
/// focus, so that scrolling the form changes nothing.
QComboBox *newFormCombo(const QString &objectName, QWidget *parent);
/// Sets the text of the item with @p data, adding the item when there is none.
void setComboItem(QComboBox *combo, const QString &data, const QString &text);

/// An error of a field, category Input.
core::Error fieldError(const char *code, const core::Text &message, const core::Text &hint = {});

} // namespace endorse::ui
