// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestimportdialog.h"

#include <models/manifestresultmodel.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/flowrow.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/common/tablefit.h>
#include <ui/enrollments/dialogsize.h>
#include <ui/enrollments/progressrow.h>
#include <ui/service/forms/fieldrow.h>
#include <ui/service/noticestrip.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QRadioButton>
#include <QTableView>

namespace endorse::ui {

using manifest::ManifestImportReport;
using models::ManifestResultModel;
using Phase = ManifestImportPresenter::Phase;
using Target = ManifestImportPresenter::Target;

namespace {

constexpr QSize importDialogSize(640, 300);
constexpr QSize resultsDialogSize(820, 440);
constexpr int radioIndent = 22;
constexpr int resultsHeight = 180;

QTableView *resultsTable(QWidget *parent, ManifestResultModel *model)
{
    QTableView *table = evidenceTable(parent, model, {ManifestResultModel::IdColumn});
    table->setObjectName(QStringLiteral("manifestResults"));
    static_cast<InkDelegate *>(table->itemDelegate())->setMonoElidedInTheMiddle(true);
    QHeaderView *header = table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    return table;
}

void fitResults(QTableView *table)
{
    fitRowsAndHeader(table);
    const QFontMetrics body(fontOf(FontRole::Body));
    const QFontMetrics mono(fontOf(FontRole::Mono));
    const auto give = [table](int column, int content) {
        table->setColumnWidth(column, std::max(content + scaled(24),
                                               table->horizontalHeader()->sectionSizeHint(column)));
    };
    int word = 0;
    using Outcome = manifest::ManifestImportItem::Outcome;
    for (const Outcome outcome : {Outcome::AlreadyThere, Outcome::Taken, Outcome::Failed,
                                  Outcome::Unknown, Outcome::NotSent})
        word = std::max(word, body.horizontalAdvance(ManifestResultModel::word(outcome)));
    give(ManifestResultModel::EntryColumn, body.horizontalAdvance(QStringLiteral("0,000,000")));
    give(ManifestResultModel::IdColumn, mono.horizontalAdvance(QString(20, QLatin1Char('0'))));
    give(ManifestResultModel::OutcomeColumn, word + scaled(22));
}

} // namespace

ManifestImportDialog::ManifestImportDialog(ManifestPresenter &manifest, QWidget *parent)
    : FittedDialog(parent)
    , m_presenter(new ManifestImportPresenter(manifest, this))
    , m_model(new ManifestResultModel(this))
    , m_what(new MutedLabel(this))
    , m_list(new QRadioButton(this))
    , m_listLine(new FieldLine(this))
    , m_service(new QRadioButton(this))
    , m_serviceLine(new FieldLine(this))
    , m_notice(new NoticeStrip(this))
    , m_progress(new ProgressRow(m_presenter->progress(), this))
    , m_results(resultsTable(this, m_model))
    , m_whyNot(new FieldLine(this))
    , m_import(new PushButton(this, PushButton::Kind::Primary))
    , m_show(new PushButton(this, PushButton::Kind::Primary))
    , m_close(new PushButton(this))
{
    setObjectName(QStringLiteral("manifestImportDialog"));
    build();
    connectParts();
    retranslate();
    (m_list->isVisibleTo(this) ? m_list : m_service)->setFocus(Qt::OtherFocusReason);
    resizeWithin(this, importDialogSize);
}

void ManifestImportDialog::build()
{
    m_what->setWordWrap(true);
    m_what->setObjectName(QStringLiteral("importWhat"));
    m_list->setObjectName(QStringLiteral("intoList"));
    m_service->setObjectName(QStringLiteral("intoService"));
    m_whyNot->setObjectName(QStringLiteral("importWhyNot"));
    m_whyNot->setTone(FieldLine::Tone::Problem);
    m_import->setObjectName(QStringLiteral("startImport"));
    m_import->setIconId(IconId::Enrollments);
    m_import->setDefault(true);
    m_show->setObjectName(QStringLiteral("showImported"));
    m_close->setObjectName(QStringLiteral("closeImport"));
    auto *targets = new QButtonGroup(this);
    targets->addButton(m_list);
    targets->addButton(m_service);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(6);
    layout->addWidget(m_what);
    layout->addSpacing(6);
    const auto addChoice = [layout](QRadioButton *radio, FieldLine *line) {
        layout->addWidget(radio);
        auto *row = new QHBoxLayout;
        row->setContentsMargins(scaled(radioIndent), 0, 0, 4);
        row->addWidget(line);
        layout->addLayout(row);
    };
    addChoice(m_list, m_listLine);
    addChoice(m_service, m_serviceLine);
    layout->addWidget(m_whyNot);
    layout->addWidget(m_notice);
    layout->addStretch();
    layout->addWidget(m_progress);
    layout->addWidget(m_results, 10);
    auto *buttons = new FlowRow(Qt::AlignRight);
    buttons->addWidget(m_import);
    buttons->addWidget(m_show);
    buttons->addWidget(m_close);
    layout->addLayout(buttons);
    orderTabs(
        {m_list, m_service, m_progress->cancelButton(), m_results, m_import, m_show, m_close});
}

void ManifestImportDialog::connectParts()
{
    connect(m_list, &QRadioButton::clicked, this, [this] { m_presenter->setTarget(Target::List); });
    connect(m_service, &QRadioButton::clicked, this,
            [this] { m_presenter->setTarget(Target::Service); });
    connect(m_progress, &ProgressRow::cancelled, m_presenter, &ManifestImportPresenter::cancel);
    connect(m_import, &QPushButton::clicked, m_presenter, &ManifestImportPresenter::start);
    connect(m_show, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT showWanted();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_presenter, &ManifestImportPresenter::changed, this, &ManifestImportDialog::onChanged);
}

void ManifestImportDialog::reject()
{
    if (m_presenter->phase() != Phase::Importing) {
        FittedDialog::reject();
        return;
    }
    m_isClosing = true;
    m_presenter->cancel();
}

void ManifestImportDialog::onChanged()
{
    refresh();
    if (!m_isClosing || m_presenter->phase() == Phase::Importing)
        return;
    m_isClosing = false;
    // Where nothing was done there is nothing to read.
    if (!m_presenter->report() && !m_presenter->error())
        reject();
}

void ManifestImportDialog::refresh()
{
    const Phase phase = m_presenter->phase();
    const bool isBusy = phase == Phase::Importing;
    const bool isDone = phase == Phase::Imported;
    m_list->setVisible(!isDone && m_presenter->isOffered(Target::List));
    m_service->setVisible(!isDone && m_presenter->isOffered(Target::Service));
    m_list->setChecked(m_presenter->target() == Target::List);
    m_service->setChecked(m_presenter->target() == Target::Service);
    m_list->setEnabled(!isBusy);
    m_service->setEnabled(!isBusy);
    const QString name = m_presenter->listName();
    //: %1 the name of a list.
    m_listLine->setWords(!m_list->isVisibleTo(this) ? QString()
                         : name.isEmpty()           ? tr("No list is open.")
                                                    : tr("%1, as one change").arg(name));
    const QString address = m_presenter->serviceAddress();
    m_serviceLine->setWords(!m_service->isVisibleTo(this) ? QString()
                            : address.isEmpty()           ? tr("The emulator on this computer")
                                                          : address);
    m_what->setVisible(!isDone);
    m_what->setText(tr("%Ln entries become individual enrollments with X.509 attestation. Each has "
                       "the common name of its certificate as registration ID. What is there "
                       "already stays as it is.",
                       nullptr, int(m_presenter->count())));
    const core::Text whyNot = m_presenter->whyNot();
    m_whyNot->setWords(isBusy || isDone ? QString() : whyNot.render());
    m_progress->setVisible(isBusy);
    m_progress->setWords(tr("The entries are being imported."));
    m_progress->setCancelling(m_presenter->isCancelling());
    m_import->setVisible(!isDone);
    m_import->setEnabled(whyNot.isEmpty());
    if (isDone && !m_show->isVisibleTo(this)) {
        // What to press next.
        m_show->setVisible(true);
        m_show->setDefault(true);
        m_show->setFocus(Qt::OtherFocusReason);
    }
    m_show->setVisible(isDone);
    const bool hasResults = isDone && !m_presenter->report()->items.isEmpty();
    if (hasResults && !m_results->isVisibleTo(this))
        m_model->setItems(m_presenter->report()->items);
    m_results->setVisible(hasResults);
    refreshNotice();
    fit();
}

QString ManifestImportDialog::reportWords() const
{
    const ManifestImportReport &report = *m_presenter->report();
    QStringList sentences;
    if (report.imported > 0 || report.items.isEmpty())
        sentences << tr("%Ln entries are enrollments now.", nullptr, int(report.imported));
    if (report.alreadyThere > 0)
        sentences << tr("%Ln were there already.", nullptr, int(report.alreadyThere));
    if (report.taken > 0)
        sentences << tr("The IDs of %Ln entries are taken by other enrollments.", nullptr,
                        int(report.taken));
    if (report.failed > 0)
        sentences << tr("%Ln were refused.", nullptr, int(report.failed));
    if (report.unknown > 0)
        sentences << tr("What became of %Ln entries is not known: look at the service.", nullptr,
                        int(report.unknown));
    if (report.notSent > 0)
        sentences << tr("%Ln were not sent.", nullptr, int(report.notSent));
    if (report.stopped)
        sentences << report.stopped->message.render();
    if (report.auditProblem)
        sentences << report.auditProblem->message.render();
    return sentences.join(QLatin1Char(' '));
}

void ManifestImportDialog::refreshNotice()
{
    if (!m_presenter->report() && !m_presenter->error()) {
        m_notice->dismiss();
        return;
    }
    if (m_notice->isPresented()) {
        m_notice->refresh();
        return;
    }
    m_notice->present([this] {
        NoticeStrip::Notice notice;
        notice.canClose = false;
        if (const auto &error = m_presenter->error()) {
            notice.tone = NoticeStrip::Tone::Fail;
            notice.text = linesOf(*error);
        } else if (m_presenter->report()) {
            notice.tone = m_presenter->report()->isComplete() ? NoticeStrip::Tone::Ok
                                                              : NoticeStrip::Tone::Warn;
            notice.text = reportWords();
        }
        return notice;
    });
}

void ManifestImportDialog::fit()
{
    m_results->setMinimumHeight(m_results->isVisibleTo(this) ? scaled(resultsHeight) : 0);
    fitResults(m_results);
}

void ManifestImportDialog::retranslate()
{
    setWindowTitle(tr("Import from Manifest"));
    m_list->setText(tr("Into the list on this computer"));
    m_service->setText(tr("Into the service"));
    m_results->setAccessibleName(tr("Entries that were not imported"));
    m_import->setText(tr("Import %Ln Entries", nullptr, int(m_presenter->count())));
    m_show->setText(tr("Show Enrollments"));
    m_close->setText(tr("Close"));
    m_progress->retranslate();
    m_model->retranslate();
    refresh();
}

void ManifestImportDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange && m_close)
        fit();
}

ManifestResultsDialog::ManifestResultsDialog(const QList<manifest::ManifestImportItem> &items,
                                             QWidget *parent)
    : FittedDialog(parent)
    , m_model(new ManifestResultModel(this))
    , m_results(resultsTable(this, m_model))
    , m_close(new PushButton(this))
{
    setObjectName(QStringLiteral("manifestResultsDialog"));
    m_model->setItems(items);
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_results, 1);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    retranslate();
    resizeWithin(this, resultsDialogSize);
}

void ManifestResultsDialog::retranslate()
{
    setWindowTitle(tr("Entries That Were Not Imported"));
    m_results->setAccessibleName(tr("Entries that were not imported"));
    m_close->setText(tr("Close"));
    m_model->retranslate();
    fitResults(m_results);
}

void ManifestResultsDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
