// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/endorsementkey.h>

#include <QList>

namespace endorse::tpmtypes {

/// What the bytes were in which an EK was found.
enum class EkStructure {
    Tpm2b,
    Tpmt,
    LittleEndianDump,
    EsysObject,
    SavedContext,
    PublicKey,    ///< SubjectPublicKeyInfo.
    RsaPublicKey, ///< PKCS #1.
    Certificate,
    ReadPublicYaml
};

/// Something that the input did not say and that was taken for granted.
struct EkAssumption final
{
    const char *id; ///< As in RecognisedEk::assumptionIds.
    core::Text text;
};

/// An EK and the structure that it was found in.
struct FoundEk final
{
    EndorsementKey ek;
    EkStructure structure = EkStructure::Tpm2b;
    QList<EkAssumption> assumptions;
    core::Bytes certificate; ///< DER without padding, when it was one.
};

/// Finds the EK in the bytes of a file, or in what text was decoded to. Errors as recogniseEk.
core::Result<FoundEk> ekOfBytes(const core::Bytes &bytes);

/// What a value must begin with to be worth reading to its end.
struct EkHead final
{
    bool known = false;
    qsizetype size = 0; ///< Bytes that the value announces in all; 0 when it does not.
};

/// Looks at the first bytes of a value; 18 are enough.
EkHead ekHeadOf(QByteArrayView bytes);

} // namespace endorse::tpmtypes
