// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <support/testregistry.h>
#include <ui/common/captionband.h>
#include <ui/common/commandset.h>
#include <ui/common/glossary.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>
#include <ui/common/rail.h>
#include <ui/common/status.h>

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace endorse::testing;
using namespace endorse::ui;

class PartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elidedLabelGivesTheWholeTextAsTip();
    void foreignTextIsNeverMarkup();
    void everyStatusHasItsOwnIconAndWord();
    void buttonFollowsItsCommand();
    void enterPressesWhatHasTheFocus_data();
    void enterPressesWhatHasTheFocus();
    void primaryButtonIsFilled();
    void railWalksByKeys();
    void railGrowsWithItsWords();
    void captionTurnsToTheFailTint();
    void tabsKeepTheirWidth();
    void panesAreWalkedInOrder();
    void rowsGrowInAWideWindow();

private:
    Desk m_desk;
};

void PartsTest::elidedLabelGivesTheWholeTextAsTip()
{
    ElidedLabel label;
    label.setText(QStringLiteral("A rather long name of a TPM"));
    label.resize(label.sizeHint());
    label.show();
    QVERIFY(!label.isElided());
    QVERIFY(label.toolTip().isEmpty());
    label.resize(40, label.height());
    settle();
    QVERIFY(label.isElided());
    QVERIFY(label.toolTip().contains(label.text()));
    QCOMPARE(label.accessibleName(), label.text());
}

void PartsTest::foreignTextIsNeverMarkup()
{
    ElidedLabel label;
    label.setText(QStringLiteral("<img src='file:///etc/passwd'> and a rather long text"));
    label.resize(30, 20);
    label.show();
    settle();
    QVERIFY(!label.toolTip().contains(QLatin1String("<img")));
    CaptionBand band;
    band.setContent(IconId::Fail, Token::Fail, QStringLiteral("<b>title</b>"),
                    QStringLiteral("<u>text</u>"));
    for (const QLabel *part : band.findChildren<QLabel *>()) {
        if (qobject_cast<const GlossaryLabel *>(part))
            QVERIFY(part->text().contains(QLatin1String("&lt;u&gt;text")));
        else if (!part->text().isEmpty())
            QCOMPARE(part->textFormat(), Qt::PlainText);
    }
    PaneHeader header;
    for (const QLabel *part : header.findChildren<QLabel *>())
        QCOMPARE(part->textFormat(), Qt::PlainText);
}

void PartsTest::everyStatusHasItsOwnIconAndWord()
{
    QSet<int> icons;
    QSet<QString> words;
    for (const Status status :
         {Status::Ok, Status::Warn, Status::Fail, Status::Busy, Status::Idle, Status::Skip}) {
        icons.insert(static_cast<int>(iconOf(status)));
        words.insert(wordOf(status));
        StatusIcon icon;
        icon.setStatus(status);
        QCOMPARE(icon.accessibleName(), wordOf(status));
    }
    QCOMPARE(icons.size(), 6);
    QCOMPARE(words.size(), 6);
}

void PartsTest::buttonFollowsItsCommand()
{
    CommandSet commands;
    QAction *action = commands.action(CommandId::AttestationStep);
    PushButton button(action, nullptr);
    QCOMPARE(button.text(), QStringLiteral("Step"));
    QCOMPARE(button.iconId(), IconId::Step);
    QVERIFY(button.toolTip().contains(QLatin1String("F10")));
    commands.setEnabled(CommandId::AttestationStep, false,
                        {"endorse::ui", "The program is still starting."});
    QVERIFY(!button.isEnabled());
    QVERIFY(button.toolTip().contains(QLatin1String("starting")));
    commands.setEnabled(CommandId::AttestationStep, true);
    QSignalSpy spy(action, &QAction::triggered);
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(spy.size(), 2);
    m_desk.settings.setLanguage(Language::Japanese);
    commands.retranslate();
    QCOMPARE(button.text(), QStringLiteral("ステップ"));
    m_desk.settings.setLanguage(Language::English);
}

void PartsTest::enterPressesWhatHasTheFocus_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Enter") << int(Qt::Key_Enter);
}

void PartsTest::enterPressesWhatHasTheFocus()
{
    QFETCH(int, key);
    QDialog dialog;
    QVBoxLayout layout(&dialog);
    QLineEdit line;
    PushButton add(nullptr, PushButton::Kind::Primary);
    PushButton close;
    for (QWidget *widget : std::initializer_list<QWidget *>{&line, &add, &close})
        layout.addWidget(widget);
    add.setDefault(true);
    QSignalSpy added(&add, &QPushButton::clicked);
    QSignalSpy closed(&close, &QPushButton::clicked);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    line.setFocus();
    QTest::keyClick(&line, Qt::Key(key));
    QCOMPARE(added.size(), 1);
    add.setFocus();
    QTest::keyClick(&add, Qt::Key(key));
    QCOMPARE(added.size(), 2);
    QCOMPARE(closed.size(), 0);
    close.setFocus();
    QTest::keyClick(&close, Qt::Key(key));
    QCOMPARE(added.size(), 2);
    QCOMPARE(closed.size(), 1);
    // A key that is held down does a thing once.
    QKeyEvent again(QEvent::KeyPress, key, Qt::NoModifier, QString(), true);
    QApplication::sendEvent(&close, &again);
    QCOMPARE(added.size() + closed.size(), 3);
}

void PartsTest::primaryButtonIsFilled()
{
    PushButton button;
    button.setText(QStringLiteral("Step"));
    button.resize(button.sizeHint());
    QCOMPARE(button.height(), scaled(28));
    const QPoint corner(4, button.height() / 2);
    QCOMPARE(button.grab().toImage().pixelColor(corner), Tokens::light()[Token::Button]);
    button.setKind(PushButton::Kind::Primary);
    QCOMPARE(button.grab().toImage().pixelColor(corner), Tokens::light()[Token::Highlight]);
    button.setEnabled(false);
    QCOMPARE(button.grab().toImage().pixelColor(corner), Tokens::light()[Token::Button]);
}

void PartsTest::railWalksByKeys()
{
    Rail rail;
    rail.addItem(3, IconId::Attestation);
    rail.addItem(5, IconId::Tpm);
    rail.addItem(9, IconId::Settings, Rail::Place::Bottom);
    rail.setText(3, QStringLiteral("Attestation"));
    rail.resize(rail.sizeHint().width(), 600);
    QSignalSpy spy(&rail, &Rail::currentChanged);
    QCOMPARE(rail.current(), 3);
    QTest::keyClick(&rail, Qt::Key_Up);
    QCOMPARE(rail.current(), 3);
    QTest::keyClick(&rail, Qt::Key_Down);
    QCOMPARE(rail.current(), 5);
    QTest::keyClick(&rail, Qt::Key_End);
    QCOMPARE(rail.current(), 9);
    QTest::mouseClick(&rail, Qt::LeftButton, {}, rail.itemRect(3).center());
    QCOMPARE(rail.current(), 3);
    QCOMPARE(spy.size(), 3);
    QCOMPARE(rail.accessibleDescription(), QStringLiteral("Attestation"));
    QVERIFY(rail.itemRect(9).top() > rail.itemRect(5).bottom());
    QVERIFY(rail.rect().contains(rail.itemRect(9)));
}

void PartsTest::railGrowsWithItsWords()
{
    Rail rail;
    rail.addItem(1, IconId::Attestation);
    QCOMPARE(rail.sizeHint().width(), scaled(80));
    rail.setText(1, QStringLiteral("A word that is much too long"));
    QVERIFY(rail.sizeHint().width() > scaled(80));
}

void PartsTest::captionTurnsToTheFailTint()
{
    CaptionBand band;
    band.setContent(IconId::Unlock, Token::Busy, QStringLiteral("Title"), QStringLiteral("Text"));
    band.resize(500, 74);
    QCOMPARE(band.accessibleName(), QStringLiteral("Title"));
    const QPoint ground(490, 30);
    QCOMPARE(band.grab().toImage().pixelColor(ground), Tokens::light()[Token::Base]);
    QCOMPARE(band.grab().toImage().pixelColor(1, 30), Tokens::light()[Token::Highlight]);
    band.setTone(CaptionBand::Tone::Fail);
    QCOMPARE(band.grab().toImage().pixelColor(ground), Tokens::light().tint(Token::Fail));
    QCOMPARE(band.grab().toImage().pixelColor(1, 30), Tokens::light()[Token::Fail]);
}

void PartsTest::tabsKeepTheirWidth()
{
    TabStrip tabs;
    for (const char *name : {"Sent and Received", "HTTP", "TPM Commands"})
        tabs.addTab(QLatin1String(name));
    tabs.resize(tabs.sizeHint());
    const QRect last = tabs.tabRect(2);
    tabs.setCurrentIndex(2);
    QCOMPARE(tabs.tabRect(2), last);
    QCOMPARE(tabs.height(), scaled(30));
    QCOMPARE(tabs.grab().toImage().pixelColor(last.center().x(), last.bottom()),
             Tokens::light()[Token::Highlight]);
}

void PartsTest::panesAreWalkedInOrder()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    QList<QLineEdit *> fields;
    for (int i = 0; i < 4; ++i) {
        auto *pane = new QWidget(&window);
        auto *inner = new QVBoxLayout(pane);
        fields.append(new QLineEdit(pane));
        inner->addWidget(fields.last());
        layout->addWidget(pane);
        markPane(pane);
    }
    fields.at(2)->parentWidget()->hide();
    fields.at(3)->setEnabled(false);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(panesOf(&window).size(), 2);
    fields.at(0)->setFocus();
    focusNextPane(&window, true);
    QVERIFY(fields.at(1)->hasFocus());
    focusNextPane(&window, true);
    QVERIFY(fields.at(0)->hasFocus());
    focusNextPane(&window, false);
    QVERIFY(fields.at(1)->hasFocus());
}

void PartsTest::rowsGrowInAWideWindow()
{
    QWidget window;
    window.resize(1366, 768);
    QCOMPARE(rowHeight(&window), std::max(scaled(24), window.fontMetrics().height() + 4));
    window.resize(1920, 1080);
    QCOMPARE(rowHeight(&window), scaled(28));
}

ENDORSE_TEST(PartsTest)
#include "partstest.moc"
