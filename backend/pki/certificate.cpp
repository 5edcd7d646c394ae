// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificate.h"

#include "certificateverification.h"
#include "derencoding.h"
#include "opensslhandles.h"
#include "subjectkey.h"

#include <openssl/pem.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QTimeZone>

namespace endorse::pki {

namespace {

core::Error certificateError(const char *code, const core::Text &message, const QString &technical)
{
    return {.category = core::ErrorCategory::Input,
            .code = QString::fromLatin1(code),
            .place = QStringLiteral("certificate"),
            .message = message,
            .hint = {"endorse::pki",
                     QT_TRANSLATE_NOOP("endorse::pki",
                                       "Check that the file or value is an X.509 certificate, DER "
                                       "or PEM, and was copied whole.")},
            .technical = technical};
}

core::Error notACertificate(const QString &technical)
{
    return certificateError(
        "certificate",
        {"endorse::pki",
         QT_TRANSLATE_NOOP("endorse::pki", "The data is not an X.509 certificate.")},
        technical);
}

QString textOf(const ASN1_STRING *string)
{
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, string);
    const QString text =
        size < 0 ? QString() : QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

QString nameOf(const X509_NAME *name)
{
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    // RFC 2253/4514 order and escapes, but with UTF-8 as it is.
    X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QString::fromUtf8(data, size);
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

QString serialOf(const X509 *certificate)
{
    const openssl::Bignum number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    char *hex = number ? BN_bn2hex(number.get()) : nullptr;
    QString text = QString::fromLatin1(hex).toLower();
    OPENSSL_free(hex);
    while (text.size() > 1 && text.startsWith(QLatin1Char('0')))
        text.remove(0, 1);
    return text;
}

/// The TPM attributes in the directory name of the subject alternative name (TCG EK Credential
/// Profile section 3.2.9).
void readTpmNames(const X509 *certificate, CertificateInfo &info)
{
    const openssl::GeneralNames names(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type != GEN_DIRNAME)
            continue;
        for (int j = 0; j < X509_NAME_entry_count(name->d.directoryName); ++j) {
            const X509_NAME_ENTRY *entry = X509_NAME_get_entry(name->d.directoryName, j);
            std::array<char, 64> id{};
            OBJ_obj2txt(id.data(), static_cast<int>(id.size()), X509_NAME_ENTRY_get_object(entry),
                        1);
            const QByteArrayView oid(id.data());
            const QString value = textOf(X509_NAME_ENTRY_get_data(entry));
            if (oid == "2.23.133.2.1")
                info.tpmManufacturer = value;
            else if (oid == "2.23.133.2.2")
                info.tpmModel = value;
            else if (oid == "2.23.133.2.3")
                info.tpmVersion = value;
        }
    }
}

core::Result<openssl::Certificate> readPem(const core::Bytes &pem)
{
    const openssl::Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    openssl::Certificate certificate(
        PEM_read_bio_X509(bio.get(), nullptr, openssl::noPassword, nullptr));
    if (!certificate)
        return core::fail(notACertificate(openssl::takeReason()));
    return certificate;
}

core::Result<openssl::Certificate> readDer(const core::Bytes &der)
{
    const qsizetype size = derElementSize(der);
    if (size > der.size())
        return core::fail(certificateError(
            "truncated",
            core::Text("endorse::pki",
                       QT_TRANSLATE_NOOP("endorse::pki",
                                         "The certificate is cut off: it announces %1 bytes, but "
                                         "%2 are there."))
                .arg(size)
                .arg(der.size()),
            QStringLiteral("DER of %1 bytes, %2 present").arg(size).arg(der.size())));
    const auto *data = reinterpret_cast<const unsigned char *>(der.constData());
    openssl::Certificate certificate(d2i_X509(nullptr, &data, static_cast<long>(size)));
    if (!certificate)
        return core::fail(notACertificate(openssl::takeReason()));
    return certificate;
}

core::Bytes derOf(const X509 *certificate)
{
    unsigned char *data = nullptr;
    const int size = i2d_X509(certificate, &data);
    const core::Bytes der =
        size < 0 ? core::Bytes() : core::Bytes(reinterpret_cast<const char *>(data), size);
    OPENSSL_free(data);
    return der;
}

} // namespace

namespace openssl {

core::Result<Certificate> readCertificate(const core::Bytes &derOrPem)
{
    if (derOrPem.isEmpty())
        return core::fail(certificateError(
            "empty",
            {"endorse::pki", QT_TRANSLATE_NOOP("endorse::pki", "The certificate is empty.")},
            QStringLiteral("0 bytes")));
    return derOrPem.contains("-----BEGIN ") ? readPem(derOrPem) : readDer(derOrPem);
}

} // namespace openssl

core::Result<CertificateInfo> parseCertificate(const core::Bytes &derOrPem)
{
    const auto certificate = openssl::readCertificate(derOrPem);
    if (!certificate)
        return core::fail(certificate.error());
    X509 *x509 = certificate->get();
    CertificateInfo info;
    info.subject = nameOf(X509_get_subject_name(x509));
    info.issuer = nameOf(X509_get_issuer_name(x509));
    info.serial = serialOf(x509);
    info.notBefore = timeOf(X509_get0_notBefore(x509));
    info.notAfter = timeOf(X509_get0_notAfter(x509));
    info.der = derOf(x509);
    info.sha256 = core::toHex(QCryptographicHash::hash(info.der, QCryptographicHash::Sha256));
    openssl::readSubjectKey(x509, &info);
    info.isCa = X509_check_ca(x509) == 1;
    info.isSelfSigned = X509_self_signed(x509, 1) == 1;
    readTpmNames(x509, info);
    ERR_clear_error();
    return info;
}

core::Result<QList<core::Bytes>> certificatesInPem(const core::Bytes &pem)
{
    const openssl::Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    QList<core::Bytes> certificates;
    while (true) {
        const openssl::Certificate certificate(
            PEM_read_bio_X509(bio.get(), nullptr, openssl::noPassword, nullptr));
        if (!certificate)
            break;
        certificates.append(derOf(certificate.get()));
    }
    // The end of the text is reported as "no start line"; anything else is damage.
    const unsigned long code = ERR_peek_last_error();
    if (ERR_GET_LIB(code) != ERR_LIB_PEM || ERR_GET_REASON(code) != PEM_R_NO_START_LINE)
        return core::fail(notACertificate(openssl::takeReason()));
    ERR_clear_error();
    return certificates;
}

QList<core::Bytes> certificatesInDer(const core::Bytes &data)
{
    QList<core::Bytes> found;
    qsizetype at = 0;
    while (at < data.size()) {
        if (data.at(at) == '\0' || data.at(at) == '\xff') {
            ++at;
            continue;
        }
        const qsizetype size = derElementSize(QByteArrayView(data).sliced(at));
        if (size == 0 || size > data.size() - at)
            break;
        found.append(data.mid(at, size));
        at += size;
    }
    return found;
}

} // namespace endorse::pki
