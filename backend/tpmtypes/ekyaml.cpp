// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekyaml.h"

#include "ekprofile.h"
#include "ekrefusals.h"
#include "keyshapes.h"

#include <QCoreApplication>
#include <QHash>

namespace endorse::tpmtypes {

namespace {

/// "name" and "name.raw" to what stands behind the colon.
using Members = QHash<QByteArray, QByteArray>;

Members membersOf(QByteArrayView text)
{
    Members members;
    QByteArray parent;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf('\n', start);
        const QByteArrayView line = text.sliced(start, (end < 0 ? text.size() : end) - start);
        start = end < 0 ? text.size() : end + 1;
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || colon > 40)
            continue;
        const QByteArray name = line.first(colon).trimmed().toByteArray();
        const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
        const bool inner = name == "value" || name == "raw";
        if (!inner)
            parent = name;
        members.insert(inner ? parent + '.' + name : name, value);
    }
    return members;
}

std::optional<quint32> numberOf(const Members &members, const char *name)
{
    bool ok = false;
    const quint32 value = members.value(name).toUInt(&ok, 0);
    return ok ? std::optional(value) : std::nullopt;
}

core::Bytes hexOf(const Members &members, const char *name)
{
    const QByteArray digits = members.value(name);
    return digits.size() % 2 == 0 && isHex(digits) ? core::Bytes::fromHex(digits) : core::Bytes();
}

/// Changes @p field when the text has the number.
template<class T>
void take(T &field, const Members &members, const char *name)
{
    if (const auto value = numberOf(members, name))
        field = static_cast<T>(*value);
}

/// The template that the size of the key points to, as it is; none for other sizes.
std::optional<PublicAreaFields> usualFields(const Members &members)
{
    std::optional<EkProfile> profile;
    if (const core::Bytes modulus = hexOf(members, "rsa"); !modulus.isEmpty())
        profile = usualRsaProfile(modulus.size() * 8);
    else if (const core::Bytes x = hexOf(members, "x"); !x.isEmpty())
        profile = usualEccProfile(numberOf(members, "curve-id.raw").has_value()
                                      ? static_cast<quint16>(*numberOf(members, "curve-id.raw"))
                                      : quint16(x.size() > 48   ? 5
                                                : x.size() > 32 ? 4
                                                                : 3));
    if (!profile)
        return std::nullopt;
    return fieldsOf(*profile);
}

PublicAreaFields fieldsOfText(PublicAreaFields fields, const Members &members)
{
    quint32 nameAlg = static_cast<quint16>(fields.nameAlg);
    take(nameAlg, members, "name-alg.raw");
    take(nameAlg, members, "algorithm.raw");
    fields.nameAlg = hashAlgorithmOf(static_cast<quint16>(nameAlg)).value_or(fields.nameAlg);
    take(fields.attributes, members, "attributes.raw");
    take(fields.scheme.algorithm, members, "scheme.raw");
    take(fields.scheme.hash, members, "scheme-halg.raw");
    take(fields.symmetric.algorithm, members, "sym-alg.raw");
    take(fields.symmetric.mode, members, "sym-mode.raw");
    take(fields.symmetric.keyBits, members, "sym-keybits");
    if (members.contains("authorization policy"))
        fields.authPolicy = hexOf(members, "authorization policy");
    else if (members.contains("sym-alg"))
        fields.authPolicy.clear(); // These versions print it unless it is empty.
    fields.unique = hexOf(members, "rsa");
    fields.point = {.x = hexOf(members, "x"), .y = hexOf(members, "y")};
    return fields;
}

/// With each way to write the exponent 65537: the text does not tell them apart.
std::optional<PublicArea> areaWithName(PublicAreaFields fields, const core::Bytes &name)
{
    for (const quint32 exponent : {0u, 65537u}) {
        fields.exponent = fields.type == alg::Rsa ? exponent : 0;
        const auto area = PublicArea::fromFields(fields);
        if (area && (name.isEmpty() || area->name() == name))
            return *area;
    }
    return std::nullopt;
}

/// Fewer digits than the number of bits asks for.
std::optional<core::Error> cutOffModulus(const Members &members)
{
    const qsizetype announced = numberOf(members, "bits").value_or(0) / 8;
    const qsizetype present = members.value("rsa").size() / 2;
    if (present == 0 || present >= announced)
        return std::nullopt;
    return truncatedEk(QStringLiteral("rsa"), announced, present);
}

EkAssumption noNameAssumption()
{
    return {.id = "no-name",
            .text = {"endorse::tpmtypes",
                     QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                       "The text came without the Name of the key, so that what "
                                       "was read could not be checked against it.")}};
}

} // namespace

bool looksLikeReadPublic(QByteArrayView text)
{
    return text.contains("attributes:") && text.contains("\n  raw:") &&
           (text.contains("name-alg:") || text.contains("algorithm:") ||
            text.contains("qualified name:"));
}

core::Result<FoundEk> ekOfReadPublic(QByteArrayView text)
{
    const Members members = membersOf(text);
    const auto type = numberOf(members, "type.raw");
    if (type && *type != alg::Rsa && *type != alg::Ecc)
        return core::fail(wrongAlgorithmOfEk(algorithmName(static_cast<quint16>(*type))));
    if (members.value("rsa").isEmpty() && members.value("x").isEmpty())
        return core::fail(noEkInText(text.size(), false));
    if (auto cutOff = cutOffModulus(members))
        return core::fail(std::move(*cutOff));
    const auto usual = usualFields(members);
    if (!usual)
        return core::fail(
            wrongAlgorithmOfEk(QStringLiteral("%1 bits").arg(members.value("rsa").size() * 4)));
    const core::Bytes name = hexOf(members, "name");
    const auto area = areaWithName(fieldsOfText(*usual, members), name);
    if (!area)
        return core::fail(damagedEk(QStringLiteral("the Name is not that of the public area")));
    auto ek = EndorsementKey::fromTpm2b(area->tpm2b());
    if (!ek)
        return core::fail(std::move(ek.error()));
    FoundEk found{.ek = std::move(*ek),
                  .structure = EkStructure::ReadPublicYaml,
                  .assumptions = {},
                  .certificate = {}};
    if (name.isEmpty())
        found.assumptions.append(noNameAssumption());
    return found;
}

} // namespace endorse::tpmtypes
