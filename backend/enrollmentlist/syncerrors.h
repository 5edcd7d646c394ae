// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <optional>

namespace endorse::enrollmentlist {

/// A record that was changed since it was compared: code "changed-again", place the registration
/// ID. @p cause: what told of it, whose words and facts are kept.
core::Error changedThere(const QString &registrationId,
                         const std::optional<core::Error> &cause = {});
core::Error changedHere(const QString &registrationId,
                        const std::optional<core::Error> &cause = {});

/// Nobody knows whether the list has what was to be written: code "unsettled".
bool isUnsettled(const core::Error &error);
/// The connection broke, and a question may be asked once more.
bool wasCut(const core::Error &error);
/// How often a question is asked before a cut counts.
inline constexpr int questionAttempts = 3;

} // namespace endorse::enrollmentlist
