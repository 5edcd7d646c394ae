// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrykinds.h"

#include <emulator/context.h>

namespace endorse::emulator {

core::Result<std::optional<dps::IndividualEnrollment>> Individuals::find(Store &store,
                                                                         const QString &key)
{
    return store.enrollment(key);
}

core::Result<void> Individuals::put(Store &store, const Record &record)
{
    return store.putEnrollment(record);
}

core::Result<bool> Individuals::remove(Store &store, const QString &key)
{
    return store.removeEnrollment(key);
}

core::Result<QList<dps::IndividualEnrollment>>
Individuals::page(Store &store, const QString &afterKey, qsizetype limit)
{
    return store.enrollments(afterKey, limit);
}

core::Text Individuals::label()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment")};
}

core::Text Individuals::unknown()
{
    return {context,
            QT_TRANSLATE_NOOP("endorse::emulator", "No enrollment has the registration ID %1.")};
}

core::Text Individuals::existsAlready()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                       "An enrollment with the registration ID %1 exists already; "
                                       "without If-Match it is not replaced.")};
}

core::Text Individuals::wasRead()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "The enrollment %1 was read.")};
}

core::Text Individuals::wasAdded()
{
    return {context,
            QT_TRANSLATE_NOOP("endorse::emulator", "The enrollment %1 was added to the list.")};
}

core::Text Individuals::wasChanged()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "The enrollment %1 was changed.")};
}

core::Text Individuals::wasRemoved()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "The enrollment %1 was removed.")};
}

core::Text Individuals::mechanismWasRead()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                       "The attestation mechanism of the enrollment %1 was read.")};
}

core::Text Individuals::otherId()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                       "The registration ID in the body differs from the one in "
                                       "the URL.")};
}

core::Result<std::optional<dps::EnrollmentGroup>> Groups::find(Store &store, const QString &key)
{
    return store.group(key);
}

core::Result<void> Groups::put(Store &store, const Record &record)
{
    return store.putGroup(record);
}

core::Result<bool> Groups::remove(Store &store, const QString &key)
{
    return store.removeGroup(key);
}

core::Result<QList<dps::EnrollmentGroup>> Groups::page(Store &store, const QString &afterKey,
                                                       qsizetype limit)
{
    return store.groups(afterKey, limit);
}

core::Text Groups::label()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment group")};
}

core::Text Groups::unknown()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "No enrollment group has the ID %1.")};
}

core::Text Groups::existsAlready()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                       "An enrollment group with the ID %1 exists already; "
                                       "without If-Match it is not replaced.")};
}

core::Text Groups::wasRead()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "The enrollment group %1 was read.")};
}

core::Text Groups::wasAdded()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "The enrollment group %1 was added.")};
}

core::Text Groups::wasChanged()
{
    return {context,
            QT_TRANSLATE_NOOP("endorse::emulator", "The enrollment group %1 was changed.")};
}

core::Text Groups::wasRemoved()
{
    return {context,
            QT_TRANSLATE_NOOP("endorse::emulator", "The enrollment group %1 was removed with its "
                                                   "registrations.")};
}

core::Text Groups::mechanismWasRead()
{
    return {context,
            QT_TRANSLATE_NOOP("endorse::emulator",
                              "The attestation mechanism of the enrollment group %1 was read.")};
}

core::Text Groups::otherId()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                       "The group ID in the body differs from the one in the "
                                       "URL.")};
}

} // namespace endorse::emulator
