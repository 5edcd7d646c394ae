// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchors.h"

#include <audit/auditfile.h>
#include <audit/auditline.h>
#include <audit/knownheads.h>

#include <QFile>
#include <QSet>

#include <algorithm>

namespace endorse::audit {

namespace {

constexpr qsizetype mostFindings = 1000;
constexpr qint64 longestLine = 1024 * 1024;

core::Text text(const char *source)
{
    return {"endorse::audit", source};
}

/// Follows the chain line by line, and notes what it tells of anchors.
class Verifier final
{
public:
    Verifier(VerifyReport *report, KnownHeads heads)
        : m_report(report)
        , m_heads(std::move(heads))
    {
        m_report->head.hash = core::Bytes(32, '\0');
    }

    void line(const core::Bytes &content, bool ended)
    {
        ++m_report->lines;
        if (!ended) {
            add(AuditFinding::Kind::Torn, 0,
                text(QT_TRANSLATE_NOOP("endorse::audit",
                                       "The last line was not written to its end. The next entry "
                                       "removes it and says so.")));
            return;
        }
        const auto parsed = AuditLine::parse(content);
        if (!parsed) {
            add(AuditFinding::Kind::Changed, 0,
                text(QT_TRANSLATE_NOOP("endorse::audit", "This is not a line of the log.")));
            return;
        }
        follow(*parsed);
        m_report->head = {parsed->seq, parsed->hash};
        m_highest = std::max(m_highest, parsed->seq);
        m_heads.meet(m_report->head, m_report->lines);
        if (parsed->kind == QLatin1String(signingKeyKind))
            m_introducedKeys.insert(parsed->details.value(QLatin1String("publicKey")).toString());
        else if (parsed->kind == QLatin1String(anchorKind))
            noteAnchor(*parsed);
    }

    void end()
    {
        for (AuditFinding finding : m_heads.findings(m_highest, m_report->station)) {
            if (finding.kind == AuditFinding::Kind::Shortened)
                finding.line = m_report->lines;
            add(std::move(finding));
        }
    }

    /// Anchors that the log tells of.
    const QList<AuditFinding> &toldAnchors() const { return m_toldAnchors; }
    const QList<core::Bytes> &toldHashes() const { return m_toldHashes; }
    bool introduces(const core::Bytes &publicKey) const
    {
        return m_introducedKeys.contains(QString::fromLatin1(publicKey.toBase64()));
    }

    void add(AuditFinding finding)
    {
        if (m_report->findings.size() < mostFindings)
            m_report->findings.append(std::move(finding));
    }

private:
    void follow(const AuditLine &line)
    {
        if (!line.intact) {
            add(AuditFinding::Kind::Changed, line.seq,
                text(QT_TRANSLATE_NOOP("endorse::audit",
                                       "The line was changed: its hash is another.")));
        }
        if (m_report->station.isEmpty())
            m_report->station = line.station;
        if (line.station != m_report->station) {
            add(AuditFinding::Kind::Foreign, line.seq,
                text(QT_TRANSLATE_NOOP("endorse::audit", "The line belongs to the log of another "
                                                         "station.")));
            return;
        }
        const ChainHead &before = m_report->head;
        if (line.seq <= m_highest) {
            add(AuditFinding::Kind::Moved, line.seq,
                text(QT_TRANSLATE_NOOP("endorse::audit",
                                       "The line stands in the wrong place, or twice.")));
        } else if (line.seq > before.seq + 1) {
            add(AuditFinding::Kind::Removed, line.seq,
                text(QT_TRANSLATE_NOOP("endorse::audit", "Lines %1 to %2 are missing here."))
                    .arg(before.seq + 1)
                    .arg(line.seq - 1));
        } else if (line.prevHash != before.hash) {
            add(AuditFinding::Kind::Changed, line.seq,
                text(QT_TRANSLATE_NOOP("endorse::audit",
                                       "The line does not follow the one before it, which was "
                                       "replaced.")));
        }
    }

    void noteAnchor(const AuditLine &line)
    {
        const auto hash = hashFromHex(line.details.value(QLatin1String("hash")).toString());
        const qint64 seq = line.details.value(QLatin1String("seq")).toInteger();
        m_toldAnchors.append(
            {AuditFinding::Kind::MissingAnchor, m_report->lines, seq,
             text(QT_TRANSLATE_NOOP("endorse::audit",
                                    "The log tells of an anchor for line %1, which is not there "
                                    "any more."))
                 .arg(seq)});
        m_toldHashes.append(hash.value_or(core::Bytes()));
    }

    void add(AuditFinding::Kind kind, qint64 seq, core::Text message)
    {
        add({kind, m_report->lines, seq, std::move(message)});
    }

    VerifyReport *m_report;
    KnownHeads m_heads;
    QSet<QString> m_introducedKeys;    ///< Base64.
    QList<AuditFinding> m_toldAnchors; ///< What to say when it is missing.
    QList<core::Bytes> m_toldHashes;
    qint64 m_highest = 0;
};

/// The anchors themselves, once the chain has been read.
class AnchorJudge final
{
public:
    AnchorJudge(const VerifyRequest &request, const AnchorCheck &check, Verifier *verifier)
        : m_request(request)
        , m_check(check)
        , m_verifier(verifier)
    {
    }

    void judge(const QString &station)
    {
        for (const qint64 line : m_request.anchors.damagedLines) {
            m_verifier->add(
                {AuditFinding::Kind::DamagedAnchors, 0, 0,
                 text(QT_TRANSLATE_NOOP("endorse::audit", "Line %1 of the anchors is none."))
                     .arg(line)});
        }
        for (const Anchor &anchor : m_request.anchors.anchors) {
            if (!station.isEmpty() && anchor.station != station)
                judgeForeign(anchor);
            else
                judgeOwn(anchor);
        }
        if (m_request.anchorsAreComplete)
            lookForMissing();
    }

private:
    void judgeForeign(const Anchor &anchor)
    {
        m_verifier->add({AuditFinding::Kind::Foreign, 0, anchor.seq,
                         text(QT_TRANSLATE_NOOP("endorse::audit",
                                                "The anchor for line %1 belongs to the log of "
                                                "another station: \"%2\"."))
                             .arg(anchor.seq)
                             .arg(anchor.station)});
    }

    void judgeOwn(const Anchor &anchor)
    {
        m_present.insert(anchor.hash);
        const bool isSigned = m_check.keyName(anchor.publicKey) == anchor.keyName &&
                              m_check.verifies(anchor.publicKey, anchor.digest(), anchor.signature);
        if (!isSigned) {
            m_verifier->add({AuditFinding::Kind::BadSignature, 0, anchor.seq,
                             text(QT_TRANSLATE_NOOP("endorse::audit",
                                                    "The signature of the anchor for line %1 is "
                                                    "not that of its key \"%2\": the anchor was "
                                                    "changed."))
                                 .arg(anchor.seq)
                                 .arg(anchor.keyName)});
            return;
        }
        if (m_verifier->introduces(anchor.publicKey) || m_unknownKeys.contains(anchor.keyName))
            return;
        m_unknownKeys.insert(anchor.keyName);
        m_verifier->add(
            {AuditFinding::Kind::UnknownKey, 0, anchor.seq,
             text(QT_TRANSLATE_NOOP("endorse::audit", "The anchor for line %1 is signed by the key "
                                                      "\"%2\", which the log does not introduce."))
                 .arg(anchor.seq)
                 .arg(anchor.keyName)});
    }

    void lookForMissing()
    {
        for (qsizetype i = 0; i < m_verifier->toldAnchors().size(); ++i) {
            if (!m_present.contains(m_verifier->toldHashes().at(i)))
                m_verifier->add(m_verifier->toldAnchors().at(i));
        }
    }

    const VerifyRequest &m_request;
    const AnchorCheck &m_check;
    Verifier *m_verifier;
    QSet<core::Bytes> m_present; ///< Hashes.
    QSet<QString> m_unknownKeys;
};

/// The heads that anchors vouch for. One whose signature is wrong vouches for nothing.
void addAnchoredHeads(const VerifyRequest &request, const AnchorCheck &check, KnownHeads *heads)
{
    for (const Anchor &anchor : request.anchors.anchors) {
        if (check.verifies(anchor.publicKey, anchor.digest(), anchor.signature))
            heads->expect(anchor.head(), anchor.station);
    }
}

/// For those who have no anchors.
class NoAnchorCheck final : public AnchorCheck
{
public:
    QString keyName(const core::Bytes &) const override { return {}; }
    bool verifies(const core::Bytes &, const core::Bytes &, const core::Bytes &) const override
    {
        return false;
    }
};

} // namespace

QString toString(AuditFinding::Kind kind)
{
    using Kind = AuditFinding::Kind;
    switch (kind) {
    case Kind::Changed:
        return QStringLiteral("changed");
    case Kind::Removed:
        return QStringLiteral("removed");
    case Kind::Moved:
        return QStringLiteral("moved");
    case Kind::Foreign:
        return QStringLiteral("foreign");
    case Kind::Torn:
        return QStringLiteral("torn");
    case Kind::Shortened:
        return QStringLiteral("shortened");
    case Kind::Rewritten:
        return QStringLiteral("rewritten");
    case Kind::BadSignature:
        return QStringLiteral("bad-signature");
    case Kind::UnknownKey:
        return QStringLiteral("unknown-key");
    case Kind::MissingAnchor:
        return QStringLiteral("missing-anchor");
    case Kind::DamagedAnchors:
        return QStringLiteral("damaged-anchors");
    }
    Q_UNREACHABLE();
}

core::Result<VerifyReport> verifyFile(const QString &file, const VerifyRequest &request,
                                      const AnchorCheck &check)
{
    // The lock keeps half-written lines of other processes out of sight.
    const auto locked = AuditFile::openForReading(file);
    if (!locked)
        return core::fail(locked.error());
    QFile stream(file);
    if (!stream.open(QIODevice::ReadOnly))
        return core::fail(auditError("read", file, stream.errorString()));
    KnownHeads heads;
    for (const ChainHead &head : request.heads)
        heads.expect(head);
    if (const auto noted = AuditFile::notedHead(file); noted && request.useNotedHead)
        heads.expect(*noted);
    addAnchoredHeads(request, check, &heads);
    VerifyReport report;
    Verifier verifier(&report, std::move(heads));
    while (!stream.atEnd()) {
        core::Bytes content = stream.readLine(longestLine + 1);
        const bool ended = content.endsWith('\n');
        if (ended)
            content.chop(1);
        verifier.line(content, ended || !stream.atEnd());
    }
    verifier.end();
    AnchorJudge(request, check, &verifier).judge(report.station);
    return report;
}

core::Result<VerifyReport> AuditLog::verify(std::optional<ChainHead> anchor) const
{
    VerifyRequest request;
    if (anchor)
        request.heads.append(*anchor);
    return verifyFile(file(), request, NoAnchorCheck());
}

} // namespace endorse::audit
