// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmstructures.h"

#include <tpm/tpmwords.h>
#include <tpmtypes/publicarea.h>

namespace endorse::tpm {

using core::Bytes;

namespace {

QString typeName(const TpmType &type)
{
    return QString::fromLatin1(type.name);
}

template<int Size, StructureReader::Words Words = nullptr>
void readNumber(StructureReader &reader, const QString &name, const TpmType &type)
{
    reader.number(name, typeName(type), Size, Words);
}

void readLongNumber(StructureReader &reader, const QString &name, const TpmType &)
{
    reader.longNumber(name);
}

/// The 16-bit size and the opening of what it measures. @return whether there is something to
/// close.
bool openSized(StructureReader &reader, const QString &name, const TpmType &type)
{
    const auto size = reader.peekU16();
    if (!size) {
        reader.fail();
        return false;
    }
    if (!reader.openSized(name, typeName(type), 2 + *size))
        return false;
    reader.number(QStringLiteral("size"), QStringLiteral("UINT16"), 2);
    return true;
}

void readOpaque(StructureReader &reader, const QString &name, const TpmType &type)
{
    if (!openSized(reader, name, type))
        return;
    reader.bytes(QStringLiteral("buffer"), QStringLiteral("BYTE[]"), reader.remaining());
    reader.close();
}

void field(StructureReader &reader, const char *name, const TpmType &type)
{
    type.read(reader, QString::fromLatin1(name), type);
}

/// RSA: the ciphertext of the seed. ECC: the ephemeral point, two sized numbers that fill it.
void readEncryptedSecret(StructureReader &reader, const QString &name, const TpmType &type)
{
    if (!openSized(reader, name, type))
        return;
    const qsizetype size = reader.remaining();
    const auto x = reader.peekU16();
    const auto y = x ? reader.peekU16(2 + *x) : std::nullopt;
    if (x && y && 4 + *x + *y == size && *x <= 66 && *y <= 66) {
        reader.open(QStringLiteral("point"), QStringLiteral("TPMS_ECC_POINT"));
        readOpaque(reader, QStringLiteral("x"), {"TPM2B_ECC_PARAMETER"});
        readOpaque(reader, QStringLiteral("y"), {"TPM2B_ECC_PARAMETER"});
        reader.close();
    } else {
        reader.bytes(QStringLiteral("secret"), QStringLiteral("BYTE[]"), size);
    }
    reader.close();
}

void readIdObject(StructureReader &reader, const QString &name, const TpmType &type)
{
    if (!openSized(reader, name, type))
        return;
    field(reader, "integrityHMAC", types::digest);
    if (reader.isGood())
        reader.bytes(QStringLiteral("encIdentity"), QStringLiteral("BYTE[]"), reader.remaining());
    reader.close();
}

/// _PRIVATE: the outer integrity value, and what is enciphered. What a TPM writes for itself is its
/// own affair; all known ones put a 16-byte IV between the two.
void readPrivate(StructureReader &reader, const QString &name, const TpmType &type)
{
    if (!openSized(reader, name, type))
        return;
    constexpr quint16 ivSize = 16;
    constexpr quint16 largestDigest = 64;
    const auto digestSize = reader.peekU16();
    if (digestSize && *digestSize <= largestDigest && 2 + *digestSize <= reader.remaining()) {
        field(reader, "integrityOuter", types::digest);
        if (reader.peekU16() == ivSize && reader.remaining() > 2 + ivSize)
            field(reader, "iv", types::iv);
    }
    reader.bytes(QStringLiteral("encryptedSensitive"), QStringLiteral("BYTE[]"),
                 reader.remaining());
    reader.close();
}

/// By the parser of the tpmtypes; what that does not take keeps its head and a rest.
void readPublic(StructureReader &reader, const QString &name, const TpmType &type)
{
    const auto size = reader.peekU16();
    const Bytes bytes = size ? reader.peek(2 + *size) : Bytes();
    const auto area = tpmtypes::PublicArea::fromTpm2b(bytes);
    if (area) {
        tpmtypes::StructureNode node = area->tpm2bTree(reader.position());
        node.name = name;
        node.type = typeName(type);
        return reader.adopt(std::move(node));
    }
    if (!openSized(reader, name, type))
        return;
    if (reader.remaining() > 0) {
        reader.open(QStringLiteral("publicArea"), QStringLiteral("TPMT_PUBLIC"));
        field(reader, "type", types::algorithmId);
        field(reader, "nameAlg", types::hashId);
        reader.number(QStringLiteral("objectAttributes"), QStringLiteral("TPMA_OBJECT"), 4,
                      words::hex32);
        field(reader, "authPolicy", types::digest);
        reader.close();
    }
    reader.close();
}

void readSensitiveCreate(StructureReader &reader, const QString &name, const TpmType &type)
{
    if (!openSized(reader, name, type))
        return;
    if (reader.remaining() > 0) {
        field(reader, "userAuth", types::auth);
        field(reader, "data", types::sensitiveData);
    }
    reader.close();
}

void readSensitive(StructureReader &reader, const QString &name, const TpmType &type)
{
    if (!openSized(reader, name, type))
        return;
    if (reader.remaining() > 0) {
        field(reader, "sensitiveType", types::algorithmId);
        field(reader, "authValue", types::auth);
        field(reader, "seedValue", types::digest);
        field(reader, "sensitive", types::sensitiveData);
    }
    reader.close();
}

void readCreationData(StructureReader &reader, const QString &name, const TpmType &type)
{
    if (!openSized(reader, name, type))
        return;
    if (reader.remaining() > 0) {
        field(reader, "pcrSelect", types::pcrSelections);
        field(reader, "pcrDigest", types::digest);
        field(reader, "locality", types::locality);
        field(reader, "parentNameAlg", types::algorithmId);
        field(reader, "parentName", types::name);
        field(reader, "parentQualifiedName", types::name);
        field(reader, "outsideInfo", types::data);
    }
    reader.close();
}

void readNvPublic(StructureReader &reader, const QString &name, const TpmType &type)
{
    if (!openSized(reader, name, type))
        return;
    if (reader.remaining() > 0) {
        field(reader, "nvIndex", types::handle);
        field(reader, "nameAlg", types::hashId);
        reader.number(QStringLiteral("attributes"), QStringLiteral("TPMA_NV"), 4,
                      words::nvAttributes);
        field(reader, "authPolicy", types::digest);
        field(reader, "dataSize", types::u16);
    }
    reader.close();
}

void readEccPoint(StructureReader &reader, const QString &name, const TpmType &type)
{
    if (!openSized(reader, name, type))
        return;
    if (reader.remaining() > 0) {
        readOpaque(reader, QStringLiteral("x"), {"TPM2B_ECC_PARAMETER"});
        readOpaque(reader, QStringLiteral("y"), {"TPM2B_ECC_PARAMETER"});
    }
    reader.close();
}

/// TPMT_SYM_DEF and TPMT_SYM_DEF_OBJECT: NULL has no more, XOR a hash, ciphers key size and mode.
void readSymmetric(StructureReader &reader, const QString &name, const TpmType &type)
{
    reader.open(name, typeName(type));
    const auto algorithm = reader.number(QStringLiteral("algorithm"),
                                         QStringLiteral("TPMI_ALG_SYM"), 2, words::algorithm);
    if (algorithm == tpmtypes::alg::Xor) {
        field(reader, "hashAlg", types::hashId);
    } else if (algorithm && algorithm != tpmtypes::alg::Null) {
        field(reader, "keyBits", types::u16);
        field(reader, "mode", types::algorithmId);
    }
    reader.close();
}

void readKeyedScheme(StructureReader &reader, const QString &name, const TpmType &type)
{
    reader.open(name, typeName(type));
    const auto scheme =
        reader.number(QStringLiteral("scheme"), QStringLiteral("TPM_ALG_ID"), 2, words::algorithm);
    constexpr quint32 rsaes = 0x0015;
    if (scheme && scheme != tpmtypes::alg::Null && scheme != rsaes)
        field(reader, "hashAlg", types::hashId);
    reader.close();
}

void readTicket(StructureReader &reader, const QString &name, const TpmType &type)
{
    reader.open(name, typeName(type));
    reader.number(QStringLiteral("tag"), QStringLiteral("TPM_ST"), 2, words::structureTag);
    field(reader, "hierarchy", types::handle);
    field(reader, "digest", types::digest);
    reader.close();
}

/// TPMT_SIGNATURE: the schemes of RSA have one sized number, those of ECC two.
void readSignature(StructureReader &reader, const QString &name, const TpmType &type)
{
    reader.open(name, typeName(type));
    const auto scheme =
        reader.number(QStringLiteral("sigAlg"), QStringLiteral("TPM_ALG_ID"), 2, words::algorithm);
    constexpr quint32 rsassa = 0x0014;
    constexpr quint32 rsapss = 0x0016;
    if (scheme && scheme != tpmtypes::alg::Null) {
        field(reader, "hash", types::hashId);
        const auto algorithm = *scheme;
        if (algorithm == rsassa || algorithm == rsapss) {
            readOpaque(reader, QStringLiteral("sig"), {"TPM2B_PUBLIC_KEY_RSA"});
        } else {
            readOpaque(reader, QStringLiteral("signatureR"), {"TPM2B_ECC_PARAMETER"});
            readOpaque(reader, QStringLiteral("signatureS"), {"TPM2B_ECC_PARAMETER"});
        }
    }
    reader.close();
}

void readTimeInfo(StructureReader &reader, const QString &name, const TpmType &type)
{
    reader.open(name, typeName(type));
    field(reader, "time", types::u64);
    reader.open(QStringLiteral("clockInfo"), QStringLiteral("TPMS_CLOCK_INFO"));
    field(reader, "clock", types::u64);
    field(reader, "resetCount", types::u32);
    field(reader, "restartCount", types::u32);
    field(reader, "safe", types::yesNo);
    reader.close();
    reader.close();
}

void readContext(StructureReader &reader, const QString &name, const TpmType &type)
{
    reader.open(name, typeName(type));
    field(reader, "sequence", types::u64);
    field(reader, "savedHandle", types::handle);
    field(reader, "hierarchy", types::handle);
    field(reader, "contextBlob", types::contextData);
    reader.close();
}

} // namespace

void readEncrypted(StructureReader &reader, const QString &name, const TpmType &type)
{
    if (!openSized(reader, name, type))
        return;
    reader.describe(QStringLiteral("encrypted"));
    reader.bytes(QStringLiteral("encrypted"), QStringLiteral("BYTE[]"), reader.remaining());
    reader.close();
}

namespace types {

constinit const TpmType u8{"UINT8", readNumber<1>};
constinit const TpmType u16{"UINT16", readNumber<2>};
constinit const TpmType u32{"UINT32", readNumber<4>};
constinit const TpmType u64{"UINT64", readLongNumber};
constinit const TpmType yesNo{"TPMI_YES_NO", readNumber<1, words::yesNo>};
constinit const TpmType handle{"TPM_HANDLE", readNumber<4, words::handle>};
constinit const TpmType algorithmId{"TPM_ALG_ID", readNumber<2, words::algorithm>};
constinit const TpmType hashId{"TPMI_ALG_HASH", readNumber<2, words::algorithm>};
constinit const TpmType curveId{"TPMI_ECC_CURVE", readNumber<2, words::curve>};
constinit const TpmType startupType{"TPM_SU", readNumber<2, words::startupType>};
constinit const TpmType sessionType{"TPM_SE", readNumber<1, words::sessionType>};
constinit const TpmType capability{"TPM_CAP", readNumber<4, words::capability>};
constinit const TpmType commandCode{"TPM_CC", readNumber<4, words::commandCode>};
constinit const TpmType property{"UINT32", readNumber<4, words::hex32>};
constinit const TpmType testResult{"TPM_RC", readNumber<4, words::hex32>};
constinit const TpmType locality{"TPMA_LOCALITY", readNumber<1, words::locality>};
constinit const TpmType expirationTime{"INT32", readNumber<4, words::expiration>};

constinit const TpmType auth{"TPM2B_AUTH", readOpaque};
constinit const TpmType buffer2b{"TPM2B_MAX_BUFFER", readOpaque};
constinit const TpmType digest{"TPM2B_DIGEST", readOpaque};
constinit const TpmType data{"TPM2B_DATA", readOpaque};
constinit const TpmType name{"TPM2B_NAME", readOpaque};
constinit const TpmType nonce{"TPM2B_NONCE", readOpaque};
constinit const TpmType nvBuffer{"TPM2B_MAX_NV_BUFFER", readOpaque};
constinit const TpmType eventBuffer{"TPM2B_EVENT", readOpaque};
constinit const TpmType timeout{"TPM2B_TIMEOUT", readOpaque};
constinit const TpmType sensitiveData{"TPM2B_SENSITIVE_DATA", readOpaque};
constinit const TpmType rsaKey{"TPM2B_PUBLIC_KEY_RSA", readOpaque};
constinit const TpmType contextData{"TPM2B_CONTEXT_DATA", readOpaque};
constinit const TpmType iv{"TPM2B_IV", readOpaque};

constinit const TpmType encryptedSecret{"TPM2B_ENCRYPTED_SECRET", readEncryptedSecret};
constinit const TpmType idObject{"TPM2B_ID_OBJECT", readIdObject};
constinit const TpmType publicArea{"TPM2B_PUBLIC", readPublic};
constinit const TpmType publicTemplate{"TPM2B_TEMPLATE", readPublic};
constinit const TpmType wrappedPrivate{"TPM2B_PRIVATE", readPrivate};
constinit const TpmType sensitiveCreate{"TPM2B_SENSITIVE_CREATE", readSensitiveCreate};
constinit const TpmType sensitive{"TPM2B_SENSITIVE", readSensitive};
constinit const TpmType creationData{"TPM2B_CREATION_DATA", readCreationData};
constinit const TpmType nvPublic{"TPM2B_NV_PUBLIC", readNvPublic};
constinit const TpmType eccPoint{"TPM2B_ECC_POINT", readEccPoint};

constinit const TpmType symmetric{"TPMT_SYM_DEF", readSymmetric};
constinit const TpmType symmetricObject{"TPMT_SYM_DEF_OBJECT", readSymmetric};
constinit const TpmType keyedScheme{"TPMT_SIG_SCHEME", readKeyedScheme};
constinit const TpmType ticket{"TPMT_TK", readTicket};
constinit const TpmType signature{"TPMT_SIGNATURE", readSignature};
constinit const TpmType timeInfo{"TPMS_TIME_INFO", readTimeInfo};
constinit const TpmType context{"TPMS_CONTEXT", readContext};

} // namespace types

} // namespace endorse::tpm
