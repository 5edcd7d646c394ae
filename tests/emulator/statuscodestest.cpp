// SPDX-License-Identifier: GPL-3.0-or-later
// Every status code of the service, provoked at the emulator through the program's own clients and
// decoded: the code, and words with advice in three languages. What this emulator has no reason to
// say (a hub that refuses the service, trouble of its own) a meddler says in its place.
#include "runningemulator.h"

#include <dps/deviceclient.h>
#include <dps/sastoken.h>
#include <dps/serviceclient.h>
#include <dps/symmetrickey.h>
#include <emulator/meddler.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QTest>
#include <QTranslator>

namespace endorse::testing {

using core::CancelToken;
using core::Error;
using dps::IndividualEnrollment;

namespace {

/// Does one thing to every request or answer. Changed only while no request is under way.
class Spoiler final : public emulator::Meddler
{
public:
    QByteArray method;                           ///< Of every request, when set.
    QByteArray contentType;                      ///< Of every request, when set.
    std::optional<emulator::HttpReply> answer;   ///< To every request.
    std::pair<QByteArray, QByteArray> rewritten; ///< In the body of every answer.

    void request(emulator::HttpMessage *message) override
    {
        if (!method.isEmpty())
            message->method = method;
        if (contentType.isEmpty())
            return;
        for (auto &[name, value] : message->headers) {
            if (name.compare("Content-Type", Qt::CaseInsensitive) == 0)
                value = contentType;
        }
    }
    std::optional<emulator::HttpReply> insteadOf(const emulator::HttpMessage & /*message*/) override
    {
        return answer;
    }
    void reply(const emulator::HttpMessage & /*message*/, emulator::HttpReply *reply) override
    {
        if (!rewritten.first.isEmpty())
            reply->body.replace(rewritten.first, rewritten.second);
    }
};

emulator::HttpReply refusal(int status, int code)
{
    emulator::HttpReply reply;
    reply.status = status;
    reply.addHeader("Content-Type", "application/json; charset=utf-8");
    reply.body = asJson("{'errorCode':" + QByteArray::number(code) +
                        ",'trackingId':'t','message':'spoiled','timestampUtc':"
                        "'2026-01-01T00:00:00Z'}");
    return reply;
}

dps::RegistrationId idOf(const char *text)
{
    return *dps::RegistrationId::parse(QString::fromLatin1(text));
}

IndividualEnrollment keyed(const char *id)
{
    IndividualEnrollment record;
    record.registrationId = QString::fromLatin1(id);
    record.attestation.type = QStringLiteral("symmetricKey");
    record.attestation.symmetricKey.emplace();
    return record;
}

/// An emulator and clients that ask once only.
class Stage final
{
public:
    explicit Stage(std::optional<int> throttle = {})
        : m_spoiler(std::make_shared<Spoiler>())
        , m_running(options(m_spoiler, throttle))
        , m_http({.caFile = m_running.endpoint().caFile, .trustedCaPem = {}})
        , m_key(dps::decodeSymmetricKey(QByteArray(64, 'k').toBase64()).value())
    {
    }

    Spoiler &spoiler() { return *m_spoiler; }
    dps::ServiceClient service() { return serviceOf(m_running.endpoint().serviceConnectionString); }
    dps::ServiceClient serviceOf(const QString &connection)
    {
        return {m_http, *dps::ServiceConnectionString::parse(connection.toUtf8()), m_clock, once()};
    }
    QString connectionString() const { return m_running.endpoint().serviceConnectionString; }

    /// Stores an enrollment with the key of the device.
    void enroll(IndividualEnrollment record)
    {
        record.attestation.symmetricKey->primaryKey =
            core::Secret(core::asSpan(QByteArray(64, 'k').toBase64()));
        const auto stored = QCoro::waitFor(service().putEnrollment(record, {}, CancelToken()));
        if (!stored)
            qFatal("%s", qPrintable(stored.error().toLogLine()));
    }
    dps::DeviceClient device(const QString &scope = {})
    {
        const QString text = scope.isEmpty() ? m_running.endpoint().idScope : scope;
        return {m_http, m_running.endpoint().endpoint, *dps::IdScope::parse(text), m_clock, once()};
    }
    QByteArray token(const char *id, const QString &scope = {})
    {
        const QString text = scope.isEmpty() ? m_running.endpoint().idScope : scope;
        return dps::SasToken::forRegistration(*dps::IdScope::parse(text), idOf(id),
                                              m_clock.nowEpochSeconds() + 600)
            .signedWith(m_key);
    }
    /// What refuses a device with the key that enroll() stores.
    Error registering(const char *id)
    {
        const auto answer =
            QCoro::waitFor(device().registerWithToken(idOf(id), token(id), CancelToken()));
        return answer ? Error() : answer.error();
    }
    /// The same to the end of the registration.
    Error provisioning(const char *id)
    {
        const auto first =
            QCoro::waitFor(device().registerWithToken(idOf(id), token(id), CancelToken()));
        if (!first)
            return first.error();
        const auto last =
            QCoro::waitFor(device().waitForAssignment(idOf(id), *first, token(id), CancelToken()));
        return last ? Error() : last.error();
    }
    Error putting(const IndividualEnrollment &record, const QByteArray &ifMatch = {})
    {
        const auto stored = QCoro::waitFor(service().putEnrollment(record, ifMatch, CancelToken()));
        return stored ? Error() : stored.error();
    }
    Error getting(const char *id)
    {
        const auto record = QCoro::waitFor(service().getEnrollment(idOf(id), CancelToken()));
        return record ? Error() : record.error();
    }

private:
    static emulator::EmulatorOptions options(std::shared_ptr<Spoiler> spoiler,
                                             std::optional<int> throttle)
    {
        emulator::EmulatorOptions options = RunningEmulator::quick();
        options.meddler = std::move(spoiler);
        options.throttle = throttle;
        return options;
    }
    static dps::RetryPolicy once() { return {.attempts = 1}; }

    std::shared_ptr<Spoiler> m_spoiler;
    RunningEmulator m_running;
    core::SystemClock m_clock;
    dps::HttpClient m_http;
    core::Secret m_key;
};

using Act = Error (*)(Stage &);

/// One way to be refused. The status is that of the answer; 0: the registration ended so.
struct Provocation final
{
    const char *name;
    int httpStatus;
    const char *code;
    Act act;
};

Error spoiledService(Stage &stage, int status, int code)
{
    stage.spoiler().answer = refusal(status, code);
    return stage.getting("any");
}

Error spoiledDevice(Stage &stage, int status, int code)
{
    stage.spoiler().answer = refusal(status, code);
    return stage.registering("any");
}

/// A registration that fails for another reason than the emulator's own one.
Error failedRegistration(Stage &stage, const char *code)
{
    IndividualEnrollment record = keyed("custom");
    record.allocationPolicy = QStringLiteral("custom");
    record.customAllocationDefinition.emplace();
    record.customAllocationDefinition->webhookUrl = QStringLiteral("https://localhost/hook");
    record.customAllocationDefinition->apiVersion = QStringLiteral("2019-03-31");
    stage.enroll(record);
    stage.spoiler().rewritten = {"400207", code};
    return stage.provisioning("custom");
}

const Provocation provocations[] = {
    {"service 400004: no EK", 400, "400004",
     [](Stage &stage) {
         return stage.putting(IndividualEnrollment::forTpm(idOf("dev"), QByteArray("AAAA")));
     }},
    {"service 401002: another key", 401, "401002",
     [](Stage &stage) {
         QString wrong = stage.connectionString();
         const qsizetype key = wrong.indexOf(QLatin1String("SharedAccessKey=")) + 16;
         wrong[key] = wrong.at(key) == u'A' ? u'B' : u'A';
         const auto answer =
             QCoro::waitFor(stage.serviceOf(wrong).getEnrollment(idOf("dev"), CancelToken()));
         return answer ? Error() : answer.error();
     }},
    {"service 404201", 404, "404201", [](Stage &stage) { return stage.getting("nobody"); }},
    {"service 404202", 404, "404202",
     [](Stage &stage) {
         const auto answer =
             QCoro::waitFor(stage.service().getRegistration(idOf("nobody"), CancelToken()));
         return answer ? Error() : answer.error();
     }},
    {"service 405", 405, "405000",
     [](Stage &stage) {
         stage.spoiler().method = "BREW";
         return stage.getting("dev");
     }},
    {"service 409: twice", 409, "409201",
     [](Stage &stage) {
         stage.enroll(keyed("dev"));
         return stage.putting(keyed("dev"));
     }},
    {"service 412: an old ETag", 412, "412002",
     [](Stage &stage) {
         stage.enroll(keyed("dev"));
         return stage.putting(keyed("dev"), "\"old\"");
     }},
    {"service 415", 415, "415000",
     [](Stage &stage) {
         stage.spoiler().contentType = "text/plain";
         return stage.putting(keyed("dev"));
     }},
    {"service 500", 500, "500000", [](Stage &stage) { return spoiledService(stage, 500, 500000); }},
    {"service 503", 503, "503000", [](Stage &stage) { return spoiledService(stage, 503, 503000); }},
    {"device 400004: another EK", 400, "400004",
     [](Stage &stage) {
         const auto id = idOf("dev");
         const auto stored = QCoro::waitFor(stage.service().putEnrollment(
             IndividualEnrollment::forTpm(id, SoftTpm::first().ekBase64()), {}, CancelToken()));
         const auto answer = QCoro::waitFor(stage.device().registerForChallenge(
             id, *tpmtypes::EndorsementKey::fromTpm2b(SoftTpm::second().ek()),
             *tpmtypes::StorageRootKey::fromTpm2b(SoftTpm::second().srk()), CancelToken()));
         return !stored || answer ? Error() : answer.error();
     }},
    {"device 401000", 401, "401000",
     [](Stage &stage) { return spoiledDevice(stage, 401, 401000); }},
    {"device 401002: another key", 401, "401002",
     [](Stage &stage) {
         const auto stored =
             QCoro::waitFor(stage.service().putEnrollment(keyed("dev"), {}, CancelToken()));
         return stored ? stage.registering("dev") : Error();
     }},
    {"device 404002: another ID scope", 404, "404002",
     [](Stage &stage) {
         const QString scope = QStringLiteral("0ne99999999");
         const auto answer = QCoro::waitFor(stage.device(scope).registerWithToken(
             idOf("dev"), stage.token("dev", scope), CancelToken()));
         return answer ? Error() : answer.error();
     }},
    {"device 404201", 404, "404201", [](Stage &stage) { return stage.registering("nobody"); }},
    {"device 404202: another operation", 404, "404202",
     [](Stage &stage) {
         stage.enroll(keyed("dev"));
         const auto answer = QCoro::waitFor(stage.device().operationStatus(
             idOf("dev"), QStringLiteral("5.0000000000000000.00000000-0000-0000-0000-000000000000"),
             stage.token("dev"), CancelToken()));
         return answer ? Error() : answer.error();
     }},
    {"device 405", 405, "405000",
     [](Stage &stage) {
         stage.spoiler().method = "BREW";
         return stage.registering("dev");
     }},
    {"device 409203", 409, "409203",
     [](Stage &stage) { return spoiledDevice(stage, 409, 409203); }},
    {"device 412", 412, "412000", [](Stage &stage) { return spoiledDevice(stage, 412, 412000); }},
    {"device 415", 415, "415000",
     [](Stage &stage) {
         stage.enroll(keyed("dev"));
         stage.spoiler().contentType = "text/plain";
         return stage.registering("dev");
     }},
    {"device 500", 500, "500000", [](Stage &stage) { return spoiledDevice(stage, 500, 500000); }},
    {"device 503", 503, "503000", [](Stage &stage) { return spoiledDevice(stage, 503, 503000); }},
    {"registration 400207: no webhook", 0, "400207",
     [](Stage &stage) { return failedRegistration(stage, "400207"); }},
    {"registration 400208: no hub", 0, "400208",
     [](Stage &stage) { return failedRegistration(stage, "400208"); }},
    {"registration 400209: the hub refuses the service", 0, "400209",
     [](Stage &stage) { return failedRegistration(stage, "400209"); }},
    {"registration 403000: disabled", 0, "403000",
     [](Stage &stage) {
         IndividualEnrollment record = keyed("dev");
         record.provisioningStatus = QStringLiteral("disabled");
         stage.enroll(record);
         return stage.provisioning("dev");
     }},
};

/// The first request may pass, the second one comes too soon.
Error throttledService()
{
    Stage stage(1);
    stage.getting("nobody");
    return stage.getting("nobody");
}

Error throttledDevice()
{
    Stage stage(1);
    stage.enroll(keyed("dev"));
    stage.registering("dev");
    return stage.registering("dev");
}

} // namespace

class StatusCodesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const Provocation &one : provocations) {
            Stage stage;
            m_errors.append({QString::fromLatin1(one.name), one.httpStatus,
                             QString::fromLatin1(one.code), one.act(stage)});
        }
        m_errors.append(
            {QStringLiteral("service 429"), 429, QStringLiteral("429000"), throttledService()});
        m_errors.append(
            {QStringLiteral("device 429"), 429, QStringLiteral("429000"), throttledDevice()});
    }

    void decodes_data()
    {
        QTest::addColumn<int>("place");
        for (qsizetype i = 0; i < m_errors.size(); ++i)
            QTest::newRow(qPrintable(m_errors.at(i).name)) << static_cast<int>(i);
    }

    void decodes()
    {
        QFETCH(int, place);
        const Seen &seen = m_errors.at(place);
        const Error &error = seen.error;
        QVERIFY(error.category == core::ErrorCategory::Dps);
        QCOMPARE(error.code, seen.code);
        QCOMPARE(error.httpStatus, seen.httpStatus);
        QVERIFY(!error.message.english().isEmpty());
        QVERIFY(!error.hint.english().isEmpty());
        QVERIFY2(error.technical.contains(seen.code), qPrintable(error.technical));
    }

    /// The code alone does not tell what to do.
    void tellsTheirMeaningsApart()
    {
        QMap<QString, QString> codeOfWords;
        for (const Seen &seen : std::as_const(m_errors)) {
            if (seen.httpStatus >= 500)
                continue; // All of them are trouble of the service's own.
            const QString words = seen.error.message.english();
            const QString before = codeOfWords.value(words, seen.code);
            QVERIFY2(before.left(3) == seen.code.left(3), qPrintable(words));
            codeOfWords.insert(words, seen.code);
        }
    }

    void speaksThreeLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("ja") << QStringLiteral("ja");
        QTest::newRow("ko") << QStringLiteral("ko");
    }

    void speaksThreeLanguages()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/endorse_%1.qm").arg(language)));
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QStringList missing;
        for (const Seen &seen : std::as_const(m_errors)) {
            for (const core::Text &text : {seen.error.message, seen.error.hint}) {
                if (text.render().isEmpty() || text.render() == text.english())
                    missing.append(seen.name + QStringLiteral(": ") + text.english());
            }
        }
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

private:
    struct Seen final
    {
        QString name;
        int httpStatus = 0;
        QString code;
        Error error;
    };

    QList<Seen> m_errors;
};

ENDORSE_TEST(StatusCodesTest)

} // namespace endorse::testing

#include "statuscodestest.moc"
