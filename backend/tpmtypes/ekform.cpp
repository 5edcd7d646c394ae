// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekform.h"

namespace endorse::tpmtypes {

QString toString(EkForm form)
{
    switch (form) {
    case EkForm::Tpm2bBinary:
        return QStringLiteral("tpm2b");
    case EkForm::Tpm2bBase64:
        return QStringLiteral("tpm2b-base64");
    case EkForm::Tpm2bHex:
        return QStringLiteral("tpm2b-hex");
    case EkForm::TpmtBinary:
        return QStringLiteral("tpmt");
    case EkForm::TpmtBase64:
        return QStringLiteral("tpmt-base64");
    case EkForm::TpmtHex:
        return QStringLiteral("tpmt-hex");
    case EkForm::LittleEndianDump:
        return QStringLiteral("little-endian-dump");
    case EkForm::LittleEndianDumpBase64:
        return QStringLiteral("little-endian-dump-base64");
    case EkForm::LittleEndianDumpHex:
        return QStringLiteral("little-endian-dump-hex");
    case EkForm::EsysObject:
        return QStringLiteral("esys-object");
    case EkForm::EsysObjectBase64:
        return QStringLiteral("esys-object-base64");
    case EkForm::EsysObjectHex:
        return QStringLiteral("esys-object-hex");
    case EkForm::SavedContext:
        return QStringLiteral("saved-context");
    case EkForm::SavedContextBase64:
        return QStringLiteral("saved-context-base64");
    case EkForm::SavedContextHex:
        return QStringLiteral("saved-context-hex");
    case EkForm::DerPublicKey:
        return QStringLiteral("der-public-key");
    case EkForm::PemPublicKey:
        return QStringLiteral("pem-public-key");
    case EkForm::DerPublicKeyBase64:
        return QStringLiteral("der-public-key-base64");
    case EkForm::DerPublicKeyHex:
        return QStringLiteral("der-public-key-hex");
    case EkForm::DerRsaPublicKey:
        return QStringLiteral("der-rsa-public-key");
    case EkForm::PemRsaPublicKey:
        return QStringLiteral("pem-rsa-public-key");
    case EkForm::DerRsaPublicKeyBase64:
        return QStringLiteral("der-rsa-public-key-base64");
    case EkForm::DerRsaPublicKeyHex:
        return QStringLiteral("der-rsa-public-key-hex");
    case EkForm::DerCertificate:
        return QStringLiteral("der-certificate");
    case EkForm::PemCertificate:
        return QStringLiteral("pem-certificate");
    case EkForm::DerCertificateBase64:
        return QStringLiteral("der-certificate-base64");
    case EkForm::DerCertificateHex:
        return QStringLiteral("der-certificate-hex");
    case EkForm::ReadPublicYaml:
        return QStringLiteral("readpublic-yaml");
    }
    Q_UNREACHABLE();
}

} // namespace endorse::tpmtypes
