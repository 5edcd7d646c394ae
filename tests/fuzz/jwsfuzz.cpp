// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "fuzzrun.h"
#include "jsonshape.h"

#include <pki/certificateview.h>
#include <support/entryforge.h>
#include <support/manifestsamples.h>
#include <support/testregistry.h>

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <manifest/entrydetail.h>
#include <memory>

namespace endorse::fuzz {

namespace {

using manifest::EntryCode;
using manifest::Verdict;

/// Every so many rounds the slow look at the same entry.
constexpr int DetailEvery = 32;

/// The entries of every kind that the samples have.
QList<QByteArray> sampleCorpus()
{
    return testing::sampleEntries(QStringLiteral("real/ECC608C-TNGTLSU-B.json")).first(2) +
           testing::sampleEntries(QStringLiteral("real/ECC608-TMNGTLSS-B.json")).first(1) +
           testing::sampleEntries(QStringLiteral("synthetic/faults.json"));
}

QStringList wayList(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

bool isBeforeTheSignature(EntryCode code)
{
    return code >= EntryCode::Shape && code <= EntryCode::Sig;
}

/// The common names of all certificates in a payload, which need not be JSON to its end.
QSet<QByteArray> certifiedNames(const QByteArray &payload)
{
    static const QRegularExpression item(QStringLiteral("\"(MI[A-Za-z0-9+/=_-]{200,})\""));
    QSet<QByteArray> names;
    for (const QRegularExpressionMatch &match : item.globalMatch(QString::fromLatin1(payload))) {
        // Some are in base64url.
        const QByteArray der = QByteArray::fromBase64(
            match.captured(1).toLatin1().replace('-', '+').replace('_', '/'));
        if (const auto view = pki::walkCertificate(der))
            names.insert(view->commonName.toByteArray());
    }
    return names;
}

/// Whether the key of the synthetic signer made the signature of an entry, by OpenSSL and Qt alone:
/// damage can restore by chance what a sample had been signed with.
bool isTrulySigned(const QByteArray &entry)
{
    const QJsonObject jws = QJsonDocument::fromJson(entry).object();
    const auto member = [&jws](const char *name) {
        return jws.value(QLatin1String(name)).toString().toLatin1();
    };
    const QByteArray signedText = member("protected") + '.' + member("payload");
    const QByteArray raw =
        QByteArray::fromBase64(member("signature"), QByteArray::Base64UrlEncoding);
    if (raw.size() != 64)
        return false;
    const auto number = [&raw](qsizetype at) {
        return BN_bin2bn(reinterpret_cast<const unsigned char *>(raw.constData()) + at, 32,
                         nullptr);
    };
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> signature(ECDSA_SIG_new(),
                                                                          &ECDSA_SIG_free);
    ECDSA_SIG_set0(signature.get(), number(0), number(32));
    unsigned char *der = nullptr;
    const int derSize = i2d_ECDSA_SIG(signature.get(), &der);
    const core::Bytes pem = testing::sampleFile(QStringLiteral("synthetic/manifest-signer.pem"));
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> source(
        BIO_new_mem_buf(pem.constData(), int(pem.size())), &BIO_free_all);
    const std::unique_ptr<X509, decltype(&X509_free)> signer(
        PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr), &X509_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          &EVP_MD_CTX_free);
    const bool isGood =
        signer &&
        EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr,
                             X509_get0_pubkey(signer.get())) == 1 &&
        EVP_DigestVerify(context.get(), der, size_t(derSize),
                         reinterpret_cast<const unsigned char *>(signedText.constData()),
                         size_t(signedText.size())) == 1;
    OPENSSL_free(der);
    return isGood;
}

/// "E_SIG"; "enroll", "verified" for what is accepted.
QString verdictWay(const Verdict &verdict)
{
    return verdict.outcome == manifest::Outcome::Reject ? toString(verdict.code)
                                                        : toString(verdict.outcome);
}

/// What must hold of any verdict.
Outcome soundness(const Verdict &verdict, const core::Bytes &input)
{
    const bool isRejected = verdict.outcome == manifest::Outcome::Reject;
    if (isRejected != (verdict.code != EntryCode::None) || (isRejected && verdict.warnings != 0))
        return Outcome::wrong(QStringLiteral("outcome and code do not agree"));
    if (isBeforeTheSignature(verdict.code) && !verdict.uniqueId.isEmpty())
        return Outcome::wrong(QStringLiteral("an ID without a signature"));
    if (verdict.registrationId.isEmpty() != (verdict.outcome != manifest::Outcome::Enroll))
        return Outcome::wrong(QStringLiteral("a registration ID where there is none"));
    if (!isRejected && verdict.uniqueId.size() != 18)
        return Outcome::wrong(QStringLiteral("accepted without an ID"));
    if (verdict.size != static_cast<quint32>(input.size()))
        return Outcome::wrong(QStringLiteral("another size"));
    return (isRejected ? Outcome::refused() : Outcome::accepted()).at(verdictWay(verdict));
}

/// The details must say the same, and nothing that is not signed.
Outcome details(const core::Bytes &input, const Verdict &verdict, const manifest::TrustSets &trust)
{
    const auto detail = manifest::detailOf(input, verdict, trust, testing::sampleTime);
    if (!detail)
        return Outcome::wrong(QStringLiteral("no details: %1").arg(detail.error().toLogLine()));
    const bool hasFacts =
        !detail->uniqueId.isEmpty() || !detail->keys.isEmpty() || !detail->chain.isEmpty();
    return !detail->isSigned && hasFacts
               ? Outcome::wrong(QStringLiteral("shows what is not signed"))
               : Outcome::accepted();
}

} // namespace

class JwsFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsSigned();
    void entries();
    void headers();
    void payloads();

private:
    manifest::TrustSets m_trust = testing::withFile(
        testing::withFile(manifest::TrustSets::builtIn(), manifest::TrustUse::ManifestSigner,
                          QStringLiteral("synthetic/manifest-signer.pem")),
        manifest::TrustUse::DeviceRoot, QStringLiteral("synthetic/root.pem"));
};

/// The second opinion agrees with the first on every sample.
void JwsFuzz::knowsWhatIsSigned()
{
    testing::Bench bench(m_trust);
    int count = 0;
    for (const QByteArray &entry :
         testing::sampleEntries(QStringLiteral("synthetic/faults.json"))) {
        const EntryCode code = bench.judge(entry).code;
        if (code == EntryCode::Sig)
            QVERIFY2(!isTrulySigned(entry), entry.constData());
        if (!isBeforeTheSignature(code))
            QVERIFY2(isTrulySigned(entry), entry.constData());
        count += code == EntryCode::Sig ? 1 : 0;
    }
    QCOMPARE(count, 5);
}

/// Nobody but the signer can make another entry that is good.
void JwsFuzz::entries()
{
    testing::Bench bench(m_trust);
    QList<core::Bytes> good;
    QList<core::Bytes> bad;
    QSet<QByteArray> contents;
    const auto contentOf = [](const Verdict &verdict) {
        return QByteArray(verdict.contentDigest.data(),
                          static_cast<qsizetype>(verdict.contentDigest.size()));
    };
    for (const QByteArray &entry : sampleCorpus()) {
        const Verdict verdict = bench.judge(entry);
        (verdict.outcome == manifest::Outcome::Reject ? bad : good).append(entry);
        // What is wrong outside of the signed text can be mended by chance.
        if (verdict.code != EntryCode::Sig)
            contents.insert(contentOf(verdict));
    }
    int round = 0;
    run("entries of a manifest",
        {.corpus = good,
         .dictionary = {"\"payload\":", "\"protected\":", "\"signature\":", "\"header\":{",
                        "\"uniqueId\":\"", "{}", "\\u0070", "=", "eyJ", ","},
         .others = bad,
         .reshape = reshapeJson,
         .check =
             [&](const core::Bytes &input) {
                 const Verdict verdict = bench.judge(input);
                 const Outcome outcome = soundness(verdict, input);
                 if (outcome.kind == Outcome::Kind::Accepted &&
                     !contents.contains(contentOf(verdict)) && !isTrulySigned(input))
                     return Outcome::wrong(QStringLiteral("accepts what nobody signed"));
                 if (outcome.kind == Outcome::Kind::Wrong || ++round % DetailEvery != 0)
                     return outcome;
                 const Outcome shown = details(input, verdict, m_trust);
                 return shown.kind == Outcome::Kind::Wrong ? shown : outcome;
             },
         .rounds = 50'000,
         .seconds = 14,
         .reaches =
             wayList("E_SHAPE E_B64 E_HEADER E_ALG E_SIGNER E_SIG E_PAYLOAD E_UID E_CERT E_KEY "
                     "E_CHAIN E_TIME E_CN enroll verified")});
}

/// A signer who writes damaged headers.
void JwsFuzz::headers()
{
    const testing::EntryForge forge;
    const auto trust = m_trust.with(manifest::TrustUse::ManifestSigner, forge.certificatePem());
    QVERIFY(trust);
    testing::Bench bench(*trust);
    const QByteArray payload = testing::payloadOf(
        testing::sampleEntries(QStringLiteral("real/ECC608-TMNGTLSS-B.json")).first());
    const QJsonObject wanted = QJsonDocument::fromJson(forge.header()).object();
    run("protected headers",
        {.corpus = {forge.header(), QJsonDocument(wanted).toJson(QJsonDocument::Indented)},
         .dictionary = {"\"alg\":\"none\"", "\"ES256\"", "\"crit\":[]", "\"b64\":false",
                        "\"kid\":", "\"x5t#S256\":", ",", "{", "}"},
         .reshape = reshapeJson,
         .check =
             [&](const core::Bytes &input) {
                 const QByteArray entry = forge.entry(payload, input);
                 const Outcome outcome = soundness(bench.judge(entry), entry);
                 // Another parser reads the same in what is accepted.
                 const QJsonObject object = QJsonDocument::fromJson(input).object();
                 for (const char *member : {"alg", "kid", "x5t#S256"}) {
                     if (outcome.kind == Outcome::Kind::Accepted &&
                         object.value(QLatin1String(member)) != wanted.value(QLatin1String(member)))
                         return Outcome::wrong(
                             QStringLiteral("accepts another %1").arg(QLatin1String(member)));
                 }
                 return outcome;
             },
         .rounds = 20'000,
         .seconds = 8,
         .reaches = wayList("E_HEADER E_ALG E_SIGNER verified")});
}

/// A signer who writes damaged payloads cannot make certificates that lead to a root.
void JwsFuzz::payloads()
{
    const testing::EntryForge forge;
    const auto trust = m_trust.with(manifest::TrustUse::ManifestSigner, forge.certificatePem());
    QVERIFY(trust);
    testing::Bench bench(*trust);
    QList<core::Bytes> corpus;
    QList<core::Bytes> bad;
    QSet<QByteArray> names;
    for (const QByteArray &entry : sampleCorpus()) {
        const QByteArray payload = testing::payloadOf(entry);
        const Verdict verdict = bench.judge(forge.entry(payload));
        (verdict.outcome == manifest::Outcome::Reject ? bad : corpus).append(payload);
        // What is wrong outside of a certificate can be mended by chance.
        names.unite(certifiedNames(payload));
    }
    int round = 0;
    run("payloads",
        {.corpus = corpus,
         .dictionary = {"\"uniqueId\":\"", "\"publicKeySet\":{\"keys\":[", "\"x5c\":[",
                        "\"kid\":\"0\"", "\"crv\":\"P-256\"", "\"x\":\"", "null", "[", "]", "{",
                        "}", ",", "\\u0000", "MII"},
         .others = bad,
         .reshape = reshapeJson,
         .check =
             [&](const core::Bytes &input) {
                 const QByteArray entry = forge.entry(input);
                 const Verdict verdict = bench.judge(entry);
                 const Outcome outcome = soundness(verdict, entry);
                 if (verdict.outcome == manifest::Outcome::Enroll &&
                     !names.contains(verdict.registrationId))
                     return Outcome::wrong(QStringLiteral("enrolls a name that no CA certified"));
                 if (outcome.kind == Outcome::Kind::Wrong || ++round % DetailEvery != 0)
                     return outcome;
                 const Outcome shown = details(entry, verdict, *trust);
                 return shown.kind == Outcome::Kind::Wrong ? shown : outcome;
             },
         .rounds = 15'000,
         .seconds = 8,
         .reaches = wayList("E_PAYLOAD E_UID E_CERT E_KEY E_CHAIN E_TIME E_CN enroll verified")});
}

ENDORSE_TEST(JwsFuzz)

} // namespace endorse::fuzz

#include "jwsfuzz.moc"
