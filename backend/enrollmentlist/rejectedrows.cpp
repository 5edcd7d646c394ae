// SPDX-License-Identifier: GPL-3.0-or-later
#include "rejectedrows.h"

#include "texts.h"

#include <dps/json.h>

#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::enrollmentlist {

using core::Error;
using core::ErrorCategory;
using core::Result;

namespace {

/// So much is gathered before it is written.
constexpr qsizetype MaxGathered = 256 * 1024;
/// Files of one name that may lie side by side.
constexpr int MaxFiles = 1000;

/// Columns that this program adds, whatever the case.
bool isOurs(const QString &header)
{
    return header.compare(QLatin1String("line"), Qt::CaseInsensitive) == 0 ||
           header.compare(QLatin1String("reason"), Qt::CaseInsensitive) == 0;
}

/// What a UTF-8 file can hold and a reader takes.
QByteArray cleaned(QByteArrayView text)
{
    QString out = QString::fromUtf8(text);
    out.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return out.toUtf8();
}

} // namespace

RejectedRows::RejectedRows(const QString &source, FileFormat format, const QStringList &headers,
                           char delimiter)
    : m_source(source)
    , m_format(format)
    , m_headers(headers)
    , m_csv(delimiter == '\0' ? ',' : delimiter)
{
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (!isOurs(headers.at(i)))
            m_columns.append(i);
    }
}

RejectedRows::~RejectedRows()
{
    if (m_file.isOpen() && !m_isKept)
        ::unlink(QFile::encodeName(m_path).constData());
}

QString RejectedRows::pathOf(int number) const
{
    const QFileInfo info(m_source);
    const QString base = info.suffix().isEmpty() || info.completeBaseName().isEmpty()
                             ? info.fileName()
                             : info.completeBaseName();
    return QStringLiteral("%1/%2.rejected%3.%4")
        .arg(info.absolutePath(), base, number == 1 ? QString() : QStringLiteral("-%1").arg(number),
             toString(m_format));
}

Error RejectedRows::writeError() const
{
    return {.category = ErrorCategory::Store,
            .code = QStringLiteral("write"),
            .place = m_path.isEmpty() ? pathOf(1) : m_path,
            .message = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                              "The rejected rows cannot be saved as “%1”."))
                           .arg(m_path.isEmpty() ? pathOf(1) : m_path),
            .hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                           "Copy the file to a folder in which you may write, and "
                                           "import it from there.")),
            .technical = m_file.isOpen() ? m_file.errorString()
                                         : QString::fromLocal8Bit(std::strerror(errno))};
}

Result<void> RejectedRows::create()
{
    for (int number = 1; number <= MaxFiles; ++number) {
        const QString path = pathOf(number);
        const int descriptor =
            ::open(QFile::encodeName(path).constData(),
                   O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
        if (descriptor >= 0) {
            m_path = path;
            if (!m_file.open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle)) {
                ::close(descriptor);
                return core::fail(writeError());
            }
            break;
        }
        if (errno != EEXIST)
            return core::fail(writeError());
    }
    if (!m_file.isOpen())
        return core::fail(writeError());
    if (m_format == FileFormat::Csv) {
        for (const qsizetype column : std::as_const(m_columns))
            m_csv.cell(m_headers.at(column));
        m_csv.cell(QByteArrayView("line")).cell(QByteArrayView("reason")).endRecord();
    }
    return {};
}

Result<void> RejectedRows::add(const Rejection &rejection)
{
    if (!m_file.isOpen()) {
        if (auto created = create(); !created)
            return created;
    }
    if (m_format == FileFormat::Csv)
        addCsv(rejection);
    else
        addJson(rejection);
    return m_csv.size() + m_json.size() > MaxGathered ? flush() : Result<void>();
}

void RejectedRows::addCsv(const Rejection &rejection)
{
    const QStringList &cells = rejection.row.cells;
    // Cells that have no header hang on to the last column, so that nothing of the row is lost.
    for (const qsizetype column : std::as_const(m_columns)) {
        const bool isLast = column == m_columns.last();
        QString cell = cells.value(column);
        for (qsizetype i = m_headers.size(); isLast && i < cells.size(); ++i)
            cell += QLatin1Char(m_csv.delimiter()) + cells.at(i);
        m_csv.cell(cell);
    }
    m_csv.cell(QByteArray::number(rejection.row.line)).cell(rejection.row.reason).endRecord();
}

void RejectedRows::addJson(const Rejection &rejection)
{
    const auto object = dps::JsonObject::parse(rejection.text);
    if (!object) {
        m_json += cleaned(rejection.text) + '\n';
        return;
    }
    dps::RawMembers members = object->members();
    members.removeIf([](const dps::RawMember &member) { return isOurs(member.name); });
    dps::JsonWriter writer;
    writer.rest(members).integer("line", rejection.row.line).string("reason", rejection.row.reason);
    m_json += writer.finish() + '\n';
}

Result<void> RejectedRows::flush()
{
    for (const QByteArray &bytes : {m_csv.take(), std::exchange(m_json, {})}) {
        if (m_file.write(bytes) != bytes.size())
            return core::fail(writeError());
    }
    return m_file.flush() ? Result<void>() : core::fail(writeError());
}

Result<QString> RejectedRows::save()
{
    if (!m_file.isOpen())
        return QString();
    if (auto flushed = flush(); !flushed)
        return core::fail(flushed.error());
    if (::fsync(m_file.handle()) != 0)
        return core::fail(writeError());
    return m_path;
}

} // namespace endorse::enrollmentlist
