// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainpath.h"

#include "chainextensions.h"
#include "subjectkey.h"

#include <QCoreApplication>

namespace endorse::pki {

namespace {

constexpr char context[] = "endorse::pki";
// What RSA 1024 is worth: some intermediates of the first TPMs have such keys, nothing has less.
constexpr int leastSecurityBits = 80;

using NameConstraints = std::unique_ptr<NAME_CONSTRAINTS, openssl::Deleter<NAME_CONSTRAINTS_free>>;

QString technicalOf(const char *what, const ChainCandidate &at)
{
    return QStringLiteral("%1: \"%2\" (SHA-256 %3)")
        .arg(QLatin1String(what), at.link.info.subject, at.link.info.sha256);
}

PathFault faultAt(const ChainCandidate &at, ChainVerdict verdict, const char *technical,
                  const core::Text &reason)
{
    return {verdict, reason.arg(at.link.info.subject), technicalOf(technical, at)};
}

bool mayIssue(X509 *issuer)
{
    // 1: a CA by its basic constraints; 3: a self-signed one of X.509 version 1; 4: no basic
    // constraints, but the key usage of a CA.
    const int kind = X509_check_ca(issuer);
    return (kind == 1 || kind == 3 || kind == 4) &&
           (X509_get_key_usage(issuer) & KU_KEY_CERT_SIGN) != 0;
}

std::optional<PathFault> faultOfRights(const ChainPath &path)
{
    // Issuers between the one looked at and the certificate in question; those that only renew
    // their own key do not count (RFC 5280 section 6.1.4 l).
    long below = 0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        X509 *issuer = path[i]->x509.get();
        if (!mayIssue(issuer)) {
            return faultAt(*path[i], ChainVerdict::NotAnIssuer, "not a CA",
                           {context, QT_TRANSLATE_NOOP("endorse::pki",
                                                       "The certificate \"%1\" signed another one "
                                                       "without the right to: it is not that of a "
                                                       "certificate authority.")});
        }
        const long allowed = X509_get_pathlen(issuer);
        if (allowed >= 0 && below > allowed) {
            return faultAt(*path[i], ChainVerdict::NotAnIssuer, "path length exceeded",
                           {context, QT_TRANSLATE_NOOP("endorse::pki",
                                                       "The certificate \"%1\" does not allow as "
                                                       "many issuers below it as this chain "
                                                       "has.")});
        }
        if ((X509_get_extension_flags(issuer) & EXFLAG_SI) == 0)
            ++below;
    }
    return std::nullopt;
}

std::optional<PathFault> faultOfExtensions(const ChainPath &path)
{
    for (std::size_t i = 0; i < path.size(); ++i) {
        X509 *x509 = path[i]->x509.get();
        QStringList unknown = refusedCriticalExtensions(x509);
        if (i > 0)
            unknown += toleratedCriticalExtensions(x509);
        if (!unknown.isEmpty()) {
            const QString oids = unknown.join(QLatin1String(", "));
            PathFault fault = faultAt(
                *path[i], ChainVerdict::Refused, "unknown critical extension",
                {context, QT_TRANSLATE_NOOP("endorse::pki",
                                            "The certificate \"%1\" has a critical extension that "
                                            "is not known here: %2.")});
            fault.reason = fault.reason.arg(oids);
            return fault;
        }
        if (i > 0 && (X509_get_extension_flags(x509) & EXFLAG_INVALID) != 0) {
            return faultAt(*path[i], ChainVerdict::Refused, "invalid extensions",
                           {context, QT_TRANSLATE_NOOP("endorse::pki",
                                                       "The extensions of the certificate \"%1\" "
                                                       "cannot be read.")});
        }
    }
    return std::nullopt;
}

std::optional<PathFault> faultOfNameConstraints(const ChainPath &path)
{
    for (std::size_t i = 1; i < path.size(); ++i) {
        const NameConstraints constraints(static_cast<NAME_CONSTRAINTS *>(
            X509_get_ext_d2i(path[i]->x509.get(), NID_name_constraints, nullptr, nullptr)));
        for (std::size_t below = 0; constraints && below < i; ++below) {
            X509 *x509 = path[below]->x509.get();
            const bool isExempt = below > 0 && (X509_get_extension_flags(x509) & EXFLAG_SI) != 0;
            if (isExempt || NAME_CONSTRAINTS_check(x509, constraints.get()) == X509_V_OK)
                continue;
            return faultAt(*path[i], ChainVerdict::NotAnIssuer, "name constraints violated",
                           {context, QT_TRANSLATE_NOOP("endorse::pki",
                                                       "The certificate \"%1\" may issue only for "
                                                       "names that a certificate below it does "
                                                       "not have.")});
        }
    }
    return std::nullopt;
}

bool hasBrokenDigest(X509 *certificate)
{
    int digest = NID_undef;
    X509_get_signature_info(certificate, &digest, nullptr, nullptr, nullptr);
    return digest == NID_md2 || digest == NID_md4 || digest == NID_md5;
}

std::optional<PathFault> faultOfStrength(const ChainPath &path)
{
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const openssl::Key issuerKey = openssl::subjectKeyOf(path[i + 1]->x509.get());
        const bool isWeak =
            !issuerKey || EVP_PKEY_get_security_bits(issuerKey.get()) < leastSecurityBits;
        if (isWeak || hasBrokenDigest(path[i]->x509.get())) {
            return faultAt(*path[i], ChainVerdict::Refused, "weak signature",
                           {context, QT_TRANSLATE_NOOP("endorse::pki",
                                                       "The signature of the certificate \"%1\" "
                                                       "is so weak that anybody could have made "
                                                       "it.")});
        }
    }
    return std::nullopt;
}

std::optional<PathFault> faultOfDates(const ChainPath &path, const QDateTime &when)
{
    for (const ChainCandidate *candidate : path) {
        const CertificateInfo &info = candidate->link.info;
        if (!info.notBefore.isValid() || !info.notAfter.isValid()) {
            return faultAt(
                *candidate, ChainVerdict::Refused, "unreadable dates",
                {context, QT_TRANSLATE_NOOP("endorse::pki", "The dates of the certificate \"%1\" "
                                                            "cannot be read.")});
        }
        if (when < info.notBefore) {
            PathFault fault = faultAt(
                *candidate, ChainVerdict::NotYetValid, "not yet valid",
                {context, QT_TRANSLATE_NOOP("endorse::pki",
                                            "The certificate \"%1\" is not valid before %2. The "
                                            "date of this computer may be wrong.")});
            fault.reason = fault.reason.arg(info.notBefore.toString(Qt::ISODate));
            return fault;
        }
        if (when > info.notAfter) {
            PathFault fault =
                faultAt(*candidate, ChainVerdict::Expired, "expired",
                        {context, QT_TRANSLATE_NOOP("endorse::pki",
                                                    "The certificate \"%1\" expired on %2.")});
            fault.reason = fault.reason.arg(info.notAfter.toString(Qt::ISODate));
            return fault;
        }
    }
    return std::nullopt;
}

} // namespace

bool hasSigned(const ChainCandidate &issuer, const ChainCandidate &subject)
{
    const openssl::Key key = openssl::subjectKeyOf(issuer.x509.get());
    const bool good = key && X509_verify(subject.x509.get(), key.get()) == 1;
    ERR_clear_error();
    return good;
}

std::optional<PathFault> faultOf(const ChainPath &path, const QDateTime &when)
{
    std::optional<PathFault> fault = faultOfRights(path);
    if (!fault)
        fault = faultOfExtensions(path);
    if (!fault)
        fault = faultOfNameConstraints(path);
    if (!fault)
        fault = faultOfStrength(path);
    if (!fault)
        fault = faultOfDates(path, when);
    ERR_clear_error();
    return fault;
}

} // namespace endorse::pki
