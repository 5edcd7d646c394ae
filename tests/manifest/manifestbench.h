// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <manifest/manifestmaker.h>
#include <manifest/manifestverifier.h>

namespace endorse::testing {

/// 2026-06-01, when all that ManifestMaker makes is valid.
inline constexpr qint64 manifestTime = 1'780'272'000;

/// An entry whose signature is no good any more.
inline QByteArray spoiled(QByteArray entry)
{
    const qsizetype at = entry.indexOf("\"signature\": \"") + 20;
    entry[at] = entry.at(at) == 'A' ? 'B' : 'A';
    return entry;
}

/// A folder with manifests of a vendor that is trusted.
class ManifestBench final
{
public:
    ManifestMaker &maker() { return m_maker; }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    std::shared_ptr<const manifest::TrustSets> trust() const { return m_trust; }

    /// Writes a file; its path.
    QString write(const QByteArray &content, const char *name = "lot.json") const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("A file cannot be written.");
        return file.fileName();
    }
    QString writeEntries(const QList<QByteArray> &entries, const char *name = "lot.json") const
    {
        return write(ManifestMaker::file(entries), name);
    }
    manifest::VerifyRequest request(const QString &file) const
    {
        manifest::VerifyRequest out;
        out.file = file;
        out.trust = m_trust;
        out.now = manifestTime;
        return out;
    }
    /// Ends the test program when the file cannot be read.
    manifest::VerifyReport verify(const QString &file, qsizetype blockBytes = 256 * 1024) const
    {
        manifest::VerifyRequest what = request(file);
        what.blockBytes = blockBytes;
        auto report = manifest::verifyManifest(what, {}, {});
        if (!report)
            qFatal("%s", qPrintable(report.error().toLogLine()));
        return std::move(*report);
    }

private:
    QTemporaryDir m_folder;
    ManifestMaker m_maker;
    std::shared_ptr<const manifest::TrustSets> m_trust = m_maker.trust();
};

} // namespace endorse::testing
