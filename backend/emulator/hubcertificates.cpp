// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubcertificates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace endorse::emulator {

namespace {

constexpr QLatin1String thumbprintsMember("thumbprints");
constexpr QLatin1String authoritiesMember("authorities");

} // namespace

core::Bytes HubCertificates::toJson() const
{
    if (isEmpty())
        return {};
    QJsonArray encoded;
    for (const core::Bytes &der : authorities)
        encoded.append(QString::fromLatin1(der.toBase64()));
    QJsonObject object;
    if (!thumbprints.isEmpty())
        object.insert(thumbprintsMember, QJsonArray::fromStringList(thumbprints));
    if (!encoded.isEmpty())
        object.insert(authoritiesMember, encoded);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

HubCertificates HubCertificates::fromJson(const core::Bytes &json)
{
    HubCertificates out;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const auto &thumbprint : object[thumbprintsMember].toArray())
        out.thumbprints.append(thumbprint.toString());
    for (const auto &encoded : object[authoritiesMember].toArray()) {
        if (const auto der = core::fromBase64(encoded.toString().toLatin1()); der)
            out.authorities.append(*der);
    }
    return out;
}

} // namespace endorse::emulator
