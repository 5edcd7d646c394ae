// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectors.h"

#include <dps/sastoken.h>
#include <support/testregistry.h>

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;

class SasTokenTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsKnownAnswers_data();
    void signsKnownAnswers();
    void buildsRegistrationToken();
    void buildsHubToken();
    void buildsServiceToken();
    void derivedKeyOfAGroup();
    void acceptsEverySdksForm_data();
    void acceptsEverySdksForm();
    void refuses_data();
    void refuses();
    void verifies_data();
    void verifies();
};

namespace {

constexpr qint64 Expiry = 1893456000;

Secret secretOf(QByteArray bytes)
{
    return Secret::take(std::move(bytes));
}

QByteArray hmac(const QByteArray &key, const QByteArray &data)
{
    return QMessageAuthenticationCode::hash(data, key, QCryptographicHash::Sha256);
}

IdScope scope()
{
    return *IdScope::parse(QStringLiteral("0ne00000001"));
}

RegistrationId katId()
{
    return *RegistrationId::parse(QStringLiteral("tpm-kat-1"));
}

} // namespace

void SasTokenTest::signsKnownAnswers_data()
{
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QByteArray>("expiry");
    QTest::addColumn<QByteArray>("keyBase64");
    QTest::addColumn<QByteArray>("signature");
    const QByteArray k = keyK().toBase64();
    QTest::newRow("upper") << QByteArray("0ne00000001%2Fregistrations%2Ftpm-kat-1")
                           << QByteArray("1893456000") << k
                           << QByteArray("ILlm065J6oblUnJ3HMSHaOFfguV1+1lVf1hMcq2q7eA=");
    QTest::newRow("lower") << QByteArray("0ne00000001%2fregistrations%2ftpm-kat-1")
                           << QByteArray("1893456000") << k
                           << QByteArray("++IBKjV3rS4pvLyuMVnqgyWAhskQf+gDMnRbDoQHz44=");
    QTest::newRow("raw") << QByteArray("0ne00000001/registrations/tpm-kat-1")
                         << QByteArray("1893456000") << k
                         << QByteArray("PxVwJp4GwoyylIOngcIPV3zXjHyhBhBsY5LIcjZgqmE=");
    QTest::newRow("hub") << QByteArray("hub.example.test%2Fdevices%2Fdev1")
                         << QByteArray("1893456000") << k
                         << QByteArray("gbYCjfUcPVZ2PefzEryu9KAsLg9ZQx28MqYtYDDtPUE=");
    QTest::newRow("published hub token")
        << QByteArray("MyExampleHub.azure-devices.net%2Fdevices%2Fmy-symkey-device")
        << QByteArray("1663119026")
        << QByteArray("18RQk/hOPJR9EbsJlk2j8WA6vWaj/yi+oaYg7zmxfQNdOyMSu+SJ8O7TSlZhDJCYmn4rzEiVKIz"
                      "NiVAWjLxrGA==")
        << QByteArray("f+wW8XOKeJOtiPc9Iwjc4OpExvPM7NlhM9qxN2a1aAM=");
}

void SasTokenTest::signsKnownAnswers()
{
    QFETCH(QByteArray, resource);
    QFETCH(QByteArray, expiry);
    QFETCH(QByteArray, keyBase64);
    QFETCH(QByteArray, signature);
    const auto token = SasToken::parse("SharedAccessSignature sr=" + resource +
                                       "&sig=" + signature.toPercentEncoding() + "&se=" + expiry);
    QVERIFY(token);
    QCOMPARE(token->stringToSign(), resource + '\n' + expiry);
    QCOMPARE(token->signature().toBase64(), signature);
    QVERIFY(token->isSignedBy(secretOf(QByteArray::fromBase64(keyBase64))));
    QVERIFY(!token->isSignedBy(secretOf(keyK() + 'x')));
}

void SasTokenTest::buildsRegistrationToken()
{
    const SasToken::Unsigned token = SasToken::forRegistration(scope(), katId(), Expiry);
    QCOMPARE(token.stringToSign(),
             QByteArray("0ne00000001%2Fregistrations%2Ftpm-kat-1\n1893456000"));
    const QByteArray expected =
        "SharedAccessSignature sr=0ne00000001%2Fregistrations%2Ftpm-kat-1"
        "&sig=ILlm065J6oblUnJ3HMSHaOFfguV1%2B1lVf1hMcq2q7eA%3D&se=1893456000&skn=registration";
    QCOMPARE(token.withSignature(hmac(keyK(), token.stringToSign())), expected);
    QCOMPARE(token.signedWith(secretOf(keyK())), expected);
}

void SasTokenTest::buildsHubToken()
{
    const SasToken::Unsigned token =
        SasToken::forHub(*HubName::parse(QStringLiteral("hub.example.test")),
                         *DeviceId::parse(QStringLiteral("dev1")), Expiry);
    QCOMPARE(token.signedWith(secretOf(keyK())),
             QByteArray("SharedAccessSignature sr=hub.example.test%2Fdevices%2Fdev1"
                        "&sig=gbYCjfUcPVZ2PefzEryu9KAsLg9ZQx28MqYtYDDtPUE%3D&se=1893456000"));
}

void SasTokenTest::buildsServiceToken()
{
    const QByteArray token =
        SasToken::forService(QStringLiteral("x.azure-devices-provisioning.net"),
                             QStringLiteral("owner/1"), secretOf(keyK()), Expiry);
    const auto parsed = SasToken::parse(token);
    QVERIFY(parsed);
    QCOMPARE(parsed->rawResource(), QByteArray("x.azure-devices-provisioning.net"));
    QCOMPARE(parsed->keyName().value(), QByteArray("owner/1"));
    QVERIFY(parsed->isSignedBy(secretOf(keyK())));
}

void SasTokenTest::derivedKeyOfAGroup()
{
    // The published example; the verifier is the same for derived keys.
    const QByteArray groupKey = QByteArray::fromBase64(
        "8isrFI1sGsIlvvFSSFRiMfCNzv21fjbE/+ah/lSh3lF8e2YG1Te7w1KpZhJFFXJrqYKi9yegxkqIChbqOS9Egw==");
    const QByteArray derived = hmac(groupKey, "sn-007-888-abc-mac-a1-b2-c3-d4-e5-f6");
    QCOMPARE(derived.toBase64(), QByteArray("Jsm0lyGpjaVYVP2g3FnmnmG9dI/9qU24wNoykUmermc="));
}

void SasTokenTest::acceptsEverySdksForm_data()
{
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QByteArray>("format"); // {sr}, {sig}
    QTest::addColumn<bool>("lowerHex");
    const QByteArray upper = "0ne00000001%2Fregistrations%2Ftpm-kat-1";
    const QByteArray raw = "0ne00000001/registrations/tpm-kat-1";
    QTest::newRow("Node TPM") << upper
                              << QByteArray("sr={sr}&sig={sig}&se=1893456000&skn=registration")
                              << false;
    QTest::newRow("Node symmetric")
        << raw << QByteArray("sr={sr}&sig={sig}&skn=registration&se=1893456000") << false;
    QTest::newRow("C") << QByteArray("0ne00000001%2fregistrations%2ftpm-kat-1")
                       << QByteArray("sr={sr}&sig={sig}&se=1893456000&skn=registration") << true;
    QTest::newRow("Java") << raw << QByteArray("sr={sr}&sig={sig}&se=1893456000&skn=") << false;
    QTest::newRow("no skn") << raw << QByteArray("sr={sr}&sig={sig}&se=1893456000") << false;
    QTest::newRow("any order") << raw
                               << QByteArray("skn=registration&se=1893456000&sig={sig}&sr={sr}")
                               << false;
    QTest::newRow("upper-case resource") << QByteArray("0NE00000001%2FREGISTRATIONS%2FTPM-KAT-1")
                                         << QByteArray("sr={sr}&sig={sig}&se=1893456000") << false;
}

void SasTokenTest::acceptsEverySdksForm()
{
    QFETCH(QByteArray, resource);
    QFETCH(QByteArray, format);
    QFETCH(bool, lowerHex);
    QByteArray signature = hmac(keyK(), resource + "\n1893456000").toBase64().toPercentEncoding();
    if (lowerHex) {
        signature.replace("%2B", "%2b").replace("%2F", "%2f").replace("%3D", "%3d");
    }
    format.replace("{sr}", resource).replace("{sig}", signature);
    const auto token = SasToken::parse("SharedAccessSignature " + format);
    QVERIFY(token);
    QCOMPARE(toString(token->verify(secretOf(keyK()),
                                    {.resource = "/0ne00000001/registrations/tpm-kat-1/register",
                                     .keyName = "registration",
                                     .nowEpochSeconds = Expiry - 1})),
             toString(SasVerdict::Valid));
}

void SasTokenTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray sig = "ILlm065J6oblUnJ3HMSHaOFfguV1%2B1lVf1hMcq2q7eA%3D";
    const QByteArray good = "sr=a&sig=" + sig + "&se=1";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("scheme only") << QByteArray("SharedAccessSignature");
    QTest::newRow("scheme and space") << QByteArray("SharedAccessSignature ");
    QTest::newRow("other scheme") << QByteArray("Bearer " + good);
    QTest::newRow("no sr") << QByteArray("SharedAccessSignature sig=" + sig + "&se=1");
    QTest::newRow("empty sr") << QByteArray("SharedAccessSignature sr=&sig=" + sig + "&se=1");
    QTest::newRow("no sig") << QByteArray("SharedAccessSignature sr=a&se=1");
    QTest::newRow("no se") << QByteArray("SharedAccessSignature sr=a&sig=" + sig);
    QTest::newRow("twice") << QByteArray("SharedAccessSignature sr=b&" + good);
    QTest::newRow("twice, empty first") << QByteArray("SharedAccessSignature sr=&" + good);
    QTest::newRow("no equals") << QByteArray("SharedAccessSignature " + good + "&x");
    QTest::newRow("broken escape")
        << QByteArray("SharedAccessSignature sr=a%2&sig=" + sig + "&se=1");
    QTest::newRow("escape not hex")
        << QByteArray("SharedAccessSignature sr=a%zz&sig=" + sig + "&se=1");
    QTest::newRow("plus is no space")
        << QByteArray("SharedAccessSignature sr=a&sig=ILlm065J6oblUnJ3HMSHaOFfguV1 "
                      "1lVf1hMcq2q7eA=&se=1");
    QTest::newRow("short sig") << QByteArray("SharedAccessSignature sr=a&sig=YWI%3D&se=1");
    QTest::newRow("sig not base64") << QByteArray("SharedAccessSignature sr=a&sig=!!!!&se=1");
    QTest::newRow("se text") << QByteArray("SharedAccessSignature sr=a&sig=" + sig + "&se=soon");
    QTest::newRow("se negative") << QByteArray("SharedAccessSignature sr=a&sig=" + sig + "&se=-1");
    QTest::newRow("se too large") << QByteArray("SharedAccessSignature sr=a&sig=" + sig +
                                                "&se=99999999999999999999");
}

void SasTokenTest::refuses()
{
    QFETCH(QByteArray, text);
    const auto token = SasToken::parse(text);
    QVERIFY(!token);
    QCOMPARE(token.error().code, QStringLiteral("sas"));
}

void SasTokenTest::verifies_data()
{
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QByteArray>("keyName");
    QTest::addColumn<bool>("optional");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("verdict");
    const QByteArray path = "0ne00000001/registrations/tpm-kat-1";
    const qint64 before = Expiry - 1;
    const auto row = [](const char *name, const QByteArray &resource, const QByteArray &keyName,
                        bool optional, qint64 now, const QByteArray &key, const char *verdict) {
        QTest::newRow(name) << resource << keyName << optional << now << key
                            << QString::fromLatin1(verdict);
    };
    row("itself", path, "registration", true, before, keyK(), "valid");
    row("last second", path, "registration", true, Expiry, keyK(), "valid");
    row("below", path + "/operations/4.1", "registration", true, before, keyK(), "valid");
    row("expired", path, "registration", true, Expiry + 1, keyK(), "expired");
    row("other key", path, "registration", true, before, keyK() + 'x', "bad-signature");
    row("expired, other key", path, "registration", true, Expiry + 1, "x", "bad-signature");
    row("other device", "0ne00000001/registrations/tpm-kat-2", "registration", true, before, keyK(),
        "other-resource");
    row("segment, not text", path + "0/register", "registration", true, before, keyK(),
        "other-resource");
    row("shorter path", "0ne00000001/registrations", "registration", true, before, keyK(),
        "other-resource");
    row("other scope", "0ne00000002/registrations/tpm-kat-1", "registration", true, before, keyK(),
        "other-resource");
    row("other key name", path, "owner", true, before, keyK(), "other-key-name");
    row("other key name, required", path, "owner", false, before, keyK(), "other-key-name");
}

void SasTokenTest::verifies()
{
    QFETCH(QByteArray, resource);
    QFETCH(QByteArray, keyName);
    QFETCH(bool, optional);
    QFETCH(qint64, now);
    QFETCH(QByteArray, key);
    QFETCH(QString, verdict);
    const auto token = SasToken::parse(
        SasToken::forRegistration(scope(), katId(), Expiry).signedWith(secretOf(keyK())));
    QVERIFY(token);
    QCOMPARE(toString(token->verify(secretOf(key), {.resource = resource,
                                                    .keyName = keyName,
                                                    .keyNameOptional = optional,
                                                    .nowEpochSeconds = now})),
             verdict);
}

ENDORSE_TEST(SasTokenTest)
#include "sastokentest.moc"
