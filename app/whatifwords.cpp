// SPDX-License-Identifier: GPL-3.0-or-later
// What faults do to a run, in words.
#include "whatif.h"

namespace endorse::app {

using attestation::Fault;
using attestation::StepId;

namespace {

const char *wordsOf(Fault fault)
{
    switch (fault) {
    case Fault::NotEnrolled:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the device is left off the enrollment list of the "
                                 "service.");
    case Fault::OtherEk:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the EK of another software TPM is enrolled under the "
                                 "registration ID of this device.");
    case Fault::Disabled:
        return QT_TRANSLATE_NOOP("endorse::app", "Here the enrollment of the device is disabled.");
    case Fault::TamperedCredential:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here one byte of part 1 of the challenge, the credential blob, "
                                 "is changed between the service and the device.");
    case Fault::TamperedSecret:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here one byte of part 2 of the challenge, the secret for the EK, "
                                 "is changed between the service and the device.");
    case Fault::TamperedDuplicate:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here one byte of part 3 of the challenge, the wrapped nonce, is "
                                 "changed between the service and the device.");
    case Fault::TamperedSeed:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here one byte of part 4 of the challenge, the seed for the SRK, "
                                 "is changed between the service and the device.");
    case Fault::TamperedPublic:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here one byte of part 5 of the challenge, the public area of the "
                                 "nonce, is changed between the service and the device.");
    case Fault::OtherSrk:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the SRK of another software TPM takes the place of the one "
                                 "that the device sends.");
    case Fault::Cleared:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the TPM is cleared, and EK and SRK are made again (on a "
                                 "copy of the TPM).");
    case Fault::OwnerAuth:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here someone takes ownership: the SRK is removed and the owner "
                                 "hierarchy gets an auth value (on a copy of the TPM).");
    case Fault::WrongOwnerAuth:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here someone takes ownership: the SRK is removed and the owner "
                                 "hierarchy gets another auth value than the device gives (on a "
                                 "copy of the TPM).");
    case Fault::Lockout:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here wrong passwords are given for the SRK until the TPM locks "
                                 "itself (on a copy of the TPM).");
    case Fault::ExpiredToken:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the clock of the service goes forward by an hour and a "
                                 "minute before the signed request arrives.");
    case Fault::ClockOff:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the clock of the device is three hours behind.");
    case Fault::Throttled:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the first two requests are answered with 429 and the demand "
                                 "to wait a second.");
    case Fault::ServiceGone:
        return QT_TRANSLATE_NOOP("endorse::app", "Here the service ends.");
    case Fault::TlsUnknown:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the device trusts another CA than the one of the service.");
    case Fault::TpmGone:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the process of the software TPM is killed (that of a copy "
                                 "of the TPM).");
    case Fault::AnswerCut:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the connection is cut in the middle of the answer.");
    case Fault::WrongCertificate:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here another certificate of the same name is enrolled under the "
                                 "registration ID of this device.");
    case Fault::ExpiredCertificate:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the certificate that the device shows expired a day ago.");
    case Fault::WrongCommonName:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the certificate that the device shows bears the name of "
                                 "another device.");
    case Fault::GroupDisabled:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the enrollment group to which the certificate belongs is "
                                 "disabled.");
    case Fault::UnknownCa:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the certificate comes from an authority that is not in the "
                                 "service.");
    case Fault::KeyMissing:
        return QT_TRANSLATE_NOOP("endorse::app",
                                 "Here the file of the private key is removed before the device "
                                 "opens it (the file of a key that was made for this).");
    }
    return nullptr;
}

} // namespace

core::Text injectionWords(Fault fault, StepId step, attestation::AttestationKind kind)
{
    if (step == attestation::faultStep(fault, kind))
        return {"endorse::app", wordsOf(fault)};
    if (fault == Fault::Lockout && step == StepId::ReadSrk) {
        return {"endorse::app",
                QT_TRANSLATE_NOOP("endorse::app",
                                  "Here an SRK without the attribute noDA takes the place of the "
                                  "SRK (on a copy of the TPM).")};
    }
    return {};
}

} // namespace endorse::app
