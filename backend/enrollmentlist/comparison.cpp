// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison.h"

#include <QJsonArray>
#include <QSet>

#include <utility>

namespace endorse::enrollmentlist {

QString toString(Difference::What what)
{
    switch (what) {
    case Difference::What::OnlyLocal:
        return QStringLiteral("onlyLocal");
    case Difference::What::OnlyService:
        return QStringLiteral("onlyService");
    case Difference::What::Different:
        break;
    }
    return QStringLiteral("different");
}

QString toString(Difference::Side side)
{
    switch (side) {
    case Difference::Side::Here:
        return QStringLiteral("here");
    case Difference::Side::There:
        return QStringLiteral("there");
    case Difference::Side::Both:
        return QStringLiteral("both");
    case Difference::Side::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString toString(SyncItem::Act act)
{
    switch (act) {
    case SyncItem::Act::None:
        break;
    case SyncItem::Act::Create:
        return QStringLiteral("create");
    case SyncItem::Act::Update:
        return QStringLiteral("update");
    case SyncItem::Act::Delete:
        return QStringLiteral("delete");
    case SyncItem::Act::Add:
        return QStringLiteral("add");
    case SyncItem::Act::Replace:
        return QStringLiteral("replace");
    case SyncItem::Act::Remove:
        return QStringLiteral("remove");
    }
    return QStringLiteral("none");
}

QString toString(SyncItem::Outcome outcome)
{
    switch (outcome) {
    case SyncItem::Outcome::Skipped:
        return QStringLiteral("skipped");
    case SyncItem::Outcome::Done:
        return QStringLiteral("done");
    case SyncItem::Outcome::Refused:
        return QStringLiteral("refused");
    case SyncItem::Outcome::NotSent:
        break;
    case SyncItem::Outcome::Unknown:
        return QStringLiteral("unknown");
    }
    return QStringLiteral("notSent");
}

void Comparison::count()
{
    onlyLocal = onlyService = different = conflicts = 0;
    for (const Difference &difference : std::as_const(differences)) {
        switch (difference.what) {
        case Difference::What::OnlyLocal:
            ++onlyLocal;
            break;
        case Difference::What::OnlyService:
            ++onlyService;
            break;
        case Difference::What::Different:
            ++different;
            break;
        }
        if (difference.isConflict())
            ++conflicts;
    }
}

Settle SyncPlan::settleOf(const Difference &difference, Direction direction) const
{
    if (const auto chosen = settled.constFind(difference.key()); chosen != settled.cend())
        return *chosen;
    if (difference.isConflict())
        return conflicts;
    if (difference.changed == Difference::Side::Here)
        return direction == Direction::Push ? Settle::Here : Settle::Skip;
    return direction == Direction::Pull ? Settle::There : Settle::Skip;
}

SyncPlan planOf(const Comparison &comparison, Settle conflicts)
{
    SyncPlan plan;
    plan.items = comparison.differences;
    plan.conflicts = conflicts;
    return plan;
}

bool SyncItem::isChangedAgain() const
{
    return outcome == Outcome::Refused && error && error->code == QLatin1String("changed-again");
}

void SyncReport::count()
{
    done = refused = notSent = unknown = skipped = 0;
    for (const SyncItem &item : std::as_const(items)) {
        switch (item.outcome) {
        case SyncItem::Outcome::Skipped:
            ++skipped;
            break;
        case SyncItem::Outcome::Done:
            ++done;
            break;
        case SyncItem::Outcome::Refused:
            ++refused;
            break;
        case SyncItem::Outcome::NotSent:
            ++notSent;
            break;
        case SyncItem::Outcome::Unknown:
            ++unknown;
            break;
        }
    }
}

SyncPlan restOf(const SyncPlan &plan, const SyncReport &report)
{
    SyncPlan rest;
    rest.conflicts = plan.conflicts;
    rest.settled = plan.settled;
    for (qsizetype i = 0; i < std::min(plan.items.size(), report.items.size()); ++i) {
        const SyncItem::Outcome outcome = report.items.at(i).outcome;
        if (outcome == SyncItem::Outcome::NotSent || outcome == SyncItem::Outcome::Unknown)
            rest.items.append(plan.items.at(i));
    }
    return rest;
}

Comparison afterwards(const Comparison &before, const SyncPlan &plan, const SyncReport &report)
{
    Comparison after = before;
    QSet<QString> settled;
    for (qsizetype i = 0; i < std::min(plan.items.size(), report.items.size()); ++i) {
        const SyncItem &item = report.items.at(i);
        if (item.outcome != SyncItem::Outcome::Done)
            continue;
        settled.insert(plan.items.at(i).key());
        if (item.act != SyncItem::Act::Delete && item.act != SyncItem::Act::Remove)
            ++after.equal;
    }
    after.differences.removeIf(
        [&settled](const Difference &difference) { return settled.contains(difference.key()); });
    after.count();
    return after;
}

QJsonObject toJson(const Comparison &comparison)
{
    QJsonArray onlyLocal;
    QJsonArray onlyService;
    QJsonArray different;
    for (const Difference &difference : comparison.differences) {
        switch (difference.what) {
        case Difference::What::OnlyLocal:
            onlyLocal.append(difference.registrationId);
            break;
        case Difference::What::OnlyService:
            onlyService.append(difference.registrationId);
            break;
        case Difference::What::Different:
            different.append(QJsonObject{
                {QStringLiteral("registrationId"), difference.registrationId},
                {QStringLiteral("members"), QJsonArray::fromStringList(difference.members)},
                {QStringLiteral("changed"), toString(difference.changed)}});
            break;
        }
    }
    return {{QStringLiteral("onlyLocal"), onlyLocal},
            {QStringLiteral("onlyService"), onlyService},
            {QStringLiteral("different"), different},
            {QStringLiteral("equal"), comparison.equal},
            {QStringLiteral("failed"), QJsonArray()}};
}

QJsonObject toJson(const Comparison &after, const SyncReport &report)
{
    QJsonArray failed;
    for (const SyncItem &item : report.items) {
        if (item.outcome == SyncItem::Outcome::Done || item.outcome == SyncItem::Outcome::Skipped)
            continue;
        // What was not sent was not for the reason why the run ended.
        const std::optional<core::Error> &why = item.error ? item.error : report.stopped;
        failed.append(QJsonObject{
            {QStringLiteral("registrationId"), item.registrationId},
            {QStringLiteral("outcome"), toString(item.outcome)},
            {QStringLiteral("code"), why ? why->code : QString()},
            {QStringLiteral("message"), why ? why->message.render() : QString()},
        });
    }
    QJsonObject out = toJson(after);
    out[QStringLiteral("failed")] = failed;
    return out;
}

} // namespace endorse::enrollmentlist
