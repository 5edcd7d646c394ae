// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <manifest/sevenzip.h>
#include <manifest/vendorreader.h>

namespace endorse::manifest {

/// Infineon's bundle of an OPTIGA Trust M lot: a 7z archive that holds one 7z archive of PEM files
/// for each object ("…_E0E0_Certs.7z"), and one with keys ("…_keys.7z"), which is never opened.
///
/// Names of members say which object an archive is of, and nothing else: they become no path, ID
/// or text. Members of an object are taken for certificates whatever they are called. Refuses
/// what is damaged or encrypted, archives within those of objects, and what goes beyond the limits.
class InfineonReader final : public VendorReader
{
public:
    /// @p object: whose certificates are read.
    InfineonReader(QFile &file, Origin object, const ArchiveLimits &limits = {});

    Next next(VendorEntry &entry) override;
    qint64 bytesDone() const override { return m_objectArchive.isEmpty() ? 0 : m_file.size(); }

    /// The objects of the bundle, in order. An empty list: see refusal().
    QList<Origin> objects();

private:
    bool surveyOuter(Origin wanted);
    bool openObject();
    Next refuseArchive(const SevenZip &archive, const QString &place);
    Next refuseAs(FileCode code, core::Text message, const QString &technical);

    QFile &m_file;
    const Origin m_object;
    const ArchiveLimits m_limits;
    QList<Origin> m_objects;
    core::Bytes m_objectArchive;
    std::unique_ptr<SevenZip> m_inner; ///< Of m_objectArchive.
    quint32 m_given = 0;
};

} // namespace endorse::manifest
