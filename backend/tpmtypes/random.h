// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

namespace endorse::tpmtypes {

/// Where seeds come from, as an object so that a test can repeat a computation.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    /// @p size bytes, or fewer (usually none) when the source failed.
    virtual core::Bytes bytes(qsizetype size) = 0;
};

/// OpenSSL's generator. Thread-safe.
class SystemRandom final : public RandomSource
{
public:
    core::Bytes bytes(qsizetype size) override;
};

/// Hands out given bytes in their order; fails when they are used up. For known answers.
class FixedRandom final : public RandomSource
{
public:
    explicit FixedRandom(core::Bytes bytes)
        : m_bytes(std::move(bytes))
    {
    }
    core::Bytes bytes(qsizetype size) override;

private:
    core::Bytes m_bytes;
};

} // namespace endorse::tpmtypes
