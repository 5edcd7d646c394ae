// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/diagrammodel.h>
#include <models/diagramwords.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using endorse::attestation::StepId;
using endorse::attestation::StepRecord;
using endorse::attestation::StepStatus;
using Kind = endorse::models::DiagramRow::Kind;

class DiagramModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheMessages();
    void reachesEveryMessage();
    void unfoldsAnArrow();
    void showsTheNextStep();
    void changesNoMoreThanItMust();
    void tellsARefusal();
    void tellsWhereNothingWasSent();
    void tellsAnExchange();
    void tellsTheServicesReason();
    void tellsAnInjection();
    void keepsTheNonceInside();
    void foldsTheOldestFirst();
    void foldsAsAsked();
    void offersShorterLabels();
    void saysEachRowAloud();
    void survivesAnyOrder();

private:
    using Tester = QAbstractItemModelTester;
    static constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
};

namespace {

tpm::TpmExchange command(const char *name, quint32 responseCode = 0)
{
    return testing::sampleCommand(0x147, QString::fromLatin1(name), 40, responseCode);
}

StepRecord okStep(StepId id, const QList<tpm::TpmExchange> &commands)
{
    StepRecord step;
    step.id = id;
    step.status = StepStatus::Ok;
    step.tpmCommands = commands;
    return step;
}

QStringList labels(const QList<DiagramRow> &rows)
{
    QStringList all;
    for (const DiagramRow &row : rows)
        all.append(row.labels.constFirst().render());
    return all;
}

QList<DiagramRow> rowsOf(const StepRecord &step)
{
    return diagramRows(step, attestation::indexOf(step.id), [](const QString &) { return false; },
                       {});
}

StepRecord activateStep()
{
    return okStep(StepId::Activate, {command("StartAuthSession"), command("PolicySecret"),
                                     command("ActivateCredential"), command("FlushContext")});
}

} // namespace

void DiagramModelTest::tellsTheMessages()
{
    const QList<DiagramRow> rows = rowsOf(activateStep());
    QCOMPARE(labels(rows),
             (QStringList{QStringLiteral("StartAuthSession, PolicySecret"),
                          QStringLiteral("ActivateCredential"), QStringLiteral("inner key"),
                          QStringLiteral("FlushContext")}));
    QCOMPARE(rows.at(0).labels.constLast().render(), QStringLiteral("StartAuthSession + 1"));
    QCOMPARE(rows.at(0).count, 2);
    QVERIFY(rows.at(0).from == Party::Device && rows.at(0).to == Party::Tpm);
    QCOMPARE(rows.at(1).glyphs.constFirst().icon, QStringLiteral("envelope"));
    QVERIFY(rows.at(1).glyphs.constFirst().ink == Ink::Ek);
    QVERIFY(rows.at(2).from == Party::Tpm && rows.at(2).to == Party::Device);
    QVERIFY(rows.at(2).result && rows.at(2).answer && rows.at(2).ref.response);
    QCOMPARE(rows.at(2).glyphs.constFirst().icon, QStringLiteral("inner"));
    QCOMPARE(rows.at(2).ref.index, 2);

    StepRecord ek = okStep(StepId::ReadEk, {command("ReadPublic"), command("NV_Read")});
    ek.received = {testing::sampleKeyField("Endorsement key", 316, 1)};
    ek.tpmCommands[0].command.replace(10, 4, QByteArray::fromHex("81010001"));
    QCOMPARE(labels(rowsOf(ek)),
             (QStringList{QStringLiteral("ReadPublic 0x81010001"), QStringLiteral("EK, 316 bytes"),
                          QStringLiteral("NV_Read")}));
    // What is not there yet is asked for and then made: the key comes with the second answer.
    StepRecord srk =
        okStep(StepId::ReadSrk, {command("ReadPublic", 0x18b), command("CreatePrimary"),
                                 command("EvictControl"), command("FlushContext")});
    const QList<DiagramRow> created = rowsOf(srk);
    QCOMPARE(labels(created).mid(1),
             (QStringList{QStringLiteral("CreatePrimary"), QStringLiteral("SRK"),
                          QStringLiteral("EvictControl, FlushContext")}));
    QVERIFY(!created.constFirst().failed);
    // The session for an auth value is salted to the EK, which is read on the way.
    srk.tpmCommands.insert(1, command("ReadPublic"));
    srk.tpmCommands[1].command.replace(10, 4, QByteArray::fromHex("81010001"));
    QCOMPARE(labels(rowsOf(srk)).count(QStringLiteral("SRK")), 1);
}

void DiagramModelTest::reachesEveryMessage()
{
    QList<StepRecord> steps = testing::sampleSteps(11);
    steps[4].injection = attestation::Injection{
        testing::plain("Here the TPM is cleared."),
        {command("Clear"), command("CreatePrimary"), command("CreatePrimary")}};
    DiagramModel model;
    model.setSteps(steps, 4, true);
    for (int step = 0; step < int(steps.size()); ++step) {
        const StepRecord &record = steps.at(step);
        for (int i = 0; i < int(record.tpmCommands.size()); ++i)
            QVERIFY(model.rowOf({step, MessageRef::Kind::TpmCommand, i, false, false}) >= 0);
        for (int i = 0; i < int(record.httpExchanges.size()); ++i) {
            QVERIFY(model.rowOf({step, MessageRef::Kind::HttpRequest, i, false, false}) >= 0);
            QVERIFY(model.rowOf({step, MessageRef::Kind::HttpResponse, i, false, false}) >= 0);
        }
    }
    for (int i = 0; i < 3; ++i)
        QVERIFY(model.rowOf({4, MessageRef::Kind::TpmCommand, i, true, false}) >= 0);
    QCOMPARE(model.rowOf({4, MessageRef::Kind::TpmCommand, 3, true, false}), -1);
    QCOMPARE(model.rowOf({0, MessageRef::Kind::HttpRequest, 0, false, false}), -1);
    // Every row is found by what it points at.
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.at(row).ref), row);
}

void DiagramModelTest::unfoldsAnArrow()
{
    DiagramModel model;
    const Tester tester(&model, fatal);
    QList<StepRecord> steps = attestation::pendingSteps();
    steps[4] = activateStep();
    model.setSteps(steps, 4, true);
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.isGroup(0));
    QVERIFY(!model.isGroup(1));
    QVERIFY(model.toggle(0));
    QCOMPARE(labels(model.rows()).mid(0, 2),
             (QStringList{QStringLiteral("StartAuthSession"), QStringLiteral("PolicySecret")}));
    QVERIFY(model.at(0).head && model.at(0).member && model.at(0).count == 1);
    QVERIFY(!model.at(1).head && model.at(1).member);
    QCOMPARE(model.rowOf({4, MessageRef::Kind::TpmCommand, 1, false, false}), 1);
    // It stays unfolded while the run goes on, and folds from any of its commands.
    steps[5] = okStep(StepId::Import, {command("Import")});
    model.setSteps(steps, 5, true);
    QCOMPARE(model.at(1).labels.constFirst().render(), QStringLiteral("PolicySecret"));
    QVERIFY(model.toggle(1));
    QCOMPARE(model.at(0).count, 2);
    QVERIFY(!model.toggle(99));
    // A new run begins with everything folded.
    model.toggle(0);
    model.setSteps(attestation::pendingSteps(), 0, false);
    model.setSteps(steps, 4, true);
    QCOMPARE(model.at(0).count, 2);
}

void DiagramModelTest::showsTheNextStep()
{
    DiagramModel model;
    model.setSteps(testing::sampleSteps(0), 0, false);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.at(0).ahead);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("GetCapability"));
    QCOMPARE(model.index(0).data(InkRole).toInt(), int(Ink::Muted));
    QVERIFY(model.index(0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(QLatin1String("Step 1, next: ")));
    model.setSteps(testing::sampleSteps(3), 2, false);
    QVERIFY(model.at(model.rowCount() - 1).to == Party::Service);
    model.setSteps(testing::sampleSteps(0), 0, true);
    QCOMPARE(model.rowCount(), 0);
}

void DiagramModelTest::changesNoMoreThanItMust()
{
    DiagramModel model;
    model.setSteps(testing::sampleSteps(3), 2, false);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setSteps(testing::sampleSteps(3), 2, false);
    QCOMPARE(inserts.count() + removals.count() + changes.count(), 0);
    model.setSteps(testing::sampleSteps(4), 2, false);
    // Only the dashed arrow went, and what took its place came.
    QCOMPARE(removals.count(), 1);
    QCOMPARE(removals.constFirst().at(1).toInt(), removals.constFirst().at(2).toInt());
    QCOMPARE(inserts.count(), 1);
    QCOMPARE(changes.count(), 0);
    model.setSteps(testing::sampleSteps(0), 0, false);
    QCOMPARE(resets.count(), 0);
}

void DiagramModelTest::tellsARefusal()
{
    DiagramModel model;
    model.setSteps(testing::sampleRefusal(), 4, true);
    const QModelIndex refused = model.index(model.lastOf(4));
    QCOMPARE(refused.data().toString(), QStringLiteral("0x1df TPM_RC_INTEGRITY"));
    QVERIFY(refused.data(DiagramModel::FailedRole).toBool());
    QVERIFY(refused.data(StrongRole).toBool());
    QCOMPARE(refused.data(InkRole).toInt(), int(Ink::Fail));
    QVERIFY(model.at(refused.row()).from == Party::Tpm);
    // The command that was refused as well, and nothing else.
    QVERIFY(model.at(refused.row() - 1).failed);
    QCOMPARE(model.at(refused.row() - 1).commands,
             QStringList{QStringLiteral("ActivateCredential")});
    QVERIFY(!model.at(model.firstOf(4)).failed);
    QVERIFY(model.at(model.firstOf(4)).stepFailed);
    QCOMPARE(model.firstOf(5), -1);
}

void DiagramModelTest::tellsWhereNothingWasSent()
{
    StepRecord step;
    step.id = StepId::Connect;
    step.status = StepStatus::Failed;
    core::Error error;
    error.code = QStringLiteral("no-tpm");
    step.error = error;
    const QList<DiagramRow> rows = rowsOf(step);
    QCOMPARE(labels(rows),
             (QStringList{QStringLiteral("GetCapability"), QStringLiteral("no answer, no-tpm")}));
    QVERIFY(rows.at(0).failed && rows.at(1).failed && rows.at(1).answer);
    step.status = StepStatus::Running;
    QVERIFY(rowsOf(step).constFirst().ahead);
    // The transport broke: there is a code, and it is none of the TPM's.
    step = okStep(StepId::Import, {command("Import", 0xa000a)});
    step.status = StepStatus::Failed;
    QCOMPARE(rowsOf(step).constLast().labels.constFirst().render(),
             QStringLiteral("no answer, 0xa000a"));
}

void DiagramModelTest::tellsAnExchange()
{
    QList<StepRecord> steps = testing::sampleSteps(4);
    StepRecord &step = steps[3];
    step.sent[0].label = testing::plain("Endorsement key");
    step.tpmCommands.clear();
    QList<DiagramRow> rows = rowsOf(step);
    QCOMPARE(labels(rows), (QStringList{QStringLiteral("PUT …/register"),
                                        QStringLiteral("EK is on the list: make a challenge"),
                                        QStringLiteral("401, challenge")}));
    QCOMPARE(rows.at(0).glyphs.size(), 2);
    QVERIFY(rows.at(1).kind == Kind::Note && rows.at(1).from == Party::Service);
    QCOMPARE(rows.at(2).glyphs.size(), 2);
    QVERIFY(!rows.at(2).failed);

    step.status = StepStatus::Failed;
    step.httpExchanges[0].status = 404;
    step.httpExchanges[0].reason = QStringLiteral("Not Found");
    core::Error error;
    error.code = QStringLiteral("404201");
    step.error = error;
    rows = rowsOf(step);
    QCOMPARE(labels(rows), (QStringList{QStringLiteral("PUT …/register"),
                                        QStringLiteral("404 Not Found, 404201")}));
    QVERIFY(rows.at(0).failed && rows.at(1).failed);
    step.httpExchanges[0].status = 0;
    QCOMPARE(labels(rowsOf(step)).constLast(), QStringLiteral("no answer"));

    // A step that rode it out: the first answer warns, the last one is good.
    step = testing::sampleSteps(8).at(7);
    step.tpmCommands.clear();
    step.httpExchanges.prepend(testing::sampleExchange(429));
    step.httpExchanges[1].responseBody = R"({"status":"assigning"})";
    rows = rowsOf(step);
    QVERIFY(rows.at(1).ink == Ink::Warn && !rows.at(1).failed);
    QCOMPARE(rows.constLast().labels.constFirst().render(), QStringLiteral("202, assigning"));
    step.httpExchanges[0].url.setPath(
        QStringLiteral("/scope/registrations/id/operations/5.5db8d82fda28fff9.95d67d66-f8c0"));
    QCOMPARE(labels(rowsOf(step)).constFirst(), QStringLiteral("PUT …/operations/…"));
}

void DiagramModelTest::tellsTheServicesReason()
{
    StepRecord step = testing::sampleSteps(4).at(3);
    step.status = StepStatus::Failed;
    DiagramModel model;
    model.setServiceNotes([](const dps::HttpExchange &exchange) {
        return exchange.method == QLatin1String("PUT")
                   ? std::optional(ServiceNote{testing::plain("Enrollment: disabled"), true})
                   : std::nullopt;
    });
    QList<StepRecord> steps = attestation::pendingSteps();
    steps[3] = step;
    model.setSteps(steps, 3, true);
    const int note = model.rowOf({3, MessageRef::Kind::Note, 0, false, false});
    QVERIFY(note >= 0);
    QCOMPARE(model.index(note).data().toString(), QStringLiteral("Enrollment: disabled"));
    QVERIFY(model.at(note).failed);
}

void DiagramModelTest::tellsAnInjection()
{
    QList<StepRecord> steps = testing::sampleRefusal();
    steps[4].injection = attestation::Injection{
        testing::plain("Here the TPM is cleared."),
        {command("Clear"), command("CreatePrimary"), command("CreatePrimary")}};
    DiagramModel model;
    model.setSteps(steps, 4, true);
    const int first = model.firstOf(4);
    QVERIFY(model.at(first).kind == Kind::Injection);
    QVERIFY(model.at(first).injected && model.at(first).first && !model.at(first).stepFailed);
    QCOMPARE(labels(model.rows().mid(first, 3)),
             (QStringList{QStringLiteral("Here the TPM is cleared."), QStringLiteral("Clear"),
                          QStringLiteral("CreatePrimary × 2")}));
    QVERIFY(!model.at(first + 1).first && model.at(first + 1).injected);
    // The step itself is a band of its own.
    QVERIFY(model.at(first + 3).first && model.at(first + 3).stepFailed);
    QVERIFY(!model.isFoldable(4));
}

void DiagramModelTest::keepsTheNonceInside()
{
    // Whatever the run: the nonce and the hub key travel on no arrow that leaves the TPM.
    QList<StepRecord> steps = testing::sampleSteps(11);
    steps[5].tpmCommands = {command("Import"), command("Load"), command("EvictControl")};
    steps[6].tpmCommands = {command("HMAC")};
    steps[6].received = {testing::sampleKeyField("Signature", 32, 1)};
    for (int i = 0; i < int(steps.size()); ++i) {
        for (const DiagramRow &row : rowsOf(steps.at(i))) {
            if (row.kind != Kind::Message || row.from != Party::Tpm)
                continue;
            for (const DiagramGlyph &glyph : row.glyphs)
                QVERIFY(glyph.ink != Ink::Nonce && glyph.ink != Ink::Hub);
        }
    }
    const QList<DiagramRow> imported = rowsOf(steps.at(5));
    QVERIFY(imported.constLast().kind == Kind::Note);
    QVERIFY(imported.constLast().from == Party::Tpm && imported.constLast().ink == Ink::Nonce);
}

void DiagramModelTest::foldsTheOldestFirst()
{
    DiagramModel model;
    const Tester tester(&model, fatal);
    QList<StepRecord> steps = testing::sampleSteps(6);
    for (StepRecord &step : steps.first(6))
        step.tpmCommands = {command("HMAC"), command("Load")};
    model.setSteps(steps, 5, false);
    const int all = model.rowCount();
    // HMAC, signature, Load and what the TPM or the service adds.
    QCOMPARE(model.lastOf(0) - model.firstOf(0) + 1, 3);
    model.setRoom(all - 1);
    QVERIFY(model.at(model.firstOf(0)).foldedStep);
    QVERIFY(model.at(model.firstOf(0)).result);
    QVERIFY(!model.at(model.firstOf(1)).foldedStep);
    model.setRoom(1);
    for (int step = 0; step < 5; ++step)
        QVERIFY(model.at(model.firstOf(step)).foldedStep);
    // The step that is shown stays open whatever the room, and nothing is lost for the export.
    QVERIFY(!model.at(model.firstOf(5)).foldedStep);
    QCOMPARE(model.allRows().size(), all);
    model.setSteps(steps, 2, false);
    QVERIFY(!model.at(model.firstOf(2)).foldedStep);
    QVERIFY(model.at(model.firstOf(5)).foldedStep);
    model.setRoom(all);
    QCOMPARE(model.rowCount(), all);
}

void DiagramModelTest::foldsAsAsked()
{
    DiagramModel model;
    QList<StepRecord> steps = testing::sampleSteps(4);
    model.setSteps(steps, 3, false);
    model.setRoom(1);
    QVERIFY(model.at(0).foldedStep);
    QVERIFY(model.toggle(0));
    QVERIFY(!model.at(0).foldedStep);
    QVERIFY(model.toggleStep(0));
    QVERIFY(model.at(0).foldedStep);
    // What was unfolded within a step is folded with it.
    model.toggleStep(0);
    for (int row = model.lastOf(0); row >= 0; --row) {
        if (model.at(row).count > 1)
            model.toggle(row);
    }
    model.toggleStep(0);
    QCOMPARE(model.lastOf(0), 0);
    QVERIFY(!model.at(0).member);
    model.setRoom(0);
    // What the user folded stays so where there is room.
    QVERIFY(model.at(0).foldedStep);
    QVERIFY(model.toggleStep(3));
    QVERIFY(model.at(model.firstOf(3)).foldedStep);
    model.setSteps(testing::sampleRefusal(), 4, true);
    QVERIFY(!model.toggleStep(4));
    QVERIFY(!model.toggleStep(9));
    model.setSteps(testing::sampleSteps(0), 0, false);
    QVERIFY(!model.toggle(0));
}

void DiagramModelTest::offersShorterLabels()
{
    const QList<core::Text> many =
        commandLabels({command("GetCapability"), command("ReadClock"), command("GetCapability")});
    QCOMPARE(many.size(), 2);
    QCOMPARE(many.at(0).render(), QStringLiteral("GetCapability × 2, ReadClock"));
    QCOMPARE(many.at(1).render(), QStringLiteral("GetCapability + 2"));
    QCOMPARE(commandLabels({}).size(), 0);
    QCOMPARE(refusalLabels(0x1df).constLast().render(), QStringLiteral("0x1df"));
    const QString label = QStringLiteral("GetCapability × 2, ReadClock");
    QCOMPARE(label.left(countStart(label)), QStringLiteral("GetCapability"));
    QCOMPARE(countStart(QStringLiteral("Import")), 6);
    // A command that was cut names no handle.
    tpm::TpmExchange cut = command("ReadPublic");
    cut.command.truncate(9);
    QCOMPARE(commandLabels({cut}).constLast().render(), QStringLiteral("ReadPublic"));
}

void DiagramModelTest::saysEachRowAloud()
{
    const QList<DiagramRow> rows = rowsOf(activateStep());
    QCOMPARE(accessibleText(rows.at(0)),
             QStringLiteral("Step 5, from Device to TPM: StartAuthSession, PolicySecret; folded"));
    QCOMPARE(accessibleText(rows.at(1)),
             QStringLiteral("Step 5, from Device to TPM: ActivateCredential; carries EK envelope"));
    DiagramModel model;
    model.setSteps(testing::sampleRefusal(), 4, true);
    QCOMPARE(model.index(model.lastOf(4)).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Step 5, from TPM to Device: 0x1df TPM_RC_INTEGRITY; refused"));
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(!model.index(row).data(Qt::AccessibleTextRole).toString().isEmpty());
    QCOMPARE(model.data(model.index(0), Qt::DecorationRole), QVariant());
}

void DiagramModelTest::survivesAnyOrder()
{
    DiagramModel model;
    const Tester tester(&model, fatal);
    QRandomGenerator random(20261123);
    const auto below = [&random](int bound) { return int(random.bounded(bound)); };
    for (int round = 0; round < 400; ++round) {
        QList<StepRecord> steps =
            below(7) == 0 ? testing::sampleRefusal() : testing::sampleSteps(below(12));
        for (StepRecord &step : steps) {
            if (below(4) == 0)
                step.status = StepStatus(below(6));
            if (below(9) == 0)
                step.injection =
                    attestation::Injection{testing::plain("Here."), {command("Clear")}};
        }
        model.setSteps(steps, below(12) - 1, below(3) == 0);
        if (below(3) == 0)
            model.setRoom(below(30));
        if (model.rowCount() > 0) {
            model.toggle(below(model.rowCount()));
            QCOMPARE(model.rowOf(model.at(0).ref), 0);
        }
        model.toggleStep(below(12));
        if (below(4) == 0)
            model.retranslate();
    }
}

ENDORSE_TEST(DiagramModelTest)
#include "diagrammodeltest.moc"
