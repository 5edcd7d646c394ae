// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>
#include <dps/enrollment.h>
#include <pki/chainverification.h>
#include <tpm/ekcertificates.h>
#include <tpmtypes/endorsementkey.h>

#include <QDateTime>
#include <QJsonObject>

namespace endorse::attestation {

/// Whether the EK of a TPM has a certificate that leads to a root of the user's.
enum class EkVerdict {
    Genuine,       ///< Its certificate leads to a trusted root.
    UnknownIssuer, ///< It has a certificate, but nobody who is trusted vouches for it.
    Expired,       ///< A certificate of the chain is past its end, or before its beginning.
    Mismatch,      ///< The certificates are for another key.
    NoCertificate, ///< There is none for a key of this kind.
};
/// "genuine", "unknownIssuer", "expired", "mismatch", "noCertificate".
QString toString(EkVerdict verdict);
std::optional<EkVerdict> ekVerdictOf(const QString &text);

/// One certificate that the TPM holds.
struct EkCertificateCheck final
{
    quint32 index = 0; ///< NV index.
    /// nullopt when there is none to be read there; then problem says why.
    std::optional<pki::ChainReport> report;
    std::optional<core::Error> problem;
    bool matchesKey = false; ///< It is for the EK.
    bool isSameKind = false; ///< It is for a key of the EK's type and size.
    bool byOwnCa = false;    ///< Its root is the CA of this software TPM.

    /// The certificate; null without report.
    const pki::CertificateInfo *info() const;
    /// What this certificate says of the EK; NoCertificate when it cannot be read.
    EkVerdict verdict() const;
};

/// The verdict on an EK and what it rests on. A value.
struct Genuineness final
{
    EkVerdict verdict = EkVerdict::NoCertificate;
    bool isSoftwareTpm = false;
    QDateTime checkedAt; ///< UTC.
    /// Every certificate of the TPM, by index, the unreadable ones included.
    QList<EkCertificateCheck> certificates;
    /// Of certificates: the one that the verdict is about; -1 for none.
    qsizetype decisive = -1;
    /// The verdict in one sentence: "Genuine: …". Says of a software TPM that it is one.
    core::Text summary;
    /// Why, and what to do: whole sentences.
    QList<core::Text> reasons;

    const EkCertificateCheck *decisiveCheck() const;
    /// Of the decisive certificate; empty without one.
    QString certificateSha256() const;
    QString issuer() const;
    QList<pki::ChainLink> chain() const;
    QString missingIssuer() const;
    QString missingIssuerUrl() const;
    QList<pki::CertificateDeviation> deviations() const;
};

/// What judgeEk() goes by.
struct GenuinenessInput final
{
    tpm::EkCertificates certificates;
    /// What the user keeps (pki::EkRoots).
    QList<core::Bytes> roots;
    /// The CA of the embedded TPM, PEM or DER; empty for every other TPM: it vouches for no other.
    QList<core::Bytes> ownCa;
    bool isSoftwareTpm = false;
    QDateTime now;
};
/// Compares an EK with the certificates of its TPM and verifies their chains. With several
/// certificates the one for the key decides. Some milliseconds at most. Thread-safe.
Genuineness judgeEk(const tpmtypes::EndorsementKey &ek, const GenuinenessInput &input);
/// The same for one certificate that came by another way, as a file.
Genuineness judgeEk(const tpmtypes::EndorsementKey &ek, const core::Bytes &certificate,
                    const QList<core::Bytes> &roots, const QDateTime &now);

/// Whether a certificate is for a key: modulus and exponent, or curve and point.
bool isCertificateOf(const pki::CertificateInfo &certificate, const tpmtypes::EndorsementKey &ek);

/// What an enrollment says of its EK, as member "endorsementKey" of optionalDeviceInformation.
struct RecordedGenuineness final
{
    EkVerdict verdict = EkVerdict::NoCertificate;
    QDateTime checkedAt;       ///< UTC, whole seconds.
    QString certificateSha256; ///< Lower-case hex; empty without a certificate.
    QString issuer;            ///< RFC 4514 name; empty without a certificate.

    static RecordedGenuineness of(const Genuineness &genuineness, const QDateTime &checkedAt);
    /// {"verdict", "checkedAt", "certificateSha256"?, "issuer"?}.
    QJsonObject toJson() const;
    /// nullopt when @p json is no such record.
    static std::optional<RecordedGenuineness> fromJson(const QJsonObject &json);
    friend bool operator==(const RecordedGenuineness &, const RecordedGenuineness &) = default;
};

/// @p deviceInformation (raw JSON object, or empty) with the record in its member "endorsementKey";
/// every other member stays as it was written. Fails with category Protocol, code "json", when
/// @p deviceInformation is no JSON object.
core::Result<core::Bytes> withGenuineness(const core::Bytes &deviceInformation,
                                          const RecordedGenuineness &record);
/// The record in @p deviceInformation; nullopt when there is none.
std::optional<RecordedGenuineness> genuinenessIn(const core::Bytes &deviceInformation);

/// @p deviceInformation without the record: a verdict is on the key that was checked, and does not
/// pass to another one. Empty when there was nothing else; what holds no record stays as it is.
core::Bytes withoutGenuineness(const core::Bytes &deviceInformation);

/// Notes a verdict in an enrollment that is to be stored. What the device information holds beside
/// it stays; when that is no object, the enrollment stays as it is.
/// @param checkedAt when it was judged.
void recordGenuineness(dps::IndividualEnrollment *enrollment, const Genuineness &genuineness,
                       const QDateTime &checkedAt);

} // namespace endorse::attestation
