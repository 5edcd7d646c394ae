// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/fault.h>
#include <ui/common/pushbutton.h>

#include <QList>

class QAction;
class QActionGroup;
class QMenu;

namespace endorse::ui {

class CommandSet;

/// Chooses the fault of the next run: a menu of all of them in their groups, each with its story.
/// The chosen one stands in the button, on the warn tint.
class WhatIfButton final : public PushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WhatIfButton)

public:
    explicit WhatIfButton(CommandSet &commands, QWidget *parent = nullptr);

    /// Offers the faults that a device of this kind can meet.
    void setMechanism(attestation::AttestationKind mechanism);
    void setFault(std::optional<attestation::Fault> fault);
    std::optional<attestation::Fault> fault() const { return m_fault; }
    QMenu *faultMenu() const { return m_menu; }
    void retranslate();
    /// Opens the menu below the button; the command in the menu bar does this too.
    void openMenu();
    /// "What If..." alone, without the fault, where there is no room; the tooltip names it.
    void setShort(bool isShort);

Q_SIGNALS:
    /// The user chose; nullopt: no fault.
    void chosen(std::optional<attestation::Fault> fault);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    QAction *actionOf(attestation::Fault fault) const;
    QMenu *groupOf(attestation::Fault fault) const;
    void showFault();

    QAction *m_command;
    QMenu *m_menu;
    QAction *m_none = nullptr;
    QActionGroup *m_choice = nullptr;
    QList<QMenu *> m_groups;   ///< In the order of the groups.
    QList<QAction *> m_faults; ///< In the order of attestation::faultsFor().
    attestation::AttestationKind m_mechanism = attestation::AttestationKind::Tpm;
    std::optional<attestation::Fault> m_fault;
    bool m_short = false;
};

} // namespace endorse::ui
