// SPDX-License-Identifier: GPL-3.0-or-later
#include "leftovers.h"

#include "commandnames.h"
#include "syscommands.h"
#include "tpmchannel.h"

#include <QHash>
#include <QLoggingCategory>

#include <mutex>

namespace endorse::tpm {

Q_DECLARE_LOGGING_CATEGORY(tpmLog)

namespace {

std::mutex ledgerMutex;

QHash<QString, Leftovers> &ledger()
{
    static QHash<QString, Leftovers> instance;
    return instance;
}

bool isSession(quint32 handle)
{
    return (handle >> TPM2_HR_SHIFT) == TPM2_HT_HMAC_SESSION ||
           (handle >> TPM2_HR_SHIFT) == TPM2_HT_POLICY_SESSION;
}

/// Whether @p object could have come out of the template @p templateArea: equal but for `unique`.
bool comesFrom(const core::Bytes &object, const core::Bytes &templateArea)
{
    const auto made = tpmtypes::PublicArea::fromTpm2b(object);
    const auto asked = tpmtypes::PublicArea::fromTpmt(templateArea);
    if (!made || !asked)
        return false;
    tpmtypes::PublicAreaFields a = made->fields();
    tpmtypes::PublicAreaFields b = asked->fields();
    a.unique.clear();
    b.unique.clear();
    a.point = {};
    b.point = {};
    return a == b;
}

class LeftoverSearch final
{
public:
    LeftoverSearch(TpmChannel &channel, const Leftovers &leftovers)
        : m_channel(channel)
        , m_leftovers(leftovers)
    {
    }

    void inspectObject(quint32 handle)
    {
        const auto object = commands::readPublic(m_channel, handle);
        if (!object) {
            note(object.error());
            if (!broken && m_channel.lastReturnCode() == TPM2_RC_SEQUENCE &&
                (isOwned(handle, {}) || wasInterrupted(TPM2_CC_HMAC_Start, handle, {})))
                flush(handle);
            return;
        }
        if (isOwned(handle, object->name) || wasInterrupted(TPM2_CC_Load, handle, *object) ||
            wasInterrupted(TPM2_CC_CreatePrimary, handle, *object))
            flush(handle);
    }

    void inspectSessions(const QList<quint32> &sessions)
    {
        QList<quint32> unknown;
        for (const quint32 handle : sessions) {
            if (isOwned(handle, {}))
                flush(handle);
            else if (!m_leftovers.foreignSessions.contains(handle))
                unknown.append(handle);
        }
        qsizetype interrupted = 0;
        for (const InterruptedCommand &command : m_leftovers.interrupted)
            interrupted += command.command == TPM2_CC_StartAuthSession ? 1 : 0;
        // A session carries no mark of its maker. As many as we lost are ours; when there are
        // more, somebody else has come in the meantime and none may be touched.
        if (unknown.size() <= interrupted) {
            for (const quint32 handle : std::as_const(unknown))
                flush(handle);
        } else if (interrupted > 0) {
            qCWarning(tpmLog, "%lld sessions appeared, %lld were lost: left alone",
                      static_cast<long long>(unknown.size()), static_cast<long long>(interrupted));
        }
    }

    QList<quint32> flushed;
    /// The connection broke or the verb was cancelled: everything is still to be done.
    std::optional<core::Error> broken;

private:
    void note(const core::Error &error)
    {
        if (error.category != core::ErrorCategory::Tpm && !broken)
            broken = error;
    }

    bool isOwned(quint32 handle, const core::Bytes &name) const
    {
        return m_leftovers.owned.contains(OwnedHandle{handle, name});
    }

    bool wasInterrupted(quint32 command, quint32 handle, const commands::ReadObject &object) const
    {
        if (m_leftovers.foreignObjects.contains(handle))
            return false;
        for (const InterruptedCommand &interrupted : m_leftovers.interrupted) {
            if (interrupted.command != command)
                continue;
            if (command == TPM2_CC_HMAC_Start ||
                (command == TPM2_CC_Load && interrupted.expected == object.name) ||
                (command == TPM2_CC_CreatePrimary &&
                 comesFrom(object.publicArea, interrupted.expected)))
                return true;
        }
        return false;
    }

    void flush(quint32 handle)
    {
        const auto done = commands::flushContext(m_channel, handle);
        if (done) {
            flushed.append(handle);
            return;
        }
        note(done.error());
        if (!broken)
            qCWarning(tpmLog, "cannot flush leftover 0x%08x: %s", handle,
                      qPrintable(done.error().toLogLine()));
    }

    TpmChannel &m_channel;
    const Leftovers &m_leftovers;
};

} // namespace

void leftoverLedger::put(const QString &address, const Leftovers &leftovers)
{
    const std::lock_guard lock(ledgerMutex);
    ledger().insert(address, leftovers);
}

Leftovers leftoverLedger::take(const QString &address)
{
    const std::lock_guard lock(ledgerMutex);
    return ledger().take(address);
}

core::Result<QList<quint32>> flushLeftovers(TpmChannel &channel, const Leftovers &leftovers,
                                            const QList<quint32> &objectsNow,
                                            const QList<quint32> &sessionsNow)
{
    LeftoverSearch search(channel, leftovers);
    for (const quint32 handle : objectsNow) {
        if (!isSession(handle))
            search.inspectObject(handle);
    }
    search.inspectSessions(sessionsNow);
    if (search.broken)
        return core::fail(*search.broken);
    return search.flushed;
}

} // namespace endorse::tpm
