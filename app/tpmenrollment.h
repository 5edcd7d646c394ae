// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <dps/enrollment.h>

#include <QCoroTask>

namespace endorse::app {

class Workbench;

/// The chosen TPM as an enrollment: registration ID and endorsement key, and recorded in it how
/// genuine the key is by the TPM's own certificate.
struct ReadTpm final
{
    dps::IndividualEnrollment enrollment;
    core::Text verdict; ///< In one sentence: "Genuine: …".
};

/// Reads it; nothing is made persistent in the TPM. Fails when the TPM cannot be opened or read. A
/// certificate that cannot be judged is told by the verdict. Thread: the workbench's.
QCoro::Task<core::Result<ReadTpm>> readTpmEnrollment(Workbench *workbench,
                                                     core::CancelToken cancel);

} // namespace endorse::app
