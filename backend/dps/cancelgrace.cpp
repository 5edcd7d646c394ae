// SPDX-License-Identifier: GPL-3.0-or-later
#include "cancelgrace.h"

namespace endorse::dps {

CancelGrace::CancelGrace(const core::CancelToken &cancel, std::chrono::milliseconds grace)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(grace);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_source.cancel(); });
    m_registration = cancel.onCancel([this] {
        QMetaObject::invokeMethod(
            &m_timer, [this] { m_timer.start(); }, Qt::QueuedConnection);
    });
}

} // namespace endorse::dps
