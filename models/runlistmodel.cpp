// SPDX-License-Identifier: GPL-3.0-or-later
#include "runlistmodel.h"

#include <attestation/attestationkind.h>
#include <attestation/fault.h>
#include <attestation/runarchive.h>
#include <models/format.h>

#include <QCoreApplication>

#include <algorithm>

namespace endorse::models {

using attestation::RunOutcome;
using attestation::RunSummary;

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("endorse::models", source);
}

/// "5: 0x1df" of a run that failed.
QString failedAt(const RunSummary &run)
{
    if (!run.error)
        return {};
    const auto step = attestation::stepIdOf(run.error->place);
    if (!step)
        return run.error->code;
    //: Where a run failed: %1 is the number of the step, %2 an error code.
    return translated(QT_TRANSLATE_NOOP("endorse::models", "step %1: %2"))
        .arg(attestation::indexOf(run.kind, *step) + 1)
        .arg(run.error->code);
}

QString resultText(const RunSummary &run)
{
    QString text = outcomeText(run);
    if (run.outcome == RunOutcome::Failed && run.error) {
        //: A result and where it came from: %1 "failed", %2 "step 5: 0x1df".
        text = translated(QT_TRANSLATE_NOOP("endorse::models", "%1, %2")).arg(text, failedAt(run));
    }
    return text;
}

QString textOf(const RunSummary &run, int column)
{
    switch (column) {
    case RunListModel::StartedColumn:
        return shortRunTimeText(run);
    case RunListModel::ResultColumn:
        return resultText(run);
    case RunListModel::DeviceColumn:
        return run.registrationId;
    case RunListModel::HubColumn:
        return run.assignedHub;
    case RunListModel::DurationColumn:
        return durationText(run.wallMs);
    default:
        return {};
    }
}

QVariant valueOf(const RunSummary &run, int column)
{
    switch (column) {
    case RunListModel::StartedColumn:
        return run.startedAt;
    case RunListModel::ResultColumn:
        return toString(run.outcome);
    case RunListModel::DurationColumn:
        return run.wallMs;
    default:
        return textOf(run, column);
    }
}

} // namespace

QString outcomeText(const RunSummary &run)
{
    switch (run.outcome) {
    case RunOutcome::Ok:
        if (run.recovered) {
            //: Result of a run that was disturbed on purpose and succeeded all the same.
            return translated(QT_TRANSLATE_NOOP("endorse::models", "recovered"));
        }
        //: Result of a run.
        return translated(QT_TRANSLATE_NOOP("endorse::models", "provisioned"));
    case RunOutcome::Failed:
        return translated(QT_TRANSLATE_NOOP("endorse::models", "failed"));
    case RunOutcome::Cancelled:
        return translated(QT_TRANSLATE_NOOP("endorse::models", "cancelled"));
    }
    return {};
}

QString outcomeIcon(const RunSummary &run)
{
    switch (run.outcome) {
    case RunOutcome::Ok:
        return QStringLiteral("ok");
    case RunOutcome::Failed:
        return QStringLiteral("fail");
    case RunOutcome::Cancelled:
        return QStringLiteral("skip");
    }
    return {};
}

Ink outcomeInk(const RunSummary &run)
{
    switch (run.outcome) {
    case RunOutcome::Ok:
        return Ink::Ok;
    case RunOutcome::Failed:
        return Ink::Fail;
    case RunOutcome::Cancelled:
        return Ink::Idle;
    }
    return Ink::Text;
}

QString faultText(const RunSummary &run)
{
    const auto fault = attestation::faultOf(run.fault);
    return fault ? attestation::faultTitle(*fault).render() : run.fault;
}

QString runTimeText(const RunSummary &run)
{
    return localTimeText(run.startedAt);
}

QString shortRunTimeText(const RunSummary &run)
{
    const QDateTime local = run.startedAt.toLocalTime();
    return local.date() == QDate::currentDate() ? local.time().toString(QStringLiteral("HH:mm:ss"))
                                                : runTimeText(run);
}

RunListModel::RunListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

bool RunListModel::matches(const RunSummary &run) const
{
    const QStringList words = m_filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return true;
    QStringList shown{faultText(run), run.deviceId, run.tpmName, run.endpoint, runTimeText(run)};
    for (int column = 0; column < ColumnCount; ++column)
        shown.append(textOf(run, column));
    const QString all = shown.join(QLatin1Char('\n'));
    return std::all_of(words.cbegin(), words.cend(), [&all](const QString &word) {
        return all.contains(word, Qt::CaseInsensitive);
    });
}

QList<RunSummary> RunListModel::matching() const
{
    QList<RunSummary> rows;
    std::copy_if(m_runs.cbegin(), m_runs.cend(), std::back_inserter(rows),
                 [this](const RunSummary &run) { return matches(run); });
    return rows;
}

void RunListModel::setRuns(const QList<RunSummary> &runs)
{
    m_runs = runs;
    show(matching());
}

void RunListModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    show(matching());
}

/// Both lists are newest first: one walk along both finds what goes and what comes.
void RunListModel::show(const QList<RunSummary> &rows)
{
    int row = 0;
    qsizetype next = 0;
    while (row < m_rows.size() || next < rows.size()) {
        const bool same =
            row < m_rows.size() && next < rows.size() && m_rows.at(row).id == rows.at(next).id;
        if (same) {
            ++row;
            ++next;
            continue;
        }
        const bool gone =
            row < m_rows.size() && (next >= rows.size() || m_rows.at(row).id > rows.at(next).id);
        if (gone) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        } else {
            beginInsertRows({}, row, row);
            m_rows.insert(row, rows.at(next));
            endInsertRows();
            ++row;
            ++next;
        }
    }
}

const RunSummary *RunListModel::run(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int RunListModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

void RunListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    // What matches depends on the words.
    show(matching());
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RunListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunSummary &run = m_rows.at(index.row());
    const bool isResult = index.column() == ResultColumn;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(run, index.column());
    case Qt::AccessibleTextRole:
        if (isResult && !run.fault.isEmpty()) {
            //: Read aloud: %1 a result, %2 the name of a fault.
            return tr("%1, what if: %2").arg(resultText(run), faultText(run));
        }
        return textOf(run, index.column());
    case Qt::ToolTipRole:
        if (isResult && run.error)
            return run.error->message.render();
        if (index.column() == StartedColumn)
            return runTimeText(run);
        return textOf(run, index.column());
    case ValueRole:
        return valueOf(run, index.column());
    case IdRole:
        return run.id;
    case IconNameRole:
        return isResult ? outcomeIcon(run) : QString();
    case InkRole:
        return int(isResult ? outcomeInk(run) : Ink::Text);
    case StrongRole:
        return isResult && run.outcome == RunOutcome::Failed;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (index.column() == DurationColumn ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StartedColumn:
        return tr("Started");
    case ResultColumn:
        return tr("Result");
    case DeviceColumn:
        return tr("Registration ID");
    case HubColumn:
        return tr("Hub");
    case DurationColumn:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace endorse::models
