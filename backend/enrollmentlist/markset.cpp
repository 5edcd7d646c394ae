// SPDX-License-Identifier: GPL-3.0-or-later
#include "markset.h"

#include <QHashFunctions>

#include <algorithm>
#include <cstring>

namespace endorse::enrollmentlist {

namespace {

constexpr std::size_t FirstSlots = 64;

QByteArray lowered(QByteArrayView id)
{
    return id.toByteArray().toLower();
}

std::size_t hashOf(QByteArrayView bytes)
{
    return qHash(bytes, 0x9e3779b9U);
}

} // namespace

MarkSet::Digest MarkSet::packed(const core::Bytes &digest)
{
    Digest out{};
    std::copy_n(digest.constData(), std::min<std::size_t>(out.size(), std::size_t(digest.size())),
                out.begin());
    return out;
}

quint64 MarkSet::etagHash(const QByteArray &etag)
{
    QByteArrayView text = etag;
    if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"'))
        text = text.sliced(1, text.size() - 2);
    return text.isEmpty() ? 0 : static_cast<quint64>(hashOf(text)) | 1U;
}

void MarkSet::add(const ListMark &mark)
{
    if (m_slots.size() < (m_rows.size() + 1) * 2)
        grow();
    const QByteArray id = mark.registrationId.toUtf8();
    Row row;
    row.version = mark.version;
    row.digest = packed(mark.digest);
    row.syncedDigest = packed(mark.syncedDigest);
    row.syncedEtag = etagHash(mark.syncedEtag);
    row.wasInStep = !mark.syncedDigest.isEmpty();
    row.idStart = static_cast<quint32>(m_ids.size());
    row.idSize = static_cast<quint16>(id.size());
    m_ids.append(id.constData(), std::size_t(id.size()));
    m_slots[slotOf(lowered(id))] = static_cast<quint32>(m_rows.size() + 1);
    m_rows.push_back(row);
}

MarkSet::Row *MarkSet::find(const QString &key)
{
    if (m_slots.empty())
        return nullptr;
    const quint32 place = m_slots[slotOf(key.toUtf8())];
    return place == 0 ? nullptr : &m_rows[place - 1];
}

QString MarkSet::idOf(const Row &row) const
{
    return QString::fromUtf8(m_ids.data() + row.idStart, row.idSize);
}

std::size_t MarkSet::slotOf(QByteArrayView lowered) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(lowered) & mask;
    while (m_slots[slot] != 0) {
        const Row &row = m_rows[m_slots[slot] - 1];
        const QByteArrayView id(m_ids.data() + row.idStart, row.idSize);
        if (id.size() == lowered.size() &&
            qstrnicmp(id.data(), id.size(), lowered.data(), lowered.size()) == 0)
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

void MarkSet::grow()
{
    m_slots.assign(std::max(FirstSlots, m_slots.size() * 2), 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QByteArrayView id(m_ids.data() + m_rows[i].idStart, m_rows[i].idSize);
        std::size_t slot = hashOf(lowered(id)) & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = static_cast<quint32>(i + 1);
    }
}

} // namespace endorse::enrollmentlist
