// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/httpexchange.h>

#include <QString>

namespace endorse::ui {

/// The request as it went over the wire, its JSON body indented: request line, headers, empty line,
/// body. Secrets are masked in the exchange already.
QString requestText(const dps::HttpExchange &exchange);
/// The answer in the same way; empty when none came.
QString responseText(const dps::HttpExchange &exchange);

/// JSON with one member a line, members in the order in which they came; anything else, and JSON
/// that is not well-formed, as it is. UTF-8.
QString prettyBody(const core::Bytes &body);

} // namespace endorse::ui
