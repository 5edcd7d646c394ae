// SPDX-License-Identifier: GPL-3.0-or-later
#include "returncodes.h"
#include "syscommands.h"
#include "verbs.h"

#include <tpmtypes/signature.h>

#include <tss2/tss2_mu.h>

/// createSigningKey, signDigest: a key that is kept outside the TPM, wrapped by the SRK.
namespace endorse::tpm::verbs {

using core::Bytes;
using core::Result;

namespace {

core::Error noSigningKey(const QString &technical)
{
    core::Error error;
    error.category = core::ErrorCategory::Tpm;
    error.code = QStringLiteral("no-signing-key");
    error.place = QStringLiteral("Load");
    error.message = core::Text(
        "endorse::tpm",
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "None of the signing keys belongs to the SRK of this TPM: it is another "
                          "TPM, or it was cleared."));
    error.hint = core::Text(
        "endorse::tpm", QT_TRANSLATE_NOOP("endorse::tpm", "Make a new signing key on this TPM."));
    error.technical = technical;
    return error;
}

/// The content of a TPM2B_PRIVATE; nullopt when the bytes are none.
std::optional<TPM2B_PRIVATE> privateAreaOf(const Bytes &bytes)
{
    TPM2B_PRIVATE privateArea{};
    size_t used = 0;
    const auto size = static_cast<size_t>(bytes.size());
    const TSS2_RC rc = Tss2_MU_TPM2B_PRIVATE_Unmarshal(
        reinterpret_cast<const std::uint8_t *>(bytes.constData()), size, &used, &privateArea);
    if (rc != TSS2_RC_SUCCESS || used != size)
        return std::nullopt;
    return privateArea;
}

/// Loads what was kept. A TPM that refuses it (damaged, or of another parent after all) says so
/// with a code of its own; a TPM that cannot be reached with another category.
Result<commands::CreatedObject> load(TpmChannel &channel, quint32 parent, const SigningKey &key)
{
    const auto area = tpmtypes::PublicArea::fromTpm2b(key.publicArea);
    const auto privateArea = privateAreaOf(key.privateArea);
    if (!area || !privateArea)
        return core::fail(noSigningKey(QStringLiteral("what was kept of the key is damaged")));
    const auto publicArea = commands::unmarshalPublic(area->tpmt());
    if (!publicArea)
        return core::fail(publicArea.error());
    return commands::load(channel, parent, *privateArea, *publicArea, area->name());
}

} // namespace

Result<SigningKey> createSigningKey(TpmChannel &channel)
{
    const auto parent = srkAsParent(channel);
    if (!parent)
        return core::fail(parent.error());
    const OwnedHandleGuard guard(channel, parent->isOurs ? parent->handle : 0);
    auto made = commands::create(channel, parent->handle, tpmtypes::auditKeyTemplate());
    if (!made)
        return core::fail(std::move(made.error()));
    const auto area = tpmtypes::PublicArea::fromTpm2b(made->publicArea);
    if (!area)
        return core::fail(area.error());
    return SigningKey{area->name(), std::move(made->publicArea), std::move(made->privateArea),
                      parent->name};
}

Result<DigestSignature> signDigest(TpmChannel &channel, const QList<SigningKey> &keys,
                                   const Bytes &digest)
{
    const auto parent = srkAsParent(channel);
    if (!parent)
        return core::fail(parent.error());
    const OwnedHandleGuard guard(channel, parent->isOurs ? parent->handle : 0);
    QString refusals;
    for (const SigningKey &key : keys) {
        if (key.parentName != parent->name)
            continue;
        const auto loaded = load(channel, parent->handle, key);
        if (!loaded) {
            if (loaded.error().category != core::ErrorCategory::Tpm || !channel.isConnected())
                return core::fail(loaded.error());
            refusals += loaded.error().toLogLine() + QStringLiteral("; ");
            continue;
        }
        const OwnedHandleGuard loadedGuard(channel, loaded->handle);
        auto signature = commands::sign(channel, loaded->handle, digest);
        if (!signature)
            return core::fail(std::move(signature.error()));
        return DigestSignature{loaded->name, std::move(*signature)};
    }
    return core::fail(noSigningKey(
        refusals +
        QStringLiteral("SRK %1, keys: %2").arg(core::toHex(parent->name)).arg(keys.size())));
}

} // namespace endorse::tpm::verbs
