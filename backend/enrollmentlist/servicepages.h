// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/serviceclient.h>

#include <QCoroTask>

#include <memory>
#include <optional>

namespace endorse::enrollmentlist {

/// Reads all individual enrollments of a service page by page, as text, and the next page while the
/// one before is worked on. Thread: the client's.
class ServicePages final
{
public:
    ServicePages(std::shared_ptr<dps::ServiceClient> client, core::CancelToken cancel);
    /// What is under way is cancelled.
    ~ServicePages();
    ServicePages(const ServicePages &) = delete;
    ServicePages &operator=(const ServicePages &) = delete;

    /// The next page; nothing behind the last one. Errors: those of
    /// ServiceClient::walkEnrollments().
    QCoro::Task<core::Result<std::optional<core::Bytes>>> next();
    /// How many records the page held that next() gave last.
    void counted(qsizetype records) { m_records = records; }
    /// Cancels what is under way and waits for its end. Nothing may be asked for after it.
    QCoro::Task<void> end();

private:
    struct Fetch;
    static QCoro::Task<core::Result<dps::RawPage>>
    fetch(std::shared_ptr<Fetch> state, QByteArray continuation, core::CancelToken cancel);

    std::shared_ptr<Fetch> m_state;
    core::CancelSource m_source;
    core::CancelToken::Registration m_outer;
    std::optional<QCoro::Task<core::Result<dps::RawPage>>> m_under;
    dps::PageGuard m_guard;
    QByteArray m_continuation;
    qsizetype m_records = 0;
    bool m_isFirst = true;
};

} // namespace endorse::enrollmentlist
