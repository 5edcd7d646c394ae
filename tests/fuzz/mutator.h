// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QList>

namespace endorse::fuzz {

/// Makes damaged inputs out of good ones. The same seed and corpus give the same inputs on every
/// computer and in every build.
class Mutator final
{
public:
    /// @p corpus holds at least one input. @p dictionary: pieces that are put in whole, such as
    /// words of a text format; may be empty.
    Mutator(quint64 seed, QList<core::Bytes> corpus, QList<core::Bytes> dictionary = {});
    core::Bytes next();
    /// One of the corpus as it is: for those who change its structure themselves.
    const core::Bytes &pick() { return m_corpus.at(below(m_corpus.size())); }
    /// A number from 0 to below @p limit; 0 when the limit is 0.
    qsizetype below(qsizetype limit);
    /// One change anywhere in @p bytes.
    void mutateOnce(core::Bytes &bytes);

private:
    quint64 random();
    void flipBit(core::Bytes &bytes);
    void setByte(core::Bytes &bytes);
    void setLength(core::Bytes &bytes);
    void insert(core::Bytes &bytes);
    void remove(core::Bytes &bytes);
    void repeat(core::Bytes &bytes);
    void truncate(core::Bytes &bytes);
    void splice(core::Bytes &bytes);

    quint64 m_state;
    QList<core::Bytes> m_corpus;
    QList<core::Bytes> m_dictionary;
};

} // namespace endorse::fuzz
