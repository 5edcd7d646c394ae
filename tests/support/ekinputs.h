// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace endorse {

/// Something that people give as an EK, and what must come of it.
struct EkInput final
{
    const char *name;
    QByteArray bytes;
    /// The file of tests/data/ek with the TPM2B_PUBLIC that it holds; empty: it is refused.
    const char *key = "";
    const char *form = "";        ///< The name of the EkForm.
    const char *assumptions = ""; ///< Their names, with spaces.
    const char *code = "";        ///< Of the refusal.
    const char *says = "";        ///< Part of what was said of the input, or of the message.
};

/// A file of tests/data/ek.
QByteArray ekFile(const char *name);

/// Every row has a name of its own.
QList<EkInput> ekInputs();

} // namespace endorse
