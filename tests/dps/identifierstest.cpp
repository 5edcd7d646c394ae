// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectors.h"

#include <dps/identifiers.h>
#include <support/testregistry.h>
#include <tpmtypes/endorsementkey.h>

#include <QTest>

using namespace endorse::dps;
using namespace endorse::testing;

class IdentifiersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void derivesTheRegistrationIdAsTheSdksDo();
    void writesBase32_data();
    void writesBase32();
    void checksText_data();
    void checksText();
    void comparesWithoutCase();
    void encodesPercent();
};

void IdentifiersTest::derivesTheRegistrationIdAsTheSdksDo()
{
    const auto ek = endorse::tpmtypes::EndorsementKey::fromBase64(EkBase64);
    QVERIFY(ek);
    QCOMPARE(RegistrationId::fromEndorsementKey(*ek).toString(),
             QString::fromLatin1(DefaultRegistrationId));
    QCOMPARE(RegistrationId::fromTpm2bPublic(QByteArray::fromBase64(EkBase64)).toString(),
             QString::fromLatin1(DefaultRegistrationId));
}

void IdentifiersTest::writesBase32_data()
{
    // RFC 4648 section 10, lower case, without padding.
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("f") << QByteArray("f") << QByteArray("my");
    QTest::newRow("fo") << QByteArray("fo") << QByteArray("mzxq");
    QTest::newRow("foo") << QByteArray("foo") << QByteArray("mzxw6");
    QTest::newRow("foob") << QByteArray("foob") << QByteArray("mzxw6yq");
    QTest::newRow("fooba") << QByteArray("fooba") << QByteArray("mzxw6ytb");
    QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("mzxw6ytboi");
    QTest::newRow("high bits") << QByteArray("\xff\xff\xff\xff\xff") << QByteArray("77777777");
}

void IdentifiersTest::writesBase32()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, encoded);
    QCOMPARE(base32Lower(plain), encoded);
}

void IdentifiersTest::checksText_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *kind, const QString &text, bool good) {
        QTest::newRow(qUtf8Printable(
            QStringLiteral("%1 \"%2\"").arg(QLatin1String(kind), text.left(20).simplified())))
            << QString::fromLatin1(kind) << text << good;
    };
    row("registration", QStringLiteral("Device-1.a_b:c"), true);
    row("registration", QStringLiteral("ends-with-"), true);
    row("registration", QString(128, u'a'), true);
    row("group", QStringLiteral("Line-1.a_b:c"), true);
    row("group", QString(128, u'a'), true);
    row("group", QString(129, u'b'), false);
    row("group", QString(), false);
    row("group", QStringLiteral("ends."), false);
    row("group", QStringLiteral("a/b"), false);
    row("registration", QString(129, u'b'), false);
    row("registration", QString(), false);
    row("registration", QStringLiteral("ends."), false);
    row("registration", QStringLiteral("has space"), false);
    row("registration", QStringLiteral("a/b"), false);
    row("registration", QStringLiteral("機器"), false);
    row("registration", QStringLiteral("a\r\nb"), false);
    row("scope", QStringLiteral("0ne00000001"), true);
    row("scope", QStringLiteral("0ne/x"), false);
    row("scope", QString(), false);
    row("device", QStringLiteral("dev.1%_*?!(),:=@$'"), true);
    row("device", QStringLiteral("a/b"), false);
    row("device", QStringLiteral("a b"), false);
    row("device", QString(129, u'd'), false);
    row("hub", QStringLiteral("my-hub.azure-devices.net"), true);
    row("hub", QStringLiteral("localhost"), true);
    row("hub", QStringLiteral("https://hub"), false);
    row("hub", QStringLiteral("hub:443"), false);
    row("hub", QStringLiteral("hub..net"), false);
    row("hub", QStringLiteral("-hub.net"), false);
    row("hub", QString(), false);
    row("hub", QString(64, u'h'), false);
}

void IdentifiersTest::checksText()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto check = [&](const auto &result) {
        QCOMPARE(result.has_value(), good);
        if (good) {
            QCOMPARE(result->toString(), text);
        } else {
            QCOMPARE(toString(result.error().category),
                     toString(endorse::core::ErrorCategory::Input));
            QVERIFY(!result.error().message.isEmpty());
            QVERIFY(!result.error().hint.isEmpty());
        }
    };
    if (kind == QLatin1String("registration"))
        check(RegistrationId::parse(text));
    else if (kind == QLatin1String("group"))
        check(EnrollmentGroupId::parse(text));
    else if (kind == QLatin1String("scope"))
        check(IdScope::parse(text));
    else if (kind == QLatin1String("device"))
        check(DeviceId::parse(text));
    else
        check(HubName::parse(text));
}

void IdentifiersTest::comparesWithoutCase()
{
    const auto id = [](const char *text) {
        return *RegistrationId::parse(QString::fromLatin1(text));
    };
    QVERIFY(id("Device-A") == id("device-a"));
    QVERIFY(!(id("device-a") == id("device-b")));
    QCOMPARE(std::hash<RegistrationId>()(id("Device-A")),
             std::hash<RegistrationId>()(id("dEVICE-a")));
    const auto group = [](const char *text) {
        return *EnrollmentGroupId::parse(QString::fromLatin1(text));
    };
    QVERIFY(group("Line-A") == group("line-a"));
    QVERIFY(!(group("line-a") == group("line-b")));
    QCOMPARE(std::hash<EnrollmentGroupId>()(group("Line-A")),
             std::hash<EnrollmentGroupId>()(group("lINE-a")));
    const auto device = [](const char *text) {
        return *DeviceId::parse(QString::fromLatin1(text));
    };
    QVERIFY(!(device("Device-A") == device("device-a")));
}

void IdentifiersTest::encodesPercent()
{
    QCOMPARE(percentEncoded(QStringLiteral("0ne1/registrations/a:b-._~")),
             QByteArray("0ne1%2Fregistrations%2Fa%3Ab-._~"));
}

ENDORSE_TEST(IdentifiersTest)
#include "identifierstest.moc"
