// SPDX-License-Identifier: GPL-3.0-or-later
#include "glossarywindow.h"

#include <ui/common/fonts.h>
#include <ui/common/glossary.h>
#include <ui/common/icons.h>
#include <ui/common/paneparts.h>

#include <QAction>
#include <QBoxLayout>
#include <QCollator>
#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int idRole = Qt::UserRole;

struct Entry
{
    QString title;
    QString id;
};

/// In the order of the language.
QList<Entry> sortedEntries()
{
    QList<Entry> entries;
    for (const GlossaryTerm &term : glossary::terms())
        entries.append({glossary::titleOf(term), QLatin1String(term.id)});
    QCollator collator{QLocale()};
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(entries.begin(), entries.end(), [&collator](const Entry &a, const Entry &b) {
        return collator.compare(a.title, b.title) < 0;
    });
    return entries;
}

bool matches(const GlossaryTerm &term, const QString &wanted)
{
    const QString all = glossary::titleOf(term) + QLatin1Char('\n') +
                        glossary::wordsOf(term).join(QLatin1Char('\n')) + QLatin1Char('\n') +
                        glossary::definitionOf(term);
    return all.contains(wanted, Qt::CaseInsensitive);
}

} // namespace

GlossaryWindow::GlossaryWindow(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_none(new MutedLabel(this))
    , m_title(new QLabel(this))
    , m_definition(new GlossaryLabel(this))
{
    setObjectName(QStringLiteral("glossaryWindow"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(iconFor(IconId::Search), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("terms"));
    m_list->setUniformItemSizes(true);
    m_none->setWordWrap(true);
    m_none->hide();
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    setFontRole(m_title, FontRole::CaptionTitleWide);
    m_definition->setObjectName(QStringLiteral("definition"));
    m_definition->setFollows(true);
    m_definition->setAlignment(Qt::AlignTop);
    setFontRole(m_definition, FontRole::Lead);

    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    left->addWidget(m_none);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_title);
    right->addWidget(m_definition);
    right->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 12, 16, 12);
    layout->setSpacing(16);
    layout->addLayout(left, 2);
    layout->addLayout(right, 3);
    resize(scaled(680), scaled(440));

    connect(m_search, &QLineEdit::textChanged, this, &GlossaryWindow::filter);
    connect(m_list, &QListWidget::currentItemChanged, this, &GlossaryWindow::render);
    connect(m_definition, &GlossaryLabel::termActivated, this, &GlossaryWindow::showTerm);
    retranslate();
}

GlossaryWindow *GlossaryWindow::open(QWidget *widget, const QString &termId)
{
    QWidget *main = widget->window();
    while (main->parentWidget())
        main = main->parentWidget()->window();
    auto *glossary = main->findChild<GlossaryWindow *>();
    if (!glossary)
        glossary = new GlossaryWindow(main);
    if (!termId.isEmpty())
        glossary->showTerm(termId);
    glossary->show();
    glossary->raise();
    glossary->activateWindow();
    glossary->m_search->setFocus(Qt::OtherFocusReason);
    return glossary;
}

QString GlossaryWindow::termId() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(idRole).toString() : QString();
}

void GlossaryWindow::showTerm(const QString &termId)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(idRole).toString() != termId)
            continue;
        if (m_list->item(row)->isHidden())
            m_search->clear();
        m_list->setCurrentRow(row);
        m_list->scrollToItem(m_list->item(row));
    }
}

void GlossaryWindow::fill()
{
    const QString chosen = termId();
    m_list->clear();
    const QList<Entry> entries = sortedEntries();
    for (const Entry &entry : entries) {
        auto *item = new QListWidgetItem(entry.title, m_list);
        item->setData(idRole, entry.id);
    }
    m_list->setCurrentRow(0);
    if (!chosen.isEmpty())
        showTerm(chosen);
    filter();
}

void GlossaryWindow::filter()
{
    const QString wanted = m_search->text().trimmed();
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const GlossaryTerm *term = glossary::find(item->data(idRole).toString());
        const bool shown = term && (wanted.isEmpty() || matches(*term, wanted));
        item->setHidden(!shown);
        if (shown && first < 0)
            first = row;
    }
    const QListWidgetItem *current = m_list->currentItem();
    if (first >= 0 && (!current || current->isHidden()))
        m_list->setCurrentRow(first);
    m_none->setVisible(first < 0);
}

void GlossaryWindow::render()
{
    const GlossaryTerm *term = glossary::find(termId());
    m_title->setText(term ? glossary::titleOf(*term) : QString());
    m_definition->setExcept(termId());
    m_definition->setPlainText(term ? glossary::definitionOf(*term) : QString());
}

void GlossaryWindow::retranslate()
{
    setWindowTitle(tr("Glossary"));
    m_search->setPlaceholderText(tr("Search the glossary"));
    m_search->setAccessibleName(tr("Search the glossary"));
    m_list->setAccessibleName(tr("Terms"));
    m_none->setText(tr("No term matches."));
    fill();
    render();
}

void GlossaryWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
