// SPDX-License-Identifier: GPL-3.0-or-later
// The attestation page of a real run, at each step and in failures, in each language, theme and
// size: nothing is cut, nothing lies off the window, every widget that takes the focus has a name.
// With ENDORSE_SHOTS=FOLDER the pictures are kept.
#include "program.h"

#include <support/testregistry.h>

#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using ui::CommandId;

class EveryStepFitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walk_data();
    void walk();

private:
    void look(Program &program, const QString &name);

    QTemporaryDir m_folder;
};

void EveryStepFitsTest::walk_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    for (const char *language : {"en", "ja", "ko"}) {
        for (const char *theme : {"light", "dark"}) {
            for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
                QTest::addRow("%s-%s-%d", language, theme, size.width())
                    << QString::fromLatin1(language) << QString::fromLatin1(theme) << size;
            }
        }
    }
}

void EveryStepFitsTest::look(Program &program, const QString &name)
{
    lookAt(program, QStringLiteral("%1-%2").arg(QLatin1String(QTest::currentDataTag()), name));
}

void EveryStepFitsTest::walk()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    Program program(m_folder.filePath(QStringLiteral("data")), language, theme);
    program.shell().settings().setReducedMotion(true);
    program.window().resize(size);
    look(program, QStringLiteral("first-run"));
    QVERIFY(program.startDemo());
    for (int done = 1; done < attestation::stepCount; ++done) {
        look(program, QStringLiteral("step-%1").arg(done, 2, 10, QLatin1Char('0')));
        if (QTest::currentTestFailed())
            return;
        QVERIFY(program.step());
    }
    QVERIFY(program.hasEnded());
    look(program, QStringLiteral("finished"));
    for (const auto fault :
         {attestation::Fault::Cleared, attestation::Fault::Disabled, attestation::Fault::TpmGone}) {
        if (QTest::currentTestFailed())
            return;
        program.trigger(CommandId::AttestationRestart);
        program.session().setFault(fault);
        QVERIFY(program.runToEnd());
        look(program, QStringLiteral("fault-") + attestation::toString(fault));
    }
    program.trigger(CommandId::AttestationRestart);
    program.session().setFault(std::nullopt);
}

ENDORSE_TEST(EveryStepFitsTest)
#include "everystepfitstest.moc"
