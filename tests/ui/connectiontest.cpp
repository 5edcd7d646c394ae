// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <support/testregistry.h>
#include <ui/common/pushbutton.h>
#include <ui/connections/connectionsdialog.h>
#include <ui/connections/connectionsettings.h>

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

using namespace endorse::testing;
using namespace endorse::ui;
using endorse::attestation::Connections;
using endorse::attestation::ServiceChoice;
using endorse::attestation::TpmChoice;

class ConnectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endpointIsParsed_data();
    void endpointIsParsed();
    void formIsChecked_data();
    void formIsChecked();
    void presetsAreValid();
    void summaryNamesWhatHappens();
    void choicesAreRemembered();
    void spoiltChoicesAreLeftOut();
    void dialogChecksWhileTyping();
    void dialogChangesNothingUntilAccepted();
    void dialogFollowsTheLanguage();
    void dialogKeepsAuthValuesInMemory();
    void dialogHasNoKeyTwice();

private:
    QLineEdit *field(const ConnectionsDialog &dialog, const char *name) const
    {
        return dialog.findChild<QLineEdit *>(QLatin1String(name));
    }

    Desk m_desk;
    QString m_caFile;
    QString m_textFile;
};

void ConnectionTest::initTestCase()
{
    m_caFile = m_desk.folder.filePath(QStringLiteral("ca.pem"));
    m_textFile = m_desk.folder.filePath(QStringLiteral("notes.txt"));
    QFile ca(m_caFile);
    QVERIFY(ca.open(QIODevice::WriteOnly));
    ca.write("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n");
    QFile text(m_textFile);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no certificate");
}

void ConnectionTest::endpointIsParsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url"); // Empty: refused.
    const auto row = [](const char *name, const char *text, const char *url) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(url);
    };
    row("whole", "https://global.azure-devices-provisioning.net",
        "https://global.azure-devices-provisioning.net");
    row("no scheme", "global.azure-devices-provisioning.net",
        "https://global.azure-devices-provisioning.net");
    row("port", "https://127.0.0.1:8443", "https://127.0.0.1:8443");
    row("slash", " https://127.0.0.1:8443/ ", "https://127.0.0.1:8443");
    row("IPv6", "https://[::1]:8443", "https://[::1]:8443");
    row("empty", "", "");
    row("blanks", "   ", "");
    row("plain http", "http://127.0.0.1", "");
    row("path", "https://host/0ne00A1B2C3", "");
    row("query", "https://host?x=1", "");
    row("user", "https://me:secret@host", "");
    row("no host", "https://", "");
    row("blank inside", "https://my host", "");
    row("port out of range", "https://host:99999", "");
    row("file", "file:///etc/passwd", "");
}

void ConnectionTest::endpointIsParsed()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const auto parsed = parseEndpoint(text);
    QCOMPARE(parsed.has_value(), !url.isEmpty());
    if (parsed)
        QCOMPARE(parsed->toString(), url);
    else
        QVERIFY(!parsed.error().hint.render().isEmpty());
}

void ConnectionTest::formIsChecked_data()
{
    QTest::addColumn<ConnectionForm>("form");
    QTest::addColumn<QString>("wrong"); // The field that is refused; empty: none.
    ConnectionForm embedded;
    QTest::newRow("the defaults") << embedded << QString();
    ConnectionForm unused = embedded;
    unused.tpmAddress = QStringLiteral("nonsense");
    unused.endpoint = QStringLiteral("nonsense://");
    QTest::newRow("fields that are not in use") << unused << QString();

    ConnectionForm address = embedded;
    address.tpmKind = TpmChoice::Kind::Address;
    const auto tpm = [&address](const char *name, const char *text, bool good) {
        address.tpmAddress = QLatin1String(text);
        QTest::newRow(name) << address << (good ? QString() : QStringLiteral("tpmAddress"));
    };
    tpm("device", "device:/dev/tpmrm0", true);
    tpm("swtpm", "swtpm:host=127.0.0.1,port=2321", true);
    tpm("swtpm by path", "swtpm:path=/run/user/0/tpm.sock", true);
    tpm("simulator", "mssim:host=localhost,port=2321", true);
    tpm("blanks around", "  device:/dev/tpmrm0 ", true);
    tpm("no address", "", false);
    tpm("another computer", "swtpm:host=192.0.2.1,port=2321", false);
    tpm("unknown module", "magic:now", false);
    tpm("port", "swtpm:host=127.0.0.1,port=70000", false);

    ConnectionForm service = embedded;
    service.serviceKind = ServiceChoice::Kind::Endpoint;
    service.endpoint = ConnectionForm::globalEndpoint();
    service.idScope = QStringLiteral("0ne00A1B2C3");
    QTest::newRow("service") << service << QString();
    ConnectionForm other = service;
    other.idScope = QStringLiteral("has blank");
    QTest::newRow("scope with a blank") << other << QStringLiteral("idScope");
    other.idScope.clear();
    QTest::newRow("no scope") << other << QStringLiteral("idScope");
    other = service;
    other.endpoint = QStringLiteral("http://host");
    QTest::newRow("endpoint") << other << QStringLiteral("endpoint");
    other = service;
    other.caFile = m_caFile;
    QTest::newRow("CA file") << other << QString();
    other.caFile = m_textFile;
    QTest::newRow("file without certificate") << other << QStringLiteral("caFile");
    other.caFile = QStringLiteral("/nowhere/ca.pem");
    QTest::newRow("no such file") << other << QStringLiteral("caFile");
    other.caFile = m_desk.folder.path();
    QTest::newRow("a folder") << other << QStringLiteral("caFile");
    other = service;
    other.registrationId = QStringLiteral("line3-184201");
    QTest::newRow("registration ID") << other << QString();
    other.registrationId = QStringLiteral("no/slashes");
    QTest::newRow("bad registration ID") << other << QStringLiteral("registrationId");
}

void ConnectionTest::formIsChecked()
{
    QFETCH(ConnectionForm, form);
    QFETCH(QString, wrong);
    const auto tpm = form.tpm();
    const auto service = form.service();
    QCOMPARE(tpm && service, wrong.isEmpty());
    if (!wrong.isEmpty()) {
        const endorse::core::Error error = tpm ? service.error() : tpm.error();
        QCOMPARE(error.place, wrong);
        QVERIFY(!error.message.render().isEmpty());
        QVERIFY(!error.hint.render().isEmpty());
    }
}

void ConnectionTest::presetsAreValid()
{
    for (const ConnectionForm::Preset &preset : ConnectionForm::presets()) {
        ConnectionForm form;
        form.tpmKind = TpmChoice::Kind::Address;
        form.tpmAddress = preset.address;
        QVERIFY2(form.tpm().has_value(), qPrintable(preset.address));
    }
}

void ConnectionTest::summaryNamesWhatHappens()
{
    ConnectionForm form;
    QVERIFY(form.summary().render().contains(QLatin1String("Nothing leaves it")));
    form.serviceKind = ServiceChoice::Kind::Endpoint;
    form.endpoint = ConnectionForm::globalEndpoint();
    QVERIFY(
        form.summary().render().contains(QLatin1String("global.azure-devices-provisioning.net")));
    form.tpmKind = TpmChoice::Kind::Address;
    form.tpmAddress = QStringLiteral("device:/dev/tpmrm0");
    QVERIFY(form.summary().render().contains(QLatin1String("device:/dev/tpmrm0")));
    QVERIFY(form.summary().render().contains(QLatin1String("may create keys")));
}

void ConnectionTest::choicesAreRemembered()
{
    Connections connections;
    TpmChoice tpm;
    tpm.kind = TpmChoice::Kind::Address;
    tpm.address = QStringLiteral("device:/dev/tpmrm0");
    ServiceChoice service;
    service.kind = ServiceChoice::Kind::Endpoint;
    service.endpoint = QUrl(ConnectionForm::globalEndpoint());
    service.idScope = QStringLiteral("0ne00A1B2C3");
    service.caFile = m_caFile;
    service.registrationId = QStringLiteral("line3-184201");
    connections.setTpm(tpm);
    connections.setService(service);
    saveConnections(connections, m_desk.settings);
    Connections again;
    loadConnections(m_desk.settings, again);
    QCOMPARE(again.tpm(), tpm);
    QCOMPARE(again.service(), service);
    saveConnections(Connections(), m_desk.settings);
    Connections fresh;
    loadConnections(m_desk.settings, fresh);
    QCOMPARE(fresh.tpm(), TpmChoice());
    QCOMPARE(fresh.service(), ServiceChoice());
}

void ConnectionTest::spoiltChoicesAreLeftOut()
{
    m_desk.settings.setText(SettingId::TpmKind, QStringLiteral("address"));
    m_desk.settings.setText(SettingId::TpmAddress, QStringLiteral("swtpm:host=evil.example"));
    m_desk.settings.setText(SettingId::ServiceKind, QStringLiteral("endpoint"));
    m_desk.settings.setText(SettingId::ServiceEndpoint, QStringLiteral("ftp://x"));
    Connections connections;
    loadConnections(m_desk.settings, connections);
    QCOMPARE(connections.tpm(), TpmChoice());
    QCOMPARE(connections.service(), ServiceChoice());
    saveConnections(Connections(), m_desk.settings);
}

void ConnectionTest::dialogChecksWhileTyping()
{
    Connections connections;
    ConnectionsDialog dialog(connections, ConnectionsDialog::Part::Tpm);
    dialog.show();
    settle();
    auto *accept = dialog.findChild<PushButton *>(QStringLiteral("connectButton"));
    auto *error = dialog.findChild<QLabel *>(QStringLiteral("tpmError"));
    auto *serviceError = dialog.findChild<QLabel *>(QStringLiteral("serviceError"));
    QVERIFY(accept->isEnabled());
    QVERIFY(!error->isVisible());
    QVERIFY(!field(dialog, "tpmAddress")->isEnabled());

    dialog.findChild<QRadioButton *>(QStringLiteral("addressTpm"))->click();
    field(dialog, "tpmAddress")->setText(QStringLiteral("swtpm:host=192.0.2.7"));
    QVERIFY(!accept->isEnabled());
    QVERIFY(error->isVisible());
    QVERIFY(!error->text().isEmpty());
    QVERIFY(!accept->toolTip().isEmpty());
    auto *preset = dialog.findChild<QComboBox *>(QStringLiteral("preset"));
    QCOMPARE(preset->currentIndex(), -1);
    field(dialog, "tpmAddress")->setText(QStringLiteral("device:/dev/tpmrm0"));
    QVERIFY(accept->isEnabled());
    QVERIFY(!error->isVisible());
    QCOMPARE(preset->currentIndex(), 0);

    dialog.findChild<QRadioButton *>(QStringLiteral("endpointService"))->click();
    QVERIFY(!accept->isEnabled());
    QVERIFY(serviceError->isVisible());
    field(dialog, "idScope")->setText(QStringLiteral("0ne00A1B2C3"));
    QVERIFY(accept->isEnabled());
    dialog.accept();
    QCOMPARE(connections.tpm().address, QStringLiteral("device:/dev/tpmrm0"));
    QCOMPARE(connections.service().idScope, QStringLiteral("0ne00A1B2C3"));
}

void ConnectionTest::dialogChangesNothingUntilAccepted()
{
    Connections connections;
    ConnectionsDialog dialog(connections, ConnectionsDialog::Part::Service);
    dialog.show();
    ConnectionForm form = dialog.form();
    form.tpmKind = TpmChoice::Kind::Address;
    form.tpmAddress = QStringLiteral("nonsense");
    dialog.setForm(form);
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QCOMPARE(connections.tpm(), TpmChoice());
    dialog.reject();
    QCOMPARE(connections.tpm(), TpmChoice());
}

void ConnectionTest::dialogFollowsTheLanguage()
{
    Connections connections;
    ConnectionsDialog dialog(connections, ConnectionsDialog::Part::Tpm);
    dialog.show();
    ConnectionForm form = dialog.form();
    form.tpmKind = TpmChoice::Kind::Address;
    dialog.setForm(form);
    m_desk.settings.setLanguage(Language::Japanese);
    settle();
    QCOMPARE(dialog.windowTitle(), QStringLiteral("接続"));
    QCOMPARE(dialog.findChild<QComboBox *>(QStringLiteral("preset"))->currentText(),
             QStringLiteral("このコンピューターの TPM"));
    QCOMPARE(dialog.form().tpmAddress, form.tpmAddress);
    m_desk.settings.setLanguage(Language::English);
    settle();
    QCOMPARE(dialog.windowTitle(), QStringLiteral("Connections"));
}

void ConnectionTest::dialogKeepsAuthValuesInMemory()
{
    Connections connections;
    const auto type = [&](const char *name, const char *text) {
        ConnectionsDialog dialog(connections, ConnectionsDialog::Part::Tpm);
        dialog.findChild<QRadioButton *>(QStringLiteral("addressTpm"))->setChecked(true);
        field(dialog, "tpmAddress")->setText(QStringLiteral("swtpm:host=127.0.0.1,port=2321"));
        if (name)
            QTest::keyClicks(field(dialog, name), QString::fromUtf8(text));
        for (const char *secret : {"ownerAuth", "endorsementAuth"})
            QCOMPARE(field(dialog, secret)->echoMode(), QLineEdit::Password);
        dialog.accept();
        for (const char *secret : {"ownerAuth", "endorsementAuth"})
            QVERIFY(field(dialog, secret)->text().isEmpty());
    };
    type("ownerAuth", "hunter2");
    type("endorsementAuth", "swordfish");
    // Opening the dialog and accepting it again changes nothing.
    type(nullptr, "");
    QCOMPARE(connections.tpmAuth().owner.view().toByteArray(), QByteArray("hunter2"));
    QCOMPARE(connections.tpmAuth().endorsement.view().toByteArray(), QByteArray("swordfish"));

    // They belong to that TPM and are no setting.
    QFile file(m_desk.folder.filePath(QStringLiteral("auth.ini")));
    {
        Settings settings(file.fileName());
        saveConnections(connections, settings);
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(stored.contains("2321"));
    QVERIFY(!stored.contains("hunter2") && !stored.contains("swordfish"));
    connections.setTpm({});
    QVERIFY(connections.tpmAuth().owner.isEmpty());
    QVERIFY(connections.tpmAuth().endorsement.isEmpty());
}

void ConnectionTest::dialogHasNoKeyTwice()
{
    Connections connections;
    for (const Language language : {Language::Japanese, Language::Korean, Language::English}) {
        m_desk.settings.setLanguage(language);
        settle();
        ConnectionsDialog dialog(connections, ConnectionsDialog::Part::Tpm);
        QHash<QKeySequence, QString> keys;
        QList<QString> texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->buddy() != nullptr)
                texts.append(label->text());
        }
        for (const QAbstractButton *button : dialog.findChildren<QAbstractButton *>())
            texts.append(button->text());
        for (const QString &text : std::as_const(texts)) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            if (key.isEmpty())
                continue;
            QVERIFY2(!keys.contains(key),
                     qPrintable(text + QLatin1String(" / ") + keys.value(key)));
            keys.insert(key, text);
        }
        QVERIFY(keys.size() > 10);
    }
}

ENDORSE_TEST(ConnectionTest)
#include "connectiontest.moc"
