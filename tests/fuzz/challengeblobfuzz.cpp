// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "fuzzrun.h"

#include <dps/challengeblob.h>
#include <support/testregistry.h>

#include <QTest>

namespace endorse::fuzz {

namespace {

using dps::ChallengeBlob;

core::Bytes wholeBlob(const core::Bytes &encryptedData)
{
    return ChallengeBlob::compose({.idObject = knownBytes("idObject"),
                                   .credentialSecret = core::Bytes(256, 'e'),
                                   .duplicate = knownBytes("duplicate"),
                                   .importSeed = core::Bytes(256, 's'),
                                   .publicArea = knownBytes("publicAreaTpm2b").mid(2),
                                   .encryptedData = encryptedData});
}

Outcome checkBlob(const core::Bytes &input)
{
    const auto blob = ChallengeBlob::parse(input);
    if (!blob)
        return Outcome::refusedAtOffset(blob.error(), input.size());
    const core::Bytes written = ChallengeBlob::compose(blob->parts());
    const qsizetype tail = blob->tail() ? blob->tail()->length : 0;
    if (written.size() + tail != input.size() || !input.startsWith(written))
        return Outcome::wrong(
            QStringLiteral("writes something else: %1").arg(core::toHex(written)));
    if (blob->bytes() != input)
        return Outcome::wrong(QStringLiteral("keeps something else"));
    const auto again = ChallengeBlob::parse(written);
    return again && again->parts() == blob->parts()
               ? Outcome::accepted()
               : Outcome::wrong(QStringLiteral("reads its own bytes differently"));
}

} // namespace

class ChallengeBlobFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes();
    void base64();
};

void ChallengeBlobFuzz::bytes()
{
    run("ChallengeBlob::parse", {.corpus = {wholeBlob(knownBytes("encryptedUri")), wholeBlob({}),
                                            wholeBlob(core::Bytes(154, 'u')) + "tail"},
                                 .check = checkBlob});
}

void ChallengeBlobFuzz::base64()
{
    run("ChallengeBlob::fromBase64", {.corpus = {wholeBlob(knownBytes("encryptedUri")).toBase64()},
                                      .dictionary = {"=", "==", "\n", "-_"},
                                      .check = [](const core::Bytes &input) {
                                          const auto blob = ChallengeBlob::fromBase64(input);
                                          if (!blob)
                                              return Outcome::refusedWith(blob.error());
                                          return checkBlob(core::Bytes::fromBase64(input));
                                      }});
}

ENDORSE_TEST(ChallengeBlobFuzz)

} // namespace endorse::fuzz

#include "challengeblobfuzz.moc"
