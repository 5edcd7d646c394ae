// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/decisionmodel.h>
#include <models/hubdevicemodel.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using emulator::Decision;
using emulator::HubDevice;
using emulator::HubView;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

HubDevice device(const QString &id, qint64 messages = 0)
{
    HubDevice view;
    view.hub = QStringLiteral("hub.example.net");
    view.deviceId = id;
    view.registrationId = id;
    view.messageCount = messages;
    return view;
}

QString shown(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class ServiceListTest final : public QObject
{
    Q_OBJECT

private:
    int below(int bound) { return int(m_random.bounded(bound)); }
    /// Ids of a random subset of forty, in order.
    QStringList someIds()
    {
        QStringList ids;
        for (int i = 0; i < 40; ++i) {
            if (below(3) > 0)
                ids.append(QStringLiteral("dev%1").arg(i, 2, 10, QLatin1Char('0')));
        }
        return ids;
    }

    QRandomGenerator m_random{20260303};

private Q_SLOTS:
    void showsDevicesOfHubs()
    {
        HubDeviceModel model;
        HubDevice talking = device(QStringLiteral("a"), 1200);
        talking.lastMessageAt = QDateTime({2026, 3, 1}, {17, 41, 44}, Qt::UTC);
        talking.lastMessage = "{\"t\":\n 21}";
        HubDevice binary = device(QStringLiteral("b"), 1);
        binary.lastMessage = QByteArray("\x00\xff\x01", 3);
        const HubView own{QStringLiteral("own.localhost"), true, {}};
        const HubView other{QStringLiteral("hub.example.net"), false, {talking, binary}};
        model.setHubs({own, other});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(shown(model, 0, HubDeviceModel::DeviceColumn), QStringLiteral("No devices yet"));
        QVERIFY(!model.device(model.index(0, 0)));
        QCOMPARE(shown(model, 1, HubDeviceModel::HubColumn), QStringLiteral("hub.example.net"));
        QCOMPARE(shown(model, 1, HubDeviceModel::CountColumn), QLocale().toString(1200));
        QCOMPARE(shown(model, 1, HubDeviceModel::LastTimeColumn),
                 QStringLiteral("2026-03-01 17:41:44"));
        QCOMPARE(shown(model, 1, HubDeviceModel::LastMessageColumn), QStringLiteral("{\"t\": 21}"));
        QCOMPARE(shown(model, 2, HubDeviceModel::LastMessageColumn), QStringLiteral("3 bytes"));
        QCOMPARE(model.device(model.index(2, 0))->deviceId, QStringLiteral("b"));
    }

    void becomesAnyList()
    {
        HubDeviceModel devices;
        const QAbstractItemModelTester tester(&devices, fatal);
        for (int round = 0; round < 300; ++round) {
            QStringList ids = someIds();
            if (below(20) == 0)
                std::reverse(ids.begin(), ids.end()); // An order that was never promised.
            QList<HubDevice> connected;
            for (const QString &id : ids)
                connected.append(device(id, below(3)));
            devices.setHubs({{QStringLiteral("own.localhost"), true, {}},
                             {QStringLiteral("hub.example.net"), false, connected}});
            QCOMPARE(devices.rowCount(), int(ids.size()) + (ids.isEmpty() ? 2 : 1));
            for (int row = 0; row < ids.size(); ++row)
                QCOMPARE(*devices.device(devices.index(row + 1, 0)), connected.at(row));
        }
    }

    void showsDecisions()
    {
        DecisionModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const core::Text what("endorse::emulator", "Signature");
        const core::Text words("endorse::emulator", "HMAC with the nonce");
        const QList<Decision> decisions{
            {what, {}, words, Decision::Verdict::Passed, Decision::Subject::Nonce},
            {what, QStringLiteral("000bab"), {}, Decision::Verdict::Noted, Decision::Subject::Ek},
            {what, {}, words, Decision::Verdict::Refused, Decision::Subject::Nonce},
        };
        model.setDecisions(decisions);
        model.setDecisions(decisions);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(shown(model, 0, DecisionModel::CheckColumn), QStringLiteral("Signature"));
        QCOMPARE(shown(model, 0, DecisionModel::ValueColumn),
                 QStringLiteral("HMAC with the nonce"));
        QCOMPARE(shown(model, 1, DecisionModel::ValueColumn), QStringLiteral("000bab"));
        const auto check = [&](int row, int role) {
            return model.index(row, DecisionModel::CheckColumn).data(role);
        };
        const auto value = [&](int row, int role) {
            return model.index(row, DecisionModel::ValueColumn).data(role);
        };
        QCOMPARE(check(0, IconNameRole).toString(), QStringLiteral("ok"));
        QCOMPARE(check(1, IconNameRole).toString(), QStringLiteral("idle"));
        QCOMPARE(check(2, IconNameRole).toString(), QStringLiteral("fail"));
        QCOMPARE(value(0, InkRole).toInt(), int(Ink::Nonce));
        QCOMPARE(value(1, InkRole).toInt(), int(Ink::Ek));
        QCOMPARE(value(2, InkRole).toInt(), int(Ink::Fail));
        QVERIFY(value(1, DecisionModel::PlainValueRole).toBool());
        QVERIFY(!value(0, DecisionModel::PlainValueRole).toBool());
        QCOMPARE(check(2, Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Signature: refused, HMAC with the nonce"));
        QVERIFY(check(2, StrongRole).toBool() && !check(0, StrongRole).toBool());
        QVERIFY(check(0, IdRole) != check(2, IdRole));
        model.setDecisions({});
        QCOMPARE(model.rowCount(), 0);
    }
};

ENDORSE_TEST(ServiceListTest)
#include "servicelisttest.moc"
