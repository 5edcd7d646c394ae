// SPDX-License-Identifier: GPL-3.0-or-later
#include "signerbook.h"

#include <pki/certificateview.h>

#include <QCryptographicHash>

#include <algorithm>

namespace endorse::manifest {

namespace {

constexpr QByteArray::Base64Options JoseForm =
    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QByteArray keyIdOf(QByteArrayView certificate)
{
    const auto view = pki::walkCertificate(certificate);
    if (!view || view->point.isEmpty())
        return {};
    const QByteArray id = view->subjectKeyId.isEmpty()
                              ? QCryptographicHash::hash(view->point, QCryptographicHash::Sha1)
                              : view->subjectKeyId.toByteArray();
    return id.toBase64(JoseForm);
}

SignerBook::SignerBook(const QList<TrustedCertificate> &signers)
{
    for (const TrustedCertificate &certificate : signers) {
        const auto view = pki::walkCertificate(certificate.der);
        auto key = view ? Es256Key::fromPoint(view->point) : std::nullopt;
        if (!key)
            continue;
        m_signers.push_back({.thumbprint = certificate.thumbprint.toStdString(),
                             .keyId = keyIdOf(certificate.der).toStdString(),
                             .key = std::move(*key),
                             .notBefore = view->notBefore,
                             .notAfter = view->notAfter});
    }
}

SignerBook::Answer SignerBook::find(std::string_view header)
{
    if (m_lastHeader.empty() || m_lastHeader != header) {
        m_lastAnswer = read(header);
        m_lastHeader = header;
    }
    return m_lastAnswer;
}

SignerBook::Answer SignerBook::read(std::string_view header)
{
    const auto decoded = decodeBase64Url(header, m_scratch);
    if (!decoded)
        return {.code = EntryCode::B64};
    const auto value = m_json.read(*decoded);
    simdjson::dom::object object;
    if (!value || value->get(object) != simdjson::SUCCESS)
        return {.code = EntryCode::Header};
    // RFC 7515 section 4.1.11: what a critical extension asks for must be done, and none is known
    // here. RFC 7797: b64 changes what is signed, and must be named in crit.
    simdjson::dom::element unwanted;
    if (object.at_key("crit").get(unwanted) == simdjson::SUCCESS ||
        object.at_key("b64").get(unwanted) == simdjson::SUCCESS)
        return {.code = EntryCode::Header};
    if (stringMember(object, "alg") != "ES256")
        return {.code = EntryCode::Alg};
    const auto thumbprint = stringMember(object, "x5t#S256");
    const auto keyId = stringMember(object, "kid");
    const auto signer =
        std::find_if(m_signers.begin(), m_signers.end(),
                     [thumbprint](const Signer &one) { return thumbprint == one.thumbprint; });
    if (signer == m_signers.end() || keyId != signer->keyId)
        return {.code = EntryCode::Signer};
    return {.code = EntryCode::None, .signer = &*signer};
}

} // namespace endorse::manifest
