// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatedeviations.h"

#include "certificateverification.h"
#include "chainextensions.h"
#include "derencoding.h"
#include "subjectkey.h"

#include <QCoreApplication>

#include <algorithm>

namespace endorse::pki {

namespace {

constexpr char context[] = "endorse::pki";
// RFC 5280 section 4.1.2.2.
constexpr int longestSerial = 20;
constexpr char noExpiryDate[] = "99991231235959Z";
constexpr char ekCertificatePurpose[] = "2.23.133.8.1"; // tcg-kp-EKCertificate

/// Gathers the deviations of one certificate, in the order that the header lists.
class Gatherer final
{
public:
    Gatherer(const openssl::Certificate &certificate, const core::Bytes &given)
        : m_x509(certificate.get())
        , m_given(given)
    {
    }

    QList<CertificateDeviation> gather()
    {
        lookAtExtensions();
        lookAtKey();
        lookAtSerial();
        lookAtEncoding();
        lookAtNames();
        lookAtSignature();
        return m_found;
    }

private:
    void add(const char *id, core::Text text)
    {
        m_found.append({QString::fromLatin1(id), std::move(text)});
    }
    void add(const char *id, const char *source) { add(id, core::Text(context, source)); }

    void lookAtExtensions();
    void lookAtPurpose();
    void lookAtKey();
    void lookAtSerial();
    void lookAtEncoding();
    void lookAtNames();
    void lookAtSignature();

    X509 *m_x509;
    const core::Bytes &m_given;
    QList<CertificateDeviation> m_found;
};

bool isDirectoryNameOnly(const X509 *certificate)
{
    const openssl::GeneralNames names(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    if (!names || sk_GENERAL_NAME_num(names.get()) == 0)
        return false;
    for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
        if (sk_GENERAL_NAME_value(names.get(), i)->type != GEN_DIRNAME)
            return false;
    }
    return true;
}

void Gatherer::lookAtExtensions()
{
    const int at = X509_get_ext_by_NID(m_x509, NID_subject_alt_name, -1);
    if (at >= 0 && X509_EXTENSION_get_critical(X509_get_ext(m_x509, at)) == 1 &&
        isDirectoryNameOnly(m_x509)) {
        add("criticalSubjectAlternativeName",
            QT_TRANSLATE_NOOP("endorse::pki",
                              "The subject alternative name is critical and holds a directory "
                              "name alone, which many programs do not understand."));
    }
    const QStringList unknown = toleratedCriticalExtensions(m_x509);
    if (!unknown.isEmpty()) {
        add("unknownCriticalExtension",
            core::Text(context,
                       QT_TRANSLATE_NOOP("endorse::pki",
                                         "The certificate has critical extensions of the TCG that "
                                         "other programs do not know: %1."))
                .arg(unknown.join(QLatin1String(", "))));
    }
    lookAtPurpose();
}

void Gatherer::lookAtPurpose()
{
    const QStringList purposes = purposesOf(m_x509);
    if (purposes.isEmpty()) {
        add("missingExtendedKeyUsage",
            QT_TRANSLATE_NOOP("endorse::pki",
                              "The certificate does not say that it is for an EK: it has no "
                              "extended key usage."));
    } else if (!purposes.contains(QLatin1String(ekCertificatePurpose))) {
        add("otherExtendedKeyUsage",
            core::Text(context,
                       QT_TRANSLATE_NOOP("endorse::pki",
                                         "The extended key usage of the certificate names other "
                                         "purposes than that of an EK: %1."))
                .arg(purposes.join(QLatin1String(", "))));
    }
    const openssl::Key key = openssl::subjectKeyOf(m_x509);
    const bool isRsa = key && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA;
    const quint32 wanted = isRsa ? KU_KEY_ENCIPHERMENT : KU_KEY_AGREEMENT;
    // Without the extension OpenSSL reports every bit.
    if (X509_get_ext_by_NID(m_x509, NID_key_usage, -1) < 0 ||
        (X509_get_key_usage(m_x509) & wanted) == 0) {
        add("unexpectedKeyUsage",
            QT_TRANSLATE_NOOP("endorse::pki",
                              "The key usage of the certificate is not the one that an EK has."));
    }
}

void Gatherer::lookAtKey()
{
    if (openssl::hasOaepKey(m_x509)) {
        add("oaepKeyAlgorithm",
            QT_TRANSLATE_NOOP("endorse::pki",
                              "The certificate marks the key as RSAES-OAEP instead of RSA, which "
                              "many programs do not read."));
    }
}

void Gatherer::lookAtSerial()
{
    const ASN1_INTEGER *serial = X509_get0_serialNumber(m_x509);
    const openssl::Bignum number(ASN1_INTEGER_to_BN(serial, nullptr));
    if (!number)
        return;
    if (BN_is_negative(number.get()) != 0) {
        add("negativeSerial", QT_TRANSLATE_NOOP("endorse::pki", "The serial number is negative."));
    }
    if (BN_is_zero(number.get()) != 0)
        add("zeroSerial", QT_TRANSLATE_NOOP("endorse::pki", "The serial number is zero."));
    // A positive number with its highest bit set takes one octet more.
    const int octets = BN_num_bits(number.get()) / 8 + 1;
    if (octets > longestSerial) {
        add("longSerial",
            core::Text(context,
                       QT_TRANSLATE_NOOP("endorse::pki", "The serial number has %1 bytes; no more "
                                                         "than %2 are allowed."))
                .arg(octets)
                .arg(longestSerial));
    }
}

void Gatherer::lookAtEncoding()
{
    const bool isDer = !m_given.contains("-----BEGIN ");
    const qsizetype size = isDer ? derElementSize(m_given) : 0;
    if (isDer && size < m_given.size()) {
        add("trailingBytes",
            core::Text(context,
                       QT_TRANSLATE_NOOP("endorse::pki",
                                         "%1 bytes follow the certificate: what was left of the "
                                         "room that it was given."))
                .arg(m_given.size() - size));
    }
    const ASN1_TIME *end = X509_get0_notAfter(m_x509);
    const QByteArrayView text(ASN1_STRING_get0_data(end), ASN1_STRING_length(end));
    if (text == QByteArrayView(noExpiryDate)) {
        add("noExpiry",
            QT_TRANSLATE_NOOP("endorse::pki", "The certificate never expires (9999-12-31)."));
    }
    unsigned char *encoded = nullptr;
    const int encodedSize = i2d_X509(m_x509, &encoded);
    const QByteArrayView whole = isDer ? QByteArrayView(m_given).first(size)
                                       : QByteArrayView(encoded, std::max(encodedSize, 0));
    if (!isMinimalDer(whole)) {
        add("nonMinimalEncoding",
            QT_TRANSLATE_NOOP("endorse::pki",
                              "The certificate is not encoded in the shortest form, as DER "
                              "demands."));
    }
    OPENSSL_free(encoded);
}

void Gatherer::lookAtNames()
{
    if (X509_NAME_entry_count(X509_get_subject_name(m_x509)) == 0) {
        add("emptySubject",
            QT_TRANSLATE_NOOP("endorse::pki", "The subject of the certificate is empty."));
    }
    const auto info = parseCertificate(m_given);
    if (info && (info->tpmManufacturer.isEmpty() || info->tpmModel.isEmpty() ||
                 info->tpmVersion.isEmpty())) {
        add("missingTpmAttributes",
            QT_TRANSLATE_NOOP("endorse::pki",
                              "The certificate does not name the manufacturer, model and version "
                              "of the TPM."));
    }
}

void Gatherer::lookAtSignature()
{
    int digest = NID_undef;
    if (X509_get_signature_info(m_x509, &digest, nullptr, nullptr, nullptr) == 1 &&
        digest == NID_sha1) {
        add("sha1Signature",
            QT_TRANSLATE_NOOP("endorse::pki",
                              "The signature of the certificate uses SHA-1, which is no longer "
                              "safe."));
    }
}

} // namespace

QList<CertificateDeviation> deviationsOf(const core::Bytes &certificate)
{
    const auto x509 = openssl::readCertificate(certificate);
    if (!x509)
        return {};
    QList<CertificateDeviation> found = Gatherer(*x509, certificate).gather();
    ERR_clear_error();
    return found;
}

} // namespace endorse::pki
