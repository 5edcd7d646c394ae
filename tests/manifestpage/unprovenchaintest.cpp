// SPDX-License-Identifier: GPL-3.0-or-later
// An entry without a good signature shows where its chain breaks, and nothing of it is a name.
#include "manifestdesk.h"

#include <support/testregistry.h>
#include <ui/common/chainview.h>
#include <ui/common/pushbutton.h>
#include <ui/enrollments/wraplabel.h>
#include <ui/manifest/manifestdetail.h>
#include <ui/manifest/manifesttable.h>

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using State = ChainBox::State;

namespace {

void chooseUnproven(ManifestDesk &desk, quint32 entry)
{
    QVERIFY(desk.page().table()->selectEntry(entry));
    QTRY_VERIFY(desk.page().detail()->detail());
}

QString noteOf(const ManifestDesk &desk)
{
    const auto *note = desk.find<QLabel>("chainNote");
    return note && note->isVisible() ? note->text() : QString();
}

} // namespace

class UnprovenChainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongSignatureBreaksTheLastLink();
    void aSignerThatIsNotTrustedIsMissing();
    void onlyWhatIsTrustedCanBeCopied();
    void whatCannotBeReadHasNoChain();
    void aGoodEntryHasNoSuchNote();
};

void UnprovenChainTest::aWrongSignatureBreaksTheLastLink()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    chooseUnproven(desk, BadSignature);
    const QList<ChainBox> boxes = desk.page().detail()->chain()->boxes();
    QCOMPARE(boxes.size(), 4);
    // The root is one of ours; what stands between it and the signer is what the file claims.
    QVERIFY(boxes[0].state == State::Good && boxes[0].title.contains(QStringLiteral("Root")));
    QVERIFY(boxes[1].state == State::Warned && boxes[2].state == State::Warned);
    QVERIFY(boxes[1].linkState == State::Good && boxes[2].linkState == State::Good);
    QVERIFY(boxes[3].state == State::Bad && boxes[3].linkState == State::Bad);
    QCOMPARE(boxes[3].linkWords, QStringLiteral("The signature of the entry is wrong"));
    const QString id = QString::fromLatin1(ManifestMaker::registrationId(2));
    QVERIFY(!boxes[2].title.contains(id, Qt::CaseInsensitive));
    QVERIFY(boxes[2].facts.contains(id) && boxes[2].facts != id);
    QVERIFY(!noteOf(desk).isEmpty());
    QCOMPARE(desk.find<WrapLabel>("entryId")->text(), QStringLiteral("No signed ID"));
    QVERIFY(desk.page().detail()->detail()->chain.isEmpty());
    QVERIFY(desk.page().detail()->detail()->certificates.isEmpty());
}

void UnprovenChainTest::aSignerThatIsNotTrustedIsMissing()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    chooseUnproven(desk, Foreign);
    const QList<ChainBox> boxes = desk.page().detail()->chain()->boxes();
    QCOMPARE(boxes.size(), 4);
    QVERIFY(boxes[0].state == State::Bad && boxes[3].state == State::Bad);
    QVERIFY(boxes[3].facts.contains(QStringLiteral("not among the manifest signers")));
    QVERIFY(boxes[1].linkState == State::Bad && boxes[3].linkState == State::Bad);
    for (const ChainBox &box : boxes)
        QVERIFY2(!box.title.contains(QStringLiteral("Synthetic")), qPrintable(box.title));
    // A box that stands for what is missing has no fields.
    desk.page().detail()->chain()->setCurrent(3);
    QVERIFY(!desk.find<QWidget>("certificateFields")->isVisible());
}

void UnprovenChainTest::onlyWhatIsTrustedCanBeCopied()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    chooseUnproven(desk, BadSignature);
    ChainView *chain = desk.page().detail()->chain();
    const auto *copy = desk.find<PushButton>("copyPem");
    const QList<bool> expected{true, false, false, true};
    for (int box = 0; box < expected.size(); ++box) {
        chain->setCurrent(box);
        QVERIFY(desk.find<QWidget>("certificateFields")->isVisible());
        QCOMPARE(copy->isVisible(), expected.at(box));
    }
}

void UnprovenChainTest::whatCannotBeReadHasNoChain()
{
    ManifestDesk desk;
    desk.open(ManifestMaker::file({"{}", vendor().entry(1)}));
    chooseUnproven(desk, 0);
    QVERIFY(desk.page().detail()->chain()->boxes().isEmpty());
    QVERIFY(noteOf(desk).isEmpty());
}

void UnprovenChainTest::aGoodEntryHasNoSuchNote()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    chooseUnproven(desk, BadSignature);
    chooseUnproven(desk, Good);
    QVERIFY(noteOf(desk).isEmpty());
    QVERIFY(desk.page().detail()->detail()->unprovenChain.isEmpty());
    for (const ChainBox &box : desk.page().detail()->chain()->boxes())
        QVERIFY(box.state == State::Good);
}

ENDORSE_TEST(UnprovenChainTest)
#include "unprovenchaintest.moc"
