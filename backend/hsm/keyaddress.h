// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QString>

namespace endorse::hsm {

/// Where the private key of a device lives.
enum class KeyHome {
    PemFile,     ///< A file in PEM form: the only home that the key can be copied from.
    Pkcs11Token, ///< A token behind a PKCS#11 module: a secure element, a smart card, SoftHSM.
    Tpm,         ///< A TPM 2.0: at a persistent handle, or in a file wrapped by its SRK.
};
/// The stable English name: "file", "pkcs11", "tpm".
QString toString(KeyHome home);

/// Names a key without opening it: the text that a user types, and that settings and audit lines
/// may keep. Thread: a value.
class KeyAddress final
{
public:
    /// Reads one of
    ///  - `pkcs11:…` (RFC 7512; module-path and the like may stand in its query),
    ///  - `tpm:0x81000010`, a persistent handle,
    ///  - `tpm:FILE`, a "TSS2 PRIVATE KEY" in PEM form, as tpm2-openssl and tpm2-tss-engine write,
    ///  - anything else: the path of a PEM file.
    ///
    /// A path is taken as it is typed, with every %, # and ? in it. "file:" may stand before it,
    /// and what it makes a URI of RFC 8089 (file:/PATH, file:///PATH, file://localhost/PATH, only
    /// characters that a URI has) is decoded.
    ///
    /// Blanks before a scheme are passed over, and behind one that no path follows.
    ///
    /// A pin-value is refused, in the name of a file that does not exist too: an address is shown
    /// and kept, a PIN is neither. Errors of category Input: "address" (empty, or not a URI of the
    /// form, or of a file on another host), "pin-in-address", "pin-source" (nobody would look at
    /// it), "key-class" (a type other than private), "handle" (not a persistent handle, 0x81000000
    /// to 0x81ffffff).
    static core::Result<KeyAddress> parse(const QString &typed);

    /// The PEM file at @p path, whatever the path looks like.
    static KeyAddress ofFile(const QString &path);

    KeyHome home() const { return m_home; }
    /// What parse() took, without such blanks, and takes again. Holds no PIN.
    QString text() const { return m_text; }
    /// PemFile, and Tpm when handle() is 0: the path. Empty otherwise.
    QString file() const { return m_file; }
    /// Tpm: the persistent handle; 0 when the key is in a file.
    quint32 handle() const { return m_handle; }

    friend bool operator==(const KeyAddress &, const KeyAddress &) = default;

private:
    KeyAddress() = default;

    KeyHome m_home = KeyHome::PemFile;
    QString m_text;
    QString m_file;
    quint32 m_handle = 0;
};

} // namespace endorse::hsm
