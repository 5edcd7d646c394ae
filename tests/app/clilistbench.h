// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cliprocess.h>

#include <QTemporaryDir>

#include <memory>

namespace endorse::testing {

/// Verbs on an enrollment list, and on the service that it is kept in step with, in a data folder
/// of their own.
class CliListBench final
{
public:
    CliListBench();
    /// Fails the test unless the audit log, when there is one, is whole.
    void verifyAudit() const;

    Cli &cli() { return m_cli; }
    /// A file, as its path or as text.
    const QString &list() const { return m_list; }
    void setList(const QString &list) { m_list = list; }
    /// A service that the verbs find, in a process of its own.
    void startService();
    ServeProcess &service() { return *m_serve; }

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QString write(const char *name, const QByteArray &content) const;
    QString auditFile() const;
    /// What the audit log tells, in order.
    QString kinds() const;

    /// "enrollment VERB… [LAST] --store LIST --json"; "%1" in the verb is @p file.
    CliOutcome onList(const QByteArray &verb, const QString &last = {},
                      const QString &file = {}) const;
    CliOutcome onService(const QByteArray &verb) const;
    /// A verb on both.
    CliOutcome sync(const QByteArray &verb) const;
    /// Registration IDs of the rows that a verb lists.
    QString ids(const QByteArray &verb, const QString &last = {}) const;
    /// "row-00"… with device IDs that run the other way round.
    void importRows(int count) const;

    static QStringList words(const QString &arguments);
    /// A member of the document by its path, as text.
    static QString member(const CliOutcome &outcome, const char *memberPath);
    static QString code(const CliOutcome &outcome) { return member(outcome, "error.code"); }
    /// More of what other tests show too.
    static bool isSoak() { return qEnvironmentVariableIntValue("ENDORSE_SOAK") == 1; }

private:
    QTemporaryDir m_folder;
    Cli m_cli;
    QString m_list;
    std::unique_ptr<ServeProcess> m_serve;
};

} // namespace endorse::testing
