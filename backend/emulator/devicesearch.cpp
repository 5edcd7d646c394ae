// SPDX-License-Identifier: GPL-3.0-or-later
// By which entry a device may provision: its own enrollment comes first, then the groups.
#include "devicecertificate.h"

#include <dps/sastoken.h>
#include <dps/symmetrickey.h>
#include <emulator/context.h>

namespace endorse::emulator {

namespace {

/// More than the service takes of them.
constexpr qsizetype maxGroups = 1000;

using dps::AttestationType;

void noteEnrollment(DecisionTrail &trail, const dps::ProvisioningSettings &entry)
{
    const core::Text label(context, QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment found"));
    // Whether a disabled one is refused is decided when the device has proved itself.
    if (entry.isEnabled()) {
        trail.passed(label, {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                        "by registration ID, enabled")});
        return;
    }
    trail.noted(label,
                {context, QT_TRANSLATE_NOOP("endorse::emulator", "by registration ID, disabled")});
}

void noteGroup(DecisionTrail &trail, const Enrolled &enrolled)
{
    const core::Text label(context,
                           QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment group found"));
    //: %1: the name of an enrollment group.
    if (enrolled.settings().isEnabled()) {
        trail.passed(label, core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                  "%1, by its key, enabled"))
                                .arg(enrolled.groupId()));
        return;
    }
    trail.noted(label, core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                             "%1, by its key, disabled"))
                           .arg(enrolled.groupId()));
}

/// 401 of a token that no group's devices sign.
Answer noGroup(const Exchange &exchange, const core::Text &why)
{
    return refuse(exchange, {.status = 401,
                             .errorCode = 401002,
                             .message = QStringLiteral("Unauthorized"),
                             .outcome = why,
                             .reason = why.english(),
                             .check = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                  "No enrollment group found")}});
}

/// "none" proves nothing, and X.509 devices show a certificate in the TLS handshake.
std::optional<Answer> refuseAttestation(const Exchange &exchange, AttestationType type)
{
    const bool isX509 = type == AttestationType::X509;
    if (type == AttestationType::Tpm || type == AttestationType::SymmetricKey ||
        (isX509 && !exchange.certificates.isEmpty()))
        return std::nullopt;
    const core::Text why =
        isX509 ? core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "The enrollment asks for a client "
                                                       "certificate; the device showed none that "
                                                       "counts."))
               : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "The enrollment names no way in which its "
                                                       "device can prove itself."));
    return refuse(exchange,
                  {.status = 401,
                   .errorCode = 401002,
                   .message = isX509 ? QStringLiteral("Invalid certificate.")
                                     : QStringLiteral("Unauthorized"),
                   .outcome = why,
                   .reason = why.english(),
                   .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Attestation")}});
}

bool isSignedByAny(const dps::SasToken &token, const DeviceKeys &keys)
{
    return (keys.primary && token.isSignedBy(*keys.primary)) ||
           (keys.secondary && token.isSignedBy(*keys.secondary));
}

/// Whether a device signed with the key of the whole group, which is not for devices.
bool isSignedByGroup(const dps::SasToken &token, const dps::EnrollmentGroup &group)
{
    const auto &keys = group.attestation.symmetricKey;
    if (!keys)
        return false;
    for (const core::Secret *key : {&keys->primaryKey, &keys->secondaryKey}) {
        const auto decoded = dps::decodeSymmetricKey(key->view());
        if (decoded && token.isSignedBy(*decoded))
            return true;
    }
    return false;
}

/// What is told of a token that fits no group.
core::Text whyNoGroup(const dps::SasToken &token, const QList<dps::EnrollmentGroup> &groups)
{
    for (const dps::EnrollmentGroup &group : groups) {
        if (isSignedByGroup(token, group)) {
            return core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                         "The token is signed with the key of "
                                                         "the enrollment group %1 itself; a "
                                                         "device signs with the key derived from "
                                                         "it for its registration ID."))
                .arg(group.enrollmentGroupId);
        }
    }
    return core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                 "The registration ID has no enrollment of its "
                                                 "own, and none of the %1 enrollment groups with "
                                                 "symmetric keys gives it the key that signed "
                                                 "the token."))
        .arg(static_cast<qint64>(groups.size()));
}

core::Result<QList<dps::EnrollmentGroup>> keyedGroups(ServiceState &state)
{
    auto groups = state.store().groups({}, maxGroups);
    if (groups) {
        groups->removeIf([](const dps::EnrollmentGroup &group) {
            return dps::attestationType(group.attestation.type) != AttestationType::SymmetricKey;
        });
    }
    return groups;
}

tl::expected<Enrolled, Answer> findGroup(ServiceState &state, const Exchange &exchange,
                                         const dps::RegistrationId &id)
{
    const auto token = dps::SasToken::parse(exchange.message.header("Authorization"));
    if (!token)
        return tl::unexpected(notEnrolled(exchange, id));
    const auto groups = keyedGroups(state);
    if (!groups)
        return tl::unexpected(internalFailure(exchange, groups.error()));
    if (groups->isEmpty())
        return tl::unexpected(notEnrolled(exchange, id));
    for (const dps::EnrollmentGroup &group : *groups) {
        auto enrolled = Enrolled::byGroup(group, id);
        if (!enrolled)
            return tl::unexpected(internalFailure(exchange, enrolled.error()));
        if (!isSignedByAny(*token, enrolled->keys()))
            continue;
        noteGroup(exchange.trail, *enrolled);
        return std::move(*enrolled);
    }
    return tl::unexpected(noGroup(exchange, whyNoGroup(*token, *groups)));
}

} // namespace

Answer notEnrolled(const Exchange &exchange, const dps::RegistrationId &id)
{
    return refuse(
        exchange,
        {.status = 404,
         .errorCode = 404201,
         .message = QStringLiteral("Registration ID not found."),
         .outcome = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                          "No enrollment has the registration "
                                                          "ID %1."))
                        .arg(id.toString()),
         .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment not found")}});
}

tl::expected<Enrolled, Answer> findEnrolled(ServiceState &state, const Exchange &exchange,
                                            const dps::RegistrationId &id)
{
    auto record = state.store().enrollment(id.key());
    if (!record)
        return tl::unexpected(internalFailure(exchange, record.error()));
    if (!*record) {
        const bool isByCertificate = !exchange.certificates.isEmpty() && !exchange.isAuthorized();
        return isByCertificate ? findGroupByCertificate(state, exchange, id)
                               : findGroup(state, exchange, id);
    }
    noteEnrollment(exchange.trail, **record);
    auto enrolled = Enrolled::individual(std::move(**record));
    if (!enrolled)
        return tl::unexpected(internalFailure(exchange, enrolled.error()));
    if (auto refused = refuseAttestation(exchange, enrolled->attestation()))
        return tl::unexpected(std::move(*refused));
    if (enrolled->attestation() == AttestationType::X509) {
        auto certificates = enrolledCertificates(state, enrolled->settings().attestation);
        if (!certificates)
            return tl::unexpected(internalFailure(exchange, certificates.error()));
        enrolled->setCertificates(std::move(*certificates));
    }
    return std::move(*enrolled);
}

} // namespace endorse::emulator
