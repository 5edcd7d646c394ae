// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/testregistry.h>
#include <tpmtypes/signature.h>

#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>

#include <QTest>

#include <memory>

namespace endorse::tpmtypes {

namespace {

/// A key whose private part OpenSSL holds.
class OpenSslKey final
{
public:
    explicit OpenSslKey(const char *curve, quint16 tpmCurve)
        : m_key(EVP_EC_gen(curve), EVP_PKEY_free)
    {
        std::size_t size = 0;
        EVP_PKEY_get_octet_string_param(m_key.get(), "pub", nullptr, 0, &size);
        core::Bytes point(static_cast<qsizetype>(size), '\0');
        EVP_PKEY_get_octet_string_param(
            m_key.get(), "pub", reinterpret_cast<unsigned char *>(point.data()), size, &size);
        m_fields = auditKeyTemplate().fields();
        m_fields.curve = tpmCurve;
        const qsizetype half = (point.size() - 1) / 2;
        m_fields.point = {point.mid(1, half), point.mid(1 + half)};
    }

    PublicAreaFields fields() const { return m_fields; }
    PublicArea area() const { return *PublicArea::fromFields(m_fields); }
    core::Bytes sign(const core::Bytes &digest) const
    {
        const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
            EVP_PKEY_CTX_new_from_pkey(nullptr, m_key.get(), nullptr), EVP_PKEY_CTX_free);
        core::Bytes signature(200, '\0');
        auto size = static_cast<std::size_t>(signature.size());
        EVP_PKEY_sign_init(context.get());
        EVP_PKEY_sign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                      reinterpret_cast<const unsigned char *>(digest.constData()),
                      static_cast<std::size_t>(digest.size()));
        signature.resize(static_cast<qsizetype>(size));
        return signature;
    }

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
    PublicAreaFields m_fields;
};

} // namespace

/// ECDSA signatures of keys that a TPM holds.
class SignatureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatTheKeySigned()
    {
        const core::Bytes digest(32, 'd');
        const core::Bytes signature = m_key.sign(digest);
        QVERIFY(verifiesEcdsa(m_key.area(), digest, signature));
        QVERIFY(!verifiesEcdsa(m_key.area(), core::Bytes(32, 'e'), signature));
        QVERIFY(!verifiesEcdsa(OpenSslKey("P-256", 0x0003).area(), digest, signature));
        for (qsizetype size = 0; size < signature.size(); ++size)
            QVERIFY(!verifiesEcdsa(m_key.area(), digest, signature.first(size)));
        QVERIFY(!verifiesEcdsa(m_key.area(), digest, signature + '\0'));
        core::Bytes changed = signature;
        changed[changed.size() - 1] ^= 1;
        QVERIFY(!verifiesEcdsa(m_key.area(), digest, changed));
    }

    void takesOneKindOfKey()
    {
        const core::Bytes digest(32, 'd');
        const OpenSslKey larger("P-384", 0x0004);
        QVERIFY(!verifiesEcdsa(larger.area(), digest, larger.sign(digest)));
        PublicAreaFields rsa;
        rsa.keyBits = 2048;
        rsa.unique = core::Bytes(256, 'n');
        QVERIFY(!verifiesEcdsa(*PublicArea::fromFields(rsa), digest, m_key.sign(digest)));
        const core::Bytes sha384(48, 'd');
        QVERIFY(!verifiesEcdsa(m_key.area(), sha384, m_key.sign(sha384)));
        PublicAreaFields offCurve = m_key.fields();
        offCurve.point.x[0] = static_cast<char>(offCurve.point.x[0] ^ 1);
        QVERIFY(!verifiesEcdsa(*PublicArea::fromFields(offCurve), digest, m_key.sign(digest)));
        QVERIFY(!verifiesEcdsa(auditKeyTemplate(), digest, m_key.sign(digest)));
    }

    void writesTheTwoNumbersAsDer()
    {
        // INTEGER is signed and as short as it can be (X.690 section 8.3).
        QCOMPARE(ecdsaToDer(core::Bytes::fromHex("0001"), core::Bytes::fromHex("80")).toHex(),
                 QByteArray("300702010102020080"));
        const core::Bytes digest(32, 'd');
        const core::Bytes der = m_key.sign(digest);
        const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
        ECDSA_SIG *signature = d2i_ECDSA_SIG(nullptr, &at, der.size());
        const auto bytes = [](const BIGNUM *number) {
            core::Bytes out(32, '\0');
            BN_bn2binpad(number, reinterpret_cast<unsigned char *>(out.data()), 32);
            return out;
        };
        QCOMPARE(ecdsaToDer(bytes(ECDSA_SIG_get0_r(signature)), bytes(ECDSA_SIG_get0_s(signature))),
                 der);
        ECDSA_SIG_free(signature);
    }

private:
    OpenSslKey m_key{"P-256", 0x0003};
};

ENDORSE_TEST(SignatureTest)

} // namespace endorse::tpmtypes

#include "signaturetest.moc"
