// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a client whose key signs still.
#include "demandingserver.h"
#include "tlstestserver.h"
#include "waiting.h"
#include "waitingkey.h"

#include <dps/httpclient.h>
#include <support/testregistry.h>

#include <QScopeGuard>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;

using ReleasedAnswer = Result<HttpResponse>;

class ClientReleaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void releasedWhileTheKeySigns();
    void threadsAreFreeWhileTheKeySigns();

private:
    std::shared_ptr<ClientIdentity> identity(SigningPace *pace) const
    {
        auto out = std::make_shared<ClientIdentity>();
        out->key = waitingKey(m_device.keyPem, pace);
        out->chain = QSslCertificate::fromData(m_device.certificatePem);
        return out;
    }
    HttpClient::Options options(std::shared_ptr<const ClientIdentity> whose) const
    {
        HttpClient::Options out;
        out.trustedCaPem = {m_serverCa.certificatePem()};
        out.timeout = std::chrono::seconds(20);
        out.identity = std::move(whose);
        return out;
    }
    static HttpRequest asked(const DemandingServer &server)
    {
        HttpRequest request;
        request.method = "GET";
        request.url = server.url();
        return request;
    }

    TestCa m_serverCa;
    TestCa m_root{"Device root"};
    TestCertificate m_device = m_root.issueDevice("dev-1");
    TestCertificate m_server = m_serverCa.issue({QStringLiteral("DNS:localhost")});
};

namespace {

/// Whether the identity was gone when that was told.
QCoro::Task<bool> released(std::shared_ptr<HttpClient> client, const std::atomic<bool> *isGone)
{
    co_await HttpClient::release(std::move(client));
    co_return isGone->load();
}

/// The turns of the event loop of the test, for those who wait in another thread.
class Turns final
{
public:
    Turns()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { add(1); });
        m_timer.start(0);
    }
    Q_DISABLE_COPY_MOVE(Turns)

    /// Nobody waits any more.
    void end() { add(1 << 20); }

    void wait(int more)
    {
        const int until = m_count + more;
        for (int now = m_count; now < until; now = m_count)
            m_count.wait(now);
    }

private:
    void add(int more)
    {
        m_count += more;
        m_count.notify_all();
    }

    std::atomic<int> m_count = 0;
    QTimer m_timer;
};

/// Tells, some turns late, that the last one who had it is gone.
struct Farewell final
{
    Farewell(Turns *loop, std::atomic<bool> *told)
        : turns(loop)
        , isGone(told)
    {
    }
    ~Farewell()
    {
        turns->wait(50);
        *isGone = true;
    }
    Q_DISABLE_COPY_MOVE(Farewell)

    Turns *turns;
    std::atomic<bool> *isGone;
};

/// The pool of the program has one thread only while it lives.
class NarrowPool final
{
public:
    NarrowPool() { QThreadPool::globalInstance()->setMaxThreadCount(1); }
    ~NarrowPool() { QThreadPool::globalInstance()->setMaxThreadCount(m_before); }
    Q_DISABLE_COPY_MOVE(NarrowPool)

private:
    int m_before = QThreadPool::globalInstance()->maxThreadCount();
};

} // namespace

void ClientReleaseTest::releasedWhileTheKeySigns()
{
    DemandingServer server(m_server, {m_root.certificatePem(), true, false});
    SigningPace pace;
    std::atomic<bool> isGone = false;
    Turns turns;
    const Allowance allowance(&pace);
    const auto end = qScopeGuard([&turns] { turns.end(); });
    auto whose = identity(&pace);
    int interrupted = 0;
    whose->interruptSigning = [&interrupted, last = std::make_shared<Farewell>(&turns, &isGone)] {
        ++interrupted;
    };
    auto client = std::make_shared<HttpClient>(options(std::exchange(whose, nullptr)));
    std::optional<Running<ReleasedAnswer>> answer;
    answer.emplace(client->send(asked(server), {}));
    pace.began.wait(0);
    const Running<bool> releasing(released(std::move(client), &isGone));
    // The request ends at once, and is told once.
    QTRY_VERIFY(answer->done());
    QCOMPARE(toString(answer->value().error().category), toString(ErrorCategory::Cancelled));
    QCOMPARE(interrupted, 1);
    answer.reset();
    QVERIFY(!releasing.done());
    QVERIFY(!isGone);
    // The key is free for others when that is told, and not before.
    allowance.allow();
    QTRY_VERIFY(releasing.done());
    QVERIFY(releasing.value());
}

void ClientReleaseTest::threadsAreFreeWhileTheKeySigns()
{
    DemandingServer server(m_server, {m_root.certificatePem(), true, false});
    SigningPace pace;
    std::atomic<bool> ran = false;
    const NarrowPool pool;
    const Allowance allowance(&pace);
    const auto whose = identity(&pace);
    std::optional<HttpClient> client;
    client.emplace(options(whose));
    std::optional<Running<ReleasedAnswer>> answer;
    answer.emplace(client->send(asked(server), {}));
    pace.began.wait(0);
    client.reset();
    QTRY_VERIFY(answer->done());
    answer.reset();
    // Its thread signs still, and is joined in the background.
    QThreadPool::globalInstance()->start([&ran] { ran = true; });
    QTRY_VERIFY(ran);
    QVERIFY(!pace.may);
}

ENDORSE_TEST(ClientReleaseTest)
#include "clientreleasetest.moc"
