// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <dps/enrollment.h>

#include <QByteArray>

namespace endorse::enrollmentlist {

/// Writes enrollments as a bash script for Microsoft's command line, `az` with the extension
/// "azure-iot". Whatever a record holds stands in single quotes or, when it has control characters,
/// in $'…' with escapes, so that no text becomes a command, an option or a line of its own; a value
/// is joined to its option by '='. Thread: a value.
class AzScript final
{
public:
    /// @p withKeys: symmetric keys are written; the script is secret then.
    explicit AzScript(bool withKeys)
        : m_withKeys(withKeys)
    {
    }

    /// What the script begins with: it asks for the name of the provisioning service in DPS_NAME
    /// (or its connection string in AZ's own way) and stops at the first command that fails.
    static QByteArray beginning();
    /// The command that makes one enrollment. @p isIncomplete becomes true when the command line
    /// has no way to say all that the record holds; a comment says what is left out.
    QByteArray command(const dps::IndividualEnrollment &record, bool *isIncomplete) const;

    /// One word of bash that stands for exactly @p utf8.
    static QByteArray quoted(QByteArrayView utf8);

private:
    bool m_withKeys;
};

} // namespace endorse::enrollmentlist
