// SPDX-License-Identifier: GPL-3.0-or-later
// The process that unpacks bundles: what the system lets it do, how it may end, and that nothing of
// what it says is believed.
#include "vendorbench.h"

#include <support/testregistry.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QtEndian>

#include <csignal>
#include <fcntl.h>
#include <manifest/infineonreader.h>
#include <poll.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace endorse;
using namespace endorse::manifest;
using testing::PackedFile;
using testing::sevenZipOf;
using testing::VendorBench;
using testing::vendorPem;

namespace {

constexpr int manyChips = 600;

/// A bundle of one object with the same certificate again and again.
QByteArray manyOf(int count)
{
    QList<PackedFile> files;
    for (int i = 0; i < count; ++i)
        files.append({QByteArray::number(i), vendorPem("chip-0")});
    return sevenZipOf({{"lot_E0E0_Certs.7z", sevenZipOf(files, "store")}}, "store");
}

QByteArray octetsOf(quint64 number, int count)
{
    QByteArray out(8, '\0');
    qToLittleEndian(number, out.data());
    return out.first(count);
}

QByteArray frameOf(char kind, const QByteArray &payload = {})
{
    return QByteArray(1, kind) + octetsOf(quint64(payload.size()), 4) + payload;
}

QByteArray memberOf(quint64 size, const QByteArray &name = "m", char isFile = '\1',
                    quint64 done = 0)
{
    return frameOf('M', octetsOf(size, 8) + octetsOf(done, 8) + isFile + name);
}

/// A process that has said what it says before anybody asks.
class SaidStream final : public UnpackStream
{
public:
    SaidStream(QByteArray bytes, qsizetype step)
        : m_bytes(std::move(bytes))
        , m_step(step)
    {
    }
    Got read(core::Bytes &bytes) override
    {
        bytes = m_bytes.first(std::min(m_step, m_bytes.size()));
        m_bytes.remove(0, bytes.size());
        return bytes.isEmpty() ? Got::End : Got::Bytes;
    }
    Ending ending() const override { return {}; }

private:
    QByteArray m_bytes;
    qsizetype m_step;
};

/// "member member within member(3) end", or "… F_LIMIT technical".
QString heard(const QByteArray &said, std::optional<quint32> object, qsizetype step)
{
    ArchiveLimits limits;
    limits.outerMembers = 3;
    limits.members = 2;
    limits.unpackedBytes = 2 << 20;
    UnpackedArchive archive(std::make_unique<SaidStream>(said, step), limits, 1 << 20, object, {});
    QStringList words;
    UnpackFrame member;
    while (true) {
        switch (archive.next(member)) {
        case UnpackedArchive::Next::Member:
            words.append(member.content.isEmpty()
                             ? QStringLiteral("member")
                             : QStringLiteral("member(%1)").arg(member.content.size()));
            continue;
        case UnpackedArchive::Next::Within:
            words.append(QStringLiteral("within"));
            continue;
        case UnpackedArchive::Next::End:
            words.append(QStringLiteral("end"));
            break;
        case UnpackedArchive::Next::Refused:
            words.append({toString(archive.refusal().code), archive.refusal().technical});
            break;
        case UnpackedArchive::Next::Failed:
            words.append(archive.error().code);
            break;
        }
        return words.join(QLatin1Char(' '));
    }
}

/// What a program says about the archive in @p file.
QByteArray outputOf(const QString &file, const QStringList &arguments)
{
    QProcess process;
    process.setStandardInputFile(file);
    process.start(unpackProgram(), arguments);
    if (!process.waitForFinished())
        qFatal("endorse-unpack does not end.");
    return process.readAllStandardOutput();
}

/// The limit of @p name in /proc/…/limits, soft and hard.
QStringList limitOf(const QByteArray &limits, const char *name)
{
    for (const QByteArray &line : limits.split('\n')) {
        if (line.startsWith(name)) {
            return QString::fromLatin1(line.mid(qsizetype(qstrlen(name))))
                .simplified()
                .split(QLatin1Char(' '))
                .first(2);
        }
    }
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// endorse-unpack, stuck because nobody reads what it says.
struct StuckUnpacker final
{
    /// The thread that calls is its parent.
    explicit StuckUnpacker(const QString &archive)
    {
        const QByteArray program = QFile::encodeName(unpackProgram());
        const int file = ::open(QFile::encodeName(archive).constData(), O_RDONLY | O_CLOEXEC);
        if (::pipe2(ends, O_CLOEXEC) != 0 || file < 0)
            qFatal("There is no pipe.");
        pid = ::fork();
        if (pid == 0) {
            ::dup2(file, STDIN_FILENO);
            ::dup2(ends[1], STDOUT_FILENO);
            ::execl(program.constData(), program.constData(), "object", "0", nullptr);
            ::_exit(127);
        }
        ::close(file);
        ::close(std::exchange(ends[1], -1));
        pollfd said{ends[0], POLLIN, 0};
        while (::poll(&said, 1, -1) < 0) {
        }
    }
    ~StuckUnpacker() { ::close(ends[0]); }
    Q_DISABLE_COPY_MOVE(StuckUnpacker)

    int ends[2] = {-1, -1};
    pid_t pid = -1;
};

} // namespace

class UnpackTest final : public QObject
{
    Q_OBJECT

private:
    /// A program that stands in for endorse-unpack.
    QString script(const VendorBench &bench, const QByteArray &lines) const
    {
        const QString path = bench.write("#!/bin/sh\nulimit -c 0\n" + lines + '\n', "unpack");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner);
        return path;
    }

private Q_SLOTS:
    void liesWhereItIsLookedFor()
    {
        QVERIFY2(QFileInfo(unpackProgram()).isExecutable(), qPrintable(unpackProgram()));
    }

    void isConfined()
    {
        const VendorBench bench;
        const StuckUnpacker child(bench.write(manyOf(manyChips)));
        const QString folder = QStringLiteral("/proc/%1/").arg(child.pid);
        const QByteArray limits = contentOf(folder + QLatin1String("limits"));
        const QString memory = QString::number(UnpackConfinement::memoryBytes);
        QCOMPARE(limitOf(limits, "Max address space"), QStringList({memory, memory}));
        QCOMPARE(limitOf(limits, "Max cpu time"),
                 QStringList({QString::number(UnpackConfinement::cpuSeconds),
                              QString::number(UnpackConfinement::cpuSeconds + 1)}));
        const QStringList nothing{QStringLiteral("0"), QStringLiteral("0")};
        QCOMPARE(limitOf(limits, "Max core file size"), nothing);
        QCOMPARE(limitOf(limits, "Max file size"), nothing);
        QCOMPARE(limitOf(limits, "Max open files"),
                 QStringList({QStringLiteral("3"), QStringLiteral("3")}));
        QVERIFY(contentOf(folder + QLatin1String("status")).contains("NoNewPrivs:\t1"));
        ::kill(child.pid, SIGKILL);
        QCOMPARE(::waitpid(child.pid, nullptr, 0), child.pid);
    }

    void diesWithTheThreadThatStartedIt()
    {
        const VendorBench bench;
        const QString file = bench.write(manyOf(manyChips));
        std::unique_ptr<StuckUnpacker> child;
        std::thread([&child, &file] { child = std::make_unique<StuckUnpacker>(file); }).join();
        int status = 0;
        QCOMPARE(::waitpid(child->pid, &status, 0), child->pid);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    }

    void getsNothingButTheFile()
    {
        const VendorBench bench;
        const QString path = bench.write("archive");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.seek(3));
        qputenv("ENDORSE_SERVICE", "a secret");
        UnpackProcess process(file, script(bench, "cat; echo; echo $*; env"),
                              {QStringLiteral("list")}, {});
        qunsetenv("ENDORSE_SERVICE");
        QByteArray all;
        QByteArray some;
        while (process.read(some) == UnpackStream::Got::Bytes)
            all += some;
        // From its beginning, and the position here stays.
        QVERIFY2(all.startsWith("archive\nlist\n"), all.constData());
        QCOMPARE(file.pos(), 3);
        QVERIFY(!all.contains("secret") && !all.contains("HOME="));
        QCOMPARE(process.ending().signal, 0);
    }

    void saysHowItEnded_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("technical");
        const auto add = [](const char *name, const char *lines, const char *code,
                            const char *technical) {
            QTest::newRow(name) << QByteArray(lines) << QString::fromLatin1(code)
                                << QString::fromLatin1(technical);
        };
        add("missing", nullptr, "no-unpacker", "");
        add("cannot limit itself", "exit 2", "no-unpacker", "limit itself");
        add("killed", "kill -KILL $$", "unpacker-ended", "signal 9");
        add("ended", "kill -TERM $$", "unpacker-ended", "signal 15");
        add("too long", "kill -XCPU $$", "F_LIMIT", "600 s");
        add("crash", "kill -SEGV $$", "F_ARCHIVE", "signal 11");
        add("abort", "kill -ABRT $$", "F_ARCHIVE", "signal 6");
        add("silence", "exit 0", "F_ARCHIVE", "ended with 0");
        add("half a frame", "printf 'M\\001'", "F_ARCHIVE", "ended with 0");
        add("noise", "exec head -c 100000 /dev/zero", "F_ARCHIVE", "kind 0");
        add("endless frame", "printf 'F\\377\\377\\377\\377'; exec yes", "F_ARCHIVE",
            "4294967295 octets");
    }
    void saysHowItEnded()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, code);
        QFETCH(QString, technical);
        const VendorBench bench;
        QFile file(bench.write(manyOf(1)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString program = lines.isNull() ? bench.path("none") : script(bench, lines);
        InfineonReader reader(file, Origin::InfineonE0E0, {}, {}, program);
        VendorEntry entry;
        const auto next = reader.next(entry);
        core::Error error = reader.error();
        if (next == VendorReader::Next::Refused)
            error = reader.refusal().toError();
        else
            QVERIFY(next == VendorReader::Next::Failed);
        QCOMPARE(error.code, code);
        QVERIFY2(error.technical.contains(technical), qPrintable(error.technical));
        QVERIFY(!error.message.isEmpty() && !error.hint.isEmpty());
        QVERIFY(next == VendorReader::Next::Refused ||
                (error.category == core::ErrorCategory::Process && error.place == program));
        QVERIFY(code != QLatin1String("no-unpacker") ||
                error.hint.render().contains(QLatin1String("Install Endorse anew")));
    }

    void saysWhereItEnded()
    {
        const VendorBench bench;
        const QString path = bench.write(manyOf(3));
        const QByteArray all = outputOf(path, {QStringLiteral("object"), QStringLiteral("0")});
        bench.write(outputOf(path, {QStringLiteral("list")}), "list");
        bench.write(all.first(all.lastIndexOf("-----BEGIN")), "part");
        const QString program = script(
            bench, "[ $1 = list ] && exec cat '" + QFile::encodeName(bench.path("list")) +
                       "'\ncat '" + QFile::encodeName(bench.path("part")) + "'\nkill -SEGV $$");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        InfineonReader reader(file, Origin::InfineonE0E0, {}, {}, program);
        VendorEntry entry;
        for (int i = 0; i < 2; ++i)
            QVERIFY(reader.next(entry) == VendorReader::Next::Entry);
        QVERIFY(reader.next(entry) == VendorReader::Next::Refused);
        QCOMPARE(reader.refusal().place, QStringLiteral("E0E0, certificate 2"));
    }

    void isKilledByACancellation()
    {
        const VendorBench bench;
        const QString path = bench.write(manyOf(4));
        const QByteArray all = outputOf(path, {QStringLiteral("object"), QStringLiteral("0")});
        bench.write(outputOf(path, {QStringLiteral("list")}), "list");
        bench.write(all.first(all.lastIndexOf("-----BEGIN")), "part");
        // It hangs within the fourth certificate of the inner archive.
        const QString program =
            script(bench, "[ $1 = list ] && exec cat '" + QFile::encodeName(bench.path("list")) +
                              "'\necho $$ >'" + QFile::encodeName(bench.path("pid")) + "'\ncat '" +
                              QFile::encodeName(bench.path("part")) + "'\nexec sleep 100000");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        core::CancelSource cancel;
        auto reader = std::make_unique<InfineonReader>(file, Origin::InfineonE0E0, ArchiveLimits(),
                                                       cancel.token(), program);
        VendorEntry entry;
        for (int i = 0; i < 3; ++i)
            QVERIFY(reader->next(entry) == VendorReader::Next::Entry);
        QVERIFY(reader->bytesDone() > 0 && reader->bytesDone() < file.size());
        const pid_t child = contentOf(bench.path("pid")).trimmed().toInt();
        QCOMPARE(::kill(child, 0), 0);
        std::thread canceller([&cancel] { cancel.cancel(); });
        QVERIFY(reader->next(entry) == VendorReader::Next::Failed);
        canceller.join();
        QVERIFY(reader->error().category == core::ErrorCategory::Cancelled);
        reader.reset();
        QVERIFY(::kill(child, 0) != 0 && errno == ESRCH);
    }

    void tellsHowFarItIs()
    {
        const VendorBench bench;
        const VerifyRequest request = bench.request(bench.write(manyOf(manyChips)));
        QList<qint64> done;
        qint64 whole = 0;
        const VerdictSink sink = [&](std::span<const Verdict>, qint64 bytesDone, qint64 size) {
            done.append(bytesDone);
            whole = size;
        };
        const auto report = verifyManifest(request, sink, {});
        QVERIFY(report && report->entries == manyChips);
        QCOMPARE(done.size(), 3);
        QVERIFY(done[0] > whole * 38 / 100 && done[0] < whole * 46 / 100);
        QVERIFY(done[1] > done[0] && done[1] < whole && done[2] == whole);
        // And a cancellation between two entries ends it.
        core::CancelSource cancel;
        int blocks = 0;
        const auto cancelled = verifyManifest(
            request,
            [&](std::span<const Verdict>, qint64, qint64) {
                ++blocks;
                cancel.cancel();
            },
            cancel.token());
        QVERIFY(!cancelled && cancelled.error().category == core::ErrorCategory::Cancelled);
        QCOMPARE(blocks, 1);
    }

    void believesNothing_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<int>("object");
        QTest::addColumn<QString>("result");
        const auto add = [](const char *name, const QByteArray &said, int object,
                            const QByteArray &result) {
            QTest::newRow(name) << said << object << QString::fromLatin1(result);
        };
        const QByteArray within = memberOf(1000) + frameOf('A');
        const QByteArray end = frameOf('E');
        add("nothing", {}, -1, "F_ARCHIVE endorse-unpack ended with 0 before its end");
        add("end", end, -1, "end");
        add("list", memberOf(5) + memberOf(6) + end, -1, "member member end");
        add("object", memberOf(5) + within + memberOf(3) + frameOf('C', "abc") + end, 1,
            "member member within member(3) end");
        add("folder and large member", within + memberOf(3, "m", '\0') + memberOf(70000) + end, 0,
            "member within member member end");
        const QByteArray nonsense = "endorse-unpack says what it cannot say: ";
        add("within a list", memberOf(5) + frameOf('A'), -1,
            "member F_ARCHIVE " + nonsense + "an archive that was not asked for");
        add("within too early", within, 1,
            "member F_ARCHIVE " + nonsense + "an archive that was not asked for");
        add("within too late", memberOf(1) + within, 0,
            "member member F_ARCHIVE " + nonsense + "an archive that was not asked for");
        add("within twice", within + frameOf('A'), 0,
            "member within F_ARCHIVE " + nonsense + "an archive that was not asked for");
        add("content of a list", memberOf(5) + frameOf('C', "abcde"), -1,
            "member F_ARCHIVE " + nonsense + "a content of no member");
        add("no content", within + memberOf(3) + memberOf(3), 0,
            "member within F_ARCHIVE " + nonsense + "a file without its content");
        add("other content", within + memberOf(3) + frameOf('C', "ab"), 0,
            "member within F_ARCHIVE " + nonsense + "a file without its content");
        add("fault for content", within + memberOf(3) + frameOf('F', "dx\x1b[2J"), 0,
            "member within F_ARCHIVE x?[2J");
        add("many members", memberOf(1) + memberOf(1) + memberOf(1) + memberOf(1), -1,
            "member member member F_LIMIT more than 3 members");
        add("many members within",
            within + memberOf(0, "", '\0') + memberOf(0, "", '\0') + memberOf(0, "", '\0'), 0,
            "member within member member F_LIMIT more than 2 members");
        add("many bytes", memberOf(2 << 20) + memberOf(1), -1,
            "member F_LIMIT more than 2097152 bytes unpacked");
        add("ratio", within + memberOf(1500000), 0,
            "member within F_LIMIT 1500000 bytes unpacked from 1000 packed ones");
        add("negative size", memberOf(~quint64(0)), -1,
            "F_ARCHIVE " + nonsense + "a member that is none");
        add("bad flag", memberOf(1, "m", '\2'), -1,
            "F_ARCHIVE " + nonsense + "a member that is none");
        add("short member", frameOf('M', "abc"), -1,
            "F_ARCHIVE " + nonsense + "a member that is none");
        add("long name", memberOf(1, QByteArray(4097, 'x')), -1,
            "F_ARCHIVE " + nonsense + "a frame of 4114 octets");
        add("full end", frameOf('E', "x"), -1, "F_ARCHIVE " + nonsense + "a frame of 1 octets");
        add("empty fault", frameOf('F'), -1, "F_ARCHIVE " + nonsense + "a fault that is none");
        add("unknown fault", frameOf('F', "zx"), -1,
            "F_ARCHIVE " + nonsense + "a fault that is none");
        add("memory", frameOf('F', "mx"), -1, "F_LIMIT x");
        add("unknown kind", "X", -1, "F_ARCHIVE " + nonsense + "a frame of the kind 88");
    }
    void believesNothing()
    {
        QFETCH(QByteArray, said);
        QFETCH(int, object);
        QFETCH(QString, result);
        const auto index = object < 0 ? std::nullopt : std::optional(quint32(object));
        for (const qsizetype step : {1, 7, 100000})
            QCOMPARE(heard(said, index, step), result);
    }

    void takesNoOtherArguments()
    {
        const VendorBench bench;
        const QString path = bench.write(manyOf(1));
        for (const QStringList &arguments :
             {QStringList(), QStringList{QStringLiteral("object")},
              QStringList{QStringLiteral("object"), QStringLiteral("x")},
              QStringList{QStringLiteral("object"), QStringLiteral("-1")},
              QStringList{QStringLiteral("list"), path}}) {
            QProcess process;
            process.setStandardInputFile(path);
            process.start(unpackProgram(), arguments);
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.exitCode(), unpackNotReady);
            QVERIFY(process.readAllStandardOutput().isEmpty());
        }
        // Nor anything but a file.
        QProcess process;
        process.start(unpackProgram(), {QStringLiteral("list")});
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QVERIFY(process.readAllStandardOutput().contains("no regular file"));
    }
};

ENDORSE_TEST(UnpackTest)

#include "unpacktest.moc"
