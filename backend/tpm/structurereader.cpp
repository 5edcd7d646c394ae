// SPDX-License-Identifier: GPL-3.0-or-later
#include "structurereader.h"

#include <QtEndian>

#include <algorithm>

namespace endorse::tpm {

using core::Bytes;
using tpmtypes::ByteRange;
using tpmtypes::StructureNode;

namespace {

quint64 bigEndian(const Bytes &bytes, qsizetype offset, qsizetype size)
{
    quint64 value = 0;
    for (qsizetype i = 0; i < size; ++i)
        value = (value << 8) | quint8(bytes.at(offset + i));
    return value;
}

} // namespace

StructureReader::StructureReader(const Bytes &bytes, const QList<ByteRange> &masked)
    : m_bytes(bytes)
    , m_masked(masked)
    , m_limit(bytes.size())
{
}

bool StructureReader::can(qsizetype length)
{
    if (length < 0 || length > remaining())
        m_failed = true;
    return !m_failed;
}

bool StructureReader::isMasked(qsizetype offset, qsizetype length) const
{
    return std::any_of(m_masked.cbegin(), m_masked.cend(), [&](const ByteRange &range) {
        return range.offset < offset + length && offset < range.offset + range.length;
    });
}

void StructureReader::add(StructureNode node)
{
    if (m_open.isEmpty())
        m_root = std::move(node);
    else
        m_open.last().node.children.append(std::move(node));
}

void StructureReader::open(const QString &name, const QString &type)
{
    m_open.append({{name, type, {m_position, 0}, {}, {}}, std::nullopt});
}

bool StructureReader::openSized(const QString &name, const QString &type, qsizetype length)
{
    if (!can(length))
        return false;
    m_open.append({{name, type, {m_position, 0}, {}, {}}, m_limit});
    m_limit = m_position + length;
    return true;
}

void StructureReader::close()
{
    const auto outerLimit = m_open.last().outerLimit;
    if (outerLimit) {
        m_failed = false;
        bytes(QStringLiteral("rest"), {}, remaining());
        m_limit = *outerLimit;
    }
    StructureNode node = m_open.takeLast().node;
    node.range.length = m_position - node.range.offset;
    // What failed before its first field has nothing to show.
    if (node.range.length > 0 || m_open.isEmpty())
        add(std::move(node));
}

void StructureReader::describe(const QString &value)
{
    m_open.last().node.value = value;
}

std::optional<quint32> StructureReader::number(const QString &name, const QString &type, int size,
                                               Words words)
{
    if (!can(size))
        return std::nullopt;
    if (isMasked(m_position, size)) {
        m_failed = true;
        return std::nullopt;
    }
    const auto value = quint32(bigEndian(m_bytes, m_position, size));
    add({name, type, {m_position, size}, words ? words(value) : QString::number(value), {}});
    m_position += size;
    return value;
}

void StructureReader::longNumber(const QString &name)
{
    constexpr qsizetype size = 8;
    if (!can(size))
        return;
    const bool masked = isMasked(m_position, size);
    bytes(name, QStringLiteral("UINT64"), size,
          masked ? QString() : QString::number(bigEndian(m_bytes, m_position, size)));
}

void StructureReader::bytes(const QString &name, const QString &type, qsizetype length,
                            const QString &value)
{
    if (length == 0 || !can(length))
        return;
    const qsizetype end = m_position + length;
    const QString masked = QStringLiteral("masked");
    StructureNode node{name, type, {m_position, length}, {}, {}};
    qsizetype from = m_position;
    const auto leaf = [&](const QString &part, qsizetype to) {
        if (to > from)
            node.children.append({part, {}, {from, to - from}, {}, {}});
        from = std::max(from, to);
    };
    for (const ByteRange &range : m_masked) {
        const qsizetype begin = std::clamp(range.offset, from, end);
        const qsizetype stop = std::clamp(range.offset + range.length, from, end);
        if (stop <= begin)
            continue;
        leaf(QStringLiteral("bytes"), begin);
        leaf(masked, stop);
    }
    if (!node.children.isEmpty())
        leaf(QStringLiteral("bytes"), end);
    if (node.children.size() == 1) {
        node.name = masked;
        node.children.clear();
    } else if (node.children.isEmpty()) {
        node.value = value.isEmpty()
                         ? core::toHex(QByteArrayView(m_bytes).sliced(m_position, length))
                         : value;
    }
    add(std::move(node));
    m_position = end;
}

void StructureReader::adopt(StructureNode node)
{
    if (!can(node.range.length))
        return;
    m_position += node.range.length;
    add(std::move(node));
}

Bytes StructureReader::peek(qsizetype length, qsizetype skip) const
{
    if (m_failed || length < 0 || skip < 0 || skip + length > remaining() ||
        isMasked(m_position + skip, length))
        return {};
    return m_bytes.sliced(m_position + skip, length);
}

std::optional<quint16> StructureReader::peekU16(qsizetype skip) const
{
    const Bytes bytes = peek(2, skip);
    if (bytes.isEmpty())
        return std::nullopt;
    return qFromBigEndian<quint16>(bytes.constData());
}

StructureNode StructureReader::take()
{
    return std::move(m_root);
}

} // namespace endorse::tpm
