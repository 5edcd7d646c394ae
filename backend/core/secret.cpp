// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include <cstring>

namespace endorse::core {

void wipe(void *data, std::size_t size)
{
    if (size != 0)
        explicit_bzero(data, size);
}

void wipe(QByteArray &data)
{
    if (!data.isEmpty() && data.isDetached())
        wipe(data.data(), static_cast<std::size_t>(data.size()));
    data.clear();
}

Secret::Secret(std::span<const std::uint8_t> bytes)
    : m_bytes(bytes.begin(), bytes.end())
{
}

Secret Secret::take(QByteArray &&bytes)
{
    Secret secret(std::span(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                            static_cast<std::size_t>(bytes.size())));
    wipe(bytes);
    return secret;
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe(m_bytes.data(), m_bytes.size());
        m_bytes = std::move(other.m_bytes);
        other.m_bytes.clear();
    }
    return *this;
}

Secret::~Secret()
{
    wipe(m_bytes.data(), m_bytes.size());
}

QByteArrayView Secret::view() const
{
    return {reinterpret_cast<const char *>(m_bytes.data()), static_cast<qsizetype>(m_bytes.size())};
}

bool Secret::equals(std::span<const std::uint8_t> other) const
{
    return constantTimeEquals(view(), {reinterpret_cast<const char *>(other.data()),
                                       static_cast<qsizetype>(other.size())});
}

bool constantTimeEquals(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^
                                            static_cast<unsigned char>(b[i]));
    return difference == 0;
}

} // namespace endorse::core
