// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparedialog.h"

#include "countbutton.h"
#include "dialogsize.h"
#include "progressrow.h"
#include "syncconfirmation.h"

#include <models/memberpairmodel.h>
#include <models/syncreportmodel.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/common/tablefit.h>
#include <ui/service/forms/flowrow.h>
#include <ui/service/noticestrip.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QTableView>

namespace endorse::ui {

using enrollmentlist::Difference;
using enrollmentlist::Direction;
using enrollmentlist::Settle;
using models::DifferenceModel;
using models::MemberPairModel;
using models::SyncReportModel;
using Filter = DifferenceModel::Filter;
using Phase = ComparePresenter::Phase;

namespace {

constexpr QSize dialogSize(1120, 660);
/// Below this width the values stand under the lines.
constexpr int narrow = 860;
constexpr int leastTableRows = 2;
/// Of a hundred, what the lines take beside the values.
constexpr int linesPart = 64;
constexpr int idWidth = 190;
constexpr int settleWidth = 160;
constexpr int wordWidth = 160;
constexpr int changedWidth = 170;
constexpr int membersWidth = 190;
constexpr int reasonWidth = 420;

QTableView *wideTable(QWidget *parent, QAbstractItemModel *model, const QList<int> &mono,
                      const char *name)
{
    QTableView *table = evidenceTable(parent, model, mono);
    table->setObjectName(QLatin1String(name));
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    static_cast<InkDelegate *>(table->itemDelegate())->setMonoElidedInTheMiddle(true);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    return table;
}

} // namespace

CompareDialog::CompareDialog(SyncPort &port, const QString &service, QWidget *parent)
    : FittedDialog(parent)
    , m_presenter(new ComparePresenter(port, this))
    , m_members(new MemberPairModel(this))
    , m_results(new SyncReportModel(this))
    , m_service(service)
    , m_title(new QLabel(this))
    , m_facts(new MutedLabel(this))
    , m_notice(new NoticeStrip(this))
    , m_progress(new ProgressRow(m_presenter->progress(), this))
    , m_filters(new QButtonGroup(this))
    , m_pages(new PageStack(this))
    , m_compare(new PushButton(this))
    , m_push(new PushButton(this))
    , m_pull(new PushButton(this))
    , m_resume(new PushButton(this, PushButton::Kind::Primary))
    , m_back(new PushButton(this))
    , m_close(new PushButton(this))
{
    setObjectName(QStringLiteral("compareDialog"));
    build();
    orderStops();
    connectParts();
    retranslate();
    resizeWithin(this, dialogSize);
    fitTables();
    // What happens with a line is to be seen beside its values.
    if (m_splitter->orientation() == Qt::Horizontal)
        m_splitter->setSizes({linesPart, 100 - linesPart});
}

CompareDialog::~CompareDialog() = default;

QWidget *CompareDialog::detailPane()
{
    auto *pane = new QWidget(this);
    m_detailHeader = new PaneHeader(pane);
    m_detailText = new QLabel(pane);
    m_detailText->setObjectName(QStringLiteral("differenceText"));
    m_detailText->setTextFormat(Qt::PlainText);
    m_detailText->setWordWrap(true);
    m_detailText->setContentsMargins(10, 6, 8, 4);
    m_pairs = wideTable(pane, m_members,
                        {MemberPairModel::HereColumn, MemberPairModel::ThereColumn}, "memberPairs");
    auto *buttons = new FlowRow;
    buttons->setSpacing(6);
    buttons->setContentsMargins(8, 6, 8, 6);
    const std::array looks{std::pair("settleHere", IconId::Push),
                           std::pair("settleThere", IconId::Pull),
                           std::pair("settleSkip", IconId::Skip)};
    for (std::size_t i = 0; i < m_settle.size(); ++i) {
        m_settle[i] = new PushButton(pane);
        m_settle[i]->setObjectName(QLatin1String(looks[i].first));
        m_settle[i]->setIconId(looks[i].second);
        m_settle[i]->setCheckable(true);
        buttons->addWidget(m_settle[i]);
    }
    m_settleAll = new PushButton(pane);
    m_settleAll->setObjectName(QStringLiteral("settleAll"));
    buttons->addWidget(m_settleAll);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_detailHeader);
    layout->addWidget(m_detailText);
    layout->addWidget(m_pairs, 1);
    layout->addLayout(buttons);
    return pane;
}

QWidget *CompareDialog::linesPage()
{
    m_lines = wideTable(this, m_presenter->lines(), {DifferenceModel::IdColumn}, "differences");
    m_lines->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *delegate = static_cast<InkDelegate *>(m_lines->itemDelegate());
    delegate->setIconInkColumns({DifferenceModel::WhatColumn});
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_lines);
    m_splitter->addWidget(detailPane());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    return m_splitter;
}

QWidget *CompareDialog::resultsPage()
{
    m_report = wideTable(this, m_results, {SyncReportModel::IdColumn}, "syncResults");
    return m_report;
}

void CompareDialog::buildButtons()
{
    const std::array all{std::tuple(m_compare, "compareAgain", IconId::Restart),
                         std::tuple(m_pull, "pullLines", IconId::Pull),
                         std::tuple(m_push, "pushLines", IconId::Push),
                         std::tuple(m_resume, "resumeSync", IconId::Run),
                         std::tuple(m_back, "backToLines", IconId::Compare)};
    auto *buttons = new FlowRow(Qt::AlignRight);
    buttons->setSpacing(8);
    for (const auto &[button, name, icon] : all) {
        button->setObjectName(QLatin1String(name));
        button->setIconId(icon);
        buttons->addWidget(button);
    }
    m_close->setObjectName(QStringLiteral("closeCompare"));
    buttons->addWidget(m_close);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
}

void CompareDialog::orderStops()
{
    QList<QWidget *> stops{m_progress->cancelButton()};
    for (CountButton *button : m_counts)
        stops.append(button);
    stops << m_lines << m_pairs;
    for (PushButton *button : m_settle)
        stops.append(button);
    stops << m_settleAll << m_confirmation->firstStop() << m_confirmation->lastStop() << m_report
          << m_compare << m_pull << m_push << m_resume << m_back << m_close;
    orderTabs(stops);
}

void CompareDialog::build()
{
    m_title->setObjectName(QStringLiteral("compareTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    setFontRole(m_title, FontRole::CaptionTitle);
    m_facts->setObjectName(QStringLiteral("compareFacts"));
    m_facts->setWordWrap(true);
    auto *counts = new FlowRow;
    counts->setSpacing(8);
    const std::array looks{
        std::pair(IconId::Enrollments, Token::Idle), std::pair(IconId::Push, Token::Idle),
        std::pair(IconId::Pull, Token::Idle), std::pair(IconId::Compare, Token::Idle),
        std::pair(IconId::Warn, Token::Warn)};
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        m_counts[i] = new CountButton(looks[i].first, looks[i].second, this);
        m_counts[i]->setObjectName(QStringLiteral("lines%1").arg(i));
        m_filters->addButton(m_counts[i], int(i));
        counts->addWidget(m_counts[i]);
    }
    m_confirmation = new SyncConfirmation(this);
    m_pages->addWidget(linesPage());
    m_pages->addWidget(m_confirmation);
    m_pages->addWidget(resultsPage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addLayout(counts);
    column->addWidget(m_pages, 1);
    buildButtons();
}

void CompareDialog::connectParts()
{
    connect(m_presenter, &ComparePresenter::changed, this, &CompareDialog::onChanged);
    connect(m_presenter, &ComparePresenter::comparisonChanged, this,
            [this] { Q_EMIT compared(m_presenter->comparison()); });
    connect(m_presenter, &ComparePresenter::valuesChanged, this, &CompareDialog::refreshDetail);
    connect(m_progress, &ProgressRow::cancelled, m_presenter, &ComparePresenter::cancel);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) { setFilter(Filter(id)); });
    connect(
        m_lines->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &now) { m_presenter->choose(now.isValid() ? now.row() : -1); });
    connect(m_lines->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CompareDialog::refreshDetail);
    for (std::size_t i = 0; i < m_settle.size(); ++i)
        connect(m_settle[i], &QPushButton::clicked, this, [this, i] { settleSelected(Settle(i)); });
    connect(m_settleAll, &QPushButton::clicked, this, &CompareDialog::showSettleMenu);
    connect(m_compare, &QPushButton::clicked, m_presenter, &ComparePresenter::compare);
    connect(m_push, &QPushButton::clicked, this, [this] { m_presenter->prepare(Direction::Push); });
    connect(m_pull, &QPushButton::clicked, this, [this] { m_presenter->prepare(Direction::Pull); });
    connect(m_confirmation, &SyncConfirmation::confirmed, m_presenter, &ComparePresenter::confirm);
    connect(m_confirmation, &SyncConfirmation::left, m_presenter, &ComparePresenter::leave);
    connect(m_resume, &QPushButton::clicked, m_presenter, &ComparePresenter::resume);
    connect(m_back, &QPushButton::clicked, m_presenter, &ComparePresenter::showLines);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void CompareDialog::start(std::optional<Direction> direction)
{
    m_wanted = direction;
    m_presenter->compare();
}

void CompareDialog::setFilter(Filter filter)
{
    m_presenter->lines()->setFilter(filter);
    m_presenter->choose(-1);
    refreshCounts();
    refreshDetail();
}

void CompareDialog::onChanged()
{
    const Phase phase = m_presenter->phase();
    if (phase == Phase::Compared && m_wanted) {
        const Direction wanted = *m_wanted;
        m_wanted.reset();
        m_presenter->prepare(wanted);
        if (m_presenter->phase() != Phase::Compared)
            return; // It called this again.
    }
    const bool wasConfirming = m_pages->currentIndex() == ConfirmPage;
    m_results->setReport(m_presenter->report());
    m_pages->setCurrentIndex(phase == Phase::Confirming ? ConfirmPage
                             : phase == Phase::Finished ? ResultsPage
                                                        : LinesPage);
    refresh();
    if (phase == Phase::Confirming && !wasConfirming)
        m_confirmation->takeFocus();
}

void CompareDialog::settleSelected(Settle settle)
{
    const QList<int> rows = selectedRows();
    if (rows.size() == m_presenter->lines()->rowCount())
        m_presenter->settleShown(settle);
    else
        m_presenter->settle(rows, settle);
    refreshDetail();
}

/// By ranges: a million selected lines are one.
QList<int> CompareDialog::selectedRows() const
{
    QList<int> rows;
    const QItemSelection selection = m_lines->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    return rows;
}

void CompareDialog::showSettleMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("settleMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::array texts{tr("All Shown: Here"), tr("All Shown: There"), tr("All Shown: Skip")};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        QAction *action = menu->addAction(texts[i]);
        connect(action, &QAction::triggered, this, [this, i] {
            m_presenter->settleShown(Settle(i));
            refreshDetail();
        });
    }
    menu->popup(m_settleAll->mapToGlobal(QPoint(0, m_settleAll->height())));
}

QString CompareDialog::service() const
{
    const auto comparison = m_presenter->comparison();
    return comparison && !comparison->service.isEmpty() ? comparison->service
           : !m_service.isEmpty()                       ? m_service
                                                        : tr("the service");
}

QString CompareDialog::factsText() const
{
    const auto comparison = m_presenter->comparison();
    if (!comparison)
        return tr("Nothing is sent before it was shown here.");
    const QLocale locale;
    return tr("%1 are alike · compared at %2")
        .arg(locale.toString(comparison->equal),
             locale.toString(comparison->at.toLocalTime().time(), QLocale::ShortFormat));
}

void CompareDialog::refresh()
{
    m_title->setText(tr("The list against %1").arg(service()));
    m_facts->setText(factsText());
    refreshProgress();
    refreshCounts();
    refreshNotice();
    refreshDetail();
    SyncConfirmation::Content content;
    content.direction = m_presenter->direction();
    content.tally = m_presenter->lines()->tally(content.direction);
    content.openConflicts = m_presenter->lines()->openConflicts();
    content.service = service();
    m_confirmation->setContent(content);
    refreshButtons();
}

void CompareDialog::refreshProgress()
{
    m_progress->setVisible(m_presenter->isBusy());
    // Nothing can be settled meanwhile.
    m_splitter->widget(1)->setVisible(!m_presenter->isBusy());
    m_progress->setWords(m_presenter->phase() == Phase::Running
                             ? (m_presenter->direction() == Direction::Push
                                    ? tr("The enrollments are being pushed.")
                                    : tr("The enrollments are being pulled."))
                             : tr("The list and the service are being compared."));
    m_progress->setCancelling(m_presenter->isCancelling());
}

void CompareDialog::refreshCounts()
{
    const DifferenceModel *lines = m_presenter->lines();
    const bool isKnown = m_presenter->comparison() != nullptr;
    //: Counts of lines, as buttons: "38 only here".
    const std::array words{tr("all differences"), tr("only here"), tr("only on the service"),
                           tr("different"), tr("conflicts")};
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        m_counts[i]->setContent(isKnown ? lines->count(Filter(i)) : -1, words[i]);
        m_counts[i]->setEnabled(isKnown);
        m_counts[i]->setVisible(m_pages->currentIndex() == LinesPage);
        m_counts[i]->setChecked(lines->filter() == Filter(i));
    }
}

void CompareDialog::refreshButtons()
{
    const Phase phase = m_presenter->phase();
    const bool atLines = m_pages->currentIndex() == LinesPage;
    const DifferenceModel *lines = m_presenter->lines();
    for (const auto &[button, direction] :
         {std::pair(m_push, Direction::Push), std::pair(m_pull, Direction::Pull)}) {
        const core::Text whyNot = m_presenter->whyNot(direction);
        const auto count = int(lines->tally(direction).all());
        button->setVisible(atLines);
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot.render());
        button->setAccessibleDescription(whyNot.render());
        //: Buttons: the number is how many enrollments are sent or taken.
        button->setText(direction == Direction::Push ? tr("Push %Ln...", nullptr, count)
                                                     : tr("Pull %Ln...", nullptr, count));
    }
    m_compare->setVisible(phase != Phase::Confirming);
    m_compare->setEnabled(!m_presenter->isBusy());
    m_compare->setText(m_presenter->comparison() ? tr("Compare Again") : tr("Compare"));
    m_resume->setVisible(m_presenter->canResume());
    m_back->setVisible(phase == Phase::Finished);
    m_settleAll->setEnabled(phase == Phase::Compared && lines->rowCount() > 0);
}

QString CompareDialog::finishedText() const
{
    const auto report = m_presenter->report();
    if (!report)
        return {};
    QStringList sentences;
    if (report->done > 0)
        sentences << tr("%Ln enrollments are done.", nullptr, int(report->done));
    if (report->refused > 0)
        sentences << tr("%Ln were refused or changed again.", nullptr, int(report->refused));
    if (report->notSent > 0)
        sentences << tr("%Ln were not sent.", nullptr, int(report->notSent));
    if (report->unknown > 0)
        sentences << tr("What became of %Ln is not known.", nullptr, int(report->unknown));
    if (report->stopped)
        sentences << linesOf(*report->stopped);
    return sentences.join(QLatin1Char(' '));
}

QString CompareDialog::noticeText() const
{
    if (const auto &error = m_presenter->error())
        return linesOf(*error);
    if (m_presenter->phase() == Phase::Finished)
        return finishedText();
    if (m_presenter->phase() != Phase::Compared || !m_presenter->comparison())
        return {};
    if (m_presenter->comparison()->serviceMoved)
        return tr("The service was changed while it was read. What was added or removed meanwhile "
                  "may be missing: compare again to be sure.");
    return m_presenter->comparison()->differences.isEmpty()
               ? tr("The list and the service are alike.")
               : QString();
}

void CompareDialog::refreshNotice()
{
    if (noticeText().isEmpty()) {
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
        notice.text = noticeText();
        const auto report = m_presenter->report();
        const bool isWarning =
            (report && (!report->isComplete() || report->refused > 0)) ||
            (m_presenter->comparison() && m_presenter->comparison()->serviceMoved);
        notice.tone = m_presenter->error() ? NoticeStrip::Tone::Fail
                      : isWarning          ? NoticeStrip::Tone::Warn
                                           : NoticeStrip::Tone::Ok;
        return notice;
    });
}

void CompareDialog::refreshDetail()
{
    const QModelIndex current = m_lines->currentIndex();
    const auto &values = m_presenter->values();
    const bool hasLine = current.isValid() && !values.registrationId.isEmpty();
    m_members->setMembers(values.members);
    m_detailHeader->setNote(values.isLoading ? tr("being read") : QString());
    QString words = hasLine ? current.data(Qt::AccessibleTextRole).toString()
                            : tr("Choose a line to see both sides.");
    if (hasLine && values.error)
        words = linesOf(*values.error);
    if (hasLine && !m_presenter->lines()->at(current.row()).duplicateOf.isEmpty())
        words += QLatin1Char('\n') + tr("Its EK is also that of %1.")
                                         .arg(m_presenter->lines()->at(current.row()).duplicateOf);
    m_detailText->setText(words);
    const bool canSettle =
        m_presenter->phase() == Phase::Compared && m_lines->selectionModel()->hasSelection();
    for (std::size_t i = 0; i < m_settle.size(); ++i) {
        m_settle[i]->setEnabled(canSettle);
        m_settle[i]->setChecked(canSettle && current.isValid() &&
                                m_presenter->lines()->settleOf(current.row()) == Settle(i));
    }
}

void CompareDialog::fitSplitter()
{
    m_splitter->setOrientation(width() < scaled(narrow) ? Qt::Vertical : Qt::Horizontal);
}

void CompareDialog::resizeEvent(QResizeEvent *event)
{
    FittedDialog::resizeEvent(event);
    fitSplitter();
}

void CompareDialog::fitTables()
{
    for (QTableView *table : {m_lines, m_pairs, m_report}) {
        fitRowsAndHeader(table);
        table->setMinimumHeight(rowHeight(this) * leastTableRows);
    }
    fitSplitter();
    QHeaderView *lines = m_lines->horizontalHeader();
    lines->resizeSection(DifferenceModel::WhatColumn, scaled(wordWidth));
    lines->resizeSection(DifferenceModel::IdColumn, scaled(idWidth));
    lines->resizeSection(DifferenceModel::ChangedColumn, scaled(changedWidth));
    lines->resizeSection(DifferenceModel::MembersColumn, scaled(membersWidth));
    lines->resizeSection(DifferenceModel::SettleColumn, scaled(settleWidth));
    QHeaderView *pairs = m_pairs->horizontalHeader();
    for (int i = 0; i < MemberPairModel::ColumnCount; ++i)
        pairs->resizeSection(i, scaled(wordWidth));
    pairs->setStretchLastSection(true);
    QHeaderView *report = m_report->horizontalHeader();
    report->resizeSection(SyncReportModel::IdColumn, scaled(idWidth));
    report->resizeSection(SyncReportModel::ActColumn, scaled(wordWidth));
    report->resizeSection(SyncReportModel::OutcomeColumn, scaled(wordWidth));
    report->resizeSection(SyncReportModel::ReasonColumn, scaled(reasonWidth));
}

void CompareDialog::retranslate()
{
    setWindowTitle(tr("Compare With the Service"));
    m_lines->setAccessibleName(tr("Differences"));
    m_pairs->setAccessibleName(tr("Members that differ"));
    m_report->setAccessibleName(tr("Result of each enrollment"));
    m_detailHeader->setTitle(tr("Both Sides"));
    //: Button: the list counts for the selected lines, and is pushed.
    m_settle[0]->setText(tr("Here"));
    m_settle[0]->setToolTip(tr("What stands in the list counts: it is pushed."));
    //: Button: the service counts for the selected lines, and is pulled.
    m_settle[1]->setText(tr("There"));
    m_settle[1]->setToolTip(tr("What the service has counts: it is pulled."));
    m_settle[2]->setText(tr("Skip"));
    m_settle[2]->setToolTip(tr("Both stay as they are."));
    for (PushButton *button : m_settle)
        button->setAccessibleDescription(button->toolTip());
    m_settleAll->setText(tr("All Alike..."));
    m_resume->setText(tr("Resume"));
    m_back->setText(tr("Show What Is Left"));
    m_close->setText(tr("Close"));
    m_presenter->lines()->retranslate();
    m_members->retranslate();
    m_results->retranslate();
    m_progress->retranslate();
    m_confirmation->retranslate();
    refresh();
}

void CompareDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitTables();
}

} // namespace endorse::ui
