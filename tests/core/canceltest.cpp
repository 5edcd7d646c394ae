// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/cancel.h>
#include <core/secret.h>
#include <support/testregistry.h>

#include <QTest>

#include <atomic>
#include <thread>

using namespace endorse::core;

class CancelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesOnce();
    void lateRegistrationFiresAtOnce();
    void droppedRegistrationIsSilent();
    void defaultTokenNeverFires();
    void survivesConcurrentUse();
    void secretIsWiped();
    void comparesInConstantTime();
};

void CancelTest::firesOnce()
{
    CancelSource source;
    int fired = 0;
    const auto registration = source.token().onCancel([&fired] { ++fired; });
    QVERIFY(!source.isCancelled());
    source.cancel();
    source.cancel();
    QCOMPARE(fired, 1);
    QVERIFY(source.token().isCancelled());
}

void CancelTest::lateRegistrationFiresAtOnce()
{
    CancelSource source;
    source.cancel();
    int fired = 0;
    const auto registration = source.token().onCancel([&fired] { ++fired; });
    QCOMPARE(fired, 1);
}

void CancelTest::droppedRegistrationIsSilent()
{
    CancelSource source;
    int fired = 0;
    auto kept = source.token().onCancel([&fired] { fired += 100; });
    kept = source.token().onCancel([&fired] { ++fired; });
    {
        const auto dropped = source.token().onCancel([&fired] { fired += 10; });
    }
    source.cancel();
    QCOMPARE(fired, 1);
}

void CancelTest::defaultTokenNeverFires()
{
    const CancelToken token;
    const auto registration = token.onCancel([] { QFAIL("fired"); });
    QVERIFY(!token.isCancelled());
}

void CancelTest::survivesConcurrentUse()
{
    for (int round = 0; round < 200; ++round) {
        CancelSource source;
        std::atomic<int> fired = 0;
        std::thread registering([&] {
            for (int i = 0; i < 20; ++i)
                const auto registration = source.token().onCancel([&fired] { ++fired; });
        });
        source.cancel();
        registering.join();
        QVERIFY(fired <= 20);
    }
}

void CancelTest::secretIsWiped()
{
    QByteArray plain("0123456789abcdef0123456789abcdef");
    Secret secret = Secret::take(std::move(plain));
    QVERIFY(plain.isEmpty());
    QCOMPARE(secret.size(), std::size_t(32));
    const Secret copy = secret.clone();
    const Secret moved = std::move(secret);
    QVERIFY(moved.equals(copy.bytes()));

    char buffer[] = "secret";
    wipe(buffer, sizeof buffer);
    QCOMPARE(QByteArray(buffer, sizeof buffer), QByteArray(sizeof buffer, '\0'));

    // A shared byte array belongs to somebody else as well: it is let go, not overwritten.
    QByteArray mine("shared");
    const QByteArray theirs = mine;
    wipe(mine);
    QCOMPARE(theirs, QByteArray("shared"));
}

void CancelTest::comparesInConstantTime()
{
    QVERIFY(constantTimeEquals("abc", "abc"));
    QVERIFY(!constantTimeEquals("abc", "abd"));
    QVERIFY(!constantTimeEquals("abc", "ab"));
    QVERIFY(constantTimeEquals({}, {}));
}

ENDORSE_TEST(CancelTest)
#include "canceltest.moc"
