// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmenteditor.h"

#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/service/enrollmentform.h>
#include <ui/service/noticestrip.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QCoroTask>

namespace endorse::ui {

using enrollmentlist::ListEntry;
using enrollmentlist::ListStore;
using enrollmentlist::Outcome;

EnrollmentEditor::EnrollmentEditor(enrollmentlist::LocalList &list, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
    , m_header(new PaneHeader(this))
    , m_notice(new NoticeStrip(this))
    , m_form(new EnrollmentForm(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_notice);
    column->addWidget(m_form, 1);
    markPane(m_form);
    connect(m_form, &RecordForm::saveRequested, this,
            [this] { save(m_base ? std::optional(m_base->version) : std::nullopt); });
    connect(m_form, &RecordForm::cancelRequested, this, &EnrollmentEditor::leave);
    retranslate();
}

void EnrollmentEditor::startNew()
{
    ++m_serial;
    m_notice->dismiss();
    m_theirs.reset();
    m_base.reset();
    m_leaveWhenSaved = false;
    m_form->setBusy(false);
    m_form->startNew(dps::AttestationType::Tpm);
    retranslate();
    m_form->setFocus(Qt::ShortcutFocusReason);
}

void EnrollmentEditor::edit(const ListEntry &entry)
{
    ++m_serial;
    m_notice->dismiss();
    m_theirs.reset();
    m_base = entry;
    m_leaveWhenSaved = false;
    m_form->setBusy(false);
    m_form->setRecord(entry.record);
    retranslate();
    m_form->setFocus(Qt::ShortcutFocusReason);
}

bool EnrollmentEditor::holdsInput() const
{
    return m_form->isVisibleTo(parentWidget()) && (m_form->isModified() || m_form->isBusy());
}

QString EnrollmentEditor::key() const
{
    return m_base ? m_base->key() : QString();
}

void EnrollmentEditor::askAboutInput()
{
    // A conflict says more, and offers the same.
    if (m_notice->isPresented() || m_form->isBusy())
        return;
    m_notice->present(
        [] {
            NoticeStrip::Notice notice;
            notice.tone = NoticeStrip::Tone::Warn;
            notice.text = tr("The changes in this form are not saved. Save them, or give them up "
                             "to see another enrollment.");
            notice.buttons = {tr("Save"), tr("Give Up")};
            return notice;
        },
        [this](int button) {
            m_notice->dismiss();
            if (button != 0) {
                leave();
            } else if (m_form->isValid()) {
                m_leaveWhenSaved = true;
                save(m_base ? std::optional(m_base->version) : std::nullopt);
            } else {
                m_form->setFocus(Qt::ShortcutFocusReason);
            }
        });
}

void EnrollmentEditor::leave()
{
    ++m_serial;
    m_notice->dismiss();
    m_form->setBusy(false);
    // What was typed is given up: the form holds nothing any more.
    if (m_base)
        m_form->setRecord(m_base->record);
    else
        m_form->startNew(dps::AttestationType::Tpm);
    Q_EMIT left();
}

/// @p version: that which may be written over; nothing: the row must be new.
void EnrollmentEditor::save(std::optional<qint64> version)
{
    const quint64 serial = ++m_serial;
    m_notice->dismiss();
    m_form->setBusy(true);
    dps::IndividualEnrollment record = m_form->record();
    const auto saved = [this, serial](const core::Result<Change> &report) {
        if (serial == m_serial)
            onSaved(report);
    };
    if (version) {
        QList<ListStore::Edit> edits;
        edits.append(ListStore::Edit{std::move(record), *version});
        QCoro::connect(m_list.update(std::move(edits)), this, saved);
    } else {
        QList<dps::IndividualEnrollment> records;
        records.append(std::move(record));
        QCoro::connect(m_list.add(std::move(records)), this, saved);
    }
}

void EnrollmentEditor::onSaved(const core::Result<Change> &report)
{
    m_form->setBusy(false);
    m_theirs.reset();
    if (!report) {
        m_form->showError(report.error());
        return;
    }
    const Outcome outcome = report->items.isEmpty() ? Outcome() : report->items.first();
    switch (outcome.what) {
    case Outcome::What::Done: {
        const QString id = m_form->record().registrationId;
        // As it is now, so that nothing counts as typed any more.
        m_form->setRecord(m_form->record());
        Q_EMIT saved(id);
        Q_EMIT left();
        return;
    }
    case Outcome::What::Conflict:
    case Outcome::What::Gone:
        m_theirs = outcome.theirs;
        sayConflict(outcome);
        return;
    case Outcome::What::DuplicateId:
    case Outcome::What::DuplicateEk:
    case Outcome::What::Invalid:
        break;
    }
    if (!outcome.error)
        return;
    core::Error error = *outcome.error;
    // The form finds the field by the member.
    error.place = outcome.what == Outcome::What::DuplicateEk
                      ? QStringLiteral("attestation.tpm.endorsementKey")
                      : QStringLiteral("registrationId");
    m_form->showError(error);
}

void EnrollmentEditor::sayConflict(const Outcome &outcome)
{
    const bool isGone = outcome.what == Outcome::What::Gone;
    m_notice->present(
        [error = outcome.error, isGone] {
            NoticeStrip::Notice notice;
            notice.tone = NoticeStrip::Tone::Warn;
            notice.canClose = false;
            QStringList lines;
            if (error)
                lines << error->message.render();
            lines << tr("Nothing was saved. What you entered is still here.");
            notice.text = lines.join(QLatin1Char('\n'));
            if (isGone)
                notice.buttons = {tr("Create Again"), tr("Give Up")};
            else
                notice.buttons = {//: Button: shows what the list has now; what was entered is lost.
                                  tr("Reload"),
                                  //: Button: writes what was entered over what the list has now.
                                  tr("Overwrite")};
            return notice;
        },
        [this, isGone](int button) {
            m_notice->dismiss();
            if (isGone && button == 0) {
                m_base.reset();
                save(std::nullopt);
            } else if (isGone || !m_theirs) {
                leave();
            } else if (button == 0) {
                const ListEntry theirs = *m_theirs;
                edit(theirs);
            } else {
                // What was seen may be written over; what came after it may not.
                m_base = m_theirs;
                save(m_base->version);
            }
        });
}

void EnrollmentEditor::retranslate()
{
    m_header->setTitle(m_base ? tr("Edit Enrollment") : tr("New Enrollment"));
    m_notice->refresh();
}

} // namespace endorse::ui
