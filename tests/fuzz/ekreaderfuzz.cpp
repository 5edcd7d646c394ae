// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzrun.h"

#include <support/ekinputs.h>
#include <support/testregistry.h>
#include <tpmtypes/ekreader.h>

#include <QTest>

#include <algorithm>
#include <memory>

namespace endorse::fuzz {

namespace {

using tpmtypes::RecognisedEk;
using tpmtypes::recogniseEk;

QList<core::Bytes> inputs(bool good)
{
    // Larger ones are cut by the mutator anyway and take the most time.
    constexpr qsizetype largest = 8192;
    QList<core::Bytes> all;
    for (const EkInput &each : ekInputs()) {
        if (QByteArrayView(each.code).isEmpty() == good && each.bytes.size() <= largest)
            all.append(each.bytes);
    }
    return all;
}

QString problemOf(const RecognisedEk &read)
{
    if (read.assumptions.size() != read.assumptionIds.size() || read.was.isEmpty() ||
        read.became.isEmpty())
        return QStringLiteral("the description lacks a part");
    const auto again = recogniseEk(read.ek.base64());
    if (!again || again->ek != read.ek || again->form != tpmtypes::EkForm::Tpm2bBase64)
        return QStringLiteral("does not read its own base64");
    if (!read.certificate.isEmpty()) {
        const auto certificate = recogniseEk(read.certificate);
        if (!certificate || certificate->ek != read.ek)
            return QStringLiteral("reads its own certificate differently");
    }
    return {};
}

Outcome check(const core::Bytes &input)
{
    const auto read = recogniseEk(input);
    if (!read) {
        if (read.error().category != core::ErrorCategory::Input)
            return Outcome::wrong(QStringLiteral("not an input error"));
        return Outcome::refusedWith(read.error());
    }
    const QString problem = problemOf(*read);
    return problem.isEmpty() ? Outcome::accepted() : Outcome::wrong(problem);
}

/// No bytes outside of the input are read: a copy of exactly its size lies in memory of its own,
/// where the address sanitizer guards both ends.
Outcome checkBounded(const core::Bytes &input)
{
    const auto guarded = std::make_unique<char[]>(static_cast<std::size_t>(input.size()));
    std::ranges::copy(input, guarded.get());
    const Outcome outcome = check(core::Bytes::fromRawData(guarded.get(), input.size()));
    return outcome.kind == Outcome::Kind::Wrong ? outcome : check(input);
}

} // namespace

class EkReaderFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodInputs();
    void badInputs();
};

void EkReaderFuzz::goodInputs()
{
    run("recogniseEk",
        {.corpus = inputs(true),
         .dictionary = {"endorsementKey", "\"endorsementKey\":\"", "-----BEGIN CERTIFICATE-----\n",
                        "-----END PUBLIC KEY-----\n", "AToAAQALAAMAsgAg", "\xff\xfe",
                        "\xef\xbb\xbf", "\\u002b", "0x", "00000000: ", ",", "\r\n",
                        "==", "name: 000b\n", core::Bytes::fromHex("badcc0de00000001"),
                        core::Bytes::fromHex("3082")},
         .check = checkBounded,
         .rounds = 6000});
}

/// The refused inputs too: damaged further, they take the paths on which errors are made.
void EkReaderFuzz::badInputs()
{
    // One good input keeps the harness content, which wants to see both fates.
    QList<core::Bytes> corpus{ekFile("ek.pub")};
    Mutator mutator(20'240'301, corpus + inputs(false));
    run("recogniseEk of what is no EK",
        {.corpus = corpus,
         .dictionary = {},
         .check =
             [&mutator](const core::Bytes &input) {
                 const Outcome other = checkBounded(mutator.next());
                 return other.kind == Outcome::Kind::Wrong ? other : check(input);
             },
         .rounds = 3000});
}

ENDORSE_TEST(EkReaderFuzz)

} // namespace endorse::fuzz

#include "ekreaderfuzz.moc"
