// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>
#include <dps/wiretypes.h>
#include <tpmtypes/endorsementkey.h>
#include <tpmtypes/storagerootkey.h>

#include <QHash>

#include <chrono>
#include <memory>
#include <optional>

namespace endorse::emulator {

/// What the service remembers of a challenge: for which keys it was made, and the key inside it.
struct NonceChallenge final
{
    tpmtypes::EndorsementKey ek;
    tpmtypes::StorageRootKey srk;
    core::Secret key;
    /// For how long it is open is told to people.
    std::chrono::steady_clock::time_point madeAt = std::chrono::steady_clock::now();
};
using NonceChallengePtr = std::shared_ptr<const NonceChallenge>;

/// A registration on its way.
struct Operation final
{
    QString id;
    /// Null when the device has no TPM.
    NonceChallengePtr challenge;
    /// SHA-256 of the certificate with which it was begun, lower-case hex; empty without X.509.
    QString certificate = {};
    std::chrono::steady_clock::time_point begunAt;
    /// The hub key that the result brings the device; gone when the hub has another one.
    std::weak_ptr<const core::Secret> hubKey = {};
    /// Set once it is decided; later polls get the same answer.
    std::optional<dps::RegistrationOperationStatus> result;
};

/// Challenges and operations by registration id. A challenge key stays good as long
/// as tokens signed with it, which is the device's choice; so memory is bounded by number: 8
/// challenges and 8 operations a device, and 16,384 devices at a time, of which those that have
/// been quiet for longest are forgotten. Keys are RegistrationId::key(). Thread: not shared between
/// threads.
class RegistrationBook final
{
public:
    void addChallenge(const QString &key, NonceChallengePtr challenge);
    /// The newest first, those of operations among them.
    QList<NonceChallengePtr> challenges(const QString &key) const;
    void addOperation(const QString &key, Operation operation);
    /// Nothing when it is unknown. Valid until the next change.
    Operation *operation(const QString &key, const QString &operationId);

    /// Forgets all that is known under the id.
    void remove(const QString &key) { m_dialogues.remove(key); }

private:
    struct Dialogue final
    {
        QList<NonceChallengePtr> challenges;
        QList<Operation> operations;
        quint64 touched = 0;
    };

    Dialogue &touch(const QString &key);
    void forgetQuietest();

    QHash<QString, Dialogue> m_dialogues;
    quint64 m_serial = 0;
};

} // namespace endorse::emulator
