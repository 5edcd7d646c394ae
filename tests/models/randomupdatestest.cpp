// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/fieldmodel.h>
#include <models/httpexchangemodel.h>
#include <models/keytreemodel.h>
#include <models/steplistmodel.h>
#include <models/structuretreemodel.h>
#include <models/tpmcommandmodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace endorse;
using namespace endorse::models;

/// Every model under updates in no order at all, watched by a tester that ends the program at the
/// first broken promise. The seed is fixed, so a failure can be repeated.
class RandomUpdatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steps();
    void keys();
    void structures();
    void fields();
    void exchanges();

private:
    static constexpr int rounds = 400;
    using Tester = QAbstractItemModelTester;
    static constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

    int below(int bound) { return int(m_random.bounded(bound)); }
    QList<attestation::KeyView> randomKeys();
    tpmtypes::StructureNode randomNode(int depth);

    QRandomGenerator m_random{20260301};
};

void RandomUpdatesTest::steps()
{
    StepListModel model;
    const Tester tester(&model, fatal);
    for (int round = 0; round < rounds; ++round) {
        QList<attestation::StepRecord> records = testing::sampleSteps(below(12));
        if (below(8) == 0)
            records.resize(below(12));
        for (attestation::StepRecord &record : records) {
            if (below(3) == 0)
                record.status = attestation::StepStatus(below(6));
        }
        model.setSteps(records, below(12) - 1, below(12) - 1, below(2) == 0);
        model.setRunningTime(below(5000) - 1);
        if (below(5) == 0)
            model.retranslate();
        QCOMPARE(model.rowCount(), int(records.size()));
    }
}

QList<attestation::KeyView> RandomUpdatesTest::randomKeys()
{
    QList<attestation::KeyView> keys;
    for (int i = below(8); i > 0; --i) {
        keys.append(attestation::KeyView{attestation::KeyKind(below(5)),
                                         quint32(below(3)),
                                         testing::pattern(below(3), i),
                                         {},
                                         attestation::KeyState(below(9)),
                                         below(3)});
    }
    return keys;
}

void RandomUpdatesTest::keys()
{
    KeyTreeModel model;
    const Tester tester(&model, fatal);
    for (int round = 0; round < rounds; ++round) {
        model.setKeys(randomKeys());
        if (below(5) == 0)
            model.retranslate();
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex parent = model.index(group, 0);
            for (int row = 0; row < model.rowCount(parent); ++row) {
                QCOMPARE(model.index(row, 1, parent).parent(), parent);
                QVERIFY(!model.index(row, 0, parent).data(IdRole).toString().isEmpty());
            }
        }
    }
}

tpmtypes::StructureNode RandomUpdatesTest::randomNode(int depth)
{
    tpmtypes::StructureNode node{
        QStringLiteral("part%1").arg(below(4)), {}, {0, below(64)}, {}, {}};
    node.range.offset = below(64);
    for (int i = depth > 0 ? below(4) : 0; i > 0; --i)
        node.children.append(randomNode(depth - 1));
    return node;
}

void RandomUpdatesTest::structures()
{
    StructureTreeModel model;
    const Tester tester(&model, fatal);
    for (int round = 0; round < rounds; ++round) {
        QList<tpmtypes::StructureNode> roots;
        for (int i = below(4); i > 0; --i)
            roots.append(randomNode(4));
        model.setRoots(roots);
        const QModelIndex found = model.indexAt(below(140) - 5);
        if (found.isValid())
            QCOMPARE(model.indexOfId(found.data(IdRole).toString()), found);
        if (below(5) == 0)
            model.retranslate();
    }
}

void RandomUpdatesTest::fields()
{
    FieldModel model;
    const Tester tester(&model, fatal);
    for (int round = 0; round < rounds; ++round) {
        attestation::StepRecord record;
        for (int i = below(4); i > 0; --i)
            record.sent.append(testing::sampleKeyField("EK", 20 + below(20), i));
        for (int i = below(4); i > 0; --i)
            record.received.append(testing::sampleChallengeField());
        model.setStep(record);
        if (below(5) == 0)
            model.retranslate();
        if (below(9) == 0)
            model.clear();
    }
}

void RandomUpdatesTest::exchanges()
{
    TpmCommandModel commands;
    HttpExchangeModel requests;
    const Tester commandTester(&commands, fatal);
    const Tester requestTester(&requests, fatal);
    QList<tpm::TpmExchange> sent;
    QList<dps::HttpExchange> asked;
    for (int round = 0; round < rounds; ++round) {
        if (below(6) == 0) {
            sent.clear();
            asked.clear();
        }
        for (int i = below(3); i > 0; --i)
            sent.append(
                testing::sampleCommand(quint32(0x140 + below(20)), QStringLiteral("C"), 20));
        for (int i = below(3); i > 0; --i)
            asked.append(testing::sampleExchange(200 + below(300)));
        commands.setExchanges(sent);
        requests.setExchanges(asked);
        requests.setChallengeExpected(below(2) == 0);
        QCOMPARE(commands.rowCount(), int(sent.size()));
        QCOMPARE(requests.rowCount(), int(asked.size()));
    }
}

ENDORSE_TEST(RandomUpdatesTest)
#include "randomupdatestest.moc"
