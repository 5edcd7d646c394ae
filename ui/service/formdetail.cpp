// SPDX-License-Identifier: GPL-3.0-or-later
#include "formdetail.h"

#include <models/format.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/service/emptystate.h>
#include <ui/service/forms/recordform.h>
#include <ui/service/noticestrip.h>
#include <ui/service/recordtexts.h>

#include <QBoxLayout>
#include <QStackedWidget>

namespace endorse::ui {

using enrollment::SaveMode;

FormDetail::FormDetail(enrollment::DeskList list, RecordForm *form, QWidget *parent)
    : RecordDetail(parent)
    , m_list(list)
    , m_form(form)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(IconId::Enrollments, m_stack))
{
    auto *page = new QWidget(m_stack);
    m_header = new PaneHeader(page);
    m_notice = new NoticeStrip(page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_notice);
    column->addWidget(m_form, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    markPane(m_form);

    connect(m_form, &RecordForm::saveRequested, this,
            [this] { save(isNew() ? SaveMode::Create : SaveMode::IfUnchanged); });
    connect(m_form, &RecordForm::cancelRequested, this, &FormDetail::release);
    connect(m_form, &RecordForm::keysRequested, this, [this] { askForKeys(); });
    refreshEmpty();
}

bool FormDetail::holdsInput() const
{
    return m_form->isVisibleTo(this) && (m_form->isModified() || m_form->isBusy());
}

void FormDetail::askAboutInput()
{
    // A conflict says more, and offers the same.
    if (m_notice->isPresented() || m_form->isBusy())
        return;
    m_notice->present(
        [] {
            NoticeStrip::Notice notice;
            notice.tone = NoticeStrip::Tone::Warn;
            notice.text = tr("The changes in this form are not saved. Save them, or give them up "
                             "to see another entry.");
            notice.buttons = {tr("Save"), tr("Give Up")};
            return notice;
        },
        [this](int button) {
            m_notice->dismiss();
            if (button != 0)
                release();
            else if (m_form->isValid())
                save(isNew() ? SaveMode::Create : SaveMode::IfUnchanged);
            else
                beginEditing();
        });
}

void FormDetail::release()
{
    nextSerial();
    m_notice->dismiss();
    m_form->setBusy(false);
    giveUp();
    Q_EMIT released();
}

void FormDetail::showForm()
{
    m_several = 0;
    m_header->setTitle(RecordTexts(m_list).formTitle(isNew()));
    m_stack->setCurrentIndex(1);
}

void FormDetail::showNothing()
{
    m_several = 0;
    m_notice->dismiss();
    m_stack->setCurrentIndex(0);
    refreshEmpty();
}

void FormDetail::showSeveral(int count)
{
    nextSerial();
    m_several = count;
    m_notice->dismiss();
    m_stack->setCurrentIndex(0);
    refreshEmpty();
}

void FormDetail::beginEditing()
{
    if (m_stack->currentIndex() == 1)
        m_form->setFocus(Qt::ShortcutFocusReason);
}

void FormDetail::setHubs(const QStringList &hubs)
{
    m_form->setHubs(hubs);
}

void FormDetail::sayConflict(const Conflict &conflict)
{
    const auto words = [this, conflict] {
        NoticeStrip::Notice notice;
        notice.tone = NoticeStrip::Tone::Warn;
        notice.canClose = false;
        if (conflict.isGone) {
            notice.text = tr("Nothing was saved: %1 has been deleted from the service meanwhile. "
                             "What you entered is still here.")
                              .arg(conflict.id);
            notice.buttons = {tr("Create Again"), tr("Give Up")};
            return notice;
        }
        const QString author = m_author ? m_author(conflict.id) : QString();
        const QString at = models::dpsTimeText(conflict.changedAt);
        const QString members = conflict.members.join(QStringLiteral(", "));
        notice.text = author.isEmpty()
                          //: %1 an id, %2 a time, %3 names of fields.
                          ? tr("Nothing was saved: somebody has changed %1 at %2 (UTC), in: %3. "
                               "What you entered is still here.")
                                .arg(conflict.id, at, members)
                          //: %1 an id, %2 a time, %3 names of fields, %4 the name of a program.
                          : tr("Nothing was saved: the program \"%4\" has changed %1 at %2 (UTC), "
                               "in: %3. What you entered is still here.")
                                .arg(conflict.id, at, members, author);
        notice.buttons = {//: Button: shows what the service has now; what was entered is lost.
                          tr("Reload"),
                          //: Button: writes what was entered over what the service has now.
                          tr("Overwrite")};
        return notice;
    };
    m_notice->present(words, [this, isGone = conflict.isGone](int button) {
        m_notice->dismiss();
        if (isGone && button == 0)
            createAgain();
        else if (isGone)
            release();
        else if (button == 0)
            takeTheirs();
        else
            writeOverTheirs();
    });
}

void FormDetail::saySaved(const QString &id)
{
    m_notice->present([id] {
        NoticeStrip::Notice notice;
        notice.tone = NoticeStrip::Tone::Ok;
        //: %1: the id of an enrollment or of a group.
        notice.text = tr("The service has saved %1.").arg(id);
        return notice;
    });
}

void FormDetail::refreshEmpty()
{
    const RecordTexts texts(m_list);
    if (m_several > 1)
        m_empty->setTexts(texts.severalChosen(m_several),
                          tr("They can be enabled, disabled or deleted together."));
    else
        m_empty->setTexts(texts.nothingChosen(), texts.nothingChosenHint());
}

void FormDetail::retranslate()
{
    m_header->setTitle(RecordTexts(m_list).formTitle(isNew()));
    refreshEmpty();
}

} // namespace endorse::ui
