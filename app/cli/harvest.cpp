// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvest.h"

#include <app/cli/console.h>

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <enrollmentlist/csv.h>
#include <enrollmentlist/recordmembers.h>
#include <enrollmentlist/rowjudge.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::app::cli {

namespace {

core::Error harvestError(const char *code, const QString &path, const QString &technical)
{
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QString::fromLatin1(code);
    error.place = path;
    error.message =
        text(QT_TRANSLATE_NOOP("endorse::app", "The device cannot be added to the list \"%1\"."))
            .arg(path);
    error.hint = text(QT_TRANSLATE_NOOP("endorse::app",
                                        "Check that it is a CSV file whose first line names the "
                                        "columns registrationId and endorsementKey, and that you "
                                        "may write to it."));
    error.technical = technical;
    return error;
}

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// Closes, and so unlocks, the descriptor.
class Descriptor final
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

using enrollmentlist::CsvReader;
using enrollmentlist::CsvWriter;

/// What a list has already.
struct Listed final
{
    QStringList columns; ///< REST members, in their order; empty: of something else.
    char delimiter = ',';
    QString encoding;
    bool isThere = false; ///< The device.
};

QByteArray lineOf(const Listed &listed, const QString &registrationId, const QByteArray &ek)
{
    CsvWriter writer(listed.delimiter);
    for (const QString &column : listed.columns) {
        if (column == QLatin1String("registrationId"))
            writer.cell(registrationId);
        else if (column == QLatin1String("endorsementKey"))
            writer.cell(ek);
        else if (column == QLatin1String("provisioningStatus"))
            writer.cell(QByteArray("enabled"));
        else
            writer.cell(QByteArray());
    }
    return writer.endRecord().take();
}

/// Reads a list up to the device, if it is in it. Lines that are no rows are passed over.
core::Result<Listed> readList(QIODevice &device, const QString &registrationId)
{
    enrollmentlist::TextSource text(device);
    CsvReader reader(text);
    Listed listed;
    qsizetype idColumn = -1;
    while (!listed.isThere) {
        const CsvReader::Next next = reader.next();
        if (next == CsvReader::Next::Failed)
            return core::fail(reader.error());
        if (next == CsvReader::Next::End)
            break;
        if (next == CsvReader::Next::Problem)
            continue;
        const auto &cells = reader.record().cells;
        if (idColumn < 0) {
            listed.columns = enrollmentlist::RowJudge::guess(reader.record().toStrings()).members;
            idColumn = listed.columns.indexOf(QLatin1String("registrationId"));
            if (idColumn < 0)
                break;
        } else if (idColumn < std::ssize(cells)) {
            const QByteArrayView id =
                CsvWriter::unguarded(cells.at(static_cast<std::size_t>(idColumn)));
            listed.isThere =
                QString::fromUtf8(id).compare(registrationId, Qt::CaseInsensitive) == 0;
        }
    }
    if (reader.delimiter() != 0)
        listed.delimiter = reader.delimiter();
    listed.encoding = text.encoding();
    return listed;
}

} // namespace

core::Result<Harvested> harvest(const QString &path, const QString &registrationId,
                                const tpmtypes::EndorsementKey &ek)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const Descriptor file(::open(QFile::encodeName(absolute).constData(),
                                 O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK,
                                 S_IRUSR | S_IWUSR));
    struct stat facts = {};
    if (file.get() < 0 || ::fstat(file.get(), &facts) != 0)
        return core::fail(harvestError("read", absolute, systemError()));
    if (!S_ISREG(facts.st_mode))
        return core::fail(harvestError("format", absolute, QStringLiteral("not a regular file")));
    if (::flock(file.get(), LOCK_EX) != 0)
        return core::fail(harvestError("lock", absolute, systemError()));

    QFile reader;
    if (!reader.open(file.get(), QIODevice::ReadOnly))
        return core::fail(harvestError("read", absolute, reader.errorString()));
    auto listed = readList(reader, registrationId);
    if (!listed)
        return core::fail(harvestError("read", absolute, listed.error().technical));
    const bool isNew = facts.st_size == 0;
    if (isNew)
        listed->columns = enrollmentlist::harvestColumns();
    const bool isList = listed->columns.contains(QLatin1String("registrationId")) &&
                        listed->columns.contains(QLatin1String("endorsementKey"));
    if (!isList || listed->encoding != QLatin1String("UTF-8")) {
        return core::fail(
            harvestError("format", absolute,
                         QStringLiteral("%1, columns: %2")
                             .arg(listed->encoding, listed->columns.join(QLatin1Char(',')))));
    }
    if (listed->isThere)
        return Harvested::KnownAlready;

    QByteArray added;
    if (isNew)
        added = CsvWriter::record(listed->columns);
    else if (!reader.seek(facts.st_size - 1) || reader.read(1) != "\n")
        added = "\n";
    added += lineOf(*listed, registrationId, ek.base64());
    const auto size = static_cast<std::size_t>(added.size());
    if (::write(file.get(), added.constData(), size) != static_cast<ssize_t>(size) ||
        ::fsync(file.get()) != 0) {
        const QString why = systemError();
        if (::ftruncate(file.get(), facts.st_size) != 0)
            return core::fail(
                harvestError("write", absolute, why + QStringLiteral("; ") + systemError()));
        return core::fail(harvestError("write", absolute, why));
    }
    return Harvested::Appended;
}

} // namespace endorse::app::cli
