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
    /// Which way it went through the parser: a code, or what it was accepted as. See
    /// Target::reaches.
    QString reached;

    static Outcome accepted() { return {.kind = Kind::Accepted, .complaint = {}, .reached = {}}; }
    static Outcome refused() { return {.kind = Kind::Refused, .complaint = {}, .reached = {}}; }
    static Outcome wrong(const QString &complaint)
    {
        return {.kind = Kind::Wrong, .complaint = complaint, .reached = {}};
    }
    bool isWrong() const { return kind == Kind::Wrong; }
    /// The same, with @p what as the way that it went.
    Outcome at(const QString &what) const
    {
        return {.kind = kind, .complaint = complaint, .reached = what};
    }
    /// Refused with the code, if the error is fit to be shown: message and hint, and no argument
    /// left open.
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
    /// Inputs that are damaged further like those of the corpus, but need not be good.
    QList<core::Bytes> others = {};
    /// Changes a good input inside of its form, so that what encloses the change stays right:
    /// lengths of DER, brackets of JSON. Makes half of the inputs when it is given.
    std::function<core::Bytes(Mutator &, const core::Bytes &)> reshape = {};
    std::function<Outcome(const core::Bytes &)> check;
    int rounds = 20'000; ///< Fewer where a round is slow.
    /// So long at least, however many rounds that takes: for what strangers hand over in files.
    double seconds = 0;
    /// Ways through the parser (Outcome::reached) that the damage must find.
    QStringList reaches = {};
};

/// Feeds every good input as it is (each must be accepted), then damaged ones: as many rounds as
/// the target says, and on until its seconds have passed; twenty times both when the environment
/// says ENDORSE_SOAK=1. ENDORSE_FUZZ_SEED=N takes another sequence. Inputs follow from the seed
/// alone; the time only says where they end.
///
/// Says how many rounds there were, how many were accepted, and what was reached. Fails the running
/// test function with seed, round and the input in hex at the first Wrong; when all damaged inputs
/// had the same fate, because then the check looks at nothing; and when a way was not found.
void run(const char *name, const Target &target);

} // namespace endorse::fuzz
