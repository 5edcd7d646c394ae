// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts on whole files: their order, duplicates, files that are refused or change.
#include "manifestbench.h"

#include <support/testregistry.h>

#include <QCryptographicHash>

#include <manifest/duplicates.h>
#include <manifest/entrysource.h>
#include <thread>

using namespace endorse;
using namespace endorse::manifest;
using testing::ManifestBench;
using testing::ManifestMaker;
using testing::spoiled;

namespace {

/// "0 enroll, 1 reject E_SIG, 2 enroll W_DUP 0".
QString story(const VerifyReport &report)
{
    QStringList parts;
    for (const Verdict &verdict : report.verdicts) {
        QStringList words{QString::number(verdict.index), toString(verdict.outcome)};
        if (verdict.code != EntryCode::None)
            words.append(toString(verdict.code));
        for (const EntryCode code : verdict.warningList())
            words.append(toString(code));
        if (verdict.code == EntryCode::Dup || verdict.has(EntryCode::SameAgain))
            words.append(QString::number(verdict.related));
        parts.append(words.join(QLatin1Char(' ')));
    }
    return parts.join(QStringLiteral(", "));
}

QByteArray otherSpaces(const QByteArray &entry)
{
    return QByteArray(entry).replace("\n    \"payload\"", " \"payload\"");
}

} // namespace

class ManifestVerifierTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryEntryAVerdict()
    {
        ManifestBench bench;
        ManifestMaker &maker = bench.maker();
        const QByteArray content = ManifestMaker::file(
            {maker.entry(0), spoiled(maker.entry(1)), "17", maker.liteEntry(3), maker.entry(4),
             maker.namedEntry(5, ManifestMaker::uniqueId(5).toUpper() + " ATECC")});
        const QString file = bench.write(content);
        const VerifyReport report = bench.verify(file);
        QVERIFY(!report.isRefused());
        QVERIFY(!report.isAllAccepted());
        QCOMPARE(story(report), QStringLiteral("0 enroll, 1 reject E_SIG, 2 reject E_SHAPE, 3 "
                                               "verified W_NOCERT, 4 enroll, 5 enroll W_DPSID"));
        QCOMPARE(report.entries, 6U);
        QCOMPARE(report.counts, (VerdictCounts{3, 1, 2, 2}));
        QCOMPARE(report.size, content.size());
        QCOMPARE(report.file, file);
        QCOMPARE(report.sha256, QCryptographicHash::hash(content, QCryptographicHash::Sha256));
        QCOMPARE(report.verdicts.at(4).registrationId, ManifestMaker::registrationId(4));
        for (const Verdict &verdict : report.verdicts) {
            const auto bytes = entryBytes(file, verdict);
            QVERIFY(bytes);
            QCOMPARE(*bytes, content.mid(static_cast<qsizetype>(verdict.offset), verdict.size));
        }
    }

    void doesNotMindBlocksAndThreads()
    {
        ManifestBench bench;
        ManifestMaker &maker = bench.maker();
        const QByteArray twice = maker.entry(1);
        const QString file = bench.writeEntries(
            {maker.entry(0), twice, spoiled(maker.entry(2)), twice, maker.entry(0)});
        const VerifyReport whole = bench.verify(file);
        for (const qsizetype block : {1, 7, 64, 1000, 3900, 4000, 5000, 10'000, 1'000'000}) {
            for (const int threads : {1, 3}) {
                VerifyRequest request = bench.request(file);
                request.blockBytes = block;
                request.threads = threads;
                std::vector<Verdict> told;
                qint64 last = 0;
                const auto sink = [&](std::span<const Verdict> verdicts, qint64 done, qint64 size) {
                    QVERIFY(done >= last && done <= size);
                    last = done;
                    told.insert(told.end(), verdicts.begin(), verdicts.end());
                };
                const auto report = verifyManifest(request, sink, {});
                QVERIFY(report);
                QVERIFY(report->verdicts == whole.verdicts);
                QVERIFY(told == whole.verdicts);
                QCOMPARE(report->counts, whole.counts);
                QCOMPARE(report->sha256, whole.sha256);
            }
        }
    }

    void findsDuplicatesOverBlocks()
    {
        ManifestBench bench;
        ManifestMaker &maker = bench.maker();
        const QByteArray one = maker.entry(1);
        const QByteArray two = maker.entry(2);
        const QString file = bench.writeEntries({
            spoiled(maker.entry(7)), one, two, maker.entry(3),
            otherSpaces(one), // What is signed counts.
            maker.entry(2),   // Other content.
            two,
            maker.entry(7), // The one before was nothing.
            maker.liteEntry(3),
            spoiled(one), // Says what is wrong with it.
        });
        const QString expected = QStringLiteral(
            "0 reject E_SIG, 1 enroll, 2 enroll, 3 enroll, 4 enroll W_DUP 1, 5 reject E_DUP 2, 6 "
            "enroll W_DUP 2, 7 enroll, 8 reject E_DUP 3, 9 reject E_SIG");
        for (const qsizetype block : {500, 4500, 1'000'000}) {
            const VerifyReport report = bench.verify(file, block);
            QCOMPARE(story(report), expected);
            // Each chip counts once.
            QCOMPARE(report.counts.importable, 4U);
        }
    }

    void findsDuplicatesAmongVeryMany()
    {
        Duplicates duplicates;
        constexpr quint32 count = 4'000;
        for (quint32 i = 0; i < 2 * count; ++i) {
            Verdict verdict;
            verdict.index = i;
            verdict.outcome = Outcome::Verified;
            verdict.uniqueId = "x";
            const quint32 id = i % count;
            // Digests that all belong into few places.
            std::memcpy(verdict.idDigest.data() + 8, &id, sizeof id);
            const quint32 start = id / 8;
            std::memcpy(verdict.idDigest.data(), &start, sizeof start);
            verdict.contentDigest[0] = i >= count && i % 2 == 1 ? 'b' : 'a';
            duplicates.look(&verdict);
            if (i < count) {
                QVERIFY(verdict.outcome == Outcome::Verified && verdict.warnings == 0);
                continue;
            }
            QCOMPARE(verdict.related, id);
            QCOMPARE(verdict.outcome == Outcome::Reject, i % 2 == 1);
            QCOMPARE(verdict.has(EntryCode::SameAgain), i % 2 == 0);
        }
    }

    void refusesDamagedFilesAfterTheirGoodEntries()
    {
        ManifestBench bench;
        const QByteArray good =
            ManifestMaker::file({bench.maker().entry(0), bench.maker().entry(1)});
        const VerifyReport cutShort = bench.verify(bench.write(good.chopped(5)), 3000);
        QCOMPARE(toString(cutShort.refused), QStringLiteral("F_JSON"));
        QVERIFY(cutShort.isCutShort && cutShort.isRefused() && !cutShort.isAllAccepted());
        QCOMPARE(cutShort.entries, 1U);
        QCOMPARE(cutShort.verdicts.size(), 1U);
        QVERIFY(cutShort.place.startsWith(QStringLiteral("byte %1,").arg(good.size() - 5)));
        QVERIFY(cutShort.problem && cutShort.problem->code == QLatin1String("F_JSON"));
        QVERIFY(cutShort.sha256.isEmpty());
        const VerifyReport marked = bench.verify(bench.write("\xef\xbb\xbf" + good));
        QCOMPARE(toString(marked.refused), QStringLiteral("F_ENCODING"));
        QCOMPARE(marked.entries, 0U);
    }

    void saysThatAFileCannotBeRead()
    {
        ManifestBench bench;
        const auto missing = verifyManifest(bench.request(bench.path("none")), {}, {});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, QStringLiteral("read"));
        const auto folder = verifyManifest(bench.request(bench.path("")), {}, {});
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, QStringLiteral("not-regular"));
    }

    void stopsWhenItIsCancelled()
    {
        ManifestBench bench;
        const QString file = bench.path("lot.json");
        QVERIFY(bench.maker().write(file, 200));
        core::CancelSource source;
        quint32 seen = 0;
        VerifyRequest request = bench.request(file);
        request.blockBytes = 4000;
        const auto sink = [&](std::span<const Verdict> verdicts, qint64, qint64) {
            seen += static_cast<quint32>(verdicts.size());
            source.cancel();
        };
        const auto report = verifyManifest(request, sink, source.token());
        QVERIFY(!report);
        QVERIFY(report.error().category == core::ErrorCategory::Cancelled);
        QVERIFY(seen > 0 && seen < 200);
        const auto again = verifyManifest(request, sink, source.token());
        QVERIFY(!again && again.error().category == core::ErrorCategory::Cancelled);
    }

    void refusesAFileThatChanged()
    {
        ManifestBench bench;
        ManifestMaker &maker = bench.maker();
        const QByteArray first = maker.entry(0);
        const QString file = bench.writeEntries({first, maker.entry(1)});
        const VerifyReport report = bench.verify(file);
        const auto code = [&](std::size_t index) {
            const auto bytes = entryBytes(file, report.verdicts.at(index));
            return bytes ? QString() : bytes.error().code;
        };
        QCOMPARE(code(1), QString());
        // Another chip in the same place.
        bench.writeEntries({first, maker.entry(2)});
        QCOMPARE(code(0), QString());
        QCOMPARE(code(1), QStringLiteral("entry-changed"));
        // Shorter.
        bench.writeEntries({first});
        QCOMPARE(code(1), QStringLiteral("entry-changed"));
        QVERIFY(QFile::remove(file));
        QCOMPARE(code(0), QStringLiteral("read"));
    }
};

ENDORSE_TEST(ManifestVerifierTest)

#include "manifestverifiertest.moc"
