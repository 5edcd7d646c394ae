// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/decisionmodel.h>
#include <models/enrollmentlistmodel.h>
#include <models/hubdevicemodel.h>
#include <models/registrationlistmodel.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using emulator::Decision;
using emulator::EnrollmentView;
using emulator::HubDevice;
using emulator::HubView;
using emulator::RegistrationView;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

EnrollmentView enrollment(const QString &id, bool enabled = true)
{
    EnrollmentView view;
    view.registrationId = id;
    view.enabled = enabled;
    view.ekName = QByteArray::fromHex("000bab");
    view.lastUpdatedDateTimeUtc = QStringLiteral("2026-03-01T17:41:42.1234567Z");
    return view;
}

RegistrationView registration(const QString &id, const char *status = "assigned")
{
    RegistrationView view;
    view.registrationId = id;
    view.status = QString::fromLatin1(status);
    view.assignedHub = QStringLiteral("hub.example.net");
    view.substatus = QStringLiteral("initialAssignment");
    return view;
}

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

QStringList idsOf(const QAbstractItemModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(IdRole).toString());
    return ids;
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
    void showsEnrollments()
    {
        EnrollmentListModel model;
        EnrollmentView named = enrollment(QStringLiteral("Pump"), false);
        named.deviceId = QStringLiteral("pump-7");
        named.hub = QStringLiteral("a.example.net");
        EnrollmentView chosen = enrollment(QStringLiteral("valve"));
        chosen.hubs = {QStringLiteral("a.example.net"), QStringLiteral("b.example.net")};
        model.setEnrollments({named, chosen, enrollment(QStringLiteral("zulu"))});
        QCOMPARE(shown(model, 0, EnrollmentListModel::RegistrationColumn), QStringLiteral("Pump"));
        QCOMPARE(shown(model, 0, EnrollmentListModel::StatusColumn), QStringLiteral("Disabled"));
        QCOMPARE(shown(model, 0, EnrollmentListModel::EkColumn), QStringLiteral("000bab"));
        QCOMPARE(shown(model, 0, EnrollmentListModel::DeviceColumn), QStringLiteral("pump-7"));
        QCOMPARE(shown(model, 0, EnrollmentListModel::HubColumn), QStringLiteral("a.example.net"));
        QCOMPARE(shown(model, 0, EnrollmentListModel::ChangedColumn),
                 QStringLiteral("2026-03-01 17:41:42"));
        QCOMPARE(shown(model, 1, EnrollmentListModel::DeviceColumn), QStringLiteral("valve"));
        QCOMPARE(shown(model, 1, EnrollmentListModel::HubColumn),
                 QStringLiteral("a.example.net, b.example.net"));
        QCOMPARE(shown(model, 2, EnrollmentListModel::HubColumn),
                 QStringLiteral("The emulator's own"));
        QCOMPARE(model.index(0, 0).data(IdRole).toString(), QStringLiteral("pump"));
        const QModelIndex status = model.index(0, EnrollmentListModel::StatusColumn);
        QCOMPARE(status.data(IconNameRole).toString(), QStringLiteral("skip"));
        QCOMPARE(status.data(ValueRole).toBool(), false);
        QVERIFY(!model.enrollment({}));
        QCOMPARE(model.enrollment(status)->registrationId, QStringLiteral("Pump"));
    }

    void showsRegistrations()
    {
        RegistrationListModel model;
        RegistrationView failed = registration(QStringLiteral("b"), "failed");
        failed.errorCode = 400207;
        failed.errorMessage = QStringLiteral("Custom allocation failed.");
        failed.assignedHub.clear();
        model.setRegistrations({registration(QStringLiteral("a")), failed});
        QCOMPARE(shown(model, 0, RegistrationListModel::StatusColumn), QStringLiteral("Assigned"));
        QCOMPARE(shown(model, 0, RegistrationListModel::SubstatusColumn),
                 QStringLiteral("initialAssignment"));
        QCOMPARE(shown(model, 1, RegistrationListModel::StatusColumn),
                 QStringLiteral("Failed (400207)"));
        const QModelIndex status = model.index(1, RegistrationListModel::StatusColumn);
        QCOMPARE(status.data(Qt::ToolTipRole).toString(), failed.errorMessage);
        QCOMPARE(status.data(InkRole).toInt(), int(Ink::Fail));
        QCOMPARE(status.data(ValueRole).toString(), QStringLiteral("failed"));
        QCOMPARE(status.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("b, Failed (400207)"));
    }

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

    void keepsRowsThroughUpdates()
    {
        EnrollmentListModel model;
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const auto a = enrollment(QStringLiteral("a"));
        const auto b = enrollment(QStringLiteral("b"));
        const auto c = enrollment(QStringLiteral("c"));
        model.setEnrollments({a, c});
        const QPersistentModelIndex kept(model.index(1, 0));
        model.setEnrollments({a, b, c});
        QCOMPARE(kept.row(), 2);
        model.setEnrollments({c});
        QCOMPARE(kept.row(), 0);
        QCOMPARE(changed.size(), 0); // Nothing about c itself was new.
        model.setEnrollments({enrollment(QStringLiteral("C"), false)});
        QCOMPARE(kept.row(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(kept.data().toString(), QStringLiteral("C"));
        model.setEnrollments({});
        QVERIFY(!kept.isValid());
        QCOMPARE(reset.size(), 0);
    }

    void becomesAnyList()
    {
        EnrollmentListModel enrollments;
        RegistrationListModel registrations;
        HubDeviceModel devices;
        const QAbstractItemModelTester one(&enrollments, fatal);
        const QAbstractItemModelTester two(&registrations, fatal);
        const QAbstractItemModelTester three(&devices, fatal);
        for (int round = 0; round < 300; ++round) {
            QStringList ids = someIds();
            if (below(20) == 0)
                std::reverse(ids.begin(), ids.end()); // An order that was never promised.
            QList<EnrollmentView> enrolled;
            QList<RegistrationView> registered;
            QList<HubDevice> connected;
            for (const QString &id : ids) {
                enrolled.append(enrollment(id, below(2) == 0));
                registered.append(registration(id, below(2) ? "assigned" : "disabled"));
                connected.append(device(id, below(3)));
            }
            enrollments.setEnrollments(enrolled);
            registrations.setRegistrations(registered);
            devices.setHubs({{QStringLiteral("own.localhost"), true, {}},
                             {QStringLiteral("hub.example.net"), false, connected}});
            QCOMPARE(idsOf(enrollments), ids);
            QCOMPARE(idsOf(registrations), ids);
            QCOMPARE(devices.rowCount(), int(ids.size()) + (ids.isEmpty() ? 2 : 1));
            for (int row = 0; row < ids.size(); ++row) {
                QCOMPARE(*enrollments.enrollment(enrollments.index(row, 0)), enrolled.at(row));
                QCOMPARE(*devices.device(devices.index(row + 1, 0)), connected.at(row));
            }
            if (below(9) == 0)
                enrollments.retranslate();
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
