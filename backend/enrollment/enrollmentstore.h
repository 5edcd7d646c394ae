// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QList>

#include <enrollment/storedrecords.h>
#include <enrollment/storelocation.h>
#include <memory>
#include <optional>
#include <vector>

namespace endorse::dps {
struct IndividualEnrollment;
struct EnrollmentGroup;
} // namespace endorse::dps

namespace endorse::enrollment {

class SqlConnection;

/// Enrollments, enrollment groups, CA certificates, registrations and the devices of hubs in a
/// database: whole REST records as JSON text, and beside them the columns by which they are looked
/// up.
///
/// @p key is always RegistrationId::key() or EnrollmentGroupId::key(): the id in lower case. Lists
/// are ordered by key (code points) and read a page at a time: what comes after @p afterKey (empty:
/// from the beginning), at most @p limit records.
///
/// Every change is a transaction of its own unless a Transaction is open. Errors: category Store,
/// place the file's path (":memory:" in memory), code "busy" (another program writes), "full",
/// "read-only", "damaged" (the file, or a record that cannot be read), "newer" (made by a later
/// version), "foreign" (a database of something else), "open", "write", "driver", "database"
/// (anything else). A change that fails changes nothing. Input, code "registration-id",
/// "enrollment-group-id" or "hub-name": a record without the id it would be found by.
///
/// The calls block, for as long as StoreLocation::patience() when another program writes. Thread:
/// opened, used and destroyed in one thread. Several stores, also of several processes, may have
/// one file open.
class EnrollmentStore final
{
public:
    /// Everything since begin(), or nothing. Transactions nest: what an inner one gives up leaves
    /// the outer one as it was, and what it commits counts when the outer one does. End them in the
    /// reverse order; no transaction outlives its store.
    class Transaction final
    {
    public:
        Transaction(Transaction &&other) noexcept;
        Transaction &operator=(Transaction &&) = delete;
        Transaction(const Transaction &) = delete;
        /// Rolls back unless commit() was called.
        ~Transaction();
        /// After a failure everything is rolled back.
        core::Result<void> commit();

    private:
        friend class EnrollmentStore;
        explicit Transaction(SqlConnection *connection)
            : m_connection(connection)
        {
        }
        SqlConnection *m_connection;
    };

    /// Opens or makes the store and brings an older one up to date. A file that cannot be used is
    /// left as it is.
    static core::Result<std::unique_ptr<EnrollmentStore>> open(const StoreLocation &location);
    ~EnrollmentStore();
    EnrollmentStore(const EnrollmentStore &) = delete;
    EnrollmentStore &operator=(const EnrollmentStore &) = delete;

    /// Takes the right to write at once, so that what is read inside does not change before it is
    /// written.
    core::Result<Transaction> begin();
    /// Removes every record; what was there is overwritten.
    core::Result<void> clear();
    /// Reads the whole file for damage. Error: "damaged".
    core::Result<void> check();

    core::Result<std::optional<dps::IndividualEnrollment>> enrollment(const QString &key);
    /// Those whose TPM attestation has the EK with this Name, by key; the service allows several.
    core::Result<QList<dps::IndividualEnrollment>> enrollmentsByEkName(const core::Bytes &ekName,
                                                                       qsizetype limit);
    /// Adds or replaces.
    core::Result<void> putEnrollment(const dps::IndividualEnrollment &record);
    /// False when there was none.
    core::Result<bool> removeEnrollment(const QString &key);
    core::Result<QList<dps::IndividualEnrollment>> enrollments(const QString &afterKey,
                                                               qsizetype limit);
    /// At once when nobody else changed the file since the last call.
    core::Result<qsizetype> enrollmentCount();

    core::Result<std::optional<dps::EnrollmentGroup>> group(const QString &key);
    core::Result<void> putGroup(const dps::EnrollmentGroup &record);
    core::Result<bool> removeGroup(const QString &key);
    core::Result<QList<dps::EnrollmentGroup>> groups(const QString &afterKey, qsizetype limit);
    core::Result<qsizetype> groupCount();
    /// Those that may sign for a certificate whose issuer has the name hash @p issuerHash (see
    /// pki::ChainCertificate), by their signing certificates or by verified CA certificates that
    /// they refer to; ordered by key. Names alone were compared, and only their hashes.
    core::Result<QList<dps::EnrollmentGroup>> groupsByIssuer(const QString &issuerHash,
                                                             qsizetype limit);

    /// @p key: the name in lower case.
    core::Result<std::optional<StoredCaCertificate>> caCertificate(const QString &key);
    /// Category Input, code "empty", "truncated" or "certificate": it cannot be read.
    core::Result<void> putCaCertificate(const StoredCaCertificate &certificate);
    core::Result<bool> removeCaCertificate(const QString &key);
    core::Result<QList<StoredCaCertificate>> caCertificates(qsizetype limit);

    core::Result<std::optional<StoredRegistration>> registration(const QString &key);
    core::Result<void> putRegistration(const StoredRegistration &registration);
    core::Result<bool> removeRegistration(const QString &key);
    core::Result<QList<StoredRegistration>> registrations(const QString &afterKey, qsizetype limit);
    /// Those of one enrollment group.
    core::Result<QList<StoredRegistration>>
    registrationsOfGroup(const QString &groupKey, const QString &afterKey, qsizetype limit);
    /// The keys alone of those of one enrollment group, which a damaged record does not spoil.
    core::Result<QStringList> registrationKeysOfGroup(const QString &groupKey,
                                                      const QString &afterKey, qsizetype limit);
    core::Result<qsizetype> registrationCount();

    core::Result<std::optional<StoredHubDevice>> hubDevice(const QString &host,
                                                           const QString &deviceId);
    core::Result<void> putHubDevice(const StoredHubDevice &device);
    core::Result<bool> removeHubDevice(const QString &host, const QString &deviceId);
    /// At every hub that knows this device, by host.
    core::Result<std::vector<StoredHubDevice>> hubDevices(const QString &deviceId);
    /// The first @p limit of all, by device id and host.
    core::Result<std::vector<StoredHubDevice>> firstHubDevices(qsizetype limit);
    /// Whether any device is at this hub.
    core::Result<bool> hasHub(const QString &host);
    core::Result<qsizetype> hubDeviceCount();

private:
    enum class Table { Enrollments, Groups, Registrations, HubDevices };
    /// What was counted, and the SqlConnection::changeMark() for which it holds.
    struct Counts final
    {
        qint64 mark = 0;
        std::array<std::optional<qsizetype>, 4> of;
    };

    explicit EnrollmentStore(std::unique_ptr<SqlConnection> connection);

    /// @p update and @p insert take the same values; the second runs when the first finds nothing.
    core::Result<void> put(Table table, const char *update, const char *insert,
                           QVariantList values);
    core::Result<bool> remove(Table table, const char *sql, const QVariantList &key);
    core::Result<qsizetype> count(Table table);
    void counted(Table table, qsizetype more);
    core::Result<void> indexGroups();
    core::Result<void> putSigners(const QString &groupKey, const QStringList &signers);

    std::unique_ptr<SqlConnection> m_connection;
    Counts m_counts;
};

} // namespace endorse::enrollment
