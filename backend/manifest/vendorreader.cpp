// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorreader.h"

#include <QBuffer>

#include <manifest/espressifreader.h>
#include <manifest/infineonreader.h>

namespace endorse::manifest {

namespace {

/// A line of names has a few dozen.
constexpr qint64 mostHeaderBytes = 4096;

/// A list of names never does, and a string in a manifest may read like one.
bool startsLikeJson(const QByteArray &beginning)
{
    const QByteArray text = beginning.trimmed();
    return text.startsWith('[') || text.startsWith('{');
}

} // namespace

QString formatName(Origin origin)
{
    switch (origin) {
    case Origin::TrustAndGo:
        return QStringLiteral("trustAndGo");
    case Origin::Espressif:
        return QStringLiteral("espressif");
    case Origin::InfineonE0E0:
    case Origin::InfineonE0E1:
    case Origin::InfineonE0E2:
        break;
    }
    return QStringLiteral("infineon");
}

QString objectName(Origin origin)
{
    switch (origin) {
    case Origin::InfineonE0E0:
        return QStringLiteral("E0E0");
    case Origin::InfineonE0E1:
        return QStringLiteral("E0E1");
    case Origin::InfineonE0E2:
        return QStringLiteral("E0E2");
    case Origin::TrustAndGo:
    case Origin::Espressif:
        break;
    }
    return {};
}

std::optional<Origin> bundleObject(const QString &name)
{
    for (const Origin origin : {Origin::InfineonE0E0, Origin::InfineonE0E1, Origin::InfineonE0E2}) {
        if (name.compare(objectName(origin), Qt::CaseInsensitive) == 0)
            return origin;
    }
    return std::nullopt;
}

core::Error VendorRefusal::toError() const
{
    return {.category = core::ErrorCategory::Input,
            .code = toString(code),
            .place = place,
            .message = message,
            .hint = hint,
            .technical = technical};
}

VendorReader::Next VendorReader::refuse(VendorRefusal refusal)
{
    m_refusal = std::move(refusal);
    return Next::Refused;
}

VendorReader::Next VendorReader::fail(core::Error error)
{
    m_error = std::move(error);
    return Next::Failed;
}

Origin originOf(QFile &file)
{
    QByteArray beginning = file.peek(mostHeaderBytes);
    if (beginning.startsWith(QByteArrayView(sevenZipMagic)))
        return Origin::InfineonE0E0;
    if (startsLikeJson(beginning))
        return Origin::TrustAndGo;
    QBuffer buffer(&beginning);
    buffer.open(QIODevice::ReadOnly);
    return startsLikeEspressif(buffer) ? Origin::Espressif : Origin::TrustAndGo;
}

std::unique_ptr<VendorReader> makeVendorReader(QFile &file, Origin origin, core::CancelToken cancel)
{
    if (isBundle(origin)) {
        return std::make_unique<InfineonReader>(file, origin, ArchiveLimits(), std::move(cancel));
    }
    return std::make_unique<EspressifReader>(file);
}

} // namespace endorse::manifest
