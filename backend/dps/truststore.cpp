// SPDX-License-Identifier: GPL-3.0-or-later
#include "truststore.h"

#include "texts.h"

#include <core/regularfile.h>

#include <QFileInfo>
#include <QSslCertificate>

namespace endorse::dps {

using core::Bytes;
using core::ErrorCategory;
using core::Result;

namespace {

/// A bundle of all CAs of the web is a quarter of this.
constexpr qint64 MaxFileBytes = 4 * 1024 * 1024;

core::Error unreadable(const QString &path, const QString &technical)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("ca-file"),
            .place = path,
            .message = text(QT_TRANSLATE_NOOP("endorse::dps",
                                              "The certificate of the authority cannot be read "
                                              "from %1."))
                           .arg(path),
            .hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                           "Name a file that this user may read and that holds "
                                           "the certificate as PEM text.")),
            .technical = technical};
}

Result<QList<QSslCertificate>> readFile(const QString &path)
{
    const auto content = core::readRegularFile(path, MaxFileBytes);
    if (!content)
        return core::fail(unreadable(path, content.error().technical));
    QList<QSslCertificate> out = QSslCertificate::fromData(*content, QSsl::Pem);
    if (out.isEmpty())
        return core::fail(unreadable(path, QStringLiteral("no PEM certificate in it")));
    return out;
}

} // namespace

Result<QSslConfiguration> TrustStore::configuration(const QString &caFile,
                                                    const QList<Bytes> &caPem)
{
    QSslConfiguration out = QSslConfiguration::defaultConfiguration();
    out.setProtocol(QSsl::TlsV1_2OrLater);
    out.setPeerVerifyMode(QSslSocket::VerifyPeer);
    out.setAllowedNextProtocols({});
    if (caFile.isEmpty() && caPem.isEmpty())
        return out;

    QList<QSslCertificate> trusted;
    if (!caFile.isEmpty()) {
        const QFileInfo info(caFile);
        if (m_file != caFile || m_modified != info.lastModified() || m_size != info.size()) {
            Result<QList<QSslCertificate>> read = readFile(caFile);
            if (!read)
                return core::fail(read.error());
            m_certificates = std::move(*read);
            m_file = caFile;
            m_modified = info.lastModified();
            m_size = info.size();
        }
        trusted = m_certificates;
    }
    for (const Bytes &pem : caPem) {
        const QList<QSslCertificate> more = QSslCertificate::fromData(pem, QSsl::Pem);
        if (more.isEmpty())
            return core::fail(unreadable(QStringLiteral("-"), QStringLiteral("not PEM")));
        trusted += more;
    }
    out.setCaCertificates(trusted);
    return out;
}

} // namespace endorse::dps
