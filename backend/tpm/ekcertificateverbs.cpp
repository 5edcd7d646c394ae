// SPDX-License-Identifier: GPL-3.0-or-later
#include "nvreader.h"
#include "syscommands.h"
#include "verbs.h"

#include <pki/certificate.h>

/// readEkCertificate, readEkCertificates: what the maker of the TPM stored for its EKs.
namespace endorse::tpm::verbs {

using core::Bytes;
using core::Result;

namespace {

// "NV Index", 0x01: those that the TCG gives to the makers of TPMs begin here.
constexpr quint32 firstMakerIndex = 0x01c00000;

/// Whether a failure is that of one index: the TPM answered, and answers on.
bool concernsIndex(const core::Error &error)
{
    return error.category == core::ErrorCategory::Tpm ||
           error.category == core::ErrorCategory::Input ||
           error.code == QLatin1String("ek-certificate");
}

/// What one index holds; nullopt when there is nothing (gone, or never written). Fails only when
/// the TPM cannot be reached. With @p most: that many octets at most, whatever they are.
Result<std::optional<NvCertificate>> readIndex(TpmChannel &channel, quint32 index,
                                               std::optional<int> most)
{
    NvCertificate found;
    found.index = index;
    const auto nvPublic = commands::nvReadPublic(channel, index);
    if (!nvPublic) {
        if (!concernsIndex(nvPublic.error()))
            return core::fail(nvPublic.error());
        found.problem = nvPublic.error();
        return std::optional(found);
    }
    if ((nvPublic->attributes & TPMA_NV_WRITTEN) == 0)
        return std::nullopt;
    found.indexSize = nvPublic->dataSize;
    NvReader reader(channel, index, *nvPublic);
    auto content = most ? reader.readAll(*most) : reader.readDer();
    if (content) {
        found.der = std::move(*content);
    } else {
        if (!concernsIndex(content.error()))
            return core::fail(std::move(content.error()));
        found.problem = std::move(content.error());
    }
    return std::optional(std::move(found));
}

} // namespace

Result<std::optional<Bytes>> readEkCertificate(TpmChannel &channel)
{
    const auto nvPublic = commands::nvReadPublic(channel, ekCertificateIndex);
    if (!nvPublic) {
        if (nothingThere(channel, nvPublic.error()))
            return std::nullopt;
        return core::fail(nvPublic.error());
    }
    // Reserved by the maker, never written.
    if ((nvPublic->attributes & TPMA_NV_WRITTEN) == 0)
        return std::nullopt;
    auto der = NvReader(channel, ekCertificateIndex, *nvPublic).readDer();
    if (!der)
        return core::fail(std::move(der.error()));
    return std::optional(std::move(*der));
}

Result<EkCertificates> readEkCertificates(TpmChannel &channel)
{
    const auto indices = commands::handles(channel, firstMakerIndex);
    if (!indices)
        return core::fail(indices.error());
    EkCertificates found;
    Bytes chain;
    for (const quint32 index : *indices) {
        const EkNvIndex *known = ekNvIndex(index);
        const bool isChain = index >= firstEkChainIndex && index <= lastEkChainIndex;
        if (known != nullptr && known->content != EkNvContent::Certificate) {
            (known->content == EkNvContent::Nonce ? found.nonceIndices : found.templateIndices)
                .append(index);
            continue;
        }
        if (known == nullptr && !isChain)
            continue;
        const int room = mostEkChainOctets - static_cast<int>(chain.size());
        if (isChain && room <= 0)
            continue;
        auto one = readIndex(channel, index, isChain ? std::optional(room) : std::nullopt);
        if (!one)
            return core::fail(std::move(one.error()));
        if (!*one)
            continue;
        if (!isChain)
            found.certificates.append(std::move(**one));
        else if ((*one)->problem)
            found.chainProblems.append(std::move(**one));
        else
            chain.append((*one)->der);
    }
    found.chain = pki::certificatesInDer(chain);
    return found;
}

} // namespace endorse::tpm::verbs
