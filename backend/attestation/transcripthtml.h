// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationresult.h>

namespace endorse::attestation {

/// The complete record of a run as one HTML file, UTF-8, in the program's language: what happened,
/// and for each step its explanation, fields, decoded structures, TPM commands, HTTP exchanges,
/// keys and error. It opens in any browser, follows its light or dark theme, prints with a step a
/// page, holds no script and loads nothing (Content-Security-Policy default-src 'none'), and is
/// well-formed XML. All foreign text is escaped; secrets are masked as in the records. Also of a
/// run that has not ended. Reentrant.
core::Bytes transcriptHtml(const AttestationResult &result);

/// The same for QTextDocument, which knows a part of HTML and CSS: for PDF.
QString transcriptPrintHtml(const AttestationResult &result);

/// "Attestation of vurgg…", for titles of documents and windows.
QString transcriptTitle(const AttestationResult &result);

} // namespace endorse::attestation
