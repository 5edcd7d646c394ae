// SPDX-License-Identifier: GPL-3.0-or-later
// The store itself and individual enrollments; groups and CA certificates stand in
// enrollmentstoregroups.cpp, registrations and hub devices in enrollmentstoredevices.cpp.
#include "enrollmentstore.h"

#include <dps/enrollment.h>
#include <tpmtypes/endorsementkey.h>

#include <enrollment/sqlconnection.h>
#include <enrollment/storedjson.h>
#include <enrollment/storeschema.h>

namespace endorse::enrollment {

using core::Result;
using dps::IndividualEnrollment;

namespace {

/// Null unless the enrollment has an EK that can be read.
QString ekNameOf(const IndividualEnrollment &record)
{
    const auto &tpm = record.attestation.tpm;
    if (!tpm || tpm->endorsementKey.isEmpty())
        return {};
    const auto ek = tpmtypes::EndorsementKey::fromBase64(tpm->endorsementKey);
    return ek ? core::toHex(ek->name()) : QString();
}

} // namespace

EnrollmentStore::Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

EnrollmentStore::Transaction::~Transaction()
{
    if (m_connection != nullptr)
        m_connection->rollback();
}

Result<void> EnrollmentStore::Transaction::commit()
{
    return std::exchange(m_connection, nullptr)->commit();
}

EnrollmentStore::EnrollmentStore(std::unique_ptr<SqlConnection> connection)
    : m_connection(std::move(connection))
{
}

EnrollmentStore::~EnrollmentStore() = default;

Result<std::unique_ptr<EnrollmentStore>> EnrollmentStore::open(const StoreLocation &location)
{
    auto connection = SqlConnection::open(location);
    if (!connection)
        return core::fail(std::move(connection.error()));
    if (auto migrated = migrate(**connection, schemaSteps()); !migrated)
        return core::fail(std::move(migrated.error()));
    std::unique_ptr<EnrollmentStore> store(new EnrollmentStore(std::move(*connection)));
    if (auto indexed = store->indexGroups(); !indexed)
        return core::fail(std::move(indexed.error()));
    return store;
}

Result<EnrollmentStore::Transaction> EnrollmentStore::begin()
{
    if (auto begun = m_connection->begin(); !begun)
        return core::fail(std::move(begun.error()));
    return Transaction(m_connection.get());
}

Result<void> EnrollmentStore::clear()
{
    auto transaction = begin();
    if (!transaction)
        return core::fail(std::move(transaction.error()));
    for (const char *sql :
         {"DELETE FROM enrollments", "DELETE FROM enrollment_groups", "DELETE FROM group_signers",
          "DELETE FROM ca_certificates", "DELETE FROM registrations", "DELETE FROM hub_devices"}) {
        if (auto done = m_connection->change(sql); !done)
            return core::fail(std::move(done.error()));
    }
    m_counts.of = {};
    auto committed = transaction->commit();
    if (committed && !m_connection->isInTransaction())
        m_connection->settleJournal();
    return committed;
}

Result<void> EnrollmentStore::check()
{
    return m_connection->engine().check(*m_connection);
}

Result<void> EnrollmentStore::put(Table table, const char *update, const char *insert,
                                  QVariantList values)
{
    const auto updated = m_connection->change(update, values);
    if (!updated || *updated > 0) {
        SqlConnection::wipe(&values);
        return updated ? Result<void>() : core::fail(updated.error());
    }
    const auto inserted = m_connection->change(insert, std::move(values));
    if (!inserted)
        return core::fail(inserted.error());
    counted(table, 1);
    return {};
}

Result<bool> EnrollmentStore::remove(Table table, const char *sql, const QVariantList &key)
{
    const auto removed = m_connection->change(sql, key);
    if (!removed)
        return core::fail(removed.error());
    if (*removed > 0)
        counted(table, -1);
    return *removed > 0;
}

Result<qsizetype> EnrollmentStore::count(Table table)
{
    static constexpr std::array<const char *, 4> statements{
        "SELECT COUNT(*) FROM enrollments", "SELECT COUNT(*) FROM enrollment_groups",
        "SELECT COUNT(*) FROM registrations", "SELECT COUNT(*) FROM hub_devices"};
    const auto index = static_cast<std::size_t>(table);
    const auto mark = m_connection->changeMark();
    if (!mark)
        return core::fail(mark.error());
    if (*mark != m_counts.mark)
        m_counts = {.mark = *mark, .of = {}};
    std::optional<qsizetype> &known = m_counts.of.at(index);
    if (!known) {
        const auto found = m_connection->readNumber(statements.at(index));
        if (!found)
            return core::fail(found.error());
        known = static_cast<qsizetype>(*found);
    }
    return *known;
}

void EnrollmentStore::counted(Table table, qsizetype more)
{
    std::optional<qsizetype> &known = m_counts.of.at(static_cast<std::size_t>(table));
    if (known)
        *known += more;
}

Result<std::optional<IndividualEnrollment>> EnrollmentStore::enrollment(const QString &key)
{
    return readOne<IndividualEnrollment>(
        *m_connection, "SELECT record FROM enrollments WHERE registration_key = ?", {key},
        [this](const SqlRows &rows) {
            return readRecord<IndividualEnrollment>(*m_connection, rows, 0);
        });
}

Result<QList<IndividualEnrollment>> EnrollmentStore::enrollmentsByEkName(const core::Bytes &ekName,
                                                                         qsizetype limit)
{
    return readAll<QList<IndividualEnrollment>>(
        *m_connection,
        "SELECT record FROM enrollments WHERE ek_name = ? ORDER BY registration_key LIMIT ?",
        {core::toHex(ekName), notNegative(limit)}, [this](const SqlRows &rows) {
            return readRecord<IndividualEnrollment>(*m_connection, rows, 0);
        });
}

Result<void> EnrollmentStore::putEnrollment(const IndividualEnrollment &record)
{
    const auto id = dps::RegistrationId::parse(record.registrationId);
    if (!id)
        return core::fail(id.error());
    return put(Table::Enrollments,
               "UPDATE enrollments SET ek_name = ?, record = ? WHERE registration_key = ?",
               "INSERT INTO enrollments (ek_name, record, registration_key) VALUES (?, ?, ?) "
               "ON CONFLICT (registration_key) DO UPDATE "
               "SET ek_name = excluded.ek_name, record = excluded.record",
               heldAlone(ekNameOf(record), storedJson(record), id->key()));
}

Result<bool> EnrollmentStore::removeEnrollment(const QString &key)
{
    return remove(Table::Enrollments, "DELETE FROM enrollments WHERE registration_key = ?", {key});
}

Result<QList<IndividualEnrollment>> EnrollmentStore::enrollments(const QString &afterKey,
                                                                 qsizetype limit)
{
    return readAll<QList<IndividualEnrollment>>(
        *m_connection,
        "SELECT record FROM enrollments WHERE registration_key > ? "
        "ORDER BY registration_key LIMIT ?",
        {notNull(afterKey), notNegative(limit)}, [this](const SqlRows &rows) {
            return readRecord<IndividualEnrollment>(*m_connection, rows, 0);
        });
}

Result<qsizetype> EnrollmentStore::enrollmentCount()
{
    return count(Table::Enrollments);
}

} // namespace endorse::enrollment
