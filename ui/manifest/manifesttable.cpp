// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifesttable.h"

#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>

#include <QHeaderView>
#include <QLocale>
#include <QStyle>

#include <algorithm>

namespace endorse::ui {

using models::ManifestVerdictModel;

namespace {

/// With the margin that the view keeps by itself, texts begin where those of the header do.
constexpr int cellPadding = 5;
constexpr int idCharacters = 18;
/// Of a number: "100,000". More only where there are more entries.
constexpr int usualDigits = 7;
constexpr int codeCharacters = 11;

} // namespace

ManifestTable::ManifestTable(ManifestVerdictModel &model, QWidget *parent)
    : RowTable(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("manifestEntries"));
    useRows(&model);
    auto *delegate = new InkDelegate(this);
    delegate->setPadding(cellPadding);
    delegate->setMonoColumns({Column::IdColumn, Column::CodeColumn});
    delegate->setIconInkColumns({Column::VerdictColumn});
    setItemDelegate(delegate);
    setSelectionMode(QAbstractItemView::SingleSelection);
    horizontalHeader()->setSectionsClickable(false);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ManifestTable::entryChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &ManifestTable::entryChanged);
    connect(&model, &ManifestVerdictModel::counted, this, [this] {
        if (entryDigits() != m_digits)
            fitColumns();
    });
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

int ManifestTable::entryDigits() const
{
    return std::max(usualDigits, int(QLocale().toString(m_model.total()).size()));
}

void ManifestTable::fitColumns()
{
    const QFontMetrics body(fontOf(FontRole::Body));
    const QFontMetrics mono(fontOf(FontRole::Mono));
    // The view keeps a margin of its own around each text.
    const int ends = 2 * scaled(cellPadding) +
                     4 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
    const auto give = [&](Column column, int content) {
        horizontalHeader()->resizeSection(
            column, std::max(content + ends, horizontalHeader()->sectionSizeHint(column)));
    };
    int word = 0;
    for (const auto outcome :
         {manifest::Outcome::Enroll, manifest::Outcome::Verified, manifest::Outcome::Reject}) {
        manifest::Verdict example;
        example.outcome = outcome;
        word = std::max(word, body.horizontalAdvance(ManifestVerdictModel::word(example)));
    }
    m_digits = entryDigits();
    give(Column::EntryColumn, body.horizontalAdvance(QString(m_digits, QLatin1Char('0'))));
    give(Column::IdColumn, mono.horizontalAdvance(QString(idCharacters, QLatin1Char('0'))));
    give(Column::VerdictColumn, word + scaled(16) + scaled(8));
    give(Column::CodeColumn, mono.horizontalAdvance(QString(codeCharacters, QLatin1Char('0'))));
}

} // namespace endorse::ui
