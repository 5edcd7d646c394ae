// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationkind.h"

#include <algorithm>

namespace endorse::attestation {

namespace {

/// Texts of a step with a symmetric key.
struct KeyStepWords final
{
    StepId id;
    const char *title;
    const char *failure;
    const char *failureDetail;
};

constexpr std::array<KeyStepWords, 4> words{{
    {StepId::Connect, QT_TRANSLATE_NOOP("endorse::attestation", "Load the symmetric key"),
     QT_TRANSLATE_NOOP("endorse::attestation", "The symmetric key cannot be used."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Nothing was sent, and the service does not know of this attempt.")},
    {StepId::Register, QT_TRANSLATE_NOOP("endorse::attestation", "Register, signed"),
     QT_TRANSLATE_NOOP("endorse::attestation", "The service did not accept the registration."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The key itself was not sent. The token names this registration alone and "
                       "expires within an hour.")},
    {StepId::Poll, QT_TRANSLATE_NOOP("endorse::attestation", "Wait for assignment"),
     QT_TRANSLATE_NOOP("endorse::attestation", "The service did not assign the device."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The device has proved who it is, but has no hub. It may register again "
                       "at any time.")},
    {StepId::HubConnect, QT_TRANSLATE_NOOP("endorse::attestation", "Connect to the hub"),
     QT_TRANSLATE_NOOP("endorse::attestation", "The hub did not take the first message."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The device is provisioned: connecting can be tried again without a new "
                       "registration.")},
}};

const KeyStepWords &wordsOf(StepId id)
{
    const auto *const found = std::find_if(
        words.begin(), words.end(), [id](const KeyStepWords &step) { return step.id == id; });
    Q_ASSERT(found != words.end());
    return *found;
}

} // namespace

QString toString(AttestationKind kind)
{
    return kind == AttestationKind::Tpm ? QStringLiteral("tpm") : QStringLiteral("symmetricKey");
}

QList<StepRecord> pendingSteps(AttestationKind kind)
{
    if (kind == AttestationKind::Tpm)
        return pendingSteps();
    QList<StepRecord> steps;
    for (const KeyStepWords &step : words) {
        StepRecord record;
        record.id = step.id;
        steps.append(record);
    }
    return steps;
}

AttestationKind kindOf(const QList<StepRecord> &steps)
{
    const bool tpm = std::any_of(steps.cbegin(), steps.cend(),
                                 [](const StepRecord &step) { return step.id == StepId::ReadEk; });
    return tpm ? AttestationKind::Tpm : AttestationKind::SymmetricKey;
}

core::Text stepTitle(AttestationKind kind, StepId id)
{
    return kind == AttestationKind::Tpm ? stepTitle(id)
                                        : core::Text("endorse::attestation", wordsOf(id).title);
}

StepStory failureStory(AttestationKind kind, StepId id, Sending sending)
{
    if (kind == AttestationKind::Tpm)
        return failureStory(id, sending);
    const KeyStepWords &step = wordsOf(id);
    StepStory story{{"endorse::attestation", step.failure},
                    {"endorse::attestation", step.failureDetail}};
    if (id != StepId::Register || sending == Sending::Sent)
        return story;
    if (sending == Sending::Nothing) {
        story.detail = {"endorse::attestation",
                        QT_TRANSLATE_NOOP("endorse::attestation",
                                          "Nothing was sent, because no secure connection to the "
                                          "service came about.")};
        return story;
    }
    return {{"endorse::attestation",
             QT_TRANSLATE_NOOP("endorse::attestation",
                               "No usable answer to the registration arrived.")},
            {"endorse::attestation",
             QT_TRANSLATE_NOOP("endorse::attestation",
                               "The signed token was sent, but the answer did not arrive whole or "
                               "cannot be read. The service may have accepted the registration. "
                               "Registering again is safe.")}};
}

} // namespace endorse::attestation
