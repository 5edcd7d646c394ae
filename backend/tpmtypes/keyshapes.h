// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

namespace endorse::tpmtypes {

/// What the first bytes of a value look like. All of it is guessing: only reading the whole
/// structure tells for certain. Offsets past the end read as 0.

quint16 bigEndianAt(QByteArrayView bytes, qsizetype offset);
quint32 bigEndian32At(QByteArrayView bytes, qsizetype offset);
quint16 littleEndianAt(QByteArrayView bytes, qsizetype offset);

/// The type and nameAlg that begin a TPMT_PUBLIC of a key.
bool looksLikePublicArea(QByteArrayView bytes);
/// Old tpm2-tools wrote the C structure as it lay in the memory of a little-endian computer: a
/// 16-bit size, two bytes of padding, then type, nameAlg and attributes the wrong way round.
bool looksLikeLittleEndianDump(QByteArrayView bytes);
/// A DER SEQUENCE with a length in one or two further bytes (81, 82): certificates, public keys.
bool looksLikeDer(QByteArrayView bytes);
/// Bytes that the DER at the start announces with its own header; 0 when it is no DER.
qsizetype derSize(QByteArrayView bytes);
/// Hex digits and nothing else; not empty.
bool isHex(QByteArrayView text);

} // namespace endorse::tpmtypes
