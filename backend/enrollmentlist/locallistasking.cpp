// SPDX-License-Identifier: GPL-3.0-or-later
// What a LocalList is asked.
#include <dps/identifiers.h>
#include <tpmtypes/ekreader.h>

#include <enrollmentlist/locallistwork.h>

namespace endorse::enrollmentlist {

using core::CancelToken;
using core::Result;

namespace {

/// No EK in any form is shorter, and few registration IDs are longer.
constexpr qsizetype shortestEk = 80;

using RecognisedEk = Result<tpmtypes::RecognisedEk>;

QCoro::Task<RecognisedEk> recognised(ListLine *line, QByteArray text)
{
    std::function<RecognisedEk()> work = [text = std::move(text)] {
        return tpmtypes::recogniseEk(text);
    };
    return inPool<RecognisedEk>(&line->asking, std::move(work));
}

QCoro::Task<Result<std::optional<QString>>> keyOfName(ListLine *line, core::Bytes name)
{
    std::function<Result<std::optional<QString>>(ListStore &)> work =
        [name = std::move(name)](ListStore &store) { return store.keyOfEk(name); };
    return line->quick->run<std::optional<QString>>(std::move(work));
}

} // namespace

QCoro::Task<std::optional<ListAnswer>> LocalList::Work::ask(Owner list, Line line, ListQuery query,
                                                            CancelToken cancel, quint64 number)
{
    if (!line) {
        co_return answer(list->index(), query);
    }
    const ListLease lease(line);
    bool isByEk = false;
    if (query.text.size() >= shortestEk) {
        auto ofEk = co_await byEk(line, query);
        isByEk = ofEk.has_value();
        if (isByEk)
            query = std::move(*ofEk);
    }
    if (!isCurrent(list, line) || list->m_asked != number)
        co_return std::nullopt;
    ListOnly *const only = &line->only; // It lives as long as this task.
    std::function<ListAnswer()> work = [index = list->index(), query = std::move(query), cancel,
                                        only] { return answer(index, query, cancel, only); };
    auto found = co_await inPool<ListAnswer>(&line->asking, std::move(work));
    if (!isCurrent(list, line) || list->m_asked != number)
        co_return std::nullopt;
    found.isByEk = isByEk;
    co_return found;
}

QCoro::Task<std::optional<ListQuery>> LocalList::Work::byEk(Line line, ListQuery query)
{
    const auto ek = co_await recognised(line.get(), query.text.toUtf8());
    if (!ek)
        co_return std::nullopt;
    const auto key = co_await keyOfName(line.get(), ek->ek.name());
    // A row that does not say its EK may have the registration ID that is made from it.
    const QString derived = dps::RegistrationId::fromEndorsementKey(ek->ek).key();
    const QString wanted = key && *key ? **key : derived;
    const bool isAllowed = !query.only || query.only->contains(wanted);
    query.text.clear();
    query.only = isAllowed ? QSet<QString>{wanted} : QSet<QString>{};
    co_return query;
}

QCoro::Task<Result<std::optional<ListEntry>>> LocalList::Work::entry(Line line, QString key)
{
    if (!line)
        co_return core::fail(notOpenError());
    const ListLease lease(line);
    std::function<Result<std::optional<ListEntry>>(ListStore &)> work =
        [key = std::move(key), cancel = line->cancel.token()](ListStore &store) {
            if (cancel.isCancelled())
                return Result<std::optional<ListEntry>>(core::fail(listCancelledError()));
            return store.entry(key);
        };
    auto found = co_await line->quick->run<std::optional<ListEntry>>(std::move(work));
    co_return found;
}

QCoro::Task<Result<std::optional<QString>>> LocalList::Work::keyOfEk(Line line, QByteArray anything)
{
    if (!line)
        co_return core::fail(notOpenError());
    const ListLease lease(line);
    const auto ek = co_await recognised(line.get(), std::move(anything));
    if (!ek)
        co_return core::fail(ek.error());
    auto key = co_await keyOfName(line.get(), ek->ek.name());
    co_return key;
}

} // namespace endorse::enrollmentlist
