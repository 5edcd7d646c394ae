// SPDX-License-Identifier: GPL-3.0-or-later
#include "inks.h"

#include <core/bytes.h>
#include <tpm/tpmreadings.h>

#include <QHash>

#include <algorithm>
#include <array>

namespace endorse::models {

namespace {

/// Names of structure members as TPM 2.0 Part 3 and the challenge's parser write them, in lower
/// case. The integrity values are keyed to the key that opens them; what an envelope holds has the
/// ink of the content.
const QHash<QString, Ink> &partInks()
{
    static const QHash<QString, Ink> inks{
        // ActivateCredential and the EK envelope: bound to the SRK's Name, holds the inner key.
        {QStringLiteral("integrityhmac"), Ink::Srk},
        {QStringLiteral("encidentity"), Ink::Inner},
        {QStringLiteral("certinfo"), Ink::Inner},
        {QStringLiteral("credentialblob"), Ink::Ek},
        {QStringLiteral("idobject"), Ink::Ek},
        {QStringLiteral("credentialsecret"), Ink::Ek},
        {QStringLiteral("secret"), Ink::Ek},
        {QStringLiteral("keyhandle"), Ink::Ek},
        {QStringLiteral("activatehandle"), Ink::Srk},
        // Import and the SRK envelope: locked once more with the inner key, holds the nonce.
        {QStringLiteral("encryptionkey"), Ink::Inner},
        {QStringLiteral("duplicate"), Ink::Nonce},
        {QStringLiteral("objectpublic"), Ink::Nonce},
        {QStringLiteral("publicarea"), Ink::Nonce},
        {QStringLiteral("importseed"), Ink::Srk},
        {QStringLiteral("insymseed"), Ink::Srk},
        {QStringLiteral("inprivate"), Ink::Nonce},
        {QStringLiteral("inpublic"), Ink::Nonce},
        {QStringLiteral("outprivate"), Ink::Nonce},
        {QStringLiteral("outhmac"), Ink::Nonce},
        {QStringLiteral("parenthandle"), Ink::Srk},
        {QStringLiteral("encrypteddata"), Ink::Inner},
        {QStringLiteral("integrityouter"), Ink::Srk},
        {QStringLiteral("encryptedsensitive"), Ink::Nonce},
        // Whole keys.
        {QStringLiteral("endorsementkey"), Ink::Ek},
        {QStringLiteral("storagerootkey"), Ink::Srk},
    };
    return inks;
}

/// Parts that are the key that the command is about.
constexpr std::array subjectParts{"inPublic",     "outPublic",  "publicArea",   "name",
                                  "inPrivate",    "outPrivate", "objectPublic", "qualifiedName",
                                  "objectHandle", "nvPublic",   "nvName",       "data"};

bool isSubjectPart(const QString &name)
{
    return std::any_of(subjectParts.begin(), subjectParts.end(),
                       [&](const char *part) { return name == QLatin1String(part); });
}

quint32 wordAt(const core::Bytes &bytes, qsizetype offset)
{
    if (offset < 0 || offset > bytes.size())
        return 0;
    return core::ByteReader(QByteArrayView(bytes).sliced(offset)).readU32("handle").value_or(0);
}

bool mentions(const QString &text, QLatin1String word)
{
    // A whole word: "EK" must not be found in "seek".
    qsizetype at = -1;
    while ((at = text.indexOf(word, at + 1)) >= 0) {
        const qsizetype end = at + word.size();
        if ((at == 0 || !text.at(at - 1).isLetterOrNumber()) &&
            (end == text.size() || !text.at(end).isLetterOrNumber()))
            return true;
    }
    return false;
}

} // namespace

Ink inkOfPart(const QStringList &path, Ink fallback, std::optional<Ink> subject)
{
    for (auto name = path.crbegin(); name != path.crend(); ++name) {
        if (subject && isSubjectPart(*name))
            return *subject;
        const auto found = partInks().constFind(name->toLower());
        if (found == partInks().cend())
            continue;
        // Inside another key (the EK's own public area, the blob of the hub key) what would be the
        // nonce's belongs to that key.
        const bool insideAnotherKey =
            fallback == Ink::Ek || fallback == Ink::Srk || fallback == Ink::Hub;
        if (*found == Ink::Nonce && subject == Ink::Hub)
            return Ink::Hub;
        return *found == Ink::Nonce && insideAnotherKey ? fallback : *found;
    }
    return fallback;
}

std::optional<Ink> inkOfHandle(quint32 handle)
{
    constexpr quint32 ekCertificates = 0x01c00000; // To 0x01c000ff, with templates and nonces.
    if (handle == tpm::ekHandle || (handle & 0xffffff00) == ekCertificates)
        return Ink::Ek;
    if (handle == tpm::srkHandle)
        return Ink::Srk;
    if (handle == tpm::identityKeyHandle)
        return Ink::Nonce;
    return std::nullopt;
}

std::optional<Ink> inkOfExchange(attestation::StepId step, const tpm::TpmExchange &exchange)
{
    using attestation::StepId;
    // TPM 2.0 Part 2 section 6.5.2.
    enum : quint32 {
        EvictControl = 0x120,
        CreatePrimary = 0x131,
        NvRead = 0x14e,
        Hmac = 0x155,
        Import = 0x156,
        Load = 0x157,
        HmacStart = 0x15b,
        NvReadPublic = 0x169,
        ReadPublic = 0x173
    };
    const bool isHubKey = step == StepId::ImportHubKey || step == StepId::HubConnect;
    const Ink identity = isHubKey ? Ink::Hub : Ink::Nonce;
    const auto at = [&](qsizetype offset) -> std::optional<Ink> {
        const auto ink = inkOfHandle(wordAt(exchange.command, offset));
        return ink == Ink::Nonce ? identity : ink;
    };
    constexpr qsizetype firstHandle = 10;
    constexpr qsizetype secondHandle = 14;
    switch (exchange.commandCode) {
    case CreatePrimary: {
        constexpr quint32 owner = 0x40000001;
        constexpr quint32 endorsement = 0x4000000b;
        const quint32 hierarchy = wordAt(exchange.command, firstHandle);
        if (hierarchy == endorsement)
            return Ink::Ek;
        return hierarchy == owner ? std::optional(Ink::Srk) : std::nullopt;
    }
    case ReadPublic:
    case NvReadPublic:
        return at(firstHandle);
    case NvRead:
        return at(secondHandle);
    case EvictControl: // The handle under which it is stored stands at the end.
        return at(exchange.command.size() - 4);
    case Import:
    case Load:
    case Hmac:
    case HmacStart:
        return identity;
    default:
        return std::nullopt;
    }
}

Ink inkOfField(attestation::StepId step, const attestation::Field &field)
{
    using attestation::StepId;
    // The label is ours and in English here, so its words say whose bytes these are.
    const QString label = field.label.english();
    const auto says = [&label](const char *words) {
        return label.contains(QLatin1String(words), Qt::CaseInsensitive);
    };
    if (says("inner key"))
        return Ink::Inner;
    if (says("hub key"))
        return Ink::Hub;
    if (says("endorsement key") || mentions(label, QLatin1String("EK")))
        return Ink::Ek;
    if (says("storage root key") || mentions(label, QLatin1String("SRK")))
        return Ink::Srk;
    if (says("nonce"))
        return Ink::Nonce;
    // What names, holds or was made by "the key" means the key of the step.
    if (!says("name") && !says("handle") && !says("sealed key") && !says("public area") &&
        !says("signature"))
        return Ink::Text;
    switch (step) {
    case StepId::ReadEk:
        return Ink::Ek;
    case StepId::ReadSrk:
        return Ink::Srk;
    case StepId::Import:
    case StepId::Sign:
        return Ink::Nonce;
    case StepId::ImportHubKey:
    case StepId::HubConnect:
        return Ink::Hub;
    case StepId::Connect:
    case StepId::Register:
    case StepId::Activate:
    case StepId::RegisterSigned:
    case StepId::Poll:
        break;
    }
    return Ink::Text;
}

} // namespace endorse::models
