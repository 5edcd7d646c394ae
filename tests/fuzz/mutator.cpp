// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutator.h"

#include <QtEndian>

#include <array>

namespace endorse::fuzz {

namespace {

// Inputs grow no longer than this, so that a round stays quick.
constexpr qsizetype maxSize = 8192;

} // namespace

Mutator::Mutator(quint64 seed, QList<core::Bytes> corpus, QList<core::Bytes> dictionary)
    : m_state(seed)
    , m_corpus(std::move(corpus))
    , m_dictionary(std::move(dictionary))
{
}

quint64 Mutator::random()
{
    // SplitMix64: the distributions of the standard library differ between implementations.
    quint64 z = m_state += 0x9e3779b97f4a7c15ull;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

qsizetype Mutator::below(qsizetype limit)
{
    return limit == 0 ? 0 : static_cast<qsizetype>(random() % static_cast<quint64>(limit));
}

core::Bytes Mutator::next()
{
    core::Bytes bytes = m_corpus.at(below(m_corpus.size()));
    // Mostly one change: many at once only ever reach the first check.
    const qsizetype changes = below(3) == 0 ? 1 + below(6) : 1;
    for (qsizetype i = 0; i < changes; ++i)
        mutateOnce(bytes);
    bytes.truncate(maxSize);
    return bytes;
}

void Mutator::mutateOnce(core::Bytes &bytes)
{
    using Mutation = void (Mutator::*)(core::Bytes &);
    static constexpr std::array<Mutation, 8> mutations{
        &Mutator::flipBit, &Mutator::setByte, &Mutator::setLength, &Mutator::insert,
        &Mutator::remove,  &Mutator::repeat,  &Mutator::truncate,  &Mutator::splice};
    (this->*mutations.at(static_cast<std::size_t>(below(mutations.size()))))(bytes);
}

void Mutator::flipBit(core::Bytes &bytes)
{
    if (bytes.isEmpty())
        return;
    const qsizetype at = below(bytes.size());
    bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << below(8)));
}

void Mutator::setByte(core::Bytes &bytes)
{
    static constexpr std::array<char, 10> values{'\x00', '\x01', '\x7f', '\x80', '\xff',
                                                 '"',    '\\',   '{',    '=',    '\n'};
    if (!bytes.isEmpty())
        bytes[below(bytes.size())] = values.at(static_cast<std::size_t>(below(values.size())));
}

void Mutator::setLength(core::Bytes &bytes)
{
    if (bytes.size() < 2)
        return;
    const qsizetype at = below(bytes.size() - 1);
    const auto old = qFromBigEndian<quint16>(bytes.constData() + at);
    const std::array<int, 8> values{
        0, 1, 0xffff, 0x8000, old + 1, old - 1, int(bytes.size() - at - 2), int(bytes.size() - at)};
    const auto value =
        static_cast<quint16>(values.at(static_cast<std::size_t>(below(values.size()))));
    qToBigEndian(value, bytes.data() + at);
}

void Mutator::insert(core::Bytes &bytes)
{
    core::Bytes piece;
    if (!m_dictionary.isEmpty() && below(2) == 0) {
        piece = m_dictionary.at(below(m_dictionary.size()));
    } else {
        for (qsizetype left = 1 + below(8); left > 0; --left)
            piece.append(static_cast<char>(random()));
    }
    bytes.insert(below(bytes.size() + 1), piece);
}

void Mutator::remove(core::Bytes &bytes)
{
    const qsizetype at = below(bytes.size());
    bytes.remove(at, 1 + below(8));
}

void Mutator::repeat(core::Bytes &bytes)
{
    const qsizetype from = below(bytes.size());
    const core::Bytes piece = bytes.mid(from, 1 + below(32));
    const qsizetype times = 1 + below(20);
    if (bytes.size() + piece.size() * times <= maxSize)
        bytes.insert(from, piece.repeated(times));
}

void Mutator::truncate(core::Bytes &bytes)
{
    bytes.truncate(below(bytes.size() + 1));
}

void Mutator::splice(core::Bytes &bytes)
{
    const core::Bytes other = m_corpus.at(below(m_corpus.size()));
    bytes = bytes.left(below(bytes.size() + 1)) + other.mid(below(other.size() + 1));
}

} // namespace endorse::fuzz
