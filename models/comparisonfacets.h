// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QString>

#include <enrollmentlist/comparison.h>
#include <memory>

namespace endorse::models {

/// What a list may be narrowed to after it was compared with a service.
enum class ComparisonFacet : quint8 { OnlyHere, OnlyOnService, Different };

/// A comparison as a list needs it: which rows are of which kind, found in a moment. A value that
/// is never changed; made of many differences not in the GUI thread.
struct ComparisonFacets final
{
    std::shared_ptr<const enrollmentlist::Comparison> comparison; ///< Never null.
    QSet<QString> onlyHere;                                       ///< Keys.
    QSet<QString> different;                                      ///< Keys.
    QHash<QString, qsizetype> differences; ///< By key: the place in comparison->differences.

    static std::shared_ptr<const ComparisonFacets>
    of(std::shared_ptr<const enrollmentlist::Comparison> comparison);

    qsizetype count(ComparisonFacet facet) const;
    /// Null: both sides agree on this key, as far as it was there when they were compared.
    const enrollmentlist::Difference *find(const QString &key) const;
};

} // namespace endorse::models
