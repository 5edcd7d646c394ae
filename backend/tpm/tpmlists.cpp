// SPDX-License-Identifier: GPL-3.0-or-later
// Counted lists, and the answers of TPM2_GetCapability, which are lists. TPM 2.0 Part 2 sections
// 10.6, 10.8 and 10.9.
#include "tpmstructures.h"

#include <tpm/tpmwords.h>
#include <tpmtypes/algorithm.h>

#include <QtEndian>

namespace endorse::tpm {

namespace {

using ReadElement = void (*)(StructureReader &reader, const QString &name);

/// A 32-bit count and as many elements, named "handle 1", "handle 2"…
void readList(StructureReader &reader, const QString &name, const QString &type,
              const char *element, ReadElement read)
{
    reader.open(name, type);
    const auto count = reader.number(QStringLiteral("count"), QStringLiteral("UINT32"), 4);
    // Every element has bytes, so a count that is a lie ends with the bytes.
    for (quint32 i = 0; count && i < *count && reader.isGood(); ++i)
        read(reader, QStringLiteral("%1 %2").arg(QLatin1String(element)).arg(i + 1));
    reader.close();
}

QString listedPcrs(const core::Bytes &bitmap)
{
    QStringList set;
    for (qsizetype byte = 0; byte < bitmap.size(); ++byte) {
        for (int bit = 0; bit < 8; ++bit) {
            if ((quint8(bitmap.at(byte)) >> bit & 1) != 0)
                set.append(QString::number(byte * 8 + bit));
        }
    }
    return set.isEmpty() ? QStringLiteral("no PCR")
                         : QStringLiteral("PCR ") + set.join(QStringLiteral(", "));
}

void readBitmap(StructureReader &reader)
{
    const auto size = reader.number(QStringLiteral("sizeofSelect"), QStringLiteral("UINT8"), 1);
    if (size)
        reader.bytes(QStringLiteral("pcrSelect"), QStringLiteral("BYTE[]"), *size,
                     listedPcrs(reader.peek(*size)));
}

void readPcrSelection(StructureReader &reader, const QString &name)
{
    reader.open(name, QStringLiteral("TPMS_PCR_SELECTION"));
    types::hashId.read(reader, QStringLiteral("hash"), types::hashId);
    readBitmap(reader);
    reader.close();
}

void readTaggedPcrs(StructureReader &reader, const QString &name)
{
    reader.open(name, QStringLiteral("TPMS_TAGGED_PCR_SELECT"));
    reader.number(QStringLiteral("tag"), QStringLiteral("TPM_PT_PCR"), 4, words::pcrProperty);
    readBitmap(reader);
    reader.close();
}

template<const TpmType &Type>
void readOne(StructureReader &reader, const QString &name)
{
    Type.read(reader, name, Type);
}

void readAlgorithm(StructureReader &reader, const QString &name)
{
    reader.open(name, QStringLiteral("TPMS_ALG_PROPERTY"));
    types::algorithmId.read(reader, QStringLiteral("alg"), types::algorithmId);
    reader.number(QStringLiteral("algProperties"), QStringLiteral("TPMA_ALGORITHM"), 4,
                  words::algorithmAttributes);
    reader.close();
}

void readCommandAttributes(StructureReader &reader, const QString &name)
{
    reader.number(name, QStringLiteral("TPMA_CC"), 4, words::commandAttributes);
}

/// The node bears the name of the property and its value in words.
void readProperty(StructureReader &reader, const QString &name)
{
    const core::Bytes head = reader.peek(4);
    const quint32 property = head.isEmpty() ? 0 : qFromBigEndian<quint32>(head.constData());
    const QString known = words::propertyName(property);
    reader.open(known.isEmpty() ? name : known, QStringLiteral("TPMS_TAGGED_PROPERTY"));
    reader.number(QStringLiteral("property"), QStringLiteral("TPM_PT"), 4, words::property);
    const auto value =
        reader.number(QStringLiteral("value"), QStringLiteral("UINT32"), 4, words::hex32);
    if (value)
        reader.describe(words::propertyMeaning(property, *value));
    reader.close();
}

void readHash(StructureReader &reader, const QString &name)
{
    reader.open(name, QStringLiteral("TPMT_HA"));
    const auto algorithm = reader.number(QStringLiteral("hashAlg"), QStringLiteral("TPMI_ALG_HASH"),
                                         2, words::algorithm);
    const auto known = algorithm ? tpmtypes::hashAlgorithmOf(quint16(*algorithm)) : std::nullopt;
    if (known)
        reader.bytes(QStringLiteral("digest"), QStringLiteral("TPMU_HA"),
                     tpmtypes::digestSize(*known));
    else if (algorithm != tpmtypes::alg::Null)
        reader.fail();
    reader.close();
}

void readPolicy(StructureReader &reader, const QString &name)
{
    reader.open(name, QStringLiteral("TPMS_TAGGED_POLICY"));
    types::handle.read(reader, QStringLiteral("handle"), types::handle);
    readHash(reader, QStringLiteral("policyHash"));
    reader.close();
}

void readTimer(StructureReader &reader, const QString &name)
{
    reader.open(name, QStringLiteral("TPMS_ACT_DATA"));
    types::handle.read(reader, QStringLiteral("handle"), types::handle);
    types::u32.read(reader, QStringLiteral("timeout"), types::u32);
    reader.number(QStringLiteral("attributes"), QStringLiteral("TPMA_ACT"), 4,
                  words::actAttributes);
    reader.close();
}

struct CapabilityShape final
{
    const char *list;
    const char *type;
    const char *element;
    ReadElement read;
};

/// By TPM_CAP.
constexpr CapabilityShape capabilityShapes[] = {
    {"algorithms", "TPML_ALG_PROPERTY", "algorithm", readAlgorithm},
    {"handles", "TPML_HANDLE", "handle", readOne<types::handle>},
    {"command", "TPML_CCA", "command", readCommandAttributes},
    {"ppCommands", "TPML_CC", "command", readOne<types::commandCode>},
    {"auditCommands", "TPML_CC", "command", readOne<types::commandCode>},
    {"assignedPCR", "TPML_PCR_SELECTION", "bank", readPcrSelection},
    {"tpmProperties", "TPML_TAGGED_TPM_PROPERTY", "property", readProperty},
    {"pcrProperties", "TPML_TAGGED_PCR_PROPERTY", "property", readTaggedPcrs},
    {"eccCurves", "TPML_ECC_CURVE", "curve", readOne<types::curveId>},
    {"authPolicies", "TPML_TAGGED_POLICY", "policy", readPolicy},
    {"actData", "TPML_ACT_DATA", "timer", readTimer},
};

void readCapabilityData(StructureReader &reader, const QString &name, const TpmType &type)
{
    reader.open(name, QString::fromLatin1(type.name));
    const auto kind = reader.number(QStringLiteral("capability"), QStringLiteral("TPM_CAP"), 4,
                                    words::capability);
    if (kind && *kind < std::size(capabilityShapes)) {
        const CapabilityShape &shape = capabilityShapes[*kind];
        readList(reader, QString::fromLatin1(shape.list), QString::fromLatin1(shape.type),
                 shape.element, shape.read);
    } else if (kind) {
        // A maker's own: what it holds is told by its documents alone.
        reader.bytes(QStringLiteral("vendorData"), QStringLiteral("BYTE[]"), reader.remaining());
    }
    reader.close();
}

template<ReadElement Read>
void readListOf(StructureReader &reader, const QString &name, const TpmType &type)
{
    readList(reader, name, QString::fromLatin1(type.name), "element", Read);
}

} // namespace

namespace types {

constinit const TpmType pcrSelections{"TPML_PCR_SELECTION", readListOf<readPcrSelection>};
constinit const TpmType digests{"TPML_DIGEST", readListOf<readOne<digest>>};
constinit const TpmType digestValues{"TPML_DIGEST_VALUES", readListOf<readHash>};
constinit const TpmType commandCodes{"TPML_CC", readListOf<readOne<commandCode>>};
constinit const TpmType algorithms{"TPML_ALG", readListOf<readOne<algorithmId>>};
constinit const TpmType capabilityData{"TPMS_CAPABILITY_DATA", readCapabilityData};

} // namespace types

} // namespace endorse::tpm
