// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfile.h"

#include <openssl/evp.h>

namespace endorse::enrollmentlist {

struct RunningDigest::State
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();

    State() { EVP_DigestInit_ex(context, EVP_sha256(), nullptr); }
    ~State() { EVP_MD_CTX_free(context); }
    Q_DISABLE_COPY_MOVE(State)
};

RunningDigest::RunningDigest()
    : m_state(std::make_unique<State>())
{
}

RunningDigest::~RunningDigest() = default;

void RunningDigest::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_state->context, bytes.data(), static_cast<std::size_t>(bytes.size()));
}

QByteArray RunningDigest::result()
{
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_state->context, reinterpret_cast<unsigned char *>(digest.data()), &size);
    digest.truncate(size);
    return digest;
}

} // namespace endorse::enrollmentlist
