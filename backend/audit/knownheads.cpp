// SPDX-License-Identifier: GPL-3.0-or-later
#include "knownheads.h"

#include <optional>

namespace endorse::audit {

namespace {

core::Text text(const char *source)
{
    return {"endorse::audit", source};
}

core::Text rewrittenText(qint64 seq, qint64 lastGood)
{
    if (lastGood > 0) {
        return text(QT_TRANSLATE_NOOP("endorse::audit",
                                      "Line %1 is another than the one that was noted: the log was "
                                      "rewritten somewhere after line %2, which is still the one "
                                      "that was noted."))
            .arg(seq)
            .arg(lastGood);
    }
    return text(QT_TRANSLATE_NOOP("endorse::audit",
                                  "Line %1 is another than the one that was noted: the log was "
                                  "rewritten there or before."))
        .arg(seq);
}

} // namespace

void KnownHeads::expect(const ChainHead &head, const QString &station)
{
    m_expected.insert(head.seq, {head.hash, station, false, 0});
}

void KnownHeads::meet(const ChainHead &head, qint64 line)
{
    const auto [begin, end] = m_expected.equal_range(head.seq);
    for (auto it = begin; it != end; ++it) {
        if (it->hash == head.hash)
            it->isMet = true;
        else if (it->otherAt == 0)
            it->otherAt = line;
    }
}

qint64 KnownHeads::lastMetBefore(qint64 seq) const
{
    qint64 last = 0;
    for (auto it = m_expected.cbegin(); it != m_expected.cend() && it.key() < seq; ++it) {
        if (it->isMet)
            last = it.key();
    }
    return last;
}

QList<AuditFinding> KnownHeads::findings(qint64 highest, const QString &station) const
{
    // Of many the most telling: where rewriting and gaps begin, and how long the log once was.
    std::optional<AuditFinding> rewritten;
    std::optional<AuditFinding> removed;
    std::optional<AuditFinding> shortened;
    using Kind = AuditFinding::Kind;
    for (auto it = m_expected.cbegin(); it != m_expected.cend(); ++it) {
        const qint64 seq = it.key();
        const bool isForeign =
            !station.isEmpty() && !it->station.isEmpty() && it->station != station;
        if (it->isMet || isForeign)
            continue;
        if (it->otherAt > 0) {
            if (!rewritten)
                rewritten = {Kind::Rewritten, it->otherAt, seq,
                             rewrittenText(seq, lastMetBefore(seq))};
        } else if (seq > highest) {
            shortened = {Kind::Shortened, 0, seq,
                         text(QT_TRANSLATE_NOOP("endorse::audit",
                                                "The log ends at line %1, but it once had line "
                                                "%2: the end is missing."))
                             .arg(highest)
                             .arg(seq)};
        } else if (!removed) {
            removed = {
                Kind::Removed, 0, seq,
                text(QT_TRANSLATE_NOOP("endorse::audit", "Line %1, which was noted, is missing."))
                    .arg(seq)};
        }
    }
    QList<AuditFinding> all;
    for (const auto &finding : {rewritten, removed, shortened}) {
        if (finding)
            all.append(*finding);
    }
    return all;
}

} // namespace endorse::audit
