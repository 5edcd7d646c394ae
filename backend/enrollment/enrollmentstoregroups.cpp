// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EnrollmentStore about enrollment groups, who signs for them, and CA certificates.
#include "enrollmentstore.h"

#include <dps/enrollmentgroup.h>
#include <pki/clientchain.h>

#include <enrollment/sqlconnection.h>
#include <enrollment/storedjson.h>

namespace endorse::enrollment {

using core::Result;
using dps::EnrollmentGroup;

namespace {

/// Groups that are indexed in one transaction.
constexpr qsizetype indexStep = 200;

QString signerOfSubject(const QString &subjectHash)
{
    return QLatin1String("subject:") + subjectHash;
}

/// By what a group is found: "subject:" and the name hash of a signing certificate, "ca:" and the
/// key of a CA certificate that it refers to.
QStringList signersOf(const EnrollmentGroup &group)
{
    QStringList signers;
    const auto &x509 = group.attestation.x509;
    if (!x509)
        return signers;
    if (x509->signingCertificates) {
        for (const auto *each :
             {&x509->signingCertificates->primary, &x509->signingCertificates->secondary}) {
            const auto der = *each ? (*each)->der() : Result<core::Bytes>(core::Bytes());
            if (!der || der->isEmpty())
                continue;
            if (const auto read = pki::readChainCertificate(*der); read)
                signers.append(signerOfSubject(read->subjectHash));
        }
    }
    if (x509->caReferences) {
        for (const QString &name : {x509->caReferences->primary, x509->caReferences->secondary}) {
            if (!name.isEmpty())
                signers.append(QLatin1String("ca:") + name.toLower());
        }
    }
    signers.removeDuplicates();
    return signers;
}

QString isoOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODateWithMs);
}

/// Columns as in the statements below.
Result<StoredCaCertificate> readCaCertificate(const SqlConnection &connection, const SqlRows &rows)
{
    auto der = core::fromBase64(rows.text(1).toLatin1());
    if (!der)
        return core::fail(
            damagedError(connection.path(), QStringLiteral("a certificate is no base64")));
    return StoredCaCertificate{.name = rows.text(0),
                               .der = std::move(*der),
                               .isVerified = rows.number(2) != 0,
                               .verificationCode = rows.text(3),
                               .createdAt = timeOf(rows.text(4)),
                               .updatedAt = timeOf(rows.text(5)),
                               .etag = rows.text(6).toLatin1()};
}

} // namespace

Result<std::optional<EnrollmentGroup>> EnrollmentStore::group(const QString &key)
{
    return readOne<EnrollmentGroup>(*m_connection,
                                    "SELECT record FROM enrollment_groups WHERE group_key = ?",
                                    {key}, [this](const SqlRows &rows) {
                                        return readRecord<EnrollmentGroup>(*m_connection, rows, 0);
                                    });
}

Result<void> EnrollmentStore::putGroup(const EnrollmentGroup &record)
{
    const auto id = dps::EnrollmentGroupId::parse(record.enrollmentGroupId);
    if (!id)
        return core::fail(id.error());
    auto transaction = begin();
    if (!transaction)
        return core::fail(std::move(transaction.error()));
    auto stored =
        put(Table::Groups,
            "UPDATE enrollment_groups SET record = ?, signers_known = 1 WHERE group_key = ?",
            "INSERT INTO enrollment_groups (record, signers_known, group_key) VALUES (?, 1, ?) "
            "ON CONFLICT (group_key) DO UPDATE SET record = excluded.record, signers_known = 1",
            heldAlone(storedJson(record), id->key()));
    if (stored)
        stored = putSigners(id->key(), signersOf(record));
    return stored ? transaction->commit() : stored;
}

Result<void> EnrollmentStore::putSigners(const QString &groupKey, const QStringList &signers)
{
    auto done =
        m_connection->change("DELETE FROM group_signers WHERE group_key = ?", {notNull(groupKey)});
    for (const QString &signer : signers) {
        if (!done)
            break;
        done = m_connection->change("INSERT INTO group_signers (signer, group_key) VALUES (?, ?)",
                                    {signer, groupKey});
    }
    return done ? Result<void>() : core::fail(std::move(done.error()));
}

Result<void> EnrollmentStore::indexGroups()
{
    static constexpr char unknown[] = "SELECT group_key FROM enrollment_groups "
                                      "WHERE signers_known = 0 ORDER BY group_key LIMIT ?";
    for (;;) {
        const auto keys = readAll<QStringList>(
            *m_connection, unknown, {notNegative(indexStep)},
            [](const SqlRows &rows) -> Result<QString> { return rows.text(0); });
        if (!keys)
            return core::fail(keys.error());
        if (keys->isEmpty())
            return {};
        auto transaction = begin();
        if (!transaction)
            return core::fail(std::move(transaction.error()));
        for (const QString &key : *keys) {
            // A record that cannot be read signs for nobody; who asks for it is told.
            const auto record = group(key);
            const bool isThere = record && *record;
            auto done = putSigners(key, isThere ? signersOf(**record) : QStringList());
            if (!done)
                return done;
            const auto noted = m_connection->change(
                "UPDATE enrollment_groups SET signers_known = 1 WHERE group_key = ?", {key});
            if (!noted)
                return core::fail(noted.error());
        }
        if (auto committed = transaction->commit(); !committed)
            return committed;
    }
}

Result<bool> EnrollmentStore::removeGroup(const QString &key)
{
    auto transaction = begin();
    if (!transaction)
        return core::fail(std::move(transaction.error()));
    if (auto done = putSigners(key, {}); !done)
        return core::fail(std::move(done.error()));
    auto removed =
        remove(Table::Groups, "DELETE FROM enrollment_groups WHERE group_key = ?", {key});
    if (!removed)
        return removed;
    if (auto committed = transaction->commit(); !committed)
        return core::fail(std::move(committed.error()));
    return removed;
}

Result<QList<EnrollmentGroup>> EnrollmentStore::groupsByIssuer(const QString &issuerHash,
                                                               qsizetype limit)
{
    return readAll<QList<EnrollmentGroup>>(
        *m_connection,
        "SELECT record FROM enrollment_groups WHERE group_key IN ("
        "SELECT group_key FROM group_signers WHERE signer = ? UNION "
        "SELECT s.group_key FROM ca_certificates AS c JOIN group_signers AS s "
        "ON s.signer = 'ca:' || c.name_key WHERE c.subject_hash = ? AND c.is_verified = 1) "
        "ORDER BY group_key LIMIT ?",
        {signerOfSubject(issuerHash), notNull(issuerHash), notNegative(limit)},
        [this](const SqlRows &rows) {
            return readRecord<EnrollmentGroup>(*m_connection, rows, 0);
        });
}

Result<std::optional<StoredCaCertificate>> EnrollmentStore::caCertificate(const QString &key)
{
    return readOne<StoredCaCertificate>(
        *m_connection,
        "SELECT name, certificate, is_verified, verification_code, created_at, updated_at, etag "
        "FROM ca_certificates WHERE name_key = ?",
        {notNull(key)},
        [this](const SqlRows &rows) { return readCaCertificate(*m_connection, rows); });
}

Result<void> EnrollmentStore::putCaCertificate(const StoredCaCertificate &certificate)
{
    const auto read = pki::readChainCertificate(certificate.der);
    if (!read)
        return core::fail(read.error());
    const auto changed = m_connection->change(
        "INSERT INTO ca_certificates (name_key, name, subject_hash, certificate, is_verified, "
        "verification_code, created_at, updated_at, etag) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (name_key) DO UPDATE SET name = excluded.name, "
        "subject_hash = excluded.subject_hash, certificate = excluded.certificate, "
        "is_verified = excluded.is_verified, verification_code = excluded.verification_code, "
        "created_at = excluded.created_at, updated_at = excluded.updated_at, etag = excluded.etag",
        {certificate.name.toLower(), certificate.name, notNull(read->subjectHash),
         QString::fromLatin1(certificate.der.toBase64()),
         static_cast<qint64>(certificate.isVerified ? 1 : 0), notNull(certificate.verificationCode),
         isoOf(certificate.createdAt), isoOf(certificate.updatedAt),
         QString::fromLatin1(certificate.etag)});
    return changed ? Result<void>() : core::fail(changed.error());
}

Result<bool> EnrollmentStore::removeCaCertificate(const QString &key)
{
    const auto removed =
        m_connection->change("DELETE FROM ca_certificates WHERE name_key = ?", {notNull(key)});
    if (!removed)
        return core::fail(removed.error());
    return *removed > 0;
}

Result<QList<StoredCaCertificate>> EnrollmentStore::caCertificates(qsizetype limit)
{
    return readAll<QList<StoredCaCertificate>>(
        *m_connection,
        "SELECT name, certificate, is_verified, verification_code, created_at, updated_at, etag "
        "FROM ca_certificates ORDER BY name_key LIMIT ?",
        {notNegative(limit)},
        [this](const SqlRows &rows) { return readCaCertificate(*m_connection, rows); });
}

Result<QList<EnrollmentGroup>> EnrollmentStore::groups(const QString &afterKey, qsizetype limit)
{
    return readAll<QList<EnrollmentGroup>>(
        *m_connection,
        "SELECT record FROM enrollment_groups WHERE group_key > ? ORDER BY group_key LIMIT ?",
        {notNull(afterKey), notNegative(limit)}, [this](const SqlRows &rows) {
            return readRecord<EnrollmentGroup>(*m_connection, rows, 0);
        });
}

Result<qsizetype> EnrollmentStore::groupCount()
{
    return count(Table::Groups);
}

} // namespace endorse::enrollment
