// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/fault.h>
#include <emulator/meddler.h>

#include <mutex>

namespace endorse::app {

/// Changes what a device and its service say to each other as a fault demands; only while they
/// register, and nothing that the service's administrator does.
class WhatIfMeddler final : public emulator::Meddler
{
public:
    explicit WhatIfMeddler(attestation::Fault fault,
                           attestation::AttestationKind kind = attestation::AttestationKind::Tpm)
        : m_fault(fault)
        , m_kind(kind)
    {
    }

    /// Fault::OtherSrk: what takes the place of the device's SRK, in base64. Thread-safe.
    void setSrk(const QByteArray &base64);

    void request(emulator::HttpMessage *message) override;
    std::optional<emulator::HttpReply> insteadOf(const emulator::HttpMessage &message) override;
    void reply(const emulator::HttpMessage &message, emulator::HttpReply *reply) override;

private:
    const attestation::Fault m_fault;
    const attestation::AttestationKind m_kind;
    std::mutex m_mutex;
    QByteArray m_srk;
    int m_refused = 0; ///< Emulator's thread only.
};

} // namespace endorse::app
