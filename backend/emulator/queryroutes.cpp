// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the service API, page by page.
#include "entrycore.h"
#include "serviceroutes.h"

#include <emulator/context.h>
#include <emulator/continuation.h>

#include <algorithm>
#include <functional>

namespace endorse::emulator {

namespace {

/// The service documents none; clients of a page in one answer must be able to hold it.
constexpr qsizetype maxPageItems = 1000;
constexpr qsizetype maxPageBytes = 4 * 1024 * 1024;
constexpr char maxItemsHeader[] = "x-ms-max-item-count";
constexpr char continuationHeader[] = "x-ms-continuation";

/// A record of a list: what it is ordered by, and its JSON.
struct Item final
{
    QString key;
    core::Bytes json;
};

/// Where a list begins, and how much of it is wanted.
struct Wanted final
{
    QString after;
    qsizetype limit = maxPageItems;
    bool limitGiven = false;
};

/// One of the lists: what its continuations are bound to, x-ms-item-type, and how it is read.
struct List final
{
    QString name;
    QByteArray itemType;
    std::function<core::Result<QList<Item>>(const QString &after, qsizetype limit)> read;
};

core::Text pageLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Page")};
}

Refusal badRequest(const QString &message, core::Text outcome)
{
    return {.status = 400,
            .errorCode = 400004,
            .message = message,
            .outcome = std::move(outcome),
            .check = pageLabel()};
}

/// The body of a query is {"query": "…"} or nothing; what the query says does not matter, as with
/// the service.
std::optional<Answer> checkQueryBody(const Exchange &exchange)
{
    if (auto refused = checkJsonBody(exchange))
        return refused;
    if (exchange.message.body.trimmed().isEmpty())
        return std::nullopt;
    auto object = dps::JsonObject::parse(exchange.message.body);
    if (!object)
        return refuse(exchange, invalidRecord(object.error()));
    dps::JsonReader reader(std::move(*object));
    reader.string("query");
    if (reader.error())
        return refuse(exchange, invalidRecord(*reader.error()));
    return std::nullopt;
}

tl::expected<Wanted, Refusal> readWanted(const ServiceState &state, const Exchange &exchange,
                                         const QString &list)
{
    Wanted wanted;
    const QByteArray count = exchange.message.header(maxItemsHeader).trimmed();
    if (!count.isEmpty()) {
        bool isNumber = false;
        const int number = count.toInt(&isNumber);
        if (!isNumber || number < 1) {
            return tl::unexpected(badRequest(
                QStringLiteral("The header x-ms-max-item-count is not valid."),
                {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                            "x-ms-max-item-count is not a number from 1 on.")}));
        }
        wanted.limit = std::min<qsizetype>(number, maxPageItems);
        wanted.limitGiven = true;
    }
    const QByteArray token = exchange.message.header(continuationHeader).trimmed();
    if (token.isEmpty())
        return wanted;
    const auto after = readContinuation(token, list, state.keys.owner().key);
    if (!after) {
        return tl::unexpected(badRequest(
            QStringLiteral("The continuation token is not valid."),
            {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                        "x-ms-continuation is not a token that this list gave "
                                        "out.")}));
    }
    wanted.after = *after;
    return wanted;
}

/// How many of @p items make up the page: as many as are wanted and fit, one at least.
qsizetype pageSize(const QList<Item> &items, qsizetype limit)
{
    qsizetype bytes = 0;
    qsizetype count = 0;
    for (const Item &item : items) {
        bytes += item.json.size();
        if (count == limit || (count > 0 && bytes > maxPageBytes))
            break;
        ++count;
    }
    return count;
}

core::Bytes arrayOf(const QList<Item> &items, qsizetype count)
{
    core::Bytes body = "[";
    for (qsizetype i = 0; i < count; ++i) {
        if (i > 0)
            body += ',';
        body += items.at(i).json;
    }
    return body + ']';
}

Answer answerPage(const ServiceState &state, const Exchange &exchange, const List &list)
{
    if (auto refused = checkQueryBody(exchange))
        return *refused;
    const auto wanted = readWanted(state, exchange, list.name);
    if (!wanted)
        return refuse(exchange, wanted.error());
    // One more tells whether there is a next page.
    const auto items = list.read(wanted->after, wanted->limit + 1);
    if (!items)
        return refuse(exchange, storeFailure(items.error()));
    const qsizetype count = pageSize(*items, wanted->limit);
    const bool isLast = count == items->size();
    exchange.trail.passed(
        pageLabel(),
        core::Text(context,
                   isLast ? QT_TRANSLATE_NOOP("endorse::emulator", "records: %1, the last page")
                          : QT_TRANSLATE_NOOP("endorse::emulator", "records: %1, more to come"))
            .arg(static_cast<qint64>(count)));
    Answer answer = jsonAnswer(
        200, arrayOf(*items, count),
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                              "A page of the list was read, records: %1."))
            .arg(static_cast<qint64>(count)));
    answer.reply.addHeader("x-ms-item-type", list.itemType);
    answer.reply.addHeader(maxItemsHeader, QByteArray::number(wanted->limit));
    if (!isLast) {
        answer.reply.addHeader(
            continuationHeader,
            continuationAfter(list.name, items->at(count - 1).key, state.keys.owner().key));
    }
    return answer;
}

template<class Kind>
List listOf(ServiceState &state)
{
    return {.name = QString::fromLatin1(Kind::route),
            .itemType = Kind::itemType,
            .read = [&state](const QString &after, qsizetype limit) -> core::Result<QList<Item>> {
                const auto records = Kind::page(state.store(), after, limit);
                if (!records)
                    return core::fail(records.error());
                QList<Item> items;
                for (const typename Kind::Record &record : *records)
                    items.append({Kind::idOf(record).toLower(), shownRecord(record).toJson()});
                return items;
            }};
}

List registrationsOf(ServiceState &state, const dps::EnrollmentGroupId &group)
{
    const QString key = group.key();
    return {
        .name = QStringLiteral("registrations/") + key,
        .itemType = "DeviceRegistration",
        .read = [&state, key](const QString &after, qsizetype limit) -> core::Result<QList<Item>> {
            const auto records = state.store().registrationsOfGroup(key, after, limit);
            if (!records)
                return core::fail(records.error());
            QList<Item> items;
            for (const enrollment::StoredRegistration &record : *records) {
                items.append({record.state.registrationId.toLower(),
                              shownRegistration(record.state).toJson()});
            }
            return items;
        }};
}

Answer queryRegistrations(ServiceState &state, const Exchange &exchange)
{
    const auto id = dps::EnrollmentGroupId::parse(exchange.target.segments.at(1));
    if (!id)
        return refuseId(exchange, id.error());
    if (const auto group = findEntry<Groups>(state, *id); !group)
        return refuse(exchange, group.error());
    return answerPage(state, exchange, registrationsOf(state, *id));
}

} // namespace

Answer answerQuery(ServiceState &state, const ServiceCall &call)
{
    const Exchange &exchange = call.exchange;
    if (exchange.message.method != "POST")
        return refuseMethod(exchange, "POST");
    const bool ofRegistrations = exchange.target.lowered(0) == QLatin1String("registrations");
    const ServiceRight right =
        ofRegistrations ? ServiceRight::RegistrationStatusRead : ServiceRight::EnrollmentRead;
    if (auto refused = checkRight(call, right))
        return *refused;
    if (ofRegistrations)
        return queryRegistrations(state, exchange);
    return answerPage(state, exchange,
                      isGroupRoute(exchange) ? listOf<Groups>(state) : listOf<Individuals>(state));
}

} // namespace endorse::emulator
