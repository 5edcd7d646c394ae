// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <support/testregistry.h>
#include <ui/common/commandset.h>

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace endorse::testing;
using namespace endorse::ui;

class CommandSetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandIsInTheTable();
    void shortcutsAreUnique();
    void mnemonicsAreUniqueInAMenu_data();
    void mnemonicsAreUniqueInAMenu();
    void textsFollowTheRules();
    void disabledCommandSaysWhy();
    void buttonsShowNoMnemonic_data();
    void buttonsShowNoMnemonic();
};

void CommandSetTest::everyCommandIsInTheTable()
{
    CommandSet commands;
    QSet<QString> names;
    for (const CommandDescription &description : commandTable()) {
        QVERIFY(commands.action(description.id));
        names.insert(QLatin1String(description.name));
    }
    QCOMPARE(names.size(), static_cast<qsizetype>(commandTable().size()));
    QCOMPARE(static_cast<int>(commandTable().size()), static_cast<int>(CommandId::About) + 1);
}

void CommandSetTest::shortcutsAreUnique()
{
    CommandSet commands;
    QHash<QString, QString> owners;
    for (const CommandDescription &description : commandTable()) {
        const QList<QKeySequence> keys = commands.action(description.id)->shortcuts();
        for (const QKeySequence &key : keys) {
            const QString text = key.toString(QKeySequence::PortableText);
            QVERIFY2(!owners.contains(text), qPrintable(text));
            QVERIFY2(!text.isEmpty(), description.name);
            owners.insert(text, QLatin1String(description.name));
        }
    }
    QCOMPARE(owners.value(QStringLiteral("Ctrl+D")), QStringLiteral("attestation.demo"));
    QCOMPARE(owners.value(QStringLiteral("F6")), QStringLiteral("pane.next"));
}

void CommandSetTest::mnemonicsAreUniqueInAMenu_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("ko") << Language::Korean;
}

void CommandSetTest::mnemonicsAreUniqueInAMenu()
{
    QFETCH(Language, language);
    Desk desk;
    desk.settings.setLanguage(language);
    CommandSet commands;
    static const QRegularExpression mnemonic(QStringLiteral("&(\\w)"));
    QSet<QString> used;
    const auto take = [&used](const QString &scope, const QString &text) {
        const QString key = scope + mnemonic.match(text).captured(1).toUpper();
        const bool fresh = key.size() > scope.size() && !used.contains(key);
        used.insert(key);
        return fresh;
    };
    QSet<MenuId> menus;
    for (const CommandDescription &description : commandTable()) {
        const QString text = commands.action(description.id)->text();
        const QString scope = QString::number(static_cast<int>(description.menu)) + u':';
        QVERIFY2(take(scope, text), qPrintable(text));
        if (!menus.contains(description.menu)) {
            menus.insert(description.menu);
            QVERIFY2(take(QStringLiteral("bar:"), menuTitle(description.menu)),
                     qPrintable(menuTitle(description.menu)));
        }
    }
}

void CommandSetTest::textsFollowTheRules()
{
    CommandSet commands;
    for (const CommandDescription &description : commandTable()) {
        const QAction *action = commands.action(description.id);
        QVERIFY2(action->statusTip().endsWith(QLatin1Char('.')), description.name);
        QVERIFY2(!action->toolTip().contains(QLatin1Char('&')), description.name);
        QVERIFY2(action->toolTip().contains(action->statusTip()), description.name);
        if (!action->shortcut().isEmpty())
            QVERIFY2(
                action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                description.name);
    }
}

void CommandSetTest::disabledCommandSaysWhy()
{
    CommandSet commands;
    const endorse::core::Text reason("endorse::ui", "The program is still starting.");
    commands.setEnabled(CommandId::StartDemo, false, reason);
    const QAction *action = commands.action(CommandId::StartDemo);
    QVERIFY(!action->isEnabled());
    QVERIFY(action->toolTip().contains(reason.render()));
    QCOMPARE(action->statusTip(), reason.render());
    commands.setEnabled(CommandId::StartDemo, true);
    QVERIFY(action->isEnabled());
    QVERIFY(!action->toolTip().contains(reason.render()));
}

void CommandSetTest::buttonsShowNoMnemonic_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("English") << QStringLiteral("Si&ze") << QStringLiteral("Size");
    QTest::newRow("Japanese") << QStringLiteral("実行(&R)") << QStringLiteral("実行");
    QTest::newRow("with dots") << QStringLiteral("参照(&W)...") << QStringLiteral("参照...");
    QTest::newRow("none") << QStringLiteral("Close") << QStringLiteral("Close");
}

void CommandSetTest::buttonsShowNoMnemonic()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(withoutMnemonic(text), shown);
}

ENDORSE_TEST(CommandSetTest)
#include "commandsettest.moc"
