// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicereach.h"

#include <app/cli/cafile.h>
#include <app/cli/secretsource.h>

namespace endorse::app::cli {

void ServiceOptions::addTo(CLI::App *verb)
{
    verb->add_option("--service", service,
                     help(QT_TRANSLATE_NOOP(
                         "endorse::app", "The service's connection string: @FILE, - for standard "
                                         "input; left out: ENDORSE_SERVICE")))
        ->type_name("SOURCE");
    verb->add_option(
            "--ca", caFile,
            help(QT_TRANSLATE_NOOP("endorse::app", "CA certificates to trust, PEM; left out: the "
                                                   "system's")))
        ->type_name("FILE");
}

core::Result<ServiceReach> reachService(const VerbContext &context, const ServiceOptions &options)
{
    const auto caFile = checkedCaFile(toQString(options.caFile));
    if (!caFile)
        return core::fail(caFile.error());
    auto connection = readService(toQString(options.service), context.interrupt);
    if (!connection)
        return core::fail(connection.error());
    dps::HttpClient::Options httpOptions;
    httpOptions.caFile = *caFile;
    if (context.common.timeout().count() > 0)
        httpOptions.timeout = context.common.timeout();
    ServiceReach reached;
    reached.http = std::make_unique<dps::HttpClient>(httpOptions);
    reached.client =
        std::make_shared<dps::ServiceClient>(*reached.http, std::move(*connection), *reached.clock);
    return reached;
}

} // namespace endorse::app::cli
