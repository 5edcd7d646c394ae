// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzrun.h"

#include <QElapsedTimer>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

namespace endorse::fuzz {

namespace {

constexpr int soakFactor = 20;
constexpr quint64 usualSeed = 20'240'229;

bool isSoak()
{
    return qEnvironmentVariableIntValue("ENDORSE_SOAK") == 1;
}

quint64 seed()
{
    return qEnvironmentVariableIsSet("ENDORSE_FUZZ_SEED")
               ? qEnvironmentVariable("ENDORSE_FUZZ_SEED").toULongLong()
               : usualSeed;
}

QString describe(const Outcome &outcome, const core::Bytes &input)
{
    return QStringLiteral("%1; input: %2").arg(outcome.complaint, core::toHex(input));
}

/// What came of the rounds of a target.
class Tally final
{
public:
    void note(const Outcome &outcome)
    {
        ++m_rounds;
        m_accepted += outcome.kind == Outcome::Kind::Accepted ? 1 : 0;
        if (!outcome.reached.isEmpty())
            ++m_reached[outcome.reached];
    }
    qint64 rounds() const { return m_rounds; }
    bool isMixed() const { return m_accepted > 0 && m_accepted < m_rounds; }
    QStringList missing(const QStringList &wanted) const
    {
        QStringList out = wanted;
        out.removeIf([this](const QString &way) { return m_reached.contains(way); });
        return out;
    }
    QString summary(const char *name, qint64 milliseconds) const
    {
        constexpr qsizetype most = 60;
        QStringList ways;
        for (const auto &[way, count] : m_reached.asKeyValueRange())
            ways.append(QStringLiteral("%1 %2").arg(way).arg(count));
        const qsizetype all = ways.size();
        if (all > most)
            ways = ways.first(most) << QStringLiteral("…");
        return QStringLiteral("%1, seed %2: %3 rounds in %4 s, %5 accepted, %6 ways: %7")
            .arg(QLatin1String(name))
            .arg(seed())
            .arg(m_rounds)
            .arg(double(milliseconds) / 1000, 0, 'f', 1)
            .arg(m_accepted)
            .arg(all)
            .arg(ways.join(QLatin1String(", ")));
    }

private:
    qint64 m_rounds = 0;
    qint64 m_accepted = 0;
    QMap<QString, qint64> m_reached;
};

core::Bytes inputOf(Mutator &mutator, const Target &target)
{
    return target.reshape && mutator.below(2) == 0 ? target.reshape(mutator, mutator.pick())
                                                   : mutator.next();
}

} // namespace

Outcome Outcome::refusedWith(const core::Error &error)
{
    if (error.code.isEmpty() || error.message.isEmpty() || error.hint.isEmpty() ||
        error.technical.isEmpty())
        return wrong(QStringLiteral("the error lacks a part: %1").arg(error.toLogLine()));
    return refused().at(error.code);
}

Outcome Outcome::refusedAtOffset(const core::Error &error, qsizetype inputSize)
{
    const Outcome outcome = refusedWith(error);
    if (outcome.kind != Kind::Refused)
        return outcome;
    static const QRegularExpression pattern(QStringLiteral("offset (\\d+)"));
    const QRegularExpressionMatch match = pattern.match(error.technical);
    if (!match.hasMatch() || match.captured(1).toLongLong() > inputSize)
        return wrong(QStringLiteral("the error names no offset inside: %1").arg(error.toLogLine()));
    return outcome;
}

void run(const char *name, const Target &target)
{
    for (const core::Bytes &good : target.corpus) {
        const Outcome outcome = target.check(good);
        if (outcome.kind != Outcome::Kind::Accepted)
            QFAIL(qPrintable(QStringLiteral("%1: a good input is not accepted: %2")
                                 .arg(QLatin1String(name), describe(outcome, good))));
    }
    Mutator mutator(seed(), target.corpus + target.others, target.dictionary);
    const int factor = isSoak() ? soakFactor : 1;
    const qint64 least = qint64(target.rounds) * factor;
    const auto milliseconds = static_cast<qint64>(target.seconds * 1000 * factor);
    Tally tally;
    QElapsedTimer clock;
    clock.start();
    while (tally.rounds() < least || clock.elapsed() < milliseconds) {
        const core::Bytes input = inputOf(mutator, target);
        const Outcome outcome = target.check(input);
        if (outcome.kind == Outcome::Kind::Wrong)
            QFAIL(qPrintable(QStringLiteral("%1, seed %2, round %3: %4")
                                 .arg(QLatin1String(name))
                                 .arg(seed())
                                 .arg(tally.rounds())
                                 .arg(describe(outcome, input))));
        tally.note(outcome);
    }
    qInfo("%s", qPrintable(tally.summary(name, clock.elapsed())));
    QVERIFY2(tally.isMixed(), "All damaged inputs had the same fate.");
    const QStringList missing = tally.missing(target.reaches);
    QVERIFY2(missing.isEmpty(),
             qPrintable(QStringLiteral("Never reached: ") + missing.join(QLatin1String(", "))));
}

} // namespace endorse::fuzz
