// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/testregistry.h>
#include <ui/common/settings.h>

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse::ui;

class SettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void keepsWhatWasSet();
    void badValuesReadAsDefaults_data();
    void badValuesReadAsDefaults();
    void overridesAreNotRemembered();
    void tellsChangesOnce();
    void knowsItsSchema();
    void newerFileKeepsItsNumber();
    void windowStateLiesApart();
    void oldWindowStateIsDropped();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("endorse.ini")); }
    void write(const QByteArray &text) const
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsTest::keepsWhatWasSet()
{
    {
        Settings settings(file());
        QCOMPARE(settings.language(), Language::System);
        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(settings.textPercent(), 100);
        QVERIFY(!settings.reducedMotion());
        settings.setLanguage(Language::Korean);
        settings.setTheme(Theme::Dark);
        settings.setTextPercent(140);
        settings.setReducedMotion(true);
        settings.setText(SettingId::TpmAddress, QStringLiteral("swtpm:host=127.0.0.1,port=2321"));
    }
    const Settings settings(file());
    QCOMPARE(settings.language(), Language::Korean);
    QCOMPARE(settings.theme(), Theme::Dark);
    QCOMPARE(settings.textPercent(), 140);
    QVERIFY(settings.reducedMotion());
    QCOMPARE(settings.text(SettingId::TpmAddress),
             QStringLiteral("swtpm:host=127.0.0.1,port=2321"));
}

void SettingsTest::badValuesReadAsDefaults_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("language") << QByteArray("language=fr");
    QTest::newRow("theme") << QByteArray("theme=pink");
    QTest::newRow("percent") << QByteArray("textPercent=ten");
    QTest::newRow("too large") << QByteArray("textPercent=100000");
    QTest::newRow("negative") << QByteArray("textPercent=-1");
    QTest::newRow("motion") << QByteArray("reducedMotion=perhaps");
}

void SettingsTest::badValuesReadAsDefaults()
{
    QFETCH(QByteArray, line);
    write("[General]\nschema=1\n[appearance]\n" + line + '\n');
    const Settings settings(file());
    QCOMPARE(settings.language(), Language::System);
    QCOMPARE(settings.theme(), Theme::System);
    QCOMPARE(settings.textPercent(), 100);
    QVERIFY(!settings.reducedMotion());
}

void SettingsTest::overridesAreNotRemembered()
{
    {
        Settings settings(file());
        settings.setTheme(Theme::Light);
        settings.override(SettingId::Theme, QStringLiteral("dark"));
        settings.override(SettingId::Language, QStringLiteral("ja"));
        QCOMPARE(settings.theme(), Theme::Dark);
        QCOMPARE(settings.language(), Language::Japanese);
        settings.setLanguage(Language::Korean);
        QCOMPARE(settings.language(), Language::Korean);
    }
    const Settings settings(file());
    QCOMPARE(settings.theme(), Theme::Light);
    QCOMPARE(settings.language(), Language::Korean);
}

void SettingsTest::tellsChangesOnce()
{
    Settings settings(file());
    QSignalSpy spy(&settings, &Settings::changed);
    settings.setTheme(Theme::Dark);
    settings.setTheme(Theme::Dark);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<SettingId>(), SettingId::Theme);
}

void SettingsTest::knowsItsSchema()
{
    {
        const Settings settings(file());
    }
    QFile written(file());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("schema=1"));
}

void SettingsTest::newerFileKeepsItsNumber()
{
    write("[General]\nschema=7\n[appearance]\ntheme=dark\n");
    {
        const Settings settings(file());
        QCOMPARE(settings.theme(), Theme::Dark);
    }
    QFile written(file());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("schema=7"));
}

void SettingsTest::windowStateLiesApart()
{
    const Settings settings(file());
    QVERIFY(settings.windowStateFile() != settings.fileName());
    QCOMPARE(QFileInfo(settings.windowStateFile()).absolutePath(),
             QFileInfo(settings.fileName()).absolutePath());
    {
        WindowState state(settings.windowStateFile());
        state.setValue(QStringLiteral("window/geometry"), QByteArray("\x01\x02", 2));
    }
    const WindowState state(settings.windowStateFile());
    QCOMPARE(state.value(QStringLiteral("window/geometry")), QByteArray("\x01\x02", 2));
}

void SettingsTest::oldWindowStateIsDropped()
{
    write("[General]\nschema=0\n[window]\ngeometry=old\n");
    const WindowState state(file());
    QVERIFY(state.value(QStringLiteral("window/geometry")).isEmpty());
}

ENDORSE_TEST(SettingsTest)
#include "settingstest.moc"
