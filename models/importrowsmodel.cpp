// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrowsmodel.h"

#include "celltext.h"
#include "reasontext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace endorse::models {

using enrollmentlist::PreviewRow;

QString importVerdictWord(enrollmentlist::Verdict verdict)
{
    switch (verdict) {
    case enrollmentlist::Verdict::Good:
        //: Verdict on a row of a file: it can be imported.
        return QCoreApplication::translate("endorse::models", "good");
    case enrollmentlist::Verdict::Known:
        //: Verdict on a row of a file: the same row is in the list.
        return QCoreApplication::translate("endorse::models", "already in the list");
    case enrollmentlist::Verdict::Duplicate:
        //: Verdict on a row of a file: another row has its registration ID or EK.
        return QCoreApplication::translate("endorse::models", "taken");
    case enrollmentlist::Verdict::Bad:
        //: Verdict on a row of a file: it cannot be imported.
        return QCoreApplication::translate("endorse::models", "bad");
    }
    return {};
}

namespace {

const char *rowVerdictIcon(enrollmentlist::Verdict verdict)
{
    switch (verdict) {
    case enrollmentlist::Verdict::Good:
        return "ok";
    case enrollmentlist::Verdict::Known:
        return "skip";
    case enrollmentlist::Verdict::Duplicate:
    case enrollmentlist::Verdict::Bad:
        return "fail";
    }
    return "";
}

Ink rowVerdictInk(enrollmentlist::Verdict verdict)
{
    switch (verdict) {
    case enrollmentlist::Verdict::Good:
        return Ink::Ok;
    case enrollmentlist::Verdict::Known:
        return Ink::Idle;
    case enrollmentlist::Verdict::Duplicate:
    case enrollmentlist::Verdict::Bad:
        return Ink::Fail;
    }
    return Ink::Text;
}

} // namespace

ImportRowsModel::ImportRowsModel(int firstCell, QObject *parent)
    : FramedTable(parent)
    , m_firstCell(firstCell)
{
}

void ImportRowsModel::setFrame(const QStringList &headers, const QList<PreviewRow> &rows)
{
    m_headers = headers;
    qsizetype cells = headers.size();
    for (const PreviewRow &row : rows)
        cells = std::max(cells, row.cells.size());
    m_cells = int(std::min<qsizetype>(cells, maxColumns));
}

QString ImportRowsModel::factTitle(int) const
{
    return {};
}

QString ImportRowsModel::fact(const PreviewRow &, int) const
{
    return {};
}

QString ImportRowsModel::title(int column) const
{
    if (column == Line)
        //: Header of a column: the line of the file.
        return QCoreApplication::translate("endorse::models", "Line");
    if (column == Verdict)
        return QCoreApplication::translate("endorse::models", "Verdict");
    return column < m_firstCell ? factTitle(column)
                                : cellText(m_headers.value(column - m_firstCell), 60);
}

QVariant ImportRowsModel::fileCell(const PreviewRow &row, int cell, int role)
{
    const bool isBlamed = cell == row.cell;
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row.cells.value(cell));
    case Qt::ToolTipRole:
        return isBlamed ? reasonText(row.problem) : cellText(row.cells.value(cell), 1000);
    case ValueRole:
        return row.cells.value(cell);
    case IconNameRole:
        return isBlamed ? QString::fromLatin1(rowVerdictIcon(row.verdict)) : QString();
    case InkRole:
        return int(isBlamed ? rowVerdictInk(row.verdict) : Ink::Text);
    case StrongRole:
        return isBlamed;
    default:
        return {};
    }
}

QVariant ImportRowsModel::factCell(const PreviewRow &row, int column, int role) const
{
    const bool isVerdict = column == Verdict;
    switch (role) {
    case Qt::DisplayRole:
        return isVerdict        ? importVerdictWord(row.verdict)
               : column == Line ? QLocale().toString(row.line)
                                : fact(row, column);
    case Qt::ToolTipRole:
        return isVerdict ? reasonText(row.problem) : column == Line ? QString() : fact(row, column);
    case ValueRole:
        return isVerdict        ? QVariant(toString(row.verdict))
               : column == Line ? QVariant(row.line)
                                : QVariant(fact(row, column));
    case IconNameRole:
        return isVerdict ? QString::fromLatin1(rowVerdictIcon(row.verdict)) : QString();
    case InkRole:
        return int(isVerdict        ? rowVerdictInk(row.verdict)
                   : column == Line ? Ink::Muted
                                    : Ink::Text);
    default:
        return {};
    }
}

QVariant ImportRowsModel::cell(int row, int column, int role) const
{
    const PreviewRow &shown = at(row);
    if (role == IdRole)
        return QString::number(shown.line);
    if (role == Qt::AccessibleTextRole)
        //: Read aloud: %1 a line of a file, %2 the verdict on it, %3 why.
        return QCoreApplication::translate("endorse::models", "Line %1: %2. %3")
            .arg(shown.line)
            .arg(importVerdictWord(shown.verdict), reasonText(shown.problem))
            .trimmed();
    return column >= m_firstCell ? fileCell(shown, column - m_firstCell, role)
                                 : factCell(shown, column, role);
}

} // namespace endorse::models
