// SPDX-License-Identifier: GPL-3.0-or-later
#include "listrows.h"

#include <algorithm>

namespace endorse::testing {

using enrollmentlist::ListColumn;
using enrollmentlist::ListRow;
using enrollmentlist::Method;
using enrollmentlist::Status;

namespace {

const QStringList hubs{
    QString(), QStringLiteral("alpha.azure-devices.net"), QStringLiteral("Alpha.azure-devices.net"),
    QStringLiteral("beta.azure-devices.net"), QStringLiteral("gamma.azure-devices.net")};

int sign(qint64 a, qint64 b)
{
    return a < b ? -1 : (a > b ? 1 : 0);
}

} // namespace

QString RandomRows::deviceId()
{
    static const QStringList kinds{QString(),
                                   QStringLiteral("press-%1"),
                                   QStringLiteral("Press-%1"),
                                   QStringLiteral("Überdruck %1"),
                                   QStringLiteral("装置-%1"),
                                   QStringLiteral("장치-%1")};
    const QString kind = kinds.at(below(int(kinds.size())));
    return kind.isEmpty() ? kind : kind.arg(below(500));
}

ListRow RandomRows::next()
{
    ListRow row;
    const QString number = QString::number(m_ids++, 36).rightJustified(5, QLatin1Char('0'));
    const QString head = QString::number(below(1296), 36);
    row.registrationId = head + QLatin1Char('-') + number;
    if (below(4) == 0)
        row.registrationId = row.registrationId.toUpper();
    return changed(row);
}

QList<ListRow> RandomRows::next(qsizetype count)
{
    QList<ListRow> rows;
    for (qsizetype i = 0; i < count; ++i)
        rows.append(next());
    return rows;
}

ListRow RandomRows::changed(const ListRow &row)
{
    ListRow result;
    result.registrationId = below(10) == 0 ? row.registrationId.toUpper() : row.registrationId;
    result.deviceId = deviceId();
    result.iotHub = hubs.at(below(int(hubs.size())));
    result.method = Method(below(4));
    result.status = Status(below(4));
    result.lastAssignedMs = below(3) == 0 ? 0 : 1'700'000'000'000 + below(50);
    result.changedMs = 1'700'000'000'000 + below(50);
    result.etag = below(3) == 0 ? QByteArray() : QByteArray::number(below(200));
    result.isDirty = below(5) == 0;
    result.isDuplicateEk = below(9) == 0;
    return result;
}

int compareRows(const ListRow &a, const ListRow &b, ListColumn column)
{
    switch (column) {
    case ListColumn::Status:
        return sign(int(a.status), int(b.status));
    case ListColumn::RegistrationId:
        return sign(a.key().compare(b.key()), 0);
    case ListColumn::DeviceId:
        return sign(a.deviceId.toCaseFolded().compare(b.deviceId.toCaseFolded()), 0);
    case ListColumn::Method:
        return sign(int(a.method), int(b.method));
    case ListColumn::IotHub:
        return sign(a.iotHub.toCaseFolded().compare(b.iotHub.toCaseFolded()), 0);
    case ListColumn::LastAssigned:
        return sign(a.lastAssignedMs, b.lastAssignedMs);
    case ListColumn::Changed:
        return sign(a.changedMs, b.changedMs);
    case ListColumn::ETag:
        return sign(a.etag.compare(b.etag), 0);
    }
    return 0;
}

void sortRows(QList<ListRow> &rows, ListColumn column, Qt::SortOrder order)
{
    std::sort(rows.begin(), rows.end(), [column](const ListRow &a, const ListRow &b) {
        const int compared = compareRows(a, b, column);
        return compared != 0 ? compared < 0 : a.key() < b.key();
    });
    if (order == Qt::DescendingOrder)
        std::reverse(rows.begin(), rows.end());
}

} // namespace endorse::testing
