// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/service/forms/fieldrow.h>

#include <QStringList>
#include <QStringListModel>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace endorse::ui {

/// The hubs that an enrollment may be allocated to: one line each with its own problem, and an
/// empty one at the end for one more. The linked hubs are offered as one types; Down shows all of
/// them.
class HubList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubList)

public:
    explicit HubList(QWidget *parent);

    /// nullopt: the record names none, so that every linked hub may be taken.
    void fill(const std::optional<QStringList> &given);
    std::optional<QStringList> hubs() const;
    bool isModified() const;
    /// What is offered; also told apart from hubs that are not linked. Empty: not known.
    void setSuggestions(const QStringList &hubs);
    const QList<FieldRow *> &rows() const { return m_rows; }
    void retranslate();

Q_SIGNALS:
    void edited(endorse::ui::FieldRow *row);
    void rowAdded(endorse::ui::FieldRow *row);
    /// Just before it is deleted.
    void rowRemoved(endorse::ui::FieldRow *row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FieldRow *append(const QString &text);
    void changed(FieldRow *row);
    void tidy();
    void numberRows();
    QLineEdit *editorOf(const FieldRow *row) const;
    QStringList texts() const;

    QVBoxLayout *m_layout;
    QList<FieldRow *> m_rows; ///< The last one is empty.
    QStringListModel m_suggestions;
    std::optional<QStringList> m_given;
};

} // namespace endorse::ui
