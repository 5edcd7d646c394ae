// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of the Enrollments page can be narrowed to.
#include "enrollmentspage.h"

#include <ui/attestation/inkdelegate.h>
#include <ui/enrollments/enrollmentdetail.h>
#include <ui/enrollments/enrollmenttable.h>
#include <ui/enrollments/facetpane.h>
#include <ui/service/forms/pooltask.h>

#include <algorithm>

namespace endorse::ui {

using enrollmentlist::ListFacets;
using models::ComparisonFacet;
using models::ComparisonFacets;
using models::EnrollmentListModel;

namespace {

/// Lists with more hubs than this are filtered by text.
constexpr qsizetype mostHubs = 40;

const QLatin1String all("all");
const QLatin1String statusPrefix("status:");
const QLatin1String comparedPrefix("compared:");
const QLatin1String hubPrefix("hub:");
const QLatin1String fromManifest("manifest");

/// Those that most rows have come first.
constexpr enrollmentlist::Status statuses[]{
    enrollmentlist::Status::Assigned, enrollmentlist::Status::Unassigned,
    enrollmentlist::Status::Failed, enrollmentlist::Status::Disabled};

struct Compared final
{
    ComparisonFacet facet;
    const char *name;
    IconId icon;
};
constexpr Compared comparedFacets[]{{ComparisonFacet::OnlyHere, "onlyHere", IconId::Push},
                                    {ComparisonFacet::OnlyOnService, "onlyService", IconId::Pull},
                                    {ComparisonFacet::Different, "different", IconId::Compare}};

} // namespace

void EnrollmentsPage::setComparison(std::shared_ptr<const enrollmentlist::Comparison> comparison)
{
    m_comparison = std::move(comparison);
    const quint64 number = ++m_comparing;
    if (!m_comparison) {
        takeCompared(nullptr);
        return;
    }
    using Facets = std::shared_ptr<const ComparisonFacets>;
    std::function<Facets()> work = [compared = m_comparison] {
        return ComparisonFacets::of(compared);
    };
    QCoro::connect(inPool(std::move(work)), this, [this, number](const Facets &facets) {
        if (number == m_comparing)
            takeCompared(facets);
    });
}

void EnrollmentsPage::takeCompared(std::shared_ptr<const ComparisonFacets> compared)
{
    m_compared = std::move(compared);
    m_detail->setComparison(m_compared);
    if (m_facet) {
        // The rows of this facet are others now, or it is gone.
        setFacet(m_compared ? m_facet : std::nullopt);
        askAgain();
    }
    refreshFacets();
}

void EnrollmentsPage::setFacet(std::optional<ComparisonFacet> facet)
{
    m_facet = facet;
    m_fromManifest.reset();
    m_query.only.reset();
    if (m_facet && m_compared)
        m_query.only =
            *m_facet == ComparisonFacet::OnlyHere ? m_compared->onlyHere : m_compared->different;
}

QList<FacetChoice> EnrollmentsPage::comparedChoices() const
{
    QList<FacetChoice> choices;
    if (!m_compared)
        return choices;
    const QStringList words{//: Facet: enrollments that the service does not have.
                            tr("Only here"),
                            //: Facet: enrollments that this list does not have.
                            tr("Only on the service"),
                            //: Facet: enrollments that are not the same here and on the service.
                            tr("Different")};
    for (const Compared &compared : comparedFacets) {
        FacetChoice choice;
        choice.id = comparedPrefix + QLatin1String(compared.name);
        choice.text = words.at(int(compared.facet));
        choice.icon = compared.icon;
        choice.count = m_compared->count(compared.facet);
        choice.isActive = m_facet == compared.facet;
        choice.beginsGroup = choices.isEmpty();
        choices.append(choice);
    }
    return choices;
}

void EnrollmentsPage::showFromManifest(const QSet<QString> &keys)
{
    m_query.status.reset();
    m_query.iotHub.clear();
    setFacet({});
    m_fromManifest = keys;
    m_query.only = keys;
    m_filter->setText({});
    refreshFacets();
    askAgain();
}

QList<FacetChoice> EnrollmentsPage::facetChoices() const
{
    const auto index = list().index();
    const ListFacets &facets = index->facets();
    QList<FacetChoice> choices;
    FacetChoice every;
    every.id = all;
    every.text = tr("All enrollments");
    every.count = index->count();
    every.isActive = !m_query.status && m_query.iotHub.isEmpty() && !m_facet && !m_fromManifest;
    choices.append(every);
    for (const enrollmentlist::Status status : statuses) {
        FacetChoice choice;
        choice.id = statusPrefix + toString(status);
        choice.text = EnrollmentListModel::statusWord(status);
        choice.icon = *iconOfName(QLatin1String(EnrollmentListModel::statusIcon(status)));
        choice.ink = EnrollmentListModel::statusInk(status);
        choice.count = facets.count(status);
        choice.isActive = m_query.status == status;
        choices.append(choice);
    }
    choices.append(comparedChoices());
    if (m_fromManifest) {
        FacetChoice choice;
        choice.id = fromManifest;
        //: Facet: enrollments that were imported from a manifest just now.
        choice.text = tr("From the manifest");
        choice.icon = IconId::Manifests;
        choice.count = m_fromManifest->size();
        choice.isActive = true;
        choice.beginsGroup = true;
        choices.append(choice);
    }
    QList<ListFacets::Hub> hubs = facets.hubs;
    std::stable_sort(hubs.begin(), hubs.end(),
                     [](const auto &a, const auto &b) { return a.count > b.count; });
    for (qsizetype i = 0; i < std::min(hubs.size(), mostHubs); ++i) {
        FacetChoice choice;
        choice.id = hubPrefix + hubs.at(i).name;
        choice.text = EnrollmentListModel::hubText(hubs.at(i).name);
        choice.icon = IconId::Service;
        choice.count = hubs.at(i).count;
        choice.isActive = m_query.iotHub.compare(hubs.at(i).name, Qt::CaseInsensitive) == 0;
        choice.beginsGroup = i == 0;
        choices.append(choice);
    }
    return choices;
}

void EnrollmentsPage::refreshFacets()
{
    const QList<FacetChoice> choices = facetChoices();
    m_facets->setFacets(choices);
    m_filter->setFacets(choices);
}

void EnrollmentsPage::chooseFacet(const QString &id)
{
    if (id == fromManifest) {
        setFacet({});
    } else if (id == all) {
        m_query.status.reset();
        m_query.iotHub.clear();
        setFacet({});
    } else if (id.startsWith(hubPrefix)) {
        const QString hub = id.mid(hubPrefix.size());
        // Once more: any hub.
        m_query.iotHub = m_query.iotHub == hub ? QString() : hub;
    }
    for (const enrollmentlist::Status status : statuses) {
        if (id == statusPrefix + toString(status))
            m_query.status = m_query.status == status ? std::nullopt : std::optional(status);
    }
    for (const Compared &compared : comparedFacets) {
        if (id != comparedPrefix + QLatin1String(compared.name))
            continue;
        // What only the service has is no row of this list.
        if (compared.facet == ComparisonFacet::OnlyOnService) {
            Q_EMIT comparisonWanted(compared.facet);
            refreshFacets();
            return;
        }
        setFacet(m_facet == compared.facet ? std::nullopt : std::optional(compared.facet));
    }
    refreshFacets();
    askAgain();
}

void EnrollmentsPage::removeFacet(const QString &id)
{
    if (id.startsWith(statusPrefix))
        m_query.status.reset();
    else if (id.startsWith(hubPrefix))
        m_query.iotHub.clear();
    else
        setFacet({});
    refreshFacets();
    askAgain();
}

} // namespace endorse::ui
