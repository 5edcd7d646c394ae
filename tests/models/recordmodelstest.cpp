// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of records of a service: what their rows say, how they are sorted and filtered, and
// that they become any list.
#include <models/bulkresultmodel.h>
#include <models/enrollmentgrouprecordmodel.h>
#include <models/enrollmentrecordmodel.h>
#include <models/registrationrecordmodel.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using dps::EnrollmentGroup;
using dps::IndividualEnrollment;
using enrollment::DeskRegistration;
using enrollment::DeskRows;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

IndividualEnrollment enrolled(const QString &id)
{
    IndividualEnrollment record;
    record.registrationId = id;
    record.attestation.type = QStringLiteral("tpm");
    record.lastUpdatedDateTimeUtc = QStringLiteral("2026-03-01T17:41:42.1234567Z");
    return record;
}

std::shared_ptr<const IndividualEnrollment> shared(IndividualEnrollment record)
{
    return std::make_shared<const IndividualEnrollment>(std::move(record));
}

DeskRows<IndividualEnrollment> enrolledRows(const QStringList &ids)
{
    DeskRows<IndividualEnrollment> rows;
    for (const QString &id : ids)
        rows.append(shared(enrolled(id)));
    return rows;
}

std::shared_ptr<const DeskRegistration> registered(const QString &id,
                                                   dps::RegistrationStatus status)
{
    DeskRegistration row;
    row.state.registrationId = id;
    row.state.status = status;
    return std::make_shared<const DeskRegistration>(std::move(row));
}

QString shown(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

QStringList idsOf(const RecordTable &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.idAt(model.index(row, 0)));
    return ids;
}

QString numbered(int number)
{
    return QStringLiteral("dev-%1").arg(number);
}

} // namespace

class RecordModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAnEnrollmentIs()
    {
        IndividualEnrollment named = enrolled(QStringLiteral("Pump"));
        named.provisioningStatus = QStringLiteral("disabled");
        named.deviceId = QStringLiteral("pump-7");
        named.iotHubHostName = QStringLiteral("a.example.net");
        named.optionalDeviceInformation =
            R"({"endorsementKey":{"verdict":"unknownIssuer","issuer":"<b>x</b>"}})";
        IndividualEnrollment chosen = enrolled(QStringLiteral("valve"));
        chosen.attestation.type = QStringLiteral("symmetricKey");
        chosen.allocationPolicy = QStringLiteral("geoLatency");
        chosen.iotHubs = QStringList{QStringLiteral("a"), QStringLiteral("b")};
        EnrollmentRecordModel model;
        model.setEnrollments({shared(named), shared(chosen)});
        using Model = EnrollmentRecordModel;
        QCOMPARE(shown(model, 0, Model::RegistrationColumn), QStringLiteral("Pump"));
        QCOMPARE(shown(model, 0, Model::StatusColumn), QStringLiteral("Disabled"));
        QCOMPARE(shown(model, 0, Model::AttestationColumn), QStringLiteral("TPM"));
        QCOMPARE(shown(model, 0, Model::DeviceColumn), QStringLiteral("pump-7"));
        QCOMPARE(shown(model, 0, Model::AllocationColumn), QStringLiteral("a.example.net"));
        QCOMPARE(shown(model, 0, Model::VerdictColumn), QStringLiteral("Unknown issuer"));
        QCOMPARE(shown(model, 0, Model::ChangedColumn), QStringLiteral("2026-03-01 17:41:42"));
        QCOMPARE(shown(model, 1, Model::StatusColumn), QStringLiteral("Enabled"));
        QCOMPARE(shown(model, 1, Model::AttestationColumn), QStringLiteral("Symmetric key"));
        QCOMPARE(shown(model, 1, Model::DeviceColumn), QStringLiteral("valve"));
        QCOMPARE(shown(model, 1, Model::AllocationColumn),
                 QStringLiteral("Lowest latency, 2 hubs"));
        QCOMPARE(shown(model, 1, Model::VerdictColumn), QString());
        const QModelIndex status = model.index(0, Model::StatusColumn);
        QCOMPARE(status.data(IconNameRole).toString(), QStringLiteral("skip"));
        QCOMPARE(status.data(ValueRole).toString(), QStringLiteral("disabled"));
        QCOMPARE(status.data(IdRole).toString(), QStringLiteral("pump"));
        QCOMPARE(status.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Pump, Disabled, TPM"));
        QCOMPARE(model.index(0, Model::VerdictColumn).data(IconNameRole).toString(),
                 QStringLiteral("warn"));
        QVERIFY(!model.enrollment({}));
        QCOMPARE(model.enrollment(status)->registrationId, QStringLiteral("Pump"));
    }

    void saysWhatAGroupIs()
    {
        EnrollmentGroup group;
        group.enrollmentGroupId = QStringLiteral("Line-3");
        group.attestation.type = QStringLiteral("x509");
        group.attestation.x509.emplace().caReferences.emplace();
        group.allocationPolicy = QStringLiteral("static");
        group.iotHubs = QStringList{QStringLiteral("only.example.net")};
        EnrollmentGroupRecordModel model;
        model.setGroups({std::make_shared<const EnrollmentGroup>(group)});
        using Model = EnrollmentGroupRecordModel;
        QCOMPARE(shown(model, 0, Model::GroupColumn), QStringLiteral("Line-3"));
        QCOMPARE(shown(model, 0, Model::StatusColumn), QStringLiteral("Enabled"));
        QCOMPARE(shown(model, 0, Model::AttestationColumn), QStringLiteral("X.509 CA"));
        QCOMPARE(shown(model, 0, Model::AllocationColumn), QStringLiteral("only.example.net"));
        QCOMPARE(model.indexOfId(QStringLiteral("line-3")), model.index(0, 0));
        QVERIFY(!model.indexOfId(QStringLiteral("line")).isValid());
    }

    void saysWhatARegistrationIs()
    {
        DeskRegistration failed;
        failed.state.registrationId = QStringLiteral("b");
        failed.state.status = dps::RegistrationStatus::Failed;
        failed.state.errorCode = 400207;
        failed.state.errorMessage = QStringLiteral("Custom allocation failed.");
        failed.enrollmentGroupId = QStringLiteral("line-3");
        RegistrationRecordModel model;
        model.setRegistrations({registered(QStringLiteral("a"), dps::RegistrationStatus::Assigned),
                                std::make_shared<const DeskRegistration>(failed)});
        using Model = RegistrationRecordModel;
        QCOMPARE(shown(model, 0, Model::StatusColumn), QStringLiteral("Assigned"));
        QCOMPARE(shown(model, 1, Model::StatusColumn), QStringLiteral("Failed (400207)"));
        QCOMPARE(shown(model, 1, Model::GroupColumn), QStringLiteral("line-3"));
        const QModelIndex status = model.index(1, Model::StatusColumn);
        QCOMPARE(status.data(Qt::ToolTipRole).toString(), failed.state.errorMessage);
        QCOMPARE(status.data(InkRole).toInt(), int(Ink::Fail));
        QCOMPARE(status.data(ValueRole).toString(), QStringLiteral("failed"));
    }

    void sortsNumbersAsNumbers()
    {
        EnrollmentRecordModel model;
        model.setEnrollments(enrolledRows(
            {QStringLiteral("dev-10"), QStringLiteral("DEV-9"), QStringLiteral("dev-1")}));
        QCOMPARE(idsOf(model).first(), QStringLiteral("dev-10"));
        model.sort(EnrollmentRecordModel::RegistrationColumn, Qt::AscendingOrder);
        QCOMPARE(idsOf(model), (QStringList{QStringLiteral("dev-1"), QStringLiteral("DEV-9"),
                                            QStringLiteral("dev-10")}));
        model.sort(EnrollmentRecordModel::RegistrationColumn, Qt::DescendingOrder);
        QCOMPARE(idsOf(model).first(), QStringLiteral("dev-10"));
        // What comes later finds its place.
        model.setEnrollments(enrolledRows({QStringLiteral("dev-2"), QStringLiteral("dev-11")}));
        QCOMPARE(idsOf(model), (QStringList{QStringLiteral("dev-11"), QStringLiteral("dev-2")}));
        model.sort(-1);
        QCOMPARE(idsOf(model), (QStringList{QStringLiteral("dev-2"), QStringLiteral("dev-11")}));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("ids");
        const QString pump = QStringLiteral("pump");
        const QString valve = QStringLiteral("Valve");
        QTest::newRow("nothing") << QString() << QStringList{pump, valve};
        QTest::newRow("id, other case") << QStringLiteral("VALV") << QStringList{valve};
        QTest::newRow("device id") << QStringLiteral("seven") << QStringList{pump};
        QTest::newRow("hub of several") << QStringLiteral("north") << QStringList{valve};
        QTest::newRow("status") << QStringLiteral("disabled") << QStringList{valve};
        QTest::newRow("verdict") << QStringLiteral("genuine") << QStringList{pump};
        QTest::newRow("none") << QStringLiteral("nowhere") << QStringList();
    }
    void filters()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, ids);
        IndividualEnrollment pump = enrolled(QStringLiteral("pump"));
        pump.deviceId = QStringLiteral("seven");
        pump.optionalDeviceInformation = R"({"endorsementKey":{"verdict":"genuine"}})";
        IndividualEnrollment valve = enrolled(QStringLiteral("Valve"));
        valve.iotHubs = QStringList{QStringLiteral("south"), QStringLiteral("north")};
        valve.provisioningStatus = QStringLiteral("disabled");
        EnrollmentRecordModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setEnrollments({shared(pump), shared(valve)});
        model.setFilterText(text);
        QCOMPARE(idsOf(model), ids);
        QCOMPARE(model.total(), qsizetype(2));
        model.setFilterText({});
        QCOMPARE(model.rowCount(), 2);
    }

    void manyAreArrangedInAnotherThread()
    {
        const int count = int(RecordTable::rowsOnTheSpot) + 1;
        DeskRows<IndividualEnrollment> rows;
        for (int i = 0; i < count; ++i)
            rows.append(shared(enrolled(numbered(count - 1 - i))));
        EnrollmentRecordModel model;
        QSignalSpy arranged(&model, &RecordTable::arranged);
        model.setEnrollments(rows);
        QVERIFY(model.isArranging());
        QCOMPARE(model.rowCount(), 0);
        // Only the last of what is asked for arrives.
        model.setFilterText(QStringLiteral("nowhere"));
        model.setFilterText(QString());
        model.sort(EnrollmentRecordModel::RegistrationColumn, Qt::AscendingOrder);
        QTRY_VERIFY(!arranged.isEmpty());
        QCOMPARE(arranged.size(), 1);
        QCOMPARE(model.rowCount(), count);
        QCOMPARE(model.idAt(model.index(0, 0)), numbered(0));
        QCOMPARE(model.idAt(model.index(count - 1, 0)), numbered(count - 1));
        // Few again: at once, and nothing of the many comes behind.
        model.setFilterText(QStringLiteral("dev-1"));
        QVERIFY(model.isArranging());
        model.setEnrollments(enrolledRows({numbered(1)}));
        QCOMPARE(idsOf(model), QStringList{numbered(1)});
        QVERIFY(!model.isArranging());
    }

    void keepsRowsThroughUpdates()
    {
        EnrollmentRecordModel model;
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const auto a = shared(enrolled(QStringLiteral("a")));
        const auto b = shared(enrolled(QStringLiteral("b")));
        const auto c = shared(enrolled(QStringLiteral("c")));
        model.setEnrollments({a, c});
        const QPersistentModelIndex kept(model.index(1, 0));
        model.setEnrollments({a, b, c});
        QCOMPARE(kept.row(), 2);
        // The same record, read again.
        model.setEnrollments({shared(enrolled(QStringLiteral("c")))});
        QCOMPARE(kept.row(), 0);
        QCOMPARE(changed.size(), 0);
        IndividualEnrollment other = enrolled(QStringLiteral("C"));
        other.provisioningStatus = QStringLiteral("disabled");
        model.setEnrollments({shared(other)});
        QCOMPARE(kept.row(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(kept.data().toString(), QStringLiteral("C"));
        model.setEnrollments({});
        QVERIFY(!kept.isValid());
        QCOMPARE(reset.size(), 0);
    }

    void becomesAnyList()
    {
        EnrollmentRecordModel enrollments;
        EnrollmentGroupRecordModel groups;
        RegistrationRecordModel registrations;
        const QAbstractItemModelTester one(&enrollments, fatal);
        const QAbstractItemModelTester two(&groups, fatal);
        const QAbstractItemModelTester three(&registrations, fatal);
        QRandomGenerator random(20260304);
        const auto below = [&random](int bound) { return int(random.bounded(bound)); };
        for (int round = 0; round < 300; ++round) {
            DeskRows<IndividualEnrollment> enrolledNow;
            DeskRows<EnrollmentGroup> groupsNow;
            DeskRows<DeskRegistration> registeredNow;
            for (int i = 0; i < 40; ++i) {
                if (below(3) == 0)
                    continue;
                IndividualEnrollment record = enrolled(numbered(i));
                if (below(2) == 0)
                    record.provisioningStatus = QStringLiteral("disabled");
                enrolledNow.append(shared(std::move(record)));
                EnrollmentGroup group;
                group.enrollmentGroupId = numbered(i);
                groupsNow.append(std::make_shared<const EnrollmentGroup>(std::move(group)));
                registeredNow.append(
                    registered(numbered(i), below(2) == 0 ? dps::RegistrationStatus::Failed
                                                          : dps::RegistrationStatus::Assigned));
            }
            enrollments.setEnrollments(enrolledNow);
            groups.setGroups(groupsNow);
            registrations.setRegistrations(registeredNow);
            const int column = below(EnrollmentRecordModel::ColumnCount + 1) - 1;
            const auto order = below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            enrollments.sort(column, order);
            registrations.sort(column, order);
            enrollments.setFilterText(below(3) == 0 ? QStringLiteral("3") : QString());
            if (below(9) == 0)
                enrollments.retranslate();
            QCOMPARE(groups.rowCount(), int(groupsNow.size()));
            QCOMPARE(registrations.rowCount(), int(registeredNow.size()));
            for (const QString &id : idsOf(enrollments))
                QVERIFY(id.contains(enrollments.filterText()));
        }
    }

    void bulkResultsBeginWithTheRefused()
    {
        dps::BulkReport report;
        for (int i = 0; i < 4; ++i) {
            dps::BulkItem item;
            item.id = numbered(i);
            item.outcome = dps::BulkItem::Outcome(i);
            report.items.append(item);
        }
        report.items[1].error = core::Error();
        report.items[1].error->message = core::Text("endorse::dps", "It is known to somebody.");
        BulkResultModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setReport(report);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(shown(model, 0, BulkResultModel::IdColumn), numbered(1));
        QCOMPARE(shown(model, 0, BulkResultModel::OutcomeColumn), QStringLiteral("Refused"));
        QCOMPARE(shown(model, 0, BulkResultModel::ReasonColumn),
                 QStringLiteral("It is known to somebody."));
        QCOMPARE(shown(model, 3, BulkResultModel::OutcomeColumn), QStringLiteral("Done"));
        const QModelIndex unknown = model.index(2, BulkResultModel::OutcomeColumn);
        QCOMPARE(unknown.data(ValueRole).toString(), QStringLiteral("unknown"));
        QCOMPARE(unknown.data(IconNameRole).toString(), QStringLiteral("warn"));
    }
};

ENDORSE_TEST(RecordModelsTest)
#include "recordmodelstest.moc"
