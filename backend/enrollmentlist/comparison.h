// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <dps/recorddigest.h>

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>

// What the list and a service have in common and what not, and what is to be done about it. Values;
// reentrant.

namespace endorse::enrollmentlist {

/// One record on which the list and the service do not agree.
struct Difference final
{
    enum class What : quint8 { OnlyLocal, OnlyService, Different };
    /// Who has changed it since the two were last in step. A removal is a change.
    enum class Side : quint8 {
        Here,
        There,
        Both,   ///< A conflict.
        Unknown ///< The two were never in step, and both have it: to be settled as a conflict.
    };

    What what = What::Different;
    Side changed = Side::Unknown;
    bool removedHere = false;  ///< OnlyService, and it was removed from the list.
    bool removedThere = false; ///< OnlyLocal, and it was removed from the service.
    /// Its EK is also that of another record: duplicateOf.
    bool isDuplicateEk = false;

    QString registrationId; ///< As the list spells it, else as the service does.
    QStringList members;    ///< Different: the REST paths that differ.
    QString duplicateOf;    ///< A registration ID with the same EK, in the list or on the service.
    /// What was compared: the version of the row in the list (0: there is none), and the ETag of
    /// the record of the service (empty: there is none). Nothing else is overwritten or removed.
    qint64 version = 0;
    QByteArray etag;

    /// RegistrationId::key().
    QString key() const { return registrationId.toLower(); }
    bool isConflict() const { return changed == Side::Both || changed == Side::Unknown; }
};
/// "onlyLocal", "onlyService", "different".
QString toString(Difference::What what);
/// "here", "there", "both", "unknown".
QString toString(Difference::Side side);

/// The whole list against the whole service.
struct Comparison final
{
    QList<Difference> differences; ///< By key.
    qsizetype equal = 0;
    qsizetype onlyLocal = 0;
    qsizetype onlyService = 0;
    qsizetype different = 0;
    qsizetype conflicts = 0; ///< Those with isConflict().
    /// The service was changed while it was read: what was added or removed meanwhile may be
    /// missing, what is here was true when it was read.
    bool serviceMoved = false;
    QDateTime at;    ///< When it was finished, UTC.
    QString service; ///< Host name.

    /// Counts anew from the differences; equal stays.
    void count();
};
/// {"onlyLocal": [id…], "onlyService": [id…], "different": [{"registrationId", "members",
/// "changed"}…], "equal": n, "failed": []}; by key.
QJsonObject toJson(const Comparison &comparison);

enum class Direction : quint8 { Push, Pull };

/// Which side is to be had on both.
enum class Settle : quint8 { Here, There, Skip };

/// What is to be done: differences that were shown, and nothing else.
struct SyncPlan final
{
    QList<Difference> items;
    /// For all conflicts that are not settled one by one.
    Settle conflicts = Settle::Skip;
    /// By key: lines that were settled one by one; need not be conflicts.
    QHash<QString, Settle> settled;

    /// What becomes of a line: as it was settled; else a conflict as all conflicts; else a push
    /// takes what changed here to the service, a pull takes what changed there into the list, and
    /// both leave the rest alone.
    Settle settleOf(const Difference &difference, Direction direction) const;
};
/// Everything that the comparison has.
SyncPlan planOf(const Comparison &comparison, Settle conflicts = Settle::Skip);

/// What became of one line of a plan.
struct SyncItem final
{
    /// What was to be done.
    enum class Act : quint8 {
        None,    ///< Left alone.
        Create,  ///< At the service.
        Update,  ///< At the service.
        Delete,  ///< At the service.
        Add,     ///< To the list.
        Replace, ///< In the list.
        Remove   ///< From the list.
    };
    enum class Outcome : quint8 {
        Skipped, ///< Act::None.
        Done,    ///< And settled in the list.
        Refused, ///< Nothing was changed; see error. Code "changed-again": by somebody, since it
                 ///< was compared.
        NotSent, ///< The run ended before.
        Unknown  ///< It was sent, and nobody knows what became of it; see error.
    };

    QString registrationId;
    Act act = Act::None;
    Outcome outcome = Outcome::NotSent;
    std::optional<core::Error> error;

    bool isChangedAgain() const;
};
/// "none", "create", "update", "delete", "add", "replace", "remove".
QString toString(SyncItem::Act act);
/// "skipped", "done", "refused", "notSent", "unknown".
QString toString(SyncItem::Outcome outcome);

/// What became of a push or a pull.
struct SyncReport final
{
    QList<SyncItem> items; ///< One for each item of the plan, in its order.
    qsizetype done = 0;
    qsizetype refused = 0;
    qsizetype notSent = 0;
    qsizetype unknown = 0;
    qsizetype skipped = 0;
    /// Why it ended early: Cancelled, the connection, the list.
    std::optional<core::Error> stopped;
    QString changeId; ///< Of the change in the list; null: nothing was settled.

    /// Counts anew from the items.
    void count();
    bool isComplete() const { return !stopped && notSent == 0 && unknown == 0; }
};

/// The rest of a plan that was cut short: what was not sent and what is unknown.
SyncPlan restOf(const SyncPlan &plan, const SyncReport &report);
/// How things stand after @p report, by what is known: what was done is equal or gone on both.
Comparison afterwards(const Comparison &before, const SyncPlan &plan, const SyncReport &report);
/// toJson(Comparison) of @p after, with "failed": [{"registrationId", "outcome", "code",
/// "message"}…] of what was refused, not sent or is unknown.
QJsonObject toJson(const Comparison &after, const SyncReport &report);

} // namespace endorse::enrollmentlist
