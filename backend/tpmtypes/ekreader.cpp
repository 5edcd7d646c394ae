// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekreader.h"

#include "ekbytes.h"
#include "ekencoding.h"
#include "ekhexdump.h"
#include "ekpem.h"
#include "ekprofile.h"
#include "ekrefusals.h"
#include "ektext.h"
#include "ekyaml.h"

#include <QCoreApplication>

#include <algorithm>

namespace endorse::tpmtypes {

namespace {

/// An EK with the way in which it was written.
struct ReadEk final
{
    FoundEk found;
    EkEncoding encoding = EkEncoding::Binary;
    EkPlace place = EkPlace::Alone;
};

core::Text text(const char *source)
{
    return {"endorse::tpmtypes", source};
}

/// The forms of a structure: as bytes, base64, hex and PEM.
struct FormsOfStructure final
{
    EkForm binary;
    EkForm base64;
    EkForm hex;
    EkForm pem;
};

FormsOfStructure formsOf(EkStructure structure)
{
    switch (structure) {
    case EkStructure::Tpm2b:
        return {EkForm::Tpm2bBinary, EkForm::Tpm2bBase64, EkForm::Tpm2bHex, EkForm::Tpm2bBinary};
    case EkStructure::Tpmt:
        return {EkForm::TpmtBinary, EkForm::TpmtBase64, EkForm::TpmtHex, EkForm::TpmtBinary};
    case EkStructure::LittleEndianDump:
        return {EkForm::LittleEndianDump, EkForm::LittleEndianDumpBase64,
                EkForm::LittleEndianDumpHex, EkForm::LittleEndianDump};
    case EkStructure::EsysObject:
        return {EkForm::EsysObject, EkForm::EsysObjectBase64, EkForm::EsysObjectHex,
                EkForm::EsysObject};
    case EkStructure::SavedContext:
        return {EkForm::SavedContext, EkForm::SavedContextBase64, EkForm::SavedContextHex,
                EkForm::SavedContext};
    case EkStructure::PublicKey:
        return {EkForm::DerPublicKey, EkForm::DerPublicKeyBase64, EkForm::DerPublicKeyHex,
                EkForm::PemPublicKey};
    case EkStructure::RsaPublicKey:
        return {EkForm::DerRsaPublicKey, EkForm::DerRsaPublicKeyBase64, EkForm::DerRsaPublicKeyHex,
                EkForm::PemRsaPublicKey};
    case EkStructure::Certificate:
        return {EkForm::DerCertificate, EkForm::DerCertificateBase64, EkForm::DerCertificateHex,
                EkForm::PemCertificate};
    case EkStructure::ReadPublicYaml:
        return {EkForm::ReadPublicYaml, EkForm::ReadPublicYaml, EkForm::ReadPublicYaml,
                EkForm::ReadPublicYaml};
    }
    Q_UNREACHABLE();
}

EkForm formOf(EkStructure structure, EkEncoding encoding)
{
    const FormsOfStructure forms = formsOf(structure);
    switch (encoding) {
    case EkEncoding::Binary:
        return forms.binary;
    case EkEncoding::Base64:
    case EkEncoding::UrlSafeBase64:
        return forms.base64;
    case EkEncoding::Hex:
    case EkEncoding::HexDump:
        return forms.hex;
    case EkEncoding::Pem:
        return forms.pem;
    }
    Q_UNREACHABLE();
}

/// %1 is the kind of key.
core::Text structureText(EkStructure structure)
{
    switch (structure) {
    case EkStructure::Tpm2b:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "TPM2B_PUBLIC, %1"));
    case EkStructure::Tpmt:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "TPMT_PUBLIC, %1"));
    case EkStructure::LittleEndianDump:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                      "little-endian memory dump of old tpm2-tools, %1"));
    case EkStructure::EsysObject:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "handle file of tpm2-tools, %1"));
    case EkStructure::SavedContext:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "context file of tpm2-tools, %1"));
    case EkStructure::PublicKey:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "public key, %1"));
    case EkStructure::RsaPublicKey:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "public key in PKCS #1 form, %1"));
    case EkStructure::Certificate:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "certificate, %1"));
    case EkStructure::ReadPublicYaml:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "output of tpm2_readpublic, %1"));
    }
    Q_UNREACHABLE();
}

bool isDer(EkStructure structure)
{
    return structure == EkStructure::PublicKey || structure == EkStructure::RsaPublicKey ||
           structure == EkStructure::Certificate;
}

/// %1 is the structure.
core::Text encodingText(EkStructure structure, EkEncoding encoding)
{
    switch (encoding) {
    case EkEncoding::Binary:
        if (structure == EkStructure::ReadPublicYaml)
            return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "Text: %1"));
        if (isDer(structure))
            return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "DER: %1"));
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "Binary: %1"));
    case EkEncoding::Base64:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "Base64: %1"));
    case EkEncoding::UrlSafeBase64:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "Base64 in the URL alphabet: %1"));
    case EkEncoding::Hex:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "Hex: %1"));
    case EkEncoding::HexDump:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "Hex dump: %1"));
    case EkEncoding::Pem:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "PEM: %1"));
    }
    Q_UNREACHABLE();
}

/// @p value with the place where it stood.
core::Text placedText(const core::Text &value, EkPlace place)
{
    switch (place) {
    case EkPlace::Alone:
        return value;
    case EkPlace::Json:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "%1, inside JSON")).arg(value);
    case EkPlace::Csv:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "%1, inside a CSV list")).arg(value);
    case EkPlace::Text:
        return text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "%1, inside other text")).arg(value);
    }
    Q_UNREACHABLE();
}

EkAssumption foreignTemplateAssumption()
{
    return {.id = "foreign-template",
            .text = text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                           "The key follows none of the templates of the TCG EK "
                                           "Credential Profile. It is taken for an EK because of "
                                           "its attributes and its policy."))};
}

RecognisedEk described(ReadEk read)
{
    const EkStructure structure = read.found.structure;
    const PublicArea &area = read.found.ek.publicArea();
    const auto profile = ekProfileOf(area);
    const core::Text was = placedText(
        encodingText(structure, read.encoding).arg(structureText(structure).arg(area.kind())),
        read.place);
    const core::Text became = text(QT_TRANSLATE_NOOP("endorse::tpmtypes", "TPM2B_PUBLIC, %1 bytes"))
                                  .arg(area.tpm2b().size());
    if (!profile)
        read.found.assumptions.append(foreignTemplateAssumption());
    RecognisedEk result{.ek = read.found.ek,
                        .form = formOf(structure, read.encoding),
                        .was = was,
                        .became = became,
                        .assumptions = {},
                        .assumptionIds = {},
                        .certificate = read.found.certificate,
                        .profile = profile ? toString(*profile) : QString()};
    for (const EkAssumption &each : std::as_const(read.found.assumptions)) {
        result.assumptions.append(each.text);
        result.assumptionIds.append(QString::fromLatin1(each.id));
    }
    return result;
}

core::Result<ReadEk> read(core::Result<FoundEk> found, EkEncoding encoding, EkPlace place)
{
    if (!found)
        return core::fail(std::move(found.error()));
    return ReadEk{.found = std::move(*found), .encoding = encoding, .place = place};
}

/// Base64 of a few bytes without a structure is most likely a key that has no business here.
core::Error ofShortValue(core::Error error, const DecodedText &decoded)
{
    const qsizetype size = decoded.bytes.size();
    const bool isKeySize = size == 16 || size == 20 || size == 32 || size == 48 || size == 64;
    const bool isHex = decoded.encoding == EkEncoding::Hex;
    return error.code == QLatin1String("unknown") && isKeySize && !isHex ? symmetricKeyGiven(size)
                                                                         : error;
}

/// nullopt when the value is neither base64 nor hex.
std::optional<core::Result<ReadEk>> ekOfValue(const TextValue &value)
{
    if (const auto dump = readHexDump(value.text)) {
        auto found = ekOfBytes(dump->bytes);
        if (!found && found.error().code == QLatin1String("unknown") && dump->words)
            found = ekOfBytes(dump->swapped());
        if (found || found.error().code != QLatin1String("unknown"))
            return read(std::move(found), EkEncoding::HexDump, value.place);
    }
    auto decoded = decodeValue(value.text);
    if (!decoded)
        return core::fail(std::move(decoded.error()));
    if (!*decoded)
        return std::nullopt;
    auto found = ekOfBytes((*decoded)->bytes);
    if (!found)
        return core::fail(ofShortValue(std::move(found.error()), **decoded));
    return read(std::move(found), (*decoded)->encoding, value.place);
}

/// The one EK of the values, which may be in it more than once. Without any: the first error that
/// says more than that a value is unknown.
std::optional<core::Result<ReadEk>> ekOfValues(const QList<TextValue> &values)
{
    std::optional<ReadEk> good;
    std::optional<core::Error> bad;
    for (const TextValue &each : values) {
        auto ek = ekOfValue(each);
        if (!ek)
            continue;
        if (!*ek) {
            if (!bad || bad->code == QLatin1String("unknown"))
                bad = std::move(ek->error());
            continue;
        }
        if (good && good->found.ek != (*ek)->found.ek)
            return core::fail(severalEksGiven());
        good = std::move(**ek);
    }
    if (good)
        return std::move(*good);
    if (bad)
        return core::fail(std::move(*bad));
    return std::nullopt;
}

bool holdsConnectionString(QByteArrayView words)
{
    return words.contains("SharedAccessKey=") || words.contains("SharedAccessSignature ") ||
           words.contains("AccountKey=");
}

bool isRegistrationId(QByteArrayView word)
{
    return word.size() == 52 && std::ranges::all_of(word, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
           });
}

bool looksLikeJson(QByteArrayView words)
{
    return words.startsWith('{') || words.startsWith('[') || words.contains("\":");
}

/// An error that says what is wrong, and not only that nothing was found out.
bool isTelling(const core::Result<ReadEk> &ek)
{
    return ek || ek.error().code != QLatin1String("unknown");
}

/// Values at places that a text names, then the whole text, then what begins like an EK in it.
core::Result<ReadEk> ekOfWords(const core::Bytes &words)
{
    const QList<TextValue> labelled = labelledValues(words);
    for (const auto &values : {labelled, csvValues(words)}) {
        if (auto ek = ekOfValues(values); ek && isTelling(*ek))
            return std::move(*ek);
    }
    auto alone = ekOfValue({.text = words, .place = EkPlace::Alone});
    if (alone && isTelling(*alone))
        return std::move(*alone);
    if (auto ek = ekOfValues(embeddedValues(words)))
        return std::move(*ek);
    if (alone)
        return std::move(*alone);
    return core::fail(noEkInText(words.size(), labelled.isEmpty() && looksLikeJson(words)));
}

core::Result<ReadEk> ekOfText(const core::Bytes &plain)
{
    const core::Bytes words = plain.trimmed();
    if (words.isEmpty())
        return core::fail(emptyEk());
    if (holdsConnectionString(words))
        return core::fail(connectionStringGiven());
    if (holdsPem(words))
        return read(ekOfPem(words), EkEncoding::Pem, EkPlace::Alone);
    if (looksLikeReadPublic(words))
        return read(ekOfReadPublic(words), EkEncoding::Binary, EkPlace::Alone);
    if (isRegistrationId(words))
        return core::fail(registrationIdGiven());
    return ekOfWords(words);
}

} // namespace

core::Result<RecognisedEk> recogniseEk(const core::Bytes &anything)
{
    if (anything.isEmpty())
        return core::fail(emptyEk());
    if (anything.size() > maxEkInput)
        return core::fail(tooBigEk(anything.size()));
    const auto plain = asciiTextOf(anything);
    auto ek = plain ? ekOfText(withoutEscapes(*plain))
                    : read(ekOfBytes(anything), EkEncoding::Binary, EkPlace::Alone);
    if (!ek)
        return core::fail(std::move(ek.error()));
    return described(std::move(*ek));
}

} // namespace endorse::tpmtypes
