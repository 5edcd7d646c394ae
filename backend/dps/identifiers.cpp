// SPDX-License-Identifier: GPL-3.0-or-later
#include "identifiers.h"

#include "texts.h"

#include <tpmtypes/algorithm.h>
#include <tpmtypes/endorsementkey.h>

#include <QUrl>

#include <algorithm>

namespace endorse::dps {

using core::Error;
using core::ErrorCategory;
using core::Result;
using core::Text;

namespace {

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool consistsOf(const QString &text, QStringView others)
{
    return std::all_of(text.begin(), text.end(),
                       [others](QChar c) { return isAsciiLetterOrDigit(c) || others.contains(c); });
}

Error malformed(const char *code, const QString &value, Text message, Text hint)
{
    // The value may be of any length and content; a technical line shows its beginning.
    return {.category = ErrorCategory::Input,
            .code = QString::fromLatin1(code),
            .place = {},
            .message = std::move(message),
            .hint = std::move(hint),
            .technical =
                QStringLiteral("%1 characters: \"%2\"").arg(value.size()).arg(value.left(160))};
}

/// 1 to 128 letters, digits and "-._:", the last one a letter, a digit or '-'.
bool isServiceName(const QString &text)
{
    return !text.isEmpty() && text.size() <= 128 && consistsOf(text, u"-._:") &&
           (isAsciiLetterOrDigit(text.back()) || text.back() == u'-');
}

bool isHostLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= 63 && label.front() != u'-' &&
           label.back() != u'-' && std::all_of(label.begin(), label.end(), [](QChar c) {
               return isAsciiLetterOrDigit(c) || c == u'-';
           });
}

} // namespace

Result<RegistrationId> RegistrationId::parse(const QString &text)
{
    if (!isServiceName(text)) {
        return core::fail(malformed(
            "registration-id", text,
            dps::text(QT_TRANSLATE_NOOP("endorse::dps", "“%1” is not a registration ID."))
                .arg(text.left(160)),
            dps::text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "Use 1 to 128 letters, digits and the characters - . _ : "
                                        "with a letter, a digit or - at the end."))));
    }
    return RegistrationId(text);
}

RegistrationId RegistrationId::fromEndorsementKey(const tpmtypes::EndorsementKey &ek)
{
    return fromTpm2bPublic(ek.tpm2b());
}

RegistrationId RegistrationId::fromTpm2bPublic(QByteArrayView tpm2b)
{
    return RegistrationId(
        QString::fromLatin1(base32Lower(tpmtypes::digest(tpmtypes::HashAlgorithm::Sha256, tpm2b))));
}

Result<EnrollmentGroupId> EnrollmentGroupId::parse(const QString &text)
{
    if (!isServiceName(text)) {
        return core::fail(malformed(
            "enrollment-group-id", text,
            dps::text(QT_TRANSLATE_NOOP("endorse::dps", "“%1” is not an enrollment group ID."))
                .arg(text.left(160)),
            dps::text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "Use 1 to 128 letters, digits and the characters - . _ : "
                                        "with a letter, a digit or - at the end."))));
    }
    return EnrollmentGroupId(text);
}

Result<IdScope> IdScope::parse(const QString &text)
{
    if (text.isEmpty() || text.size() > 32 || !consistsOf(text, {})) {
        return core::fail(
            malformed("id-scope", text,
                      dps::text(QT_TRANSLATE_NOOP("endorse::dps", "“%1” is not an ID scope."))
                          .arg(text.left(160)),
                      dps::text(QT_TRANSLATE_NOOP("endorse::dps",
                                                  "Copy the ID scope from the overview page of the "
                                                  "provisioning service. It begins with 0ne."))));
    }
    return IdScope(text);
}

Result<DeviceId> DeviceId::parse(const QString &text)
{
    if (text.isEmpty() || text.size() > 128 || !consistsOf(text, u"-:.+%_#*?!(),=@;$'")) {
        return core::fail(
            malformed("device-id", text,
                      dps::text(QT_TRANSLATE_NOOP("endorse::dps", "“%1” is not a device ID."))
                          .arg(text.left(160)),
                      dps::text(QT_TRANSLATE_NOOP("endorse::dps",
                                                  "Use 1 to 128 letters, digits and the characters "
                                                  "- : . + % _ # * ? ! ( ) , = @ ; $ '."))));
    }
    return DeviceId(text);
}

Result<HubName> HubName::parse(const QString &text)
{
    const QList<QStringView> labels = QStringView(text).split(u'.');
    if (text.size() > 253 || !std::all_of(labels.begin(), labels.end(), isHostLabel)) {
        return core::fail(malformed(
            "hub-name", text,
            dps::text(QT_TRANSLATE_NOOP("endorse::dps", "“%1” is not the host name of a hub."))
                .arg(text.left(160)),
            dps::text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "Give the name alone, as in my-hub.azure-devices.net, "
                                        "without https:// and without a port."))));
    }
    return HubName(text);
}

QByteArray base32Lower(QByteArrayView bytes)
{
    static constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QByteArray out;
    out.reserve((bytes.size() * 8 + 4) / 5);
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : bytes) {
        buffer = (buffer << 8) | static_cast<unsigned char>(c);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            out.append(alphabet[(buffer >> bits) & 0x1f]);
        }
        buffer &= (1u << bits) - 1;
    }
    if (bits > 0)
        out.append(alphabet[(buffer << (5 - bits)) & 0x1f]);
    return out;
}

QByteArray percentEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

} // namespace endorse::dps
