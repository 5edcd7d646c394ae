// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlogmodel.h"

#include <models/format.h>

#include <algorithm>

namespace endorse::models {

using emulator::EmulatorRequest;
using emulator::RequestLog;

namespace {

constexpr double nanosecondsPerMillisecond = 1e6;
constexpr int throttled = 429;

/// What the status means for the one who reads it.
struct StatusLook final
{
    Ink ink = Ink::Text;
    const char *icon = "";
    bool strong = false;
};

StatusLook lookOf(const EmulatorRequest &request)
{
    if (request.isChallenge)
        return {Ink::Service, "lock"};
    if (request.status == 0 || request.status == throttled)
        return {Ink::Warn, "warn", true};
    if (request.status >= 200 && request.status < 300)
        return {Ink::Ok, "ok"};
    return {Ink::Fail, "fail", true};
}

/// Path and query, without a query that says nothing but the version of the API.
QString shortPath(const QString &path)
{
    const qsizetype query = path.indexOf(QLatin1Char('?'));
    const bool versionOnly =
        query >= 0 && QStringView(path).mid(query).startsWith(QLatin1String("?api-version=")) &&
        path.indexOf(QLatin1Char('&'), query) < 0;
    return versionOnly ? path.left(query) : path;
}

double millisecondsOf(const EmulatorRequest &request)
{
    return double(request.durationNs) / nanosecondsPerMillisecond;
}

} // namespace

RequestLogModel::RequestLogModel(QObject *parent)
    : KeyedTable(parent)
{
}

void RequestLogModel::setLog(RequestLog *log)
{
    if (m_log)
        m_log->disconnect(this);
    m_log = log;
    if (log != nullptr) {
        connect(log, &RequestLog::appended, this, &RequestLogModel::onAppended);
        connect(log, &RequestLog::trimmed, this, &RequestLogModel::onTrimmed);
        connect(log, &RequestLog::thinned, this, &RequestLogModel::refill);
        connect(log, &RequestLog::cleared, this, &RequestLogModel::refill);
        connect(log, &QObject::destroyed, this, &RequestLogModel::refill);
    }
    refill();
}

void RequestLogModel::setFilterText(const QString &text)
{
    if (m_filterText == text)
        return;
    m_filterText = text;
    refill();
}

void RequestLogModel::setRegistrationId(const QString &registrationId)
{
    if (m_registrationId == registrationId)
        return;
    m_registrationId = registrationId;
    refill();
}

void RequestLogModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    // What happened is searched in the language in which it is shown.
    if (!m_filterText.isEmpty())
        refill();
}

void RequestLogModel::setHidesDesk(bool hides)
{
    if (m_hidesDesk == hides)
        return;
    m_hidesDesk = hides;
    refill();
}

bool RequestLogModel::matches(const EmulatorRequest &request) const
{
    if (m_hidesDesk && emulator::isOfDesk(request))
        return false;
    if (!m_registrationId.isEmpty() &&
        request.registrationId.compare(m_registrationId, Qt::CaseInsensitive) != 0)
        return false;
    if (m_filterText.isEmpty())
        return true;
    const auto holds = [this](const QString &text) {
        return text.contains(m_filterText, Qt::CaseInsensitive);
    };
    return holds(request.path) || holds(request.method) || holds(QString::number(request.status)) ||
           holds(request.registrationId) || holds(request.outcome.render()) ||
           holds(QString::fromLatin1(request.requestId));
}

void RequestLogModel::refill()
{
    QList<RequestRow> wanted;
    m_lastSerial = m_log ? m_log->total() : 0;
    // A log that is being destroyed is a QObject and no log any more.
    if (m_log) {
        for (const EmulatorRequest &request : m_log->list()) {
            if (matches(request))
                wanted.append({request});
        }
    }
    setRows(wanted);
}

void RequestLogModel::onAppended(int count)
{
    const QList<EmulatorRequest> &all = m_log->list();
    QList<RequestRow> more;
    for (qsizetype i = all.size() - count; i < all.size(); ++i) {
        // Who refilled between the log's change and its signal has the new ones already.
        if (all.at(i).serial > m_lastSerial && matches(all.at(i)))
            more.append({all.at(i)});
    }
    m_lastSerial = m_log->total();
    appendRows(more);
}

void RequestLogModel::onTrimmed()
{
    const quint64 oldest = m_log->isEmpty() ? 0 : m_log->list().first().serial;
    const auto kept = std::find_if(rows().cbegin(), rows().cend(), [oldest](const RequestRow &row) {
        return row.request.serial >= oldest;
    });
    removeFirstRows(kept - rows().cbegin());
}

const EmulatorRequest *RequestLogModel::request(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return nullptr;
    return &rows().at(index.row()).request;
}

QModelIndex RequestLogModel::indexOfSerial(quint64 serial) const
{
    const auto found = std::lower_bound(
        rows().cbegin(), rows().cend(), serial,
        [](const RequestRow &row, quint64 wanted) { return row.request.serial < wanted; });
    if (found == rows().cend() || found->request.serial != serial)
        return {};
    return index(int(found - rows().cbegin()), 0);
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == DurationColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time (UTC)");
    case MethodColumn:
        return tr("Method");
    case PathColumn:
        return tr("Path");
    case StatusColumn:
        return tr("Status");
    case OutcomeColumn:
        return tr("What happened");
    case DurationColumn:
        //: How long a request took.
        return tr("Took");
    default:
        return {};
    }
}

QString RequestLogModel::displayText(const EmulatorRequest &request, int column) const
{
    switch (column) {
    case TimeColumn:
        return request.at.toUTC().toString(QStringLiteral("HH:mm:ss.zzz"));
    case MethodColumn:
        return request.method;
    case PathColumn:
        return shortPath(request.path);
    case StatusColumn:
        //: Status of an exchange in which no HTTP answer was given.
        return request.status == 0 ? tr("none") : QString::number(request.status);
    case OutcomeColumn:
        return request.outcome.render();
    default:
        return durationText(millisecondsOf(request));
    }
}

QVariant RequestLogModel::sortValue(const EmulatorRequest &request, int column) const
{
    switch (column) {
    case TimeColumn:
        return request.at;
    case StatusColumn:
        return request.status;
    case DurationColumn:
        return millisecondsOf(request);
    default:
        return displayText(request, column);
    }
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    const EmulatorRequest *request = this->request(index);
    if (request == nullptr)
        return {};
    const int column = index.column();
    const bool isStatus = column == StatusColumn;
    switch (role) {
    case Qt::DisplayRole:
        return displayText(*request, column);
    case Qt::ToolTipRole:
        if (column == TimeColumn)
            return request->at.toUTC().toString(Qt::ISODateWithMs);
        if (column == PathColumn)
            return request->path;
        return column == OutcomeColumn ? displayText(*request, column) : QString();
    case Qt::TextAlignmentRole:
        if (column == DurationColumn)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 an HTTP method, %2 a path, %3 the status, %4 what happened.
        return tr("%1 %2, %3, %4")
            .arg(request->method, request->path, displayText(*request, StatusColumn),
                 request->outcome.render());
    case ValueRole:
        return sortValue(*request, column);
    case IdRole:
        return QString::number(request->serial);
    case SerialRole:
        return QVariant::fromValue<qulonglong>(request->serial);
    case RequestIdRole:
        return request->requestId;
    case RegistrationIdRole:
        return request->registrationId;
    case WhatIfRole:
        return request->isWhatIf;
    case IconNameRole:
        if (column == MethodColumn && request->isWhatIf)
            return QStringLiteral("whatif");
        return isStatus ? QString::fromLatin1(lookOf(*request).icon) : QString();
    case InkRole:
        if (column == TimeColumn || column == DurationColumn)
            return int(Ink::Muted);
        return int(isStatus ? lookOf(*request).ink : Ink::Text);
    case StrongRole:
        return column == MethodColumn || (isStatus && lookOf(*request).strong);
    default:
        return {};
    }
}

} // namespace endorse::models
