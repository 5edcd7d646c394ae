// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbharness.h"

#include <support/testregistry.h>
#include <tpmtypes/random.h>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using tpm::Persist;
using tpm::TpmConnection;
using tpmtypes::KeyTemplate;

namespace {

/// Independent of the program's own HMAC.
Bytes opensslHmac(const Bytes &key, const Bytes &data)
{
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.constData(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(data.constData()),
         static_cast<size_t>(data.size()), out, &size);
    return core::toBytes(std::span(out, size));
}

Bytes pattern(int size)
{
    Bytes data(size, '\0');
    for (int i = 0; i < size; ++i)
        data[i] = static_cast<char>(i * 7);
    return data;
}

} // namespace

/// The verbs of a walk against a real swtpm, with challenges made by the test.
class TpmWalkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void walksTwice();
    void persistNoLeavesNothing();
    void keepsCommandsFew();
    void recordsAreMasked();
    void signsAnyLength_data();
    void signsAnyLength();
    void refusesTamperedChallenge_data();
    void refusesTamperedChallenge();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void refusesChallengeOfAnotherTpm();
    void oldKeyStaysWhenImportFails();
    void clearKeepsEkAndChangesSrk();
    void clearIsRefusedElsewhere();
    void identifiesTemplate_data();
    void identifiesTemplate();
    void reportsUnexpectedObjects_data();
    void reportsUnexpectedObjects();
    void foreignObjectsSurvive();
    void missingKeysAreTold();
    void switchedOffHierarchyIsTold();
    void tellsProperties();

private:
    void reopen(tpm::TpmAuth auth = {});
    TestChallenge challenge();
    core::Result<void> walk(const TestChallenge &made);
    void verifyNothingLeft(const QList<quint32> &objects = {}, const QList<quint32> &sessions = {});

    QTemporaryDir m_folder;
    std::unique_ptr<tpm::SoftwareTpm> m_tpm;
    std::shared_ptr<WatchedTransport> m_transport;
    std::unique_ptr<TpmConnection> m_connection;
};

void TpmWalkTest::initTestCase()
{
    m_tpm = startSoftwareTpm(m_folder.filePath(QStringLiteral("tpm")));
    m_transport = std::make_shared<WatchedTransport>(m_tpm->transport());
}

void TpmWalkTest::init()
{
    reopen();
    QVERIFY(await(m_connection->clear({})));
    reopen();
}

void TpmWalkTest::cleanup()
{
    m_connection.reset();
    m_transport->setEmbedded(true);
}

void TpmWalkTest::cleanupTestCase()
{
    m_tpm->stop();
}

void TpmWalkTest::reopen(tpm::TpmAuth auth)
{
    m_connection.reset();
    m_connection = connectTo(m_transport, std::move(auth));
}

TestChallenge TpmWalkTest::challenge()
{
    const auto ek = await(m_connection->readEk(Persist::Yes, {}));
    const auto srk = await(m_connection->ensureSrk(Persist::Yes, {}));
    if (!ek || !srk)
        qFatal("%s", qPrintable((ek ? srk.error() : ek.error()).toLogLine()));
    return makeChallenge(ek->key.publicArea(), srk->key.publicArea());
}

core::Result<void> TpmWalkTest::walk(const TestChallenge &made)
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

void TpmWalkTest::verifyNothingLeft(const QList<quint32> &objects, const QList<quint32> &sessions)
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

void TpmWalkTest::walksTwice()
{
    const auto ek = await(m_connection->readEk(Persist::Yes, {}));
    QVERIFY2(ek, qPrintable(ek ? QString() : ek.error().toLogLine()));
    QVERIFY(ek->createdNow);
    QVERIFY(ek->persisted);
    QCOMPARE(ek->handle, tpm::ekHandle);
    QCOMPARE(ek->keyTemplate, std::optional(KeyTemplate::TcgRsa2048Ek));
    const auto srk = await(m_connection->ensureSrk(Persist::Yes, {}));
    QVERIFY2(srk, qPrintable(srk ? QString() : srk.error().toLogLine()));
    QVERIFY(srk->createdNow);
    for (const bool second : {false, true}) {
        const TestChallenge made = makeChallenge(ek->key.publicArea(), srk->key.publicArea());
        const auto again = await(m_connection->readEk(Persist::Yes, {}));
        QVERIFY(again && !again->createdNow && again->persisted);
        QCOMPARE(again->key, ek->key);
        QCOMPARE(again->keyTemplate, std::optional(KeyTemplate::TcgRsa2048Ek));
        auto innerKey = await(m_connection->activate(made.idObject, made.encryptedSecret, {}));
        QVERIFY2(innerKey, qPrintable(innerKey ? QString() : innerKey.error().toLogLine()));
        QCOMPARE(innerKey->view().toByteArray(), made.innerKey);
        const auto imported = await(m_connection->importKey(
            std::move(*innerKey), made.publicArea, made.duplicate, made.encryptedSeed, {}));
        QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().toLogLine()));
        QCOMPARE(imported->handle, tpm::identityKeyHandle);
        QCOMPARE(imported->replacedOld, second);
        QCOMPARE(imported->name, tpmtypes::PublicArea::fromTpmt(made.publicArea)->name());
        const auto signature = await(m_connection->sign("scope\n1893456000", {}));
        QVERIFY(signature);
        QCOMPARE(*signature, opensslHmac(made.hmacKey, "scope\n1893456000"));
    }
    QVERIFY(m_connection->wireNs() > 0);
    QVERIFY(m_connection->tssNs() > m_connection->wireNs());
    verifyNothingLeft();
}

void TpmWalkTest::persistNoLeavesNothing()
{
    const auto ek = await(m_connection->readEk(Persist::No, {}));
    const auto srk = await(m_connection->ensureSrk(Persist::No, {}));
    QVERIFY(ek && srk);
    QVERIFY(ek->createdNow && !ek->persisted && ek->handle == 0);
    QVERIFY(srk->createdNow && !srk->persisted && srk->handle == 0);
    verifyNothingLeft();
    PlainClient client(*m_transport);
    QCOMPARE(client.persistentHandles(), QList<quint32>());
}

void TpmWalkTest::keepsCommandsFew()
{
    challenge();
    QVERIFY(await(m_connection->readEk(Persist::Yes, {})));
    QVERIFY(walk(challenge()));
    const TestChallenge made = challenge();
    m_transport->restart();
    QVERIFY(await(m_connection->readEk(Persist::Yes, {})));
    QCOMPARE(m_transport->commandCount(), 1);
    QVERIFY(await(m_connection->ensureSrk(Persist::Yes, {})));
    QCOMPARE(m_transport->commandCount(), 2);
    auto innerKey = await(m_connection->activate(made.idObject, made.encryptedSecret, {}));
    QVERIFY(innerKey);
    QCOMPARE(m_transport->commandCount(), 5);
    QVERIFY(await(m_connection->importKey(std::move(*innerKey), made.publicArea, made.duplicate,
                                          made.encryptedSeed, {})));
    QCOMPARE(m_transport->commandCount(), 11);
    QVERIFY(await(m_connection->sign("x", {})));
    QCOMPARE(m_transport->commandCount(), 12);
}

void TpmWalkTest::recordsAreMasked()
{
    const TestChallenge made = challenge();
    m_connection->takeExchanges();
    QVERIFY(walk(made));
    const QList<tpm::TpmExchange> exchanges = m_connection->takeExchanges();
    QStringList names;
    for (const auto &exchange : exchanges) {
        names.append(exchange.commandName);
        QVERIFY(!exchange.command.contains(made.innerKey));
        QVERIFY(!exchange.response.contains(made.innerKey));
        QVERIFY(exchange.wireNs > 0);
    }
    QCOMPARE(names.join(QLatin1Char(' ')),
             QStringLiteral("StartAuthSession PolicySecret ActivateCredential ReadPublic Import "
                            "Load EvictControl FlushContext"));
    QVERIFY(m_connection->takeExchanges().isEmpty());
}

void TpmWalkTest::signsAnyLength_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 1023, 1024, 1025, 2048, 2049, 5000})
        QTest::addRow("%d", size) << size;
}

void TpmWalkTest::signsAnyLength()
{
    QFETCH(int, size);
    const TestChallenge made = challenge();
    QVERIFY(walk(made));
    const Bytes data = pattern(size);
    const auto signature = await(m_connection->sign(data, {}));
    QVERIFY2(signature, qPrintable(signature ? QString() : signature.error().toLogLine()));
    QCOMPARE(*signature, opensslHmac(made.hmacKey, data));
    verifyNothingLeft();
}

void TpmWalkTest::refusesTamperedChallenge_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QStringList>("codes");
    // Codes of libtpms 0.9, then of TPMs that follow the specification to the letter.
    const QStringList part2{QStringLiteral("0x101"), QStringLiteral("0x2c4")};
    const QStringList part4{QStringLiteral("0x101"), QStringLiteral("0x4c4")};
    const QStringList integrity1{QStringLiteral("0x1df")};
    const QStringList integrity3{QStringLiteral("0x3df")};
    QTest::newRow("1, hmac") << 1 << 10 << integrity1;
    QTest::newRow("1, identity") << 1 << 40 << integrity1;
    QTest::newRow("1, inner size") << 1 << 0 << QStringList{QStringLiteral("0x1d5")};
    QTest::newRow("2, first byte") << 2 << 0 << part2;
    QTest::newRow("2, last byte") << 2 << 255 << part2;
    QTest::newRow("3, hmac") << 3 << 5 << integrity3;
    QTest::newRow("3, key") << 3 << 100 << integrity3;
    QTest::newRow("4, middle") << 4 << 128 << part4;
    QTest::newRow("5, unique") << 5 << 30 << integrity3;
    QTest::newRow("5, noDA") << 5 << 6 << integrity3;
    QTest::newRow("5, fixedTPM") << 5 << -7 << QStringList{QStringLiteral("0x2c2")};
    QTest::newRow("5, type") << 5 << 1 << QStringList{QStringLiteral("public-area")};
}

void TpmWalkTest::refusesTamperedChallenge()
{
    QFETCH(int, part);
    QFETCH(int, offset);
    QFETCH(QStringList, codes);
    TestChallenge made = challenge();
    Bytes *parts[] = {&made.idObject, &made.encryptedSecret, &made.duplicate, &made.encryptedSeed,
                      &made.publicArea};
    Bytes &bytes = *parts[part - 1];
    if (offset < 0)
        bytes[-offset] = static_cast<char>(bytes.at(-offset) ^ 0x02); // TPMA_OBJECT_FIXEDTPM
    else
        bytes[offset] = static_cast<char>(bytes.at(offset) ^ 0x04);
    const auto walked = walk(made);
    QVERIFY(!walked);
    QVERIFY2(codes.contains(walked.error().code), qPrintable(walked.error().toLogLine()));
    QVERIFY(!walked.error().message.isEmpty());
    QVERIFY(!walked.error().hint.isEmpty());
    QVERIFY2(!walked.error().message.english().contains(QLatin1String("failure mode")),
             qPrintable(walked.error().message.english()));
    // The TPM goes on working.
    QVERIFY(walk(challenge()));
    verifyNothingLeft();
}

void TpmWalkTest::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("code");
    QTest::newRow("part 1 cut") << QStringLiteral("idObject") << 1 << QStringLiteral("0x1da");
    QTest::newRow("part 1 too long")
        << QStringLiteral("idObject") << 5000 << QStringLiteral("size");
    QTest::newRow("part 2 empty") << QStringLiteral("secret") << 0 << QStringLiteral("0x2d5");
    QTest::newRow("part 2 too long") << QStringLiteral("secret") << 5000 << QStringLiteral("size");
    QTest::newRow("part 3 empty") << QStringLiteral("duplicate") << 0 << QString();
    QTest::newRow("part 3 too long")
        << QStringLiteral("duplicate") << 9000 << QStringLiteral("size");
    QTest::newRow("part 4 too long") << QStringLiteral("seed") << 5000 << QStringLiteral("size");
    QTest::newRow("part 5 empty") << QStringLiteral("public") << 0 << QStringLiteral("public-area");
    QTest::newRow("part 5 cut") << QStringLiteral("public") << 40 << QStringLiteral("public-area");
    QTest::newRow("part 5 with a tail")
        << QStringLiteral("public") << 49 << QStringLiteral("public-area");
    QTest::newRow("inner key empty") << QStringLiteral("inner") << 0 << QStringLiteral("inner-key");
    QTest::newRow("inner key odd") << QStringLiteral("inner") << 15 << QStringLiteral("inner-key");
    QTest::newRow("inner key long") << QStringLiteral("inner") << 64 << QStringLiteral("inner-key");
    QTest::newRow("inner key wrong") << QStringLiteral("inner") << 16 << QString();
    QTest::newRow("inner key of AES-256") << QStringLiteral("inner") << 32 << QString();
}

void TpmWalkTest::refusesWhatDoesNotFit()
{
    QFETCH(QString, what);
    QFETCH(int, size);
    QFETCH(QString, code);
    TestChallenge made = challenge();
    const auto resized = [size](Bytes bytes) {
        bytes.resize(size, '\x5a');
        return bytes;
    };
    core::Error error;
    if (what == QLatin1String("idObject") || what == QLatin1String("secret")) {
        Bytes &part = what == QLatin1String("secret") ? made.encryptedSecret : made.idObject;
        part = resized(part);
        const auto innerKey =
            await(m_connection->activate(made.idObject, made.encryptedSecret, {}));
        QVERIFY(!innerKey);
        error = innerKey.error();
    } else {
        if (what == QLatin1String("duplicate"))
            made.duplicate = resized(made.duplicate);
        else if (what == QLatin1String("seed"))
            made.encryptedSeed = resized(made.encryptedSeed);
        else if (what == QLatin1String("public"))
            made.publicArea = resized(made.publicArea);
        else
            made.innerKey = resized({});
        const auto imported = await(m_connection->importKey(
            secretOf(made.innerKey), made.publicArea, made.duplicate, made.encryptedSeed, {}));
        QVERIFY(!imported);
        error = imported.error();
    }
    if (!code.isEmpty())
        QCOMPARE(error.code, code);
    QVERIFY2(!error.message.isEmpty() && !error.hint.isEmpty(), qPrintable(error.toLogLine()));
    verifyNothingLeft();
}

void TpmWalkTest::refusesChallengeOfAnotherTpm()
{
    QTemporaryDir folder;
    const auto other = startSoftwareTpm(folder.filePath(QStringLiteral("tpm")));
    auto otherConnection = connectTo(other->transport());
    const auto otherEk = await(otherConnection->readEk(Persist::Yes, {}));
    const auto otherSrk = await(otherConnection->ensureSrk(Persist::Yes, {}));
    QVERIFY(otherEk && otherSrk);
    const auto ek = await(m_connection->readEk(Persist::Yes, {}));
    const auto srk = await(m_connection->ensureSrk(Persist::Yes, {}));

    const auto wrongEk = walk(makeChallenge(otherEk->key.publicArea(), srk->key.publicArea()));
    QVERIFY(!wrongEk);
    QCOMPARE(wrongEk.error().code, QStringLiteral("0x101"));
    QVERIFY(wrongEk.error().message.english().contains(QLatin1String("EK of another TPM")));

    const auto wrongSrk = walk(makeChallenge(ek->key.publicArea(), otherSrk->key.publicArea()));
    QVERIFY(!wrongSrk);
    QCOMPARE(wrongSrk.error().code, QStringLiteral("0x1df"));
    QVERIFY(wrongSrk.error().message.english().contains(QLatin1String("another SRK")));
    verifyNothingLeft();
}

void TpmWalkTest::oldKeyStaysWhenImportFails()
{
    const TestChallenge first = challenge();
    QVERIFY(walk(first));
    TestChallenge second = challenge();
    second.duplicate[50] = static_cast<char>(second.duplicate.at(50) ^ 1);
    QVERIFY(!walk(second));
    const auto signature = await(m_connection->sign("still the first", {}));
    QVERIFY(signature);
    QCOMPARE(*signature, opensslHmac(first.hmacKey, "still the first"));
}

void TpmWalkTest::clearKeepsEkAndChangesSrk()
{
    const auto ek = await(m_connection->readEk(Persist::Yes, {}));
    const auto srk = await(m_connection->ensureSrk(Persist::Yes, {}));
    const TestChallenge old = makeChallenge(ek->key.publicArea(), srk->key.publicArea());
    QVERIFY(await(m_connection->clear({})));
    const auto cleared = await(m_connection->properties({}));
    QVERIFY(cleared);
    QCOMPARE(cleared->persistentHandles, QList<quint32>());
    const auto newEk = await(m_connection->readEk(Persist::Yes, {}));
    const auto newSrk = await(m_connection->ensureSrk(Persist::Yes, {}));
    QVERIFY(newEk && newSrk && newEk->createdNow && newSrk->createdNow);
    QCOMPARE(newEk->key, ek->key);
    QVERIFY(!(newSrk->key == srk->key));
    const auto walked = walk(old);
    QVERIFY(!walked);
    QCOMPARE(walked.error().code, QStringLiteral("0x1df"));
    QVERIFY(walk(challenge()));
    verifyNothingLeft();
}

void TpmWalkTest::clearIsRefusedElsewhere()
{
    challenge();
    m_transport->setEmbedded(false);
    const auto cleared = await(m_connection->clear({}));
    QVERIFY(!cleared);
    QCOMPARE(cleared.error().code, QStringLiteral("not-embedded"));
    const auto properties = await(m_connection->properties({}));
    QVERIFY(properties);
    QCOMPARE(properties->persistentHandles, (QList<quint32>{tpm::srkHandle, tpm::ekHandle}));
}

void TpmWalkTest::identifiesTemplate_data()
{
    QTest::addColumn<int>("made");
    QTest::addColumn<bool>("known");
    QTest::newRow("TCG") << int(KeyTemplate::TcgRsa2048Ek) << true;
    QTest::newRow("Azure SDKs") << int(KeyTemplate::AzureSdkRsa2048Ek) << true;
    QTest::newRow("made by somebody else") << -1 << false;
}

void TpmWalkTest::identifiesTemplate()
{
    QFETCH(int, made);
    QFETCH(bool, known);
    m_connection.reset();
    {
        PlainClient client(*m_transport);
        // The Java SDK makes its EK under the owner: the same template, another key.
        const quint32 hierarchy = known ? TPM2_RH_ENDORSEMENT : TPM2_RH_OWNER;
        const auto area =
            tpmtypes::templateOf(known ? KeyTemplate(made) : KeyTemplate::AzureSdkRsa2048Ek);
        const quint32 handle = client.createPrimary(hierarchy, area);
        QVERIFY(handle != 0);
        QCOMPARE(client.evict(handle, tpm::ekHandle), TSS2_RC_SUCCESS);
        QCOMPARE(client.flush(handle), TSS2_RC_SUCCESS);
    }
    reopen();
    const auto expected = known ? std::optional(KeyTemplate(made)) : std::nullopt;
    const auto before = await(m_connection->readEk(Persist::Yes, {}));
    QVERIFY(before);
    QVERIFY(!before->createdNow);
    QCOMPARE(before->keyTemplate, std::optional<KeyTemplate>()); // Finding out would be slow.
    const auto identified = await(m_connection->identifyEkTemplate({}));
    QVERIFY(identified);
    QCOMPARE(*identified, expected);
    m_transport->restart();
    const auto after = await(m_connection->readEk(Persist::Yes, {}));
    QVERIFY(after);
    QCOMPARE(after->keyTemplate, expected);
    QCOMPARE(m_transport->commandCount(), 1);
    QCOMPARE(*await(m_connection->identifyEkTemplate({})), expected);
    QCOMPARE(m_transport->commandCount(), 2);
    verifyNothingLeft();
}

void TpmWalkTest::reportsUnexpectedObjects_data()
{
    QTest::addColumn<quint32>("handle");
    QTest::addColumn<QString>("code");
    QTest::newRow("EK") << tpm::ekHandle << QStringLiteral("not-an-ek");
    QTest::newRow("SRK") << tpm::srkHandle << QStringLiteral("not-an-srk");
    QTest::newRow("identity key") << tpm::identityKeyHandle
                                  << QStringLiteral("not-an-identity-key");
}

void TpmWalkTest::reportsUnexpectedObjects()
{
    QFETCH(quint32, handle);
    QFETCH(QString, code);
    const TestChallenge made = challenge();
    m_connection.reset();
    {
        PlainClient client(*m_transport);
        if (handle != tpm::identityKeyHandle)
            QCOMPARE(client.evict(handle, handle), TSS2_RC_SUCCESS);
        // An SRK where the EK belongs, an EK where the SRK belongs, a storage key as identity key.
        const auto area =
            tpmtypes::templateOf(handle == tpm::srkHandle ? KeyTemplate::AzureSdkRsa2048Ek
                                                          : KeyTemplate::AzureSdkRsa2048Srk);
        const quint32 object = client.createPrimary(TPM2_RH_OWNER, area);
        QCOMPARE(client.evict(object, handle), TSS2_RC_SUCCESS);
        QCOMPARE(client.flush(object), TSS2_RC_SUCCESS);
    }
    reopen();
    core::Error error;
    if (handle == tpm::ekHandle)
        error = await(m_connection->readEk(Persist::Yes, {})).error();
    else if (handle == tpm::srkHandle)
        error = await(m_connection->ensureSrk(Persist::Yes, {})).error();
    else
        error = walk(made).error();
    QCOMPARE(error.code, code);
    QVERIFY2(error.hint.english().contains(QStringLiteral("0x%1").arg(handle, 0, 16)),
             qPrintable(error.hint.english()));
    QVERIFY2(!error.message.english().contains(QLatin1Char('%')), qPrintable(error.toLogLine()));
    const auto properties = await(m_connection->properties({}));
    QVERIFY(properties && properties->persistentHandles.contains(handle));
    verifyNothingLeft();
}

void TpmWalkTest::foreignObjectsSurvive()
{
    m_connection.reset();
    quint32 object = 0;
    quint32 session = 0;
    {
        PlainClient client(*m_transport);
        object = client.createPrimary(TPM2_RH_NULL, cheapTemplate());
        session = client.startSession();
        QVERIFY(object != 0 && session != 0);
    }
    reopen();
    QVERIFY(walk(challenge()));
    QVERIFY(await(m_connection->sign(pattern(3000), {})));
    TestChallenge bad = challenge();
    bad.duplicate[40] = static_cast<char>(bad.duplicate.at(40) ^ 1);
    QVERIFY(!walk(bad));
    verifyNothingLeft({object}, {session});
    PlainClient client(*m_transport);
    QCOMPARE(client.flush(object), TSS2_RC_SUCCESS);
    QCOMPARE(client.flush(session), TSS2_RC_SUCCESS);
}

void TpmWalkTest::missingKeysAreTold()
{
    const auto activated = await(m_connection->activate(Bytes(52, 'x'), Bytes(256, 'x'), {}));
    QVERIFY(!activated);
    QCOMPARE(activated.error().place, QStringLiteral("ActivateCredential"));
    QVERIFY2(activated.error().message.english().contains(QLatin1String("is stored at 0x8")),
             qPrintable(activated.error().toLogLine()));
    const auto signature = await(m_connection->sign("x", {}));
    QVERIFY(!signature);
    QCOMPARE(signature.error().code, QStringLiteral("0x18b"));
    QVERIFY(signature.error().message.english().contains(QLatin1String("No identity key")));
    const auto longSignature = await(m_connection->sign(pattern(2000), {}));
    QVERIFY(!longSignature);
    QCOMPARE(longSignature.error().code, QStringLiteral("0x18b"));
    const auto certificate = await(m_connection->readEkCertificate({}));
    QVERIFY(certificate);
    QVERIFY(!*certificate);
    QVERIFY(!*await(m_connection->identifyEkTemplate({})));
    verifyNothingLeft();
}

void TpmWalkTest::switchedOffHierarchyIsTold()
{
    m_connection.reset();
    {
        PlainClient client(*m_transport);
        QCOMPARE(client.hierarchyOff(TPM2_RH_ENDORSEMENT), TSS2_RC_SUCCESS);
    }
    reopen();
    const auto properties = await(m_connection->properties({}));
    QVERIFY(properties && !properties->endorsementEnabled && properties->ownerEnabled);
    const auto ek = await(m_connection->readEk(Persist::Yes, {}));
    QVERIFY(!ek);
    QCOMPARE(ek.error().code, QStringLiteral("0x185"));
    QVERIFY2(ek.error().message.english().contains(QLatin1String("switched off")),
             qPrintable(ek.error().toLogLine()));
    // Only a power cycle brings it back.
    m_connection.reset();
    m_tpm->kill();
    reopen();
    QVERIFY(await(m_connection->readEk(Persist::No, {})));
}

void TpmWalkTest::tellsProperties()
{
    challenge();
    const auto properties = await(m_connection->properties({}));
    QVERIFY(properties);
    QCOMPARE(properties->manufacturer, QStringLiteral("IBM"));
    QCOMPARE(properties->vendor, QStringLiteral("SW   TPM"));
    QCOMPARE(properties->family, QStringLiteral("2.0"));
    QVERIFY(properties->revision.startsWith(QLatin1String("1.")));
    QVERIFY(properties->firmware.startsWith(QLatin1String("0x20")));
    QCOMPARE(properties->inputBuffer, 1024);
    QVERIFY(properties->nvBufferMax >= 64);
    QVERIFY(!properties->ownerAuthSet && !properties->endorsementAuthSet);
    QVERIFY(properties->ownerEnabled && properties->endorsementEnabled);
    QVERIFY(!properties->failureMode && !properties->inLockout);
    QCOMPARE(properties->transientAvailable, 3);
    QCOMPARE(properties->persistentHandles, (QList<quint32>{tpm::srkHandle, tpm::ekHandle}));
    QCOMPARE(properties->maximumAuthFailures, 3);
}

ENDORSE_TEST(TpmWalkTest)
#include "tpmwalktest.moc"
