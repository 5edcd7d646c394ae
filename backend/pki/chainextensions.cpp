// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainextensions.h"

#include <algorithm>

namespace endorse::pki {

namespace {

using Purposes = std::unique_ptr<EXTENDED_KEY_USAGE, openssl::Deleter<EXTENDED_KEY_USAGE_free>>;
using Accesses =
    std::unique_ptr<AUTHORITY_INFO_ACCESS, openssl::Deleter<AUTHORITY_INFO_ACCESS_free>>;

QString oidOf(const ASN1_OBJECT *object)
{
    std::array<char, 128> id{};
    OBJ_obj2txt(id.data(), static_cast<int>(id.size()), object, 1);
    return QString::fromLatin1(id.data());
}

bool isTolerated(const QString &oid)
{
    return oid.startsWith(QLatin1String("2.23.133.")) || oid == QLatin1String("2.5.29.9");
}

QStringList unknownCriticalExtensions(const X509 *certificate, bool tolerated)
{
    QStringList found;
    for (int i = 0; i < X509_get_ext_count(certificate); ++i) {
        X509_EXTENSION *extension = X509_get_ext(certificate, i);
        if (X509_EXTENSION_get_critical(extension) != 1 || X509_supported_extension(extension) == 1)
            continue;
        const QString oid = oidOf(X509_EXTENSION_get_object(extension));
        if (isTolerated(oid) == tolerated)
            found.append(oid);
    }
    return found;
}

} // namespace

QStringList toleratedCriticalExtensions(const X509 *certificate)
{
    return unknownCriticalExtensions(certificate, true);
}

QStringList refusedCriticalExtensions(const X509 *certificate)
{
    return unknownCriticalExtensions(certificate, false);
}

QStringList purposesOf(const X509 *certificate)
{
    const Purposes purposes(static_cast<EXTENDED_KEY_USAGE *>(
        X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
    QStringList oids;
    for (int i = 0; purposes && i < sk_ASN1_OBJECT_num(purposes.get()); ++i)
        oids.append(oidOf(sk_ASN1_OBJECT_value(purposes.get(), i)));
    return oids;
}

QString issuerUrlOf(const X509 *certificate)
{
    const Accesses accesses(static_cast<AUTHORITY_INFO_ACCESS *>(
        X509_get_ext_d2i(certificate, NID_info_access, nullptr, nullptr)));
    for (int i = 0; accesses && i < sk_ACCESS_DESCRIPTION_num(accesses.get()); ++i) {
        const ACCESS_DESCRIPTION *access = sk_ACCESS_DESCRIPTION_value(accesses.get(), i);
        if (OBJ_obj2nid(access->method) != NID_ad_ca_issuers || access->location->type != GEN_URI)
            continue;
        const ASN1_IA5STRING *uri = access->location->d.uniformResourceIdentifier;
        const QString url = QString::fromLatin1(
            reinterpret_cast<const char *>(ASN1_STRING_get0_data(uri)), ASN1_STRING_length(uri));
        const bool isPlain = std::all_of(url.cbegin(), url.cend(), [](QChar c) {
            return c > QLatin1Char(' ') && c < QChar(0x7f);
        });
        if (isPlain &&
            (url.startsWith(QLatin1String("http://")) || url.startsWith(QLatin1String("https://"))))
            return url;
    }
    return {};
}

} // namespace endorse::pki
