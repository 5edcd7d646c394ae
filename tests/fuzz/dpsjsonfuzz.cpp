// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "fuzzrun.h"
#include "jsonshape.h"

#include <dps/attestationmechanism.h>
#include <dps/cacertificate.h>
#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>
#include <dps/enrollmentrules.h>
#include <dps/wiretypes.h>
#include <support/testregistry.h>

#include <QRegularExpression>
#include <QTest>

namespace endorse::fuzz {

namespace {

const QList<core::Bytes> serviceWords{
    "null",    "true",  "{",  "}", "[",        "]",         "\"",       "\\u0000",
    "\\ud800", "1e999", "-0", ",", "\"tpm\":", "{\"a\":1}", "\xc3\x28", "\"etag\":\"x\",",
    "[[[[",    "1.5"};

/// The thirty seconds of what services answer, for each of the eleven kinds of text.
constexpr double secondsOfEach = 30.0 / 11;

/// Which member was refused, and why; what stood there is left out.
QString errorWay(const core::Error &error)
{
    // A name may be any, so it is no way of its own.
    const QString twice = QStringLiteral("the member occurs twice");
    if (error.technical == twice)
        return twice;
    static const QRegularExpression details(QStringLiteral("[\"“].*|\\d+"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression index(QStringLiteral("\\[\\d+\\]"));
    QString place = error.place;
    QString reason = error.technical;
    return place.remove(index) + QStringLiteral(": ") + reason.remove(details).trimmed().left(60);
}

/// Reads, writes and reads again: what is written must be read, and written the same.
template<class Type>
Outcome checkJson(const core::Bytes &input)
{
    const auto value = Type::fromJson(input);
    if (!value) {
        if (value.error().category != core::ErrorCategory::Protocol)
            return Outcome::wrong(QStringLiteral("not a protocol error"));
        return Outcome::refusedWith(value.error()).at(errorWay(value.error()));
    }
    const core::Bytes written = value->toJson();
    const auto again = Type::fromJson(written);
    if (!again)
        return Outcome::wrong(QStringLiteral("does not read what it wrote (%1): %2")
                                  .arg(QString::fromUtf8(written), again.error().toLogLine()));
    return again->toJson() == written
               ? Outcome::accepted()
               : Outcome::wrong(QStringLiteral("writes differently the second time: %1")
                                    .arg(QString::fromUtf8(written)));
}

/// Whatever a record holds, each problem names its place and what to do.
Outcome checkRules(const core::Bytes &input)
{
    const auto group = dps::EnrollmentGroup::fromJson(input);
    if (!group)
        return Outcome::refusedWith(group.error()).at(errorWay(group.error()));
    const QList<dps::FieldProblem> problems = dps::problemsOf(*group);
    for (const dps::FieldProblem &problem : problems) {
        if (problem.error.place != problem.member)
            return Outcome::wrong(QStringLiteral("the problem is elsewhere"));
        const Outcome fit = Outcome::refusedWith(problem.error);
        if (fit.kind == Outcome::Kind::Wrong)
            return fit;
    }
    return Outcome::accepted().at(problems.isEmpty()
                                      ? QStringLiteral("no problem")
                                      : QStringLiteral("problem: ") + problems.first().error.code);
}

template<class Type>
void runJson(const char *name, const char *file, const QStringList &reaches)
{
    run(name, {.corpus = {dataFile(file)},
               .dictionary = serviceWords,
               .reshape = reshapeJson,
               .check = checkJson<Type>,
               .rounds = 5'000,
               .seconds = secondsOfEach,
               .reaches = QStringList(QStringLiteral("the member occurs twice")) + reaches});
}

} // namespace

class DpsJsonFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challengeMessage()
    {
        runJson<dps::TpmChallengeMessage>(
            "TpmChallengeMessage", "fuzz/challenge.json",
            {QStringLiteral("authenticationKey: not printable ASCII text")});
    }
    void registerBody()
    {
        runJson<dps::RegisterRequest>(
            "RegisterRequest", "fuzz/register.json",
            {QStringLiteral("tpm.endorsementKey: the member is missing")});
    }
    void operation()
    {
        runJson<dps::RegistrationOperationStatus>(
            "RegistrationOperationStatus", "fuzz/operation.json",
            {QStringLiteral("registrationState.status: unknown status")});
    }
    void serviceError()
    {
        runJson<dps::ServiceErrorBody>("ServiceErrorBody", "fuzz/error.json",
                                       {QStringLiteral("errorCode: the member is missing")});
    }
    void individualEnrollment()
    {
        runJson<dps::IndividualEnrollment>(
            "IndividualEnrollment", "fuzz/enrollment.json",
            {QStringLiteral("attestation.tpm.endorsementKey: the member is missing"),
             QStringLiteral("capabilities.iotEdge: not true or false")});
    }
    void enrollmentGroup()
    {
        runJson<dps::EnrollmentGroup>(
            "EnrollmentGroup", "fuzz/group.json",
            {QStringLiteral("attestation.x509.signingCertificates.primary.certificate: not a "
                            "string")});
    }
    void attestationMechanism()
    {
        runJson<dps::AttestationMechanism>("AttestationMechanism", "fuzz/mechanism.json",
                                           {QStringLiteral("type: the member is missing")});
    }
    void caCertificate()
    {
        runJson<dps::CaCertificate>("CaCertificate", "fuzz/cacertificate.json",
                                    {QStringLiteral("properties.isVerified: not true or false")});
    }
    void caCertificates()
    {
        runJson<dps::CaCertificateList>(
            "CaCertificateList", "fuzz/cacertificates.json",
            {QStringLiteral("properties.certificate: not printable ASCII text")});
    }
    void registrationState()
    {
        runJson<dps::DeviceRegistrationState>("DeviceRegistrationState", "fuzz/state.json",
                                              {QStringLiteral("status: unknown status")});
    }
    void rulesOfGroups()
    {
        run("rules of groups", {.corpus = {dataFile("fuzz/group.json")},
                                .dictionary = serviceWords,
                                .reshape = reshapeJson,
                                .check = checkRules,
                                .rounds = 5'000,
                                .seconds = secondsOfEach});
    }
};

ENDORSE_TEST(DpsJsonFuzz)

} // namespace endorse::fuzz

#include "dpsjsonfuzz.moc"
