// SPDX-License-Identifier: GPL-3.0-or-later
#include "returncodes.h"
#include "syscommands.h"
#include "verbs.h"

#include <tpmtypes/signature.h>

#include <tss2/tss2_mu.h>

/// createDigestKey, openDigestKey, signWithDigestKey: the private key of a device.
namespace endorse::tpm::verbs {

using core::Bytes;
using core::Result;

namespace {

constexpr quint16 ecdsaScheme = 0x0018;
constexpr quint16 curveP256 = 0x0003;
constexpr quint16 sha256Hash = 0x000b;

core::Error digestKeyError(core::ErrorCategory category, const char *code, const char *message,
                           const char *hint, const QString &technical)
{
    core::Error error;
    error.category = category;
    error.code = QLatin1String(code);
    error.place = QStringLiteral("Load");
    error.message = core::Text("endorse::tpm", message);
    error.hint = core::Text("endorse::tpm", hint);
    error.technical = technical;
    return error;
}

core::Error keyOfAnotherTpm(const QString &technical)
{
    return digestKeyError(
        core::ErrorCategory::Tpm, "key-of-another-tpm",
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "The key does not belong to this TPM: another TPM made it, or this one "
                          "was cleared since."),
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "Connect the TPM that made the key, or make a new key, and have a "
                          "certificate issued for it."),
        technical);
}

core::Error damagedKey(const QString &technical)
{
    return digestKeyError(
        core::ErrorCategory::Input, "key-damaged",
        QT_TRANSLATE_NOOP("endorse::tpm", "What was kept of the key of the TPM is damaged."),
        QT_TRANSLATE_NOOP("endorse::tpm", "Take the file from a backup, or make a new key."),
        technical);
}

core::Error notASigningKey(const QString &technical)
{
    return digestKeyError(
        core::ErrorCategory::Input, "key-type",
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "The key of the TPM cannot sign for a device: that takes an ECC key on "
                          "the curve P-256 that may sign anything."),
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "Check the handle or the file; \"endorsectl key create --home tpm\" "
                          "makes such a key."),
        technical);
}

/// Whether the key can do what TLS asks of it. A restricted key signs only what the TPM itself
/// digested.
Result<tpmtypes::PublicArea> usable(const Bytes &publicArea)
{
    auto area = tpmtypes::PublicArea::fromTpm2b(publicArea);
    if (!area)
        return core::fail(damagedKey(area.error().toLogLine()));
    const quint16 scheme = area->fields().scheme.algorithm;
    const bool signsEcdsa = scheme == tpmtypes::alg::Null ||
                            (scheme == ecdsaScheme && area->fields().scheme.hash == sha256Hash);
    if (area->type() != tpmtypes::alg::Ecc || area->curve() != curveP256 ||
        !area->has(tpmtypes::attribute::Sign) || area->has(tpmtypes::attribute::Restricted) ||
        !signsEcdsa || area->isTemplate())
        return core::fail(notASigningKey(area->kind() + QStringLiteral(", ") +
                                         area->attributesInWords().join(QLatin1Char(' '))));
    return area;
}

Result<commands::CreatedObject> loadWrapped(TpmChannel &channel, const DigestKey &key,
                                            const tpmtypes::PublicArea &area)
{
    TPM2B_PRIVATE privateArea{};
    size_t used = 0;
    const auto size = static_cast<size_t>(key.privateArea.size());
    const TSS2_RC rc = Tss2_MU_TPM2B_PRIVATE_Unmarshal(
        reinterpret_cast<const std::uint8_t *>(key.privateArea.constData()), size, &used,
        &privateArea);
    if (rc != TSS2_RC_SUCCESS || used != size)
        return core::fail(damagedKey(QStringLiteral("TPM2B_PRIVATE of %1 bytes").arg(size)));
    const auto publicArea = commands::unmarshalPublic(area.tpmt());
    if (!publicArea)
        return core::fail(publicArea.error());
    auto loaded = commands::load(channel, key.parent, privateArea, *publicArea, area.name());
    if (loaded)
        return loaded;
    const TSS2_RC refusal = channel.lastReturnCode() & ~static_cast<TSS2_RC>(TPM2_RC_N_MASK);
    const bool isRefusal =
        loaded.error().category == core::ErrorCategory::Tpm && channel.isConnected();
    // TPM2_RC_HANDLE, TPM2_RC_TYPE: no parent, or no storage key, at its handle.
    // TPM2_RC_INTEGRITY: wrapped by another one.
    if (isRefusal && (nothingThere(channel, loaded.error()) ||
                      refusal == (TPM2_RC_INTEGRITY | TPM2_RC_P) || refusal == TPM2_RC_TYPE))
        return core::fail(keyOfAnotherTpm(loaded.error().toLogLine()));
    return loaded;
}

} // namespace

Result<DigestKey> createDigestKey(TpmChannel &channel)
{
    if (const auto parent = ensureSrk(channel, Persist::Yes); !parent)
        return core::fail(parent.error());
    auto made = commands::create(channel, srkHandle, tpmtypes::deviceKeyTemplate());
    if (!made)
        return core::fail(std::move(made.error()));
    return DigestKey{0, srkHandle, std::move(made->publicArea), std::move(made->privateArea)};
}

Result<DigestKey> openDigestKey(TpmChannel &channel, DigestKey key)
{
    if (key.handle != 0) {
        const auto object = commands::readPublic(channel, key.handle);
        if (!object)
            return core::fail(object.error());
        key.publicArea = object->publicArea;
    }
    const auto area = usable(key.publicArea);
    if (!area)
        return core::fail(area.error());
    if (key.handle != 0)
        return key;
    const auto loaded = loadWrapped(channel, key, *area);
    if (!loaded)
        return core::fail(loaded.error());
    channel.flushOwned(loaded->handle);
    return key;
}

Result<EcdsaNumbers> signWithDigestKey(TpmChannel &channel, const DigestKey &key,
                                       const Bytes &digest)
{
    const auto area = usable(key.publicArea);
    if (!area)
        return core::fail(area.error());
    const bool keyHasScheme = area->fields().scheme.algorithm != tpmtypes::alg::Null;
    if (key.handle != 0)
        return commands::signNumbers(channel, key.handle, digest, keyHasScheme);
    const auto loaded = loadWrapped(channel, key, *area);
    if (!loaded)
        return core::fail(loaded.error());
    const OwnedHandleGuard guard(channel, loaded->handle);
    return commands::signNumbers(channel, loaded->handle, digest, keyHasScheme);
}

} // namespace endorse::tpm::verbs
