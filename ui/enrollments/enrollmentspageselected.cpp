// SPDX-License-Identifier: GPL-3.0-or-later
// What the Enrollments page does with the connected TPM and with the rows that are selected.
#include "enrollmentspage.h"

#include <tpmtypes/endorsementkey.h>
#include <ui/enrollments/enrollmentdetail.h>
#include <ui/enrollments/enrollmenttable.h>
#include <ui/service/forms/pooltask.h>

#include <QApplication>
#include <QClipboard>
#include <QCoroTask>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>

#include <enrollmentlist/enrollmentsync.h>
#include <enrollmentlist/heldworker.h>

namespace endorse::ui {

using core::Result;
using core::Text;
using enrollmentlist::ListEntry;
using enrollmentlist::Outcome;
using models::EnrollmentListModel;

namespace {

Text words(const char *source)
{
    return {"endorse::ui", source};
}

bool isSameEk(const QByteArray &enrolled, const QByteArray &read)
{
    const auto a = tpmtypes::EndorsementKey::fromBase64(enrolled);
    const auto b = tpmtypes::EndorsementKey::fromBase64(read);
    return a && b && a->name() == b->name();
}

QByteArray ekOf(const dps::IndividualEnrollment &record)
{
    return record.attestation.tpm ? record.attestation.tpm->endorsementKey : QByteArray();
}

/// Holds what it uses: the window may be gone before it ends.
QCoro::Task<Result<qsizetype>> askForStates(QPointer<enrollmentlist::LocalList> list,
                                            EnrollmentsParts parts, std::optional<QStringList> keys,
                                            enrollmentlist::Progress progress,
                                            core::CancelToken cancel)
{
    const auto client = co_await parts.serviceClient(cancel);
    if (!client)
        co_return core::fail(client.error());
    const enrollmentlist::HeldWorker held(list, cancel);
    if (!held.worker())
        co_return core::fail(core::cancelledError(QStringLiteral("list")));
    const std::shared_ptr<dps::ServiceClient> &service = *client;
    const auto read = co_await enrollmentlist::refreshStates(held.worker(), service, keys, progress,
                                                             held.cancel());
    // What came before a failure has been written too.
    if (list)
        list->reread();
    co_return read;
}

} // namespace

void EnrollmentsPage::addFromTpm()
{
    begin(words(QT_TRANSLATE_NOOP("endorse::ui", "The TPM is being read.")));
    QCoro::connect(m_parts.fromTpm(m_work->token()), this,
                   [this](const Result<TpmEnrollment> &found) { onTpm(found); });
}

void EnrollmentsPage::onTpm(Result<TpmEnrollment> found)
{
    end();
    if (!found) {
        if (found.error().category != core::ErrorCategory::Cancelled)
            sayError(found.error());
        return;
    }
    // Whoever put the key in by hand may have given it another registration ID.
    QCoro::connect(
        list().keyOfEk(ekOf(found->record)), this,
        [this, found = *found](const Result<std::optional<QString>> &known) {
            if (!known) {
                sayError(known.error());
            } else if (*known) {
                const QString id = **known;
                selectId(id);
                sayDone([id] {
                    //: %1 a registration ID.
                    return tr("The connected TPM is in the list already, as %1.").arg(id);
                });
            } else {
                addRecord(found);
            }
        });
}

void EnrollmentsPage::addRecord(TpmEnrollment found)
{
    QList<dps::IndividualEnrollment> records;
    records.append(found.record);
    QCoro::connect(
        list().add(std::move(records)), this, [this, found](const Result<Change> &report) {
            if (!report) {
                sayError(report.error());
                return;
            }
            const QString id = found.record.registrationId;
            if (report->done == 0) {
                if (!report->items.isEmpty() && report->items.first().error)
                    sayError(*report->items.first().error);
                selectId(id);
                return;
            }
            selectId(id);
            sayDone(
                [id, verdict = found.verdict] {
                    //: %1 a registration ID, %2 a sentence that says whether the
                    //: endorsement key is genuine.
                    return tr("The connected TPM was added as %1. %2").arg(id, verdict.render());
                },
                true);
        });
}

/// Many keys are put together in another thread.
void EnrollmentsPage::withKeys(std::function<void(QStringList)> then)
{
    std::function<QStringList()> work = [rows = selection()] { return rows.keys(); };
    QCoro::connect(inPool(std::move(work)), this,
                   [then = std::move(then)](const QStringList &keys) { then(keys); });
}

void EnrollmentsPage::setEnabled(bool enabled)
{
    begin(enabled ? words(QT_TRANSLATE_NOOP("endorse::ui", "The enrollments are being enabled."))
                  : words(QT_TRANSLATE_NOOP("endorse::ui", "The enrollments are being disabled.")));
    withKeys([this, enabled](const QStringList &keys) {
        const auto change = [enabled](dps::IndividualEnrollment &record) {
            if (record.isEnabled() == enabled)
                return false;
            record.provisioningStatus =
                enabled ? QStringLiteral("enabled") : QStringLiteral("disabled");
            return true;
        };
        const CommandId id = enabled ? CommandId::RecordEnable : CommandId::RecordDisable;
        QCoro::connect(list().edit(keys, change, progress(), m_work->token()), this,
                       [this, id](const Result<Change> &report) { onChanged(id, report); });
    });
}

void EnrollmentsPage::removeSelected()
{
    const QString next = idBesideSelection();
    // A button that is disabled meanwhile gives the focus away.
    const QWidget *focus = focusWidget();
    const bool wasHere = focus && (focus == m_table || m_detail->isAncestorOf(focus));
    begin(words(QT_TRANSLATE_NOOP("endorse::ui", "The enrollments are being deleted.")));
    withKeys([this, next, wasHere](const QStringList &keys) {
        QCoro::connect(list().remove(keys), this,
                       [this, next, wasHere](const Result<Change> &report) {
                           onChanged(CommandId::RecordDelete, report);
                           if (report && report->done > 0)
                               goOnFrom(next, wasHere);
                       });
    });
}

/// The row behind the selected ones, or else the one before them; empty: there is none.
QString EnrollmentsPage::idBesideSelection() const
{
    const models::SelectedRows rows = selection();
    if (rows.isEmpty())
        return {};
    const QString behind = m_table->list()->idAt(rows.ranges.last().last + 1);
    return behind.isEmpty() ? m_table->list()->idAt(rows.ranges.first().first - 1) : behind;
}

/// The keyboard goes on where the rows were that have gone.
void EnrollmentsPage::goOnFrom(const QString &id, bool takesFocus)
{
    const qsizetype left = selection().count();
    if (!id.isEmpty() && (left == 0 || !list().index()->find(currentId().toLower())))
        m_table->selectId(id);
    if (takesFocus && m_stack->currentWidget() == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
}

void EnrollmentsPage::onChanged(CommandId id, const Result<Change> &report)
{
    end();
    if (!report) {
        if (report.error().category != core::ErrorCategory::Cancelled)
            sayError(report.error());
        return;
    }
    qsizetype refused = 0;
    std::optional<core::Error> first;
    for (const Outcome &outcome : report->items) {
        if (outcome.what == Outcome::What::Done)
            continue;
        ++refused;
        if (!first)
            first = outcome.error;
    }
    const int done = int(report->done);
    m_notice->present(
        [id, done, refused, first] {
            NoticeStrip::Notice notice;
            notice.tone = refused == 0 ? NoticeStrip::Tone::Ok : NoticeStrip::Tone::Warn;
            notice.text = id == CommandId::RecordDelete
                              ? tr("%Ln enrollments were deleted from the list.", nullptr, done)
                          : id == CommandId::RecordEnable
                              ? tr("%Ln enrollments were enabled in the list.", nullptr, done)
                              : tr("%Ln enrollments were disabled in the list.", nullptr, done);
            if (refused > 0)
                notice.text += QLatin1Char('\n') +
                               tr("%Ln enrollments stay as they were.", nullptr, int(refused));
            if (first)
                notice.text += QLatin1Char('\n') + first->message.render();
            if (done > 0)
                notice.buttons = {tr("Undo")};
            return notice;
        },
        [this](int) { run(CommandId::EditUndo); });
}

void EnrollmentsPage::undo()
{
    begin(words(QT_TRANSLATE_NOOP("endorse::ui", "The change is being taken back.")));
    QCoro::connect(list().undo(), this, [this](const Result<Change> &report) { onUndone(report); });
}

void EnrollmentsPage::onUndone(const Result<Change> &report)
{
    end();
    if (!report) {
        sayError(report.error());
        return;
    }
    qsizetype refused = 0;
    for (const Outcome &outcome : report->items)
        refused += outcome.what == Outcome::What::Done ? 0 : 1;
    const int done = int(report->done);
    m_notice->present([done, refused] {
        NoticeStrip::Notice notice;
        notice.tone = refused == 0 ? NoticeStrip::Tone::Ok : NoticeStrip::Tone::Warn;
        notice.text = tr("%Ln enrollments are as they were before.", nullptr, done);
        if (refused > 0)
            notice.text += QLatin1Char('\n') +
                           tr("%Ln enrollments were changed again since then, and stay as they "
                              "are.",
                              nullptr, int(refused));
        return notice;
    });
}

void EnrollmentsPage::copyCells()
{
    QList<enrollmentlist::ListColumn> columns;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        if (!header->isSectionHidden(section))
            columns.append(enrollmentlist::ListColumn(section));
    }
    std::function<QString()> work = [rows = selection(), columns] {
        return EnrollmentListModel::cells(rows, columns);
    };
    QCoro::connect(inPool(std::move(work)), this,
                   [](const QString &text) { QApplication::clipboard()->setText(text); });
}

void EnrollmentsPage::copyIds()
{
    std::function<QString()> work = [rows = selection()] {
        const QString text =
            EnrollmentListModel::cells(rows, {enrollmentlist::ListColumn::RegistrationId});
        return text.chopped(1);
    };
    QCoro::connect(inPool(std::move(work)), this,
                   [](const QString &text) { QApplication::clipboard()->setText(text); });
}

void EnrollmentsPage::attest()
{
    const QString id = currentId();
    QCoro::connect(
        list().entry(id.toLower()), this, [this](const Result<std::optional<ListEntry>> &entry) {
            if (!entry) {
                sayError(entry.error());
                return;
            }
            if (!*entry || m_work)
                return;
            begin(words(QT_TRANSLATE_NOOP("endorse::ui", "The TPM is being read.")));
            QCoro::connect(m_parts.fromTpm(m_work->token()), this,
                           [this, record = (*entry)->record](const Result<TpmEnrollment> &tpm) {
                               end();
                               if (tpm)
                                   attestIfSame(record, *tpm);
                               else if (tpm.error().category != core::ErrorCategory::Cancelled)
                                   sayError(tpm.error());
                           });
        });
}

void EnrollmentsPage::attestIfSame(const dps::IndividualEnrollment &record,
                                   const TpmEnrollment &tpm)
{
    const QString id = record.registrationId;
    const QString derived = tpm.record.registrationId;
    const auto warn = [this](std::function<QString()> text) {
        m_notice->present([text = std::move(text)] {
            NoticeStrip::Notice notice;
            notice.tone = NoticeStrip::Tone::Warn;
            notice.text = text();
            return notice;
        });
    };
    if (!isSameEk(ekOf(record), ekOf(tpm.record))) {
        warn([id, derived] {
            //: %1, %2 registration IDs.
            return tr("%1 cannot be attested here: the connected TPM has another endorsement key, "
                      "whose registration ID is %2. Connect the TPM of this device.")
                .arg(id, derived);
        });
        return;
    }
    // A run with the emulated service takes the ID that follows from the key.
    const bool isOther = id.compare(derived, Qt::CaseInsensitive) != 0;
    if (isOther && m_parts.connections->serviceIsEmulator()) {
        warn([id, derived] {
            //: %1, %2 registration IDs.
            return tr("With the emulated service the connected TPM registers as %2, the ID that "
                      "follows from its key, and not as %1. Choose a service by its address to "
                      "attest under another ID.")
                .arg(id, derived);
        });
        return;
    }
    Q_EMIT attestWanted(isOther ? id : QString());
}

void EnrollmentsPage::refreshStates()
{
    begin(words(
        QT_TRANSLATE_NOOP("endorse::ui", "The service is asked which devices have registered.")));
    const bool hasSelection = !selection().isEmpty();
    withKeys([this, hasSelection](const QStringList &keys) {
        std::optional<QStringList> only;
        if (hasSelection)
            only = keys;
        QPointer<enrollmentlist::LocalList> list = m_parts.list;
        QCoro::connect(askForStates(list, m_parts, only, progress(), m_work->token()), this,
                       [this](const Result<qsizetype> &changed) {
                           end();
                           if (changed)
                               sayDone([count = int(*changed)] {
                                   return tr("%Ln enrollments have another state now.", nullptr,
                                             count);
                               });
                           else if (changed.error().category != core::ErrorCategory::Cancelled)
                               sayError(changed.error());
                       });
    });
}

} // namespace endorse::ui
