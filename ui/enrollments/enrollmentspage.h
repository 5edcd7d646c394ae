// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/comparisonfacets.h>
#include <models/selectedrows.h>
#include <ui/common/settings.h>
#include <ui/enrollments/enrollmentsparts.h>
#include <ui/enrollments/filterrow.h>
#include <ui/service/noticestrip.h>
#include <ui/service/recordcommands.h>

#include <QPointer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace endorse::ui {

class ElidedLabel;
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
    EnrollmentTable *table() const { return m_table; }
    EnrollmentDetail *detail() const { return m_detail; }
    /// What is selected now, cheap however much it is.
    models::SelectedRows selection() const;
    /// What the table shows now: filter, facets and order.
    const enrollmentlist::ListQuery &query() const { return m_query; }
    /// The registration ID of the row that the detail shows; empty: none or several.
    QString currentId() const;
    void selectId(const QString &id);
    void clearFilter();
    /// Shows these rows alone until the filter is cleared: registration IDs in lower case, which
    /// came from a manifest.
    void showFromManifest(const QSet<QString> &keys);
    /// As if the file had been dropped and were no manifest.
    void importFile(const QString &file);

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
    /// Dropped on the page; whoever hears it answers by importFile() unless it is something else.
    void fileDropped(const QString &file);
    void exportWanted();
    void compareWanted();
    void pullWanted();
    void pushWanted();
    /// What the comparison found in this respect is to be shown.
    void comparisonWanted(endorse::models::ComparisonFacet facet);
    void editTogetherWanted();
    void openListWanted();
    /// The attestation is to be shown and run, under this registration ID; empty: the one that
    /// follows from the EK.
    void attestWanted(const QString &registrationId);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build(CommandSet &commands);
    void connectParts();
    void connectList();
    void openPlace(const enrollmentlist::ListPlace &place);
    void retranslate();
    void fit();

    // The list, and what of it is shown.
    void ask();
    void askAgain();
    void onAnswer(enrollmentlist::ListAnswer answer);
    void onShown();
    void onState();
    void refreshEmpty();
    void refreshLine();
    void refreshFacets();
    void refreshCommands();
    void onSelection();
    void onEmptyAction(int action);
    void chooseFacet(const QString &id);
    void removeFacet(const QString &id);
    void setFacet(std::optional<models::ComparisonFacet> facet);
    void takeCompared(std::shared_ptr<const models::ComparisonFacets> compared);
    QList<FacetChoice> facetChoices() const;
    QList<FacetChoice> comparedChoices() const;
    void saveColumns();
    void saveSplitter();

    // What can be done.
    void addFromTpm();
    void onTpm(core::Result<TpmEnrollment> found);
    void addRecord(TpmEnrollment found);
    void newRecord();
    void edit();
    void setEnabled(bool enabled);
    void removeSelected();
    QString idBesideSelection() const;
    void goOnFrom(const QString &id, bool takesFocus);
    void undo();
    void copyCells();
    void copyIds();
    void attest();
    void attestIfSame(const dps::IndividualEnrollment &record, const TpmEnrollment &tpm);
    void refreshStates();
    void showColumnsMenu();
    core::Text whyNotChange(CommandId id) const;
    core::Text whyNotAttest() const;
    core::Text whyNotTpm() const;
    void withKeys(std::function<void(QStringList)> then);
    void showMenu(const QPoint &position);
    using Change = enrollmentlist::ChangeReport;
    void onChanged(CommandId id, const core::Result<Change> &report);
    void onUndone(const core::Result<Change> &report);
    void sayDone(std::function<QString()> words, bool canUndo = false);
    void sayError(const core::Error &error);
    /// Long work starts: says so, with Cancel.
    void begin(const core::Text &what);
    void end();
    enrollmentlist::Progress progress();
    Words undoWords() const;

    EnrollmentsParts m_parts;
    /// Goes before the page when the window is destroyed.
    QPointer<CommandSet> m_commands;
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
    ElidedLabel *m_words = nullptr;
    EnrollmentDetail *m_detail = nullptr;
    enrollmentlist::ListQuery m_query;
    std::shared_ptr<const enrollmentlist::Comparison> m_comparison;
    std::shared_ptr<const models::ComparisonFacets> m_compared;
    quint64 m_comparing = 0; ///< Counts comparisons, so that a late one is known as such.
    std::optional<models::ComparisonFacet> m_facet;
    std::optional<QSet<QString>> m_fromManifest; ///< Shown alone.
    core::Text m_busy;
    std::optional<enrollmentlist::ListPlace> m_opening; ///< While the station is asked for.
    std::optional<core::Error> m_openError; ///< The remembered place is none, or no station.
    std::optional<core::Error> m_failure;   ///< Of the list, until it is Ready again.
    bool m_keepsView = true;                ///< Nobody asked for the rows that come.
    bool m_folded = false;
    qint64 m_done = 0; ///< Of the work that is under way.
    qint64 m_total = 0;
    QString m_wanted; ///< Registration ID that is to be selected when a row shows it.
    std::optional<core::CancelSource> m_work;
    bool m_opened = false;
    bool m_asked = false; ///< There has been an answer.
    bool m_sized = false;
};

} // namespace endorse::ui
