// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationkind.h"

#include <algorithm>

namespace endorse::attestation {

namespace {

/// Texts of a step without a TPM's locks.
struct ShortStepWords final
{
    StepId id;
    const char *title;
    const char *preview;
    const char *failure;
    const char *failureDetail;
};

using ShortSteps = std::array<ShortStepWords, 4>;

constexpr ShortSteps symmetricKeyWords{{
    {StepId::Connect, QT_TRANSLATE_NOOP("endorse::attestation", "Load the symmetric key"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Reads the symmetric key of the device. It is not sent."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The symmetric key cannot be used."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Nothing was sent, and the service does not know of this attempt.")},
    {StepId::Register, QT_TRANSLATE_NOOP("endorse::attestation", "Register, signed"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Registers with a token that is signed with the symmetric key."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The service did not accept the registration."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The key itself was not sent. The token names this registration alone and "
                       "expires within an hour.")},
    {StepId::Poll, QT_TRANSLATE_NOOP("endorse::attestation", "Wait for assignment"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Asks the service how far it is, as often as the service allows, until the "
                       "device belongs to an IoT hub."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The service did not assign the device."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The device has proved who it is, but has no hub. It may register again "
                       "at any time.")},
    {StepId::HubConnect, QT_TRANSLATE_NOOP("endorse::attestation", "Connect to the hub"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Signs a token for the hub with the symmetric key, and sends a first "
                       "message."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The hub did not take the first message."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The device is provisioned: connecting can be tried again without a new "
                       "registration.")},
}};

constexpr ShortSteps x509Words{{
    {StepId::Connect, QT_TRANSLATE_NOOP("endorse::attestation", "Load certificate and key"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Reads the certificate of the device and the chain above it, opens its key "
                       "and checks that the two belong together. Nothing is sent."),
     QT_TRANSLATE_NOOP("endorse::attestation", "Certificate and key cannot be used."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Nothing was sent, and the service does not know of this attempt.")},
    {StepId::Register, QT_TRANSLATE_NOOP("endorse::attestation", "Register with the certificate"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Shows the certificate in the TLS handshake, where the key signs, and "
                       "registers over this connection."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The service did not accept the registration."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Only the certificate, which is public, and a signature that is good for "
                       "one handshake left this computer. The private key stayed where it is.")},
    {StepId::Poll, QT_TRANSLATE_NOOP("endorse::attestation", "Wait for assignment"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Asks the service how far it is, as often as the service allows, until the "
                       "device belongs to an IoT hub."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The service did not assign the device."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The device has shown its certificate, but has no hub. It may register "
                       "again at any time.")},
    {StepId::HubConnect, QT_TRANSLATE_NOOP("endorse::attestation", "Connect to the hub"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Connects to the hub with the same certificate, and sends a first "
                       "message."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The hub did not take the first message."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The device is provisioned: connecting can be tried again without a new "
                       "registration.")},
}};

constexpr std::array<const char *, 3> kindNamesInEnrollments{"tpm", "symmetricKey", "x509"};

/// Not for a TPM, whose steps have texts of their own.
const ShortSteps &shortSteps(AttestationKind kind)
{
    return kind == AttestationKind::X509 ? x509Words : symmetricKeyWords;
}

const ShortStepWords &wordsOf(AttestationKind kind, StepId id)
{
    const ShortSteps &steps = shortSteps(kind);
    const auto *const found = std::find_if(
        steps.begin(), steps.end(), [id](const ShortStepWords &step) { return step.id == id; });
    // A record of another program may name a step that this kind has not.
    return found == steps.end() ? steps.front() : *found;
}

} // namespace

QString toString(AttestationKind kind)
{
    return QString::fromLatin1(kindNamesInEnrollments.at(static_cast<std::size_t>(kind)));
}

std::optional<AttestationKind> attestationKindOf(const QString &name)
{
    for (std::size_t i = 0; i < kindNamesInEnrollments.size(); ++i) {
        if (name == QLatin1String(kindNamesInEnrollments.at(i)))
            return static_cast<AttestationKind>(i);
    }
    return std::nullopt;
}

QList<StepRecord> pendingSteps(AttestationKind kind)
{
    if (kind == AttestationKind::Tpm)
        return pendingSteps();
    QList<StepRecord> steps;
    for (const ShortStepWords &step : shortSteps(kind)) {
        StepRecord record;
        record.id = step.id;
        steps.append(record);
    }
    return steps;
}

int indexOf(AttestationKind kind, StepId id)
{
    if (kind == AttestationKind::Tpm)
        return indexOf(id);
    const ShortSteps &steps = shortSteps(kind);
    const auto *const found = std::find_if(
        steps.begin(), steps.end(), [id](const ShortStepWords &step) { return step.id == id; });
    return found == steps.end() ? -1 : static_cast<int>(found - steps.begin());
}

core::Text stepTitle(AttestationKind kind, StepId id)
{
    return kind == AttestationKind::Tpm
               ? stepTitle(id)
               : core::Text("endorse::attestation", wordsOf(kind, id).title);
}

core::Text stepPreview(AttestationKind kind, StepId id)
{
    return kind == AttestationKind::Tpm
               ? stepPreview(id)
               : core::Text("endorse::attestation", wordsOf(kind, id).preview);
}

namespace {

StepStory unansweredStory(AttestationKind kind)
{
    const core::Text what{
        "endorse::attestation",
        QT_TRANSLATE_NOOP("endorse::attestation", "No usable answer to the registration arrived.")};
    if (kind == AttestationKind::X509) {
        return {what,
                {"endorse::attestation",
                 QT_TRANSLATE_NOOP("endorse::attestation",
                                   "The request was sent, but the answer did not arrive whole or "
                                   "cannot be read. The service may have accepted the "
                                   "registration. Registering again is safe.")}};
    }
    return {what,
            {"endorse::attestation",
             QT_TRANSLATE_NOOP("endorse::attestation",
                               "The signed token was sent, but the answer did not arrive whole or "
                               "cannot be read. The service may have accepted the registration. "
                               "Registering again is safe.")}};
}

} // namespace

StepStory failureStory(AttestationKind kind, StepId id, Sending sending)
{
    if (kind == AttestationKind::Tpm)
        return failureStory(id, sending);
    const ShortStepWords &step = wordsOf(kind, id);
    StepStory story{{"endorse::attestation", step.failure},
                    {"endorse::attestation", step.failureDetail}};
    if (id != StepId::Register || sending == Sending::Sent)
        return story;
    if (sending == Sending::Unanswered)
        return unansweredStory(kind);
    story.detail = {"endorse::attestation",
                    QT_TRANSLATE_NOOP("endorse::attestation",
                                      "Nothing was sent, because no secure connection to the "
                                      "service came about.")};
    return story;
}

} // namespace endorse::attestation
