// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdialog.h"

#include "countbutton.h"
#include "dialogsize.h"
#include "importpresenter.h"
#include "mappingheader.h"
#include "progressrow.h"

#include <models/importpreviewmodel.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/messagelabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/common/tablefit.h>
#include <ui/service/forms/flowrow.h>
#include <ui/service/noticestrip.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

namespace endorse::ui {

using models::ImportPreviewModel;
using models::ImportVerdictModel;
using Filter = ImportVerdictModel::Filter;
using Phase = ImportPresenter::Phase;

namespace {

constexpr QSize dialogSize(1060, 640);
constexpr int lineWidth = 70;
constexpr int verdictWidth = 160;
constexpr int idWidth = 230;
constexpr int reasonWidth = 380;
constexpr int leastTableRows = 2;

} // namespace

ImportDialog::ImportDialog(ListPort &port, const QString &file, QWidget *parent)
    : FittedDialog(parent)
    , m_presenter(new ImportPresenter(port, this))
    , m_previewModel(new ImportPreviewModel(this))
    , m_verdictModel(new ImportVerdictModel(this))
    , m_name(new ElidedLabel(this, Qt::ElideMiddle))
    , m_facts(new MutedLabel(this))
    , m_notice(new NoticeStrip(this))
    , m_mending(new MutedLabel(this))
    , m_progress(new ProgressRow(m_presenter->progress(), this))
    , m_tabs(new TabStrip(this))
    , m_pages(new PageStack(this))
    , m_columnProblem(new MessageLabel(this))
    , m_filters(new QButtonGroup(this))
    , m_detail(new QLabel(this))
    , m_note(new MutedLabel(this))
    , m_whyNot(new MutedLabel(this))
    , m_import(new PushButton(this, PushButton::Kind::Primary))
    , m_again(new PushButton(this))
    , m_close(new PushButton(this))
{
    setObjectName(QStringLiteral("importDialog"));
    build();
    connectParts();
    m_presenter->open(file);
    retranslate();
    resizeWithin(this, dialogSize);
}

QTableView *ImportDialog::newTable(QAbstractItemModel *model, int firstMono)
{
    QList<int> mono;
    for (int i = 0; i < ImportPreviewModel::maxColumns; ++i)
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
    for (int i = 0; i < ImportPreviewModel::maxColumns; ++i)
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
    counts->setSpacing(8);
    const std::array looks{std::pair(IconId::Enrollments, Token::Idle),
                           std::pair(IconId::Ok, Token::Ok), std::pair(IconId::Skip, Token::Idle),
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

    m_import->setObjectName(QStringLiteral("importRows"));
    m_import->setIconId(IconId::Import);
    m_again->setObjectName(QStringLiteral("checkAgain"));
    m_again->setIconId(IconId::Restart);
    m_close->setObjectName(QStringLiteral("closeImport"));
    auto *buttons = new FlowRow(Qt::AlignRight);
    buttons->setSpacing(8);
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

void ImportDialog::connectParts()
{
    connect(m_presenter, &ImportPresenter::changed, this, &ImportDialog::refresh);
    connect(m_presenter, &ImportPresenter::previewChanged, this, &ImportDialog::refreshPreview);
    connect(m_presenter, &ImportPresenter::reportChanged, this, &ImportDialog::refreshReport);
    connect(m_progress, &ProgressRow::cancelled, m_presenter, &ImportPresenter::cancel);
    connect(m_header, &MappingHeader::memberChosen, m_presenter, &ImportPresenter::setMember);
    connect(m_header, &MappingHeader::sectionWanted, this, &ImportDialog::showSection);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::tabBarClicked, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) { filterBy(Filter(id)); });
    connect(m_verdicts->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_detail->setText(detailText()); });
    connect(m_import, &QPushButton::clicked, m_presenter, &ImportPresenter::import);
    connect(m_again, &QPushButton::clicked, m_presenter, &ImportPresenter::check);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
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

/// The combo box that has the focus is to be seen whole.
void ImportDialog::showSection(int section)
{
    QScrollBar *bar = m_preview->horizontalScrollBar();
    const int left = m_header->sectionPosition(section);
    const int right = left + m_header->sectionSize(section);
    if (left < bar->value())
        bar->setValue(left);
    else if (right > bar->value() + m_preview->viewport()->width())
        bar->setValue(right - m_preview->viewport()->width());
}

void ImportDialog::filterBy(Filter filter)
{
    m_verdictModel->setFilter(filter);
    m_tabs->setCurrentIndex(RowsPage);
    refreshCounts();
    m_detail->setText(detailText());
}

void ImportDialog::refreshPreview()
{
    if (m_presenter->preview())
        m_previewModel->setPreview(*m_presenter->preview());
    else
        m_previewModel->setPreview({});
    m_header->setMapping(m_presenter->hasMapping()
                             ? m_presenter->members().mid(0, ImportPreviewModel::maxColumns)
                             : QStringList(),
                         m_presenter->conflicts());
    fitTables();
    orderStops();
    refresh();
}

void ImportDialog::refreshReport()
{
    if (m_presenter->report() && m_presenter->preview())
        m_verdictModel->setReport(*m_presenter->preview(), m_presenter->members(),
                                  *m_presenter->report());
    else
        m_verdictModel->clear();
    if (m_presenter->phase() != Phase::Imported && m_presenter->bad() > 0)
        m_tabs->setCurrentIndex(RowsPage);
    fitTables();
    refresh();
}

void ImportDialog::refresh()
{
    refreshFacts();
    refreshCounts();
    refreshNotice();
    refreshButtons();
    m_columnProblem->setText(m_presenter->columnProblem().render());
    m_columnProblem->setVisible(!m_presenter->columnProblem().isEmpty());
    m_header->setCombosEnabled(m_presenter->phase() != Phase::Importing &&
                               m_presenter->phase() != Phase::Imported);
}

void ImportDialog::refreshFacts()
{
    m_name->setText(QFileInfo(m_presenter->file()).fileName());
    m_facts->setText(factsText());
    m_facts->setVisible(!m_facts->text().isEmpty());
    const Phase phase = m_presenter->phase();
    m_progress->setVisible(m_presenter->isBusy());
    m_progress->setUnit(ProgressRow::Unit::Bytes);
    m_progress->setWords(phase == Phase::Reading     ? tr("The first rows are being read.")
                         : phase == Phase::Importing ? tr("The rows are being imported.")
                                                     : tr("All rows are being checked."));
    m_progress->setCancelling(m_presenter->isCancelling());
    m_progress->cancelButton()->setVisible(phase != Phase::Reading);
}

QString ImportDialog::factsText() const
{
    if (!m_presenter->preview())
        return {};
    const auto &preview = *m_presenter->preview();
    const QString size = QLocale().formattedDataSize(preview.size, 1, QLocale::DataSizeSIFormat);
    const int shown = int(preview.rows.size());
    const QString rows = preview.isWhole ? tr("%Ln rows", nullptr, shown)
                                         : tr("the first %Ln rows are shown", nullptr, shown);
    if (preview.format == enrollmentlist::FileFormat::Json)
        //: A file: %1 its size, %2 its encoding, %3 how many rows.
        return tr("%1 · JSON, %2 · %3").arg(size, preview.encoding, rows);
    const QString delimiter = preview.delimiter == QLatin1Char(';')    ? tr("semicolons")
                              : preview.delimiter == QLatin1Char('\t') ? tr("tabs")
                                                                       : tr("commas");
    //: A file: %1 its size, %2 its encoding, %3 what is between cells, %4 how many rows.
    return tr("%1 · CSV, %2, %3 between cells · %4").arg(size, preview.encoding, delimiter, rows);
}

void ImportDialog::refreshCounts()
{
    const bool isKnown = m_presenter->report().has_value();
    const auto count = [isKnown](qint64 rows) { return isKnown ? rows : -1; };
    //: Counts of rows, as buttons: "1,000 all rows".
    m_counts[0]->setContent(count(isKnown ? m_presenter->report()->read : 0), tr("all rows"));
    m_counts[1]->setContent(count(m_presenter->good()),
                            m_presenter->phase() == Phase::Imported ? tr("imported") : tr("good"));
    m_counts[2]->setContent(count(m_presenter->known()), tr("already in the list"));
    m_counts[3]->setContent(count(m_presenter->bad()), tr("bad"));
    for (CountButton *button : m_counts)
        button->setEnabled(isKnown);
    if (!isKnown) {
        m_note->setText(tr("The verdicts stand here when all rows are checked."));
        return;
    }
    const auto held = qint64(m_verdictModel->rowCount());
    const qint64 all = m_counts[std::size_t(m_verdictModel->filter())]->count();
    m_note->setText(held < all ? tr("%1 of %2 rows are listed: of the good ones those among the "
                                    "first 200 of the file, of the others up to 10,000.")
                                     .arg(QLocale().toString(held), QLocale().toString(all))
                               : QString());
    m_note->setVisible(!m_note->text().isEmpty());
}

QString ImportDialog::detailText() const
{
    const QModelIndex current = m_verdicts->currentIndex();
    return current.isValid()                ? current.data(Qt::AccessibleTextRole).toString()
           : m_verdictModel->rowCount() > 0 ? tr("Choose a row to read the whole reason.")
                                            : QString();
}

QString ImportDialog::importedText() const
{
    const auto &report = *m_presenter->report();
    const QLocale locale;
    const QString seconds = locale.toString(report.seconds, 'f', report.seconds < 10 ? 1 : 0);
    const QString done =
        tr("%Ln rows are imported in %1 s.", nullptr, int(report.imported)).arg(seconds);
    if (report.rejectedFile.isEmpty())
        return done;
    const QString saved =
        tr("%Ln rows were not imported and are saved in %1.", nullptr, int(m_presenter->bad()))
            .arg(report.rejectedFile);
    //: Two sentences.
    return tr("%1 %2").arg(done, saved);
}

void ImportDialog::refreshNotice()
{
    const bool isImported = m_presenter->phase() == Phase::Imported;
    if (!isImported && !m_presenter->error()) {
        m_notice->dismiss();
        if (m_pages->currentIndex() == MendingPage)
            m_pages->setCurrentIndex(m_tabs->currentIndex());
        return;
    }
    if (m_notice->isPresented())
        m_notice->refresh();
    else
        showNotice();
}

void ImportDialog::showNotice()
{
    m_notice->present(
        [this] {
            NoticeStrip::Notice notice;
            notice.canClose = false;
            if (const auto &error = m_presenter->error()) {
                notice.tone = NoticeStrip::Tone::Fail;
                notice.text = linesOf(*error);
                return notice;
            }
            const bool isSaved = !m_presenter->report()->rejectedFile.isEmpty();
            notice.tone = isSaved ? NoticeStrip::Tone::Warn : NoticeStrip::Tone::Ok;
            notice.text = importedText();
            if (isSaved)
                notice.buttons = {tr("Open Folder"), tr("How to Mend")};
            return notice;
        },
        [this](int button) {
            if (button == 0)
                Q_EMIT folderWanted(m_presenter->report()->rejectedFile);
            else
                m_pages->setCurrentIndex(m_pages->currentIndex() == MendingPage
                                             ? m_tabs->currentIndex()
                                             : int(MendingPage));
        });
}

void ImportDialog::refreshButtons()
{
    const core::Text whyNot = m_presenter->whyNot();
    const Phase phase = m_presenter->phase();
    const bool isOver = phase == Phase::Imported;
    m_import->setVisible(!isOver);
    m_import->setEnabled(whyNot.isEmpty());
    m_import->setText(m_presenter->good() > 0
                          ? tr("Import %Ln Rows", nullptr, int(m_presenter->good()))
                          : tr("Import"));
    m_import->setAccessibleDescription(whyNot.render());
    const bool saysItself = isOver || m_presenter->isBusy() || m_presenter->error() ||
                            !m_presenter->columnProblem().isEmpty();
    m_whyNot->setText(saysItself ? QString() : whyNot.render());
    m_whyNot->setVisible(!m_whyNot->text().isEmpty());
    m_again->setVisible(phase == Phase::Waiting && m_presenter->columnProblem().isEmpty());
    m_close->setText(isOver ? tr("Close") : tr("Close Without Importing"));
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

void ImportDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitTables();
}

} // namespace endorse::ui
