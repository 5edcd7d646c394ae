// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <support/testregistry.h>
#include <ui/common/hexview.h>

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace endorse::testing;
using namespace endorse::ui;

namespace {

QByteArray counted(int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes.append(static_cast<char>(i));
    return bytes;
}

const QList<HexRange> someRanges{
    {0, 10, Token::Idle, QStringLiteral("header"), false},
    {10, 30, Token::Srk, QStringLiteral("outer"), false},
    {14, 4, Token::Ek, QStringLiteral("inner"), false},
    {40, 8, Token::Inner, QStringLiteral("secret"), true},
};

} // namespace

class HexViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void innermostRangeWins_data();
    void innermostRangeWins();
    void rangesAreCutToTheBytes();
    void selectionIsTold();
    void selectionScrollsIntoView();
    void newContentClearsTheSelection();
    void keysMoveAndSelect_data();
    void keysMoveAndSelect();
    void otherKeysArePassedOn();
    void copyGivesTheSelectedRange();
    void maskedBytesAreNeverCopied();
    void clickSelectsTheByteUnderIt();
    void rangesAreDrawnInTheirInk_data();
    void rangesAreDrawnInTheirInk();
    void accessibleTextNamesTheSelection();
    void emptyContentIsHarmless();

private:
    Desk m_desk;
    std::unique_ptr<HexView> m_view;
};

void HexViewTest::init()
{
    m_view = std::make_unique<HexView>();
    m_view->setContent(counted(352), someRanges);
    m_view->resize(m_view->sizeHint().width(), m_view->heightForRows(8));
    m_view->show();
    settle();
}

void HexViewTest::innermostRangeWins_data()
{
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<int>("range");
    QTest::newRow("first byte") << qsizetype(0) << 0;
    QTest::newRow("last of the first") << qsizetype(9) << 0;
    QTest::newRow("outer") << qsizetype(10) << 1;
    QTest::newRow("inner") << qsizetype(14) << 2;
    QTest::newRow("outer again") << qsizetype(18) << 1;
    QTest::newRow("masked") << qsizetype(47) << 3;
    QTest::newRow("none") << qsizetype(48) << -1;
    QTest::newRow("beyond") << qsizetype(4000) << -1;
    QTest::newRow("before") << qsizetype(-1) << -1;
}

void HexViewTest::innermostRangeWins()
{
    QFETCH(qsizetype, offset);
    QFETCH(int, range);
    QCOMPARE(m_view->rangeAt(offset), range);
}

void HexViewTest::rangesAreCutToTheBytes()
{
    m_view->setContent(counted(4), {{2, 100, Token::Ek, {}, false},
                                    {90, 5, Token::Ek, {}, false},
                                    {-3, 2, Token::Ek, {}, false}});
    QCOMPARE(m_view->ranges().at(0).length, 2);
    QCOMPARE(m_view->ranges().at(1).length, 0);
    QCOMPARE(m_view->ranges().at(2).offset, 0);
    m_view->selectRange(0);
    QCOMPARE(m_view->textToCopy(), QStringLiteral("0203"));
}

void HexViewTest::selectionIsTold()
{
    QSignalSpy spy(m_view.get(), &HexView::rangeSelected);
    m_view->selectRange(1);
    m_view->selectRange(1);
    m_view->selectRange(99);
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).first().toInt(), 1);
    QCOMPARE(spy.at(1).first().toInt(), -1);
}

void HexViewTest::selectionScrollsIntoView()
{
    m_view->setContent(counted(352), {{330, 10, Token::Ek, {}, false}});
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    m_view->selectRange(0);
    QVERIFY(m_view->verticalScrollBar()->value() > 0);
    QCOMPARE(m_view->currentByte(), 330);
}

void HexViewTest::newContentClearsTheSelection()
{
    m_view->selectRange(2);
    QSignalSpy spy(m_view.get(), &HexView::rangeSelected);
    m_view->setContent(counted(20), {});
    QCOMPARE(m_view->selectedRange(), -1);
    QCOMPARE(spy.size(), 1);
}

void HexViewTest::keysMoveAndSelect_data()
{
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<int>("range");
    QTest::newRow("right") << QList<int>{Qt::Key_Right} << qsizetype(1) << 0;
    QTest::newRow("down") << QList<int>{Qt::Key_Down} << qsizetype(16) << 2;
    QTest::newRow("down and up") << QList<int>{Qt::Key_Down, Qt::Key_Up} << qsizetype(0) << 0;
    QTest::newRow("left at the start") << QList<int>{Qt::Key_Left} << qsizetype(0) << 0;
    QTest::newRow("up at the start") << QList<int>{Qt::Key_Up} << qsizetype(0) << 0;
    QTest::newRow("end of the row") << QList<int>{Qt::Key_End} << qsizetype(15) << 2;
    QTest::newRow("start of the row")
        << QList<int>{Qt::Key_Down, Qt::Key_End, Qt::Key_Home} << qsizetype(16) << 2;
    QTest::newRow("a page") << QList<int>{Qt::Key_PageDown} << qsizetype(7 * 16) << -1;
    QTest::newRow("many pages") << QList<int>{Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_PageDown,
                                              Qt::Key_PageDown}
                                << qsizetype(351) << -1;
}

void HexViewTest::keysMoveAndSelect()
{
    QFETCH(QList<int>, keys);
    QFETCH(qsizetype, offset);
    QFETCH(int, range);
    for (const int key : keys)
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key));
    QCOMPARE(m_view->currentByte(), offset);
    QCOMPARE(m_view->selectedRange(), range);
}

void HexViewTest::otherKeysArePassedOn()
{
    // Space is the page's key for the next step.
    QKeyEvent event(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "));
    QApplication::sendEvent(m_view.get(), &event);
    QVERIFY(!event.isAccepted());
}

void HexViewTest::copyGivesTheSelectedRange()
{
    m_view->selectRange(2);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("0e0f1011"));
    m_view->selectRange(-1);
    QVERIFY(m_view->textToCopy().startsWith(QLatin1String("000102")));
    QCOMPARE(m_view->textToCopy().size(), 2 * 352);
}

void HexViewTest::maskedBytesAreNeverCopied()
{
    m_view->selectRange(3);
    QCOMPARE(m_view->textToCopy(), QString(16, QLatin1Char('*')));
    m_view->selectRange(-1);
    QCOMPARE(m_view->textToCopy().mid(80, 18),
             QString(16, QLatin1Char('*')) + QStringLiteral("30"));
}

void HexViewTest::clickSelectsTheByteUnderIt()
{
    int hits = 0;
    for (int x = 0; x < m_view->viewport()->width(); ++x) {
        if (m_view->byteAt(QPoint(x, 12)) == 14) {
            ++hits;
            if (hits == 3)
                QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(x, 12));
        }
    }
    QVERIFY(hits > 10);
    QCOMPARE(m_view->currentByte(), 14);
    QCOMPARE(m_view->selectedRange(), 2);
    QCOMPARE(m_view->byteAt(QPoint(2, 12)), -1);
    QCOMPARE(m_view->byteAt(QPoint(60, -30)), -1);
}

void HexViewTest::rangesAreDrawnInTheirInk_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void HexViewTest::rangesAreDrawnInTheirInk()
{
    QFETCH(bool, dark);
    m_desk.settings.setTheme(dark ? Theme::Dark : Theme::Light);
    settle();
    const Tokens &tokens = Tokens::of(m_view.get());
    QCOMPARE(tokens.isDark(), dark);
    int x = 0;
    while (m_view->byteAt(QPoint(x, 12)) != 12)
        ++x;
    const auto inked = [&](int thickness) {
        m_view->clearFocus();
        const QImage image = m_view->viewport()->grab().toImage();
        int lines = 0;
        for (int y = 6; y < m_view->heightForRows(1) - 6; ++y)
            lines += image.pixelColor(x + 1, y) == tokens[Token::Srk];
        bool tinted = image.pixelColor(x + 1, 9) == tokens.tint(Token::Srk);
        return tinted && lines == thickness;
    };
    QVERIFY(inked(1));
    m_view->selectRange(1);
    QVERIFY(inked(2));
    m_desk.settings.setTheme(Theme::Light);
}

void HexViewTest::accessibleTextNamesTheSelection()
{
    QVERIFY(!m_view->accessibleName().isEmpty());
    m_view->selectRange(2);
    QVERIFY(m_view->accessibleDescription().contains(QLatin1String("inner")));
    QVERIFY(m_view->accessibleDescription().contains(QLatin1String("14")));
}

void HexViewTest::emptyContentIsHarmless()
{
    m_view->setContent({}, {{0, 5, Token::Ek, {}, false}});
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_End, Qt::Key_PageUp})
        QTest::keyClick(m_view.get(), key);
    m_view->selectRange(0);
    QCOMPARE(m_view->currentByte(), 0);
    QVERIFY(m_view->textToCopy().isEmpty());
    m_view->grab();
}

ENDORSE_TEST(HexViewTest)
#include "hexviewtest.moc"
