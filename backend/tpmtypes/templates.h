// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/publicarea.h>

#include <array>

namespace endorse::tpmtypes {

/// The templates from which EKs and SRKs for the Device Provisioning Service are made.
///
/// `unique` goes into the derivation of a primary key, so the two of a kind give different keys on
/// one TPM although nothing else differs.
enum class KeyTemplate {
    /// TCG EK Credential Profile, template L-1: `unique` is 256 zero bytes.
    TcgRsa2048Ek,
    /// What the Azure C, Node and Java SDKs use: `unique` is empty.
    AzureSdkRsa2048Ek,
    /// TCG storage root key: `unique` is 256 zero bytes.
    TcgRsa2048Srk,
    /// What the Azure C, Node and Java SDKs use: `unique` is empty.
    AzureSdkRsa2048Srk
};

inline constexpr std::array allKeyTemplates{
    KeyTemplate::TcgRsa2048Ek, KeyTemplate::AzureSdkRsa2048Ek, KeyTemplate::TcgRsa2048Srk,
    KeyTemplate::AzureSdkRsa2048Srk};

/// The public area to give to TPM2_CreatePrimary.
PublicArea templateOf(KeyTemplate keyTemplate);
/// The stable English name: "tcg-rsa2048-ek", "azure-sdk-rsa2048-ek", "tcg-rsa2048-srk",
/// "azure-sdk-rsa2048-srk".
QString toString(KeyTemplate keyTemplate);
/// One sentence for people.
core::Text describe(KeyTemplate keyTemplate);

/// PolicySecret(TPM_RH_ENDORSEMENT), SHA-256: the policy of the low-range EK templates (TCG EK
/// Credential Profile, Policy A).
core::Bytes endorsementPolicy();

} // namespace endorse::tpmtypes
