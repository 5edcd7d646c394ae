// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/flowcontext.h>

// The steps of an attestation with a certificate, in their order. FlowContext::x509Provider opens
// the device, and FlowContext::registrationId is the one to use instead of its common name.

namespace endorse::attestation {

QCoro::Task<core::Result<void>> loadCertificate(FlowContext *flow);
QCoro::Task<core::Result<void>> registerWithCertificate(FlowContext *flow);
QCoro::Task<core::Result<void>> waitForHubWithCertificate(FlowContext *flow);
QCoro::Task<core::Result<void>> connectWithCertificate(FlowContext *flow);

} // namespace endorse::attestation
