// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/flowcontext.h>

// The steps of an attestation with a symmetric key, in their order. FlowContext::deviceKey holds
// the key as base64 and FlowContext::registrationId the name of the device.

namespace endorse::attestation {

QCoro::Task<core::Result<void>> loadSymmetricKey(FlowContext *flow);
QCoro::Task<core::Result<void>> registerWithSymmetricKey(FlowContext *flow);
QCoro::Task<core::Result<void>> waitForHub(FlowContext *flow);
QCoro::Task<core::Result<void>> connectWithSymmetricKey(FlowContext *flow);

} // namespace endorse::attestation
