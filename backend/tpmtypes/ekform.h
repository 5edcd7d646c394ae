// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace endorse::tpmtypes {

/// In which form an EK was given: what the bytes are, and how they were written down. Where a value
/// stood (JSON, CSV, the output of a tool) is not part of the form; RecognisedEk::was tells it.
enum class EkForm {
    Tpm2bBinary, ///< TPM2B_PUBLIC: tpm2_createek -u, tpm2_readpublic -f tss.
    Tpm2bBase64, ///< What an enrollment holds.
    Tpm2bHex,    ///< Hex of any kind, dumps of xxd, hexdump and od included.
    TpmtBinary,  ///< TPMT_PUBLIC, no size in front: tpm2_createek -f tpmt.
    TpmtBase64,
    TpmtHex,
    LittleEndianDump, ///< The C structure in memory order: tpm2-tools before 3.0.
    LittleEndianDumpBase64,
    LittleEndianDumpHex,
    EsysObject, ///< ESYS_TR in a file: tpm2_readpublic -t, tpm2_evictcontrol -o.
    EsysObjectBase64,
    EsysObjectHex,
    SavedContext, ///< Context of tpm2-tools: tpm2_createek -c FILE.
    SavedContextBase64,
    SavedContextHex,
    DerPublicKey, ///< SubjectPublicKeyInfo (RFC 5280).
    PemPublicKey,
    DerPublicKeyBase64,
    DerPublicKeyHex,
    DerRsaPublicKey, ///< RSAPublicKey (PKCS #1, RFC 8017).
    PemRsaPublicKey,
    DerRsaPublicKeyBase64,
    DerRsaPublicKeyHex,
    DerCertificate, ///< X.509; bytes after it are tolerated, since NV indices are padded.
    PemCertificate,
    DerCertificateBase64,
    DerCertificateHex,
    ReadPublicYaml ///< What tpm2_readpublic prints.
};

/// The stable English name: "tpm2b-base64", "pem-certificate", "little-endian-dump"…
QString toString(EkForm form);

} // namespace endorse::tpmtypes
