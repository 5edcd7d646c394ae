// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mutator.h"

#include <functional>

namespace endorse::fuzz {

/// What one input came to.
struct Outcome final
{
    enum class Kind { Accepted, Refused, Wrong };
    Kind kind = Kind::Refused;
    QString complaint; ///< Why it is Wrong.

    static Outcome accepted() { return {.kind = Kind::Accepted, .complaint = {}}; }
    static Outcome refused() { return {.kind = Kind::Refused, .complaint = {}}; }
    static Outcome wrong(const QString &complaint)
    {
        return {.kind = Kind::Wrong, .complaint = complaint};
    }
    /// Refused, if the error is fit to be shown: message and hint, and no argument left open.
    static Outcome refusedWith(const core::Error &error);
    /// The same, and the technical text names an offset inside of @p inputSize bytes.
    static Outcome refusedAtOffset(const core::Error &error, qsizetype inputSize);
};

/// One parser under damaged inputs.
///
/// To add one: a class file in this folder with a slot that calls run() below. Give good inputs of
/// every kind, and a check that parses, compares what parsed with what it writes, and looks at the
/// error of what did not.
struct Target final
{
    QList<core::Bytes> corpus;
    QList<core::Bytes> dictionary = {};
    std::function<Outcome(const core::Bytes &)> check;
    int rounds = 20'000; ///< Fewer where a round is slow.
};

/// Feeds every good input as it is (each must be accepted), then damaged ones: as many rounds as
/// the target says, twenty times as many when the environment says ENDORSE_SOAK=1.
/// ENDORSE_FUZZ_SEED=N takes another sequence. Fails the running test function with the input in
/// hex at the first Wrong, and when all damaged inputs had the same fate, because then the check
/// looks at nothing.
void run(const char *name, const Target &target);

} // namespace endorse::fuzz
