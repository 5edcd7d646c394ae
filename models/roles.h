// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace endorse::models {

/// What a colour stands for. Models name the meaning; the screen's tokens hold the colour.
enum class Ink {
    Text,
    Muted,
    Tpm,
    Device,
    Service,
    Ek,
    Srk,
    Inner,
    Nonce,
    Hub,
    Ok,
    Warn,
    Fail,
    Busy,
    Idle
};

/// Roles that every model of this folder answers, beside Qt::DisplayRole and
/// Qt::AccessibleTextRole.
enum Role : int {
    /// The value itself, neither formatted nor translated: for sorting, copying and export.
    ValueRole = Qt::UserRole + 1,
    /// A QString that names the row for as long as it exists, whatever the language.
    IdRole,
    /// QString: the name of an icon, empty for none.
    IconNameRole,
    /// int: an Ink.
    InkRole,
    /// bool: drawn semibold, because it is current, changed or refused.
    StrongRole,
    /// First role that a model may use for itself.
    FirstOwnRole
};

} // namespace endorse::models
