// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskdifferences.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace endorse::enrollment {

namespace {

QJsonObject chosenMembers(const core::Bytes &json)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const char *name :
         {"etag", "createdDateTimeUtc", "lastUpdatedDateTimeUtc", "registrationState"})
        object.remove(QLatin1String(name));
    return object;
}

} // namespace

QStringList differingMembers(const core::Bytes &mine, const core::Bytes &theirs)
{
    const QJsonObject one = chosenMembers(mine);
    const QJsonObject other = chosenMembers(theirs);
    QStringList names;
    for (auto it = one.begin(); it != one.end(); ++it) {
        if (other.value(it.key()) != it.value())
            names.append(it.key());
    }
    for (auto it = other.begin(); it != other.end(); ++it) {
        if (!one.contains(it.key()))
            names.append(it.key());
    }
    names.sort();
    return names;
}

} // namespace endorse::enrollment
