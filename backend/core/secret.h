// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <span>
#include <vector>

namespace endorse::core {

/// Overwrites memory in a way the compiler may not leave out.
void wipe(void *data, std::size_t size);
/// Overwrites the bytes of @p data (only when it is not shared with another QByteArray) and empties
/// it.
void wipe(QByteArray &data);

/// Bytes that must not outlive their use: an auth value, an inner key, a shared access key.
///
/// Move-only, wiped in the destructor, no debug operator, no implicit conversion: it cannot slip
/// into a log by accident. Thread: a value; not shared between threads.
class Secret final
{
public:
    Secret() = default;
    /// Copies the bytes; the caller wipes the original.
    explicit Secret(std::span<const std::uint8_t> bytes);
    /// Takes the bytes out of @p bytes and wipes it.
    static Secret take(QByteArray &&bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    bool isEmpty() const { return m_bytes.empty(); }
    std::size_t size() const { return m_bytes.size(); }
    /// The plain bytes, for the call that needs them. Do not keep them.
    std::span<const std::uint8_t> bytes() const { return m_bytes; }
    /// The plain bytes as a view, valid while the secret lives.
    QByteArrayView view() const;
    /// A second owner of the same bytes, asked for by name because copies should be rare.
    Secret clone() const { return Secret(m_bytes); }
    /// Compares in constant time.
    bool equals(std::span<const std::uint8_t> other) const;

private:
    std::vector<std::uint8_t> m_bytes;
};

/// Compares without telling by its duration where the first difference is. Lengths are not secret.
bool constantTimeEquals(QByteArrayView a, QByteArrayView b);

} // namespace endorse::core
