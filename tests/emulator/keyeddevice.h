// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runningemulator.h"

namespace endorse::testing {

/// A device with a symmetric key, as Azure's SDKs speak: HMAC and base64 by hand.
class KeyedDevice final
{
public:
    /// @p key: the decoded key that it signs with.
    KeyedDevice(RunningEmulator &running, QByteArray id, core::Bytes key);

    /// The key of a device of a group, from the published rule: HMAC-SHA256 under the group's key
    /// over the id.
    static core::Bytes derivedKey(const core::Bytes &groupKey, const QByteArray &id);

    TestResponse registerNow(const QByteArray &apiVersion = "2021-06-01");
    TestResponse poll(const QByteArray &operationId, const QByteArray &apiVersion = "2021-06-01");
    TestResponse lookup();
    /// Registers and polls: registrationState of the last answer, empty when it was refused.
    QJsonObject provision(const QByteArray &apiVersion = "2021-06-01");
    TestResponse send(const QByteArray &deviceId, const QByteArray &hub);

private:
    RunningEmulator &m_running;
    QByteArray m_id;
    core::Bytes m_key;
};

/// An individual enrollment or a group with symmetric keys; empty keys are left out. @p more:
/// further members.
core::Bytes keyedEnrollment(const QByteArray &id, const QByteArray &primary = {},
                            const QByteArray &secondary = {}, const QByteArray &more = {});
core::Bytes keyedGroup(const QByteArray &id, const QByteArray &primary = {},
                       const QByteArray &secondary = {}, const QByteArray &more = {});

/// A service token of any policy of the emulator.
QByteArray tokenOfPolicy(const RunningEmulator &running, const QByteArray &policy);

/// Member @p name of @p object, as text.
QString textOf(const QJsonObject &object, const char *name);

} // namespace endorse::testing
