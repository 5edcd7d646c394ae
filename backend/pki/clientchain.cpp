// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientchain.h"

#include "certificateverification.h"

#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <QCoreApplication>

#include <vector>

namespace endorse::pki {

namespace {

constexpr char context[] = "endorse::pki";
constexpr qsizetype maxSent = 16;
constexpr qsizetype maxSteps = 10;
/// Of OpenSSL, and what it asks of a key then.
constexpr int securityLevel = 2;
constexpr int securityBits = 112;

using Fault = ClientChainFault;

QString hashOf(const X509_NAME *name)
{
    int isGood = 0;
    const unsigned long hash = X509_NAME_hash_ex(name, nullptr, nullptr, &isGood);
    ERR_clear_error();
    return isGood == 1 ? QString::number(hash, 16).rightJustified(8, QLatin1Char('0')) : QString();
}

/// The only common name, as UTF-8 without characters that no name has.
QString commonNameOf(const X509_NAME *name)
{
    const int first = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (first < 0 || X509_NAME_get_index_by_NID(name, NID_commonName, first) >= 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size =
        ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, first)));
    if (size < 0) {
        ERR_clear_error();
        return {};
    }
    const QByteArray text(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return text.contains('\0') ? QString() : QString::fromUtf8(text);
}

bool hasIssued(X509 *issuer, X509 *subject)
{
    EVP_PKEY *key = X509_get0_pubkey(issuer);
    const bool issued =
        key != nullptr &&
        X509_NAME_cmp(X509_get_subject_name(issuer), X509_get_issuer_name(subject)) == 0 &&
        X509_verify(subject, key) == 1;
    ERR_clear_error();
    return issued;
}

bool isOwnIssuer(X509 *certificate)
{
    const bool isOwn = X509_self_signed(certificate, 1) == 1;
    ERR_clear_error();
    return isOwn;
}

/// Which of @p certificates lead to @p anchor, each by a way of its own.
std::vector<bool> belowAnchor(const std::vector<openssl::Certificate> &certificates, X509 *anchor)
{
    std::vector<bool> below(certificates.size(), false);
    std::vector<X509 *> issuers{anchor};
    while (!issuers.empty()) {
        X509 *issuer = issuers.back();
        issuers.pop_back();
        for (std::size_t i = 0; i < certificates.size(); ++i) {
            if (certificates[i] && !below[i] && hasIssued(issuer, certificates[i].get())) {
                below[i] = true;
                issuers.push_back(certificates[i].get());
            }
        }
    }
    return below;
}

/// Those not yet @p taken that issued one of @p level; they are taken then.
std::vector<std::size_t> issuersAbove(const std::vector<openssl::Certificate> &certificates,
                                      const std::vector<std::size_t> &level,
                                      std::vector<bool> *taken)
{
    std::vector<std::size_t> above;
    for (const std::size_t at : level) {
        X509 *subject = certificates[at].get();
        if (isOwnIssuer(subject))
            continue;
        for (std::size_t i = 0; i < certificates.size(); ++i) {
            if (!(*taken)[i] && certificates[i] && hasIssued(certificates[i].get(), subject)) {
                (*taken)[i] = true;
                above.push_back(i);
            }
        }
    }
    return above;
}

std::vector<openssl::Certificate> readAll(const QList<core::Bytes> &sent)
{
    std::vector<openssl::Certificate> certificates;
    for (const core::Bytes &der : sent.first(std::min(maxSent, sent.size()))) {
        auto read = openssl::readCertificate(der);
        // What cannot be read leads nowhere; the place of the client's own is kept.
        certificates.push_back(read ? std::move(*read) : openssl::Certificate());
    }
    return certificates;
}

Fault::Kind kindOf(int code)
{
    switch (code) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return Fault::Kind::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return Fault::Kind::NotYetValid;
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
    case X509_V_ERR_INVALID_NON_CA:
        return Fault::Kind::NotAnIssuer;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE:
    case X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY:
        return Fault::Kind::BadSignature;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return Fault::Kind::NotConnected;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return Fault::Kind::TooWeak;
    default:
        return Fault::Kind::Refused;
    }
}

/// With %1 for the name of the certificate, %2 for a date or OpenSSL's words.
core::Text reasonOf(Fault::Kind kind)
{
    switch (kind) {
    case Fault::Kind::Expired:
        return {context,
                QT_TRANSLATE_NOOP("endorse::pki", "The certificate \"%1\" expired on %2.")};
    case Fault::Kind::NotYetValid:
        return {context, QT_TRANSLATE_NOOP("endorse::pki",
                                           "The certificate \"%1\" is not valid before %2.")};
    case Fault::Kind::NotAnIssuer:
        return {context, QT_TRANSLATE_NOOP("endorse::pki",
                                           "The certificate \"%1\" has not the right to sign this "
                                           "chain (%2).")};
    case Fault::Kind::BadSignature:
        return {context, QT_TRANSLATE_NOOP("endorse::pki",
                                           "The signature of the certificate \"%1\" is not by its "
                                           "issuer (%2).")};
    case Fault::Kind::NotConnected:
        return {context, QT_TRANSLATE_NOOP("endorse::pki",
                                           "The chain ends at the certificate \"%1\", whose issuer "
                                           "was not sent (%2).")};
    case Fault::Kind::TooWeak:
        return {context,
                QT_TRANSLATE_NOOP("endorse::pki",
                                  "The certificate \"%1\" has a key or a signature that is "
                                  "too weak to be trusted (%2).")};
    case Fault::Kind::Refused:
        break;
    }
    return {context,
            QT_TRANSLATE_NOOP("endorse::pki", "The certificate \"%1\" cannot be accepted (%2).")};
}

/// With %1 for the name of the certificate.
std::optional<core::Text> reasonOfCode(int code)
{
    switch (code) {
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return core::Text(context, QT_TRANSLATE_NOOP("endorse::pki",
                                                     "The chain ends at the root \"%1\", which is "
                                                     "not the authority of the enrollment."));
    case X509_V_ERR_INVALID_PURPOSE:
        return core::Text(context,
                          QT_TRANSLATE_NOOP("endorse::pki",
                                            "The certificate \"%1\" is not for clients of TLS: its "
                                            "key usage or extended key usage does not allow it."));
    default:
        return std::nullopt;
    }
}

Fault faultFrom(X509_STORE_CTX *verification)
{
    const int code = X509_STORE_CTX_get_error(verification);
    const QString words = QString::fromLatin1(X509_verify_cert_error_string(code));
    Fault fault;
    fault.kind = kindOf(code);
    QString detail = words;
    if (X509 *at = X509_STORE_CTX_get_current_cert(verification); at != nullptr) {
        unsigned char *der = nullptr;
        const int size = i2d_X509(at, &der);
        if (size > 0) {
            const auto info =
                parseCertificate(core::Bytes(reinterpret_cast<const char *>(der), size));
            OPENSSL_free(der);
            if (info) {
                fault.subject = info->subject;
                const auto dateOf = [](const QDateTime &when) {
                    return when.toUTC().toString(Qt::ISODate);
                };
                if (fault.kind == Fault::Kind::Expired)
                    detail = dateOf(info->notAfter);
                else if (fault.kind == Fault::Kind::NotYetValid)
                    detail = dateOf(info->notBefore);
            }
        }
    }
    if (const auto known = reasonOfCode(code))
        fault.reason = known->arg(fault.subject);
    else
        fault.reason = reasonOf(fault.kind).arg(fault.subject).arg(detail);
    fault.technical = QStringLiteral("X509_verify_cert: error %1 (%2) at depth %3")
                          .arg(code)
                          .arg(words)
                          .arg(X509_STORE_CTX_get_error_depth(verification));
    return fault;
}

Fault unreadableFault()
{
    return {.kind = Fault::Kind::Refused,
            .subject = {},
            .reason = {context, QT_TRANSLATE_NOOP("endorse::pki", "A certificate cannot be read.")},
            .technical = QStringLiteral("not X.509")};
}

} // namespace

core::Result<ChainCertificate> readChainCertificate(const core::Bytes &derOrPem)
{
    auto info = parseCertificate(derOrPem);
    if (!info)
        return core::fail(info.error());
    const auto certificate = openssl::readCertificate(info->der);
    if (!certificate)
        return core::fail(certificate.error());
    ChainCertificate read;
    read.info = std::move(*info);
    const X509_NAME *subject = X509_get_subject_name(certificate->get());
    read.commonName = commonNameOf(subject);
    read.subjectHash = hashOf(subject);
    read.issuerHash = hashOf(X509_get_issuer_name(certificate->get()));
    return read;
}

QList<ChainCertificate> wayUp(const QList<core::Bytes> &sent)
{
    QList<ChainCertificate> way;
    const std::vector<openssl::Certificate> certificates = readAll(sent);
    if (certificates.empty() || !certificates.front())
        return way;
    std::vector<bool> taken(certificates.size(), false);
    taken[0] = true;
    for (std::size_t i = 1; i < taken.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        taken[i] = sent.indexOf(sent.at(at)) < at; // Sent before.
    }
    std::vector<std::size_t> level{0};
    for (qsizetype steps = 0; steps < maxSteps && !level.empty(); ++steps) {
        for (const std::size_t at : level) {
            auto read = readChainCertificate(sent.at(static_cast<qsizetype>(at)));
            if (read)
                way.append(std::move(*read));
        }
        level = issuersAbove(certificates, level, &taken);
    }
    return way;
}

bool isIssuedBy(const core::Bytes &certificate, const core::Bytes &issuer)
{
    const auto subject = openssl::readCertificate(certificate);
    const auto signer = openssl::readCertificate(issuer);
    return subject && signer && hasIssued(signer->get(), subject->get());
}

std::optional<ClientChainFault> verifyClientChain(const QList<core::Bytes> &sent,
                                                  const core::Bytes &anchor, const QDateTime &when,
                                                  ChainUse use)
{
    std::vector<openssl::Certificate> certificates = readAll(sent);
    const auto trusted = openssl::readCertificate(anchor);
    if (certificates.empty() || !certificates.front() || !trusted)
        return unreadableFault();
    const openssl::Store store(X509_STORE_new());
    const openssl::Certificates others(sk_X509_new_null());
    const openssl::StoreContext verification(X509_STORE_CTX_new());
    if (!store || !others || !verification)
        qBadAlloc();
    X509_STORE_add_cert(store.get(), trusted->get());
    // OpenSSL takes one issuer at each step and does not come back: it gets no wrong ones. When no
    // way leads to the anchor it gets all, to say what is missing.
    const std::vector<bool> below = belowAnchor(certificates, trusted->get());
    for (std::size_t i = 1; i < certificates.size(); ++i) {
        if ((below[i] || !below[0]) && certificates[i] &&
            sk_X509_push(others.get(), certificates[i].get()) > 0)
            static_cast<void>(certificates[i].release());
    }
    if (X509_STORE_CTX_init(verification.get(), store.get(), certificates.front().get(),
                            others.get()) != 1)
        qBadAlloc();
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(verification.get());
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_auth_level(parameters, securityLevel);
    X509_VERIFY_PARAM_set_time(parameters, when.toSecsSinceEpoch());
    if (use == ChainUse::ClientLogin)
        X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SSL_CLIENT);
    const bool isGood = X509_verify_cert(verification.get()) == 1;
    std::optional<ClientChainFault> fault;
    if (!isGood)
        fault = faultFrom(verification.get());
    ERR_clear_error();
    return fault;
}

std::optional<ClientChainFault> weaknessOfKey(const core::Bytes &certificate)
{
    const auto read = openssl::readCertificate(certificate);
    EVP_PKEY *key = read ? X509_get0_pubkey(read->get()) : nullptr;
    if (key == nullptr) {
        ERR_clear_error();
        return unreadableFault();
    }
    const int bits = EVP_PKEY_get_security_bits(key);
    if (bits >= securityBits)
        return std::nullopt;
    Fault fault;
    fault.kind = Fault::Kind::TooWeak;
    if (const auto info = parseCertificate(certificate))
        fault.subject = info->subject;
    const QString words =
        QString::fromLatin1(X509_verify_cert_error_string(X509_V_ERR_EE_KEY_TOO_SMALL));
    fault.reason = reasonOf(fault.kind).arg(fault.subject).arg(words);
    fault.technical = QStringLiteral("%1 bits of security, at least %2 are asked for")
                          .arg(bits)
                          .arg(securityBits);
    return fault;
}

} // namespace endorse::pki
