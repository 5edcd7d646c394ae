// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifesttable.h"

#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>
#include <ui/common/panes.h>

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyle>

#include <algorithm>

namespace endorse::ui {

using models::ManifestVerdictModel;

namespace {

constexpr int cellPadding = 8;
constexpr int idCharacters = 18;
constexpr int entryDigits = 9;
constexpr int codeCharacters = 10;
constexpr int leastSection = 40;

} // namespace

ManifestTable::ManifestTable(ManifestVerdictModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("manifestEntries"));
    setFrameShape(QFrame::NoFrame);
    setModel(&model);
    auto *delegate = new InkDelegate(this);
    delegate->setPadding(cellPadding);
    delegate->setMonoColumns({Column::IdColumn, Column::CodeColumn});
    delegate->setIconInkColumns({Column::VerdictColumn});
    setItemDelegate(delegate);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // Raised when there are rows, the least height would be given to each of them one by one.
    verticalHeader()->setMinimumSectionSize(1);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    // A header asks with each paint whether its columns are selected, which takes a look at every
    // row. Rows alone are selected here.
    header->setSelectionModel(new QItemSelectionModel(&model, header));
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsClickable(false);
    header->setStretchLastSection(true);
    header->setResizeContentsPrecision(0);
    markPane(this);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ManifestTable::entryChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &ManifestTable::entryChanged);
    connect(this, &QAbstractItemView::activated, this, &ManifestTable::entered);
    fit();
}

std::optional<quint32> ManifestTable::currentEntry() const
{
    const manifest::Verdict *verdict = m_model.verdictAt(currentIndex().row());
    return verdict ? std::optional(verdict->index) : std::nullopt;
}

bool ManifestTable::selectEntry(quint32 entry)
{
    const auto row = m_model.rowOf(entry);
    if (!row)
        return false;
    const QModelIndex index = m_model.index(*row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                 QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void ManifestTable::retranslate()
{
    setAccessibleName(tr("Entries of the manifest"));
    m_model.retranslate();
    fit();
}

void ManifestTable::keyboardSearch(const QString &search)
{
    // The view's own search would walk over all rows.
    if (!search.trimmed().isEmpty())
        Q_EMIT textTyped(search);
}

void ManifestTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier &&
        currentIndex().row() <= 0) {
        Q_EMIT leftAtTop();
        return;
    }
    // Escape belongs to the page: it clears the filter.
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ManifestTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void ManifestTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ManifestTable::fit()
{
    // It walks over the sections of the header, a million of them.
    if (verticalHeader()->defaultSectionSize() != ui::rowHeight(this))
        verticalHeader()->setDefaultSectionSize(ui::rowHeight(this));
    QHeaderView *header = horizontalHeader();
    setFontRole(header, FontRole::SmallStrong);
    header->setFixedHeight(std::max(scaled(26), header->fontMetrics().height() + 8));
    header->setMinimumSectionSize(scaled(leastSection));
    const QFontMetrics body(fontOf(FontRole::Body));
    const QFontMetrics mono(fontOf(FontRole::Mono));
    // The view keeps a margin of its own around each text.
    const int ends = 2 * scaled(cellPadding) +
                     4 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
    const auto give = [&](Column column, int content) {
        header->resizeSection(column, std::max(content + ends, header->sectionSizeHint(column)));
    };
    int word = 0;
    for (const auto outcome :
         {manifest::Outcome::Enroll, manifest::Outcome::Verified, manifest::Outcome::Reject}) {
        manifest::Verdict example;
        example.outcome = outcome;
        word = std::max(word, body.horizontalAdvance(ManifestVerdictModel::word(example)));
    }
    give(Column::EntryColumn, body.horizontalAdvance(QString(entryDigits, QLatin1Char('0'))));
    give(Column::IdColumn, mono.horizontalAdvance(QString(idCharacters, QLatin1Char('0'))));
    give(Column::VerdictColumn, word + scaled(16) + scaled(8));
    give(Column::CodeColumn, mono.horizontalAdvance(QString(codeCharacters, QLatin1Char('0'))));
}

} // namespace endorse::ui
