// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/recordoptions.h>
#include <app/cli/recordprinter.h>
#include <app/cli/servicereach.h>

#include <QJsonArray>
#include <QJsonDocument>

namespace endorse::app::cli {

/// Everything that a verb on records may be given.
struct RecordVerbOptions final
{
    ServiceOptions service;
    RecordOptions record;
    std::string id;
    std::string etag;
    std::string store; ///< A list of this station instead of a service.
    std::string filter;
    std::string sort;
    int limit = 0; ///< Rows of a list; 0: all.
    bool descending = false;
    bool replace = false;
    bool withKeys = false;
};

/// How the service calls and offers individual enrollments. RecordVerbs is written once for them
/// and for groups.
struct EnrollmentCalls final
{
    using Record = dps::IndividualEnrollment;
    using Id = dps::RegistrationId;
    static constexpr char list[] = "enrollments";
    static constexpr auto get = &dps::ServiceClient::getEnrollment;
    static constexpr auto put = &dps::ServiceClient::putEnrollment;
    static constexpr auto remove = &dps::ServiceClient::deleteEnrollment;
    static constexpr auto mechanism = &dps::ServiceClient::getAttestationMechanism;
    static constexpr auto walk = &dps::ServiceClient::walkEnrollments;
    static QString &idOf(Record &record) { return record.registrationId; }
    static core::Text removed();
};

struct GroupCalls final
{
    using Record = dps::EnrollmentGroup;
    using Id = dps::EnrollmentGroupId;
    static constexpr char list[] = "enrollmentGroups";
    static constexpr auto get = &dps::ServiceClient::getEnrollmentGroup;
    static constexpr auto put = &dps::ServiceClient::putEnrollmentGroup;
    static constexpr auto remove = &dps::ServiceClient::deleteEnrollmentGroup;
    static constexpr auto mechanism = &dps::ServiceClient::getGroupAttestationMechanism;
    static constexpr auto walk = &dps::ServiceClient::walkEnrollmentGroups;
    static QString &idOf(Record &record) { return record.enrollmentGroupId; }
    static core::Text removed();
};

/// Collects the rows of a list, and prints them as {"ok", "total", <name>: [record…]} or a table.
class RecordListing final
{
public:
    RecordListing(const char *name, int limit)
        : m_name(QLatin1String(name))
        , m_limit(limit)
    {
    }

    /// False when no more are wanted.
    template<class Record>
    bool add(const QList<Record> &records)
    {
        for (const Record &record : records) {
            if (isFull())
                return false;
            m_table.add(record);
            m_json.append(QJsonDocument::fromJson(record.toJson()).object());
        }
        return !isFull();
    }
    void print(const Console &console) const;

private:
    bool isFull() const { return m_limit > 0 && m_json.size() >= m_limit; }

    QString m_name;
    int m_limit;
    QJsonArray m_json;
    RecordTable m_table;
};

template<class Calls>
class RecordVerbs final
{
public:
    static QCoro::Task<ExitCode> list(VerbContext *context, RecordVerbOptions options)
    {
        auto reached = reachService(*context, options.service);
        if (!reached)
            co_return context->console.fail(reached.error());
        RecordListing listing(Calls::list, options.limit);
        dps::PageSink<Record> sink = [&listing](QList<Record> page) { return listing.add(page); };
        const core::Result<void> walked =
            co_await (reached->client.get()->*Calls::walk)(0, sink, context->cancel);
        if (!walked)
            co_return context->console.fail(walked.error());
        listing.print(context->console);
        co_return ExitCode::Done;
    }

    static QCoro::Task<ExitCode> show(VerbContext *context, RecordVerbOptions options)
    {
        const auto id = idOf(options);
        if (!id)
            co_return context->console.fail(id.error());
        auto reached = reachService(*context, options.service);
        if (!reached)
            co_return context->console.fail(reached.error());
        auto record = co_await (reached->client.get()->*Calls::get)(*id, context->cancel);
        if (!record)
            co_return context->console.fail(record.error());
        if (options.withKeys) {
            auto mechanism =
                co_await (reached->client.get()->*Calls::mechanism)(*id, context->cancel);
            if (!mechanism)
                co_return context->console.fail(mechanism.error());
            record->attestation = std::move(*mechanism);
        }
        printRecord(context->console, *record);
        co_return ExitCode::Done;
    }

    static QCoro::Task<ExitCode> add(VerbContext *context, RecordVerbOptions options)
    {
        Record record;
        Calls::idOf(record) = toQString(options.id);
        if (auto applied = applyTo(&record, *context, options.record); !applied)
            co_return context->console.fail(applied.error());
        auto reached = reachService(*context, options.service);
        if (!reached)
            co_return context->console.fail(reached.error());
        const QByteArray ifMatch = options.replace ? QByteArrayLiteral("*") : QByteArray();
        const auto stored =
            co_await (reached->client.get()->*Calls::put)(record, ifMatch, context->cancel);
        if (!stored)
            co_return context->console.fail(stored.error());
        printRecord(context->console, *stored);
        co_return ExitCode::Done;
    }

    /// Reads the record, changes what was given, and writes it back if nobody else has meanwhile.
    static QCoro::Task<ExitCode> edit(VerbContext *context, RecordVerbOptions options)
    {
        const auto id = idOf(options);
        if (!id)
            co_return context->console.fail(id.error());
        auto reached = reachService(*context, options.service);
        if (!reached)
            co_return context->console.fail(reached.error());
        auto record = co_await (reached->client.get()->*Calls::get)(*id, context->cancel);
        if (!record)
            co_return context->console.fail(record.error());
        if (auto applied = applyTo(&*record, *context, options.record); !applied)
            co_return context->console.fail(applied.error());
        const QByteArray ifMatch =
            options.etag.empty() ? record->etag : QByteArray::fromStdString(options.etag);
        const auto stored =
            co_await (reached->client.get()->*Calls::put)(*record, ifMatch, context->cancel);
        if (!stored)
            co_return context->console.fail(stored.error());
        printRecord(context->console, *stored);
        co_return ExitCode::Done;
    }

    static QCoro::Task<ExitCode> remove(VerbContext *context, RecordVerbOptions options)
    {
        const auto id = idOf(options);
        if (!id)
            co_return context->console.fail(id.error());
        auto reached = reachService(*context, options.service);
        if (!reached)
            co_return context->console.fail(reached.error());
        const QByteArray ifMatch = QByteArray::fromStdString(options.etag);
        const core::Result<void> removed =
            co_await (reached->client.get()->*Calls::remove)(*id, ifMatch, context->cancel);
        if (!removed)
            co_return context->console.fail(removed.error());
        if (context->console.isJson())
            context->console.document({{QStringLiteral("ok"), true}});
        context->console.line(Calls::removed().arg(id->toString()).render());
        co_return ExitCode::Done;
    }

private:
    using Record = typename Calls::Record;

    static core::Result<typename Calls::Id> idOf(const RecordVerbOptions &options)
    {
        auto id = Calls::Id::parse(toQString(options.id));
        if (!id)
            return core::fail(asUsageError(id.error()));
        return id;
    }
};

using RecordVerb = QCoro::Task<ExitCode> (*)(VerbContext *, RecordVerbOptions);
/// A verb that knows --service and --ca.
struct MadeVerb final
{
    CLI::App *sub;
    std::shared_ptr<RecordVerbOptions> options;
};
MadeVerb addRecordVerb(CLI::App *group, Verb *verb, const char *name, const std::string &what,
                       RecordVerb function);
/// Options that several verbs have; each returns nothing that would be needed later.
void addLimit(const MadeVerb &made);
void addKeysFlag(const MadeVerb &made);
void addReplaceFlag(const MadeVerb &made);
void addEtag(const MadeVerb &made);

} // namespace endorse::app::cli
