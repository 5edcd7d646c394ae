// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/comparisonfacets.h>
#include <models/selectedrows.h>
#include <ui/common/settings.h>
#include <ui/enrollments/enrollmentsparts.h>
#include <ui/enrollments/filterrow.h>
#include <ui/service/noticestrip.h>
#include <ui/service/recordcommands.h>

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace endorse::ui {

class EnrollmentDetail;
class EnrollmentTable;
class EnrollmentTools;
class FacetPane;
class ListEmpty;

/// The Enrollments page: the list of enrollments on this computer, filtered as one types, with what
/// the service holds beside it, and all that can be done with them.
///
/// Dialogs (import, export, compare, edit together, other list) plug in by the signals below and
/// give back what came of them by setComparison(), say() and the list itself. Thread: the GUI's.
class EnrollmentsPage final : public QWidget, public RecordCommandTarget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentsPage)

public:
    EnrollmentsPage(EnrollmentsParts parts, CommandSet &commands, Settings &settings,
                    QWidget *parent = nullptr);
    ~EnrollmentsPage() override;

    const EnrollmentsParts &parts() const { return m_parts; }
    enrollmentlist::LocalList &list() const { return *m_parts.list; }
    Settings &settings() const { return m_settings; }
    /// What is selected now, cheap however much it is.
    models::SelectedRows selection() const;
    /// What the table shows now: filter, facets and order.
    const enrollmentlist::ListQuery &query() const { return m_query; }
    /// The registration ID of the row that the detail shows; empty: none or several.
    QString currentId() const;
    void selectId(const QString &id);
    void clearFilter();

    /// Opens this list from now on and remembers it.
    void openList(const enrollmentlist::ListPlace &place);
    /// Opens the list that is remembered, or the usual one; once. Called when the page is shown.
    void openRemembered();

    /// What a comparison with the service found: facets and details follow. Null: nothing is known
    /// any more.
    void setComparison(std::shared_ptr<const enrollmentlist::Comparison> comparison);
    std::shared_ptr<const enrollmentlist::Comparison> comparison() const { return m_comparison; }

    /// A sentence over the table, with buttons for what can be done about it.
    void say(NoticeStrip::Words words, NoticeStrip::Chosen chosen = {});
    void dismissNotice();
    /// Something is under way that must not be disturbed: commands that change the list are
    /// disabled with this reason. Empty: nothing.
    void setBusy(const core::Text &reason);
    /// "List: factory-2026 (SQLite) · saved"
    QString statusMessage() const;

    core::Text whyNot(CommandId id) const override;
    void run(CommandId id) override;
    Words wordsFor(CommandId id) const override;

Q_SIGNALS:
    void statusMessageChanged();
    /// The import dialog is wanted; @p file: one that was dropped, or empty.
    void importWanted(const QString &file);
    void exportWanted();
    void compareWanted();
    void pullWanted();
    void pushWanted();
    /// What the comparison found in this respect is to be shown.
    void comparisonWanted(endorse::models::ComparisonFacet facet);
    void editTogetherWanted();
    void openListWanted();
    /// The attestation of this registration ID is to be shown and run.
    void attestWanted(const QString &registrationId);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build(CommandSet &commands);
    void connectParts();
    void connectList();
    void retranslate();
    void fit();

    // The list, and what of it is shown.
    void ask();
    void onAnswer(enrollmentlist::ListAnswer answer);
    void onState();
    void refreshEmpty();
    void refreshLine();
    void refreshFacets();
    void onSelection();
    void onFilter();
    void onFacet();
    void takeFacet(models::ComparisonFacet facet);
    QStringList statusWords() const;

    // What can be done.
    void addFromTpm();
    void onTpm(core::Result<TpmEnrollment> found);
    void addRecord(TpmEnrollment found);
    void newRecord();
    void edit();
    void setEnabled(bool enabled);
    void removeSelected();
    void undo();
    void copyCells();
    void copyIds();
    void attest();
    void attestIfSame(const QString &id, const core::Bytes &enrolled, const TpmEnrollment &tpm);
    void showColumnsMenu();
    void showMenu(const QPoint &position);
    using Change = enrollmentlist::ChangeReport;
    void onChanged(CommandId id, const core::Result<Change> &report);
    void onUndone(const core::Result<Change> &report);
    void sayDone(const std::function<QString()> &words);
    void sayError(const core::Error &error);
    void begin(const core::Text &reason);
    void end();
    QString undoWords() const;

    EnrollmentsParts m_parts;
    CommandSet &m_commands;
    Settings &m_settings;
    EnrollmentTools *m_tools = nullptr;
    FilterRow *m_filter = nullptr;
    NoticeStrip *m_notice = nullptr;
    QSplitter *m_splitter = nullptr;
    FacetPane *m_facets = nullptr;
    QStackedWidget *m_stack = nullptr;
    EnrollmentTable *m_table = nullptr;
    ListEmpty *m_empty = nullptr;
    QWidget *m_line = nullptr;
    class ElidedLabel *m_words = nullptr;
    EnrollmentDetail *m_detail = nullptr;
    enrollmentlist::ListQuery m_query;
    std::shared_ptr<const enrollmentlist::Comparison> m_comparison;
    std::shared_ptr<const models::ComparisonFacets> m_compared;
    quint64 m_comparing = 0; ///< Counts comparisons, so that a late one is known as such.
    std::optional<models::ComparisonFacet> m_facet;
    core::Text m_busy;
    QString m_wanted; ///< Registration ID that is to be selected when a row shows it.
    std::optional<core::CancelSource> m_work;
    bool m_opened = false;
    bool m_asked = false; ///< There has been an answer.
    bool m_sized = false;
    bool m_scattered = false; ///< The last selection could not be kept.
};

} // namespace endorse::ui
