// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatifbutton.h"

#include <ui/common/commandset.h>

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QMenu>

#include <algorithm>
#include <array>

namespace endorse::ui {

using attestation::Fault;
using attestation::FaultGroup;

namespace {

constexpr std::array groups{FaultGroup::Enrollment, FaultGroup::Challenge,   FaultGroup::Tpm,
                            FaultGroup::Token,      FaultGroup::Certificate, FaultGroup::Service};

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
    m_choice = new QActionGroup(this);
    m_none = m_menu->addAction(QString());
    m_none->setCheckable(true);
    m_choice->addAction(m_none);
    connect(m_none, &QAction::triggered, this, [this] { Q_EMIT chosen(std::nullopt); });
    m_none->setChecked(true);
    m_menu->addSeparator();
    for (int i = 0; i < int(groups.size()); ++i) {
        m_groups.append(m_menu->addMenu(QString()));
        m_groups.last()->setToolTipsVisible(true);
    }
    fill();
}

void WhatIfButton::fill()
{
    qDeleteAll(m_faults);
    m_faults.clear();
    for (const Fault fault : attestation::faultsFor(m_mechanism)) {
        QAction *action = new QAction(this);
        action->setCheckable(true);
        m_choice->addAction(action);
        connect(action, &QAction::triggered, this, [this, fault] { Q_EMIT chosen(fault); });
        groupOf(fault)->addAction(action);
        m_faults.append(action);
    }
    // A group in which this kind of device meets nothing is not offered.
    for (QMenu *group : std::as_const(m_groups))
        group->menuAction()->setVisible(!group->isEmpty());
}

QMenu *WhatIfButton::groupOf(Fault fault) const
{
    const auto *const found =
        std::find(groups.begin(), groups.end(), attestation::faultGroup(fault));
    return m_groups.at(found - groups.begin());
}

QAction *WhatIfButton::actionOf(Fault fault) const
{
    // A run of the history may have met one that is not offered here.
    return m_faults.value(attestation::faultsFor(m_mechanism).indexOf(fault), m_none);
}

void WhatIfButton::setMechanism(attestation::AttestationKind mechanism)
{
    if (mechanism == m_mechanism)
        return;
    m_mechanism = mechanism;
    fill();
    retranslate();
    setFault(m_fault);
}

void WhatIfButton::setFault(std::optional<Fault> fault)
{
    m_fault = fault;
    (fault ? actionOf(*fault) : m_none)->setChecked(true);
    showFault();
}

void WhatIfButton::openMenu()
{
    // There is one on more than one page; the command means the one that is seen.
    if (!isEnabled() || !isVisible())
        return;
    m_menu->popup(mapToGlobal(QPoint(0, height())));
    m_menu->setActiveAction(m_fault ? groupOf(*m_fault)->menuAction() : m_none);
}

void WhatIfButton::setShort(bool isShort)
{
    if (m_short == isShort)
        return;
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
    const QString story =
        m_fault ? attestation::faultStory(*m_fault, m_mechanism).render() : QString();
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
    for (const Fault fault : attestation::faultsFor(m_mechanism)) {
        QAction *action = actionOf(fault);
        action->setText(attestation::faultTitle(fault).render());
        const QString story = attestation::faultStory(fault, m_mechanism).render();
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
