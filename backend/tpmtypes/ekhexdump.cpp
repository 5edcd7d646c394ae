// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekhexdump.h"

#include "keyshapes.h"

namespace endorse::tpmtypes {

namespace {

/// One line: what its groups of digits hold.
struct DumpLine final
{
    bool valid = false;
    bool words = false;
    core::Bytes digits;
};

QByteArrayView takeWord(QByteArrayView *rest)
{
    qsizetype end = 0;
    while (end < rest->size() && (*rest)[end] != ' ' && (*rest)[end] != '\t')
        ++end;
    const QByteArrayView word = rest->first(end);
    *rest = rest->sliced(end);
    return word;
}

qsizetype skipSpaces(QByteArrayView *rest)
{
    qsizetype count = 0;
    while (count < rest->size() && ((*rest)[count] == ' ' || (*rest)[count] == '\t'))
        ++count;
    *rest = rest->sliced(count);
    return count;
}

/// "00000000: 013a 0001  .:.." and "0000000 013a 0001" and "00000000  01 3a 00  |.:.|".
DumpLine readLine(QByteArrayView line)
{
    DumpLine result;
    QByteArrayView offset = takeWord(&line);
    const bool colon = offset.endsWith(':');
    if (colon)
        offset.chop(1);
    if (offset.size() < 4 || offset.size() > 16 || !isHex(offset))
        return result;
    if (const qsizetype bar = line.indexOf('|'); bar >= 0)
        line = line.first(bar);
    // Letters follow the digits behind two spaces. Where bars enclose them, which are gone by now,
    // two spaces stand in the middle of the digits instead: behind the eighth byte.
    skipSpaces(&line);
    qsizetype groups = 0;
    while (!line.isEmpty() && groups < 32) {
        const QByteArrayView group = takeWord(&line);
        if (group.size() % 2 != 0 || group.size() > 16 || !isHex(group))
            break;
        result.words = result.words || (group.size() == 4 && !colon);
        result.digits.append(group);
        ++groups;
        const qsizetype gap = skipSpaces(&line);
        if (gap > 2 || (gap == 2 && (colon || groups != 8)))
            break;
    }
    result.valid = true;
    return result;
}

} // namespace

core::Bytes HexDump::swapped() const
{
    core::Bytes other = bytes;
    for (qsizetype i = 0; i + 1 < other.size(); i += 2)
        std::swap(other[i], other[i + 1]);
    return other;
}

std::optional<HexDump> readHexDump(QByteArrayView text)
{
    HexDump dump;
    core::Bytes digits;
    qsizetype good = 0;
    qsizetype other = 0;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf('\n', start);
        const QByteArrayView line =
            text.sliced(start, (end < 0 ? text.size() : end) - start).trimmed();
        start = end < 0 ? text.size() : end + 1;
        if (line.isEmpty())
            continue;
        const DumpLine read = readLine(line);
        (read.valid ? good : other) += 1;
        digits.append(read.digits);
        dump.words = dump.words || read.words;
    }
    if (good < 2 || good < other * 2 || digits.isEmpty())
        return std::nullopt;
    dump.bytes = core::Bytes::fromHex(digits);
    return dump;
}

} // namespace endorse::tpmtypes
