// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>

#include <functional>
#include <hsm/devicekey.h>

namespace endorse::app::cli {

/// The private key of a verb, as options.
struct KeyOptions final
{
    std::string key;
    std::string module;
    std::string pinFile;
    TpmOptions tpm;

    /// @param name of the option with the address: "--key".
    void addTo(CLI::App *verb, const char *name);
};

/// What a verb has to say: members of the JSON document, and lines for people.
struct KeyReport final
{
    QJsonObject json;
    QList<std::pair<const char *, QString>> rows; ///< Label (to be translated), value.
    std::optional<core::Text> remark;
    QList<core::Text> warnings; ///< Of what was made; the verb has done its work all the same.
};
/// Home, algorithm and public half of @p key.
KeyReport reportOf(const hsm::DeviceKey &key);

/// Opens the key that the options name, has @p work use it in a thread of its own, where it may
/// block, and shows what that gives. What the options lack is wrong usage.
QCoro::Task<ExitCode>
runWithKey(VerbContext *context, KeyOptions options,
           std::function<core::Result<KeyReport>(const hsm::DeviceKey &)> work);
/// Shows the report: {"ok": true, …} or "Label: value".
ExitCode showReport(const Console &console, const KeyReport &report);

} // namespace endorse::app::cli
