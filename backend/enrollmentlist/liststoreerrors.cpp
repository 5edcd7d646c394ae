// SPDX-License-Identifier: GPL-3.0-or-later
#include "liststoreerrors.h"

#include <QDateTime>

#include <enrollmentlist/listrow.h>
#include <enrollmentlist/texts.h>

namespace endorse::enrollmentlist {

namespace {

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString timeFact(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

core::Error storeError(const char *code, const QString &place, core::Text message, core::Text hint,
                       QString technical)
{
    return {.category = core::ErrorCategory::Store,
            .code = QString::fromLatin1(code),
            .place = place,
            .message = std::move(message),
            .hint = std::move(hint),
            .technical = std::move(technical)};
}

QString addedFact(const ListEntry &other)
{
    return QStringLiteral("%1, added by %2 at %3")
        .arg(other.record.registrationId, other.addedBy, timeFact(other.addedMs));
}

} // namespace

core::Error conflictError(const QString &id, const ListEntry &theirs)
{
    return storeError(
        "conflict", id,
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "The enrollment %1 was changed in the meantime, by the station %2 "
                               "at %3."))
            .arg(id)
            .arg(theirs.changedBy)
            .arg(timeText(theirs.changedMs)),
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "Look at it as it is now and change it again. Nothing of it was "
                               "overwritten.")),
        QStringLiteral("changed by %1 at %2").arg(theirs.changedBy, timeFact(theirs.changedMs)));
}

core::Error goneError(const QString &id)
{
    return storeError(
        "gone", id,
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "The enrollment %1 is not in the list any more."))
            .arg(id),
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "Add it again if it is still needed.")),
        QStringLiteral("no row has this registration ID"));
}

core::Error duplicateIdError(const QString &id, const ListEntry &other)
{
    return storeError(
        "duplicate-id", id,
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "The registration ID %1 is in the list already, as %2. The station "
                               "%3 added it at %4."))
            .arg(id)
            .arg(other.record.registrationId)
            .arg(other.addedBy)
            .arg(timeText(other.addedMs)),
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "Change the enrollment that is there, or choose another "
                               "registration ID.")),
        addedFact(other));
}

core::Error duplicateEkError(const QString &id, const ListEntry &other)
{
    return storeError(
        "duplicate-ek", id,
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "The endorsement key of %1 is in the list already, with the "
                               "registration ID %2. The station %3 added it at %4."))
            .arg(id)
            .arg(other.record.registrationId)
            .arg(other.addedBy)
            .arg(timeText(other.addedMs)),
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "A TPM has one enrollment. Check which device this key was read "
                               "from.")),
        addedFact(other));
}

core::Error renamedError(const QString &id)
{
    return {.category = core::ErrorCategory::Input,
            .code = QStringLiteral("registration-id"),
            .place = id,
            .message = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                              "The registration ID of an enrollment cannot be "
                                              "changed.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                           "Remove the enrollment and add it with the other "
                                           "registration ID.")),
            .technical = QStringLiteral("the change gave the record another registration ID")};
}

core::Error contendedError(const QString &place, const core::Error &why)
{
    return storeError(
        "conflict", place,
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "Other stations change the same enrollments of the list %1 all the "
                               "time."))
            .arg(place),
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "Try again. Nothing was changed.")),
        why.technical);
}

core::Error unsettledError(const QString &place, const core::Error &why)
{
    return storeError(
        "unsettled", place,
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "The connection to the list %1 was cut while a change was being "
                               "kept, and does not come back. Whether the change was made is not "
                               "known."))
            .arg(place),
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "Open the list again when the server runs, and look whether the "
                               "change is there.")),
        why.technical);
}

core::Error nothingToUndoError(const QString &place)
{
    return storeError("nothing-to-undo", place,
                      text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                             "There is no change of this station that could be "
                                             "undone.")),
                      text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                             "Changes of other stations are undone there.")),
                      QStringLiteral("no change with undo data"));
}

} // namespace endorse::enrollmentlist
