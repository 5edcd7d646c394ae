// SPDX-License-Identifier: GPL-3.0-or-later
#include "refusalwords.h"

#include <algorithm>

namespace endorse::attestation {

core::Error withComparedNames(core::Error refusal, const QList<ComparedName> &compared)
{
    if (compared.isEmpty())
        return refusal;
    const auto differs = [&compared](KeyKind kind) {
        return std::any_of(compared.cbegin(), compared.cend(), [kind](const ComparedName &name) {
            return name.kind == kind && !name.isEqual();
        });
    };
    if (differs(KeyKind::Ek)) {
        refusal.message = {"endorse::attestation",
                           QT_TRANSLATE_NOOP("endorse::attestation",
                                             "The EK in the TPM is not the one that was sent to "
                                             "the service, so the challenge cannot be opened.")};
        refusal.hint = {"endorse::attestation",
                        QT_TRANSLATE_NOOP("endorse::attestation",
                                          "Look whether another TPM answers now, or another "
                                          "program stored its EK at 0x81010001. Start again, and "
                                          "compare the EK with the one in the enrollment.")};
    } else if (differs(KeyKind::Srk)) {
        refusal.message = {"endorse::attestation",
                           QT_TRANSLATE_NOOP("endorse::attestation",
                                             "The SRK in the TPM is not the one that was sent to "
                                             "the service: the TPM was cleared since, or got a new "
                                             "SRK. The challenge was made for the old one.")};
        refusal.hint = {"endorse::attestation",
                        QT_TRANSLATE_NOOP("endorse::attestation",
                                          "Register again: the service knows the device by its EK, "
                                          "which is the same, and makes a challenge for the new "
                                          "SRK. Nothing has to be enrolled anew.")};
    } else {
        refusal.hint = {"endorse::attestation",
                        QT_TRANSLATE_NOOP("endorse::attestation",
                                          "EK and SRK in the TPM are the ones that the device "
                                          "sent, so something on the way changed the request or "
                                          "the challenge. Register again. When it happens again, "
                                          "look for a proxy or gateway between device and "
                                          "service.")};
    }
    return refusal;
}

namespace {

QString momentText(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

core::Error groupDisabled(core::Error refusal, const QString &registrationId)
{
    refusal.message =
        core::Text("endorse::attestation",
                   QT_TRANSLATE_NOOP("endorse::attestation",
                                     "The enrollment group to which the certificate of \"%1\" "
                                     "belongs is disabled."))
            .arg(registrationId);
    refusal.hint = {"endorse::attestation",
                    QT_TRANSLATE_NOOP("endorse::attestation",
                                      "Enable the enrollment group at the service if its devices "
                                      "may register.")};
    return refusal;
}

core::Text outdatedMessage(const DeviceCertificate &certificate,
                           const OutdatedCertificate &outdated)
{
    const QString moment =
        momentText(outdated.hasExpired ? outdated.info.notAfter : outdated.info.notBefore);
    if (outdated.isOwn) {
        const char *const words =
            outdated.hasExpired
                ? QT_TRANSLATE_NOOP("endorse::attestation",
                                    "The service refuses the certificate of \"%1\": it expired on "
                                    "%2.")
                : QT_TRANSLATE_NOOP(
                      "endorse::attestation",
                      "The service refuses the certificate of \"%1\": it is not valid "
                      "before %2.");
        return core::Text("endorse::attestation", words).arg(certificate.shownName()).arg(moment);
    }
    //: %1: common name of a device, %2: name of a certificate above it, %3: a date.
    const char *const words =
        outdated.hasExpired
            ? QT_TRANSLATE_NOOP(
                  "endorse::attestation",
                  "The service refuses the certificate of \"%1\": \"%2\" in its chain "
                  "expired on %3.")
            : QT_TRANSLATE_NOOP(
                  "endorse::attestation",
                  "The service refuses the certificate of \"%1\": \"%2\" in its chain "
                  "is not valid before %3.");
    return core::Text("endorse::attestation", words)
        .arg(certificate.shownName())
        .arg(outdated.info.subject)
        .arg(moment);
}

core::Text newAuthorityHint()
{
    return {"endorse::attestation",
            QT_TRANSLATE_NOOP("endorse::attestation",
                              "Check the clocks of this computer and of the service. If they are "
                              "right, get the new certificate of that authority, and send it with "
                              "that of the device.")};
}

core::Text newCertificateHint()
{
    return {"endorse::attestation",
            QT_TRANSLATE_NOOP("endorse::attestation",
                              "Check the clocks of this computer and of the service. If they are "
                              "right, issue a new certificate for the device, and enroll it unless "
                              "its authority is that of an enrollment group.")};
}

} // namespace

core::Error withCertificateFacts(core::Error refusal, const DeviceCertificate &certificate,
                                 const QString &registrationId, const QDateTime &now)
{
    // Whom the service does not know, the certificate cannot explain.
    const bool isAboutAuthority =
        refusal.technical.contains(QLatin1String("CA certificate not found"), Qt::CaseInsensitive);
    if (refusal.category != core::ErrorCategory::Dps)
        return refusal;
    if (refusal.technical.contains(QLatin1String("enrollment group is disabled")))
        return groupDisabled(std::move(refusal), registrationId);
    if (refusal.httpStatus != 401)
        return refusal;
    if (const auto outdated = outdatedIn(certificate, now)) {
        refusal.message = outdatedMessage(certificate, *outdated);
        refusal.hint = outdated->isOwn ? newCertificateHint() : newAuthorityHint();
    } else if (certificate.commonName.isEmpty()) {
        refusal.message =
            core::Text("endorse::attestation",
                       QT_TRANSLATE_NOOP("endorse::attestation",
                                         "The service refuses the certificate: it has no common "
                                         "name (CN), or more than one, and the device registers as "
                                         "\"%1\"."))
                .arg(registrationId);
        refusal.hint = {"endorse::attestation",
                        QT_TRANSLATE_NOOP("endorse::attestation",
                                          "Issue a certificate whose subject has the registration "
                                          "ID as its one common name.")};
    } else if (certificate.commonName.compare(registrationId, Qt::CaseInsensitive) != 0) {
        refusal.message =
            core::Text("endorse::attestation",
                       QT_TRANSLATE_NOOP("endorse::attestation",
                                         "The service refuses the certificate: its common name "
                                         "(CN) is \"%1\", and the device registers as \"%2\"."))
                .arg(certificate.commonName)
                .arg(registrationId);
        refusal.hint = {"endorse::attestation",
                        QT_TRANSLATE_NOOP("endorse::attestation",
                                          "Register under the common name of the certificate, or "
                                          "choose the certificate of this device.")};
    } else if (!isAboutAuthority) {
        refusal.hint =
            core::Text("endorse::attestation",
                       QT_TRANSLATE_NOOP("endorse::attestation",
                                         "Dates and common name of this certificate are right. "
                                         "The certificate of this device has the SHA-256 "
                                         "thumbprint %1. Compare it with that of the enrollment. "
                                         "With an enrollment group, check that the chain leads to "
                                         "its certificate, and that this has not expired."))
                .arg(certificate.info.sha256);
    }
    return refusal;
}

} // namespace endorse::attestation
