// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>
#include <ui/attestation/runexport.h>

#include <QDialog>
#include <QList>

#include <array>
#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace endorse::attestation {
class RunHistory;
}
namespace endorse::models {
class RunComparisonModel;
class RunListModel;
} // namespace endorse::models

namespace endorse::ui {

class CaptionBand;
class ExportMenu;
class MessageLabel;
class PaneHeader;
class PushButton;

/// The runs that have ended: the list with a filter at the left; at the right what the two chosen
/// ones have in common and in what they differ. It stays open beside the main window. Deleting can
/// be undone until the next deletion.
class RunsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunsDialog)

public:
    RunsDialog(attestation::RunHistory &history, ExportMenu &exportMenu, QWidget *parent);

    /// Chooses these two runs; the newer one stands at the left.
    void compare(const QString &firstId, const QString &secondId);
    /// The chosen runs, newest first.
    QStringList chosen() const;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRows();
    QWidget *buildList();
    QWidget *buildComparison();
    void connectParts();
    void refreshRuns();
    void refreshButtons();
    void enableCopy();
    void refreshComparison();
    /// Reads the records of the two runs: their messages tell more about the cause.
    void readSteps(const QStringList &ids);
    /// The comparison as it stands after its rows have changed.
    void showComparison();
    void showFresh();
    void showDetail();
    void exportChosen(ExportKind kind);
    void removeChosen();
    void chooseRow(int row);
    void choose(const QStringList &ids);
    void retranslate();

    attestation::RunHistory &m_history;
    ExportMenu &m_exportMenu;
    models::RunListModel *m_runs;
    models::RunComparisonModel *m_comparison;
    QSplitter *m_splitter = nullptr;
    QLineEdit *m_filter = nullptr;
    QStackedWidget *m_listStack = nullptr;
    QTableView *m_list = nullptr;
    QLabel *m_empty = nullptr;
    MessageLabel *m_damaged = nullptr;
    PushButton *m_export = nullptr;
    PushButton *m_delete = nullptr;
    PushButton *m_clear = nullptr;
    PushButton *m_undo = nullptr;
    QList<QAction *> m_exports;
    PaneHeader *m_header = nullptr;
    QCheckBox *m_only = nullptr;
    CaptionBand *m_cause = nullptr;
    QCheckBox *m_fresh = nullptr;
    QAction *m_copyValue = nullptr;
    QAction *m_copyRow = nullptr;
    /// The steps of the two runs that are compared, newest run first, as soon as they are read.
    std::array<std::optional<QList<attestation::StepRecord>>, 2> m_steps;
    QStringList m_compared; ///< Their ids.
    QStackedWidget *m_comparisonStack = nullptr;
    QLabel *m_hint = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_detail = nullptr;
};

} // namespace endorse::ui
