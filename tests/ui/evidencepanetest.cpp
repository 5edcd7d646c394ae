// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationstage.h"

#include <support/attestationsamples.h>
#include <support/testregistry.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/byteinspector.h>
#include <ui/common/captionband.h>
#include <ui/common/glossary.h>
#include <ui/common/hexview.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace endorse;
using namespace endorse::ui;
using testing::AttestationStage;
using testing::pausedRun;
using testing::refusedRun;
using testing::settle;

/// The evidence of a step: fields, exchanges, commands, and what to do after a failure.
class EvidencePaneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void selectsBytesAndPartsTogether();
    void copiesWhatIsChosen();
    void showsTextBesideItsBytes();
    void showsHttpAsPlainText();
    void choosesTheCommandThatMatters();
    void hidesMaskedBytes();
    void saysWhatToDoAfterAFailure();

private:
    std::unique_ptr<testing::Desk> m_desk;
    std::unique_ptr<AttestationStage> m_stage;
};

void EvidencePaneTest::init()
{
    m_desk = std::make_unique<testing::Desk>();
    m_stage = std::make_unique<AttestationStage>();
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->page));
}

void EvidencePaneTest::cleanup()
{
    m_stage.reset();
    m_desk.reset();
}

void EvidencePaneTest::selectsBytesAndPartsTogether()
{
    m_stage->show(pausedRun(5));
    HexView *hex = m_stage->inspector()->hex();
    QTreeView *tree = m_stage->inspector()->tree();
    QCOMPARE(hex->bytes().size(), 314);

    // From the bytes to the part…
    hex->setFocus();
    QTest::keyClick(hex, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(hex, Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(hex, Qt::Key_Right);
    QCOMPARE(hex->currentByte(), 2);
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("integrityHMAC"));

    // …and from the part to the bytes, also for a part that holds others.
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    QVERIFY(hex->selectedRange() >= 0);
    const HexRange range = hex->ranges().at(hex->selectedRange());
    QCOMPARE(range.name, QStringLiteral("credentialBlob"));
    QCOMPARE(range.length, qsizetype(54));
    QCOMPARE(range.ink, Token::Ek);
}

void EvidencePaneTest::copiesWhatIsChosen()
{
    m_stage->show(pausedRun(5));
    auto *fields = m_stage->find<QTreeView>("fields");
    fields->setFocus();
    QTest::keyClick(fields, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Challenge\t314 bytes"));
    auto *keys = m_stage->find<QTreeView>("keys");
    keys->setCurrentIndex(keys->model()->index(0, 0, keys->model()->index(0, 0)));
    keys->setFocus();
    QTest::keyClick(keys, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(QLatin1String("EK\t0x81010001\t")));
    m_stage->showTab(EvidencePane::Tpm);
    auto *commands = m_stage->find<QTableView>("tpmCommands");
    commands->setFocus();
    QTest::keyClick(commands, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(
        QApplication::clipboard()->text().startsWith(QLatin1String("ActivateCredential\t0x000")));
}

void EvidencePaneTest::showsTextBesideItsBytes()
{
    RunSnapshot run = pausedRun(5);
    attestation::Field token;
    token.label = testing::plain("SAS token");
    token.bytes = "SharedAccessSignature sr=<b>";
    token.value = QString::fromLatin1(token.bytes);
    run.steps[4].sent = {token};
    m_stage->show(run);
    auto *text = m_stage->inspector()->findChild<QPlainTextEdit *>(QStringLiteral("readable"));
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), token.value);
    QCOMPARE(m_stage->inspector()->hex()->bytes(), token.bytes);
    // Without bytes there is the text alone.
    run.steps[4].sent[0].bytes.clear();
    m_stage->show(run);
    QVERIFY(!m_stage->inspector()->hex()->isVisible());
    auto *value = m_stage->inspector()->findChild<QPlainTextEdit *>(QStringLiteral("value"));
    QVERIFY(value->isVisible());
    QCOMPARE(value->toPlainText(), token.value);
}

void EvidencePaneTest::showsHttpAsPlainText()
{
    m_stage->show(pausedRun(4));
    m_stage->showTab(EvidencePane::Http);
    const QString answer = m_stage->find<QPlainTextEdit>("httpResponse")->toPlainText();
    QVERIFY2(answer.contains(QLatin1String("required <b>now</b>")), qPrintable(answer));
    const QString request = m_stage->find<QPlainTextEdit>("httpRequest")->toPlainText();
    QVERIFY(request.startsWith(QLatin1String("PUT /")));
    QVERIFY(request.contains(QLatin1String("sig=**********")));
    QVERIFY(m_stage->find<TabStrip>("evidenceTabs")->tabText(EvidencePane::Http).contains(u'1'));
    m_stage->show(pausedRun(3));
    QVERIFY(m_stage->find<QLabel>("emptyEvidence")->isVisible());
    QVERIFY(m_stage->find<QLabel>("emptyEvidence")->text().contains(QLatin1String("service")));
}

void EvidencePaneTest::choosesTheCommandThatMatters()
{
    m_stage->show(refusedRun());
    m_stage->showTab(EvidencePane::Tpm);
    const auto *commands = m_stage->find<QTableView>("tpmCommands");
    QCOMPARE(commands->currentIndex().row(), 1);
    const auto *parts = m_stage->find<TabStrip>("commandParts");
    QCOMPARE(parts->currentIndex(), 1);
    QCOMPARE(parts->tabText(1), QStringLiteral("Response, 10 bytes"));
    QCOMPARE(m_stage->inspector()->hex()->bytes().size(), 10);
    // Choosing another keeps it while the step stays.
    m_stage->find<QTableView>("tpmCommands")->selectRow(0);
    m_stage->show(refusedRun());
    QCOMPARE(commands->currentIndex().row(), 0);
}

void EvidencePaneTest::hidesMaskedBytes()
{
    m_stage->show(pausedRun(5));
    m_stage->showTab(EvidencePane::Tpm);
    m_stage->find<QTableView>("tpmCommands")->selectRow(1);
    m_stage->find<TabStrip>("commandParts")->setCurrentIndex(1);
    settle();
    HexView *hex = m_stage->inspector()->hex();
    const bool masked =
        std::any_of(hex->ranges().cbegin(), hex->ranges().cend(), [](const HexRange &range) {
            return range.masked && range.offset == 16 && range.length == 16;
        });
    QVERIFY(masked);
    hex->selectRange(-1);
    QVERIFY(hex->textToCopy().contains(QString(32, u'*')));

    // The field of the inner key has no tree: all of it is masked.
    m_stage->showTab(EvidencePane::Fields);
    auto *fields = m_stage->find<QTreeView>("fields");
    fields->setCurrentIndex(fields->model()->index(0, 0, fields->model()->index(1, 0)));
    QCOMPARE(m_stage->inspector()->hex()->textToCopy(), QString(32, u'*'));
}

void EvidencePaneTest::saysWhatToDoAfterAFailure()
{
    m_stage->show(refusedRun());
    const auto *steps = m_stage->find<QWidget>("nextSteps");
    QVERIFY(steps->isVisible());
    QStringList texts;
    for (const QLabel *label : steps->findChildren<QLabel *>()) {
        const auto *linked = qobject_cast<const GlossaryLabel *>(label);
        texts.append(linked ? linked->plainText() : label->text());
    }
    QCOMPARE(texts, (QStringList{QStringLiteral("1."), QStringLiteral("Restart the attestation."),
                                 QStringLiteral("2."),
                                 QStringLiteral("If nobody cleared the TPM, find out who did.")}));
    auto *technical = m_stage->find<QPlainTextEdit>("technical");
    QVERIFY(technical->toPlainText().contains(QLatin1String("<b>")));
    // All of it is seen, however long a word is.
    QCOMPARE(technical->verticalScrollBar()->maximum(), 0);
    const auto *scroll = m_stage->find<QScrollArea>("failure");
    QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    QVERIFY(technical->textInteractionFlags() & Qt::TextSelectableByKeyboard);
    QTest::mouseClick(m_stage->find<PushButton>("copyFailure"), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("Code: 0x1df")));
    QCOMPARE(m_stage->find<PushButton>("restartAfterFailure")->kind(), PushButton::Kind::Primary);
    QVERIFY(m_stage->find<CaptionBand>("caption")->title().contains(QLatin1String("0x1df")));
    // The evidence of a good step hides it, the failed step brings it back.
    m_stage->page.presenter().showStep(1);
    settle();
    QVERIFY(!steps->isVisible());
    m_stage->page.presenter().followRun();
    settle();
    QVERIFY(steps->isVisible());
}

ENDORSE_TEST(EvidencePaneTest)
#include "evidencepanetest.moc"
