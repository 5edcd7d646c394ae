// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/secret.h>

#include <QUrl>

namespace endorse::dps {

/// "HostName=…;SharedAccessKeyName=…;SharedAccessKey=<base64>[;Port=N]" in any order; names are
/// compared without case, values may contain '='. Port is ours: the embedded emulator has no 443.
/// Move-only, since it holds the key. Thread: a value.
class ServiceConnectionString final
{
public:
    /// Fails with category Input, code "connection-string". White space around the text is ignored.
    static core::Result<ServiceConnectionString> parse(QByteArrayView text);

    QString hostName() const { return m_hostName; }
    QString policyName() const { return m_policyName; }
    /// The decoded shared access key.
    const core::Secret &key() const { return m_key; }
    quint16 port() const { return m_port; }
    /// "https://HostName[:Port]".
    QUrl endpoint() const;
    /// HostName names this computer: "localhost" or a loopback address.
    bool isLoopback() const;
    ServiceConnectionString clone() const;

private:
    QString m_hostName;
    QString m_policyName;
    core::Secret m_key;
    quint16 m_port = 443;
};

} // namespace endorse::dps
