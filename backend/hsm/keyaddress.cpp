// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyaddress.h"

#include <QUrl>

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
        return badAddress(
            "pin-in-address",
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "The address of the key holds a PIN. An address is shown and kept, "
                              "so it must not."),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Take pin-value out of the address, and give the PIN apart from "
                              "it."));
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

core::Result<KeyAddress> KeyAddress::parse(const QString &text)
{
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
    if (rest.startsWith(QLatin1String("file:")))
        rest = QUrl(rest).isLocalFile() ? QUrl(rest).toLocalFile() : rest.sliced(5);
    if (rest.isEmpty())
        return core::fail(badAddress(
            "address", QT_TRANSLATE_NOOP("endorse::hsm", "The address of the key is empty."),
            QT_TRANSLATE_NOOP("endorse::hsm",
                              "Give the path of a file, \"pkcs11:…\", \"tpm:0x81…\" or "
                              "\"tpm:FILE\".")));
    address.m_home = isTpm ? KeyHome::Tpm : KeyHome::PemFile;
    address.m_file = rest;
    return address;
}

} // namespace endorse::hsm
