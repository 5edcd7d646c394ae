// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/ekbytes.h>

namespace endorse::tpmtypes {

/// How bytes were written as text.
enum class EkEncoding { Binary, Base64, UrlSafeBase64, Hex, HexDump, Pem };

/// Text that was decoded.
struct DecodedText final
{
    core::Bytes bytes;
    EkEncoding encoding = EkEncoding::Base64;
};

/// One value in base64 (standard or URL alphabet, padded or not, in lines) or hex (with separators,
/// "0x", "\x"). Quotes, brackets and a comma around it do not matter. nullopt when it is neither;
/// an error when it is hex with an odd number of digits.
core::Result<std::optional<DecodedText>> decodeValue(QByteArrayView value);

/// Base64 in either alphabet, padded or not, without white space. A last character that stands for
/// fewer bits than a byte has is dropped, so that what was cut off can still be looked at. nullopt
/// on other characters.
std::optional<core::Bytes> looseBase64(QByteArrayView text);

inline bool isBase64Letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '-' || c == '_';
}

/// What the value begins with that starts here in hex (then *hex) or base64.
EkHead headOfEncoded(QByteArrayView text, bool *hex);

} // namespace endorse::tpmtypes
