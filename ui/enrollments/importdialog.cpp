// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdialog.h"

#include "countbutton.h"
#include "dialogsize.h"
#include "importpresenter.h"
#include "listempty.h"
#include "mappingheader.h"
#include "progressrow.h"

#include <models/importpreviewmodel.h>
#include <ui/common/messagelabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/service/noticestrip.h>
#include <ui/service/servicewords.h>

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLocale>
#include <QScrollBar>
#include <QTableView>

namespace endorse::ui {

using models::ImportPreviewModel;
using models::ImportVerdictModel;
using Filter = ImportVerdictModel::Filter;
using Phase = ImportPresenter::Phase;

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
    resizeToScreen(this);
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
    connect(m_unreadable, &ListEmpty::triggered, this, [this](int action) {
        if (action == 0)
            Q_EMIT anotherFileWanted();
        else
            m_presenter->open(m_presenter->file());
    });
    connect(m_import, &QPushButton::clicked, m_presenter, &ImportPresenter::import);
    connect(m_again, &QPushButton::clicked, m_presenter, &ImportPresenter::check);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
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
                             ? m_presenter->members().mid(0, models::ImportRowsModel::maxColumns)
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
    if (m_presenter->phase() != Phase::Imported && m_presenter->bad() + m_presenter->taken() > 0)
        m_tabs->setCurrentIndex(RowsPage);
    fitTables();
    refresh();
}

void ImportDialog::refresh()
{
    refreshFacts();
    refreshCounts();
    refreshNotice();
    refreshUnreadable();
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
    m_counts[3]->setContent(count(m_presenter->taken()), tr("taken"));
    m_counts[3]->setToolTip(tr("Another row, of the file or of the list, has the registration ID "
                               "or the endorsement key."));
    m_counts[4]->setContent(count(m_presenter->bad()), tr("bad"));
    for (CountButton *button : m_counts) {
        button->setEnabled(isKnown);
        button->setVisible(m_presenter->phase() != Phase::Unreadable);
    }
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
    const QString saved = tr("%Ln rows were not imported and are saved in %1.", nullptr,
                             int(m_presenter->bad() + m_presenter->taken()))
                              .arg(report.rejectedFile);
    //: Two sentences.
    return tr("%1 %2").arg(done, saved);
}

void ImportDialog::refreshNotice()
{
    const bool isImported = m_presenter->phase() == Phase::Imported;
    const bool hasFailed = m_presenter->error() && m_presenter->phase() != Phase::Unreadable;
    if (!isImported && !hasFailed) {
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

/// Where nothing can be shown of a file, the reason stands in the place of its rows.
void ImportDialog::refreshUnreadable()
{
    const bool isUnreadable = m_presenter->phase() == Phase::Unreadable;
    m_tabs->setVisible(!isUnreadable);
    if (!isUnreadable) {
        if (m_pages->currentIndex() == UnreadablePage)
            m_pages->setCurrentIndex(m_tabs->currentIndex());
        return;
    }
    m_unreadable->setTexts(m_presenter->error()->message.render(),
                           m_presenter->error()->hint.render());
    m_unreadable->setActions({tr("Choose Another File..."), tr("Try Again")});
    m_pages->setCurrentIndex(UnreadablePage);
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

void ImportDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitTables();
}

} // namespace endorse::ui
