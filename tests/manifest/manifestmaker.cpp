// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestmaker.h"

#include <pki/opensslhandles.h>

#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/rand.h>

#include <QCryptographicHash>
#include <QFile>

#include <array>

namespace endorse::testing {

using core::Bytes;
using pki::openssl::Key;

namespace {

[[noreturn]] void makerFailed(const char *what)
{
    qFatal("ManifestMaker: %s failed.", what);
}

Bytes sha256(const Bytes &of)
{
    return QCryptographicHash::hash(of, QCryptographicHash::Sha256);
}

QByteArray base64Url(const Bytes &of)
{
    return of.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

// DER, written by hand: building certificates with OpenSSL takes ten times as long.

Bytes tlv(int tag, const Bytes &body)
{
    Bytes out(1, static_cast<char>(tag));
    const qsizetype size = body.size();
    if (size >= 256) {
        out += '\x82';
        out += static_cast<char>(size >> 8);
    } else if (size >= 128) {
        out += '\x81';
    }
    out += static_cast<char>(size & 0xff);
    return out + body;
}

Bytes sequence(const Bytes &body)
{
    return tlv(0x30, body);
}

Bytes attribute(const char *oid, const Bytes &value, int tag = ManifestMaker::utf8Tag)
{
    return tlv(0x31, sequence(Bytes::fromHex(oid) + tlv(tag, value)));
}

Bytes nameOf(const Bytes &commonName, int tag = ManifestMaker::utf8Tag)
{
    return sequence(attribute("060355040a", "Synthetic Test Silicon") +
                    attribute("0603550403", commonName, tag));
}

Bytes extension(const char *oid, bool isCritical, const Bytes &value)
{
    const Bytes critical = isCritical ? Bytes("\x01\x01\xff", 3) : Bytes();
    return sequence(Bytes::fromHex(oid) + critical + tlv(0x04, value));
}

const Bytes ecdsaSha256 = sequence(Bytes::fromHex("06082a8648ce3d040302"));

/// Strange: with a critical extension that nobody knows.
enum class CertificateKind { Root, Ca, Device, StrangeDevice };

Bytes extensionsOf(CertificateKind kind, const Bytes &keyId, const Bytes &issuerKeyId)
{
    Bytes out = extension("0603551d0e", false, tlv(0x04, keyId)) +
                extension("0603551d23", false, sequence(tlv(0x80, issuerKeyId)));
    switch (kind) {
    case CertificateKind::Root:
        out += extension("0603551d13", true, sequence(Bytes("\x01\x01\xff", 3)));
        break;
    case CertificateKind::Ca:
        out += extension("0603551d13", true, sequence(Bytes("\x01\x01\xff\x02\x01\x00", 6)));
        out += extension("0603551d0f", true, Bytes::fromHex("03020186"));
        break;
    case CertificateKind::StrangeDevice:
        out += extension("06032a0304", true, Bytes("\x05\x00", 2));
        [[fallthrough]];
    case CertificateKind::Device:
        out += extension("0603551d13", true, sequence({}));
        out += extension("0603551d0f", true, Bytes::fromHex("03020388"));
        break;
    }
    return tlv(0xa3, sequence(out));
}

/// A P-256 key that signs.
class MakerKey final
{
public:
    MakerKey()
        : m_key(EVP_EC_gen("P-256"))
    {
        std::array<unsigned char, 65> octets{};
        std::size_t size = 0;
        if (!m_key || EVP_PKEY_get_octet_string_param(m_key.get(), "pub", octets.data(),
                                                      octets.size(), &size) != 1)
            makerFailed("a key");
        point = Bytes(reinterpret_cast<const char *>(octets.data()), 65);
        id = QCryptographicHash::hash(point, QCryptographicHash::Sha1);
    }

    /// Ecdsa-Sig-Value in DER.
    Bytes sign(const Bytes &digest) const
    {
        const std::unique_ptr<EVP_PKEY_CTX, pki::openssl::Deleter<EVP_PKEY_CTX_free>> context(
            EVP_PKEY_CTX_new(m_key.get(), nullptr));
        std::array<unsigned char, 80> out{};
        std::size_t size = out.size();
        if (EVP_PKEY_sign_init(context.get()) != 1 ||
            EVP_PKEY_sign(context.get(), out.data(), &size,
                          reinterpret_cast<const unsigned char *>(digest.constData()),
                          static_cast<std::size_t>(digest.size())) != 1)
            makerFailed("a signature");
        return Bytes(reinterpret_cast<const char *>(out.data()), static_cast<qsizetype>(size));
    }

    Bytes point; ///< 65 bytes.
    Bytes id;    ///< SHA-1 of it.

private:
    Key m_key;
};

/// r || s.
Bytes rawSignature(const Bytes &der)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.constData());
    ECDSA_SIG *signature = d2i_ECDSA_SIG(nullptr, &begin, static_cast<long>(der.size()));
    std::array<unsigned char, 64> out{};
    if (signature == nullptr || BN_bn2binpad(ECDSA_SIG_get0_r(signature), out.data(), 32) != 32 ||
        BN_bn2binpad(ECDSA_SIG_get0_s(signature), out.data() + 32, 32) != 32)
        makerFailed("a signature in DER");
    ECDSA_SIG_free(signature);
    return Bytes(reinterpret_cast<const char *>(out.data()), 64);
}

struct MadeCertificate final
{
    Bytes der;
    Bytes digest;    ///< Of what is signed.
    Bytes signature; ///< DER.
};

MadeCertificate issue(CertificateKind kind, const Bytes &commonName, const Bytes &point,
                      const Bytes &keyId, const Bytes &issuerName, const MakerKey &issuer,
                      int nameTag = ManifestMaker::utf8Tag)
{
    Bytes serial(16, '\0');
    RAND_bytes(reinterpret_cast<unsigned char *>(serial.data()), 16);
    serial[0] = static_cast<char>((serial.at(0) & 0x3f) | 0x40);
    const Bytes validity = sequence(tlv(0x17, "250101000000Z") + tlv(0x18, "20530601200000Z"));
    const Bytes key = sequence(sequence(Bytes::fromHex("06072a8648ce3d020106082a8648ce3d030107")) +
                               tlv(0x03, Bytes(1, '\0') + point));
    const Bytes tbs = sequence(Bytes("\xa0\x03\x02\x01\x02", 5) + tlv(0x02, serial) + ecdsaSha256 +
                               nameOf(issuerName) + validity + nameOf(commonName, nameTag) + key +
                               extensionsOf(kind, keyId, issuer.id));
    MadeCertificate made;
    made.digest = sha256(tbs);
    made.signature = issuer.sign(made.digest);
    made.der = sequence(tbs + ecdsaSha256 + tlv(0x03, Bytes(1, '\0') + made.signature));
    return made;
}

Bytes certificatePem(const Bytes &der)
{
    const QByteArray base64 = der.toBase64();
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype at = 0; at < base64.size(); at += 64)
        pem += base64.mid(at, 64) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

const Bytes rootName = "Synthetic Authentication Root CA 002";
const Bytes manifestSignerName = "Synthetic Manifest Signer 005";

Bytes caNameOf(int ca)
{
    return "Synthetic Authentication Signer 2A" + Bytes::number(ca) + '0';
}

QByteArray jwkOf(int slot, const Bytes &point, const QByteArray &more)
{
    return "{\"kid\":\"" + QByteArray::number(slot) +
           "\",\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + base64Url(point.mid(1, 32)) +
           "\",\"y\":\"" + base64Url(point.mid(33, 32)) + '"' + more + '}';
}

} // namespace

struct ManifestMaker::Private final
{
    MakerKey root;
    MakerKey signer;
    std::array<MakerKey, caCount> cas;
    std::array<MakerKey, 16> otherSlots; ///< Public keys that nobody uses.
    MadeCertificate rootCertificate;
    MadeCertificate signerCertificate;
    std::array<Bytes, caCount> caBase64;
    QByteArray header; ///< Base64url.
    Signed last;

    Private()
    {
        rootCertificate =
            issue(CertificateKind::Root, rootName, root.point, root.id, rootName, root);
        signerCertificate = issue(CertificateKind::Root, manifestSignerName, signer.point,
                                  signer.id, manifestSignerName, signer);
        for (int ca = 0; ca < caCount; ++ca) {
            const MakerKey &key = cas.at(static_cast<std::size_t>(ca));
            caBase64.at(static_cast<std::size_t>(ca)) =
                issue(CertificateKind::Ca, caNameOf(ca), key.point, key.id, rootName, root)
                    .der.toBase64();
        }
        header = base64Url("{\"alg\":\"ES256\",\"kid\":\"" + base64Url(signer.id) +
                           "\",\"typ\":\"JWT\",\"x5t#S256\":\"" +
                           base64Url(sha256(signerCertificate.der)) + "\"}");
    }

    QByteArray keySet(quint32 number, const Bytes &commonName, int nameTag)
    {
        const MakerKey device;
        const int ca = static_cast<int>(number % caCount);
        const MadeCertificate certificate =
            issue(CertificateKind::Device, commonName, device.point, device.id, caNameOf(ca),
                  cas.at(static_cast<std::size_t>(ca)), nameTag);
        last.ca = ca;
        last.certificateDigest = certificate.digest;
        last.certificateSignature = certificate.signature;
        QByteArray keys = jwkOf(0, device.point,
                                ",\"x5c\":[\"" + certificate.der.toBase64() + "\",\"" +
                                    caBase64.at(static_cast<std::size_t>(ca)) + "\"]");
        for (int slot = 1; slot < 5; ++slot) {
            const std::size_t other = (number + static_cast<quint32>(slot)) % otherSlots.size();
            keys += ',' + jwkOf(slot, otherSlots.at(other).point, {});
        }
        return ",\"publicKeySet\":{\"keys\":[" + keys + "]}";
    }

    QByteArray entry(quint32 number, const QByteArray &version, const QByteArray &keys)
    {
        const QByteArray id = uniqueId(number);
        const QByteArray maker =
            "{\"organizationName\":\"Synthetic Test Silicon\",\"organizationalUnitName\":\"Secure "
            "Products Group\"}";
        const QByteArray payload = base64Url(
            "{\"version\":" + version +
            ",\"model\":\"ATECC608C\",\"partNumber\":\"ATECC608C-TNGTLSU-B\",\"manufacturer\":" +
            maker + ",\"provisioner\":" + maker +
            ",\"distributor\":{\"organizationName\":\"Synthetic Test "
            "Silicon\",\"organizationalUnitName\":\"Direct\"},\"groupId\":\"1KRGVQ2RSTB0T5X2\","
            "\"provisioningTimestamp\":\"2025-06-01T20:14:45.600Z\",\"uniqueId\":\"" +
            id + '"' + keys + '}');
        last.jwsDigest = sha256(header + '.' + payload);
        last.jwsSignature = signer.sign(last.jwsDigest);
        return "  {\n    \"payload\": \"" + payload + "\",\n    \"protected\": \"" + header +
               "\",\n    \"header\": {\n      \"uniqueId\": \"" + id +
               "\"\n    },\n    \"signature\": \"" + base64Url(rawSignature(last.jwsSignature)) +
               "\"\n  }";
    }
};

ManifestMaker::ManifestMaker()
    : m_d(std::make_unique<Private>())
{
}

ManifestMaker::~ManifestMaker() = default;

Bytes ManifestMaker::rootPem() const
{
    return certificatePem(m_d->rootCertificate.der);
}

Bytes ManifestMaker::signerPem() const
{
    return certificatePem(m_d->signerCertificate.der);
}

std::shared_ptr<const manifest::TrustSets> ManifestMaker::trust() const
{
    const auto signers =
        manifest::TrustSets::empty().with(manifest::TrustUse::ManifestSigner, signerPem());
    const auto all = signers ? signers->with(manifest::TrustUse::DeviceRoot, rootPem()) : signers;
    if (!all)
        makerFailed("the trust sets");
    return std::make_shared<const manifest::TrustSets>(*all);
}

QByteArray ManifestMaker::uniqueId(quint32 number)
{
    return "0123" + QByteArray::number(number, 16).rightJustified(12, '0') + "01";
}

QByteArray ManifestMaker::registrationId(quint32 number)
{
    return "sn" + uniqueId(number).toUpper();
}

QByteArray ManifestMaker::entry(quint32 number)
{
    return namedEntry(number, registrationId(number));
}

QByteArray ManifestMaker::namedEntry(quint32 number, const QByteArray &commonName, int nameTag)
{
    return m_d->entry(number, "1", m_d->keySet(number, commonName, nameTag));
}

Bytes ManifestMaker::strayPem(const QByteArray &commonName, int nameTag, bool hasUnknownCritical)
{
    const MakerKey device;
    const MakerKey authority;
    return certificatePem(
        issue(hasUnknownCritical ? CertificateKind::StrangeDevice : CertificateKind::Device,
              commonName, device.point, device.id, "Nobody's CA", authority, nameTag)
            .der);
}

Bytes ManifestMaker::strayRootPem(const QByteArray &commonName)
{
    const MakerKey key;
    return certificatePem(
        issue(CertificateKind::Root, commonName, key.point, key.id, commonName, key).der);
}

ManifestMaker::CrossSigned ManifestMaker::crossSigned(int each, const QByteArray &commonName)
{
    const MakerKey first;
    const MakerKey second;
    const MakerKey device;
    CrossSigned made;
    for (int i = 0; i < each; ++i) {
        made.authoritiesPem += certificatePem(
            issue(CertificateKind::Root, "First", first.point, first.id, "Second", second).der);
        made.authoritiesPem += certificatePem(
            issue(CertificateKind::Root, "Second", second.point, second.id, "First", first).der);
    }
    made.devicePem = certificatePem(
        issue(CertificateKind::Device, commonName, device.point, device.id, "First", first).der);
    return made;
}

ManifestMaker::ReKeyed ManifestMaker::reKeyed()
{
    const Bytes name = "Synthetic CA";
    const MakerKey first;
    const MakerKey second;
    const MakerKey device;
    MakerKey forger;
    forger.id = first.id;
    const auto root = [&name](const MakerKey &key) {
        return certificatePem(issue(CertificateKind::Root, name, key.point, key.id, name, key).der);
    };
    const auto chip = [&name, &device](const MakerKey &issuer) {
        return certificatePem(
            issue(CertificateKind::Device, registrationId(1), device.point, device.id, name, issuer)
                .der);
    };
    return {root(first), root(second), chip(second), chip(forger)};
}

QByteArray ManifestMaker::liteEntry(quint32 number)
{
    return m_d->entry(number, "2", {});
}

QByteArray ManifestMaker::file(const QList<QByteArray> &entries)
{
    return "[\n" + entries.join(",\n") + "\n]";
}

bool ManifestMaker::write(const QString &path, quint32 count)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray out = "[\n";
    for (quint32 i = 0; i < count; ++i) {
        if (i > 0)
            out += ",\n";
        out += entry(i);
        if (out.size() < 1024 * 1024)
            continue;
        if (file.write(out) != out.size())
            return false;
        out.clear();
    }
    out += "\n]";
    return file.write(out) == out.size() && file.flush();
}

const ManifestMaker::Signed &ManifestMaker::lastSigned() const
{
    return m_d->last;
}

Bytes ManifestMaker::signerPoint() const
{
    return m_d->signer.point;
}

Bytes ManifestMaker::caPoint(int ca) const
{
    return m_d->cas.at(static_cast<std::size_t>(ca)).point;
}

} // namespace endorse::testing
