// SPDX-License-Identifier: GPL-3.0-or-later
// What is put into a store and found again.
#include "storesamples.h"

#include <dps/vectors.h>
#include <support/testregistry.h>
#include <tpmtypes/endorsementkey.h>

#include <QTest>

#include <algorithm>
#include <random>

namespace endorse::testing {

using enrollment::EnrollmentStore;
using enrollment::StoredHubDevice;
using enrollment::StoredRegistration;
using enrollment::StoreLocation;

class StoreRecordsTest : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<EnrollmentStore> newStore()
    {
        auto store = EnrollmentStore::open(StoreLocation::inMemory());
        if (!store)
            qFatal("%s", qPrintable(store.error().toLogLine()));
        return std::move(*store);
    }

    /// Another EK: one byte of the modulus differs.
    static QByteArray otherEk()
    {
        QByteArray bytes = QByteArray::fromBase64(EkBase64);
        bytes[bytes.size() - 50] = static_cast<char>(bytes.at(bytes.size() - 50) ^ 0x10);
        return bytes.toBase64();
    }

    static core::Bytes nameOf(const QByteArray &ek)
    {
        return tpmtypes::EndorsementKey::fromBase64(ek)->name();
    }

    template<class List>
    static QStringList idsOf(const List &records)
    {
        QStringList ids;
        for (const auto &record : records)
            ids.append(record.registrationId);
        return ids;
    }

    static QStringList idsOf(const QList<StoredRegistration> &registrations)
    {
        QStringList ids;
        for (const StoredRegistration &registration : registrations)
            ids.append(registration.state.registrationId);
        return ids;
    }

private Q_SLOTS:
    void keepsWholeEnrollments()
    {
        const auto store = newStore();
        auto record = dps::IndividualEnrollment::fromJson(
            R"({"registrationId":"Pump-7","attestation":{"type":"tpm","tpm":{"endorsementKey":")" +
            EkBase64 +
            R"("}},"deviceId":"pump","iotHubs":["a.example.net"],"initialTwin":{"tags":{"room":)"
            R"("Küche 台所 부엌"},"properties":{"desired":{"n":1e400}}},"etag":"abc",)"
            R"("optionalDeviceInformation":{"x":[1,2]},"madeUp":{"kept":true},)"
            R"("createdDateTimeUtc":"2026-01-02T03:04:05.1234567Z"})");
        QVERIFY(record.has_value());
        QVERIFY(store->putEnrollment(*record).has_value());
        const auto found = store->enrollment(QStringLiteral("pump-7"));
        QVERIFY(found.has_value() && found->has_value());
        QCOMPARE((*found)->toJson(), record->toJson());
        QVERIFY(**found == *record);
        // Keys are in lower case, and so is what asks for them.
        QVERIFY(!store->enrollment(QStringLiteral("Pump-7"))->has_value());
        QVERIFY(!store->enrollment(QString())->has_value());
        QVERIFY(!store->enrollment(QStringLiteral("' OR '1'='1"))->has_value());
    }

    void keepsSymmetricKeys()
    {
        const auto store = newStore();
        QVERIFY(store->putEnrollment(sampleEnrollment(7)).has_value());
        const auto found = store->enrollment(deviceName(7));
        QVERIFY(found.has_value() && found->has_value());
        QVERIFY((*found)->attestation.symmetricKey.has_value());
        QVERIFY(**found == sampleEnrollment(7));
        QVERIFY(!(**found == sampleEnrollment(8)));
    }

    void replacesAndRemovesEnrollments()
    {
        const auto store = newStore();
        QVERIFY(store->putEnrollment(tpmEnrollment(QStringLiteral("Dev1"))).has_value());
        dps::IndividualEnrollment changed = tpmEnrollment(QStringLiteral("DEV1"));
        changed.etag = "second";
        QVERIFY(store->putEnrollment(changed).has_value());
        QCOMPARE(*store->enrollmentCount(), 1);
        QCOMPARE((*store->enrollment(QStringLiteral("dev1")))->etag, QByteArray("second"));
        QCOMPARE((*store->enrollment(QStringLiteral("dev1")))->registrationId,
                 QStringLiteral("DEV1"));
        QCOMPARE(*store->removeEnrollment(QStringLiteral("dev1")), true);
        QCOMPARE(*store->removeEnrollment(QStringLiteral("dev1")), false);
        QVERIFY(!store->enrollment(QStringLiteral("dev1"))->has_value());
        QCOMPARE(*store->enrollmentCount(), 0);
    }

    void refusesWhatHasNoName()
    {
        const auto store = newStore();
        for (const QString &id : {QString(), QStringLiteral("a b"), QString(129, u'x')}) {
            dps::IndividualEnrollment record = sampleEnrollment(1);
            record.registrationId = id;
            const auto put = store->putEnrollment(record);
            QVERIFY(!put);
            QCOMPARE(core::toString(put.error().category), QStringLiteral("input"));
            QCOMPARE(put.error().code, QStringLiteral("registration-id"));
            QVERIFY(!store->putGroup(sampleGroup(id)));
            QVERIFY(!store->putRegistration(sampleRegistration(id, {})));
        }
        const auto device =
            store->putHubDevice(sampleDevice(QStringLiteral("no host"), QStringLiteral("d")));
        QVERIFY(!device);
        QCOMPARE(device.error().code, QStringLiteral("hub-name"));
        QCOMPARE(*store->enrollmentCount() + *store->groupCount() + *store->registrationCount() +
                     *store->hubDeviceCount(),
                 0);
    }

    void findsEnrollmentsByEk()
    {
        const auto store = newStore();
        QVERIFY(store->putEnrollment(tpmEnrollment(QStringLiteral("Zulu"))).has_value());
        QVERIFY(store->putEnrollment(tpmEnrollment(QStringLiteral("alpha"))).has_value());
        QVERIFY(store->putEnrollment(tpmEnrollment(QStringLiteral("mike"), otherEk())).has_value());
        QVERIFY(store->putEnrollment(sampleEnrollment(1)).has_value());
        // The service takes two enrollments of one EK, so the store does.
        QCOMPARE(idsOf(*store->enrollmentsByEkName(nameOf(EkBase64), 10)),
                 QStringList({QStringLiteral("alpha"), QStringLiteral("Zulu")}));
        QCOMPARE(idsOf(*store->enrollmentsByEkName(nameOf(EkBase64), 1)),
                 QStringList{QStringLiteral("alpha")});
        QCOMPARE(idsOf(*store->enrollmentsByEkName(nameOf(otherEk()), 10)),
                 QStringList{QStringLiteral("mike")});
        QVERIFY(store->enrollmentsByEkName({}, 10)->isEmpty());
        // Another EK in the same enrollment: it is found by that one.
        QVERIFY(store->putEnrollment(tpmEnrollment(QStringLiteral("zulu"), otherEk())).has_value());
        QCOMPARE(store->enrollmentsByEkName(nameOf(EkBase64), 10)->size(), 1);
        QCOMPARE(store->enrollmentsByEkName(nameOf(otherEk()), 10)->size(), 2);
        // One that cannot be read is kept and found by its id.
        QVERIFY(store->putEnrollment(tpmEnrollment(QStringLiteral("odd"), "bm8gRUs=")).has_value());
        QVERIFY(store->enrollment(QStringLiteral("odd"))->has_value());
    }

    void readsPagesInOrder()
    {
        const bool soak = qEnvironmentVariableIntValue("ENDORSE_SOAK") == 1;
        const int count = soak ? 200'000 : 20'000;
        constexpr int pageSize = 997;
        const auto store = newStore();
        std::vector<int> numbers(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i)
            numbers[static_cast<std::size_t>(i)] = i;
        std::shuffle(numbers.begin(), numbers.end(), std::mt19937(4));
        auto transaction = store->begin();
        QVERIFY(transaction.has_value());
        for (const int number : numbers) {
            // Every other one in upper case: case must not tell in the order.
            dps::IndividualEnrollment record;
            record.registrationId = deviceName(number);
            if (number % 2 != 0)
                record.registrationId = record.registrationId.toUpper();
            record.attestation.type = QStringLiteral("none");
            QVERIFY(store->putEnrollment(record).has_value());
        }
        QVERIFY(transaction->commit().has_value());
        QCOMPARE(*store->enrollmentCount(), count);
        int next = 0;
        QString after;
        for (;;) {
            const auto page = store->enrollments(after, pageSize);
            QVERIFY(page.has_value());
            for (const auto &record : *page)
                QCOMPARE(record.registrationId.toLower(), deviceName(next++));
            if (page->size() < pageSize)
                break;
            after = page->last().registrationId.toLower();
        }
        QCOMPARE(next, count);
    }

    void readsNoMoreThanAsked()
    {
        const auto store = newStore();
        for (int i = 0; i < 5; ++i)
            QVERIFY(store->putEnrollment(sampleEnrollment(i)).has_value());
        QVERIFY(store->enrollments({}, 0)->isEmpty());
        QVERIFY(store->enrollments({}, -1)->isEmpty());
        QCOMPARE(store->enrollments({}, 2)->size(), 2);
        QCOMPARE(idsOf(*store->enrollments(deviceName(3), 100)), QStringList{deviceName(4)});
        // What was removed meanwhile is no hole in which the rest is lost.
        QCOMPARE(idsOf(*store->enrollments(deviceName(1) + QStringLiteral("-x"), 1)),
                 QStringList{deviceName(2)});
        QVERIFY(store->enrollments(QStringLiteral("zzz"), 100)->isEmpty());
    }

    void ordersByCodePoint()
    {
        const auto store = newStore();
        const QStringList ids{QStringLiteral("a-b"), QStringLiteral("A.B"), QStringLiteral("a0"),
                              QStringLiteral("a:b"), QStringLiteral("A_b"), QStringLiteral("aa")};
        for (qsizetype i = ids.size(); i > 0; --i)
            QVERIFY(store->putEnrollment(tpmEnrollment(ids.at(i - 1))).has_value());
        QCOMPARE(idsOf(*store->enrollments({}, 100)), ids);
    }

    void keepsGroups()
    {
        const auto store = newStore();
        dps::EnrollmentGroup group = sampleGroup(QStringLiteral("Line-A"));
        QVERIFY(store->putGroup(group).has_value());
        QVERIFY(store->putGroup(sampleGroup(QStringLiteral("line-b"))).has_value());
        QVERIFY(**store->group(QStringLiteral("line-a")) == group);
        group.etag = "changed";
        QVERIFY(store->putGroup(group).has_value());
        QCOMPARE((*store->group(QStringLiteral("line-a")))->etag, QByteArray("changed"));
        QCOMPARE(*store->groupCount(), 2);
        QCOMPARE(store->groups({}, 10)->first().enrollmentGroupId, QStringLiteral("Line-A"));
        QCOMPARE(store->groups(QStringLiteral("line-a"), 10)->size(), 1);
        QCOMPARE(*store->removeGroup(QStringLiteral("line-a")), true);
        QCOMPARE(*store->removeGroup(QStringLiteral("line-a")), false);
        QVERIFY(!store->group(QStringLiteral("line-a"))->has_value());
        // A group and an enrollment of one name are two things.
        QVERIFY(!store->enrollment(QStringLiteral("line-b"))->has_value());
    }

    void keepsRegistrations()
    {
        const auto store = newStore();
        const QString group = QStringLiteral("Line-A");
        QVERIFY(store->putRegistration(sampleRegistration(QStringLiteral("Own"), {})).has_value());
        for (int i = 0; i < 5; ++i)
            QVERIFY(store->putRegistration(sampleRegistration(deviceName(i), group)).has_value());
        const auto found = store->registration(deviceName(3));
        QVERIFY(found.has_value() && found->has_value());
        QVERIFY((*found)->state == sampleRegistration(deviceName(3), group).state);
        QCOMPARE((*found)->enrollmentGroupId, group);
        QVERIFY((*store->registration(QStringLiteral("own")))->enrollmentGroupId.isEmpty());
        QCOMPARE(*store->registrationCount(), 6);
        QCOMPARE(idsOf(*store->registrations({}, 100)),
                 QStringList() << deviceName(0) << deviceName(1) << deviceName(2) << deviceName(3)
                               << deviceName(4) << QStringLiteral("Own"));
        const QString key = group.toLower();
        QCOMPARE(idsOf(*store->registrationsOfGroup(key, {}, 2)),
                 QStringList({deviceName(0), deviceName(1)}));
        QCOMPARE(idsOf(*store->registrationsOfGroup(key, deviceName(1), 2)),
                 QStringList({deviceName(2), deviceName(3)}));
        QCOMPARE(idsOf(*store->registrationsOfGroup({}, {}, 10)),
                 QStringList{QStringLiteral("Own")});
        QVERIFY(store->registrationsOfGroup(QStringLiteral("other"), {}, 10)->isEmpty());
        QCOMPARE(*store->registrationKeysOfGroup(key, deviceName(1), 2),
                 QStringList({deviceName(2), deviceName(3)}));
        // A device that registers under another group has one registration.
        QVERIFY(store->putRegistration(sampleRegistration(deviceName(0), {})).has_value());
        QCOMPARE(store->registrationsOfGroup(key, {}, 10)->size(), 4);
        QCOMPARE(*store->removeRegistration(deviceName(0)), true);
        QCOMPARE(*store->removeRegistration(deviceName(0)), false);
        QCOMPARE(*store->registrationCount(), 5);
    }

    void keepsHubDevices()
    {
        const auto store = newStore();
        StoredHubDevice device =
            sampleDevice(QStringLiteral("Hub.Example.net"), QStringLiteral("Dev1"));
        device.secondaryKey = secretOf("the second one");
        device.messageCount = 3'000'000'000;
        device.lastMessageAt = QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6, 789), Qt::UTC);
        device.tags = R"({"room":"台所"})";
        QVERIFY(store->putHubDevice(device).has_value());
        const auto found =
            store->hubDevice(QStringLiteral("hub.example.NET"), QStringLiteral("Dev1"));
        QVERIFY(found.has_value() && found->has_value());
        QCOMPARE((*found)->host, device.host);
        QCOMPARE((*found)->registrationId, device.registrationId);
        QVERIFY((*found)->primaryKey.equals(device.primaryKey.bytes()));
        QVERIFY((*found)->secondaryKey.equals(device.secondaryKey.bytes()));
        QCOMPARE((*found)->messageCount, device.messageCount);
        QCOMPARE((*found)->lastMessageAt, device.lastMessageAt);
        QCOMPARE((*found)->tags, device.tags);
        QVERIFY((*found)->desiredProperties.isNull());
        // Of device ids the case counts.
        QVERIFY(!store->hubDevice(device.host, QStringLiteral("dev1"))->has_value());
    }

    void findsTheHubsOfADevice()
    {
        const auto store = newStore();
        for (const char *host : {"b.example.net", "A.example.net"}) {
            for (const char *id : {"two", "one"}) {
                QVERIFY(store
                            ->putHubDevice(
                                sampleDevice(QString::fromLatin1(host), QString::fromLatin1(id)))
                            .has_value());
            }
        }
        QCOMPARE(*store->hubDeviceCount(), 4);
        const auto hubs = store->hubDevices(QStringLiteral("one"));
        QVERIFY(hubs.has_value());
        QCOMPARE(hubs->size(), std::size_t(2));
        QCOMPARE(hubs->at(0).host, QStringLiteral("A.example.net"));
        QCOMPARE(hubs->at(1).host, QStringLiteral("b.example.net"));
        QVERIFY(!hubs->at(0).lastMessageAt.isValid());
        QVERIFY(hubs->at(0).secondaryKey.isEmpty());
        const auto first = store->firstHubDevices(3);
        QCOMPARE(first->size(), std::size_t(3));
        QCOMPARE(first->at(2).deviceId, QStringLiteral("two"));
        QCOMPARE(*store->hasHub(QStringLiteral("a.EXAMPLE.net")), true);
        QCOMPARE(*store->hasHub(QStringLiteral("c.example.net")), false);
        for (const char *id : {"one", "two"}) {
            QCOMPARE(
                *store->removeHubDevice(QStringLiteral("a.example.net"), QString::fromLatin1(id)),
                true);
        }
        QCOMPARE(*store->removeHubDevice(QStringLiteral("a.example.net"), QStringLiteral("one")),
                 false);
        QCOMPARE(*store->hasHub(QStringLiteral("A.example.net")), false);
        QCOMPARE(*store->hubDeviceCount(), 2);
    }

    void forgetsEverything()
    {
        const auto store = newStore();
        const QString id = QStringLiteral("x");
        QVERIFY(store->putEnrollment(tpmEnrollment(id)).has_value());
        QVERIFY(store->putGroup(sampleGroup(id)).has_value());
        QVERIFY(store->putRegistration(sampleRegistration(id, id)).has_value());
        QVERIFY(store->putHubDevice(sampleDevice(id, id)).has_value());
        QCOMPARE(*store->enrollmentCount() + *store->groupCount() + *store->registrationCount() +
                     *store->hubDeviceCount(),
                 4);
        QVERIFY(store->clear().has_value());
        QCOMPARE(*store->enrollmentCount() + *store->groupCount() + *store->registrationCount() +
                     *store->hubDeviceCount(),
                 0);
        QVERIFY(store->putEnrollment(tpmEnrollment(id)).has_value());
        QCOMPARE(*store->enrollmentCount(), 1);
        QVERIFY(store->check().has_value());
    }
};

ENDORSE_TEST(StoreRecordsTest)

} // namespace endorse::testing

#include "storerecordstest.moc"
