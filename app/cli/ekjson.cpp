// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekjson.h"

#include <app/cli/verb.h>

#include <QJsonArray>

namespace endorse::app::cli {

using attestation::EkCertificateCheck;

namespace {

QString dateText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

/// What is said of a certificate everywhere.
QJsonObject infoJson(const pki::CertificateInfo &info)
{
    return {
        {QStringLiteral("subject"), info.subject},
        {QStringLiteral("issuer"), info.issuer},
        {QStringLiteral("serial"), info.serial},
        {QStringLiteral("notBefore"), dateText(info.notBefore)},
        {QStringLiteral("notAfter"), dateText(info.notAfter)},
    };
}

QJsonArray chainJson(const QList<pki::ChainLink> &chain)
{
    QJsonArray json;
    for (const pki::ChainLink &link : chain) {
        QJsonObject one = infoJson(link.info);
        one.insert(QStringLiteral("sha256"), link.info.sha256);
        one.insert(QStringLiteral("source"), toString(link.source));
        json.append(one);
    }
    return json;
}

QJsonArray deviationsJson(const QList<pki::CertificateDeviation> &deviations)
{
    QJsonArray json;
    for (const pki::CertificateDeviation &each : deviations) {
        json.append(QJsonObject{{QStringLiteral("id"), each.id},
                                {QStringLiteral("text"), each.text.render()}});
    }
    return json;
}

QString chainState(const pki::ChainReport &report, bool hasRoots)
{
    if (report.verdict == pki::ChainVerdict::Trusted)
        return QStringLiteral("verified");
    return hasRoots ? QStringLiteral("failed") : QStringLiteral("unchecked");
}

QJsonArray indicesJson(const QList<quint32> &indices)
{
    QJsonArray json;
    for (const quint32 index : indices)
        json.append(handleText(index));
    return json;
}

} // namespace

core::Bytes pemOf(const core::Bytes &der)
{
    const core::Bytes base64 = der.toBase64();
    core::Bytes text = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype i = 0; i < base64.size(); i += 64)
        text += base64.mid(i, 64) + '\n';
    return text + "-----END CERTIFICATE-----\n";
}

QJsonObject keptJson(const pki::KeptCertificate &certificate)
{
    QJsonObject json = infoJson(certificate.info);
    json.insert(QStringLiteral("fingerprint"), certificate.fingerprint);
    json.insert(QStringLiteral("selfSigned"), certificate.isSelfSigned);
    return json;
}

QJsonObject certificateJson(const EkCertificateCheck &check, bool hasRoots)
{
    const QString index = handleText(check.index);
    if (!check.report) {
        return {{QStringLiteral("index"), index},
                {QStringLiteral("problem"), check.problem->toJson()}};
    }
    const pki::CertificateInfo &info = *check.info();
    const pki::ChainReport &report = *check.report;
    QJsonObject json = infoJson(info);
    json.insert(QStringLiteral("index"), index);
    json.insert(QStringLiteral("sha256"), info.sha256);
    json.insert(QStringLiteral("tpmManufacturer"), info.tpmManufacturer);
    json.insert(QStringLiteral("tpmModel"), info.tpmModel);
    json.insert(QStringLiteral("tpmVersion"), info.tpmVersion);
    json.insert(QStringLiteral("matchesKey"), check.matchesKey);
    json.insert(QStringLiteral("verdict"), toString(check.verdict()));
    json.insert(QStringLiteral("chain"), chainState(report, hasRoots));
    if (chainState(report, hasRoots) == QLatin1String("failed"))
        json.insert(QStringLiteral("chainProblem"), report.technical);
    json.insert(QStringLiteral("chainVerdict"), toString(report.verdict));
    json.insert(QStringLiteral("chainCertificates"), chainJson(report.chain));
    if (!report.missingIssuer.isEmpty())
        json.insert(QStringLiteral("missingIssuer"), report.missingIssuer);
    if (!report.missingIssuerUrl.isEmpty())
        json.insert(QStringLiteral("missingIssuerUrl"), report.missingIssuerUrl);
    json.insert(QStringLiteral("deviations"), deviationsJson(report.deviations));
    json.insert(QStringLiteral("pem"), QString::fromLatin1(pemOf(info.der)));
    return json;
}

const EkCertificateCheck *shownCertificate(const EkExamination &examination)
{
    const attestation::Genuineness &genuineness = examination.genuineness;
    if (genuineness.decisiveCheck() != nullptr)
        return genuineness.decisiveCheck();
    for (const EkCertificateCheck &check : genuineness.certificates) {
        if (check.report)
            return &check;
    }
    return nullptr;
}

QJsonObject examinationJson(const EkExamination &examination)
{
    const attestation::Genuineness &genuineness = examination.genuineness;
    const EkCertificateCheck *shown = shownCertificate(examination);
    QJsonObject json =
        shown == nullptr ? QJsonObject() : certificateJson(*shown, examination.hasRoots);
    json.insert(QStringLiteral("verdict"), toString(genuineness.verdict));
    json.insert(QStringLiteral("summary"), genuineness.summary.render());
    QJsonArray reasons;
    for (const core::Text &reason : genuineness.reasons)
        reasons.append(reason.render());
    json.insert(QStringLiteral("reasons"), reasons);
    json.insert(QStringLiteral("isSoftware"), genuineness.isSoftwareTpm);
    QJsonArray certificates;
    for (const EkCertificateCheck &check : genuineness.certificates)
        certificates.append(certificateJson(check, examination.hasRoots));
    json.insert(QStringLiteral("certificates"), certificates);
    json.insert(QStringLiteral("nonceIndices"), indicesJson(examination.certificates.nonceIndices));
    json.insert(QStringLiteral("templateIndices"),
                indicesJson(examination.certificates.templateIndices));
    QJsonArray chainProblems;
    for (const tpm::NvCertificate &one : examination.certificates.chainProblems) {
        chainProblems.append(QJsonObject{{QStringLiteral("index"), handleText(one.index)},
                                         {QStringLiteral("problem"), one.problem->toJson()}});
    }
    json.insert(QStringLiteral("chainProblems"), chainProblems);
    return json;
}

} // namespace endorse::app::cli
