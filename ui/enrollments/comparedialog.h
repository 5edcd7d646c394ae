// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparepresenter.h"

#include <ui/common/fitteddialog.h>

#include <array>

class QButtonGroup;
class QLabel;
class QSplitter;
class QTableView;

namespace endorse::models {
class MemberPairModel;
class SyncReportModel;
} // namespace endorse::models

namespace endorse::ui {

class ColumnFit;
class CountButton;
class MutedLabel;
class NoticeStrip;
class PageStack;
class PaneHeader;
class ProgressRow;
class PushButton;
class SyncConfirmation;

/// The list against the service: what is only here, only there and different, who changed it, both
/// values, what is to happen with each line; then a push or a pull, which says what it will send
/// before it sends it. Closing cancels what is under way; what was done stays done on both sides.
///
/// A dialog and no pane of the page: it is a task with an end, and the page keeps its filter and
/// its selection.
class CompareDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareDialog)

public:
    /// @p port outlives it. @p service: host name, for the texts; may be empty.
    CompareDialog(SyncPort &port, const QString &service, QWidget *parent = nullptr);
    ~CompareDialog() override;

    ComparePresenter *presenter() const { return m_presenter; }
    /// Compares, and goes on to the confirmation of a push or pull when there is something to send.
    void start(std::optional<enrollmentlist::Direction> direction = std::nullopt);
    /// Shows these lines alone.
    void setFilter(models::DifferenceModel::Filter filter);

Q_SIGNALS:
    /// How the two stand is known anew.
    void compared(std::shared_ptr<const enrollmentlist::Comparison> comparison);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Page : int { LinesPage, ConfirmPage, ResultsPage };

    void build();
    QWidget *linesPage();
    QWidget *detailPane();
    QWidget *resultsPage();
    void buildButtons();
    void orderStops();
    void connectParts();
    void retranslate();
    void refresh();
    void refreshCounts();
    void refreshButtons();
    void refreshNotice();
    void refreshDetail();
    void refreshProgress();
    void onChanged();
    void settleSelected(enrollmentlist::Settle settle);
    void showSettleMenu();
    QList<int> selectedRows() const;
    QString factsText() const;
    QString noticeText() const;
    QString finishedText() const;
    QString service() const;
    void fitTables();
    void fitColumns();
    void fitSplitter();

    ComparePresenter *m_presenter;
    models::MemberPairModel *m_members;
    models::SyncReportModel *m_results;
    QString m_service;
    std::optional<enrollmentlist::Direction> m_wanted;
    QLabel *m_title;
    MutedLabel *m_facts;
    NoticeStrip *m_notice;
    ProgressRow *m_progress;
    QButtonGroup *m_filters;
    std::array<CountButton *, models::DifferenceModel::filterCount> m_counts{};
    PageStack *m_pages;
    QSplitter *m_splitter = nullptr;
    QTableView *m_lines = nullptr;
    ColumnFit *m_lineColumns = nullptr;
    PaneHeader *m_detailHeader = nullptr;
    QLabel *m_detailText = nullptr;
    QTableView *m_pairs = nullptr;
    ColumnFit *m_pairColumns = nullptr;
    std::array<PushButton *, 3> m_settle{};
    PushButton *m_settleAll = nullptr;
    SyncConfirmation *m_confirmation = nullptr;
    QTableView *m_report = nullptr;
    ColumnFit *m_reportColumns = nullptr;
    PushButton *m_compare;
    PushButton *m_push;
    PushButton *m_pull;
    PushButton *m_resume;
    PushButton *m_back;
    PushButton *m_close;
};

} // namespace endorse::ui
