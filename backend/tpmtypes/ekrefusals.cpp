// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekrefusals.h"

#include "keyrecognition.h"

#include <QCoreApplication>

namespace endorse::tpmtypes {

namespace {

core::Text text(const char *source)
{
    return {"endorse::tpmtypes", source};
}

core::Text copyAgainHint()
{
    return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "Copy the whole value again."));
}

core::Text readAgain()
{
    return readAgainHint(KeyRole::EndorsementKey);
}

} // namespace

core::Error ekRefusal(const char *code, const core::Text &message, const core::Text &hint,
                      const QString &technical)
{
    return {.category = core::ErrorCategory::Input,
            .code = QString::fromLatin1(code),
            .place = QStringLiteral("endorsementKey"),
            .message = message,
            .hint = hint,
            .technical = technical};
}

core::Error emptyEk()
{
    return ekRefusal("empty", text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "The EK is empty.")),
                     readAgain(), QStringLiteral("nothing but white space"));
}

core::Error tooBigEk(qsizetype size)
{
    return ekRefusal(
        "too-big",
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "This is %1 bytes long, which is too much for an EK in any form."))
            .arg(size),
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "Give the EK alone: at most 1 MiB are read.")),
        QStringLiteral("%1 bytes").arg(size));
}

core::Error truncatedEk(const QString &what, qsizetype announced, qsizetype present)
{
    return ekRefusal("truncated",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "The EK is cut off: its beginning (%1) announces %2 "
                                            "bytes in all. Bytes missing at the end: %3."))
                         .arg(what)
                         .arg(announced)
                         .arg(announced - present),
                     copyAgainHint(),
                     QStringLiteral("%1: %2 bytes announced, %3 present, cut off at offset %3")
                         .arg(what)
                         .arg(announced)
                         .arg(present));
}

core::Error tailAfterEk(const QString &what, qsizetype size, qsizetype present)
{
    return ekRefusal(
        "tail",
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "The value (%1) ends at byte %2, but more "
                                                    "follows. Bytes too many: %3."))
            .arg(what)
            .arg(size)
            .arg(present - size),
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "Copy the value again, with nothing before or after it.")),
        QStringLiteral("%1: %2 bytes after offset %3").arg(what).arg(present - size).arg(size));
}

core::Error damagedEk(const QString &technical)
{
    return ekRefusal("damaged",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "The key and the Name that stands beside it do not "
                                            "belong together: one of them was changed.")),
                     copyAgainHint(), technical);
}

core::Error wrongAlgorithmOfEk(const QString &kind)
{
    return ekRefusal(
        "algorithm",
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "The algorithm of this key (%1) is not one that an EK can have."))
            .arg(kind),
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "Use the RSA 2048 key of the TPM: the one at %1."))
            .arg(QStringLiteral("0x81010001")),
        kind);
}

core::Error privateKeyGiven(const QString &what)
{
    return ekRefusal(
        "private-key",
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "This is a private key (%1), and a private key is no EK: the "
                               "private part of an EK never leaves its TPM."))
            .arg(what),
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "Do not share this key: whoever has seen it can use it. Give the "
                               "public key or the certificate alone.")),
        QStringLiteral("%1; its content is not repeated").arg(what));
}

core::Error encryptedPemGiven(const QString &what)
{
    return ekRefusal("encrypted",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "This is protected by a password (%1). An EK is "
                                            "public and needs none: this is most likely a private "
                                            "key."))
                         .arg(what),
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "Give the public key or the certificate alone.")),
                     QStringLiteral("%1; its content is not repeated").arg(what));
}

core::Error tpmPrivateGiven(qsizetype size)
{
    return ekRefusal("tpm2b-private",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "This is a TPM2B_PRIVATE, the wrapped private part of "
                                            "a TPM key, and no EK.")),
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "Give the public part: the file that tpm2_createek "
                                            "writes with -u.")),
                     QStringLiteral("TPM2B_PRIVATE, %1 bytes").arg(size));
}

core::Error caCertificateGiven(qsizetype certificates)
{
    return ekRefusal(
        "ca-certificate",
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "This is the certificate of a certificate authority, "
                               "not that of an EK.")),
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "Give the EK certificate of the TPM: tpm2_nvread "
                               "0x01c00002 -o FILE.")),
        QStringLiteral("basicConstraints CA:TRUE; certificates: %1").arg(certificates));
}

core::Error otherCertificateGiven(const QString &purpose)
{
    return ekRefusal("not-ek-certificate",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "This certificate says that it is for another purpose "
                                            "than an EK: %1."))
                         .arg(purpose),
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "Give the EK certificate of the TPM: tpm2_nvread "
                                            "0x01c00002 -o FILE.")),
                     QStringLiteral("purpose %1, and not 2.23.133.8.1").arg(purpose));
}

core::Error requestGiven()
{
    return ekRefusal("pem",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "This is a request for a certificate, which no EK "
                                            "makes: an EK cannot sign.")),
                     readAgain(), QStringLiteral("PKCS #10 certification request"));
}

core::Error connectionStringGiven()
{
    return ekRefusal(
        "connection-string",
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "This is a connection string or token of Azure, not an EK.")),
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "Keep it secret and give it only where a connection string is "
                               "asked for. Here belongs the EK of the device.")),
        QStringLiteral("a shared access secret; its content is not repeated"));
}

core::Error symmetricKeyGiven(qsizetype size)
{
    return ekRefusal(
        "symmetric-key",
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "This is base64 of %1 bytes, as a symmetric key or a hash is. It is "
                               "too short for an EK."))
            .arg(size),
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "Keep it secret if it is a key. Here belongs the EK of the device, "
                               "which is 424 characters long for RSA 2048.")),
        QStringLiteral("%1 bytes without a structure").arg(size));
}

core::Error registrationIdGiven()
{
    return ekRefusal("registration-id",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "This looks like a registration ID that was made from "
                                            "an EK. The EK cannot be found from it.")),
                     readAgain(), QStringLiteral("52 characters of base32"));
}

core::Error nameGiven(qsizetype size)
{
    return ekRefusal("name",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "This is the Name of a TPM key, which is a hash of "
                                            "it. The EK cannot be found from it.")),
                     readAgain(),
                     QStringLiteral("TPM2B_NAME without its size, %1 bytes").arg(size));
}

core::Error severalEksGiven()
{
    return ekRefusal("several",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "More than one EK is in this, and they differ.")),
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "Give one of them alone.")),
                     QStringLiteral("at least two different endorsement keys"));
}

core::Error otherPemGiven(const QString &label)
{
    return ekRefusal("pem",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "This is PEM text of another kind (%1): neither a "
                                            "public key nor a certificate."))
                         .arg(label),
                     readAgain(), QStringLiteral("PEM: %1").arg(label));
}

core::Error brokenPemGiven(const QString &label, const QString &technical)
{
    return ekRefusal("pem",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "This PEM text (%1) is damaged: what stands between "
                                            "its first and its last line is not base64."))
                         .arg(label),
                     copyAgainHint(), technical);
}

core::Error brokenDerGiven(qsizetype size)
{
    return ekRefusal(
        "der",
        text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                               "This is DER, but neither a public key nor a certificate that can "
                               "be read.")),
        readAgain(), QStringLiteral("DER SEQUENCE, %1 bytes").arg(size));
}

core::Error brokenHexGiven(const QString &technical)
{
    return ekRefusal("hex",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "This is hex, but the number of its digits is odd: at "
                                            "least one of them is missing.")),
                     copyAgainHint(), technical);
}

core::Error noEkInText(qsizetype size, bool isJson)
{
    const core::Text message =
        isJson ? text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                        "This JSON has no member \"endorsementKey\" with a value."))
               : text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                        "This text holds nothing that looks like an EK."));
    return ekRefusal("no-ek", message, readAgain(),
                     QStringLiteral("text of %1 bytes without an EK").arg(size));
}

core::Error unknownBytes(qsizetype size)
{
    return ekRefusal("unknown",
                     text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                            "These %1 bytes have none of the forms in which an EK "
                                            "is kept."))
                         .arg(size),
                     readAgain(), QStringLiteral("%1 bytes of no known form").arg(size));
}

} // namespace endorse::tpmtypes
