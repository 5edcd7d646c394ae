// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <support/testregistry.h>
#include <ui/common/flowrow.h>

#include <QTest>

using namespace endorse::testing;
using namespace endorse::ui;

namespace {

constexpr int boxWidth = 100;
constexpr int boxHeight = 20;

/// Boxes of a known size in one row of a widget.
class Boxes final
{
public:
    explicit Boxes(int count, Qt::Alignment alignment = Qt::AlignLeft)
        : row(new FlowRow(alignment))
    {
        widget.setLayout(row);
        for (int i = 0; i < count; ++i)
            row->addWidget(box());
    }

    QWidget *box()
    {
        auto *made = new QWidget(&widget);
        made->setFixedSize(boxWidth, boxHeight);
        return made;
    }
    void resize(int width)
    {
        widget.resize(width, row->heightForWidth(width));
        widget.show();
        settle();
    }
    QPoint at(int index) const { return row->itemAt(index)->widget()->pos(); }

    QWidget widget;
    FlowRow *row;
};

} // namespace

class FlowRowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAnotherLineWhereTheWidthEnds();
    void keepsTheSpacingThatIsAskedFor();
    void insertsWhereItIsTold();
    void hiddenOnesTakeNoRoom();
    void isMirroredWithItsWidget();
};

void FlowRowTest::beginsAnotherLineWhereTheWidthEnds()
{
    Boxes boxes(3, Qt::AlignRight);
    QCOMPARE(boxes.row->sizeHint(), QSize(3 * boxWidth + 12, boxHeight));
    QCOMPARE(boxes.row->minimumSize(), QSize(boxWidth, boxHeight));
    QCOMPARE(boxes.row->heightForWidth(3 * boxWidth + 12), boxHeight);
    boxes.resize(3 * boxWidth + 11);
    QCOMPARE(boxes.widget.height(), 2 * boxHeight + 6);
    QCOMPARE(boxes.at(0), QPoint(boxWidth + 5, 0));
    QCOMPARE(boxes.at(1), QPoint(2 * boxWidth + 11, 0));
    QCOMPARE(boxes.at(2), QPoint(2 * boxWidth + 11, boxHeight + 6));
}

void FlowRowTest::keepsTheSpacingThatIsAskedFor()
{
    Boxes boxes(2);
    boxes.row->setSpacing(8);
    boxes.resize(300);
    QCOMPARE(boxes.at(1), QPoint(boxWidth + 8, 0));
    boxes.resize(150);
    QCOMPARE(boxes.at(1), QPoint(0, boxHeight + 8));
}

void FlowRowTest::insertsWhereItIsTold()
{
    Boxes boxes(2);
    QWidget *between = boxes.box();
    boxes.row->insertWidget(1, between);
    QWidget *last = boxes.box();
    boxes.row->insertWidget(99, last);
    boxes.resize(600);
    QCOMPARE(boxes.row->itemAt(1)->widget(), between);
    QCOMPARE(boxes.row->itemAt(3)->widget(), last);
    QCOMPARE(between->x(), boxWidth + 6);
    QCOMPARE(last->x(), 3 * (boxWidth + 6));
}

void FlowRowTest::hiddenOnesTakeNoRoom()
{
    Boxes boxes(3);
    boxes.row->itemAt(1)->widget()->hide();
    boxes.resize(600);
    QCOMPARE(boxes.at(2), QPoint(boxWidth + 6, 0));
    QCOMPARE(boxes.row->sizeHint().width(), 2 * boxWidth + 6);
}

void FlowRowTest::isMirroredWithItsWidget()
{
    Boxes boxes(2);
    boxes.widget.setLayoutDirection(Qt::RightToLeft);
    boxes.resize(300);
    QCOMPARE(boxes.at(0), QPoint(200, 0));
    QCOMPARE(boxes.at(1), QPoint(94, 0));
}

ENDORSE_TEST(FlowRowTest)
#include "flowrowtest.moc"
