// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparedialog.h"

#include "countbutton.h"
#include "dialogsize.h"
#include "progressrow.h"
#include "syncconfirmation.h"

#include <models/memberpairmodel.h>
#include <models/syncreportmodel.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/service/noticestrip.h>
#include <ui/service/servicewords.h>

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QTableView>

namespace endorse::ui {

using enrollmentlist::Direction;
using enrollmentlist::Settle;
using models::DifferenceModel;
using models::MemberPairModel;
using models::SyncReportModel;
using Filter = DifferenceModel::Filter;
using Phase = ComparePresenter::Phase;

namespace {

/// Of a hundred, what the lines take beside the values.
constexpr int linesPart = 66;

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
    resizeToScreen(this);
    fitTables();
}

CompareDialog::~CompareDialog() = default;

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
    // A current line alone, as the focus makes one, could not be settled.
    if (phase == Phase::Compared && !m_lines->selectionModel()->hasSelection())
        m_lines->selectRow(0);
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
    QWidget *values = m_splitter->widget(1);
    const bool comesBack = values->isHidden() && !m_presenter->isBusy();
    values->setVisible(!m_presenter->isBusy());
    if (comesBack && m_splitter->orientation() == Qt::Horizontal)
        m_splitter->setSizes(
            {m_splitter->width() * linesPart / 100, m_splitter->width() * (100 - linesPart) / 100});
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
        m_counts[i]->setVisible(isKnown && !m_presenter->isBusy() &&
                                m_pages->currentIndex() == LinesPage);
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
        sentences << (m_presenter->direction() == Direction::Push
                          ? tr("%Ln enrollments were pushed.", nullptr, int(report->done))
                          : tr("%Ln enrollments were pulled.", nullptr, int(report->done)));
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
    const auto cell = [&current](DifferenceModel::Column column) {
        return current.siblingAtColumn(column).data().toString();
    };
    QString words = hasLine ? cell(DifferenceModel::IdColumn) + QLatin1Char('\n') +
                                  cell(DifferenceModel::WhatColumn) + QStringLiteral(" · ") +
                                  cell(DifferenceModel::SettleColumn)
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

void CompareDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitTables();
}

} // namespace endorse::ui
