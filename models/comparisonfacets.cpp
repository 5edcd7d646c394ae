// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparisonfacets.h"

namespace endorse::models {

using enrollmentlist::Comparison;
using enrollmentlist::Difference;

std::shared_ptr<const ComparisonFacets>
ComparisonFacets::of(std::shared_ptr<const Comparison> comparison)
{
    auto facets = std::make_shared<ComparisonFacets>();
    facets->differences.reserve(comparison->differences.size());
    for (qsizetype i = 0; i < comparison->differences.size(); ++i) {
        const Difference &difference = comparison->differences.at(i);
        const QString key = difference.key();
        facets->differences.insert(key, i);
        if (difference.what == Difference::What::OnlyLocal)
            facets->onlyHere.insert(key);
        else if (difference.what == Difference::What::Different)
            facets->different.insert(key);
    }
    facets->comparison = std::move(comparison);
    return facets;
}

qsizetype ComparisonFacets::count(ComparisonFacet facet) const
{
    switch (facet) {
    case ComparisonFacet::OnlyHere:
        return comparison->onlyLocal;
    case ComparisonFacet::OnlyOnService:
        return comparison->onlyService;
    case ComparisonFacet::Different:
        break;
    }
    return comparison->different;
}

const Difference *ComparisonFacets::find(const QString &key) const
{
    const auto found = differences.constFind(key);
    return found == differences.cend() ? nullptr : &comparison->differences.at(*found);
}

} // namespace endorse::models
