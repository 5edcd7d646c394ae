// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QDateTime>
#include <QSslConfiguration>

namespace endorse::dps {

/// The TLS settings of a client: TLS 1.2 and later, the peer verified against named CAs or the
/// system's store. Thread: not shared between threads.
class TrustStore final
{
public:
    /// Reads @p caFile again only when it has changed. With no file and no @p caPem the system's
    /// store is left to Qt, which looks CAs up one by one: reading it whole takes longer than a
    /// frame. Fails with category Input, code "ca-file".
    core::Result<QSslConfiguration> configuration(const QString &caFile,
                                                  const QList<core::Bytes> &caPem);

private:
    QString m_file;
    QDateTime m_modified;
    qint64 m_size = -1;
    QList<QSslCertificate> m_certificates;
};

} // namespace endorse::dps
