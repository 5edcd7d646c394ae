// SPDX-License-Identifier: GPL-3.0-or-later
#include <attestation/runfile.h>
#include <attestation/runhistory.h>
#include <core/cancel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>

namespace endorse::testing {

using attestation::AttestationResult;
using attestation::RunHistory;
using attestation::RunSummary;
namespace runfile = attestation::runfile;

namespace {

AttestationResult goodRun()
{
    return sampleResult(sampleSteps(11));
}

/// A run with everything that a record can hold.
AttestationResult refusedRun()
{
    AttestationResult result = sampleResult(sampleRefusal());
    result.fault = attestation::Fault::Cleared;
    result.warnings = {core::Text("endorse::testing", "A warning about %1.")
                           .arg(core::Text("endorse::testing", "a key"))};
    result.steps[4].injection = attestation::Injection{
        plain("Here the TPM is cleared."), {sampleCommand(0x126, QStringLiteral("Clear"), 27)}};
    result.steps[4].keys.first().attributes = {QStringLiteral("fixedTPM"), QStringLiteral("noDA")};
    result.steps[4].compared = {{attestation::KeyKind::Srk, pattern(34, 2), pattern(34, 3)},
                                {attestation::KeyKind::Ek, pattern(34, 1), {}}};
    return result;
}

RunSummary summaryOf(const AttestationResult &result, const QString &id)
{
    RunSummary summary = RunSummary::of(result);
    summary.id = id;
    return summary;
}

QString idAt(int number)
{
    return QStringLiteral("20260301-%1-00ff").arg(number, 9, 10, QLatin1Char('0'));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsARunAsItWas_data();
    void keepsARunAsItWas();
    void summarisesTheToken();
    void filesAreTheUsersAlone();
    void namesAndSkipsWhatIsDamaged_data();
    void namesAndSkipsWhatIsDamaged();
    void refusesARecordWithAWrongDigest();
    void survivesAKill();
    void keepsTheLastFiveHundred();
    void removesAndBringsBack();
    void forgetsWhatWasRemovedForGood();
    void removesTheOthersWhenOneIsGone();
    void tellsWhenARunCannotBeKept();
    void findsTheLastGoodRun();

private:
    QString folder() const { return m_folder->filePath(QStringLiteral("data/runs")); }
    std::unique_ptr<RunHistory> loaded() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void HistoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<RunHistory> HistoryTest::loaded() const
{
    auto history = std::make_unique<RunHistory>(folder());
    const QSignalSpy changed(history.get(), &RunHistory::changed);
    history->load();
    [&] { QTRY_VERIFY(history->isLoaded()); }();
    return history;
}

void HistoryTest::keepsARunAsItWas_data()
{
    QTest::addColumn<bool>("refused");
    QTest::newRow("ok") << false;
    QTest::newRow("refused, with a fault") << true;
}

void HistoryTest::keepsARunAsItWas()
{
    QFETCH(bool, refused);
    const AttestationResult run = refused ? refusedRun() : goodRun();
    QString id;
    {
        RunHistory history(folder());
        id = history.add(run);
        QCOMPARE(history.list().size(), 1);
    }
    const auto history = loaded();
    QCOMPARE(history->list().size(), 1);
    QVERIFY(history->damaged().isEmpty());
    QCOMPARE(history->list().first().id, id);
    QCOMPARE(toJson(history->list().first()), toJson(summaryOf(run, id)));

    const auto record = QCoro::waitFor(history->record(id));
    QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().toLogLine()));
    QCOMPARE(transcriptJson(*record), transcriptJson(run));
    // The texts are the same texts, not what they once said.
    QCOMPARE(record->steps.at(3).explanation, run.steps.at(3).explanation);
    QCOMPARE(record->steps.at(3).sent.at(0).label, run.steps.at(3).sent.at(0).label);
    QCOMPARE(record->warnings, run.warnings);
    QCOMPARE(record->error, run.error);
    QCOMPARE(record->fault, run.fault);
    if (refused)
        QCOMPARE(record->steps.at(4).injection->words, run.steps.at(4).injection->words);
}

void HistoryTest::summarisesTheToken()
{
    const RunSummary summary = RunSummary::of(goodRun());
    QCOMPARE(summary.tokenExpiry, 1795371065);
    QCOMPARE(summary.tokenLifetime,
             1795371065 - QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC).toSecsSinceEpoch());
    QCOMPARE(summary.tpmCommands, 22);
    QCOMPARE(summary.httpExchanges, 2);
    QCOMPARE(toString(summary.outcome), QStringLiteral("ok"));
    QCOMPARE(toString(RunSummary::of(refusedRun()).outcome), QStringLiteral("failed"));
    AttestationResult cancelled = sampleResult(sampleSteps(3));
    cancelled.error = core::cancelledError(QStringLiteral("register"));
    QCOMPARE(toString(RunSummary::of(cancelled).outcome), QStringLiteral("cancelled"));
}

void HistoryTest::filesAreTheUsersAlone()
{
    RunHistory history(folder());
    const QString path = runfile::pathOf(folder(), history.add(goodRun()));
    QTRY_VERIFY(QFileInfo::exists(path));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(path) & others));
    QVERIFY(!(QFile::permissions(folder()) & others));
}

void HistoryTest::namesAndSkipsWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray whole = [] {
        QTemporaryDir folder;
        const QString id = idAt(1);
        [&] { QVERIFY(runfile::write(folder.path(), summaryOf(goodRun(), id), goodRun())); }();
        return contentOf(runfile::pathOf(folder.path(), id));
    }();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\x00\xff not json at all", 18);
    QTest::newRow("no end of line") << whole.left(200);
    QTest::newRow("an array") << QByteArray("[]\n");
    QTest::newRow("half a record") << whole.left(whole.size() / 2);
    QTest::newRow("one byte too few") << whole.chopped(1);
    QTest::newRow("one byte too many") << whole + '\n';
    QByteArray outcome = whole;
    outcome.replace("\"outcome\":\"ok\"", "\"outcome\":\"no\"");
    QTest::newRow("an outcome that is none") << outcome;
    QByteArray step = whole;
    step.replace(step.indexOf("\"id\":\"read-ek\""), 14, "\"id\":\"reed-ek\"");
    QTest::newRow("a step that is none") << step;
}

void HistoryTest::namesAndSkipsWhatIsDamaged()
{
    QFETCH(QByteArray, content);
    QVERIFY(runfile::write(folder(), summaryOf(goodRun(), idAt(1)), goodRun()));
    const QString path = runfile::pathOf(folder(), idAt(2));
    overwrite(path, content);
    // Names that are not ours are nobody's business here.
    overwrite(QDir(folder()).filePath(QStringLiteral("notes.run")), "mine");
    QVERIFY(QFile::link(runfile::pathOf(folder(), idAt(1)), runfile::pathOf(folder(), idAt(3))));

    const auto history = loaded();
    QCOMPARE(history->list().size(), 1);
    QCOMPARE(history->list().first().id, idAt(1));
    QCOMPARE(history->damaged().size(), 1);
    QCOMPARE(history->damaged().first().place, path);
    QCOMPARE(toString(history->damaged().first().category), QStringLiteral("store"));
    QVERIFY(history->damaged().first().message.render().contains(path));
    QVERIFY(QFileInfo::exists(path));
}

void HistoryTest::refusesARecordWithAWrongDigest()
{
    const QString path = runfile::pathOf(folder(), idAt(1));
    QVERIFY(runfile::write(folder(), summaryOf(goodRun(), idAt(1)), goodRun()));
    QByteArray content = contentOf(path);
    const qsizetype at = content.lastIndexOf("\"initialAssignment\"");
    content.replace(at + 1, 1, "I");
    overwrite(path, content);
    const auto history = loaded();
    QCOMPARE(history->list().size(), 1);
    const auto record = QCoro::waitFor(history->record(idAt(1)));
    QVERIFY(!record);
    QCOMPARE(record.error().code, QStringLiteral("damaged"));
    QCOMPARE(QCoro::waitFor(history->record(idAt(7))).error().code, QStringLiteral("missing"));
}

void HistoryTest::survivesAKill()
{
    const AttestationResult run = goodRun();
    const auto files = [this] { return runfile::filesIn(folder()).size(); };
    for (int round = 0; round < 5; ++round) {
        const qsizetype before = files();
        const pid_t child = ::fork();
        if (child == 0) {
            for (int i = 0;; ++i) {
                const QString id = idAt(round * 100000 + i);
                (void)runfile::write(folder(), summaryOf(run, id), run);
            }
        }
        QTRY_VERIFY(files() >= before + 3);
        QCOMPARE(::kill(child, SIGKILL), 0);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
    }
    const auto history = loaded();
    QVERIFY(history->damaged().isEmpty());
    QVERIFY(history->list().size() >= 15);
    const auto record = QCoro::waitFor(history->record(history->list().first().id));
    QVERIFY(record.has_value());
}

void HistoryTest::keepsTheLastFiveHundred()
{
    const AttestationResult run = sampleResult(attestation::pendingSteps());
    for (int i = 0; i < RunHistory::maximumRuns + 3; ++i)
        QVERIFY(runfile::write(folder(), summaryOf(run, idAt(i)), run));
    auto history = loaded();
    QCOMPARE(history->list().size(), RunHistory::maximumRuns);
    QCOMPARE(history->list().last().id, idAt(3));
    QCOMPARE(runfile::filesIn(folder()).size(), RunHistory::maximumRuns);
    const QString newest = history->add([] {
        AttestationResult later = goodRun();
        later.startedAt = later.startedAt.addDays(1);
        return later;
    }());
    QCOMPARE(history->list().size(), RunHistory::maximumRuns);
    QCOMPARE(history->list().first().id, newest);
    QCOMPARE(history->list().last().id, idAt(4));
    history.reset(); // Waits for the files.
    QCOMPARE(runfile::filesIn(folder()).size(), RunHistory::maximumRuns);
    QVERIFY(!QFileInfo::exists(runfile::pathOf(folder(), idAt(3))));
}

void HistoryTest::removesAndBringsBack()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(runfile::write(folder(), summaryOf(goodRun(), idAt(i)), goodRun()));
    const auto history = loaded();
    const QSignalSpy changed(history.get(), &RunHistory::changed);
    history->remove({idAt(1), QStringLiteral("unknown")});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(history->list().size(), 2);
    QCOMPARE(history->removedCount(), 1);
    QTRY_COMPARE(runfile::filesIn(folder()).size(), 2);
    history->undoRemove();
    QCOMPARE(history->list().size(), 3);
    QCOMPARE(history->list().at(1).id, idAt(1));
    QVERIFY(!history->canUndoRemove());
    QVERIFY(QCoro::waitFor(history->record(idAt(1))).has_value());

    history->clear();
    QVERIFY(history->list().isEmpty());
    QCOMPARE(history->removedCount(), 3);
    history->undoRemove();
    QCOMPARE(history->list().size(), 3);
    QTRY_COMPARE(runfile::filesIn(folder()).size(), 3);
}

void HistoryTest::forgetsWhatWasRemovedForGood()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(runfile::write(folder(), summaryOf(goodRun(), idAt(i)), goodRun()));
    {
        const auto history = loaded();
        history->remove({idAt(0)});
        history->remove({idAt(1)});
        QCOMPARE(history->removedCount(), 1);
    }
    QCOMPARE(QDir(folder()).entryList(QDir::Files), QStringList{idAt(2) + QStringLiteral(".run")});

    // A program that was killed could not do so.
    QVERIFY(runfile::move(runfile::pathOf(folder(), idAt(2)),
                          runfile::removedPathOf(folder(), idAt(2))));
    QVERIFY(loaded()->list().isEmpty());
    QTRY_VERIFY(QDir(folder()).entryList(QDir::Files).isEmpty());
}

void HistoryTest::removesTheOthersWhenOneIsGone()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(runfile::write(folder(), summaryOf(goodRun(), idAt(i)), goodRun()));
    const auto history = loaded();
    QSignalSpy problem(history.get(), &RunHistory::problem);
    QVERIFY(QFile::remove(runfile::pathOf(folder(), idAt(1))));
    history->clear();
    QTRY_VERIFY(runfile::filesIn(folder()).isEmpty());
    history->undoRemove();
    QTRY_COMPARE(runfile::filesIn(folder()).size(), 2);
    // To take it out of the list is no failure, to bring it back is one.
    QTRY_COMPARE(problem.size(), 1);
    QCOMPARE(problem.first().first().value<core::Error>().code, QStringLiteral("missing"));
}

void HistoryTest::tellsWhenARunCannotBeKept()
{
    overwrite(m_folder->filePath(QStringLiteral("data")), "a file where the folder should be");
    RunHistory history(folder());
    QSignalSpy problem(&history, &RunHistory::problem);
    history.add(goodRun());
    QTRY_COMPARE(problem.size(), 1);
    const auto error = problem.first().first().value<core::Error>();
    QCOMPARE(error.code, QStringLiteral("write"));
    QVERIFY(error.place.startsWith(folder()));
}

void HistoryTest::findsTheLastGoodRun()
{
    RunHistory history(folder());
    QVERIFY(history.lastGoodRun({}).isEmpty());
    AttestationResult other = goodRun();
    other.ekName = pattern(34, 9);
    AttestationResult withFault = goodRun();
    withFault.fault = attestation::Fault::Throttled;
    AttestationResult last = refusedRun();
    const auto later = [](AttestationResult run, int seconds) {
        run.startedAt = run.startedAt.addSecs(seconds);
        return run;
    };
    const QString first = history.add(goodRun());
    const QString ofOther = history.add(later(other, 1));
    history.add(later(withFault, 2));
    history.add(later(last, 3));
    QCOMPARE(history.lastGoodRun(goodRun().ekName), first);
    QCOMPARE(history.lastGoodRun(other.ekName), ofOther);
    QCOMPARE(history.lastGoodRun(pattern(34, 77)), ofOther);
    QCOMPARE(history.lastGoodRun({}), ofOther);
}

ENDORSE_TEST(HistoryTest)

} // namespace endorse::testing

#include "historytest.moc"
