// SPDX-License-Identifier: GPL-3.0-or-later
#include "random.h"

#include <openssl/rand.h>

namespace endorse::tpmtypes {

core::Bytes SystemRandom::bytes(qsizetype size)
{
    core::Bytes result(size, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(result.data()), static_cast<int>(size)) != 1)
        return {};
    return result;
}

core::Bytes FixedRandom::bytes(qsizetype size)
{
    if (size > m_bytes.size())
        return {};
    core::Bytes result = m_bytes.first(size);
    m_bytes.remove(0, size);
    return result;
}

} // namespace endorse::tpmtypes
