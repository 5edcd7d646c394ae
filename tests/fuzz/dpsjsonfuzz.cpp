// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "fuzzrun.h"

#include <dps/attestationmechanism.h>
#include <dps/cacertificate.h>
#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>
#include <dps/enrollmentrules.h>
#include <dps/wiretypes.h>
#include <support/testregistry.h>

#include <QTest>

namespace endorse::fuzz {

namespace {

const QList<core::Bytes> words{
    "null",    "true",  "{",  "}", "[",        "]",         "\"",       "\\u0000",
    "\\ud800", "1e999", "-0", ",", "\"tpm\":", "{\"a\":1}", "\xc3\x28", "\"etag\":\"x\",",
    "[[[[",    "1.5"};

/// Reads, writes and reads again: what is written must be read, and written the same.
template<class Type>
Outcome checkJson(const core::Bytes &input)
{
    const auto value = Type::fromJson(input);
    if (!value) {
        if (value.error().category != core::ErrorCategory::Protocol)
            return Outcome::wrong(QStringLiteral("not a protocol error"));
        return Outcome::refusedWith(value.error());
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
        return Outcome::refusedWith(group.error());
    const QList<dps::FieldProblem> problems = dps::problemsOf(*group);
    for (const dps::FieldProblem &problem : problems) {
        if (problem.error.place != problem.member)
            return Outcome::wrong(QStringLiteral("the problem is elsewhere"));
        const Outcome fit = Outcome::refusedWith(problem.error);
        if (fit.kind == Outcome::Kind::Wrong)
            return fit;
    }
    return Outcome::accepted();
}

template<class Type>
void runJson(const char *name, const char *file)
{
    run(name, {.corpus = {dataFile(file)}, .dictionary = words, .check = checkJson<Type>});
}

} // namespace

class DpsJsonFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challengeMessage()
    {
        runJson<dps::TpmChallengeMessage>("TpmChallengeMessage", "fuzz/challenge.json");
    }
    void registerBody() { runJson<dps::RegisterRequest>("RegisterRequest", "fuzz/register.json"); }
    void operation()
    {
        runJson<dps::RegistrationOperationStatus>("RegistrationOperationStatus",
                                                  "fuzz/operation.json");
    }
    void serviceError() { runJson<dps::ServiceErrorBody>("ServiceErrorBody", "fuzz/error.json"); }
    void individualEnrollment()
    {
        runJson<dps::IndividualEnrollment>("IndividualEnrollment", "fuzz/enrollment.json");
    }
    void enrollmentGroup() { runJson<dps::EnrollmentGroup>("EnrollmentGroup", "fuzz/group.json"); }
    void attestationMechanism()
    {
        runJson<dps::AttestationMechanism>("AttestationMechanism", "fuzz/mechanism.json");
    }
    void caCertificate()
    {
        runJson<dps::CaCertificate>("CaCertificate", "fuzz/cacertificate.json");
    }
    void caCertificates()
    {
        runJson<dps::CaCertificateList>("CaCertificateList", "fuzz/cacertificates.json");
    }
    void registrationState()
    {
        runJson<dps::DeviceRegistrationState>("DeviceRegistrationState", "fuzz/state.json");
    }
    void rulesOfGroups()
    {
        run("rules of groups",
            {.corpus = {dataFile("fuzz/group.json")}, .dictionary = words, .check = checkRules});
    }
};

ENDORSE_TEST(DpsJsonFuzz)

} // namespace endorse::fuzz

#include "dpsjsonfuzz.moc"
