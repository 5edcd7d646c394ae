// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <tpm/syscommands.h>
#include <tpm/tpmchannel.h>

#include <tss2/tss2_esys.h>

#include <memory>

namespace endorse::tpm {

/// Commands that need the auth value of a hierarchy.
///
/// The value never leaves this computer: it only keys the HMAC of a session that is salted to a
/// key of the TPM (the EK, else the SRK, else a primary key of the null hierarchy, which always
/// can be made) and that enciphers the first parameter of every command that has one. Runs on the
/// enhanced system API, which has the cryptography for it; milliseconds dearer than a password.
/// The session is flushed by the destructor. Worker thread only. Source: TPM 2.0 Part 1
/// sections 19.6 and 21.
class AuthSession final
{
public:
    static core::Result<std::unique_ptr<AuthSession>> start(TpmChannel &channel);
    ~AuthSession();
    AuthSession(const AuthSession &) = delete;
    AuthSession &operator=(const AuthSession &) = delete;

    /// As commands::createPrimary().
    core::Result<commands::CreatedObject> createPrimary(quint32 hierarchy,
                                                        const tpmtypes::PublicArea &keyTemplate);
    /// As commands::evictControl().
    core::Result<void> evictControl(quint32 object, quint32 persistent);
    /// A policy session in which TPM2_PolicySecret(endorsement) has been done. Entered as owned.
    core::Result<quint32> startEndorsementPolicySession();
    /// As commands::nvRead(), authorised by the owner.
    core::Result<core::Bytes> nvReadAsOwner(quint32 index, int offset, int size);

private:
    explicit AuthSession(TpmChannel &channel)
        : m_channel(channel)
    {
    }
    core::Result<ESYS_TR> saltKey();
    core::Result<ESYS_TR> makeNullPrimary();
    core::Result<ESYS_TR> fromTpm(quint32 handle);
    void close(ESYS_TR object);
    void setAttributes(TPMA_SESSION encryption);

    TpmChannel &m_channel;
    ESYS_TR m_session = ESYS_TR_NONE;
    quint32 m_sessionHandle = 0;
};

} // namespace endorse::tpm
