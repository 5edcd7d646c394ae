// SPDX-License-Identifier: GPL-3.0-or-later
#include "embeddedtpmtest.h"

#include <QTest>

namespace endorse::testing {

using core::Bytes;
using tpm::Persist;

void EmbeddedTpmTest::initTestCase()
{
    m_tpm = startSoftwareTpm(m_folder.filePath(QStringLiteral("tpm")));
    m_transport = std::make_shared<WatchedTransport>(m_tpm->transport());
}

void EmbeddedTpmTest::init()
{
    reopen();
    QVERIFY(await(m_connection->clear({})));
    reopen();
    prepare();
}

void EmbeddedTpmTest::cleanup()
{
    tidyUp();
    m_connection.reset();
    m_transport->setEmbedded(true);
}

void EmbeddedTpmTest::cleanupTestCase()
{
    m_tpm->stop();
}

void EmbeddedTpmTest::reopen(tpm::TpmAuth auth)
{
    m_connection.reset();
    m_connection = connectTo(m_transport, std::move(auth));
}

TestChallenge EmbeddedTpmTest::challenge()
{
    const auto ek = await(m_connection->readEk(Persist::Yes, {}));
    const auto srk = await(m_connection->ensureSrk(Persist::Yes, {}));
    if (!ek || !srk)
        qFatal("%s", qPrintable((ek ? srk.error() : ek.error()).toLogLine()));
    return makeChallenge(ek->key.publicArea(), srk->key.publicArea());
}

core::Result<void> EmbeddedTpmTest::walk(const TestChallenge &made)
{
    auto innerKey = await(m_connection->activate(made.idObject, made.encryptedSecret, {}));
    if (!innerKey)
        return core::fail(innerKey.error());
    auto imported = await(m_connection->importKey(std::move(*innerKey), made.publicArea,
                                                  made.duplicate, made.encryptedSeed, {}));
    if (!imported)
        return core::fail(imported.error());
    return {};
}

void EmbeddedTpmTest::verifyNothingLeft(const QList<quint32> &objects,
                                        const QList<quint32> &sessions)
{
    if (m_connection) {
        const auto properties = await(m_connection->properties({}));
        QVERIFY(properties);
        QCOMPARE(properties->transientHandles, objects);
        QCOMPARE(properties->loadedSessions, sessions);
    }
    m_connection.reset();
    PlainClient client(*m_transport);
    QVERIFY(client.isOpen());
    QCOMPARE(client.transientHandles(), objects);
    QCOMPARE(client.sessions(), sessions);
}

Bytes pattern(int size)
{
    Bytes data(size, '\0');
    for (int i = 0; i < size; ++i)
        data[i] = static_cast<char>(i * 7);
    return data;
}

} // namespace endorse::testing
