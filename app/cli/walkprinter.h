// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/console.h>
#include <attestation/attestationresult.h>

namespace endorse::app::cli {

/// Tells a person what an attestation does, step by step: with all explanations on standard
/// output, or as one line a step on standard error.
class WalkPrinter final
{
public:
    /// @p quiet: says nothing of single steps (many rounds).
    WalkPrinter(const Console &console, bool explains, bool quiet);

    /// A step changed.
    void step(int index, const attestation::AttestationResult &soFar);
    /// The end of it all on standard output.
    void summary(const attestation::AttestationResult &result, int rounds) const;

private:
    void introduce(const attestation::AttestationResult &soFar);
    /// Says each warning once, before the next step begins.
    void warn(const attestation::AttestationResult &soFar);
    void explain(int index, const attestation::AttestationResult &soFar) const;

    Console m_console;
    bool m_explains;
    bool m_quiet;
    QStringList m_warned;
};

} // namespace endorse::app::cli
