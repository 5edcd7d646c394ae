// SPDX-License-Identifier: GPL-3.0-or-later
// A software TPM that is made from the state of another one.
#include "rawtpm.h"
#include "verbharness.h"

#include <support/testregistry.h>
#include <tpm/commandnames.h>

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using tpm::SoftwareTpm;

namespace {

constexpr quint32 ekHandle = 0x81010001;
constexpr quint32 scratchHandle = 0x81000055;

/// Stores an object and removes it, over and over: a swtpm that writes its state all the time.
class Writer final
{
public:
    explicit Writer(std::shared_ptr<tpm::TpmTransport> transport)
        : m_thread([this, transport] { run(*transport); })
    {
    }
    ~Writer() { stop(); }
    int stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
        return m_writes;
    }
    int writes() const { return m_writes; }

private:
    void run(tpm::TpmTransport &transport)
    {
        PlainClient client(transport);
        const quint32 object = client.createPrimary(TPM2_RH_OWNER, cheapTemplate());
        while (!m_stop && client.evict(object, scratchHandle) == TPM2_RC_SUCCESS &&
               client.evict(scratchHandle, scratchHandle) == TPM2_RC_SUCCESS)
            m_writes += 2;
        client.flush(object);
    }

    std::atomic<bool> m_stop = false;
    std::atomic<int> m_writes = 0;
    std::thread m_thread;
};

} // namespace

class SoftwareTpmCopyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copyOfARunningTpmHasItsKeys();
    void copiesMadeDuringWritesAllStart();
    void refusals_data();
    void refusals();
};

void SoftwareTpmCopyTest::copyOfARunningTpmHasItsKeys()
{
    const QTemporaryDir directory;
    const QString copyDir = directory.filePath(QStringLiteral("deep/er/copy"));
    const auto original = startTpm(directory.filePath(QStringLiteral("original")), true);
    QVERIFY(original);
    const Bytes ek = *exchange(*original->transport(), readPublicCommand(ekHandle));

    const auto copied = SoftwareTpm::copyState(original->stateDir(), copyDir);
    QVERIFY2(copied, copied ? "" : qPrintable(copied.error().toLogLine()));
    // With certificates asked for: they come from the original and are not made anew.
    const auto copy = startTpm(copyDir, true);
    QVERIFY(copy);
    QCOMPARE(*exchange(*copy->transport(), readPublicCommand(ekHandle)), ek);
    QFile ca(original->ekCaFile());
    QFile copiedCa(copy->ekCaFile());
    QVERIFY(ca.open(QIODevice::ReadOnly) && copiedCa.open(QIODevice::ReadOnly));
    QCOMPARE(copiedCa.readAll(), ca.readAll());
    if (::geteuid() == 0)
        QVERIFY(*userOf(copy->processId()) != 0);

    // What is done to the copy does not reach the original.
    {
        PlainClient client(*copy->transport());
        const quint32 object = client.createPrimary(TPM2_RH_OWNER, cheapTemplate());
        QCOMPARE(client.evict(object, scratchHandle), TSS2_RC(TPM2_RC_SUCCESS));
        PlainClient first(*original->transport());
        QVERIFY(client.persistentHandles().contains(scratchHandle));
        QVERIFY(!first.persistentHandles().contains(scratchHandle));
    }
    QDirIterator files(copyDir, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    int seen = 0;
    for (; files.hasNext(); ++seen) {
        struct stat status
        {
        };
        QCOMPARE(::lstat(QFile::encodeName(files.next()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0077, mode_t(0));
    }
    QVERIFY(seen >= 4);
}

void SoftwareTpmCopyTest::copiesMadeDuringWritesAllStart()
{
    constexpr int count = 40;
    const QTemporaryDir directory;
    const auto original = startTpm(directory.filePath(QStringLiteral("original")));
    QVERIFY(original);
    Writer writer(original->transport());
    QTRY_VERIFY(writer.writes() > 0);
    const auto dirOf = [&](int i) { return directory.filePath(QString::number(i)); };
    for (int i = 0; i < count; ++i) {
        const int before = writer.writes();
        const auto copied = SoftwareTpm::copyState(original->stateDir(), dirOf(i));
        QVERIFY2(copied, copied ? "" : qPrintable(copied.error().toLogLine()));
        QTRY_VERIFY(writer.writes() > before);
    }
    QVERIFY(writer.stop() > 2 * count);

    for (int i = 0; i < count; ++i) {
        const auto copy = startTpm(dirOf(i));
        QVERIFY(copy);
        PlainClient client(*copy->transport());
        const auto persistent = client.persistentHandles();
        QVERIFY(persistent.isEmpty() || persistent == QList<quint32>{scratchHandle});
        const quint32 object = client.createPrimary(TPM2_RH_OWNER, cheapTemplate());
        QVERIFY(object != 0);
    }
}

void SoftwareTpmCopyTest::refusals_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such TPM") << "nothing"
                                 << "new"
                                 << "state-folder";
    QTest::newRow("state is a link") << "linked"
                                     << "new"
                                     << "state-folder";
    QTest::newRow("a TPM is there") << "first"
                                    << "second"
                                    << "state-folder";
    QTest::newRow("in use") << "first"
                            << "running"
                            << "state-in-use";
}

void SoftwareTpmCopyTest::refusals()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, code);
    const QTemporaryDir directory;
    for (const char *name : {"first", "second"})
        QVERIFY(startTpm(directory.filePath(QLatin1String(name))));
    const auto running = startTpm(directory.filePath(QStringLiteral("running")));
    QVERIFY(QDir(directory.path()).mkpath(QStringLiteral("linked/state")));
    QVERIFY(QFile::link(directory.filePath(QStringLiteral("first/state/tpm2-00.permall")),
                        directory.filePath(QStringLiteral("linked/state/tpm2-00.permall"))));

    const auto copied = SoftwareTpm::copyState(directory.filePath(from), directory.filePath(to));
    QVERIFY(!copied);
    QCOMPARE(copied.error().code, code);
    // Nothing half made is left.
    QVERIFY(!QFile::exists(directory.filePath(QStringLiteral("new/state"))));
    QVERIFY(QDir(directory.filePath(to)).entryList({QStringLiteral("new-*")}).isEmpty());
}

ENDORSE_TEST(SoftwareTpmCopyTest)
#include "softwaretpmcopytest.moc"
