// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/walkmodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using endorse::attestation::StepStatus;

class WalkModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheMessages();
    void showsTheNextStep();
    void growsAtTheEnd();
    void tellsARefusal();
    void tellsAnExchange();
    void countsWhatDoesNotFit();
    void findsTheRowsOfAStep();
    void survivesAnyOrder();
};

void WalkModelTest::tellsTheMessages()
{
    WalkModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QList<attestation::StepRecord> steps = testing::sampleSteps(2);
    steps[0].tpmCommands = {testing::sampleCommand(0x17a, QStringLiteral("GetCapability"), 22),
                            testing::sampleCommand(0x17a, QStringLiteral("GetCapability"), 22),
                            testing::sampleCommand(0x165, QStringLiteral("FlushContext"), 14)};
    model.setSteps(steps, 1, true);
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex connect = model.index(0);
    QCOMPARE(connect.data().toString(), QStringLiteral("GetCapability × 2, FlushContext"));
    QCOMPARE(connect.data(WalkModel::RouteRole).toString(), QStringLiteral("Device → TPM"));
    QVERIFY(connect.data(WalkModel::FirstOfStepRole).toBool());
    QVERIFY(!connect.data(WalkModel::ShownRole).toBool());
    QCOMPARE(connect.data(WalkModel::FromRole).toInt(), int(Party::Device));
    QCOMPARE(connect.data(WalkModel::ToRole).toInt(), int(Party::Tpm));

    const QModelIndex ek = model.index(2);
    QCOMPARE(ek.data().toString(), QStringLiteral("EK (316 bytes)"));
    QCOMPARE(ek.data(WalkModel::RouteRole).toString(), QStringLiteral("TPM → Device"));
    QCOMPARE(ek.data(WalkModel::GlyphsRole).toList(), (QVariantList{QStringLiteral("ek")}));
    QCOMPARE(ek.data(WalkModel::GlyphInksRole).toList(), (QVariantList{int(Ink::Ek)}));
    QVERIFY(!ek.data(WalkModel::FirstOfStepRole).toBool());
    QVERIFY(ek.data(WalkModel::AnswerRole).toBool());
    QVERIFY(ek.data(WalkModel::ShownRole).toBool());
    QCOMPARE(ek.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Step 2, from TPM to Device: EK (316 bytes)"));
}

void WalkModelTest::showsTheNextStep()
{
    WalkModel model;
    model.setSteps(testing::sampleSteps(0), 0, false);
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex next = model.index(0);
    QVERIFY(next.data(WalkModel::AheadRole).toBool());
    QVERIFY(next.data(WalkModel::RouteRole).toString().isEmpty());
    QCOMPARE(next.data(InkRole).toInt(), int(Ink::Muted));
    QVERIFY(
        next.data(Qt::AccessibleTextRole).toString().startsWith(QLatin1String("Step 1, next: ")));
    model.setSteps(testing::sampleSteps(0), 0, true);
    QCOMPARE(model.rowCount(), 0);
}

void WalkModelTest::growsAtTheEnd()
{
    WalkModel model;
    model.setSteps(testing::sampleSteps(3), 2, false);
    const int before = model.rowCount();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    model.setSteps(testing::sampleSteps(4), 3, false);
    QVERIFY(model.rowCount() > before);
    QCOMPARE(inserts.count(), 1);
    model.setSteps(testing::sampleSteps(0), 0, false);
    QCOMPARE(removals.count(), 1);
    QCOMPARE(resets.count(), 0);
}

void WalkModelTest::tellsARefusal()
{
    WalkModel model;
    model.setSteps(testing::sampleRefusal(), 4, true);
    const QModelIndex refused = model.lastOf(4);
    QCOMPARE(refused.data().toString(), QStringLiteral("ActivateCredential: 0x1df"));
    QVERIFY(refused.data(WalkModel::FailedRole).toBool());
    QVERIFY(!model.firstOf(4).data(WalkModel::FailedRole).toBool());
    QVERIFY(model.firstOf(4).data(WalkModel::StepFailedRole).toBool());
    QVERIFY(refused.data(StrongRole).toBool());
    QCOMPARE(refused.data(InkRole).toInt(), int(Ink::Fail));
    QVERIFY(!model.firstOf(5).isValid());
}

void WalkModelTest::tellsAnExchange()
{
    WalkModel model;
    QList<attestation::StepRecord> steps = testing::sampleSteps(4);
    steps[3].tpmCommands.clear();
    model.setSteps(steps, 3, true);
    const QModelIndex request = model.firstOf(3);
    const QModelIndex answer = model.lastOf(3);
    QCOMPARE(request.data().toString(), QStringLiteral("PUT …/register"));
    QCOMPARE(request.data(WalkModel::RouteRole).toString(), QStringLiteral("Device → Service"));
    QCOMPARE(request.data(WalkModel::GlyphsRole).toList(),
             (QVariantList{QStringLiteral("ek"), QStringLiteral("srk")}));
    QCOMPARE(answer.data().toString(), QStringLiteral("401 Unauthorized"));
    QCOMPARE(answer.data(WalkModel::GlyphsRole).toList(),
             (QVariantList{QStringLiteral("envelope"), QStringLiteral("envelope")}));
    QVERIFY(!answer.data(WalkModel::FailedRole).toBool());

    steps[3].status = StepStatus::Failed;
    steps[3].httpExchanges[0].status = 0;
    model.setSteps(steps, 3, true);
    QCOMPARE(model.lastOf(3).data().toString(), QStringLiteral("no answer"));
    QVERIFY(model.lastOf(3).data(WalkModel::FailedRole).toBool());
}

void WalkModelTest::countsWhatDoesNotFit()
{
    WalkModel model;
    QList<attestation::StepRecord> steps = testing::sampleSteps(4);
    for (const char *name : {"Import", "Load", "EvictControl"})
        steps[1].tpmCommands.append(testing::sampleCommand(0x157, QString::fromLatin1(name), 20));
    steps[1].received.append(testing::sampleKeyField("Name", 34, 3));
    steps[1].received.append(testing::sampleKeyField("Handle", 34, 3));
    steps[3].tpmCommands.clear();
    steps[3].httpExchanges[0].url.setPath(
        QStringLiteral("/scope/registrations/id/operations/5.5db8d82fda28fff9.95d67d66-f8c0"));
    model.setSteps(steps, 3, true);
    QCOMPARE(model.firstOf(1).data().toString(),
             QStringLiteral("StartAuthSession, ActivateCredential, Import + 2"));
    QCOMPARE(model.lastOf(1).data().toString(),
             QStringLiteral("EK (316 bytes), Name (34 bytes) + 1"));
    QCOMPARE(model.firstOf(3).data().toString(), QStringLiteral("PUT …/operations/…"));
}

void WalkModelTest::findsTheRowsOfAStep()
{
    WalkModel model;
    model.setSteps(testing::sampleSteps(5), 4, false);
    QCOMPARE(model.firstOf(0).row(), 0);
    QCOMPARE(model.firstOf(4).data(WalkModel::StepRole).toInt(), 4);
    QVERIFY(model.lastOf(4).row() > model.firstOf(4).row());
    QVERIFY(!model.firstOf(8).isValid());
    QCOMPARE(model.data(model.index(0), Qt::DecorationRole), QVariant());
}

void WalkModelTest::survivesAnyOrder()
{
    WalkModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int round = 0; round < 200; ++round) {
        model.setSteps(round % 7 == 0 ? testing::sampleRefusal()
                                      : testing::sampleSteps(round * 5 % 12),
                       round % 11, round % 3 == 0);
        if (round % 4 == 0)
            model.retranslate();
    }
}

ENDORSE_TEST(WalkModelTest)
#include "walkmodeltest.moc"
