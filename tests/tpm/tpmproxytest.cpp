// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawtpm.h"

#include <support/testregistry.h>
#include <tpm/commandnames.h>
#include <tpm/streamtcti.h>
#include <tpm/tpmproxyprocess.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <future>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using core::ErrorCategory;

namespace {

/// A pseudo-terminal that stands in for a TPM device. What is written to it is answered by a
/// function, in two pieces.
class PseudoDevice final
{
public:
    using Answer = std::function<Bytes(const Bytes &)>;

    explicit PseudoDevice(Answer answer)
        : m_answer(std::move(answer))
        , m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
        , m_stop(::eventfd(0, EFD_CLOEXEC))
    {
        ::grantpt(m_master.get());
        ::unlockpt(m_master.get());
        char name[64] = {};
        ::ptsname_r(m_master.get(), name, sizeof name);
        m_path = QFile::decodeName(name);
        // Kept open, so that the mode stays and the master sees no hang-up in between.
        m_slave = tpm::FileDescriptor(::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC));
        termios raw{};
        ::tcgetattr(m_slave.get(), &raw);
        ::cfmakeraw(&raw);
        ::tcsetattr(m_slave.get(), TCSANOW, &raw);
        m_thread = std::thread([this] { relay(); });
    }
    ~PseudoDevice()
    {
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(m_stop.get(), &one, sizeof one);
        m_thread.join();
    }

    QString path() const { return m_path; }
    int slave() const { return m_slave.get(); }

private:
    bool waitReadable()
    {
        pollfd descriptors[] = {{m_stop.get(), POLLIN, 0}, {m_master.get(), POLLIN, 0}};
        while (::poll(descriptors, 2, -1) < 0 && errno == EINTR) {
        }
        return descriptors[0].revents == 0;
    }
    void relay()
    {
        Bytes command;
        while (waitReadable()) {
            char buffer[4096];
            const auto count = ::read(m_master.get(), buffer, sizeof buffer);
            if (count <= 0)
                return;
            command.append(buffer, count);
            if (command.size() < 10 ||
                command.size() <
                    qsizetype(*core::ByteReader(QByteArrayView(command).sliced(2)).readU32("size")))
                continue;
            const Bytes response = m_answer(std::exchange(command, {}));
            const auto half = size_t(response.size() / 2);
            [[maybe_unused]] auto written = ::write(m_master.get(), response.constData(), half);
            written = ::write(m_master.get(), response.constData() + half,
                              size_t(response.size()) - half);
        }
    }

    Answer m_answer;
    tpm::FileDescriptor m_master;
    tpm::FileDescriptor m_stop;
    tpm::FileDescriptor m_slave;
    QString m_path;
    std::thread m_thread;
};

std::shared_ptr<tpm::TpmTransport> deviceTransport(const QString &path)
{
    return tpm::makeTransport(*tpm::TctiAddress::parse(QStringLiteral("device:") + path),
                              {.proxyProgram = helperProgram()});
}

/// The process ids of this program's children.
QList<qint64> childProcesses()
{
    QList<qint64> pids;
    for (const QString &task : QDir(QStringLiteral("/proc/self/task")).entryList({}, QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/self/task/%1/children").arg(task));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &pid : file.readAll().split(' ')) {
            if (!pid.trimmed().isEmpty())
                pids.append(pid.toLongLong());
        }
    }
    return pids;
}

} // namespace

class TpmProxyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesCommandsToADevice();
    void refusals_data();
    void refusals();
    void refusalsOfAnOrdinaryUser_data();
    void refusalsOfAnOrdinaryUser();
    void silentDeviceIsCancelled();
    void deviceThatAnswersNonsense_data();
    void deviceThatAnswersNonsense();
    void killedProxyIsReported();
    void proxyThatSaysNothing_data();
    void proxyThatSaysNothing();
    void leavesNoChild();
};

void TpmProxyTest::carriesCommandsToADevice()
{
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    const PseudoDevice device([tpm = software->transport()](const Bytes &command) {
        return exchange(*tpm, command).value_or(Bytes());
    });
    const auto transport = deviceTransport(device.path());
    for (int round = 0; round < 2; ++round) {
        auto stream = transport->open(std::chrono::seconds(10), {});
        QVERIFY2(stream, stream ? "" : qPrintable(stream.error().toLogLine()));
        tpm::StreamTcti tcti(std::move(*stream));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(exchange(tcti.context(), getRandomCommand()).size(), 20);
        QCOMPARE(*tpm::responseCodeOf(exchange(tcti.context(), createPrimaryCommand())), 0u);
    }
}

void TpmProxyTest::refusals_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << QStringLiteral("/dev/no-such-tpm") << QStringLiteral("ENOENT")
                             << QStringLiteral("There is no device /dev/no-such-tpm");
    QTest::newRow("folder") << QStringLiteral("/dev") << QStringLiteral("EISDIR")
                            << QStringLiteral("cannot be used");
}

void TpmProxyTest::refusals()
{
    QFETCH(QString, device);
    QFETCH(QString, code);
    QFETCH(QString, words);
    const auto stream = deviceTransport(device)->open(std::chrono::seconds(10), {});
    QVERIFY(!stream);
    QCOMPARE(stream.error().code, code);
    QVERIFY(stream.error().category == ErrorCategory::Process);
    QCOMPARE(stream.error().place, QStringLiteral("device:") + device);
    QVERIFY2(stream.error().message.english().contains(words),
             qPrintable(stream.error().message.english()));
}

void TpmProxyTest::refusalsOfAnOrdinaryUser_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("exclusive");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("hint");
    QTest::newRow("forbidden") << 0600 << false << QStringLiteral("EACCES")
                               << QStringLiteral("usermod -aG tss");
    QTest::newRow("busy") << 0666 << true << QStringLiteral("EBUSY")
                          << QStringLiteral("/dev/tpmrm0");
}

void TpmProxyTest::refusalsOfAnOrdinaryUser()
{
    QFETCH(int, mode);
    QFETCH(bool, exclusive);
    QFETCH(QString, code);
    QFETCH(QString, hint);
    const PseudoDevice device([](const Bytes &) { return Bytes(); });
    if (::geteuid() != 0)
        mode &= ~0400; // The owner is this user: nobody may read.
    QCOMPARE(::fchmod(device.slave(), mode_t(mode)), 0);
    if (exclusive)
        QCOMPARE(::ioctl(device.slave(), TIOCEXCL), 0);
    if (::geteuid() == 0) // Root may do everything: the proxy is somebody else.
        qputenv("TPM_TESTHELPER_NOBODY", "1");
    const auto stream = deviceTransport(device.path())->open(std::chrono::seconds(10), {});
    qunsetenv("TPM_TESTHELPER_NOBODY");
    QVERIFY(!stream);
    if (::geteuid() == 0 || !exclusive)
        QCOMPARE(stream.error().code, code);
    QVERIFY(!stream.error().technical.isEmpty());
    if (::geteuid() == 0 || !exclusive)
        QVERIFY2(stream.error().hint.english().contains(hint),
                 qPrintable(stream.error().hint.english()));
}

void TpmProxyTest::silentDeviceIsCancelled()
{
    const PseudoDevice device([](const Bytes &) { return Bytes(); });
    auto stream = deviceTransport(device.path())->open(std::chrono::seconds(10), {});
    QVERIFY(stream);
    const QList<qint64> before = childProcesses();
    QCOMPARE(before.size(), 1);
    QElapsedTimer timer;
    {
        tpm::StreamTcti tcti(std::move(*stream));
        auto running = std::async(std::launch::async,
                                  [&tcti] { return exchange(tcti.context(), getRandomCommand()); });
        QCOMPARE(running.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
        timer.start();
        tcti.cancel();
        QVERIFY(running.get().isEmpty());
        QVERIFY(tcti.failure()->category == ErrorCategory::Cancelled);
    }
    QVERIFY(timer.elapsed() < atOnceMs);
    QVERIFY(processEnds(before.constFirst(), 0));
}

void TpmProxyTest::deviceThatAnswersNonsense_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("absurd size") << QByteArray::fromHex("8001ffffffff00000000");
    QTest::newRow("text") << QByteArray("login: this is no TPM");
}

void TpmProxyTest::deviceThatAnswersNonsense()
{
    QFETCH(QByteArray, answer);
    const PseudoDevice device([answer](const Bytes &) { return answer; });
    auto stream = deviceTransport(device.path())->open(std::chrono::seconds(10), {});
    QVERIFY(stream);
    tpm::StreamTcti tcti(std::move(*stream));
    tcti.setDeadline(std::chrono::seconds(10));
    QVERIFY(exchange(tcti.context(), getRandomCommand()).isEmpty());
    QVERIFY(tcti.failure());
    QCOMPARE(tcti.failure()->code, QStringLiteral("EPROTO"));
    QVERIFY(tcti.failure()->technical.contains(QStringLiteral("device:")));
}

void TpmProxyTest::killedProxyIsReported()
{
    const PseudoDevice device([](const Bytes &) { return Bytes(); });
    auto stream = deviceTransport(device.path())->open(std::chrono::seconds(10), {});
    QVERIFY(stream);
    const QList<qint64> pids = childProcesses();
    QCOMPARE(pids.size(), 1);
    QCOMPARE(::kill(pid_t(pids.constFirst()), SIGKILL), 0);
    tpm::StreamTcti tcti(std::move(*stream));
    QVERIFY(exchange(tcti.context(), getRandomCommand()).isEmpty());
    QCOMPARE(tcti.failure()->code, QStringLiteral("proxy-ended"));
    QVERIFY(tcti.failure()->technical.contains(QStringLiteral("signal 9")));
}

void TpmProxyTest::proxyThatSaysNothing_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << QStringLiteral("/nowhere/proxy") << QStringLiteral("proxy-start");
    QTest::newRow("ends at once") << QStringLiteral("/bin/false") << QStringLiteral("proxy-ended");
    // "cat --tpm-proxy" complains on standard error, which is what the user should see.
    QTest::newRow("another program") << QStringLiteral("/bin/cat") << QStringLiteral("proxy-ended");
}

void TpmProxyTest::proxyThatSaysNothing()
{
    QFETCH(QString, program);
    QFETCH(QString, code);
    const auto stream =
        tpm::openTpmProxy(QStringLiteral("/dev/tpmrm0"), program, std::chrono::seconds(10), {});
    QVERIFY(!stream);
    QCOMPARE(stream.error().code, code);
    if (program == QLatin1String("/bin/cat"))
        QVERIFY2(stream.error().technical.contains(QStringLiteral("tpm-proxy")),
                 qPrintable(stream.error().technical));
}

void TpmProxyTest::leavesNoChild()
{
    QTRY_VERIFY(childProcesses().isEmpty());
}

ENDORSE_TEST(TpmProxyTest)
#include "tpmproxytest.moc"
