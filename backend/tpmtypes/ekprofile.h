// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/publicarea.h>

namespace endorse::tpmtypes {

/// The default templates of the TCG EK Credential Profile (level 0, version 2.5, annex B) whose
/// algorithms this program knows.
enum class EkProfile { L1, L2, H1, H2, H3, H4, H6, H7 };

/// "L-1".
QString toString(EkProfile profile);
/// The public area of the template, its `unique` or point left empty.
PublicAreaFields fieldsOf(EkProfile profile);
/// The template that the public area follows: type, hash, attributes, policy and parameters;
/// `unique` and the point are the key's own.
std::optional<EkProfile> ekProfileOf(const PublicArea &area);

/// The template by which makers make an EK of which only the key itself is known: L-1 and L-2 for
/// the sizes that they exist for, else one of the high range; none for other sizes.
std::optional<EkProfile> usualRsaProfile(qsizetype keyBits);
std::optional<EkProfile> usualEccProfile(quint16 curve);

} // namespace endorse::tpmtypes
