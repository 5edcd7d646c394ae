// SPDX-License-Identifier: GPL-3.0-or-later
// The service without its server: damaged requests, and the bounds of what it remembers.
#include "keyeddevice.h"

#include <emulator/servicestate.h>
#include <support/testregistry.h>

#include <QRandomGenerator>
#include <QTest>

namespace endorse::testing {

using core::Bytes;
using emulator::HttpMessage;
using emulator::NonceChallenge;
using emulator::Operation;
using emulator::RegistrationBook;

class AnswerTest : public QObject
{
    Q_OBJECT

private:
    static constexpr char scopeText[] = "0ne12345678";

    static emulator::ServiceState newState()
    {
        Bytes key(64, 's');
        emulator::ServiceKeys keys{*dps::IdScope::parse(QString::fromLatin1(scopeText)),
                                   *dps::HubName::parse(QStringLiteral("hub.localhost")),
                                   {}};
        keys.policies.push_back({.name = QString::fromLatin1(emulator::ownerPolicyName),
                                 .key = core::Secret::take(std::move(key)),
                                 .rights = emulator::allServiceRights()});
        emulator::ServiceState state{.keys = std::move(keys),
                                     .serviceHosts = {QStringLiteral("localhost")},
                                     .retryAfterSeconds = 0,
                                     .linkedHubs = {QStringLiteral("hub.localhost")},
                                     .clock = std::make_shared<core::SystemClock>()};
        if (!state.memory->open())
            qFatal("The store does not open.");
        return state;
    }

    static HttpMessage message(const QByteArray &method, const QByteArray &target,
                               const QByteArray &authorization, const Bytes &body)
    {
        HttpMessage result{.method = method,
                           .target = target + "?api-version=2021-10-01",
                           .headers = {{"Host", "localhost"}},
                           .body = body,
                           .keepAlive = true};
        if (!authorization.isEmpty())
            result.headers.emplaceBack("Authorization", authorization);
        return result;
    }

    static QByteArray serviceToken()
    {
        return sasToken("localhost", Bytes(64, 's'), 99'999'999'999,
                        "&skn=provisioningserviceowner");
    }

    static tpmtypes::EndorsementKey ek()
    {
        return *tpmtypes::EndorsementKey::fromTpm2b(SoftTpm::first().ek());
    }

    static emulator::NonceChallengePtr newChallenge()
    {
        return std::make_shared<const NonceChallenge>(NonceChallenge{
            ek(), *tpmtypes::StorageRootKey::fromTpm2b(SoftTpm::first().srk()), core::Secret()});
    }

    static void damage(QByteArray &bytes, QRandomGenerator &random)
    {
        if (bytes.isEmpty())
            return;
        const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, random.bounded(1, 30));
            break;
        case 2:
            bytes.truncate(at);
            break;
        case 3:
            bytes.insert(at, QByteArray("{[\"%,:}]&=/'\\").mid(random.bounded(13), 1));
            break;
        default:
            bytes.insert(at, bytes.mid(random.bounded(static_cast<int>(bytes.size())), 40));
        }
    }

private Q_SLOTS:
    void survivesDamage()
    {
        emulator::ServiceState state = newState();
        const SoftTpm &tpm = SoftTpm::first();
        const QByteArray scope = QByteArray("/") + scopeText;
        const HttpMessage enroll = message("PUT", "/enrollments/dev1", serviceToken(),
                                           RunningEmulator::enrollment("dev1", tpm));
        QCOMPARE(emulator::answer(state, enroll).reply.status, 200);
        const HttpMessage challenge = message("PUT", scope + "/registrations/dev1/register", {},
                                              RunningEmulator::keysBody("dev1", tpm));
        QCOMPARE(emulator::answer(state, challenge).reply.status, 401);
        const QByteArray deviceToken =
            sasToken(QByteArray(scopeText) + "%2Fregistrations%2Fdev1", Bytes(32, 'k'),
                     99'999'999'999, "&skn=registration");
        const QList<HttpMessage> good{
            enroll,
            challenge,
            message("GET", "/enrollments/dev1", serviceToken(), {}),
            message("PUT", "/enrollmentGroups/g", serviceToken(), keyedGroup("g")),
            message("POST", "/enrollments", serviceToken(),
                    asJson("{'mode':'update','enrollments':[") + keyedEnrollment("k") + "]}"),
            message("POST", "/enrollments/query", serviceToken(), asJson("{'query':'*'}")),
            message("POST", "/enrollments/k/attestationmechanism", serviceToken(), {}),
            message("PUT", scope + "/registrations/nobody/register", deviceToken,
                    asJson("{'registrationId':'nobody'}")),
            message("DELETE", "/registrations/dev1", serviceToken(), {}),
            message("PUT", scope + "/registrations/dev1/register", deviceToken,
                    RunningEmulator::keysBody("dev1", tpm)),
            message("GET", scope + "/registrations/dev1/operations/5.1.2", deviceToken, "{}"),
            message("POST", scope + "/registrations/dev1", deviceToken, "{}"),
            message("POST", "/devices/dev1/messages/events",
                    sasToken("hub.localhost%2Fdevices%2Fdev1", Bytes(32, 'k'), 99'999'999'999),
                    asJson("[{'body':'YQ=='}]")),
        };
        QRandomGenerator random(42);
        for (int round = 0; round < fuzzRounds(); ++round) {
            HttpMessage bad = good.at(random.bounded(static_cast<int>(good.size())));
            for (int change = random.bounded(1, 4); change > 0; --change) {
                switch (random.bounded(4)) {
                case 0:
                    damage(bad.target, random);
                    break;
                case 1:
                    damage(bad.headers.last().second, random);
                    break;
                default:
                    damage(bad.body, random);
                }
            }
            const emulator::Answer answer = emulator::answer(state, bad);
            QVERIFY(answer.reply.status >= 200 && answer.reply.status < 500);
            QVERIFY(!answer.outcome.english().isEmpty());
            QVERIFY(answer.reply.status == 204 || answer.reply.body.startsWith('{') ||
                    answer.reply.body.startsWith('['));
        }
        QCOMPARE(emulator::answer(state, challenge).reply.status, 401);
    }

    void remembersABoundedNumberOfDevices()
    {
        RegistrationBook book;
        const emulator::NonceChallengePtr challenge = newChallenge();
        for (int i = 0; i < 40'000; ++i)
            book.addChallenge(QString::number(i), challenge);
        int known = 0;
        for (int i = 0; i < 40'000; ++i)
            known += book.challenges(QString::number(i)).isEmpty() ? 0 : 1;
        QVERIFY2(known > 15'000 && known <= 16'384, qPrintable(QString::number(known)));
        QVERIFY(book.challenges(QStringLiteral("0")).isEmpty());
        QVERIFY(!book.challenges(QStringLiteral("39999")).isEmpty());
    }

    void remembersABoundedNumberOfOperations()
    {
        RegistrationBook book;
        const QString key = QStringLiteral("dev1");
        for (int i = 0; i < 20; ++i) {
            book.addOperation(key, Operation{.id = QString::number(i),
                                             .challenge = newChallenge(),
                                             .begunAt = {},
                                             .result = {}});
        }
        QVERIFY(book.operation(key, QStringLiteral("11")) == nullptr);
        QVERIFY(book.operation(key, QStringLiteral("12")) != nullptr);
        QCOMPARE(book.challenges(key).size(), 8);
        book.remove(key);
        QVERIFY(book.operation(key, QStringLiteral("12")) == nullptr);
    }
};

ENDORSE_TEST(AnswerTest)

} // namespace endorse::testing

#include "answertest.moc"
