// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpages.h"

#include <algorithm>
#include <enrollment/deskline.h>

namespace endorse::enrollment {

using core::CancelToken;
using core::Result;
using dps::DeviceRegistrationState;
using dps::EnrollmentGroup;
using dps::IndividualEnrollment;

namespace {

/// The first rows are seen at once; then a page is as large as one frame can read.
constexpr int firstPage = 100;
constexpr int laterPage = 250;
/// Enrollments that are asked for one by one between two pages of rows.
constexpr int individualPage = 50;
constexpr int notFound = 404;

int pageSize(const DeskCursor &cursor)
{
    return cursor.isFirst ? firstPage : laterPage;
}

template<class Record>
DeskPage<Record> pageOf(const DeskCursor &cursor, dps::QueryPage<Record> &&answer)
{
    DeskPage<Record> page;
    page.read = answer.items.size();
    page.rows.reserve(answer.items.size());
    for (Record &item : answer.items)
        page.rows.append(std::make_shared<const Record>(std::move(item)));
    page.next = cursor;
    page.next.isFirst = false;
    page.next.continuation = answer.continuation;
    page.next.isAtEnd = answer.continuation.isEmpty();
    return page;
}

std::shared_ptr<const DeskRegistration> rowOf(DeviceRegistrationState state, const QString &group)
{
    DeskRegistration row;
    row.state = std::move(state);
    row.enrollmentGroupId = group;
    return std::make_shared<const DeskRegistration>(std::move(row));
}

/// Behind the last page of a stage comes the next stage.
void advance(DeskCursor &cursor)
{
    if (!cursor.continuation.isEmpty())
        return;
    if (cursor.stage == DeskCursor::Stage::Individual) {
        cursor.isAtEnd = true;
        return;
    }
    if (cursor.stage == DeskCursor::Stage::OfGroup)
        cursor.groups.removeFirst();
    cursor.stage =
        cursor.groups.isEmpty() ? DeskCursor::Stage::Individual : DeskCursor::Stage::OfGroup;
}

QCoro::Task<Result<DeskPage<DeskRegistration>>> namesOfGroups(std::shared_ptr<DeskLine> line,
                                                              DeskCursor cursor, CancelToken cancel)
{
    auto answer =
        co_await line->client.queryEnrollmentGroups(laterPage, cursor.continuation, cancel);
    line->http.takeExchanges();
    if (!answer)
        co_return core::fail(answer.error());
    DeskPage<DeskRegistration> page;
    page.next = std::move(cursor);
    page.next.continuation = answer->continuation;
    for (const EnrollmentGroup &group : answer->items)
        page.next.groups.append(group.enrollmentGroupId);
    advance(page.next);
    co_return page;
}

QCoro::Task<Result<DeskPage<DeskRegistration>>>
registrationsOfGroup(std::shared_ptr<DeskLine> line, DeskCursor cursor, CancelToken cancel)
{
    DeskPage<DeskRegistration> page;
    page.next = cursor;
    const QString name = cursor.groups.first();
    const auto id = dps::EnrollmentGroupId::parse(name);
    if (!id) {
        // No way leads to a group whose name is none.
        page.next.continuation.clear();
        advance(page.next);
        co_return page;
    }
    auto answer = co_await line->client.queryRegistrations(*id, pageSize(cursor),
                                                           cursor.continuation, cancel);
    line->http.takeExchanges();
    // A group that was deleted meanwhile has no devices.
    if (!answer && answer.error().httpStatus != notFound)
        co_return core::fail(answer.error());
    page.next.isFirst = false;
    page.next.continuation = answer ? answer->continuation : QByteArray();
    if (answer) {
        page.read = answer->items.size();
        for (DeviceRegistrationState &state : answer->items)
            page.rows.append(rowOf(std::move(state), name));
    }
    advance(page.next);
    co_return page;
}

bool hasRegistered(const DeviceRegistrationState &state)
{
    return state.status && *state.status != dps::RegistrationStatus::Unassigned;
}

/// What became of an enrolled device; nothing when it has not registered yet.
QCoro::Task<Result<std::optional<DeviceRegistrationState>>>
stateOf(std::shared_ptr<DeskLine> line, QString registrationId, CancelToken cancel)
{
    const auto id = dps::RegistrationId::parse(registrationId);
    if (!id)
        co_return std::optional<DeviceRegistrationState>();
    auto state = co_await line->client.getRegistration(*id, cancel);
    line->http.takeExchanges();
    if (state)
        co_return std::optional(std::move(*state));
    if (state.error().httpStatus == notFound)
        co_return std::optional<DeviceRegistrationState>();
    co_return core::fail(state.error());
}

QCoro::Task<Result<DeskPage<DeskRegistration>>>
registrationsOfIndividuals(std::shared_ptr<DeskLine> line, DeskCursor cursor, CancelToken cancel)
{
    auto answer =
        co_await line->client.queryEnrollments(individualPage, cursor.continuation, cancel);
    line->http.takeExchanges();
    if (!answer)
        co_return core::fail(answer.error());
    DeskPage<DeskRegistration> page;
    page.read = answer->items.size();
    const bool isTold =
        std::any_of(answer->items.cbegin(), answer->items.cend(),
                    [](const IndividualEnrollment &one) { return one.registrationState; });
    page.asked = isTold ? 0 : page.read;
    for (const IndividualEnrollment &one : std::as_const(answer->items)) {
        std::optional<DeviceRegistrationState> state = one.registrationState;
        if (!isTold) {
            auto asked = co_await stateOf(line, one.registrationId, cancel);
            if (!asked)
                co_return core::fail(asked.error());
            state = std::move(*asked);
        }
        if (state && hasRegistered(*state)) {
            if (state->registrationId.isEmpty())
                state->registrationId = one.registrationId;
            page.rows.append(rowOf(std::move(*state), {}));
        }
    }
    page.next = std::move(cursor);
    page.next.isFirst = false;
    page.next.continuation = answer->continuation;
    advance(page.next);
    co_return page;
}

} // namespace

QCoro::Task<Result<DeskPage<IndividualEnrollment>>>
enrollmentPage(std::shared_ptr<DeskLine> line, DeskCursor cursor, CancelToken cancel)
{
    auto answer =
        co_await line->client.queryEnrollments(pageSize(cursor), cursor.continuation, cancel);
    line->http.takeExchanges();
    if (!answer)
        co_return core::fail(answer.error());
    co_return pageOf(cursor, std::move(*answer));
}

QCoro::Task<Result<DeskPage<EnrollmentGroup>>> groupPage(std::shared_ptr<DeskLine> line,
                                                         DeskCursor cursor, CancelToken cancel)
{
    auto answer =
        co_await line->client.queryEnrollmentGroups(pageSize(cursor), cursor.continuation, cancel);
    line->http.takeExchanges();
    if (!answer)
        co_return core::fail(answer.error());
    co_return pageOf(cursor, std::move(*answer));
}

QCoro::Task<Result<DeskPage<DeskRegistration>>>
registrationPage(std::shared_ptr<DeskLine> line, DeskCursor cursor, CancelToken cancel)
{
    switch (cursor.stage) {
    case DeskCursor::Stage::Groups:
        return namesOfGroups(std::move(line), std::move(cursor), std::move(cancel));
    case DeskCursor::Stage::OfGroup:
        return registrationsOfGroup(std::move(line), std::move(cursor), std::move(cancel));
    default:
        return registrationsOfIndividuals(std::move(line), std::move(cursor), std::move(cancel));
    }
}

} // namespace endorse::enrollment
