// SPDX-License-Identifier: GPL-3.0-or-later
#include "nvreader.h"

#include "returncodes.h"

#include <pki/certificate.h>

#include <algorithm>

namespace endorse::tpm {

using core::Bytes;
using core::Result;

namespace {

// Tag and the longest length that a certificate has.
constexpr int headerSize = 6;

/// Octets of a DER SEQUENCE by its header; nullopt when @p head does not begin one. (X.690 §8.1.3)
std::optional<int> derLength(const Bytes &head)
{
    const auto octet = [&](int index) {
        return index < head.size() ? static_cast<quint8>(head.at(index)) : 0;
    };
    if (octet(0) != 0x30)
        return std::nullopt;
    if (octet(1) < 0x80)
        return 2 + octet(1);
    const int lengthOctets = octet(1) - 0x80;
    if (lengthOctets == 0 || lengthOctets > 4)
        return std::nullopt;
    int length = 0;
    for (int i = 0; i < lengthOctets; ++i) {
        // No NV index has more.
        if (length > 0xff)
            return std::nullopt;
        length = length << 8 | octet(2 + i);
    }
    return 2 + lengthOctets + length;
}

core::Error badCertificate(quint32 index, const QString &technical)
{
    core::Error error;
    error.category = core::ErrorCategory::Protocol;
    error.code = QStringLiteral("ek-certificate");
    error.place = QStringLiteral("NV_Read");
    error.message =
        core::Text(
            "endorse::tpm",
            QT_TRANSLATE_NOOP("endorse::tpm", "NV index %1 does not hold a whole DER certificate."))
            .arg(returnCodeString(index));
    error.hint = core::Text(
        "endorse::tpm",
        QT_TRANSLATE_NOOP("endorse::tpm",
                          "The TPM can attest without it. Some makers publish the certificate on a "
                          "web site instead; ask for it with the public key of the EK."));
    error.technical = technical;
    return error;
}

core::Error passwordError(quint32 index, const QString &technical)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("nv-auth");
    error.place = QStringLiteral("NV_Read");
    error.message =
        core::Text("endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm", "NV index %1 can be read only with an auth "
                                                     "value of its own, which is not known here."))
            .arg(returnCodeString(index));
    error.hint =
        core::Text("endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm", "Read it with the program of whoever made the "
                                                     "index. The TPM can attest without it."));
    error.technical = technical;
    return error;
}

} // namespace

NvReader::NvReader(TpmChannel &channel, quint32 index, const commands::NvPublic &nvPublic)
    : m_channel(channel)
    , m_index(index)
    , m_nvPublic(nvPublic)
    // Where the TPM counts wrong passwords the owner is the safer reader.
    , m_asIndex((nvPublic.attributes & TPMA_NV_AUTHREAD) != 0 &&
                (nvPublic.attributes & (TPMA_NV_NO_DA | TPMA_NV_OWNERREAD)) != TPMA_NV_OWNERREAD)
{
}

Result<Bytes> NvReader::readDer()
{
    Bytes data;
    // A chunk at least, which often is all of it.
    const int first =
        std::clamp(m_channel.limits().nvBufferMax, 1, std::max(m_nvPublic.dataSize, 1));
    if (auto read = readUpTo(first, &data); !read)
        return core::fail(std::move(read.error()));
    const auto length = derLength(data.left(headerSize));
    if (!length || *length > m_nvPublic.dataSize) {
        return core::fail(
            badCertificate(m_index, QStringLiteral("begins with %1; the index has %2 bytes")
                                        .arg(core::toHex(data.left(4)))
                                        .arg(m_nvPublic.dataSize)));
    }
    if (auto read = readUpTo(*length, &data); !read)
        return core::fail(std::move(read.error()));
    return data.left(*length);
}

Result<Bytes> NvReader::readAll(int most)
{
    Bytes data;
    if (auto read = readUpTo(std::min(m_nvPublic.dataSize, most), &data); !read)
        return core::fail(std::move(read.error()));
    return data;
}

Result<void> NvReader::readUpTo(int size, Bytes *data)
{
    while (data->size() < size) {
        const int offset = static_cast<int>(data->size());
        const auto part = read(offset, std::min(size - offset, m_channel.limits().nvBufferMax));
        if (!part)
            return core::fail(part.error());
        if (part->isEmpty())
            return core::fail(
                badCertificate(m_index, QStringLiteral("nothing at offset %1").arg(offset)));
        data->append(*part);
    }
    return {};
}

Result<Bytes> NvReader::read(int offset, int size)
{
    if (m_asIndex) {
        if ((m_nvPublic.attributes & TPMA_NV_NO_DA) == 0)
            return core::fail(passwordError(m_index, QStringLiteral("AUTHREAD without NO_DA")));
        auto part = commands::nvRead(m_channel, m_index, m_index, offset, size);
        if (!part && isAuthRefusal(part.error()))
            return core::fail(passwordError(m_index, part.error().toLogLine()));
        return part;
    }
    if (m_channel.auth().owner.isEmpty())
        return commands::nvRead(m_channel, TPM2_RH_OWNER, m_index, offset, size);
    if (!m_session) {
        auto started = AuthSession::start(m_channel);
        if (!started)
            return core::fail(std::move(started.error()));
        m_session = std::move(*started);
    }
    return m_session->nvReadAsOwner(m_index, offset, size);
}

} // namespace endorse::tpm
