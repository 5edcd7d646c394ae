// SPDX-License-Identifier: GPL-3.0-or-later
#include "listdesk.h"

#include <ui/common/paneparts.h>
#include <ui/enrollments/listempty.h>

#include <QCryptographicHash>
#include <QFile>
#include <QLineEdit>
#include <QTest>

#include <enrollmentlist/liststore.h>

namespace endorse::testing {

using dps::IndividualEnrollment;
using enrollmentlist::ListPlace;
using enrollmentlist::ListStore;
using enrollmentlist::Station;

IndividualEnrollment keyedEnrollment(const QString &id, const QString &deviceId, const QString &hub)
{
    IndividualEnrollment record;
    record.registrationId = id;
    record.deviceId = deviceId;
    record.iotHubHostName = hub;
    record.attestation.type = QStringLiteral("symmetricKey");
    record.provisioningStatus = QStringLiteral("enabled");
    return record;
}

QList<IndividualEnrollment> sampleEnrollments(int count)
{
    QList<IndividualEnrollment> records;
    for (int i = 0; i < count; ++i) {
        IndividualEnrollment record =
            keyedEnrollment(QStringLiteral("dev-%1").arg(i, 3, 10, QLatin1Char('0')),
                            QStringLiteral("line3-%1").arg(i),
                            QStringLiteral("contoso-%1.azure-devices.net").arg(i % 2));
        if (i % 5 == 0)
            record.provisioningStatus = QStringLiteral("disabled");
        records.append(record);
    }
    return records;
}

namespace {

QCoro::Task<core::Result<ui::ListStation>> here()
{
    ui::ListStation station;
    station.station = {QStringLiteral("here"), QStringLiteral("desk-1")};
    co_return station;
}

QCoro::Task<core::Result<ui::TpmEnrollment>> answer(core::Result<ui::TpmEnrollment> tpm)
{
    co_return tpm;
}

} // namespace

namespace {

/// Every test wants a list of its own, and making one, flushed to the disk, costs more than all
/// that most of them do with it: it is made once and copied.
void copyListWith(const QList<IndividualEnrollment> &records, const QString &file)
{
    static const QTemporaryDir made;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const IndividualEnrollment &record : records)
        hash.addData(record.toJson());
    const QString original = made.filePath(QString::fromLatin1(hash.result().toHex()));
    if (!QFile::exists(original)) {
        const auto store =
            ListStore::open(ListPlace::file(original),
                            Station{QStringLiteral("there"), QStringLiteral("desk-2")}, nullptr);
        if (!store || !(*store)->add(records))
            qFatal("The list of the test cannot be made.");
    }
    if (!QFile::copy(original, file))
        qFatal("The list of the test cannot be copied.");
}

} // namespace

ListDesk::ListDesk(const QList<IndividualEnrollment> &records, ui::Language language)
    : desk(FakeEnvironment::Tpm::Refuses, parts())
{
    desk.settings.setLanguage(language);
    if (!records.isEmpty())
        copyListWith(records, file());
    desk.window.showPage(ui::PageId::Enrollments);
    m_page = desk.window.enrollmentsPage();
    desk.window.activateWindow();
    settle();
}

ListDesk::~ListDesk()
{
    QCoro::waitFor(enrollmentlist::LocalList::shutdown(&list));
}

ui::WindowParts ListDesk::parts()
{
    ui::WindowParts parts;
    parts.enrollments.list = &list;
    parts.enrollments.station = here;
    parts.enrollments.defaultPlace = [this] { return ListPlace::file(file()); };
    parts.enrollments.fromTpm = [this](core::CancelToken) {
        ++tpmReads;
        core::Result<ui::TpmEnrollment> found = tpm;
        if (tpmError)
            found = core::fail(*tpmError);
        return answer(std::move(found));
    };
    return parts;
}

QString ListDesk::file() const
{
    return folder.filePath(QStringLiteral("factory.db"));
}

core::Result<std::unique_ptr<ListStore>> ListDesk::openElsewhere() const
{
    return ListStore::open(ListPlace::file(file()),
                           Station{QStringLiteral("there"), QStringLiteral("desk-2")}, nullptr);
}

bool ListDesk::shows(int rows) const
{
    return list.state().phase == enrollmentlist::LocalListState::Phase::Ready &&
           table().list()->rowCount() == rows;
}

QStringList ListDesk::shownIds() const
{
    QStringList ids;
    for (int row = 0; row < table().list()->rowCount(); ++row)
        ids.append(table().list()->idAt(row));
    return ids;
}

QSet<QString> ListDesk::selectedIds() const
{
    const QStringList keys = page().selection().keys();
    return {keys.begin(), keys.end()};
}

QString ListDesk::notice() const
{
    const auto notices = page().findChildren<ui::NoticeStrip *>(QString());
    for (const ui::NoticeStrip *notice : notices) {
        if (notice->isPresented() && notice->isVisibleTo(&page()))
            return notice->text();
    }
    return {};
}

QString ListDesk::emptyTitle() const
{
    const auto *empty = find<ui::ListEmpty>("listEmpty");
    return empty->isVisible() ? empty->title() : QString();
}

QString ListDesk::line() const
{
    return find<ui::ElidedLabel>("listLine")->text();
}

void ListDesk::type(const QString &text)
{
    find<QLineEdit>("enrollmentFilter")->setText(text);
}

std::optional<enrollmentlist::ListEntry> ListDesk::stored(const QString &key)
{
    const auto store = openElsewhere();
    const auto entry = store ? (*store)->entry(key) : core::fail(store.error());
    return entry ? *entry : std::nullopt;
}

void ListDesk::changeElsewhere(const QString &key, const QString &deviceId)
{
    const auto store = openElsewhere();
    QVERIFY2(store, store ? "" : qPrintable(store.error().toLogLine()));
    auto entry = (*store)->entry(key);
    QVERIFY(entry && *entry);
    ListStore::Edit edit{(*entry)->record, (*entry)->version};
    edit.record.deviceId = deviceId;
    const auto changed = (*store)->update({edit});
    QVERIFY(changed && changed->done == 1);
}

} // namespace endorse::testing
