// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/flowcontext.h>

// What the steps that reach a service have in common, whatever a device proves itself with.

namespace endorse::attestation {

/// Asks the environment where to register and makes the clients.
QCoro::Task<core::Result<void>> openService(FlowContext *flow);
/// ID scope and registration ID, as every register request carries them.
void sendNames(FlowContext *flow);
/// The token as it is sent, its signature masked.
Field tokenField(const QByteArray &sasToken);
/// Operation ID, status and Retry-After of the answer to a register request.
void receiveStatus(FlowContext *flow);
/// Polls until the device is assigned, and fills in FlowContext::assignment.
QCoro::Task<core::Result<void>> pollUntilAssigned(FlowContext *flow);
/// The text that a token for the hub signs.
dps::SasToken::Unsigned hubToken(const FlowContext &flow);
void sendTextToSign(FlowContext *flow, const QByteArray &toSign);
/// Sends the first telemetry message of the device with a signed token.
QCoro::Task<core::Result<void>> sendFirstMessage(FlowContext *flow, QByteArray sasToken);

} // namespace endorse::attestation
