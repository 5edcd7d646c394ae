// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace endorse::models {

/// The attributes of a key in plain words, "stays in this TPM, made inside it, decrypts", from
/// their TCG names ("fixedTPM"…). A name without words of ours stays as it is.
QString attributesText(const QStringList &attributes);

/// A Name as hex, short enough for a line and with both ends, which tell it from others:
/// "000b 350e95c1…2d9caa16ac". The first four digits are the algorithm.
QString shortName(const QString &hex);

} // namespace endorse::models
