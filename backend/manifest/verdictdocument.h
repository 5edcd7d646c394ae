// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QJsonObject>

#include <manifest/manifestverifier.h>
#include <vector>

namespace endorse::manifest {

/// {"file", "verdict": "entries" or "reject_file", "code"?, "place"?, "entries", "enroll":
/// [index…], "verified": [index…], "reject": {"INDEX": "CODE"}, "warnings": {"INDEX": ["CODE"…]},
/// "seconds"}; indices from 0. Of a refused file no entry is named.
QJsonObject verdictDocument(const VerifyReport &report, const std::vector<Verdict> &verdicts);

/// A row for each entry; of a refused file one with its code and place. Cells that a spreadsheet
/// would take for formulas are guarded.
core::Bytes verdictCsv(const VerifyReport &report, const std::vector<Verdict> &verdicts);

/// A page in the program's language: summary and a table. All text is escaped; a policy of none.
core::Bytes verdictHtml(const VerifyReport &report, const std::vector<Verdict> &verdicts);

} // namespace endorse::manifest
