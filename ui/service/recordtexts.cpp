// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordtexts.h"

#include <ui/service/servicewords.h>

#include <QLocale>

#include <limits>

namespace endorse::ui {

using dps::BulkReport;
using enrollment::DeskList;

namespace {

int counted(qsizetype count)
{
    return int(std::min<qsizetype>(count, std::numeric_limits<int>::max()));
}

} // namespace

QString RecordTexts::listName() const
{
    switch (m_list) {
    case DeskList::Enrollments:
        return tr("Enrollments");
    case DeskList::Groups:
        return tr("Enrollment Groups");
    case DeskList::Registrations:
        return tr("Registrations");
    }
    return {};
}

QString RecordTexts::tabTitle(std::optional<qsizetype> count, bool hasMore) const
{
    if (!count)
        return listName();
    const QString number = QLocale().toString(*count);
    //: Title of a tab; %1 a list, %2 how many entries of it are loaded; the service has more.
    return hasMore ? tr("%1 (%2+)").arg(listName(), number)
                   //: Title of a tab; %1 a list, %2 how many entries it has.
                   : tr("%1 (%2)").arg(listName(), number);
}

QString RecordTexts::emptyTitle() const
{
    switch (m_list) {
    case DeskList::Enrollments:
        return tr("Nobody is enrolled.");
    case DeskList::Groups:
        return tr("There is no enrollment group.");
    case DeskList::Registrations:
        return tr("No device has registered.");
    }
    return {};
}

QString RecordTexts::emptyText() const
{
    switch (m_list) {
    case DeskList::Enrollments:
        return tr("An enrollment lets one device register. It names the device and says how the "
                  "device proves itself.");
    case DeskList::Groups:
        return tr("A group lets all devices register that have a certificate of one CA, or a key "
                  "derived from one key.");
    case DeskList::Registrations:
        return tr("A device stands here as soon as the service has decided to which hub it "
                  "belongs, or why to none.");
    }
    return {};
}

QString RecordTexts::newAction() const
{
    switch (m_list) {
    case DeskList::Enrollments:
        return tr("New Enrollment");
    case DeskList::Groups:
        return tr("New Enrollment Group");
    case DeskList::Registrations:
        return {};
    }
    return {};
}

QString RecordTexts::formTitle(bool isNew) const
{
    if (isNew)
        return newAction();
    switch (m_list) {
    case DeskList::Enrollments:
        return tr("Enrollment");
    case DeskList::Groups:
        return tr("Enrollment Group");
    case DeskList::Registrations:
        return tr("Registration");
    }
    return {};
}

QString RecordTexts::nothingChosen() const
{
    switch (m_list) {
    case DeskList::Enrollments:
        return tr("No enrollment is chosen.");
    case DeskList::Groups:
        return tr("No enrollment group is chosen.");
    case DeskList::Registrations:
        return tr("No registration is chosen.");
    }
    return {};
}

QString RecordTexts::nothingChosenHint() const
{
    return m_list == DeskList::Registrations
               ? tr("Choose one in the list to see what the service decided.")
               : tr("Choose one in the list to see and edit it, or add a new one.");
}

QString RecordTexts::severalChosen(int count) const
{
    return tr("%Ln entries are selected.", nullptr, count);
}

QString RecordTexts::filterHint() const
{
    switch (m_list) {
    case DeskList::Enrollments:
        return tr("Filter enrollments");
    case DeskList::Groups:
        return tr("Filter groups");
    case DeskList::Registrations:
        return tr("Filter registrations");
    }
    return {};
}

QString RecordTexts::deleteTitle(int count) const
{
    switch (m_list) {
    case DeskList::Enrollments:
        return tr("The service forgets %Ln enrollments.", nullptr, count);
    case DeskList::Groups:
        return tr("The service forgets %Ln enrollment groups.", nullptr, count);
    case DeskList::Registrations:
        return tr("The service forgets %Ln registrations.", nullptr, count);
    }
    return {};
}

QString RecordTexts::deleteLost() const
{
    switch (m_list) {
    case DeskList::Enrollments:
        return tr("Lost for good: the settings of each enrollment, its symmetric keys, and its "
                  "registration. The device cannot register again until it is enrolled anew.");
    case DeskList::Groups:
        return tr("Lost for good: the settings of each group, its symmetric keys, and the "
                  "registrations of its devices. The devices cannot register again through it.");
    case DeskList::Registrations:
        return tr("Lost for good: what the service decided about each device. At its next "
                  "registration a device is assigned anew.");
    }
    return {};
}

QString RecordTexts::deleteStays() const
{
    return m_list == DeskList::Registrations
               ? tr("Stays: the enrollments, and the devices at their IoT hubs.")
               : tr("Stays: the devices at their IoT hubs. Remove them there as well if they are "
                    "to be locked out now.");
}

QString RecordTexts::progress(RecordAction action, qsizetype known, qsizetype total)
{
    const QString done = QLocale().toString(known);
    const QString all = QLocale().toString(total);
    switch (action) {
    case RecordAction::Enable:
        //: Progress: %1 of %2 entries.
        return tr("Enabling: %1 of %2.").arg(done, all);
    case RecordAction::Disable:
        //: Progress: %1 of %2 entries.
        return tr("Disabling: %1 of %2.").arg(done, all);
    case RecordAction::Delete:
        //: Progress: %1 of %2 entries.
        return tr("Deleting: %1 of %2.").arg(done, all);
    }
    return {};
}

QString RecordTexts::outcome(RecordAction action, const BulkReport &report)
{
    QStringList sentences;
    const int done = counted(report.done);
    switch (action) {
    case RecordAction::Enable:
        sentences << tr("%Ln entries are enabled.", nullptr, done);
        break;
    case RecordAction::Disable:
        sentences << tr("%Ln entries are disabled.", nullptr, done);
        break;
    case RecordAction::Delete:
        sentences << tr("%Ln entries are deleted.", nullptr, done);
        break;
    }
    if (report.refused > 0)
        sentences << tr("The service refused %Ln.", nullptr, counted(report.refused));
    if (report.notSent > 0)
        sentences << tr("%Ln were not sent and are as before.", nullptr, counted(report.notSent));
    if (report.unknown > 0)
        sentences << tr("What became of %Ln is not known: refresh the list to see.", nullptr,
                        counted(report.unknown));
    if (report.stopped)
        sentences << report.stopped->message.render();
    return sentences.join(QLatin1Char('\n'));
}

} // namespace endorse::ui
