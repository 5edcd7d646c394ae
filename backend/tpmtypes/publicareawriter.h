// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemes.h"

#include <tpmtypes/publicarea.h>

namespace endorse::tpmtypes {

/// How a number is shown in the decoded tree.
enum class Shown { Decimal, Algorithm, Curve, Attributes };

/// Writes the fields of a TPMT_PUBLIC in the order of the wire into @p sink, which takes
/// u16(name, type, value, Shown), u32(…) and sized(name, type, bytes), between begin(name, type)
/// and end(). One description serves the bytes and the decoded tree, so that these cannot differ.
template<class Sink>
class PublicAreaWriter final
{
public:
    PublicAreaWriter(const PublicAreaFields &fields, Sink &sink)
        : m_fields(fields)
        , m_sink(sink)
    {
    }

    void write()
    {
        m_sink.begin("publicArea", "TPMT_PUBLIC");
        m_sink.u16("type", "TPMI_ALG_PUBLIC", m_fields.type, Shown::Algorithm);
        m_sink.u16("nameAlg", "TPMI_ALG_HASH", static_cast<quint16>(m_fields.nameAlg),
                   Shown::Algorithm);
        m_sink.u32("objectAttributes", "TPMA_OBJECT", m_fields.attributes, Shown::Attributes);
        m_sink.sized("authPolicy", "TPM2B_DIGEST", m_fields.authPolicy);
        if (m_fields.type == alg::Rsa)
            writeRsa();
        else if (m_fields.type == alg::Ecc)
            writeEcc();
        else
            writeKeyedHash();
        m_sink.end();
    }

private:
    void writeRsa()
    {
        m_sink.begin("parameters", "TPMS_RSA_PARMS");
        writeSymmetric();
        writeScheme("scheme", "TPMT_RSA_SCHEME", m_fields.scheme);
        m_sink.u16("keyBits", "TPMI_RSA_KEY_BITS", m_fields.keyBits, Shown::Decimal);
        m_sink.u32("exponent", "UINT32", m_fields.exponent, Shown::Decimal);
        m_sink.end();
        m_sink.sized("unique", "TPM2B_PUBLIC_KEY_RSA", m_fields.unique);
    }

    void writeEcc()
    {
        m_sink.begin("parameters", "TPMS_ECC_PARMS");
        writeSymmetric();
        writeScheme("scheme", "TPMT_ECC_SCHEME", m_fields.scheme);
        m_sink.u16("curveID", "TPMI_ECC_CURVE", m_fields.curve, Shown::Curve);
        writeScheme("kdf", "TPMT_KDF_SCHEME", m_fields.kdf);
        m_sink.end();
        m_sink.begin("unique", "TPMS_ECC_POINT");
        m_sink.sized("x", "TPM2B_ECC_PARAMETER", m_fields.point.x);
        m_sink.sized("y", "TPM2B_ECC_PARAMETER", m_fields.point.y);
        m_sink.end();
    }

    void writeKeyedHash()
    {
        m_sink.begin("parameters", "TPMS_KEYEDHASH_PARMS");
        writeScheme("scheme", "TPMT_KEYEDHASH_SCHEME", m_fields.scheme);
        m_sink.end();
        m_sink.sized("unique", "TPM2B_DIGEST", m_fields.unique);
    }

    void writeSymmetric()
    {
        const SymmetricDefinition &symmetric = m_fields.symmetric;
        m_sink.begin("symmetric", "TPMT_SYM_DEF_OBJECT");
        m_sink.u16("algorithm", "TPMI_ALG_SYM_OBJECT", symmetric.algorithm, Shown::Algorithm);
        if (symmetric.algorithm != alg::Null) {
            m_sink.u16("keyBits", "TPMU_SYM_KEY_BITS", symmetric.keyBits, Shown::Decimal);
            m_sink.u16("mode", "TPMU_SYM_MODE", symmetric.mode, Shown::Algorithm);
        }
        m_sink.end();
    }

    void writeScheme(const char *name, const char *type, const Scheme &scheme)
    {
        m_sink.begin(name, type);
        m_sink.u16("scheme", "TPM_ALG_ID", scheme.algorithm, Shown::Algorithm);
        if (schemeHasHash(scheme.algorithm))
            m_sink.u16("hashAlg", "TPMI_ALG_HASH", scheme.hash, Shown::Algorithm);
        if (scheme.algorithm == alg::Xor)
            m_sink.u16("kdf", "TPMI_ALG_KDF", scheme.extra, Shown::Algorithm);
        else if (scheme.algorithm == alg::Ecdaa)
            m_sink.u16("count", "UINT16", scheme.extra, Shown::Decimal);
        m_sink.end();
    }

    const PublicAreaFields &m_fields;
    Sink &m_sink;
};

} // namespace endorse::tpmtypes
