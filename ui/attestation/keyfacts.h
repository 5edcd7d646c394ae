// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QPersistentModelIndex>
#include <QWidget>

class QLabel;
class QScrollArea;

namespace endorse::ui {

class PaneHeader;
class PushButton;

/// What is known of the key that is chosen in the tree: its Name, the template that made it, its
/// size, and what it may do. Hidden while no key is chosen.
class KeyFacts final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyFacts)

public:
    explicit KeyFacts(QWidget *parent = nullptr);

    /// @p index is a row of models::KeyTreeModel; a row that is no key hides the facts.
    void setKey(const QModelIndex &index);
    /// The key may have changed.
    void refresh();
    void retranslate();

private:
    void addLine(const QString &title, const QString &value, bool mono);

    QPersistentModelIndex m_key;
    PaneHeader *m_header;
    PushButton *m_copy;
    QScrollArea *m_scroll;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_attributes;
};

} // namespace endorse::ui
