// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/mechanism.h>
#include <attestation/steprecord.h>

#include <array>
#include <optional>

namespace endorse::attestation {

/// What can be made to go wrong on purpose, to see who refuses it and with what. Each is real: done
/// to a copy of the software TPM, to a service of its own, or to the bytes between the two.
enum class Fault {
    NotEnrolled,        ///< The device is not on the enrollment list.
    OtherEk,            ///< The EK of another TPM is enrolled under its registration ID.
    Disabled,           ///< Its enrollment is disabled.
    TamperedCredential, ///< One byte of part 1 of the challenge is changed on the way.
    TamperedSecret,     ///< One byte of part 2.
    TamperedDuplicate,  ///< One byte of part 3.
    TamperedSeed,       ///< One byte of part 4.
    TamperedPublic,     ///< One byte of part 5, so that it can still be read.
    OtherSrk,           ///< The SRK of another TPM takes the place of the one that is sent.
    Cleared,            ///< The TPM is cleared between challenge and activation.
    OwnerAuth,          ///< The owner hierarchy has got an auth value; none is given.
    WrongOwnerAuth,     ///< The same, and a wrong one is given.
    Lockout,            ///< Wrong passwords have locked the TPM; its SRK lacks noDA.
    ExpiredToken,       ///< The signed request comes after the token's expiry.
    ClockOff,           ///< The device's clock is hours behind.
    Throttled,          ///< The service answers 429 at first.
    ServiceGone,        ///< The service ends before the signed request.
    TlsUnknown,         ///< The device does not trust the CA of the service.
    TpmGone,            ///< The TPM ends in the middle.
    AnswerCut,          ///< The connection breaks in the middle of an answer.
    WrongCertificate,   ///< Another certificate of the same name is enrolled for the device.
    ExpiredCertificate, ///< The certificate is the enrolled one, and has expired.
    WrongCommonName,    ///< The certificate is the enrolled one, and bears another name.
    GroupDisabled,      ///< The enrollment group to which the chain leads is disabled.
    UnknownCa,          ///< No enrollment group knows the authority of the certificate.
    KeyMissing          ///< The file of the private key is gone.
};

inline constexpr int faultCount = 26;
/// All faults in the order of the enumeration.
const std::array<Fault, faultCount> &allFaults();
/// Those that a device of this kind can meet, in the order of the enumeration. There are none for a
/// symmetric key.
const QList<Fault> &faultsFor(AttestationKind kind);
/// The stable English name: "not-enrolled", "other-ek"…
QString toString(Fault fault);
/// The fault of this name; nullopt when there is none.
std::optional<Fault> faultOf(const QString &name);

/// For a menu: "TPM Cleared Before Activation".
core::Text faultTitle(Fault fault);
/// One sentence: what is done to the run.
core::Text faultStory(Fault fault, AttestationKind kind = AttestationKind::Tpm);
/// The step before or during which it is done: its record bears the Injection. The flow may stop at
/// a later one.
StepId faultStep(Fault fault, AttestationKind kind = AttestationKind::Tpm);

/// Whom or what a fault concerns, for the menu.
enum class FaultGroup { Enrollment, Challenge, Tpm, Token, Service, Certificate };
FaultGroup faultGroup(Fault fault);
core::Text faultGroupTitle(FaultGroup group);

} // namespace endorse::attestation
