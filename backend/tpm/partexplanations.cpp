// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of commands and responses mean, for somebody who sees them for the first time.
#include "commanddecoder.h"

#include <tss2/tss2_tpm2_types.h>

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace endorse::tpm {

namespace {

struct Explanation final
{
    const char *part;
    const char *words;
    quint32 command = 0;          ///< Only in this command; 0: in any.
    const char *inside = nullptr; ///< Only right inside this structure; null: anywhere.
};

// Rows for one command stand before the row for any.
constexpr Explanation explanations[] = {
    // The challenge as a service sends it: the parameters of the two commands, one after another.
    {"authenticationKey",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The challenge: two locks around the nonce. The first is opened with the "
                       "EK and holds the inner key, the second with the SRK and the inner key.")},
    {"credentialSecret",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The seed of the first lock, encrypted to the public EK. Only the private "
                       "EK, which never leaves the TPM, can read it.")},
    {"importSeed", QT_TRANSLATE_NOOP("endorse::tpm",
                                     "The seed of the second lock, encrypted to the public SRK.")},
    {.part = "publicArea",
     .words = QT_TRANSLATE_NOOP("endorse::tpm",
                                "The public area of the nonce, which is an HMAC key: what kind of "
                                "key it is and what it may do."),
     .inside = "authenticationKey"},
    {"encryptedData",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "More data, enciphered with the inner key. The registration does not need "
                       "it.")},

    // ActivateCredential: the first lock.
    {"credentialBlob",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The first lock: the inner key, enciphered and bound to the Name of the "
                       "SRK. Only the TPM that has both the EK and this SRK can open it.")},
    {"integrityHMAC",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "These bytes are computed over the enciphered inner key and the Name of the "
                       "SRK. The TPM computes them again: with another SRK, or with one changed "
                       "bit, they differ and the TPM refuses.")},
    {"encIdentity",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The inner key, enciphered with a key that is derived from the seed and "
                       "the Name of the SRK.")},
    {"secret",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The seed, encrypted to the public EK. Only the private EK, which never "
                       "leaves the TPM, can read it.")},
    {"certInfo",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The inner key: the TPM opened the first lock. It is masked here, because "
                       "it opens a part of the second lock.")},
    {"activateHandle",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The key that the challenge is bound to: the SRK. The TPM puts the Name of "
                       "this key into its computation.")},
    {"keyHandle",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The key that opens the seed: the EK, by which the service knows this TPM."),
     TPM2_CC_ActivateCredential},

    // Import and Load: the second lock.
    {"parentHandle",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The storage key under which the new key is stored: the SRK.")},
    {"encryptionKey",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The inner key that the first lock gave. It opens the inner wrapping of the "
                       "nonce, inside the TPM.")},
    {"objectPublic",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The public area of the nonce, which is an HMAC key: what kind of key it is "
                       "and what it may do. It is part of the integrity check, so nobody can "
                       "change it on the way.")},
    {"duplicate",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The second lock: the nonce, wrapped for the SRK and once more with the "
                       "inner key. It is opened inside the TPM only.")},
    {"integrityOuter",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "An HMAC over the enciphered key and its Name. The TPM refuses a wrapped "
                       "key of which one bit was changed.")},
    {"encryptedSensitive",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The secret half of the key, enciphered. Nobody outside the TPM can read "
                       "it.")},
    {"inSymSeed",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The seed of the outer wrapping, encrypted to the public SRK.")},
    {"symmetricAlg",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The cipher of the inner wrapping, for which the inner key is.")},
    {"outPrivate",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The key as the TPM hands it out for storage: enciphered by the TPM for "
                       "itself, of use only under its own SRK.")},
    {"inPrivate", QT_TRANSLATE_NOOP(
                      "endorse::tpm",
                      "The secret half of a key, as this TPM enciphered it under its SRK before.")},
    {"inPublic",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The template of the key. The same template and the same seed in the TPM "
                       "always give the same key."),
     TPM2_CC_CreatePrimary},
    {"inPublic",
     QT_TRANSLATE_NOOP("endorse::tpm", "The public half of the key. The TPM checks that both "
                                       "halves belong together.")},

    // Public areas and Names.
    {"outPublic",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The public half of the key. It is not secret: the one of the EK is what a "
                       "service enrolls.")},
    {"name",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The Name: the hash of the public area. It identifies the key; a change of "
                       "one bit of the public area gives another Name.")},
    {"qualifiedName",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The Name together with the Names of all parents up to the hierarchy: where "
                       "in the TPM the key stands.")},
    {"objectAttributes",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "What the key may do and whether it may leave the TPM. fixedTPM means that "
                       "it was born in this TPM and stays there.")},
    {"authPolicy",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The hash of the conditions under which the key may be used. For an EK the "
                       "condition is the auth value of the endorsement hierarchy.")},
    {"nameAlg",
     QT_TRANSLATE_NOOP("endorse::tpm", "The hash algorithm that makes the Name of the key.")},
    {"symmetric",
     QT_TRANSLATE_NOOP("endorse::tpm", "The cipher with which the key protects what is under it."),
     TPM2_CC_ReadPublic},
    {"unique",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "What sets this key apart from every other: the modulus of an RSA key, the "
                       "point of an ECC key, a hash for an HMAC key. In a template it goes into "
                       "the derivation of the key.")},
    {"inSensitive",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The auth value that the new key gets, and secret data for it. Both are "
                       "empty here: the TPM derives the key from its own seed."),
     TPM2_CC_CreatePrimary},
    {"primaryHandle",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The hierarchy whose seed the key is derived from. TPM2_Clear changes the "
                       "seed of the owner and never the one of the endorsement hierarchy.")},
    {"creationTicket",
     QT_TRANSLATE_NOOP("endorse::tpm", "A proof for the TPM itself that it made this key.")},

    // Sessions.
    {"nonceCaller",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "Random bytes of this program. With those of the TPM they make every "
                       "authorization unique, so that a recorded one cannot be used again.")},
    {"nonceTPM",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "Random bytes of the TPM, fresh in every answer. This is the nonce of the "
                       "session and has nothing to do with the nonce of the service.")},
    {"encryptedSalt",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "A secret for the session, encrypted to a key of the TPM: whoever listens "
                       "on the wire learns nothing from it.")},
    {"sessionType",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "A policy session proves conditions, an HMAC session proves that the caller "
                       "knows an auth value.")},
    {"sessionAttributes",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "decrypt and encrypt mean that the first parameter travels enciphered; "
                       "without continueSession the session ends with this command.")},
    {"sessionHandle",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The session. TPM_RS_PW stands for a plain password instead of one.")},
    {"hmac",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The proof of the authorization: an HMAC over the command, or the plain "
                       "auth value in a password session. It is empty when the auth value is.")},
    {"policySession",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The session in which the TPM notes that the condition is met.")},
    {"authHandle",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The hierarchy whose auth value is proved. For an EK it is the endorsement "
                       "hierarchy."),
     TPM2_CC_PolicySecret},
    {"expiration",
     QT_TRANSLATE_NOOP("endorse::tpm", "How long the proof is good; 0 means as long as the "
                                       "session.")},

    // Signing.
    {"buffer",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "What is signed: for a SAS token the address of the resource, a line feed "
                       "and the time of expiry."),
     TPM2_CC_HMAC},
    {"outHMAC",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The signature of the SAS token, computed by the TPM with the nonce. It is "
                       "masked, because the token gives access until it expires.")},

    // Handles and capabilities.
    {"persistentHandle",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "Where the key stays when the power goes. The numbers are a convention: "
                       "0x81010001 for the EK, 0x81000001 for the SRK.")},
    {"flushHandle",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "What is removed from the few slots of the TPM for loaded keys and "
                       "sessions. A persistent copy stays.")},
    {"newAuth",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The new auth value. In TPM 2.0 this is what taking ownership changes: no "
                       "key is made anew by it.")},
    {"nvIndex",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "A place in the memory of the TPM. The maker stores the certificate of the "
                       "EK at 0x01c00002.")},
    {"moreData", QT_TRANSLATE_NOOP("endorse::tpm",
                                   "Whether the TPM has more to tell than fits into one answer.")},
    {"resetCount",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "How often the TPM was reset since it was cleared: a loaded key of before "
                       "is gone.")},
    {"responseCode",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "0 means done. Anything else tells what the TPM refused, and often which "
                       "parameter, handle or session is to blame.")},
    {"encrypted",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "The session enciphers this parameter between this program and the TPM. "
                       "Whoever listens in between sees these bytes and no more.")},
    {"masked",
     QT_TRANSLATE_NOOP("endorse::tpm",
                       "A secret stood here. It was overwritten before it was recorded; only its "
                       "length is true.")},
};

} // namespace

core::Text partExplanation(quint32 commandCode, const QStringList &path)
{
    // The part itself, or the nearest structure around it that has an explanation. The bytes of a
    // sized field are called "buffer" as the parameter of TPM2_HMAC is, which stands at the top.
    for (auto part = path.crbegin(); part != path.crend(); ++part) {
        const auto depth = path.crend() - part;
        if (depth > 2 && *part == QLatin1String("buffer"))
            continue;
        const auto above = std::next(part);
        const QString around = above != path.crend() ? *above : QString();
        const auto *found = std::ranges::find_if(explanations, [&](const Explanation &row) {
            return *part == QLatin1String(row.part) &&
                   (row.command == 0 || row.command == commandCode) &&
                   (!row.inside || around == QLatin1String(row.inside));
        });
        if (found != std::end(explanations))
            return {"endorse::tpm", found->words};
    }
    return {};
}

} // namespace endorse::tpm
