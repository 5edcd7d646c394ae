// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmenrollment.h"

#include <app/ekexamination.h>
#include <app/workbench.h>

namespace endorse::app {

QCoro::Task<core::Result<ReadTpm>> readTpmEnrollment(Workbench *workbench, core::CancelToken cancel)
{
    const auto lease = workbench->lease();
    const auto connection = co_await workbench->openTpm(cancel);
    if (!connection)
        co_return core::fail(connection.error());
    const std::shared_ptr<tpm::TpmConnection> &tpm = *connection;
    const auto read = co_await tpm->readEk(tpm::Persist::No, cancel);
    if (!read)
        co_return core::fail(read.error());
    const tpmtypes::EndorsementKey ek = read->key;
    const auto examined = co_await examineEk(workbench, tpm, ek, cancel);
    if (!examined)
        co_return core::fail(examined.error());
    ReadTpm found;
    found.enrollment =
        dps::IndividualEnrollment::forTpm(dps::RegistrationId::fromEndorsementKey(ek), ek.base64());
    attestation::recordGenuineness(&found.enrollment, examined->genuineness,
                                   examined->genuineness.checkedAt);
    found.verdict = examined->genuineness.summary;
    co_return found;
}

} // namespace endorse::app
