// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <support/testregistry.h>
#include <ui/common/icons.h>

#include <QApplication>
#include <QFile>
#include <QTest>

using namespace endorse::testing;
using namespace endorse::ui;

namespace {

bool hasInk(const QImage &image, const QColor &ink)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == ink)
                return true;
        }
    }
    return false;
}

int coverage(const QPixmap &pixels)
{
    const QImage image = pixels.toImage().convertToFormat(QImage::Format_ARGB32);
    int sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += qAlpha(image.pixel(x, y));
    }
    return sum;
}

} // namespace

class IconsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconIsDrawnInItsInk_data();
    void everyIconIsDrawnInItsInk();
    void sizeIsDeviceIndependent();
    void smallIconsHaveABolderStroke();
    void iconsFollowTheTheme();
    void modesTakeThePalettesInk();
};

void IconsTest::everyIconIsDrawnInItsInk_data()
{
    QTest::addColumn<IconId>("icon");
    for (int i = 0; i < iconCount; ++i)
        QTest::newRow(nameOf(static_cast<IconId>(i))) << static_cast<IconId>(i);
}

void IconsTest::everyIconIsDrawnInItsInk()
{
    QFETCH(IconId, icon);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(nameOf(icon))));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(svg.contains("viewBox=\"0 0 24 24\""));
    QVERIFY(svg.contains("stroke=\"currentColor\""));
    const QColor ink(0xb0, 0x2a, 0x78);
    const QPixmap pixels = iconPixmap(icon, ink, 48, 1);
    QCOMPARE(pixels.size(), QSize(48, 48));
    QVERIFY(hasInk(pixels.toImage(), ink));
}

void IconsTest::sizeIsDeviceIndependent()
{
    const QPixmap pixels = iconPixmap(IconId::Tpm, Qt::black, 16, 2);
    QCOMPARE(pixels.size(), QSize(32, 32));
    QCOMPARE(pixels.devicePixelRatio(), 2.0);
    QCOMPARE(pixels.deviceIndependentSize().toSize(), QSize(16, 16));
}

void IconsTest::smallIconsHaveABolderStroke()
{
    // At the same number of pixels the small icon has more ink: 2 units instead of 1.75.
    QVERIFY(coverage(iconPixmap(IconId::Add, Qt::black, 16, 3)) >
            coverage(iconPixmap(IconId::Add, Qt::black, 48, 1)));
}

void IconsTest::iconsFollowTheTheme()
{
    Desk desk;
    const QIcon icon = iconFor(IconId::Run, Token::Fail);
    QVERIFY(hasInk(icon.pixmap(48).toImage(), Tokens::light()[Token::Fail]));
    desk.settings.setTheme(Theme::Dark);
    QVERIFY(hasInk(icon.pixmap(48).toImage(), Tokens::dark()[Token::Fail]));
}

void IconsTest::modesTakeThePalettesInk()
{
    Desk desk;
    const QIcon icon = iconFor(IconId::Run);
    const Tokens &tokens = Tokens::light();
    QVERIFY(hasInk(icon.pixmap(48, QIcon::Disabled).toImage(), tokens[Token::DisabledText]));
    QVERIFY(hasInk(icon.pixmap(48, QIcon::Selected).toImage(), tokens[Token::HighlightedText]));
}

ENDORSE_TEST(IconsTest)
#include "iconstest.moc"
