// SPDX-License-Identifier: GPL-3.0-or-later
#include "mischief.h"

#include "authsession.h"
#include "returncodes.h"
#include "syscommands.h"
#include "tpmconnection.h"
#include "verbs.h"

#include <tpmtypes/random.h>
#include <tpmtypes/templates.h>

namespace endorse::tpm::verbs {

using core::Result;

namespace {

/// Octets of an auth value that nobody is to know.
constexpr int authSize = 16;
/// A TPM that is not locked after so many wrong passwords will not be.
constexpr int maximumAttempts = 64;

/// One authorisation with a password. The TPM is a child of this program: nobody listens.
class Password final
{
public:
    explicit Password(QByteArrayView value)
    {
        m_auths.count = 1;
        m_auths.auths[0].sessionHandle = TPM2_RH_PW;
        const auto size = std::min<qsizetype>(value.size(), sizeof m_auths.auths[0].hmac.buffer);
        m_auths.auths[0].hmac.size = static_cast<UINT16>(size);
        std::copy_n(value.begin(), size, m_auths.auths[0].hmac.buffer);
    }
    ~Password() { core::wipe(&m_auths, sizeof m_auths); }
    Password(const Password &) = delete;
    Password &operator=(const Password &) = delete;

    const TSS2L_SYS_AUTH_COMMAND *auths() const { return &m_auths; }

private:
    TSS2L_SYS_AUTH_COMMAND m_auths{};
};

Result<void> evict(TpmChannel &channel, quint32 object, quint32 persistent, const Password &owner)
{
    return channel.run({TPM2_CC_EvictControl, persistent}, [&](TSS2_SYS_CONTEXT *sys) {
        return Tss2_Sys_EvictControl(sys, TPM2_RH_OWNER, object, owner.auths(), persistent,
                                     nullptr);
    });
}

Result<void> removeSrk(TpmChannel &channel, const Password &owner)
{
    const auto object = commands::readPublic(channel, srkHandle);
    if (object)
        return evict(channel, srkHandle, srkHandle, owner);
    return nothingThere(channel, object.error()) ? Result<void>() : core::fail(object.error());
}

Result<void> takeOwnership(TpmChannel &channel, const Password &owner)
{
    if (auto removed = removeSrk(channel, owner); !removed)
        return removed;
    tpmtypes::SystemRandom random;
    TPM2B_AUTH value{};
    if (auto filled = commands::fill(value, value.buffer, random.bytes(authSize), "TPM2B_AUTH");
        !filled)
        return filled;
    value.buffer[0] |= 1; // Not empty, whatever zeros are cut off.
    auto changed = channel.run({TPM2_CC_HierarchyChangeAuth, TPM2_RH_OWNER}, [&](auto *sys) {
        return Tss2_Sys_HierarchyChangeAuth(sys, TPM2_RH_OWNER, owner.auths(), &value, nullptr);
    });
    core::wipe(&value, sizeof value);
    return changed;
}

/// The TCG template without noDA: what tpm2_createprimary makes when it is not told otherwise.
Result<tpmtypes::PublicArea> lockableTemplate()
{
    auto fields = tpmtypes::templateOf(tpmtypes::KeyTemplate::TcgRsa2048Srk).fields();
    fields.attributes &= ~tpmtypes::attribute::NoDa;
    return tpmtypes::PublicArea::fromFields(fields);
}

Result<commands::CreatedObject> createAsOwner(TpmChannel &channel, const tpmtypes::PublicArea &area)
{
    if (channel.auth().owner.isEmpty())
        return commands::createPrimary(channel, TPM2_RH_OWNER, area);
    const auto session = AuthSession::start(channel);
    if (!session)
        return core::fail(session.error());
    return (*session)->createPrimary(TPM2_RH_OWNER, area);
}

Result<void> storeLockableSrk(TpmChannel &channel, const Password &owner)
{
    if (auto removed = removeSrk(channel, owner); !removed)
        return removed;
    const auto area = lockableTemplate();
    if (!area)
        return core::fail(area.error());
    const auto made = createAsOwner(channel, *area);
    if (!made)
        return core::fail(made.error());
    const OwnedHandleGuard guard(channel, made->handle);
    return evict(channel, made->handle, srkHandle, owner);
}

/// The key is no HMAC key, but its password is asked for before anybody looks at that.
Result<void> lockOut(TpmChannel &channel)
{
    const Password wrong("wrong");
    TPM2B_MAX_BUFFER data{};
    for (int attempt = 0; attempt < maximumAttempts; ++attempt) {
        const auto tried =
            channel.run({TPM2_CC_HMAC, srkHandle}, [&](TSS2_SYS_CONTEXT *sys) -> TSS2_RC {
                TPM2B_DIGEST digest{};
                digest.size = sizeof digest.buffer;
                return Tss2_Sys_HMAC(sys, srkHandle, wrong.auths(), &data, TPM2_ALG_SHA256, &digest,
                                     nullptr);
            });
        const TSS2_RC rc = channel.lastReturnCode();
        if (rc == TPM2_RC_LOCKOUT)
            return {};
        if (!tried && maskReturnCode(rc) != TPM2_RC_AUTH_FAIL)
            return core::fail(tried.error());
    }
    return core::fail(tpmError(TPM2_CC_HMAC, channel.lastReturnCode()));
}

} // namespace

Result<void> meddle(TpmChannel &channel, Mischief mischief, const core::Secret &ownerAuth)
{
    if (!channel.description().isEmbedded)
        return core::fail(notEmbeddedError());
    const Password owner(ownerAuth.view());
    switch (mischief) {
    case Mischief::TakeOwnership:
        return takeOwnership(channel, owner);
    case Mischief::StoreLockableSrk:
        return storeLockableSrk(channel, owner);
    case Mischief::LockOut:
        return lockOut(channel);
    }
    return {};
}

} // namespace endorse::tpm::verbs
