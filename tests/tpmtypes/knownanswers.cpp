// SPDX-License-Identifier: GPL-3.0-or-later
#include "knownanswers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace endorse::tpmtypes {

KnownAnswers::KnownAnswers()
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/tpm/knownanswers.json"));
    if (file.open(QIODevice::ReadOnly))
        m_values = QJsonDocument::fromJson(file.readAll()).object();
    if (m_values.isEmpty())
        qFatal("The known answers cannot be read.");
}

core::Bytes KnownAnswers::hex(const char *name) const
{
    return core::Bytes::fromHex(text(name));
}

QByteArray KnownAnswers::text(const char *name) const
{
    const QJsonValue value = m_values.value(QLatin1String(name));
    if (!value.isString())
        qFatal("There is no known answer %s.", name);
    return value.toString().toLatin1();
}

QJsonArray KnownAnswers::array(const char *name) const
{
    return m_values.value(QLatin1String(name)).toArray();
}

} // namespace endorse::tpmtypes
