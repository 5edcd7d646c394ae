// SPDX-License-Identifier: GPL-3.0-or-later
// What is only here, only there and different, who has changed it, and what becomes of it.
#include "syncbench.h"

#include <pki/certificate.h>
#include <support/testregistry.h>

#include <QFile>
#include <QJsonArray>
#include <QTest>

namespace endorse::testing {

using core::CancelToken;
using dps::IndividualEnrollment;
using enrollmentlist::Comparison;
using enrollmentlist::Difference;
using enrollmentlist::Direction;
using enrollmentlist::Settle;
using enrollmentlist::SyncItem;
using enrollmentlist::SyncReport;

namespace {

/// What happens to a record on one side after both were in step.
enum class Deed { Nothing, Edit, EditAlike, Remove };

/// A record, what both sides do, and what a comparison says of it: "what changed removed"; empty:
/// nothing.
struct Story final
{
    const char *id;
    bool wasInStep;
    Deed here;
    Deed there;
    const char *verdict;
    const char *acts; ///< Of a push, a pull, and both when the conflict is settled Here and There.
};

constexpr Story stories[] = {
    {"untouched", true, Deed::Nothing, Deed::Nothing, "", ""},
    {"edited-here", true, Deed::Edit, Deed::Nothing, "different here", "update none"},
    {"edited-there", true, Deed::Nothing, Deed::Edit, "different there", "none replace"},
    {"edited-both", true, Deed::Edit, Deed::Edit, "different both", "none none"},
    {"edited-alike", true, Deed::EditAlike, Deed::EditAlike, "", ""},
    {"removed-here", true, Deed::Remove, Deed::Nothing, "onlyService here removedHere",
     "delete none"},
    {"removed-there", true, Deed::Nothing, Deed::Remove, "onlyLocal there removedThere",
     "none remove"},
    {"removed-both", true, Deed::Remove, Deed::Remove, "", ""},
    {"removed-edited", true, Deed::Remove, Deed::Edit, "onlyService both removedHere", "none none"},
    {"edited-removed", true, Deed::Edit, Deed::Remove, "onlyLocal both removedThere", "none none"},
    {"added-here", false, Deed::Edit, Deed::Nothing, "onlyLocal here", "create none"},
    {"added-there", false, Deed::Nothing, Deed::Edit, "onlyService there", "none add"},
    {"added-both", false, Deed::Edit, Deed::Edit, "different unknown", "none none"},
    {"added-alike", false, Deed::EditAlike, Deed::EditAlike, "", ""},
};

/// As the members of a record hold it: DER in base64.
QByteArray deviceCertificate()
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/emulator/device.pem"));
    const auto certificates = file.open(QIODevice::ReadOnly)
                                  ? pki::certificatesInPem(file.readAll())
                                  : core::Result<QList<core::Bytes>>();
    if (!certificates || certificates->isEmpty())
        qFatal("device.pem holds no certificate.");
    return certificates->first().toBase64();
}

QString verdictOf(const std::optional<Difference> &difference)
{
    if (!difference)
        return {};
    QStringList words{toString(difference->what), toString(difference->changed)};
    if (difference->removedHere)
        words.append(QStringLiteral("removedHere"));
    if (difference->removedThere)
        words.append(QStringLiteral("removedThere"));
    return words.join(u' ');
}

IndividualEnrollment edited(const Story &story, Deed deed, const char *side)
{
    const char *device = deed == Deed::EditAlike ? "both" : side;
    return SyncBench::keyed(QString::fromLatin1(story.id),
                            QByteArray("'deviceId':'") + device + '\'');
}

/// Puts a record with another ETag and device into a page that has it not.
class Mover final : public SmallPages
{
public:
    void reply(const emulator::HttpMessage &message, emulator::HttpReply *reply) override
    {
        if (repeated.isEmpty() || !message.target.contains("/query"))
            return;
        if (reply->body.contains("\"" + repeated + '"') || !reply->body.startsWith("[{"))
            return;
        reply->body.insert(1, asJson("{'registrationId':'" + repeated +
                                     "','deviceId':'moved','etag':'b3RoZXI=','attestation':"
                                     "{'type':'symmetricKey','symmetricKey':{}}},"));
    }
    QByteArray repeated;
};

/// Brings about all stories.
void tell(SyncBench &bench)
{
    QList<IndividualEnrollment> first;
    for (const Story &story : stories) {
        if (story.wasInStep)
            first.append(SyncBench::keyed(QString::fromLatin1(story.id)));
    }
    bench.add(first);
    QCOMPARE(bench.push().done, first.size());
    for (const Story &story : stories) {
        const QString id = QString::fromLatin1(story.id);
        if (story.here == Deed::Remove)
            bench.removeHere(id);
        else if (story.here != Deed::Nothing && story.wasInStep)
            bench.edit(edited(story, story.here, "here"));
        else if (story.here != Deed::Nothing)
            bench.add({edited(story, story.here, "here")});
        if (story.there == Deed::Remove)
            bench.removeThere(id);
        else if (story.there != Deed::Nothing)
            bench.put(edited(story, story.there, "there"));
    }
}

} // namespace

class SyncCompareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBothHaveRemovedIsNewWhenItComesBack()
    {
        SyncBench bench;
        const QString id = QStringLiteral("press-1");
        bench.add({SyncBench::keyed(id)});
        QCOMPARE(bench.push().done, 1);
        bench.removeHere(id);
        bench.removeThere(id);
        QVERIFY(bench.compare().differences.isEmpty());
        bench.add({SyncBench::keyed(id)});
        const auto difference = SyncBench::differenceOf(bench.compare(), id);
        QCOMPARE(verdictOf(difference), QStringLiteral("onlyLocal here"));
        QCOMPARE(bench.push().done, 1);
        QVERIFY(bench.there(id).has_value());
    }

    void tellsWhoHasChangedWhat()
    {
        SyncBench bench;
        tell(bench);
        const Comparison comparison = bench.compare();
        int equal = 0;
        for (const Story &story : stories) {
            const auto difference =
                SyncBench::differenceOf(comparison, QString::fromLatin1(story.id));
            QCOMPARE(std::pair(story.id, verdictOf(difference)),
                     std::pair(story.id, QString::fromLatin1(story.verdict)));
            if (difference && difference->what == Difference::What::Different)
                QCOMPARE(difference->members, QStringList{QStringLiteral("deviceId")});
            else if (difference)
                QCOMPARE(difference->members, QStringList());
            if (!difference && qstrcmp(story.id, "removed-both") != 0)
                ++equal;
        }
        QCOMPARE(comparison.equal, equal);
        QCOMPARE(comparison.onlyLocal, 3);
        QCOMPARE(comparison.onlyService, 3);
        QCOMPARE(comparison.different, 4);
        QCOMPARE(comparison.conflicts, 4);
        QVERIFY(!comparison.serviceMoved);
        QVERIFY(comparison.at.isValid());
        QCOMPARE(comparison.service, QStringLiteral("localhost"));
        // Nothing was changed by it.
        QCOMPARE(toJson(bench.compare()), toJson(comparison));
    }

    void pushTakesThereWhatChangedHere()
    {
        SyncBench bench;
        tell(bench);
        const Comparison before = bench.compare();
        const auto plan = planOf(before);
        const SyncReport report = bench.run(plan, Direction::Push);
        checkActs(report, 0);
        const Comparison after = bench.compare();
        QCOMPARE(toJson(after), toJson(afterwards(before, plan, report)));
        for (const char *settled : {"edited-here", "removed-here", "added-here"})
            QVERIFY(!SyncBench::differenceOf(after, QString::fromLatin1(settled)));
        QCOMPARE(bench.there(QStringLiteral("edited-here"))->deviceId, QStringLiteral("here"));
        QVERIFY(!bench.there(QStringLiteral("removed-here")));
        QCOMPARE(bench.there(QStringLiteral("edited-both"))->deviceId, QStringLiteral("there"));
    }

    void pullTakesHereWhatChangedThere()
    {
        SyncBench bench;
        tell(bench);
        const Comparison before = bench.compare();
        const auto plan = planOf(before);
        const SyncReport report = bench.run(plan, Direction::Pull);
        checkActs(report, 1);
        const Comparison after = bench.compare();
        QCOMPARE(toJson(after), toJson(afterwards(before, plan, report)));
        QCOMPARE(bench.entry(QStringLiteral("edited-there"))->record.deviceId,
                 QStringLiteral("there"));
        QCOMPARE(bench.entry(QStringLiteral("added-there"))->record.deviceId,
                 QStringLiteral("there"));
        QVERIFY(!bench.entry(QStringLiteral("removed-there")));
        QCOMPARE(bench.entry(QStringLiteral("edited-both"))->record.deviceId,
                 QStringLiteral("here"));
    }

    void conflictsAreSettledAllAlike_data()
    {
        QTest::addColumn<bool>("isPush");
        QTest::addColumn<bool>("isHere");
        QTest::newRow("push, here") << true << true;
        QTest::newRow("push, there") << true << false;
        QTest::newRow("pull, here") << false << true;
        QTest::newRow("pull, there") << false << false;
    }
    void conflictsAreSettledAllAlike()
    {
        QFETCH(bool, isPush);
        QFETCH(bool, isHere);
        SyncBench bench;
        tell(bench);
        const Settle settle = isHere ? Settle::Here : Settle::There;
        const SyncReport report = isPush ? bench.push(settle) : bench.pull(settle);
        QVERIFY(report.isComplete());
        QCOMPARE(report.refused, 0);
        const Comparison after = bench.compare();
        QCOMPARE(after.conflicts, 0);
        // What is left is what this direction does not touch.
        QCOMPARE(after.differences.size(), 3);
        const QString side = isHere ? QStringLiteral("here") : QStringLiteral("there");
        for (const char *id : {"edited-both", "added-both"}) {
            QCOMPARE(bench.entry(QString::fromLatin1(id))->record.deviceId, side);
            QCOMPARE(bench.there(QString::fromLatin1(id))->deviceId, side);
        }
        QCOMPARE(bench.there(QStringLiteral("removed-edited")).has_value(), !isHere);
        QCOMPARE(bench.entry(QStringLiteral("removed-edited")).has_value(), !isHere);
        QCOMPARE(bench.there(QStringLiteral("edited-removed")).has_value(), isHere);
        QCOMPARE(bench.entry(QStringLiteral("edited-removed")).has_value(), isHere);
        // The other direction settles the rest.
        QCOMPARE((isPush ? bench.pull() : bench.push()).done, 3);
        QCOMPARE(bench.compare().differences.size(), 0);
    }

    void conflictsAreSettledOneByOne()
    {
        SyncBench bench;
        tell(bench);
        auto plan = planOf(bench.compare(), Settle::Skip);
        plan.settled.insert(QStringLiteral("edited-both"), Settle::Here);
        plan.settled.insert(QStringLiteral("added-both"), Settle::There);
        plan.settled.insert(QStringLiteral("edited-there"), Settle::Here);
        plan.settled.insert(QStringLiteral("edited-here"), Settle::Skip);
        const SyncReport report = bench.run(plan, Direction::Push);
        QVERIFY(report.isComplete());
        QCOMPARE(bench.there(QStringLiteral("edited-both"))->deviceId, QStringLiteral("here"));
        QCOMPARE(bench.entry(QStringLiteral("added-both"))->record.deviceId,
                 QStringLiteral("there"));
        QVERIFY(bench.there(QStringLiteral("edited-there"))->deviceId.isEmpty());
        const Comparison after = bench.compare();
        QCOMPARE(verdictOf(SyncBench::differenceOf(after, QStringLiteral("edited-here"))),
                 QStringLiteral("different here"));
        QCOMPARE(verdictOf(SyncBench::differenceOf(after, QStringLiteral("removed-edited"))),
                 QStringLiteral("onlyService both removedHere"));
        QVERIFY(!SyncBench::differenceOf(after, QStringLiteral("edited-there")));
    }

    void namesTheMembersThatDiffer_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *path, const char *members) {
            QTest::newRow(path) << QByteArray(members) << QString::fromLatin1(path);
        };
        row("deviceId", "'deviceId':'x'");
        row("provisioningStatus", "'provisioningStatus':'disabled'");
        row("iotHubHostName", "'iotHubHostName':'x.azure-devices.net'");
        row("allocationPolicy", "'allocationPolicy':'geoLatency'");
        row("iotHubs", "'iotHubs':['x.azure-devices.net']");
        row("capabilities.iotEdge", "'capabilities':{'iotEdge':true}");
        row("reprovisionPolicy.updateHubAssignment",
            "'reprovisionPolicy':{'updateHubAssignment':false}");
        row("reprovisionPolicy.migrateDeviceData",
            "'reprovisionPolicy':{'migrateDeviceData':false}");
        row("initialTwin.tags.site.floor", "'initialTwin':{'tags':{'site':{'floor':1.50}}}");
        row("initialTwin.properties.desired.rate",
            "'initialTwin':{'properties':{'desired':{'rate':1e3}}}");
        row("optionalDeviceInformation.serial", "'optionalDeviceInformation':{'serial':'x'}");
        row("customAllocationDefinition.apiVersion,customAllocationDefinition.webhookUrl",
            "'customAllocationDefinition':{'webhookUrl':'https://a.net/x','apiVersion':"
            "'2021-10-01'}");
        row("note", "'note':{'a':[1]}");
        const QByteArray certificate = "'attestation':{'type':'x509','x509':{'clientCertificates':"
                                       "{'primary':{'certificate':'" +
                                       deviceCertificate() + "'}}}}";
        row("attestation.type,attestation.x509.clientCertificates.primary.certificate",
            certificate.constData());
    }
    void namesTheMembersThatDiffer()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, path);
        SyncBench &bench = membersBench();
        const QString id = QStringLiteral("m-%1").arg(bench.count());
        bench.add({SyncBench::keyed(id)});
        QCOMPARE(bench.push().done, 1);
        bench.edit(SyncBench::keyed(id, members));
        const Comparison comparison = bench.compare();
        QCOMPARE(comparison.differences.size(), 1);
        const QStringList expected = path.split(u',');
        QCOMPARE(comparison.differences.first().members, expected);
        const auto values = QCoro::waitFor(
            enrollmentlist::valuesOf(bench.worker(), bench.client(), id, CancelToken()));
        QVERIFY(values.has_value());
        QCOMPARE(values->first().path, expected.first());
        QVERIFY(values->first().here != values->first().there);
        // The service keeps it as it was sent, so that both are alike after a push.
        QCOMPARE(bench.push().done, 1);
        QCOMPARE(bench.compare().differences.size(), 0);
    }

    void readsAllPages()
    {
        constexpr int count = 1100;
        SyncBench bench;
        QList<IndividualEnrollment> records;
        for (int i = 0; i < count; ++i)
            records.append(SyncBench::keyed(QStringLiteral("dev-%1").arg(i)));
        bench.fillService(records);
        // Every third is only there, and one more only here.
        QList<IndividualEnrollment> here{SyncBench::keyed(QStringLiteral("zz"))};
        for (int i = 0; i < count; ++i) {
            if (i % 3 != 0)
                here.append(records.at(i));
        }
        bench.add(here);
        QList<qint64> told;
        const auto comparison = QCoro::waitFor(enrollmentlist::compare(
            bench.worker(), bench.client(),
            [&told](qint64 done, qint64 total) {
                if (done <= total)
                    told.append(done);
            },
            CancelToken()));
        QVERIFY(comparison.has_value());
        QCOMPARE(told, (QList<qint64>{1000, 1100}));
        QCOMPARE(comparison->equal, 733);
        QCOMPARE(comparison->onlyService, 367);
        QCOMPARE(comparison->onlyLocal, 1);
        // What is alike was noted: who changes it now is known.
        bench.edit(SyncBench::keyed(QStringLiteral("dev-1"), "'deviceId':'x'"));
        const Comparison next = bench.compare();
        QCOMPARE(verdictOf(SyncBench::differenceOf(next, QStringLiteral("dev-1"))),
                 QStringLiteral("different here"));
        // So many are taken from the pages, not one by one.
        const SyncReport report = bench.run(planOf(next), Direction::Pull);
        QCOMPARE(report.done, 367);
        QCOMPARE(bench.count(), count + 1);
        QCOMPARE(bench.compare().equal, count - 1);
    }

    void noticesThatTheServiceMoves()
    {
        // While the first page is on its way, somebody adds a record and changes another one.
        auto mover = std::make_shared<Mover>();
        SyncBench bench(mover);
        QList<IndividualEnrollment> records;
        for (int i = 0; i < 15; ++i)
            records.append(SyncBench::keyed(QStringLiteral("dev-%1").arg(i, 4, 10, QChar(u'0'))));
        bench.fillService(records);
        bench.add(records);
        QCOMPARE(bench.compare().equal, 15);
        // The second page brings a record of the first one again, changed.
        mover->repeated = "dev-0001";
        const Comparison comparison = bench.compare();
        QVERIFY(comparison.serviceMoved);
        QCOMPARE(comparison.equal, 15);
        QCOMPARE(comparison.differences.size(), 0);
    }

    void flagsAnEkThatIsThereTwice()
    {
        SyncBench bench;
        const QByteArray ek = SoftTpm::first().ekBase64();
        const QByteArray attestation =
            "'attestation':{'type':'tpm','tpm':{'endorsementKey':'" + ek + "'}}";
        bench.put(SyncBench::keyed(QStringLiteral("one"), attestation));
        bench.put(SyncBench::keyed(QStringLiteral("two"), attestation));
        Comparison comparison = bench.compare();
        QCOMPARE(comparison.onlyService, 2);
        for (const Difference &difference : std::as_const(comparison.differences)) {
            QVERIFY(difference.isDuplicateEk);
            QCOMPARE(difference.duplicateOf, difference.registrationId == QLatin1String("one")
                                                 ? QStringLiteral("two")
                                                 : QStringLiteral("one"));
        }
        QCOMPARE(bench.pull().done, 2);
        QCOMPARE(bench.compare().equal, 2);
        QCOMPARE(bench.entry(QStringLiteral("one"))->duplicateOf, QStringLiteral("two"));
        // One of them is the owner; the other one is flagged.
        const auto rows = *bench.other().rows({QStringLiteral("one"), QStringLiteral("two")});
        QCOMPARE(int(rows.at(0).isDuplicateEk) + int(rows.at(1).isDuplicateEk), 1);

        bench.put(SyncBench::keyed(QStringLiteral("three"), attestation));
        comparison = bench.compare();
        QVERIFY(comparison.differences.first().isDuplicateEk);
    }

    void tellsJson()
    {
        SyncBench bench;
        tell(bench);
        const Comparison comparison = bench.compare();
        const QJsonObject json = toJson(comparison);
        QCOMPARE(json.keys(), (QStringList{QStringLiteral("different"), QStringLiteral("equal"),
                                           QStringLiteral("failed"), QStringLiteral("onlyLocal"),
                                           QStringLiteral("onlyService")}));
        QCOMPARE(json[QLatin1String("onlyLocal")].toArray().first().toString(),
                 QStringLiteral("added-here"));
        const QJsonObject different = json[QLatin1String("different")].toArray().first().toObject();
        QCOMPARE(different[QLatin1String("registrationId")].toString(),
                 QStringLiteral("added-both"));
        QCOMPARE(different[QLatin1String("changed")].toString(), QStringLiteral("unknown"));
        QCOMPARE(different[QLatin1String("members")].toArray(),
                 QJsonArray{QStringLiteral("deviceId")});
        QCOMPARE(json[QLatin1String("equal")].toInt(), int(comparison.equal));
        QCOMPARE(json[QLatin1String("failed")].toArray(), QJsonArray());
    }

    void cleanupTestCase() { m_membersBench.reset(); }

private:
    /// As the stories say: @p column 0 of a push, 1 of a pull.
    static void checkActs(const SyncReport &report, int column)
    {
        QVERIFY(report.isComplete());
        QHash<QString, QString> acts;
        for (const SyncItem &item : report.items) {
            acts.insert(item.registrationId, toString(item.act));
            QCOMPARE(toString(item.outcome), item.act == SyncItem::Act::None
                                                 ? QStringLiteral("skipped")
                                                 : QStringLiteral("done"));
        }
        for (const Story &story : stories) {
            const QString id = QString::fromLatin1(story.id);
            const QString expected = QString::fromLatin1(story.acts).split(u' ').value(column);
            QCOMPARE(std::pair(id, acts.value(id)), std::pair(id, expected));
        }
    }

    SyncBench &membersBench()
    {
        if (!m_membersBench)
            m_membersBench = std::make_unique<SyncBench>();
        return *m_membersBench;
    }

    std::unique_ptr<SyncBench> m_membersBench;
};

ENDORSE_TEST(SyncCompareTest)

} // namespace endorse::testing

#include "synccomparetest.moc"
