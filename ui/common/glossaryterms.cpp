// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of the glossary, in the order in which one learns them.
#include "glossary.h"

#include <QCoreApplication>

#include <array>

namespace endorse::ui::glossary {

namespace {

// clang-format off
constexpr std::array table{
    GlossaryTerm{"attestation",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Attestation"),
        //: Words by which the term is found in running text, separated by "|": as they stand in your translations, the longest form of each.
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "attestation|attests|attest"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The proof of a device that it is the one that it says it is. With a TPM the device proves that it holds "
            "a key that never leaves the chip, without showing that key to anyone.")},
    GlossaryTerm{"tpm",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "TPM"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "TPM"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "Trusted Platform Module: a small chip, or firmware that acts as one, that keeps keys and works with them "
            "inside. Programs send it commands and get results, but never the private keys.")},
    GlossaryTerm{"software-tpm",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Software TPM"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "software TPM"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "A program that behaves like a TPM chip. It is good for learning and for tests, but its keys lie in "
            "ordinary files: whoever can read the disk can copy them. It is not for production.")},
    GlossaryTerm{"ek",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Endorsement key (EK)"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "EK|endorsement key"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The key that stands for the identity of a TPM. The TPM makes it from a seed that the manufacturer put "
            "in, so clearing the TPM does not change it. Its public half is on the enrollment list; its private half "
            "only ever opens envelopes inside the TPM.")},
    GlossaryTerm{"ek-certificate",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "EK certificate"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "EK certificate"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "A statement of the manufacturer that this EK belongs to a real TPM of its making. Most TPMs keep it in "
            "their own memory.")},
    GlossaryTerm{"srk",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Storage root key (SRK)"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "SRK|storage root key"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The key under which a TPM keeps the keys of its owner. It belongs to the owner hierarchy: when the TPM "
            "is cleared, a new SRK takes its place, and everything that the old one protected is lost.")},
    GlossaryTerm{"hierarchy",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Hierarchy"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "hierarchy|hierarchies"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "A family of keys in the TPM that descend from one seed and answer to one password, called auth value. "
            "The endorsement hierarchy holds the EK, the owner hierarchy the SRK.")},
    GlossaryTerm{"owner-hierarchy",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Owner hierarchy"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "owner hierarchy|owner auth"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The keys of whoever uses the computer: the SRK and all that is stored under it. Storing a key for good "
            "needs the auth value of this hierarchy, which is empty until somebody sets it.")},
    GlossaryTerm{"endorsement-hierarchy",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Endorsement hierarchy"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "endorsement hierarchy"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The keys that stand for the identity of the TPM. The EK comes from the seed of this hierarchy, which "
            "stays the same when the TPM is cleared.")},
    GlossaryTerm{"ownership",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Ownership"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "ownership|new owner"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "Who has set the auth values of a TPM owns it. In TPM 2.0 setting them changes no key; a new owner who "
            "clears the TPM first gets a new SRK.")},
    GlossaryTerm{"clear",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Cleared TPM"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "cleared TPM|cleared the TPM|clears the TPM|clear the TPM|clearing the TPM|TPM is cleared|TPM was cleared"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "Clearing gives a TPM a new seed for its owner hierarchy: the SRK and every key under it are gone, and so "
            "are the owner's auth values. The EK stays, so the service still knows the device.")},
    GlossaryTerm{"lockout",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Lockout"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "lockout|locked out"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "After too many wrong auth values the TPM refuses to check any more of them for a while, so that nobody "
            "can guess by trying. It opens again by itself after a time, or by the lockout auth value.")},
    GlossaryTerm{"handle",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Handle"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "handle"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The number by which a command names a key in the TPM. It is a place, not the key itself: another key can "
            "stand there tomorrow. The Name tells keys apart.")},
    GlossaryTerm{"persistent",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Persistent key"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "persistent"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "A key that the TPM keeps when it is switched off. Its handle begins with 0x81. There is room for a few "
            "of them only.")},
    GlossaryTerm{"transient",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Transient key"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "transient"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "A key that is in the TPM for the moment and is forgotten when it is flushed or the TPM is switched off. "
            "Its handle begins with 0x80.")},
    GlossaryTerm{"name",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Name"),
        //: "Name" is a term of the TPM specification. Words by which it is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Name"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The fingerprint of a key: the hash of its public area, behind the number of the hash algorithm. No two "
            "keys have the same one, and a key cannot choose it.")},
    GlossaryTerm{"template",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Template"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "template"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The recipe from which a TPM makes a primary key: the same seed and the same template always give the "
            "same key. Programs that differ in one byte of the template get different EKs from one TPM.")},
    GlossaryTerm{"challenge",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Challenge"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "nonce challenge|challenge"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "What the service sends so that the device can prove itself: a fresh secret, sealed for this one TPM. "
            "Only the TPM with the right EK and the right SRK can open it.")},
    GlossaryTerm{"nonce",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Nonce"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "nonce"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The secret of one challenge: a random key, used once, that the device never sees. The TPM takes it in "
            "and signs with it, and the signature proves that this TPM could open the challenge.")},
    GlossaryTerm{"envelope",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Envelope"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "envelope|credential"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "Bytes that are encrypted and protected against change, so that one key alone can open them. A challenge "
            "has two: the EK envelope, which the TPM specification calls credential, holds the inner key, and the SRK "
            "envelope holds the nonce.")},
    GlossaryTerm{"inner-key",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Inner key"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "inner key"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The key in the EK envelope. It opens the inner lock of the SRK envelope, so that the nonce can be had "
            "only by a TPM that holds both keys: the EK and the SRK.")},
    GlossaryTerm{"activatecredential",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "ActivateCredential"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "ActivateCredential"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The TPM command that opens the EK envelope. Before it gives the inner key back, the TPM checks that the "
            "key whose Name is bound to the envelope, the SRK, is present beside the EK.")},
    GlossaryTerm{"import",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Import"),
        //: "Import" and "Load" are names of TPM commands. Words by which it is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Import"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The TPM command that opens the SRK envelope inside the TPM. What comes out is the nonce, wrapped by this "
            "SRK: nobody but this TPM can use it.")},
    GlossaryTerm{"load",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Load"),
        //: "Import" and "Load" are names of TPM commands. Words by which it is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Load"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The TPM command that brings a wrapped key into the TPM as a transient key, ready for use.")},
    GlossaryTerm{"evictcontrol",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "EvictControl"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "EvictControl"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The TPM command that makes a transient key persistent, or takes a persistent key out of the TPM. It needs "
            "the auth value of the owner hierarchy.")},
    GlossaryTerm{"policy-session",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Policy session"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "policy session"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "A conversation with the TPM in which the caller meets conditions one by one. The EK may only be used in "
            "one, after the endorsement hierarchy has agreed with PolicySecret.")},
    GlossaryTerm{"hmac",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "HMAC"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "HMAC"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "A signature with a shared secret: who has the key can make it and check it, and who changes one bit of "
            "the text cannot make it fit again.")},
    GlossaryTerm{"sas-token",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "SAS token"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "SAS token|SAS"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "Shared access signature: a line of text that names a resource and a time of expiry, with an HMAC over "
            "both. It opens that resource until that time, and nothing else.")},
    GlossaryTerm{"hub-key",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Hub key"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "hub key"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The key with which the device signs for its IoT hub. It comes at the end of the registration, in two "
            "envelopes like the nonce, and takes its place in the TPM.")},
    GlossaryTerm{"dps",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Device Provisioning Service (DPS)"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "DPS|Device Provisioning Service|provisioning service"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The service of Azure that knows which devices are allowed, asks them for proof, and assigns each one to "
            "an IoT hub. A device calls it first, and again when it has to be assigned anew.")},
    GlossaryTerm{"id-scope",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "ID scope"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "ID scope"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The name of one provisioning service, such as 0ne00A1B2C3. All services share one address; the ID scope "
            "says which of them is meant.")},
    GlossaryTerm{"registration-id",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Registration ID"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "registration ID"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The name of a device at the provisioning service, unique in its ID scope. For a TPM it is usually made "
            "from the hash of the EK, so that nobody has to invent one.")},
    GlossaryTerm{"enrollment",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Enrollment"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "enrollment list|enrollment|enrolled"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "An entry in the list of devices that the service lets in. It is made before the device first calls, and "
            "can be disabled to keep the device out.")},
    GlossaryTerm{"individual-enrollment",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Individual enrollment"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "individual enrollment"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "An entry for one device. For a TPM it holds the registration ID and the public half of the EK; devices "
            "with a TPM have no other kind of entry.")},
    GlossaryTerm{"reprovisioning",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Reprovisioning"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "reprovisioning|registers again|registering again|register again"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "A device that registers again gets a new challenge and a new hub key. The enrollment decides whether it "
            "stays with its hub, moves to another one, and keeps its data.")},
    GlossaryTerm{"iot-hub",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "IoT hub"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "IoT hub"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The service with which a device works every day: it takes the messages of the device and sends it "
            "commands. The provisioning service only tells the device which hub is its own.")},
    GlossaryTerm{"tls",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "TLS"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "TLS"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "Transport Layer Security: the encryption of HTTPS. It shows the device that it talks to the right "
            "service, and keeps everyone in between from reading or changing what is said.")},
    GlossaryTerm{"ca-certificate",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "CA certificate"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "CA certificate|CA"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The certificate of an authority that vouches for others. A device trusts a service when the chain of its "
            "certificate ends at a CA certificate that the device knows.")},
    GlossaryTerm{"challenge-401",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "401 with a challenge"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "401"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The HTTP status with which the service answers the first request of a TPM. It means \"prove it first\" "
            "and is no failure: the body holds the challenge.")},
    GlossaryTerm{"retry-after",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Retry-After"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "Retry-After"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "The HTTP header in which the service says how many seconds to wait before the next request. A device "
            "that asks sooner is only told to wait again.")},
    GlossaryTerm{"etag",
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "ETag"),
        //: Words by which the term is found in running text, separated by "|".
        QT_TRANSLATE_NOOP("endorse::ui::Glossary", "ETag"),
        QT_TRANSLATE_NOOP("endorse::ui::Glossary",
            "A mark that changes whenever an entry changes. Who sends it back with an edit makes sure that nobody "
            "else changed the entry in the meantime.")},
};
// clang-format on

} // namespace

std::span<const GlossaryTerm> terms()
{
    return table;
}

} // namespace endorse::ui::glossary
