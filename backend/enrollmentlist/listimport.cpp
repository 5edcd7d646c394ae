// SPDX-License-Identifier: GPL-3.0-or-later
#include "listimport.h"

#include "importfile.h"
#include "importpipeline.h"
#include "rejectedrows.h"
#include "texts.h"

#include <core/regularfile.h>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace endorse::enrollmentlist {

using core::CancelToken;
using core::Error;
using core::Result;

QString toString(FileFormat format)
{
    return format == FileFormat::Csv ? QStringLiteral("csv") : QStringLiteral("json");
}

QString toString(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        break;
    case Verdict::Known:
        return QStringLiteral("known");
    case Verdict::Duplicate:
        return QStringLiteral("duplicate");
    case Verdict::Bad:
        return QStringLiteral("bad");
    }
    return QStringLiteral("good");
}

namespace {

/// What is in the list as it is in the file.
Error knownRow()
{
    return {.category = core::ErrorCategory::Input,
            .code = QStringLiteral("known"),
            .place = {},
            .message = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                              "The same row is already in the list.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "Nothing has to be done.")),
            .technical = QStringLiteral("registration ID and digest are equal")};
}

Verdict verdictOf(const Outcome &outcome)
{
    if (outcome.isSame)
        return Verdict::Known;
    return outcome.what == Outcome::What::Invalid ? Verdict::Bad : Verdict::Duplicate;
}

RejectedRow rejectedBy(const Outcome &outcome, TextPlace begin)
{
    RejectedRow row;
    row.line = begin.line;
    row.verdict = verdictOf(outcome);
    const Error error = outcome.isSame ? knownRow() : outcome.error.value_or(Error{});
    row.reason = outcome.isSame
                     ? QStringLiteral("already in the list")
                     : toString(outcome.what) + QStringLiteral(": ") + error.message.english();
    row.error = placedError(error, begin.line, 0);
    return row;
}

/// One run over a file, from its rows to what became of them.
class Run final
{
public:
    Run(ListStore &store, const ImportRequest &request, Progress progress, CancelToken cancel)
        : m_store(store)
        , m_request(request)
        , m_progress(std::move(progress))
        , m_cancel(std::move(cancel))
    {
        m_timer.start();
    }

    /// @p keeps: else nothing is written, and nobody who writes has to wait.
    Result<ImportReport> run(bool keeps)
    {
        if (auto opened = open(); !opened)
            return core::fail(opened.error());
        if (auto begun = begin(keeps); !begun)
            return core::fail(begun.error());
        if (auto taken = takeAll(); !taken)
            return core::fail(taken.error());
        m_report.sha256 = m_digest.result();
        if (keeps) {
            if (auto finished = finish(); !finished)
                return core::fail(finished.error());
        }
        m_report.seconds = static_cast<double>(m_timer.nsecsElapsed()) / 1e9;
        return m_report;
    }

private:
    Result<void> open()
    {
        if (auto opened = core::openRegularFile(m_file, m_request.file); !opened)
            return opened;
        m_size = m_file.size();
        auto source = RowSource::open(m_file, m_request.format,
                                      [this](QByteArrayView block) { m_digest.add(block); });
        if (!source)
            return core::fail(source.error());
        m_source = std::move(*source);
        if (m_request.format == FileFormat::Json)
            return {};
        auto judge = RowJudge::forColumns(m_source->headers(), m_request.mapping);
        if (!judge)
            return core::fail(judge.error());
        m_judge = std::move(*judge);
        return {};
    }

    Result<void> begin(bool keeps)
    {
        if (!keeps) {
            m_trial = m_store.beginTrial();
            return {};
        }
        auto import = m_store.beginImport();
        if (!import)
            return core::fail(import.error());
        m_import = std::move(*import);
        m_rejectedRows.emplace(m_request.file, m_request.format, m_source->headers(),
                               m_source->delimiter());
        return {};
    }

    Result<void> takeAll()
    {
        ImportPipeline pipeline(*m_source, m_judge);
        while (true) {
            auto block = pipeline.next();
            if (!block)
                return core::fail(block.error());
            if (m_cancel.isCancelled())
                return core::fail(core::cancelledError(QStringLiteral("import")));
            if (!*block)
                return {};
            if (auto taken = take(std::move(**block)); !taken)
                return taken;
        }
    }

    Result<void> take(JudgedBlock block)
    {
        m_report.read += block.read();
        if (auto inserted = insert(block); !inserted)
            return inserted;
        std::stable_sort(
            block.rejected.begin(), block.rejected.end(),
            [](const Rejection &a, const Rejection &b) { return a.row.line < b.row.line; });
        for (const Rejection &each : block.rejected) {
            if (auto noted = reject(each); !noted)
                return noted;
        }
        if (m_progress)
            m_progress(block.raw.bytes, m_size);
        return {};
    }

    /// Of rows with one registration ID the first one goes first, and the others in a block of
    /// their own, because the store tells by the registration ID which row it refused.
    Result<void> insert(JudgedBlock &block)
    {
        QList<PreparedRow> rows = std::move(block.rows);
        std::vector<std::size_t> lines = std::move(block.rawIndex);
        while (!rows.isEmpty()) {
            QList<PreparedRow> again;
            std::vector<std::size_t> linesAgain;
            QHash<QByteArrayView, std::size_t> lineOfKey;
            lineOfKey.reserve(rows.size());
            qsizetype kept = 0;
            for (qsizetype i = 0; i < rows.size(); ++i) {
                const std::size_t line = lines[static_cast<std::size_t>(i)];
                if (lineOfKey.contains(rows.at(i).key)) {
                    again.append(std::move(rows[i]));
                    linesAgain.push_back(line);
                    continue;
                }
                if (kept != i)
                    rows[kept] = std::move(rows[i]);
                lineOfKey.insert(rows.at(kept++).key, line);
            }
            rows.resize(kept);
            if (auto inserted = insert(block, rows, lineOfKey); !inserted)
                return inserted;
            lineOfKey.clear();
            rows = std::move(again);
            lines = std::move(linesAgain);
        }
        return {};
    }

    Result<void> insert(JudgedBlock &block, const QList<PreparedRow> &rows,
                        const QHash<QByteArrayView, std::size_t> &lineOfKey)
    {
        const auto refused = m_import ? m_import->insert(rows) : m_trial->insert(rows);
        if (!refused)
            return core::fail(refused.error());
        m_report.imported += rows.size() - refused->size();
        for (const Outcome &outcome : *refused) {
            const RawRow &raw = block.raw.rows.at(lineOfKey.value(outcome.key.toUtf8()));
            block.rejected.push_back(
                m_judge.rejection(block.raw, raw, rejectedBy(outcome, raw.begin)));
        }
        return {};
    }

    Result<void> reject(const Rejection &rejection)
    {
        ++m_report.rejectedCount;
        if (m_report.rejected.size() < MaxRejectedInMemory)
            m_report.rejected.append(rejection.row);
        if (rejection.row.verdict == Verdict::Known) {
            ++m_report.known;
            return {};
        }
        if (rejection.row.verdict == Verdict::Duplicate)
            ++m_report.taken;
        return m_rejectedRows ? m_rejectedRows->add(rejection) : Result<void>();
    }

    Result<void> finish()
    {
        // Before the list has the good rows, so that no bad one can be lost.
        auto saved = m_rejectedRows->save();
        if (!saved)
            return core::fail(saved.error());
        QJsonObject details;
        details.insert(QLatin1String("file"), QFileInfo(m_request.file).fileName());
        details.insert(QLatin1String("sha256"), QString::fromLatin1(m_report.sha256.toHex()));
        details.insert(QLatin1String("read"), m_report.read);
        details.insert(QLatin1String("rejected"), m_report.rejectedCount);
        const auto change = m_import->finish(details);
        if (!change)
            return core::fail(change.error());
        m_report.changeId = change->changeId;
        m_report.auditProblem = change->auditProblem;
        m_report.rejectedFile = *saved;
        m_rejectedRows->keep();
        return {};
    }

    ListStore &m_store;
    const ImportRequest &m_request;
    Progress m_progress;
    CancelToken m_cancel;
    QElapsedTimer m_timer;
    QFile m_file;
    qint64 m_size = 0;
    RunningDigest m_digest;
    std::unique_ptr<RowSource> m_source;
    RowJudge m_judge;
    std::optional<ListStore::Import> m_import;
    std::optional<ListStore::Trial> m_trial; ///< Instead of an import.
    std::optional<RejectedRows> m_rejectedRows;
    ImportReport m_report;
};

} // namespace

Result<ImportReport> checkFile(ListStore &store, const ImportRequest &request, Progress progress,
                               CancelToken cancel)
{
    return Run(store, request, std::move(progress), std::move(cancel)).run(false);
}

Result<ImportReport> importFile(ListStore &store, const ImportRequest &request, Progress progress,
                                CancelToken cancel)
{
    return Run(store, request, std::move(progress), std::move(cancel)).run(true);
}

} // namespace endorse::enrollmentlist
