// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentdetail.h"

#include <models/enrollmentlistmodel.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>
#include <ui/common/status.h>
#include <ui/enrollments/enrollmenteditor.h>
#include <ui/enrollments/enrollmentfacts.h>
#include <ui/enrollments/wraplabel.h>
#include <ui/service/emptystate.h>

#include <QBoxLayout>
#include <QCoroTask>
#include <QLocale>
#include <QStackedWidget>

namespace endorse::ui {

using enrollmentlist::ListEntry;
using models::EnrollmentListModel;

namespace {

constexpr int readDelayMs = 40;
constexpr int sidePadding = 14;

enum Page : int { EmptyPage, FactsPage, FormPage };

enrollmentlist::Status statusOf(const dps::IndividualEnrollment &record)
{
    using enrollmentlist::Status;
    if (!record.isEnabled())
        return Status::Disabled;
    if (!record.registrationState || !record.registrationState->status)
        return Status::Unassigned;
    switch (*record.registrationState->status) {
    case dps::RegistrationStatus::Assigned:
        return Status::Assigned;
    case dps::RegistrationStatus::Failed:
        return Status::Failed;
    case dps::RegistrationStatus::Disabled:
        return Status::Disabled;
    case dps::RegistrationStatus::Unassigned:
    case dps::RegistrationStatus::Assigning:
        break;
    }
    return Status::Unassigned;
}

} // namespace

EnrollmentDetail::EnrollmentDetail(enrollmentlist::LocalList &list, CommandSet &commands,
                                   QWidget *parent)
    : QWidget(parent)
    , m_list(list)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(IconId::Enrollments, m_stack))
    , m_editor(new EnrollmentEditor(list, m_stack))
{
    setObjectName(QStringLiteral("enrollmentDetail"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildFacts(commands));
    m_stack->addWidget(m_editor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_timer.setSingleShot(true);
    m_timer.setInterval(readDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &EnrollmentDetail::read);
    connect(m_editor, &EnrollmentEditor::saved, this, &EnrollmentDetail::saved);
    connect(m_editor, &EnrollmentEditor::left, this, [this] {
        m_stack->setCurrentIndex(m_entry ? FactsPage : EmptyPage);
        refresh();
        Q_EMIT editorLeft();
    });
    retranslate();
}

QWidget *EnrollmentDetail::buildFacts(CommandSet &commands)
{
    auto *page = new QWidget(m_stack);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_title = new ElidedLabel(page, Qt::ElideMiddle);
    m_title->setObjectName(QStringLiteral("detailTitle"));
    setFontRole(m_title, FontRole::CaptionTitle);
    m_status = new StatusChip(page);
    m_id = new WrapLabel(page);
    m_id->setObjectName(QStringLiteral("detailId"));
    m_id->setInk(Token::Muted);
    auto *head = new QWidget(page);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(sidePadding, 12, sidePadding, 10);
    lines->setSpacing(6);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_title, 1);
    first->addWidget(m_status, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    const auto add = [&](CommandId id, const char *name) {
        auto *button = new PushButton(commands.action(id), head);
        button->setObjectName(QLatin1String(name));
        buttons->addWidget(button);
        m_buttons.append(button);
    };
    add(CommandId::RecordEdit, "detailEdit");
    add(CommandId::RecordAttest, "detailAttest");
    add(CommandId::EditCopy, "detailCopy");
    buttons->addStretch();
    add(CommandId::RecordDelete, "detailDelete");
    lines->addLayout(first);
    lines->addWidget(m_id);
    lines->addSpacing(4);
    lines->addLayout(buttons);
    m_facts = new EnrollmentFacts(page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_facts, 1);
    markPane(m_facts);
    return page;
}

void EnrollmentDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void EnrollmentDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

/// Where there is no room for their words the buttons show their icons alone.
void EnrollmentDetail::fit()
{
    int wanted = 2 * sidePadding + scaled(24);
    for (PushButton *button : std::as_const(m_buttons)) {
        button->setIconOnly(false);
        wanted += button->sizeHint().width() + 6;
    }
    for (PushButton *button : std::as_const(m_buttons))
        button->setIconOnly(wanted > width());
}

void EnrollmentDetail::showKey(const QString &key)
{
    if (key == m_key && m_several == 0)
        return;
    m_key = key;
    m_several = 0;
    m_editWhenRead = false;
    ++m_serial;
    if (key.isEmpty()) {
        m_timer.stop();
        m_entry.reset();
        m_error.reset();
        refresh();
        return;
    }
    // What stood here before stays until the new one is there: a moment without flicker.
    m_timer.start();
}

void EnrollmentDetail::showSeveral(qsizetype count)
{
    ++m_serial;
    m_timer.stop();
    m_key.clear();
    m_entry.reset();
    m_error.reset();
    m_several = count;
    refresh();
}

void EnrollmentDetail::setComparison(std::shared_ptr<const models::ComparisonFacets> compared)
{
    m_compared = std::move(compared);
    refresh();
}

void EnrollmentDetail::reload()
{
    if (!m_key.isEmpty())
        m_timer.start();
}

void EnrollmentDetail::read()
{
    const quint64 serial = ++m_serial;
    QCoro::connect(m_list.entry(m_key), this,
                   [this, serial](const core::Result<std::optional<ListEntry>> &entry) {
                       if (serial == m_serial)
                           onRead(entry);
                   });
}

void EnrollmentDetail::onRead(const core::Result<std::optional<ListEntry>> &entry)
{
    m_entry.reset();
    m_error.reset();
    if (!entry)
        m_error = entry.error();
    else
        m_entry = *entry;
    refresh();
    if (m_editWhenRead && m_entry)
        edit();
    m_editWhenRead = false;
}

void EnrollmentDetail::startNew()
{
    m_stack->setCurrentIndex(FormPage);
    m_editor->startNew();
}

void EnrollmentDetail::edit()
{
    if (isEditing()) {
        return;
    }
    // The newest version, which may not be there yet.
    if (!m_entry || m_entry->key() != m_key) {
        m_editWhenRead = !m_key.isEmpty();
        return;
    }
    m_stack->setCurrentIndex(FormPage);
    m_editor->edit(*m_entry);
}

bool EnrollmentDetail::isEditing() const
{
    return m_stack->currentIndex() == FormPage;
}

bool EnrollmentDetail::holdsInput() const
{
    return isEditing() && m_editor->holdsInput();
}

void EnrollmentDetail::askAboutInput()
{
    m_editor->askAboutInput();
}

void EnrollmentDetail::refresh()
{
    // A form that holds nothing gives way to what is chosen.
    if (isEditing() && (holdsInput() || (m_key == m_editor->key() && m_several == 0)))
        return;
    m_stack->setCurrentIndex(m_entry ? FactsPage : EmptyPage);
    if (m_entry) {
        refreshHead();
        m_facts->setEntry(*m_entry, m_compared);
    } else if (m_error) {
        m_empty->setTexts(m_error->message.render(), m_error->hint.render());
    } else if (m_several > 1) {
        m_empty->setTexts(tr("%Ln enrollments are selected.", nullptr, int(m_several)),
                          tr("They can be edited, enabled, disabled, exported or deleted "
                             "together."));
    } else {
        m_empty->setTexts(tr("No enrollment is chosen."),
                          tr("Choose one in the list to see what it says."));
    }
}

void EnrollmentDetail::refreshHead()
{
    const dps::IndividualEnrollment &record = m_entry->record;
    m_title->setText(record.deviceId.isEmpty() ? record.registrationId : record.deviceId);
    m_id->setText(record.registrationId);
    const enrollmentlist::Status status = statusOf(record);
    m_status->setInk(tokenOf(EnrollmentListModel::statusInk(status)));
    m_status->setIconId(iconOfName(QLatin1String(EnrollmentListModel::statusIcon(status))));
    m_status->setText(EnrollmentListModel::statusWord(status));
}

void EnrollmentDetail::retranslate()
{
    fit();
    m_facts->retranslate();
    m_editor->retranslate();
    refresh();
}

} // namespace endorse::ui
