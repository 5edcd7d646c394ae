// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatifbutton.h"

#include <ui/common/commandset.h>

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QMenu>

#include <array>

namespace endorse::ui {

using attestation::Fault;
using attestation::FaultGroup;

namespace {

constexpr std::array groups{FaultGroup::Enrollment, FaultGroup::Challenge, FaultGroup::Tpm,
                            FaultGroup::Token, FaultGroup::Service};

} // namespace

WhatIfButton::WhatIfButton(CommandSet &commands, QWidget *parent)
    : PushButton(parent)
    , m_command(commands.action(CommandId::AttestationWhatIf))
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("whatIf"));
    setIconId(IconId::WhatIf);
    build();
    connect(this, &QPushButton::clicked, this, &WhatIfButton::openMenu);
    connect(m_command, &QAction::triggered, this, &WhatIfButton::openMenu);
    connect(m_command, &QAction::changed, this, &WhatIfButton::showFault);
    retranslate();
}

void WhatIfButton::build()
{
    auto *choice = new QActionGroup(this);
    const auto add = [this, choice](QMenu *menu, std::optional<Fault> fault) {
        QAction *action = menu->addAction(QString());
        action->setCheckable(true);
        choice->addAction(action);
        connect(action, &QAction::triggered, this, [this, fault] { Q_EMIT chosen(fault); });
        return action;
    };
    m_none = add(m_menu, std::nullopt);
    m_none->setChecked(true);
    m_menu->addSeparator();
    for (int i = 0; i < int(groups.size()); ++i)
        m_groups.append(m_menu->addMenu(QString()));
    for (const Fault fault : attestation::faultsFor(attestation::AttestationKind::Tpm)) {
        QMenu *group = m_groups.at(int(attestation::faultGroup(fault)));
        group->setToolTipsVisible(true);
        m_faults.append(add(group, fault));
    }
}

void WhatIfButton::setFault(std::optional<Fault> fault)
{
    m_fault = fault;
    // A run of the history may have met one that is not offered here.
    QAction *chosen = fault ? m_faults.value(int(*fault), m_none) : m_none;
    chosen->setChecked(true);
    showFault();
}

void WhatIfButton::openMenu()
{
    // There is one on more than one page; the command means the one that is seen.
    if (!isEnabled() || !isVisible())
        return;
    m_menu->popup(mapToGlobal(QPoint(0, height())));
    m_menu->setActiveAction(
        m_fault ? m_groups.at(int(attestation::faultGroup(*m_fault)))->menuAction() : m_none);
}

void WhatIfButton::setShort(bool isShort)
{
    m_short = isShort;
    showFault();
}

void WhatIfButton::showFault()
{
    const QString title = withoutMnemonic(m_command->text());
    const QString whole =
        //: %1 is a fault: "What If: TPM Cleared Before Activation".
        m_fault ? tr("What If: %1").arg(attestation::faultTitle(*m_fault).render()) : title;
    setText(m_short ? title : whole);
    setAccessibleName(whole);
    const QString story = m_fault ? attestation::faultStory(*m_fault).render() : QString();
    setAccessibleDescription(story);
    setToolTip(m_fault ? whole + QLatin1Char('\n') + story : m_command->toolTip());
    setStatusTip(m_fault ? story : m_command->statusTip());
    setEnabled(m_command->isEnabled());
    setKind(m_fault ? Kind::Warn : Kind::Normal);
    updateGeometry();
    update();
}

void WhatIfButton::retranslate()
{
    m_none->setText(tr("No Fault"));
    m_none->setStatusTip(tr("Runs the attestation as it is."));
    for (int i = 0; i < int(groups.size()); ++i)
        m_groups.at(i)->setTitle(attestation::faultGroupTitle(groups.at(size_t(i))).render());
    for (const Fault fault : attestation::faultsFor(attestation::AttestationKind::Tpm)) {
        QAction *action = m_faults.at(int(fault));
        action->setText(attestation::faultTitle(fault).render());
        const QString story = attestation::faultStory(fault).render();
        action->setStatusTip(story);
        action->setToolTip(story);
    }
    m_menu->setAccessibleName(tr("Faults"));
    showFault();
}

void WhatIfButton::changeEvent(QEvent *event)
{
    PushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
