// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/testregistry.h>
#include <ui/common/chainview.h>
#include <ui/common/copyfield.h>
#include <ui/uifixture.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace endorse::testing;
using namespace endorse::ui;

namespace {

QList<ChainBox> threeBoxes()
{
    ChainBox root;
    root.icon = IconId::Attestation;
    root.title = QStringLiteral("Root CA");
    root.facts = QStringLiteral("a5b883bf · built in");
    ChainBox ca = root;
    ca.title = QStringLiteral("Signer <b>2A30</b>");
    ca.facts = QStringLiteral("CA · path length 0");
    ca.linkWords = QStringLiteral("signed, valid to 2058");
    ChainBox device = ca;
    device.title = QStringLiteral("sn0123");
    device.state = ChainBox::State::Bad;
    device.linkWords = QStringLiteral("the signature does not verify");
    device.linkState = ChainBox::State::Bad;
    return {root, ca, device};
}

QString nameOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
}

QString descriptionOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Description);
}

} // namespace

class ChainViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachBoxSaysWhatItIs();
    void theKeyboardWalksTheBoxes();
    void aClickChooses();
    void shorterChainsKeepTheChoice();
    void longTextsGrowAndAreNotCut();
    void theStatesLookDifferentInGrey();
    void aFieldCopiesItself_data();
    void aFieldCopiesItself();
    void aNarrowFieldIsHigher();
};

void ChainViewTest::eachBoxSaysWhatItIs()
{
    ChainView view;
    view.setBoxes(threeBoxes());
    QVERIFY(nameOf(view.boxAt(0)).contains(QStringLiteral("Root CA")));
    QVERIFY(nameOf(view.boxAt(0)).contains(QStringLiteral("built in")));
    QVERIFY(nameOf(view.boxAt(0)).contains(QStringLiteral("good")));
    QCOMPARE(descriptionOf(view.boxAt(0)), QString());
    QVERIFY(nameOf(view.boxAt(2)).contains(QStringLiteral("refused")));
    QCOMPARE(descriptionOf(view.boxAt(2)), QStringLiteral("the signature does not verify"));
}

void ChainViewTest::theKeyboardWalksTheBoxes()
{
    const Desk desk;
    ChainView view;
    view.setBoxes(threeBoxes());
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    const QSignalSpy moved(&view, &ChainView::currentChanged);
    QCOMPARE(view.current(), 0);
    view.boxAt(0)->setFocus();
    QTest::keyClick(view.boxAt(0), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), view.boxAt(1));
    QCOMPARE(view.current(), 1);
    QTest::keyClick(view.boxAt(1), Qt::Key_Tab);
    QCOMPARE(view.current(), 2);
    QTest::keyClick(view.boxAt(2), Qt::Key_Down);
    QCOMPARE(view.current(), 2);
    QTest::keyClick(view.boxAt(2), Qt::Key_Up);
    QCOMPARE(view.current(), 1);
    QCOMPARE(moved.size(), 3);
}

void ChainViewTest::aClickChooses()
{
    ChainView view;
    view.setBoxes(threeBoxes());
    const QSignalSpy moved(&view, &ChainView::currentChanged);
    QTest::mouseClick(view.boxAt(2), Qt::LeftButton);
    QCOMPARE(view.current(), 2);
    QCOMPARE(moved.size(), 1);
    view.setCurrent(7);
    QCOMPARE(view.current(), 2);
}

void ChainViewTest::shorterChainsKeepTheChoice()
{
    ChainView view;
    QCOMPARE(view.current(), -1);
    view.setBoxes(threeBoxes());
    view.setCurrent(2);
    view.setBoxes(threeBoxes().first(2));
    QCOMPARE(view.current(), 1);
    QVERIFY(!view.boxAt(2));
    view.setBoxes({});
    QCOMPARE(view.current(), -1);
    view.setBoxes(threeBoxes());
    QCOMPARE(view.current(), 0);
    QCOMPARE(view.findChildren<QAbstractButton *>().size(), 3);
}

void ChainViewTest::longTextsGrowAndAreNotCut()
{
    ChainView view;
    QList<ChainBox> boxes = threeBoxes();
    view.setBoxes(boxes);
    view.resize(360, 600);
    const int before = view.boxAt(1)->heightForWidth(360);
    boxes[1].title = QString(300, QLatin1Char('W'));
    view.setBoxes(boxes);
    QVERIFY(view.boxAt(1)->heightForWidth(360) > 2 * before);
    QVERIFY(view.heightForWidth(360) >= view.boxAt(1)->heightForWidth(360));
}

/// A link that is broken is dashed, so that it tells without any colour.
void ChainViewTest::theStatesLookDifferentInGrey()
{
    const Desk desk;
    QList<QImage> pictures;
    for (const auto state : {ChainBox::State::Good, ChainBox::State::Warned, ChainBox::State::Bad,
                             ChainBox::State::Unknown}) {
        ChainView view;
        QList<ChainBox> boxes = threeBoxes().first(2);
        boxes[1].state = state;
        boxes[1].linkState = state;
        view.setBoxes(boxes);
        view.resize(360, 200);
        QImage grey = view.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        // Black and white: what is left are the shapes.
        grey = grey.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
        for (const QImage &other : std::as_const(pictures))
            QVERIFY(other != grey);
        pictures.append(grey);
    }
}

void ChainViewTest::aFieldCopiesItself_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("space") << int(Qt::Key_Space) << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("enter") << int(Qt::Key_Return) << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("copy") << int(Qt::Key_C) << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void ChainViewTest::aFieldCopiesItself()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QWidget window;
    CopyField field(&window);
    field.setContent(QStringLiteral("SHA-256"), QStringLiteral("a5b8<br>83"),
                     CopyField::Kind::Mono);
    QApplication::clipboard()->clear();
    const QSignalSpy copied(&field, &CopyField::copied);
    QTest::keyClick(&field, Qt::Key(key), modifiers);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("a5b8<br>83"));
    QCOMPARE(copied.size(), 1);
    QCOMPARE(nameOf(&field), QStringLiteral("SHA-256: a5b8<br>83"));
}

void ChainViewTest::aNarrowFieldIsHigher()
{
    QWidget window;
    CopyField field(&window);
    field.setContent(QStringLiteral("SHA-256"), QString(64, QLatin1Char('a')),
                     CopyField::Kind::Mono);
    QVERIFY(field.heightForWidth(200) > field.heightForWidth(900));
}

ENDORSE_TEST(ChainViewTest)
#include "chainviewtest.moc"
