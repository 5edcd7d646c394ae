// SPDX-License-Identifier: GPL-3.0-or-later
#include <pki/certificate.h>
#include <support/entryforge.h>
#include <support/manifestsamples.h>
#include <support/testregistry.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <manifest/trustsets.h>

namespace endorse::manifest {

namespace {

QString codeOf(const core::Result<TrustSets> &sets)
{
    return sets ? QString() : sets.error().code;
}

core::Bytes deviceCertificate()
{
    const QByteArray payload =
        testing::payloadOf(testing::sampleEntries(QStringLiteral("synthetic/faults.json")).first());
    const QJsonValue x5c =
        QJsonDocument::fromJson(payload)[QStringLiteral("publicKeySet")][QStringLiteral("keys")][0]
                                        [QStringLiteral("x5c")][0];
    return core::Bytes::fromBase64(x5c.toString().toLatin1());
}

} // namespace

class TrustSetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtIn();
    void adding();
    void refusals_data();
    void refusals();
    void removing();
    void folder();
    void damagedFolder();
    void removingFromTheFolder();
};

void TrustSetsTest::builtIn()
{
    const QList<TrustedCertificate> signers = TrustSets::builtIn().list(TrustUse::ManifestSigner);
    const QStringList thumbprints{QStringLiteral("TEc46ST2RDF_AOvBtoCYa838VWIPfNV_2jTqNa4j5R4"),
                                  QStringLiteral("U9TKmw4f3iG56OGR8YV_Ncxlk0DlG0FyL9aDlwfbv1A"),
                                  QStringLiteral("MMfKcg46stGgo7rOLVrV2vo_VKCbfSEXrdrDWqYKMYg"),
                                  QStringLiteral("1flh5ECC_dLRmN1AeqHM9etfOM9ROOvEOEWAaYQXOo8"),
                                  QStringLiteral("Vx2ZhBEX46-zTyiIYEWQP6eFzCg90ugGjh5epGBM4OM")};
    QCOMPARE(signers.size(), thumbprints.size());
    for (qsizetype i = 0; i < signers.size(); ++i) {
        QCOMPARE(signers.at(i).thumbprint, thumbprints.at(i));
        QVERIFY(signers.at(i).isBuiltIn && signers.at(i).isSelfSigned);
    }
    QCOMPARE(signers.last().notAfter.date().year(), 9999);
    const QList<TrustedCertificate> roots = TrustSets::builtIn().list(TrustUse::DeviceRoot);
    QCOMPARE(roots.size(), 1);
    QCOMPARE(roots.first().sha256,
             QStringLiteral("a5b883bf22933f43a9414fedcd4da87dd468e7301d875b86c5b783f22a0116bd"));
    QVERIFY(roots.first().subject.contains(QLatin1String("Crypto Authentication Root CA 002")));
    QVERIFY(roots.first().isBuiltIn);
    QVERIFY(TrustSets::empty().list(TrustUse::DeviceRoot).isEmpty());
}

void TrustSetsTest::adding()
{
    const core::Bytes root = testing::sampleFile(QStringLiteral("synthetic/root.pem"));
    const core::Bytes ca = testing::sampleFile(QStringLiteral("synthetic/signer-2a00.pem"));
    const auto both = TrustSets::builtIn().with(TrustUse::DeviceRoot, root + ca);
    QVERIFY(both);
    QCOMPARE(both->list(TrustUse::DeviceRoot).size(), 3);
    QCOMPARE(both->list(TrustUse::ManifestSigner).size(), 5);
    QVERIFY(both->list(TrustUse::DeviceRoot).at(1).isSelfSigned);
    QVERIFY(!both->list(TrustUse::DeviceRoot).at(2).isSelfSigned);
    QVERIFY(!both->list(TrustUse::DeviceRoot).at(2).isBuiltIn);
    // Once more changes nothing; nor does the value that it was made from change.
    QVERIFY(*both->with(TrustUse::DeviceRoot, root) == *both);
    QCOMPARE(TrustSets::builtIn().list(TrustUse::DeviceRoot).size(), 1);
    const auto der = pki::certificatesInPem(root);
    QVERIFY(*TrustSets::empty().with(TrustUse::DeviceRoot, der->first()) ==
            *TrustSets::empty().with(TrustUse::DeviceRoot, root));
}

void TrustSetsTest::refusals_data()
{
    QTest::addColumn<TrustUse>("use");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    const core::Bytes root = testing::sampleFile(QStringLiteral("synthetic/root.pem"));
    const core::Bytes device = deviceCertificate();
    QTest::newRow("nothing") << TrustUse::DeviceRoot << QByteArray() << QStringLiteral("empty");
    QTest::newRow("text") << TrustUse::DeviceRoot << QByteArray("certificate")
                          << QStringLiteral("certificate");
    QTest::newRow("PEM of a key")
        << TrustUse::DeviceRoot
        << root + "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n"
        << QStringLiteral("private-key");
    QTest::newRow("PEM of something else")
        << TrustUse::DeviceRoot << QByteArray("-----BEGIN X-----\nAAAA\n-----END X-----\n")
        << QStringLiteral("empty");
    QTest::newRow("too large") << TrustUse::DeviceRoot << QByteArray(2'000'000, ' ')
                               << QStringLiteral("too-large");
    QTest::newRow("device as root") << TrustUse::DeviceRoot << device << QStringLiteral("not-a-ca");
    QTest::newRow("device as signer")
        << TrustUse::ManifestSigner << device << QStringLiteral("not-a-signer");
    QTest::newRow("good and bad") << TrustUse::DeviceRoot
                                  << root + "-----BEGIN CERTIFICATE-----\n" + device.toBase64() +
                                         "\n-----END CERTIFICATE-----\n"
                                  << QStringLiteral("not-a-ca");
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/tpm/ek-certificate-ca.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QTest::newRow("another kind of key")
        << TrustUse::ManifestSigner << file.readAll() << QStringLiteral("not-p256");
}

void TrustSetsTest::refusals()
{
    QFETCH(TrustUse, use);
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const auto sets = TrustSets::empty().with(use, content);
    QCOMPARE(codeOf(sets), code);
    QVERIFY(!sets.error().message.isEmpty() && !sets.error().hint.isEmpty());
}

void TrustSetsTest::removing()
{
    const TrustSets sets = testing::syntheticTrust();
    const QString signer = sets.list(TrustUse::ManifestSigner).first().sha256;
    QVERIFY(sets.without(TrustUse::DeviceRoot, signer) == sets);
    QVERIFY(
        sets.without(TrustUse::ManifestSigner, signer).list(TrustUse::ManifestSigner).isEmpty());
    QCOMPARE(sets.without(TrustUse::ManifestSigner, signer).list(TrustUse::DeviceRoot).size(), 1);
}

void TrustSetsTest::folder()
{
    QTemporaryDir data;
    const TrustFolder folder(data.filePath(QStringLiteral("data")));
    QVERIFY(folder.load()->sets == TrustSets::builtIn());
    const core::Bytes signer = testing::sampleFile(QStringLiteral("synthetic/manifest-signer.pem"));
    const auto added = folder.add(TrustUse::ManifestSigner, signer);
    QVERIFY(added);
    QCOMPARE(added->certificates.size(), 1);
    const auto loaded = folder.load();
    QVERIFY(loaded && loaded->problems.isEmpty());
    QVERIFY(loaded->sets == *TrustSets::builtIn().with(TrustUse::ManifestSigner, signer));
    const QString path = data.filePath(
        QStringLiteral("data/manifest-signers/%1.pem").arg(added->certificates.first().sha256));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
             QFile::Permissions());
    QVERIFY(QFile::exists(path));
    // There already, as one's own and as a built-in one.
    QVERIFY(folder.add(TrustUse::ManifestSigner, signer)->certificates.isEmpty());
    const core::Bytes builtIn = TrustSets::builtIn().list(TrustUse::DeviceRoot).first().der;
    QVERIFY(folder.add(TrustUse::DeviceRoot, builtIn)->certificates.isEmpty());
    // A refused file leaves nothing.
    QCOMPARE(folder.add(TrustUse::DeviceRoot, deviceCertificate()).error().code,
             QStringLiteral("not-a-ca"));
    QVERIFY(folder.load()->sets == loaded->sets);
}

void TrustSetsTest::damagedFolder()
{
    QTemporaryDir data;
    const TrustFolder folder(data.path());
    const auto added =
        folder.add(TrustUse::DeviceRoot, testing::sampleFile(QStringLiteral("synthetic/root.pem")));
    QVERIFY(added);
    const QDir roots(data.filePath(QStringLiteral("device-roots")));
    const QString name = added->certificates.first().sha256 + QStringLiteral(".pem");
    // Another certificate under this name, and a good one under another.
    QVERIFY(QFile::copy(roots.filePath(name), roots.filePath(QStringLiteral("mine.pem"))));
    QVERIFY(QFile::remove(roots.filePath(name)));
    QFile other(roots.filePath(name));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(testing::sampleFile(QStringLiteral("synthetic/untrusted-root.pem")));
    other.close();
    const auto loaded = folder.load();
    QVERIFY(loaded);
    QVERIFY(loaded->sets == TrustSets::builtIn());
    QCOMPARE(loaded->problems.size(), 2);
    QCOMPARE(loaded->problems.first().code, QStringLiteral("not-kept"));
}

void TrustSetsTest::removingFromTheFolder()
{
    QTemporaryDir data;
    const TrustFolder folder(data.path());
    const auto added =
        folder.add(TrustUse::DeviceRoot, testing::sampleFile(QStringLiteral("synthetic/root.pem")));
    QVERIFY(added);
    const QString sha256 = added->certificates.first().sha256;
    const auto code = [&folder](TrustUse use, const QString &fingerprint) {
        const auto removed = folder.remove(use, fingerprint);
        return removed ? QString() : removed.error().code;
    };
    QCOMPARE(code(TrustUse::ManifestSigner, sha256), QStringLiteral("unknown-fingerprint"));
    QCOMPARE(code(TrustUse::DeviceRoot, sha256.left(8)), QStringLiteral("fingerprint"));
    QCOMPARE(code(TrustUse::DeviceRoot, QString(64, QLatin1Char('.'))),
             QStringLiteral("fingerprint"));
    QCOMPARE(
        code(TrustUse::DeviceRoot, TrustSets::builtIn().list(TrustUse::DeviceRoot).first().sha256),
        QStringLiteral("built-in"));
    QCOMPARE(code(TrustUse::DeviceRoot, sha256.toUpper()), QString());
    QVERIFY(folder.load()->sets == TrustSets::builtIn());
    QCOMPARE(code(TrustUse::DeviceRoot, sha256), QStringLiteral("unknown-fingerprint"));
}

ENDORSE_TEST(TrustSetsTest)

} // namespace endorse::manifest

#include "trustsetstest.moc"
