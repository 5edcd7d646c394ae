// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/requestlogmodel.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using emulator::EmulatorRequest;
using emulator::RequestLog;

namespace {

EmulatorRequest sample(int status, const char *path = "/0ne/registrations/dev1/register",
                       const char *id = "dev1")
{
    EmulatorRequest request;
    request.at = QDateTime({2026, 3, 1}, {17, 41, 42, 318}, Qt::UTC);
    request.method = QStringLiteral("PUT");
    request.path = QString::fromLatin1(path);
    request.status = status;
    request.registrationId = QString::fromLatin1(id);
    request.outcome =
        core::Text("endorse::emulator", "The enrollment %1 was read.").arg(QString::fromLatin1(id));
    request.durationNs = 6'100'000;
    return request;
}

QString shown(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class RequestLogModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsARequest()
    {
        RequestLog log;
        RequestLogModel model;
        model.setLog(&log);
        log.append(sample(202));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(shown(model, 0, RequestLogModel::TimeColumn), QStringLiteral("17:41:42.318"));
        QCOMPARE(shown(model, 0, RequestLogModel::MethodColumn), QStringLiteral("PUT"));
        QCOMPARE(shown(model, 0, RequestLogModel::PathColumn),
                 QStringLiteral("/0ne/registrations/dev1/register"));
        QCOMPARE(shown(model, 0, RequestLogModel::StatusColumn), QStringLiteral("202"));
        QCOMPARE(shown(model, 0, RequestLogModel::OutcomeColumn),
                 QStringLiteral("The enrollment dev1 was read."));
        QCOMPARE(shown(model, 0, RequestLogModel::DurationColumn), QStringLiteral("6.1 ms"));
        const QModelIndex index = model.indexOfSerial(1);
        QCOMPARE(index, model.index(0, 0));
        QCOMPARE(index.data(IdRole).toString(), QStringLiteral("1"));
        QCOMPARE(model.request(index)->status, 202);
        QVERIFY(!model.request({}));
        QVERIFY(!model.indexOfSerial(2).isValid());
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("202")));
    }

    void looksLikeItsStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("challenge");
        QTest::addColumn<QString>("icon");
        QTest::addColumn<int>("ink");
        QTest::newRow("done") << 204 << false << QStringLiteral("ok") << int(Ink::Ok);
        QTest::newRow("challenge") << 401 << true << QStringLiteral("lock") << int(Ink::Service);
        QTest::newRow("refused") << 401 << false << QStringLiteral("fail") << int(Ink::Fail);
        QTest::newRow("throttled") << 429 << false << QStringLiteral("warn") << int(Ink::Warn);
        QTest::newRow("broken") << 500 << false << QStringLiteral("fail") << int(Ink::Fail);
        QTest::newRow("no request") << 0 << false << QStringLiteral("warn") << int(Ink::Warn);
    }
    void looksLikeItsStatus()
    {
        QFETCH(int, status);
        QFETCH(bool, challenge);
        RequestLog log;
        RequestLogModel model;
        model.setLog(&log);
        EmulatorRequest request = sample(status);
        request.isChallenge = challenge;
        log.append(request);
        const QModelIndex index = model.index(0, RequestLogModel::StatusColumn);
        QTEST(index.data(IconNameRole).toString(), "icon");
        QTEST(index.data(InkRole).toInt(), "ink");
        QCOMPARE(model.index(0, 0).data(IconNameRole).toString(), QString());
    }

    void filters()
    {
        RequestLog log;
        RequestLogModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setLog(&log);
        log.append({sample(401), sample(404, "/enrollments/pump", "pump"), sample(202)});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setFilterText(QStringLiteral("ENROLLMENTS"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.request(model.index(0, 0))->status, 404);
        log.append({sample(200, "/enrollments/x", "x"), sample(204)});
        QCOMPARE(model.rowCount(), 2);
        model.setRegistrationId(QStringLiteral("PUMP"));
        QCOMPARE(model.rowCount(), 1);
        model.setFilterText({});
        QCOMPARE(model.rowCount(), 1);
        model.setRegistrationId({});
        QCOMPARE(model.rowCount(), 5);
        model.setFilterText(QStringLiteral("202"));
        QCOMPARE(model.rowCount(), 1);
        model.setFilterText(QStringLiteral("enrollment dev1 was"));
        QCOMPARE(model.rowCount(), 3);
        model.setFilterText(QStringLiteral("nothing like this"));
        QCOMPARE(model.rowCount(), 0);
        // Selection and scroll position of a view survive all of it.
        QCOMPARE(reset.size(), 0);
    }

    void trimsWithoutAReset()
    {
        RequestLog log;
        RequestLogModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        log.append(sample(200));
        model.setLog(&log);
        for (int i = 0; i < 20; ++i) {
            QList<EmulatorRequest> more(i < 18 ? 110 : 30, sample(200));
            log.append(more);
        }
        QCOMPARE(model.rowCount(), 2000);
        const QPersistentModelIndex last(model.index(1999, 0));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        log.append({sample(404), sample(405)});
        QCOMPARE(model.rowCount(), 2000);
        QCOMPARE(last.row(), 1997);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.request(model.index(1999, 0))->status, 405);
    }

    void followsALogThatEnds()
    {
        RequestLogModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        {
            RequestLog log;
            model.setLog(&log);
            log.append(sample(200));
            log.clear();
            QCOMPARE(model.rowCount(), 0);
            log.append(sample(200));
            QCOMPARE(model.rowCount(), 1);
        }
        QCOMPARE(model.rowCount(), 0);
        RequestLog other;
        other.append(sample(404));
        model.setLog(&other);
        QCOMPARE(model.rowCount(), 1);
        model.setLog(nullptr);
        QCOMPARE(model.rowCount(), 0);
        other.append(sample(200));
        QCOMPARE(model.rowCount(), 0);
    }

    void agreesWithTheLogWhateverHappens()
    {
        QRandomGenerator random(20260302);
        const auto below = [&random](int bound) { return int(random.bounded(bound)); };
        static const QStringList texts{
            {}, QStringLiteral("404"), QStringLiteral("dev1"), QStringLiteral("/x")};
        RequestLog log;
        RequestLogModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setLog(&log);
        // Somebody who filters between the log's change and the model's answer.
        bool meddle = false;
        connect(&log, &RequestLog::trimmed, &model, [&] {
            if (meddle)
                model.setFilterText(texts.at(below(4)));
        });
        for (int round = 0; round < 150; ++round) {
            meddle = below(3) == 0;
            QList<EmulatorRequest> more;
            for (int i = below(120); i > 0; --i)
                more.append(below(2) ? sample(404, "/x", "dev1") : sample(200 + below(9)));
            log.append(more);
            if (below(4) == 0)
                model.setFilterText(texts.at(below(4)));
            if (below(9) == 0)
                model.setRegistrationId(below(2) ? QStringLiteral("dev1") : QString());
            if (below(40) == 0)
                log.clear();
            if (below(9) == 0)
                model.retranslate();
            RequestLogModel fresh;
            fresh.setFilterText(model.filterText());
            fresh.setRegistrationId(model.registrationId());
            fresh.setLog(&log);
            QCOMPARE(model.rowCount(), fresh.rowCount());
            for (int row = 0; row < model.rowCount(); ++row) {
                QCOMPARE(model.request(model.index(row, 0))->serial,
                         fresh.request(fresh.index(row, 0))->serial);
            }
        }
        QVERIFY(log.total() > RequestLog::maxRequests);
    }
};

ENDORSE_TEST(RequestLogModelTest)
#include "requestlogmodeltest.moc"
