// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runningemulator.h"
#include "testidentity.h"

namespace endorse::testing {

/// A device with a certificate: shows it, and what else it is told to, in the handshake of a
/// connection of its own for each request, as Azure's SDKs do.
class CertifiedDevice final
{
public:
    /// @p rest: what is sent after its own certificate.
    CertifiedDevice(RunningEmulator &running, QByteArray id, TestIdentity own,
                    QList<TestIdentity> rest = {});

    TestResponse registerNow();
    TestResponse poll(const QByteArray &operationId);
    TestResponse lookup();
    /// Registers and polls: registrationState of the last answer, empty when it was refused.
    QJsonObject provision();
    TestResponse send(const QByteArray &deviceId, const QByteArray &host = "localhost");

    /// A new connection with its certificates.
    std::unique_ptr<TestClient> connected() const;

private:
    RunningEmulator &m_running;
    QByteArray m_id;
    TestIdentity m_own;
    QList<TestIdentity> m_rest;
};

/// An individual enrollment with client certificates; a null @p secondary is left out. @p more:
/// further members.
core::Bytes certifiedEnrollment(const QByteArray &id, const QByteArray &primaryPem,
                                const QByteArray &secondaryPem = {}, const QByteArray &more = {});
/// A group with signing certificates.
core::Bytes certifiedGroup(const QByteArray &id, const QByteArray &primaryPem,
                           const QByteArray &secondaryPem = {}, const QByteArray &more = {});
/// An entry that refers to CA certificates. @p idMember: "registrationId" or "enrollmentGroupId".
core::Bytes referringEntry(const QByteArray &idMember, const QByteArray &id,
                           const QByteArray &primary, const QByteArray &secondary = {});

} // namespace endorse::testing
