// SPDX-License-Identifier: GPL-3.0-or-later
// What of the list the Enrollments page shows, and what stands there when it shows nothing.
#include "enrollmentspage.h"

#include <ui/common/paneparts.h>
#include <ui/enrollments/enrollmentdetail.h>
#include <ui/enrollments/enrollmenteditor.h>
#include <ui/enrollments/enrollmenttable.h>
#include <ui/enrollments/listempty.h>
#include <ui/service/servicewords.h>

#include <QCoroTask>
#include <QLocale>
#include <QStackedWidget>

namespace endorse::ui {

using enrollmentlist::ListAnswer;

namespace {

using Phase = enrollmentlist::LocalListState::Phase;

} // namespace

void EnrollmentsPage::askAgain()
{
    m_keepsView = false;
    ask();
}

void EnrollmentsPage::ask()
{
    m_query.text = m_filter->text().trimmed();
    m_query.statusWords = models::EnrollmentListModel::statusWords();
    m_query.column = m_table->sortColumn();
    m_query.order = m_table->sortOrder();
    QCoro::connect(list().ask(m_query), this, [this](std::optional<ListAnswer> answer) {
        if (answer)
            onAnswer(std::move(*answer));
    });
}

void EnrollmentsPage::onAnswer(ListAnswer answer)
{
    m_asked = true;
    m_filter->setCounts(qsizetype(answer.rows.size()), answer.index->count(), answer.ms,
                        answer.isByEk);
    m_table->setAnswer(std::make_shared<const ListAnswer>(std::move(answer)), m_query.text,
                       m_keepsView ? EnrollmentTable::Keep::View : EnrollmentTable::Keep::Current);
    m_keepsView = true;
}

void EnrollmentsPage::onShown()
{
    refreshEmpty();
    if (!m_wanted.isEmpty() && m_table->selectId(m_wanted))
        m_wanted.clear();
}

void EnrollmentsPage::onState()
{
    refreshEmpty();
    refreshFacets();
    refreshLine();
    refreshCommands();
    const auto &state = list().state();
    // A list that is empty, as the one before was, has no change of its rows to tell of.
    if (state.phase == Phase::Ready && !m_asked)
        ask();
    if (state.phase == Phase::Failed) {
        m_failure = state.error;
    } else if (state.phase == Phase::Ready && m_failure) {
        // What was said of it is no longer so.
        if (m_notice->isPresented() && m_notice->text() == linesOf(*m_failure))
            m_notice->dismiss();
        m_failure.reset();
    }
    // An empty list says by itself what is wrong.
    if (state.phase == Phase::Failed && state.error && list().index()->count() > 0) {
        m_notice->present(
            [error = *state.error] {
                NoticeStrip::Notice notice;
                notice.tone = NoticeStrip::Tone::Fail;
                notice.text = linesOf(error);
                notice.buttons = {tr("Try Again"), tr("Choose Another List...")};
                return notice;
            },
            [this](int button) {
                m_notice->dismiss();
                if (button == 0)
                    list().retry();
                else
                    Q_EMIT openListWanted();
            });
    }
    Q_EMIT statusMessageChanged();
}

void EnrollmentsPage::refreshEmpty()
{
    const auto &state = list().state();
    const bool isEmpty = m_table->list()->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!isEmpty)
        return;
    const bool isReading =
        m_opening || state.phase == Phase::Opening || state.phase == Phase::Reading;
    const bool hasFailed = state.phase == Phase::Failed || m_openError;
    if (hasFailed) {
        const core::Error error = m_openError ? *m_openError : state.error.value_or(core::Error());
        m_empty->setTexts(error.message.render(), error.hint.render());
        m_empty->setActions({tr("Try Again"), tr("Choose Another List...")});
    } else if (isReading || (state.phase == Phase::Ready && !m_asked)) {
        m_empty->setTexts(tr("The list is being read."), {});
        m_empty->setActions({});
    } else if (state.phase == Phase::Closed) {
        m_empty->setTexts(tr("No list is open."), {});
        m_empty->setActions({tr("Open List...")});
    } else if (list().index()->count() == 0) {
        m_empty->setTexts(tr("Add the connected TPM, or drop a CSV."),
                          tr("An enrollment lets one device register. It names the device and "
                             "says how the device proves itself."));
        m_empty->setActions({tr("Add from TPM"), tr("Import..."), tr("New...")});
    } else {
        m_empty->setTexts(tr("No enrollment matches the filter."), {});
        m_empty->setActions({tr("Clear the Filter")});
    }
    m_empty->setProgress(isReading && !hasFailed ? state.read : -1, state.total);
}

void EnrollmentsPage::onEmptyAction(int action)
{
    const auto &state = list().state();
    if (m_openError || state.phase == Phase::Failed) {
        if (action != 0) {
            Q_EMIT openListWanted();
        } else if (m_openError) {
            m_openError.reset();
            m_opened = false;
            openRemembered();
        } else {
            list().retry();
        }
    } else if (state.phase == Phase::Closed) {
        Q_EMIT openListWanted();
    } else if (list().index()->count() > 0) {
        clearFilter();
    } else {
        run(action == 0   ? CommandId::RecordAddFromTpm
            : action == 1 ? CommandId::ListImport
                          : CommandId::RecordNew);
    }
}

void EnrollmentsPage::refreshLine()
{
    const auto &state = list().state();
    const models::SelectedRows rows = selection();
    QStringList parts;
    if (state.phase == Phase::Reading && state.total > 0)
        //: How many rows of the list have been read: %1 of %2.
        parts << tr("Reading: %1 of %2")
                     .arg(QLocale().toString(state.read), QLocale().toString(state.total));
    else if (state.phase == Phase::Reading)
        //: %1: how many rows of the list have been read.
        parts << tr("Reading: %1").arg(QLocale().toString(state.read));
    if (const qsizetype count = rows.count(); count > 0)
        //: %1: a number of rows.
        parts << tr("%1 selected").arg(QLocale().toString(count));
    else if (m_table->hasLostSelection())
        parts << tr("Nothing is selected: the selected rows lie too far apart now");
    if (m_table->currentIndex().isValid() && rows.count() == 1)
        //: The place of the current row: %1 of %2 rows that are shown.
        parts << tr("row %1 of %2")
                     .arg(QLocale().toString(m_table->currentIndex().row() + 1),
                          QLocale().toString(m_table->list()->rowCount()));
    m_words->setText(parts.join(QStringLiteral(" · ")));
}

void EnrollmentsPage::onSelection()
{
    const models::SelectedRows rows = selection();
    const qsizetype count = rows.count();
    const QString id = count == 1 ? m_table->list()->idAt(rows.ranges.first().first) : QString();
    refreshLine();
    refreshCommands();
    // A form with input stays; one that was just begun is not given up for an empty selection.
    if (m_detail->isEditing() && (m_detail->holdsInput() || count == 0)) {
        if (count > 0 && id.toLower() != m_detail->editor()->key())
            m_detail->askAboutInput();
        return;
    }
    if (count > 1)
        m_detail->showSeveral(count);
    else
        m_detail->showKey(id.toLower());
}

QString EnrollmentsPage::statusMessage() const
{
    const auto *place = list().place();
    if (!place)
        return tr("No list is open.");
    QString state;
    switch (list().state().phase) {
    case Phase::Opening:
    case Phase::Reading:
        state = tr("being read");
        break;
    case Phase::Failed:
        state = tr("not available");
        break;
    case Phase::Closed:
    case Phase::Ready:
        //: Of a list: every change is in the file or the database.
        state = m_work ? tr("being changed") : tr("saved");
        break;
    }
    //: %1 the name of a list, %2 SQLite or PostgreSQL, %3 "saved" or "being read".
    return tr("List: %1 (%2) · %3").arg(place->name(), place->engine(), state);
}

} // namespace endorse::ui
