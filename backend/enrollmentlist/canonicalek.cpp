// SPDX-License-Identifier: GPL-3.0-or-later
#include "canonicalek.h"

#include <tpmtypes/ekprofile.h>
#include <tpmtypes/ekreader.h>

#include <array>

namespace endorse::enrollmentlist {

namespace {

constexpr qsizetype ModulusBytes = 256;

/// What stands before the modulus, from the size of the TPM2B_PUBLIC on.
const core::Bytes &beforeModulus()
{
    static const core::Bytes prefix = [] {
        tpmtypes::PublicAreaFields fields = tpmtypes::fieldsOf(tpmtypes::EkProfile::L1);
        fields.unique = core::Bytes(ModulusBytes, '\xff');
        const auto area = tpmtypes::PublicArea::fromFields(fields);
        return area ? area->tpm2b().chopped(ModulusBytes) : core::Bytes();
    }();
    return prefix;
}

/// Values of the base64 alphabet; 64 for anything else.
constexpr std::array<unsigned char, 256> sextets = [] {
    std::array<unsigned char, 256> out{};
    out.fill(64);
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (unsigned char i = 0; i < 64; ++i)
        out[static_cast<unsigned char>(alphabet[i])] = i;
    return out;
}();

unsigned sextet(QByteArrayView text, qsizetype at)
{
    return sextets[static_cast<unsigned char>(text[at])];
}

bool isAlphabet(QByteArrayView text)
{
    unsigned seen = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        seen |= sextet(text, i);
    return seen < 64;
}

} // namespace

bool isCanonicalEk(QByteArrayView text)
{
    static const core::Bytes &prefix = beforeModulus();
    static const qsizetype size = prefix.size() + ModulusBytes;
    static const QByteArray prefixText = prefix.toBase64();
    // Whole groups of three bytes can be compared as text; the rest is looked at bit by bit.
    static const qsizetype wholeGroups = prefix.size() / 3 * 4;
    static_assert(ModulusBytes == 256);
    if (prefix.size() % 3 != 0 || size % 3 != 1) // The template's sizes say so: 60 and 316 bytes.
        return false;
    if (text.size() != (size + 2) / 3 * 4 || !text.endsWith("==") ||
        !text.startsWith(QByteArrayView(prefixText).first(wholeGroups)))
        return false;
    const QByteArrayView digits = text.chopped(2);
    if (!isAlphabet(digits))
        return false;
    const bool topBit = (sextet(text, wholeGroups) & 0x20) != 0;
    // Of the last byte six bits are in the one before the last digit, two in the last one, whose
    // other bits are zero.
    const unsigned last = sextet(text, digits.size() - 1);
    const bool isOdd = (last & 0x10) != 0;
    return topBit && isOdd && (last & 0x0f) == 0;
}

core::Result<QByteArray> ekOfCell(QByteArrayView text)
{
    if (isCanonicalEk(text))
        return text.toByteArray();
    auto read = tpmtypes::recogniseEk(text.toByteArray());
    if (!read)
        return core::fail(std::move(read.error()));
    return read->ek.base64();
}

} // namespace endorse::enrollmentlist
