// SPDX-License-Identifier: GPL-3.0-or-later
#include "takenrows.h"

#include <core/secret.h>

#include <QCryptographicHash>
#include <QHashFunctions>
#include <QRandomGenerator>

#include <algorithm>

namespace endorse::enrollmentlist {

namespace {

constexpr std::size_t FewestSlots = 64;

/// The end of a digest, or of a Name, which begins with its algorithm.
TakenRows::Packed endOf(QByteArrayView bytes)
{
    TakenRows::Packed out{};
    const QByteArrayView end =
        bytes.last(std::min<qsizetype>(bytes.size(), static_cast<qsizetype>(out.size())));
    std::copy(end.begin(), end.end(), out.begin());
    return out;
}

} // namespace

TakenRows::TakenRows()
    // Nobody can write a file whose rows all have one hash.
    : m_seed(static_cast<std::size_t>(QRandomGenerator::system()->generate64()))
    , m_salt(32, '\0')
{
    for (char &octet : m_salt)
        octet = static_cast<char>(QRandomGenerator::system()->bounded(256));
}

std::size_t TakenRows::hashOfId(QByteArrayView id) const
{
    return qHash(id.toByteArray().toLower(), m_seed);
}

std::size_t TakenRows::hashOfEk(const Packed &ek) const
{
    return qHash(QByteArrayView(ek.data(), static_cast<qsizetype>(ek.size())), m_seed);
}

QByteArrayView TakenRows::viewOf(const Row &row) const
{
    return {m_ids[row.idChunk].data() + row.idStart, row.idSize};
}

QByteArray TakenRows::idOf(const Row &row) const
{
    return viewOf(row).toByteArray();
}

std::size_t TakenRows::slotOf(const Slots &all, std::size_t hash, const IsIt &isIt) const
{
    const std::size_t mask = all.size() - 1;
    std::size_t slot = hash & mask;
    while (all[slot] != 0 && !isIt(m_rows[all[slot] - 1]))
        slot = (slot + 1) & mask;
    return slot;
}

void TakenRows::grow()
{
    const std::size_t size = std::max(FewestSlots, m_byKey.size() * 2);
    const IsIt never = [](const Row &) { return false; };
    m_byKey = Slots();
    m_byEk = Slots();
    m_byKey.assign(size, 0);
    m_byEk.assign(size, 0);
    quint32 number = 0;
    for (const Row &row : m_rows) {
        ++number;
        m_byKey[slotOf(m_byKey, hashOfId(viewOf(row)), never)] = number;
        if (row.hasEk)
            m_byEk[slotOf(m_byEk, hashOfEk(row.ek), never)] = number;
    }
}

void TakenRows::add(const PreparedRow &row)
{
    if (m_byKey.size() < (m_rows.size() + 1) * 2)
        grow();
    const auto size = static_cast<std::size_t>(row.registrationId.size());
    if (m_idEnd + size > ChunkSize) {
        m_ids.emplace_back();
        m_idEnd = 0;
    }
    Row mine;
    mine.digest = endOf(row.digest);
    mine.idChunk = static_cast<quint32>(m_ids.size() - 1);
    mine.idStart = static_cast<quint16>(m_idEnd);
    mine.idSize = static_cast<quint8>(size);
    std::copy_n(row.registrationId.constData(), size, m_ids.back().data() + m_idEnd);
    m_idEnd += size;
    mine.hasEk = !row.ekName.isEmpty();
    if (mine.hasEk)
        mine.ek = endOf(row.ekName);
    if (const auto mark = markOfKeys(row)) {
        m_keysMarks.push_back(*mark);
        mine.keysMark = static_cast<quint32>(m_keysMarks.size());
    }
    m_rows.push_back(mine);
    const auto number = static_cast<quint32>(m_rows.size());
    const IsIt never = [](const Row &) { return false; };
    m_byKey[slotOf(m_byKey, hashOfId(row.key), never)] = number;
    if (mine.hasEk)
        m_byEk[slotOf(m_byEk, hashOfEk(mine.ek), never)] = number;
}

const TakenRows::Row *TakenRows::byKey(QByteArrayView key) const
{
    if (m_byKey.empty())
        return nullptr;
    const IsIt hasId = [this, key](const Row &row) {
        return row.idSize == key.size() && viewOf(row).compare(key, Qt::CaseInsensitive) == 0;
    };
    const quint32 number = m_byKey[slotOf(m_byKey, hashOfId(key), hasId)];
    return number == 0 ? nullptr : &m_rows[number - 1];
}

const TakenRows::Row *TakenRows::byEk(const core::Bytes &ekName) const
{
    if (m_byEk.empty() || ekName.isEmpty())
        return nullptr;
    const Packed ek = endOf(ekName);
    const IsIt hasEk = [&ek](const Row &row) { return row.ek == ek; };
    const quint32 number = m_byEk[slotOf(m_byEk, hashOfEk(ek), hasEk)];
    return number == 0 ? nullptr : &m_rows[number - 1];
}

std::optional<TakenRows::Packed> TakenRows::markOfKeys(const PreparedRow &row) const
{
    if (row.method != Method::SymmetricKey)
        return std::nullopt;
    const auto record = dps::IndividualEnrollment::fromJson(row.record);
    if (!record || !record->attestation.symmetricKey || record->attestation.symmetricKey->isEmpty())
        return std::nullopt;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_salt);
    core::Bytes keys = record->attestation.symmetricKey->toJson();
    hash.addData(keys);
    core::wipe(keys);
    return endOf(hash.result());
}

bool TakenRows::isSame(const Row &mine, const PreparedRow &row) const
{
    if (mine.digest != endOf(row.digest))
        return false;
    const auto mark = markOfKeys(row);
    return !mark || (mine.keysMark != 0 && m_keysMarks[mine.keysMark - 1] == *mark);
}

} // namespace endorse::enrollmentlist
