// SPDX-License-Identifier: GPL-3.0-or-later
#include <audit/auditlog.h>
#include <support/testregistry.h>

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace endorse;
using audit::AuditEvent;
using audit::AuditFinding;
using audit::AuditLog;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replaceContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

AuditEvent entry(int number)
{
    return {QStringLiteral("attestation"),
            QStringLiteral("device-%1").arg(number),
            QStringLiteral("ok"),
            {{QStringLiteral("hub"), QStringLiteral("lab-hub")}}};
}

QStringList kindsOf(const audit::VerifyReport &report)
{
    QStringList kinds;
    for (const AuditFinding &finding : report.findings)
        kinds.append(QStringLiteral("%1:%2").arg(finding.line).arg(toString(finding.kind)));
    return kinds;
}

/// Recomputes the hash of a line as someone would who wants to hide a change.
QByteArray rehashed(const QByteArray &line)
{
    const QByteArray body = line.first(line.lastIndexOf(",\"hash\":\""));
    return body + ",\"hash\":\"" +
           QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex() + "\"}";
}

class FixedSigner final : public audit::HeadSigner
{
public:
    QString keyName() const override { return QStringLiteral("station-key"); }
    core::Result<core::Bytes> sign(core::Bytes hash) override
    {
        signedHashes.append(hash);
        if (refuse)
            return core::fail(core::Error());
        return core::Bytes("signature of ") + hash.first(4).toHex();
    }
    QList<core::Bytes> signedHashes;
    bool refuse = false;
};

} // namespace

class AuditLogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("audit/audit.jsonl"));
    }

    void writesAChainThatAnyoneCanCheck()
    {
        auto log = AuditLog::open(m_file);
        QVERIFY(log);
        for (int number = 1; number <= 3; ++number)
            QVERIFY(log->append(entry(number)));

        QByteArray previous(64, '0');
        int seq = 0;
        for (const QByteArray &line : contentOf(m_file).split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            QCOMPARE(object.value(QLatin1String("seq")).toInteger(), ++seq);
            QCOMPARE(object.value(QLatin1String("prevHash")).toString().toLatin1(), previous);
            QCOMPARE(object.value(QLatin1String("station")).toString(), log->station());
            QCOMPARE(rehashed(line), line);
            previous = object.value(QLatin1String("hash")).toString().toLatin1();
        }
        QCOMPARE(seq, 3);
        const auto report = log->verify();
        QVERIFY(report && report->ok());
        QCOMPARE(report->lines, 3);
        QCOMPARE(report->head.hash.toHex(), previous);
    }

    void isReadableByItsOwnerAlone()
    {
        QVERIFY(AuditLog::open(m_file)->append(entry(1)));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
        for (const char *suffix : {"", ".head", ".station"}) {
            const QFileInfo info(m_file + QLatin1String(suffix));
            QVERIFY2(info.exists(), suffix);
            QVERIFY2(!(info.permissions() & others), suffix);
        }
        QVERIFY(!(QFileInfo(QFileInfo(m_file).absolutePath()).permissions() & others));
    }

    void goesOnAfterReopening()
    {
        const QString station = AuditLog::open(m_file)->station();
        QVERIFY(AuditLog::open(m_file)->append(entry(1)));
        QVERIFY(AuditLog::open(m_file)->append(entry(2)));
        const auto log = AuditLog::open(m_file);
        QCOMPARE(log->station(), station);
        const auto report = log->verify();
        QVERIFY(report->ok());
        QCOMPARE(report->head.seq, 2);
    }

    void findsTampering_data()
    {
        // Each row names how the lines 1 to 5 are rearranged or changed.
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QStringList>("findings");
        QTest::newRow("untouched") << QStringLiteral("1 2 3 4 5") << QStringList{};
        QTest::newRow("changed text")
            << QStringLiteral("1 2c 3 4 5") << QStringList{QStringLiteral("2:changed")};
        QTest::newRow("changed and rehashed")
            << QStringLiteral("1 2h 3 4 5") << QStringList{QStringLiteral("3:changed")};
        QTest::newRow("changed last, rehashed")
            << QStringLiteral("1 2 3 4 5h") << QStringList{QStringLiteral("5:rewritten")};
        QTest::newRow("removed first")
            << QStringLiteral("2 3 4 5") << QStringList{QStringLiteral("1:removed")};
        QTest::newRow("removed in the middle")
            << QStringLiteral("1 2 4 5") << QStringList{QStringLiteral("3:removed")};
        QTest::newRow("removed last")
            << QStringLiteral("1 2 3 4") << QStringList{QStringLiteral("4:shortened")};
        QTest::newRow("emptied") << QStringLiteral("")
                                 << QStringList{QStringLiteral("0:shortened")};
        QTest::newRow("swapped") << QStringLiteral("1 3 2 4 5")
                                 << QStringList{QStringLiteral("2:removed"),
                                                QStringLiteral("3:moved"),
                                                QStringLiteral("4:removed")};
        QTest::newRow("doubled") << QStringLiteral("1 2 2 3 4 5")
                                 << QStringList{QStringLiteral("3:moved")};
        QTest::newRow("inserted text")
            << QStringLiteral("1 2 x 3 4 5") << QStringList{QStringLiteral("3:changed")};
        QTest::newRow("inserted from another station")
            << QStringLiteral("1 2 f 3 4 5")
            << QStringList{QStringLiteral("3:foreign"), QStringLiteral("4:moved")};
        QTest::newRow("torn") << QStringLiteral("1 2 3 4 5t")
                              << QStringList{QStringLiteral("5:torn"),
                                             QStringLiteral("5:shortened")};
    }

    void findsTampering()
    {
        QFETCH(QString, lines);
        QFETCH(QStringList, findings);
        auto log = AuditLog::open(m_file);
        for (int number = 1; number <= 5; ++number)
            QVERIFY(log->append(entry(number)));
        const QList<QByteArray> written = contentOf(m_file).split('\n');

        QByteArray content;
        for (const QString &token : lines.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            content += lineFor(token, written);
        replaceContent(m_file, content);
        const auto report = log->verify();
        QVERIFY(report);
        if (lines.contains(QLatin1Char('f')))
            QCOMPARE(kindsOf(*report).first(), findings.first());
        else
            QCOMPARE(kindsOf(*report), findings);
    }

    void findsAShortenedChainByItsAnchor()
    {
        auto log = AuditLog::open(m_file);
        for (int number = 1; number <= 3; ++number)
            QVERIFY(log->append(entry(number)));
        const audit::ChainHead anchor = log->verify()->head;
        QVERIFY(log->verify(anchor)->ok());
        // Someone removes the last line and the note beside the file.
        const QByteArray content = contentOf(m_file);
        replaceContent(m_file, content.first(content.lastIndexOf('\n', -2) + 1));
        QVERIFY(QFile::remove(m_file + QStringLiteral(".head")));
        QVERIFY(log->verify()->ok());
        QCOMPARE(kindsOf(*log->verify(anchor)), QStringList{QStringLiteral("2:shortened")});
    }

    void cutsATornLineOffAndSaysSo()
    {
        QVERIFY(AuditLog::open(m_file)->append(entry(1)));
        const QByteArray whole = contentOf(m_file);
        replaceContent(m_file, whole + whole.first(40));
        const auto log = AuditLog::open(m_file);
        QVERIFY(log);
        QCOMPARE(log->recoveredBytes(), 40);
        const QList<QByteArray> lines = contentOf(m_file).split('\n');
        QCOMPARE(lines.size(), 3);
        const QJsonObject recovery = QJsonDocument::fromJson(lines.at(1)).object();
        QCOMPARE(recovery.value(QLatin1String("kind")).toString(), QStringLiteral("recovery"));
        QCOMPARE(recovery.value(QLatin1String("details"))
                     .toObject()
                     .value(QLatin1String("droppedBytes"))
                     .toInteger(),
                 40);
        QVERIFY(log->verify()->ok());
    }

    void completesALineThatLacksOnlyItsFeed()
    {
        QVERIFY(AuditLog::open(m_file)->append(entry(1)));
        const QByteArray whole = contentOf(m_file);
        replaceContent(m_file, whole.chopped(1));
        auto log = AuditLog::open(m_file);
        QCOMPARE(log->recoveredBytes(), 0);
        QCOMPARE(contentOf(m_file), whole);
        QVERIFY(log->append(entry(2)));
        QVERIFY(log->verify()->ok());
    }

    void refusesToFollowAChangedLine()
    {
        auto log = AuditLog::open(m_file);
        QVERIFY(log->append(entry(1)));
        QByteArray content = contentOf(m_file);
        replaceContent(m_file, content.replace("device-1", "device-9"));
        const auto appended = log->append(entry(2));
        QVERIFY(!appended);
        QCOMPARE(appended.error().code, QStringLiteral("format"));
        QCOMPARE(contentOf(m_file), content);
    }

    void keepsOrderBetweenProcessesAndKills()
    {
        QVERIFY(AuditLog::open(m_file));
        QList<pid_t> children;
        for (int child = 0; child < 4; ++child) {
            const pid_t pid = ::fork();
            QVERIFY(pid >= 0);
            if (pid == 0) {
                auto log = AuditLog::open(m_file);
                bool good = log.has_value();
                for (int number = 0; good && number < 25; ++number)
                    good = log->append(entry(number)).has_value();
                ::_exit(good ? 0 : 1);
            }
            children.append(pid);
        }
        // One of them is killed somewhere on its way: the chain of the others stands.
        ::kill(children.first(), SIGKILL);
        for (const pid_t pid : children) {
            int status = 0;
            QCOMPARE(::waitpid(pid, &status, 0), pid);
            if (pid != children.first())
                QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        }
        auto log = AuditLog::open(m_file);
        const auto report = log->verify();
        QVERIFY(report->ok());
        QVERIFY(report->lines >= 75);
        QVERIFY(report->lines <= 101); // 100 and one that tells of a recovery.
    }

    void asksItsSigner()
    {
        const auto signer = std::make_shared<FixedSigner>();
        auto log = AuditLog::open(m_file, nullptr, signer);
        QVERIFY(log->append(entry(1)));
        const QJsonObject line = QJsonDocument::fromJson(contentOf(m_file)).object();
        QCOMPARE(line.value(QLatin1String("signer")).toString(), QStringLiteral("station-key"));
        QCOMPARE(signer->signedHashes.size(), 1);
        QCOMPARE(line.value(QLatin1String("hash")).toString().toLatin1(),
                 signer->signedHashes.first().toHex());
        QVERIFY(log->verify()->ok());

        const QByteArray before = contentOf(m_file);
        signer->refuse = true;
        QVERIFY(!log->append(entry(2)));
        QCOMPARE(contentOf(m_file), before);
    }

    void findsAChangeThatItHolds()
    {
        using namespace std::chrono_literals;
        const auto clock = std::make_shared<core::ManualClock>(
            QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC));
        const auto now = [&clock] { return clock->now().toMSecsSinceEpoch(); };
        auto log = AuditLog::open(m_file, clock);
        const auto note = [&log](const char *changeId) {
            AuditEvent event = entry(1);
            event.details.insert(QStringLiteral("changeId"), QLatin1String(changeId));
            return log->append(event).has_value();
        };
        const auto holds = [&log](const char *changeId, qint64 notBefore) {
            return *log->holds(QLatin1String(changeId), notBefore);
        };
        const qint64 start = now();
        QVERIFY(!holds("a", start));
        QVERIFY(note("a"));
        clock->advance(3h);
        QVERIFY(note("b"));
        clock->advance(3h);
        QVERIFY(note("c"));
        QVERIFY(log->append(entry(2)));
        QVERIFY(holds("a", start));
        QVERIFY(holds("b", start));
        QVERIFY(!holds("d", start));
        // No line behind the first that is older is looked at.
        QVERIFY(holds("c", now()));
        QVERIFY(!holds("a", now()));
        // The clock was set back between the change and its line.
        QVERIFY(holds("c", now() + 30 * 60 * 1000));
        // What a crash left behind the last line is no line.
        const QByteArray whole = contentOf(m_file);
        replaceContent(m_file, whole + whole.first(50));
        QVERIFY(holds("c", now()));
        QVERIFY(QFile::remove(m_file));
        const auto gone = log->holds(QStringLiteral("c"), now());
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, QStringLiteral("open"));
    }

    void showsItsLastLines()
    {
        auto log = AuditLog::open(m_file);
        QVERIFY(log->lastLines(5)->isEmpty());
        QCOMPARE(log->head()->seq, 0);
        for (int number = 1; number <= 3; ++number)
            QVERIFY(log->append(entry(number)));
        const auto last = log->lastLines(2);
        QCOMPARE(last->size(), 2);
        QCOMPARE(last->at(0).value(QLatin1String("subject")).toString(),
                 QStringLiteral("device-2"));
        QCOMPARE(last->at(1).value(QLatin1String("subject")).toString(),
                 QStringLiteral("device-3"));
        QCOMPARE(log->lastLines(100)->size(), 3);
        QCOMPARE(*log->head(), log->verify()->head);
    }

    void saysWhyItCannotBeOpened_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a folder") << QStringLiteral("/");
        QTest::newRow("a device") << QStringLiteral("/dev/null");
        QTest::newRow("no such place") << QStringLiteral("/proc/none/audit.jsonl");
    }

    void saysWhyItCannotBeOpened()
    {
        QFETCH(QString, path);
        const auto log = AuditLog::open(path);
        QVERIFY(!log);
        QCOMPARE(toString(log.error().category), QStringLiteral("store"));
        QCOMPARE(log.error().code, QStringLiteral("open"));
        QVERIFY(!log.error().hint.render().isEmpty());
    }

private:
    QByteArray lineFor(const QString &token, const QList<QByteArray> &written)
    {
        if (token == QLatin1String("x"))
            return "{\"seq\":3}\n";
        if (token == QLatin1String("f")) {
            const QString other = m_folder->filePath(QStringLiteral("other/audit.jsonl"));
            auto log = AuditLog::open(other);
            for (int number = 1; number <= 3; ++number)
                log->append(entry(number));
            return contentOf(other).split('\n').at(2) + '\n';
        }
        QByteArray line = written.at(token.at(0).digitValue() - 1);
        const QChar change = token.size() > 1 ? token.at(1) : QChar();
        if (change == QLatin1Char('c'))
            line.replace("lab-hub", "bad-hub");
        else if (change == QLatin1Char('h'))
            line = rehashed(line.replace("lab-hub", "bad-hub"));
        else if (change == QLatin1Char('t'))
            return line.first(60);
        return line + '\n';
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

ENDORSE_TEST(AuditLogTest)
#include "auditlogtest.moc"
