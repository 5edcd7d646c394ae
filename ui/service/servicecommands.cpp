// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicecommands.h"

#include <ui/service/recordcommands.h>

#include <array>

namespace endorse::ui {

using core::Text;
using emulator::EmulatorHost;

namespace {

constexpr std::array all{CommandId::ShowService,  CommandId::EmulatorStart,
                         CommandId::EmulatorStop, CommandId::EmulatorReset,
                         CommandId::LendTpm,      CommandId::SaveRequests};

} // namespace

ServiceCommands::ServiceCommands(EmulatorHost &host, const tpm::TpmLender *lender,
                                 CommandSet &commands, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_commands(commands)
    , m_canLend(lender != nullptr)
{
    connect(&host, &EmulatorHost::stateChanged, this, &ServiceCommands::refresh);
    connect(&host.log(), &emulator::RequestLog::appended, this, &ServiceCommands::refresh);
    connect(&host.log(), &emulator::RequestLog::cleared, this, &ServiceCommands::refresh);
    m_commands.setEnabled(CommandId::ShowService, true);
    RecordCommands::disable(m_commands, RecordCommands::noList());
    m_commands.setEnabled(
        CommandId::LendTpm, m_canLend,
        {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "There is no embedded TPM.")});
    refresh();
}

void ServiceCommands::disable(CommandSet &commands, const Text &whyNot)
{
    for (const CommandId id : all)
        commands.setEnabled(id, false, whyNot);
    RecordCommands::disable(commands, whyNot);
}

void ServiceCommands::refresh()
{
    const EmulatorHost::State state = m_host.state();
    const bool runs = state == EmulatorHost::State::Running;
    const bool rests =
        state == EmulatorHost::State::Stopped || state == EmulatorHost::State::Failed;
    const Text running("endorse::ui",
                       QT_TRANSLATE_NOOP("endorse::ui", "The emulated service runs."));
    const Text resting("endorse::ui",
                       QT_TRANSLATE_NOOP("endorse::ui", "The emulated service does not run."));
    const Text changing(
        "endorse::ui",
        QT_TRANSLATE_NOOP("endorse::ui", "The emulated service is starting or stopping."));
    const auto set = [this](CommandId id, bool enabled, const Text &whyNot) {
        // Requests come by the hundred: nothing is rendered again without need.
        if (m_commands.action(id)->isEnabled() != enabled || !enabled)
            m_commands.setEnabled(id, enabled, whyNot);
    };
    set(CommandId::EmulatorStart, rests, runs ? running : changing);
    set(CommandId::EmulatorStop, runs || state == EmulatorHost::State::Starting,
        rests ? resting : changing);
    set(CommandId::EmulatorReset, runs || rests, changing);
    set(CommandId::SaveRequests, !m_host.log().isEmpty(),
        {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "There are no requests yet.")});
}

} // namespace endorse::ui
