// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpmessage.h"

namespace endorse::dps {

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QUrl operationUrl(const QUrl &endpoint, const QByteArray &encodedPath, const char *apiVersion)
{
    QUrl url = endpoint;
    QString path = endpoint.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + QString::fromLatin1(encodedPath), QUrl::TolerantMode);
    url.setQuery(QStringLiteral("api-version=%1").arg(QString::fromLatin1(apiVersion)));
    url.setFragment(QString());
    return url;
}

} // namespace endorse::dps
