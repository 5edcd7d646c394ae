// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/fakekeychain.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QFile>
#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <secrets/qtkeychain.h>
#include <secrets/secretstore.h>

using namespace endorse;
using secrets::SecretStore;
using testing::FakeKeychain;

namespace {

const QString name = QStringLiteral("service");

core::Secret secretOf(const char *text)
{
    return core::Secret::take(QByteArray(text));
}

QByteArray readFrom(SecretStore &store)
{
    const auto found = QCoro::waitFor(store.read(name));
    return found && *found ? (*found)->view().toByteArray() : QByteArray();
}

} // namespace

class SecretStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsInTheKeychain();
    void keepsInMemory_data();
    void keepsInMemory();
    void refusedReadIsAnError();
    void removesFromBoth();
    void keepsWhatAKeychainWillNotForget();
    void secondWriteWins();
    void mayEndWhileTheUserIsAsked();
    void desktopWithoutKeychainHoldsNobodyUp();
};

void SecretStoreTest::keepsInTheKeychain()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    SecretStore store(keychain);
    QSignalSpy changed(&store, &SecretStore::placeChanged);
    QCOMPARE(store.place(), SecretStore::Place::Unknown);
    QCOMPARE(readFrom(store), QByteArray());
    QCOMPARE(store.place(), SecretStore::Place::Keychain);
    QCOMPARE(QCoro::waitFor(store.write(name, secretOf("k1"))), SecretStore::Place::Keychain);
    QCOMPARE(keychain->stored(name), QByteArray("k1"));
    QCOMPARE(readFrom(store), QByteArray("k1"));
    QCOMPARE(changed.count(), 1);
    // Nothing stays behind in memory: what another program changes is seen.
    keychain->put(name, "k2");
    QCOMPARE(readFrom(store), QByteArray("k2"));
    QVERIFY(!store.problem());
}

void SecretStoreTest::keepsInMemory_data()
{
    QTest::addColumn<bool>("given");
    QTest::addColumn<FakeKeychain::Manner>("manner");
    QTest::newRow("none was given") << false << FakeKeychain::Manner::Absent;
    QTest::newRow("the desktop has none") << true << FakeKeychain::Manner::Absent;
    QTest::newRow("the user refuses") << true << FakeKeychain::Manner::Refuses;
}

void SecretStoreTest::keepsInMemory()
{
    QFETCH(bool, given);
    QFETCH(FakeKeychain::Manner, manner);
    const auto keychain = given ? std::make_shared<FakeKeychain>(manner) : nullptr;
    SecretStore store(keychain);
    QSignalSpy changed(&store, &SecretStore::placeChanged);
    QCOMPARE(QCoro::waitFor(store.write(name, secretOf("k1"))), SecretStore::Place::Memory);
    QCOMPARE(store.place(), SecretStore::Place::Memory);
    QVERIFY(store.problem());
    QVERIFY(!store.problem()->message.isEmpty());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(readFrom(store), QByteArray("k1"));
    SecretStore another(keychain);
    QCOMPARE(readFrom(another), QByteArray());
}

void SecretStoreTest::refusedReadIsAnError()
{
    SecretStore store(std::make_shared<FakeKeychain>(FakeKeychain::Manner::Refuses));
    const auto found = QCoro::waitFor(store.read(name));
    QVERIFY(!found);
    QCOMPARE(found.error().code, QStringLiteral("denied"));
    SecretStore without(std::make_shared<FakeKeychain>(FakeKeychain::Manner::Absent));
    const auto nothing = QCoro::waitFor(without.read(name));
    QVERIFY(nothing);
    QVERIFY(!*nothing);
    QCOMPARE(without.place(), SecretStore::Place::Memory);
}

void SecretStoreTest::removesFromBoth()
{
    const auto keychain = std::make_shared<FakeKeychain>(FakeKeychain::Manner::Absent);
    SecretStore store(keychain);
    QCoro::waitFor(store.write(name, secretOf("k1")));
    QVERIFY(QCoro::waitFor(store.remove(name)));
    QCOMPARE(readFrom(store), QByteArray());
    keychain->setManner(FakeKeychain::Manner::Works);
    keychain->put(name, "k2");
    QVERIFY(QCoro::waitFor(store.remove(name)));
    QCOMPARE(keychain->stored(name), QByteArray());
    QCOMPARE(store.place(), SecretStore::Place::Keychain);
}

void SecretStoreTest::keepsWhatAKeychainWillNotForget()
{
    SecretStore store(std::make_shared<FakeKeychain>(FakeKeychain::Manner::Refuses));
    const auto removed = QCoro::waitFor(store.remove(name));
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, QStringLiteral("denied"));
}

void SecretStoreTest::secondWriteWins()
{
    const auto keychain = std::make_shared<FakeKeychain>(FakeKeychain::Manner::Hangs);
    SecretStore store(keychain);
    auto first = store.write(name, secretOf("k1"));
    auto second = store.write(name, secretOf("k2"));
    // Before the user has answered, the new secret is the one that counts.
    QCOMPARE(readFrom(store), QByteArray("k2"));
    keychain->release();
    QCOMPARE(QCoro::waitFor(std::move(first)), SecretStore::Place::Keychain);
    QCOMPARE(QCoro::waitFor(std::move(second)), SecretStore::Place::Keychain);
    QCOMPARE(readFrom(store), QByteArray("k2"));
}

void SecretStoreTest::mayEndWhileTheUserIsAsked()
{
    const auto keychain = std::make_shared<FakeKeychain>(FakeKeychain::Manner::Hangs);
    auto store = std::make_unique<SecretStore>(keychain);
    auto written = store->write(name, secretOf("k1"));
    auto found = store->read(QStringLiteral("another"));
    auto removed = store->remove(QStringLiteral("third"));
    store.reset();
    keychain->release();
    QCOMPARE(QCoro::waitFor(std::move(written)), SecretStore::Place::Keychain);
    QVERIFY(QCoro::waitFor(std::move(found)));
    QVERIFY(QCoro::waitFor(std::move(removed)));
    QCOMPARE(keychain->stored(name), QByteArray("k1"));
}

void SecretStoreTest::desktopWithoutKeychainHoldsNobodyUp()
{
    // A bus that takes the connection and says nothing, and then goes: QtKeychain itself is asked.
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bus"));
    QLocalServer bus;
    QVERIFY2(bus.listen(path), qPrintable(bus.errorString()));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + QFile::encodeName(path));
    qunsetenv("XDG_CURRENT_DESKTOP");
    SecretStore store(std::make_shared<secrets::QtKeychain>(QStringLiteral("endorse-test")));
    auto task = store.write(name, secretOf("k1"));
    // The call has returned while the bus was still silent: it is asked in another thread.
    QVERIFY(!task.isReady());
    bus.close();
    QCOMPARE(QCoro::waitFor(std::move(task)), SecretStore::Place::Memory);
    QCOMPARE(store.problem()->code, QStringLiteral("no-keychain"));
    QCOMPARE(readFrom(store), QByteArray("k1"));
    QVERIFY(QCoro::waitFor(store.remove(name)));
    QCOMPARE(readFrom(store), QByteArray());
}

ENDORSE_TEST(SecretStoreTest)
#include "secretstoretest.moc"
