// SPDX-License-Identifier: GPL-3.0-or-later
// The attestation page of a real run with a certificate, in each language: empty, busy, refused, at
// each step, and with a service that goes away. With ENDORSE_SHOTS=FOLDER the pictures are kept.
#include "devicefiles.h"
#include "program.h"

#include <support/testregistry.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/devicechooser.h>
#include <ui/common/pushbutton.h>

#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using attestation::Fault;
using ui::CommandId;
using State = Program::State;

class EveryCertificateStepFitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walk_data();
    void walk();

private:
    void look(Program &program, const QString &name);
    void faults(Program &program);

    QTemporaryDir m_folder;
};

void EveryCertificateStepFitsTest::walk_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addRow("en") << QStringLiteral("en") << QStringLiteral("dark");
    QTest::addRow("ja") << QStringLiteral("ja") << QStringLiteral("light");
    QTest::addRow("ko") << QStringLiteral("ko") << QStringLiteral("dark");
}

void EveryCertificateStepFitsTest::look(Program &program, const QString &name)
{
    lookAt(program, QStringLiteral("x509-%1-%2").arg(QLatin1String(QTest::currentDataTag()), name));
}

void EveryCertificateStepFitsTest::faults(Program &program)
{
    for (const Fault fault : {Fault::UnknownCa, Fault::ServiceGone, Fault::KeyMissing}) {
        program.trigger(CommandId::AttestationRestart);
        program.session().setFault(fault);
        QVERIFY(program.runToEnd());
        QVERIFY(program.session().state() == State::Failed);
        look(program, QStringLiteral("fault-") + attestation::toString(fault));
        if (QTest::currentTestFailed())
            return;
    }
    program.trigger(CommandId::AttestationRestart);
    program.session().setFault(std::nullopt);
}

void EveryCertificateStepFitsTest::walk()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    Program program(m_folder.filePath(language), language, theme);
    program.shell().settings().setReducedMotion(true);
    program.window().resize(1366, 768);
    ui::AttestationPage &page = *program.window().attestationPage();
    page.devices()->choose(choiceOf(makeDevice(m_folder.path(), language,
                                               QDateTime::currentDateTimeUtc().addYears(1))),
                           nullptr);
    program.window().showPage(ui::PageId::Attestation);
    look(program, QStringLiteral("empty"));
    // Assigning takes three seconds: the device waits, and the page is busy.
    program.runUntilStep(1, [&] { look(program, QStringLiteral("busy")); });
    QVERIFY(program.hasEnded());
    QVERIFY(program.session().state() == State::Failed);
    look(program, QStringLiteral("not-enrolled"));
    page.findChild<ui::PushButton *>(QStringLiteral("remedy"))->click();
    QVERIFY(program.hasEnded());
    QVERIFY(program.session().state() == State::Finished);
    look(program, QStringLiteral("finished"));
    program.trigger(CommandId::AttestationRestart);
    for (int done = 1; done <= program.session().steps().size(); ++done) {
        QVERIFY(program.step());
        look(program, QStringLiteral("step-%1").arg(done));
        if (QTest::currentTestFailed())
            return;
    }
    faults(program);
}

ENDORSE_TEST(EveryCertificateStepFitsTest)
#include "everycertificatestepfitstest.moc"
