// SPDX-License-Identifier: GPL-3.0-or-later
#include "base64.h"

#include <array>
#include <cstdint>

namespace endorse::manifest {

namespace {

/// Set in the value of a character that does not belong to the alphabet; above the 24 bits of a
/// group.
constexpr std::uint32_t Stranger = 1U << 24U;

/// For the place of a character in its group of four: its bits where they belong.
struct Alphabet final
{
    std::array<std::array<std::uint32_t, 256>, 4> bits{};

    constexpr explicit Alphabet(std::string_view characters)
    {
        for (auto &place : bits)
            place.fill(Stranger);
        for (std::uint32_t value = 0; value < 64; ++value) {
            const auto c = static_cast<unsigned char>(characters[value]);
            for (std::uint32_t place = 0; place < 4; ++place)
                bits[place][c] = value << (18U - 6U * place);
        }
    }
};

constexpr Alphabet urlAlphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
constexpr Alphabet
    standardAlphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

/// Without padding.
std::optional<std::string_view> decodeGroups(std::string_view text, const Alphabet &alphabet,
                                             Scratch &scratch)
{
    const std::size_t rest = text.size() % 4;
    if (rest == 1)
        return std::nullopt;
    const auto *in = reinterpret_cast<const unsigned char *>(text.data());
    const unsigned char *const end = in + (text.size() - rest);
    char *const begin = scratch.take(text.size() / 4 * 3 + 2);
    char *out = begin;
    std::uint32_t all = 0;
    const auto &bits = alphabet.bits;
    for (; in != end; in += 4, out += 3) {
        const std::uint32_t group =
            bits[0][in[0]] | bits[1][in[1]] | bits[2][in[2]] | bits[3][in[3]];
        all |= group;
        out[0] = static_cast<char>(group >> 16U);
        out[1] = static_cast<char>(group >> 8U);
        out[2] = static_cast<char>(group);
    }
    if (rest != 0) {
        std::uint32_t group = bits[0][in[0]] | bits[1][in[1]];
        if (rest == 3)
            group |= bits[2][in[2]];
        // What the last character has beyond whole octets is zero, or two texts would be one value.
        if ((group & (rest == 2 ? 0xffffU : 0xffU)) != 0)
            return std::nullopt;
        all |= group;
        *out++ = static_cast<char>(group >> 16U);
        if (rest == 3)
            *out++ = static_cast<char>(group >> 8U);
    }
    if ((all & Stranger) != 0)
        return std::nullopt;
    return std::string_view(begin, static_cast<std::size_t>(out - begin));
}

} // namespace

std::optional<std::string_view> decodeBase64Url(std::string_view text, Scratch &scratch)
{
    return decodeGroups(text, urlAlphabet, scratch);
}

std::optional<std::string_view> decodeBase64(std::string_view text, Scratch &scratch)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding)
        text.remove_suffix(1);
    return decodeGroups(text, standardAlphabet, scratch);
}

} // namespace endorse::manifest
