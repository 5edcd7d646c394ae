// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeschema.h"

#include <enrollment/sqlconnection.h>
#include <enrollment/storeerrors.h>

namespace endorse::enrollment {

namespace {

core::Result<void> checkVersion(const SqlConnection &connection, int version, int known)
{
    if (version <= known)
        return {};
    return core::fail(newerError(connection.path(), version, known));
}

core::Result<void> apply(SqlConnection &connection, const QList<QStringList> &steps, int version)
{
    SqlEngine &engine = connection.engine();
    for (qsizetype step = version; step < steps.size(); ++step) {
        for (const QString &statement : steps.at(step)) {
            if (auto done = connection.runOnce(engine.adapted(statement)); !done)
                return done;
        }
    }
    return engine.noteSchema(connection, static_cast<int>(steps.size()));
}

} // namespace

const QList<QStringList> &schemaSteps()
{
    static const QList<QStringList> steps{
        {
            QStringLiteral("CREATE TABLE enrollments ("
                           "registration_key TEXT NOT NULL PRIMARY KEY, "
                           "ek_name TEXT, " // Lower-case hex of the TPM Name; NULL: no EK.
                           "record TEXT NOT NULL)"),
            // Not unique: the service itself takes two enrollments of one EK.
            QStringLiteral("CREATE INDEX enrollments_by_ek "
                           "ON enrollments (ek_name, registration_key)"),
            QStringLiteral("CREATE TABLE enrollment_groups ("
                           "group_key TEXT NOT NULL PRIMARY KEY, "
                           "record TEXT NOT NULL)"),
            QStringLiteral("CREATE TABLE registrations ("
                           "registration_key TEXT NOT NULL PRIMARY KEY, "
                           "group_key TEXT NOT NULL, " // Empty: individual enrollment.
                           "group_id TEXT NOT NULL, "  // The same as it is spelled.
                           "record TEXT NOT NULL)"),
            QStringLiteral("CREATE INDEX registrations_by_group "
                           "ON registrations (group_key, registration_key)"),
            QStringLiteral("CREATE TABLE hub_devices ("
                           "device_id TEXT NOT NULL, "
                           "host_key TEXT NOT NULL, "
                           "host TEXT NOT NULL, "
                           "registration_id TEXT NOT NULL, "
                           "primary_key TEXT NOT NULL, "   // Base64.
                           "secondary_key TEXT NOT NULL, " // Base64; empty: none.
                           "message_count BIGINT NOT NULL, "
                           "last_message_at TEXT NOT NULL, "    // ISO 8601, UTC; empty: none.
                           "tags TEXT NOT NULL, "               // JSON; empty: none.
                           "desired_properties TEXT NOT NULL, " // JSON; empty: none.
                           "PRIMARY KEY (device_id, host_key))"),
            QStringLiteral("CREATE INDEX hub_devices_by_host ON hub_devices (host_key)"),
        },
        {
            // 0: group_signers does not know the group yet.
            QStringLiteral("ALTER TABLE enrollment_groups "
                           "ADD COLUMN signers_known BIGINT NOT NULL DEFAULT 0"),
            QStringLiteral("CREATE INDEX enrollment_groups_without_signers "
                           "ON enrollment_groups (group_key) WHERE signers_known = 0"),
            QStringLiteral("CREATE TABLE group_signers ("
                           "signer TEXT NOT NULL, " // See EnrollmentStore::groupsByIssuer().
                           "group_key TEXT NOT NULL, "
                           "PRIMARY KEY (signer, group_key))"),
            QStringLiteral("CREATE INDEX group_signers_by_group ON group_signers (group_key)"),
            QStringLiteral("CREATE TABLE ca_certificates ("
                           "name_key TEXT NOT NULL PRIMARY KEY, "
                           "name TEXT NOT NULL, "
                           "subject_hash TEXT NOT NULL, "
                           "certificate TEXT NOT NULL, " // Base64 of DER.
                           "is_verified BIGINT NOT NULL, "
                           "verification_code TEXT NOT NULL, " // Empty: none.
                           "created_at TEXT NOT NULL, "        // ISO 8601, UTC.
                           "updated_at TEXT NOT NULL, "
                           "etag TEXT NOT NULL)"),
            QStringLiteral("CREATE INDEX ca_certificates_by_subject "
                           "ON ca_certificates (subject_hash)"),
            // JSON; empty: the device has none.
            QStringLiteral("ALTER TABLE hub_devices "
                           "ADD COLUMN certificates TEXT NOT NULL DEFAULT ''"),
        },
    };
    return steps;
}

core::Result<void> migrate(SqlConnection &connection, const QList<QStringList> &steps)
{
    SqlEngine &engine = connection.engine();
    const int known = static_cast<int>(steps.size());
    auto version = engine.schemaVersion(connection);
    if (!version)
        return core::fail(version.error());
    if (*version == known)
        return {};
    if (auto checked = checkVersion(connection, *version, known); !checked)
        return checked;
    if (auto begun = connection.begin(Isolation::Waiting); !begun)
        return begun;
    // Another process may have been quicker.
    core::Result<void> done = engine.lockSchema(connection);
    if (done) {
        version = engine.schemaVersion(connection);
        done = version ? checkVersion(connection, *version, known)
                       : core::Result<void>(core::fail(version.error()));
    }
    if (done && *version < known)
        done = apply(connection, steps, *version);
    if (!done) {
        connection.rollback();
        return done;
    }
    return connection.commit();
}

} // namespace endorse::enrollment
