// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatemaker.h"

#include <pki/trustedroots.h>
#include <support/testregistry.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using pki::EkRoots;

namespace {

Bytes testFile(const char *name)
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/tpm/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", name);
    return file.readAll();
}

QStringList outcomesOf(const QList<pki::AddedCertificate> &added)
{
    QStringList outcomes;
    for (const pki::AddedCertificate &one : added)
        outcomes.append(one.certificate.info.subject + QLatin1Char(' ') + toString(one.outcome));
    return outcomes;
}

QFile::Permissions othersRights()
{
    return QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
           QFile::WriteOther | QFile::ExeOther;
}

} // namespace

/// The folder with what the user trusts.
class TrustedRootsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsListsAndRemoves();
    void isEmptyWithoutFolder();
    void filesArePrivate();
    void namesWhatIsThereAlready();
    void takesDer_data();
    void takesDer();
    void refusesOneOfSeveral();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void removesByPrefix_data();
    void removesByPrefix();
    void removesNothingAmbiguous();
    void passesOverForeignFiles();
    void tellsThatItCannotWrite();

private:
    TestCa m_root = TestCa::root("Root A");
    TestCa m_issuer = m_root.intermediate("Issuer B");
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EkRoots> m_roots;
};

void TrustedRootsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_roots = std::make_unique<EkRoots>(m_folder->filePath(QStringLiteral("data/ek-roots")));
}

void TrustedRootsTest::addsListsAndRemoves()
{
    const auto added = m_roots->add(toPem(m_issuer.certificate) + toPem(m_root.certificate));
    QVERIFY2(added, added ? "" : qPrintable(added.error().toLogLine()));
    QCOMPARE(outcomesOf(*added),
             QStringList({QStringLiteral("CN=Issuer B added"), QStringLiteral("CN=Root A added")}));
    const auto kept = m_roots->list();
    QVERIFY(kept && kept->problems.isEmpty());
    QCOMPARE(kept->certificates.size(), 2);
    const pki::KeptCertificate issuer = kept->certificates.at(0);
    QCOMPARE(issuer.info.subject, QStringLiteral("CN=Issuer B"));
    QCOMPARE(issuer.info.issuer, QStringLiteral("CN=Root A"));
    QVERIFY(!issuer.isSelfSigned);
    QVERIFY(kept->certificates.at(1).isSelfSigned);
    QCOMPARE(issuer.fingerprint, core::toHex(QCryptographicHash::hash(m_issuer.certificate,
                                                                      QCryptographicHash::Sha256)));
    QCOMPARE(kept->ders(), QList<Bytes>({m_issuer.certificate, m_root.certificate}));

    const auto removed = m_roots->remove(issuer.fingerprint);
    QVERIFY(removed);
    QCOMPARE(removed->fingerprint, issuer.fingerprint);
    QCOMPARE(m_roots->list()->ders(), QList<Bytes>({m_root.certificate}));
    QCOMPARE(m_roots->remove(issuer.fingerprint).error().code,
             QStringLiteral("unknown-fingerprint"));
}

void TrustedRootsTest::isEmptyWithoutFolder()
{
    const auto kept = m_roots->list();
    QVERIFY(kept && kept->certificates.isEmpty() && kept->problems.isEmpty());
    QVERIFY(!QFileInfo::exists(m_roots->folder()));
    QCOMPARE(m_roots->remove(QStringLiteral("abcd")).error().code,
             QStringLiteral("unknown-fingerprint"));
}

void TrustedRootsTest::filesArePrivate()
{
    QVERIFY(m_roots->add(m_root.certificate));
    QVERIFY(!(QFileInfo(m_roots->folder()).permissions() & othersRights()));
    const QFileInfoList files =
        QDir(m_roots->folder()).entryInfoList({QStringLiteral("*.pem")}, QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(!(files.first().permissions() & othersRights()));
    QFile file(files.first().filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Bytes pem = file.readAll();
    QCOMPARE(*pki::certificatesInPem(pem), QList<Bytes>({m_root.certificate}));
    for (const Bytes &line : pem.split('\n'))
        QVERIFY(line.size() <= 64);
}

void TrustedRootsTest::namesWhatIsThereAlready()
{
    QVERIFY(m_roots->add(m_root.certificate));
    const Bytes twice = toPem(m_root.certificate) + toPem(m_issuer.certificate);
    QCOMPARE(outcomesOf(*m_roots->add(twice)), QStringList({QStringLiteral("CN=Root A alreadyKept"),
                                                            QStringLiteral("CN=Issuer B added")}));
    QCOMPARE(m_roots->list()->certificates.size(), 2);
}

void TrustedRootsTest::takesDer_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << m_root.certificate << 1;
    QTest::newRow("two") << m_root.certificate + m_issuer.certificate << 2;
    QTest::newRow("padded") << m_root.certificate + Bytes(10, '\0') << 1;
    QTest::newRow("PEM with text") << "subject=CN=x\n" + toPem(m_root.certificate) + "end\n" << 1;
}

void TrustedRootsTest::takesDer()
{
    QFETCH(QByteArray, content);
    QFETCH(int, count);
    const auto added = m_roots->add(content);
    QVERIFY2(added, added ? "" : qPrintable(added.error().toLogLine()));
    QCOMPARE(added->size(), count);
    QCOMPARE(m_roots->list()->certificates.size(), count);
}

/// The certificate of a device in a bundle does not keep its issuers out.
void TrustedRootsTest::refusesOneOfSeveral()
{
    const auto added = m_roots->add(toPem(m_issuer.issueEk()) + toPem(m_root.certificate));
    QVERIFY(added);
    QCOMPARE(outcomesOf(*added),
             QStringList({QStringLiteral("CN=EK refused"), QStringLiteral("CN=Root A added")}));
    const core::Error error = *added->first().error;
    QCOMPARE(error.code, QStringLiteral("leaf"));
    QVERIFY(error.hint.english().contains(QLatin1String("CN=Issuer B")));
    QCOMPARE(m_roots->list()->ders(), QList<Bytes>({m_root.certificate}));
}

void TrustedRootsTest::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const Bytes &content, const char *code) {
        QTest::newRow(name) << content << QString::fromLatin1(code);
    };
    const Bytes pem = toPem(m_root.certificate);
    const auto block = [](const Bytes &label) {
        return "-----BEGIN " + label + "-----\nAAAA\n-----END " + label + "-----\n";
    };
    unsigned char *der = nullptr;
    const int size = i2d_PrivateKey(m_root.key.get(), &der);
    const Bytes secretDer(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    row("private key", pem + block("PRIVATE KEY"), "private-key");
    row("private key first", block("RSA PRIVATE KEY") + pem, "private-key");
    row("encrypted private key", pem + block("ENCRYPTED PRIVATE KEY"), "private-key");
    row("EC private key", block("EC PRIVATE KEY"), "private-key");
    row("private key, DER", secretDer, "private-key");
    row("public key", testFile("ek-rsa.pem"), "public-key");
    row("public key, DER", testFile("ek-rsa.der"), "public-key");
    row("request", block("CERTIFICATE REQUEST"), "request");
    row("revocation list", pem + block("X509 CRL"), "certificate");
    row("broken PEM", pem + block("CERTIFICATE"), "certificate");
    row("PEM without end", pem.chopped(30), "certificate");
    row("begin alone", "-----BEGIN CERTIFICATE-----", "certificate");
    row("empty", {}, "empty");
    row("text", "hello", "certificate");
    row("cut off", m_root.certificate.chopped(1), "truncated");
    row("TPM2B_PUBLIC", testFile("ek-rsa.pub"), "certificate");
    row("certificate and noise", m_root.certificate + "noise", "certificate");
    row("large", Bytes(5 << 20, 'x'), "too-large");
}

void TrustedRootsTest::refusesOtherFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const auto added = m_roots->add(content);
    QVERIFY(!added);
    QCOMPARE(added.error().code, code);
    QCOMPARE(toString(added.error().category), QStringLiteral("input"));
    QVERIFY(!added.error().hint.isEmpty());
    QVERIFY(!added.error().technical.contains(QLatin1String("AAAA")));
    // Nothing of it was taken.
    QCOMPARE(m_roots->list()->certificates.size(), 0);
}

void TrustedRootsTest::removesByPrefix_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("code");
    QTest::newRow("whole") << 64 << QString();
    QTest::newRow("eight digits") << 8 << QString();
    QTest::newRow("four digits") << 4 << QString();
    QTest::newRow("three digits") << 3 << QStringLiteral("fingerprint");
    QTest::newRow("nothing") << 0 << QStringLiteral("fingerprint");
}

void TrustedRootsTest::removesByPrefix()
{
    QFETCH(int, length);
    QFETCH(QString, code);
    QVERIFY(m_roots->add(m_root.certificate));
    QString prefix = m_roots->list()->certificates.first().fingerprint.left(length).toUpper();
    // As OpenSSL prints it.
    if (length > 4)
        prefix.insert(2, QLatin1Char(':'));
    const auto removed = m_roots->remove(prefix);
    QCOMPARE(removed ? QString() : removed.error().code, code);
    QCOMPARE(m_roots->list()->certificates.size(), code.isEmpty() ? 0 : 1);
    for (const char *wrong : {"../../x", "zzzz", "*", "12 34"})
        QCOMPARE(m_roots->remove(QLatin1String(wrong)).error().code, QStringLiteral("fingerprint"));
    QCOMPARE(m_roots->remove(QString(65, QLatin1Char('a'))).error().code,
             QStringLiteral("fingerprint"));
}

void TrustedRootsTest::removesNothingAmbiguous()
{
    // Certificates until two fingerprints begin alike: by the birthday paradox some hundred.
    QHash<QString, Bytes> byPrefix;
    QString shared;
    CertificateSpec spec = m_root.spec("Same");
    spec.isCa = true;
    for (int serial = 1; shared.isEmpty(); ++serial) {
        spec.serial = QByteArray::number(serial, 16);
        const Bytes made = makeCertificate(spec);
        const QString prefix = pki::parseCertificate(made)->sha256.left(4);
        if (byPrefix.contains(prefix)) {
            QVERIFY(m_roots->add(made));
            QVERIFY(m_roots->add(byPrefix.value(prefix)));
            shared = prefix;
        }
        byPrefix.insert(prefix, made);
    }
    const auto removed = m_roots->remove(shared);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, QStringLiteral("ambiguous-fingerprint"));
    QCOMPARE(m_roots->list()->certificates.size(), 2);
    QVERIFY(m_roots->remove(m_roots->list()->certificates.first().fingerprint));
    QVERIFY(m_roots->remove(shared));
}

void TrustedRootsTest::passesOverForeignFiles()
{
    QVERIFY(m_roots->add(m_root.certificate));
    const QDir folder(m_roots->folder());
    const auto write = [&folder](const QString &name, const Bytes &content) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    write(QStringLiteral("mine.pem"), toPem(m_issuer.certificate));
    write(QString(64, QLatin1Char('a')) + QStringLiteral(".pem"), toPem(m_issuer.certificate));
    write(QString(64, QLatin1Char('b')) + QStringLiteral(".pem"), "damaged");
    write(QStringLiteral("notes.txt"), "of no interest");
    const auto kept = m_roots->list();
    QVERIFY(kept);
    QCOMPARE(kept->ders(), QList<Bytes>({m_root.certificate}));
    QCOMPARE(kept->problems.size(), 3);
    for (const core::Error &problem : kept->problems)
        QVERIFY(problem.place.startsWith(m_roots->folder()));
}

void TrustedRootsTest::tellsThatItCannotWrite()
{
    // A file where the folder should be: also root cannot write there.
    QVERIFY(QDir().mkpath(QFileInfo(m_roots->folder()).path()));
    QFile file(m_roots->folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto added = m_roots->add(m_root.certificate);
    QVERIFY(!added);
    QCOMPARE(toString(added.error().category), QStringLiteral("store"));
}

ENDORSE_TEST(TrustedRootsTest)
#include "trustedrootstest.moc"
