// SPDX-License-Identifier: GPL-3.0-or-later
#include "hublist.h"

#include <ui/common/fonts.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QBoxLayout>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

namespace endorse::ui {

namespace {

constexpr int rowGap = 4;

} // namespace

HubList::HubList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(rowGap);
    append({});
}

QLineEdit *HubList::editorOf(const FieldRow *row) const
{
    return qobject_cast<QLineEdit *>(row->editor());
}

FieldRow *HubList::append(const QString &text)
{
    auto *edit = new QLineEdit(text, this);
    edit->setCursorPosition(0);
    setFontRole(edit, FontRole::Mono);
    auto *completer = new QCompleter(&m_suggestions, edit);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    edit->setCompleter(completer);
    edit->installEventFilter(this);
    auto *row = new FieldRow({}, edit, this);
    m_layout->addWidget(row);
    // A layout shows it only later, and a field that is not seen answers for nothing.
    row->show();
    m_rows.append(row);
    connect(edit, &QLineEdit::textChanged, this, [this, row] { changed(row); });
    connect(edit, &QLineEdit::editingFinished, this, &HubList::tidy);
    numberRows();
    Q_EMIT rowAdded(row);
    return row;
}

void HubList::fill(const std::optional<QStringList> &given)
{
    m_given = given;
    while (!m_rows.isEmpty()) {
        FieldRow *row = m_rows.takeLast();
        Q_EMIT rowRemoved(row);
        delete row;
    }
    for (const QString &hub : given.value_or(QStringList()))
        append(hub);
    append({});
    retranslate();
}

QStringList HubList::texts() const
{
    QStringList all;
    for (const FieldRow *row : m_rows) {
        const QString text = editorOf(row)->text().trimmed();
        if (!text.isEmpty())
            all.append(text);
    }
    return all;
}

std::optional<QStringList> HubList::hubs() const
{
    if (!isModified())
        return m_given;
    const QStringList all = texts();
    return all.isEmpty() ? std::nullopt : std::optional<QStringList>(all);
}

bool HubList::isModified() const
{
    return texts() != m_given.value_or(QStringList());
}

void HubList::setSuggestions(const QStringList &hubs)
{
    m_suggestions.setStringList(hubs);
    retranslate();
}

void HubList::changed(FieldRow *row)
{
    if (row == m_rows.constLast() && !editorOf(row)->text().isEmpty())
        append({});
    numberRows();
    retranslate();
    Q_EMIT edited(row);
}

/// Lines that were emptied go, but not the one that is being edited.
void HubList::tidy()
{
    for (qsizetype i = m_rows.size() - 2; i >= 0; --i) {
        FieldRow *row = m_rows[i];
        if (editorOf(row)->hasFocus() || !editorOf(row)->text().trimmed().isEmpty())
            continue;
        m_rows.removeAt(i);
        Q_EMIT rowRemoved(row);
        row->hide();
        row->deleteLater();
    }
    numberRows();
    retranslate();
}

/// A line answers for the member of its place among those that are not empty.
void HubList::numberRows()
{
    int number = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        FieldRow *row = m_rows[i];
        row->editor()->setObjectName(QStringLiteral("iotHub%1").arg(i));
        QStringList members;
        if (i == 0)
            members.append(QStringLiteral("iotHubs"));
        if (!editorOf(row)->text().trimmed().isEmpty())
            members.append(QStringLiteral("iotHubs[%1]").arg(number++));
        row->setMembers(members);
    }
}

bool HubList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        auto *edit = static_cast<QLineEdit *>(watched);
        edit->completer()->setCompletionPrefix(edit->text());
        edit->completer()->complete();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HubList::retranslate()
{
    const QStringList linked = m_suggestions.stringList();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        FieldRow *row = m_rows[i];
        QLineEdit *edit = editorOf(row);
        edit->setAccessibleName(tr("IoT hub %1").arg(i + 1));
        edit->setPlaceholderText(m_rows.size() == 1 ? tr("Empty: every linked hub")
                                                    : tr("One more hub"));
        const QString text = edit->text().trimmed();
        const bool stranger =
            !text.isEmpty() && !linked.isEmpty() && !linked.contains(text, Qt::CaseInsensitive);
        row->setNote(stranger ? tr("This hub is not known to be linked to the service.")
                              : QString());
    }
}

} // namespace endorse::ui
