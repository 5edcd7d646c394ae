// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyledger.h"

namespace endorse::emulator {

void KeyLedger::note(const QByteArray &requestId, const std::weak_ptr<const core::Secret> &key)
{
    if (!m_keys.contains(requestId))
        m_order.enqueue(requestId);
    m_keys.insert(requestId, key);
    while (m_order.size() > maxAnswers)
        m_keys.remove(m_order.dequeue());
}

std::shared_ptr<const core::Secret> KeyLedger::find(const QByteArray &requestId) const
{
    return m_keys.value(requestId).lock();
}

} // namespace endorse::emulator
