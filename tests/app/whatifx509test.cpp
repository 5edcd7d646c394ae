// SPDX-License-Identifier: GPL-3.0-or-later
// The faults that a device with a certificate can meet: each is real, and nothing of it stays.
#include "whatiflab.h"

#include <attestation/attestationflow.h>
#include <attestation/attestationkind.h>
#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using attestation::AttestationFlow;
using attestation::AttestationKind;
using attestation::AttestationResult;
using attestation::Fault;
using attestation::StepId;

namespace {

/// What a fault has to come to. An empty code: the flow rides it out.
struct ExpectedOfX509 final
{
    Fault fault;
    StepId step;
    const char *category;
    const char *code;
    const char *says; ///< In the message.
};

constexpr ExpectedOfX509 expectedOfX509[] = {
    {Fault::NotEnrolled, StepId::Register, "dps", "401002", "does not know the authority"},
    {Fault::Disabled, StepId::Poll, "dps", "403000", "is disabled"},
    {Fault::Throttled, StepId::HubConnect, "", "", ""},
    {Fault::ServiceGone, StepId::Poll, "network", "ConnectionRefusedError", "nothing listens"},
    {Fault::TlsUnknown, StepId::Register, "tls", "unknown-ca", "authority"},
    {Fault::AnswerCut, StepId::Register, "protocol", "truncated", ""},
    {Fault::WrongCertificate, StepId::Register, "dps", "401002", "refuses the certificate"},
    {Fault::ExpiredCertificate, StepId::Register, "dps", "401002", "it expired on"},
    {Fault::WrongCommonName, StepId::Register, "dps", "401002", "\"another-device\""},
    {Fault::GroupDisabled, StepId::Poll, "dps", "403000", "enrollment group"},
    {Fault::UnknownCa, StepId::Register, "dps", "401002", "does not know the authority"},
    {Fault::KeyMissing, StepId::Connect, "store", "read", "read"},
};

/// The user's own device: nobody may ask for it.
QCoro::Task<core::Result<attestation::X509Device>> userDevice(bool *asked)
{
    *asked = true;
    co_return core::fail(core::cancelledError(QStringLiteral("user")));
}

QStringList statusesWantedOf(const ExpectedOfX509 &expected)
{
    QStringList statuses;
    const int at = attestation::indexOf(AttestationKind::X509, expected.step);
    const bool rides = expected.code[0] == '\0';
    for (int i = 0; i < 4; ++i) {
        statuses.append(rides || i < at ? QStringLiteral("ok")
                        : i == at       ? QStringLiteral("failed")
                                        : QStringLiteral("skipped"));
    }
    return statuses;
}

} // namespace

class WhatIfX509Test final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(m_lab.dataDir()));
        m_lab.remember();
    }

    void cleanup()
    {
        QCOMPARE(m_lab.processes(), QStringList());
        QVERIFY(!QFileInfo::exists(m_lab.runsFolder()));
        QCOMPARE(m_lab.changes(), QStringList());
    }

    void everyFaultIsExpected()
    {
        QStringList expected;
        for (const ExpectedOfX509 &each : expectedOfX509) {
            expected.append(toString(each.fault));
            QVERIFY(!app::injectionWords(each.fault,
                                         attestation::faultStep(each.fault, AttestationKind::X509),
                                         AttestationKind::X509)
                         .isEmpty());
        }
        QStringList known;
        for (const Fault fault : attestation::faultsFor(AttestationKind::X509))
            known.append(toString(fault));
        QCOMPARE(expected, known);
    }

    void isRefused_data()
    {
        QTest::addColumn<int>("row");
        for (int row = 0; row < int(std::size(expectedOfX509)); ++row)
            QTest::newRow(qPrintable(toString(expectedOfX509[row].fault))) << row;
    }

    void isRefused()
    {
        QFETCH(int, row);
        const ExpectedOfX509 &expected = expectedOfX509[row];
        const auto workbench = m_lab.makeWorkbench();
        auto environment = workbench->withFault(expected.fault, AttestationKind::X509);
        bool asked = false;
        const auto gate = std::make_shared<attestation::Gate>();
        gate->run();
        const AttestationResult result = await(AttestationFlow::runWithCertificate(
            environment.get(), [&asked](core::CancelToken) { return userDevice(&asked); },
            std::nullopt, gate, {}, {}));
        environment.reset();
        WhatIfLab::shutDown(workbench.get());

        QVERIFY(!asked);
        const bool rides = expected.code[0] == '\0';
        QStringList statuses;
        for (const attestation::StepRecord &step : result.steps)
            statuses.append(toString(step.status));
        const core::Error error = result.error.value_or(core::Error());
        QVERIFY2(statuses == statusesWantedOf(expected), qPrintable(error.toLogLine()));
        QVERIFY(result.fault == expected.fault);
        QCOMPARE(result.ok, rides);
        QCOMPARE(result.recovered, rides);
        QCOMPARE(error.code, QString::fromLatin1(expected.code));
        const StepId injected = attestation::faultStep(expected.fault, AttestationKind::X509);
        const auto &injection =
            result.steps.at(attestation::indexOf(AttestationKind::X509, injected)).injection;
        QVERIFY(injection && !injection->words.isEmpty());
        if (rides)
            return;
        QCOMPARE(toString(error.category), QString::fromLatin1(expected.category));
        QVERIFY2(error.message.english().contains(QLatin1String(expected.says)),
                 qPrintable(error.toLogLine()));
        QVERIFY(!error.hint.isEmpty());
    }

private:
    WhatIfLab m_lab;
};

ENDORSE_TEST(WhatIfX509Test)
#include "whatifx509test.moc"
