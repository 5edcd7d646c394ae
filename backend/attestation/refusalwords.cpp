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

} // namespace endorse::attestation
