// SPDX-License-Identifier: GPL-3.0-or-later
// A process that is killed while it changes a list: every change is there whole or not at all, and
// has one line in the audit log.
#include "listbench.h"

#include <support/testregistry.h>

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

namespace endorse::testing {

using enrollmentlist::ListRow;
using enrollmentlist::ListStore;

class ListKillTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int patienceMs = 120'000;
    static int kills() { return qEnvironmentVariableIntValue("ENDORSE_SOAK") == 1 ? 100 : 5; }

    /// What the program says until it is killed, after @p wanted lines that begin with "done".
    static QList<QByteArray> runAndKill(const ListBench &bench, const char *mode, int seed,
                                        int wanted)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(ENDORSE_BINARY_DIR "/enrollmentlist_writer"),
                      {QString::fromLatin1(mode), bench.place().text(),
                       bench.filePath("audit.jsonl"), ListBench::stationA(), QString::number(seed),
                       QStringLiteral("0")});
        QList<QByteArray> lines;
        for (int done = 0; done < wanted;) {
            while (!process.canReadLine()) {
                if (!process.waitForReadyRead(patienceMs))
                    qFatal("The writer says nothing.");
            }
            lines.append(process.readLine().trimmed());
            done += lines.last().startsWith("done") ? 1 : 0;
        }
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished(patienceMs);
        // What it said before it noticed.
        while (process.canReadLine())
            lines.append(process.readLine().trimmed());
        return lines;
    }

    /// Every change has one line, and no line is of a change that is not there. Opening the list
    /// writes what is missing.
    static void checkAudit(const ListBench &bench, const QSet<QString> &said)
    {
        const auto log = bench.openLog();
        const auto store = bench.open(ListBench::stationA(), log);
        QVERIFY(store->check().has_value());
        QVERIFY(log->verify()->ok());
        QMap<QString, int> linesOf;
        const auto lines = bench.lines();
        for (const QJsonObject &line : lines) {
            const QString id = line.value(QLatin1String("details"))
                                   .toObject()
                                   .value(QLatin1String("changeId"))
                                   .toString();
            if (!id.isEmpty())
                ++linesOf[id];
        }
        for (auto it = linesOf.begin(); it != linesOf.end(); ++it)
            QCOMPARE(it.value(), 1);
        for (const QString &id : said)
            QVERIFY2(linesOf.contains(id), qPrintable(id));
        // One more may have been done before the program could say so.
        QVERIFY2(linesOf.size() - said.size() <= 1,
                 qPrintable(QStringLiteral("%1 of %2").arg(linesOf.size()).arg(said.size())));
    }

    static QMap<QString, QString> contentOf(ListStore &store)
    {
        QMap<QString, QString> content;
        const auto read = store.scan([&content](ListRow &&row) {
            content.insert(row.registrationId, row.deviceId);
            return true;
        });
        if (!read)
            qFatal("%s", qPrintable(read.error().toLogLine()));
        return content;
    }

    static void checkEdits(const ListBench &bench, const QList<QByteArray> &lines)
    {
        QMap<QString, QString> expected;
        QSet<QString> said;
        QList<QByteArray> tried; // Said to be tried, and not yet to be done.
        for (const QByteArray &line : lines) {
            const QList<QByteArray> words = line.split(' ');
            if (words.first() == "try") {
                tried = words;
                continue;
            }
            tried.clear();
            said.insert(QString::fromLatin1(words.at(3)));
            const QString id = listId(words.at(1).toInt());
            if (words.at(2) == "-")
                expected.remove(id);
            else
                expected.insert(id, QString::fromLatin1(words.at(2)));
        }
        checkAudit(bench, said);
        const auto found = contentOf(*bench.open());
        QMap<QString, QString> orElse = expected;
        if (!tried.isEmpty() && tried.at(2) == "-")
            orElse.remove(listId(tried.at(1).toInt()));
        else if (!tried.isEmpty())
            orElse.insert(listId(tried.at(1).toInt()), QString::fromLatin1(tried.at(2)));
        QVERIFY(found == expected || found == orElse);
    }

private Q_SLOTS:
    void losesNoEdit_data() { ListBench::addEngines(); }
    void losesNoEdit()
    {
        QFETCH(const QString, engine);
        QRandomGenerator random(5);
        for (int i = 0; i < kills(); ++i) {
            const ListBench bench(engine);
            checkEdits(bench, runAndKill(bench, "edit", i, 1 + random.bounded(30)));
            if (QTest::currentTestFailed())
                return;
        }
    }

    void importsWholeOrNotAtAll_data() { ListBench::addEngines(); }
    void importsWholeOrNotAtAll()
    {
        QFETCH(const QString, engine);
        QRandomGenerator random(6);
        for (int i = 0; i < kills(); ++i) {
            const ListBench bench(engine);
            const auto lines = runAndKill(bench, "import", i, 1 + random.bounded(3));
            QSet<QString> said;
            for (const QByteArray &line : lines)
                said.insert(QString::fromLatin1(line.split(' ').last()));
            checkAudit(bench, said);
            const auto content = contentOf(*bench.open());
            QCOMPARE(content.size() % 200, 0);
            QVERIFY(content.size() / 200 >= said.size() && content.size() / 200 <= said.size() + 1);
            QCOMPARE(content.lastKey(), listId(static_cast<int>(content.size()) - 1));
            if (QTest::currentTestFailed())
                return;
        }
    }
};

ENDORSE_TEST(ListKillTest)

} // namespace endorse::testing

#include "listkilltest.moc"
