// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatifdevice.h"

#include <pki/deviceauthority.h>
#include <pki/privatefiles.h>

#include <QDir>
#include <QFile>

#include <hsm/devicekey.h>

namespace endorse::app {

using attestation::Fault;
using core::Bytes;
using core::Result;
using pki::DeviceAuthority;
using pki::Validity;

namespace {

/// Public half of a new key, and the file of its private half when @p file is not empty.
Result<Bytes> makeKey(const QString &file)
{
    const auto pem = hsm::createPemKey();
    if (!pem)
        return core::fail(pem.error());
    if (auto written = pki::replacePrivateFile(file, pem->view()); !written)
        return core::fail(written.error());
    const auto key = hsm::openPemKey(file, {});
    if (!key)
        return core::fail(key.error());
    return (*key)->publicKeyInfo();
}

/// The authorities of a device.
struct Authorities final
{
    DeviceAuthority root;
    DeviceAuthority signer;
};

Result<Authorities> makeAuthorities(const QString &name, const Validity &validity)
{
    auto root = DeviceAuthority::createRoot(name + QStringLiteral(" root"), validity);
    if (!root)
        return core::fail(root.error());
    auto signer = root->issueAuthority(name + QStringLiteral(" signer"), validity);
    if (!signer)
        return core::fail(signer.error());
    return Authorities{std::move(*root), std::move(*signer)};
}

/// What stands in the enrollment in place of what the device shows.
Result<Bytes> makeOther(Fault fault, const Authorities &own, const Validity &validity,
                        const QString &folder)
{
    if (fault == Fault::UnknownCa) {
        const auto others = makeAuthorities(QStringLiteral("Endorse other what-if"), validity);
        if (!others)
            return core::fail(others.error());
        return others->signer.certificate();
    }
    if (fault != Fault::WrongCertificate)
        return Bytes();
    const QString file = QDir(folder).filePath(QStringLiteral("other-key.pem"));
    const auto publicHalf = makeKey(file);
    QFile::remove(file);
    if (!publicHalf)
        return core::fail(publicHalf.error());
    return own.signer.issueDevice(*publicHalf, QString::fromLatin1(whatIfRegistrationId), validity);
}

} // namespace

Result<WhatIfDevice> makeWhatIfDevice(Fault fault, const QString &folder, const QDateTime &now)
{
    const Validity validity{now.addDays(-90), now.addDays(365)};
    Validity ofDevice = validity;
    if (fault == Fault::ExpiredCertificate)
        ofDevice.notAfter = now.addDays(-1);
    const auto authorities = makeAuthorities(QStringLiteral("Endorse what-if"), validity);
    if (!authorities)
        return core::fail(authorities.error());

    WhatIfDevice device;
    device.keyFile = QDir(folder).filePath(QStringLiteral("device-key.pem"));
    const auto publicHalf = makeKey(device.keyFile);
    if (!publicHalf)
        return core::fail(publicHalf.error());
    const QString name = fault == Fault::WrongCommonName
                             ? QStringLiteral("another-device")
                             : QString::fromLatin1(whatIfRegistrationId);
    const auto own = authorities->signer.issueDevice(*publicHalf, name, ofDevice);
    if (!own)
        return core::fail(own.error());
    device.authority = authorities->signer.certificate();
    device.root = authorities->root.certificate();
    device.chain = {*own, device.authority};
    const auto other = makeOther(fault, *authorities, validity, folder);
    if (!other)
        return core::fail(other.error());
    device.other = *other;
    if (fault == Fault::KeyMissing)
        QFile::remove(device.keyFile);
    return device;
}

} // namespace endorse::app
