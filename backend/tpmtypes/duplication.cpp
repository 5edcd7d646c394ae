// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplication.h"

#include "credential.h"
#include "errors.h"
#include "wiped.h"

#include <QCoreApplication>

namespace endorse::tpmtypes {

namespace {

// A TPM takes HMAC keys of at most a block of SHA-256 (MAX_SYM_DATA or the block size).
constexpr std::size_t maxHmacKeySize = 64;

/// TPM2B_SENSITIVE of an HMAC key with an empty auth value (TPM 2.0 Part 2 section 12.3.2.4).
core::Bytes sensitiveOf(QByteArrayView seedValue, QByteArrayView key)
{
    core::Bytes inner =
        core::ByteWriter().u16(alg::KeyedHash).sized({}).sized(seedValue).sized(key).bytes();
    const Wiped wipeInner(inner);
    return core::ByteWriter().sized(inner).bytes();
}

} // namespace

PublicArea hmacKeyPublicArea(QByteArrayView seedValue, QByteArrayView key)
{
    PublicAreaFields fields;
    fields.type = alg::KeyedHash;
    fields.attributes = attribute::UserWithAuth | attribute::NoDa | attribute::Sign;
    fields.scheme = {
        .algorithm = alg::Hmac, .hash = static_cast<quint16>(HashAlgorithm::Sha256), .extra = 0};
    fields.unique = digest(HashAlgorithm::Sha256, {seedValue, key});
    return *PublicArea::fromFields(fields);
}

core::Result<core::Bytes> innerWrap(HashAlgorithm nameAlg, QByteArrayView sensitive2b,
                                    QByteArrayView name, const core::Secret &innerKey)
{
    if (innerKey.size() != 16 && innerKey.size() != 24 && innerKey.size() != 32)
        return core::fail(secretSizeError(
            QStringLiteral("innerKey"),
            {"endorse::tpmtypes",
             QT_TRANSLATE_NOOP(
                 "endorse::tpmtypes",
                 "The inner key cannot be used, because its length of %1 bytes is not allowed.")},
            innerKey.size()));
    core::Bytes plain =
        core::ByteWriter().sized(digest(nameAlg, {sensitive2b, name})).raw(sensitive2b).bytes();
    const Wiped wipePlain(plain);
    return aesCfbEncrypt(innerKey.view(), plain);
}

core::Result<DuplicatedKey> duplicateHmacKey(const PublicArea &srk, const core::Secret &hmacKey,
                                             const core::Secret &innerKey, RandomSource &random)
{
    if (hmacKey.isEmpty() || hmacKey.size() > maxHmacKeySize)
        return core::fail(secretSizeError(
            QStringLiteral("hmacKey"),
            {"endorse::tpmtypes",
             QT_TRANSLATE_NOOP(
                 "endorse::tpmtypes",
                 "The HMAC key cannot be wrapped, because its length of %1 bytes is not allowed.")},
            hmacKey.size()));
    core::Bytes seedValue = random.bytes(digestSize(HashAlgorithm::Sha256));
    const Wiped wipeSeedValue(seedValue);
    if (seedValue.size() != digestSize(HashAlgorithm::Sha256))
        return core::fail(randomError());
    const PublicArea area = hmacKeyPublicArea(seedValue, hmacKey.view());
    const core::Bytes name = area.name();
    core::Bytes sensitive = sensitiveOf(seedValue, hmacKey.view());
    const Wiped wipeSensitive(sensitive);
    const auto inner = innerWrap(area.nameAlg(), sensitive, name, innerKey);
    if (!inner)
        return core::fail(inner.error());
    auto shared = shareSeed(srk, "DUPLICATE", random);
    if (!shared)
        return core::fail(std::move(shared.error()));
    auto duplicate = outerWrap(srk, shared->seed.view(), name, *inner);
    if (!duplicate)
        return core::fail(std::move(duplicate.error()));
    return DuplicatedKey{.duplicate = std::move(*duplicate),
                         .encryptedSeed = std::move(shared->encryptedSeed),
                         .publicArea = area.tpmt(),
                         .name = name};
}

} // namespace endorse::tpmtypes
