// SPDX-License-Identifier: GPL-3.0-or-later
// The way up from a client's certificate through what it sent, and its verification.
#include <emulator/testidentity.h>
#include <pki/clientchain.h>
#include <support/testregistry.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

namespace endorse::testing {

using pki::ClientChainFault;

namespace {

QString kindText(const std::optional<ClientChainFault> &fault)
{
    if (!fault)
        return QStringLiteral("good");
    switch (fault->kind) {
    case ClientChainFault::Kind::Expired:
        return QStringLiteral("expired");
    case ClientChainFault::Kind::NotYetValid:
        return QStringLiteral("not yet valid");
    case ClientChainFault::Kind::NotAnIssuer:
        return QStringLiteral("not an issuer");
    case ClientChainFault::Kind::BadSignature:
        return QStringLiteral("bad signature");
    case ClientChainFault::Kind::NotConnected:
        return QStringLiteral("not connected");
    case ClientChainFault::Kind::TooWeak:
        return QStringLiteral("too weak");
    case ClientChainFault::Kind::Refused:
        break;
    }
    return QStringLiteral("refused");
}

} // namespace

class ClientChainTest : public QObject
{
    Q_OBJECT

private:
    TestIdentity m_root;
    TestIdentity m_line;
    TestIdentity m_device;

    static QStringList namesOf(const QList<core::Bytes> &sent)
    {
        QStringList names;
        for (const pki::ChainCertificate &each : pki::wayUp(sent))
            names.append(each.commonName);
        return names;
    }
    static QStringList names(const char *text)
    {
        return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    static std::optional<ClientChainFault> verified(const QList<core::Bytes> &sent,
                                                    const TestIdentity &anchor)
    {
        return pki::verifyClientChain(sent, anchor.der(), QDateTime::currentDateTimeUtc());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_root = madeAuthority("root");
        m_line = madeAuthority("line", &m_root);
        m_device = madeDevice("device", m_line);
    }

    void findsTheWayUp()
    {
        const core::Bytes root = m_root.der();
        const core::Bytes line = m_line.der();
        const core::Bytes device = m_device.der();
        QCOMPARE(namesOf({}), QStringList());
        QCOMPARE(namesOf({device}), names("device"));
        QCOMPARE(namesOf({device, root, line}), names("device line root"));
        QCOMPARE(namesOf({device, root}), names("device"));
        // Junk and strangers on the way are passed over, but not in the place of the client's own.
        QCOMPARE(namesOf({device, "junk", madeAuthority("line").der(), line}),
                 names("device line"));
        QCOMPARE(namesOf({"junk", device, line}), QStringList());
        QCOMPARE(namesOf({root, line}), names("root"));
    }

    /// An authority of one name and key that two others certified: any order leads to both.
    void goesEveryWay()
    {
        const TestIdentity other = madeAuthority("other");
        const TestIdentity crossed = remade(m_line, {.commonNames = {"line"}, .isCa = true}, other);
        const core::Bytes device = m_device.der();
        QList<core::Bytes> rest{m_line.der(), crossed.der(), m_root.der()};
        std::sort(rest.begin(), rest.end());
        do {
            const QList<core::Bytes> sent = QList<core::Bytes>{device} + rest;
            const QStringList way = namesOf(sent);
            QCOMPARE(way, names("device line line root"));
            QCOMPARE(kindText(verified(sent, m_root)), QStringLiteral("good"));
            QCOMPARE(kindText(verified(sent, other)), QStringLiteral("good"));
        } while (std::next_permutation(rest.begin(), rest.end()));
        // The nearer first, and each of them once.
        QCOMPARE(namesOf({device, m_root.der(), m_line.der(), m_line.der(), m_root.der()}),
                 names("device line root"));
        for (const auto &sent : {QList<core::Bytes>{device, crossed.der(), m_line.der()},
                                 QList<core::Bytes>{device, m_line.der(), crossed.der()}}) {
            QCOMPARE(namesOf(sent), names("device line line"));
            QCOMPARE(kindText(verified(sent, m_root)), QStringLiteral("good"));
            QCOMPARE(kindText(verified(sent, other)), QStringLiteral("good"));
        }
    }

    void comesToAnEnd()
    {
        // Two authorities that issued each other.
        const TestIdentity crossed =
            remade(m_root, {.commonNames = {"root"}, .isCa = true}, m_line);
        QCOMPARE(namesOf({m_device.der(), m_line.der(), crossed.der()}), names("device line root"));
        TestIdentity above = m_root;
        QList<core::Bytes> sent;
        for (int i = 0; i < 15; ++i) {
            const TestIdentity below = madeAuthority("ca" + QByteArray::number(i), &above);
            sent.prepend(below.der());
            above = below;
        }
        sent.prepend(madeDevice("deep", above).der());
        QCOMPARE(namesOf(sent).size(), 10);
        // Of very many the first ones are looked at.
        QList<core::Bytes> many{m_device.der()};
        for (int i = 0; i < 15; ++i)
            many.append(m_root.der());
        many.append(m_line.der());
        QCOMPARE(namesOf(many), names("device"));
    }

    void readsNames()
    {
        const auto read = [](const QByteArrayList &commonNames) {
            return pki::readChainCertificate(madeIdentity({.commonNames = commonNames}).der());
        };
        QCOMPARE(read({"Größe"})->commonName, QStringLiteral("Größe"));
        QCOMPARE(read({})->commonName, QString());
        QCOMPARE(read({"a", "b"})->commonName, QString());
        const auto device = pki::readChainCertificate(m_device.der());
        const auto line = pki::readChainCertificate(m_line.certificatePem);
        QCOMPARE(device->issuerHash, line->subjectHash);
        QCOMPARE(line->subjectHash.size(), 8);
        QVERIFY(device->subjectHash != device->issuerHash);
        QCOMPARE(device->info.sha256, m_device.thumbprint());
        QCOMPARE(pki::readChainCertificate("junk").error().code, QStringLiteral("certificate"));
    }

    void comparesNameAndSignature()
    {
        QVERIFY(pki::isIssuedBy(m_device.der(), m_line.der()));
        QVERIFY(!pki::isIssuedBy(m_device.der(), m_root.der()));
        QVERIFY(!pki::isIssuedBy(m_device.der(), madeAuthority("line").der()));
        // The key is right and the name is another one.
        const TestIdentity renamed =
            remade(m_line, {.commonNames = {"renamed"}, .isCa = true}, m_root);
        QVERIFY(!pki::isIssuedBy(m_device.der(), renamed.der()));
        QVERIFY(!pki::isIssuedBy("junk", m_line.der()));
        QVERIFY(!pki::isIssuedBy(m_device.der(), "junk"));
    }

    void verifies_data()
    {
        QTest::addColumn<QList<core::Bytes>>("sent");
        QTest::addColumn<TestIdentity>("anchor");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, const QList<core::Bytes> &sent,
                            const TestIdentity &anchor, const char *kind) {
            QTest::newRow(name) << sent << anchor << QString::fromLatin1(kind);
        };
        const core::Bytes device = m_device.der();
        row("root, all sent", {device, m_line.der(), m_root.der()}, m_root, "good");
        row("root, not sent itself", {device, m_line.der()}, m_root, "good");
        row("an anchor that is not self-signed", {device}, m_line, "good");
        row("an anchor in the middle", {device, m_line.der(), m_root.der()}, m_line, "good");
        row("a gap", {device}, m_root, "not connected");
        row("elsewhere", {device, m_line.der()}, madeAuthority("root"), "bad signature");
        row("a stranger", {device, m_line.der()}, madeAuthority("stranger"), "not connected");
        row("signed by itself", {madeIdentity({.commonNames = {"x"}}).der()}, m_root,
            "not connected");
        row("junk", {"junk"}, m_root, "refused");
        row("nothing", {}, m_root, "refused");
        const auto leaf = [this](int from, int to) {
            return madeIdentity({.commonNames = {"x"}, .fromDays = from, .toDays = to}, &m_root)
                .der();
        };
        row("expired", {leaf(-9, -1)}, m_root, "expired");
        row("not yet valid", {leaf(1, 9)}, m_root, "not yet valid");
        const TestIdentity old =
            madeIdentity({.commonNames = {"old"}, .fromDays = -9, .toDays = -1, .isCa = true});
        row("an anchor that has expired", {madeDevice("x", old).der()}, old, "expired");
        const TestIdentity noCa = madeDevice("no CA", m_root);
        row("no CA", {madeDevice("x", noCa).der(), noCa.der()}, m_root, "not an issuer");
        const TestIdentity narrow =
            madeIdentity({.commonNames = {"narrow"}, .isCa = true, .pathLength = 0}, &m_root);
        const TestIdentity below = madeAuthority("below", &narrow);
        const auto rsa = [this](int bits, bool isCa) {
            return madeIdentity({.commonNames = {"rsa"}, .isCa = isCa, .rsaBits = bits}, &m_root);
        };
        row("RSA of 2048 bits", {rsa(2048, false).der()}, m_root, "good");
        row("RSA of 1024 bits", {rsa(1024, false).der()}, m_root, "too weak");
        const TestIdentity smallCa = rsa(1024, true);
        row("an issuer of 1024 bits", {madeDevice("x", smallCa).der(), smallCa.der()}, m_root,
            "too weak");
        row("an anchor of 1024 bits", {madeDevice("x", smallCa).der()}, smallCa, "too weak");
        row("signed with SHA-1",
            {madeIdentity({.commonNames = {"x"}, .digest = "SHA1"}, &m_root).der()}, m_root,
            "too weak");
        const TestIdentity sha1Line =
            madeIdentity({.commonNames = {"old line"}, .isCa = true, .digest = "SHA1"}, &m_root);
        row("an issuer signed with SHA-1", {madeDevice("x", sha1Line).der(), sha1Line.der()},
            m_root, "too weak");
        // Whoever trusts it does not ask who signed it.
        row("an anchor signed with SHA-1", {madeDevice("x", sha1Line).der()}, sha1Line, "good");
        row("too long a way", {madeDevice("x", below).der(), below.der(), narrow.der()}, m_root,
            "not an issuer");
        const auto used = [this](const QByteArray &keyUsage, const QByteArray &purpose) {
            return madeIdentity({.commonNames = {"x"}, .keyUsage = keyUsage, .purpose = purpose},
                                &m_root)
                .der();
        };
        row("key usage as chips have it", {used("critical,digitalSignature,keyAgreement", {})},
            m_root, "good");
        row("key usage of one that only decrypts", {used("critical,keyEncipherment", {})}, m_root,
            "refused");
        row("for clients", {used({}, "critical,clientAuth,serverAuth")}, m_root, "good");
        row("for servers alone", {used({}, "critical,serverAuth")}, m_root, "refused");
        row("for servers alone, not critical", {used({}, "serverAuth")}, m_root, "refused");
        const TestIdentity ofServers = madeIdentity(
            {.commonNames = {"of servers"}, .isCa = true, .purpose = "serverAuth"}, &m_root);
        row("by an authority for servers", {madeDevice("x", ofServers).der(), ofServers.der()},
            m_root, "refused");
    }
    void verifies()
    {
        QFETCH(QList<core::Bytes>, sent);
        QFETCH(TestIdentity, anchor);
        const auto fault = verified(sent, anchor);
        QTEST(kindText(fault), "kind");
        if (fault) {
            QVERIFY(!fault->reason.english().isEmpty());
            QVERIFY(!fault->reason.english().contains(QLatin1Char('%')));
            QVERIFY(!fault->technical.isEmpty());
        }
    }

    void tellsWhatIsTooWeak()
    {
        const TestIdentity weak =
            madeIdentity({.commonNames = {"weak"}, .digest = "SHA1"}, &m_root);
        const auto signature = verified({weak.der()}, m_root);
        QVERIFY(signature);
        QCOMPARE(signature->reason.english(),
                 QStringLiteral("The certificate \"CN=weak\" has a key or a signature that is too "
                                "weak to be trusted (CA signature digest algorithm too weak)."));
        const TestIdentity small = madeIdentity({.commonNames = {"small"}, .rsaBits = 1024});
        const auto key = pki::weaknessOfKey(small.der());
        QVERIFY(key);
        QCOMPARE(key->reason.english(),
                 QStringLiteral("The certificate \"CN=small\" has a key or a signature that is too "
                                "weak to be trusted (EE certificate key too weak)."));
        QVERIFY(!key->technical.isEmpty());
        for (const int bits : {0, 2048}) {
            const TestIdentity good = madeIdentity({.commonNames = {"good"}, .rsaBits = bits});
            QVERIFY(!pki::weaknessOfKey(good.der()));
        }
        QVERIFY(pki::weaknessOfKey("junk"));
    }

    /// Key usage without extended key usage, as Microchip issues it.
    void takesTheChipsThatThereAre_data()
    {
        QTest::addColumn<QString>("manifest");
        for (const char *name : {"ATECC608B-TNGTLS-selfmade", "ECC608C-TNGTLSU-B"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void takesTheChipsThatThereAre()
    {
        QFETCH(QString, manifest);
        const QString folder = QStringLiteral(ENDORSE_TEST_DATA "/manifests/real/");
        const auto read = [&folder](const QString &name) {
            QFile file(folder + name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto root =
            pki::parseCertificate(read(QStringLiteral("crypto-authentication-root-ca-002.pem")));
        QVERIFY(root);
        const QJsonArray entries =
            QJsonDocument::fromJson(read(manifest + QStringLiteral(".json"))).array();
        int chips = 0;
        for (const QJsonValue entry : entries) {
            const QByteArray payload =
                QByteArray::fromBase64(entry[QLatin1String("payload")].toString().toLatin1(),
                                       QByteArray::Base64UrlEncoding);
            const QJsonObject chip = QJsonDocument::fromJson(payload).object();
            for (const QJsonValue key :
                 chip[QLatin1String("publicKeySet")][QLatin1String("keys")].toArray()) {
                QList<core::Bytes> sent;
                for (const QJsonValue each : key[QLatin1String("x5c")].toArray())
                    sent.append(core::Bytes::fromBase64(each.toString().toLatin1()));
                if (sent.isEmpty())
                    continue;
                const auto fault = pki::verifyClientChain(
                    sent, root->der, QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC));
                QVERIFY2(!fault, fault ? qPrintable(fault->technical) : "");
                ++chips;
            }
        }
        QVERIFY(chips > 0);
    }

    void saysWhereAChainEnds()
    {
        const TestIdentity stranger = madeAuthority("stranger");
        const auto elsewhere = verified({madeDevice("x", stranger).der(), stranger.der()}, m_root);
        const QString words = elsewhere->reason.english();
        QVERIFY2(words.contains(QLatin1String("ends at the root \"CN=stranger\", which is not")),
                 qPrintable(words));
        QVERIFY(!words.contains(QLatin1String("was not sent")));
        const auto alone = verified({madeIdentity({.commonNames = {"x"}}).der()}, m_root);
        QVERIFY2(!alone->reason.english().contains(QLatin1String("was not sent")),
                 qPrintable(alone->reason.english()));
        const auto gap = verified({m_device.der()}, m_root);
        QVERIFY(gap->reason.english().contains(QLatin1String("was not sent")));
    }

    void goesByTheGivenTime()
    {
        const auto at = [this](int days) {
            return kindText(pki::verifyClientChain({m_device.der(), m_line.der()}, m_root.der(),
                                                   QDateTime::currentDateTimeUtc().addDays(days)));
        };
        QCOMPARE(at(0), QStringLiteral("good"));
        QCOMPARE(at(60), QStringLiteral("expired"));
        QCOMPARE(at(-60), QStringLiteral("not yet valid"));
    }
};

ENDORSE_TEST(ClientChainTest)

} // namespace endorse::testing

#include "clientchaintest.moc"
