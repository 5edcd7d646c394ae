// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault on purpose: who refuses it, with what, in which words, and what stays behind.
#include "whatiflab.h"

#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QElapsedTimer>
#include <QTest>
#include <QTranslator>

using namespace endorse;
using namespace endorse::testing;
using app::WhatIfOptions;
using attestation::AttestationResult;
using attestation::Fault;
using attestation::StepId;
using attestation::StepRecord;

namespace {

/// What a fault has to come to. An empty code: the flow rides it out.
struct Expected final
{
    Fault fault;
    StepId step;
    const char *category;
    const char *code;
    int httpStatus;
    const char *handlesAfter;
};

// SRK, identity key, EK, and the second EK that comes with a certificate.
constexpr char allKeys[] = "81000001 81000100 81010001 81010016";

constexpr Expected expectations[] = {
    {Fault::NotEnrolled, StepId::Register, "dps", "404201", 404, allKeys},
    {Fault::OtherEk, StepId::Register, "dps", "400004", 400, allKeys},
    {Fault::Disabled, StepId::Poll, "dps", "403000", 0, allKeys},
    {Fault::TamperedCredential, StepId::Activate, "tpm", "0x1df", 0, allKeys},
    {Fault::TamperedSecret, StepId::Activate, "tpm", "0x101", 0, allKeys},
    {Fault::TamperedDuplicate, StepId::Import, "tpm", "0x3df", 0, allKeys},
    {Fault::TamperedSeed, StepId::Import, "tpm", "0x101", 0, allKeys},
    {Fault::TamperedPublic, StepId::Import, "tpm", "0x3df", 0, allKeys},
    {Fault::OtherSrk, StepId::Activate, "tpm", "0x1df", 0, allKeys},
    {Fault::Cleared, StepId::Activate, "tpm", "0x1df", 0, "81000001 81010001"},
    {Fault::OwnerAuth, StepId::ReadSrk, "tpm", "0x9a2", 0, "81000100 81010001 81010016"},
    {Fault::WrongOwnerAuth, StepId::ReadSrk, "tpm", "0x9a2", 0, "81000100 81010001 81010016"},
    {Fault::Lockout, StepId::Activate, "tpm", "0x921", 0, allKeys},
    {Fault::ExpiredToken, StepId::RegisterSigned, "dps", "401002", 401, allKeys},
    {Fault::ClockOff, StepId::RegisterSigned, "dps", "401002", 401, allKeys},
    {Fault::Throttled, StepId::HubConnect, "", "", 0, allKeys},
    {Fault::ServiceGone, StepId::RegisterSigned, "network", "ConnectionRefusedError", 0, allKeys},
    {Fault::TlsUnknown, StepId::Register, "tls", "unknown-ca", 0, allKeys},
    {Fault::TpmGone, StepId::Activate, "process", "swtpm-ended", 0, allKeys},
    {Fault::AnswerCut, StepId::RegisterSigned, "protocol", "truncated", 0, allKeys},
};

QStringList statusesOf(const AttestationResult &result)
{
    QStringList statuses;
    for (const StepRecord &step : result.steps)
        statuses.append(toString(step.status));
    return statuses;
}

QStringList statusesWanted(const Expected &expected)
{
    QStringList statuses;
    const bool rides = expected.code[0] == '\0';
    for (const StepId id : attestation::allSteps()) {
        statuses.append(id < expected.step || rides ? QStringLiteral("ok")
                        : id == expected.step       ? QStringLiteral("failed")
                                                    : QStringLiteral("skipped"));
    }
    return statuses;
}

} // namespace

class WhatIfTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_lab.provision(); }

    void cleanup()
    {
        QCOMPARE(m_lab.processes(), QStringList());
        QVERIFY(!QFileInfo::exists(m_lab.runsFolder()));
    }

    void namesAreKnown()
    {
        QCOMPARE(qsizetype(std::size(expectations)),
                 attestation::faultsFor(attestation::AttestationKind::Tpm).size());
        QStringList names;
        for (const Fault fault : attestation::faultsFor(attestation::AttestationKind::Tpm)) {
            names.append(toString(fault));
            QVERIFY(attestation::faultOf(toString(fault)) == fault);
            QVERIFY(!attestation::faultTitle(fault).render().isEmpty());
            QVERIFY(!attestation::faultStory(fault).render().isEmpty());
            QVERIFY(!attestation::faultGroupTitle(attestation::faultGroup(fault)).isEmpty());
            QVERIFY(!app::injectionWords(fault, attestation::faultStep(fault)).isEmpty());
        }
        QCOMPARE(names,
                 QStringLiteral("not-enrolled other-ek disabled tampered-credential "
                                "tampered-secret tampered-duplicate tampered-seed tampered-public "
                                "other-srk cleared owner-auth wrong-owner-auth lockout "
                                "expired-token clock-off throttled service-gone tls-unknown "
                                "tpm-gone answer-cut")
                     .split(QLatin1Char(' ')));
        QVERIFY(!attestation::faultOf(QStringLiteral("Cleared")));
        QVERIFY(!attestation::faultOf(QString()));
    }

    void isRefused_data()
    {
        QTest::addColumn<int>("row");
        for (int row = 0; row < int(std::size(expectations)); ++row)
            QTest::newRow(qPrintable(toString(expectations[row].fault))) << row;
    }

    void isRefused()
    {
        QFETCH(int, row);
        const Expected &expected = expectations[row];
        QElapsedTimer timer;
        timer.start();
        auto probe = std::make_unique<Probe>(m_lab.optionsFor(expected.fault));
        const AttestationResult result = WhatIfLab::runIn(probe.get());
        QVERIFY2(timer.elapsed() < WhatIfLab::patienceMs,
                 qPrintable(QString::number(timer.elapsed())));

        const bool rides = expected.code[0] == '\0';
        QVERIFY(result.fault == expected.fault);
        QCOMPARE(result.ok, rides);
        QCOMPARE(result.recovered, rides);
        QCOMPARE(statusesOf(result), statusesWanted(expected));
        const core::Error error = result.error.value_or(core::Error());
        QCOMPARE(error.code, QString::fromLatin1(expected.code));
        QCOMPARE(error.httpStatus, expected.httpStatus);
        if (!rides) {
            QCOMPARE(toString(error.category), QString::fromLatin1(expected.category));
            QCOMPARE(error.place, toString(expected.step));
            QVERIFY(!error.technical.isEmpty());
            QVERIFY(!result.steps.at(indexOf(expected.step)).detail.isEmpty());
        }
        const auto &injection = result.steps.at(indexOf(faultStep(expected.fault))).injection;
        QVERIFY(injection);
        QVERIFY(!injection->words.render().isEmpty());

        QCOMPARE(probe->before, QString::fromLatin1(allKeys));
        QCOMPARE(probe->after, QString::fromLatin1(expected.handlesAfter));
        // Nothing runs any more, although the environment is still there.
        QCOMPARE(m_lab.processes(), QStringList());
        QVERIFY(!QFileInfo::exists(m_lab.runsFolder()));
        probe.reset();
        QCOMPARE(m_lab.changes(), QStringList());
        m_results.insert(toString(expected.fault), result);
    }

    /// The peer refused, and not a program that only says so.
    void commandsOfAFaultAreRecorded_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("commands");
        const auto row = [](const char *fault, StepId step, const char *commands) {
            QTest::addRow("%s, %s", fault, qPrintable(toString(step)))
                << QString::fromLatin1(fault) << indexOf(step) << QString::fromLatin1(commands);
        };
        row("cleared", StepId::Activate,
            "Clear ReadPublic CreatePrimary EvictControl FlushContext ReadPublic CreatePrimary "
            "EvictControl FlushContext");
        row("owner-auth", StepId::ReadSrk, "ReadPublic EvictControl HierarchyChangeAuth");
        row("wrong-owner-auth", StepId::ReadSrk, "ReadPublic EvictControl HierarchyChangeAuth");
        row("lockout", StepId::ReadSrk,
            "ReadPublic EvictControl CreatePrimary EvictControl FlushContext");
        row("lockout", StepId::Activate, "HMAC HMAC HMAC HMAC HMAC");
        row("not-enrolled", StepId::Register, "");
    }

    void commandsOfAFaultAreRecorded()
    {
        QFETCH(QString, fault);
        QFETCH(int, step);
        QFETCH(QString, commands);
        const StepRecord record = resultOf(fault).steps.at(step);
        QVERIFY(record.injection);
        QStringList names;
        for (const tpm::TpmExchange &exchange : record.injection->tpmCommands)
            names.append(exchange.commandName);
        QCOMPARE(names.join(QLatin1Char(' ')), commands);
        if (fault == QLatin1String("lockout") && step == indexOf(StepId::Activate)) {
            // The first attempt since the TPM started makes it write its counter and ask again.
            QStringList codes;
            for (const tpm::TpmExchange &exchange : record.injection->tpmCommands)
                codes.append(QString::number(exchange.responseCode, 16));
            QCOMPARE(codes.join(QLatin1Char(' ')), QStringLiteral("922 98e 98e 98e 921"));
        }
        // Only the owner's new start takes the hub key of the run before away.
        for (const attestation::KeyView &key : record.keys) {
            if (key.kind == attestation::KeyKind::HubKey)
                QCOMPARE(attestation::toString(key.state), fault == QLatin1String("cleared")
                                                               ? QStringLiteral("evicted")
                                                               : QStringLiteral("present"));
        }
        // An SRK that could not be made again is shown as gone.
        for (const attestation::KeyView &key : record.keys) {
            if (key.kind == attestation::KeyKind::Srk &&
                fault.endsWith(QLatin1String("owner-auth")))
                QCOMPARE(attestation::toString(key.state), QStringLiteral("absent"));
        }
        // The passwords and the new auth value are not shown.
        for (const tpm::TpmExchange &exchange : record.injection->tpmCommands)
            QVERIFY(!exchange.command.contains("wrong"));
    }

    void saysWhetherSomethingWasSent()
    {
        const auto detailOf = [this](const char *fault, StepId id) {
            return resultOf(QString::fromLatin1(fault)).steps.at(indexOf(id)).detail.english();
        };
        QVERIFY(
            detailOf("not-enrolled", StepId::Register).startsWith(QLatin1String("Only public")));
        QVERIFY(detailOf("tls-unknown", StepId::Register).startsWith(QLatin1String("Nothing was")));
        QVERIFY(detailOf("service-gone", StepId::RegisterSigned)
                    .startsWith(QLatin1String("The signed token was not sent")));
        QVERIFY(detailOf("answer-cut", StepId::RegisterSigned)
                    .contains(QLatin1String("may have accepted the registration")));
    }

    void tellsLikeCausesApart()
    {
        const auto error = [this](const char *fault) {
            return *resultOf(QString::fromLatin1(fault)).error;
        };
        // The return code is the same.
        QVERIFY(error("cleared").message.english() !=
                error("tampered-credential").message.english());
        QVERIFY(error("owner-auth").message.english() !=
                error("wrong-owner-auth").message.english());
        QVERIFY(error("expired-token").hint.english() != error("clock-off").hint.english());
        QVERIFY(error("clock-off").hint.english().contains(QLatin1String("off by 3 h")));
        for (const char *fault : {"tampered-secret", "tampered-seed"}) {
            const core::Error seed = error(fault);
            QVERIFY(!seed.message.english().contains(QLatin1String("failure")));
            QVERIFY(seed.technical.contains(QLatin1String("not failure mode")));
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
        const auto isOther = [](const core::Text &text) { return text.render() != text.english(); };
        QStringList missing;
        for (const Fault fault : attestation::faultsFor(attestation::AttestationKind::Tpm)) {
            const AttestationResult result = resultOf(toString(fault));
            QList<core::Text> texts{attestation::faultTitle(fault), attestation::faultStory(fault),
                                    attestation::faultGroupTitle(attestation::faultGroup(fault))};
            for (const StepRecord &step : result.steps) {
                if (step.injection)
                    texts.append(step.injection->words);
                if (step.error)
                    texts += {step.error->message, step.error->hint, step.explanation, step.detail};
            }
            for (const core::Text &text : std::as_const(texts)) {
                if (text.render().isEmpty() || !isOther(text))
                    missing.append(toString(fault) + QStringLiteral(": ") + text.english());
                QVERIFY2(!text.render().isEmpty(), qPrintable(toString(fault)));
            }
        }
        QCoreApplication::removeTranslator(&translator);
        // A group may bear the name of the thing itself: "TPM".
        missing.removeIf([](const QString &text) { return text.endsWith(QLatin1String(": TPM")); });
        QCOMPARE(missing, QStringList());
    }

    void reportsWhatTheServiceSaw()
    {
        QList<int> statuses;
        WhatIfOptions options = m_lab.optionsFor(Fault::Throttled);
        options.relay = [&statuses](const emulator::EmulatorRequest &request) {
            statuses.append(request.status);
        };
        Probe probe(std::move(options));
        QVERIFY(WhatIfLab::runIn(&probe).ok);
        // Enrollment; twice too busy, the challenge, the signed request, the poll; the hub.
        QCOMPARE(statuses, (QList<int>{200, 429, 429, 401, 202, 200, 204}));
    }

    void worksWhenOwnershipIsTakenAlready_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("lockout") << "lockout"
                                 << "0x921";
        QTest::newRow("cleared") << "cleared"
                                 << "0x1df";
        QTest::newRow("owner-auth") << "owner-auth"
                                    << "0x9a2";
        QTest::newRow("wrong-owner-auth") << "wrong-owner-auth"
                                          << "0x9a2";
        QTest::newRow("throttled") << "throttled" << QString();
    }

    void worksWhenOwnershipIsTakenAlready()
    {
        QFETCH(QString, fault);
        QFETCH(QString, code);
        const QString folder = m_lab.path("owned");
        if (!QFileInfo::exists(folder)) {
            const auto software = startSoftwareTpm(folder, false);
            PlainClient owner(*software->transport());
            QCOMPARE(owner.changeAuth(TPM2_RH_OWNER, {}, "secret"), TSS2_RC_SUCCESS);
        }
        WhatIfOptions options = m_lab.optionsFor(*attestation::faultOf(fault));
        options.tpmStateDir = folder;
        options.auth.owner = secretOf("secret");
        Probe probe(std::move(options));
        const AttestationResult result = WhatIfLab::runIn(&probe);
        QCOMPARE(result.error ? result.error->code : QString(), code);
        if (fault == QLatin1String("owner-auth"))
            QVERIFY(result.error->message.english().contains(QLatin1String("none was given")));
        if (fault == QLatin1String("wrong-owner-auth"))
            QVERIFY(result.error->message.english().contains(QLatin1String("that was given")));
    }

    void makesATpmWhenThereIsNone()
    {
        WhatIfOptions options = m_lab.optionsFor(Fault::WrongOwnerAuth);
        options.tpmStateDir = m_lab.path("nowhere");
        Probe probe(std::move(options));
        const AttestationResult result = WhatIfLab::runIn(&probe);
        QVERIFY(result.error);
        QCOMPARE(result.error->code, QStringLiteral("0x9a2"));
        QCOMPARE(probe.before, QStringLiteral("81010001"));
        QVERIFY(!QFileInfo::exists(m_lab.path("nowhere")));
    }

private:
    /// Of the run before; runs it now when there was none.
    AttestationResult resultOf(const QString &fault)
    {
        if (!m_results.contains(fault)) {
            Probe probe(m_lab.optionsFor(*attestation::faultOf(fault)));
            m_results.insert(fault, WhatIfLab::runIn(&probe));
        }
        return m_results.value(fault);
    }
    WhatIfLab m_lab;
    QHash<QString, AttestationResult> m_results;
};

ENDORSE_TEST(WhatIfTest)
#include "whatiftest.moc"
