// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyrecognition.h"

#include "keyshapes.h"

#include <openssl/err.h>
#include <openssl/x509.h>

#include <QCoreApplication>

namespace endorse::tpmtypes {

namespace {

QString shortName(KeyRole role)
{
    return role == KeyRole::EndorsementKey ? QStringLiteral("EK") : QStringLiteral("SRK");
}

QString placeOf(KeyRole role)
{
    return role == KeyRole::EndorsementKey ? QStringLiteral("endorsementKey")
                                           : QStringLiteral("storageRootKey");
}

QString handleOf(KeyRole role)
{
    return role == KeyRole::EndorsementKey ? QStringLiteral("0x81010001")
                                           : QStringLiteral("0x81000001");
}

/// %1 is the key's short name in both texts, %2 its usual handle in the hint.
core::Error refusal(KeyRole role, const char *code, const core::Text &message,
                    const core::Text &hint, const QString &technical)
{
    return {.category = core::ErrorCategory::Input,
            .code = QString::fromLatin1(code),
            .place = placeOf(role),
            .message = message,
            .hint = hint,
            .technical = technical};
}

core::Text withName(KeyRole role, const char *source)
{
    return core::Text("endorse::tpmtypes", source).arg(shortName(role));
}

bool isDerCertificate(QByteArrayView bytes)
{
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.data());
    X509 *certificate = d2i_X509(nullptr, &data, static_cast<long>(bytes.size()));
    X509_free(certificate);
    ERR_clear_error();
    return certificate != nullptr;
}

core::Error derError(KeyRole role, bool isCertificate, const QString &technical)
{
    const core::Text message =
        isCertificate
            ? withName(role, QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                               "This is a certificate (DER, from byte 0), not the "
                                               "TPM2B_PUBLIC of an %1."))
            : withName(role, QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                               "This is DER, such as a bare public key (from byte "
                                               "0), not the TPM2B_PUBLIC of an %1."));
    return refusal(role, "der", message, readAgainHint(role), technical);
}

core::Error littleEndianError(KeyRole role)
{
    return refusal(
        role, "little-endian",
        withName(role,
                 QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                   "This is a little-endian memory dump of an old tpm2-tools (the "
                                   "type at byte 4 is reversed), not the TPM2B_PUBLIC of an %1.")),
        readAgainHint(role),
        QStringLiteral("TPM2B_PUBLIC as a little-endian C structure: padding at offset 2, reversed "
                       "type at offset 4"));
}

core::Error tpmtError(KeyRole role, qsizetype size)
{
    return refusal(
        role, "tpmt",
        withName(role, QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                         "This is a TPMT_PUBLIC: the two size bytes that begin the "
                                         "TPM2B_PUBLIC of an %1 are missing at byte 0.")),
        core::Text("endorse::tpmtypes",
                   QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                     "Put the size in front, as two bytes in hex: %1. Then encode "
                                     "it as base64 again."))
            .arg(QStringLiteral("%1").arg(size, 4, 16, QLatin1Char('0'))),
        QStringLiteral("TPMT_PUBLIC of %1 bytes without a size").arg(size));
}

/// "PEM: PUBLIC KEY": the label alone, because a private key may follow it on the same line.
QString pemLabel(const core::Bytes &pem)
{
    const core::Bytes label = pem.mid(QByteArrayView("-----BEGIN ").size(), 64);
    return QStringLiteral("PEM: %1").arg(
        QString::fromLatin1(label.left(qMax<qsizetype>(0, label.indexOf("-----")))));
}

/// What bytes are that do not begin with the size of a TPM2B_PUBLIC that fits.
std::optional<core::Error> foreignForm(KeyRole role, const core::Bytes &bytes)
{
    if (bytes.isEmpty())
        return refusal(role, "empty",
                       withName(role, QT_TRANSLATE_NOOP("endorse::tpmtypes", "The %1 is empty.")),
                       readAgainHint(role), QStringLiteral("0 bytes"));
    if (bytes.startsWith("-----BEGIN "))
        return refusal(role, "pem",
                       withName(role, QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                                        "This is PEM text (from byte 0), not the "
                                                        "TPM2B_PUBLIC of an %1.")),
                       readAgainHint(role), pemLabel(bytes));
    if (looksLikeDer(bytes))
        return derError(role, isDerCertificate(bytes),
                        QStringLiteral("DER SEQUENCE, %1 bytes").arg(bytes.size()));
    if (looksLikeLittleEndianDump(bytes))
        return littleEndianError(role);
    if (looksLikePublicArea(bytes))
        return tpmtError(role, bytes.size());
    return std::nullopt;
}

core::Error asInput(KeyRole role, core::Error error)
{
    error.category = core::ErrorCategory::Input;
    error.technical.prepend(shortName(role) + QStringLiteral(": "));
    return error;
}

bool isStorageKey(const PublicArea &area)
{
    return area.has(attribute::FixedTpm | attribute::FixedParent | attribute::Restricted |
                    attribute::Decrypt) &&
           !area.has(attribute::Sign);
}

bool isEk(const PublicArea &area)
{
    return isStorageKey(area) && area.has(attribute::AdminWithPolicy) &&
           !area.authPolicy().isEmpty();
}

bool isSrk(const PublicArea &area)
{
    return isStorageKey(area) && area.has(attribute::UserWithAuth) &&
           !area.has(attribute::AdminWithPolicy) && area.authPolicy().isEmpty();
}

QString facts(const PublicArea &area)
{
    return QStringLiteral("%1, objectAttributes 0x%2 at offset 6, authPolicy of %3 bytes")
        .arg(area.kind())
        .arg(area.attributes(), 8, 16, QLatin1Char('0'))
        .arg(area.authPolicy().size());
}

core::Error wrongKindError(KeyRole role, const PublicArea &area)
{
    if (role == KeyRole::EndorsementKey && isSrk(area))
        return refusal(role, "srk",
                       {"endorse::tpmtypes",
                        QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                          "This is a storage root key (SRK), not an EK: the "
                                          "attributes at byte 6 say so.")},
                       readAgainHint(role), facts(area));
    if (role == KeyRole::StorageRootKey && isEk(area))
        return refusal(role, "ek",
                       {"endorse::tpmtypes",
                        QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                          "This is an endorsement key (EK), not an SRK: the "
                                          "attributes at byte 6 say so.")},
                       readAgainHint(role), facts(area));
    return refusal(
        role, role == KeyRole::EndorsementKey ? "not-ek" : "not-srk",
        core::Text("endorse::tpmtypes",
                   QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                     "This TPM key (%2) is not an %1: the attributes at byte 6 are "
                                     "those of another kind of key."))
            .arg(shortName(role))
            .arg(area.kind()),
        readAgainHint(role), facts(area));
}

bool hasGoodAlgorithm(const PublicArea &area)
{
    const bool asymmetric =
        (area.type() == alg::Rsa && area.keyBits() >= 2048) ||
        (area.type() == alg::Ecc && area.curve() >= 0x0003 && area.curve() <= 0x0005);
    return asymmetric && area.fields().symmetric.algorithm == alg::Aes &&
           area.fields().symmetric.mode == alg::Cfb;
}

core::Error algorithmError(KeyRole role, const PublicArea &area)
{
    return refusal(
        role, "algorithm",
        core::Text("endorse::tpmtypes",
                   QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                     "The algorithm of this key (%2, type at byte 2) is not one "
                                     "that an %1 can have."))
            .arg(shortName(role))
            .arg(area.kind()),
        core::Text("endorse::tpmtypes",
                   QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                     "Use the RSA 2048 key of the TPM: the one at %1."))
            .arg(handleOf(role)),
        QStringLiteral("%1, symmetric %2")
            .arg(area.kind(), algorithmName(area.fields().symmetric.algorithm)));
}

/// A modulus of full length has its top bit set, and it is odd.
bool hasGoodModulus(const PublicArea &area)
{
    const core::Bytes modulus = area.modulus();
    return area.type() != alg::Rsa || ((modulus.at(0) & 0x80) != 0 && (modulus.back() & 1) != 0);
}

core::Result<PublicArea> checked(KeyRole role, PublicArea area)
{
    if (area.type() == alg::KeyedHash)
        return core::fail(algorithmError(role, area));
    if (!(role == KeyRole::EndorsementKey ? isEk(area) : isSrk(area)))
        return core::fail(wrongKindError(role, area));
    if (!hasGoodAlgorithm(area))
        return core::fail(algorithmError(role, area));
    if (area.isTemplate())
        return core::fail(refusal(
            role, "template",
            withName(role, QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                             "This is the template of an %1, not a key: the field "
                                             "at its end that holds the key is empty.")),
            readAgainHint(role), facts(area)));
    if (!hasGoodModulus(area))
        return core::fail(refusal(
            role, "modulus",
            core::Text("endorse::tpmtypes",
                       QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                         "The %1 is damaged: the modulus from byte %2 is not one "
                                         "of an RSA key."))
                .arg(shortName(role))
                .arg(area.tpm2b().size() - area.modulus().size()),
            readAgainHint(role), QStringLiteral("top bit clear or even modulus")));
    return area;
}

} // namespace

core::Text readAgainHint(KeyRole role)
{
    return core::Text("endorse::tpmtypes",
                      QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                        "Export the TPM2B_PUBLIC of the %1: tpm2_readpublic -c %2 "
                                        "-f tss -o FILE, then base64 -w0 FILE."))
        .arg(shortName(role))
        .arg(handleOf(role));
}

core::Result<PublicArea> recogniseKeyBytes(KeyRole role, const core::Bytes &bytes)
{
    const bool sizeFits = bytes.size() > 2 && bigEndianAt(bytes, 0) == bytes.size() - 2;
    // A size that fits by chance belongs to no other form: then the contents decide.
    if (!sizeFits) {
        if (auto foreign = foreignForm(role, bytes))
            return core::fail(std::move(*foreign));
    }
    auto area = PublicArea::fromTpm2b(bytes);
    if (!area)
        return core::fail(asInput(role, std::move(area.error())));
    return checked(role, std::move(*area));
}

core::Result<PublicArea> recogniseKeyText(KeyRole role, QByteArrayView text)
{
    if (text.isEmpty() || text.startsWith("-----BEGIN "))
        return core::fail(*foreignForm(role, text.toByteArray()));
    // Hex digits are base64 letters too; a TPM2B_PUBLIC in base64 always holds others.
    if (isHex(text))
        return core::fail(refusal(
            role, "hex",
            withName(role, QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                             "This is hex from byte 0, not the base64 text of an "
                                             "%1.")),
            {"endorse::tpmtypes",
             QT_TRANSLATE_NOOP("endorse::tpmtypes", "Convert it: xxd -r -p FILE | base64 -w0.")},
            QStringLiteral("%1 hex digits").arg(text.size())));
    const auto bytes = core::fromBase64(text);
    if (!bytes)
        return core::fail(asInput(role, bytes.error()));
    return recogniseKeyBytes(role, *bytes);
}

} // namespace endorse::tpmtypes
