// SPDX-License-Identifier: GPL-3.0-or-later
// A manifest in a window: verdicts as they come, questions, endings, and nobody waits.
#include "manifestbench.h"

#include <audit/auditlog.h>
#include <support/heartbeat.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QFileInfo>
#include <QSignalSpy>

#include <enrollmentlist/locallist.h>
#include <manifest/manifestsession.h>

using namespace endorse;
using namespace endorse::manifest;
using enrollmentlist::ListPlace;
using enrollmentlist::LocalList;
using testing::ManifestBench;
using testing::ManifestMaker;
using Phase = ManifestSession::Phase;

// A loaded computer may take its time; only what comes is of interest here.
#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 120'000)

namespace {

/// Ends, and is away, in the right order.
struct ListEnder final
{
    void operator()(LocalList *list) const
    {
        QCoro::waitFor(LocalList::shutdown(list));
        delete list;
    }
};
using OpenList = std::unique_ptr<LocalList, ListEnder>;

OpenList openList(const ManifestBench &bench)
{
    OpenList list(new LocalList);
    list->open(ListPlace::file(bench.path("list.db")),
               {QStringLiteral("station"), QStringLiteral("here")}, nullptr);
    return list;
}

} // namespace

class ManifestSessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsVerdictsAsTheyCome()
    {
        ManifestBench bench;
        const QString file = bench.path("lot.json");
        QVERIFY(bench.maker().write(file, 300)); // Some blocks.
        ManifestSession session;
        QVERIFY(session.phase() == Phase::Empty && session.report() == nullptr);
        int next = 0;
        bool isInOrder = true;
        connect(&session, &ManifestSession::blockArrived, this, [&](int first, int count) {
            isInOrder = isInOrder && first == next && count > 0 &&
                        static_cast<std::size_t>(first + count) == session.verdicts().size() &&
                        session.counts().enroll == session.verdicts().size();
            next = first + count;
        });
        session.open(file, bench.trust(), testing::manifestTime);
        QVERIFY(session.phase() == Phase::Verifying && !session.isUsable());
        QCOMPARE(session.file(), file);
        WAIT_FOR(session.phase() == Phase::Done);
        QVERIFY(isInOrder && session.isUsable());
        QCOMPARE(next, 300);
        QVERIFY(session.report() != nullptr);
        QCOMPARE(session.report()->counts, session.counts());
        QCOMPARE(session.counts().importable, 300U);
        QVERIFY(session.report()->verdicts.empty());
        QVERIFY(session.verdicts() == bench.verify(file).verdicts);
        QCOMPARE(session.bytesDone(), QFileInfo(file).size());
        QCOMPARE(session.size(), session.bytesDone());
    }

    void showsAnEntry()
    {
        ManifestBench bench;
        ManifestSession session;
        session.open(bench.writeEntries({bench.maker().entry(0), bench.maker().entry(1)}),
                     bench.trust(), testing::manifestTime);
        WAIT_FOR(session.phase() == Phase::Done);
        const auto detail = QCoro::waitFor(session.detail(1));
        QVERIFY2(detail, qPrintable(detail ? QString() : detail.error().toLogLine()));
        QCOMPARE(detail->uniqueId, QString::fromLatin1(ManifestMaker::uniqueId(1)));
        QCOMPARE(detail->keys.size(), 5);
        QCOMPARE(QCoro::waitFor(session.detail(2)).error().code, QStringLiteral("no-entry"));
        bench.writeEntries({bench.maker().entry(0), bench.maker().entry(2)});
        QCOMPARE(QCoro::waitFor(session.detail(1)).error().code, QStringLiteral("entry-changed"));
    }

    void isCancelled()
    {
        ManifestBench bench;
        const QString file = bench.path("lot.json");
        QVERIFY(bench.maker().write(file, 600));
        ManifestSession session;
        connect(&session, &ManifestSession::blockArrived, &session, &ManifestSession::cancel);
        session.open(file, bench.trust(), testing::manifestTime);
        WAIT_FOR(session.phase() != Phase::Verifying);
        QVERIFY(session.phase() == Phase::Cancelled);
        QVERIFY(!session.verdicts().empty() && session.report() == nullptr);
        QVERIFY(!session.isUsable());
        const auto refused = QCoro::waitFor(
            session.exportCertificates(CertificateFormat::Pem, bench.path("out"), {}, {}, {}));
        QCOMPARE(refused.error().code, QStringLiteral("not-verified"));
        session.disconnect();
        session.reverify(bench.trust());
        QVERIFY(session.verdicts().empty());
        WAIT_FOR(session.phase() == Phase::Done);
        QCOMPARE(session.verdicts().size(), 600U);
    }

    void opensAnotherFileMeanwhile()
    {
        ManifestBench bench;
        const QString large = bench.path("large.json");
        QVERIFY(bench.maker().write(large, 600));
        const QString small = bench.writeEntries({bench.maker().entry(7)});
        ManifestSession session;
        session.open(large, bench.trust(), testing::manifestTime);
        session.open(small, bench.trust(), testing::manifestTime);
        WAIT_FOR(session.phase() == Phase::Done);
        QCOMPARE(session.verdicts().size(), 1U);
        // From within the news of the one before.
        const auto reopening = connect(&session, &ManifestSession::blockArrived, &session, [&] {
            session.disconnect();
            session.open(small, bench.trust(), testing::manifestTime);
        });
        session.open(large, bench.trust(), testing::manifestTime);
        WAIT_FOR(session.phase() == Phase::Done);
        QCOMPARE(session.verdicts().size(), 1U);
        session.open(large, bench.trust(), testing::manifestTime);
        session.close();
        QVERIFY(session.phase() == Phase::Empty && session.verdicts().empty());
        auto gone = std::make_unique<ManifestSession>();
        gone->open(large, bench.trust(), testing::manifestTime);
        gone.reset();
    }

    void saysWhatIsWrongWithAFile()
    {
        ManifestBench bench;
        ManifestSession session;
        session.open(bench.path("none"), bench.trust());
        WAIT_FOR(session.phase() == Phase::Failed);
        QVERIFY(session.error() && session.error()->code == QLatin1String("read"));
        session.open(bench.write("{}"), bench.trust());
        WAIT_FOR(session.phase() == Phase::Done);
        QVERIFY(!session.error() && !session.isUsable());
        QCOMPARE(toString(session.report()->refused), QStringLiteral("F_SHAPE"));
        const auto verdicts =
            QCoro::waitFor(session.exportVerdicts(VerdictFormat::Html, bench.path("v.html"), {}));
        QVERIFY(verdicts && QFileInfo::exists(*verdicts));
    }

    void judgesAgainWithOtherTrust()
    {
        ManifestBench bench;
        ManifestSession session;
        session.open(bench.writeEntries({bench.maker().entry(0)}),
                     std::make_shared<const TrustSets>(TrustSets::empty()), testing::manifestTime);
        WAIT_FOR(session.phase() == Phase::Done);
        QCOMPARE(toString(session.verdicts().at(0).code), QStringLiteral("E_SIGNER"));
        session.reverify(bench.trust());
        QVERIFY(session.phase() == Phase::Verifying && session.counts() == VerdictCounts());
        WAIT_FOR(session.phase() == Phase::Done);
        QCOMPARE(session.counts().enroll, 1U);
    }

    void importsIntoTheListOfTheWindow()
    {
        ManifestBench bench;
        ManifestSession session;
        QList<QByteArray> entries;
        for (quint32 i = 0; i < 5; ++i)
            entries.append(bench.maker().entry(i));
        session.open(bench.writeEntries(entries), bench.trust(), testing::manifestTime);
        WAIT_FOR(session.phase() == Phase::Done);
        const auto closed =
            QCoro::waitFor(session.importInto(static_cast<LocalList *>(nullptr), {}, {}, {}));
        QCOMPARE(closed.error().code, QStringLiteral("not-open"));
        const OpenList list = openList(bench);
        qint64 told = 0;
        const auto some = QCoro::waitFor(session.importInto(
            list.get(), {1, 3, 99}, [&told](qint64 done, qint64) { told = done; }, {}));
        QVERIFY(some);
        QCOMPARE(some->imported, 2);
        const auto checked = QCoro::waitFor(session.checkAgainst(list.get(), {}, {}, {}));
        QVERIFY(checked && checked->imported == 3 && checked->alreadyThere == 2);
        const auto all = QCoro::waitFor(session.importInto(list.get(), {}, {}, {}));
        QVERIFY(all);
        QCOMPARE(all->imported, 3);
        QCOMPARE(all->alreadyThere, 2);
        WAIT_FOR(list->state().phase == enrollmentlist::LocalListState::Phase::Ready &&
                 list->index()->count() == 5);
        // As any import it can be undone, at once.
        QVERIFY(list->undoable() && list->undoable()->count == 3);
        const auto undone = QCoro::waitFor(list->undo());
        QVERIFY(undone && undone->done == 3);
        WAIT_FOR(list->index()->count() == 2);
    }

    void exportsWithoutWaiting()
    {
        ManifestBench bench;
        ManifestSession session;
        session.open(bench.writeEntries({bench.maker().entry(0), bench.maker().entry(1)}),
                     bench.trust(), testing::manifestTime);
        WAIT_FOR(session.phase() == Phase::Done);
        const auto written = QCoro::waitFor(
            session.exportCertificates(CertificateFormat::Der, bench.path("out"), {1}, {}, {}));
        QVERIFY(written);
        QCOMPARE(written->certificates, 1);
        // A task that nobody waits for, of a session that goes.
        auto gone = std::make_unique<ManifestSession>();
        gone->open(session.file(), bench.trust(), testing::manifestTime);
        WAIT_FOR(gone->phase() == Phase::Done);
        bool isCancelled = false;
        QCoro::connect(gone->detail(0), this, [&](const core::Result<EntryDetail> &detail) {
            isCancelled = !detail && detail.error().category == core::ErrorCategory::Cancelled;
        });
        gone.reset();
        WAIT_FOR(isCancelled);
    }
};

ENDORSE_TEST(ManifestSessionTest)

#include "manifestsessiontest.moc"
