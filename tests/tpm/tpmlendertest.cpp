// SPDX-License-Identifier: GPL-3.0-or-later
#include "embeddedtpmtest.h"
#include "rawtpm.h"
#include "simulatorpeer.h"

#include <support/testregistry.h>
#include <tpm/tpmlender.h>

#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::testing::peer;
using tpm::TpmLender;

class TpmLenderTest final : public EmbeddedTpmTest
{
    Q_OBJECT

private Q_SLOTS:
    void lendsAndStops();
    void tellsFailures_data();
    void tellsFailures();
    void stoppedWhileStarting();

protected:
    void prepare() override { m_connection.reset(); }
};

void TpmLenderTest::lendsAndStops()
{
    int asked = 0;
    const auto give =
        [&](core::CancelToken) -> QCoro::Task<core::Result<std::shared_ptr<tpm::TpmTransport>>> {
        ++asked;
        co_return m_tpm->transport();
    };
    TpmLender lender(give);
    QSignalSpy changed(&lender, &TpmLender::changed);
    QCOMPARE(lender.port(), 0);
    QVERIFY(await(lender.lend({})));
    QVERIFY(await(lender.lend({})));
    QCOMPARE(asked, 1);
    QCOMPARE(toString(lender.state()), QStringLiteral("lending"));
    QVERIFY(lender.port() != 0);
    {
        const RawClient client(lender.port());
        QCOMPARE(client.run(getRandomCommand())->size(), 20);
        QVERIFY(lender.inUse());
        QCOMPARE(lender.clientsServed(), 1);
        QTRY_VERIFY(changed.count() >= 3);
        lender.stop();
        QVERIFY(client.isEnded());
    }
    QCOMPARE(toString(lender.state()), QStringLiteral("off"));
    QCOMPARE(lender.port(), 0);
    QVERIFY(await(lender.lend({})));
    QCOMPARE(lender.clientsServed(), 0);
}

void TpmLenderTest::tellsFailures_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<QString>("state");
    QTest::newRow("the TPM does not start") << false << "failed";
    QTest::newRow("cancelled") << true << "off";
}

void TpmLenderTest::tellsFailures()
{
    QFETCH(bool, cancelled);
    const auto give =
        [&](core::CancelToken) -> QCoro::Task<core::Result<std::shared_ptr<tpm::TpmTransport>>> {
        co_return core::fail(cancelled ? core::cancelledError(QStringLiteral("x"))
                                       : core::deadlineError(QStringLiteral("x"), 1));
    };
    TpmLender lender(give);
    const auto lent = await(lender.lend({}));
    QVERIFY(!lent);
    QTEST(toString(lender.state()), "state");
    QCOMPARE(lender.error().has_value(), !cancelled);
    QCOMPARE(lender.port(), 0);
}

void TpmLenderTest::stoppedWhileStarting()
{
    for (const bool destroyed : {false, true}) {
        std::unique_ptr<TpmLender> lender;
        const auto give = [&](core::CancelToken)
            -> QCoro::Task<core::Result<std::shared_ptr<tpm::TpmTransport>>> {
            if (destroyed)
                lender.reset();
            else
                lender->stop();
            co_return m_tpm->transport();
        };
        lender = std::make_unique<TpmLender>(give);
        const auto lent = await(lender->lend({}));
        QVERIFY(!lent);
        QCOMPARE(toString(lent.error().category), toString(core::ErrorCategory::Cancelled));
        if (lender)
            QCOMPARE(toString(lender->state()), QStringLiteral("off"));
    }
}

ENDORSE_TEST(TpmLenderTest)
#include "tpmlendertest.moc"
