// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulatorhost.h>
#include <ui/common/commandset.h>

#include <QObject>

namespace endorse::tpm {
class TpmLender;
}

namespace endorse::ui {

/// Keeps the commands of the Service page enabled as the service allows, and says why where it does
/// not. Works before the page is made.
class ServiceCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServiceCommands)

public:
    /// @p lender null: the TPM cannot be lent.
    ServiceCommands(emulator::EmulatorHost &host, const tpm::TpmLender *lender,
                    CommandSet &commands, QObject *parent);
    /// Disables all of them: there is nothing to drive yet.
    static void disable(CommandSet &commands, const core::Text &whyNot);

private:
    void refresh();

    emulator::EmulatorHost &m_host;
    CommandSet &m_commands;
    bool m_canLend;
};

} // namespace endorse::ui
