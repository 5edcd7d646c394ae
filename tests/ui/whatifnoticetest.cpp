// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationstage.h"

#include <attestation/connections.h>
#include <support/testregistry.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/diagramview.h>
#include <ui/attestation/runtoolbar.h>
#include <ui/attestation/whatifbutton.h>

#include <QLabel>
#include <QTest>

using namespace endorse;
using namespace endorse::ui;
using attestation::Fault;
using testing::settle;

/// What the attestation page says of a run that meets a fault on purpose.
class WhatIfNoticeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhatAWhatIfUses_data();
    void saysWhatAWhatIfUses();
    void namesTheEndsOfAWhatIf();
    void fits_data();
    void fits();

private:
    std::unique_ptr<testing::Desk> m_desk;
    std::unique_ptr<testing::AttestationStage> m_stage;
};

void WhatIfNoticeTest::init()
{
    m_desk = std::make_unique<testing::Desk>();
    m_stage = std::make_unique<testing::AttestationStage>();
}

void WhatIfNoticeTest::cleanup()
{
    m_stage.reset();
    m_desk.reset();
}

void WhatIfNoticeTest::saysWhatAWhatIfUses_data()
{
    QTest::addColumn<attestation::AttestationKind>("kind");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("TPM")
        << attestation::AttestationKind::Tpm
        << QStringLiteral("This run uses a software TPM and a service of its own. ")
        << QStringLiteral("This run used a software TPM and a service of its own. ");
    QTest::newRow("X.509") << attestation::AttestationKind::X509
                           << QStringLiteral("This run uses a certificate, a key and a service")
                           << QStringLiteral("This run used a certificate, a key and a service");
}

void WhatIfNoticeTest::saysWhatAWhatIfUses()
{
    QFETCH(attestation::AttestationKind, kind);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto *notice = m_stage->find<QWidget>("whatIfNotice");
    QVERIFY(notice);
    QVERIFY(!notice->isVisible());
    // From the moment it is chosen.
    if (kind == attestation::AttestationKind::X509)
        m_stage->session.setCertificate(attestation::AttestationSession::CertificateChoice());
    Q_EMIT m_stage->page.toolbar().whatIf()->chosen(Fault::Disabled);
    settle();
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->accessibleName().startsWith(before), qPrintable(notice->accessibleName()));
    QCOMPARE(notice->findChild<QLabel *>()->text(), notice->accessibleName());
    // Above everything that the run shows, and one line high.
    QVERIFY(notice->mapToGlobal(QPoint()).y() <
            m_stage->find<QWidget>("caption")->mapToGlobal(QPoint()).y());
    QVERIFY(notice->height() < 2 * notice->fontMetrics().height() + 8);
    RunSnapshot run = RunSnapshot::of(m_stage->session);
    run.state = RunSnapshot::State::Running;
    m_stage->show(run);
    QVERIFY(notice->accessibleName().startsWith(before));
    for (const RunSnapshot::State ended : {RunSnapshot::State::Finished, RunSnapshot::State::Failed,
                                           RunSnapshot::State::Cancelled}) {
        run.state = ended;
        m_stage->show(run);
        QVERIFY2(notice->accessibleName().startsWith(after), qPrintable(notice->accessibleName()));
    }
    Q_EMIT m_stage->page.toolbar().whatIf()->chosen(std::nullopt);
    settle();
    QVERIFY(!notice->isVisible());
}

void WhatIfNoticeTest::namesTheEndsOfAWhatIf()
{
    attestation::Connections connections;
    attestation::ServiceChoice mine;
    mine.kind = attestation::ServiceChoice::Kind::Endpoint;
    mine.endpoint = QUrl(QStringLiteral("https://mine.example"));
    mine.idScope = QStringLiteral("0ne00000001");
    connections.setService(mine);
    m_stage->page.setConnections(connections);
    const DiagramView &diagram = m_stage->page.diagram();
    QCOMPARE(diagram.ends().service.host(), QStringLiteral("mine.example"));
    QVERIFY(!diagram.ends().serviceIsEmulator);
    Q_EMIT m_stage->page.toolbar().whatIf()->chosen(Fault::Cleared);
    QCOMPARE(diagram.ends().tpmName, QStringLiteral("software TPM"));
    QCOMPARE(diagram.ends().service, QUrl());
    QVERIFY(diagram.ends().serviceIsEmulator);
    Q_EMIT m_stage->page.toolbar().whatIf()->chosen(std::nullopt);
    QCOMPARE(diagram.ends().tpmName, connections.tpmName());
    QCOMPARE(diagram.ends().service.host(), QStringLiteral("mine.example"));
}

void WhatIfNoticeTest::fits_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("percent");
    for (const Language language : {Language::English, Language::Japanese, Language::Korean}) {
        for (const int percent : {100, 200})
            QTest::addRow("%s %d", nameOf(language), percent) << language << percent;
    }
}

void WhatIfNoticeTest::fits()
{
    QFETCH(Language, language);
    QFETCH(int, percent);
    m_desk->settings.setLanguage(language);
    m_desk->settings.setTextPercent(percent);
    Q_EMIT m_stage->page.toolbar().whatIf()->chosen(Fault::Cleared);
    settle();
    const auto *notice = m_stage->find<QWidget>("whatIfNotice");
    QVERIFY(notice->isVisible());
    QCOMPARE(testing::layoutProblems(notice), QStringList());
}

ENDORSE_TEST(WhatIfNoticeTest)
#include "whatifnoticetest.moc"
