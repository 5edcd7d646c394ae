// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk operations: one to ten records in one request and one transaction.
#include "entrycore.h"
#include "serviceroutes.h"

#include <dps/enrollmentrules.h>
#include <emulator/context.h>
#include <emulator/jsonitems.h>

namespace endorse::emulator {

namespace {

enum class Mode { Create, Update, UpdateIfMatchEtag, Delete };

std::optional<Mode> modeOf(const QString &text)
{
    const QString lower = text.toLower();
    if (lower == QLatin1String("create"))
        return Mode::Create;
    if (lower == QLatin1String("update"))
        return Mode::Update;
    // Spelled "updateIfMatchETag" by the specification and "updateIfMatchEtag" by Node.
    if (lower == QLatin1String("updateifmatchetag"))
        return Mode::UpdateIfMatchEtag;
    if (lower == QLatin1String("delete"))
        return Mode::Delete;
    return std::nullopt;
}

Precondition preconditionOf(Mode mode, const QByteArray &etag)
{
    switch (mode) {
    case Mode::Create:
        return {Precondition::Kind::Absent};
    case Mode::UpdateIfMatchEtag:
        return {Precondition::Kind::Matches, etag};
    case Mode::Update:
    case Mode::Delete:
        break;
    }
    return {Precondition::Kind::Present};
}

/// A bulk request that is one as a whole.
struct Request final
{
    Mode mode = Mode::Create;
    core::Bytes records;              ///< The array as it was sent.
    QList<QByteArrayView> items = {}; ///< Into records.
};

/// What became of a record that was not taken.
struct ItemError final
{
    QString id;
    Refusal refusal;
};

Refusal badBulk(const QString &message, core::Text outcome)
{
    return {.status = 400,
            .errorCode = 400004,
            .message = message,
            .outcome = std::move(outcome),
            .reason = message,
            .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Request body")}};
}

tl::expected<Request, Refusal> readRequest(const Exchange &exchange, const char *member)
{
    auto object = dps::JsonObject::parse(exchange.message.body);
    if (!object)
        return tl::unexpected(invalidRecord(object.error()));
    dps::JsonReader reader(std::move(*object));
    const auto mode = modeOf(reader.requiredString("mode"));
    core::Bytes records = reader.raw(member);
    if (reader.error())
        return tl::unexpected(invalidRecord(*reader.error()));
    if (!mode) {
        return tl::unexpected(badBulk(
            QStringLiteral("mode: The bulk operation mode is not valid."),
            {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                        "The mode of the bulk operation does not exist.")}));
    }
    const auto items = jsonItems(records);
    if (!items || items->isEmpty() || items->size() > dps::MaxBulkItems) {
        return tl::unexpected(badBulk(
            QStringLiteral("%1: A bulk operation takes 1 to %2 records.")
                .arg(QString::fromLatin1(member))
                .arg(dps::MaxBulkItems),
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                  "A bulk operation takes 1 to %1 records."))
                .arg(static_cast<qint64>(dps::MaxBulkItems))));
    }
    return Request{.mode = *mode, .records = std::move(records), .items = *items};
}

/// The id in a record that cannot be read as a whole.
QString idIn(QByteArrayView item, const char *member)
{
    auto object = dps::JsonObject::parse(item);
    return object ? dps::JsonReader(std::move(*object)).string(member) : QString();
}

/// Removes by the id alone: the rest of the record does not matter. Adds to @p registrations what
/// is to be forgotten after the commit.
template<class Kind>
std::optional<ItemError> removeItem(ServiceState &state, QByteArrayView item,
                                    QStringList *registrations)
{
    const QString text = idIn(item, Kind::idMember);
    const auto id = Kind::Id::parse(text);
    if (!id)
        return ItemError{text, invalidRecord(id.error())};
    const auto removed = removeEntry<Kind>(state, *id, {Precondition::Kind::Present});
    if (!removed)
        return ItemError{text, removed.error()};
    *registrations += removed->registrations;
    return std::nullopt;
}

template<class Kind>
std::optional<ItemError> writeItem(ServiceState &state, const Exchange &exchange, Mode mode,
                                   QByteArrayView item)
{
    auto record = Kind::Record::fromJson(item);
    if (!record)
        return ItemError{idIn(item, Kind::idMember), invalidRecord(record.error())};
    const QString id = Kind::idOf(*record);
    const Precondition precondition = preconditionOf(mode, record->etag);
    const auto written = writeEntry<Kind>(state, exchange, std::move(*record), precondition);
    return written ? std::nullopt : std::optional(ItemError{id, written.error()});
}

qint64 codeOf(const Refusal &refusal)
{
    return refusal.errorCode != 0 ? refusal.errorCode : refusal.status * 1000;
}

core::Bytes resultJson(const QList<ItemError> &errors, const char *idMember)
{
    core::Bytes list = "[";
    for (const ItemError &error : errors) {
        if (list.size() > 1)
            list += ',';
        list += dps::JsonWriter()
                    .string(idMember, error.id.isNull() ? QString::fromLatin1("") : error.id)
                    .integer("errorCode", codeOf(error.refusal))
                    .string("errorStatus", error.refusal.message)
                    .finish();
    }
    return dps::JsonWriter()
        .boolean("isSuccessful", errors.isEmpty())
        .raw("errors", list + ']')
        .finish();
}

void noteErrors(DecisionTrail &trail, const QList<ItemError> &errors, qsizetype items)
{
    //: The records of a bulk request: %1 were taken, %2 were sent.
    trail.passed({context, QT_TRANSLATE_NOOP("endorse::emulator", "Records")},
                 core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "%1 of %2 taken"))
                     .arg(static_cast<qint64>(items - errors.size()))
                     .arg(static_cast<qint64>(items)));
    for (const ItemError &error : errors) {
        trail.noted({context, QT_TRANSLATE_NOOP("endorse::emulator", "Not taken")},
                    QStringLiteral("%1: %2").arg(error.id, QString::number(codeOf(error.refusal))));
    }
}

template<class Kind>
Answer bulk(ServiceState &state, const Exchange &exchange)
{
    if (auto refused = checkJsonBody(exchange))
        return *refused;
    const auto request = readRequest(exchange, Kind::bulkMember);
    if (!request)
        return refuse(exchange, request.error());
    auto transaction = state.store().begin();
    if (!transaction)
        return refuse(exchange, storeFailure(transaction.error()));
    QList<ItemError> errors;
    QStringList registrations;
    for (const QByteArrayView item : request->items) {
        auto error = request->mode == Mode::Delete
                         ? removeItem<Kind>(state, item, &registrations)
                         : writeItem<Kind>(state, exchange, request->mode, item);
        // The store failed: nothing of the request takes effect.
        if (error && error->refusal.status >= 500)
            return refuse(exchange, error->refusal);
        if (error)
            errors.append(std::move(*error));
    }
    if (const auto committed = transaction->commit(); !committed)
        return refuse(exchange, storeFailure(committed.error()));
    forgetDialogues(state, registrations);
    noteErrors(exchange.trail, errors, request->items.size());
    return jsonAnswer(
        200, resultJson(errors, Kind::idMember),
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                              "The bulk operation took %1 of %2 records."))
            .arg(static_cast<qint64>(request->items.size() - errors.size()))
            .arg(static_cast<qint64>(request->items.size())));
}

} // namespace

Answer answerBulk(ServiceState &state, const ServiceCall &call)
{
    const Exchange &exchange = call.exchange;
    if (exchange.message.method != "POST")
        return refuseMethod(exchange, "POST");
    if (auto refused = checkRight(call, ServiceRight::EnrollmentWrite))
        return *refused;
    const QString version = exchange.target.queryValue(QLatin1String("api-version"));
    if (!isGroupRoute(exchange))
        return bulk<Individuals>(state, exchange);
    // Older versions know no bulk operations of groups.
    return version < QLatin1String("2021-06-01") ? notServed(exchange)
                                                 : bulk<Groups>(state, exchange);
}

} // namespace endorse::emulator
