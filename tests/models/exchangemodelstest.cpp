// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/httpexchangemodel.h>
#include <models/tpmcommandmodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;

class ExchangeModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsACommand();
    void tellsARefusedCommand();
    void appendsCommandsOfTheSameStep();
    void tellsAnExchange();
    void takesTheChallengeForGood();
    void tellsAMissingAnswer();
    void appendsExchangesOfTheSameStep();
};

void ExchangeModelsTest::tellsACommand()
{
    TpmCommandModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setExchanges(testing::sampleSteps(5).at(4).tpmCommands);
    const QModelIndex command = model.index(1, TpmCommandModel::CommandColumn);
    const QModelIndex result = model.index(1, TpmCommandModel::ResultColumn);
    const QModelIndex time = model.index(1, TpmCommandModel::TimeColumn);
    QCOMPARE(command.data().toString(), QStringLiteral("ActivateCredential"));
    QCOMPARE(command.data(ValueRole).toUInt(), 0x147u);
    QCOMPARE(result.data().toString(), QStringLiteral("0x000"));
    QCOMPARE(result.data(IconNameRole).toString(), QStringLiteral("ok"));
    QVERIFY(!result.data(StrongRole).toBool());
    QVERIFY(result.data(Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(time.data().toString(), QStringLiteral("0.40 ms"));
    QCOMPARE(time.data(ValueRole).toDouble(), 0.397);
    QCOMPARE(command.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("ActivateCredential, success, 0.40 ms"));
    QVERIFY(!model.headerData(1, Qt::Horizontal).toString().isEmpty());
}

void ExchangeModelsTest::tellsARefusedCommand()
{
    TpmCommandModel model;
    QList<tpm::TpmExchange> exchanges = testing::sampleRefusal().at(4).tpmCommands;
    exchanges[0].response.clear();
    model.setExchanges(exchanges);
    const QModelIndex refused = model.index(1, TpmCommandModel::ResultColumn);
    QCOMPARE(refused.data().toString(), QStringLiteral("0x1df"));
    QCOMPARE(refused.data(InkRole).toInt(), int(Ink::Fail));
    QVERIFY(refused.data(StrongRole).toBool());
    QVERIFY(!refused.data(Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(model.index(0, TpmCommandModel::ResultColumn).data().toString(),
             QStringLiteral("no answer"));
    QCOMPARE(model.index(0, TpmCommandModel::ResultColumn).data(IconNameRole).toString(),
             QStringLiteral("fail"));
}

void ExchangeModelsTest::appendsCommandsOfTheSameStep()
{
    TpmCommandModel model;
    const QList<tpm::TpmExchange> both = testing::sampleSteps(5).at(4).tpmCommands;
    model.setExchanges({both.first()});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.setExchanges(both);
    model.setExchanges(both);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(inserts.count(), 1);
    model.setExchanges({both.last()});
    QCOMPARE(resets.count(), 1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void ExchangeModelsTest::tellsAnExchange()
{
    HttpExchangeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setExchanges({testing::sampleExchange(202)});
    const QModelIndex request = model.index(0, HttpExchangeModel::RequestColumn);
    QVERIFY(request.data().toString().startsWith(QLatin1String("PUT /0ne00A1B2C3/registrations/")));
    QVERIFY(request.data().toString().endsWith(QLatin1String("?api-version=2021-06-01")));
    QCOMPARE(request.data(ValueRole).toUrl().host(), QStringLiteral("127.0.0.1"));
    const QModelIndex status = model.index(0, HttpExchangeModel::StatusColumn);
    QCOMPARE(status.data().toString(), QStringLiteral("202"));
    QCOMPARE(status.data(IconNameRole).toString(), QStringLiteral("ok"));
    QCOMPARE(model.index(0, HttpExchangeModel::TimeColumn).data().toString(),
             QStringLiteral("6.1 ms"));
}

void ExchangeModelsTest::takesTheChallengeForGood()
{
    HttpExchangeModel model;
    model.setExchanges({testing::sampleExchange(401)});
    const QModelIndex status = model.index(0, HttpExchangeModel::StatusColumn);
    QCOMPARE(status.data(InkRole).toInt(), int(Ink::Fail));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setChallengeExpected(true);
    model.setChallengeExpected(true);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(status.data(InkRole).toInt(), int(Ink::Ok));
    QVERIFY(!status.data(StrongRole).toBool());
}

void ExchangeModelsTest::tellsAMissingAnswer()
{
    HttpExchangeModel model;
    dps::HttpExchange exchange = testing::sampleExchange(0);
    exchange.error = core::Error{};
    model.setExchanges({exchange});
    QCOMPARE(model.index(0, HttpExchangeModel::StatusColumn).data().toString(),
             QStringLiteral("no answer"));
    QVERIFY(model.index(0, HttpExchangeModel::StatusColumn).data(StrongRole).toBool());
}

void ExchangeModelsTest::appendsExchangesOfTheSameStep()
{
    HttpExchangeModel model;
    const dps::HttpExchange first = testing::sampleExchange(202);
    model.setExchanges({first});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.setExchanges({first, testing::sampleExchange(200)});
    QCOMPARE(resets.count(), 0);
    QCOMPARE(inserts.count(), 1);
    model.retranslate();
    model.clear();
    QCOMPARE(resets.count(), 1);
}

ENDORSE_TEST(ExchangeModelsTest)
#include "exchangemodelstest.moc"
