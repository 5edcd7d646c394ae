// SPDX-License-Identifier: GPL-3.0-or-later
#include "../pki/certificatemaker.h"

#include <attestation/genuineness.h>
#include <support/testregistry.h>

#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <QCoreApplication>
#include <QFile>
#include <QTest>
#include <QTranslator>

using namespace endorse;
using namespace endorse::testing;
using attestation::Genuineness;
using attestation::GenuinenessInput;
using core::Bytes;

namespace {

const QDateTime now(QDate(2030, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);

Bytes testFile(const char *name)
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/tpm/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", name);
    return file.readAll();
}

tpmtypes::EndorsementKey keyIn(const char *name)
{
    return *tpmtypes::EndorsementKey::fromTpm2b(testFile(name));
}

tpm::NvCertificate nv(quint32 index, const Bytes &der, int indexSize = 0)
{
    tpm::NvCertificate one;
    one.index = index;
    one.der = der;
    one.indexSize = std::max(indexSize, int(der.size()));
    return one;
}

tpm::NvCertificate unreadable(quint32 index)
{
    tpm::NvCertificate one;
    one.index = index;
    core::Error error;
    error.category = core::ErrorCategory::Tpm;
    error.code = QStringLiteral("0x149");
    error.message = core::Text::verbatim(QStringLiteral("It is locked."));
    one.problem = error;
    return one;
}

QString verdictOf(const Genuineness &genuineness)
{
    return toString(genuineness.verdict);
}

QString allText(const Genuineness &genuineness)
{
    QString all = genuineness.summary.english();
    for (const core::Text &reason : genuineness.reasons)
        all += QLatin1Char('\n') + reason.english();
    return all;
}

/// A P-256 key with the point of an ECC EK.
TestKey keyOf(const tpmtypes::EndorsementKey &ek)
{
    const tpmtypes::EcPoint point = ek.publicArea().eccPoint();
    Bytes encoded = "\x04" + point.x + point.y;
    char group[] = "prime256v1";
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, encoded.data(),
                                          size_t(encoded.size())),
        OSSL_PARAM_construct_end()};
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr);
    EVP_PKEY *key = nullptr;
    EVP_PKEY_fromdata_init(context);
    EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters);
    EVP_PKEY_CTX_free(context);
    return {key, EVP_PKEY_free};
}

} // namespace

/// The verdict on an EK by its certificates, and how it is kept.
class GenuinenessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void theMatchingCertificateDecides();
    void comparesEveryPartOfTheKey();
    void judgesAnEccKey();
    void ownCaVouchesForItsTpmAlone();
    void neverCallsSoftwareHardware_data();
    void neverCallsSoftwareHardware();
    void namesWhatIsMissing();
    void namesTheRestOfTheIndex();
    void judgesACertificateFromAFile();
    void verdictsHaveNames();
    void speaksThreeLanguages_data();
    void speaksThreeLanguages();

private:
    Genuineness judge(const QList<tpm::NvCertificate> &certificates, bool software = false);
    GenuinenessInput input(const QList<tpm::NvCertificate> &certificates) const;
    QList<Genuineness> oneOfEachKind();

    TestCa m_root = TestCa::root("Test Root");
    TestCa m_issuer = m_root.intermediate("Test Issuer");
    tpmtypes::EndorsementKey m_ek = keyIn("ek-rsa.pub");
    Bytes m_certificate = m_issuer.issueEk();
};

GenuinenessInput GenuinenessTest::input(const QList<tpm::NvCertificate> &certificates) const
{
    GenuinenessInput made;
    made.certificates.certificates = certificates;
    made.certificates.chain = {m_issuer.certificate};
    made.roots = {m_root.certificate};
    made.now = now;
    return made;
}

Genuineness GenuinenessTest::judge(const QList<tpm::NvCertificate> &certificates, bool software)
{
    GenuinenessInput made = input(certificates);
    made.isSoftwareTpm = software;
    return attestation::judgeEk(m_ek, made);
}

void GenuinenessTest::verdicts_data()
{
    QTest::addColumn<QList<endorse::tpm::NvCertificate>>("certificates");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("decisive");
    const auto row = [](const char *name, const QList<tpm::NvCertificate> &certificates,
                        const char *verdict, int decisive) {
        QTest::newRow(name) << certificates << QString::fromLatin1(verdict) << decisive;
    };
    const auto made = [](CertificateSpec spec, const std::function<void(CertificateSpec &)> &f) {
        f(spec);
        return makeCertificate(spec);
    };
    row("genuine", {nv(0x01c00002, m_certificate)}, "genuine", 0);
    row("at another index", {nv(0x01c00012, m_certificate)}, "genuine", 0);
    row("nothing", {}, "noCertificate", -1);
    row("unreadable", {unreadable(0x01c00002)}, "noCertificate", -1);
    row("no certificate in it", {nv(0x01c00002, Bytes::fromHex("3003020101"))}, "noCertificate",
        -1);
    row("unreadable beside it", {unreadable(0x01c00002), nv(0x01c00012, m_certificate)}, "genuine",
        1);
    const Bytes ecc = made(m_issuer.spec(), [](CertificateSpec &s) { s.key = newKey(); });
    row("for an ECC key alone", {nv(0x01c0000a, ecc)}, "noCertificate", -1);
    row("ECC first", {nv(0x01c0000a, ecc), nv(0x01c00012, m_certificate)}, "genuine", 1);
    row("of swtpm, another key", {nv(0x01c00002, testFile("ek-certificate.der"))}, "mismatch", 0);
    row("expired",
        {nv(0x01c00002,
            made(m_issuer.spec(), [](CertificateSpec &s) { s.notAfter = "20290101000000Z"; }))},
        "expired", 0);
    row("not yet valid",
        {nv(0x01c00002,
            made(m_issuer.spec(), [](CertificateSpec &s) { s.notBefore = "20310101000000Z"; }))},
        "expired", 0);
    const TestCa stranger = TestCa::root("Stranger");
    const Bytes strange = stranger.issueEk();
    row("unknown issuer", {nv(0x01c00002, strange)}, "unknownIssuer", 0);
    row("the trusted one of two", {nv(0x01c00002, strange), nv(0x01c00012, m_certificate)},
        "genuine", 1);
    Bytes changed = m_certificate;
    changed[changed.size() - 1] = char(changed.back() ^ 1);
    row("changed signature", {nv(0x01c00002, changed)}, "unknownIssuer", 0);
    row("unknown extension",
        {nv(0x01c00002,
            made(m_issuer.spec(), [](CertificateSpec &s) { s.criticalOid = "1.2.3.4"; }))},
        "unknownIssuer", 0);
    row("deviations",
        {nv(0x01c00002, made(m_issuer.spec(),
                             [](CertificateSpec &s) {
                                 s.oaepKey = true;
                                 s.criticalNames = true;
                                 s.serial = "-01";
                             }))},
        "genuine", 0);
}

void GenuinenessTest::verdicts()
{
    QFETCH(QList<tpm::NvCertificate>, certificates);
    QFETCH(QString, verdict);
    QFETCH(int, decisive);
    const Genuineness result = judge(certificates);
    QCOMPARE(verdictOf(result), verdict);
    QCOMPARE(int(result.decisive), decisive);
    QCOMPARE(result.certificates.size(), certificates.size());
    QCOMPARE(result.certificateSha256().isEmpty(), decisive < 0);
    QCOMPARE(result.issuer().isEmpty(), decisive < 0);
    QCOMPARE(result.chain().isEmpty(), decisive < 0);
    QVERIFY(!result.summary.isEmpty());
    QVERIFY2(!allText(result).contains(QLatin1Char('%')), qPrintable(allText(result)));
    QCOMPARE(result.reasons.isEmpty(),
             verdict == QLatin1String("genuine") || certificates.isEmpty());
}

void GenuinenessTest::theMatchingCertificateDecides()
{
    const Bytes other = testFile("ek-certificate.der");
    const Genuineness result = judge({nv(0x01c00002, other), nv(0x01c00012, m_certificate)});
    QCOMPARE(verdictOf(result), QStringLiteral("genuine"));
    QCOMPARE(toString(result.certificates.at(0).verdict()), QStringLiteral("mismatch"));
    QCOMPARE(toString(result.certificates.at(1).verdict()), QStringLiteral("genuine"));
    QCOMPARE(result.issuer(), QStringLiteral("CN=Test Issuer"));
    QCOMPARE(result.chain().size(), 3);
    QCOMPARE(result.checkedAt, now);
}

void GenuinenessTest::comparesEveryPartOfTheKey()
{
    const auto info = pki::parseCertificate(m_certificate);
    QVERIFY(info);
    QVERIFY(attestation::isCertificateOf(*info, m_ek));
    pki::CertificateInfo other = *info;
    other.spkiExponent = Bytes::fromHex("03");
    QVERIFY(!attestation::isCertificateOf(other, m_ek));
    other = *info;
    other.spkiModulus[100] = char(other.spkiModulus.at(100) ^ 1);
    QVERIFY(!attestation::isCertificateOf(other, m_ek));
    other = *info;
    other.spkiModulus.clear();
    QVERIFY(!attestation::isCertificateOf(other, m_ek));
    QVERIFY(!attestation::isCertificateOf(*info, keyIn("ek-ecc.pub")));
}

void GenuinenessTest::judgesAnEccKey()
{
    const tpmtypes::EndorsementKey ek = keyIn("ek-ecc.pub");
    CertificateSpec spec = m_issuer.spec();
    spec.key = keyOf(ek);
    QVERIFY(spec.key);
    spec.keyUsage = "critical,keyAgreement";
    const Bytes certificate = makeCertificate(spec);
    const auto judged = attestation::judgeEk(
        ek, input({nv(0x01c00002, m_certificate), nv(0x01c0000a, certificate)}));
    QCOMPARE(verdictOf(judged), QStringLiteral("genuine"));
    QCOMPARE(judged.decisive, 1);
    pki::CertificateInfo other = *pki::parseCertificate(certificate);
    QVERIFY(attestation::isCertificateOf(other, ek));
    other.spkiPointY[5] = char(other.spkiPointY.at(5) ^ 1);
    QVERIFY(!attestation::isCertificateOf(other, ek));
    other = *pki::parseCertificate(certificate);
    other.spkiCurve = QStringLiteral("secp384r1");
    QVERIFY(!attestation::isCertificateOf(other, ek));
    // Another key on the same curve is a mismatch; one on another is no certificate for this kind.
    spec.key = newKey();
    QCOMPARE(verdictOf(attestation::judgeEk(ek, input({nv(0x01c0000a, makeCertificate(spec))}))),
             QStringLiteral("mismatch"));
    QCOMPARE(verdictOf(attestation::judgeEk(
                 ek, input({nv(0x01c00016, testFile("ek-certificate-ecc.der"))}))),
             QStringLiteral("noCertificate"));
}

void GenuinenessTest::ownCaVouchesForItsTpmAlone()
{
    GenuinenessInput made = input({nv(0x01c00002, m_certificate)});
    made.roots.clear();
    made.certificates.chain.clear();
    QCOMPARE(verdictOf(attestation::judgeEk(m_ek, made)), QStringLiteral("unknownIssuer"));
    made.isSoftwareTpm = true;
    made.ownCa = {toPem(m_root.certificate) + toPem(m_issuer.certificate)};
    const Genuineness own = attestation::judgeEk(m_ek, made);
    QCOMPARE(verdictOf(own), QStringLiteral("genuine"));
    QVERIFY(own.decisiveCheck()->byOwnCa);
    QCOMPARE(own.summary.english(),
             QStringLiteral("Genuine: certificate of this software TPM's own CA."));
}

void GenuinenessTest::neverCallsSoftwareHardware_data()
{
    QTest::addColumn<bool>("software");
    QTest::addColumn<QByteArrayList>("roots");
    QTest::addColumn<QByteArrayList>("ownCa");
    const QByteArray root = m_root.certificate;
    QTest::newRow("kept root") << true << QByteArrayList{root} << QByteArrayList{};
    QTest::newRow("own CA") << true << QByteArrayList{} << QByteArrayList{root};
    QTest::newRow("both") << true << QByteArrayList{root} << QByteArrayList{root};
    QTest::newRow("not known to be software") << false << QByteArrayList{root} << QByteArrayList{};
}

void GenuinenessTest::neverCallsSoftwareHardware()
{
    QFETCH(bool, software);
    QFETCH(QByteArrayList, roots);
    QFETCH(QByteArrayList, ownCa);
    GenuinenessInput made = input({nv(0x01c00002, m_certificate)});
    made.roots = roots;
    made.ownCa = ownCa;
    made.isSoftwareTpm = software;
    const Genuineness result = attestation::judgeEk(m_ek, made);
    QCOMPARE(verdictOf(result), QStringLiteral("genuine"));
    QVERIFY(!allText(result).contains(QLatin1String("hardware"), Qt::CaseInsensitive));
    QCOMPARE(result.summary.english().contains(QLatin1String("software TPM")), software);
    QCOMPARE(allText(result).contains(QLatin1String("can copy its keys")), software);
}

void GenuinenessTest::namesWhatIsMissing()
{
    CertificateSpec spec = m_issuer.spec();
    spec.issuerUrl = "http://pki.example/issuer.crt";
    GenuinenessInput made = input({nv(0x01c00002, makeCertificate(spec))});
    made.certificates.chain.clear();
    const Genuineness result = attestation::judgeEk(m_ek, made);
    QCOMPARE(verdictOf(result), QStringLiteral("unknownIssuer"));
    QCOMPARE(result.missingIssuer(), QStringLiteral("CN=Test Issuer"));
    QCOMPARE(result.missingIssuerUrl(), QStringLiteral("http://pki.example/issuer.crt"));
    const QString text = allText(result);
    for (const char *part : {"CN=Test Issuer", "http://pki.example/issuer.crt", "ek-root add"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
}

void GenuinenessTest::namesTheRestOfTheIndex()
{
    const Genuineness result = judge({nv(0x01c00002, m_certificate, 1500)});
    QCOMPARE(verdictOf(result), QStringLiteral("genuine"));
    QCOMPARE(result.deviations().size(), 1);
    QCOMPARE(result.deviations().first().id, QStringLiteral("trailingBytes"));
    QVERIFY(result.deviations().first().text.english().startsWith(
        QString::number(1500 - m_certificate.size())));
}

void GenuinenessTest::judgesACertificateFromAFile()
{
    const QList<Bytes> roots{m_root.certificate, m_issuer.certificate};
    QCOMPARE(verdictOf(attestation::judgeEk(m_ek, m_certificate, roots, now)),
             QStringLiteral("genuine"));
    QCOMPARE(verdictOf(attestation::judgeEk(m_ek, toPem(m_certificate), roots, now)),
             QStringLiteral("genuine"));
    QCOMPARE(verdictOf(attestation::judgeEk(m_ek, {}, roots, now)),
             QStringLiteral("noCertificate"));
    QCOMPARE(verdictOf(attestation::judgeEk(keyIn("ek-ecc.pub"), m_certificate, roots, now)),
             QStringLiteral("noCertificate"));
}

void GenuinenessTest::verdictsHaveNames()
{
    for (const char *name : {"genuine", "unknownIssuer", "expired", "mismatch", "noCertificate"}) {
        const auto verdict = attestation::ekVerdictOf(QLatin1String(name));
        QVERIFY(verdict);
        QCOMPARE(toString(*verdict), QLatin1String(name));
    }
    QVERIFY(!attestation::ekVerdictOf(QStringLiteral("Genuine")));
    QVERIFY(!attestation::ekVerdictOf({}));
}

QList<Genuineness> GenuinenessTest::oneOfEachKind()
{
    const auto made = [this](const std::function<void(CertificateSpec &)> &change) {
        CertificateSpec spec = m_issuer.spec();
        change(spec);
        return QList<tpm::NvCertificate>{nv(0x01c00002, makeCertificate(spec), 2000)};
    };
    GenuinenessInput own = input({nv(0x01c00002, m_certificate)});
    own.isSoftwareTpm = true;
    own.ownCa = {m_root.certificate};
    GenuinenessInput missing =
        input(made([](CertificateSpec &s) { s.issuerUrl = "http://pki.example/a"; }));
    missing.certificates.chain.clear();
    GenuinenessInput untrusted = input({nv(0x01c00002, m_certificate)});
    untrusted.roots.clear();
    untrusted.certificates.chain.append(m_root.certificate);
    return {judge({nv(0x01c00002, m_certificate)}),
            judge({nv(0x01c00002, m_certificate)}, true),
            attestation::judgeEk(m_ek, own),
            attestation::judgeEk(m_ek, missing),
            attestation::judgeEk(m_ek, untrusted),
            judge(made([](CertificateSpec &s) { s.notAfter = "20290101000000Z"; })),
            judge(made([](CertificateSpec &s) { s.notBefore = "20310101000000Z"; })),
            judge(made([](CertificateSpec &s) { s.criticalOid = "1.2.3.4"; })),
            judge(made([](CertificateSpec &s) {
                s.issuerKey = newKey();
                s.keyIdentifiers = false;
            })),
            judge(made([](CertificateSpec &s) {
                s.criticalNames = true;
                s.criticalOid = "2.23.133.2.99";
                s.purpose = "1.2.3.4";
                s.oaepKey = true;
                s.keyUsage = "-";
                s.serial = "-8011223344556677889900112233445566778899";
                s.notAfter = "99991231235959Z";
                s.subject.clear();
                s.digest = "SHA1";
            })),
            judge(made([](CertificateSpec &s) {
                s.purpose.clear();
                s.tpmAttributes = false;
                s.serial = "00";
            })),
            judge({nv(0x01c00002, testFile("ek-certificate.der"))}),
            judge({nv(0x01c00016, testFile("ek-certificate-ecc.der"))})};
}

void GenuinenessTest::speaksThreeLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Japanese") << QStringLiteral("ja");
    QTest::newRow("Korean") << QStringLiteral("ko");
}

void GenuinenessTest::speaksThreeLanguages()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/endorse_%1.qm").arg(language)));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QStringList missing;
    for (const Genuineness &genuineness : oneOfEachKind()) {
        QList<core::Text> texts{genuineness.summary};
        texts += genuineness.reasons;
        for (const pki::CertificateDeviation &each : genuineness.deviations())
            texts.append(each.text);
        for (const core::Text &text : std::as_const(texts)) {
            if (text.render() == text.english())
                missing.append(text.english());
        }
    }
    QCoreApplication::removeTranslator(&translator);
    missing.removeDuplicates();
    QCOMPARE(missing, QStringList());
}

ENDORSE_TEST(GenuinenessTest)
#include "genuinenesstest.moc"
