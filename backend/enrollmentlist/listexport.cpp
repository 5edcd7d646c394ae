// SPDX-License-Identifier: GPL-3.0-or-later
#include "listexport.h"

#include "azscript.h"
#include "csv.h"
#include "recordmembers.h"
#include "texts.h"

#include <core/preciousfile.h>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSaveFile>

namespace endorse::enrollmentlist {

using core::CancelToken;
using core::Error;
using core::ErrorCategory;
using core::Result;
using dps::IndividualEnrollment;

namespace {

/// So much is gathered before it is written.
constexpr qsizetype MaxGathered = 512 * 1024;
/// Rows from one report of progress to the next.
constexpr qint64 ProgressRows = 1000;

/// How the rows of one format are written.
class RowWriter
{
public:
    RowWriter() = default;
    virtual ~RowWriter() = default;
    Q_DISABLE_COPY_MOVE(RowWriter)

    virtual void begin(QByteArray &out) = 0;
    /// Whether all that the entry holds was written.
    virtual bool add(const ListEntry &entry, QByteArray &out) = 0;
    virtual void end(QByteArray &) {}
};

class CsvRows final : public RowWriter
{
public:
    void begin(QByteArray &out) override
    {
        CsvWriter writer;
        for (const RecordMember &member : recordMembers())
            writer.cell(QByteArray(member.name));
        out += writer.endRecord().take();
    }
    bool add(const ListEntry &entry, QByteArray &out) override
    {
        // What an import would make of the row.
        IndividualEnrollment again;
        bool isReadable = true;
        for (const RecordMember &member : recordMembers()) {
            const QByteArray cell = member.get(entry.record);
            m_writer.cell(cell);
            if (!cell.isEmpty())
                isReadable = member.set(again, cell).has_value() && isReadable;
        }
        out += m_writer.endRecord().take();
        // The digest says nothing of keys, which have no column.
        const auto &keys = entry.record.attestation.symmetricKey;
        const bool hasKeys = keys && !keys->isEmpty();
        return isReadable && !hasKeys && recordDigest(again) == entry.digest;
    }

private:
    CsvWriter m_writer;
};

class JsonRows final : public RowWriter
{
public:
    explicit JsonRows(bool withKeys)
        : m_withKeys(withKeys)
    {
    }

    void begin(QByteArray &out) override { out += '['; }
    bool add(const ListEntry &entry, QByteArray &out) override
    {
        out += m_isFirst ? "\n" : ",\n";
        m_isFirst = false;
        const auto &keys = entry.record.attestation.symmetricKey;
        if (m_withKeys || !keys || keys->isEmpty()) {
            core::Bytes json = entry.record.toJson();
            out += json;
            core::wipe(json);
            return true;
        }
        IndividualEnrollment keyless = entry.record;
        keyless.attestation.symmetricKey->primaryKey = {};
        keyless.attestation.symmetricKey->secondaryKey = {};
        out += keyless.toJson();
        return false;
    }
    void end(QByteArray &out) override { out += "\n]\n"; }

private:
    bool m_withKeys;
    bool m_isFirst = true;
};

class AzRows final : public RowWriter
{
public:
    explicit AzRows(bool withKeys)
        : m_script(withKeys)
    {
    }

    void begin(QByteArray &out) override { out += AzScript::beginning(); }
    bool add(const ListEntry &entry, QByteArray &out) override
    {
        bool isIncomplete = false;
        QByteArray command = m_script.command(entry.record, &isIncomplete);
        out += command;
        core::wipe(command);
        return !isIncomplete;
    }

private:
    AzScript m_script;
};

std::unique_ptr<RowWriter> writerOf(const ExportRequest &request)
{
    switch (request.format) {
    case ExportFormat::Csv:
        break;
    case ExportFormat::Json:
        return std::make_unique<JsonRows>(request.withKeys);
    case ExportFormat::AzScript:
        return std::make_unique<AzRows>(request.withKeys);
    }
    return std::make_unique<CsvRows>();
}

class Export final
{
public:
    Export(ListStore &store, const ExportRequest &request, Progress progress, CancelToken cancel)
        : m_store(store)
        , m_request(request)
        , m_progress(std::move(progress))
        , m_cancel(std::move(cancel))
        , m_file(QFileInfo(request.file).absoluteFilePath())
        , m_writer(writerOf(request))
    {
        m_timer.start();
    }
    ~Export() { core::wipe(m_out); }
    Q_DISABLE_COPY_MOVE(Export)

    Result<ExportReport> run()
    {
        const QFileInfo info(m_file.fileName());
        if (info.exists() && !info.isFile())
            return core::fail(notRegular());
        if (core::isPrecious(info.absoluteFilePath()))
            return core::fail(core::preciousFile(info.absoluteFilePath()));
        if (const auto there = core::checkFolderOf(info.absoluteFilePath()); !there)
            return core::fail(there.error());
        // What is written may hold keys, which no buffer of the library shall keep.
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
            !m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return core::fail(writeError());
        const auto total =
            m_request.keys ? Result<qsizetype>(m_request.keys->size()) : m_store.count();
        if (!total)
            return core::fail(total.error());
        m_total = *total;
        m_writer->begin(m_out);
        const auto scanned = m_store.scanEntries(m_request.keys ? &*m_request.keys : nullptr,
                                                 [this](ListEntry &&entry) { return add(entry); });
        if (!scanned)
            return core::fail(scanned.error());
        if (m_cancel.isCancelled())
            return core::fail(core::cancelledError(QStringLiteral("export")));
        m_writer->end(m_out);
        if (m_hasFailed || !flush() || !m_file.commit())
            return core::fail(writeError());
        m_report.file = m_file.fileName();
        m_report.seconds = static_cast<double>(m_timer.nsecsElapsed()) / 1e9;
        return m_report;
    }

private:
    bool add(const ListEntry &entry)
    {
        if (m_cancel.isCancelled())
            return false;
        m_report.incomplete += m_writer->add(entry, m_out) ? 0 : 1;
        if (++m_report.rows % ProgressRows == 0 && m_progress)
            m_progress(m_report.rows, m_total);
        m_hasFailed = m_out.size() > MaxGathered && !flush();
        return !m_hasFailed;
    }
    bool flush()
    {
        const bool isWritten = m_file.write(m_out) == m_out.size();
        core::wipe(m_out);
        return isWritten;
    }

    Error writeError() const
    {
        return {.category = ErrorCategory::Store,
                .code = QStringLiteral("write"),
                .place = m_file.fileName(),
                .message = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                                  "The file “%1” cannot be written."))
                               .arg(m_file.fileName()),
                .hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                               "Check that there is room on the disk and that you "
                                               "may write to the folder.")),
                .technical = m_file.errorString()};
    }
    Error notRegular() const
    {
        Error error = writeError();
        error.category = ErrorCategory::Input;
        error.code = QStringLiteral("not-regular");
        error.technical = QStringLiteral("not a regular file");
        return error;
    }

    ListStore &m_store;
    const ExportRequest &m_request;
    Progress m_progress;
    CancelToken m_cancel;
    QSaveFile m_file;
    std::unique_ptr<RowWriter> m_writer;
    QElapsedTimer m_timer;
    QByteArray m_out;
    qint64 m_total = 0;
    bool m_hasFailed = false;
    ExportReport m_report;
};

} // namespace

QString toString(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        break;
    case ExportFormat::Json:
        return QStringLiteral("json");
    case ExportFormat::AzScript:
        return QStringLiteral("az");
    }
    return QStringLiteral("csv");
}

std::optional<ExportFormat> exportFormat(const QString &word)
{
    for (const ExportFormat format :
         {ExportFormat::Csv, ExportFormat::Json, ExportFormat::AzScript}) {
        if (word.compare(toString(format), Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

Result<ExportReport> exportFile(ListStore &store, const ExportRequest &request, Progress progress,
                                CancelToken cancel)
{
    return Export(store, request, std::move(progress), std::move(cancel)).run();
}

} // namespace endorse::enrollmentlist
