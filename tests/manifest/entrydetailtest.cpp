// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/manifestsamples.h>
#include <support/testregistry.h>

#include <QTest>

#include <manifest/entrydetail.h>

namespace endorse::manifest {

namespace {

using testing::Bench;
using Role = ChainElement::Role;

core::Result<EntryDetail> detailFor(const QByteArray &entry, const TrustSets &trust)
{
    return detailOf(entry, Bench(trust).judge(entry), trust, testing::sampleTime);
}

} // namespace

class EntryDetailTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRealEntry();
    void aLiteEntry();
    void nothingUnsigned_data();
    void nothingUnsigned();
    void aLongListIsDrawnInPart();
    void aChainOfAnotherChip_data();
    void aChainOfAnotherChip();
    void faultyChains_data();
    void faultyChains();
    void everyFaultHasADetail();
    void aChangedEntryIsRefused();
};

void EntryDetailTest::aRealEntry()
{
    const QByteArray entry =
        testing::sampleEntries(QStringLiteral("real/ECC608C-TNGTLSU-B.json")).first();
    const auto detail = detailFor(entry, TrustSets::builtIn());
    QVERIFY(detail);
    QVERIFY(detail->isSigned && detail->reason.isEmpty());
    QCOMPARE(detail->uniqueId.size(), 18);
    QCOMPARE(detail->model, QStringLiteral("ATECC608C"));
    QCOMPARE(detail->partNumber, QStringLiteral("ATECC608C-TNGTLSU-B"));
    QCOMPARE(detail->manufacturer,
             QStringLiteral("Microchip Technology Inc (Secure Products Group)"));
    QCOMPARE(detail->distributor, QStringLiteral("Microchip Technology Inc (Microchip Direct)"));
    QCOMPARE(detail->groupId, QStringLiteral("P5C8Q2UDYWLQ7HB4"));
    QCOMPARE(detail->version, 1);
    QCOMPARE(detail->provisionedAt.date().year(), 2025);
    QCOMPARE(detail->keys.size(), 5);
    QCOMPARE(detail->keys.first().slot, QStringLiteral("0"));
    QVERIFY(detail->keys.first().hasCertificates && !detail->keys.at(1).hasCertificates);
    QCOMPARE(detail->keys.first().x.size(), 32);
    QCOMPARE(detail->certificates.size(), 2);
    QCOMPARE(detail->chain.size(), 4);
    const QList<Role> roles{Role::Root, Role::SignerCa, Role::Device, Role::ManifestSigner};
    for (qsizetype i = 0; i < roles.size(); ++i) {
        const ChainElement &element = detail->chain.at(i);
        QCOMPARE(static_cast<int>(element.role), static_cast<int>(roles.at(i)));
        QVERIFY(element.isGood && element.linkIsGood);
        QVERIFY(!element.says.isEmpty());
    }
    QVERIFY(detail->chain.first().isBuiltIn && detail->chain.last().isBuiltIn &&
            !detail->chain.at(1).isTrusted);
    QCOMPARE(detail->chain.first().says.english(), QStringLiteral("Valid until 2058-11-08"));
    QCOMPARE(detail->chain.last().says.english(), QStringLiteral("Valid without end"));
    QCOMPARE(detail->chain.at(2).info.der, detail->certificates.first());
}

void EntryDetailTest::aLiteEntry()
{
    const QByteArray entry =
        testing::sampleEntries(QStringLiteral("real/ECC608-TMNGTLSS-B.json")).first();
    const auto detail = detailFor(entry, TrustSets::builtIn());
    QVERIFY(detail && detail->isSigned);
    QCOMPARE(detail->version, 2);
    QVERIFY(detail->keys.isEmpty() && detail->certificates.isEmpty());
    QCOMPARE(detail->chain.size(), 1);
    QCOMPARE(static_cast<int>(detail->chain.first().role), static_cast<int>(Role::ManifestSigner));
}

void EntryDetailTest::nothingUnsigned_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<int>("drawn");
    QTest::addColumn<QString>("signer"); // what is said of it
    const QByteArray entry =
        testing::sampleEntries(QStringLiteral("real/ECC608C-TNGTLSU-B.json")).first();
    const qsizetype signature = entry.indexOf("\"signature\":\"") + 20;
    QByteArray changed = entry;
    changed[signature] = changed.at(signature) == 'A' ? 'B' : 'A';
    QTest::newRow("wrong signature")
        << changed << 4 << QStringLiteral("The signature of the entry is wrong");
    QTest::newRow("signature in another alphabet")
        << QByteArray(entry).insert(signature, '+') << 4
        << QStringLiteral("The signature of the entry is not accepted");
    QTest::newRow("no signature") << QByteArray(entry).replace("\"signature\"", "\"other\"") << 0
                                  << QString();
    QTest::newRow("unknown signer")
        << testing::sampleEntries(QStringLiteral("synthetic/faults.json")).first() << 2
        << QString();
}

void EntryDetailTest::nothingUnsigned()
{
    QFETCH(QByteArray, entry);
    const auto detail = detailFor(entry, TrustSets::builtIn());
    QVERIFY(detail);
    QVERIFY(!detail->isSigned);
    QVERIFY(detail->uniqueId.isEmpty() && detail->model.isEmpty() && detail->partNumber.isEmpty());
    QVERIFY(detail->keys.isEmpty() && detail->certificates.isEmpty() && detail->chain.isEmpty());
    QVERIFY(!detail->reason.isEmpty() && !detail->advice.isEmpty());
    // It is drawn, so that it is seen where it breaks.
    QFETCH(int, drawn);
    QFETCH(QString, signer);
    QCOMPARE(detail->unprovenChain.size(), drawn);
    for (const ChainElement &element : std::as_const(detail->unprovenChain)) {
        const bool isSigner = element.role == Role::ManifestSigner;
        QCOMPARE(isSigner, element.linkSays.english() == signer && !signer.isEmpty());
        QVERIFY(!isSigner || (!element.isGood && !element.linkIsGood && element.isTrusted));
        QCOMPARE(element.isTrusted, isSigner || element.role == Role::Root);
    }
}

/// Nobody vouches for how much stands in such an entry.
void EntryDetailTest::aLongListIsDrawnInPart()
{
    const TrustSets trust = TrustSets::builtIn();
    const QByteArray root = trust.list(TrustUse::DeviceRoot).first().der;
    QByteArrayList items;
    for (int i = 0; i < 100; ++i)
        items.append('"' + root.toBase64() + '"');
    const QByteArray payload = R"({"uniqueId":"0123","publicKeySet":{"keys":[{"kid":"0","x5c":[)" +
                               items.join(',') + "]}]}}";
    const auto url = [](const QByteArray &text) {
        return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray entry = R"({"payload":")" + url(payload) + R"(","protected":")" +
                             url(R"({"alg":"none"})") + R"(","signature":"AAAA"})";
    const auto detail = detailFor(entry, trust);
    QVERIFY(detail && !detail->isSigned);
    QCOMPARE(detail->unprovenChain.size(), 16);
}

void EntryDetailTest::aChainOfAnotherChip_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("key") << QStringLiteral("E_KEY")
                         << QStringLiteral("Its key is not that of slot 0");
    QTest::newRow("name") << QStringLiteral("E_CN") << QStringLiteral("Does not name this chip");
}

/// Each certificate is in order, and still the picture must not look as if all were.
void EntryDetailTest::aChainOfAnotherChip()
{
    QFETCH(QString, code);
    QFETCH(QString, says);
    int seen = 0;
    const QList<QByteArray> entries =
        testing::sampleEntries(QStringLiteral("synthetic/faults.json"));
    for (const QByteArray &entry : entries) {
        const auto detail = detailFor(entry, testing::syntheticTrust());
        QVERIFY(detail);
        if (toString(detail->verdict.code) != code || detail->chain.size() < 2)
            continue;
        ++seen;
        const ChainElement &device = detail->chain.at(detail->chain.size() - 2);
        QVERIFY(!device.isGood);
        QCOMPARE(device.says.english(), says);
    }
    QVERIFY(seen > 0);
}

void EntryDetailTest::faultyChains_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("place"); // from the device upwards
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("linkSays");
    QTest::addColumn<EntryCode>("advice"); // as for an entry of that code
    QTest::newRow("foreign root") << QStringLiteral("foreign_chain") << 1
                                  << QStringLiteral("Valid until 2049-12-14")
                                  << QStringLiteral("The issuer is not among the device roots")
                                  << EntryCode::Chain;
    QTest::newRow("wrong signature") << QStringLiteral("wrong_issuer") << 0 << QString()
                                     << QStringLiteral("The signature is wrong") << EntryCode::Sig;
    QTest::newRow("no CA") << QStringLiteral("signer_not_ca") << 1
                           << QStringLiteral("Not allowed to issue the certificate below it")
                           << QStringLiteral("The signature is good") << EntryCode::Cert;
    QTest::newRow("ended") << QStringLiteral("dev_expired") << 0
                           << QStringLiteral("Ended on 2020-03-01")
                           << QStringLiteral("The signature is good") << EntryCode::Time;
    QTest::newRow("not begun") << QStringLiteral("dev_not_yet") << 0
                               << QStringLiteral("Not valid before 2040-03-01")
                               << QStringLiteral("The signature is good") << EntryCode::Time;
    QTest::newRow("CA ended") << QStringLiteral("signer_ca_expired") << 1
                              << QStringLiteral("Ended on 2020-12-14")
                              << QStringLiteral("The signature is good") << EntryCode::Time;
    QTest::newRow("CA missing") << QStringLiteral("missing_signer_ca") << 0 << QString()
                                << QStringLiteral("The issuer is not among the device roots")
                                << EntryCode::Chain;
    QTest::newRow("CA first") << QStringLiteral("reversed_chain") << 0
                              << QStringLiteral("A certificate authority, not a device")
                              << QStringLiteral("Names another issuer") << EntryCode::Cert;
}

void EntryDetailTest::faultyChains()
{
    QFETCH(QString, fault);
    QFETCH(int, place);
    QFETCH(QString, says);
    QFETCH(QString, linkSays);
    const QList<QByteArray> entries =
        testing::sampleEntries(QStringLiteral("synthetic/faults.json"));
    const QJsonObject faults =
        QJsonDocument::fromJson(testing::sampleFile(QStringLiteral("synthetic/faults.expect.json")))
            .object()
            .value(QStringLiteral("faulty"))
            .toObject();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (faults[QString::number(i)][QStringLiteral("fault")].toString() != fault)
            continue;
        const auto detail = detailFor(entries.at(i), testing::syntheticTrust());
        QVERIFY(detail && detail->isSigned);
        // The manifest signer is the last.
        const ChainElement &element = detail->chain.at(detail->chain.size() - 2 - place);
        if (!says.isEmpty())
            QCOMPARE(element.says.english(), says);
        QCOMPARE(element.linkSays.english(), linkSays);
        QVERIFY(!element.isGood || !element.linkIsGood);
        // No other root helps against a certificate that its issuer did not sign, or that may not
        // stand where it does.
        QVERIFY(linkSays != QLatin1String("The signature is wrong") || !element.isGood);
        QFETCH(EntryCode, advice);
        QCOMPARE(detail->advice.english(), adviceOf(advice).english());
        return;
    }
    QFAIL("There is no such entry.");
}

void EntryDetailTest::everyFaultHasADetail()
{
    const QList<QByteArray> entries =
        testing::sampleEntries(QStringLiteral("synthetic/faults.json"));
    for (const QByteArray &entry : entries) {
        const auto detail = detailFor(entry, testing::syntheticTrust());
        QVERIFY(detail);
        const bool isRejected = detail->verdict.outcome == Outcome::Reject;
        QCOMPARE(detail->reason.isEmpty(), !isRejected);
        QVERIFY(!detail->technical.isEmpty());
        // What cannot be imported is not to be imported, whether it is rejected or not.
        const Verdict &verdict = detail->verdict;
        const EntryCode wanted = isRejected                       ? verdict.code
                                 : verdict.has(EntryCode::DpsId)  ? EntryCode::DpsId
                                 : verdict.has(EntryCode::NoCert) ? EntryCode::NoCert
                                                                  : EntryCode::None;
        if (wanted != EntryCode::Chain) // faultyChains() looks at those.
            QCOMPARE(detail->advice.english(), adviceOf(wanted).english());
        QCOMPARE(detail->uniqueId, QString::fromLatin1(detail->verdict.uniqueId));
    }
}

void EntryDetailTest::aChangedEntryIsRefused()
{
    const QList<QByteArray> entries =
        testing::sampleEntries(QStringLiteral("real/ECC608C-TNGTLSU-B.json"));
    const TrustSets trust = TrustSets::builtIn();
    const Verdict verdict = Bench(trust).judge(entries.at(0));
    const auto other = detailOf(entries.at(1), verdict, trust, testing::sampleTime);
    QVERIFY(!other);
    QCOMPARE(other.error().code, QStringLiteral("entry-changed"));
    // The same signed text under another signature.
    QByteArray changed = entries.at(0);
    const qsizetype at = changed.indexOf("\"signature\":\"") + 20;
    changed[at] = changed.at(at) == 'A' ? 'B' : 'A';
    QVERIFY(!detailOf(changed, verdict, trust, testing::sampleTime));
}

ENDORSE_TEST(EntryDetailTest)

} // namespace endorse::manifest

#include "entrydetailtest.moc"
