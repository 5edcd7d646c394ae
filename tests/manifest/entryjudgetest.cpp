// SPDX-License-Identifier: GPL-3.0-or-later
#include <pki/certificate.h>
#include <support/entryforge.h>
#include <support/manifestsamples.h>
#include <support/testregistry.h>

#include <QTest>

#include <manifest/entrydetail.h>
#include <manifest/entryjudge.h>
#include <manifest/manifestverifier.h>

namespace endorse::manifest {

namespace {

using testing::Bench;
using testing::EntryForge;

QJsonObject expectedFaults()
{
    return QJsonDocument::fromJson(
               testing::sampleFile(QStringLiteral("synthetic/faults.expect.json")))
        .object()
        .value(QStringLiteral("faulty"))
        .toObject();
}

/// "reject E_SIG", as Bench::said().
QString expectedWords(const QJsonObject &fault)
{
    const QString code = fault.value(QStringLiteral("code")).toString();
    const QString outcome = fault.value(QStringLiteral("outcome")).toString();
    return code == QLatin1String("-") ? outcome : outcome + QLatin1Char(' ') + code;
}

/// Entries of the synthetic hierarchy, signed again by a forge, so that anything can be signed.
class Workshop final
{
public:
    TrustSets trust() const
    {
        auto more =
            testing::syntheticTrust().with(TrustUse::ManifestSigner, m_forge.certificatePem());
        if (!more)
            qFatal("%s", qPrintable(more.error().toLogLine()));
        return *more;
    }
    const EntryForge &forge() const { return m_forge; }
    /// The payload of a good entry.
    static QByteArray payload() { return testing::payloadOf(goodEntry()); }
    static QByteArray goodEntry()
    {
        return testing::sampleEntries(QStringLiteral("synthetic/faults.json")).first();
    }
    static QJsonObject payloadObject() { return QJsonDocument::fromJson(payload()).object(); }
    static QString uniqueId()
    {
        return payloadObject().value(QStringLiteral("uniqueId")).toString();
    }
    /// The payload with other keys.
    static QByteArray withKeys(const QJsonArray &keys)
    {
        QJsonObject object = payloadObject();
        object[QStringLiteral("publicKeySet")] = QJsonObject{{QStringLiteral("keys"), keys}};
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    static QJsonObject slotZero()
    {
        return payloadObject()[QStringLiteral("publicKeySet")][QStringLiteral("keys")][0]
            .toObject();
    }
    static QByteArray withSlotZero(const QString &member, const QJsonValue &value)
    {
        QJsonObject key = slotZero();
        key[member] = value;
        return withKeys({key});
    }
    static QByteArray withMember(const QString &member, const QJsonValue &value)
    {
        QJsonObject object = payloadObject();
        object[member] = value;
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }

private:
    EntryForge m_forge;
};

QString certificateText(const QString &pemFile)
{
    const auto ders = pki::certificatesInPem(testing::sampleFile(pemFile));
    return QString::fromLatin1(ders->first().toBase64());
}

} // namespace

class EntryJudgeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void aWholeFile();
    void realSamples();
    void aSelfMadeSignerIsUnknownUntilItIsAdded();
    void trustSetsAreNeverMixed();
    void shapes_data();
    void shapes();
    void repeatedMembersOfTheEntry_data();
    void repeatedMembersOfTheEntry();
    void headers_data();
    void headers();
    void signatures_data();
    void signatures();
    void payloads_data();
    void payloads();
    void keys_data();
    void keys();
    void chains_data();
    void chains();
    void intermediatesOfTheTrustSet();
    void dates();
    void signerBeforeItsTime();
    void whatCameBeforeDoesNotMatter();
    void contentDigests();

private:
    Workshop m_workshop;
};

void EntryJudgeTest::faults_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("words");
    const QList<QByteArray> entries =
        testing::sampleEntries(QStringLiteral("synthetic/faults.json"));
    const QJsonObject faults = expectedFaults();
    QCOMPARE(faults.size(), 44);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject fault = faults.value(QString::number(i)).toObject();
        const QString name = fault.value(QStringLiteral("fault")).toString();
        // Who sees one entry alone sees no duplicates.
        const bool isPlain = fault.isEmpty() || name.startsWith(QLatin1String("dup_"));
        QTest::addRow("%lld %s", static_cast<long long>(i), qPrintable(name))
            << entries.at(i) << (isPlain ? QStringLiteral("enroll") : expectedWords(fault));
    }
}

void EntryJudgeTest::faults()
{
    QFETCH(QByteArray, entry);
    QFETCH(QString, words);
    static Bench bench(testing::syntheticTrust());
    QCOMPARE(bench.said(entry), words);
}

void EntryJudgeTest::aWholeFile()
{
    VerifyRequest request;
    request.file = QStringLiteral(ENDORSE_TEST_DATA "/manifests/synthetic/faults.json");
    request.trust = std::make_shared<const TrustSets>(testing::syntheticTrust());
    request.now = testing::sampleTime;
    const auto report = verifyManifest(request, {}, {});
    QVERIFY(report);
    const QJsonObject faults = expectedFaults();
    QCOMPARE(report->verdicts.size(), std::size_t(64));
    for (const Verdict &verdict : report->verdicts) {
        // What is rejected has no name that could be enrolled.
        QCOMPARE(verdict.registrationId.isEmpty(), verdict.outcome != Outcome::Enroll);
        const QJsonObject fault = faults.value(QString::number(verdict.index)).toObject();
        QStringList words{toString(verdict.outcome)};
        if (verdict.code != EntryCode::None)
            words.append(toString(verdict.code));
        for (const EntryCode warning : verdict.warningList())
            words.append(toString(warning));
        QCOMPARE(words.join(QLatin1Char(' ')),
                 fault.isEmpty() ? QStringLiteral("enroll") : expectedWords(fault));
    }
}

void EntryJudgeTest::realSamples()
{
    Bench bench(TrustSets::builtIn());
    const QList<QByteArray> full =
        testing::sampleEntries(QStringLiteral("real/ECC608C-TNGTLSU-B.json"));
    QCOMPARE(full.size(), 10);
    for (const QByteArray &entry : full) {
        const Verdict verdict = bench.judge(entry);
        QCOMPARE(bench.said(entry), QStringLiteral("enroll"));
        QCOMPARE(verdict.registrationId, QByteArray("sn" + verdict.uniqueId.toUpper()));
        QCOMPARE(verdict.size, static_cast<quint32>(entry.size()));
    }
    const QList<QByteArray> lite =
        testing::sampleEntries(QStringLiteral("real/ECC608-TMNGTLSS-B.json"));
    QCOMPARE(lite.size(), 10);
    for (const QByteArray &entry : lite) {
        QCOMPARE(bench.said(entry), QStringLiteral("verified W_NOCERT"));
        QCOMPARE(bench.judge(entry).uniqueId.size(), 18);
        QVERIFY(bench.judge(entry).registrationId.isEmpty());
    }
}

void EntryJudgeTest::aSelfMadeSignerIsUnknownUntilItIsAdded()
{
    const QByteArray entry =
        testing::sampleEntries(QStringLiteral("real/ATECC608B-TNGTLS-selfmade.json")).first();
    QCOMPARE(Bench(TrustSets::builtIn()).said(entry), QStringLiteral("reject E_SIGNER"));
    const TrustSets more = testing::withFile(TrustSets::builtIn(), TrustUse::ManifestSigner,
                                             QStringLiteral("real/manifest-signer-selfmade.pem"));
    const Verdict verdict = Bench(more).judge(entry);
    QCOMPARE(toString(verdict.outcome), QStringLiteral("enroll"));
    QCOMPARE(verdict.registrationId, QByteArray("sn" + verdict.uniqueId.toUpper()));
}

void EntryJudgeTest::trustSetsAreNeverMixed()
{
    const QByteArray entry = Workshop::goodEntry();
    const auto sets = [](const char *signer, const char *root) {
        return testing::withFile(
            testing::withFile(TrustSets::empty(), TrustUse::ManifestSigner, QLatin1String(signer)),
            TrustUse::DeviceRoot, QLatin1String(root));
    };
    const char *signer = "synthetic/manifest-signer.pem";
    const char *root = "synthetic/root.pem";
    QCOMPARE(Bench(sets(signer, root)).said(entry), QStringLiteral("enroll"));
    QCOMPARE(Bench(sets(root, signer)).said(entry), QStringLiteral("reject E_SIGNER"));
    QCOMPARE(Bench(sets(signer, signer)).said(entry), QStringLiteral("reject E_CHAIN"));
    QCOMPARE(Bench(sets(root, root)).said(entry), QStringLiteral("reject E_SIGNER"));
    QCOMPARE(Bench(TrustSets::empty()).said(entry), QStringLiteral("reject E_SIGNER"));
    // Same names, other keys.
    QCOMPARE(Bench(sets(signer, "synthetic/untrusted-root.pem")).said(entry),
             QStringLiteral("reject E_CHAIN"));
    QCOMPARE(Bench(TrustSets::builtIn()).said(entry), QStringLiteral("reject E_SIGNER"));
}

void EntryJudgeTest::shapes_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("words");
    const QByteArray good = m_workshop.forge().entry(Workshop::payload());
    const QString shape = QStringLiteral("reject E_SHAPE");
    QTest::newRow("good") << good << QStringLiteral("enroll");
    QTest::newRow("nothing") << QByteArray() << shape;
    QTest::newRow("array") << '[' + good + ']' << shape;
    QTest::newRow("text") << QByteArray("\"payload\"") << shape;
    QTest::newRow("null") << QByteArray("null") << shape;
    QTest::newRow("empty object") << QByteArray("{}") << shape;
    QTest::newRow("cut") << good.chopped(1) << shape;
    QTest::newRow("two") << good + good << shape;
    QTest::newRow("number in place of a text")
        << QByteArray(R"({"payload":1,"protected":"a","signature":"b"})") << shape;
    QTest::newRow("header of text")
        << QByteArray(good).replace("\"signature\":", R"("header":"x","signature":)") << shape;
    QTest::newRow("ID of a number")
        << QByteArray(good).replace("\"signature\":", R"("header":{"uniqueId":1},"signature":)")
        << shape;
    QTest::newRow("header without ID")
        << QByteArray(good).replace("\"signature\":", R"("header":{},"signature":)")
        << QStringLiteral("enroll");
    QTest::newRow("no UTF-8") << QByteArray(good).replace("\"signature\":",
                                                          "\"x\":\"\xc3\",\"signature\":")
                              << shape;
    QTest::newRow("padding") << QByteArray(good).replace("\",\"signature\"", "=\",\"signature\"")
                             << QStringLiteral("reject E_B64");
    QTest::newRow("signature with a line end")
        << good.chopped(2) + "\\n\"}" << QStringLiteral("reject E_B64");
    QTest::newRow("standard alphabet")
        << QByteArray(R"({"payload":"e30","protected":"e+/0","signature":""})")
        << QStringLiteral("reject E_B64");
    // RFC 8259 section 7: the same text, written otherwise.
    QTest::newRow("escaped") << QByteArray(good).replace("\"payload\"", R"("p\u0061yload")")
                             << QStringLiteral("enroll");
}

void EntryJudgeTest::shapes()
{
    QFETCH(QByteArray, entry);
    QFETCH(QString, words);
    QCOMPARE(Bench(m_workshop.trust()).said(entry), words);
}

void EntryJudgeTest::repeatedMembersOfTheEntry_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("payload") << QByteArray(R"("payload":"e30")");
    QTest::newRow("payload in other letters") << QByteArray(R"("p\u0061yload":"e30")");
    QTest::newRow("protected") << QByteArray(R"("protected":"e30")");
    QTest::newRow("signature") << QByteArray(R"("signature":"AA")");
    QTest::newRow("in the header")
        << QByteArray(R"("header":{"uniqueId":"0123","uniqueId":"0123"})");
    QTest::newRow("unknown ones") << QByteArray(R"("comment":1,"comment":1)");
    QTest::newRow("deep in an unknown one")
        << QByteArray(R"("comment":[{"a":{"b":1,"c":2,"b":1}}])");
}

void EntryJudgeTest::repeatedMembersOfTheEntry()
{
    QFETCH(QByteArray, more);
    Bench bench(m_workshop.trust());
    const QByteArray good = m_workshop.forge().entry(Workshop::payload());
    QCOMPARE(bench.said(good), QStringLiteral("enroll"));
    QCOMPARE(bench.said(good.chopped(1) + ',' + more + '}'), QStringLiteral("reject E_SHAPE"));
    QCOMPARE(bench.said('{' + more + ',' + good.mid(1)), QStringLiteral("reject E_SHAPE"));
}

void EntryJudgeTest::headers_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("words");
    const QByteArray good = m_workshop.forge().header();
    const auto with = [&good](const char *more) { return good.chopped(1) + ',' + more + '}'; };
    const auto without = [&good](const QString &member) {
        QJsonObject object = QJsonDocument::fromJson(good).object();
        object.remove(member);
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    };
    const auto other = [&good](const QString &member, const QJsonValue &value) {
        QJsonObject object = QJsonDocument::fromJson(good).object();
        object[member] = value;
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    };
    const QString bad = QStringLiteral("reject E_HEADER");
    const QString alg = QStringLiteral("reject E_ALG");
    const QString signer = QStringLiteral("reject E_SIGNER");
    const QString enroll = QStringLiteral("enroll");
    QTest::newRow("good") << good << enroll;
    QTest::newRow("white space and order")
        << QJsonDocument::fromJson(good).toJson(QJsonDocument::Indented) << enroll;
    QTest::newRow("no type") << without(QStringLiteral("typ")) << enroll;
    QTest::newRow("unknown member") << with(R"("x":[1])") << enroll;
    QTest::newRow("no JSON") << QByteArray("{") << bad;
    QTest::newRow("nothing") << QByteArray() << bad;
    QTest::newRow("array") << '[' + good + ']' << bad;
    QTest::newRow("text behind") << good + '{' << bad;
    QTest::newRow("repeated alg") << with(R"("alg":"ES256")") << bad;
    QTest::newRow("repeated, escaped") << with(R"("\u0061lg":"ES256")") << bad;
    QTest::newRow("repeated unknown") << with(R"("x":1,"x":1)") << bad;
    QTest::newRow("crit") << with(R"("crit":["exp"])") << bad;
    QTest::newRow("b64") << with(R"("b64":true)") << bad;
    QTest::newRow("no alg") << without(QStringLiteral("alg")) << alg;
    QTest::newRow("other case") << other(QStringLiteral("alg"), QStringLiteral("es256")) << alg;
    QTest::newRow("ES384") << other(QStringLiteral("alg"), QStringLiteral("ES384")) << alg;
    QTest::newRow("alg of a number") << other(QStringLiteral("alg"), 256) << alg;
    QTest::newRow("no kid") << without(QStringLiteral("kid")) << signer;
    QTest::newRow("no thumbprint") << without(QStringLiteral("x5t#S256")) << signer;
    QTest::newRow("empty kid") << other(QStringLiteral("kid"), QString()) << signer;
    QTest::newRow("empty thumbprint") << other(QStringLiteral("x5t#S256"), QString()) << signer;
}

void EntryJudgeTest::headers()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, words);
    Bench bench(m_workshop.trust());
    const EntryForge &forge = m_workshop.forge();
    // The last header is remembered: another one in front must not matter.
    QCOMPARE(bench.said(forge.entry(Workshop::payload())), QStringLiteral("enroll"));
    const QByteArray entry = forge.entry(Workshop::payload(), header);
    QCOMPARE(bench.said(entry), words);
    QCOMPARE(bench.said(entry), words);
}

void EntryJudgeTest::signatures_data()
{
    QTest::addColumn<QByteArray>("signature");
    const QByteArray order =
        QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    const QByteArray zero(32, '\0');
    const QByteArray one = zero.chopped(1) + '\1';
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("63 octets") << one + one.chopped(1);
    QTest::newRow("65 octets") << one + one + '\0';
    QTest::newRow("zeros") << zero + zero;
    QTest::newRow("r is zero") << zero + one;
    QTest::newRow("s is zero") << one + zero;
    QTest::newRow("r is the order") << order + one;
    QTest::newRow("s is the order") << one + order;
    QTest::newRow("ones") << one + one;
    QTest::newRow("all bits") << QByteArray(64, '\xff');
}

void EntryJudgeTest::signatures()
{
    QFETCH(QByteArray, signature);
    const EntryForge &forge = m_workshop.forge();
    QByteArray entry = forge.entry(Workshop::payload());
    const qsizetype at = entry.lastIndexOf("\"signature\":\"") + 13;
    entry = entry.first(at) + EntryForge::base64Url(signature) + "\"}";
    QCOMPARE(Bench(m_workshop.trust()).said(entry), QStringLiteral("reject E_SIG"));
    QVERIFY(Bench(m_workshop.trust()).judge(entry).uniqueId.isEmpty());
}

void EntryJudgeTest::payloads_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("words");
    const QByteArray good = Workshop::payload();
    const QString form = QStringLiteral("reject E_PAYLOAD");
    const QString uid = QStringLiteral("reject E_UID");
    const QString id = QStringLiteral("uniqueId");
    QTest::newRow("good") << good << QStringLiteral("enroll");
    QTest::newRow("nothing") << QByteArray() << form;
    QTest::newRow("number") << QByteArray("4711") << form;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + good << form;
    QTest::newRow("no UTF-8") << QByteArray(good).replace("ATECC608C", "ATECC\xff") << form;
    QTest::newRow("NUL behind") << good + '\0' << form;
    QTest::newRow("repeated ID") << good.chopped(1) + R"(,"uniqueId":")" +
                                        Workshop::uniqueId().toLatin1() + "\"}"
                                 << form;
    QTest::newRow("repeated key set")
        << good.chopped(1) + R"(,"publicKeySet":{"keys":[]}})" << form;
    QTest::newRow("repeated x5c") << QByteArray(good).replace(R"("crv":"P-256","x":)",
                                                              R"("crv":"P-256","x5c":[],"x":)")
                                  << form;
    QTest::newRow("repeated, not known") << good.chopped(1) + R"(,"new":{"a":1,"a":1}})" << form;
    QTest::newRow("nested deeply")
        << good.chopped(1) + R"(,"new":)" + QByteArray(100, '[') + QByteArray(100, ']') + '}'
        << form;
    QTest::newRow("key set of text")
        << Workshop::withMember(QStringLiteral("publicKeySet"), QStringLiteral("x")) << form;
    QTest::newRow("no keys") << Workshop::withMember(QStringLiteral("publicKeySet"), QJsonObject())
                             << form;
    QTest::newRow("key of text") << Workshop::withKeys({QStringLiteral("x")}) << form;
    QTest::newRow("slot of a number") << Workshop::withSlotZero(QStringLiteral("kid"), 0) << form;
    QTest::newRow("x5c of text") << Workshop::withSlotZero(QStringLiteral("x5c"),
                                                           QStringLiteral("x"))
                                 << form;
    QTest::newRow("no list of keys")
        << Workshop::withMember(QStringLiteral("publicKeySet"),
                                QJsonObject{{QStringLiteral("keys"), 1}})
        << form;
    QTest::newRow("ID of a number") << Workshop::withMember(id, 123) << uid;
    QTest::newRow("short ID") << Workshop::withMember(id, Workshop::uniqueId().chopped(2)) << uid;
    QTest::newRow("no hex") << Workshop::withMember(
                                   id,
                                   QString(Workshop::uniqueId()).replace(4, 1, QLatin1Char('g')))
                            << uid;
    QTest::newRow("capitals") << Workshop::withMember(id, QStringLiteral("0123ABCDEF01234567"))
                              << QStringLiteral("reject E_CN");
    QTest::newRow("capitals of its own") << Workshop::withMember(id, Workshop::uniqueId().toUpper())
                                         << QStringLiteral("enroll W_UIDCASE");
    QTest::newRow("other version")
        << Workshop::withMember(QStringLiteral("version"), 4) << QStringLiteral("enroll");
    QTest::newRow("empty key set") << Workshop::withKeys({}) << QStringLiteral("verified W_NOCERT");
}

void EntryJudgeTest::payloads()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, words);
    Bench bench(m_workshop.trust());
    const QByteArray entry = m_workshop.forge().entry(payload);
    QCOMPARE(bench.said(entry), words);
    // What stands in a payload that is no use is not used.
    if (words == QLatin1String("reject E_PAYLOAD"))
        QVERIFY(bench.judge(entry).uniqueId.isEmpty());
}

void EntryJudgeTest::keys_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("words");
    const QString bad = QStringLiteral("reject E_KEY");
    const QString noCertificate = QStringLiteral("verified W_NOCERT");
    const QJsonObject key = Workshop::slotZero();
    const QString x = key.value(QStringLiteral("x")).toString();
    QJsonObject without = key;
    without.remove(QStringLiteral("x5c"));
    QJsonObject other = without;
    other[QStringLiteral("kid")] = QStringLiteral("3");
    other[QStringLiteral("crv")] = QStringLiteral("brainpoolP256r1");
    QTest::newRow("good") << Workshop::withKeys({key}) << QStringLiteral("enroll");
    QTest::newRow("behind others") << Workshop::withKeys({other, key}) << QStringLiteral("enroll");
    QTest::newRow("two of slot 0") << Workshop::withKeys({key, without}) << bad;
    QTest::newRow("two of slot 0, without certificates")
        << Workshop::withKeys({without, without}) << bad;
    QTest::newRow("another curve")
        << Workshop::withSlotZero(QStringLiteral("crv"), QStringLiteral("P-384")) << bad;
    QTest::newRow("another type") << Workshop::withSlotZero(QStringLiteral("kty"),
                                                            QStringLiteral("RSA"))
                                  << bad;
    QTest::newRow("no type") << Workshop::withSlotZero(QStringLiteral("kty"), QJsonValue::Null)
                             << bad;
    QTest::newRow("off the curve") << Workshop::withSlotZero(QStringLiteral("y"), x) << bad;
    QTest::newRow("too long") << Workshop::withSlotZero(QStringLiteral("x"),
                                                        QStringLiteral("AAAA") + x)
                              << bad;
    QTest::newRow("empty") << Workshop::withSlotZero(QStringLiteral("x"), QString()) << bad;
    QTest::newRow("padded") << Workshop::withSlotZero(QStringLiteral("x"), x + QLatin1Char('='))
                            << bad;
    QTest::newRow("number") << Workshop::withSlotZero(QStringLiteral("x"), 1) << bad;
    QTest::newRow("other slots alone") << Workshop::withKeys({other}) << noCertificate;
    QJsonObject unknown = without;
    unknown[QStringLiteral("kty")] = QStringLiteral("OKP");
    QTest::newRow("unknown type without certificate")
        << Workshop::withKeys({unknown}) << noCertificate;
    QJsonObject offCurve = without;
    offCurve[QStringLiteral("y")] = x;
    QTest::newRow("off the curve without certificate") << Workshop::withKeys({offCurve}) << bad;
}

void EntryJudgeTest::keys()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, words);
    QCOMPARE(Bench(m_workshop.trust()).said(m_workshop.forge().entry(payload)), words);
}

void EntryJudgeTest::chains_data()
{
    QTest::addColumn<QJsonArray>("x5c");
    QTest::addColumn<QString>("words");
    const QJsonArray good = Workshop::slotZero().value(QStringLiteral("x5c")).toArray();
    const QString device = good.at(0).toString();
    const QString ca = good.at(1).toString();
    const QString root = certificateText(QStringLiteral("synthetic/root.pem"));
    const QString foreign = certificateText(QStringLiteral("synthetic/untrusted-root.pem"));
    const QString certificate = QStringLiteral("reject E_CERT");
    const QString chain = QStringLiteral("reject E_CHAIN");
    QTest::newRow("good") << good << QStringLiteral("enroll");
    QTest::newRow("with its root") << QJsonArray{device, ca, root} << QStringLiteral("enroll");
    QTest::newRow("device alone") << QJsonArray{device} << chain;
    QTest::newRow("root in place of the CA") << QJsonArray{device, root} << chain;
    QTest::newRow("foreign root behind") << QJsonArray{device, ca, foreign} << chain;
    QTest::newRow("CA twice") << QJsonArray{device, ca, ca} << chain;
    QTest::newRow("device twice") << QJsonArray{device, device} << chain;
    QTest::newRow("CA alone") << QJsonArray{ca} << chain;
    QTest::newRow("CA with its root") << QJsonArray{ca, root} << chain;
    QTest::newRow("root alone") << QJsonArray{root} << chain;
    QTest::newRow("many") << QJsonArray{device, ca, ca, ca, ca, ca, ca, ca, ca, ca, ca} << chain;
    QTest::newRow("item of a number") << QJsonArray{device, 1} << certificate;
    QTest::newRow("item of null") << QJsonArray{QJsonValue(), ca} << certificate;
    QTest::newRow("empty item") << QJsonArray{device, QString()} << certificate;
    QTest::newRow("white space") << QJsonArray{device + QLatin1Char(' '), ca} << certificate;
    QTest::newRow("line end inside")
        << QJsonArray{QString(device).insert(64, QLatin1Char('\n')), ca} << certificate;
    QTest::newRow("CA of nonsense") << QJsonArray{device, QStringLiteral("AAAA")} << certificate;
    QTest::newRow("oversized") << QJsonArray{device, QString(64 * 1024, QLatin1Char('A'))}
                               << certificate;
}

void EntryJudgeTest::chains()
{
    QFETCH(QJsonArray, x5c);
    QFETCH(QString, words);
    Bench bench(m_workshop.trust());
    const QByteArray entry =
        m_workshop.forge().entry(Workshop::withSlotZero(QStringLiteral("x5c"), x5c));
    QCOMPARE(bench.said(entry), words);
    // From memory.
    QCOMPARE(bench.said(entry), words);
}

void EntryJudgeTest::intermediatesOfTheTrustSet()
{
    const QJsonArray x5c = Workshop::slotZero().value(QStringLiteral("x5c")).toArray();
    const QByteArray entry = m_workshop.forge().entry(
        Workshop::withSlotZero(QStringLiteral("x5c"), QJsonArray{x5c.at(0)}));
    TrustSets sets = m_workshop.trust();
    for (const char *ca : {"2a00", "2a10", "2a20", "2a30"})
        sets = testing::withFile(sets, TrustUse::DeviceRoot,
                                 QStringLiteral("synthetic/signer-%1.pem").arg(QLatin1String(ca)));
    QCOMPARE(Bench(sets).said(entry), QStringLiteral("enroll"));
    // Alone it makes nothing trusted.
    const QString root = testing::syntheticTrust().list(TrustUse::DeviceRoot).first().sha256;
    QCOMPARE(Bench(sets.without(TrustUse::DeviceRoot, root)).said(entry),
             QStringLiteral("reject E_CHAIN"));
    QCOMPARE(Bench(sets.without(TrustUse::DeviceRoot, root)).said(Workshop::goodEntry()),
             QStringLiteral("reject E_CHAIN"));
}

void EntryJudgeTest::dates()
{
    const QByteArray entry = Workshop::goodEntry();
    const auto at = [&entry](const QDateTime &time) {
        return Bench(testing::syntheticTrust(), time.toSecsSinceEpoch()).said(entry);
    };
    // The device from the hour of its provisioning, for 28 years; its CA until 2049.
    const QDateTime begin(QDate(2025, 6, 1), QTime(20, 0), Qt::UTC);
    QCOMPARE(at(begin), QStringLiteral("enroll"));
    QCOMPARE(at(begin.addSecs(-1)), QStringLiteral("reject E_TIME"));
    const QDateTime end(QDate(2049, 12, 14), QTime(20, 0), Qt::UTC);
    QCOMPARE(at(end), QStringLiteral("enroll"));
    QCOMPARE(at(end.addSecs(1)), QStringLiteral("reject E_TIME"));
}

void EntryJudgeTest::signerBeforeItsTime()
{
    Bench bench(m_workshop.trust());
    const EntryForge &forge = m_workshop.forge();
    const auto provisioned = [&](const QJsonValue &time) {
        return bench.said(
            forge.entry(Workshop::withMember(QStringLiteral("provisioningTimestamp"), time)));
    };
    // The forge's certificate begins with 2024.
    QCOMPARE(provisioned(QStringLiteral("2024-01-01T00:00:00.000Z")), QStringLiteral("enroll"));
    QCOMPARE(provisioned(QStringLiteral("2023-12-31T23:59:59.999Z")),
             QStringLiteral("enroll W_SIGNER"));
    // It can be imported, and somebody should ask all the same.
    const QByteArray early = forge.entry(Workshop::withMember(
        QStringLiteral("provisioningTimestamp"), QStringLiteral("2023-12-31T23:59:59.999Z")));
    const auto detail =
        detailOf(early, bench.judge(early), m_workshop.trust(), testing::sampleTime);
    QVERIFY(detail);
    QCOMPARE(detail->advice.english(), adviceOf(EntryCode::SignerEnded).english());
    // Who does not say when is judged by now.
    QCOMPARE(provisioned(QStringLiteral("yesterday")), QStringLiteral("enroll"));
    QCOMPARE(provisioned(QJsonValue::Null), QStringLiteral("enroll"));
}

void EntryJudgeTest::whatCameBeforeDoesNotMatter()
{
    const QList<QByteArray> entries =
        testing::sampleEntries(QStringLiteral("synthetic/faults.json"));
    QStringList alone;
    for (const QByteArray &entry : entries)
        alone.append(Bench(testing::syntheticTrust()).said(entry));
    Bench bench(testing::syntheticTrust());
    for (qsizetype step : {1, 5, 23, 41}) { // none divides 64 but 1
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const qsizetype at = i * step % entries.size();
            QCOMPARE(bench.said(entries.at(at)), alone.at(at));
        }
    }
}

void EntryJudgeTest::contentDigests()
{
    Bench bench(m_workshop.trust());
    const EntryForge &forge = m_workshop.forge();
    const Verdict plain = bench.judge(forge.entry(Workshop::payload()));
    const Verdict named = bench.judge(
        forge.entry(Workshop::payload(), forge.header(), Workshop::uniqueId().toLatin1()));
    QVERIFY(plain.contentDigest == named.contentDigest);
    QVERIFY(plain.idDigest == named.idDigest);
    const Verdict other = bench.judge(
        forge.entry(Workshop::withMember(QStringLiteral("groupId"), QStringLiteral("X"))));
    QVERIFY(plain.contentDigest != other.contentDigest);
    QVERIFY(plain.idDigest == other.idDigest);
    const QByteArray shapeless("{\"payload\":1}");
    QVERIFY(bench.judge(shapeless).contentDigest != bench.judge("{}").contentDigest);
    const std::array<char, 16> none{};
    QVERIFY(bench.judge(shapeless).idDigest == none);
    QVERIFY(bench.judge(shapeless).contentDigest != none);
    EntryJudge judge(std::make_shared<const TrustSets>(m_workshop.trust()), testing::sampleTime);
    for (const QByteArray &entry : {shapeless, forge.entry(Workshop::payload())}) {
        const QByteArray padded = entry + QByteArray(EntryJudge::Padding, ' ');
        QVERIFY(judge.contentDigestOf(QByteArrayView(padded).first(entry.size())) ==
                bench.judge(entry).contentDigest);
    }
}

ENDORSE_TEST(EntryJudgeTest)

} // namespace endorse::manifest

#include "entryjudgetest.moc"
