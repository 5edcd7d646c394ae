// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk.h"

namespace endorse::dps {

QString toString(BulkMode mode)
{
    switch (mode) {
    case BulkMode::Create:
        return QStringLiteral("create");
    case BulkMode::Update:
        return QStringLiteral("update");
    case BulkMode::UpdateIfMatchETag:
        return QStringLiteral("updateIfMatchETag");
    case BulkMode::Delete:
        return QStringLiteral("delete");
    }
    return {};
}

std::optional<BulkMode> bulkMode(const QString &text)
{
    for (const BulkMode mode :
         {BulkMode::Create, BulkMode::Update, BulkMode::UpdateIfMatchETag, BulkMode::Delete}) {
        if (text.compare(toString(mode), Qt::CaseInsensitive) == 0)
            return mode;
    }
    return std::nullopt;
}

QString toString(BulkItem::Outcome outcome)
{
    switch (outcome) {
    case BulkItem::Outcome::Done:
        return QStringLiteral("done");
    case BulkItem::Outcome::Refused:
        return QStringLiteral("refused");
    case BulkItem::Outcome::NotSent:
        return QStringLiteral("notSent");
    case BulkItem::Outcome::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

} // namespace endorse::dps
