// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyaddress.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

#include <cstring>
#include <memory>
#include <optional>
#include <p11-kit/uri.h>

namespace endorse::hsm {

namespace {

struct FreeUri final
{
    void operator()(P11KitUri *uri) const { p11_kit_uri_free(uri); }
};

core::Error badAddress(const char *code, const char *message, const char *hint)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QLatin1String(code);
    error.place = QStringLiteral("key");
    error.message = core::Text("endorse::hsm", message);
    error.hint = core::Text("endorse::hsm", hint);
    return error;
}

constexpr QLatin1String filePrefix("file:");

/// The characters of a path in a URI (RFC 3986, pchar and "/"). Any other one tells that a person
/// typed a path: a URI writes it as %XX.
bool isUriPath(QStringView text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*")));
    return form.match(text).hasMatch();
}

/// nullopt when no file can have the name that the octets spell.
std::optional<QString> decodedPath(QStringView uriPath)
{
    const QByteArray octets = QByteArray::fromPercentEncoding(uriPath.toLatin1());
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString path = decoder(octets);
    if (decoder.hasError() || octets.contains('\0'))
        return std::nullopt;
    return path;
}

/// What follows "file:": the rest of a URI of RFC 8089 is decoded, anything else is the path as it
/// was typed.
core::Result<QString> pathBehindPrefix(const QString &text)
{
    QStringView path(text);
    if (path.startsWith(QLatin1String("//"))) {
        const qsizetype end = path.indexOf(u'/', 2);
        const QStringView host = path.sliced(2, (end < 0 ? path.size() : end) - 2);
        if (!host.isEmpty() && host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) != 0)
            return core::fail(badAddress(
                "address",
                QT_TRANSLATE_NOOP("endorse::hsm",
                                  "The address of the key names a file on another computer."),
                QT_TRANSLATE_NOOP("endorse::hsm",
                                  "Give the path of a file of this computer, with three slashes "
                                  "behind \"file:\" or without \"file:\".")));
        path = end < 0 ? QStringView() : path.sliced(end);
    }
    if (!path.startsWith(u'/') || !isUriPath(path))
        return path.toString();
    return decodedPath(path).value_or(path.toString());
}

core::Error pinInAddress()
{
    return badAddress(
        "pin-in-address",
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "The address of the key holds a PIN. An address is shown and kept, so it "
                          "must not."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Take pin-value out of the address, and give the PIN apart from it."));
}

/// A PKCS#11 URI with a slip in it would be shown, as a path that does not exist.
bool hidesPin(const QString &path)
{
    return path.contains(QLatin1String("pin-value="), Qt::CaseInsensitive) &&
           !QFileInfo::exists(path);
}

/// It does too when it says nothing of the class of the object.
bool namesPrivateKey(P11KitUri *uri)
{
    const CK_ATTRIBUTE *given = p11_kit_uri_get_attribute(uri, CKA_CLASS);
    CK_OBJECT_CLASS wanted = CKO_PRIVATE_KEY;
    return given == nullptr || (given->ulValueLen == sizeof wanted &&
                                std::memcmp(given->pValue, &wanted, sizeof wanted) == 0);
}

/// Nobody means a blank before a scheme, nor one behind what is no path. Other paths stay as they
/// are: the name of a file may begin with one.
QString withoutBlanks(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(QLatin1String("pkcs11:"), Qt::CaseInsensitive) ||
        trimmed.startsWith(QLatin1String("tpm:0x"), Qt::CaseInsensitive))
        return trimmed;
    const bool isPath = trimmed.startsWith(filePrefix) || trimmed.startsWith(QLatin1String("tpm:"));
    return isPath ? text.sliced(text.indexOf(trimmed)) : text;
}

/// nullopt when the URI may stand.
std::optional<core::Error> faultOfUri(const QString &text)
{
    const std::unique_ptr<P11KitUri, FreeUri> uri(p11_kit_uri_new());
    const int result =
        uri ? p11_kit_uri_parse(text.toUtf8().constData(), P11_KIT_URI_FOR_ANY, uri.get())
            : P11_KIT_URI_UNEXPECTED;
    if (result != P11_KIT_URI_OK || p11_kit_uri_any_unrecognized(uri.get()) != 0) {
        core::Error error = badAddress(
            "address",
            QT_TRANSLATE_NOOP("endorse::hsm", "The address of the key is not a PKCS#11 URI."),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Write it as in \"pkcs11:token=NAME;object=LABEL\" (RFC 7512), with "
                              "special characters as %XX."));
        error.technical = QString::fromLatin1(
            result == P11_KIT_URI_OK ? "an attribute is not known" : p11_kit_uri_message(result));
        return error;
    }
    if (p11_kit_uri_get_pin_value(uri.get()) != nullptr)
        return pinInAddress();
    if (p11_kit_uri_get_pin_source(uri.get()) != nullptr)
        return badAddress(
            "pin-source",
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "The address of the key says where its PIN is, and that is not "
                              "looked at."),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Take pin-source out of the address, and give the PIN apart from it "
                              "(on the command line with --pin-file)."));
    if (!namesPrivateKey(uri.get()))
        return badAddress(
            "key-class",
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "The address names another object than a private key."),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Take type out of the address, or write type=private."));
    return std::nullopt;
}

/// 0 when @p digits is no persistent handle.
quint32 persistentHandleOf(QStringView digits)
{
    bool isNumber = false;
    const quint32 handle = digits.toUInt(&isNumber, 16);
    const bool isPersistent = isNumber && handle >= 0x81000000 && handle <= 0x81ffffff;
    return isPersistent ? handle : 0;
}

} // namespace

QString toString(KeyHome home)
{
    switch (home) {
    case KeyHome::PemFile:
        return QStringLiteral("file");
    case KeyHome::Pkcs11Token:
        return QStringLiteral("pkcs11");
    case KeyHome::Tpm:
        break;
    }
    return QStringLiteral("tpm");
}

KeyAddress KeyAddress::ofFile(const QString &path)
{
    KeyAddress address;
    address.m_file = path;
    // No such path begins with a slash, so that nothing is decoded behind the prefix.
    const QString trimmed = path.trimmed();
    const bool looksLikeAnother = trimmed.startsWith(filePrefix) ||
                                  trimmed.startsWith(QLatin1String("tpm:")) ||
                                  trimmed.startsWith(QLatin1String("pkcs11:"), Qt::CaseInsensitive);
    address.m_text = looksLikeAnother ? filePrefix + path : path;
    return address;
}

core::Result<KeyAddress> KeyAddress::parse(const QString &typed)
{
    const QString text = withoutBlanks(typed);
    KeyAddress address;
    address.m_text = text;
    if (text.startsWith(QLatin1String("pkcs11:"), Qt::CaseInsensitive)) {
        if (const auto fault = faultOfUri(text))
            return core::fail(*fault);
        address.m_home = KeyHome::Pkcs11Token;
        return address;
    }
    const bool isTpm = text.startsWith(QLatin1String("tpm:"));
    QString rest = isTpm ? text.sliced(4) : text;
    if (isTpm && rest.startsWith(QLatin1String("0x"), Qt::CaseInsensitive)) {
        address.m_home = KeyHome::Tpm;
        address.m_handle = persistentHandleOf(QStringView(rest).sliced(2));
        if (address.m_handle != 0)
            return address;
        return core::fail(badAddress(
            "handle",
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "The address of the key does not name a persistent handle of a "
                              "TPM."),
            QT_TRANSLATE_NOOP("endorse::hsm", "Persistent handles go from 0x81000000 to "
                                              "0x81ffffff.")));
    }
    if (rest.startsWith(filePrefix)) {
        const auto path = pathBehindPrefix(rest.sliced(filePrefix.size()));
        if (!path)
            return core::fail(path.error());
        rest = *path;
    }
    if (rest.isEmpty())
        return core::fail(badAddress(
            "address", QT_TRANSLATE_NOOP("endorse::hsm", "The address of the key is empty."),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Give the path of a file, \"pkcs11:…\", \"tpm:0x81…\" or "
                              "\"tpm:FILE\".")));
    if (hidesPin(rest))
        return core::fail(pinInAddress());
    address.m_home = isTpm ? KeyHome::Tpm : KeyHome::PemFile;
    address.m_file = rest;
    return address;
}

} // namespace endorse::hsm
