// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>

#include <QByteArray>
#include <QHash>
#include <QQueue>

#include <memory>

namespace endorse::emulator {

/// Which nonce or hub key belongs to which answer, for the last answers that had one. Holds no key
/// alive: what the service has forgotten is gone here too. Thread: not shared between threads.
class KeyLedger final
{
public:
    static constexpr qsizetype maxAnswers = 4096;

    void note(const QByteArray &requestId, const std::weak_ptr<const core::Secret> &key);
    /// Null when the key is gone or the answer had none.
    std::shared_ptr<const core::Secret> find(const QByteArray &requestId) const;

private:
    QHash<QByteArray, std::weak_ptr<const core::Secret>> m_keys;
    QQueue<QByteArray> m_order;
};

} // namespace endorse::emulator
