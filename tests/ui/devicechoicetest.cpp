// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a device says before anything is opened, and after.
#include "uifixture.h"

#include <attestation/attestationsession.h>
#include <support/testregistry.h>
#include <ui/attestation/certificatedialog.h>
#include <ui/attestation/devicechooser.h>
#include <ui/common/messagelabel.h>

#include <QLineEdit>
#include <QTest>

using namespace endorse;
using namespace endorse::ui;
using Way = DeviceChoice::Way;

namespace {

DeviceChoice filled(hsm::KeyHome home, const QString &key)
{
    DeviceChoice choice;
    choice.way = Way::Certificate;
    choice.certificateFile = QStringLiteral("/d/dev.pem");
    choice.home = home;
    (home == hsm::KeyHome::PemFile       ? choice.keyFile
     : home == hsm::KeyHome::Pkcs11Token ? choice.tokenKey
                                         : choice.tpmKey) = key;
    return choice;
}

DeviceChoice with(DeviceChoice choice, QString DeviceChoice::*member, const QString &value)
{
    choice.*member = value;
    return choice;
}

QCoro::Task<core::Result<attestation::X509Device>> refuseThe(const char *code)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QLatin1String(code);
    error.message = core::Text::verbatim(QStringLiteral("The PIN is wrong."));
    co_return core::fail(error);
}

} // namespace

class DeviceChoiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void blamesTheField_data();
    void blamesTheField();
    void isRememberedWithoutSecrets();
    void enrollsNoOtherDevice();
    void enrollsOnceWhenAsked();
    void triesNoPinOnAnotherToken();
    void leadsToThePin();
    void leadsToThePassphrase();
    void leadsToWhatStoppedTheRun();
    void unreadableIsTheTpm_data();
    void unreadableIsTheTpm();
};

void DeviceChoiceTest::saysWhatIsMissing_data()
{
    QTest::addColumn<DeviceChoice>("choice");
    QTest::addColumn<int>("field"); // -1: nothing.
    const DeviceChoice file = filled(hsm::KeyHome::PemFile, QStringLiteral("/d/dev.key"));
    QTest::newRow("file") << file << -1;
    QTest::newRow("tpm handle") << filled(hsm::KeyHome::Tpm, QStringLiteral("0x81000010")) << -1;
    QTest::newRow("tpm file") << filled(hsm::KeyHome::Tpm, QStringLiteral("/d/k.pem")) << -1;
    QTest::newRow("tpm with scheme")
        << filled(hsm::KeyHome::Tpm, QStringLiteral("tpm:0x81000010")) << -1;
    QTest::newRow("token") << filled(hsm::KeyHome::Pkcs11Token,
                                     QStringLiteral("pkcs11:token=T;object=O"))
                           << -1;
    QTest::newRow("no certificate")
        << with(file, &DeviceChoice::certificateFile, QString()) << int(DeviceField::Certificate);
    QTest::newRow("no key") << filled(hsm::KeyHome::PemFile, QString()) << int(DeviceField::Key);
    QTest::newRow("path as a token")
        << filled(hsm::KeyHome::Pkcs11Token, QStringLiteral("/d/dev.key")) << int(DeviceField::Key);
    QTest::newRow("PIN in the address")
        << filled(hsm::KeyHome::Pkcs11Token, QStringLiteral("pkcs11:token=T?pin-value=1234"))
        << int(DeviceField::Key);
    QTest::newRow("no persistent handle")
        << filled(hsm::KeyHome::Tpm, QStringLiteral("0x80000001")) << int(DeviceField::Key);
    QTest::newRow("no registration ID")
        << with(file, &DeviceChoice::registrationId, QStringLiteral("two words"))
        << int(DeviceField::RegistrationId);
    DeviceChoice key;
    key.way = Way::TpmKey;
    QTest::newRow("key without a name") << key << int(DeviceField::RegistrationId);
    QTest::newRow("key with a path for a name")
        << with(key, &DeviceChoice::tpmKeyName, QStringLiteral("../x"))
        << int(DeviceField::RegistrationId);
    QTest::newRow("key") << with(key, &DeviceChoice::tpmKeyName, QStringLiteral("dev-1")) << -1;
}

void DeviceChoiceTest::saysWhatIsMissing()
{
    QFETCH(DeviceChoice, choice);
    const auto problem = problemOf(choice);
    QTEST(problem ? int(problem->field) : -1, "field");
    QCOMPARE(choice.isComplete(), !problem);
    QVERIFY(!problem || !problem->words.render().isEmpty());
}

void DeviceChoiceTest::blamesTheField_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("field");
    QTest::newRow("certificate") << "read"
                                 << "/d/dev.pem" << int(DeviceField::Certificate);
    QTest::newRow("chain") << "read"
                           << "/d/chain.pem" << int(DeviceField::Chain);
    QTest::newRow("key") << "read"
                         << "/d/dev.key" << int(DeviceField::Key);
    QTest::newRow("PIN") << "pin-incorrect"
                         << "" << int(DeviceField::Secret);
    QTest::newRow("passphrase") << "passphrase-missing"
                                << "" << int(DeviceField::Secret);
    QTest::newRow("module") << "module-load"
                            << "" << int(DeviceField::Module);
    QTest::newRow("token") << "token-not-found"
                           << "" << int(DeviceField::Key);
}

void DeviceChoiceTest::blamesTheField()
{
    QFETCH(QString, code);
    QFETCH(QString, place);
    const DeviceChoice choice = with(filled(hsm::KeyHome::PemFile, QStringLiteral("/d/dev.key")),
                                     &DeviceChoice::chainFile, QStringLiteral("/d/chain.pem"));
    core::Error error;
    error.code = code;
    error.place = place;
    QTEST(int(problemOf(choice, error).field), "field");
}

void DeviceChoiceTest::isRememberedWithoutSecrets()
{
    DeviceChoice choice = filled(hsm::KeyHome::Pkcs11Token, QStringLiteral("pkcs11:token=T"));
    choice.chainFile = QStringLiteral("/d/chain.pem");
    choice.modulePath = QStringLiteral("/usr/lib/m.so");
    choice.registrationId = QStringLiteral("dev-1");
    choice.enrollFirst = true;
    QVERIFY(DeviceChoice::fromJson(choice.toJson()) == choice);
    choice = filled(hsm::KeyHome::Tpm, QStringLiteral("0x81000010"));
    choice.way = Way::TpmKey;
    choice.tpmKeyName = QStringLiteral("dev-2");
    QVERIFY(DeviceChoice::fromJson(choice.toJson()) == choice);
    // Written in the line of a token, and then another home was chosen.
    choice = filled(hsm::KeyHome::PemFile, QStringLiteral("/d/dev.key"));
    choice.tokenKey = QStringLiteral("pkcs11:token=T?pin-value=1234");
    QVERIFY(choice.isComplete());
    QVERIFY(!choice.toJson().contains("1234"));
    // Written in the line of a file, by which nobody can see that it is none.
    for (const char *typed : {"pkcs11:token=T?pin-value=1234", " pkcs11:token=T?pin-value=1234",
                              "pkcs11 :token=T?PIN-VALUE=1234"}) {
        choice = filled(hsm::KeyHome::PemFile, QString::fromLatin1(typed));
        QVERIFY(!choice.toJson().contains("1234"));
        choice = filled(hsm::KeyHome::Tpm, QString::fromLatin1(typed));
        QVERIFY(!choice.toJson().contains("1234"));
    }
}

namespace {

QCoro::Task<core::Result<attestation::X509Device>> noDevice()
{
    core::Error error;
    error.code = QStringLiteral("read");
    co_return core::fail(error);
}

} // namespace

void DeviceChoiceTest::enrollsOnceWhenAsked()
{
    using State = attestation::AttestationSession::State;
    testing::FakeEnvironment environment;
    attestation::AttestationSession session(environment);
    bool enrolls = false;
    QList<bool> inRuns;
    DeviceParts parts;
    parts.certificate = [&](const DeviceChoice &, const std::shared_ptr<const core::Secret> &) {
        return attestation::X509DeviceProvider([&](const core::CancelToken &) {
            inRuns.append(enrolls);
            return noDevice();
        });
    };
    parts.tpmKey = [](const QString &) { return attestation::X509DeviceProvider(); };
    parts.setEnrolls = [&enrolls](bool on) { enrolls = on; };
    QWidget window;
    DeviceChooser chooser(session, parts, &window);
    DeviceChoice choice = filled(hsm::KeyHome::PemFile, QStringLiteral("/d/dev.key"));
    chooser.choose(choice, nullptr);
    QVERIFY(!enrolls);
    const auto runToItsEnd = [&session] {
        session.restart();
        session.run();
    };
    chooser.enrollAndRun();
    QTRY_COMPARE(session.state(), State::Failed);
    QVERIFY(!enrolls);
    QVERIFY(!chooser.choice().enrollFirst);
    runToItsEnd();
    QTRY_COMPARE(session.state(), State::Failed);
    QCOMPARE(inRuns, (QList<bool>{true, false}));

    // A device that is always enrolled first stays so.
    choice.enrollFirst = true;
    chooser.choose(choice, nullptr);
    chooser.enrollAndRun();
    QTRY_COMPARE(session.state(), State::Failed);
    QVERIFY(enrolls);
    QVERIFY(chooser.choice().enrollFirst);
}

void DeviceChoiceTest::enrollsNoOtherDevice()
{
    testing::FakeEnvironment environment;
    attestation::AttestationSession session(environment);
    bool enrolls = false;
    DeviceParts parts;
    parts.certificate = [](const DeviceChoice &, const std::shared_ptr<const core::Secret> &) {
        return attestation::X509DeviceProvider();
    };
    parts.tpmKey = [](const QString &) { return attestation::X509DeviceProvider(); };
    parts.setEnrolls = [&enrolls](bool on) { enrolls = on; };
    QWidget window;
    DeviceChooser chooser(session, parts, &window);
    DeviceChoice choice = filled(hsm::KeyHome::PemFile, QStringLiteral("/d/dev.key"));
    choice.way = Way::TpmKey;
    choice.tpmKeyName = QStringLiteral("dev-2");
    choice.enrollFirst = true;
    chooser.choose(choice, nullptr);
    QVERIFY(enrolls);
    chooser.openCertificateDialog();
    auto *dialog = qobject_cast<CertificateDialog *>(chooser.dialog());
    QVERIFY(dialog);
    QVERIFY(!dialog->choice().enrollFirst);
    chooser.chooseTpm();
    QVERIFY(!enrolls);
    chooser.chooseCertificate();
    QVERIFY(chooser.choice().way == Way::Certificate);
    QVERIFY(!enrolls);
}

void DeviceChoiceTest::triesNoPinOnAnotherToken()
{
    DeviceChoice choice = filled(hsm::KeyHome::Pkcs11Token, QStringLiteral("pkcs11:token=T"));
    choice.modulePath = QStringLiteral("/usr/lib/one.so");
    const auto pin = std::make_shared<const core::Secret>(core::asSpan("1234"));
    const CertificateDialog dialog(choice, pin, {}, nullptr);
    QVERIFY(dialog.secret() == pin);
    auto *module = dialog.findChild<QLineEdit *>(QStringLiteral("module"));
    QVERIFY(module);
    module->setText(QStringLiteral("/usr/lib/other.so"));
    QVERIFY(!dialog.secret());
}

void DeviceChoiceTest::leadsToThePin()
{
    DeviceChoice choice = filled(hsm::KeyHome::Pkcs11Token, QStringLiteral("pkcs11:token=T"));
    choice.modulePath = QStringLiteral("/usr/lib/one.so");
    const auto focused = [](const CertificateDialog &dialog) {
        return dialog.focusWidget() ? dialog.focusWidget()->objectName() : QString();
    };
    // All is remembered but the PIN: what is typed first must not stand in a field that shows it.
    const CertificateDialog remembered(choice, nullptr, {}, nullptr);
    QCOMPARE(focused(remembered), QStringLiteral("keySecret"));
    const auto pin = std::make_shared<const core::Secret>(core::asSpan("1234"));
    const CertificateDialog known(choice, pin, {}, nullptr);
    QVERIFY(focused(known) != QStringLiteral("keySecret"));
    const auto *secret = known.findChild<QLineEdit *>(QStringLiteral("keySecret"));
    QCOMPARE(secret->placeholderText(), QStringLiteral("as before"));
    known.findChild<QLineEdit *>(QStringLiteral("tokenKey"))
        ->setText(QStringLiteral("pkcs11:token=U"));
    QCOMPARE(secret->placeholderText(), QString());
}

void DeviceChoiceTest::leadsToThePassphrase()
{
    DeviceParts parts;
    parts.certificate = [](const DeviceChoice &, const std::shared_ptr<const core::Secret> &) {
        return [](const core::CancelToken &) { return refuseThe("passphrase-missing"); };
    };
    const DeviceChoice choice = filled(hsm::KeyHome::PemFile, QStringLiteral("/d/dev.key"));
    const CertificateDialog dialog(choice, nullptr, parts, nullptr);
    QTRY_VERIFY(dialog.focusWidget() &&
                dialog.focusWidget()->objectName() == QLatin1String("keySecret"));
}

void DeviceChoiceTest::leadsToWhatStoppedTheRun()
{
    testing::FakeEnvironment environment;
    attestation::AttestationSession session(environment);
    DeviceParts parts;
    parts.certificate = [](const DeviceChoice &, const std::shared_ptr<const core::Secret> &) {
        return [](const core::CancelToken &) { return refuseThe("pin-incorrect"); };
    };
    QWidget window;
    DeviceChooser chooser(session, parts, &window);
    chooser.choose(filled(hsm::KeyHome::Pkcs11Token, QStringLiteral("pkcs11:token=T")),
                   std::make_shared<const core::Secret>(core::asSpan("1234")));
    session.run();
    QTRY_VERIFY(session.state() == attestation::AttestationSession::State::Failed);
    chooser.openCertificateDialog();
    auto *dialog = qobject_cast<CertificateDialog *>(chooser.dialog());
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<MessageLabel *>(QStringLiteral("keySecretProblem"))->text(),
             QStringLiteral("The PIN is wrong."));
    QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("keySecret"));
    // The wrong one is not offered once more.
    QVERIFY(!dialog->secret());
}

void DeviceChoiceTest::unreadableIsTheTpm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("unknown way") << QByteArray(R"({"way":"magic"})");
    QTest::newRow("certificate without files") << QByteArray(R"({"way":"certificate"})");
}

void DeviceChoiceTest::unreadableIsTheTpm()
{
    QFETCH(QByteArray, json);
    QVERIFY(DeviceChoice::fromJson(json).way == Way::Tpm);
}

ENDORSE_TEST(DeviceChoiceTest)
#include "devicechoicetest.moc"
