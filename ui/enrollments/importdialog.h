// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/importverdictmodel.h>
#include <ui/common/fitteddialog.h>

#include <array>

class QButtonGroup;
class QLabel;
class QTableView;

namespace endorse::models {
class ImportPreviewModel;
}

namespace endorse::ui {

class CountButton;
class ElidedLabel;
class ImportPresenter;
class ListEmpty;
class ListPort;
class MappingHeader;
class MessageLabel;
class MutedLabel;
class NoticeStrip;
class PageStack;
class ProgressRow;
class PushButton;
class TabStrip;

/// Imports a file into the list: its first rows with what each column is, a verdict on every row,
/// and nothing is imported until Import is pressed. Closing cancels what is under way.
class ImportDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

public:
    /// @p port outlives it.
    ImportDialog(ListPort &port, const QString &file, QWidget *parent = nullptr);

    ImportPresenter *presenter() const { return m_presenter; }

Q_SIGNALS:
    /// The folder of this file is to be shown.
    void folderWanted(const QString &file);
    /// This one cannot be read: another one is to be chosen.
    void anotherFileWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Page : int { ColumnsPage, RowsPage, MendingPage, UnreadablePage };

    void build();
    QTableView *newTable(QAbstractItemModel *model, int firstMono);
    QWidget *columnsPage();
    QWidget *rowsPage();
    QWidget *mendingPage();
    QWidget *unreadablePage();
    void connectParts();
    void retranslate();
    void refresh();
    void refreshFacts();
    void refreshCounts();
    void refreshNotice();
    void refreshUnreadable();
    void refreshButtons();
    void refreshPreview();
    void refreshReport();
    void showNotice();
    void fitTables();
    void orderStops();
    void showSection(int section);
    void filterBy(models::ImportVerdictModel::Filter filter);
    QString factsText() const;
    QString importedText() const;
    QString detailText() const;

    ImportPresenter *m_presenter;
    models::ImportPreviewModel *m_previewModel;
    models::ImportVerdictModel *m_verdictModel;
    ElidedLabel *m_name;
    MutedLabel *m_facts;
    NoticeStrip *m_notice;
    MutedLabel *m_mending;
    ProgressRow *m_progress;
    TabStrip *m_tabs;
    PageStack *m_pages;
    QTableView *m_preview;
    MappingHeader *m_header = nullptr;
    MessageLabel *m_columnProblem;
    QTableView *m_verdicts;
    ListEmpty *m_unreadable = nullptr;
    QButtonGroup *m_filters;
    std::array<CountButton *, 5> m_counts{};
    QLabel *m_detail;
    MutedLabel *m_note;
    MutedLabel *m_whyNot;
    PushButton *m_import;
    PushButton *m_again;
    PushButton *m_close;
};

} // namespace endorse::ui
