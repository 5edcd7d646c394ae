// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heldtask.h"

#include <ui/enrollments/syncport.h>

namespace endorse::testing {

/// A list and a service that answer when the test says so.
class FakeSyncPort final : public ui::SyncPort
{
public:
    template<class Answer>
    struct Asked
    {
        core::CancelToken cancel;
        Progress progress;
        std::shared_ptr<Held<Answer>> held = std::make_shared<Held<Answer>>();
    };
    struct Run : Asked<enrollmentlist::SyncReport>
    {
        enrollmentlist::Direction direction = enrollmentlist::Direction::Push;
        enrollmentlist::SyncPlan plan;
    };
    struct ValuesAsked : Asked<QList<dps::MemberDifference>>
    {
        QString registrationId;
    };

    FakeSyncPort() = default;
    FakeSyncPort(const FakeSyncPort &) = delete;
    FakeSyncPort &operator=(const FakeSyncPort &) = delete;
    ~FakeSyncPort() override
    {
        for (const auto &asked : std::as_const(comparisons))
            letGo(asked.held);
        for (const auto &asked : std::as_const(runs))
            letGo(asked.held);
        for (const auto &asked : std::as_const(valuesAsked))
            letGo(asked.held);
    }

    QCoro::Task<core::Result<enrollmentlist::Comparison>> compare(Progress progress,
                                                                  core::CancelToken cancel) override
    {
        Asked<enrollmentlist::Comparison> asked;
        asked.cancel = cancel;
        asked.progress = progress;
        comparisons.append(asked);
        return answerOf(comparisons.last().held);
    }
    QCoro::Task<core::Result<enrollmentlist::SyncReport>> run(enrollmentlist::Direction direction,
                                                              enrollmentlist::SyncPlan plan,
                                                              Progress progress,
                                                              core::CancelToken cancel) override
    {
        Run asked;
        asked.cancel = cancel;
        asked.progress = progress;
        asked.direction = direction;
        asked.plan = plan;
        runs.append(asked);
        return answerOf(runs.last().held);
    }
    QCoro::Task<core::Result<QList<dps::MemberDifference>>>
    values(QString registrationId, core::CancelToken cancel) override
    {
        ValuesAsked asked;
        asked.cancel = cancel;
        asked.registrationId = registrationId;
        valuesAsked.append(asked);
        return answerOf(valuesAsked.last().held);
    }

    QList<Asked<enrollmentlist::Comparison>> comparisons;
    QList<Run> runs;
    QList<ValuesAsked> valuesAsked;
};

inline enrollmentlist::Difference difference(const char *id, enrollmentlist::Difference::What what,
                                             enrollmentlist::Difference::Side side)
{
    enrollmentlist::Difference line;
    line.registrationId = QString::fromLatin1(id);
    line.what = what;
    line.changed = side;
    if (what == enrollmentlist::Difference::What::Different)
        line.members = {QStringLiteral("deviceId"), QStringLiteral("iotHubs")};
    return line;
}

/// One line of each kind: two are only here, one of them removed there; two only there, one of them
/// removed here; three are different: changed here, there, and on both sides.
inline enrollmentlist::Comparison someComparison()
{
    using D = enrollmentlist::Difference;
    enrollmentlist::Comparison comparison;
    comparison.differences = {difference("a-new-here", D::What::OnlyLocal, D::Side::Here),
                              difference("b-removed-there", D::What::OnlyLocal, D::Side::There),
                              difference("c-new-there", D::What::OnlyService, D::Side::There),
                              difference("d-removed-here", D::What::OnlyService, D::Side::Here),
                              difference("e-changed-here", D::What::Different, D::Side::Here),
                              difference("f-changed-there", D::What::Different, D::Side::There),
                              difference("g-conflict", D::What::Different, D::Side::Both)};
    comparison.differences[1].removedThere = true;
    comparison.differences[3].removedHere = true;
    comparison.equal = 1000;
    comparison.at = QDateTime(QDate(2026, 11, 23), QTime(17, 45), Qt::UTC);
    comparison.service = QStringLiteral("contoso.azure-devices-provisioning.net");
    comparison.count();
    return comparison;
}

} // namespace endorse::testing
