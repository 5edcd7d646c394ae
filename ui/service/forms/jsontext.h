// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QByteArray>
#include <QString>

#include <optional>

// JSON as people edit it. The values themselves are never read into numbers or strings: what a form
// does not touch stays as it was written.

namespace endorse::ui {

/// The first thing in a JSON text that is not as RFC 8259 wants it.
struct JsonProblem final
{
    qsizetype offset = 0; ///< In UTF-16 units of the text.
    int line = 1;         ///< Counted from 1, as editors do.
    int column = 1;       ///< Counted from 1.
    core::Text message;   ///< Without the place.
};

/// What is wrong with @p text as one JSON object; nullopt when it is one. Also refuses what the
/// program's reader refuses: a member twice in one object, and objects or arrays in each other more
/// than 62 deep (64 with those that surround it in a record).
std::optional<JsonProblem> problemOfJsonObject(const QString &text);

/// The same JSON with line breaks and two spaces for each level; strings and numbers keep every
/// character. @p json is valid.
QString indentedJson(const QByteArray &json);

} // namespace endorse::ui
