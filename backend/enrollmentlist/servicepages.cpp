// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicepages.h"

#include "syncerrors.h"

#include <utility>

namespace endorse::enrollmentlist {

using core::Bytes;
using core::CancelToken;
using core::Result;

namespace {

constexpr int PageItems = 1000;
/// A page of that many records may be larger than the client takes.
constexpr int Shrink = 4;

} // namespace

struct ServicePages::Fetch final
{
    std::shared_ptr<dps::ServiceClient> client;
    int pageItems = PageItems;
};

ServicePages::ServicePages(std::shared_ptr<dps::ServiceClient> client, CancelToken cancel)
    : m_state(std::make_shared<Fetch>())
    , m_outer(cancel.onCancel([source = m_source]() mutable { source.cancel(); }))
{
    m_state->client = std::move(client);
}

ServicePages::~ServicePages()
{
    m_source.cancel();
}

QCoro::Task<Result<dps::RawPage>> ServicePages::fetch(std::shared_ptr<Fetch> state,
                                                      QByteArray continuation, CancelToken cancel)
{
    for (int attempt = 1;; ++attempt) {
        Result<dps::RawPage> page =
            co_await state->client->queryEnrollmentsRaw(state->pageItems, continuation, cancel);
        state->client->forgetExchanges();
        const bool tooLarge = !page && page.error().category == core::ErrorCategory::Protocol &&
                              page.error().code == QLatin1String("too-large");
        const bool again = !page && attempt < questionAttempts && wasCut(page.error());
        if (again)
            continue;
        if (!tooLarge || state->pageItems == 1)
            co_return page;
        attempt = 0;
        state->pageItems = std::max(1, state->pageItems / Shrink);
    }
}

QCoro::Task<Result<std::optional<Bytes>>> ServicePages::next()
{
    if (!m_isFirst) {
        if (m_continuation.isEmpty())
            co_return std::optional<Bytes>();
        if (const Result<void> goesOn = m_guard.passed(m_records, m_continuation); !goesOn)
            co_return core::fail(goesOn.error());
    }
    m_isFirst = false;
    if (!m_under)
        m_under = fetch(m_state, {}, m_source.token());
    Result<dps::RawPage> page = co_await *m_under;
    m_under.reset();
    if (!page)
        co_return core::fail(page.error());
    m_continuation = page->continuation;
    if (!m_continuation.isEmpty())
        m_under = fetch(m_state, m_continuation, m_source.token());
    co_return std::optional<Bytes>(std::move(page->body));
}

QCoro::Task<void> ServicePages::end()
{
    m_source.cancel();
    if (m_under) {
        co_await *m_under;
        m_under.reset();
    }
}

} // namespace endorse::enrollmentlist
