// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekcertificateverb.h"

#include <app/cli/ekjson.h>
#include <app/cli/verb.h>

namespace endorse::app::cli {

using attestation::EkCertificateCheck;

namespace {

void row(const Console &console, const char *label, const QString &value)
{
    if (!value.isEmpty())
        console.line(QStringLiteral("%1: %2").arg(say(label), value));
}

core::Error noCertificateError()
{
    core::Error error;
    error.category = core::ErrorCategory::Tpm;
    error.code = QStringLiteral("no-certificate");
    error.place = handleText(tpm::ekCertificateIndex);
    error.message = text(QT_TRANSLATE_NOOP("endorse::app", "The TPM holds no EK certificate."));
    error.hint = text(QT_TRANSLATE_NOOP("endorse::app",
                                        "Some makers offer it on their web site instead: look for "
                                        "it there by the EK."));
    return error;
}

QString validity(const pki::CertificateInfo &info)
{
    return text(QT_TRANSLATE_NOOP("endorse::app", "from %1 to %2"))
        .arg(info.notBefore.toUTC().toString(Qt::ISODate))
        .arg(info.notAfter.toUTC().toString(Qt::ISODate))
        .render();
}

void showCertificate(const Console &console, const EkCertificateCheck &check)
{
    const pki::CertificateInfo &info = *check.info();
    const pki::ChainReport &report = *check.report;
    console.line(QString::fromLatin1(pemOf(info.der)).trimmed());
    row(console, QT_TRANSLATE_NOOP("endorse::app", "NV index"), handleText(check.index));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Subject"), info.subject);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Issuer"), info.issuer);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Validity"), validity(info));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Fingerprint (SHA-256)"), info.sha256);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Is for the EK"),
        check.matchesKey ? say(QT_TRANSLATE_NOOP("endorse::app", "yes"))
                         : say(QT_TRANSLATE_NOOP("endorse::app", "no")));
    for (qsizetype i = 1; i < report.chain.size(); ++i) {
        const pki::CertificateInfo &issuer = report.chain.at(i).info;
        row(console, QT_TRANSLATE_NOOP("endorse::app", "Issued by"),
            QStringLiteral("%1 (%2)").arg(issuer.subject, issuer.sha256.left(16)));
    }
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Missing issuer"), report.missingIssuer);
    for (const pki::CertificateDeviation &each : report.deviations) {
        row(console, QT_TRANSLATE_NOOP("endorse::app", "Deviation"),
            QStringLiteral("%1 (%2)").arg(each.text.render(), each.id));
    }
    if (!check.matchesKey && !report.reason.isEmpty())
        row(console, QT_TRANSLATE_NOOP("endorse::app", "Chain"), report.reason.render());
    console.line();
}

void showProblem(const Console &console, quint32 index, const core::Error &problem)
{
    row(console, QT_TRANSLATE_NOOP("endorse::app", "NV index"), handleText(index));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Problem"), problem.message.render());
    console.line();
}

void showIndices(const Console &console, const char *label, const QList<quint32> &indices)
{
    QStringList names;
    for (const quint32 index : indices)
        names.append(handleText(index));
    row(console, label, names.join(QLatin1String(", ")));
}

/// What keeps every certificate from being shown.
std::optional<core::Error> emptyReason(const EkExamination &examination)
{
    if (shownCertificate(examination) != nullptr)
        return std::nullopt;
    for (const EkCertificateCheck &check : examination.genuineness.certificates) {
        if (check.problem)
            return check.problem;
    }
    return noCertificateError();
}

} // namespace

void noteRootProblems(const Console &console, const EkExamination &examination)
{
    for (const core::Error &problem : examination.rootProblems)
        console.note(problem.message.render());
}

core::Result<ExitCode> showEkCertificates(const Console &console, const EkExamination &examination)
{
    noteRootProblems(console, examination);
    if (const auto reason = emptyReason(examination))
        return core::fail(*reason);
    if (console.isJson()) {
        QJsonObject json = examinationJson(examination);
        json.insert(QStringLiteral("ok"), true);
        console.document(json);
        return ExitCode::Done;
    }
    const EkCertificateCheck *first = shownCertificate(examination);
    showCertificate(console, *first);
    for (const EkCertificateCheck &check : examination.genuineness.certificates) {
        if (check.problem)
            showProblem(console, check.index, *check.problem);
        else if (&check != first)
            showCertificate(console, check);
    }
    for (const tpm::NvCertificate &one : examination.certificates.chainProblems)
        showProblem(console, one.index, *one.problem);
    showIndices(console, QT_TRANSLATE_NOOP("endorse::app", "NV indices with a nonce"),
                examination.certificates.nonceIndices);
    showIndices(console, QT_TRANSLATE_NOOP("endorse::app", "NV indices with a template"),
                examination.certificates.templateIndices);
    console.line(examination.genuineness.summary.render());
    for (const core::Text &reason : examination.genuineness.reasons)
        console.line(reason.render());
    return ExitCode::Done;
}

} // namespace endorse::app::cli
