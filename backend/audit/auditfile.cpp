// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditfile.h"

#include <audit/auditline.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QThread>
#include <QUuid>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace endorse::audit {

namespace {

constexpr std::chrono::seconds lockTimeout{10};
constexpr qint64 longestLine = 1024 * 1024;
constexpr qsizetype hashSize = 32;

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

QString headPath(const QString &path)
{
    return path + QStringLiteral(".head");
}

bool lockInTime(int descriptor, int operation)
{
    const auto deadline = std::chrono::steady_clock::now() + lockTimeout;
    while (::flock(descriptor, operation | LOCK_NB) != 0) {
        if ((errno != EWOULDBLOCK && errno != EINTR) || std::chrono::steady_clock::now() > deadline)
            return false;
        QThread::msleep(2);
    }
    return true;
}

/// A new name in a folder lasts only once the folder itself is on the disk.
void flushFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

bool writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written =
            ::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

} // namespace

core::Error auditError(const char *code, const QString &path, const QString &technical)
{
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QString::fromLatin1(code);
    error.place = path;
    error.message = core::Text("endorse::audit",
                               QT_TRANSLATE_NOOP("endorse::audit",
                                                 "The audit log \"%1\" cannot be read or written."))
                        .arg(path);
    error.hint = core::Text("endorse::audit",
                            QT_TRANSLATE_NOOP("endorse::audit",
                                              "Check the permissions of the file and its folder "
                                              "and the free space of the disk."));
    if (error.code == QLatin1String("lock")) {
        error.message =
            core::Text("endorse::audit",
                       QT_TRANSLATE_NOOP("endorse::audit",
                                         "Another program keeps the audit log \"%1\" locked."))
                .arg(path);
        error.hint =
            core::Text("endorse::audit",
                       QT_TRANSLATE_NOOP("endorse::audit", "End the other program and try again."));
    } else if (error.code == QLatin1String("format")) {
        error.message =
            core::Text("endorse::audit",
                       QT_TRANSLATE_NOOP("endorse::audit",
                                         "The last line of the audit log \"%1\" was changed, so no "
                                         "line can follow it."))
                .arg(path);
        error.hint =
            core::Text("endorse::audit",
                       QT_TRANSLATE_NOOP("endorse::audit",
                                         "Find out who changed it, keep the file aside under "
                                         "another name, and a new log is begun."));
    }
    error.technical = technical;
    return error;
}

AuditFile::AuditFile(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

AuditFile::AuditFile(AuditFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

AuditFile::~AuditFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor); // Which unlocks it.
}

core::Error AuditFile::error(const char *code, const QString &technical) const
{
    return auditError(code, m_path, technical);
}

core::Result<AuditFile> AuditFile::openLocked(const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    if (!folder.exists()) {
        const QByteArray name = QFile::encodeName(folder.absolutePath());
        QDir().mkpath(QFileInfo(folder.absolutePath()).absolutePath());
        if (::mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST)
            return core::fail(auditError("open", path, systemError()));
    }
    const bool isNew = !QFileInfo::exists(path);
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return core::fail(auditError("open", path, systemError()));
    AuditFile file(path, descriptor);
    if (const auto locked = file.lock(LOCK_EX); !locked)
        return core::fail(locked.error());
    if (isNew)
        flushFolderOf(path);
    return file;
}

core::Result<AuditFile> AuditFile::openForReading(const QString &path)
{
    // Without O_NONBLOCK a pipe of that name would wait for a writer.
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return core::fail(auditError("open", path, systemError()));
    AuditFile file(path, descriptor);
    if (const auto locked = file.lock(LOCK_SH); !locked)
        return core::fail(locked.error());
    return file;
}

core::Result<void> AuditFile::lock(int operation) const
{
    struct stat facts = {};
    if (::fstat(m_descriptor, &facts) != 0 || !S_ISREG(facts.st_mode))
        return core::fail(error("open", QStringLiteral("not a regular file")));
    if (!lockInTime(m_descriptor, operation))
        return core::fail(error("lock", systemError()));
    return {};
}

core::Result<QString> AuditFile::station()
{
    QFile file(m_path + QStringLiteral(".station"));
    if (file.open(QIODevice::ReadOnly)) {
        const QUuid id(QString::fromLatin1(file.readAll().trimmed()));
        if (!id.isNull())
            return id.toString(QUuid::WithoutBraces);
        file.close();
    }
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSaveFile made(file.fileName());
    if (!made.open(QIODevice::WriteOnly) ||
        !made.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        made.write(id.toLatin1() + '\n') < 0 || !made.commit())
        return core::fail(error("write", made.errorString()));
    return id;
}

core::Result<qint64> AuditFile::size() const
{
    struct stat facts = {};
    if (::fstat(m_descriptor, &facts) != 0)
        return core::fail(error("read", systemError()));
    return facts.st_size;
}

/// The bytes behind the last line feed before @p end, and where they start.
core::Result<core::Bytes> AuditFile::readBack(qint64 end, qint64 *start) const
{
    core::Bytes found;
    qint64 position = end;
    while (position > 0 && found.size() <= longestLine) {
        const qint64 step = std::min<qint64>(position, 4096);
        core::Bytes block(step, Qt::Uninitialized);
        const ssize_t got =
            ::pread(m_descriptor, block.data(), static_cast<std::size_t>(step), position - step);
        if (got != step)
            return core::fail(error("read", systemError()));
        const qsizetype feed = block.lastIndexOf('\n');
        if (feed >= 0) {
            *start = position - step + feed + 1;
            return block.sliced(feed + 1) + found;
        }
        found.prepend(block);
        position -= step;
    }
    if (position > 0)
        return core::fail(error("format", QStringLiteral("the last line exceeds 1 MiB")));
    *start = 0;
    return found;
}

core::Result<core::Bytes> AuditFile::cutTornLine()
{
    const auto end = size();
    if (!end)
        return core::fail(end.error());
    qint64 start = 0;
    const auto tail = readBack(*end, &start);
    if (!tail)
        return core::fail(tail.error());
    if (tail->isEmpty())
        return core::Bytes();
    const auto line = AuditLine::parse(*tail);
    if (line && line->intact) {
        if (!writeAll(m_descriptor, "\n") || ::fsync(m_descriptor) != 0)
            return core::fail(error("write", systemError()));
        return core::Bytes();
    }
    if (::ftruncate(m_descriptor, start) != 0 || ::fsync(m_descriptor) != 0)
        return core::fail(error("write", systemError()));
    return *tail;
}

core::Result<ChainHead> AuditFile::lastLine()
{
    const auto end = size();
    if (!end)
        return core::fail(end.error());
    if (*end == 0)
        return ChainHead{0, core::Bytes(hashSize, '\0')};
    qint64 start = 0;
    const auto text = readBack(*end - 1, &start);
    if (!text)
        return core::fail(text.error());
    const auto line = AuditLine::parse(*text);
    if (!line || !line->intact)
        return core::fail(error("format", QStringLiteral("the hash of the last line is wrong")));
    return ChainHead{line->seq, line->hash};
}

core::Result<void>
AuditFile::walkBackwards(const std::function<bool(const core::Bytes &line)> &each) const
{
    const auto size = this->size();
    if (!size)
        return core::fail(size.error());
    qint64 start = 0;
    // What stands behind the last line feed is no line yet.
    if (const auto torn = readBack(*size, &start); !torn)
        return core::fail(torn.error());
    while (start > 0) {
        const auto line = readBack(start - 1, &start);
        if (!line)
            return core::fail(line.error());
        if (!each(*line))
            break;
    }
    return {};
}

core::Result<void> AuditFile::append(const core::Bytes &line, const ChainHead &head)
{
    const auto before = size();
    if (!before)
        return core::fail(before.error());
    if (!writeAll(m_descriptor, line) || ::fsync(m_descriptor) != 0) {
        const QString why = systemError();
        // Half a line would be cut off by the next one who appends; now is better.
        if (::ftruncate(m_descriptor, *before) != 0)
            return core::fail(error("write", why + QStringLiteral("; ") + systemError()));
        return core::fail(error("write", why));
    }
    // Without this note the line stands all the same: an older head is still in the chain.
    QSaveFile noted(headPath(m_path));
    const QJsonObject json{{QStringLiteral("seq"), head.seq},
                           {QStringLiteral("hash"), core::toHex(head.hash)}};
    if (noted.open(QIODevice::WriteOnly) &&
        noted.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        noted.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n') > 0)
        noted.commit();
    return {};
}

std::optional<ChainHead> AuditFile::notedHead(const QString &path)
{
    QFile file(headPath(path));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    ChainHead head;
    head.seq = json.value(QLatin1String("seq")).toInteger();
    head.hash = core::Bytes::fromHex(json.value(QLatin1String("hash")).toString().toLatin1());
    if (head.seq < 1 || head.hash.size() != hashSize)
        return std::nullopt;
    return head;
}

} // namespace endorse::audit
