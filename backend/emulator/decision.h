// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>

#include <QList>
#include <QString>

namespace endorse::emulator {

/// One line of "how the service decided": what was looked at, what was found, and what came of it.
/// A value.
struct Decision final
{
    enum class Verdict {
        Passed,  ///< The check let the request through.
        Refused, ///< This check refused it; at most one line of a request.
        Noted    ///< A fact without a verdict.
    };
    /// Whose value it is, so that a screen can draw it in the colour of that key.
    enum class Subject { None, Ek, Srk, InnerKey, Nonce, HubKey };

    core::Text what; ///< "EK equals the enrolled one"
    /// Plain text, foreign text included: an id, a name, hex. The same in every language.
    QString value;
    /// Used when value is empty: words, numbers in words.
    core::Text valueText;
    Verdict verdict = Verdict::Noted;
    Subject subject = Subject::None;

    /// What to show of the value, in the program's language.
    QString renderedValue() const { return value.isEmpty() ? valueText.render() : value; }

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// The stable English name: "passed", "refused", "noted".
QString toString(Decision::Verdict verdict);

} // namespace endorse::emulator
