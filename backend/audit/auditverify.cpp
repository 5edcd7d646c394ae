// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditlog.h"

#include <audit/auditfile.h>
#include <audit/auditline.h>

#include <QFile>

namespace endorse::audit {

namespace {

constexpr qsizetype mostFindings = 1000;
constexpr qint64 longestLine = 1024 * 1024;

core::Text text(const char *source)
{
    return {"endorse::audit", source};
}

/// Follows the chain line by line.
class Verifier final
{
public:
    Verifier(VerifyReport *report, std::optional<ChainHead> noted, std::optional<ChainHead> anchor)
        : m_report(report)
        , m_noted(std::move(noted))
        , m_anchor(std::move(anchor))
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
        meet(&m_noted, *parsed);
        meet(&m_anchor, *parsed);
    }

    void end()
    {
        for (const auto &expected : {m_noted, m_anchor}) {
            if (!expected)
                continue;
            add(AuditFinding::Kind::Removed, expected->seq,
                text(QT_TRANSLATE_NOOP("endorse::audit",
                                       "Line %1, once the last of this log, is missing or "
                                       "another."))
                    .arg(expected->seq));
        }
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

    static void meet(std::optional<ChainHead> *expected, const AuditLine &line)
    {
        if (*expected && (*expected)->seq == line.seq && (*expected)->hash == line.hash)
            expected->reset();
    }

    void add(AuditFinding::Kind kind, qint64 seq, core::Text message)
    {
        if (m_report->findings.size() < mostFindings)
            m_report->findings.append({kind, m_report->lines, seq, std::move(message)});
    }

    VerifyReport *m_report;
    std::optional<ChainHead> m_noted;
    std::optional<ChainHead> m_anchor;
    qint64 m_highest = 0;
};

} // namespace

QString toString(AuditFinding::Kind kind)
{
    switch (kind) {
    case AuditFinding::Kind::Changed:
        return QStringLiteral("changed");
    case AuditFinding::Kind::Removed:
        return QStringLiteral("removed");
    case AuditFinding::Kind::Moved:
        return QStringLiteral("moved");
    case AuditFinding::Kind::Foreign:
        return QStringLiteral("foreign");
    case AuditFinding::Kind::Torn:
        return QStringLiteral("torn");
    }
    return {};
}

core::Result<VerifyReport> AuditLog::verify(std::optional<ChainHead> anchor) const
{
    // The lock keeps half-written lines of other processes out of sight.
    const auto locked = AuditFile::openLocked(file());
    if (!locked)
        return core::fail(locked.error());
    QFile stream(file());
    if (!stream.open(QIODevice::ReadOnly))
        return core::fail(auditError("read", file(), stream.errorString()));
    VerifyReport report;
    Verifier verifier(&report, AuditFile::notedHead(file()), std::move(anchor));
    while (!stream.atEnd()) {
        core::Bytes content = stream.readLine(longestLine + 1);
        const bool ended = content.endsWith('\n');
        if (ended)
            content.chop(1);
        verifier.line(content, ended || !stream.atEnd());
    }
    verifier.end();
    return report;
}

} // namespace endorse::audit
