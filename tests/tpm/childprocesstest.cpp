// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawtpm.h"

#include <support/testregistry.h>
#include <tpm/childprocess.h>

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace endorse;
using namespace endorse::testing;
using tpm::ChildProcess;

namespace {

/// A shell that runs @p script.
ChildProcess::Options shell(const QString &script)
{
    return {.program = QStringLiteral("/bin/sh"),
            .arguments = {QStringLiteral("-c"), script},
            .workingDirectory = QStringLiteral("/"),
            .user = std::nullopt,
            .environment = {QStringLiteral("PATH=/usr/bin:/bin"), QStringLiteral("WORD=hello")},
            .descriptors = {}};
}

} // namespace

class ChildProcessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void collectsOutputAndStatus();
    void keepsTheEndOfLongOutput();
    void givesDescriptorsAndNoOthers();
    void saysWhyItDoesNotStart_data();
    void saysWhyItDoesNotStart();
    void theGroupGoesWithIt();
    void stoppedChildIsKilled();
    void terminateWakesAStoppedChild();
    void waitIsCancelled();
    void childrenOfRootAreNot();
};

void ChildProcessTest::collectsOutputAndStatus()
{
    const auto child = ChildProcess::start(shell(QStringLiteral("echo $WORD; umask >&2; exit 7")));
    QVERIFY(child);
    QVERIFY((*child)->waitForExit(std::chrono::seconds(10)));
    QCOMPARE((*child)->output(), QStringLiteral("hello\n0077"));
    QCOMPARE((*child)->exitText(), QStringLiteral("exit status 7"));
    QCOMPARE(WEXITSTATUS(*(*child)->waitStatus()), 7);
}

void ChildProcessTest::keepsTheEndOfLongOutput()
{
    const auto child = ChildProcess::start(shell(QStringLiteral("seq 1 20000; echo the end")));
    QVERIFY(child);
    QVERIFY((*child)->waitForExit(std::chrono::seconds(10)));
    QVERIFY((*child)->output().size() <= 16 * 1024);
    QVERIFY((*child)->output().endsWith(QStringLiteral("20000\nthe end")));
}

void ChildProcessTest::givesDescriptorsAndNoOthers()
{
    int pair[2];
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0); // Not close-on-exec, on purpose.
    const tpm::FileDescriptor ours(pair[0]);
    const tpm::FileDescriptor theirs(pair[1]);
    auto options = shell(QStringLiteral("for n in $(seq 0 200); do [ -e /proc/$$/fd/$n ] && "
                                        "printf '%s ' $n; done; echo out >&4"));
    options.descriptors = {{theirs.get(), 4}};
    const auto child = ChildProcess::start(options);
    QVERIFY(child);
    char word[4] = {};
    QCOMPARE(::read(ours.get(), word, 4), ssize_t(4));
    QCOMPARE(QByteArray(word, 3), QByteArray("out"));
    QVERIFY((*child)->waitForExit(std::chrono::seconds(10)));
    QCOMPARE((*child)->output(), QStringLiteral("0 1 2 4"));
}

void ChildProcessTest::saysWhyItDoesNotStart_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << QStringLiteral("/nowhere/swtpm") << QStringLiteral("/")
                             << QStringLiteral("ENOENT");
    QTest::newRow("no program") << QStringLiteral("/etc/passwd") << QStringLiteral("/")
                                << QStringLiteral("EACCES");
    QTest::newRow("folder missing")
        << QStringLiteral("/bin/true") << QStringLiteral("/nowhere") << QStringLiteral("ENOENT");
}

void ChildProcessTest::saysWhyItDoesNotStart()
{
    QFETCH(QString, program);
    QFETCH(QString, directory);
    QFETCH(QString, code);
    auto options = shell(QString());
    options.program = program;
    options.workingDirectory = directory;
    const auto child = ChildProcess::start(options);
    QVERIFY(!child);
    QCOMPARE(child.error().code, code);
    QVERIFY(child.error().message.english().contains(program));
}

void ChildProcessTest::theGroupGoesWithIt()
{
    auto child = ChildProcess::start(shell(QStringLiteral("sleep 1000 & echo $!; sleep 1000")));
    QVERIFY(child);
    QTRY_VERIFY(!(*child)->output().isEmpty());
    const qint64 grandchild = (*child)->output().toLongLong();
    const qint64 pid = (*child)->processId();
    QVERIFY(userOf(grandchild));
    child->reset();
    QVERIFY(processEnds(pid));
    QVERIFY(processEnds(grandchild));

    // Also when the leader ends by itself.
    auto second = ChildProcess::start(shell(QStringLiteral("sleep 1000 & echo $!")));
    QVERIFY(second);
    QVERIFY((*second)->waitForExit(std::chrono::seconds(10)));
    QVERIFY(processEnds((*second)->output().toLongLong()));
}

void ChildProcessTest::stoppedChildIsKilled()
{
    auto child = ChildProcess::start(shell(QStringLiteral("exec sleep 1000")));
    QVERIFY(child);
    const qint64 pid = (*child)->processId();
    QCOMPARE(::kill(pid_t(pid), SIGSTOP), 0);
    QElapsedTimer timer;
    timer.start();
    child->reset();
    QVERIFY(timer.elapsed() < atOnceMs);
    QVERIFY(processEnds(pid));
}

void ChildProcessTest::terminateWakesAStoppedChild()
{
    const auto child = ChildProcess::start(shell(QStringLiteral("exec sleep 1000")));
    QVERIFY(child);
    QCOMPARE(::kill((*child)->processId(), SIGSTOP), 0);
    (*child)->terminate();
    QVERIFY((*child)->waitForExit(std::chrono::seconds(10)));
    QCOMPARE((*child)->exitText(), QStringLiteral("signal 15"));
}

void ChildProcessTest::waitIsCancelled()
{
    const auto child = ChildProcess::start(shell(QStringLiteral("exec sleep 1000")));
    QVERIFY(child);
    QVERIFY(!(*child)->waitForExit(std::chrono::milliseconds(10)));
    core::CancelSource source;
    source.cancel();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!(*child)->waitForExit(std::chrono::seconds(100), source.token()));
    QVERIFY(timer.elapsed() < atOnceMs);
}

void ChildProcessTest::childrenOfRootAreNot()
{
    const auto user = tpm::unprivilegedUser();
    QCOMPARE(user.has_value(), ::geteuid() == 0);
    auto options = shell(QStringLiteral("id -u; id -G"));
    options.user = user;
    const auto child = ChildProcess::start(options);
    QVERIFY(child);
    QVERIFY((*child)->waitForExit(std::chrono::seconds(10)));
    const uint expected = user ? user->user : ::geteuid();
    QVERIFY(expected != 0);
    QVERIFY2((*child)->output().startsWith(QString::number(expected) + QLatin1Char('\n')),
             qPrintable((*child)->output()));
}

ENDORSE_TEST(ChildProcessTest)
#include "childprocesstest.moc"
