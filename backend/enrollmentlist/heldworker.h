// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>

#include <QObject>

#include <enrollmentlist/locallist.h>
#include <memory>

namespace endorse::enrollmentlist {

/// The worker of a LocalList for one long task: it stays alive as long as this does, and the task
/// is cancelled when the list is closed or goes, or another one is opened. Thread: that of the
/// list.
class HeldWorker final
{
public:
    /// @p list may be null. @p cancel: of whoever asked for the task.
    HeldWorker(LocalList *list, const core::CancelToken &cancel)
        : m_worker(list ? list->worker() : nullptr)
        , m_lease(list ? list->holdWorker() : nullptr)
        , m_asked(cancel.onCancel([source = m_source]() mutable { source.cancel(); }))
    {
        if (!list)
            return;
        const auto end = [source = m_source]() mutable { source.cancel(); };
        m_closed = QObject::connect(list, &LocalList::placeChanged, end);
        m_gone = QObject::connect(list, &QObject::destroyed, end);
    }
    ~HeldWorker()
    {
        QObject::disconnect(m_closed);
        QObject::disconnect(m_gone);
    }
    Q_DISABLE_COPY_MOVE(HeldWorker)

    /// Null: no list was open.
    ListWorker *worker() const { return m_worker; }
    core::CancelToken cancel() const { return m_source.token(); }

private:
    core::CancelSource m_source;
    ListWorker *m_worker;
    std::shared_ptr<const void> m_lease;
    core::CancelToken::Registration m_asked;
    QMetaObject::Connection m_closed;
    QMetaObject::Connection m_gone;
};

} // namespace endorse::enrollmentlist
