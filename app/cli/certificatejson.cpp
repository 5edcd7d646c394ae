// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatejson.h"

#include <QDateTime>
#include <QFile>

namespace endorse::app::cli {

namespace {

core::Result<void> checkChain(const core::Bytes &der, const QString &caFile)
{
    QFile file(caFile);
    core::Bytes pem;
    if (file.open(QIODevice::ReadOnly))
        pem = file.readAll();
    const auto trusted = pki::certificatesInPem(pem);
    if (!trusted)
        return core::fail(trusted.error());
    return pki::verifyAgainst(der, *trusted, QDateTime::currentDateTimeUtc());
}

} // namespace

core::Bytes EkCertificate::pem() const
{
    const core::Bytes base64 = info.der.toBase64();
    core::Bytes text = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype i = 0; i < base64.size(); i += 64)
        text += base64.mid(i, 64) + '\n';
    return text + "-----END CERTIFICATE-----\n";
}

QJsonObject EkCertificate::toJson() const
{
    QJsonObject json{
        {QStringLiteral("subject"), info.subject},
        {QStringLiteral("issuer"), info.issuer},
        {QStringLiteral("serial"), info.serial},
        {QStringLiteral("notBefore"), info.notBefore.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("notAfter"), info.notAfter.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("tpmManufacturer"), info.tpmManufacturer},
        {QStringLiteral("tpmModel"), info.tpmModel},
        {QStringLiteral("tpmVersion"), info.tpmVersion},
        {QStringLiteral("matchesKey"), matchesKey},
        {QStringLiteral("chain"), chain},
        {QStringLiteral("pem"), QString::fromLatin1(pem())},
    };
    if (!chainProblem.isEmpty())
        json.insert(QStringLiteral("chainProblem"), chainProblem);
    return json;
}

core::Result<EkCertificate>
readCertificate(const core::Bytes &der, const tpmtypes::EndorsementKey &ek, const QString &caFile)
{
    const auto info = pki::parseCertificate(der);
    if (!info)
        return core::fail(info.error());
    EkCertificate certificate;
    certificate.info = *info;
    certificate.matchesKey =
        !info->spkiModulus.isEmpty() && info->spkiModulus == ek.publicArea().modulus();
    certificate.chain = QStringLiteral("unchecked");
    if (!caFile.isEmpty()) {
        const auto verified = checkChain(info->der, caFile);
        certificate.chain = verified ? QStringLiteral("verified") : QStringLiteral("failed");
        if (!verified)
            certificate.chainProblem = verified.error().toLogLine();
    }
    return certificate;
}

} // namespace endorse::app::cli
