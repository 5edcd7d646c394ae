// SPDX-License-Identifier: GPL-3.0-or-later
#include "embeddedtpmtest.h"

#include <support/testregistry.h>
#include <tpmtypes/random.h>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using tpm::Persist;
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

} // namespace

/// The verbs of a walk against a real swtpm, with challenges made by the test.
class TpmWalkTest final : public EmbeddedTpmTest
{
    Q_OBJECT

private Q_SLOTS:
    void walksTwice();
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
};

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

ENDORSE_TEST(TpmWalkTest)
#include "tpmwalktest.moc"
