// SPDX-License-Identifier: GPL-3.0-or-later
#include "byteinspector.h"

#include <models/structuretreemodel.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/attestation/partnote.h>
#include <ui/attestation/viewcopy.h>
#include <ui/common/fonts.h>
#include <ui/common/hexview.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>
#include <ui/common/status.h>

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>

namespace endorse::ui {

namespace {

/// From this width on hex and tree stand side by side.
constexpr int sideBySideFrom = 640;

/// Containers first, so that the parts inside them lie over them.
void collect(const models::StructureTreeModel &model, const QModelIndex &parent,
             QList<QModelIndex> *indexes)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        indexes->append(index);
        collect(model, index, indexes);
    }
}

} // namespace

ByteInspector::ByteInspector(QWidget *parent)
    : QWidget(parent)
    , m_model(new models::StructureTreeModel(this))
{
    build();
    retranslate();
}

void ByteInspector::build()
{
    m_hexHeader = new PaneHeader(this);
    m_chip = new StatusChip(m_hexHeader);
    m_chip->hide();
    m_hexHeader->addWidget(m_chip);
    m_eye = new PushButton(m_hexHeader, PushButton::Kind::Flat);
    m_eye->setObjectName(QStringLiteral("showMasked"));
    m_eye->setIconId(IconId::Eye);
    m_eye->setEnabled(false);
    m_eye->hide();
    m_hexHeader->addWidget(m_eye);
    m_hex = new HexView(this);
    m_hex->setObjectName(QStringLiteral("hex"));
    markPane(m_hex);

    m_treeHeader = new PaneHeader(this);
    m_tree = new QTreeView(this);
    m_tree->setObjectName(QStringLiteral("decoded"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setModel(m_model);
    auto *delegate = new InkDelegate(m_tree);
    delegate->setMonoColumns({models::StructureTreeModel::ValueColumn});
    m_tree->setItemDelegate(delegate);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setIndentation(scaled(14));
    m_tree->header()->setStretchLastSection(true);
    fitFirstColumn(m_tree, 30, 60);
    enableRowCopy(m_tree);
    markPane(m_tree);

    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(paneOf(this, m_hexHeader, m_hex));
    m_readable = foreignText(this);
    m_readable->setObjectName(QStringLiteral("readable"));
    m_meaning = new QStackedWidget(this);
    m_meaning->addWidget(m_tree);
    m_meaning->addWidget(m_readable);
    auto *meaning = new QWidget(this);
    auto *meaningLayout = new QVBoxLayout(meaning);
    meaningLayout->setContentsMargins(0, 0, 0, 0);
    meaningLayout->setSpacing(0);
    m_note = new PartNote(meaning);
    m_note->setObjectName(QStringLiteral("partNote"));
    meaningLayout->addWidget(m_meaning, 1);
    meaningLayout->addWidget(m_note);
    m_decoded = paneOf(this, m_treeHeader, meaning);
    m_splitter->addWidget(m_decoded);

    m_textHeader = new PaneHeader(this);
    m_text = foreignText(this);
    m_text->setObjectName(QStringLiteral("value"));

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(paneOf(this, m_textHeader, m_text));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_userMoved = true; });
    connect(m_hex, &HexView::rangeSelected, this, &ByteInspector::selectInTree);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ByteInspector::selectInHex);
}

void ByteInspector::updateTreeTitle()
{
    m_treeHeader->setTitle(m_meaning->currentWidget() == m_tree ? tr("Decoded") : tr("As text"));
}

void ByteInspector::hideHexHeader()
{
    m_hexHeader->hide();
}

void ByteInspector::setContent(const InspectedBytes &content)
{
    m_content = content;
    const bool hasBytes = !content.bytes.isEmpty();
    m_stack->setCurrentIndex(hasBytes ? 0 : 1);
    m_textHeader->setTitle(content.title);
    m_text->setPlainText(hasBytes ? QString() : content.text);
    m_hexHeader->setTitle(content.title);

    m_selecting = true;
    m_model->setRoots({content.tree}, content.ink, content.subject);
    m_tree->expandAll();
    // Sessions are the same in every command: they open when they are wanted.
    const QModelIndexList sessions =
        m_model->match(m_model->index(0, 0), Qt::DisplayRole, QStringLiteral("authorizations"), 1,
                       Qt::MatchExactly | Qt::MatchRecursive);
    for (const QModelIndex &index : sessions)
        m_tree->collapse(index);
    QList<QModelIndex> indexes;
    collect(*m_model, {}, &indexes);
    QList<HexRange> ranges;
    m_parts.clear();
    for (const QModelIndex &index : qAsConst(indexes)) {
        const tpmtypes::ByteRange range = m_model->range(index);
        const auto ink = models::Ink(index.data(models::InkRole).toInt());
        ranges.append({range.offset, range.length, tokenOf(ink), index.data().toString(), false});
        m_parts.append(index);
    }
    if (indexes.isEmpty() && hasBytes) {
        // Nothing is decoded: the whole has one meaning.
        ranges.append({0, content.bytes.size(), tokenOf(content.ink), content.title, false});
        m_parts.append(QPersistentModelIndex());
    }
    for (const tpmtypes::ByteRange &range : content.masked) {
        const QModelIndex part = m_model->indexAt(range.offset);
        const Token ink = part.isValid() ? tokenOf(models::Ink(part.data(models::InkRole).toInt()))
                                         : tokenOf(content.ink);
        ranges.append({range.offset, range.length, ink, tr("masked"), true});
        m_parts.append(part);
    }
    m_hex->setContent(content.bytes, ranges);
    m_meaning->setCurrentWidget(indexes.isEmpty() ? static_cast<QWidget *>(m_readable) : m_tree);
    m_readable->setPlainText(hasBytes ? content.text : QString());
    m_decoded->setVisible(!indexes.isEmpty() || !content.text.isEmpty());
    updateTreeTitle();
    m_chip->hide();
    m_eye->setVisible(!content.masked.isEmpty());
    explain({});
    m_selecting = false;
    shareHeight();
}

void ByteInspector::selectInTree(int range)
{
    showChip(range);
    explain(range >= 0 ? QModelIndex(m_parts.at(range)) : QModelIndex());
    if (m_selecting)
        return;
    m_selecting = true;
    const QModelIndex index = range >= 0 ? QModelIndex(m_parts.at(range)) : QModelIndex();
    m_tree->setCurrentIndex(index);
    if (index.isValid())
        m_tree->scrollTo(index);
    else
        m_tree->clearSelection();
    m_selecting = false;
}

void ByteInspector::selectInHex(const QModelIndex &index)
{
    if (m_selecting)
        return;
    m_selecting = true;
    m_hex->selectRange(int(m_parts.indexOf(QPersistentModelIndex(index.siblingAtColumn(0)))));
    m_selecting = false;
}

void ByteInspector::showChip(int range)
{
    m_chip->setVisible(range >= 0);
    if (range < 0)
        return;
    m_chip->setInk(m_hex->ranges().at(range).ink);
    m_chip->setText(m_hex->ranges().at(range).name);
}

void ByteInspector::explain(const QModelIndex &index)
{
    QStringList path;
    for (QModelIndex part = index; part.isValid(); part = part.parent())
        path.prepend(part.siblingAtColumn(0).data().toString());
    const QString words =
        path.isEmpty() || !m_content.explain ? QString() : m_content.explain(path).render();
    const auto ink = models::Ink(index.data(models::InkRole).toInt());
    m_note->setNote(path.isEmpty() ? QString() : path.constLast(), words, tokenOf(ink));
    m_tree->setAccessibleDescription(words);
    showNote();
}

void ByteInspector::showNote()
{
    // Below the tree only where enough rows of it remain.
    constexpr int leastHeight = 340;
    const bool room =
        m_splitter->orientation() == Qt::Horizontal || height() >= scaled(leastHeight);
    const bool shown = m_note->hasNote() && room;
    if (shown && !m_note->isVisible()) {
        // It takes room from the tree, which must still show the part that is explained.
        QTimer::singleShot(0, m_tree, [tree = m_tree] { tree->scrollTo(tree->currentIndex()); });
    }
    m_note->setVisible(shown);
    m_meaning->setToolTip(room ? QString() : m_note->text());
}

void ByteInspector::retranslate()
{
    m_eye->setAccessibleName(tr("Show masked bytes"));
    m_eye->setToolTip(tr("These bytes are secret. They are masked where they arise, and this "
                         "program keeps no copy that could be shown."));
    m_hex->setAccessibleName(tr("Bytes in hex"));
    updateTreeTitle();
    m_tree->setAccessibleName(tr("Decoded structure"));
    m_text->setAccessibleName(tr("Value"));
    m_readable->setAccessibleName(tr("The bytes as text"));
    m_model->retranslate();
}

void ByteInspector::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateOrientation();
}

void ByteInspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_tree->setIndentation(scaled(14));
        m_tree->doItemsLayout();
        updateOrientation();
    }
}

void ByteInspector::updateOrientation()
{
    const auto wanted = width() >= scaled(sideBySideFrom) ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != wanted) {
        m_splitter->setOrientation(wanted);
        m_userMoved = false;
    }
    showNote();
    shareHeight();
}

void ByteInspector::shareHeight()
{
    // Two rows and what a horizontal scroll bar takes, at the text size of now.
    const int bar = m_hex->horizontalScrollBar()->isVisible()
                        ? m_hex->horizontalScrollBar()->sizeHint().height()
                        : 0;
    m_hex->setMinimumHeight(m_hex->heightForRows(2) + bar);
    if (m_userMoved)
        return;
    if (m_splitter->orientation() == Qt::Horizontal) {
        const int hex = std::min(m_hex->sizeHint().width(), width() * 3 / 5);
        m_splitter->setSizes({hex, width() - hex});
        return;
    }
    // Few bytes leave their room to the tree.
    const int rows =
        int((m_content.bytes.size() + HexView::bytesPerRow - 1) / HexView::bytesPerRow);
    const int header = m_hexHeader->isHidden() ? 0 : m_hexHeader->sizeHint().height();
    const int hex = std::min(header + m_hex->heightForRows(std::max(rows, 2)), height() * 11 / 20);
    m_splitter->setSizes({hex, height() - hex});
}

} // namespace endorse::ui
