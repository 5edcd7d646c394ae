// SPDX-License-Identifier: GPL-3.0-or-later
#include "inks.h"

#include <QHash>

#include <algorithm>

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
        // Whole keys.
        {QStringLiteral("endorsementkey"), Ink::Ek},
        {QStringLiteral("storagerootkey"), Ink::Srk},
    };
    return inks;
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

Ink inkOfPart(const QStringList &path, Ink fallback)
{
    for (auto name = path.crbegin(); name != path.crend(); ++name) {
        const auto found = partInks().constFind(name->toLower());
        if (found == partInks().cend())
            continue;
        // Inside another key (the EK's own public area, the blob of the hub key) what would be the
        // nonce's belongs to that key.
        const bool insideAnotherKey =
            fallback == Ink::Ek || fallback == Ink::Srk || fallback == Ink::Hub;
        return *found == Ink::Nonce && insideAnotherKey ? fallback : *found;
    }
    return fallback;
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
