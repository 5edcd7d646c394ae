// SPDX-License-Identifier: GPL-3.0-or-later
#include "importverdictmodel.h"

#include "celltext.h"
#include "reasontext.h"

#include <algorithm>

namespace endorse::models {

using enrollmentlist::ImportPreview;
using enrollmentlist::ImportReport;
using enrollmentlist::RejectedRow;
using enrollmentlist::Verdict;

ImportVerdictModel::ImportVerdictModel(QObject *parent)
    : ImportRowsModel(FirstCell, parent)
{
}

void ImportVerdictModel::setReport(const ImportPreview &preview, const QStringList &members,
                                   const ImportReport &report)
{
    beginResetModel();
    m_cellsAreText = preview.format == enrollmentlist::FileFormat::Json;
    m_members = m_cellsAreText ? preview.headers : members;
    m_all.clear();
    for (const RejectedRow &rejected : report.rejected)
        m_all.append(rowOf(rejected));
    takeGood(preview, report);
    std::stable_sort(m_all.begin(), m_all.end(),
                     [](const Row &a, const Row &b) { return a.line < b.line; });
    setFrame(preview.headers, m_all);
    pick();
    endResetModel();
}

/// The first rows of the file that the report does not refuse.
void ImportVerdictModel::takeGood(const ImportPreview &preview, const ImportReport &report)
{
    qsizetype next = 0;
    for (const Row &row : preview.rows) {
        while (next < report.rejected.size() && report.rejected.at(next).line < row.line)
            ++next;
        const bool isRejected =
            next < report.rejected.size() && report.rejected.at(next).line == row.line;
        if (!isRejected)
            m_all.append(Row{row.line, row.cells, Verdict::Good, {}, -1});
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
    Row row{rejected.line, rejected.cells, rejected.verdict, rejected.error, -1};
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
    setFrame({}, {});
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
    case Filter::Taken:
        return row.verdict == Verdict::Duplicate;
    case Filter::Bad:
        return row.verdict == Verdict::Bad;
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

QString ImportVerdictModel::factTitle(int column) const
{
    return column == IdColumn ? tr("Registration ID") : tr("Why, and what to do");
}

QString ImportVerdictModel::id(const Row &row) const
{
    if (m_cellsAreText && row.verdict != Verdict::Good)
        return {};
    const qsizetype at = m_members.indexOf(QStringLiteral("registrationId"));
    return at < 0 ? QString() : cellText(row.cells.value(at));
}

QString ImportVerdictModel::fact(const Row &row, int column) const
{
    return column == IdColumn ? id(row) : reasonText(row.problem);
}

} // namespace endorse::models
