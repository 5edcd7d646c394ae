// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawtpm.h"

#include <support/testregistry.h>
#include <tpm/commandnames.h>
#include <tpm/softwaretpm.h>
#include <tpm/streamtcti.h>

#include <tss2/tss2_tpm2_types.h>

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <future>
#include <sys/stat.h>
#include <unistd.h>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;

namespace {

constexpr quint32 ekHandle = 0x81010001;
constexpr quint32 ekCertificateIndex = 0x01c00002;

} // namespace

class SoftwareTpmTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAndKeepsItsEndorsementKey();
    void bareTpmHasNoKey();
    void manySideBySide();
    void filesArePrivate();
    void interruptedManufactureLeavesNothing();
    void startIsCancelled();
    void missingPrograms_data();
    void missingPrograms();
    void unusableFolder_data();
    void unusableFolder();
    void damagedStateIsReported();
    void runsAsTheOwnerOfItsState();
};

void SoftwareTpmTest::answersAndKeepsItsEndorsementKey()
{
    const QTemporaryDir directory;
    const QString state = directory.path() + QStringLiteral("/deep/er/software tpm");
    Bytes ek;
    {
        const auto software = startTpm(state, true);
        QVERIFY(software);
        QVERIFY(software->processId() > 0);
        const auto random = exchange(*software->transport(), getRandomCommand());
        QVERIFY(random);
        QCOMPARE(random->size(), 20);
        ek = *exchange(*software->transport(), readPublicCommand(ekHandle));
        QVERIFY(ek.size() > 300);
        const auto certificate =
            exchange(*software->transport(),
                     plainCommand(TPM2_CC_NV_ReadPublic,
                                  core::ByteWriter().u32(ekCertificateIndex).bytes()));
        QCOMPARE(*tpm::responseCodeOf(*certificate), quint32(TPM2_RC_SUCCESS));

        QFile ca(software->ekCaFile());
        QVERIFY(ca.open(QIODevice::ReadOnly));
        QCOMPARE(ca.readAll().count("-----BEGIN CERTIFICATE-----"), 2);
        QVERIFY(software->transport()->description().isEmbedded);
        QVERIFY(software->transport()->description().isSoftware);
    }
    const auto again = startTpm(state, true);
    QVERIFY(again);
    QCOMPARE(*exchange(*again->transport(), readPublicCommand(ekHandle)), ek);
    QVERIFY(QFile::exists(again->ekCaFile()));
}

void SoftwareTpmTest::bareTpmHasNoKey()
{
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    const auto ek = exchange(*software->transport(), readPublicCommand(ekHandle));
    QVERIFY(ek);
    QCOMPARE(*tpm::responseCodeOf(*ek), 0x18bu);
    QVERIFY(software->ekCaFile().isEmpty());
}

void SoftwareTpmTest::manySideBySide()
{
    constexpr int count = 16;
    const QTemporaryDir directory;
    std::vector<std::unique_ptr<tpm::SoftwareTpm>> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(startTpm(directory.path() + QStringLiteral("/%1").arg(i)));
        QVERIFY(all.back());
    }
    QSet<QByteArray> answers;
    std::vector<std::future<core::Result<Bytes>>> running;
    for (const auto &software : all)
        running.push_back(std::async(std::launch::async, [transport = software->transport()] {
            return exchange(*transport, getRandomCommand(16));
        }));
    for (auto &one : running) {
        const auto answer = one.get();
        QVERIFY(answer);
        answers.insert(*answer);
    }
    QCOMPARE(answers.size(), count);

    std::vector<qint64> pids;
    for (const auto &software : all)
        pids.push_back(software->processId());
    QElapsedTimer timer;
    timer.start();
    all.clear();
    QVERIFY(timer.elapsed() < 4000);
    for (const qint64 pid : pids)
        QVERIFY(processEnds(pid));
}

void SoftwareTpmTest::filesArePrivate()
{
    const QTemporaryDir directory;
    const QString state = directory.path() + QStringLiteral("/tpm");
    const auto software = startTpm(state, true);
    QVERIFY(software);
    QVERIFY(exchange(*software->transport(), createPrimaryCommand()));
    QStringList names;
    QDirIterator entries(state, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        struct stat status
        {
        };
        QCOMPARE(::lstat(QFile::encodeName(path).constData(), &status), 0);
        QVERIFY(S_ISDIR(status.st_mode) || S_ISREG(status.st_mode));
        const mode_t expected = S_ISDIR(status.st_mode) ? 0700 : 0600;
        QVERIFY2((status.st_mode & 07777) == expected, qPrintable(path));
        names.append(path.mid(state.size() + 1));
    }
    names.sort();
    // No private key of the CA, no leftovers of the manufacture.
    QCOMPARE(names, (QStringList{QStringLiteral("lock"), QStringLiteral("state"),
                                 QStringLiteral("state/.lock"), QStringLiteral("state/ca"),
                                 QStringLiteral("state/ca/ek-ca.pem"),
                                 QStringLiteral("state/ca/issuercert.pem"),
                                 QStringLiteral("state/ca/swtpm-localca-rootca-cert.pem"),
                                 QStringLiteral("state/tpm2-00.permall")}));
}

void SoftwareTpmTest::interruptedManufactureLeavesNothing()
{
    const QTemporaryDir directory;
    const QString state = directory.path() + QStringLiteral("/tpm");
    QProcess helper;
    helper.start(helperProgram(), {QStringLiteral("run"), state, QStringLiteral("ek-cert")});
    QVERIFY(helper.waitForStarted());
    // swtpm_setup is at work: it has begun to write the state.
    const auto workFolders = [&] {
        return QDir(state).entryList({QStringLiteral("new-*")}, QDir::Dirs);
    };
    QTRY_VERIFY(!workFolders().isEmpty() &&
                QFile::exists(state + QLatin1Char('/') + workFolders().constFirst() +
                              QStringLiteral("/tpm2-00.permall")));
    helper.kill();
    QVERIFY(helper.waitForFinished());
    QTRY_COMPARE(processesIn(state), QList<qint64>());
    QVERIFY(!QFile::exists(state + QStringLiteral("/state")));

    const auto software = startTpm(state, true);
    QVERIFY(software);
    QVERIFY(exchange(*software->transport(), readPublicCommand(ekHandle))->size() > 300);
    QVERIFY(workFolders().isEmpty());
}

void SoftwareTpmTest::startIsCancelled()
{
    const QTemporaryDir directory;
    core::CancelSource source;
    QTimer::singleShot(30, this, [&] { source.cancel(); });
    QElapsedTimer timer;
    timer.start();
    const auto started = tryStartTpm(
        {.stateDir = directory.path() + QStringLiteral("/tpm"), .createEkCertificate = true},
        source.token());
    QVERIFY(!started);
    QVERIFY(started.error().category == core::ErrorCategory::Cancelled);
    QVERIFY(timer.elapsed() < atOnceMs);
    QTRY_COMPARE(processesIn(directory.path()), QList<qint64>());
    // Nothing is locked or half made.
    QVERIFY(startTpm(directory.path() + QStringLiteral("/tpm"), true));
}

void SoftwareTpmTest::missingPrograms_data()
{
    QTest::addColumn<QString>("swtpm");
    QTest::addColumn<QString>("setup");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("package");
    const QString good = QStringLiteral("swtpm");
    QTest::newRow("swtpm") << QStringLiteral("no-such-swtpm") << QStringLiteral("swtpm_setup")
                           << QStringLiteral("swtpm-missing") << QStringLiteral("install swtpm)");
    QTest::newRow("swtpm_setup") << good << QStringLiteral("/nowhere/swtpm_setup")
                                 << QStringLiteral("swtpm-setup-missing")
                                 << QStringLiteral("install swtpm-tools)");
    QTest::newRow("a swtpm_setup that fails")
        << good << QStringLiteral("false") << QStringLiteral("swtpm-setup-failed") << QString();
    QTest::newRow("a swtpm that is none") << QStringLiteral("true") << QStringLiteral("swtpm_setup")
                                          << QStringLiteral("swtpm-failed") << QString();
}

void SoftwareTpmTest::missingPrograms()
{
    QFETCH(QString, swtpm);
    QFETCH(QString, setup);
    QFETCH(QString, code);
    QFETCH(QString, package);
    const QTemporaryDir directory;
    const auto started = tryStartTpm({.stateDir = directory.path(),
                                      .createEkCertificate = true,
                                      .swtpmProgram = swtpm,
                                      .swtpmSetupProgram = setup});
    QVERIFY(!started);
    QCOMPARE(started.error().code, code);
    QVERIFY(started.error().category == core::ErrorCategory::Process);
    QVERIFY(started.error().hint.english().contains(package));
}

void SoftwareTpmTest::unusableFolder_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a file") << QStringLiteral("file");
    QTest::newRow("below a file") << QStringLiteral("file/tpm");
    QTest::newRow("somebody else's folder named state") << QStringLiteral("taken");
}

void SoftwareTpmTest::unusableFolder()
{
    QFETCH(QString, path);
    const QTemporaryDir directory;
    const QString base = directory.path() + QLatin1Char('/');
    QFile file(base + QStringLiteral("file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QDir().mkpath(base + QStringLiteral("taken/state/precious")));
    const auto started = tryStartTpm({.stateDir = base + path});
    QVERIFY(!started);
    QCOMPARE(started.error().code, QStringLiteral("state-folder"));
    QVERIFY(!started.error().technical.isEmpty());
    QVERIFY(QFile::exists(base + QStringLiteral("taken/state/precious")));
}

void SoftwareTpmTest::damagedStateIsReported()
{
    const QTemporaryDir directory;
    QVERIFY(QDir().mkpath(directory.path() + QStringLiteral("/state")));
    QFile state(directory.path() + QStringLiteral("/state/tpm2-00.permall"));
    QVERIFY(state.open(QIODevice::WriteOnly));
    state.write("this is no TPM");
    state.close();
    const auto started = tryStartTpm({.stateDir = directory.path(), .createEkCertificate = false});
    QVERIFY(!started);
    QCOMPARE(started.error().code, QStringLiteral("swtpm-failed"));
    QVERIFY(!started.error().technical.isEmpty());
}

void SoftwareTpmTest::runsAsTheOwnerOfItsState()
{
    const QTemporaryDir directory;
    QCOMPARE(QFileInfo(directory.path()).permissions() & QFile::ReadOther, QFile::Permissions());
    const auto software = startTpm(directory.path(), true);
    QVERIFY(software);
    const auto user = userOf(software->processId());
    QVERIFY(user);
    QVERIFY2(*user != 0, "swtpm runs as root");
    QCOMPARE(QFileInfo(directory.path() + QStringLiteral("/state/tpm2-00.permall")).ownerId(),
             *user);
    if (::geteuid() != 0)
        QCOMPARE(*user, uint(::geteuid()));
}

ENDORSE_TEST(SoftwareTpmTest)
#include "softwaretpmtest.moc"
