// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <tpm/authsession.h>
#include <tpm/syscommands.h>
#include <tpm/tpmchannel.h>

#include <memory>

namespace endorse::tpm {

/// Reads one NV index in the way that its attributes allow: by the index itself with an empty
/// password, else as the owner, with the owner's auth value when one was given. Worker thread only.
class NvReader final
{
public:
    NvReader(TpmChannel &channel, quint32 index, const commands::NvPublic &nvPublic);

    /// The DER element at the start of the index, as long as its header tells. Fails with category
    /// Tpm, with category Input, code "nv-auth" when reading would mean to guess a password whose
    /// failures count, and with category Protocol, code "ek-certificate", when none is there.
    core::Result<core::Bytes> readDer();
    /// The whole index, but not more than @p most octets of it.
    core::Result<core::Bytes> readAll(int most);

private:
    core::Result<core::Bytes> read(int offset, int size);
    core::Result<void> readUpTo(int size, core::Bytes *data);

    TpmChannel &m_channel;
    const quint32 m_index;
    const commands::NvPublic m_nvPublic;
    const bool m_asIndex;
    std::unique_ptr<AuthSession> m_session;
};

} // namespace endorse::tpm
