// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace endorse::enrollmentlist {

/// Where the value at a JSON path ("attestation.tpm.endorsementKey", "iotHubs[1]") begins in the
/// text of an object that JsonRecordReader cut out. Nothing when there is none; a member whose
/// parents alone are there gives the nearest of them.
std::optional<qsizetype> offsetOfMember(QByteArrayView json, const QString &path);

} // namespace endorse::enrollmentlist
