// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QUuid>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::testing {

namespace {

constexpr int patienceMs = 120'000;

std::unique_ptr<PostgresServer> &instance()
{
    static std::unique_ptr<PostgresServer> server;
    return server;
}

QString newestPrograms()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (names.isEmpty())
        qFatal("PostgreSQL is missing (Debian: postgresql).");
    return versions.filePath(names.last() + QStringLiteral("/bin/"));
}

/// PostgreSQL does not run as root: then it runs as the user that its package made.
const passwd *otherUser()
{
    if (::geteuid() != 0)
        return nullptr;
    const passwd *user = ::getpwnam("postgres");
    if (user == nullptr)
        qFatal("There is no user postgres, whom its package makes.");
    return user;
}

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("There is no free port.");
    return server.serverPort();
}

} // namespace

PostgresServer &PostgresServer::shared()
{
    if (!instance()) {
        instance() = std::make_unique<PostgresServer>();
        // While QProcess still works.
        qAddPostRoutine([] { instance().reset(); });
    }
    return *instance();
}

PostgresServer::PostgresServer()
    // The path of a socket has little room.
    : m_folder(QStringLiteral("/tmp/endorse-pg-XXXXXX"))
    , m_programs(newestPrograms())
    , m_password(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    if (const passwd *user = otherUser()) {
        if (::chown(QFile::encodeName(m_folder.path()).constData(), user->pw_uid, user->pw_gid) !=
            0)
            qFatal("The folder of the server cannot be given away.");
    }
    initialize();
    start();
}

PostgresServer::~PostgresServer()
{
    stop();
}

QString PostgresServer::program(const char *name) const
{
    return m_programs + QLatin1String(name);
}

void PostgresServer::prepare(QProcess *process) const
{
    const passwd *user = otherUser();
    const uid_t uid = user != nullptr ? user->pw_uid : ::geteuid();
    const gid_t gid = user != nullptr ? user->pw_gid : ::getegid();
    const bool isRoot = user != nullptr;
    process->setChildProcessModifier([uid, gid, isRoot] {
        if (isRoot && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(1);
        // "Immediate shutdown".
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
        ::umask(077);
    });
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("HOME"), m_folder.path());
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder.path());
}

void PostgresServer::initialize() const
{
    const QString secret = m_folder.filePath(QStringLiteral("password"));
    QFile file(secret);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_password.toLatin1()) < 1)
        qFatal("The folder of the server cannot be written.");
    file.close();
    if (const passwd *user = otherUser()) {
        if (::chown(QFile::encodeName(secret).constData(), user->pw_uid, user->pw_gid) != 0)
            qFatal("The password of the server cannot be given away.");
    }
    QProcess process;
    prepare(&process);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program("initdb"),
                  {QStringLiteral("--pgdata"), m_folder.filePath(QStringLiteral("data")),
                   QStringLiteral("--username=endorse"), QStringLiteral("--encoding=UTF8"),
                   QStringLiteral("--no-locale"), QStringLiteral("--no-sync"),
                   QStringLiteral("--auth-local=trust"),
                   QStringLiteral("--auth-host=scram-sha-256"), QStringLiteral("--pwfile"),
                   secret});
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        qFatal("initdb: %s", process.readAll().constData());
}

void PostgresServer::start()
{
    // Somebody else may take the port before the server does.
    constexpr int mostAttempts = 5;
    const bool hasPort = m_port != 0;
    QByteArray said;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        if (!hasPort)
            m_port = freePort();
        if (launch(&said))
            return;
    }
    qFatal("postgres: %s", said.constData());
}

bool PostgresServer::launch(QByteArray *said)
{
    m_process = std::make_unique<QProcess>();
    prepare(m_process.get());
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    const auto option = [](const char *name, const QString &value) {
        return QStringList{QStringLiteral("-c"), QLatin1String(name) + QLatin1Char('=') + value};
    };
    const QStringList arguments =
        QStringList{QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data"))} +
        option("unix_socket_directories", m_folder.path()) +
        option("listen_addresses", QStringLiteral("127.0.0.1")) +
        option("port", QString::number(m_port)) + option("fsync", QStringLiteral("off")) +
        option("shared_buffers", QStringLiteral("32MB")) +
        option("max_connections", QStringLiteral("40")) +
        option("max_wal_size", QStringLiteral("256MB")) +
        // A deadlock is found by waiting so long for a lock.
        option("deadlock_timeout", QStringLiteral("50ms"));
    // Into a file: a pipe that nobody reads would stop the server when it is full.
    const QString log = m_folder.filePath(QStringLiteral("log"));
    QFile::remove(log);
    m_process->setStandardOutputFile(log);
    m_process->start(program("postgres"), arguments);
    for (;;) {
        const bool isOver =
            m_process->waitForFinished(20) || m_process->state() == QProcess::NotRunning;
        QFile file(log);
        if (file.open(QIODevice::ReadOnly))
            *said = file.readAll();
        if (said->contains("ready to accept connections"))
            return true;
        if (isOver)
            return false;
    }
}

void PostgresServer::stop()
{
    if (!m_process)
        return;
    ::kill(static_cast<pid_t>(m_process->processId()), SIGQUIT);
    m_process->waitForFinished(patienceMs);
    m_process.reset();
}

QString PostgresServer::address(const QString &schema, const QString &database) const
{
    QString text = QStringLiteral("postgresql:///%1?host=%2&port=%3&user=endorse")
                       .arg(database, m_folder.path(), QString::number(m_port));
    if (!schema.isEmpty())
        text += QStringLiteral("&schema=") + schema;
    return text;
}

QString PostgresServer::loopbackAddress(const QString &schema) const
{
    return QStringLiteral("postgresql://endorse@127.0.0.1:%1/postgres?schema=%2")
        .arg(QString::number(m_port), schema);
}

QString PostgresServer::newSchema()
{
    return QStringLiteral("list_%1").arg(++m_schemas);
}

QString PostgresServer::run(const QString &sql) const
{
    QProcess process;
    prepare(&process);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program("psql"),
                  {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-A"),
                   QStringLiteral("-t"), QStringLiteral("-h"), m_folder.path(),
                   QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
                   QStringLiteral("endorse"), QStringLiteral("-c"), sql,
                   QStringLiteral("postgres")});
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        qFatal("psql: %s", process.readAll().constData());
    return QString::fromUtf8(process.readAll()).trimmed();
}

} // namespace endorse::testing
