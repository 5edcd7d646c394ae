// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace endorse::fuzz {

/// A file of the folder tests/data.
inline core::Bytes dataFile(const char *name)
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", name);
    return file.readAll();
}

/// A text of the known answers of TPM attestation.
inline QByteArray knownText(const char *name)
{
    static const QJsonObject values =
        QJsonDocument::fromJson(dataFile("tpm/knownanswers.json")).object();
    return values.value(QLatin1String(name)).toString().toLatin1();
}

/// Bytes of the known answers that are written in hex.
inline core::Bytes knownBytes(const char *name)
{
    return core::Bytes::fromHex(knownText(name));
}

} // namespace endorse::fuzz
