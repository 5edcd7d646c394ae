// SPDX-License-Identifier: GPL-3.0-or-later
// Files without signatures on the Manifests page: it says so, and a bundle asks for an object.
#include "manifestdesk.h"

#include <support/manifestsamples.h>
#include <support/testregistry.h>
#include <ui/common/chainview.h>
#include <ui/manifest/copyfieldlist.h>
#include <ui/manifest/manifestdetail.h>
#include <ui/manifest/manifesttable.h>

#include <QComboBox>
#include <QLabel>
#include <QTest>

#include <manifest/archivemaker.h>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;

namespace {

QByteArray archiveOf(const QList<int> &chips)
{
    QList<PackedFile> files;
    for (const int chip : chips)
        files.append(
            {QByteArray::number(chip), sampleFile(QStringLiteral("vendor/chip-%1.pem").arg(chip))});
    return sevenZipOf(files);
}

QByteArray bundleOfTwo()
{
    return sevenZipOf(
        {{"lot_E0E0_Certs.7z", archiveOf({0})}, {"lot_E0E2_Certs.7z", archiveOf({1, 2, 3})}},
        "store");
}

void pick(QComboBox *combo, int item)
{
    combo->setCurrentIndex(item);
    Q_EMIT combo->activated(item);
}

} // namespace

class UnsignedFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsMarkedAsUnsigned();
    void aBundleOffersItsObjects();
};

void UnsignedFilesTest::aListIsMarkedAsUnsigned()
{
    ManifestDesk desk;
    desk.open(sampleFile(QStringLiteral("vendor/espressif.csv")));
    QCOMPARE(desk.presenter().importable(), 3);
    QVERIFY(desk.presenter().isUnsigned());
    QVERIFY(desk.find<QLabel>("manifestFacts")->text().endsWith(QStringLiteral("Unsigned")));
    QVERIFY(!desk.find<QComboBox>("bundleObject")->isVisibleTo(&desk.page()));
    QVERIFY(desk.page().table()->selectEntry(1));
    QTRY_VERIFY(desk.page().detail()->detail());
    settle();
    QVERIFY(desk.find<QLabel>("entryReason")->text().startsWith(QStringLiteral("Nobody vouches")));
    // The issuer that nobody knows, and the chip.
    QCOMPARE(desk.page().detail()->chain()->boxes().size(), 2);
    QStringList values;
    for (const CopyField *field : desk.find<CopyFieldList>("entryFields")->fields())
        values.append(field->value());
    QVERIFY(values.contains(QStringLiteral("Unsigned")));
    // A signed manifest is not called so.
    desk.open(ManifestMaker::file({vendor().entry(1)}));
    QVERIFY(desk.find<QLabel>("manifestFacts")->text().endsWith(QStringLiteral("signed")));
    QVERIFY(!desk.find<QLabel>("manifestFacts")->text().endsWith(QStringLiteral("nsigned")));
}

void UnsignedFilesTest::aBundleOffersItsObjects()
{
    ManifestDesk desk;
    desk.open(bundleOfTwo());
    auto *objects = desk.find<QComboBox>("bundleObject");
    QVERIFY(objects->isVisibleTo(&desk.page()));
    QCOMPARE(objects->count(), 2);
    QCOMPARE(objects->currentText(), QStringLiteral("E0E0"));
    QVERIFY(!objects->accessibleName().isEmpty());
    QCOMPARE(desk.model().total(), 1);
    pick(objects, 1);
    QTRY_VERIFY(desk.isVerified());
    QTRY_COMPARE(desk.model().total(), 3);
    QCOMPARE(objects->currentText(), QStringLiteral("E0E2"));
    // The choice stays with the file, and goes with it.
    desk.presenter().verifyAgain();
    QTRY_VERIFY(desk.isVerified());
    QTRY_COMPARE(desk.model().total(), 3);
    desk.open(bundleOfTwo());
    QCOMPARE(desk.model().total(), 1);
    desk.open(ManifestMaker::file({vendor().entry(1)}));
    QVERIFY(!objects->isVisibleTo(&desk.page()));
}

ENDORSE_TEST(UnsignedFilesTest)
#include "unsignedfilestest.moc"
