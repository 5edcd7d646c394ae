// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicekey.h"

#include "digestsigner.h"

#include <openssl/objects.h>

#include <array>

namespace endorse::hsm {

namespace {

core::Bytes publicHalfOf(EVP_PKEY *key)
{
    const int size = i2d_PUBKEY(key, nullptr);
    if (size <= 0)
        return {};
    core::Bytes der(size, Qt::Uninitialized);
    auto *at = reinterpret_cast<unsigned char *>(der.data());
    i2d_PUBKEY(key, &at);
    return der;
}

KeyAlgorithm algorithmOf(EVP_PKEY *key)
{
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA)
        return KeyAlgorithm::Rsa;
    return EVP_PKEY_get_bits(key) > 256 ? KeyAlgorithm::EcP384 : KeyAlgorithm::EcP256;
}

} // namespace

DeviceKey::DeviceKey(KeyAddress address, QString description, pki::openssl::Key key,
                     std::shared_ptr<DigestSigner> signer)
    : m_address(std::move(address))
    , m_description(std::move(description))
    , m_key(std::move(key))
    , m_signer(std::move(signer))
    , m_publicKeyInfo(publicHalfOf(m_key.get()))
    , m_algorithm(algorithmOf(m_key.get()))
{
}

DeviceKey::~DeviceKey() = default;

QString DeviceKey::algorithmName() const
{
    switch (m_algorithm) {
    case KeyAlgorithm::EcP256:
        return QStringLiteral("ec-p256");
    case KeyAlgorithm::EcP384:
        return QStringLiteral("ec-p384");
    case KeyAlgorithm::Rsa:
        break;
    }
    return QStringLiteral("rsa-%1").arg(EVP_PKEY_get_bits(m_key.get()));
}

QSslKey DeviceKey::sslKey() const
{
    // The QSslKey frees what it is given.
    return QSslKey(evp().release(), QSsl::PrivateKey);
}

pki::openssl::Key DeviceKey::evp() const
{
    EVP_PKEY_up_ref(m_key.get());
    return pki::openssl::Key(m_key.get());
}

void DeviceKey::interruptSigning() const
{
    if (m_signer)
        m_signer->interrupt();
}

std::optional<core::Error> DeviceKey::takeSigningError() const
{
    return m_signer ? m_signer->takeError() : std::nullopt;
}

} // namespace endorse::hsm
