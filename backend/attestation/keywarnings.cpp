// SPDX-License-Identifier: GPL-3.0-or-later
#include "keywarnings.h"

#include <QCoreApplication>

namespace endorse::attestation {

namespace {

constexpr char context[] = "endorse::attestation";

} // namespace

core::Text keyTypeWarning(const tpmtypes::EndorsementKey &key)
{
    if (key.isExpectedByDps())
        return {};
    return core::Text(
               context,
               QT_TRANSLATE_NOOP("endorse::attestation",
                                 "Warning: the EK is a key of type %1, while the Device "
                                 "Provisioning Service expects RSA 2048, so it may refuse the "
                                 "device. If the TPM holds this key at 0x81010001, remove it with "
                                 "the program that stored it: the next attestation creates an EK "
                                 "of type RSA 2048 there."))
        .arg(key.publicArea().kind());
}

core::Text keyTypeWarning(const tpmtypes::StorageRootKey &key)
{
    if (key.isExpectedByDps())
        return {};
    return core::Text(context, QT_TRANSLATE_NOOP(
                                   "endorse::attestation",
                                   "Warning: the key at 0x81000001 (%1) is not an SRK of type RSA "
                                   "2048 with AES 128, which the Device Provisioning Service "
                                   "expects, so it may refuse the device. If no program needs this "
                                   "key, remove it with the program that stored it: the next "
                                   "attestation creates the expected SRK there."))
        .arg(key.publicArea().kind());
}

} // namespace endorse::attestation
