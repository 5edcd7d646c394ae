// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <enrollmentlist/csv.h>
#include <manifest/vendorreader.h>

namespace endorse::manifest {

/// Whether the first line of a text names two of the columns MAC, cn and cert, or cert alone.
bool startsLikeEspressif(QIODevice &device);

/// Espressif's CSV: a line of names, MAC, cn and cert among them in any order and case, then a row
/// for each chip with the certificate as PEM of several lines in quotes. See CsvReader for what is
/// taken as CSV.
///
/// A row that is none is an entry with a problem; what is left of its lines belongs to it, so that
/// a quote that is not closed costs one row. Refuses a file without one of the columns, and one
/// without rows.
class EspressifReader final : public VendorReader
{
public:
    explicit EspressifReader(QIODevice &device);

    Next next(VendorEntry &entry) override;
    qint64 bytesDone() const override { return m_bytes; }

private:
    enum Column : std::size_t { Mac, Name, Certificate, Columns };

    Next begin();
    Next readFailure();
    void take(VendorEntry &entry) const;
    bool isRestOfProblem() const;
    int certificateLine() const;

    qint64 m_bytes = 0;
    enrollmentlist::TextSource m_source;
    enrollmentlist::CsvReader m_reader;
    std::array<std::size_t, Columns> m_columns{};
    bool m_begun = false;
    bool m_afterProblem = false;
    quint32 m_given = 0;
};

} // namespace endorse::manifest
