// SPDX-License-Identifier: GPL-3.0-or-later
#include "continuation.h"

#include <tpmtypes/algorithm.h>

namespace endorse::emulator {

namespace {

constexpr qsizetype macBytes = 16;

QByteArray macOf(const QString &list, QByteArrayView lastKey, const core::Secret &key)
{
    return tpmtypes::hmac(
               tpmtypes::HashAlgorithm::Sha256, key.view(),
               {QByteArrayView("continuation\n"), list.toUtf8(), QByteArrayView("\n"), lastKey})
        .first(macBytes);
}

} // namespace

QByteArray continuationAfter(const QString &list, const QString &lastKey, const core::Secret &key)
{
    const QByteArray text = lastKey.toUtf8();
    return (macOf(list, text, key) + text)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QString> readContinuation(const QByteArray &token, const QString &list,
                                        const core::Secret &key)
{
    const auto result = QByteArray::fromBase64Encoding(
        token, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.size() <= macBytes)
        return std::nullopt;
    const QByteArrayView decoded = result.decoded;
    const QByteArrayView lastKey = decoded.sliced(macBytes);
    if (!core::constantTimeEquals(macOf(list, lastKey, key), decoded.first(macBytes)))
        return std::nullopt;
    return QString::fromUtf8(lastKey);
}

} // namespace endorse::emulator
