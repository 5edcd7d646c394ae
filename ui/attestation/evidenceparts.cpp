// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidenceparts.h"

#include <ui/attestation/inkdelegate.h>
#include <ui/attestation/viewcopy.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/tablefit.h>

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace endorse::ui {

namespace {

class FirstColumnFitter final : public QObject
{
public:
    FirstColumnFitter(QTreeView *tree, int least, int most);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    int widthOf(const QModelIndex &parent, int depth) const;

    QTreeView *m_tree;
    int m_least;
    int m_most;
};

} // namespace

QTableView *evidenceTable(QWidget *parent, QAbstractItemModel *model, const QList<int> &monoColumns)
{
    auto *table = new QTableView(parent);
    table->setFrameShape(QFrame::NoFrame);
    table->setModel(model);
    auto *delegate = new InkDelegate(table);
    delegate->setMonoColumns(monoColumns);
    delegate->setPadding(5);
    table->setItemDelegate(delegate);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->setSectionsClickable(false);
    enableRowCopy(table);
    markPane(table);
    return table;
}

void fitTable(QTableView *table, int most)
{
    const int row = rowHeight(table);
    fitRowsAndHeader(table);
    QHeaderView *header = table->horizontalHeader();
    const int headerHeight = header->height();
    const QFontMetrics metrics(fontOf(FontRole::MonoStrong));
    for (int column = 1; column < table->model()->columnCount(); ++column) {
        // As wide as its widest cell: these tables have a few dozen rows at most.
        int width = header->fontMetrics().horizontalAdvance(
            table->model()->headerData(column, Qt::Horizontal).toString());
        for (int i = 0; i < table->model()->rowCount(); ++i) {
            const QModelIndex index = table->model()->index(i, column);
            const bool icon = !index.data(models::IconNameRole).toString().isEmpty();
            width = std::max(width, metrics.horizontalAdvance(index.data().toString()) +
                                        (icon ? scaled(22) : 0));
        }
        header->resizeSection(column, width + scaled(24));
    }
    const int rows = std::clamp(table->model()->rowCount(), 1, most);
    table->setMinimumHeight(headerHeight + row * std::min(rows, 2));
    table->setMaximumHeight(headerHeight + row * table->model()->rowCount() + 2);
}

QPlainTextEdit *foreignText(QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setFrameShape(QFrame::NoFrame);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setWordWrapMode(QTextOption::WrapAnywhere);
    setFontRole(text, FontRole::Mono);
    text->document()->setDocumentMargin(8);
    markPane(text);
    return text;
}

FirstColumnFitter::FirstColumnFitter(QTreeView *tree, int least, int most)
    : QObject(tree)
    , m_tree(tree)
    , m_least(least)
    , m_most(most)
{
    tree->viewport()->installEventFilter(this);
    connect(tree->model(), &QAbstractItemModel::rowsInserted, this, &FirstColumnFitter::fit);
    connect(tree->model(), &QAbstractItemModel::modelReset, this, &FirstColumnFitter::fit);
    connect(tree->model(), &QAbstractItemModel::dataChanged, this, &FirstColumnFitter::fit);
    connect(tree, &QTreeView::expanded, this, &FirstColumnFitter::fit);
}

bool FirstColumnFitter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        fit();
    return QObject::eventFilter(watched, event);
}

int FirstColumnFitter::widthOf(const QModelIndex &parent, int depth) const
{
    int width = 0;
    const QAbstractItemModel *model = m_tree->model();
    QStyleOptionViewItem option;
    option.widget = m_tree;
    option.font = m_tree->font();
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const QModelIndex index = model->index(row, 0, parent);
        if (!m_tree->isFirstColumnSpanned(row, parent))
            width = std::max(width, m_tree->itemDelegate()->sizeHint(option, index).width() +
                                        depth * m_tree->indentation());
        width = std::max(width, widthOf(index, depth + 1));
    }
    return width;
}

void FirstColumnFitter::fit()
{
    const int all = m_tree->viewport()->width();
    const int wanted = widthOf({}, 1) + scaled(6);
    m_tree->setColumnWidth(0, std::clamp(wanted, all * m_least / 100, all * m_most / 100));
}

void fitFirstColumn(QTreeView *tree, int least, int most)
{
    new FirstColumnFitter(tree, least, most);
}

QWidget *paneOf(QWidget *parent, PaneHeader *header, QWidget *content)
{
    auto *widget = new QWidget(parent);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(content, 1);
    return widget;
}

} // namespace endorse::ui
