// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "fuzzrun.h"

#include <support/testregistry.h>
#include <tpmtypes/credential.h>
#include <tpmtypes/endorsementkey.h>
#include <tpmtypes/storagerootkey.h>
#include <tpmtypes/templates.h>

#include <QTest>

namespace endorse::fuzz {

namespace {

using tpmtypes::EndorsementKey;
using tpmtypes::PublicArea;
using tpmtypes::StorageRootKey;
using tpmtypes::StructureNode;

QList<core::Bytes> publicAreas()
{
    QList<core::Bytes> all{
        core::Bytes::fromBase64(knownText("endorsementKey")),
        core::Bytes::fromBase64(knownText("storageRootKey")), knownBytes("publicAreaTpm2b"),
        dataFile("tpm/ek-ecc.pub"), dataFile("tpm/srk-ecc.pub"), dataFile("tpm/ak-rsa.pub"),
        // ECC with ECDAA, and XOR: the schemes with most fields.
        core::Bytes::fromHex(
            "0020002300040004007200000010001a000400070003002000040002aabb0002ccdd"),
        core::Bytes::fromHex("00120008000b000400400000000a000b00220000")};
    for (const tpmtypes::KeyTemplate each : tpmtypes::allKeyTemplates)
        all.append(tpmtypes::templateOf(each).tpm2b());
    return all;
}

/// The ranges of the leaves follow one another without a gap.
bool covers(const StructureNode &node, qsizetype &next)
{
    if (node.children.isEmpty()) {
        const bool follows = node.range.offset == next;
        next += node.range.length;
        return follows;
    }
    return std::ranges::all_of(node.children,
                               [&](const StructureNode &child) { return covers(child, next); });
}

Outcome checkArea(const core::Result<PublicArea> &area, const core::Bytes &input,
                  const core::Bytes &written)
{
    if (!area)
        return Outcome::refusedAtOffset(area.error(), input.size());
    if (written != input)
        return Outcome::wrong(
            QStringLiteral("writes something else: %1").arg(core::toHex(written)));
    qsizetype next = 0;
    const StructureNode tree = area->tpm2bTree();
    if (!covers(tree, next) || next != area->tpm2b().size())
        return Outcome::wrong(QStringLiteral("the tree does not cover the bytes"));
    return Outcome::accepted();
}

template<class Key>
Outcome checkKey(const core::Result<Key> &key, const core::Bytes &input)
{
    if (!key) {
        if (key.error().category != core::ErrorCategory::Input)
            return Outcome::wrong(QStringLiteral("not an input error"));
        return Outcome::refusedWith(key.error());
    }
    return key->tpm2b() == input ? Outcome::accepted()
                                 : Outcome::wrong(QStringLiteral("writes something else"));
}

} // namespace

class TpmTypesFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tpm2bPublic();
    void tpmtPublic();
    void endorsementKey();
    void endorsementKeyText();
    void storageRootKey();
    void wrappingToForeignKeys();
};

void TpmTypesFuzz::tpm2bPublic()
{
    run("PublicArea::fromTpm2b", {.corpus = publicAreas(), .check = [](const core::Bytes &input) {
                                      const auto area = PublicArea::fromTpm2b(input);
                                      return checkArea(area, input,
                                                       area ? area->tpm2b() : core::Bytes());
                                  }});
}

void TpmTypesFuzz::tpmtPublic()
{
    QList<core::Bytes> bare;
    for (const core::Bytes &each : publicAreas())
        bare.append(each.mid(2));
    run("PublicArea::fromTpmt", {.corpus = bare, .check = [](const core::Bytes &input) {
                                     const auto area = PublicArea::fromTpmt(input);
                                     return checkArea(area, input,
                                                      area ? area->tpmt() : core::Bytes());
                                 }});
}

void TpmTypesFuzz::endorsementKey()
{
    run("EndorsementKey::fromTpm2b",
        {.corpus = {dataFile("tpm/ek-rsa.pub"), dataFile("tpm/ek-ecc.pub")},
         .dictionary = {dataFile("tpm/ek-rsa.pem"), dataFile("tpm/ek-rsa.der"),
                        dataFile("tpm/ek-certificate.der")},
         .check = [](const core::Bytes &input) {
             return checkKey(EndorsementKey::fromTpm2b(input), input);
         }});
}

void TpmTypesFuzz::endorsementKeyText()
{
    run("EndorsementKey::fromBase64",
        {.corpus = {dataFile("tpm/ek-rsa.pub").toBase64(), dataFile("tpm/ek-ecc.pub").toBase64()},
         .dictionary = {"-----BEGIN PUBLIC KEY-----\n", "=", "\r\n", "AToAAQALAAMAsgAg"},
         .check = [](const core::Bytes &input) {
             const auto key = EndorsementKey::fromBase64(input);
             return checkKey(key, key ? core::Bytes::fromBase64(input) : core::Bytes());
         }});
}

void TpmTypesFuzz::storageRootKey()
{
    run("StorageRootKey::fromTpm2b",
        {.corpus = {core::Bytes::fromBase64(knownText("storageRootKey")),
                    dataFile("tpm/srk-ecc.pub"), dataFile("tpm/srk-rsa-da.pub")},
         .check = [](const core::Bytes &input) {
             return checkKey(StorageRootKey::fromTpm2b(input), input);
         }});
}

void TpmTypesFuzz::wrappingToForeignKeys()
{
    // A service wraps to whatever key a device sends: points off their curve and moduli of any
    // value must be refused or used, and nothing else. ECC and RSA cost time, hence few rounds:
    // every input runs the parser, only well-formed keys get this far.
    int budget = 2000;
    run("makeCredential",
        {.corpus = {dataFile("tpm/ek-rsa.pub"), dataFile("tpm/ek-ecc.pub")},
         .check = [&budget](const core::Bytes &input) {
             const auto key = EndorsementKey::fromTpm2b(input);
             if (!key || budget == 0)
                 return Outcome::refused();
             --budget;
             tpmtypes::SystemRandom random;
             const auto made = tpmtypes::makeCredential(
                 key->publicArea(), "name", core::Secret::take(QByteArray(16, 'k')), random);
             return made ? Outcome::accepted() : Outcome::refusedWith(made.error());
         }});
}

ENDORSE_TEST(TpmTypesFuzz)

} // namespace endorse::fuzz

#include "tpmtypesfuzz.moc"
