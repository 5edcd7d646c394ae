// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysamples.h"

#include <pki/certificate.h>
#include <pki/opensslhandles.h>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <QDateTime>
#include <QEventLoop>
#include <QJsonDocument>

#include <cstring>
#include <hsm/labca.h>
#include <thread>

namespace endorse::testing {

namespace openssl = pki::openssl;
using core::Bytes;

namespace {

openssl::Key newKey(const char *kind)
{
    if (std::strncmp(kind, "RSA", 3) == 0)
        return openssl::Key(EVP_RSA_gen(static_cast<unsigned>(std::atoi(kind + 3))));
    if (std::strcmp(kind, "ED25519") == 0)
        return openssl::Key(EVP_PKEY_Q_keygen(nullptr, nullptr, kind));
    return openssl::Key(EVP_EC_gen(kind));
}

Bytes pemOf(const char *kind, const EVP_CIPHER *cipher, const char *passphrase)
{
    const openssl::Key key = newKey(kind);
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    const int size = passphrase != nullptr ? static_cast<int>(std::strlen(passphrase)) : 0;
    if (!key || PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), cipher, passphrase, size,
                                              nullptr, nullptr) != 1)
        qFatal("no key of the kind %s", kind);
    char *data = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<qsizetype>(length)};
}

openssl::Bio reader(const Bytes &bytes)
{
    return openssl::Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

} // namespace

Bytes newKeyPem(const char *kind)
{
    return pemOf(kind, nullptr, nullptr);
}

Bytes newEncryptedKeyPem(const char *kind, const char *passphrase)
{
    return pemOf(kind, EVP_aes_256_cbc(), passphrase);
}

Bytes foreignCertificatePem()
{
    auto address = hsm::KeyAddress::parse(QStringLiteral("foreign"));
    const hsm::DeviceKey key(*address, QString(), newKey("P-256"), nullptr);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return *hsm::selfSignedCertificate(key, QStringLiteral("foreign"), now, now.addDays(1));
}

Bytes withoutKeyIdentifier(const hsm::DeviceKey &key, const QString &commonName,
                           const QDateTime &from, const QDateTime &until)
{
    const auto made = hsm::labca::createRoot(key, commonName, from, until);
    const openssl::Bio in = reader(*made);
    const openssl::Certificate certificate(PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr));
    const int at = X509_get_ext_by_NID(certificate.get(), NID_subject_key_identifier, -1);
    X509_EXTENSION_free(X509_delete_ext(certificate.get(), at));
    const openssl::Key evp = key.evp();
    const openssl::Bio out(BIO_new(BIO_s_mem()));
    if (at < 0 || X509_sign(certificate.get(), evp.get(), EVP_sha256()) <= 0 ||
        PEM_write_bio_X509(out.get(), certificate.get()) != 1)
        qFatal("no certificate");
    char *data = nullptr;
    const long length = BIO_get_mem_data(out.get(), &data);
    return {data, static_cast<qsizetype>(length)};
}

bool isGoodRequest(const Bytes &pem, const hsm::DeviceKey &key, const QString &commonName)
{
    const openssl::Bio bio = reader(pem);
    X509_REQ *const request = PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr);
    if (request == nullptr)
        return false;
    char name[128] = {};
    X509_NAME_get_text_by_NID(X509_REQ_get_subject_name(request), NID_commonName, name,
                              sizeof name);
    EVP_PKEY *const subject = X509_REQ_get0_pubkey(request);
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(subject, &der);
    const bool good = X509_REQ_verify(request, subject) == 1 &&
                      Bytes(reinterpret_cast<char *>(der), size) == key.publicKeyInfo() &&
                      QString::fromUtf8(name) == commonName;
    OPENSSL_free(der);
    X509_REQ_free(request);
    return good;
}

bool signsWith(const hsm::DeviceKey &key, const char *digest, bool pss)
{
    const Bytes message = "a message";
    const auto *const data = reinterpret_cast<const unsigned char *>(message.constData());
    const auto size = static_cast<std::size_t>(message.size());
    const EVP_MD *const md = EVP_get_digestbyname(digest);
    const openssl::Key own = key.evp();
    const Bytes info = key.publicKeyInfo();
    const auto *at = reinterpret_cast<const unsigned char *>(info.constData());
    const openssl::Key publicHalf(d2i_PUBKEY(nullptr, &at, static_cast<long>(info.size())));
    const std::unique_ptr<EVP_MD_CTX, openssl::Deleter<EVP_MD_CTX_free>> signing(EVP_MD_CTX_new());
    const std::unique_ptr<EVP_MD_CTX, openssl::Deleter<EVP_MD_CTX_free>> checking(EVP_MD_CTX_new());
    EVP_PKEY_CTX *parameters = nullptr;
    std::array<unsigned char, 1024> signature{};
    std::size_t length = signature.size();
    if (EVP_DigestSignInit(signing.get(), &parameters, md, nullptr, own.get()) != 1 ||
        (pss && EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) != 1) ||
        EVP_DigestSign(signing.get(), signature.data(), &length, data, size) != 1)
        return false;
    return EVP_DigestVerifyInit(checking.get(), &parameters, md, nullptr, publicHalf.get()) == 1 &&
           (!pss || EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1) &&
           EVP_DigestVerify(checking.get(), signature.data(), length, data, size) == 1;
}

Bytes derOf(const Bytes &certificatePem)
{
    const auto certificates = pki::certificatesInPem(certificatePem);
    return certificates && !certificates->isEmpty() ? certificates->first() : Bytes();
}

bool isSelfSignedBy(const Bytes &certificatePem, const hsm::DeviceKey &key)
{
    const auto info = pki::parseCertificate(certificatePem);
    return info && info->isSelfSigned && hsm::isKeyOf(key, derOf(certificatePem));
}

void runBeside(const std::function<void()> &work)
{
    QEventLoop loop;
    std::thread thread([&] {
        work();
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    thread.join();
}

QString everythingIn(const core::Error &error)
{
    return error.toLogLine() +
           QString::fromUtf8(QJsonDocument(error.toJson()).toJson(QJsonDocument::Compact));
}

} // namespace endorse::testing
