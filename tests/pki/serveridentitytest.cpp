// SPDX-License-Identifier: GPL-3.0-or-later
#include <pki/certificate.h>
#include <pki/certificateauthority.h>
#include <pki/serveridentity.h>
#include <support/testregistry.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace endorse::pki {

namespace {

const QDateTime someday(QDate(2030, 1, 2), QTime(3, 4), Qt::UTC);

core::Bytes contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : core::Bytes();
}

mode_t modeOf(const QString &path)
{
    struct stat facts
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 0777 : 0;
}

} // namespace

class ServerIdentityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesWhatWasAsked();
    void constraintsHold_data();
    void constraintsHold();
    void isKept();
    void isRemadeForNewName();
    void isRemadeWhenTimeIsUp_data();
    void isRemadeWhenTimeIsUp();
    void isRemadeWhenDamaged_data();
    void isRemadeWhenDamaged();
    void filesArePrivate();
    void refusesNames_data();
    void refusesNames();
    void refusesFolderThatIsAFile();
    void lockHasADeadline();
    void manyAtOnceAgree();
    void processesAgree();
    void authorityNeedsBothKindsOfNames();

private:
    QString path(const char *name) const
    {
        return m_folder + QLatin1Char('/') + QLatin1String(name);
    }
    core::Result<ServerIdentity> ensure(const QStringList &dnsNames = {},
                                        const QStringList &addresses = {}, bool *remade = nullptr)
    {
        return ensureServerIdentity(m_folder, dnsNames, addresses, m_clock, remade);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    core::ManualClock m_clock{someday};
};

void ServerIdentityTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_folder = m_temporary->filePath(QStringLiteral("deep/er"));
    m_clock = core::ManualClock(someday);
}

void ServerIdentityTest::namesWhatWasAsked()
{
    bool remade = false;
    const auto identity = ensure({QStringLiteral("Hub.Example.test"), QStringLiteral("10.0.0.7")},
                                 {QStringLiteral("2001:DB8::0:1")}, &remade);
    QVERIFY2(identity, identity ? "" : qPrintable(identity.error().toLogLine()));
    QVERIFY(remade);
    const ServerNames names = ServerNames::ofCertificate(identity->certificatePem);
    QCOMPARE(names.dnsNames,
             (QStringList{QStringLiteral("hub.example.test"), QStringLiteral("localhost")}));
    QCOMPARE(names.ipAddresses,
             (QStringList{QStringLiteral("10.0.0.7"), QStringLiteral("127.0.0.1"),
                          QStringLiteral("2001:db8::1"), QStringLiteral("::1")}));
    QCOMPARE(identity->caFile, path("ca.pem"));
    QVERIFY(QFileInfo(identity->caFile).isAbsolute());
    QCOMPARE(contents(path("ca.pem")), identity->caPem);
    QCOMPARE(contents(path("server.pem")), identity->certificatePem);
    QCOMPARE(contents(path("server.key")), identity->keyPem);
    QVERIFY(parseCertificate(identity->caPem)->isCa);
    QVERIFY(!parseCertificate(identity->certificatePem)->isCa);
}

void ServerIdentityTest::constraintsHold_data()
{
    QTest::addColumn<QString>("dnsName");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("code");
    const QString local = QStringLiteral("localhost");
    const QString loopback = QStringLiteral("127.0.0.1");
    QTest::newRow("permitted") << local << loopback << QString();
    QTest::newRow("other host") << QStringLiteral("www.example.com") << loopback
                                << QStringLiteral("47");
    QTest::newRow("host that ends alike")
        << QStringLiteral("evillocalhost") << loopback << QStringLiteral("47");
    QTest::newRow("other address") << local << QStringLiteral("8.8.8.8") << QStringLiteral("47");
    QTest::newRow("other IPv6 address")
        << local << QStringLiteral("2001:db8::1") << QStringLiteral("47");
}

void ServerIdentityTest::constraintsHold()
{
    QFETCH(QString, dnsName);
    QFETCH(QString, address);
    QFETCH(QString, code);
    const auto authority = CertificateAuthority::create(ServerNames::loopback(), someday);
    QVERIFY(authority);
    const auto server = authority->issueServer(*ServerNames::parse({dnsName}, {address}), someday);
    QVERIFY(server);
    const auto verified =
        verifyAgainst(server->certificatePem, {authority->certificatePem()}, someday);
    QCOMPARE(verified ? QString() : verified.error().code, code);
}

void ServerIdentityTest::isKept()
{
    bool remade = false;
    const auto first = ensure({QStringLiteral("hub.example.test")}, {}, &remade);
    QVERIFY(first && remade);
    m_clock.advance(std::chrono::hours(24 * 365 * 2));
    for (const QStringList &names :
         {QStringList{QStringLiteral("HUB.example.test")}, QStringList()}) {
        const auto again = ensure(names, {QStringLiteral("::1")}, &remade);
        QVERIFY(again);
        QVERIFY(!remade);
        QCOMPARE(again->certificatePem, first->certificatePem);
        QCOMPARE(again->keyPem, first->keyPem);
        QCOMPARE(again->caPem, first->caPem);
    }
}

void ServerIdentityTest::isRemadeForNewName()
{
    bool remade = false;
    const auto first = ensure({QStringLiteral("one.example.test")});
    const auto second =
        ensure({QStringLiteral("two.example.test")}, {QStringLiteral("10.1.2.3")}, &remade);
    QVERIFY(first && second && remade);
    QVERIFY(first->caPem != second->caPem);
    QCOMPARE(first->caFile, second->caFile);
    // The names of before stay.
    const ServerNames names = ServerNames::ofCertificate(second->certificatePem);
    QVERIFY(names.dnsNames.contains(QStringLiteral("one.example.test")));
    QVERIFY(names.dnsNames.contains(QStringLiteral("two.example.test")));
    QVERIFY(verifyAgainst(second->certificatePem, {second->caPem}, someday));
    // The old CA does not vouch for the new certificate.
    QVERIFY(!verifyAgainst(second->certificatePem, {first->caPem}, someday));
}

void ServerIdentityTest::isRemadeWhenTimeIsUp_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("remade");
    QTest::newRow("an hour later") << 0 << false;
    QTest::newRow("two years later") << 730 << false;
    QTest::newRow("a week before the end") << 818 << true;
    QTest::newRow("after the end") << 1000 << true;
    QTest::newRow("clock set back") << -30 << true;
}

void ServerIdentityTest::isRemadeWhenTimeIsUp()
{
    QFETCH(int, days);
    QFETCH(bool, remade);
    QVERIFY(ensure({QStringLiteral("hub.example.test")}));
    m_clock.advance(std::chrono::hours(24 * days));
    bool again = !remade;
    const auto identity = ensure({}, {}, &again);
    QVERIFY(identity);
    QCOMPARE(again, remade);
    QVERIFY(verifyAgainst(identity->certificatePem, {identity->caPem}, m_clock.now()));
    QVERIFY(ServerNames::ofCertificate(identity->certificatePem)
                .dnsNames.contains(QStringLiteral("hub.example.test")));
}

void ServerIdentityTest::isRemadeWhenDamaged_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("contents");
    for (const char *file : {"ca.pem", "server.pem", "server.key"}) {
        QTest::addRow("%s empty", file) << QString::fromLatin1(file) << QByteArray();
        QTest::addRow("%s noise", file) << QString::fromLatin1(file) << QByteArray("noise");
        QTest::addRow("%s gone", file) << QString::fromLatin1(file) << QByteArray("gone");
    }
}

void ServerIdentityTest::isRemadeWhenDamaged()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, contents);
    QVERIFY(ensure());
    const QString victim = m_folder + QLatin1Char('/') + file;
    QFile out(victim);
    if (contents == "gone") {
        QVERIFY(out.remove());
    } else {
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(contents);
        out.close();
    }
    bool remade = false;
    const auto identity = ensure({}, {}, &remade);
    QVERIFY(identity && remade);
    QVERIFY(verifyAgainst(identity->certificatePem, {identity->caPem}, someday));
    // A set of two makings does not pass either: the key of another one.
    const auto key = CertificateAuthority::create(ServerNames::loopback(), someday)
                         ->issueServer(ServerNames::loopback(), someday);
    QFile foreign(path("server.key"));
    QVERIFY(foreign.open(QIODevice::WriteOnly | QIODevice::Truncate));
    foreign.write(key->keyPem.view().toByteArray());
    foreign.close();
    QVERIFY(ensure({}, {}, &remade) && remade);
}

void ServerIdentityTest::filesArePrivate()
{
    const mode_t before = ::umask(0);
    const auto identity = ensure();
    ::umask(before);
    QVERIFY(identity);
    QCOMPARE(modeOf(m_folder), 0700u);
    const QStringList files = QDir(m_folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    QCOMPARE(files, (QStringList{QStringLiteral("ca.pem"), QStringLiteral("server.key"),
                                 QStringLiteral("server.lock"), QStringLiteral("server.pem")}));
    for (const QString &file : files)
        QCOMPARE(modeOf(m_folder + QLatin1Char('/') + file), 0600u);
    // Rights that somebody added are taken away again.
    QVERIFY(::chmod(QFile::encodeName(path("server.key")).constData(), 0644) == 0);
    QVERIFY(ensure());
    QCOMPARE(modeOf(path("server.key")), 0600u);
}

void ServerIdentityTest::refusesNames_data()
{
    QTest::addColumn<QString>("dnsName");
    QTest::addColumn<QString>("address");
    for (const char *name :
         {"", " ", "a b", "*.example.test", "https://example.test", "example.test:443",
          "example.test/path", ".example.test", "example.test.", "a..b", "-a.test", "a-.test",
          "1.2.3", "999.1.1.1", "host,DNS:evil.test", "host\tline", "[::1]"})
        QTest::addRow("name \"%s\"", name) << QString::fromLatin1(name) << QString();
    QTest::newRow("label too long") << QString(64, QLatin1Char('a')) << QString();
    QTest::newRow("name too long")
        << QString(QStringLiteral("abcdefg.")).repeated(40) + QStringLiteral("test") << QString();
    for (const char *address : {"localhost", "1.2.3", "::g", "fe80::1%eth0", "127.0.0.1/8"})
        QTest::addRow("address \"%s\"", address) << QString() << QString::fromLatin1(address);
}

void ServerIdentityTest::refusesNames()
{
    QFETCH(QString, dnsName);
    QFETCH(QString, address);
    const auto identity = address.isEmpty() ? ensure({dnsName}) : ensure({}, {address});
    QVERIFY(!identity);
    QCOMPARE(identity.error().code, QStringLiteral("name"));
    QVERIFY(!QFileInfo::exists(m_folder));
}

void ServerIdentityTest::refusesFolderThatIsAFile()
{
    QFile file(m_temporary->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_folder = file.fileName() + QStringLiteral("/below");
    const auto identity = ensure();
    QVERIFY(!identity);
    QVERIFY(identity.error().category == core::ErrorCategory::Store);
    QCOMPARE(identity.error().code, QStringLiteral("write"));
}

void ServerIdentityTest::lockHasADeadline()
{
    QVERIFY(ensure());
    // Somebody else holds the lock and lets go of it while we wait.
    QFile other(path("server.lock"));
    QVERIFY(other.open(QIODevice::ReadWrite));
    QCOMPARE(::flock(other.handle(), LOCK_EX), 0);
    bool done = false;
    const std::unique_ptr<QThread> waiter(QThread::create([&] { done = ensure().has_value(); }));
    waiter->start();
    QVERIFY(!waiter->wait(50));
    other.close();
    QVERIFY(waiter->wait(20'000));
    QVERIFY(done);
}

void ServerIdentityTest::manyAtOnceAgree()
{
    QList<core::Bytes> certificates(8);
    QList<bool> remade(8, false);
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 8; ++i) {
        core::Bytes *certificate = &certificates[i];
        bool *made = &remade[i];
        threads.emplace_back(QThread::create([this, certificate, made] {
            const auto identity = ensure({QStringLiteral("hub.example.test")}, {}, made);
            if (identity)
                *certificate = identity->certificatePem;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(20'000));
    QCOMPARE(remade.count(true), 1);
    QVERIFY(!certificates.first().isEmpty());
    QCOMPARE(certificates.count(certificates.first()), 8);
}

void ServerIdentityTest::processesAgree()
{
    QList<pid_t> children;
    for (int i = 0; i < 3; ++i) {
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            const auto identity = ensure({QStringLiteral("child.example.test")});
            ::_exit(identity && verifyAgainst(identity->certificatePem, {identity->caPem}, someday)
                        ? 0
                        : 1);
        }
        children.append(child);
    }
    for (const pid_t child : children) {
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
    bool remade = true;
    const auto identity = ensure({QStringLiteral("child.example.test")}, {}, &remade);
    QVERIFY(identity);
    QVERIFY(!remade);
    QVERIFY(verifyAgainst(identity->certificatePem, {identity->caPem}, someday));
}

void ServerIdentityTest::authorityNeedsBothKindsOfNames()
{
    QVERIFY(!CertificateAuthority::create({}, someday));
    const auto onlyDns = ServerNames::parse({QStringLiteral("localhost")}, {});
    QVERIFY(onlyDns);
    QCOMPARE(CertificateAuthority::create(*onlyDns, someday).error().code, QStringLiteral("name"));
}

ENDORSE_TEST(ServerIdentityTest)

} // namespace endorse::pki

#include "serveridentitytest.moc"
