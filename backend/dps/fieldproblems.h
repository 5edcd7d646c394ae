// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/enrollmentrules.h>

namespace endorse::dps {

/// Gathers what the rules of enrollments find.
class FieldProblems final
{
public:
    /// @p member is the JSON path.
    void add(const QString &member, core::Text message, core::Text hint,
             const QString &technical = {});
    /// What a parser of the value said: its words and its bare facts.
    void add(const QString &member, const core::Error &reason);
    QList<FieldProblem> take() { return std::move(m_problems); }
    qsizetype size() const { return m_problems.size(); }

private:
    QList<FieldProblem> m_problems;
};

/// Which kind of record an attestation belongs to.
enum class EntryKind { Individual, Group };

/// "attestation" and everything below it.
void checkAttestation(FieldProblems &problems, const AttestationMechanism &attestation,
                      EntryKind kind);
/// Tags or desired properties.
void checkTwinCollection(FieldProblems &problems, const core::Bytes &json, const QString &member);

} // namespace endorse::dps
