// SPDX-License-Identifier: GPL-3.0-or-later
#include "infineonreader.h"

#include "texts.h"

#include <algorithm>

namespace endorse::manifest {

namespace {

constexpr Origin bundleObjects[] = {Origin::InfineonE0E0, Origin::InfineonE0E1,
                                    Origin::InfineonE0E2};

/// The object whose certificates a member of the bundle holds by its name.
std::optional<Origin> objectOf(const ArchiveMember &member)
{
    const QByteArray name = member.name.toLower();
    // Private keys are none of this program's business.
    if (!member.isFile || name.contains("_keys"))
        return std::nullopt;
    for (const Origin object : bundleObjects) {
        if (name.endsWith('_' + objectName(object).toLower().toLatin1() + "_certs.7z"))
            return object;
    }
    return std::nullopt;
}

core::Text faultMessage(SevenZip::Fault fault)
{
    switch (fault) {
    case SevenZip::Fault::Encrypted:
        return text(QT_TRANSLATE_NOOP("endorse::manifest", "The archive is encrypted."));
    case SevenZip::Fault::Limit:
        return text(QT_TRANSLATE_NOOP("endorse::manifest",
                                      "The archive asks for more room than a bundle of "
                                      "certificates needs. It can be made to do harm."));
    case SevenZip::Fault::None:
    case SevenZip::Fault::Damaged:
        break;
    }
    return reasonOf(FileCode::Archive);
}

FileCode faultCode(SevenZip::Fault fault)
{
    return fault == SevenZip::Fault::Limit ? FileCode::Limit : FileCode::Archive;
}

} // namespace

InfineonReader::InfineonReader(QFile &file, Origin object, const ArchiveLimits &limits)
    : m_file(file)
    , m_object(object)
    , m_limits(limits)
{
}

VendorReader::Next InfineonReader::refuseArchive(const SevenZip &archive, const QString &place)
{
    const FileCode code = faultCode(archive.fault());
    return refuse({.code = code,
                   .place = place,
                   .message = faultMessage(archive.fault()),
                   .hint = adviceOf(FileCode::Archive),
                   .technical = archive.technical(),
                   .isCutShort = archive.technical().contains(QLatin1String("Truncated"))});
}

VendorReader::Next InfineonReader::refuseAs(FileCode code, core::Text message,
                                            const QString &technical)
{
    return refuse({.code = code,
                   .place = objectName(m_object),
                   .message = std::move(message),
                   .hint = adviceOf(FileCode::Archive),
                   .technical = technical});
}

/// Goes through the bundle, and keeps the archive of @p wanted on its way. False: refused.
bool InfineonReader::surveyOuter(Origin wanted)
{
    m_objects.clear();
    m_objectArchive.clear();
    m_file.seek(0);
    SevenZip outer(m_file.handle(), m_file.size(), m_limits, m_limits.outerMembers);
    ArchiveMember member;
    while (true) {
        const auto next = outer.next(member);
        if (next == SevenZip::Next::End)
            break;
        if (next == SevenZip::Next::Failed) {
            refuseArchive(outer, {});
            return false;
        }
        const auto object = objectOf(member);
        if (!object)
            continue;
        if (m_objects.contains(*object) || member.size > m_limits.archiveBytes) {
            refuseAs(m_objects.contains(*object) ? FileCode::Shape : FileCode::Limit,
                     m_objects.contains(*object)
                         ? text(QT_TRANSLATE_NOOP("endorse::manifest",
                                                  "The bundle holds the certificates of one object "
                                                  "twice."))
                         : faultMessage(SevenZip::Fault::Limit),
                     objectName(*object));
            return false;
        }
        m_objects.append(*object);
        if (*object != wanted)
            continue;
        auto bytes = outer.read();
        if (!bytes) {
            refuseArchive(outer, objectName(*object));
            return false;
        }
        m_objectArchive = std::move(*bytes);
    }
    std::sort(m_objects.begin(), m_objects.end());
    if (!m_objects.isEmpty())
        return true;
    refuseAs(FileCode::Shape,
             text(QT_TRANSLATE_NOOP("endorse::manifest",
                                    "The archive is no bundle of certificates of OPTIGA Trust M: "
                                    "it holds none of the objects E0E0, E0E1 and E0E2.")),
             QStringLiteral("no member ends in _E0E0_Certs.7z, _E0E1_Certs.7z or _E0E2_Certs.7z"));
    return false;
}

QList<Origin> InfineonReader::objects()
{
    // TrustAndGo is no object: none is kept.
    if (m_objects.isEmpty() && !surveyOuter(Origin::TrustAndGo))
        return {};
    return m_objects;
}

bool InfineonReader::openObject()
{
    if (!surveyOuter(m_object))
        return false;
    if (!m_objects.contains(m_object)) {
        refuseAs(FileCode::Shape,
                 text(QT_TRANSLATE_NOOP("endorse::manifest",
                                        "The bundle holds no certificates of the object %1."))
                     .arg(objectName(m_object)),
                 QStringLiteral("no such object"));
        return false;
    }
    m_inner = std::make_unique<SevenZip>(m_objectArchive, m_limits, m_limits.members);
    return true;
}

VendorReader::Next InfineonReader::next(VendorEntry &entry)
{
    if (!m_inner && !openObject())
        return Next::Refused;
    const QString object = objectName(m_object);
    ArchiveMember member;
    do {
        const auto next = m_inner->next(member);
        if (next == SevenZip::Next::Failed)
            return refuseArchive(*m_inner, object);
        if (next == SevenZip::Next::End)
            return m_given == 0 ? refuseAs(FileCode::Empty, reasonOf(FileCode::Empty),
                                           QStringLiteral("no file in the archive of the object"))
                                : Next::End;
    } while (!member.isFile);
    entry = VendorEntry();
    entry.place = m_given++;
    entry.size = static_cast<quint32>(std::min<qint64>(member.size, m_limits.unpackedBytes));
    if (member.size > m_limits.memberBytes) {
        entry.problem = "too large for a certificate";
        return Next::Entry;
    }
    auto bytes = m_inner->read();
    if (!bytes)
        return refuseArchive(*m_inner, object);
    if (bytes->startsWith(sevenZipMagic)) {
        return refuseAs(FileCode::Limit, faultMessage(SevenZip::Fault::Limit),
                        QStringLiteral("an archive within the archive of an object"));
    }
    entry.pem = std::move(*bytes);
    return Next::Entry;
}

} // namespace endorse::manifest
