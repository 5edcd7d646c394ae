// SPDX-License-Identifier: GPL-3.0-or-later
#include "espressifreader.h"

#include "texts.h"

#include <algorithm>
#include <limits>

namespace endorse::manifest {

using enrollmentlist::CsvReader;

namespace {

/// In the order of EspressifReader::Column.
constexpr std::array columnNames{"MAC", "cn", "cert"};
constexpr std::size_t certificateColumn = 2;
constexpr quint32 mostRows = 5'000'000;

/// Where the column stands; the number of cells when it is missing.
std::size_t placeOf(const std::vector<QByteArrayView> &cells, const char *name)
{
    const auto found = std::find_if(cells.begin(), cells.end(), [name](QByteArrayView cell) {
        return cell.trimmed().compare(QByteArrayView(name), Qt::CaseInsensitive) == 0;
    });
    return static_cast<std::size_t>(found - cells.begin());
}

bool isRepeatedName(const std::vector<QByteArrayView> &cells, std::size_t place)
{
    return std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(place) + 1, cells.end(),
                       [&cells, place](QByteArrayView cell) {
                           return cell.trimmed().compare(cells[place].trimmed(),
                                                         Qt::CaseInsensitive) == 0;
                       });
}

VendorRefusal columnRefusal(const char *name, qint64 line, bool isMissing)
{
    return {
        .code = FileCode::Shape,
        .place = QStringLiteral("line %1").arg(line),
        .message =
            (isMissing
                 ? text(QT_TRANSLATE_NOOP("endorse::manifest", "The column “%1” is missing."))
                 : text(QT_TRANSLATE_NOOP("endorse::manifest", "The column “%1” occurs twice.")))
                .arg(QString::fromLatin1(name)),
        .hint = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                       "The first line of the file must name the columns MAC, "
                                       "cn and cert. Download the file again.")),
        .technical = QStringLiteral("column %1").arg(QLatin1String(name))};
}

VendorRefusal emptyRefusal()
{
    return {.code = FileCode::Empty,
            .place = {},
            .message = reasonOf(FileCode::Empty),
            .hint = adviceOf(FileCode::Empty),
            .technical = QStringLiteral("no row behind the names of the columns")};
}

VendorRefusal tooManyRefusal(qint64 line)
{
    return {.code = FileCode::Limit,
            .place = QStringLiteral("line %1").arg(line),
            .message = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                              "The file holds more entries than can be "
                                              "used.")),
            .hint = adviceOf(FileCode::Limit),
            .technical = QStringLiteral("more than %1 rows").arg(mostRows)};
}

} // namespace

bool startsLikeEspressif(QIODevice &device)
{
    enrollmentlist::TextSource source(device);
    CsvReader reader(source);
    if (reader.next() != CsvReader::Next::Record)
        return false;
    const auto &cells = reader.record().cells;
    const auto known = std::count_if(columnNames.begin(), columnNames.end(), [&](const char *name) {
        return placeOf(cells, name) < cells.size();
    });
    return known >= 2 || placeOf(cells, columnNames[certificateColumn]) < cells.size();
}

EspressifReader::EspressifReader(QIODevice &device)
    : m_source(device, [this](QByteArrayView block) { m_bytes += block.size(); })
    , m_reader(m_source)
{
}

VendorReader::Next EspressifReader::readFailure()
{
    return fail(m_reader.error());
}

VendorReader::Next EspressifReader::begin()
{
    const auto first = m_reader.next();
    if (first == CsvReader::Next::Failed)
        return readFailure();
    if (first != CsvReader::Next::Record)
        return refuse(columnRefusal(columnNames[0], 1, true));
    const auto &cells = m_reader.record().cells;
    for (std::size_t i = 0; i < Columns; ++i) {
        m_columns.at(i) = placeOf(cells, columnNames.at(i));
        const bool isMissing = m_columns.at(i) == cells.size();
        if (isMissing || isRepeatedName(cells, m_columns.at(i)))
            return refuse(columnRefusal(columnNames.at(i), m_reader.record().line, isMissing));
    }
    m_begun = true;
    return Next::Entry;
}

/// Behind a row that ended in the middle of a certificate come the certificate's other lines.
bool EspressifReader::isRestOfProblem() const
{
    return m_afterProblem && m_reader.record().cells.size() == 1;
}

VendorReader::Next EspressifReader::next(VendorEntry &entry)
{
    if (!m_begun) {
        if (const Next begun = begin(); begun != Next::Entry)
            return begun;
    }
    while (true) {
        const auto read = m_reader.next();
        if (read == CsvReader::Next::Failed)
            return readFailure();
        if (read == CsvReader::Next::End)
            return m_given == 0 ? refuse(emptyRefusal()) : Next::End;
        if (read == CsvReader::Next::Record && isRestOfProblem())
            continue;
        // The quote behind the certificate's last line is what is wrong with that line.
        const bool isRest = read == CsvReader::Next::Problem && m_afterProblem &&
                            !m_reader.problem().raw.contains(m_reader.delimiter());
        if (isRest)
            continue;
        if (m_given == mostRows)
            return refuse(tooManyRefusal(read == CsvReader::Next::Record
                                             ? m_reader.record().line
                                             : m_reader.problem().line));
        ++m_given;
        m_afterProblem = read == CsvReader::Next::Problem;
        take(entry);
        return Next::Entry;
    }
}

void EspressifReader::take(VendorEntry &entry) const
{
    entry = VendorEntry();
    if (m_afterProblem) {
        const enrollmentlist::CsvProblem &problem = m_reader.problem();
        entry.place = static_cast<quint64>(problem.line);
        entry.size = static_cast<quint32>(problem.raw.size());
        entry.problem = problem.error.code.toLatin1() + ", line " +
                        QByteArray::number(problem.placeLine) + ", column " +
                        QByteArray::number(problem.column);
        return;
    }
    const enrollmentlist::CsvRecord &record = m_reader.record();
    entry.place = static_cast<quint64>(record.line);
    entry.size = static_cast<quint32>(
        std::min<qsizetype>(record.raw.size(), std::numeric_limits<qint32>::max()));
    if (*std::max_element(m_columns.begin(), m_columns.end()) >= record.cells.size()) {
        entry.problem = "line " + QByteArray::number(record.line) + ": too few cells, " +
                        QByteArray::number(record.cells.size());
        return;
    }
    entry.mac = record.cells[m_columns[Mac]].trimmed().toByteArray();
    entry.name = record.cells[m_columns[Name]].trimmed().toByteArray();
    entry.pem = record.cells[m_columns[Certificate]].toByteArray();
    entry.pemLine = certificateLine();
}

/// Lines within the cells before it count too.
int EspressifReader::certificateLine() const
{
    const auto &cells = m_reader.record().cells;
    qint64 line = m_reader.record().line;
    for (std::size_t i = 0; i < m_columns[Certificate]; ++i)
        line += cells[i].count('\n');
    return static_cast<int>(line);
}

} // namespace endorse::manifest
