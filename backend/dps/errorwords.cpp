// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorwords.h"

#include "texts.h"

namespace endorse::dps {

using core::Text;

namespace {

Text tryLater()
{
    return text(QT_TRANSLATE_NOOP("endorse::dps",
                                  "Try again in a few minutes. When it stays so, look at the "
                                  "service's status page."));
}

Text readTechnical()
{
    return text(QT_TRANSLATE_NOOP("endorse::dps",
                                  "The technical text holds what the service says. Give its "
                                  "tracking ID to the service's support."));
}

Text linkHub()
{
    return text(QT_TRANSLATE_NOOP("endorse::dps",
                                  "Link an IoT hub to the provisioning service, or name a linked "
                                  "one in the enrollment."));
}

/// What every surface says in the same way.
ErrorWords statusWords(int status, const ErrorContext &context)
{
    const QString host = context.host;
    if (status >= 300 && status < 400) {
        return {
            text(QT_TRANSLATE_NOOP("endorse::dps", "%1 sends this request elsewhere.")).arg(host),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Check that the address is that of the service itself and "
                                   "that no proxy or sign-in page stands before it."))};
    }
    switch (status) {
    case 400:
        return {
            text(QT_TRANSLATE_NOOP("endorse::dps", "%1 does not accept the request.")).arg(host),
            readTechnical()};
    case 401:
    case 403:
        return {text(QT_TRANSLATE_NOOP("endorse::dps", "%1 refuses access.")).arg(host),
                readTechnical()};
    case 404:
        return {text(QT_TRANSLATE_NOOP("endorse::dps", "%1 does not know what is asked for."))
                    .arg(host),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Check the address, the ID scope and the registration "
                                       "ID."))};
    case 405:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "%1 does not offer this operation at this address."))
                    .arg(host),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Check that the address is that of a provisioning "
                                       "service."))};
    case 412:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The record was changed meanwhile: its ETag is another.")),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Read the record again, look at what changed, and repeat "
                                       "the change."))};
    case 413:
        return {
            text(QT_TRANSLATE_NOOP("endorse::dps", "The request is too large for %1.")).arg(host),
            text(QT_TRANSLATE_NOOP("endorse::dps", "Send less at once."))};
    case 415:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "%1 does not accept the content type of the request."))
                    .arg(host),
                readTechnical()};
    case 429:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "%1 is busy: too many requests come in at this time."))
                    .arg(host),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Wait a minute and try again. Provision fewer devices at "
                                       "the same time."))};
    default:
        break;
    }
    if (status >= 500) {
        return {text(QT_TRANSLATE_NOOP("endorse::dps", "%1 has trouble of its own (HTTP %2)."))
                    .arg(host)
                    .arg(status),
                tryLater()};
    }
    return {text(QT_TRANSLATE_NOOP("endorse::dps", "%1 gives an unexpected answer (HTTP %2)."))
                .arg(host)
                .arg(status),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Check that the address is that of a provisioning service or "
                                   "hub."))};
}

ErrorWords unknownScope(const ErrorContext &context)
{
    return {text(QT_TRANSLATE_NOOP("endorse::dps", "%1 does not know the ID scope %2."))
                .arg(context.host)
                .arg(context.idScope),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Copy the ID scope from the overview page of the provisioning "
                                   "service. It begins with 0ne."))};
}

ErrorWords tokenRefused(const ErrorContext &context)
{
    return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "The service refuses the token of %1: its signature, its "
                                   "resource or its expiry is not what it expects."))
                .arg(context.subject),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Register again for a fresh challenge. Check that the clock of "
                                   "this computer is right and that the enrollment is not "
                                   "disabled."))};
}

/// 401 of a device that shows a certificate. What the service says tells an unknown authority from
/// everything else.
ErrorWords certificateRefused(const ErrorContext &context)
{
    if (context.said.contains(QLatin1String("CA certificate not found"), Qt::CaseInsensitive)) {
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The service does not know the authority that issued the "
                                       "certificate of %1."))
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Enroll the device with its own certificate, or enroll the "
                                       "authority: add its certificate to the service and to an "
                                       "enrollment group, and prove that you possess its key. "
                                       "Check that the device sends its intermediate "
                                       "certificates."))};
    }
    return {text(QT_TRANSLATE_NOOP("endorse::dps", "The service refuses the certificate of %1."))
                .arg(context.subject),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Compare the thumbprint of the certificate with the one in the "
                                   "enrollment, or its issuer with the one of the enrollment "
                                   "group. Check its dates, and that its common name (CN) is the "
                                   "registration ID."))};
}

ErrorWords noChallengeWords(const ErrorContext &context)
{
    return {text(QT_TRANSLATE_NOOP("endorse::dps", "The service refuses the device %1 and gives no "
                                                   "challenge."))
                .arg(context.subject),
            text(QT_TRANSLATE_NOOP("endorse::dps", "Check that the enrollment of this device uses "
                                                   "TPM attestation and is not disabled."))};
}

ErrorWords unauthorizedWords(const ErrorContext &context)
{
    if (context.byCertificate)
        return certificateRefused(context);
    return context.signedRequest ? tokenRefused(context) : noChallengeWords(context);
}

ErrorWords deviceWords(int status, qint64 errorCode, const ErrorContext &context)
{
    switch (errorCode) {
    case 400004:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The service refuses the endorsement key: it is not valid, "
                                       "or it is not the one in the enrollment of %1."))
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Compare the EK of this TPM with the one in the "
                                       "enrollment. Tools make two different EKs on one TPM: "
                                       "enroll the one that this TPM holds now."))};
    case 404002:
        return unknownScope(context);
    case 404201:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The service has no enrollment for the registration ID "
                                       "%1."))
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Enroll the device first, or check the spelling of the "
                                       "registration ID and that the ID scope is that of the "
                                       "right service."))};
    case 404202:
        return {text(QT_TRANSLATE_NOOP("endorse::dps", "The service has no registration of %1."))
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps", "Register the device again."))};
    case 409203:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Another registration of %1 runs at the same time."))
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Wait until it is finished, and register each device from "
                                       "one place only."))};
    default:
        break;
    }
    if (errorCode == 400207 || errorCode == 400208 || errorCode == 400209)
        return outcomeWords(RegistrationStatus::Failed, errorCode, context.subject);
    if (status == 401)
        return unauthorizedWords(context);
    if (status == 403)
        return outcomeWords(RegistrationStatus::Disabled, 0, context.subject);
    if (status == 404)
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "%1 knows neither this ID scope nor this registration "
                                       "ID: %2, %3."))
                    .arg(context.host)
                    .arg(context.idScope)
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Check the address, the ID scope and the registration "
                                       "ID."))};
    return statusWords(status, context);
}

ErrorWords invalidRecord(const ErrorContext &context)
{
    if (context.record == ServiceRecord::CaCertificate) {
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The service does not accept this for the CA certificate "
                                       "%1: %2"))
                    .arg(context.subject)
                    .arg(context.said),
                text(QT_TRANSLATE_NOOP(
                    "endorse::dps", "Give the certificate of an authority, and to prove that you "
                                    "hold its key, a certificate signed by it whose common name "
                                    "(CN) is the verification code."))};
    }
    if (context.record == ServiceRecord::EnrollmentGroup) {
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The service does not accept the enrollment group %1: a "
                                       "value in it is not valid."))
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Check the certificates or keys first, then hub names and "
                                       "the allocation policy. The technical text says more."))};
    }
    return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "The service does not accept the enrollment of %1: a value "
                                   "in it is not valid."))
                .arg(context.subject),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Check the endorsement key first, then hub names and the "
                                   "allocation policy. The technical text says more."))};
}

ErrorWords unknownRecord(qint64 errorCode, const ErrorContext &context)
{
    if (errorCode == 404202 || context.record == ServiceRecord::Registration) {
        return {text(QT_TRANSLATE_NOOP("endorse::dps", "The service has no registration of %1."))
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The device is enrolled but has not registered yet, or its "
                                       "registration was deleted."))};
    }
    if (context.record == ServiceRecord::CaCertificate) {
        return {
            text(QT_TRANSLATE_NOOP("endorse::dps", "The service has no CA certificate called %1."))
                .arg(context.subject),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Check the spelling of its name and that this is the right "
                                   "service."))};
    }
    if (context.record == ServiceRecord::EnrollmentGroup) {
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The service has no enrollment group called %1."))
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Check the spelling of the enrollment group ID and that "
                                       "this is the right service."))};
    }
    return {text(QT_TRANSLATE_NOOP("endorse::dps", "The service has no enrollment called %1."))
                .arg(context.subject),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Check the spelling of the registration ID and that this "
                                   "is the right service."))};
}

ErrorWords existingRecord(const ErrorContext &context)
{
    if (context.record == ServiceRecord::EnrollmentGroup) {
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The service has an enrollment group called %1 already."))
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Read the enrollment group and change it, remove it first, "
                                       "or choose another ID."))};
    }
    return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "The service has an enrollment called %1 already, or one "
                                   "with this key."))
                .arg(context.subject),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Read the enrollment and change it, remove it first, or "
                                   "replace it (endorsectl: --replace)."))};
}

ErrorWords serviceWords(int status, qint64 errorCode, const ErrorContext &context)
{
    if (errorCode == 400004)
        return invalidRecord(context);
    switch (status) {
    case 401:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "%1 refuses the key of the connection string, or its policy "
                                       "does not allow this."))
                    .arg(context.host),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Copy the connection string again from the shared access "
                                       "policies of the service. The policy needs EnrollmentRead "
                                       "and EnrollmentWrite."))};
    case 403:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "%1 does not allow this to the policy of the connection "
                                       "string."))
                    .arg(context.host),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Use the connection string of a policy with the rights "
                                       "that are missing: EnrollmentRead and EnrollmentWrite for "
                                       "enrollments and groups, RegistrationStatusRead and "
                                       "RegistrationStatusWrite for registrations."))};
    case 404:
        return context.subject.isEmpty() ? statusWords(status, context)
                                         : unknownRecord(errorCode, context);
    case 409:
        return existingRecord(context);
    case 429:
        return {statusWords(status, context).message,
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Wait a minute and try again. Other programs may use the "
                                       "service at the same time."))};
    default:
        return statusWords(status, context);
    }
}

ErrorWords hubWords(int status, const QString &hubCode, const ErrorContext &context)
{
    if (status == 401 && context.byCertificate) {
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The hub %1 refuses the certificate of the device %2."))
                    .arg(context.host)
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Register again, so that the hub learns the thumbprint or "
                                       "the authority of the present certificate, and check that "
                                       "the device is not disabled at the hub."))};
    }
    if (status == 401) {
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The hub %1 refuses the token of the device %2."))
                    .arg(context.host)
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Register again, so that the TPM gets the hub's present "
                                       "key, and check that the device is not disabled at the "
                                       "hub."))};
    }
    if (status == 404 || hubCode == QLatin1String("DeviceNotFound")) {
        return {text(QT_TRANSLATE_NOOP("endorse::dps", "The hub %1 does not know the device %2."))
                    .arg(context.host)
                    .arg(context.subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Register again. The device was removed from the hub after "
                                       "it was assigned."))};
    }
    if (status == 403) {
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The hub %1 takes no more messages: its quota for today is "
                                       "used up."))
                    .arg(context.host),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Wait until midnight UTC, or add units to the hub."))};
    }
    return statusWords(status, context);
}

} // namespace

ErrorWords refusalWords(int status, qint64 errorCode, const QString &hubCode,
                        const ErrorContext &context)
{
    switch (context.surface) {
    case HttpSurface::Device:
        return deviceWords(status, errorCode, context);
    case HttpSurface::Service:
        return serviceWords(status, errorCode, context);
    case HttpSurface::Hub:
        return hubWords(status, hubCode, context);
    }
    return statusWords(status, context);
}

ErrorWords outcomeWords(RegistrationStatus status, qint64 errorCode, const QString &subject)
{
    switch (errorCode) {
    case 400207:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The service's custom allocation function failed for %1."))
                    .arg(subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Look at the log of the function that the enrollment names, "
                                       "or choose another allocation policy."))};
    case 400208:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The service has no IoT hub to which it can assign %1."))
                    .arg(subject),
                linkHub()};
    case 400209:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The IoT hub refuses the provisioning service, so %1 cannot "
                                       "be assigned."))
                    .arg(subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Renew the link of the hub in the provisioning service: "
                                       "its key or policy was changed."))};
    default:
        break;
    }
    if (status == RegistrationStatus::Disabled) {
        return {text(QT_TRANSLATE_NOOP("endorse::dps", "The enrollment of %1 is disabled."))
                    .arg(subject),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Enable the enrollment at the service if this device may "
                                       "register."))};
    }
    return {
        text(QT_TRANSLATE_NOOP("endorse::dps", "The registration of %1 ended without an IoT hub."))
            .arg(subject),
        linkHub()};
}

} // namespace endorse::dps
