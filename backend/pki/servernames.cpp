// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificateauthority.h"
#include "certificateverification.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <arpa/inet.h>

namespace endorse::pki {

namespace {

core::Error nameError(const QString &name)
{
    return {.category = core::ErrorCategory::Input,
            .code = QStringLiteral("name"),
            .place = QStringLiteral("host"),
            .message = core::Text("endorse::pki",
                                  QT_TRANSLATE_NOOP("endorse::pki",
                                                    "\"%1\" is neither a host name nor an IP "
                                                    "address, so no certificate can name it."))
                           .arg(name),
            .hint = {"endorse::pki",
                     QT_TRANSLATE_NOOP("endorse::pki",
                                       "Give the name without scheme, port or path, such as "
                                       "dps.example.com.")},
            .technical = QStringLiteral("not a host name or address: \"%1\"").arg(name)};
}

/// The address in its shortest form; empty when it is none.
QString canonicalAddress(const QString &text)
{
    const QByteArray ascii = text.toLatin1();
    std::array<unsigned char, sizeof(in6_addr)> address{};
    std::array<char, INET6_ADDRSTRLEN> out{};
    for (const int family : {AF_INET, AF_INET6}) {
        if (inet_pton(family, ascii.constData(), address.data()) == 1)
            return QString::fromLatin1(
                inet_ntop(family, address.data(), out.data(), static_cast<socklen_t>(out.size())));
    }
    return {};
}

bool isLabel(QStringView label)
{
    const auto isAllowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    };
    return !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-') &&
           !label.endsWith(u'-') && std::all_of(label.begin(), label.end(), isAllowed);
}

/// The name in lower case ASCII; empty when it is none. Wildcards are refused: the constraints of
/// the CA already cover everything below a name.
QString canonicalDnsName(const QString &text)
{
    QString name = text.toLower();
    // Underscores are no letters of a host name for IDNA, but containers bear them.
    if (std::any_of(name.cbegin(), name.cend(), [](QChar c) { return c.unicode() > 0x7f; }))
        name = QString::fromLatin1(QUrl::toAce(name));
    if (name.size() > 253)
        return {};
    const QList<QStringView> labels = QStringView(name).split(u'.');
    const bool good = std::all_of(labels.begin(), labels.end(), isLabel);
    // "1.2.3" or "999.1.1.1" would be read as a broken address.
    const bool numeric =
        !labels.isEmpty() && std::all_of(labels.last().begin(), labels.last().end(),
                                         [](QChar c) { return c.isDigit(); });
    return good && !numeric ? name : QString();
}

QString textOf(const ASN1_STRING *string)
{
    return QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
                               ASN1_STRING_length(string));
}

QString addressOf(const ASN1_OCTET_STRING *bytes)
{
    const int family = ASN1_STRING_length(bytes) == sizeof(in_addr) ? AF_INET : AF_INET6;
    if (family == AF_INET6 && ASN1_STRING_length(bytes) != sizeof(in6_addr))
        return {};
    std::array<char, INET6_ADDRSTRLEN> out{};
    return QString::fromLatin1(inet_ntop(family, ASN1_STRING_get0_data(bytes), out.data(),
                                         static_cast<socklen_t>(out.size())));
}

void tidy(QStringList &list)
{
    std::sort(list.begin(), list.end());
    list.removeDuplicates();
}

bool containsAll(const QStringList &list, const QStringList &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const QString &each) { return list.contains(each); });
}

} // namespace

core::Result<ServerNames> ServerNames::parse(const QStringList &dnsNames,
                                             const QStringList &ipAddresses)
{
    ServerNames names;
    for (const QString &each : dnsNames + ipAddresses) {
        const QString address = canonicalAddress(each);
        const QString dnsName = address.isEmpty() ? canonicalDnsName(each) : QString();
        if (address.isEmpty() && (dnsName.isEmpty() || !dnsNames.contains(each)))
            return core::fail(nameError(each));
        (address.isEmpty() ? names.dnsNames : names.ipAddresses)
            .append(address.isEmpty() ? dnsName : address);
    }
    tidy(names.dnsNames);
    tidy(names.ipAddresses);
    return names;
}

ServerNames ServerNames::loopback()
{
    return *parse({QStringLiteral("localhost")},
                  {QStringLiteral("127.0.0.1"), QStringLiteral("::1")});
}

ServerNames ServerNames::ofCertificate(const core::Bytes &certificate)
{
    const auto x509 = openssl::readCertificate(certificate);
    if (!x509)
        return {};
    const openssl::GeneralNames general(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(x509->get(), NID_subject_alt_name, nullptr, nullptr)));
    ServerNames names;
    for (int i = 0; general && i < sk_GENERAL_NAME_num(general.get()); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(general.get(), i);
        if (name->type == GEN_DNS)
            names.dnsNames.append(textOf(name->d.dNSName));
        else if (name->type == GEN_IPADD)
            names.ipAddresses.append(addressOf(name->d.iPAddress));
    }
    ERR_clear_error();
    // Foreign text is held to the same rules as typed names.
    return parse(names.dnsNames, names.ipAddresses).value_or(ServerNames());
}

bool ServerNames::contains(const ServerNames &other) const
{
    return containsAll(dnsNames, other.dnsNames) && containsAll(ipAddresses, other.ipAddresses);
}

ServerNames ServerNames::united(const ServerNames &other) const
{
    ServerNames result{.dnsNames = dnsNames + other.dnsNames,
                       .ipAddresses = ipAddresses + other.ipAddresses};
    tidy(result.dnsNames);
    tidy(result.ipAddresses);
    return result;
}

} // namespace endorse::pki
