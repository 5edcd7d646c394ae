// SPDX-License-Identifier: GPL-3.0-or-later
#include "importverdictmodel.h"

#include "celltext.h"
#include "importpreviewmodel.h"

#include <QLocale>

#include <algorithm>

namespace endorse::models {

using enrollmentlist::ImportPreview;
using enrollmentlist::ImportReport;
using enrollmentlist::PreviewRow;
using enrollmentlist::RejectedRow;
using enrollmentlist::Verdict;

ImportVerdictModel::ImportVerdictModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ImportVerdictModel::setReport(const ImportPreview &preview, const QStringList &members,
                                   const ImportReport &report)
{
    beginResetModel();
    m_cellsAreText = preview.format == enrollmentlist::FileFormat::Json;
    m_headers = preview.headers;
    m_members = m_cellsAreText ? preview.headers : members;
    m_all.clear();
    for (const RejectedRow &rejected : report.rejected)
        m_all.append(rowOf(rejected));
    takeGood(preview, report);
    std::stable_sort(m_all.begin(), m_all.end(),
                     [](const Row &a, const Row &b) { return a.line < b.line; });
    qsizetype cells = m_headers.size();
    for (const Row &row : std::as_const(m_all))
        cells = std::max(cells, row.cells.size());
    m_cells = int(std::min<qsizetype>(cells, ImportPreviewModel::maxColumns));
    pick();
    endResetModel();
}

/// The first rows of the file that the report does not refuse.
void ImportVerdictModel::takeGood(const ImportPreview &preview, const ImportReport &report)
{
    qsizetype next = 0;
    for (const PreviewRow &row : preview.rows) {
        while (next < report.rejected.size() && report.rejected.at(next).line < row.line)
            ++next;
        const bool isRejected =
            next < report.rejected.size() && report.rejected.at(next).line == row.line;
        if (!isRejected)
            m_all.append({row.line, Verdict::Good, row.cells, {}, -1});
    }
}

/// "iotHubs[1]: …" and "attestation.tpm.endorsementKey: …" name the member whose cell is to blame.
int ImportVerdictModel::cellOf(const QString &reason) const
{
    const qsizetype colon = reason.indexOf(QLatin1Char(':'));
    if (colon <= 0)
        return -1;
    const QString path = reason.left(colon);
    for (qsizetype i = 0; i < m_members.size(); ++i) {
        const QString &member = m_members.at(i);
        const bool isNamed = path == member || path.endsWith(QLatin1Char('.') + member) ||
                             path.startsWith(member + QLatin1Char('.')) ||
                             path.startsWith(member + QLatin1Char('['));
        if (!member.isEmpty() && isNamed)
            return int(i);
    }
    return -1;
}

ImportVerdictModel::Row ImportVerdictModel::rowOf(const RejectedRow &rejected) const
{
    Row row{rejected.line, rejected.verdict, rejected.cells, rejected.error, -1};
    if (m_cellsAreText)
        return row;
    row.cell = cellOf(rejected.reason);
    return row;
}

void ImportVerdictModel::clear()
{
    beginResetModel();
    m_all.clear();
    m_rows.clear();
    m_cells = 0;
    endResetModel();
}

void ImportVerdictModel::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    beginResetModel();
    m_filter = filter;
    pick();
    endResetModel();
}

bool ImportVerdictModel::matches(const Row &row, Filter filter)
{
    switch (filter) {
    case Filter::All:
        return true;
    case Filter::Good:
        return row.verdict == Verdict::Good;
    case Filter::Known:
        return row.verdict == Verdict::Known;
    case Filter::Bad:
        return row.verdict == Verdict::Bad || row.verdict == Verdict::Duplicate;
    }
    return true;
}

void ImportVerdictModel::pick()
{
    m_rows.clear();
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        if (matches(m_all.at(i), m_filter))
            m_rows.append(i);
    }
}

void ImportVerdictModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ImportVerdictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportVerdictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstCell + m_cells;
}

QVariant ImportVerdictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole && section == LineColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        //: Header of a column: the line of the file.
        return tr("Line");
    case VerdictColumn:
        return tr("Verdict");
    case IdColumn:
        return tr("Registration ID");
    case ReasonColumn:
        return tr("Why, and what to do");
    default:
        return cellText(m_headers.value(section - FirstCell), 60);
    }
}

QString ImportVerdictModel::id(const Row &row) const
{
    if (m_cellsAreText && row.verdict != Verdict::Good)
        return {};
    const qsizetype at = m_members.indexOf(QStringLiteral("registrationId"));
    return at < 0 ? QString() : cellText(row.cells.value(at));
}

QVariant ImportVerdictModel::cellData(const Row &row, int cell, int role) const
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

QVariant ImportVerdictModel::factData(const Row &row, int column, int role) const
{
    const bool isVerdict = column == VerdictColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isVerdict                ? importVerdictWord(row.verdict)
               : column == IdColumn     ? id(row)
               : column == ReasonColumn ? importReason(row.problem)
                                        : QLocale().toString(row.line);
    case Qt::ToolTipRole:
        return isVerdict || column == ReasonColumn ? importReason(row.problem) : QString();
    case Qt::TextAlignmentRole:
        return column == LineColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case ValueRole:
        return isVerdict              ? QVariant(toString(row.verdict))
               : column == LineColumn ? QVariant(row.line)
                                      : factData(row, column, Qt::DisplayRole);
    case IconNameRole:
        return isVerdict ? QString::fromLatin1(importVerdictIcon(row.verdict)) : QString();
    case InkRole:
        return int(isVerdict              ? importVerdictInk(row.verdict)
                   : column == LineColumn ? Ink::Muted
                                          : Ink::Text);
    default:
        return {};
    }
}

QVariant ImportVerdictModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_all.at(m_rows.at(index.row()));
    if (role == IdRole)
        return QString::number(row.line);
    if (role == Qt::AccessibleTextRole)
        //: Read aloud: %1 a line of a file, %2 the verdict on it, %3 why.
        return tr("Line %1: %2. %3")
            .arg(row.line)
            .arg(importVerdictWord(row.verdict), importReason(row.problem))
            .trimmed();
    return index.column() >= FirstCell ? cellData(row, index.column() - FirstCell, role)
                                       : factData(row, index.column(), role);
}

} // namespace endorse::models
