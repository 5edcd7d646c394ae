// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault.h"

namespace endorse::attestation {

namespace {

struct FaultWords final
{
    const char *name;
    FaultGroup group;
    StepId step;
    const char *title;
    const char *story;
};

constexpr std::array<FaultWords, faultCount> faults{{
    {"not-enrolled", FaultGroup::Enrollment, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "Device Not Enrolled"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The device registers with a service whose enrollment list does not name "
                       "it.")},
    {"other-ek", FaultGroup::Enrollment, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "EK of Another Device Enrolled"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The registration ID is enrolled with the EK of another TPM, as after a "
                       "mix-up of two devices.")},
    {"disabled", FaultGroup::Enrollment, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "Enrollment Disabled"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The device is on the enrollment list, but its enrollment is disabled.")},
    {"tampered-credential", FaultGroup::Challenge, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "Challenge Tampered: Credential (Part 1)"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "One byte of the credential blob, which holds the inner key, is changed on "
                       "the way from the service to the device.")},
    {"tampered-secret", FaultGroup::Challenge, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "Challenge Tampered: Secret for the EK (Part 2)"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "One byte of the secret that is encrypted to the EK is changed on the way "
                       "from the service to the device.")},
    {"tampered-duplicate", FaultGroup::Challenge, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "Challenge Tampered: Wrapped Nonce (Part 3)"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "One byte of the wrapped nonce is changed on the way from the service to "
                       "the device.")},
    {"tampered-seed", FaultGroup::Challenge, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "Challenge Tampered: Seed for the SRK (Part 4)"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "One byte of the seed that is encrypted to the SRK is changed on the way "
                       "from the service to the device.")},
    {"tampered-public", FaultGroup::Challenge, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "Challenge Tampered: Public Area (Part 5)"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "One byte of the public area of the nonce is changed on the way from the "
                       "service to the device. It can still be read.")},
    {"other-srk", FaultGroup::Challenge, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "Challenge for Another SRK"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The SRK of another TPM takes the place of the one that the device sends, "
                       "so the service makes its challenge for that one.")},
    {"cleared", FaultGroup::Tpm, StepId::Activate,
     QT_TRANSLATE_NOOP("endorse::attestation", "TPM Cleared Before Activation"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The TPM is cleared after the challenge has arrived, and EK and SRK are "
                       "made again: the EK is the same, the SRK is not.")},
    {"owner-auth", FaultGroup::Tpm, StepId::ReadSrk,
     QT_TRANSLATE_NOOP("endorse::attestation", "Ownership Taken, No Auth Value Given"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Someone has taken ownership of the TPM: its owner hierarchy has an auth "
                       "value, its SRK is gone, and the device does not know the value.")},
    {"wrong-owner-auth", FaultGroup::Tpm, StepId::ReadSrk,
     QT_TRANSLATE_NOOP("endorse::attestation", "Wrong Owner Auth Value"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The owner hierarchy of the TPM has an auth value, its SRK is gone, and the "
                       "device gives another value.")},
    {"lockout", FaultGroup::Tpm, StepId::Activate,
     QT_TRANSLATE_NOOP("endorse::attestation", "TPM Locked After Wrong Passwords"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The SRK was made without the attribute noDA, and wrong passwords have "
                       "locked the TPM.")},
    {"expired-token", FaultGroup::Token, StepId::RegisterSigned,
     QT_TRANSLATE_NOOP("endorse::attestation", "Token Expired"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "When the signed request arrives, the clock of the service has passed the "
                       "expiry of the token.")},
    {"clock-off", FaultGroup::Token, StepId::Sign,
     QT_TRANSLATE_NOOP("endorse::attestation", "Clock of the Device Off"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The clock of the device is three hours behind, so its token has expired "
                       "before it is signed.")},
    {"throttled", FaultGroup::Service, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "Service Throttles (429)"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The service answers the first requests with 429, too many requests, and "
                       "asks to wait a second. The device waits and goes on.")},
    {"service-gone", FaultGroup::Service, StepId::RegisterSigned,
     QT_TRANSLATE_NOOP("endorse::attestation", "Service Gone"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The service ends before the signed request is sent.")},
    {"tls-unknown", FaultGroup::Service, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "TLS Certificate Unknown"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The device trusts another CA than the one that issued the certificate of "
                       "the service.")},
    {"tpm-gone", FaultGroup::Tpm, StepId::Activate,
     QT_TRANSLATE_NOOP("endorse::attestation", "TPM Gone"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The process of the software TPM is killed after the challenge has "
                       "arrived, and nobody starts it again.")},
    {"answer-cut", FaultGroup::Service, StepId::RegisterSigned,
     QT_TRANSLATE_NOOP("endorse::attestation", "Answer Cut"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The connection breaks in the middle of the answer to the signed "
                       "request.")},
}};

constexpr std::array<const char *, 5> groupTitles{{
    QT_TRANSLATE_NOOP("endorse::attestation", "Enrollment"),
    QT_TRANSLATE_NOOP("endorse::attestation", "Challenge"),
    QT_TRANSLATE_NOOP("endorse::attestation", "TPM"),
    QT_TRANSLATE_NOOP("endorse::attestation", "Token"),
    QT_TRANSLATE_NOOP("endorse::attestation", "Service"),
}};

const FaultWords &wordsOf(Fault fault)
{
    return faults.at(static_cast<std::size_t>(fault));
}

} // namespace

const std::array<Fault, faultCount> &allFaults()
{
    static const std::array<Fault, faultCount> all = [] {
        std::array<Fault, faultCount> list{};
        for (std::size_t i = 0; i < list.size(); ++i)
            list.at(i) = static_cast<Fault>(i);
        return list;
    }();
    return all;
}

QString toString(Fault fault)
{
    return QString::fromLatin1(wordsOf(fault).name);
}

std::optional<Fault> faultOf(const QString &name)
{
    for (const Fault fault : allFaults()) {
        if (name == QLatin1String(wordsOf(fault).name))
            return fault;
    }
    return std::nullopt;
}

core::Text faultTitle(Fault fault)
{
    return {"endorse::attestation", wordsOf(fault).title};
}

core::Text faultStory(Fault fault)
{
    return {"endorse::attestation", wordsOf(fault).story};
}

StepId faultStep(Fault fault)
{
    return wordsOf(fault).step;
}

FaultGroup faultGroup(Fault fault)
{
    return wordsOf(fault).group;
}

core::Text faultGroupTitle(FaultGroup group)
{
    return {"endorse::attestation", groupTitles.at(static_cast<std::size_t>(group))};
}

} // namespace endorse::attestation
