// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzrun.h"

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

} // namespace

Outcome Outcome::refusedWith(const core::Error &error)
{
    if (error.code.isEmpty() || error.message.isEmpty() || error.hint.isEmpty() ||
        error.technical.isEmpty())
        return wrong(QStringLiteral("the error lacks a part: %1").arg(error.toLogLine()));
    return refused();
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
    Mutator mutator(seed(), target.corpus, target.dictionary);
    int accepted = 0;
    const int count = isSoak() ? target.rounds * soakFactor : target.rounds;
    for (int round = 0; round < count; ++round) {
        const core::Bytes input = mutator.next();
        const Outcome outcome = target.check(input);
        if (outcome.kind == Outcome::Kind::Wrong)
            QFAIL(qPrintable(QStringLiteral("%1, round %2: %3")
                                 .arg(QLatin1String(name))
                                 .arg(round)
                                 .arg(describe(outcome, input))));
        accepted += outcome.kind == Outcome::Kind::Accepted ? 1 : 0;
    }
    QVERIFY2(accepted > 0 && accepted < count, "All damaged inputs had the same fate.");
}

} // namespace endorse::fuzz
