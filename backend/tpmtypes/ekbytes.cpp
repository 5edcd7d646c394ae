// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekbytes.h"

#include "ekrefusals.h"
#include "ekx509.h"
#include "keyshapes.h"

#include <QCoreApplication>

namespace endorse::tpmtypes {

namespace {

constexpr quint16 symCipher = 0x0025;
/// Context files of tpm2-tools and its credential files begin with it.
constexpr quint32 toolsMagic = 0xbadcc0de;
/// IESYSC_KEY_RSRC: an ESYS object that is a key.
constexpr quint32 esysKey = 1;

EkAssumption sizeAssumption()
{
    return {.id = "size",
            .text = {"endorse::tpmtypes",
                     QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                       "The two bytes in front that tell the size were missing and "
                                       "were added.")}};
}

EkAssumption memoryLayoutAssumption()
{
    return {.id = "memory-layout",
            .text = {"endorse::tpmtypes",
                     QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                       "The structure is taken to lie as tpm2-tools before 3.0 "
                                       "wrote it on a 32-bit or 64-bit computer in little-endian "
                                       "order.")}};
}

core::Result<FoundEk> ekOfTpm2b(const core::Bytes &bytes, EkStructure structure,
                                const QList<EkAssumption> &assumptions = {})
{
    auto ek = EndorsementKey::fromTpm2b(bytes);
    if (!ek)
        return core::fail(std::move(ek.error()));
    return FoundEk{.ek = std::move(*ek),
                   .structure = structure,
                   .assumptions = assumptions,
                   .certificate = {}};
}

/// A size that fits, and behind it what is no public area of a key.
std::optional<core::Error> otherSizedStructure(const core::Bytes &bytes)
{
    switch (bigEndianAt(bytes, 2)) {
    case symCipher:
        return wrongAlgorithmOfEk(QStringLiteral("SYMCIPHER"));
    // The size of a digest: a TPM2B_PRIVATE begins with its integrity value.
    case 20:
    case 32:
    case 48:
    case 64:
        return tpmPrivateGiven(bytes.size());
    default:
        return std::nullopt;
    }
}

bool looksLikeTpm2b(QByteArrayView bytes)
{
    return bytes.size() > 6 && looksLikePublicArea(bytes.sliced(2));
}

core::Result<FoundEk> ekOfTpmt(const core::Bytes &bytes)
{
    const auto area = PublicArea::fromTpmt(bytes);
    if (!area) {
        core::Error error = area.error();
        error.category = core::ErrorCategory::Input;
        error.technical.prepend(QLatin1String("EK: "));
        return core::fail(error);
    }
    return ekOfTpm2b(area->tpm2b(), EkStructure::Tpmt, {sizeAssumption()});
}

/// Reads the TPM2B_PUBLIC in C's memory layout of a little-endian computer, as the structures of
/// tpm2-tss are: members lie at multiples of their size, buffers are as long as they can be.
class MemoryLayout final
{
public:
    explicit MemoryLayout(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    /// nullopt when a length does not fit or the whole is longer or shorter than its own size says.
    std::optional<PublicArea> read() const
    {
        PublicAreaFields fields;
        fields.type = u16(4);
        const auto nameAlg = hashAlgorithmOf(u16(6));
        if (!nameAlg || m_bytes.size() < uniqueAt + 2)
            return std::nullopt;
        fields.nameAlg = *nameAlg;
        fields.attributes = static_cast<quint32>(u16(8)) | static_cast<quint32>(u16(10)) << 16;
        fields.authPolicy = sized(policyAt, digestBuffer);
        fields.symmetric.algorithm = u16(parametersAt);
        if (fields.symmetric.algorithm != alg::Null) {
            fields.symmetric.keyBits = u16(parametersAt + 2);
            fields.symmetric.mode = u16(parametersAt + 4);
        }
        fields.scheme.algorithm = u16(parametersAt + 6);
        return fields.type == alg::Rsa ? rsa(fields) : ecc(fields);
    }

private:
    // After the size and its padding (4), type (2), nameAlg (2) and attributes (4).
    static constexpr qsizetype policyAt = 12;
    static constexpr qsizetype digestBuffer = 64;
    // After the policy and two bytes of padding; the parameters are as long as those of RSA.
    static constexpr qsizetype parametersAt = 80;
    static constexpr qsizetype uniqueAt = 100;

    quint16 u16(qsizetype offset) const { return littleEndianAt(m_bytes, offset); }

    core::Bytes sized(qsizetype offset, qsizetype room) const
    {
        const qsizetype size = u16(offset);
        if (size > room || offset + 2 + size > m_bytes.size())
            return {};
        return m_bytes.sliced(offset + 2, size).toByteArray();
    }

    std::optional<PublicArea> rsa(PublicAreaFields fields) const
    {
        fields.keyBits = u16(parametersAt + 12);
        fields.exponent = static_cast<quint32>(u16(parametersAt + 16)) |
                          static_cast<quint32>(u16(parametersAt + 18)) << 16;
        fields.unique = sized(uniqueAt, 512);
        return checked(fields);
    }

    std::optional<PublicArea> ecc(PublicAreaFields fields) const
    {
        fields.curve = u16(parametersAt + 12);
        fields.kdf.algorithm = u16(parametersAt + 14);
        fields.point.x = sized(uniqueAt, 128);
        // The room of a coordinate has changed between versions of the library.
        for (const qsizetype room : {128, 66, 48, 32}) {
            fields.point.y = sized(uniqueAt + 2 + room, room);
            if (fields.point.x.size() <= room && !fields.point.y.isEmpty()) {
                if (const auto area = checked(fields))
                    return area;
            }
        }
        return std::nullopt;
    }

    std::optional<PublicArea> checked(const PublicAreaFields &fields) const
    {
        const auto area = PublicArea::fromFields(fields);
        if (!area || area->tpmt().size() != u16(0))
            return std::nullopt;
        return *area;
    }

    QByteArrayView m_bytes;
};

core::Result<FoundEk> ekOfLittleEndianDump(const core::Bytes &bytes)
{
    const auto area = MemoryLayout(bytes).read();
    // The error of the strict reader says what this is and how to get the key in another way.
    if (!area)
        return ekOfTpm2b(bytes, EkStructure::LittleEndianDump);
    return ekOfTpm2b(area->tpm2b(), EkStructure::LittleEndianDump, {memoryLayoutAssumption()});
}

/// An ESYS_TR as Esys_TR_Serialize writes it: handle, Name, kind of object, TPM2B_PUBLIC.
std::optional<core::Result<FoundEk>> ekOfEsysObject(QByteArrayView bytes, EkStructure structure)
{
    core::ByteReader reader(bytes);
    const auto handle = reader.readU32("IESYS_RESOURCE.handle");
    const auto name = reader.read2B("IESYS_RESOURCE.name");
    const auto kind = reader.readU32("IESYS_RESOURCE.rsrcType");
    const qsizetype keyAt = reader.offset();
    const quint32 range = handle.value_or(0u) >> 24;
    if (!name || !kind || *kind != esysKey || (range != 0x80 && range != 0x81) ||
        !looksLikeTpm2b(bytes.sliced(keyAt)))
        return std::nullopt;
    auto ek = ekOfTpm2b(bytes.sliced(keyAt).toByteArray(), structure);
    if (ek && ek->ek.name() != *name)
        return core::fail(damagedEk(QStringLiteral("IESYS_RESOURCE.name at offset 4")));
    return ek;
}

/// A context of tpm2-tools: magic, version, hierarchy, handle, sequence and TPM2B_CONTEXT_DATA,
/// which ESYS fills with the TPM's own context and the object as ekOfEsysObject reads it.
std::optional<core::Result<FoundEk>> ekOfSavedContext(const core::Bytes &bytes)
{
    core::ByteReader reader(bytes);
    static_cast<void>(reader.readBytes(24, "TPMS_CONTEXT"));
    const auto blob = reader.read2B("TPMS_CONTEXT.contextBlob");
    if (!blob)
        return std::nullopt;
    core::ByteReader inner(*blob);
    static_cast<void>(inner.readU32("IESYS_CONTEXT_DATA.reserved"));
    if (!inner.read2B("IESYS_CONTEXT_DATA.tpmContext") ||
        !inner.readU16("IESYS_CONTEXT_DATA.esysMetadata"))
        return std::nullopt;
    return ekOfEsysObject(QByteArrayView(*blob).sliced(inner.offset()), EkStructure::SavedContext);
}

/// A TPM2B_PUBLIC whose size does not fit: cut off, or followed by more.
core::Result<FoundEk> ekOfUnfittingTpm2b(const core::Bytes &bytes)
{
    const qsizetype announced = 2 + bigEndianAt(bytes, 0);
    if (announced > bytes.size())
        return core::fail(truncatedEk(QStringLiteral("TPM2B_PUBLIC"), announced, bytes.size()));
    return ekOfTpm2b(bytes, EkStructure::Tpm2b);
}

bool isName(const core::Bytes &bytes)
{
    const auto algorithm = hashAlgorithmOf(bigEndianAt(bytes, 0));
    return algorithm && bytes.size() == 2 + digestSize(*algorithm);
}

} // namespace

core::Result<FoundEk> ekOfBytes(const core::Bytes &bytes)
{
    if (bytes.size() > 2 && bigEndianAt(bytes, 0) == bytes.size() - 2) {
        if (auto other = otherSizedStructure(bytes))
            return core::fail(std::move(*other));
        if (looksLikeTpm2b(bytes))
            return ekOfTpm2b(bytes, EkStructure::Tpm2b);
    }
    if (bigEndian32At(bytes, 0) == toolsMagic) {
        if (auto ek = ekOfSavedContext(bytes))
            return std::move(*ek);
    }
    if (auto ek = ekOfEsysObject(bytes, EkStructure::EsysObject))
        return std::move(*ek);
    if (looksLikeDer(bytes))
        return ekOfDer(bytes);
    if (looksLikeLittleEndianDump(bytes))
        return ekOfLittleEndianDump(bytes);
    if (looksLikeTpm2b(bytes))
        return ekOfUnfittingTpm2b(bytes);
    if (isName(bytes))
        return core::fail(nameGiven(bytes.size()));
    if (looksLikePublicArea(bytes))
        return ekOfTpmt(bytes);
    // A size that fits by itself is none of the other forms: the reader says which field is wrong.
    if (bytes.size() > 8 && bigEndianAt(bytes, 0) == bytes.size() - 2)
        return ekOfTpm2b(bytes, EkStructure::Tpm2b);
    return core::fail(unknownBytes(bytes.size()));
}

EkHead ekHeadOf(QByteArrayView bytes)
{
    if (bytes.size() > 6 && looksLikePublicArea(bytes.sliced(2)))
        return {.known = true, .size = 2 + bigEndianAt(bytes, 0)};
    if (looksLikeDer(bytes))
        return {.known = true, .size = derSize(bytes)};
    const quint8 range = bytes.isEmpty() ? quint8(0) : static_cast<quint8>(bytes[0]);
    const bool esysObject = (range == 0x80 || range == 0x81) &&
                            hashAlgorithmOf(bigEndianAt(bytes, 6)).has_value() &&
                            bigEndianAt(bytes, 4) < 128;
    const bool known = esysObject || looksLikePublicArea(bytes) ||
                       looksLikeLittleEndianDump(bytes) || bigEndian32At(bytes, 0) == toolsMagic;
    return {.known = known, .size = 0};
}

} // namespace endorse::tpmtypes
