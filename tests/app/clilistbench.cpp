// SPDX-License-Identifier: GPL-3.0-or-later
#include "clilistbench.h"

#include <audit/auditlog.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <enrollmentlist/filesamples.h>

namespace endorse::testing {

CliListBench::CliListBench()
    : m_cli(path("data"))
    , m_list(path("lab.db"))
{
}

void CliListBench::verifyAudit() const
{
    if (!QFileInfo::exists(auditFile()))
        return;
    const auto log = audit::AuditLog::open(auditFile());
    QVERIFY(log && log->verify()->ok());
}

void CliListBench::startService()
{
    m_serve = std::make_unique<ServeProcess>(
        Cli(path("service")), QStringList{QStringLiteral("--retry-after"), QStringLiteral("0")});
    if (m_serve->where().isEmpty())
        qFatal("The service does not start.");
    m_cli.set(QStringLiteral("ENDORSE_SERVICE"), QString::fromLatin1(m_serve->connectionString()));
}

QString CliListBench::write(const char *name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written.", name);
    return file.fileName();
}

QString CliListBench::auditFile() const
{
    return m_cli.dataDir() + QStringLiteral("/audit/audit.jsonl");
}

QString CliListBench::kinds() const
{
    QStringList kinds;
    const auto log = audit::AuditLog::open(auditFile());
    if (!log)
        return log.error().toLogLine();
    const QList<QJsonObject> lines = log->lastLines(100).value_or(QList<QJsonObject>());
    for (const QJsonObject &line : lines)
        kinds.append(line.value(QLatin1String("kind")).toString());
    return kinds.join(QLatin1Char(' '));
}

QStringList CliListBench::words(const QString &arguments)
{
    return arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

CliOutcome CliListBench::onList(const QByteArray &verb, const QString &last,
                                const QString &file) const
{
    QStringList arguments = words(QStringLiteral("enrollment ") + QString::fromLatin1(verb));
    arguments.replaceInStrings(QStringLiteral("%1"), file);
    if (!last.isEmpty())
        arguments.append(last);
    return m_cli.run(arguments +
                     QStringList{QStringLiteral("--store"), m_list, QStringLiteral("--json")});
}

CliOutcome CliListBench::onService(const QByteArray &verb) const
{
    return m_cli.run(
        words(QStringLiteral("enrollment ") + QString::fromLatin1(verb)) +
        QStringList{QStringLiteral("--ca"), m_serve->value("ca"), QStringLiteral("--json")});
}

CliOutcome CliListBench::sync(const QByteArray &verb) const
{
    return m_cli.run(words(QStringLiteral("enrollment ") + QString::fromLatin1(verb)) +
                     QStringList{QStringLiteral("--store"), m_list, QStringLiteral("--ca"),
                                 m_serve->value("ca"), QStringLiteral("--json")});
}

QString CliListBench::ids(const QByteArray &verb, const QString &last) const
{
    QStringList ids;
    const QJsonArray rows = onList(verb, last).json().value(QLatin1String("rows")).toArray();
    for (const QJsonValue &row : rows)
        ids.append(row.toObject().value(QLatin1String("registrationId")).toString());
    return ids.join(QLatin1Char(' '));
}

void CliListBench::importRows(int count) const
{
    QByteArray csv = "registrationId,endorsementKey,deviceId\n";
    for (int i = 0; i < count; ++i) {
        csv += QStringLiteral("row-%1,").arg(i, 2, 10, QLatin1Char('0')).toLatin1() + sampleEk(i) +
               QStringLiteral(",device-%1\n").arg(99 - i, 2, 10, QLatin1Char('0')).toLatin1();
    }
    const CliOutcome imported = onList("import", write("rows.csv", csv));
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
}

QString CliListBench::member(const CliOutcome &outcome, const char *memberPath)
{
    QJsonValue value = outcome.json();
    for (const QString &name : QString::fromLatin1(memberPath).split(QLatin1Char('.')))
        value = value.toObject().value(name);
    return value.toString();
}

} // namespace endorse::testing
