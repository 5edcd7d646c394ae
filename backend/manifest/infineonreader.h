// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>

#include <manifest/unpackedarchive.h>
#include <manifest/vendorreader.h>

namespace endorse::manifest {

/// Infineon's bundle of an OPTIGA Trust M lot: a 7z archive that holds one 7z archive of PEM files
/// for each object ("…_E0E0_Certs.7z"), and one with keys ("…_keys.7z"), which is never opened.
///
/// Another process unpacks it (UnpackProcess), one for the list of the bundle and one for the
/// archive of an object. Names of members say which object an archive is of, and nothing else: they
/// become no path, ID or text. Members of an object are taken for certificates whatever they are
/// called. Refuses what is damaged or encrypted, archives within those of objects, and what goes
/// beyond the limits. Fails with Cancelled and as UnpackedArchive does.
class InfineonReader final : public VendorReader
{
public:
    /// @p object: whose certificates are read. @p program: unpackProgram() when it is empty.
    InfineonReader(QFile &file, Origin object, const ArchiveLimits &limits = {},
                   core::CancelToken cancel = {}, const QString &program = {});
    ~InfineonReader() override;

    Next next(VendorEntry &entry) override;
    /// What the archive of the object has been read, as a part of the file.
    qint64 bytesDone() const override { return m_bytesDone; }

    /// Looks for the objects of the bundle. End: they are there; else Refused or Failed.
    Next survey();
    /// In order; after survey().
    const QList<Origin> &objects() const { return m_objects; }

private:
    std::unique_ptr<UnpackedArchive> unpack(std::optional<quint32> object) const;
    Next openObject();
    Next pass(UnpackedArchive::Next read, const UnpackedArchive &archive, const QString &place);
    Next refuseAs(FileCode code, core::Text message, const QString &place,
                  const QString &technical);
    Next refuseLimit(const QString &place, const QString &technical);
    QString placeOfNext() const;

    QFile &m_file;
    const Origin m_object;
    const ArchiveLimits m_limits;
    const core::CancelToken m_cancel;
    const QString m_program;
    QList<Origin> m_objects;
    quint32 m_objectIndex = 0;                ///< Of the member of the bundle that holds m_object.
    qint64 m_objectBytes = 0;                 ///< Its size.
    std::unique_ptr<UnpackedArchive> m_inner; ///< Within the archive of m_object.
    quint32 m_given = 0;
    qint64 m_bytesDone = 0;
};

} // namespace endorse::manifest
