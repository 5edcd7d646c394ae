// SPDX-License-Identifier: GPL-3.0-or-later
// The window is closed, put to another language or theme, given another TPM, or loses its service
// at any moment of a run: the run ends cleanly, and nothing of it stays.
#include "program.h"

#include <app/workbench.h>
#include <attestation/connections.h>
#include <audit/anchors.h>
#include <emulator/emulatorhost.h>
#include <support/processresources.h>
#include <support/testregistry.h>
#include <ui/enrollments/enrollmentspage.h>
#include <ui/enrollments/importdialog.h>

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using attestation::AttestationSession;
using ui::CommandId;
using State = AttestationSession::State;

class WindowLifeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void closesAtAnyMoment_data() { everyStep(); }
    void closesAtAnyMoment();
    void closesInTheMiddleOfAFault_data();
    void closesInTheMiddleOfAFault();
    void changesLanguageThemeAndSizeDuringARun();
    void takesAnotherTpmAtAnyMoment_data() { someSteps(); }
    void takesAnotherTpmAtAnyMoment();
    void losesItsServiceAtAnyMoment_data() { someSteps(); }
    void losesItsServiceAtAnyMoment();
    void importsAreAnchored();
    void leavesNothingBehind();

private:
    static void everyStep();
    static void someSteps();
    QString dataDir() const { return m_folder.filePath(QStringLiteral("data")); }

    QTemporaryDir m_folder;
};

void WindowLifeTest::everyStep()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < attestation::stepCount; ++step)
        QTest::addRow("%s", qPrintable(attestation::toString(
                                attestation::allSteps().at(static_cast<std::size_t>(step)))))
            << step;
}

void WindowLifeTest::someSteps()
{
    QTest::addColumn<int>("step");
    for (const char *name : {"connect", "register", "import", "poll"}) {
        for (int step = 0; step < attestation::stepCount; ++step) {
            if (attestation::toString(attestation::allSteps().at(static_cast<std::size_t>(step))) ==
                QLatin1String(name))
                QTest::addRow("%s", name) << step;
        }
    }
}

void WindowLifeTest::initTestCase()
{
    // Makes the TPM, which takes a second; later programs find it.
    Program program(dataDir());
    QVERIFY(program.startDemo());
}

void WindowLifeTest::closesAtAnyMoment()
{
    QFETCH(int, step);
    bool closed = false;
    {
        Program program(dataDir());
        QVERIFY(program.startDemo());
        program.trigger(CommandId::AttestationRestart);
        program.runUntilStep(step, [&] {
            program.quit();
            closed = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(closed, 30000);
    }
    QTRY_COMPARE(ProcessResources::now().running(), QString());
    // The data folder is free, and the TPM as it was: the next program walks to the end of a step.
    Program again(dataDir());
    QVERIFY(again.startDemo());
    QCOMPARE(again.session().steps().first().error.has_value(), false);
}

void WindowLifeTest::closesInTheMiddleOfAFault_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"cleared", "throttled", "service-gone", "tpm-gone"})
        QTest::addRow("%s", fault) << QString::fromLatin1(fault);
}

void WindowLifeTest::closesInTheMiddleOfAFault()
{
    QFETCH(QString, fault);
    bool closed = false;
    {
        Program program(dataDir());
        QVERIFY(program.startDemo());
        program.trigger(CommandId::AttestationRestart);
        program.session().setFault(attestation::faultOf(fault));
        program.runUntilStep(3, [&] {
            program.quit();
            closed = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(closed, 30000);
    }
    QTRY_COMPARE(ProcessResources::now().running(), QString());
}

void WindowLifeTest::changesLanguageThemeAndSizeDuringARun()
{
    Program program(dataDir());
    QVERIFY(program.startDemo());
    int changes = 0;
    const QList<ui::Language> languages{ui::Language::Japanese, ui::Language::Korean,
                                        ui::Language::English};
    ui::Settings &settings = program.shell().settings();
    connect(&program.session(), &AttestationSession::stepChanged, &program.shell(), [&] {
        settings.setLanguage(languages.at(changes % languages.size()));
        settings.setTheme(changes % 2 == 0 ? ui::Theme::Dark : ui::Theme::Light);
        settings.setTextPercent(changes % 2 == 0 ? 150 : 100);
        ++changes;
    });
    QVERIFY(program.runToEnd());
    QCOMPARE(attestation::toString(program.session().steps().last().status),
             attestation::toString(attestation::StepStatus::Ok));
    QVERIFY(changes >= 20); // Twice for each of ten steps.
    settings.setLanguage(ui::Language::English);
}

void WindowLifeTest::takesAnotherTpmAtAnyMoment()
{
    QFETCH(int, step);
    Program program(dataDir());
    QVERIFY(program.startDemo());
    program.trigger(CommandId::AttestationRestart);
    attestation::Connections &connections = program.shell().workbench()->connections();
    const attestation::TpmChoice embedded = connections.tpm();
    attestation::TpmChoice nowhere;
    nowhere.kind = attestation::TpmChoice::Kind::Address;
    nowhere.address = QStringLiteral("swtpm:path=/nowhere/there/is/no/socket");
    bool changed = false;
    program.runUntilStep(step, [&] {
        connections.setTpm(nowhere);
        changed = true;
    });
    QVERIFY(program.hasEnded());
    QTRY_VERIFY(changed);

    // The next run asks the TPM that is chosen now, and says that nobody is there.
    program.trigger(CommandId::AttestationRestart);
    QVERIFY(program.runToEnd());
    QCOMPARE(program.session().state(), State::Failed);
    QCOMPARE(program.session().currentStep(), 0);
    connections.setTpm(embedded);
    program.trigger(CommandId::AttestationRestart);
    program.trigger(CommandId::AttestationStep);
    QTRY_COMPARE_WITH_TIMEOUT(program.session().state(), State::Paused, 30000);
}

void WindowLifeTest::losesItsServiceAtAnyMoment()
{
    QFETCH(int, step);
    Program program(dataDir());
    QVERIFY(program.startDemo());
    program.trigger(CommandId::AttestationRestart);
    emulator::EmulatorHost &host = program.shell().workbench()->emulatorHost();
    program.runUntilStep(step, [&host] { host.stop(); });
    QVERIFY(program.hasEnded());
    // Whatever became of it: the next run starts the service again.
    program.trigger(CommandId::AttestationRestart);
    for (int done = 0; done < 4; ++done)
        QVERIFY(program.step());
    QCOMPARE(program.session().state(), State::Paused);
    QCOMPARE(host.state(), emulator::EmulatorHost::State::Running);
}

/// Not only at the end of the session: a killed program has its large changes covered.
void WindowLifeTest::importsAreAnchored()
{
    Program program(dataDir());
    QVERIFY(program.startDemo());
    QVERIFY(program.runToEnd());
    const QString anchorFile = audit::AnchorFile::pathOf(program.shell().workbench()->auditFile());
    const auto anchors = [&anchorFile] {
        const auto read = audit::AnchorFile::read(anchorFile);
        return read ? read->anchors.size() : 0;
    };
    const qsizetype before = anchors();
    const QString path = m_folder.filePath(QStringLiteral("lot.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("registrationId,attestation.type\npress-1,symmetricKey\n");
    file.close();
    program.window().showPage(ui::PageId::Enrollments);
    ui::EnrollmentsPage *page = program.window().enrollmentsPage();
    QTRY_VERIFY(page->list().state().phase == enrollmentlist::LocalListState::Phase::Ready);
    Q_EMIT page->importWanted(path);
    const auto *dialog = page->findChild<ui::ImportDialog *>();
    QVERIFY(dialog);
    auto *import = dialog->findChild<QPushButton *>(QStringLiteral("importRows"));
    QTRY_VERIFY(import->isEnabled());
    QCOMPARE(anchors(), before);
    import->click();
    QTRY_VERIFY(anchors() > before);
}

void WindowLifeTest::leavesNothingBehind()
{
    {
        Program first(dataDir()); // What libraries open once and keep.
        QVERIFY(first.startDemo());
        QVERIFY(first.runToEnd());
    }
    QTRY_COMPARE(ProcessResources::now().running(), QString());
    const ProcessResources before = ProcessResources::now();
    constexpr int rounds = 4;
    for (int round = 0; round < rounds; ++round) {
        Program program(dataDir());
        QVERIFY(program.startDemo());
        for (int done = 1; done < 6; ++done)
            QVERIFY(program.step());
    }
    QTRY_COMPARE(ProcessResources::now().running(), QString());
    QTRY_COMPARE(ProcessResources::now().moreThan(before), QString());
}

ENDORSE_TEST(WindowLifeTest)
#include "windowlifetest.moc"
