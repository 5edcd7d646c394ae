// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/text.h>
#include <dps/httpexchange.h>

#include <QDateTime>
#include <QMetaType>

namespace endorse::emulator {

/// One request that the emulator answered, for a log or a screen. A value.
struct EmulatorRequest final
{
    QDateTime at; ///< UTC, when the request was whole.
    /// As sent; empty when what arrived was no HTTP request.
    QString method;
    /// Path and query as sent.
    QString path;
    /// As sent and in their order; signatures and bearer tokens are as many '*'.
    dps::HttpHeaders requestHeaders;
    /// Keys of a symmetric key attestation are as many '*'.
    core::Bytes requestBody;
    /// 0 when the connection ended before there was a request to answer.
    int status = 0;
    core::Bytes responseBody;
    /// What happened, in plain words.
    core::Text outcome;
    /// From the whole request to the finished answer.
    qint64 durationNs = 0;
};

} // namespace endorse::emulator

Q_DECLARE_METATYPE(endorse::emulator::EmulatorRequest)
