// SPDX-License-Identifier: GPL-3.0-or-later
// Push and pull: only what was shown, under the version and the ETag that were shown.
#include "syncbench.h"

#include <support/testregistry.h>

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

namespace endorse::testing {

using core::CancelToken;
using dps::IndividualEnrollment;
using enrollmentlist::Comparison;
using enrollmentlist::Difference;
using enrollmentlist::Direction;
using enrollmentlist::Settle;
using enrollmentlist::Status;
using enrollmentlist::SyncItem;
using enrollmentlist::SyncPlan;
using enrollmentlist::SyncReport;

namespace {

QList<IndividualEnrollment> numbered(int count, const QByteArray &members = {})
{
    QList<IndividualEnrollment> records;
    for (int i = 0; i < count; ++i)
        records.append(
            SyncBench::keyed(QStringLiteral("dev-%1").arg(i, 4, 10, QChar(u'0')), members));
    return records;
}

QString outcomes(const SyncReport &report)
{
    QStringList words;
    for (const SyncItem &item : report.items) {
        words.append(item.registrationId + u' ' + toString(item.act) + u' ' +
                     toString(item.outcome) +
                     (item.isChangedAgain() ? QStringLiteral("!") : QString()));
    }
    return words.join(QStringLiteral(", "));
}

/// Lets one bulk request of six through, and cuts readings and deletions.
class Weather final : public SmallPages
{
public:
    std::optional<emulator::HttpReply> insteadOf(const emulator::HttpMessage &message) override
    {
        m_cut.reset();
        if (!isStormy)
            return std::nullopt;
        emulator::HttpReply busy;
        busy.status = 429;
        busy.addHeader("Retry-After", "1");
        emulator::HttpReply nothing;
        nothing.cutAfter = 0;
        const bool isBulk = message.method == "POST" && message.target.startsWith("/enrollments?");
        if (isBulk || message.method == "DELETE") {
            switch (m_writes++ % 6) {
            case 0:
            case 1:
                return busy;
            case 2:
                return nothing; // Nothing is done.
            case 3:
                m_cut = 0; // It is done, and nobody hears of it.
                break;
            case 4:
                m_cut = 90; // Within the headers.
                break;
            default:
                break;
            }
        } else if (message.method == "GET") {
            if (++m_reads % 7 == 0)
                m_cut = 10;
            else if (m_reads % 11 == 0)
                return busy;
        } else if (message.target.contains("/query")) {
            if (++m_pages % 3 == 0)
                return busy;
            if (m_pages % 3 == 1)
                m_cut = 200;
        }
        return std::nullopt;
    }
    void reply(const emulator::HttpMessage & /*message*/, emulator::HttpReply *reply) override
    {
        if (m_cut)
            reply->cutAfter = m_cut;
    }
    bool isStormy = true;

private:
    int m_writes = 0;
    int m_reads = 0;
    int m_pages = 0;
    std::optional<qsizetype> m_cut;
};

} // namespace

class SyncWriteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pushesAndKnowsTheEtagsThen()
    {
        SyncBench bench;
        bench.add(numbered(25));
        QList<qint64> told;
        const SyncPlan plan = planOf(bench.compare());
        const auto report = QCoro::waitFor(enrollmentlist::push(
            bench.worker(), bench.client(), plan,
            [&told](qint64 done, qint64 total) {
                if (total == 25)
                    told.append(done);
            },
            CancelToken()));
        QVERIFY(report.has_value());
        QCOMPARE(report->done, 25);
        QVERIFY(!report->changeId.isEmpty());
        QCOMPARE(told.size(), 25);
        QCOMPARE(told.last(), 25);
        for (const IndividualEnrollment &record : bench.all()) {
            const auto entry = bench.entry(record.registrationId);
            QCOMPARE(entry->syncedEtag, record.etag);
            QVERIFY(!entry->isDirty());
        }
        // A second time there is nothing to do.
        QCOMPARE(bench.push().items.size(), 0);
    }

    void whatAnotherStationChangedMeanwhileIsLeftAlone()
    {
        SyncBench bench;
        bench.add(numbered(4));
        QCOMPARE(bench.push().done, 4);
        for (int i = 0; i < 3; ++i)
            bench.edit(SyncBench::keyed(QStringLiteral("dev-000%1").arg(i), "'deviceId':'mine'"));
        bench.add({SyncBench::keyed(QStringLiteral("new"))});
        const SyncPlan plan = planOf(bench.compare());
        QCOMPARE(plan.items.size(), 4);
        // Between the comparison and the push:
        bench.edit(SyncBench::keyed(QStringLiteral("dev-0000"), "'deviceId':'theirs'"));
        bench.put(SyncBench::keyed(QStringLiteral("dev-0001"), "'deviceId':'there'"));
        bench.put(SyncBench::keyed(QStringLiteral("new"), "'deviceId':'there'"));
        const SyncReport report = bench.run(plan, Direction::Push);
        QCOMPARE(outcomes(report),
                 QStringLiteral("dev-0000 update refused!, dev-0001 update refused!, "
                                "dev-0002 update done, new create refused!"));
        QVERIFY(!report.stopped);
        QVERIFY(bench.there(QStringLiteral("dev-0000"))->deviceId.isEmpty());
        QCOMPARE(bench.there(QStringLiteral("dev-0001"))->deviceId, QStringLiteral("there"));
        QCOMPARE(bench.there(QStringLiteral("new"))->deviceId, QStringLiteral("there"));
        const QJsonArray failed = toJson(Comparison(), report)[QLatin1String("failed")].toArray();
        QCOMPARE(failed.size(), 3);
        QCOMPARE(failed.first().toObject()[QLatin1String("code")].toString(),
                 QStringLiteral("changed-again"));
        QCOMPARE(failed.first().toObject()[QLatin1String("outcome")].toString(),
                 QStringLiteral("refused"));
        // Comparing again tells of it.
        const auto again = SyncBench::differenceOf(bench.compare(), QStringLiteral("dev-0001"));
        QCOMPARE(toString(again->changed), QStringLiteral("both"));
    }

    void aDeletionIsBoundToWhatWasShown()
    {
        SyncBench bench;
        bench.add(numbered(3));
        QCOMPARE(bench.push().done, 3);
        for (int i = 0; i < 3; ++i)
            bench.removeHere(QStringLiteral("dev-000%1").arg(i));
        const SyncPlan plan = planOf(bench.compare());
        bench.put(SyncBench::keyed(QStringLiteral("dev-0000"), "'deviceId':'there'"));
        bench.removeThere(QStringLiteral("dev-0001"));
        const SyncReport report = bench.run(plan, Direction::Push);
        QCOMPARE(outcomes(report), QStringLiteral("dev-0000 delete refused!, dev-0001 delete done, "
                                                  "dev-0002 delete done"));
        QCOMPARE(bench.all().size(), 1);
        // Made anew at the service with the same content, it is nobody's to delete unseen.
        bench.put(SyncBench::keyed(QStringLiteral("dev-0002")));
        const auto anew = SyncBench::differenceOf(bench.compare(), QStringLiteral("dev-0002"));
        QVERIFY(anew && anew->changed != Difference::Side::Here);
    }

    void whatIsPulledIsWhatWasShown()
    {
        SyncBench bench;
        bench.add(numbered(5));
        QCOMPARE(bench.push().done, 5);
        for (const char *id : {"dev-0000", "dev-0001", "dev-0002"})
            bench.put(SyncBench::keyed(QString::fromLatin1(id), "'deviceId':'there'"));
        bench.removeThere(QStringLiteral("dev-0003"));
        bench.removeThere(QStringLiteral("dev-0004"));
        bench.put(SyncBench::keyed(QStringLiteral("new")));
        const SyncPlan plan = planOf(bench.compare());
        QCOMPARE(plan.items.size(), 6);
        bench.edit(SyncBench::keyed(QStringLiteral("dev-0000"), "'deviceId':'mine'"));
        bench.put(SyncBench::keyed(QStringLiteral("dev-0001"), "'deviceId':'again'"));
        bench.edit(SyncBench::keyed(QStringLiteral("dev-0003"), "'deviceId':'mine'"));
        bench.put(SyncBench::keyed(QStringLiteral("dev-0004")));
        bench.add({SyncBench::keyed(QStringLiteral("new"), "'deviceId':'mine'")});
        const SyncReport report = bench.run(plan, Direction::Pull);
        QCOMPARE(outcomes(report),
                 QStringLiteral("dev-0000 replace refused!, dev-0001 replace refused!, "
                                "dev-0002 replace done, dev-0003 remove refused!, "
                                "dev-0004 remove refused!, new add refused!"));
        QCOMPARE(bench.entry(QStringLiteral("dev-0000"))->record.deviceId, QStringLiteral("mine"));
        QVERIFY(bench.entry(QStringLiteral("dev-0001"))->record.deviceId.isEmpty());
        QCOMPARE(bench.entry(QStringLiteral("dev-0002"))->record.deviceId, QStringLiteral("there"));
        QVERIFY(bench.entry(QStringLiteral("dev-0004")).has_value());
        QCOMPARE(bench.entry(QStringLiteral("new"))->record.deviceId, QStringLiteral("mine"));
    }

    void aPullKeepsTheKeysAndAPushDoesNotTurnThemBack()
    {
        SyncBench bench;
        const QByteArray ours = QByteArray(64, 'a').toBase64();
        const QByteArray theirs = QByteArray(64, 'b').toBase64();
        const auto with = [](const QByteArray &key, const QByteArray &more) {
            return SyncBench::keyed(QStringLiteral("dev"),
                                    "'attestation':{'type':'symmetricKey','symmetricKey':{"
                                    "'primaryKey':'" +
                                        key + "','secondaryKey':'" + key + "'}}" + more);
        };
        bench.add({with(ours, {})});
        QCOMPARE(bench.push().done, 1);
        QVERIFY(hasKey(bench, ours));
        bench.put(with(ours, ",'deviceId':'there'"));
        QCOMPARE(bench.pull().done, 1);
        const auto entry = bench.entry(QStringLiteral("dev"));
        QCOMPARE(entry->record.deviceId, QStringLiteral("there"));
        QVERIFY(entry->record.attestation.symmetricKey->primaryKey.equals(core::asSpan(ours)));
        // The service gets other keys, which no list shows; the desk changes something else.
        bench.put(with(theirs, ",'deviceId':'there'"));
        bench.edit(with(ours, ",'deviceId':'here'"));
        QCOMPARE(bench.push().done, 1);
        QCOMPARE(bench.there(QStringLiteral("dev"))->deviceId, QStringLiteral("here"));
        QVERIFY(hasKey(bench, theirs));
    }

    void everyLineEndsKnownInAStorm()
    {
        auto weather = std::make_shared<Weather>();
        SyncBench bench(weather);
        constexpr int count = 200;
        bench.add(numbered(count));
        weather->isStormy = false;
        QList<IndividualEnrollment> changed = numbered(20, "'deviceId':'old'");
        for (const IndividualEnrollment &record : std::as_const(changed))
            bench.put(record);
        bench.put(SyncBench::keyed(QStringLiteral("gone")));
        QCOMPARE(bench.pull(Settle::Skip).done, 1);
        bench.removeHere(QStringLiteral("gone"));
        weather->isStormy = true;
        int rounds = 0;
        Comparison comparison = bench.compare();
        QCOMPARE(comparison.onlyLocal, count - 20);
        QCOMPARE(comparison.conflicts, 20);
        while (!comparison.differences.isEmpty() && ++rounds < 20) {
            const SyncPlan plan = planOf(comparison, Settle::Here);
            const SyncReport report = bench.run(plan, Direction::Push);
            QCOMPARE(report.items.size(), plan.items.size());
            QCOMPARE(report.done + report.refused + report.notSent + report.unknown +
                         report.skipped,
                     report.items.size());
            QCOMPARE(report.refused, 0);
            QVERIFY(report.stopped || report.isComplete());
            comparison = bench.compare();
        }
        QCOMPARE(comparison.equal, count);
        QCOMPARE(comparison.differences.size(), 0);
        QVERIFY(bench.waiter().waits > 0);
        weather->isStormy = false;
        const QList<IndividualEnrollment> stored = bench.all();
        QCOMPARE(stored.size(), count);
        for (const IndividualEnrollment &record : stored)
            QVERIFY(record.deviceId.isEmpty());
    }

    void aPullComesThroughAStorm()
    {
        auto weather = std::make_shared<Weather>();
        weather->isStormy = false;
        SyncBench bench(weather);
        constexpr int count = 60;
        bench.fillService(numbered(count));
        // Both ways: from pages, and a few one by one.
        for (const int rows : {count, count + 3}) {
            for (int i = count; i < rows; ++i)
                bench.put(SyncBench::keyed(QStringLiteral("new-%1").arg(i)));
            weather->isStormy = true;
            const qsizetype missing = rows - bench.count();
            QCOMPARE(bench.pull().done, missing);
            QCOMPARE(bench.count(), rows);
            QCOMPARE(bench.compare().equal, rows);
            weather->isStormy = false;
        }
    }

    void pagesThatAreTooLargeAreAskedForInParts()
    {
        SyncBench bench(nullptr, 30'000);
        bench.fillService(numbered(300));
        QCOMPARE(bench.compare().onlyService, 300);
        QCOMPARE(bench.pull().done, 300);
        QCOMPARE(bench.compare().equal, 300);
    }

    void theRestIsResumedFromTheReport()
    {
        SyncBench bench;
        bench.add(numbered(30));
        const SyncPlan plan = planOf(bench.compare());
        core::CancelSource source;
        // Ended by the user after the first batch.
        const auto report = QCoro::waitFor(enrollmentlist::push(
            bench.worker(), bench.client(), plan, [&source](qint64, qint64) { source.cancel(); },
            source.token()));
        QVERIFY(report.has_value());
        QCOMPARE(report->done, 10);
        QCOMPARE(report->notSent, 20);
        QVERIFY(report->stopped && report->stopped->category == core::ErrorCategory::Cancelled);
        QCOMPARE(bench.all().size(), 10);
        const SyncPlan rest = restOf(plan, *report);
        QCOMPARE(rest.items.size(), 20);
        QCOMPARE(bench.run(rest, Direction::Push).done, 20);
        QCOMPARE(bench.compare().equal, 30);
        // What turns out to be done already is done, and nothing is sent twice.
        const SyncReport twice = bench.run(rest, Direction::Push);
        QCOMPARE(twice.done, 20);
        for (const IndividualEnrollment &record : bench.all())
            QCOMPARE(record.createdDateTimeUtc, record.lastUpdatedDateTimeUtc);
    }

    void readsRegistrationStates()
    {
        SyncBench bench;
        const QByteArray attestation = "'attestation':{'type':'tpm','tpm':{'endorsementKey':'" +
                                       SoftTpm::first().ekBase64() + "'}}";
        bench.add({SyncBench::keyed(QStringLiteral("dev-1"), attestation),
                   SyncBench::keyed(QStringLiteral("dev-2")),
                   SyncBench::keyed(QStringLiteral("only-here"))});
        auto plan = planOf(bench.compare());
        plan.settled.insert(QStringLiteral("only-here"), Settle::Skip);
        QCOMPARE(bench.run(plan, Direction::Push).done, 2);
        bench.running().provision("dev-1", SoftTpm::first());
        QList<qint64> told;
        const auto states = [&](std::optional<QStringList> keys) {
            const auto changed = QCoro::waitFor(enrollmentlist::refreshStates(
                bench.worker(), bench.client(), std::move(keys),
                [&told](qint64 done, qint64) { told.append(done); }, CancelToken()));
            return changed.value_or(-1);
        };
        QCOMPARE(states(QStringList{QStringLiteral("dev-2")}), 0);
        QCOMPARE(states(std::nullopt), 1);
        QCOMPARE(told, (QList<qint64>{1, 3}));
        const auto rows = *bench.other().rows({QStringLiteral("dev-1"), QStringLiteral("dev-2")});
        QCOMPARE(toString(rows.at(0).status), toString(Status::Assigned));
        QCOMPARE(rows.at(0).iotHub.toLatin1(), bench.running().hub());
        QVERIFY(rows.at(0).lastAssignedMs > 0);
        QCOMPARE(toString(rows.at(1).status), toString(Status::Unassigned));
        // It is no change of the list.
        QVERIFY(!bench.entry(QStringLiteral("dev-1"))->isDirty());
        QCOMPARE(states(std::nullopt), 0);
    }

private:
    static bool hasKey(SyncBench &bench, const QByteArray &key)
    {
        const auto mechanism = QCoro::waitFor(bench.client()->getAttestationMechanism(
            *dps::RegistrationId::parse(QStringLiteral("dev")), CancelToken()));
        return mechanism && mechanism->symmetricKey->primaryKey.equals(core::asSpan(key));
    }
};

ENDORSE_TEST(SyncWriteTest)

} // namespace endorse::testing

#include "syncwritetest.moc"
