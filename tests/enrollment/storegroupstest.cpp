// SPDX-License-Identifier: GPL-3.0-or-later
// Enrollment groups by who signs for them, and CA certificates.
#include "storesamples.h"

#include <dps/enrollmentgroup.h>
#include <emulator/testidentity.h>
#include <pki/clientchain.h>
#include <support/testregistry.h>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <enrollment/sqlconnection.h>
#include <enrollment/storeschema.h>

namespace endorse::testing {

using enrollment::EnrollmentStore;
using enrollment::schemaSteps;
using enrollment::SqlConnection;
using enrollment::StoredCaCertificate;
using enrollment::StoreLocation;

class StoreGroupsTest : public QObject
{
    Q_OBJECT

private:
    TestIdentity m_first;
    TestIdentity m_second;
    std::unique_ptr<QTemporaryDir> m_folder;

    StoreLocation location() const
    {
        return StoreLocation::file(path(), enrollment::Durability::Normal);
    }
    QString path() const { return m_folder->filePath(QStringLiteral("s.db")); }
    std::unique_ptr<EnrollmentStore> opened() const
    {
        auto store = EnrollmentStore::open(location());
        if (!store)
            qFatal("%s", qPrintable(store.error().toLogLine()));
        return std::move(*store);
    }
    static QString hashOf(const TestIdentity &identity)
    {
        return pki::readChainCertificate(identity.der())->subjectHash;
    }
    static dps::EnrollmentGroup groupOf(const QString &id, const TestIdentity &primary,
                                        const TestIdentity &secondary = {})
    {
        dps::EnrollmentGroup group;
        group.enrollmentGroupId = id;
        group.attestation.type = QStringLiteral("x509");
        auto &certificates = group.attestation.x509.emplace().signingCertificates.emplace();
        certificates.primary.emplace().certificate = primary.certificatePem;
        if (!secondary.certificatePem.isEmpty())
            certificates.secondary.emplace().certificate = secondary.certificatePem;
        return group;
    }
    static dps::EnrollmentGroup referring(const QString &id, const QString &primary,
                                          const QString &secondary = {})
    {
        dps::EnrollmentGroup group;
        group.enrollmentGroupId = id;
        group.attestation.type = QStringLiteral("x509");
        auto &references = group.attestation.x509.emplace().caReferences.emplace();
        references.primary = primary;
        references.secondary = secondary;
        return group;
    }
    static StoredCaCertificate caOf(const QString &name, const TestIdentity &identity,
                                    bool isVerified)
    {
        const QDateTime when(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
        return {.name = name,
                .der = identity.der(),
                .isVerified = isVerified,
                .verificationCode = QStringLiteral("0123"),
                .createdAt = when,
                .updatedAt = when.addSecs(1),
                .etag = "IjEi"};
    }
    static QStringList idsFor(EnrollmentStore &store, const TestIdentity &issuer)
    {
        QStringList ids;
        const auto found = store.groupsByIssuer(hashOf(issuer), 100);
        if (!found)
            return {found.error().code};
        for (const dps::EnrollmentGroup &group : *found)
            ids.append(group.enrollmentGroupId);
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_first = madeAuthority("First");
        m_second = madeAuthority("Second");
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void findsWhomACertificateSignsFor()
    {
        const auto store = opened();
        QVERIFY(store->putGroup(groupOf(QStringLiteral("Beta"), m_first, m_second)));
        QVERIFY(store->putGroup(groupOf(QStringLiteral("alpha"), m_second)));
        QCOMPARE(idsFor(*store, m_first), QStringList{QStringLiteral("Beta")});
        QCOMPARE(idsFor(*store, m_second),
                 (QStringList{QStringLiteral("alpha"), QStringLiteral("Beta")}));
        QVERIFY(idsFor(*store, madeAuthority("Third")).isEmpty());
        // Only the name counts, for who asks verifies; and it counts as names are compared.
        QCOMPARE(idsFor(*store, madeAuthority("FIRST")), QStringList{QStringLiteral("Beta")});
        QVERIFY(store->putGroup(groupOf(QStringLiteral("BETA"), m_second)));
        QVERIFY(idsFor(*store, m_first).isEmpty());
        QVERIFY(*store->removeGroup(QStringLiteral("alpha")));
        QCOMPARE(idsFor(*store, m_second), QStringList{QStringLiteral("BETA")});
        QCOMPARE(store->groupsByIssuer(hashOf(m_second), 0)->size(), 0);
        QVERIFY(store->clear());
        QVERIFY(idsFor(*store, m_second).isEmpty());
    }

    void findsByVerifiedCaCertificates()
    {
        const auto store = opened();
        QVERIFY(store->putGroup(
            referring(QStringLiteral("g"), QStringLiteral("LAB"), QStringLiteral("other"))));
        QVERIFY(idsFor(*store, m_first).isEmpty());
        QVERIFY(store->putCaCertificate(caOf(QStringLiteral("lab"), m_first, false)));
        QVERIFY(idsFor(*store, m_first).isEmpty());
        QVERIFY(store->putCaCertificate(caOf(QStringLiteral("Lab"), m_first, true)));
        QVERIFY(store->putCaCertificate(caOf(QStringLiteral("Other"), m_second, true)));
        QCOMPARE(idsFor(*store, m_first), QStringList{QStringLiteral("g")});
        QCOMPARE(idsFor(*store, m_second), QStringList{QStringLiteral("g")});
        QVERIFY(*store->removeCaCertificate(QStringLiteral("lab")));
        QVERIFY(!*store->removeCaCertificate(QStringLiteral("lab")));
        QVERIFY(idsFor(*store, m_first).isEmpty());
    }

    void keepsCaCertificates()
    {
        const StoredCaCertificate kept = caOf(QStringLiteral("Lab-CA"), m_first, true);
        QVERIFY(opened()->putCaCertificate(kept));
        const auto store = opened();
        const auto found = store->caCertificate(QStringLiteral("lab-ca"));
        QVERIFY(found && *found);
        QCOMPARE((*found)->name, kept.name);
        QCOMPARE((*found)->der, kept.der);
        QCOMPARE((*found)->isVerified, true);
        QCOMPARE((*found)->verificationCode, kept.verificationCode);
        QCOMPARE((*found)->createdAt, kept.createdAt);
        QCOMPARE((*found)->updatedAt, kept.updatedAt);
        QCOMPARE((*found)->etag, kept.etag);
        QVERIFY(!*store->caCertificate(QStringLiteral("lab")));
        QVERIFY(store->putCaCertificate(caOf(QStringLiteral("a"), m_second, false)));
        const auto all = store->caCertificates(10);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().name, QStringLiteral("a"));
        QCOMPARE(store->caCertificates(1)->size(), 1);
        StoredCaCertificate broken = kept;
        broken.der = "nothing";
        QVERIFY(!store->putCaCertificate(broken));
        QVERIFY(store->clear());
        QVERIFY(store->caCertificates(10)->isEmpty());
    }

    void indexesTheGroupsOfAnOlderFile()
    {
        {
            auto connection = SqlConnection::open(location());
            QVERIFY(connection);
            QVERIFY(migrate(**connection, schemaSteps().first(1)));
            const auto insert = [&connection](const QString &key, const QString &record) {
                return (*connection)
                    ->change("INSERT INTO enrollment_groups (group_key, record) VALUES (?, ?)",
                             {key, record})
                    .has_value();
            };
            const auto group = groupOf(QStringLiteral("old"), m_first);
            QVERIFY(insert(QStringLiteral("old"), QString::fromUtf8(group.toJson())));
            // One that cannot be read is in nobody's way.
            QVERIFY(insert(QStringLiteral("broken"), QStringLiteral("{")));
        }
        QCOMPARE(idsFor(*opened(), m_first), QStringList{QStringLiteral("old")});
        QCOMPARE(opened()->group(QStringLiteral("broken")).error().code, QStringLiteral("damaged"));
        auto connection = SqlConnection::open(location());
        QCOMPARE(
            *(*connection)
                 ->readNumber("SELECT COUNT(*) FROM enrollment_groups WHERE signers_known = 0"),
            0);
    }

    void searchesWithoutLookingAtEveryGroup()
    {
        opened();
        auto connection = SqlConnection::open(location());
        auto rows = (*connection)
                        ->read("EXPLAIN QUERY PLAN "
                               "SELECT record FROM enrollment_groups WHERE group_key IN ("
                               "SELECT group_key FROM group_signers WHERE signer = 'x' UNION "
                               "SELECT s.group_key FROM ca_certificates AS c "
                               "JOIN group_signers AS s ON s.signer = 'ca:' || c.name_key "
                               "WHERE c.subject_hash = 'x' AND c.is_verified = 1) "
                               "ORDER BY group_key LIMIT 5");
        QVERIFY(rows.has_value());
        int searches = 0;
        while (*rows->next()) {
            const QString step = rows->text(3);
            QVERIFY2(!step.startsWith(QLatin1String("SCAN")), qPrintable(step));
            searches += step.startsWith(QLatin1String("SEARCH")) ? 1 : 0;
        }
        QCOMPARE(searches, 4);
    }

    /// With ENDORSE_SOAK=1: the time of a search among very many.
    void searchesQuickly()
    {
        if (qEnvironmentVariableIntValue("ENDORSE_SOAK") != 1)
            QSKIP("a measurement: ENDORSE_SOAK=1");
        constexpr int groups = 5000;
        constexpr int rounds = 1000;
        const auto store = opened();
        auto transaction = store->begin();
        QVERIFY(transaction.has_value());
        for (int i = 0; i < groups; ++i) {
            const auto signer =
                i % 100 == 0 ? madeAuthority("CA " + QByteArray::number(i)) : m_second;
            auto group = groupOf(QStringLiteral("g%1").arg(i), i == groups / 2 ? m_first : signer);
            QVERIFY(store->putGroup(group));
        }
        QVERIFY(transaction->commit());
        const QString issuer = hashOf(m_first);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < rounds; ++i)
            QCOMPARE(store->groupsByIssuer(issuer, 100)->size(), 1);
        qInfo("one search among %d groups: %.1f µs", groups,
              double(timer.nsecsElapsed()) / 1000 / rounds);
        timer.restart();
        const auto all = store->groups({}, groups);
        qInfo("reading all of them: %.1f ms", double(timer.nsecsElapsed()) / 1e6);
        QCOMPARE(all->size(), groups);
    }
};

ENDORSE_TEST(StoreGroupsTest)

} // namespace endorse::testing

#include "storegroupstest.moc"
