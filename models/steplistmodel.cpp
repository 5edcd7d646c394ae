// SPDX-License-Identifier: GPL-3.0-or-later
#include "steplistmodel.h"

#include <attestation/attestationkind.h>
#include <models/format.h>

#include <QCoreApplication>

namespace endorse::models {

using attestation::StepStatus;

namespace {

QString iconName(StepStatus status)
{
    switch (status) {
    case StepStatus::Pending:
        return QStringLiteral("idle");
    case StepStatus::Running:
        return QStringLiteral("busy");
    case StepStatus::Ok:
        return QStringLiteral("ok");
    case StepStatus::Failed:
        return QStringLiteral("fail");
    case StepStatus::Skipped:
    case StepStatus::Cancelled:
        return QStringLiteral("skip");
    }
    return {};
}

Ink inkOf(StepStatus status)
{
    switch (status) {
    case StepStatus::Running:
        return Ink::Busy;
    case StepStatus::Ok:
        return Ink::Ok;
    case StepStatus::Failed:
        return Ink::Fail;
    case StepStatus::Pending:
    case StepStatus::Skipped:
    case StepStatus::Cancelled:
        break;
    }
    return Ink::Idle;
}

} // namespace

QString statusText(StepStatus status)
{
    const auto translated = [](const char *source) {
        return QCoreApplication::translate("endorse::models", source);
    };
    switch (status) {
    case StepStatus::Pending:
        //: State of a step of the walk.
        return translated(QT_TRANSLATE_NOOP("endorse::models", "waiting"));
    case StepStatus::Running:
        return translated(QT_TRANSLATE_NOOP("endorse::models", "running"));
    case StepStatus::Ok:
        return translated(QT_TRANSLATE_NOOP("endorse::models", "done"));
    case StepStatus::Failed:
        return translated(QT_TRANSLATE_NOOP("endorse::models", "failed"));
    case StepStatus::Skipped:
        return translated(QT_TRANSLATE_NOOP("endorse::models", "not run"));
    case StepStatus::Cancelled:
        return translated(QT_TRANSLATE_NOOP("endorse::models", "cancelled"));
    }
    return {};
}

StepListModel::StepListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void StepListModel::setSteps(const QList<attestation::StepRecord> &steps, int current, int shown,
                             bool ended, attestation::AttestationKind mechanism)
{
    QList<Row> rows;
    rows.reserve(steps.size());
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const attestation::StepRecord &step = steps.at(i);
        const bool hasTime = step.status == StepStatus::Ok || step.status == StepStatus::Failed;
        rows.append(Row{step.id, step.status, hasTime ? step.ms : -1, i == current, i == shown,
                        ended && step.status == StepStatus::Pending});
    }
    if (rows.size() != m_rows.size() || mechanism != m_mechanism) {
        beginResetModel();
        m_mechanism = mechanism;
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i) == m_rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(int(i)), index(int(i)));
    }
}

void StepListModel::setRunningTime(double milliseconds)
{
    m_runningMs = milliseconds;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (m_rows.at(i).status == StepStatus::Running)
            Q_EMIT dataChanged(index(i), index(i), {TimeRole, TimeTextRole});
    }
}

void StepListModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int StepListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

double StepListModel::timeOf(const Row &row) const
{
    return row.status == StepStatus::Running ? m_runningMs : row.ms;
}

QString StepListModel::timeText(const Row &row) const
{
    if (row.notRun)
        return statusText(StepStatus::Skipped);
    if (row.status == StepStatus::Skipped || row.status == StepStatus::Cancelled)
        return statusText(row.status);
    return durationText(timeOf(row));
}

QVariant StepListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return attestation::stepTitle(m_mechanism, row.id).render();
    case Qt::ToolTipRole:
        return attestation::stepPreview(m_mechanism, row.id).render();
    case Qt::AccessibleTextRole: {
        const QString status =
            row.notRun ? statusText(StepStatus::Skipped) : statusText(row.status);
        const QString time = durationText(timeOf(row));
        //: Read aloud: %1 number of the step, %2 its title, %3 its state.
        const QString text = tr("Step %1: %2, %3")
                                 .arg(QString::number(index.row() + 1),
                                      attestation::stepTitle(m_mechanism, row.id).render(), status);
        //: Read aloud: %1 a step and its state, %2 a duration.
        return time.isEmpty() ? text : tr("%1, %2").arg(text, time);
    }
    case IdRole:
        return attestation::toString(row.id);
    case ValueRole:
    case StatusRole:
        return int(row.status);
    case StatusTextRole:
        return row.notRun ? statusText(StepStatus::Skipped) : statusText(row.status);
    case NumberRole:
        return index.row() + 1;
    case TimeRole:
        return timeOf(row);
    case TimeTextRole:
        return timeText(row);
    case CurrentRole:
        return row.current;
    case ShownRole:
        return row.shown;
    case StrongRole:
        return row.current || row.status == StepStatus::Failed;
    case IconNameRole:
        return row.notRun ? iconName(StepStatus::Skipped) : iconName(row.status);
    case InkRole:
        return int(inkOf(row.status));
    default:
        return {};
    }
}

} // namespace endorse::models
