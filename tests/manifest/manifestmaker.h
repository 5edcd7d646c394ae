// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <manifest/trustsets.h>
#include <memory>

namespace endorse::testing {

/// A vendor of secure elements with a hierarchy of its own: root CA, signer CAs, manifest signer.
/// Every entry is as large as a genuine one and has keys, a certificate and signatures of its own.
/// Certificates are valid from 2025 to 2053. Not thread-safe.
class ManifestMaker final
{
public:
    ManifestMaker();
    ~ManifestMaker();
    Q_DISABLE_COPY_MOVE(ManifestMaker)

    core::Bytes rootPem() const;
    core::Bytes signerPem() const;
    /// The root and the manifest signer, and nothing else.
    std::shared_ptr<const manifest::TrustSets> trust() const;

    /// 18 lower-case hex digits.
    static QByteArray uniqueId(quint32 number);
    /// The common name of its certificate: "sn" and the ID in upper case.
    static QByteArray registrationId(quint32 number);
    /// An entry as it stands in a file, indented as genuine ones are; other content each time.
    QByteArray entry(quint32 number);
    /// With a unique ID and no keys.
    QByteArray liteEntry(quint32 number);
    /// The entry, whose certificate has another common name. @p nameTag: of its string in DER.
    QByteArray namedEntry(quint32 number, const QByteArray &commonName, int nameTag = utf8Tag);
    static constexpr int utf8Tag = 0x0c;
    /// A device certificate of a CA that nobody knows.
    static core::Bytes strayPem(const QByteArray &commonName, int nameTag = utf8Tag,
                                bool hasUnknownCritical = false);
    /// A CA that nobody knows.
    static core::Bytes strayRootPem(const QByteArray &commonName);
    /// Two authorities that certified each other, @p each times in either direction, and below them
    /// a device of that common name.
    struct CrossSigned final
    {
        core::Bytes authoritiesPem;
        core::Bytes devicePem;
    };
    static CrossSigned crossSigned(int each, const QByteArray &commonName);
    /// Two roots of one name with keys of their own, and devices that name them.
    struct ReKeyed final
    {
        core::Bytes firstPem;
        core::Bytes secondPem;
        core::Bytes devicePem; ///< Of the second root.
        core::Bytes forgedPem; ///< Names the first root with its key, and is signed by another.
    };
    static ReKeyed reKeyed();
    /// An array of entries.
    static QByteArray file(const QList<QByteArray> &entries);
    /// Writes entries 0 to @p count - 1 into a file. False: it cannot be written.
    bool write(const QString &path, quint32 count);

    /// What a verification needs, of the last entry() that was made.
    struct Signed final
    {
        core::Bytes jwsDigest;    ///< SHA-256.
        core::Bytes jwsSignature; ///< DER.
        core::Bytes certificateDigest;
        core::Bytes certificateSignature; ///< DER.
        int ca = 0;                       ///< Which signed the certificate.
    };
    const Signed &lastSigned() const;
    /// 65 bytes each: of the manifest signer, and of a signer CA.
    core::Bytes signerPoint() const;
    core::Bytes caPoint(int ca) const;
    static constexpr int caCount = 4;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace endorse::testing
