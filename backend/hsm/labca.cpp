// SPDX-License-Identifier: GPL-3.0-or-later
#include "labca.h"

#include "certificateparts.h"
#include "foreignkey.h"

#include <pki/certificateverification.h>

#include <openssl/pem.h>

namespace endorse::hsm::labca {

namespace openssl = pki::openssl;
namespace parts = certificateparts;
using core::Bytes;
using core::Result;

namespace {

using ReadRequest = std::unique_ptr<X509_REQ, openssl::Deleter<X509_REQ_free>>;

/// Null when there is none whose signature is by its own key.
ReadRequest provenRequest(const Bytes &pem)
{
    const openssl::Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    ReadRequest request(
        bio ? PEM_read_bio_X509_REQ(bio.get(), nullptr, openssl::noPassword, nullptr) : nullptr);
    EVP_PKEY *const key = request ? X509_REQ_get0_pubkey(request.get()) : nullptr;
    const bool isProven = key != nullptr && X509_REQ_verify(request.get(), key) == 1;
    ERR_clear_error();
    return isProven ? std::move(request) : nullptr;
}

} // namespace

Result<Bytes> createRoot(const DeviceKey &key, const QString &commonName,
                         const QDateTime &notBefore, const QDateTime &notAfter)
{
    if (auto fault = parts::faultOfName(commonName))
        return core::fail(std::move(*fault));
    if (auto fault = parts::faultOfValidity(notBefore, notAfter))
        return core::fail(std::move(*fault));
    ERR_clear_error();
    const openssl::Certificate made =
        parts::newCertificate(key.evp().get(), parts::Purpose::Ca, notBefore, notAfter);
    if (!made || !parts::addCommonName(X509_get_subject_name(made.get()), commonName))
        return core::fail(opensslError(QStringLiteral("X509")));
    return parts::signCertificate(made.get(), made.get(), key);
}

Result<Bytes> issue(const DeviceKey &caKey, const Order &order)
{
    const auto ca = openssl::readCertificate(order.caCertificate);
    if (!ca || X509_check_ca(ca->get()) != 1)
        return core::fail(parts::inputError(
            "ca-certificate",
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "The certificate of the CA cannot be read, or may not sign others."),
            QT_TRANSLATE_NOOP("endorse::hsm", "Give a certificate with CA:TRUE, PEM or DER.")));
    if (!isKeyOf(caKey, order.caCertificate))
        return core::fail(parts::inputError(
            "ca-key",
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "The private key is not the one of the CA's certificate."),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Give the certificate and the key of one and the same CA.")));
    const ReadRequest request = provenRequest(order.request);
    if (!request)
        return core::fail(parts::inputError(
            "request",
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "The certificate request cannot be read, or its signature is "
                              "wrong."),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Give a request in PEM form (\"BEGIN CERTIFICATE REQUEST\").")));
    if (auto fault = parts::faultOfValidity(order.notBefore, order.notAfter))
        return core::fail(std::move(*fault));
    ERR_clear_error();
    const openssl::Certificate made = parts::newCertificate(
        X509_REQ_get0_pubkey(request.get()),
        order.isCa ? parts::Purpose::Ca : parts::Purpose::Device, order.notBefore, order.notAfter);
    if (!made || X509_set_subject_name(made.get(), X509_REQ_get_subject_name(request.get())) != 1)
        return core::fail(opensslError(QStringLiteral("X509")));
    return parts::signCertificate(made.get(), ca->get(), caKey);
}

} // namespace endorse::hsm::labca
