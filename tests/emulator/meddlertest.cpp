// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody between device and service: what each of them gets to see.
#include "runningemulator.h"

#include <emulator/meddler.h>
#include <support/testregistry.h>

#include <QSignalSpy>
#include <QTest>

namespace endorse::testing {

namespace {

/// Does what the target asks for.
class Trickster final : public emulator::Meddler
{
public:
    void request(emulator::HttpMessage *message) override
    {
        if (message->target.startsWith("/rewritten"))
            message->target = "/other/path";
    }
    std::optional<emulator::HttpReply> insteadOf(const emulator::HttpMessage &message) override
    {
        if (!message.target.startsWith("/instead"))
            return std::nullopt;
        emulator::HttpReply reply;
        reply.status = 418;
        reply.body = "short and stout";
        return reply;
    }
    void reply(const emulator::HttpMessage &message, emulator::HttpReply *reply) override
    {
        if (message.target.startsWith("/changed"))
            reply->body = "changed";
        else if (message.target.startsWith("/cut"))
            reply->cutAfter = message.target.mid(5).toLongLong();
    }
};

} // namespace

class MeddlerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        emulator::EmulatorOptions options = RunningEmulator::quick();
        options.limits.lingerTime = std::chrono::milliseconds(200);
        options.meddler = std::make_shared<Trickster>();
        m_running = std::make_unique<RunningEmulator>(std::move(options));
        m_served = std::make_unique<QSignalSpy>(&m_running->emulator(),
                                                &emulator::Emulator::requestServed);
    }

    void changesARequestBeforeTheServiceReadsIt()
    {
        QCOMPARE(m_running->client().send({.target = "/rewritten"}).status, 404);
        QTRY_COMPARE(m_served->size(), 1);
        QCOMPARE(report().path, QStringLiteral("/other/path"));
    }

    void answersInThePlaceOfTheService()
    {
        const TestResponse response = m_running->client().send({.target = "/instead"});
        QCOMPARE(response.status, 418);
        QCOMPARE(response.body, core::Bytes("short and stout"));
        QTRY_COMPARE(m_served->size(), 1);
        QCOMPARE(report().status, 418);
        QVERIFY(!report().outcome.render().isEmpty());
        // The connection goes on.
        QCOMPARE(m_running->client().send({.target = "/nothing"}).status, 404);
    }

    void changesAnAnswerOnItsWay()
    {
        const TestResponse response = m_running->client().send({.target = "/changed"});
        QCOMPARE(response.body, core::Bytes("changed"));
        QTRY_COMPARE(m_served->size(), 1);
        // The service knows what it said.
        QVERIFY(report().responseBody.contains("errorCode"));
    }

    void cutsAnAnswer_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("nothing") << 0;
        QTest::newRow("in the status line") << 5;
        QTest::newRow("in the headers") << 60;
        QTest::newRow("more than there is") << 1'000'000;
    }

    void cutsAnAnswer()
    {
        QFETCH(int, bytes);
        TestClient &client = m_running->client();
        client.write(TestClient::bytesOf({.target = "/cut/" + QByteArray::number(bytes)}));
        const auto response = client.read(2'000);
        QCOMPARE(response.has_value(), bytes > 10'000);
        QVERIFY(client.isClosedByServer());
        // Nobody else notices.
        m_running->reconnect();
        QCOMPARE(m_running->client().send({.target = "/nothing"}).status, 404);
    }

private:
    /// What the service says of the first request, once it said something.
    emulator::EmulatorRequest report() const
    {
        return m_served->first().first().value<emulator::EmulatorRequest>();
    }

    std::unique_ptr<RunningEmulator> m_running;
    std::unique_ptr<QSignalSpy> m_served;
};

ENDORSE_TEST(MeddlerTest)

} // namespace endorse::testing

#include "meddlertest.moc"
