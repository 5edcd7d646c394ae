// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <audit/auditlog.h>

#include <functional>

namespace endorse::audit {

/// The open file of a log, locked against other processes while this lives. Knows lines and bytes,
/// not events. Errors as AuditLog. Thread: a value used by one.
class AuditFile final
{
public:
    static core::Result<AuditFile> openLocked(const QString &path);
    /// The same for one who only reads: makes and changes nothing; fails with code "open" when
    /// there is no file. Readers do not hinder one another.
    static core::Result<AuditFile> openForReading(const QString &path);
    AuditFile(AuditFile &&other) noexcept;
    AuditFile &operator=(AuditFile &&) = delete;
    ~AuditFile();

    /// The station's name, made when there is none.
    core::Result<QString> station();
    /// Removes and gives the bytes behind the last line feed. A whole line that lacks only its line
    /// feed is completed instead.
    core::Result<core::Bytes> cutTornLine();
    /// seq 0 and 32 zero bytes when the file is empty.
    core::Result<ChainHead> lastLine();
    /// Every whole line from the last to the first, without its line feed, until @p each gives
    /// false.
    core::Result<void>
    walkBackwards(const std::function<bool(const core::Bytes &line)> &each) const;
    /// Writes and flushes; takes it back when that fails. Then notes @p head beside the file.
    core::Result<void> append(const core::Bytes &line, const ChainHead &head);

    /// What FILE.head says; nullopt when there is none or it cannot be read.
    static std::optional<ChainHead> notedHead(const QString &path);

private:
    AuditFile(QString path, int descriptor);
    core::Result<void> lock(int operation) const;
    core::Error error(const char *code, const QString &technical) const;
    core::Result<qint64> size() const;
    core::Result<core::Bytes> readBack(qint64 end, qint64 *start) const;

    QString m_path;
    int m_descriptor;
};

/// A Store error of the log. @p code: "open", "lock", "write", "read", "format".
core::Error auditError(const char *code, const QString &path, const QString &technical);

} // namespace endorse::audit
