// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivemaker.h"

#include <support/manifestsamples.h>

#include <QTemporaryDir>
#include <QTest>

#include <manifest/manifestverifier.h>

namespace endorse::testing {

/// A certificate of tests/data/manifests/vendor as PEM.
inline QByteArray vendorPem(const char *name)
{
    return sampleFile(QStringLiteral("vendor/%1.pem").arg(QLatin1String(name)));
}

/// A folder with files of vendors that do not sign them.
class VendorBench final
{
public:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QString write(const QByteArray &content, const char *name = "lot") const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("A file cannot be written.");
        return file.fileName();
    }
    /// Without, and with the CA that issued the chips as a device root.
    manifest::VerifyRequest request(const QString &file, bool withRoot = false) const
    {
        using manifest::TrustSets;
        const TrustSets none = TrustSets::empty();
        manifest::VerifyRequest request;
        request.file = file;
        request.trust = std::make_shared<const TrustSets>(
            withRoot
                ? withFile(none, manifest::TrustUse::DeviceRoot, QStringLiteral("vendor/root.pem"))
                : none);
        request.now = sampleTime;
        return request;
    }
    manifest::VerifyReport verify(const manifest::VerifyRequest &request) const
    {
        auto report = manifest::verifyManifest(request, {}, {});
        if (!report)
            qFatal("%s", qPrintable(report.error().toLogLine()));
        return std::move(*report);
    }
    manifest::VerifyReport verify(const QByteArray &content, bool withRoot = false) const
    {
        return verify(request(write(content), withRoot));
    }
    /// "enroll W_ISSUER W_UNSIGNED; reject E_CERT", or "F_SHAPE".
    static QString said(const manifest::VerifyReport &report)
    {
        if (report.isRefused())
            return toString(report.refused);
        QStringList entries;
        for (const manifest::Verdict &verdict : report.verdicts) {
            QStringList words{toString(verdict.outcome)};
            if (verdict.code != manifest::EntryCode::None)
                words.append(toString(verdict.code));
            for (const manifest::EntryCode code : verdict.warningList())
                words.append(toString(code));
            entries.append(words.join(QLatin1Char(' ')));
        }
        return entries.join(QLatin1String("; "));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace endorse::testing
