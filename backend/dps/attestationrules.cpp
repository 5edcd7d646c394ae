// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldproblems.h"
#include "symmetrickey.h"
#include "texts.h"

#include <tpmtypes/endorsementkey.h>

// Which attestation the service takes. Source: DPS REST API, "AttestationMechanism"; DPS
// documentation, "TPM attestation", "X.509 certificate attestation", "Symmetric key attestation".

namespace endorse::dps {

using core::Text;

namespace {

QString root()
{
    return QStringLiteral("attestation");
}

QString below(const QString &member, const char *name)
{
    return member + u'.' + QString::fromLatin1(name);
}

void addMissing(FieldProblems &problems, const QString &member, Text hint)
{
    problems.add(member,
                 text(QT_TRANSLATE_NOOP("endorse::dps", "A value is required here, and none is "
                                                        "given.")),
                 std::move(hint));
}

Text certificateHint()
{
    return text(QT_TRANSLATE_NOOP("endorse::dps",
                                  "Give the certificate as PEM text, as base64 of PEM text or as "
                                  "base64 of DER."));
}

void checkTpm(FieldProblems &problems, const TpmAttestation &tpm)
{
    const auto key = tpmtypes::EndorsementKey::fromBase64(tpm.endorsementKey);
    if (!key)
        problems.add(below(root(), "tpm.endorsementKey"), key.error());
}

void checkCertificate(FieldProblems &problems, const X509CertificateWithInfo &certificate,
                      const QString &member)
{
    // The service gives back what it knows of a certificate in place of the certificate, and takes
    // that for an unchanged one.
    if (certificate.certificate.isEmpty()) {
        if (!certificate.info || !certificate.certificate.isNull())
            addMissing(problems, below(member, "certificate"), certificateHint());
        return;
    }
    const core::Result<core::Bytes> der = certificate.der();
    if (!der)
        problems.add(below(member, "certificate"), der.error());
}

void checkCertificates(FieldProblems &problems, const X509Certificates &certificates,
                       const QString &member)
{
    if (certificates.primary)
        checkCertificate(problems, *certificates.primary, below(member, "primary"));
    else
        addMissing(problems, below(member, "primary"), certificateHint());
    if (certificates.secondary)
        checkCertificate(problems, *certificates.secondary, below(member, "secondary"));
}

void checkReferences(FieldProblems &problems, const X509CaReferences &references)
{
    if (references.primary.isEmpty()) {
        addMissing(problems, below(root(), "x509.caReferences.primary"),
                   text(QT_TRANSLATE_NOOP("endorse::dps",
                                          "Give the name under which the CA certificate was added "
                                          "to the provisioning service.")));
    }
}

Text oneOfX509(EntryKind kind)
{
    return kind == EntryKind::Individual
               ? text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "Give either client certificates or CA references."))
               : text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "Give either signing certificates or CA references."));
}

void checkX509(FieldProblems &problems, const X509Attestation &x509, EntryKind kind)
{
    const QString member = below(root(), "x509");
    const bool isGroup = kind == EntryKind::Group;
    const auto &certificates = isGroup ? x509.signingCertificates : x509.clientCertificates;
    const char *name = isGroup ? "signingCertificates" : "clientCertificates";
    if (isGroup && x509.clientCertificates) {
        problems.add(below(member, "clientCertificates"),
                     text(QT_TRANSLATE_NOOP("endorse::dps",
                                            "An enrollment group has no client certificates.")),
                     text(QT_TRANSLATE_NOOP("endorse::dps",
                                            "Give the CA certificate that signs the devices' "
                                            "certificates as a signing certificate.")));
    }
    if (!isGroup && x509.signingCertificates) {
        problems.add(
            below(member, "signingCertificates"),
            text(QT_TRANSLATE_NOOP("endorse::dps", "An individual enrollment has no signing "
                                                   "certificates.")),
            text(QT_TRANSLATE_NOOP("endorse::dps", "Give the device's own certificate as a client "
                                                   "certificate, or make an enrollment group.")));
    }
    if (certificates)
        checkCertificates(problems, *certificates, below(member, name));
    if (x509.caReferences)
        checkReferences(problems, *x509.caReferences);
    if (certificates && x509.caReferences) {
        problems.add(member,
                     text(QT_TRANSLATE_NOOP("endorse::dps", "There are certificates and CA "
                                                            "references, and only one of them may "
                                                            "be.")),
                     oneOfX509(kind));
    } else if (!certificates && !x509.caReferences) {
        addMissing(problems, below(member, name), oneOfX509(kind));
    }
}

void checkKeys(FieldProblems &problems, const SymmetricKeyAttestation &keys)
{
    // Without any the service makes both, and keeps what it has when a record is replaced.
    if (keys.isEmpty())
        return;
    const auto check = [&problems](const core::Secret &key, const char *name) {
        const QString member = below(root(), name);
        if (key.isEmpty()) {
            addMissing(problems, member,
                       text(QT_TRANSLATE_NOOP("endorse::dps",
                                              "Give both keys, or leave both empty, so that the "
                                              "service makes them.")));
            return;
        }
        const core::Result<core::Secret> bytes = decodeSymmetricKey(key.view());
        if (!bytes)
            problems.add(member, bytes.error());
    };
    check(keys.primaryKey, "symmetricKey.primaryKey");
    check(keys.secondaryKey, "symmetricKey.secondaryKey");
}

/// A member that belongs to another type than the one named.
void checkForeign(FieldProblems &problems, bool isThere, AttestationType owner,
                  AttestationType type)
{
    if (!isThere || owner == type)
        return;
    problems.add(below(root(), qPrintable(toString(owner))),
                 text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "The attestation type is %1, and there is a member %2."))
                     .arg(toString(type))
                     .arg(toString(owner)),
                 text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "Remove the member, or change the type to its name.")));
}

void checkType(FieldProblems &problems, const AttestationMechanism &attestation, EntryKind kind)
{
    const QString member = below(root(), "type");
    const std::optional<AttestationType> type = attestationType(attestation.type);
    if (type && *type == AttestationType::Tpm && kind == EntryKind::Group) {
        problems.add(member,
                     text(QT_TRANSLATE_NOOP("endorse::dps",
                                            "An enrollment group cannot use TPM attestation.")),
                     text(QT_TRANSLATE_NOOP("endorse::dps",
                                            "Make an individual enrollment for each TPM, or use "
                                            "X.509 or symmetric keys for the group.")));
    } else if (!type || *type == AttestationType::None) {
        const Text hint =
            kind == EntryKind::Group
                ? text(QT_TRANSLATE_NOOP("endorse::dps", "Use x509 or symmetricKey."))
                : text(QT_TRANSLATE_NOOP("endorse::dps", "Use tpm, x509 or symmetricKey."));
        problems.add(member,
                     text(QT_TRANSLATE_NOOP("endorse::dps",
                                            "“%1” is not a type of attestation that an enrollment "
                                            "can use."))
                         .arg(attestation.type.left(80)),
                     hint);
    }
}

} // namespace

void checkAttestation(FieldProblems &problems, const AttestationMechanism &attestation,
                      EntryKind kind)
{
    checkType(problems, attestation, kind);
    const std::optional<AttestationType> type = attestationType(attestation.type);
    if (!type)
        return;
    checkForeign(problems, attestation.tpm.has_value(), AttestationType::Tpm, *type);
    checkForeign(problems, attestation.x509.has_value(), AttestationType::X509, *type);
    checkForeign(problems, attestation.symmetricKey.has_value(), AttestationType::SymmetricKey,
                 *type);
    if (*type == AttestationType::Tpm && kind == EntryKind::Individual) {
        if (attestation.tpm) {
            checkTpm(problems, *attestation.tpm);
        } else {
            addMissing(problems, below(root(), "tpm.endorsementKey"),
                       text(QT_TRANSLATE_NOOP("endorse::dps",
                                              "Give the endorsement key of the device's TPM as "
                                              "base64 of a TPM2B_PUBLIC.")));
        }
    }
    if (*type == AttestationType::X509)
        checkX509(problems, attestation.x509.value_or(X509Attestation{}), kind);
    if (*type == AttestationType::SymmetricKey && attestation.symmetricKey)
        checkKeys(problems, *attestation.symmetricKey);
}

} // namespace endorse::dps
