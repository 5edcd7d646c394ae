// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekcertificates.h"

#include <algorithm>

namespace endorse::tpm {

const QList<EkNvIndex> &ekNvIndices()
{
    using enum EkNvContent;
    static const QList<EkNvIndex> indices{
        {0x01c00002, Certificate, "L-1", "RSA 2048"},
        {0x01c00003, Nonce, "L-1", "RSA 2048"},
        {0x01c00004, Template, "L-1", "RSA 2048"},
        {0x01c0000a, Certificate, "L-2", "ECC NIST_P256"},
        {0x01c0000b, Nonce, "L-2", "ECC NIST_P256"},
        {0x01c0000c, Template, "L-2", "ECC NIST_P256"},
        {0x01c00012, Certificate, "H-1", "RSA 2048"},
        {0x01c00013, Template, "H-1", "RSA 2048"},
        {0x01c00014, Certificate, "H-2", "ECC NIST_P256"},
        {0x01c00015, Template, "H-2", "ECC NIST_P256"},
        {0x01c00016, Certificate, "H-3", "ECC NIST_P384"},
        {0x01c00017, Template, "H-3", "ECC NIST_P384"},
        {0x01c00018, Certificate, "H-4", "ECC NIST_P521"},
        {0x01c00019, Template, "H-4", "ECC NIST_P521"},
        {0x01c0001a, Certificate, "H-5", "ECC SM2_P256"},
        {0x01c0001b, Template, "H-5", "ECC SM2_P256"},
        {0x01c0001c, Certificate, "H-6", "RSA 3072"},
        {0x01c0001d, Template, "H-6", "RSA 3072"},
        {0x01c0001e, Certificate, "H-7", "RSA 4096"},
        {0x01c0001f, Template, "H-7", "RSA 4096"},
    };
    return indices;
}

const EkNvIndex *ekNvIndex(quint32 index)
{
    const QList<EkNvIndex> &all = ekNvIndices();
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [index](const EkNvIndex &each) { return each.index == index; });
    return found == all.cend() ? nullptr : &*found;
}

} // namespace endorse::tpm
