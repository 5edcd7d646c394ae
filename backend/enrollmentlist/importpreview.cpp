// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"
#include "listimport.h"
#include "rowjudge.h"
#include "rowsource.h"
#include "texts.h"

#include <core/regularfile.h>
#include <dps/json.h>

#include <QHash>

#include <algorithm>
#include <enrollmentlist/storedrow.h>

namespace endorse::enrollmentlist {

using core::Error;
using core::ErrorCategory;
using core::Result;

namespace {

/// Cells are shown in a table: a long one is cut.
constexpr qsizetype MaxShownCell = 400;

Error emptyFile(const QString &path)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("empty"),
            .place = path,
            .message = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "The file has no rows.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                           "Choose a CSV file whose first line names the columns, "
                                           "or a JSON file with enrollment records.")),
            .technical = QStringLiteral("no record")};
}

Error duplicate(QLatin1String code, const core::Text &message)
{
    return {.category = ErrorCategory::Input,
            .code = code,
            .place = {},
            .message = message,
            .hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                           "Correct the row, or take one of the two out.")),
            .technical = code};
}

/// The values of a JSON record by the paths of their members, those of objects in their parts as
/// far as recordMembers() names them.
class JsonCells final
{
public:
    explicit JsonCells(QByteArrayView json) { add(json, {}, 0); }

    const QList<std::pair<QString, QString>> &cells() const { return m_cells; }

private:
    void add(QByteArrayView json, const QString &path, int depth)
    {
        const auto object = dps::JsonObject::parse(json);
        if (!object)
            return;
        for (const dps::RawMember &member : object->members()) {
            const QString name = path.isEmpty() ? member.name : path + u'.' + member.name;
            // Only these have parts that are looked at one by one.
            const bool isSplit =
                member.json.startsWith('{') && depth < 2 &&
                (name == QLatin1String("attestation") || name == QLatin1String("attestation.tpm"));
            if (isSplit)
                add(member.json, name, depth + 1);
            else
                m_cells.append({name, shown(member, name)});
        }
    }
    static QString shown(const dps::RawMember &member, const QString &name)
    {
        if (member.json == "null")
            return {};
        // Keys are nobody's business on a screen.
        if (name.contains(QLatin1String("symmetricKey"), Qt::CaseInsensitive))
            return QStringLiteral("…");
        const bool isString = member.json.size() >= 2 && member.json.startsWith('"');
        const QByteArray text =
            isString ? member.json.sliced(1, member.json.size() - 2) : member.json;
        return QString::fromUtf8(text).left(MaxShownCell);
    }

    QList<std::pair<QString, QString>> m_cells;
};

class Previewer final
{
public:
    Previewer(QString path, std::optional<ColumnMapping> mapping, ListStore *store)
        : m_path(std::move(path))
        , m_mapping(std::move(mapping))
        , m_store(store)
    {
    }

    Result<ImportPreview> run()
    {
        const auto format = detectFormat(m_path);
        if (!format)
            return core::fail(format.error());
        m_preview.format = *format;
        QFile file;
        if (auto opened = core::openRegularFile(file, m_path); !opened)
            return core::fail(opened.error());
        m_preview.size = file.size();
        auto source = RowSource::open(file, *format);
        if (!source)
            return core::fail(source.error());
        RawBlock block;
        // One more tells whether these are all.
        const auto read =
            (*source)->next(block, {.rows = PreviewRows + 1, .bytes = 16 * 1024 * 1024});
        if (!read)
            return core::fail(read.error());
        m_preview.encoding = (*source)->encoding();
        m_preview.isWhole = block.rows.size() + block.broken.size() <= PreviewRows;
        if (auto ready = prepare(**source, block); !ready)
            return core::fail(ready.error());
        if (auto filled = fill(block); !filled)
            return core::fail(filled.error());
        return m_preview;
    }

private:
    Result<void> prepare(const RowSource &source, const RawBlock &block)
    {
        if (block.rows.empty() && block.broken.empty())
            return core::fail(emptyFile(m_path));
        if (m_preview.format == FileFormat::Json) {
            gatherHeaders(block);
            return {};
        }
        m_preview.delimiter = QLatin1Char(source.delimiter());
        m_preview.headers = source.headers();
        m_preview.guess = RowJudge::guess(m_preview.headers);
        // Columns with keys are shown, as ones that are left out.
        auto judge =
            RowJudge::forColumns(m_preview.headers, m_mapping ? m_mapping : m_preview.guess);
        if (judge) {
            m_judge = std::move(*judge);
            return {};
        }
        // Whoever chooses the columns has to see them first.
        const bool canBeMapped =
            !m_mapping && (judge.error().code == QLatin1String("no-headers") ||
                           judge.error().code == QLatin1String("no-registration-id"));
        if (!canBeMapped)
            return core::fail(judge.error());
        m_mappingError = judge.error();
        return {};
    }

    void gatherHeaders(const RawBlock &block)
    {
        for (const RawRow &row : block.rows) {
            const JsonCells cells(block.textOf(row));
            for (const auto &[name, value] : cells.cells()) {
                if (!m_preview.headers.contains(name) && m_preview.headers.size() < 100)
                    m_preview.headers.append(name);
            }
        }
    }

    Result<void> fill(const RawBlock &block)
    {
        for (const RawRow &row : block.rows) {
            PreviewRow shown;
            shown.line = row.begin.line;
            shown.cells = cellsOf(block, row);
            std::optional<PreparedRow> prepared;
            if (m_mappingError) {
                shown.verdict = Verdict::Bad;
                shown.problem = m_mappingError;
            } else {
                JudgedRow judged = m_judge.judge(block, row);
                prepared = std::move(judged.prepared);
                if (judged.rejected) {
                    shown.verdict = Verdict::Bad;
                    shown.problem = judged.rejected->error;
                    shown.cell = cellOf(judged, shown);
                }
            }
            if (prepared) {
                if (auto compared = compare(*prepared, shown); !compared)
                    return compared;
            }
            m_preview.rows.append(shown);
        }
        for (const Rejection &broken : block.broken) {
            m_preview.rows.append(
                PreviewRow{broken.row.line, broken.row.cells, Verdict::Bad, broken.row.error, -1});
        }
        std::stable_sort(m_preview.rows.begin(), m_preview.rows.end(),
                         [](const PreviewRow &a, const PreviewRow &b) { return a.line < b.line; });
        if (m_preview.rows.size() > PreviewRows)
            m_preview.rows.resize(PreviewRows);
        return {};
    }

    int cellOf(const JudgedRow &judged, const PreviewRow &row) const
    {
        if (m_preview.format == FileFormat::Csv)
            return judged.cell < row.cells.size() ? judged.cell : -1;
        const QString reason = judged.rejected->reason;
        for (qsizetype i = 0; i < m_preview.headers.size(); ++i) {
            if (reason.startsWith(m_preview.headers.at(i) + u':'))
                return static_cast<int>(i);
        }
        return -1;
    }

    QStringList cellsOf(const RawBlock &block, const RawRow &row) const
    {
        QStringList out;
        if (m_preview.format == FileFormat::Csv) {
            for (qsizetype i = 0; i < row.cells; ++i) {
                const QByteArrayView cell = CsvWriter::unguarded(block.cellOf(row, i));
                out.append(QString::fromUtf8(cell).left(MaxShownCell));
            }
            return out;
        }
        const JsonCells cells(block.textOf(row));
        out.resize(m_preview.headers.size());
        for (const auto &[name, value] : cells.cells()) {
            const qsizetype column = m_preview.headers.indexOf(name);
            if (column >= 0)
                out[column] = value;
        }
        return out;
    }

    /// With the list and the rows further up.
    Result<void> compare(const PreparedRow &row, PreviewRow &shown)
    {
        const auto refuse = [&shown](Verdict verdict, const Error &error) {
            shown.verdict = verdict;
            shown.problem = placedError(error, shown.line, 0);
        };
        if (const auto same = m_lineOfKey.constFind(row.key); same != m_lineOfKey.cend()) {
            refuse(Verdict::Duplicate,
                   duplicate(QLatin1String("duplicate-id"),
                             text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                                    "The registration ID stands in line %1 too."))
                                 .arg(*same)));
            return {};
        }
        if (const auto same = m_lineOfEk.constFind(row.ekName);
            !row.ekName.isEmpty() && same != m_lineOfEk.cend()) {
            refuse(Verdict::Duplicate,
                   duplicate(QLatin1String("duplicate-ek"),
                             text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                                    "The endorsement key stands in line %1 too."))
                                 .arg(*same)));
            return {};
        }
        m_lineOfKey.insert(row.key, shown.line);
        if (!row.ekName.isEmpty())
            m_lineOfEk.insert(row.ekName, shown.line);
        if (m_store == nullptr)
            return {};
        const auto there = m_store->entry(QString::fromUtf8(row.key));
        if (!there)
            return core::fail(there.error());
        if (*there) {
            const bool isSame =
                (*there)->digest == row.digest && !hasOtherKeys(row, (*there)->record);
            refuse(isSame ? Verdict::Known : Verdict::Duplicate,
                   isSame ? duplicate(QLatin1String("known"),
                                      text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                                             "The same row is already in the "
                                                             "list.")))
                          : duplicate(QLatin1String("duplicate-id"),
                                      text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                                             "The list has another row with this "
                                                             "registration ID, added by %1."))
                                          .arg((*there)->addedBy)));
            return {};
        }
        return compareEk(row, refuse);
    }

    template<class Refuse>
    Result<void> compareEk(const PreparedRow &row, const Refuse &refuse)
    {
        if (row.ekName.isEmpty())
            return {};
        const auto owner = m_store->keyOfEk(row.ekName);
        if (!owner)
            return core::fail(owner.error());
        if (*owner) {
            refuse(Verdict::Duplicate,
                   duplicate(QLatin1String("duplicate-ek"),
                             text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                                    "The endorsement key belongs to “%1” in the "
                                                    "list."))
                                 .arg(**owner)));
        }
        return {};
    }

    QString m_path;
    std::optional<ColumnMapping> m_mapping;
    ListStore *m_store;
    RowJudge m_judge;
    std::optional<Error> m_mappingError;
    QHash<QByteArray, qint64> m_lineOfKey;
    QHash<QByteArray, qint64> m_lineOfEk;
    ImportPreview m_preview;
};

} // namespace

Result<FileFormat> detectFormat(const QString &path)
{
    QFile file;
    if (auto opened = core::openRegularFile(file, path); !opened)
        return core::fail(opened.error());
    TextSource source(file);
    QByteArray text;
    while (text.trimmed().isEmpty() && text.size() < 1024 * 1024 &&
           source.appendTo(text) == TextSource::Read::Some) {
    }
    const QByteArray first = text.left(64 * 1024).trimmed().left(1);
    return first == "[" || first == "{" ? FileFormat::Json : FileFormat::Csv;
}

Result<ImportPreview> previewFile(const QString &file, std::optional<ColumnMapping> mapping,
                                  ListStore *store)
{
    return Previewer(file, std::move(mapping), store).run();
}

} // namespace endorse::enrollmentlist
