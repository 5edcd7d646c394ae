// SPDX-License-Identifier: GPL-3.0-or-later
#include "importpreviewmodel.h"

#include "celltext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace endorse::models {

using enrollmentlist::PreviewRow;
using enrollmentlist::Verdict;

QString importVerdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        //: Verdict on a row of a file: it can be imported.
        return QCoreApplication::translate("endorse::models", "good");
    case Verdict::Known:
        //: Verdict on a row of a file: the same row is in the list.
        return QCoreApplication::translate("endorse::models", "already in the list");
    case Verdict::Duplicate:
        //: Verdict on a row of a file: another row has its registration ID or EK.
        return QCoreApplication::translate("endorse::models", "taken");
    case Verdict::Bad:
        //: Verdict on a row of a file: it cannot be imported.
        return QCoreApplication::translate("endorse::models", "bad");
    }
    return {};
}

const char *importVerdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return "ok";
    case Verdict::Known:
        return "skip";
    case Verdict::Duplicate:
    case Verdict::Bad:
        return "fail";
    }
    return "";
}

Ink importVerdictInk(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return Ink::Ok;
    case Verdict::Known:
        return Ink::Idle;
    case Verdict::Duplicate:
    case Verdict::Bad:
        return Ink::Fail;
    }
    return Ink::Text;
}

QString importReason(const std::optional<core::Error> &problem)
{
    if (!problem)
        return {};
    return QCoreApplication::translate(
               "endorse::models",
               //: %1 why something was refused, %2 what to do: two sentences.
               "%1 %2")
        .arg(problem->message.render(), problem->hint.render())
        .trimmed();
}

ImportPreviewModel::ImportPreviewModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ImportPreviewModel::setPreview(const enrollmentlist::ImportPreview &preview)
{
    beginResetModel();
    m_headers = preview.headers;
    m_rows = preview.rows;
    qsizetype cells = m_headers.size();
    for (const PreviewRow &row : std::as_const(m_rows))
        cells = std::max(cells, row.cells.size());
    m_cells = int(std::min<qsizetype>(cells, maxColumns));
    endResetModel();
}

void ImportPreviewModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstCell + m_cells;
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole && section == LineColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == LineColumn)
        //: Header of a column: the line of the file.
        return tr("Line");
    if (section == VerdictColumn)
        return tr("Verdict");
    return cellText(m_headers.value(section - FirstCell), 60);
}

QVariant ImportPreviewModel::cellData(const PreviewRow &row, int cell, int role) const
{
    const bool isBlamed = cell == row.cell;
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row.cells.value(cell));
    case Qt::ToolTipRole:
        return isBlamed ? importReason(row.problem) : cellText(row.cells.value(cell), 1000);
    case ValueRole:
        return row.cells.value(cell);
    case IconNameRole:
        return isBlamed ? QString::fromLatin1(importVerdictIcon(row.verdict)) : QString();
    case InkRole:
        return int(isBlamed ? importVerdictInk(row.verdict) : Ink::Text);
    case StrongRole:
        return isBlamed;
    default:
        return {};
    }
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const PreviewRow &row = m_rows.at(index.row());
    if (role == IdRole)
        return QString::number(row.line);
    if (role == Qt::AccessibleTextRole)
        //: Read aloud: %1 a line of a file, %2 the verdict on it, %3 why.
        return tr("Line %1: %2. %3")
            .arg(row.line)
            .arg(importVerdictWord(row.verdict), importReason(row.problem))
            .trimmed();
    if (index.column() >= FirstCell)
        return cellData(row, index.column() - FirstCell, role);
    const bool isVerdict = index.column() == VerdictColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isVerdict ? importVerdictWord(row.verdict) : QLocale().toString(row.line);
    case Qt::ToolTipRole:
        return isVerdict ? importReason(row.problem) : QString();
    case Qt::TextAlignmentRole:
        return isVerdict ? QVariant() : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    case ValueRole:
        return isVerdict ? QVariant(toString(row.verdict)) : QVariant(row.line);
    case IconNameRole:
        return isVerdict ? QString::fromLatin1(importVerdictIcon(row.verdict)) : QString();
    case InkRole:
        return int(isVerdict ? importVerdictInk(row.verdict) : Ink::Muted);
    default:
        return {};
    }
}

} // namespace endorse::models
