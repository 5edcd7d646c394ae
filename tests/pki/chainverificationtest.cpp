// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatemaker.h"

#include <pki/chainverification.h>
#include <support/testregistry.h>

#include <QFile>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using pki::ChainReport;

namespace {

const QDateTime now(QDate(2030, 1, 2), QTime(3, 4), Qt::UTC);

core::Bytes testFile(const char *name)
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/tpm/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", name);
    return file.readAll();
}

ChainReport verify(const Bytes &leaf, const QList<Bytes> &given, const QList<Bytes> &trusted,
                   const QDateTime &when = now)
{
    const auto report = pki::verifyChain({leaf, given, trusted, when});
    if (!report)
        qFatal("%s", qPrintable(report.error().toLogLine()));
    return *report;
}

QStringList subjectsOf(const ChainReport &report)
{
    QStringList subjects;
    for (const pki::ChainLink &link : report.chain)
        subjects.append(link.info.subject + QLatin1Char(' ') + toString(link.source));
    return subjects;
}

} // namespace

/// Ways from an EK certificate to a root, good and bad, each made here.
class ChainVerificationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verdicts_data();
    void verdicts();
    void agreesWithOpenSsl_data() { verdicts_data(); }
    void agreesWithOpenSsl();
    void namesTheWay();
    void namesTheMissingIssuer();
    void takesNoUrlThatIsNone();
    void tellsAnotherKeyWithTheSameName();
    void findsTheWayThroughCrossSigned();
    void endsInLoops();
    void endsWithManyOfOneName();
    void trustsNoIntermediateAlone();
    void passesOverWhatIsNoCertificate();
    void takesTheChainOfSwtpm();
    void refusesEveryChangedByte();
    void failsWithoutCertificate();

private:
    TestCa m_root = TestCa::root("Test Root");
    TestCa m_issuer = m_root.intermediate("Test Issuer");
    TestCa m_deep = m_issuer.intermediate("Deep Issuer");
};

void ChainVerificationTest::initTestCase()
{
    QVERIFY(!m_deep.certificate.isEmpty());
}

void ChainVerificationTest::verdicts_data()
{
    QTest::addColumn<QByteArray>("leaf");
    QTest::addColumn<QByteArrayList>("given");
    QTest::addColumn<QByteArrayList>("trusted");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const Bytes &leaf, const QByteArrayList &given,
                        const QByteArrayList &trusted, const char *verdict) {
        QTest::newRow(name) << leaf << given << trusted << QString::fromLatin1(verdict);
    };
    const Bytes ek = m_issuer.issueEk();
    const Bytes issuer = m_issuer.certificate;
    const Bytes root = m_root.certificate;
    row("root alone", m_root.issueEk(), {}, {root}, "trusted");
    row("intermediate kept", ek, {}, {issuer, root}, "trusted");
    row("intermediate given", ek, {issuer}, {root}, "trusted");
    row("two intermediates, in disorder", m_deep.issueEk(), {issuer}, {root, m_deep.certificate},
        "trusted");
    row("PEM", toPem(ek), {toPem(issuer)}, {toPem(root)}, "trusted");
    row("intermediate missing", ek, {}, {root}, "issuerMissing");
    row("root missing", ek, {issuer}, {}, "issuerMissing");
    row("root given, not trusted", ek, {issuer, root}, {}, "issuerMissing");
    row("nothing at all", ek, {}, {}, "issuerMissing");

    CertificateSpec spec = m_issuer.spec();
    spec.notAfter = "20290101000000Z";
    row("leaf expired", makeCertificate(spec), {issuer}, {root}, "expired");
    spec = m_issuer.spec();
    spec.notBefore = "20310101000000Z";
    row("leaf not yet valid", makeCertificate(spec), {issuer}, {root}, "notYetValid");
    spec = m_root.spec("Test Issuer");
    spec.isCa = true;
    spec.key = m_issuer.key;
    spec.notAfter = "20290101000000Z";
    row("issuer expired", ek, {makeCertificate(spec)}, {root}, "expired");
    spec.notAfter = "20400101000000Z";
    spec.notBefore = "20310101000000Z";
    row("issuer not yet valid", ek, {makeCertificate(spec)}, {root}, "notYetValid");
    spec = m_root.spec("Test Root");
    spec.isCa = true;
    spec.key = m_root.key;
    spec.notAfter = "20290101000000Z";
    row("root expired", m_root.issueEk(), {}, {makeCertificate(spec)}, "expired");

    spec = m_issuer.spec();
    spec.issuerKey = newKey();
    spec.keyIdentifiers = false;
    row("signed by another key", makeCertificate(spec), {issuer}, {root}, "badSignature");
    Bytes changed = ek;
    changed[changed.size() - 1] = char(changed.back() ^ 1);
    row("changed signature", changed, {issuer}, {root}, "badSignature");
    row("another root of that name", m_root.issueEk(), {}, {TestCa::root("Test Root").certificate},
        "issuerMissing");

    spec = m_root.spec("Test Issuer");
    spec.key = m_issuer.key;
    spec.isCa = true;
    spec.keyUsage = "critical,digitalSignature";
    row("issuer may not sign", ek, {makeCertificate(spec)}, {root}, "notAnIssuer");
    spec = m_root.spec("Test Issuer");
    spec.key = m_issuer.key;
    row("issuer is a leaf", ek, {makeCertificate(spec)}, {root}, "notAnIssuer");
    spec = m_root.spec("Test Issuer");
    spec.key = m_issuer.key;
    spec.isCa = true;
    spec.pathLength = 0;
    row("path length kept", ek, {makeCertificate(spec)}, {root}, "trusted");
    row("path length exceeded", m_deep.issueEk(), {makeCertificate(spec), m_deep.certificate},
        {root}, "notAnIssuer");
    spec.pathLength = -1;
    spec.permittedName = "Somebody Else";
    row("name constraints", ek, {makeCertificate(spec)}, {root}, "notAnIssuer");
    spec.permittedName.clear();
    spec.criticalOid = "1.2.3.4.5";
    row("issuer with an unknown critical extension", ek, {makeCertificate(spec)}, {root},
        "refused");
    spec = m_issuer.spec();
    spec.criticalOid = "1.2.3.4.5";
    row("unknown critical extension", makeCertificate(spec), {issuer}, {root}, "refused");
}

void ChainVerificationTest::verdicts()
{
    QFETCH(QByteArray, leaf);
    QFETCH(QByteArrayList, given);
    QFETCH(QByteArrayList, trusted);
    QFETCH(QString, verdict);
    const ChainReport report = verify(leaf, given, trusted);
    QCOMPARE(toString(report.verdict), verdict);
    const bool isTrusted = verdict == QLatin1String("trusted");
    QCOMPARE(report.reason.isEmpty(), isTrusted);
    QCOMPARE(report.technical.isEmpty(), isTrusted);
    QCOMPARE(report.missingIssuer.isEmpty(), verdict != QLatin1String("issuerMissing"));
    QVERIFY(!report.reason.english().contains(QLatin1Char('%')));
    QCOMPARE(report.chain.first().info.der, pki::parseCertificate(leaf)->der);
}

/// OpenSSL's own verification is the second opinion on all of them.
void ChainVerificationTest::agreesWithOpenSsl()
{
    QFETCH(QByteArray, leaf);
    QFETCH(QByteArrayList, given);
    QFETCH(QByteArrayList, trusted);
    QFETCH(QString, verdict);
    QByteArrayList all = trusted;
    for (const QByteArray &each : given) {
        if (!pki::parseCertificate(each)->isSelfSigned)
            all.append(each);
    }
    const bool good = pki::verifyAgainst(leaf, all, now).has_value();
    // OpenSSL looks at constraints of the issuers, and at rights, too; only that it finds no way.
    QCOMPARE(good, verdict == QLatin1String("trusted"));
}

void ChainVerificationTest::namesTheWay()
{
    const ChainReport report =
        verify(m_deep.issueEk(), {m_deep.certificate}, {m_root.certificate, m_issuer.certificate});
    QCOMPARE(subjectsOf(report),
             QStringList({QStringLiteral("CN=EK leaf"), QStringLiteral("CN=Deep Issuer given"),
                          QStringLiteral("CN=Test Issuer kept"),
                          QStringLiteral("CN=Test Root trusted")}));
    QCOMPARE(report.chain.last().info.sha256.size(), 64);
}

void ChainVerificationTest::namesTheMissingIssuer()
{
    CertificateSpec spec = m_issuer.spec();
    spec.issuerUrl = "http://pki.example/issuer.crt";
    ChainReport report = verify(makeCertificate(spec), {}, {m_root.certificate});
    QCOMPARE(report.missingIssuer, QStringLiteral("CN=Test Issuer"));
    QCOMPARE(report.missingIssuerUrl, QStringLiteral("http://pki.example/issuer.crt"));
    QVERIFY(report.reason.english().contains(QLatin1String("CN=Test Issuer")));
    // The nearest end counts: the root is what is missing now.
    report = verify(makeCertificate(spec), {m_issuer.certificate}, {});
    QCOMPARE(report.missingIssuer, QStringLiteral("CN=Test Root"));
    QCOMPARE(report.missingIssuerUrl, QString());
    QCOMPARE(report.chain.size(), 2);
    report = verify(makeCertificate(spec), {m_issuer.certificate, m_root.certificate}, {});
    QCOMPARE(report.missingIssuer, QStringLiteral("CN=Test Root"));
    QCOMPARE(report.chain.size(), 3);
    QVERIFY(report.reason.english().contains(QLatin1String("not among the roots")));
}

void ChainVerificationTest::takesNoUrlThatIsNone()
{
    for (const char *url :
         {"file:///etc/passwd", "javascript:x", "http://a b", "http://a\x1b[1m"}) {
        CertificateSpec spec = m_issuer.spec();
        spec.issuerUrl = url;
        QCOMPARE(verify(makeCertificate(spec), {}, {}).missingIssuerUrl, QString());
    }
}

void ChainVerificationTest::tellsAnotherKeyWithTheSameName()
{
    const TestCa other = TestCa::root("Test Root");
    const ChainReport report = verify(m_root.issueEk(), {}, {other.certificate});
    QCOMPARE(report.missingIssuer, QStringLiteral("CN=Test Root"));
    QVERIFY(report.reason.english().contains(QLatin1String("another key")));
    // With the right one beside it, the name does not matter.
    QCOMPARE(
        toString(verify(m_root.issueEk(), {}, {other.certificate, m_root.certificate}).verdict),
        QStringLiteral("trusted"));
    // Without key identifiers only the signature tells.
    CertificateSpec spec = m_root.spec();
    spec.keyIdentifiers = false;
    const Bytes bare = makeCertificate(spec);
    QCOMPARE(toString(verify(bare, {}, {other.certificate}).verdict),
             QStringLiteral("badSignature"));
    QCOMPARE(toString(verify(bare, {}, {other.certificate, m_root.certificate}).verdict),
             QStringLiteral("trusted"));
}

/// One issuer has certificates of two roots, and only the second root is trusted.
void ChainVerificationTest::findsTheWayThroughCrossSigned()
{
    const TestCa other = TestCa::root("Other Root");
    CertificateSpec spec = other.spec("Test Issuer");
    spec.key = m_issuer.key;
    spec.isCa = true;
    const Bytes cross = makeCertificate(spec);
    const Bytes ek = m_issuer.issueEk();
    for (const QList<Bytes> &given :
         {QList<Bytes>{m_issuer.certificate, cross}, QList<Bytes>{cross, m_issuer.certificate}}) {
        const ChainReport report = verify(ek, given, {other.certificate});
        QCOMPARE(toString(report.verdict), QStringLiteral("trusted"));
        QCOMPARE(report.chain.last().info.subject, QStringLiteral("CN=Other Root"));
    }
    // A way that has run out does not hide one that has not.
    spec.notAfter = "20290101000000Z";
    const Bytes expired = makeCertificate(spec);
    const QList<Bytes> both{other.certificate, m_root.certificate};
    QCOMPARE(toString(verify(ek, {expired, m_issuer.certificate}, both).verdict),
             QStringLiteral("trusted"));
    QCOMPARE(toString(verify(ek, {expired, m_issuer.certificate}, {other.certificate}).verdict),
             QStringLiteral("expired"));
}

void ChainVerificationTest::endsInLoops()
{
    const TestKey a = newKey();
    const TestKey b = newKey();
    const auto ca = [](const char *name, const TestKey &key, const char *issuer,
                       const TestKey &issuerKey) {
        CertificateSpec spec;
        spec.subject = name;
        spec.key = key;
        spec.issuer = issuer;
        spec.issuerKey = issuerKey;
        spec.isCa = true;
        return makeCertificate(spec);
    };
    const Bytes first = ca("A", a, "B", b);
    const Bytes second = ca("B", b, "A", a);
    const TestCa issuer{"A", a, first};
    const ChainReport report = verify(issuer.issueEk(), {first, second}, {m_root.certificate});
    QCOMPARE(toString(report.verdict), QStringLiteral("issuerMissing"));
    QCOMPARE(report.chain.size(), 3);
}

/// A TPM that lies gives many issuers of two names, each of which issued each of the other name:
/// millions of ways.
void ChainVerificationTest::endsWithManyOfOneName()
{
    const TestKey keys[] = {newKey(), newKey()};
    QList<Bytes> many;
    for (int i = 0; i < 24; ++i) {
        CertificateSpec spec;
        spec.subject = i % 2 == 0 ? "Even" : "Odd";
        spec.issuer = i % 2 == 0 ? "Odd" : "Even";
        spec.key = keys[i % 2];
        spec.issuerKey = keys[1 - i % 2];
        spec.isCa = true;
        spec.serial = QByteArray::number(i + 1, 16);
        many.append(makeCertificate(spec));
    }
    const TestCa issuer{"Even", keys[0], many.first()};
    const ChainReport report = verify(issuer.issueEk(), many, {m_root.certificate});
    QCOMPARE(toString(report.verdict), QStringLiteral("issuerMissing"));
    QCOMPARE(report.chain.size(), 8);
}

void ChainVerificationTest::trustsNoIntermediateAlone()
{
    const ChainReport report = verify(m_issuer.issueEk(), {}, {m_issuer.certificate});
    QCOMPARE(toString(report.verdict), QStringLiteral("issuerMissing"));
    QCOMPARE(report.missingIssuer, QStringLiteral("CN=Test Root"));
}

void ChainVerificationTest::passesOverWhatIsNoCertificate()
{
    const QList<Bytes> noise{{}, "x", Bytes(300, '\0'), Bytes::fromHex("3003020101")};
    const ChainReport report =
        verify(m_issuer.issueEk(), noise + QList<Bytes>{m_issuer.certificate},
               noise + QList<Bytes>{m_root.certificate});
    QCOMPARE(toString(report.verdict), QStringLiteral("trusted"));
}

void ChainVerificationTest::takesTheChainOfSwtpm()
{
    const auto both = pki::certificatesInPem(testFile("ek-certificate-ca.pem"));
    QVERIFY(both);
    for (const char *name : {"ek-certificate.der", "ek-certificate-ecc.der"}) {
        const ChainReport report = verify(testFile(name), {}, *both);
        QCOMPARE(toString(report.verdict), QStringLiteral("trusted"));
        QCOMPARE(report.chain.size(), 3);
    }
}

void ChainVerificationTest::refusesEveryChangedByte()
{
    const Bytes ek = m_issuer.issueEk();
    for (qsizetype i = 0; i < ek.size(); i += 3) {
        Bytes changed = ek;
        changed[i] = char(changed.at(i) ^ 0x21);
        const auto report =
            pki::verifyChain({changed, {m_issuer.certificate}, {m_root.certificate}, now});
        QVERIFY2(!report || toString(report->verdict) != QLatin1String("trusted"),
                 qPrintable(QString::number(i)));
    }
}

void ChainVerificationTest::failsWithoutCertificate()
{
    QCOMPARE(pki::verifyChain({{}, {}, {}, now}).error().code, QStringLiteral("empty"));
    QCOMPARE(pki::verifyChain({"x", {}, {}, now}).error().code, QStringLiteral("certificate"));
}

ENDORSE_TEST(ChainVerificationTest)
#include "chainverificationtest.moc"
