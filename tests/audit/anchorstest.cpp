// SPDX-License-Identifier: GPL-3.0-or-later
#include <audit/anchors.h>
#include <audit/auditline.h>
#include <support/testregistry.h>

#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using audit::Anchor;
using audit::AnchorFile;
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

/// Keys whose name is their text and whose signatures begin with it.
class FakeCheck final : public audit::AnchorCheck
{
public:
    QString keyName(const core::Bytes &publicKey) const override
    {
        return QStringLiteral("name of ") + QString::fromLatin1(publicKey);
    }
    bool verifies(const core::Bytes &publicKey, const core::Bytes &digest,
                  const core::Bytes &signature) const override
    {
        return signature == publicKey + digest;
    }
};

void sign(Anchor *anchor, const core::Bytes &key)
{
    anchor->publicKey = key;
    anchor->keyName = FakeCheck().keyName(key);
    anchor->signature = key + anchor->digest();
}

Anchor anchorOf(const AuditLog &log, const core::Bytes &key = "key")
{
    Anchor anchor;
    anchor.station = log.station();
    anchor.seq = log.head()->seq;
    anchor.hash = log.head()->hash;
    anchor.time = QStringLiteral("2026-11-23T07:00:00.000Z");
    sign(&anchor, key);
    return anchor;
}

QStringList kindsOf(const audit::VerifyReport &report)
{
    QStringList kinds;
    for (const AuditFinding &finding : report.findings) {
        kinds.append(QStringLiteral("%1 %2 %3")
                         .arg(toString(finding.kind))
                         .arg(finding.line)
                         .arg(finding.seq));
    }
    return kinds;
}

/// A whole chain from @p texts, as somebody makes it who hides what he changed.
QByteArray chained(const QList<QByteArray> &texts)
{
    QByteArray all;
    core::Bytes previous(32, '\0');
    qint64 seq = 0;
    for (const QByteArray &text : texts) {
        QJsonObject line = QJsonDocument::fromJson(text).object();
        line.remove(QStringLiteral("hash"));
        line.insert(QStringLiteral("seq"), ++seq);
        line.insert(QStringLiteral("prevHash"), core::toHex(previous));
        const core::Bytes body = audit::bodyOf(line);
        previous = audit::hashOfBody(body);
        all += audit::finishLine(body, previous, {}, {});
    }
    return all;
}

} // namespace

/// A log against its anchors: what an attacker does who can write every file of the data folder.
class AnchorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("audit/audit.jsonl"));
        m_anchors = AnchorFile::pathOf(m_file);
        m_log = std::make_unique<AuditLog>(std::move(*AuditLog::open(m_file)));
        // 1 the key, 2 and 3 events, 4 tells of the anchor for 3, 5 and 6 events, 7 of that for 6.
        QVERIFY(m_log->append(audit::signingKeyEvent(FakeCheck().keyName("key"), "key", {})));
        addEvents(2);
        anchor();
        addEvents(2);
        anchor();
    }

    void acceptsWhatWasNotTouched()
    {
        const auto report = verify();
        QCOMPARE(kindsOf(report), QStringList());
        QVERIFY(report.ok());
        QCOMPARE(report.lines, 7);
        QCOMPARE(report.head.seq, 7);
        QCOMPARE(report.station, m_log->station());
        addEvents(1);
        QVERIFY(verify().ok());
    }

    void isReadableByItsOwnerAlone()
    {
        QCOMPARE(QFileInfo(m_anchors).permissions() &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void changesNothingByReading()
    {
        const QByteArray torn = contentOf(m_file) + "{\"torn";
        replaceContent(m_file, torn);
        QCOMPARE(kindsOf(verify()), QStringList{QStringLiteral("torn 8 0")});
        QCOMPARE(contentOf(m_file), torn);
        const QString nowhere = m_folder->filePath(QStringLiteral("none/audit.jsonl"));
        const auto missing = audit::verifyFile(nowhere, {}, FakeCheck());
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, QStringLiteral("open"));
        QVERIFY(!QFileInfo::exists(QFileInfo(nowhere).absolutePath()));
    }

    void findsTampering_data()
    {
        // How the lines 1 to 7 are rearranged: c changes the text, h its hash too, R makes all
        // hashes of the file anew. The note beside the file is always removed.
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("findings");
        QTest::newRow("changed") << "1 2c 3 4 5 6 7"
                                 << "changed 2 2";
        QTest::newRow("changed, with its hash") << "1 2h 3 4 5 6 7"
                                                << "changed 3 3";
        QTest::newRow("changed where it is anchored") << "1 2 3h 4 5 6 7"
                                                      << "changed 4 4, rewritten 3 3";
        QTest::newRow("removed") << "1 2 3 4 6 7"
                                 << "removed 5 6";
        QTest::newRow("removed where it is anchored") << "1 2 4 5 6 7"
                                                      << "removed 3 4, removed 0 3";
        QTest::newRow("reordered") << "1 2 3 4 6 5 7"
                                   << "removed 5 6, moved 6 5, removed 7 7";
        QTest::newRow("shortened") << "1 2 3 4"
                                   << "shortened 4 6";
        QTest::newRow("shortened before all anchors") << "1 2"
                                                      << "shortened 2 6";
        // What is gone had introduced the key, too.
        QTest::newRow("emptied") << ""
                                 << "shortened 0 6, unknown-key 0 3";
        QTest::newRow("rewritten from a changed line on") << "R 1 2c 3 4 5 6 7"
                                                          << "rewritten 3 3";
        QTest::newRow("rewritten after the first anchor") << "R 1 2 3 4 5c 6 7"
                                                          << "rewritten 6 6";
        QTest::newRow("rewritten without a line") << "R 1 2 3 4 6 7"
                                                  << "rewritten 6 6";
        QTest::newRow("rewritten and shortened") << "R 1 2c 3 4"
                                                 << "rewritten 3 3, shortened 4 6";
    }

    void findsTampering()
    {
        QFETCH(QString, lines);
        QFETCH(QString, findings);
        rearrange(lines);
        const auto report = verify();
        if (lines.startsWith(QLatin1Char('R'))) {
            // Without anchors nothing is wrong with it.
            QVERIFY(audit::verifyFile(m_file, {}, FakeCheck())->ok());
        }
        QCOMPARE(kindsOf(report).join(QLatin1String(", ")), findings);
    }

    void saysWhereRewritingBegan()
    {
        rearrange(QStringLiteral("R 1 2 3 4 5c 6 7"));
        const auto report = verify();
        QVERIFY(report.findings.first().message.english().contains(QLatin1String("after line 3")));
    }

    void missesAnAnchorThatTheLogTellsOf()
    {
        const QList<QByteArray> anchors = contentOf(m_anchors).split('\n');
        replaceContent(m_anchors, anchors.at(0) + '\n');
        QCOMPARE(kindsOf(verify()), QStringList{QStringLiteral("missing-anchor 7 6")});
        QVERIFY(QFile::remove(m_anchors));
        QCOMPARE(kindsOf(verify()), (QStringList{QStringLiteral("missing-anchor 4 3"),
                                                 QStringLiteral("missing-anchor 7 6")}));
        // A copy that somebody took in between need not be complete.
        audit::VerifyRequest request;
        request.anchors.anchors.append(
            *Anchor::fromJson(QJsonDocument::fromJson(anchors.at(0)).object()));
        QVERIFY(audit::verifyFile(m_file, request, FakeCheck())->ok());
    }

    void findsAnAnchorOfAnotherStation()
    {
        auto other = AuditLog::open(m_folder->filePath(QStringLiteral("other/audit.jsonl")));
        QVERIFY(
            other->append({QStringLiteral("add"), QStringLiteral("x"), QStringLiteral("ok"), {}}));
        Anchor foreign = anchorOf(*other);
        foreign.seq = 100; // Nothing follows from it for this log.
        sign(&foreign, "key");
        QVERIFY(AnchorFile::append(m_anchors, foreign));
        QCOMPARE(kindsOf(verify()), QStringList{QStringLiteral("foreign 0 100")});
    }

    void findsAWrongSignature_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("another signature") << "signature" << QJsonValue(QStringLiteral("AAAA"));
        QTest::newRow("another time")
            << "time" << QJsonValue(QStringLiteral("2020-01-01T00:00:00.000Z"));
        QTest::newRow("another line") << "seq" << QJsonValue(5);
        QTest::newRow("another key") << "publicKey" << QJsonValue(QStringLiteral("AAAA"));
        QTest::newRow("another name of the key")
            << "key" << QJsonValue(QStringLiteral("name of other"));
    }

    void findsAWrongSignature()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QList<QByteArray> lines = contentOf(m_anchors).split('\n');
        QJsonObject json = QJsonDocument::fromJson(lines.at(1)).object();
        json.insert(member, value);
        lines[1] = QJsonDocument(json).toJson(QJsonDocument::Compact);
        replaceContent(m_anchors, lines.join('\n'));
        QCOMPARE(kindsOf(verify()),
                 QStringList{QStringLiteral("bad-signature 0 %1")
                                 .arg(json.value(QLatin1String("seq")).toInteger())});
    }

    void namesAKeyThatTheLogDoesNotIntroduce()
    {
        addEvents(1);
        const Anchor stranger = anchorOf(*m_log, "stranger");
        QVERIFY(AnchorFile::append(m_anchors, stranger));
        QVERIFY(AnchorFile::append(m_anchors, stranger));
        const auto report = verify();
        QCOMPARE(kindsOf(report), QStringList{QStringLiteral("unknown-key 0 8")});
        QVERIFY(
            report.findings.first().message.english().contains(QLatin1String("name of stranger")));
    }

    void readsWhatACrashLeft()
    {
        const QByteArray whole = contentOf(m_anchors);
        replaceContent(m_anchors, whole + whole.first(70));
        QVERIFY(verify().ok());
        anchor();
        QVERIFY(verify().ok());
        QCOMPARE(AnchorFile::read(m_anchors)->anchors.size(), 3);
    }

    void saysWhatIsNoAnchor()
    {
        const QByteArray whole = contentOf(m_anchors);
        replaceContent(m_anchors, "{}\n" + whole + QByteArray(200000, 'x') + '\n');
        const auto content = AnchorFile::read(m_anchors);
        QCOMPARE(content->anchors.size(), 2);
        QVERIFY(content->damagedLines.size() >= 2);
        QCOMPARE(content->damagedLines.first(), 1);
        QCOMPARE(kindsOf(verify()).first(), QStringLiteral("damaged-anchors 0 0"));
    }

    void looksForAHeadThatWasNoted()
    {
        audit::VerifyRequest request;
        request.heads.append(*m_log->head());
        QVERIFY(audit::verifyFile(m_file, request, FakeCheck())->ok());
        request.heads.append({3, core::Bytes(32, 'x')});
        QCOMPARE(kindsOf(*audit::verifyFile(m_file, request, FakeCheck())),
                 QStringList{QStringLiteral("rewritten 3 3")});
    }

    void saysWhyAnchorsCannotBeKept()
    {
        const auto kept =
            AnchorFile::append(QStringLiteral("/proc/none/audit.anchors"), anchorOf(*m_log));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, QStringLiteral("open"));
        QVERIFY(!AnchorFile::append(QStringLiteral("/dev/null"), anchorOf(*m_log)));
        QVERIFY(!AnchorFile::read(m_folder->path()));
        QVERIFY(AnchorFile::read(m_folder->filePath(QStringLiteral("none")))->anchors.isEmpty());
    }

private:
    void addEvents(int count)
    {
        for (int i = 0; i < count; ++i) {
            QVERIFY(m_log->append({QStringLiteral("edit"),
                                   QStringLiteral("device"),
                                   QStringLiteral("ok"),
                                   {{QStringLiteral("list"), QStringLiteral("lab")}}}));
        }
    }

    void anchor()
    {
        const Anchor made = anchorOf(*m_log);
        QVERIFY(AnchorFile::append(m_anchors, made));
        QVERIFY(m_log->append(audit::anchorEvent(made)));
    }

    void rearrange(const QString &lines)
    {
        const QList<QByteArray> written = contentOf(m_file).split('\n');
        QStringList tokens = lines.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const bool rechained = !tokens.isEmpty() && tokens.first() == QLatin1String("R");
        if (rechained)
            tokens.removeFirst();
        QList<QByteArray> texts;
        for (const QString &token : tokens) {
            QByteArray text = written.at(token.at(0).digitValue() - 1);
            if (token.size() > 1)
                text.replace("\"time\":\"20", "\"time\":\"19");
            if (token.endsWith(QLatin1Char('h'))) {
                const QByteArray body = text.first(text.lastIndexOf(",\"hash\""));
                text = audit::finishLine(body, audit::hashOfBody(body), {}, {}).trimmed();
            }
            texts.append(text);
        }
        QByteArray content = texts.join('\n') + (texts.isEmpty() ? "" : "\n");
        if (rechained)
            content = chained(texts);
        replaceContent(m_file, content);
        QVERIFY(QFile::remove(m_file + QStringLiteral(".head")));
    }

    audit::VerifyReport verify()
    {
        audit::VerifyRequest request;
        const auto content = AnchorFile::read(m_anchors);
        request.anchors = content.value_or(AnchorFile::Content());
        request.anchorsAreComplete = true;
        return audit::verifyFile(m_file, request, FakeCheck()).value_or(audit::VerifyReport{});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_anchors;
    std::unique_ptr<AuditLog> m_log;
};

ENDORSE_TEST(AnchorsTest)
#include "anchorstest.moc"
