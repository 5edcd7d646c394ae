// SPDX-License-Identifier: GPL-3.0-or-later
#include "infineonreader.h"

#include "texts.h"

#include <algorithm>

namespace endorse::manifest {

namespace {

constexpr Origin bundleObjects[] = {Origin::InfineonE0E0, Origin::InfineonE0E1,
                                    Origin::InfineonE0E2};

/// The object whose certificates a member of the bundle holds by its name.
std::optional<Origin> objectOf(const UnpackFrame &member)
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

} // namespace

InfineonReader::InfineonReader(QFile &file, Origin object, const ArchiveLimits &limits,
                               core::CancelToken cancel, const QString &program)
    : m_file(file)
    , m_object(object)
    , m_limits(limits)
    , m_cancel(std::move(cancel))
    , m_program(program.isEmpty() ? unpackProgram() : program)
{
}

InfineonReader::~InfineonReader() = default;

/// @p object: the member whose archive is wanted; nothing: the list.
std::unique_ptr<UnpackedArchive> InfineonReader::unpack(std::optional<quint32> object) const
{
    const QStringList arguments =
        object ? QStringList{QStringLiteral("object"), QString::number(*object)}
               : QStringList{QStringLiteral("list")};
    auto process = std::make_unique<UnpackProcess>(m_file, m_program, arguments, m_cancel);
    return std::make_unique<UnpackedArchive>(std::move(process), m_limits, m_file.size(), object,
                                             m_program);
}

/// What @p archive said last, which was no member.
VendorReader::Next InfineonReader::pass(UnpackedArchive::Next read, const UnpackedArchive &archive,
                                        const QString &place)
{
    if (read == UnpackedArchive::Next::Failed)
        return fail(archive.error());
    VendorRefusal refusal = archive.refusal();
    refusal.place = place;
    return refuse(std::move(refusal));
}

VendorReader::Next InfineonReader::refuseAs(FileCode code, core::Text message, const QString &place,
                                            const QString &technical)
{
    return refuse({.code = code,
                   .place = place,
                   .message = std::move(message),
                   .hint = adviceOf(FileCode::Archive),
                   .technical = technical});
}

VendorReader::Next InfineonReader::refuseLimit(const QString &place, const QString &technical)
{
    return refuseAs(FileCode::Limit,
                    text(QT_TRANSLATE_NOOP("endorse::manifest",
                                           "The archive asks for more room than a bundle of "
                                           "certificates needs. It can be made to do harm.")),
                    place, technical);
}

QString InfineonReader::placeOfNext() const
{
    const QString object = objectName(m_object);
    return m_given == 0 ? object : QStringLiteral("%1, certificate %2").arg(object).arg(m_given);
}

VendorReader::Next InfineonReader::survey()
{
    m_objects.clear();
    const auto outer = unpack(std::nullopt);
    UnpackFrame member;
    auto read = UnpackedArchive::Next::End;
    for (quint32 i = 0; (read = outer->next(member)) == UnpackedArchive::Next::Member; ++i) {
        const auto object = objectOf(member);
        if (!object)
            continue;
        if (m_objects.contains(*object)) {
            return refuseAs(FileCode::Shape,
                            text(QT_TRANSLATE_NOOP("endorse::manifest",
                                                   "The bundle holds the certificates of one "
                                                   "object twice.")),
                            objectName(*object), objectName(*object));
        }
        if (member.size > m_limits.archiveBytes)
            return refuseLimit(objectName(*object), QStringLiteral("its archive is too large"));
        m_objects.append(*object);
        if (*object == m_object) {
            m_objectIndex = i;
            m_objectBytes = member.size;
        }
    }
    if (read != UnpackedArchive::Next::End)
        return pass(read, *outer, {});
    std::sort(m_objects.begin(), m_objects.end());
    if (!m_objects.isEmpty())
        return Next::End;
    return refuseAs(
        FileCode::Shape,
        text(QT_TRANSLATE_NOOP("endorse::manifest",
                               "The archive is no bundle of certificates of OPTIGA Trust M: "
                               "it holds none of the objects E0E0, E0E1 and E0E2.")),
        {}, QStringLiteral("no member ends in _E0E0_Certs.7z, _E0E1_Certs.7z or _E0E2_Certs.7z"));
}

/// End: m_inner is there.
VendorReader::Next InfineonReader::openObject()
{
    if (const Next surveyed = survey(); surveyed != Next::End)
        return surveyed;
    const QString object = objectName(m_object);
    if (!m_objects.contains(m_object)) {
        return refuseAs(FileCode::Shape,
                        text(QT_TRANSLATE_NOOP("endorse::manifest",
                                               "The bundle holds no certificates of the object "
                                               "%1."))
                            .arg(object),
                        object, QStringLiteral("no such object"));
    }
    auto archive = unpack(m_objectIndex);
    UnpackFrame member;
    auto read = UnpackedArchive::Next::End;
    bool isTheObject = false;
    while ((read = archive->next(member)) == UnpackedArchive::Next::Member)
        isTheObject = objectOf(member) == m_object && member.size == m_objectBytes;
    if (read == UnpackedArchive::Next::Refused || read == UnpackedArchive::Next::Failed)
        return pass(read, *archive, object);
    // Never an archive that the list did not show there: it can be one of keys.
    if (read != UnpackedArchive::Next::Within || !isTheObject) {
        return refuseAs(FileCode::Archive, reasonOf(FileCode::Archive), object,
                        QStringLiteral("another list of members than before"));
    }
    m_inner = std::move(archive);
    return Next::End;
}

VendorReader::Next InfineonReader::next(VendorEntry &entry)
{
    if (!m_inner) {
        if (const Next opened = openObject(); opened != Next::End)
            return opened;
    }
    UnpackFrame member;
    do {
        const auto read = m_inner->next(member);
        if (read == UnpackedArchive::Next::End) {
            m_bytesDone = m_file.size();
            return m_given == 0
                       ? refuseAs(FileCode::Empty, reasonOf(FileCode::Empty), objectName(m_object),
                                  QStringLiteral("no file in the archive of the object"))
                       : Next::End;
        }
        if (read != UnpackedArchive::Next::Member)
            return pass(read, *m_inner, placeOfNext());
    } while (!member.isFile);
    const double part = double(member.bytesDone) / double(std::max<qint64>(m_objectBytes, 1));
    m_bytesDone =
        std::max(m_bytesDone, static_cast<qint64>(std::min(part, 1.0) * double(m_file.size())));
    entry = VendorEntry();
    entry.place = m_given;
    entry.size = static_cast<quint32>(member.size);
    if (member.size > m_limits.memberBytes) {
        entry.problem = "too large for a certificate";
    } else if (member.content.startsWith(sevenZipMagic)) {
        return refuseLimit(placeOfNext(),
                           QStringLiteral("an archive within the archive of an object"));
    } else {
        entry.pem = std::move(member.content);
    }
    ++m_given;
    return Next::Entry;
}

} // namespace endorse::manifest
