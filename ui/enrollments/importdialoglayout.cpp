// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog of an import is made of, and how it is laid out.
#include "countbutton.h"
#include "dialogsize.h"
#include "importdialog.h"
#include "importpresenter.h"
#include "listempty.h"
#include "mappingheader.h"
#include "progressrow.h"

#include <models/importpreviewmodel.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/flowrow.h>
#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/messagelabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/common/tablefit.h>
#include <ui/service/noticestrip.h>

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QScrollArea>
#include <QTableView>

namespace endorse::ui {

using models::ImportPreviewModel;
using models::ImportVerdictModel;

namespace {

constexpr int lineWidth = 70;
constexpr int verdictWidth = 160;
constexpr int idWidth = 230;
constexpr int reasonWidth = 380;
constexpr int leastTableRows = 2;

} // namespace

QTableView *ImportDialog::newTable(QAbstractItemModel *model, int firstMono)
{
    QList<int> mono;
    for (int i = 0; i < models::ImportRowsModel::maxColumns; ++i)
        mono.append(firstMono + i);
    QTableView *table = evidenceTable(this, model, mono);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

QWidget *ImportDialog::columnsPage()
{
    auto *page = new QWidget(this);
    m_preview = newTable(m_previewModel, ImportPreviewModel::FirstCell);
    m_preview->setObjectName(QStringLiteral("importPreview"));
    m_header = new MappingHeader(ImportPreviewModel::FirstCell, m_preview);
    m_preview->setHorizontalHeader(m_header);
    m_columnProblem->setObjectName(QStringLiteral("columnProblem"));
    m_columnProblem->setTone(MessageLabel::Tone::Fail);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_columnProblem);
    return page;
}

QWidget *ImportDialog::rowsPage()
{
    auto *page = new QWidget(this);
    m_verdicts = newTable(m_verdictModel, ImportVerdictModel::FirstCell);
    m_verdicts->setObjectName(QStringLiteral("importVerdicts"));
    auto *delegate = static_cast<InkDelegate *>(m_verdicts->itemDelegate());
    QList<int> mono{ImportVerdictModel::IdColumn};
    for (int i = 0; i < models::ImportRowsModel::maxColumns; ++i)
        mono.append(ImportVerdictModel::FirstCell + i);
    delegate->setMonoColumns(mono);
    m_verdicts->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_detail->setObjectName(QStringLiteral("rowDetail"));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setFocusPolicy(Qt::NoFocus);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("rowsNote"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_verdicts, 1);
    layout->addWidget(m_detail);
    layout->addWidget(m_note);
    return page;
}

QWidget *ImportDialog::mendingPage()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(scroll);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_mending);
    layout->addStretch();
    scroll->setWidget(page);
    return scroll;
}

QWidget *ImportDialog::unreadablePage()
{
    m_unreadable = new ListEmpty(this);
    m_unreadable->setObjectName(QStringLiteral("unreadable"));
    m_unreadable->setPicture(IconId::Fail, Token::Fail);
    return m_unreadable;
}

void ImportDialog::build()
{
    auto *icon = new IconLabel(this);
    icon->setIcon(IconId::Import);
    m_name->setObjectName(QStringLiteral("importFile"));
    setFontRole(m_name, FontRole::MonoStrong);
    m_facts->setObjectName(QStringLiteral("importFacts"));
    m_facts->setWordWrap(true);
    m_mending->setWordWrap(true);
    m_mending->setObjectName(QStringLiteral("mending"));
    m_whyNot->setWordWrap(true);
    m_whyNot->setObjectName(QStringLiteral("whyNotImport"));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(icon);
    head->addWidget(m_name, 1);

    auto *counts = new FlowRow;
    const std::array looks{std::pair(IconId::Enrollments, Token::Idle),
                           std::pair(IconId::Ok, Token::Ok), std::pair(IconId::Skip, Token::Idle),
                           std::pair(IconId::Fail, Token::Fail),
                           std::pair(IconId::Fail, Token::Fail)};
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        m_counts[i] = new CountButton(looks[i].first, looks[i].second, this);
        m_counts[i]->setObjectName(QStringLiteral("count%1").arg(i));
        m_filters->addButton(m_counts[i], int(i));
        counts->addWidget(m_counts[i]);
    }
    m_counts[0]->setChecked(true);

    m_tabs->setObjectName(QStringLiteral("importTabs"));
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_pages->addWidget(columnsPage());
    m_pages->addWidget(rowsPage());
    m_pages->addWidget(mendingPage());
    m_pages->addWidget(unreadablePage());

    m_import->setObjectName(QStringLiteral("importRows"));
    m_import->setIconId(IconId::Import);
    m_again->setObjectName(QStringLiteral("checkAgain"));
    m_again->setIconId(IconId::Restart);
    m_close->setObjectName(QStringLiteral("closeImport"));
    auto *buttons = new FlowRow(Qt::AlignRight);
    buttons->addWidget(m_again);
    buttons->addWidget(m_import);
    buttons->addWidget(m_close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_facts);
    layout->addWidget(m_notice);
    layout->addLayout(counts);
    layout->addWidget(m_progress);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_whyNot);
    layout->addLayout(buttons);
}

void ImportDialog::orderStops()
{
    QList<QWidget *> stops;
    for (CountButton *button : m_counts)
        stops.append(button);
    stops << m_progress->cancelButton() << m_tabs;
    for (int i = 0; i < m_header->combos(); ++i)
        stops.append(m_header->combo(i));
    stops << m_preview << m_verdicts << m_again << m_import << m_close;
    orderTabs(stops);
}

void ImportDialog::fitTables()
{
    const int row = rowHeight(this);
    setRowHeights(m_preview, row);
    fitRowsAndHeader(m_verdicts);
    for (QTableView *table : {m_preview, m_verdicts})
        table->setMinimumHeight(row * leastTableRows);
    m_header->setSectionResizeMode(QHeaderView::Interactive);
    const int cell = std::max(m_header->comboWidth(), scaled(verdictWidth));
    for (int i = 0; i < m_previewModel->columnCount(); ++i)
        m_header->resizeSection(i, i == ImportPreviewModel::LineColumn      ? scaled(lineWidth)
                                   : i == ImportPreviewModel::VerdictColumn ? scaled(verdictWidth)
                                                                            : cell);
    QHeaderView *header = m_verdicts->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    for (int i = 0; i < m_verdictModel->columnCount(); ++i)
        header->resizeSection(i, i == ImportVerdictModel::LineColumn     ? scaled(lineWidth)
                                 : i == ImportVerdictModel::IdColumn     ? scaled(idWidth)
                                 : i == ImportVerdictModel::ReasonColumn ? scaled(reasonWidth)
                                                                         : scaled(verdictWidth));
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import Enrollments"));
    m_tabs->setTabText(ColumnsPage, tr("First Rows and Columns"));
    m_tabs->setTabText(RowsPage, tr("Verdicts"));
    m_tabs->setAccessibleName(tr("Parts of the import"));
    m_preview->setAccessibleName(tr("First rows of the file"));
    m_verdicts->setAccessibleName(tr("Verdict on the rows"));
    m_again->setText(tr("Check Again"));
    m_mending->setText(
        tr("Open the saved file with a spreadsheet or an editor. The column “reason” says what is "
           "wrong with each row. Mend the other cells, save the file and import it: the columns "
           "“line” and “reason” do not count. Rows that are in the list already are not in it."));
    m_previewModel->retranslate();
    m_verdictModel->retranslate();
    m_header->retranslate();
    m_progress->retranslate();
    m_detail->setText(detailText());
    refresh();
}

} // namespace endorse::ui
