// SPDX-License-Identifier: GPL-3.0-or-later
// The attestation page in runs with a certificate: what it says, that it says nothing of a TPM that
// has no part in them, and that all of it fits in each language, theme and size.
#include "attestationstage.h"

#include <models/diagrammodel.h>
#include <models/steplistmodel.h>
#include <support/certificatesamples.h>
#include <support/testregistry.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/chainpanel.h>
#include <ui/attestation/diagramview.h>
#include <ui/attestation/failurepane.h>
#include <ui/attestation/stepdelegate.h>
#include <ui/common/chainview.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTest>

using namespace endorse::testing;
using namespace endorse::ui;
using endorse::attestation::AttestationKind;
using State = RunSnapshot::State;

namespace {

const QString token = QStringLiteral("pkcs11");
const QString ownName = QStringLiteral("line-4-board-17");

RunSnapshot certificateRun(int done, const QString &keyHome = token)
{
    RunSnapshot run;
    run.kind = AttestationKind::X509;
    run.state = done == 4 ? State::Finished : done == 0 ? State::Idle : State::Paused;
    run.steps = sampleCertificateSteps(done, keyHome);
    run.currentStep = done - 1;
    run.keyHome = keyHome;
    if (done > 0) {
        run.registrationId = ownName;
        run.certificate = sampleDevice(keyHome, ownName, false);
        run.canRestart = true;
    }
    if (done > 2)
        run.assignedHub = QStringLiteral("emulated-hub.azure-devices.net");
    return run;
}

RunSnapshot refusedCertificateRun(const QString &commonName, bool isExpired)
{
    RunSnapshot run = certificateRun(2);
    run.state = State::Failed;
    run.steps = sampleCertificateRefusal(token);
    run.certificate = sampleDevice(token, commonName, isExpired);
    run.canStep = run.canRun = run.canCancel = false;
    return run;
}

/// Everything that can be read on the page, tooltips and names for screen readers included.
QStringList wordsOf(const QWidget &page)
{
    QStringList words;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        words << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words << label->text();
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->isTabVisible(i))
                    words << tabs->tabText(i);
            }
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            const auto add = [&words, view](const auto &self, const QModelIndex &parent) -> void {
                for (int row = 0; row < view->model()->rowCount(parent); ++row) {
                    for (int column = 0; column < view->model()->columnCount(parent); ++column) {
                        const QModelIndex index = view->model()->index(row, column, parent);
                        words << index.data().toString() << index.data(Qt::ToolTipRole).toString()
                              << index.data(Qt::AccessibleTextRole).toString();
                    }
                    self(self, view->model()->index(row, 0, parent));
                }
            };
            add(add, {});
        }
    }
    return words;
}

/// The titles of steps that are not to be read whole.
QStringList shortenedSteps(const AttestationStage &stage)
{
    QStringList titles;
    const auto *view = stage.find<QAbstractItemView>("steps");
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        if (!StepDelegate::showsWholeTitle(*view, index))
            titles << index.data(endorse::models::StepListModel::TitleRole).toString();
    }
    return titles;
}

/// What is wider than the pane that scrolls it.
QStringList cutAreas(const QWidget &page)
{
    QStringList names;
    for (const QScrollArea *area : page.findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->widget()->width() > area->viewport()->width())
            names << QStringLiteral("%1: %2 in %3")
                         .arg(area->objectName())
                         .arg(area->widget()->width())
                         .arg(area->viewport()->width());
    }
    return names;
}

} // namespace

class CertificatePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingOfTheTpm_data();
    void saysNothingOfTheTpm();
    void diagramHasDeviceServiceAndHub();
    void chainLeadsFromTheAuthorityToTheKey();
    void keyThatDoesNotFitIsABrokenLink();
    void comparesWhatTheServiceLookedAt_data();
    void comparesWhatTheServiceLookedAt();
    void withoutAVerdictNothingIsSaidOfTheCertificate();
    void authorityThatMatchedIsKnown();
    void namesWhatTheTokenWants_data();
    void namesWhatTheTokenWants();
    void presentedChainTakesWhatItNeeds();
    void tpmTabComesWithAKeyInTheTpm();
    void backToTheTpmEverythingIsAsBefore();
    void fits_data();
    void fits();
};

void CertificatePageTest::saysNothingOfTheTpm_data()
{
    QTest::addColumn<RunSnapshot>("run");
    QTest::newRow("idle") << certificateRun(0);
    QTest::newRow("loaded") << certificateRun(1);
    QTest::newRow("registered") << certificateRun(2);
    QTest::newRow("finished") << certificateRun(4);
    QTest::newRow("refused") << refusedCertificateRun(ownName, true);
}

void CertificatePageTest::saysNothingOfTheTpm()
{
    QFETCH(RunSnapshot, run);
    AttestationStage stage;
    stage.show(run);
    // The control that chooses a TPM may name it.
    static const QRegularExpression tpmWord(
        QStringLiteral("\\b(TPM|EK|SRK|nonce|hierarchy|locks?|inner key|hub key)\\b"));
    for (const auto tab : {EvidencePane::Fields, EvidencePane::Http, EvidencePane::Service}) {
        stage.showTab(tab);
        for (const QWidget *part : {stage.find<QWidget>("columns")}) {
            for (const QString &words : wordsOf(*part))
                QVERIFY2(!tpmWord.match(words).hasMatch(), qPrintable(words));
        }
    }
    for (const auto &row : stage.page.diagram().model().rows()) {
        const QString words = endorse::models::accessibleText(row);
        QVERIFY2(!tpmWord.match(words).hasMatch(), qPrintable(words));
    }
}

void CertificatePageTest::diagramHasDeviceServiceAndHub()
{
    AttestationStage stage;
    stage.show(certificateRun(4));
    using endorse::models::Party;
    QStringList ids;
    bool keyLeaves = false;
    for (const auto &row : stage.page.diagram().model().allRows()) {
        ids << row.id;
        for (const auto &glyph : row.glyphs) {
            const bool isKey = glyph.icon == QLatin1String("ek");
            keyLeaves = keyLeaves || (isKey && row.from != row.to);
        }
        if (row.id.startsWith(QLatin1String("hub-connect/http/0")))
            QVERIFY2(row.from == Party::Hub || row.to == Party::Hub || row.from == Party::Device,
                     qPrintable(row.id));
    }
    QVERIFY(!keyLeaves);
    const QStringList wanted{
        QStringLiteral("connect/loaded"),
        QStringLiteral("register/http/0/theirs"),
        QStringLiteral("register/http/0/signature"),
        QStringLiteral("register/http/0/own"),
        QStringLiteral("register/http/0"),
        QStringLiteral("register/http/0/note"),
        QStringLiteral("register/http/0/answer"),
        // The connection is there already: no handshake.
        QStringLiteral("poll/http/0"),
        QStringLiteral("poll/http/0/answer"),
        QStringLiteral("hub-connect/http/0/theirs"),
        QStringLiteral("hub-connect/http/0/signature"),
        QStringLiteral("hub-connect/http/0/own"),
        QStringLiteral("hub-connect/http/0"),
        QStringLiteral("hub-connect/http/0/note"),
        QStringLiteral("hub-connect/http/0/answer"),
    };
    QCOMPARE(ids.join(u'\n'), wanted.join(u'\n'));
}

void CertificatePageTest::chainLeadsFromTheAuthorityToTheKey()
{
    AttestationStage stage;
    stage.show(certificateRun(2));
    auto *chain = stage.page.findChild<ChainView *>();
    QVERIFY(chain->isVisible());
    QStringList titles;
    for (const ChainBox &box : chain->boxes())
        titles << box.title;
    QCOMPARE(titles,
             QStringList({QStringLiteral("Plant Root"), QStringLiteral("Line 4 Signer"), ownName,
                          QStringLiteral("Private key, EC P-256, in a PKCS#11 token")}));
    QVERIFY(chain->boxes().constLast().linkState == ChainBox::State::Good);
    // A file can be copied, and says so.
    stage.show(certificateRun(2, QStringLiteral("file")));
    QVERIFY(chain->boxes().constLast().state == ChainBox::State::Warned);
}

void CertificatePageTest::keyThatDoesNotFitIsABrokenLink()
{
    AttestationStage stage;
    RunSnapshot run = certificateRun(1);
    run.state = State::Failed;
    run.steps[0].status = StepStatus::Failed;
    run.steps[0].error = sampleCertificateRefusal(token)[1].error;
    run.steps[0].error->category = endorse::core::ErrorCategory::Input;
    run.steps[0].error->code = QStringLiteral("key-does-not-fit");
    stage.show(run);
    QVERIFY(stage.page.findChild<ChainView *>()->boxes().constLast().linkState ==
            ChainBox::State::Bad);
    QVERIFY(stage.page.presenter().failure()->remedy == Remedy::ChooseDevice);
    QVERIFY(stage.page.presenter().caption().title.startsWith(
        QStringLiteral("Key and certificate do not belong together (key-does-not-fit).")));
}

void CertificatePageTest::comparesWhatTheServiceLookedAt_data()
{
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<bool>("isExpired");
    QTest::addColumn<QStringList>("differing");
    QTest::newRow("all as it should be") << ownName << false << QStringList();
    QTest::newRow("expired") << ownName << true
                             << QStringList{QStringLiteral("Certificate expired")};
    QTest::newRow("another name") << QStringLiteral("another-device") << false
                                  << QStringList{QStringLiteral("Common name (CN)")};
}

void CertificatePageTest::comparesWhatTheServiceLookedAt()
{
    QFETCH(QString, commonName);
    QFETCH(bool, isExpired);
    AttestationStage stage;
    stage.show(refusedCertificateRun(commonName, isExpired));
    const auto failure = stage.page.presenter().failure();
    QVERIFY(failure);
    QStringList differing;
    bool hasThumbprint = false;
    for (const ComparedLine &line : failure->compared) {
        if (line.differs)
            differing << line.label;
        hasThumbprint = hasThumbprint ||
                        line.name == stage.page.presenter().snapshot().certificate->info.sha256;
    }
    QTEST(differing, "differing");
    QVERIFY(hasThumbprint);
}

void CertificatePageTest::withoutAVerdictNothingIsSaidOfTheCertificate()
{
    AttestationStage stage;
    RunSnapshot run = refusedCertificateRun(ownName, false);
    const auto *chain = stage.page.findChild<ChainView *>();
    const auto own = [chain] { return chain->boxes().at(chain->boxes().size() - 2); };
    stage.show(run);
    QCOMPARE(stage.page.presenter().chain().note, QStringLiteral("not accepted"));
    QVERIFY(own().state == ChainBox::State::Warned);
    // The handshake ended before the service had seen the certificate.
    run.steps[1].error->category = endorse::core::ErrorCategory::Tls;
    stage.show(run);
    QCOMPARE(stage.page.presenter().chain().note, QStringLiteral("no verdict of the service"));
    QVERIFY(own().state == ChainBox::State::Good);
}

void CertificatePageTest::authorityThatMatchedIsKnown()
{
    AttestationStage stage;
    const auto *chain = stage.page.findChild<ChainView *>();
    stage.show(certificateRun(1));
    QVERIFY(chain->boxes().constFirst().facts.endsWith(QStringLiteral("or not")));
    stage.show(certificateRun(2));
    QVERIFY(chain->boxes().constFirst().state == ChainBox::State::Good);
    QVERIFY(!chain->boxes().constFirst().facts.endsWith(QStringLiteral("or not")));
}

void CertificatePageTest::namesWhatTheTokenWants_data()
{
    QTest::addColumn<QString>("says");
    QTest::newRow("pin-missing") << "The token waits for its PIN (pin-missing).";
    QTest::newRow("pin-incorrect") << "The token refuses the PIN (pin-incorrect).";
    QTest::newRow("pin-locked") << "The token is locked (pin-locked).";
    QTest::newRow("passphrase-wrong") << "The key is locked (passphrase-wrong).";
}

void CertificatePageTest::namesWhatTheTokenWants()
{
    QFETCH(QString, says);
    AttestationStage stage;
    RunSnapshot run = certificateRun(1);
    run.state = State::Failed;
    run.steps[0].status = StepStatus::Failed;
    run.steps[0].error = sampleCertificateRefusal(token)[1].error;
    run.steps[0].error->category = endorse::core::ErrorCategory::Input;
    run.steps[0].error->code = QString::fromLatin1(QTest::currentDataTag());
    stage.show(run);
    QVERIFY2(stage.page.presenter().caption().title.startsWith(says),
             qPrintable(stage.page.presenter().caption().title));
}

void CertificatePageTest::presentedChainTakesWhatItNeeds()
{
    AttestationStage stage;
    stage.page.resize(1840, 1002);
    stage.page.setPresenting(true);
    const auto *middle = stage.find<QSplitter>("middle");
    for (const int done : {1, 4}) {
        stage.show(certificateRun(done));
        const QList<int> sizes = middle->sizes();
        const int wanted = stage.page.findChild<ChainPanel *>()->heightFor(middle->width());
        QVERIFY2(std::abs(sizes.at(1) - std::min(wanted, middle->height() / 2)) <= 2,
                 qPrintable(QStringLiteral("%1 of %2").arg(sizes.at(1)).arg(wanted)));
    }
}

void CertificatePageTest::tpmTabComesWithAKeyInTheTpm()
{
    AttestationStage stage;
    auto *tabs = stage.find<TabStrip>("evidenceTabs");
    stage.show(certificateRun(2));
    QVERIFY(!tabs->isTabVisible(EvidencePane::Tpm));
    stage.show(certificateRun(2, QStringLiteral("tpm")));
    QVERIFY(tabs->isTabVisible(EvidencePane::Tpm));
}

void CertificatePageTest::backToTheTpmEverythingIsAsBefore()
{
    AttestationStage stage;
    stage.show(certificateRun(4));
    stage.show(pausedRun(5));
    QVERIFY(!stage.page.findChild<ChainView *>()->isVisible());
    QVERIFY(stage.find<QWidget>("locks")->isVisible());
    QVERIFY(stage.find<TabStrip>("evidenceTabs")->isTabVisible(EvidencePane::Tpm));
    QCOMPARE(stage.find<QAbstractItemView>("steps")->model()->rowCount(), 11);
    QCOMPARE(stage.find<QAbstractItemView>("keys")->model()->rowCount(), 3);
}

void CertificatePageTest::fits_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QSize>("size");
    for (const Language language : {Language::English, Language::Japanese, Language::Korean}) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const QSize size : {QSize(1286, 690), QSize(1840, 1002)})
                QTest::addRow("%s-%s-%d", nameOf(language), nameOf(theme), size.width())
                    << language << theme << size;
        }
    }
}

void CertificatePageTest::fits()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(QSize, size);
    Desk desk;
    desk.settings.setLanguage(language);
    desk.settings.setTheme(theme);
    AttestationStage stage;
    // As in the whole program, where a failed run can be compared.
    auto *compare = new PushButton(nullptr);
    compare->setIconId(IconId::Compare);
    compare->setText(QStringLiteral("Compare With Good Run"));
    compare->setAccessibleName(compare->text());
    stage.page.evidence().failurePane().addButton(compare);
    stage.page.resize(size);
    const QString folder = qEnvironmentVariable("ENDORSE_SHOTS");
    const auto look = [&](const RunSnapshot &run, const char *name) {
        stage.show(run);
        if (!folder.isEmpty())
            stage.page.grab().save(
                QStringLiteral("%1/x509-%2-%3.png")
                    .arg(folder, QLatin1String(QTest::currentDataTag()), QLatin1String(name)));
        QCOMPARE(layoutProblems(&stage.page).join(u'\n'), QString());
        QCOMPARE(shortenedSteps(stage).join(u'\n'), QString());
        QCOMPARE(cutAreas(stage.page).join(u'\n'), QString());
        QCOMPARE(namelessWidgets(&stage.page), QStringList());
    };
    look(certificateRun(0), "idle");
    look(certificateRun(4), "finished");
    look(refusedCertificateRun(ownName, true), "failed");
    int dates = 0;
    for (const auto *label : stage.page.evidence().failurePane().findChildren<QLabel *>()) {
        if (!label->toolTip().endsWith(QLatin1String(" UTC")))
            continue;
        QCOMPARE(label->text(), label->toolTip());
        ++dates;
    }
    QCOMPARE(dates, 2);
}

ENDORSE_TEST(CertificatePageTest)
#include "certificatepagetest.moc"
