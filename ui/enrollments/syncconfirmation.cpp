// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncconfirmation.h"

#include <ui/common/flowrow.h>
#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QLabel>

namespace endorse::ui {

using enrollmentlist::Direction;

SyncConfirmation::SyncConfirmation(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this))
    , m_title(new QLabel(this))
    , m_creates(new QLabel(this))
    , m_updates(new QLabel(this))
    , m_removals(new QLabel(this))
    , m_note(new MutedLabel(this))
    , m_confirm(new PushButton(this, PushButton::Kind::Primary))
    , m_back(new PushButton(this))
{
    setObjectName(QStringLiteral("syncConfirmation"));
    m_title->setObjectName(QStringLiteral("confirmTitle"));
    m_creates->setObjectName(QStringLiteral("confirmCreates"));
    m_updates->setObjectName(QStringLiteral("confirmUpdates"));
    m_removals->setObjectName(QStringLiteral("confirmRemovals"));
    m_note->setObjectName(QStringLiteral("confirmNote"));
    setFontRole(m_title, FontRole::CaptionTitle);
    setFontRole(m_removals, FontRole::Strong);
    for (QLabel *label :
         {m_title, m_creates, m_updates, m_removals, static_cast<QLabel *>(m_note)}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_confirm->setObjectName(QStringLiteral("confirmSync"));
    m_back->setObjectName(QStringLiteral("leaveSync"));
    connect(m_confirm, &QPushButton::clicked, this, &SyncConfirmation::confirmed);
    connect(m_back, &QPushButton::clicked, this, &SyncConfirmation::left);
    auto *buttons = new FlowRow;
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_back);
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_title);
    words->addWidget(m_creates);
    words->addWidget(m_updates);
    words->addWidget(m_removals);
    words->addWidget(m_note);
    words->addSpacing(8);
    words->addLayout(buttons);
    words->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 20, 16, 12);
    layout->setSpacing(16);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
}

void SyncConfirmation::setContent(const Content &content)
{
    m_content = content;
    refresh();
}

void SyncConfirmation::retranslate()
{
    refresh();
}

void SyncConfirmation::takeFocus()
{
    (m_content.tally.removals > 0 ? m_back : m_confirm)->setFocus();
}

QString SyncConfirmation::createsText() const
{
    const auto count = int(m_content.tally.creates);
    return m_content.direction == Direction::Push
               ? tr("%Ln enrollments are created on the service.", nullptr, count)
               : tr("%Ln enrollments are added to the list.", nullptr, count);
}

QString SyncConfirmation::updatesText() const
{
    const auto count = int(m_content.tally.updates);
    return m_content.direction == Direction::Push
               ? tr("%Ln enrollments are updated on the service: what it has is replaced.", nullptr,
                    count)
               : tr("%Ln enrollments are updated in the list: what it has is replaced.", nullptr,
                    count);
}

QString SyncConfirmation::removalsText() const
{
    const auto count = int(m_content.tally.removals);
    return m_content.direction == Direction::Push
               ? tr("%Ln enrollments are deleted from the service: their devices can register no "
                    "more.",
                    nullptr, count)
               : tr("%Ln enrollments are removed from the list.", nullptr, count);
}

void SyncConfirmation::refresh()
{
    const bool isPush = m_content.direction == Direction::Push;
    const auto &tally = m_content.tally;
    const auto all = int(tally.all());
    const bool isGrave = tally.removals > 0;
    m_icon->setIcon(isGrave  ? IconId::Warn
                    : isPush ? IconId::Push
                             : IconId::Pull,
                    isGrave ? Token::Warn : Token::WindowText, 24);
    m_title->setText(isPush ? tr("This is what will be sent to %1.").arg(m_content.service)
                            : tr("This is what will be taken from %1.").arg(m_content.service));
    m_creates->setText(createsText());
    m_creates->setVisible(tally.creates > 0);
    m_updates->setText(updatesText());
    m_updates->setVisible(tally.updates > 0);
    m_removals->setText(removalsText());
    m_removals->setVisible(isGrave);
    const QString guard =
        tr("What somebody changes before its turn comes is left alone and reported.");
    m_note->setText(
        m_content.openConflicts == 0
            ? guard
            //: Two sentences.
            : tr("%1 %2").arg(guard, tr("%Ln conflicts are not settled and stay as they are.",
                                        nullptr, int(m_content.openConflicts))));
    m_confirm->setIconId(isPush ? IconId::Push : IconId::Pull);
    m_confirm->setText(isPush ? tr("Push %Ln Enrollments", nullptr, all)
                              : tr("Pull %Ln Enrollments", nullptr, all));
    m_confirm->setKind(isGrave ? PushButton::Kind::Warn : PushButton::Kind::Primary);
    m_back->setText(tr("Back"));
}

} // namespace endorse::ui
