// SPDX-License-Identifier: GPL-3.0-or-later
#include "symmetrickey.h"

#include "texts.h"

#include <core/bytes.h>
#include <tpmtypes/algorithm.h>

#include <QRandomGenerator>

#include <array>

namespace endorse::dps {

using core::Bytes;
using core::ErrorCategory;
using core::Result;
using core::Secret;

namespace {

constexpr qsizetype MinKeyBytes = 16;
constexpr qsizetype MaxKeyBytes = 64;

core::Error badKey(const char *code, const QString &technical)
{
    return {.category = ErrorCategory::Input,
            .code = QString::fromLatin1(code),
            .place = {},
            .message = text(QT_TRANSLATE_NOOP(
                "endorse::dps", "The symmetric key is not base64 of 16 to 64 bytes.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                           "Copy the whole key with the = signs at its end, or "
                                           "leave both keys empty, so that the service makes "
                                           "them.")),
            .technical = technical};
}

} // namespace

Result<Secret> decodeSymmetricKey(QByteArrayView base64)
{
    // Not core::fromBase64: its error may quote the text.
    auto decoded = QByteArray::fromBase64Encoding(
        QByteArray::fromRawData(base64.data(), base64.size()),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || base64.size() % 4 != 0)
        return core::fail(badKey("base64", QStringLiteral("not padded base64")));
    const qsizetype size = decoded.decoded.size();
    Secret key = Secret::take(std::move(decoded.decoded));
    if (size < MinKeyBytes || size > MaxKeyBytes)
        return core::fail(badKey("key-size", QStringLiteral("%1 bytes").arg(size)));
    return key;
}

Secret generateSymmetricKey()
{
    std::array<quint32, MaxKeyBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(words.data()),
                                               qsizetype(sizeof words));
    Secret key = Secret::take(bytes.toBase64());
    core::wipe(words.data(), sizeof words);
    return key;
}

Secret derivedSymmetricKey(const Secret &groupKeyBase64, const QString &registrationId)
{
    const Result<Secret> groupKey = decodeSymmetricKey(groupKeyBase64.view());
    if (!groupKey)
        return {};
    Bytes derived =
        tpmtypes::hmac(tpmtypes::HashAlgorithm::Sha256, groupKey->view(), registrationId.toUtf8());
    Secret key = Secret::take(derived.toBase64());
    core::wipe(derived);
    return key;
}

} // namespace endorse::dps
