// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>

namespace endorse::tpmtypes {

/// Wipes an intermediate value at the end of its scope, whichever way that is left. The bytes must
/// not be shared with another QByteArray by then.
class Wiped final
{
public:
    explicit Wiped(QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    ~Wiped() { core::wipe(m_bytes); }
    Q_DISABLE_COPY_MOVE(Wiped)

private:
    QByteArray &m_bytes;
};

} // namespace endorse::tpmtypes
