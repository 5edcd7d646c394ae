// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates.h"

#include <QCoreApplication>

namespace endorse::tpmtypes {

namespace {

bool isEndorsement(KeyTemplate keyTemplate)
{
    return keyTemplate == KeyTemplate::TcgRsa2048Ek ||
           keyTemplate == KeyTemplate::AzureSdkRsa2048Ek;
}

bool hasZeroUnique(KeyTemplate keyTemplate)
{
    return keyTemplate == KeyTemplate::TcgRsa2048Ek || keyTemplate == KeyTemplate::TcgRsa2048Srk;
}

} // namespace

core::Bytes endorsementPolicy()
{
    return core::Bytes::fromHex("837197674484b3f81a90cc8d46a5d724fd52d76e06520b64f2a1da1b331469aa");
}

PublicArea templateOf(KeyTemplate keyTemplate)
{
    constexpr quint32 common = attribute::FixedTpm | attribute::FixedParent |
                               attribute::SensitiveDataOrigin | attribute::Restricted |
                               attribute::Decrypt;
    PublicAreaFields fields;
    if (isEndorsement(keyTemplate)) {
        fields.attributes = common | attribute::AdminWithPolicy;
        fields.authPolicy = endorsementPolicy();
    } else {
        fields.attributes = common | attribute::UserWithAuth | attribute::NoDa;
    }
    fields.symmetric = {.algorithm = alg::Aes, .keyBits = 128, .mode = alg::Cfb};
    fields.keyBits = 2048;
    if (hasZeroUnique(keyTemplate))
        fields.unique = core::Bytes(256, '\0');
    return *PublicArea::fromFields(fields);
}

QString toString(KeyTemplate keyTemplate)
{
    switch (keyTemplate) {
    case KeyTemplate::TcgRsa2048Ek:
        return QStringLiteral("tcg-rsa2048-ek");
    case KeyTemplate::AzureSdkRsa2048Ek:
        return QStringLiteral("azure-sdk-rsa2048-ek");
    case KeyTemplate::TcgRsa2048Srk:
        return QStringLiteral("tcg-rsa2048-srk");
    case KeyTemplate::AzureSdkRsa2048Srk:
        return QStringLiteral("azure-sdk-rsa2048-srk");
    }
    Q_UNREACHABLE();
}

core::Text describe(KeyTemplate keyTemplate)
{
    switch (keyTemplate) {
    case KeyTemplate::TcgRsa2048Ek:
        return {"endorse::tpmtypes",
                QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                  "TCG template L-1, RSA 2048: the EK that a manufacturer's "
                                  "certificate is for.")};
    case KeyTemplate::AzureSdkRsa2048Ek:
        return {"endorse::tpmtypes",
                QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                  "Template of the Azure C, Node and Java SDKs, RSA 2048 with an "
                                  "empty unique field: not the EK of the certificate.")};
    case KeyTemplate::TcgRsa2048Srk:
        return {"endorse::tpmtypes",
                QT_TRANSLATE_NOOP("endorse::tpmtypes", "TCG template of an SRK, RSA 2048.")};
    case KeyTemplate::AzureSdkRsa2048Srk:
        return {"endorse::tpmtypes",
                QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                  "Template of the Azure C, Node and Java SDKs for an SRK, RSA "
                                  "2048 with an empty unique field.")};
    }
    Q_UNREACHABLE();
}

} // namespace endorse::tpmtypes
