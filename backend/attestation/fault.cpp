// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault.h"

#include <algorithm>

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
    {"wrong-certificate", FaultGroup::Certificate, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "Another Certificate Enrolled"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The registration ID is enrolled with another certificate of the same name, "
                       "as after one that was renewed and not enrolled again.")},
    {"expired-certificate", FaultGroup::Certificate, StepId::Connect,
     QT_TRANSLATE_NOOP("endorse::attestation", "Certificate Expired"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The certificate of the device is the enrolled one, but it has expired.")},
    {"wrong-cn", FaultGroup::Certificate, StepId::Connect,
     QT_TRANSLATE_NOOP("endorse::attestation", "Common Name Is Not the Registration ID"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The certificate is the enrolled one, but its common name (CN) is not the "
                       "registration ID.")},
    {"group-disabled", FaultGroup::Enrollment, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation", "Enrollment Group Disabled"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The authority of the certificate is that of an enrollment group, but the "
                       "group is disabled.")},
    {"unknown-ca", FaultGroup::Certificate, StepId::Connect,
     QT_TRANSLATE_NOOP("endorse::attestation", "Authority Unknown to the Service"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The certificate was issued by an authority that no enrollment group "
                       "names.")},
    {"key-missing", FaultGroup::Certificate, StepId::Connect,
     QT_TRANSLATE_NOOP("endorse::attestation", "Private Key Missing"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The file that held the private key of the certificate is gone.")},
}};

/// What differs when a device with a certificate meets a fault that a TPM can meet too: it
/// registers once, and there is no token.
struct CertificateFault final
{
    Fault fault;
    StepId step;
    const char *story; ///< Null: as for a TPM.
};

constexpr std::array<CertificateFault, 6> sharedFaults{{
    {Fault::NotEnrolled, StepId::Register, nullptr},
    {Fault::Disabled, StepId::Register, nullptr},
    {Fault::Throttled, StepId::Register, nullptr},
    {Fault::ServiceGone, StepId::Poll,
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The service ends before the device asks for its assignment.")},
    {Fault::TlsUnknown, StepId::Register, nullptr},
    {Fault::AnswerCut, StepId::Register,
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The connection breaks in the middle of the answer to the registration.")},
}};

const CertificateFault *sharedFault(Fault fault, AttestationKind kind)
{
    if (kind != AttestationKind::X509)
        return nullptr;
    const auto *const found =
        std::find_if(sharedFaults.begin(), sharedFaults.end(),
                     [fault](const CertificateFault &shared) { return shared.fault == fault; });
    return found == sharedFaults.end() ? nullptr : found;
}

/// The first one that only a device with a certificate meets; all before it are for a TPM.
constexpr Fault firstOfCertificates = Fault::WrongCertificate;

constexpr std::array<const char *, 6> groupTitles{{
    QT_TRANSLATE_NOOP("endorse::attestation", "Enrollment"),
    QT_TRANSLATE_NOOP("endorse::attestation", "Challenge"),
    QT_TRANSLATE_NOOP("endorse::attestation", "TPM"),
    QT_TRANSLATE_NOOP("endorse::attestation", "Token"),
    QT_TRANSLATE_NOOP("endorse::attestation", "Service"),
    QT_TRANSLATE_NOOP("endorse::attestation", "Certificate"),
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

const QList<Fault> &faultsFor(AttestationKind kind)
{
    static const std::array<QList<Fault>, 3> lists = [] {
        QList<Fault> tpm;
        QList<Fault> x509;
        for (const Fault fault : allFaults()) {
            const bool isForTpm = fault < firstOfCertificates;
            if (isForTpm)
                tpm.append(fault);
            if (!isForTpm || sharedFault(fault, AttestationKind::X509) != nullptr)
                x509.append(fault);
        }
        return std::array<QList<Fault>, 3>{tpm, QList<Fault>(), x509};
    }();
    return lists.at(static_cast<std::size_t>(kind));
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

core::Text faultStory(Fault fault, AttestationKind kind)
{
    const CertificateFault *shared = sharedFault(fault, kind);
    if (shared != nullptr && shared->story != nullptr)
        return {"endorse::attestation", shared->story};
    return {"endorse::attestation", wordsOf(fault).story};
}

StepId faultStep(Fault fault, AttestationKind kind)
{
    if (const CertificateFault *shared = sharedFault(fault, kind))
        return shared->step;
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
