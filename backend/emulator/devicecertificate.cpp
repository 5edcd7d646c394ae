// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that prove themselves with a certificate in the TLS handshake. Source: DPS documentation,
// "X.509 certificate attestation".
#include "devicecertificate.h"

#include <emulator/context.h>

namespace endorse::emulator {

namespace {

/// Of groups whose signing certificates have one name.
constexpr qsizetype maxCandidates = 100;

using pki::ChainCertificate;

QString invalidCertificate()
{
    return QStringLiteral("Invalid certificate.");
}

Unproved unproved(const DeviceCall &call, const core::Text &check, const core::Text &why,
                  const QString &message = invalidCertificate())
{
    call.exchange.trail.refused(check, why);
    return {.why = why, .message = message};
}

core::Error unreadable(const core::Error &why)
{
    core::Error error = why;
    error.category = core::ErrorCategory::Internal;
    error.code = QStringLiteral("record");
    return error;
}

core::Result<void> addGiven(QList<EnrolledCertificate> *all,
                            const std::optional<dps::X509Certificates> &given)
{
    if (!given)
        return {};
    for (const auto *each : {&given->primary, &given->secondary}) {
        if (!*each)
            continue;
        const auto der = (*each)->der();
        if (!der)
            return core::fail(unreadable(der.error()));
        const auto read = pki::readChainCertificate(*der);
        if (!read)
            return core::fail(unreadable(read.error()));
        all->append({.info = read->info, .isPrimary = each == &given->primary, .caName = {}});
    }
    return {};
}

core::Result<void> addReferred(ServiceState &state, QList<EnrolledCertificate> *all,
                               const dps::X509CaReferences &references)
{
    for (const QString *name : {&references.primary, &references.secondary}) {
        if (name->isEmpty())
            continue;
        const auto stored = state.store().caCertificate(name->toLower());
        if (!stored)
            return core::fail(stored.error());
        if (!*stored || !(*stored)->isVerified)
            continue;
        const auto read = pki::readChainCertificate((*stored)->der);
        if (!read)
            return core::fail(unreadable(read.error()));
        all->append({.info = read->info,
                     .isPrimary = name == &references.primary,
                     .caName = (*stored)->name});
    }
    return {};
}

core::Text groupFound(const Enrolled &enrolled, const EnrolledCertificate &by)
{
    const bool isEnabled = enrolled.settings().isEnabled();
    if (by.caName.isEmpty()) {
        //: %1: the name of an enrollment group, %2: the subject of a certificate.
        return isEnabled
                   ? core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                           "%1, by its signing certificate %2, "
                                                           "enabled"))
                   : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                           "%1, by its signing certificate %2, "
                                                           "disabled"));
    }
    //: %1: the name of an enrollment group, %2: the name of a CA certificate.
    return isEnabled ? core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                             "%1, by the verified CA %2, enabled"))
                     : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                             "%1, by the verified CA %2, "
                                                             "disabled"));
}

void noteGroupFound(const Exchange &exchange, const Enrolled &enrolled,
                    const EnrolledCertificate &by)
{
    const core::Text label(context,
                           QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment group found"));
    const core::Text words = groupFound(enrolled, by)
                                 .arg(enrolled.groupId())
                                 .arg(by.caName.isEmpty() ? by.info.subject : by.caName);
    if (enrolled.settings().isEnabled())
        exchange.trail.passed(label, words);
    else
        exchange.trail.noted(label, words);
}

/// Those that issued @p certificate: more than one when a CA was renewed with the same key.
QList<EnrolledCertificate> thoseThatIssued(const ChainCertificate &certificate,
                                           const QList<EnrolledCertificate> &enrolled)
{
    QList<EnrolledCertificate> issuers;
    for (const EnrolledCertificate &each : enrolled) {
        if (pki::isIssuedBy(certificate.info.der, each.info.der))
            issuers.append(each);
    }
    return issuers;
}

/// The group that knows who issued @p certificate; of several, the first by name.
core::Result<std::optional<Enrolled>> groupThatIssued(ServiceState &state, const Exchange &exchange,
                                                      const dps::RegistrationId &id,
                                                      const ChainCertificate &certificate)
{
    auto groups = state.store().groupsByIssuer(certificate.issuerHash, maxCandidates);
    if (!groups)
        return core::fail(groups.error());
    for (dps::EnrollmentGroup &group : *groups) {
        if (dps::attestationType(group.attestation.type) != dps::AttestationType::X509)
            continue;
        auto certificates = enrolledCertificates(state, group.attestation);
        if (!certificates)
            return core::fail(certificates.error());
        auto issuers = thoseThatIssued(certificate, *certificates);
        if (issuers.isEmpty())
            continue;
        auto enrolled = Enrolled::byGroup(std::move(group), id);
        if (!enrolled)
            return core::fail(enrolled.error());
        noteGroupFound(exchange, *enrolled, issuers.first());
        enrolled->setCertificates(std::move(issuers));
        return std::optional<Enrolled>(std::move(*enrolled));
    }
    return std::optional<Enrolled>();
}

/// A certificate that is its own issuer leads nowhere: only an enrollment of its own could name it.
Answer unknownDevice(const Exchange &exchange, const dps::RegistrationId &id)
{
    return refuse(
        exchange,
        {.status = 404,
         .errorCode = 404201,
         .message = QStringLiteral("Registration ID not found."),
         .outcome = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                          "No enrollment has the registration ID "
                                                          "%1, and its certificate is signed by "
                                                          "itself, so that it belongs to no "
                                                          "enrollment group."))
                        .arg(id.toString()),
         .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment not found")}});
}

Answer unknownAuthority(const Exchange &exchange)
{
    const core::Text why =
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                              "The registration ID has no enrollment of its own, "
                                              "and no enrollment group knows an issuer of the "
                                              "certificates that the device showed: the way up "
                                              "ends at %1."))
            .arg(exchange.certificates.last().info.issuer);
    return refuse(exchange, {.status = 401,
                             .errorCode = 401002,
                             .message = QStringLiteral("CA certificate not found"),
                             .outcome = why,
                             .reason = why.english(),
                             .check = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                  "No enrollment group found")}});
}

QString hexText(const pki::CertificateInfo &info)
{
    return QStringLiteral("SHA-256 ") + info.sha256;
}

core::Text equalsLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Certificate equals the enrolled one")};
}

core::Text whichOne(const EnrolledCertificate &certificate)
{
    return certificate.isPrimary
               ? core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "%1, the primary one"))
               : core::Text(context,
                            QT_TRANSLATE_NOOP("endorse::emulator", "%1, the secondary one"));
}

/// The client's certificate is one of the enrolled ones.
std::optional<Unproved> checkThumbprint(const DeviceCall &call)
{
    const pki::CertificateInfo &shown = call.exchange.certificates.first().info;
    QStringList enrolled;
    for (const EnrolledCertificate &each : call.enrolled.certificates()) {
        if (each.info.sha256 == shown.sha256) {
            call.exchange.trail.passed(equalsLabel(), whichOne(each).arg(hexText(shown)));
            return std::nullopt;
        }
        enrolled.append(each.info.sha256.left(16));
    }
    //: The beginnings of SHA-256 thumbprints in hex: %1 of the certificate that was shown, %2 of
    //: those that are enrolled.
    call.exchange.trail.refused(
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "Certificate is not an enrolled one")},
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "shown %1…, enrolled %2…"))
            .arg(shown.sha256.left(16))
            .arg(enrolled.join(QStringLiteral("…, "))));
    return Unproved{.why = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "The certificate of the device is neither "
                                                       "the primary nor the secondary one of the "
                                                       "enrollment.")},
                    .message = invalidCertificate()};
}

core::Text chainLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Chain verified")};
}

void noteChainVerified(const DeviceCall &call, const EnrolledCertificate &anchor)
{
    //: %1: the subject of a certificate that issues others.
    call.exchange.trail.passed(
        chainLabel(),
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                              "up to %1: signatures, dates and CA rights are in "
                                              "order"))
            .arg(whichOne(anchor).arg(anchor.info.subject)));
}

/// The chain leads to one of the certificates of the entry, and all on the way is in order.
std::optional<Unproved> checkChain(const DeviceCall &call)
{
    const Exchange &exchange = call.exchange;
    std::optional<pki::ClientChainFault> nearest;
    for (const EnrolledCertificate &anchor : call.enrolled.certificates()) {
        auto fault = pki::verifyClientChain(exchange.message.clientCertificates, anchor.info.der,
                                            exchange.now);
        if (!fault) {
            noteChainVerified(call, anchor);
            return std::nullopt;
        }
        // That a chain leads elsewhere says less than what is wrong on the right way.
        if (!nearest || nearest->kind == pki::ClientChainFault::Kind::NotConnected)
            nearest = std::move(fault);
    }
    const core::Text label(context, QT_TRANSLATE_NOOP("endorse::emulator", "Chain not verified"));
    if (!nearest) {
        return unproved(call, label,
                        {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                    "The CA certificates that the enrollment "
                                                    "refers to are not there any more, or nobody "
                                                    "has proved to hold their keys.")},
                        QStringLiteral("CA certificate not found"));
    }
    const bool leadsElsewhere = nearest->kind == pki::ClientChainFault::Kind::NotConnected;
    return unproved(call, label, nearest->reason,
                    leadsElsewhere ? QStringLiteral("CA certificate not found")
                                   : invalidCertificate());
}

/// A certificate is made out to one device.
std::optional<Unproved> checkCommonName(const DeviceCall &call)
{
    const QString name = call.exchange.certificates.first().commonName;
    if (name.compare(call.id.toString(), Qt::CaseInsensitive) == 0) {
        call.exchange.trail.passed(
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "Common name equals registration "
                                                             "ID")},
            name);
        return std::nullopt;
    }
    const core::Text label(context, QT_TRANSLATE_NOOP("endorse::emulator", "Common name"));
    if (name.isEmpty()) {
        return unproved(call, label,
                        {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                    "The certificate names no device: it has no "
                                                    "common name, or more than one.")},
                        QStringLiteral("Unauthorized"));
    }
    return unproved(call, label,
                    core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                          "The certificate is made out to %1, and "
                                                          "the device calls itself %2."))
                        .arg(name)
                        .arg(call.id.toString()),
                    QStringLiteral("Unauthorized"));
}

bool knowsByThumbprint(const Enrolled &enrolled)
{
    return !enrolled.isGroup() && !enrolled.isByAuthority();
}

} // namespace

core::Result<QList<EnrolledCertificate>>
enrolledCertificates(ServiceState &state, const dps::AttestationMechanism &mechanism)
{
    QList<EnrolledCertificate> all;
    if (!mechanism.x509)
        return all;
    auto done = addGiven(&all, mechanism.x509->clientCertificates);
    if (done)
        done = addGiven(&all, mechanism.x509->signingCertificates);
    if (done && mechanism.x509->caReferences)
        done = addReferred(state, &all, *mechanism.x509->caReferences);
    if (!done)
        return core::fail(done.error());
    return all;
}

tl::expected<Enrolled, Answer> findGroupByCertificate(ServiceState &state, const Exchange &exchange,
                                                      const dps::RegistrationId &id)
{
    noteClientCertificate(exchange);
    if (exchange.certificates.first().info.isSelfSigned)
        return tl::unexpected(unknownDevice(exchange, id));
    for (const ChainCertificate &certificate : exchange.certificates) {
        if (certificate.info.isSelfSigned)
            continue;
        auto found = groupThatIssued(state, exchange, id, certificate);
        if (!found)
            return tl::unexpected(internalFailure(exchange, found.error()));
        if (*found)
            return std::move(**found);
        exchange.trail.noted(
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "No enrollment group for the issuer")},
            certificate.info.issuer);
    }
    return tl::unexpected(unknownAuthority(exchange));
}

tl::expected<Proof, Unproved> proveByCertificate(const DeviceCall &call)
{
    const Exchange &exchange = call.exchange;
    if (exchange.certificates.isEmpty()) {
        return tl::unexpected(
            unproved(call, {context, QT_TRANSLATE_NOOP("endorse::emulator", "Client certificate")},
                     {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                 "The device showed no certificate that can be "
                                                 "read.")}));
    }
    if (!call.enrolled.isGroup())
        noteClientCertificate(exchange);
    if (knowsByThumbprint(call.enrolled)) {
        if (auto refused = checkThumbprint(call))
            return tl::unexpected(std::move(*refused));
        if (const auto why = checkCertificateDates(exchange))
            return tl::unexpected(Unproved{.why = *why, .message = invalidCertificate()});
        if (const auto weak = pki::weaknessOfKey(exchange.certificates.first().info.der)) {
            return tl::unexpected(unproved(
                call, {context, QT_TRANSLATE_NOOP("endorse::emulator", "Client certificate")},
                weak->reason));
        }
    } else if (auto refused = checkChain(call)) {
        return tl::unexpected(std::move(*refused));
    }
    if (auto refused = checkCommonName(call))
        return tl::unexpected(std::move(*refused));
    return Proof{.challenge = nullptr, .certificate = exchange.certificates.first().info.sha256};
}

HubCertificates hubCertificatesOf(const Enrolled &enrolled)
{
    HubCertificates known;
    for (const EnrolledCertificate &each : enrolled.certificates()) {
        if (knowsByThumbprint(enrolled))
            known.thumbprints.append(each.info.sha256);
        else
            known.authorities.append(each.info.der);
    }
    return known;
}

void noteClientCertificate(const Exchange &exchange)
{
    const core::Text label(context, QT_TRANSLATE_NOOP("endorse::emulator", "Client certificate"));
    const QString subject = exchange.certificates.first().info.subject;
    const auto more = static_cast<qint64>(exchange.message.clientCertificates.size() - 1);
    if (more < 1) {
        exchange.trail.noted(label, subject);
        return;
    }
    //: %1: the subject of a certificate, %2: how many others were sent.
    exchange.trail.noted(label, core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                      "%1, with %2 of its chain"))
                                    .arg(subject)
                                    .arg(more));
}

std::optional<core::Text> checkCertificateDates(const Exchange &exchange)
{
    const pki::CertificateInfo &shown = exchange.certificates.first().info;
    const core::Text label(context, QT_TRANSLATE_NOOP("endorse::emulator", "Certificate dates"));
    const auto iso = [](const QDateTime &when) { return when.toUTC().toString(Qt::ISODate); };
    if (exchange.now < shown.notBefore) {
        const core::Text why =
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                  "The certificate is not valid before %1."))
                .arg(iso(shown.notBefore));
        exchange.trail.refused(label, why);
        return why;
    }
    if (exchange.now > shown.notAfter) {
        const core::Text why =
            core::Text(context,
                       QT_TRANSLATE_NOOP("endorse::emulator", "The certificate expired on %1."))
                .arg(iso(shown.notAfter));
        exchange.trail.refused(label, why);
        return why;
    }
    //: %1: the date of the end.
    exchange.trail.passed(
        label, core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "valid until %1"))
                   .arg(iso(shown.notAfter)));
    return std::nullopt;
}

} // namespace endorse::emulator
