// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvest.h"

#include <app/cli/console.h>

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
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

const QStringList &defaultColumns()
{
    static const QStringList columns{QStringLiteral("registrationId"),
                                     QStringLiteral("endorsementKey"), QStringLiteral("deviceId"),
                                     QStringLiteral("provisioningStatus"),
                                     QStringLiteral("iotHubHostName")};
    return columns;
}

QString lineOf(const QStringList &columns, const QString &registrationId, const QString &ek)
{
    QStringList cells;
    for (const QString &column : columns) {
        if (column == QLatin1String("registrationId"))
            cells.append(csvCell(registrationId));
        else if (column == QLatin1String("endorsementKey"))
            cells.append(csvCell(ek));
        else if (column == QLatin1String("provisioningStatus"))
            cells.append(QStringLiteral("enabled"));
        else
            cells.append(QString());
    }
    return cells.join(QLatin1Char(','));
}

bool isListed(const QStringList &lines, qsizetype column, const QString &value)
{
    for (const QString &line : lines) {
        const QStringList cells = csvCells(line);
        if (column < cells.size() && cells.at(column).compare(value, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

QString csvCell(const QString &value)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    QString cell = value;
    if (!cell.isEmpty() && formulaStarts.contains(cell.at(0)))
        cell.prepend(QLatin1Char('\''));
    static const QString special = QStringLiteral(",\"\r\n");
    for (const QChar c : std::as_const(cell)) {
        if (special.contains(c)) {
            cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
            return QLatin1Char('"') + cell + QLatin1Char('"');
        }
    }
    return cell;
}

QStringList csvCells(const QString &line)
{
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (quoted && c == QLatin1Char('"') && line.mid(i + 1, 1) == QLatin1String("\"")) {
            cell += c;
            ++i;
        } else if (c == QLatin1Char('"')) {
            quoted = !quoted;
        } else if (c == QLatin1Char(',') && !quoted) {
            cells.append(cell);
            cell.clear();
        } else {
            cell += c;
        }
    }
    cells.append(cell);
    return cells;
}

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
    const QByteArray before = reader.readAll();
    QStringList lines = QString::fromUtf8(before).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (QString &line : lines) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
    }
    const QStringList columns = lines.isEmpty() ? defaultColumns() : csvCells(lines.takeFirst());
    const qsizetype idColumn = columns.indexOf(QLatin1String("registrationId"));
    const qsizetype ekColumn = columns.indexOf(QLatin1String("endorsementKey"));
    if (idColumn < 0 || ekColumn < 0) {
        return core::fail(harvestError(
            "format", absolute, QStringLiteral("columns: ") + columns.join(QLatin1Char(','))));
    }
    const QString key = QString::fromLatin1(ek.base64());
    if (isListed(lines, idColumn, registrationId))
        return Harvested::KnownAlready;

    QByteArray added;
    if (before.isEmpty())
        added = columns.join(QLatin1Char(',')).toUtf8() + '\n';
    else if (!before.endsWith('\n'))
        added = "\n";
    added += lineOf(columns, registrationId, key).toUtf8() + '\n';
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
