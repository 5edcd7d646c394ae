// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceconnectionstring.h"

#include "identifiers.h"
#include "texts.h"

#include <QHostAddress>

namespace endorse::dps {

using core::ErrorCategory;
using core::Result;
using core::Secret;

namespace {

/// @p technical must not repeat any value: one of them is the key.
core::Error malformed(const char *technical)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("connection-string"),
            .place = {},
            .message =
                text(QT_TRANSLATE_NOOP("endorse::dps", "The text is not a connection string of a "
                                                       "provisioning service.")),
            .hint = text(QT_TRANSLATE_NOOP(
                "endorse::dps", "Copy it whole from the shared access policies of the service. It "
                                "has the form HostName=…;SharedAccessKeyName=…;"
                                "SharedAccessKey=….")),
            .technical = QString::fromLatin1(technical)};
}

/// Decodes without leaving copies of the key behind.
std::optional<Secret> decodeKey(QByteArrayView text)
{
    auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(text.data(), text.size()),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty() || text.size() % 4 != 0)
        return std::nullopt;
    return Secret::take(std::move(decoded.decoded));
}

bool isNamed(QByteArrayView field, const char *name)
{
    return field.compare(QByteArrayView(name), Qt::CaseInsensitive) == 0;
}

/// An IPv6 address stands in brackets, as in a URL.
QHostAddress addressOf(const QString &host)
{
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        return QHostAddress(host.sliced(1, host.size() - 2));
    return host.contains(QLatin1Char(':')) ? QHostAddress() : QHostAddress(host);
}

struct Fields final
{
    QByteArrayView host;
    QByteArrayView policy;
    QByteArrayView key;
    QByteArrayView port;

    QByteArrayView *find(QByteArrayView name)
    {
        if (isNamed(name, "HostName"))
            return &host;
        if (isNamed(name, "SharedAccessKeyName"))
            return &policy;
        if (isNamed(name, "SharedAccessKey"))
            return &key;
        return isNamed(name, "Port") ? &port : nullptr;
    }
};

} // namespace

Result<ServiceConnectionString> ServiceConnectionString::parse(QByteArrayView text)
{
    Fields fields;
    for (QByteArrayView rest = text.trimmed(); !rest.isEmpty();) {
        const qsizetype semicolon = rest.indexOf(';');
        const QByteArrayView field = semicolon < 0 ? rest : rest.first(semicolon);
        rest = semicolon < 0 ? QByteArrayView() : rest.sliced(semicolon + 1);
        if (field.trimmed().isEmpty())
            continue;
        const qsizetype equals = field.indexOf('=');
        if (equals < 0)
            return core::fail(malformed("a field without '='"));
        QByteArrayView *slot = fields.find(field.first(equals).trimmed());
        // Strings of other services hold more fields, such as EntityPath.
        if (!slot)
            continue;
        if (!slot->isEmpty())
            return core::fail(malformed("a field occurs twice"));
        *slot = field.sliced(equals + 1).trimmed();
    }
    if (fields.host.isEmpty() || fields.policy.isEmpty() || fields.key.isEmpty())
        return core::fail(malformed("HostName, SharedAccessKeyName or SharedAccessKey is missing"));

    ServiceConnectionString out;
    out.m_hostName = QString::fromUtf8(fields.host);
    out.m_policyName = QString::fromUtf8(fields.policy);
    if (addressOf(out.m_hostName).isNull() && !HubName::parse(out.m_hostName))
        return core::fail(malformed("HostName is not a host name"));
    std::optional<Secret> key = decodeKey(fields.key);
    if (!key)
        return core::fail(malformed("SharedAccessKey is not base64"));
    out.m_key = std::move(*key);
    if (!fields.port.isEmpty()) {
        bool good = false;
        out.m_port = fields.port.toByteArray().toUShort(&good);
        if (!good || out.m_port == 0)
            return core::fail(malformed("Port is not a number from 1 to 65535"));
    }
    return out;
}

QUrl ServiceConnectionString::endpoint() const
{
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(m_hostName);
    if (m_port != 443)
        url.setPort(m_port);
    return url;
}

bool ServiceConnectionString::isLoopback() const
{
    return m_hostName.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
           addressOf(m_hostName).isLoopback();
}

ServiceConnectionString ServiceConnectionString::clone() const
{
    ServiceConnectionString out;
    out.m_hostName = m_hostName;
    out.m_policyName = m_policyName;
    out.m_key = m_key.clone();
    out.m_port = m_port;
    return out;
}

} // namespace endorse::dps
