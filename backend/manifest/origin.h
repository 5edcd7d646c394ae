// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace endorse::manifest {

/// What kind of file an entry comes from.
enum class Origin : quint8 {
    TrustAndGo,   ///< Microchip's manifest: every entry is signed.
    Espressif,    ///< CSV with the columns MAC, cn and cert. Nothing is signed.
    InfineonE0E0, ///< The certificates of one object in a bundle (7z). Nothing is signed.
    InfineonE0E1,
    InfineonE0E2
};
/// "trustAndGo", "espressif", "infineon".
QString formatName(Origin origin);
/// Whether the entries of such a file are signed.
constexpr bool isSigned(Origin origin)
{
    return origin == Origin::TrustAndGo;
}
/// Whether the file is a bundle, in which an object is to be chosen.
constexpr bool isBundle(Origin origin)
{
    return origin >= Origin::InfineonE0E0;
}
/// "E0E0", "E0E1", "E0E2"; empty for what is no bundle.
QString objectName(Origin origin);
/// The object of a bundle that is called so, in any case; nothing for another word.
std::optional<Origin> bundleObject(const QString &name);

} // namespace endorse::manifest
