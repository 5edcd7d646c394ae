// SPDX-License-Identifier: GPL-3.0-or-later
#include <attestation/fault.h>
#include <models/runcomparisonmodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using attestation::AttestationKind;
using attestation::AttestationResult;
using attestation::RunSummary;

namespace {

QString textOf(const RunComparisonModel &model, const char *id, int column)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(IdRole).toString() == QLatin1String(id))
            return model.index(row, column).data().toString();
    }
    return {};
}

QString verdictOf(const RunComparisonModel &model, const char *id)
{
    return textOf(model, id, RunComparisonModel::VerdictColumn);
}

/// The what-if in which the TPM is cleared, as it was met: on a service of its own.
AttestationResult clearedRun()
{
    AttestationResult run = testing::sampleResult(testing::sampleRefusal());
    run.fault = attestation::Fault::Cleared;
    run.startedAt = run.startedAt.addSecs(60);
    run.endpoint = QUrl(QStringLiteral("https://127.0.0.1:9999"));
    run.idScope = QStringLiteral("0ne00FFFFFF");
    run.steps[4].injection = attestation::Injection{testing::plain("Here the TPM is cleared."), {}};
    run.steps[4].compared = {{attestation::KeyKind::Srk, run.srkName, testing::pattern(34, 9)},
                             {attestation::KeyKind::Ek, run.ekName, run.ekName}};
    return run;
}

AttestationResult goodRun()
{
    return testing::sampleResult(testing::sampleSteps(11));
}

/// A run with a certificate of its own.
RunSummary certificateRun(const QString &id, const QString &fingerprint)
{
    RunSummary run = RunSummary::of(goodRun());
    run.kind = AttestationKind::X509;
    run.steps.resize(4);
    run.ekName.clear();
    run.srkName.clear();
    run.registrationId = run.deviceId = id;
    run.certificateSha256 = fingerprint;
    run.keyHome = QStringLiteral("file");
    return run;
}

} // namespace

/// That the cause of a failure leads a comparison, and what differs every time does not hide it.
class RunCauseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsWithTheCause();
    void tellsWhatTheMessagesTell();
    void takesNoUsualRefusalForEvidence();
    void foldsWhatBelongsToAnotherDevice_data();
    void foldsWhatBelongsToAnotherDevice();
    void namesTheOtherTpm();
    void foldsTheDevicesOfTwoWhatIfs();
    void tellsAPortFromAnotherService_data();
    void tellsAPortFromAnotherService();
    void findsNoCauseWhereNoneIs();
    void callsNothingAConsequenceOfAnotherKind();
    void comparesTwoFailures();
};

void RunCauseTest::leadsWithTheCause()
{
    RunComparisonModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRuns(RunSummary::of(clearedRun()), RunSummary::of(goodRun()));
    // The step first, and what was said of it; nothing else is a difference.
    QStringList first;
    for (int row = 0; row < model.differences(); ++row) {
        const QModelIndex index = model.index(row, RunComparisonModel::VerdictColumn);
        first.append(index.data(IdRole).toString());
        QCOMPARE(index.data().toString(), QStringLiteral("cause"));
        QCOMPARE(index.data(IconNameRole).toString(), QStringLiteral("fail"));
        QVERIFY(index.siblingAtColumn(0).data(StrongRole).toBool());
    }
    QCOMPARE(first, QStringList({QStringLiteral("activate"), QStringLiteral("fault"),
                                 QStringLiteral("error"), QStringLiteral("error-code")}));
    for (const char *id : {"outcome", "hub", "device-id", "import", "hub-connect"})
        QVERIFY2(verdictOf(model, id) == QLatin1String("follows"), id);
    for (const char *id : {"service", "id-scope", "read-ek"})
        QVERIFY2(verdictOf(model, id).isEmpty(), id); // Folded.
    model.setShowsFresh(true);
    for (const char *id : {"service", "id-scope", "read-ek"})
        QVERIFY2(verdictOf(model, id) == QLatin1String("always differs"), id);
    const RunComparisonModel::Headline headline = model.headline();
    QVERIFY2(headline.title.contains(QLatin1String("step 5, ")), qPrintable(headline.title));
    QVERIFY2(
        headline.text.contains(QLatin1String("the envelope is bound to another SRK.")) &&
            headline.text.contains(attestation::faultTitle(attestation::Fault::Cleared).render()),
        qPrintable(headline.text));
    model.clear();
    QVERIFY(model.headline().title.isEmpty());
    QCOMPARE(model.freshFacts(), 0);
}

void RunCauseTest::tellsWhatTheMessagesTell()
{
    const AttestationResult bad = clearedRun();
    const AttestationResult good = goodRun();
    RunComparisonModel model;
    model.setRuns(RunSummary::of(bad), RunSummary::of(good));
    model.setSteps(bad.steps, good.steps);
    for (const char *id : {"injection", "tpm-answer", "found-name"})
        QVERIFY2(verdictOf(model, id) == QLatin1String("cause"), id);
    // The challenge was made for the very SRK of the good run, and the EK is the same.
    QVERIFY(verdictOf(model, "expected-name").isEmpty());
    QCOMPARE(textOf(model, "injection", RunComparisonModel::FirstColumn),
             QStringLiteral("Here the TPM is cleared."));
    QCOMPARE(textOf(model, "tpm-answer", RunComparisonModel::FactColumn),
             QStringLiteral("Answer of the TPM to ActivateCredential"));
    QCOMPARE(textOf(model, "tpm-answer", RunComparisonModel::FirstColumn), QStringLiteral("0x1df"));
    QCOMPARE(textOf(model, "tpm-answer", RunComparisonModel::SecondColumn),
             QStringLiteral("0x000"));
    QCOMPARE(textOf(model, "found-name", RunComparisonModel::FirstColumn),
             QString::fromLatin1(testing::pattern(34, 9).toHex()));
    QCOMPARE(textOf(model, "found-name", RunComparisonModel::SecondColumn),
             QString::fromLatin1(good.srkName.toHex()));
    // What was read of two runs says nothing of two others.
    model.setRuns(RunSummary::of(bad), RunSummary::of(good));
    QVERIFY(verdictOf(model, "injection").isEmpty());
}

/// A key is looked for before it is made: the TPM says that it is not there.
void RunCauseTest::takesNoUsualRefusalForEvidence()
{
    const tpm::TpmExchange absent =
        testing::sampleCommand(0x173, QStringLiteral("ReadPublic"), 14, 0x18b);
    const AttestationResult bad = clearedRun();
    AttestationResult good = goodRun();
    good.steps[4].tpmCommands.append(absent);
    RunComparisonModel model;
    // The newer run leads, whichever of the two it is.
    for (const bool goodFirst : {true, false}) {
        const AttestationResult &first = goodFirst ? good : bad;
        const AttestationResult &second = goodFirst ? bad : good;
        model.setRuns(RunSummary::of(first), RunSummary::of(second));
        model.setSteps(first.steps, second.steps);
        QCOMPARE(textOf(model, "tpm-answer", RunComparisonModel::FactColumn),
                 QStringLiteral("Answer of the TPM to ActivateCredential"));
    }
    // The service refused, not the TPM.
    AttestationResult refused = bad;
    refused.steps[4].tpmCommands = goodRun().steps[4].tpmCommands;
    model.setRuns(RunSummary::of(refused), RunSummary::of(good));
    model.setSteps(refused.steps, good.steps);
    QCOMPARE(verdictOf(model, "injection"), QStringLiteral("cause"));
    QVERIFY(verdictOf(model, "tpm-answer").isEmpty());
}

void RunCauseTest::foldsWhatBelongsToAnotherDevice_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("fingerprint");
    QTest::addColumn<bool>("whatIf");
    QTest::addColumn<bool>("folded");
    const QString other = QStringLiteral("dev-2");
    const QString same = QStringLiteral("dev-1");
    QTest::newRow("another device") << other << QStringLiteral("bb") << false << false;
    QTest::newRow("a renewed certificate") << same << QStringLiteral("bb") << false << false;
    QTest::newRow("another name") << other << QStringLiteral("aa") << false << false;
    QTest::newRow("the device of a what-if") << other << QStringLiteral("bb") << true << true;
}

void RunCauseTest::foldsWhatBelongsToAnotherDevice()
{
    QFETCH(QString, id);
    QFETCH(QString, fingerprint);
    QFETCH(bool, whatIf);
    QFETCH(bool, folded);
    RunSummary other = certificateRun(id, fingerprint);
    if (whatIf)
        other.fault = toString(attestation::Fault::WrongCertificate);
    RunComparisonModel model;
    model.setRuns(other, certificateRun(QStringLiteral("dev-1"), QStringLiteral("aa")));
    const QString verdict = folded ? QString() : QStringLiteral("different");
    if (fingerprint != QLatin1String("aa"))
        QCOMPARE(verdictOf(model, "certificate"), verdict);
    if (id != QLatin1String("dev-1"))
        QCOMPARE(verdictOf(model, "registration-id"), verdict);
}

void RunCauseTest::namesTheOtherTpm()
{
    RunSummary other = RunSummary::of(goodRun());
    other.registrationId = QStringLiteral("dev-2");
    other.ekName = testing::pattern(34, 8);
    other.srkName = testing::pattern(34, 9);
    RunComparisonModel model;
    model.setRuns(other, RunSummary::of(goodRun()));
    QCOMPARE(verdictOf(model, "registration-id"), QStringLiteral("different"));
    QCOMPARE(verdictOf(model, "ek"), QStringLiteral("different"));
    QVERIFY(verdictOf(model, "srk").isEmpty());
    QCOMPARE(model.differences(), 2);
}

/// Nothing to be shown, and yet they are not alike.
void RunCauseTest::foldsTheDevicesOfTwoWhatIfs()
{
    RunSummary first = RunSummary::of(clearedRun());
    RunSummary second = first;
    second.registrationId = QStringLiteral("dev-2");
    second.ekName = testing::pattern(34, 8);
    RunComparisonModel model;
    model.setRuns(first, second);
    QCOMPARE(model.differences(), 0);
    QVERIFY(model.hasTwoDevices());
    model.setRuns(first, first);
    QVERIFY(!model.hasTwoDevices());
    model.clear();
    QVERIFY(!model.hasTwoDevices());
}

void RunCauseTest::tellsAPortFromAnotherService_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("isEmulator");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("port") << QStringLiteral("https://127.0.0.1:7000") << true << QString();
    QTest::newRow("host") << QStringLiteral("https://192.0.2.7:8443") << true
                          << QStringLiteral("different");
    QTest::newRow("no emulator") << QStringLiteral("https://127.0.0.1:7000") << false
                                 << QStringLiteral("different");
}

void RunCauseTest::tellsAPortFromAnotherService()
{
    QFETCH(QString, endpoint);
    QFETCH(bool, isEmulator);
    RunSummary other = RunSummary::of(goodRun());
    other.endpoint = endpoint;
    other.serviceIsEmulator = isEmulator;
    RunComparisonModel model;
    model.setRuns(RunSummary::of(goodRun()), other);
    QTEST(verdictOf(model, "service"), "verdict");
}

void RunCauseTest::findsNoCauseWhereNoneIs()
{
    RunSummary other = RunSummary::of(goodRun());
    other.assignedHub = QStringLiteral("hub-2.azure-devices.net");
    RunComparisonModel model;
    model.setRuns(RunSummary::of(goodRun()), other);
    QVERIFY(model.headline().title.isEmpty());
    QCOMPARE(verdictOf(model, "hub"), QStringLiteral("different"));
    // Two kinds have no step in common.
    model.setRuns(RunSummary::of(clearedRun()),
                  certificateRun(QStringLiteral("dev-1"), QStringLiteral("aa")));
    QVERIFY(model.headline().title.isEmpty());
    QCOMPARE(verdictOf(model, "error-code"), QStringLiteral("different"));
}

/// What a device with a certificate lacks, it never had.
void RunCauseTest::callsNothingAConsequenceOfAnotherKind()
{
    RunSummary refused = certificateRun(QStringLiteral("dev-1"), QStringLiteral("aa"));
    refused.outcome = attestation::RunOutcome::Failed;
    refused.tpmName.clear();
    refused.tokenExpiry = refused.tokenLifetime = 0;
    RunSummary good = RunSummary::of(goodRun());
    good.tokenLifetime = 3600;
    good.tokenExpiry = good.startedAt.toSecsSinceEpoch() + 3600;
    RunComparisonModel model;
    model.setRuns(refused, good);
    for (const char *id : {"ek", "srk", "tpm", "token-lifetime", "certificate"})
        QVERIFY2(verdictOf(model, id) == QLatin1String("different"), id);
}

void RunCauseTest::comparesTwoFailures()
{
    const auto expired = [](const char *time) {
        return core::Text("endorse::testing", "The certificate expired on %1.")
            .arg(QLatin1String(time));
    };
    RunSummary first = RunSummary::of(clearedRun());
    first.error->message = expired("2026-03-01");
    RunSummary second = first;
    second.error->message = expired("2026-03-02");
    RunComparisonModel model;
    model.setRuns(first, second);
    // The same refusal names other times and numbers each time.
    QVERIFY(model.headline().title.isEmpty());
    QCOMPARE(model.differences(), 0);
    // A service refuses for many reasons with one code.
    second.error->message = testing::plain("The common name is another one.");
    model.setRuns(first, second);
    QVERIFY(model.headline().title.contains(QLatin1String("Both runs end in step 5")));
    QCOMPARE(verdictOf(model, "error"), QStringLiteral("cause"));
    QCOMPARE(verdictOf(model, "error-code"), QStringLiteral("equal"));
    second.error = first.error;
    second.error->code = QStringLiteral("0x18b");
    model.setRuns(first, second);
    QVERIFY(model.headline().title.contains(QLatin1String("Both runs end in step 5")));
    QCOMPARE(verdictOf(model, "error-code"), QStringLiteral("cause"));
    // The sentence is the same one: the code alone tells.
    second.error->message = expired("2026-03-02");
    model.setRuns(first, second);
    QCOMPARE(verdictOf(model, "error"), QStringLiteral("cause"));
}

ENDORSE_TEST(RunCauseTest)
#include "runcausetest.moc"
