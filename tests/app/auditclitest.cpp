// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log and its anchors on the command line, with the embedded TPM.
#include "cliprocess.h"

#include <app/signingkeys.h>
#include <app/workbench.h>
#include <audit/anchors.h>
#include <audit/auditline.h>
#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using app::Workbench;
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

QStringList words(const char *arguments)
{
    return QString::fromLatin1(arguments).split(QLatin1Char(' '));
}

QCoro::Task<bool> done(QCoro::Task<void> task)
{
    co_await task;
    co_return true;
}

/// The whole log once more, with fresh hashes and another subject in line 1.
QByteArray rewritten(const QByteArray &log)
{
    QByteArray all;
    core::Bytes previous(32, '\0');
    for (const QByteArray &text : log.split('\n')) {
        if (text.isEmpty())
            continue;
        QJsonObject line = QJsonDocument::fromJson(text).object();
        line.remove(QStringLiteral("hash"));
        if (all.isEmpty())
            line.insert(QStringLiteral("subject"), QStringLiteral("somebody else"));
        line.insert(QStringLiteral("prevHash"), core::toHex(previous));
        const core::Bytes body = audit::bodyOf(line);
        previous = audit::hashOfBody(body);
        all += audit::finishLine(body, previous, {}, {});
    }
    return all;
}

} // namespace

class AuditCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<Cli>(m_folder->filePath(QStringLiteral("data")));
        m_log = m_folder->filePath(QStringLiteral("data/audit/audit.jsonl"));
    }

    void saysNothingOfAStationThatDidNothing()
    {
        const CliOutcome verified = m_cli->run(words("audit verify --json"));
        QCOMPARE(verified.exitCode, 0);
        QCOMPARE(verified.json().value(QLatin1String("lines")).toInt(-1), 0);
        const CliOutcome shown = m_cli->run(words("audit show --json"));
        QCOMPARE(shown.exitCode, 0);
        QVERIFY(shown.json().value(QLatin1String("entries")).toArray().isEmpty());
        QVERIFY(!QFileInfo::exists(m_folder->filePath(QStringLiteral("data/audit"))));
    }

    void showsTheLastLines()
    {
        addEvents(3);
        const QJsonObject json = m_cli->run(words("audit show --limit 2 --json")).json();
        QCOMPARE(json.value(QLatin1String("ok")).toBool(), true);
        const QJsonArray entries = json.value(QLatin1String("entries")).toArray();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.at(1).toObject().value(QLatin1String("seq")).toInt(), 3);
        const CliOutcome people = m_cli->run(words("audit show"));
        QVERIFY(people.out.contains("device-1"));
        QVERIFY(people.out.contains("device-3"));
    }

    void anchorsAndFindsWhatWasDoneAfterwards()
    {
        addEvents(2);
        const CliOutcome first = m_cli->run(words("audit anchor --json"));
        QVERIFY2(first.exitCode == 0, first.err.constData());
        QCOMPARE(first.json().value(QLatin1String("newKey")).toBool(), true);
        const QJsonObject anchor = first.json().value(QLatin1String("anchor")).toObject();
        QCOMPARE(anchor.value(QLatin1String("seq")).toInt(), 3);
        addEvents(1);
        QCOMPARE(m_cli->run(words("audit anchor --json"))
                     .json()
                     .value(QLatin1String("newKey"))
                     .toBool(true),
                 false);
        QCOMPARE(kindsOf({}), QString());
        const QString head = QStringLiteral("3:") + anchor.value(QLatin1String("hash")).toString();
        QCOMPARE(kindsOf({QStringLiteral("--anchor"), head}), QString());

        // A new key after a clear, and the log says so.
        QCOMPARE(m_cli->run(words("tpm clear --yes")).exitCode, 0);
        const CliOutcome cleared = m_cli->run(words("audit anchor --json"));
        QCOMPARE(cleared.json().value(QLatin1String("newKey")).toBool(), true);
        const QJsonArray lines = m_cli->run(words("audit show --limit 2 --json"))
                                     .json()
                                     .value(QLatin1String("entries"))
                                     .toArray();
        const QJsonObject introduced = lines.at(0).toObject();
        QCOMPARE(introduced.value(QLatin1String("kind")).toString(), QStringLiteral("signing-key"));
        QCOMPARE(introduced.value(QLatin1String("details"))
                     .toObject()
                     .value(QLatin1String("follows"))
                     .toString(),
                 anchor.value(QLatin1String("key")).toString());
        QCOMPARE(kindsOf({}), QString());

        // Anchors of a real TPM against every manipulation.
        const QString anchors = m_log + QStringLiteral(".anchors");
        const QByteArray log = contentOf(m_log);
        const QByteArray kept = contentOf(anchors);
        const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere"));
        replaceContent(elsewhere, kept);
        replaceContent(m_log, rewritten(log));
        QVERIFY(QFile::remove(m_log + QStringLiteral(".head")));
        QCOMPARE(kindsOf({}), QStringLiteral("rewritten"));
        QCOMPARE(kindsOf({QStringLiteral("--anchor"), head}), QStringLiteral("rewritten"));
        // Whoever rewrites the log removes the anchors too, but not those elsewhere.
        QVERIFY(QFile::remove(anchors));
        QCOMPARE(kindsOf({QStringLiteral("--anchors"), elsewhere}), QStringLiteral("rewritten"));
        replaceContent(m_log, log.left(log.indexOf('\n') + 1));
        QCOMPARE(kindsOf({QStringLiteral("--anchors"), elsewhere}),
                 QStringLiteral("shortened unknown-key unknown-key"));
        replaceContent(m_log, log);
        QCOMPARE(kindsOf({QStringLiteral("--anchors"), elsewhere}), QString());
        QCOMPARE(kindsOf({}), QStringLiteral("missing-anchor missing-anchor missing-anchor"));
        QByteArray forged = kept;
        forged.replace("\"seq\":3", "\"seq\":2");
        replaceContent(anchors, forged);
        QCOMPARE(kindsOf({}), QStringLiteral("bad-signature"));
        // The log of a station that somebody sent.
        const QString copy = m_folder->filePath(QStringLiteral("copy.jsonl"));
        replaceContent(copy, log);
        QCOMPARE(kindsOf({QStringLiteral("--file"), copy, QStringLiteral("--anchors"), elsewhere}),
                 QString());
        QVERIFY(!QFileInfo::exists(copy + QStringLiteral(".station")));
    }

    void keepsItsKeysToItself()
    {
        addEvents(1);
        QCOMPARE(m_cli->run(words("audit anchor")).exitCode, 0);
        const app::SigningKeys keys(m_log);
        QCOMPARE(keys.list().size(), 1);
        for (const QString &path :
             {keys.folder(),
              keys.folder() + QLatin1Char('/') + core::toHex(keys.list().first().name) +
                  QStringLiteral(".json"),
              m_log + QStringLiteral(".anchors")}) {
            QVERIFY2(QFileInfo::exists(path), qPrintable(path));
            QVERIFY(!(QFileInfo(path).permissions() &
                      (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther |
                       QFile::ExeGroup | QFile::ExeOther)));
        }
        // A log begun anew beside an old key introduces it, or another, before it is anchored.
        QVERIFY(QFile::remove(m_log) && QFile::remove(m_log + QStringLiteral(".head")) &&
                QFile::remove(m_log + QStringLiteral(".anchors")));
        addEvents(1);
        QCOMPARE(m_cli->run(words("audit anchor")).exitCode, 0);
        QCOMPARE(kindsOf({}), QString());
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        QTest::newRow("no verb") << "audit" << 2 << "usage";
        QTest::newRow("no such verb") << "audit sign" << 2 << "usage";
        QTest::newRow("no log") << "audit verify --file /none" << 2 << "usage";
        QTest::newRow("a folder") << "audit verify --file /" << 1 << "open";
        QTest::newRow("no anchors") << "audit verify --anchors /none" << 2 << "usage";
        QTest::newRow("anchor and anchors")
            << "audit verify --anchor 1:00 --anchors /dev/null" << 2 << "usage";
        QTest::newRow("no head") << "audit verify --anchor 1:00" << 2 << "usage";
        QTest::newRow("no number") << "audit verify --anchor x:00" << 2 << "usage";
        QTest::newRow("no limit") << "audit show --limit 0" << 2 << "usage";
        QTest::newRow("empty log") << "audit anchor" << 1 << "empty-log";
        QTest::newRow("no TPM") << "audit anchor --tcti swtpm:path=/none" << 1
                                << "FileNotFoundError";
    }

    void refusesWhatCannotBe()
    {
        QFETCH(QString, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        const CliOutcome outcome =
            m_cli->run(arguments.split(QLatin1Char(' ')) + QStringList{QStringLiteral("--json")});
        QCOMPARE(outcome.exitCode, exitCode);
        const QJsonObject json = outcome.json();
        QCOMPARE(json.value(QLatin1String("ok")).toBool(true), false);
        const QString told =
            json.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
        if (code == QLatin1String("FileNotFoundError"))
            QVERIFY(!told.isEmpty());
        else
            QCOMPARE(told, code);
    }

    void isAnchoredAtTheEndOfASession()
    {
        addEvents(1);
        app::WorkbenchOptions options;
        options.dataDir = m_cli->dataDir();
        options.anchorsAtEnd = true;
        Workbench workbench(std::move(options));
        QSignalSpy problems(&workbench, &Workbench::problem);
        // Nothing is started for it.
        await(done(workbench.noteAnchor()));
        QCOMPARE(anchors().size(), 0);
        {
            const auto connection = await(workbench.openTpm({}));
            QVERIFY(connection);
            // A run that holds the TPM goes before.
            await(done(workbench.noteAnchor()));
            QCOMPARE(anchors().size(), 0);
        }
        await(done(workbench.noteAnchor()));
        QCOMPARE(anchors().size(), 1);
        await(done(workbench.noteAnchor()));
        QCOMPARE(anchors().size(), 1);
        addEvents(1);
        await(done(Workbench::shutdown(&workbench)));
        QCOMPARE(anchors().size(), 2);
        QCOMPARE(problems.size(), 0);
        QCOMPARE(kindsOf({}), QString());
    }

    void tellsWhenAnAnchorCannotBeKept()
    {
        addEvents(1);
        QVERIFY(QDir().mkpath(m_log + QStringLiteral(".anchors")));
        app::WorkbenchOptions options;
        options.dataDir = m_cli->dataDir();
        Workbench workbench(std::move(options));
        QSignalSpy problems(&workbench, &Workbench::problem);
        QVERIFY(await(workbench.openTpm({})));
        await(done(workbench.noteAnchor()));
        QCOMPARE(problems.size(), 1);
        await(done(Workbench::shutdown(&workbench)));
    }

private:
    void addEvents(int count)
    {
        auto log = AuditLog::open(m_log);
        QVERIFY(log);
        for (int i = 0; i < count; ++i) {
            const QString device = QStringLiteral("device-%1").arg(log->head()->seq + 1);
            QVERIFY(log->append({QStringLiteral("edit"), device, QStringLiteral("ok"), {}}));
        }
    }

    QList<audit::Anchor> anchors() const
    {
        return audit::AnchorFile::read(audit::AnchorFile::pathOf(m_log))->anchors;
    }

    /// What "audit verify" finds; "exit code" when that does not fit.
    QString kindsOf(const QStringList &more) const
    {
        const CliOutcome outcome = m_cli->run(words("audit verify --json") + more);
        QStringList kinds;
        for (const QJsonValue &finding : outcome.json().value(QLatin1String("findings")).toArray())
            kinds.append(finding.toObject().value(QLatin1String("kind")).toString());
        const bool ok = outcome.json().value(QLatin1String("ok")).toBool();
        if (outcome.exitCode != (kinds.isEmpty() ? 0 : 1) || ok != kinds.isEmpty())
            return QStringLiteral("exit code %1").arg(outcome.exitCode) +
                   QString::fromUtf8(outcome.err);
        const QJsonObject error = outcome.json().value(QLatin1String("error")).toObject();
        if (!kinds.isEmpty() && error.value(QLatin1String("code")) != QLatin1String("findings"))
            return QStringLiteral("no error of the document");
        return kinds.join(QLatin1Char(' '));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cli> m_cli;
    QString m_log;
};

ENDORSE_TEST(AuditCliTest)
#include "auditclitest.moc"
