// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>

#include <QList>
#include <QString>

#include <optional>

namespace endorse::tpm {

/// A transient object or session in the TPM that we made and have to flush.
struct OwnedHandle final
{
    quint32 handle = 0;
    core::Bytes name; ///< Name of an object; empty for sessions and sequences.

    friend bool operator==(const OwnedHandle &, const OwnedHandle &) = default;
};

/// A command that would have made an object or a session, and whose answer never came.
struct InterruptedCommand final
{
    quint32 command = 0;
    /// How to know its product again. CreatePrimary: TPMT_PUBLIC of the template. Load: the Name.
    core::Bytes expected;

    friend bool operator==(const InterruptedCommand &, const InterruptedCommand &) = default;
};

/// Tells one power cycle of a TPM from the next: nothing transient survives one.
struct BootCounters final
{
    quint32 resets = 0;
    quint32 restarts = 0;

    friend bool operator==(const BootCounters &, const BootCounters &) = default;
};

/// What a broken connection has to look for when it reaches the TPM again.
struct Leftovers final
{
    QList<OwnedHandle> owned;
    QList<InterruptedCommand> interrupted;
    /// What was there when the connection was made: it is not ours.
    QList<quint32> foreignObjects;
    QList<quint32> foreignSessions;
    std::optional<BootCounters> boot;

    bool isEmpty() const { return owned.isEmpty() && interrupted.isEmpty(); }
};

/// Keeps the leftovers of connections that were closed before they could clean up, for the next
/// connection of this process to the same TPM. Thread-safe.
namespace leftoverLedger {
void put(const QString &address, const Leftovers &leftovers);
/// Removes and returns them; empty when there are none.
Leftovers take(const QString &address);
} // namespace leftoverLedger

class TpmChannel;

/// Flushes what @p leftovers and the state of the TPM prove to be ours, and nothing else. Objects
/// are known by their Name or template, never by their number alone. Needs a connected channel;
/// what cannot be cleaned is logged.
/// @return the handles that were flushed; an error only when the connection broke on the way.
core::Result<QList<quint32>> flushLeftovers(TpmChannel &channel, const Leftovers &leftovers,
                                            const QList<quint32> &objectsNow,
                                            const QList<quint32> &sessionsNow);

} // namespace endorse::tpm
