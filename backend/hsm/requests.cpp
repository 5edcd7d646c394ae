// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificateparts.h"
#include "devicekey.h"
#include "foreignkey.h"

#include <pki/certificateverification.h>

#include <openssl/pem.h>

namespace endorse::hsm {

namespace openssl = pki::openssl;
namespace parts = certificateparts;
using core::Bytes;
using core::Result;

namespace {

using NewRequest = std::unique_ptr<X509_REQ, openssl::Deleter<X509_REQ_free>>;

} // namespace

Result<Bytes> certificateRequest(const DeviceKey &key, const QString &commonName)
{
    if (auto fault = parts::faultOfName(commonName))
        return core::fail(std::move(*fault));
    ERR_clear_error();
    const openssl::Key evp = key.evp();
    const NewRequest request(X509_REQ_new());
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!request || !bio || X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1 ||
        !parts::addCommonName(X509_REQ_get_subject_name(request.get()), commonName) ||
        X509_REQ_set_pubkey(request.get(), evp.get()) != 1)
        return core::fail(opensslError(QStringLiteral("X509_REQ")));
    if (X509_REQ_sign(request.get(), evp.get(), parts::digestFor(key)) <= 0)
        return core::fail(parts::signingError(key, "X509_REQ_sign"));
    if (PEM_write_bio_X509_REQ(bio.get(), request.get()) != 1)
        return core::fail(opensslError(QStringLiteral("PEM_write_bio_X509_REQ")));
    return parts::contentOf(bio.get());
}

Result<Bytes> selfSignedCertificate(const DeviceKey &key, const QString &commonName,
                                    const QDateTime &notBefore, const QDateTime &notAfter)
{
    if (auto fault = parts::faultOfName(commonName))
        return core::fail(std::move(*fault));
    if (auto fault = parts::faultOfValidity(notBefore, notAfter))
        return core::fail(std::move(*fault));
    ERR_clear_error();
    const openssl::Certificate made =
        parts::newCertificate(key.evp().get(), parts::Purpose::Device, notBefore, notAfter);
    if (!made || !parts::addCommonName(X509_get_subject_name(made.get()), commonName))
        return core::fail(opensslError(QStringLiteral("X509")));
    return parts::signCertificate(made.get(), made.get(), key);
}

bool isKeyOf(const DeviceKey &key, const Bytes &certificateDer)
{
    const auto certificate = openssl::readCertificate(certificateDer);
    if (!certificate)
        return false;
    EVP_PKEY *const certified = X509_get0_pubkey(certificate->get());
    const bool fits = certified != nullptr && EVP_PKEY_eq(certified, key.evp().get()) == 1;
    ERR_clear_error();
    return fits;
}

} // namespace endorse::hsm
