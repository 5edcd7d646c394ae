// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentlistmodel.h"

#include <models/format.h>
#include <models/recordwords.h>

#include <QDateTime>

#include <algorithm>
#include <array>
#include <utility>

namespace endorse::models {

using enrollmentlist::ListAnswer;
using enrollmentlist::ListColumn;
using enrollmentlist::ListIndex;
using enrollmentlist::Method;
using enrollmentlist::Status;

namespace {

constexpr Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;

/// In the order of ListColumn.
constexpr std::array table{
    EnrollmentColumn{ListColumn::Status, "status", 10, true, false, true, left},
    EnrollmentColumn{ListColumn::RegistrationId, "registrationId", 52, false, true, true, left},
    EnrollmentColumn{ListColumn::DeviceId, "deviceId", 14, false, true, true, left},
    EnrollmentColumn{ListColumn::Method, "attestation", 9, true, false, true, left},
    EnrollmentColumn{ListColumn::IotHub, "iotHub", 15, false, true, true, left},
    EnrollmentColumn{ListColumn::LastAssigned, "lastAssigned", 19, false, true, true, left},
    EnrollmentColumn{ListColumn::Changed, "changed", 19, false, true, false, left},
    EnrollmentColumn{ListColumn::ETag, "etag", 8, false, true, true, left},
};
static_assert(table.size() == enrollmentlist::listColumnCount);

const QLatin1String hubDomain(".azure-devices.net");
constexpr int mostMatches = 20;

std::shared_ptr<const ListAnswer> noAnswer()
{
    auto answer = std::make_shared<ListAnswer>();
    answer->index = ListIndex::empty();
    return answer;
}

QString timeText(qint64 ms)
{
    return ms == 0 ? QString() : utcTimeText(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

/// An ETag without the quotes that stand around it in HTTP.
QString etagText(const QByteArray &etag)
{
    QString text = QString::fromUtf8(etag);
    return text.remove(QLatin1Char('"'));
}

} // namespace

EnrollmentListModel::EnrollmentListModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_answer(noAnswer())
{
}

std::span<const EnrollmentColumn> EnrollmentListModel::columns()
{
    return table;
}

QString EnrollmentListModel::statusWord(Status status)
{
    return registrationWord(toString(status));
}

QStringList EnrollmentListModel::statusWords()
{
    QStringList words;
    for (std::size_t i = 0; i < enrollmentlist::listStatusCount; ++i)
        words.append(statusWord(Status(i)));
    return words;
}

const char *EnrollmentListModel::statusIcon(Status status)
{
    switch (status) {
    case Status::Assigned:
        return "ok";
    case Status::Failed:
        return "fail";
    case Status::Disabled:
        return "skip";
    case Status::Unassigned:
        break;
    }
    return "idle";
}

Ink EnrollmentListModel::statusInk(Status status)
{
    switch (status) {
    case Status::Assigned:
        return Ink::Ok;
    case Status::Failed:
        return Ink::Fail;
    case Status::Disabled:
        return Ink::Warn;
    case Status::Unassigned:
        break;
    }
    return Ink::Idle;
}

void EnrollmentListModel::setAnswer(std::shared_ptr<const ListAnswer> answer, const QString &text)
{
    beginResetModel();
    m_answer = std::move(answer);
    m_text = m_answer->isByEk ? QString() : text;
    endResetModel();
}

QString EnrollmentListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount()
               ? m_answer->index->registrationId(m_answer->rows[std::size_t(row)])
               : QString();
}

std::optional<int> EnrollmentListModel::rowOf(const QString &registrationId) const
{
    const auto number = m_answer->index->find(registrationId.toLower());
    if (!number)
        return std::nullopt;
    const auto found = std::find(m_answer->rows.begin(), m_answer->rows.end(), *number);
    return found == m_answer->rows.end() ? std::nullopt
                                         : std::optional(int(found - m_answer->rows.begin()));
}

void EnrollmentListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int EnrollmentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_answer->rows.size());
}

int EnrollmentListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(table.size());
}

QString EnrollmentListModel::text(quint32 row, ListColumn column) const
{
    const ListIndex &list = *m_answer->index;
    switch (column) {
    case ListColumn::Status:
        return statusWord(list.status(row));
    case ListColumn::RegistrationId:
        return list.registrationId(row);
    case ListColumn::DeviceId:
        return list.deviceId(row);
    case ListColumn::Method:
        return attestationWord(toString(list.method(row)));
    case ListColumn::IotHub:
        return hubText(list.iotHub(row));
    case ListColumn::LastAssigned:
        return timeText(list.lastAssignedMs(row));
    case ListColumn::Changed:
        return timeText(list.changedMs(row));
    case ListColumn::ETag:
        return etagText(list.etag(row));
    }
    return {};
}

QString EnrollmentListModel::value(const ListIndex &list, quint32 row, ListColumn column)
{
    const auto time = [](qint64 ms) {
        return ms == 0 ? QString()
                       : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
    };
    switch (column) {
    case ListColumn::Status:
        return toString(list.status(row));
    case ListColumn::RegistrationId:
        return list.registrationId(row);
    case ListColumn::DeviceId:
        return list.deviceId(row);
    case ListColumn::Method:
        return toString(list.method(row));
    case ListColumn::IotHub:
        return list.iotHub(row);
    case ListColumn::LastAssigned:
        return time(list.lastAssignedMs(row));
    case ListColumn::Changed:
        return time(list.changedMs(row));
    case ListColumn::ETag:
        return QString::fromUtf8(list.etag(row));
    }
    return {};
}

QString EnrollmentListModel::cells(const SelectedRows &rows, const QList<ListColumn> &columns)
{
    QString text;
    for (const RowRange &range : rows.ranges) {
        for (int row = range.first; row <= range.last; ++row) {
            bool isFirst = true;
            for (const ListColumn column : columns) {
                if (!std::exchange(isFirst, false))
                    text.append(QLatin1Char('\t'));
                QString cell =
                    value(*rows.answer->index, rows.answer->rows[std::size_t(row)], column);
                for (const char16_t end : {u'\t', u'\n', u'\r'})
                    cell.replace(QChar(end), QLatin1Char(' '));
                text.append(cell);
            }
            text.append(QLatin1Char('\n'));
        }
    }
    return text;
}

QString EnrollmentListModel::hubText(const QString &hub)
{
    return hub.endsWith(hubDomain, Qt::CaseInsensitive) ? hub.chopped(hubDomain.size()) : hub;
}

QString EnrollmentListModel::whole(quint32 row, ListColumn column) const
{
    const ListIndex &list = *m_answer->index;
    const auto local = [](qint64 ms) {
        return ms == 0
                   ? QString()
                   //: Tooltip: %1 is a time in the time zone of the computer.
                   : tr("%1 (local time)").arg(localTimeText(QDateTime::fromMSecsSinceEpoch(ms)));
    };
    switch (column) {
    case ListColumn::RegistrationId:
        if (list.isDuplicateEk(row))
            return list.registrationId(row) + QLatin1Char('\n') +
                   tr("Another enrollment of the list has the same endorsement key.");
        return {};
    case ListColumn::IotHub:
        return hubText(list.iotHub(row)) == list.iotHub(row) ? QString() : list.iotHub(row);
    case ListColumn::LastAssigned:
        return local(list.lastAssignedMs(row));
    case ListColumn::Changed:
        return local(list.changedMs(row));
    case ListColumn::ETag:
        return list.isDirty(row)
                   ? tr("This enrollment was changed here since it was last equal to the "
                        "service's.")
                   : QString();
    default:
        return {};
    }
}

const char *EnrollmentListModel::icon(quint32 row, ListColumn column) const
{
    const ListIndex &list = *m_answer->index;
    if (column == ListColumn::Status)
        return statusIcon(list.status(row));
    if (column == ListColumn::RegistrationId)
        return list.isDuplicateEk(row) ? "warn" : "";
    if (column == ListColumn::ETag)
        return list.isDirty(row) ? "push" : "";
    if (column != ListColumn::Method)
        return "";
    switch (list.method(row)) {
    case Method::Tpm:
        return "tpm";
    case Method::X509:
        return "manifests";
    case Method::SymmetricKey:
        return "lock";
    case Method::None:
        break;
    }
    return "idle";
}

Ink EnrollmentListModel::ink(quint32 row, ListColumn column) const
{
    if (column == ListColumn::Status)
        return statusInk(m_answer->index->status(row));
    if (column == ListColumn::RegistrationId && m_answer->index->isDuplicateEk(row))
        return Ink::Warn;
    return Ink::Muted;
}

QList<TextRange> EnrollmentListModel::matches(quint32 row, ListColumn column) const
{
    QList<TextRange> ranges;
    const bool isSearched = column == ListColumn::Status || column == ListColumn::RegistrationId ||
                            column == ListColumn::DeviceId || column == ListColumn::IotHub;
    if (m_text.isEmpty() || !isSearched)
        return ranges;
    const QString shown = text(row, column);
    qsizetype at = 0;
    while (ranges.size() < mostMatches &&
           (at = shown.indexOf(m_text, at, Qt::CaseInsensitive)) >= 0) {
        ranges.append({at, m_text.size()});
        at += m_text.size();
    }
    return ranges;
}

QString EnrollmentListModel::spoken(quint32 row) const
{
    //: Read aloud: %1 a registration ID, %2 "Assigned" or another state, %3 a device ID,
    //: %4 "TPM" or another way of attestation.
    return tr("%1, %2, %3, %4")
        .arg(text(row, ListColumn::RegistrationId), text(row, ListColumn::Status),
             text(row, ListColumn::DeviceId), text(row, ListColumn::Method));
}

QVariant EnrollmentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const quint32 row = m_answer->rows[std::size_t(index.row())];
    const EnrollmentColumn &column = table[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column.id);
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? spoken(row) : text(row, column.id);
    case Qt::ToolTipRole:
    case WholeRole:
        return whole(row, column.id);
    case Qt::TextAlignmentRole:
        return int(column.alignment);
    case ValueRole:
        return value(*m_answer->index, row, column.id);
    case IdRole:
        return m_answer->index->key(row);
    case IconNameRole:
        return QString::fromLatin1(icon(row, column.id));
    case InkRole:
        return int(ink(row, column.id));
    case MonoRole:
        return column.isMono;
    case MatchesRole:
        return QVariant::fromValue(matches(row, column.id));
    default:
        return {};
    }
}

QString EnrollmentListModel::title(ListColumn column)
{
    switch (column) {
    case ListColumn::Status:
        return tr("Status");
    case ListColumn::RegistrationId:
        return tr("Registration ID");
    case ListColumn::DeviceId:
        return tr("Device ID");
    case ListColumn::Method:
        //: Column: how a device attests: TPM, X.509 or symmetric key.
        return tr("Method");
    case ListColumn::IotHub:
        return tr("IoT hub");
    case ListColumn::LastAssigned:
        //: Column: when the device was last assigned to a hub, UTC.
        return tr("Last assigned");
    case ListColumn::Changed:
        //: Column: when the enrollment was last changed in this list, UTC.
        return tr("Changed");
    case ListColumn::ETag:
        return tr("ETag");
    }
    return {};
}

QVariant EnrollmentListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const EnrollmentColumn &column = table[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return title(column.id);
    if (role == Qt::TextAlignmentRole)
        return int(column.alignment);
    return {};
}

void EnrollmentListModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columnCount())
        Q_EMIT sortWanted(table[std::size_t(column)].id, order);
}

} // namespace endorse::models
