// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <audit/anchors.h>
#include <core/cancel.h>
#include <core/clock.h>
#include <tpm/tpmconnection.h>

#include <QCoroTask>

#include <memory>

namespace endorse::app {

/// What makeAnchor() made.
struct MadeAnchor final
{
    audit::Anchor anchor;
    bool isNewKey = false; ///< The TPM got a signing key; the log says so.
};

/// Has a TPM sign the head of the audit log, and keeps that in the log's file of anchors. A TPM
/// without a signing key of this station, which is every TPM once it was cleared, gets one first,
/// and the log a line that introduces it. Nothing stays in the TPM.
///
/// Errors: Input, code "empty-log"; those of the TPM (TpmConnection::signDigest()), of AuditLog
/// and of SigningKeys. Thread: that of the connection's owner, with an event loop.
QCoro::Task<core::Result<MadeAnchor>> makeAnchor(std::shared_ptr<tpm::TpmConnection> connection,
                                                 QString auditFile,
                                                 std::shared_ptr<const core::Clock> clock,
                                                 core::CancelToken cancel);

/// Whether the log has lines that no anchor of its own can cover: false for a log that is not
/// there, is empty, or ends in the line that tells of its last anchor. Blocking.
bool hasNewLines(const QString &auditFile);

} // namespace endorse::app
