// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsource.h"

#include "csv.h"
#include "jsonrecords.h"
#include "texts.h"

#include <algorithm>

namespace endorse::enrollmentlist {

using core::Error;
using core::ErrorCategory;
using core::Result;

namespace {

/// So much of a record of JSON is shown.
constexpr qsizetype ShownBytes = 400;

Error emptyFile()
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("empty"),
            .place = QStringLiteral("line 1"),
            .message = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "The file has no rows.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                           "Choose a CSV file whose first line names the columns, "
                                           "or a JSON file with enrollment records.")),
            .technical = QStringLiteral("The file has no line with headers or no record.")};
}

/// What a person can read of bytes that may be no text.
QString shown(QByteArrayView bytes)
{
    QString out = QString::fromUtf8(bytes);
    out.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return out;
}

QString reasonOf(const Error &error)
{
    return error.code + QStringLiteral(": ") + error.message.english();
}

class CsvRows final : public RowSource
{
public:
    CsvRows(QIODevice &device, std::function<void(QByteArrayView)> onBlock)
        : m_text(device,
                 [this, onBlock = std::move(onBlock)](QByteArrayView block) {
                     m_bytes += block.size();
                     if (onBlock)
                         onBlock(block);
                 })
        , m_reader(m_text)
    {
    }

    Result<void> readHeaders()
    {
        switch (m_reader.next()) {
        case CsvReader::Next::Record:
            break;
        case CsvReader::Next::Problem:
            return core::fail(m_reader.problem().error);
        case CsvReader::Next::End:
            return core::fail(emptyFile());
        case CsvReader::Next::Failed:
            return core::fail(m_reader.error());
        }
        for (const QByteArrayView cell : m_reader.record().cells)
            m_headers.append(QString::fromUtf8(CsvWriter::unguarded(cell)).trimmed());
        // Trailing separators make columns of nothing.
        while (m_headers.size() > 1 && m_headers.last().isEmpty())
            m_headers.removeLast();
        return {};
    }

    Result<bool> next(RawBlock &block, BlockLimits limits) override
    {
        block.delimiter = m_reader.delimiter();
        while (block.rows.size() + block.broken.size() < limits.rows &&
               block.text.size() < limits.bytes) {
            const CsvReader::Next what = m_reader.next();
            if (what == CsvReader::Next::Failed)
                return core::fail(m_reader.error());
            if (what == CsvReader::Next::End)
                break;
            if (what == CsvReader::Next::Problem)
                addProblem(block);
            else
                addRecord(block);
        }
        block.bytes = m_bytes;
        return !block.rows.empty() || !block.broken.empty();
    }
    QStringList headers() const override { return m_headers; }
    char delimiter() const override { return m_reader.delimiter(); }
    QString encoding() const override { return m_text.encoding(); }

private:
    void addProblem(RawBlock &block)
    {
        const CsvProblem &problem = m_reader.problem();
        block.broken.push_back({RejectedRow{problem.line,
                                            reasonOf(problem.error),
                                            problem.error,
                                            {shown(problem.raw)},
                                            problem.placeLine == problem.line ? problem.column : 0,
                                            Verdict::Bad},
                                {}});
    }
    void addRecord(RawBlock &block)
    {
        const CsvRecord &record = m_reader.record();
        // A quotation mark that is never closed makes one row of many.
        const bool isBroken =
            record.lastLine > record.line && std::ssize(record.cells) != m_headers.size();
        if (isBroken)
            m_reader.breakUp();
        if (std::all_of(record.cells.begin(), record.cells.end(),
                        [](QByteArrayView cell) { return cell.isEmpty(); }))
            return;
        RawRow row;
        row.begin = {record.line, 1};
        row.text = {block.text.size(), record.raw.size()};
        row.firstCell = std::ssize(block.cells);
        row.cells = std::ssize(record.cells);
        block.text += record.raw;
        for (const QByteArrayView cell : record.cells) {
            const qsizetype offset = offsetWithin(record.raw, cell);
            block.cells.push_back(
                {offset >= 0 ? row.text.begin + offset : block.text.size(), cell.size()});
            if (offset < 0)
                block.text += cell;
        }
        block.rows.push_back(row);
    }
    static qsizetype offsetWithin(QByteArrayView whole, QByteArrayView part)
    {
        const std::less_equal<const char *> before;
        const bool isWithin =
            before(whole.begin(), part.begin()) && before(part.end(), whole.end());
        return isWithin ? part.begin() - whole.begin() : -1;
    }

    qint64 m_bytes = 0;
    TextSource m_text;
    CsvReader m_reader;
    QStringList m_headers;
};

class JsonRows final : public RowSource
{
public:
    JsonRows(QIODevice &device, std::function<void(QByteArrayView)> onBlock)
        : m_text(device,
                 [this, onBlock = std::move(onBlock)](QByteArrayView block) {
                     m_bytes += block.size();
                     if (onBlock)
                         onBlock(block);
                 })
        , m_reader(m_text)
    {
    }

    Result<bool> next(RawBlock &block, BlockLimits limits) override
    {
        while (block.rows.size() + block.broken.size() < limits.rows &&
               block.text.size() < limits.bytes) {
            const JsonRecordReader::Next what = m_reader.next();
            if (what == JsonRecordReader::Next::Failed)
                return core::fail(m_reader.error());
            if (what == JsonRecordReader::Next::End)
                break;
            const QByteArrayView text = m_reader.text();
            if (what == JsonRecordReader::Next::Problem) {
                addProblem(block, text);
                continue;
            }
            RawRow row;
            row.begin = m_reader.begin();
            row.text = {block.text.size(), text.size()};
            block.text += text;
            block.rows.push_back(row);
        }
        block.bytes = m_bytes;
        return !block.rows.empty() || !block.broken.empty();
    }
    QString encoding() const override { return m_text.encoding(); }

private:
    void addProblem(RawBlock &block, QByteArrayView text)
    {
        const Error &error = m_reader.error();
        const TextPlace begin = m_reader.begin();
        const TextPlace trouble = m_reader.trouble();
        block.broken.push_back({RejectedRow{begin.line,
                                            reasonOf(error),
                                            error,
                                            {shown(text.first(std::min(text.size(), ShownBytes)))},
                                            trouble.line == begin.line ? trouble.column : 0,
                                            Verdict::Bad},
                                text.toByteArray()});
    }

    qint64 m_bytes = 0;
    TextSource m_text;
    JsonRecordReader m_reader;
};

} // namespace

Result<std::unique_ptr<RowSource>> RowSource::open(QIODevice &device, FileFormat format,
                                                   std::function<void(QByteArrayView)> onBlock)
{
    if (format == FileFormat::Json)
        return std::make_unique<JsonRows>(device, std::move(onBlock));
    auto rows = std::make_unique<CsvRows>(device, std::move(onBlock));
    if (auto read = rows->readHeaders(); !read)
        return core::fail(std::move(read.error()));
    return rows;
}

} // namespace endorse::enrollmentlist
