// SPDX-License-Identifier: GPL-3.0-or-later
// The whole attestation on a real software TPM and the real emulator.
#include "lab.h"

#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using attestation::AttestationResult;
using attestation::KeyKind;
using attestation::KeyView;
using attestation::StepId;
using attestation::StepRecord;

namespace {

const StepRecord &stepOf(const AttestationResult &result, StepId id)
{
    return result.steps.at(indexOf(id));
}

QStringList statusesOf(const AttestationResult &result)
{
    QStringList statuses;
    for (const StepRecord &step : result.steps)
        statuses.append(toString(step.status));
    return statuses;
}

/// "ok" for the steps before @p failing, then @p status, then "skipped".
QStringList statusesUpTo(StepId failing, const QString &status = QStringLiteral("failed"))
{
    QStringList statuses;
    for (int i = 0; i < attestation::stepCount; ++i) {
        statuses.append(i < attestation::indexOf(failing)    ? QStringLiteral("ok")
                        : i == attestation::indexOf(failing) ? status
                                                             : QStringLiteral("skipped"));
    }
    return statuses;
}

QString keyStateOf(const StepRecord &step, KeyKind kind)
{
    for (const KeyView &key : step.keys) {
        if (key.kind == kind)
            return toString(key.state);
    }
    return QStringLiteral("unknown");
}

bool hasTree(const QList<attestation::Field> &fields)
{
    return std::any_of(fields.cbegin(), fields.cend(),
                       [](const auto &field) { return !field.tree.name.isEmpty(); });
}

} // namespace

class FlowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tpm = startSoftwareTpm(m_folder.filePath(QStringLiteral("tpm")));
        QVERIFY(m_tpm);
        startEmulator();
    }

    void init()
    {
        m_lab = std::make_unique<Lab>();
        m_lab->transport = m_tpm->transport();
        m_lab->service = m_emulator->endpoint();
    }

    void cleanup()
    {
        QCOMPARE(m_lab->activeRuns(), 0);
        m_lab.reset();
        QCOMPARE(leftInTpm(*m_tpm->transport()), QString());
    }

    void registersForTheFirstTime()
    {
        const AttestationResult result = attestNow(m_lab.get());
        QVERIFY2(result.ok, qPrintable(result.error ? result.error->toLogLine() : QString()));
        QCOMPARE(statusesOf(result), QStringList(attestation::stepCount, QStringLiteral("ok")));
        QCOMPARE(result.substatus, QStringLiteral("initialAssignment"));
        QCOMPARE(result.deviceId, result.registrationId);
        QCOMPARE(result.registrationId.size(), 52);
        QCOMPARE(result.assignedHub, m_lab->service.hub);
        QVERIFY(!result.srkChanged);
        QCOMPARE(m_lab->ended.size(), 1);

        QCOMPARE(keyStateOf(stepOf(result, StepId::Connect), KeyKind::Srk),
                 QStringLiteral("absent"));
        QCOMPARE(keyStateOf(stepOf(result, StepId::ReadSrk), KeyKind::Srk),
                 QStringLiteral("created"));
        QCOMPARE(keyStateOf(stepOf(result, StepId::Activate), KeyKind::InnerKey),
                 QStringLiteral("received"));
        QCOMPARE(keyStateOf(stepOf(result, StepId::Import), KeyKind::InnerKey),
                 QStringLiteral("spent"));
        QCOMPARE(keyStateOf(stepOf(result, StepId::Import), KeyKind::Nonce),
                 QStringLiteral("persistent"));
        QCOMPARE(keyStateOf(stepOf(result, StepId::ImportHubKey), KeyKind::Nonce),
                 QStringLiteral("evicted"));
        QCOMPARE(keyStateOf(stepOf(result, StepId::ImportHubKey), KeyKind::HubKey),
                 QStringLiteral("persistent"));
    }

    void recordsEveryStep()
    {
        const AttestationResult result = attestNow(m_lab.get());
        QVERIFY(result.ok);
        const QStringList nonces =
            QStringLiteral("waiting waiting waiting received ek-opened persistent used used used "
                           "hub-key-persistent hub-key-persistent")
                .split(QLatin1Char(' '));
        double tpmMs = 0;
        for (int i = 0; i < attestation::stepCount; ++i) {
            const StepRecord &step = result.steps.at(i);
            const QByteArray name = toString(step.id).toUtf8();
            const char *id = name.constData();
            QVERIFY2(step.startedAt.isValid(), id);
            QVERIFY2(step.ms > 0, id);
            QVERIFY2(step.ms >= step.tssMs, id);
            QVERIFY2(step.tssMs >= step.tpmMs, id);
            QVERIFY2(!step.explanation.render().isEmpty(), id);
            QVERIFY2(!step.detail.render().isEmpty(), id);
            QVERIFY2(!step.detail.render().contains(QLatin1Char('%')), id);
            QVERIFY2(!step.sent.isEmpty() || !step.received.isEmpty(), id);
            QVERIFY2(!step.tpmCommands.isEmpty() || !step.httpExchanges.isEmpty(), id);
            QCOMPARE(toString(step.nonce), nonces.at(i));
            tpmMs += step.tpmMs;
        }
        QCOMPARE(result.tpmMs, tpmMs);
        QVERIFY(result.wallMs >= result.tssMs + result.waitMs);
        QVERIFY(hasTree(stepOf(result, StepId::ReadEk).received));
        QVERIFY(hasTree(stepOf(result, StepId::Register).received));
        QVERIFY(hasTree(stepOf(result, StepId::Import).sent));
        QCOMPARE(stepOf(result, StepId::Register).httpExchanges.first().status, 401);
        QCOMPARE(stepOf(result, StepId::RegisterSigned).httpExchanges.first().status, 202);
        QCOMPARE(stepOf(result, StepId::HubConnect).httpExchanges.first().status, 204);
    }

    void masksWhatIsSecret()
    {
        const AttestationResult result = attestNow(m_lab.get());
        QVERIFY(result.ok);
        const attestation::Field &innerKey = stepOf(result, StepId::Activate).received.first();
        QVERIFY(innerKey.masked);
        QCOMPARE(innerKey.bytes, core::Bytes(16, '*'));
        const attestation::Field &signature = stepOf(result, StepId::Sign).received.first();
        QVERIFY(signature.masked);
        QCOMPARE(signature.bytes, core::Bytes(32, '*'));
        for (const auto id : {StepId::RegisterSigned, StepId::Poll, StepId::HubConnect}) {
            const QByteArray sent = QJsonDocument(transcriptJson(result)
                                                      .value(QLatin1String("steps"))
                                                      .toArray()
                                                      .at(attestation::indexOf(id))
                                                      .toObject())
                                        .toJson();
            const qsizetype sig = sent.indexOf("sig=");
            QVERIFY(sig > 0);
            QCOMPARE(sent.mid(sig + 4, 8), QByteArray("********"));
        }
    }

    void isRecognisedWhenItRegistersAgain()
    {
        const AttestationResult first = attestNow(m_lab.get());
        const AttestationResult second = attestNow(m_lab.get());
        QVERIFY(first.ok && second.ok);
        QCOMPARE(second.registrationId, first.registrationId);
        QCOMPARE(second.srkName, first.srkName);
        QVERIFY(!second.srkChanged);
        QVERIFY(stepOf(second, StepId::Poll)
                    .detail.english()
                    .contains(QLatin1String("recognised the device by its EK")));
        QCOMPARE(keyStateOf(stepOf(second, StepId::ReadSrk), KeyKind::Srk),
                 QStringLiteral("persistent"));
        QCOMPARE(keyStateOf(stepOf(second, StepId::Import), KeyKind::HubKey),
                 QStringLiteral("evicted"));
        QVERIFY(stepOf(second, StepId::ReadSrk)
                    .explanation.english()
                    .contains(QLatin1String("last registration")));
    }

    void isRecognisedAfterClear()
    {
        const AttestationResult before = attestNow(m_lab.get());
        QVERIFY(before.ok);
        {
            const auto connection = connectTo(m_tpm->transport());
            QVERIFY(connection);
            QVERIFY(await(connection->clear({})));
        }
        const AttestationResult after = attestNow(m_lab.get());
        QVERIFY2(after.ok, qPrintable(after.error ? after.error->toLogLine() : QString()));
        QCOMPARE(after.ekName, before.ekName);
        QCOMPARE(after.deviceId, before.deviceId);
        QVERIFY(after.srkName != before.srkName);
        QVERIFY(after.srkChanged);
        const StepRecord &srk = stepOf(after, StepId::ReadSrk);
        QCOMPARE(keyStateOf(srk, KeyKind::Srk), QStringLiteral("changed"));
        QCOMPARE(srk.explanation.english(),
                 QStringLiteral("SRK differs from the last registration."));
        // From now on the new SRK is the known one.
        QVERIFY(!attestNow(m_lab.get()).srkChanged);
    }

    void isRefusedByTheService_data()
    {
        QTest::addColumn<int>("enroll");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("code");
        QTest::newRow("EK of another TPM")
            << int(Lab::Enroll::OtherKey) << QStringLiteral("register") << QStringLiteral("400004");
        QTest::newRow("not on the list")
            << int(Lab::Enroll::Nobody) << QStringLiteral("register") << QStringLiteral("404201");
        QTest::newRow("disabled") << int(Lab::Enroll::Disabled) << QStringLiteral("poll")
                                  << QStringLiteral("403000");
    }

    void isRefusedByTheService()
    {
        QFETCH(int, enroll);
        QFETCH(QString, step);
        QFETCH(QString, code);
        m_lab->enroll = static_cast<Lab::Enroll>(enroll);
        m_lab->wantedId = QStringLiteral("refused-%1").arg(enroll);
        const AttestationResult result = attestNow(m_lab.get());
        QVERIFY(!result.ok);
        QVERIFY(result.error);
        QCOMPARE(result.error->place, step);
        QCOMPARE(result.error->code, code);
        QCOMPARE(toString(result.error->category), QStringLiteral("dps"));
        const StepId refused = step == toString(StepId::Poll) ? StepId::Poll : StepId::Register;
        QCOMPARE(statusesOf(result), statusesUpTo(refused));
        QCOMPARE(stepOf(result, refused).error, result.error);
        QVERIFY(!result.error->hint.render().isEmpty());
        QVERIFY(!stepOf(result, refused).httpExchanges.isEmpty());
        QVERIFY(!stepOf(result, StepId::HubConnect).explanation.render().isEmpty());
    }

    void isRefusedWithAnExpiredToken()
    {
        m_lab->deviceClock = std::make_shared<core::OffsetClock>(-std::chrono::hours(2));
        const AttestationResult result = attestNow(m_lab.get());
        QCOMPARE(statusesOf(result), statusesUpTo(StepId::RegisterSigned));
        QCOMPARE(result.error->httpStatus, 401);
        QCOMPARE(result.error->place, QStringLiteral("register-signed"));
        QVERIFY2(result.error->message.english().contains(QLatin1String("clock")) ||
                     result.error->hint.english().contains(QLatin1String("clock")),
                 qPrintable(result.error->toLogLine()));
    }

    void needsTheOwnersAuthValue_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<bool>("works");
        QTest::newRow("given") << QByteArray("s3cret-owner") << true;
        QTest::newRow("missing") << QByteArray() << false;
        QTest::newRow("wrong") << QByteArray("guessed") << false;
    }

    void needsTheOwnersAuthValue()
    {
        QFETCH(QByteArray, given);
        QFETCH(bool, works);
        const core::Bytes set = "s3cret-owner";
        {
            PlainClient owner(*m_tpm->transport());
            QCOMPARE(owner.changeAuth(TPM2_RH_OWNER, {}, set), TSS2_RC_SUCCESS);
        }
        m_lab->tpmOptions.auth.owner = secretOf(given);
        const AttestationResult result = attestNow(m_lab.get());
        {
            PlainClient owner(*m_tpm->transport());
            QCOMPARE(owner.changeAuth(TPM2_RH_OWNER, set, {}), TSS2_RC_SUCCESS);
        }
        if (result.ok != works && result.error)
            qWarning("%s", qPrintable(result.error->toLogLine()));
        QCOMPARE(result.ok, works);
        if (works)
            return;
        QCOMPARE(toString(result.error->category), QStringLiteral("tpm"));
        QVERIFY2(result.error->hint.english().contains(QLatin1String("owner")) ||
                     result.error->message.english().contains(QLatin1String("owner")),
                 qPrintable(result.error->toLogLine()));
        QVERIFY(!QJsonDocument(transcriptJson(result)).toJson().contains("guessed"));
    }

    void needsTheEndorsementAuthValue()
    {
        const core::Bytes set = "s3cret-endorsement";
        {
            PlainClient owner(*m_tpm->transport());
            QCOMPARE(owner.changeAuth(TPM2_RH_ENDORSEMENT, {}, set), TSS2_RC_SUCCESS);
        }
        const AttestationResult missing = attestNow(m_lab.get());
        m_lab->tpmOptions.auth.endorsement = secretOf(set);
        const AttestationResult given = attestNow(m_lab.get());
        {
            PlainClient owner(*m_tpm->transport());
            QCOMPARE(owner.changeAuth(TPM2_RH_ENDORSEMENT, set, {}), TSS2_RC_SUCCESS);
        }
        QVERIFY2(given.ok, qPrintable(given.error ? given.error->toLogLine() : QString()));
        QVERIFY(!missing.ok);
        QCOMPARE(missing.error->place, QStringLiteral("activate"));
        QCOMPARE(toString(stepOf(missing, StepId::Activate).nonce), QStringLiteral("refused"));
    }

    void writesTheDocumentOfTheCommandLine()
    {
        const AttestationResult result = attestNow(m_lab.get());
        const QJsonObject json = toJson(result);
        for (const char *member : {"ok", "registrationId", "deviceId", "assignedHub", "substatus",
                                   "wallMs", "tpmMs", "tssMs", "httpMs", "waitMs", "steps"})
            QVERIFY2(json.contains(QLatin1String(member)), member);
        QVERIFY(!json.contains(QLatin1String("error")));
        const QJsonArray steps = json.value(QLatin1String("steps")).toArray();
        QCOMPARE(steps.size(), attestation::stepCount);
        const QJsonObject activate = steps.at(4).toObject();
        QCOMPARE(activate.value(QLatin1String("id")).toString(), QStringLiteral("activate"));
        QCOMPARE(activate.value(QLatin1String("status")).toString(), QStringLiteral("ok"));
        QVERIFY(activate.value(QLatin1String("tpmCommands")).toInt() >= 3);
        QCOMPARE(activate.value(QLatin1String("httpExchanges")).toInt(), 0);
        QVERIFY(!activate.value(QLatin1String("title")).toString().isEmpty());
    }

    void writesACompleteTranscript()
    {
        const AttestationResult result = attestNow(m_lab.get());
        const QJsonObject json = transcriptJson(result);
        QCOMPARE(json.value(QLatin1String("schema")).toInt(), 1);
        QVERIFY(!json.value(QLatin1String("software")).toObject().isEmpty());
        qsizetype commands = 0;
        qsizetype exchanges = 0;
        for (const QJsonValue &value : json.value(QLatin1String("steps")).toArray()) {
            const QJsonObject step = value.toObject();
            for (const QJsonValue &command : step.value(QLatin1String("tpmCommands")).toArray()) {
                const QJsonObject object = command.toObject();
                QVERIFY(
                    object.value(QLatin1String("sent")).toString().startsWith(QLatin1String("80")));
                QVERIFY(object.value(QLatin1String("received"))
                            .toString()
                            .startsWith(QLatin1String("80")));
                ++commands;
            }
            exchanges += step.value(QLatin1String("httpExchanges")).toArray().size();
            QVERIFY(!step.value(QLatin1String("nonce")).toString().isEmpty());
            QVERIFY(!step.value(QLatin1String("explanation")).toString().isEmpty());
        }
        QVERIFY(commands > 20);
        QVERIFY(exchanges >= 4);
    }

    void usesTheNameItIsGiven()
    {
        m_lab->wantedId = QStringLiteral("lab-tpm-01");
        const AttestationResult result = attestNow(m_lab.get());
        QVERIFY(result.ok);
        QCOMPARE(result.registrationId, QStringLiteral("lab-tpm-01"));
        QCOMPARE(result.deviceId, QStringLiteral("lab-tpm-01"));
    }

private:
    void startEmulator()
    {
        emulator::EmulatorOptions options;
        options.dataDir = m_folder.filePath(QStringLiteral("emulator"));
        options.retryAfterSeconds = 0;
        auto started = await(emulator::Emulator::start(options));
        QVERIFY(started);
        m_emulator = std::move(*started);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<tpm::SoftwareTpm> m_tpm;
    std::unique_ptr<emulator::Emulator> m_emulator;
    std::unique_ptr<Lab> m_lab;
};

ENDORSE_TEST(FlowTest)
#include "flowtest.moc"
